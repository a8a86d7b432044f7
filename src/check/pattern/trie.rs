//! Words as the traces they leave, those alike together that begin alike: one look passes over all of them.

use std::ops::Range;

use super::traces::{Paragraphs, Trace, Traces};

/// So many traces are looked for of one word, its rarest: more tell nothing more.
const LONG: usize = 6;

/// Words, each as a path from the first of its traces to the last.
///
/// The steps that follow one step stand side by side, and so do the first ones: most texts have few of the traces with
/// which words begin, and those are looked through without going anywhere else.
#[derive(Clone, Debug, Default)]
pub struct Trie {
    traces: Vec<Trace>,
    /// For each step those that follow it; none where a word ends with it.
    next: Vec<Range<u32>>,
    /// How many first steps there are.
    first: usize,
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
        trie.first = trie.add(&paths, 0).len();
        trie
    }

    /// Adds paths that are the same up to a depth, and gives the steps at that depth.
    fn add(&mut self, paths: &[Vec<Trace>], depth: usize) -> Range<usize> {
        let start = self.traces.len();
        let alike = || paths.chunk_by(|one, other| one[depth] == other[depth]);
        self.traces.extend(alike().map(|alike| alike[0][depth]));
        let steps = start..self.traces.len();
        self.next.resize(steps.end, 0..0);
        for (step, alike) in steps.clone().zip(alike()) {
            if alike[0].len() > depth + 1 {
                let next = self.add(alike, depth + 1);
                self.next[step] = next.start as u32..next.end as u32;
            }
        }
        steps
    }

    /// Those of some paragraphs that left all traces of one of the words.
    pub fn held_by(&self, traces: &Traces, among: Paragraphs) -> Paragraphs {
        self.held_from(0..self.first, traces, among)
    }

    /// The same of the words that go on with some steps, for paragraphs that left all that come before.
    fn held_from(&self, steps: Range<usize>, traces: &Traces, among: Paragraphs) -> Paragraphs {
        let mut held = 0;
        for step in steps {
            let trace = self.traces[step];
            if !traces.are_left(trace) {
                continue;
            }
            let left = traces.left_by(trace) & among & !held;
            if left == 0 {
                continue;
            }
            let next = self.next[step].start as usize..self.next[step].end as usize;
            held |= if next.is_empty() {
                left
            } else {
                self.held_from(next, traces, left)
            };
            if held == among {
                break;
            }
        }
        held
    }

    /// How many steps there are.
    pub fn size(&self) -> usize {
        self.traces.len()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::check::pattern::traces::ALL;
    use crate::check::pattern::traces::tests::left_by_all;

    #[test]
    fn words_that_are_rare_alike_share_their_steps() {
        let words = ["quick", "quiet", "at"].map(str::as_bytes);
        // qui, then ick and uic of the first and iet and uie of the second; and at.
        assert_eq!(Trie::of(words.into_iter()).size(), 6);
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
            let alone = |word: &String| left_by_all(&traces, word.as_bytes()) & among;
            let trie = Trie::of(words.iter().map(String::as_bytes));
            prop_assert_eq!(trie.held_by(&traces, among), words.iter().map(alone).fold(0, |held, by| held | by));
        }
    }
}
