//! A part of a pattern, compiled to find where it matches and nothing else.

use std::fmt;
use std::ops::Range;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::{Arc, OnceLock};

use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{Compiler, Config, WhichCaptures};
use regex_automata::util::pool::Pool;
use regex_automata::{Anchored, HalfMatch, Input, MatchError, MatchKind};
use regex_syntax::hir::{Hir, Look};

use super::ROOM;

/// A compiled part of a pattern. It is tried only where its words stand, so that it looks for none of them by itself:
/// to find out which they are, and to make a search of them, would take longer than all that such a search saves.
///
/// Of a match first the end is found, and from there its beginning, which is read backwards. Most parts match nowhere,
/// and of those nothing is compiled that reads backwards.
#[derive(Clone)]
pub struct Searcher(Arc<Both>);

struct Both {
    /// As it is written: read, it takes ten times the room, and most are never read backwards.
    part: Box<str>,
    /// Whether it matches where a text begins, and nowhere else.
    is_first: bool,
    forwards: Way,
    backwards: OnceLock<Way>,
}

/// One way to read a text in, with what each thread knows of it so far.
struct Way {
    dfa: Arc<DFA>,
    caches: Pool<Cache, Fresh>,
}

type Fresh = Box<dyn Fn() -> Cache + Send + Sync + UnwindSafe + RefUnwindSafe>;

/// Why none of what follows can fail: our patterns can be compiled, each is used by a test, and no bound is set at which a
/// search would give up.
const SOUND: &str = "a pattern of ours can be compiled and read to its end";

impl Searcher {
    /// Compiles a part.
    ///
    /// # Panics
    /// Where it cannot be compiled; patterns are our own, and each is used by a test.
    pub fn new(part: &str) -> Self {
        let hir = read(part);
        let forwards = Way::of(&hir, Config::new(), MatchKind::LeftmostFirst);
        let backwards = OnceLock::new();
        let is_first = hir.properties().look_set_prefix().contains(Look::Start);
        Self(Arc::new(Both {
            part: part.into(),
            is_first,
            forwards,
            backwards,
        }))
    }

    /// Whether it matches in a span of a text; what stands around it is seen.
    pub fn is_match(&self, text: &str, span: Range<usize>) -> bool {
        self.end(&Input::new(text).span(span).earliest(true)).is_some()
    }

    /// Its first match in a span of a text; what stands around it is seen.
    pub fn find_in(&self, text: &str, span: Range<usize>) -> Option<Range<usize>> {
        let from = span.start;
        let input = Input::new(text).span(span);
        let end = self.end(&input)?.offset();
        let back = input.span(from..end).anchored(Anchored::Yes);
        let found = self.backwards().search(|dfa, cache| dfa.try_search_rev(cache, &back));
        found.map(|start| start.offset()..end)
    }

    /// Where the first match ends.
    fn end(&self, input: &Input) -> Option<HalfMatch> {
        if self.0.is_first && input.start() > 0 {
            return None;
        }
        let anchored = if self.0.is_first { Anchored::Yes } else { Anchored::No };
        let input = &input.clone().anchored(anchored);
        self.0.forwards.search(|dfa, cache| dfa.try_search_fwd(cache, input))
    }

    fn backwards(&self) -> &Way {
        let Both { part, backwards, .. } = &*self.0;
        backwards.get_or_init(|| Way::of(&read(part), Config::new().reverse(true), MatchKind::All))
    }
}

fn read(part: &str) -> Hir {
    regex_syntax::parse(part).expect(SOUND)
}

impl Way {
    fn of(hir: &Hir, config: Config, kind: MatchKind) -> Self {
        let config = config.which_captures(WhichCaptures::None);
        let nfa = Compiler::new().configure(config).build_from_hir(hir);
        let config = DFA::config().match_kind(kind).cache_capacity(ROOM);
        let dfa = DFA::builder().configure(config).build_from_nfa(nfa.expect(SOUND));
        let dfa = Arc::new(dfa.expect(SOUND));
        let known = Arc::clone(&dfa);
        let caches = Pool::new(Box::new(move || known.create_cache()) as Fresh);
        Self { dfa, caches }
    }

    fn search(
        &self,
        read: impl FnOnce(&DFA, &mut Cache) -> Result<Option<HalfMatch>, MatchError>,
    ) -> Option<HalfMatch> {
        read(&self.dfa, &mut self.caches.get()).expect(SOUND)
    }
}

impl fmt::Debug for Searcher {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("Searcher")
    }
}
