//! All words that patterns need, in one table: a text is held against all of them together, whichever pattern asks.
//!
//! A pattern needs one of some words, and another one of some others. Of each word one trace is its key, that which the
//! fewest other words have: what patterns look for often stands in texts often. A text has few of the keys, and only the
//! words behind those are looked at further.

use std::ops::Range;
use std::sync::atomic::AtomicUsize;
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

/// A word by its traces, the rarest first, in one number: tens of thousands of them are put in order. A shorter one has
/// its last trace again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Word(u128);

/// Every choice that has been made.
static INDEX: LazyLock<RwLock<Index>> = LazyLock::new(RwLock::default);

/// To lay out a choice takes as long as to ask so many texts about one that is not laid out.
const PATIENCE: usize = 32;

#[derive(Default)]
struct Index {
    /// The words of every choice, by its number.
    choices: Vec<Arc<[Word]>>,
    /// Every choice by its words: a desk that reads its rules each time makes none twice.
    known: QuickMap<Arc<[Word]>, u32>,
    /// The same, as it is held against a text.
    table: Table,
    /// How many choices that are not laid out texts could be asked about, all texts together.
    asked: AtomicUsize,
}

/// Words of the first choices, those of a key one behind the other, and the keys in their order: a text is held
/// against them from the first to the last.
#[derive(Default)]
struct Table {
    /// So many choices.
    choices: usize,
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

impl Word {
    fn of(traces: [Trace; LONG]) -> Self {
        let joined = traces.iter().fold(0, |all, trace| all << 16 | u128::from(trace.0));
        Self(joined)
    }

    fn traces(self) -> impl Iterator<Item = Trace> {
        (0..LONG).rev().map(move |at| Trace((self.0 >> (16 * at)) as u16))
    }
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
            None => self.words.iter().fold(0, |held, word| held | holding(*word, traces)),
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
        let number = *self.known.entry(Arc::clone(&words)).or_insert_with(|| {
            self.choices.push(Arc::clone(&words));
            self.choices.len() as u32 - 1
        });
        Choice { number, words }
    }

    /// Whether choices have been made since the table was laid out, and are dearer as they are than to lay out all anew.
    fn is_behind(&self) -> bool {
        let all = self.choices.len();
        let waiting = all - self.table.choices;
        waiting > 0 && (waiting == all || self.asked.fetch_add(waiting, Relaxed) >= PATIENCE * all)
    }

    fn catch_up(&mut self) {
        self.table = Table::of(&self.choices);
        self.asked = AtomicUsize::default();
    }
}

impl Table {
    fn of(choices: &[Arc<[Word]>]) -> Self {
        let mut spread = vec![0_u32; MANY];
        let traces = choices
            .iter()
            .flat_map(|words| words.iter())
            .flat_map(|word| word.traces());
        traces.for_each(|trace| spread[usize::from(trace.0)] += 1);
        let mut rows: Vec<([Trace; 2], Word, u32)> = Vec::new();
        for (number, words) in choices.iter().enumerate() {
            rows.extend(
                words
                    .iter()
                    .map(|word| (rarest_two(*word, &spread), *word, number as u32)),
            );
        }
        rows.sort_unstable();
        let mut table = Self {
            choices: choices.len(),
            ..Self::default()
        };
        for row in rows.chunk_by(|(.., one, _), (.., next, _)| one == next) {
            let ([key, second], word, _) = row[0];
            if !table.keys.has(key) {
                table.keys.set(key);
                table.starts.push(table.words.len() as u32);
            }
            table.seconds.push(second);
            table.words.push(word);
            table.choice_starts.push(table.choices_of_words.len() as u32);
            table.choices_of_words.extend(row.iter().map(|(.., choice)| choice));
        }
        table.starts.push(table.words.len() as u32);
        table.choice_starts.push(table.choices_of_words.len() as u32);
        table
    }

    /// For every choice, by its number, the pieces that may hold one of its words.
    fn held(&self, traces: &Traces) -> Vec<Marks> {
        let mut held = vec![0; self.choices];
        for place in self.keys.places_of(traces.any()) {
            for word in range(&self.starts, place) {
                if !traces.any().has(self.seconds[word]) {
                    continue;
                }
                let by = holding(self.words[word], traces);
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

/// The two traces of a word that the fewest words have, the rarest first.
fn rarest_two(word: Word, spread: &[u32]) -> [Trace; 2] {
    let mut rarest = [(u32::MAX, Trace(0)); 2];
    for trace in word.traces() {
        let next = (spread[usize::from(trace.0)], trace);
        if next < rarest[0] {
            rarest = [next, rarest[0]];
        } else if next > rarest[0] && next < rarest[1] {
            rarest[1] = next;
        }
    }
    match rarest {
        [(_, only), (u32::MAX, _)] => [only; 2],
        [(_, first), (_, second)] => [first, second],
    }
}

/// The pieces that left all traces of a word.
fn holding(word: Word, traces: &Traces) -> Marks {
    match word.traces().all(|trace| traces.any().has(trace)) {
        true => word.traces().fold(ALL, |left, trace| left & traces.left_by(trace)),
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
    Some(Word::of(std::array::from_fn(|at| found[at.min(last)].1)))
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
