//! Words that stand in every match of a pattern: where they are not, the pattern need not run.

use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use super::index::Choice;
use super::needed::{Needed, needed};
use super::pieces::Reach;
use super::traces::{ALL, Marks, Traces};
use crate::base::Digest;
use crate::base::quick::QuickMap;

/// What a text must hold for a pattern to match it.
#[derive(Clone, Debug)]
pub struct Needs {
    /// The same for no other needs of this run of the program; nought where there are none.
    number: u32,
    all: Arc<[Need]>,
    /// How far apart that may stand which is found where they are met.
    pub reach: Reach,
}

/// One thing that a text must hold.
#[derive(Clone, Debug)]
enum Need {
    /// One of some words.
    Word(Choice),
    /// All that one of several ways to match needs.
    Either {
        /// One of the words that some way needs: most texts hold none of them.
        some: Choice,
        ways: Vec<Vec<Need>>,
    },
    /// All of some things, in one paragraph; the others must be in one piece of it.
    Apart(Vec<Need>),
}

impl Needs {
    /// Nothing: any text may match.
    pub fn none() -> &'static Self {
        static NONE: LazyLock<Needs> = LazyLock::new(|| Needs::new(Vec::new(), Reach::Paragraph));
        &NONE
    }

    /// What a pattern cannot do without in [`plain`](super::plain) form; nothing where it cannot be read, or may match
    /// without any word. The same pattern has the same needs: a desk that builds all day reads its rules each time.
    pub fn of(pattern: &str) -> Self {
        static KNOWN: LazyLock<Mutex<QuickMap<Digest, Needs>>> = LazyLock::new(Mutex::default);
        let digest = Digest::of_bytes(pattern.as_bytes());
        let open = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = open().get(&digest) {
            return known.clone();
        }
        // Nobody waits while it is worked out.
        let (needed, reach) = needed(pattern);
        let needs = Self::for_all(needed, reach);
        open().entry(digest).or_insert(needs).clone()
    }

    /// Everything that is needed by a pattern that reaches so far.
    pub fn for_all(needed: Vec<Needed>, reach: Reach) -> Self {
        Self::new(chosen(needed, reach), reach)
    }

    /// Whether there are any.
    pub fn are_some(&self) -> bool {
        !self.all.is_empty()
    }

    /// What a text must hold for one of several patterns to match it; at least one.
    pub fn of_any(patterns: &[&Self]) -> Self {
        match patterns {
            [one] => (*one).clone(),
            _ if patterns.iter().any(|needs| needs.all.is_empty()) => Self::none().clone(),
            _ => {
                let ways = patterns.iter().map(|needs| needs.all.to_vec()).collect();
                let reach = patterns
                    .iter()
                    .fold(Reach::Piece, |reach, needs| reach.and(needs.reach));
                Self::new(vec![Need::either(ways)], reach)
            }
        }
    }

    /// What a text must hold for each of several patterns to match it.
    pub fn of_all<'n>(patterns: impl Iterator<Item = &'n Self>) -> Self {
        let all = patterns.flat_map(|needs| needs.all.iter().cloned()).collect();
        Self::new(together(all, Reach::Paragraph), Reach::Paragraph)
    }

    fn new(all: Vec<Need>, reach: Reach) -> Self {
        // What needs nothing may be nothing, at the end of a piece and once more where the next begins.
        let (number, reach) = match all.is_empty() {
            true => (0, Reach::Paragraph),
            false => (LAST.fetch_add(1, Relaxed) + 1, reach),
        };
        let all = all.into();
        Self { number, all, reach }
    }

    /// A number that no other needs of this run of the program have; nought where there are none.
    pub fn number(&self) -> usize {
        self.number as usize
    }

    /// Numbers of needs lie below this one, so far.
    pub fn count() -> usize {
        LAST.load(Relaxed) as usize + 1
    }

    /// The pieces that the pattern may match, or the paragraphs where it may reach from one into another; that it matches no
    /// other is certain.
    pub fn met_by(&self, traces: &Traces) -> Marks {
        met_by_all(&self.all, traces, ALL)
    }
}

/// The last number that was given away.
static LAST: AtomicU32 = AtomicU32::new(0);

