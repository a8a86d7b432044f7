//! All words that patterns need, in one table: a text is held against all of them together, whichever pattern asks.
//!
//! A pattern needs one of some words, and another one of some others. Of each word one trace is its key, that which the
//! fewest other words have: what patterns look for often stands in texts often. A text has few of the keys, and only the
//! words behind those are looked at further.

use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use super::trace::Trace;
use super::traces::{ALL, Bits, Paragraphs, Traces};
use crate::base::quick::QuickMap;

/// So many traces are looked for of one word, its rarest: more tell nothing more.
const LONG: usize = 8;

/// Some words, of which a text must hold one.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its place in the table.
    number: u32,
    words: Arc<[Word]>,
}

/// A word by its traces, the rarest first. A shorter one has its last trace again.
type Word = [Trace; LONG];

/// Every choice that has been made, by the keys of its words.
static INDEX: LazyLock<RwLock<Index>> = LazyLock::new(RwLock::default);

#[derive(Default)]
struct Index {
    /// How many choices there are.
    choices: u32,
    keys: Bits,
    /// For each key the words that have it.
    words: QuickMap<Trace, Alike>,
    /// The key of each word.
    known: QuickMap<Word, Trace>,
    /// How many words have a trace.
    spread: QuickMap<Trace, u32>,
}

/// Words that have the same key.
#[derive(Default)]
struct Alike {
    /// The next trace of each: most words are told by it to be missing, and lie too far apart to be looked at for that.
    seconds: Vec<Trace>,
    /// Each word with the choices that it is one of.
    words: Vec<(Word, Vec<u32>)>,
}

impl Choice {
    /// A choice of words, none of them empty. They may come in any order.
    pub fn of<'w>(words: impl Iterator<Item = &'w [u8]>) -> Self {
        let mut words: Vec<Word> = words.filter_map(rarest).collect();
        words.sort_unstable();
        words.dedup();
        let mut index = INDEX.write().unwrap_or_else(PoisonError::into_inner);
        let number = index.add(&words);
        let words = words.into();
        Self { number, words }
    }

    /// The paragraphs that may hold one of the words; no other does. `held` is what [`held`] told of the text.
    pub fn held_by(&self, held: &[Paragraphs], traces: &Traces) -> Paragraphs {
        match held.get(self.number as usize) {
            Some(paragraphs) => *paragraphs,
            // It was made after the text had been read.
            None => self.words.iter().fold(0, |held, word| held | holding(word, traces)),
        }
    }

    /// How many words there are.
    pub fn size(&self) -> usize {
        self.words.len()
    }
}

/// For every choice that there is, by its number, the paragraphs that may hold one of its words.
pub fn held(traces: &Traces) -> Vec<Paragraphs> {
    let index = INDEX.read().unwrap_or_else(PoisonError::into_inner);
    let mut held = vec![0; index.choices as usize];
    for key in traces.any().among(&index.keys) {
        let Some(alike) = index.words.get(&key) else {
            continue;
        };
        for (second, (word, choices)) in alike.seconds.iter().zip(&alike.words) {
            if !traces.any().has(*second) {
                continue;
            }
            let by = holding(word, traces);
            if by != 0 {
                choices.iter().for_each(|choice| held[*choice as usize] |= by);
            }
        }
    }
    held
}

impl Index {
    /// Adds a choice, and gives its number.
    fn add(&mut self, words: &[Word]) -> u32 {
        let number = self.choices;
        self.choices += 1;
        for word in words {
            match self.known.get(word) {
                Some(key) => self.words.entry(*key).or_default().add(word, number),
                None => self.file(word, number),
            }
        }
        number
    }

    /// Puts a new word where few others are.
    fn file(&mut self, word: &Word, choice: u32) {
        let mut traces = *word;
        traces.sort_by_key(|trace| self.spread.get(trace).copied().unwrap_or_default());
        let [key, second, ..] = traces;
        for trace in traces {
            *self.spread.entry(trace).or_default() += 1;
        }
        self.keys.set(key);
        self.known.insert(*word, key);
        let alike = self.words.entry(key).or_default();
        alike.seconds.push(second);
        alike.words.push((*word, vec![choice]));
    }
}

impl Alike {
    /// Adds a choice of a word that is here.
    fn add(&mut self, word: &Word, choice: u32) {
        let known = self.words.iter_mut().find(|(known, _)| known == word);
        known.into_iter().for_each(|(_, choices)| choices.push(choice));
    }
}

/// The paragraphs that left all traces of a word.
fn holding(word: &Word, traces: &Traces) -> Paragraphs {
    match word.iter().all(|trace| traces.any().has(*trace)) {
        true => word.iter().fold(ALL, |left, trace| left & traces.left_by(*trace)),
        false => 0,
    }
}

/// A word as its traces; none where it leaves none.
fn rarest(word: &[u8]) -> Option<Word> {
    let mut found = [(0, Trace(0)); LONG];
    let mut count = 0;
    Trace::each_of(word, |rarity, trace| {
        let at = found[..count].partition_point(|(other, _)| *other >= rarity);
        if at < LONG {
            count = LONG.min(count + 1);
            found[at..count].rotate_right(1);
            found[at] = (rarity, trace);
        }
    });
    let last = count.checked_sub(1)?;
    Some(std::array::from_fn(|at| found[at.min(last)].1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::check::pattern::traces::tests::left_by_all;

    #[test]
    fn no_word_is_held_where_there_is_none() {
        let none = Choice::of(std::iter::empty());
        let traces = Traces::of(["any"]);
        assert_eq!(none.held_by(&held(&traces), &traces), 0);
    }

    proptest! {
        #[test]
        fn one_of_the_words_is_there_if_one_alone_is(
            words in proptest::collection::vec("[abc]{1,5}", 1..8),
            paragraphs in proptest::collection::vec("[abc ]{0,12}", 1..4),
        ) {
            let traces = Traces::of(paragraphs.iter().map(String::as_str));
            let before = held(&traces);
            let choice = Choice::of(words.iter().map(String::as_bytes));
            let expected = words.iter().fold(0, |held, word| held | left_by_all(&traces, word.as_bytes()));
            // Whether the choice was there when the text was read, or was made since.
            for held in [held(&traces), before] {
                prop_assert_eq!(choice.held_by(&held, &traces), expected);
            }
        }
    }
}
