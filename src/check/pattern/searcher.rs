//! A part of a pattern, compiled to find where it matches and nothing else.

use std::fmt;
use std::ops::Range;

use regex_automata::Input;
use regex_automata::meta::Regex;
use regex_automata::nfa::thompson::WhichCaptures;

use super::ROOM;

/// A compiled part of a pattern. It is tried only where its words stand, so that it looks for none of them by itself:
/// to find out which they are, and to make a search of them, would take longer than all that such a search saves.
#[derive(Clone)]
pub struct Searcher(Regex);

impl Searcher {
    /// Compiles a part.
    ///
    /// # Panics
    /// Where it cannot be compiled; patterns are our own, and each is used by a test.
    pub fn new(part: &str) -> Self {
        let config = Regex::config()
            .auto_prefilter(false)
            .which_captures(WhichCaptures::Implicit)
            .hybrid_cache_capacity(ROOM);
        let regex = Regex::builder().configure(config).build(part);
        Self(regex.expect("a pattern of ours can be compiled"))
    }

    /// Whether it matches.
    pub fn is_match(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    /// Its first match that begins at a place or behind it; what stands before is seen.
    pub fn find_at(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let found = self.0.find(Input::new(text).range(from..))?;
        Some(found.range())
    }
}

impl fmt::Debug for Searcher {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("Searcher")
    }
}