/// Those of some pieces that meet each of these needs.
fn met_by_all(needs: &[Need], traces: &Traces, among: Marks) -> Marks {
    let mut left = among;
    for need in needs {
        if left == 0 {
            break;
        }
        left = need.met_by(traces, left);
    }
    left
}

fn chosen(needed: Vec<Needed>, reach: Reach) -> Vec<Need> {
    let need = |needed| match needed {
        Needed::Word(words) => Need::Word(Choice::of(words.iter().map(Vec::as_slice))),
        Needed::Either(ways) => Need::either(ways.into_iter().map(|way| chosen(way, reach)).collect()),
    };
    let mut needs: Vec<Need> = needed.into_iter().map(need).collect();
    // The shorter is the sooner looked through.
    needs.sort_by_key(Need::size);
    together(needs, reach)
}

/// Some needs that are met together, so far apart.
fn together(needs: Vec<Need>, reach: Reach) -> Vec<Need> {
    match (&*needs, reach) {
        ([] | [_], _) | (_, Reach::Piece) => needs,
        (_, Reach::Paragraph) => vec![Need::Apart(needs)],
    }
}

impl Need {
    /// One of several ways, each with something that it needs.
    fn either(ways: Vec<Vec<Need>>) -> Self {
        let first = ways.iter().filter_map(|way| way.first());
        let some = Choice::of_any(first.filter_map(Need::some));
        Self::Either { some, ways }
    }

    /// Words of which one must be there.
    fn some(&self) -> Option<&Choice> {
        match self {
            Need::Word(words) => Some(words),
            Need::Either { some, .. } => Some(some),
            Need::Apart(all) => all.first().and_then(Need::some),
        }
    }

    fn met_by(&self, traces: &Traces, among: Marks) -> Marks {
        match self {
            Need::Word(words) => traces.holding(words) & among,
            Need::Either { some, ways } => {
                let among = traces.holding(some) & among;
                ways.iter()
                    .fold(0, |met, way| met | met_by_all(way, traces, among & !met))
            }
            Need::Apart(all) => all.iter().fold(traces.around(among), |left, need| {
                traces.around(need.met_by(traces, left)) & left
            }),
        }
    }

    fn size(&self) -> usize {
        self.some().map_or(0, Choice::size)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_answer_is_remembered_and_is_that_of_its_own_question() {
        let known = ["bus", "car", "\\w", "bus (?:and|or)"].map(Needs::of);
        let traces = Traces::of(["a bus and a tram", "a bus", "a tram"]);
        // Some have their number from before the text was read, some from after: another pattern is asked about anew.
        let news = ["(?:bus)", "(?:car)", "(?:\\w)", "(?:bus) (?:and|or)"].map(Needs::of);
        assert!(news[0].number() > known[0].number());
        for needs in [&known, &known, &news] {
            let met = [0, 1, 2, 3].map(|at| traces.meeting(&needs[at]));
            assert_eq!(met, [0b11, 0, ALL, 0b1]);
        }
    }

    proptest! {
        #[test]
        fn no_match_is_passed_over(text in "([ab cCkſé._0-2]|ab|tŷ){0,12}", at in 0..13_usize) {
            let pattern = [
                "(?i)ab[ck]+", "(?:ab|c)k?", "[ab]{2}c", "(?i)tŷ|é", "^a.*k$", "(?:a|b c)+(?i:k)", "\\w\\sb", "(?i)ss|ck",
                r"(?-u:\b)(?:ab|c)(?-u:\b)(?: k|.a)", "[0-2]{2}b?[01]", "b0[12]+(?-u:\\b)", "(?:a.){2,3}", r"(?:a(?-u:\b)|b[^a]+c)[bcé. ]+(?:k(?-u:\b)|é)",
            ][at];
            let found = regex::Regex::new(pattern).unwrap().is_match(&text);
            let is_met = |text: &str, needs: &Needs| {
                let traces = Traces::of([text]);
                needs.met_by(&traces) & traces.marks_of(0) != 0
            };
            prop_assert!(!found || is_met(&text, &Needs::of(pattern)), "{pattern}: {text}");
        }
    }
}
