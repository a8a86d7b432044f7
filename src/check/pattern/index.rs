//! All words that patterns need, in one table: a text is held against all of them together, whichever pattern asks.
//!
//! A pattern needs one of some words, and another one of some others. Of each word one trace is its key, that which the
//! fewest other words have: what patterns look for often stands in texts often. A text has few of the keys, and only the
//! words behind those are looked at further.

use std::ops::Range;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use super::bits::Bits;
use super::pieces::in_one;
use super::trace::{MANY, Trace};
use super::traces::{ALL, Marks, Traces};
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

/// Every choice that has been made.
static INDEX: LazyLock<RwLock<Index>> = LazyLock::new(RwLock::default);

/// After so many texts choices that have been made since are laid out with the others.
const PATIENCE: u32 = 32;

#[derive(Default)]
struct Index {
    /// How many choices there are.
    choices: u32,
    /// Every choice by its words: a desk that reads its rules each time makes none twice.
    known: QuickMap<Arc<[Word]>, u32>,
    /// Each word with the choices that it is one of.
    words: QuickMap<Word, Vec<u32>>,
    /// The same, as it is held against a text.
    table: Table,
    /// How many texts it has been held against.
    texts: AtomicU32,
}

/// Words of the first choices, those of a key one behind the other, and the keys in their order: a text is held
/// against them from the first to the last.
#[derive(Default)]
struct Table {
    /// So many choices.
    choices: u32,
    keys: Bits,
    /// Where the words of each key begin, and where those of the last end.
    starts: Vec<u32>,
    /// The next trace of each word: most are told by it to be missing.
    seconds: Vec<Trace>,
    words: Vec<Word>,
    /// Where the choices of each word begin, and where those of the last end.
    choice_starts: Vec<u32>,
    choices_of_words: Vec<u32>,
}

impl Choice {
    /// A choice of words, none of them empty. They may come in any order.
    pub fn of<'w>(words: impl Iterator<Item = &'w [u8]>) -> Self {
        Self::of_words(words.map(in_one).filter_map(rarest).collect())
    }

    /// A choice of all words of some choices.
    pub fn of_any<'c>(choices: impl Iterator<Item = &'c Self>) -> Self {
        Self::of_words(choices.flat_map(|choice| choice.words.iter().copied()).collect())
    }

    fn of_words(mut words: Vec<Word>) -> Self {
        words.sort_unstable();
        words.dedup();
        INDEX.write().unwrap_or_else(PoisonError::into_inner).choice(words)
    }

    /// The pieces that may hold one of the words; no other does. `held` is what [`held`] told of the text.
    pub fn held_by(&self, held: &[Marks], traces: &Traces) -> Marks {
        match held.get(self.number as usize) {
            Some(pieces) => *pieces,
            // It was made after the text had been read.
            None => self.words.iter().fold(0, |held, word| held | holding(word, traces)),
        }
    }

    /// How many words there are.
    pub fn size(&self) -> usize {
        self.words.len()
    }
}

/// For the first choices, by their number, the pieces that may hold one of its words.
pub fn held(traces: &Traces) -> Vec<Marks> {
    let index = INDEX.read().unwrap_or_else(PoisonError::into_inner);
    if !index.is_behind() {
        return index.table.held(traces);
    }
    drop(index);
    let mut index = INDEX.write().unwrap_or_else(PoisonError::into_inner);
    index.catch_up();
    index.table.held(traces)
}

impl Index {
    /// The choice of some words, which are in order.
    fn choice(&mut self, words: Vec<Word>) -> Choice {
        let words: Arc<[Word]> = words.into();
        if let Some(&number) = self.known.get(&words) {
            return Choice { number, words };
        }
        let number = self.choices;
        self.choices += 1;
        for word in words.iter() {
            self.words.entry(*word).or_default().push(number);
        }
        self.known.insert(Arc::clone(&words), number);
        Choice { number, words }
    }

    /// Whether choices have been made since the table was laid out, and have waited long enough.
    fn is_behind(&self) -> bool {
        self.table.choices < self.choices && (self.table.choices == 0 || self.texts.fetch_add(1, Relaxed) >= PATIENCE)
    }

    fn catch_up(&mut self) {
        self.table = Table::of(&self.words, self.choices);
        self.texts = AtomicU32::default();
    }
}

impl Table {
    fn of(words: &QuickMap<Word, Vec<u32>>, choices: u32) -> Self {
        let mut spread = vec![0_u32; MANY];
        words
            .keys()
            .flatten()
            .for_each(|trace| spread[usize::from(trace.0)] += 1);
        let mut rows: Vec<(Word, &Word, &Vec<u32>)> = words
            .iter()
            .map(|(word, choices)| {
                let mut traces = *word;
                traces.sort_unstable_by_key(|trace| (spread[usize::from(trace.0)], *trace));
                (traces, word, choices)
            })
            .collect();
        rows.sort_unstable();
        let mut table = Self {
            choices,
            ..Self::default()
        };
        for ([key, second, ..], word, choices) in rows {
            if !table.keys.has(key) {
                table.keys.set(key);
                table.starts.push(table.words.len() as u32);
            }
            table.seconds.push(second);
            table.words.push(*word);
            table.choice_starts.push(table.choices_of_words.len() as u32);
            table.choices_of_words.extend(choices);
        }
        table.starts.push(table.words.len() as u32);
        table.choice_starts.push(table.choices_of_words.len() as u32);
        table
    }

    /// For every choice, by its number, the pieces that may hold one of its words.
    fn held(&self, traces: &Traces) -> Vec<Marks> {
        let mut held = vec![0; self.choices as usize];
        for place in self.keys.places_of(traces.any()) {
            for word in range(&self.starts, place) {
                if !traces.any().has(self.seconds[word]) {
                    continue;
                }
                let by = holding(&self.words[word], traces);
                if by != 0 {
                    let choices = &self.choices_of_words[range(&self.choice_starts, word)];
                    choices.iter().for_each(|choice| held[*choice as usize] |= by);
                }
            }
        }
        held
    }
}

/// What lies between the place with this number and the next.
fn range(starts: &[u32], number: usize) -> Range<usize> {
    starts[number] as usize..starts[number + 1] as usize
}

/// The pieces that left all traces of a word.
fn holding(word: &Word, traces: &Traces) -> Marks {
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
        if found[LONG - 1].0 >= rarity && count == LONG {
            return;
        }
        let at = found[..count].partition_point(|(other, _)| *other >= rarity);
        count = LONG.min(count + 1);
        found[at..count].rotate_right(1);
        found[at] = (rarity, trace);
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
    fn the_same_words_are_one_choice() {
        let choice = |words: [&str; 2]| Choice::of(words.iter().map(|word| word.as_bytes()));
        let first = choice(["once", "twice"]);
        assert_eq!(choice(["twice", "once"]).number, first.number);
        assert_eq!(Choice::of_any([&first].into_iter()).number, first.number);
        assert_ne!(choice(["once", "thrice"]).number, first.number);
    }

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
            pieces in proptest::collection::vec("[abc ]{0,12}", 1..4),
        ) {
            let traces = Traces::of(pieces.iter().map(String::as_str));
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
