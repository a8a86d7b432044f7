//! Words as the traces they leave, those that begin alike together: one look passes over all of them.

use super::traces::{Paragraphs, Trace, Traces};

/// So many traces are looked for of one word: a longer one tells nothing more.
const LONG: usize = 12;

/// Words, each as a path from the first of its traces to the last.
#[derive(Clone, Debug, Default)]
pub struct Trie(Vec<Step>);

/// A trace on the path of some words.
#[derive(Clone, Copy, Debug)]
struct Step {
    trace: Trace,
    /// How many steps of a word come before it.
    depth: u8,
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
                depth: depth as u8,
                otherwise: 0,
                is_end,
            });
            if !is_end {
                self.add(alike, depth + 1);
            }
            self.0[step].otherwise = self.0.len() as u32;
        }
    }

    /// Those of some paragraphs that left all traces of one of the words.
    pub fn held_by(&self, traces: &Traces, among: Paragraphs) -> Paragraphs {
        // Those that left all traces so far of the word that is looked at, by how many these are.
        let mut so_far = [among; LONG + 1];
        let mut held = 0;
        let mut at = 0;
        while let Some(step) = self.0.get(at) {
            let depth = usize::from(step.depth);
            let left = so_far[depth] & traces.left_by(step.trace) & !held;
            at = match left {
                0 => step.otherwise as usize,
                _ => at + 1,
            };
            if step.is_end {
                held |= left;
                if held == among {
                    return held;
                }
            } else {
                so_far[depth + 1] = left;
            }
        }
        held
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
    use crate::check::pattern::traces::ALL;

    #[test]
    fn words_that_begin_alike_share_their_steps() {
        let words = ["council", "councillor", "county", "at"].map(str::as_bytes);
        // cou oun unc nci cil, then of county unt nty, and at.
        assert_eq!(Trie::of(words.into_iter()).size(), 8);
        assert_eq!(Trie::default().held_by(&Traces::of(["any"]), ALL), 0);
    }

    proptest! {
        #[test]
        fn one_of_the_words_is_there_if_one_alone_is(
            words in proptest::collection::vec("[abc]{1,5}", 1..8),
            paragraphs in proptest::collection::vec("[abc ]{0,12}", 1..4),
            among in 0..8_u64,
        ) {
            let traces = Traces::of(paragraphs.iter().map(String::as_str));
            let alone = |word: &String| {
                let all = Trace::all_of(word.as_bytes()).into_iter();
                all.fold(among, |left, trace| left & traces.left_by(trace))
            };
            let trie = Trie::of(words.iter().map(String::as_bytes));
            prop_assert_eq!(trie.held_by(&traces, among), words.iter().map(alone).fold(0, |held, by| held | by));
        }
    }
}
