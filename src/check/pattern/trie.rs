//! Words as the traces they leave, those that begin alike together: one look passes over all of them.

use super::traces::{Trace, Traces};

/// So many traces are looked for of one word: a longer one tells nothing more.
const LONG: usize = 12;

/// Words, each as a path from the first of its traces to the last.
#[derive(Clone, Debug, Default)]
pub struct Trie(Vec<Step>);

/// A trace on the path of some words.
#[derive(Clone, Copy, Debug)]
struct Step {
    trace: Trace,
    /// Where to go on when the trace is missing: behind all words that need it.
    otherwise: u32,
    /// Whether a word ends with it.
    is_end: bool,
}

impl Trie {
    /// The words, none of them empty. They may come in any order.
    pub fn of<'w>(words: impl Iterator<Item = &'w [u8]>) -> Self {
        let mut paths: Vec<Vec<Trace>> = words
            .map(|word| {
                let mut path = Trace::all_of(word);
                path.truncate(LONG);
                path
            })
            .collect();
        paths.sort();
        // Where one path begins with another, the other is enough.
        paths.dedup_by(|next, kept| next.starts_with(kept));
        let mut trie = Self::default();
        trie.add(&paths, 0);
        trie
    }

    /// Adds paths that are the same up to a depth.
    fn add(&mut self, paths: &[Vec<Trace>], depth: usize) {
        for alike in paths.chunk_by(|one, other| one[depth] == other[depth]) {
            let step = self.0.len();
            let is_end = alike[0].len() == depth + 1;
            self.0.push(Step {
                trace: alike[0][depth],
                otherwise: 0,
                is_end,
            });
            if !is_end {
                self.add(alike, depth + 1);
            }
            self.0[step].otherwise = self.0.len() as u32;
        }
    }

    /// Whether a text left all traces of one of the words.
    pub fn has_one_in(&self, traces: &Traces) -> bool {
        let mut at = 0;
        while let Some(step) = self.0.get(at) {
            at = match traces.holds(step.trace) {
                true if step.is_end => return true,
                true => at + 1,
                false => step.otherwise as usize,
            };
        }
        false
    }

    /// How many steps there are.
    pub fn size(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_that_begin_alike_share_their_steps() {
        let words = ["council", "councillor", "county", "at"].map(str::as_bytes);
        // cou oun unc nci cil, then of county unt nty, and at.
        assert_eq!(Trie::of(words.into_iter()).size(), 8);
        assert!(!Trie::default().has_one_in(&Traces::of("any")));
    }

    proptest! {
        #[test]
        fn one_of_the_words_is_there_if_one_alone_is(words in proptest::collection::vec("[abc]{1,5}", 1..8), text in "[abc ]{0,12}") {
            let traces = Traces::of(&text);
            let alone = |word: &String| Trace::all_of(word.as_bytes()).iter().all(|trace| traces.holds(*trace));
            let trie = Trie::of(words.iter().map(String::as_bytes));
            prop_assert_eq!(trie.has_one_in(&traces), words.iter().any(alone));
        }
    }
}
