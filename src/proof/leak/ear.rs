//! What hears one text: it remembers the last words, and knows a secret when its last word has been said.

use std::ops::Range;

use super::window::joined;
use super::{LENGTHS, Mark, NameKind, RUN, Scanner, Sighting};
use crate::source::words::{Hearing, Stop, Word, words};

/// Words that are remembered while a text is read: no name is compared beyond them.
const REMEMBERED: usize = 32;

/// An ear for one text. The text may come in pieces, out of its markup.
pub struct Ear<'s> {
    hearing: Hearing,
    memory: Memory<'s>,
}

/// The last words of a text, and what was made out in it.
struct Memory<'s> {
    scanner: &'s Scanner<'s>,
    last: [Word; REMEMBERED],
    /// The hashes of the last runs of two words and of four, as many as the next longer run looks back.
    twos: [u64; 2],
    fours: [u64; 4],
    /// How many words have been heard since the text, or a part of it, began, or since one that stands in no secret.
    count: usize,
    /// Names that end with the last word, unless it goes on with a hyphen.
    unsure: Vec<(Sighting, Range<usize>)>,
    found: Vec<(Sighting, Range<usize>)>,
}

impl<'s> Ear<'s> {
    /// An ear for what a scanner looks for.
    pub fn new(scanner: &'s Scanner<'s>) -> Self {
        Self {
            hearing: Hearing::default(),
            memory: Memory {
                scanner,
                last: [Word::default(); REMEMBERED],
                twos: [0; 2],
                fours: [0; 4],
                count: 0,
                unsure: Vec::new(),
                found: Vec::new(),
            },
        }
    }

    /// Hears a piece whose first byte stands at `at`, up to where it stops; see [`Hearing::hear`].
    pub fn hear(&mut self, piece: &str, at: usize, stop: Stop) -> usize {
        let Self { hearing, memory } = self;
        hearing.hear(piece, at, stop, |word| memory.take(word))
    }

    /// Ends a word.
    pub fn pause(&mut self) {
        let Self { hearing, memory } = self;
        hearing.pause(|word| memory.take(word));
    }

    /// Ends a text; what follows is another one.
    pub fn part(&mut self) {
        let Self { hearing, memory } = self;
        hearing.part(|word| memory.take(word));
        memory.settle();
    }

    /// What was heard of the secrets, each with its bytes.
    pub fn found(mut self) -> Vec<(Sighting, Range<usize>)> {
        self.part();
        self.memory.found
    }
}

impl Memory<'_> {
    fn take(&mut self, word: Word) {
        if !self.unsure.is_empty() {
            if !word.fresh && word.gap == b'-' {
                self.unsure.clear();
            }
            self.settle();
        }
        if !self.scanner.vocabulary.may_hold(word.hash) {
            self.count = 0;
            return;
        }
        if word.fresh {
            self.count = 0;
        }
        let index = self.count;
        let before = self.last[index.wrapping_sub(1) % REMEMBERED].hash;
        self.last[index % REMEMBERED] = word;
        self.count += 1;
        let two = joined(before, word.hash);
        let four = joined(std::mem::replace(&mut self.twos[index % 2], two), two);
        let eight = joined(std::mem::replace(&mut self.fours[index % 4], four), four);
        let hashes = [word.hash, two, four, eight];
        let scanner = self.scanner;
        for window in &scanner.windows {
            let hash = hashes[window.level];
            if self.count >= LENGTHS[window.level] && window.may_hold(hash) {
                window.held(hash).for_each(|sighting| self.make_out(sighting));
            }
        }
    }

    fn settle(&mut self) {
        self.found.append(&mut self.unsure);
    }

    /// Notes what was sighted, if it is really there and not pardoned.
    fn make_out(&mut self, sighting: Sighting) {
        let Scanner { secrets, pardoned, .. } = self.scanner;
        if pardoned.contains(&sighting) {
            return;
        }
        let Mark::Name(number) = sighting.mark else {
            self.found.extend(self.bytes(RUN).map(|bytes| (sighting, bytes)));
            return;
        };
        let name = &secrets[sighting.secret as usize].names[number as usize];
        let spelled: Vec<Word> = words(&name.text).collect();
        let spelled = &spelled[spelled.len().saturating_sub(REMEMBERED)..];
        let Some(bytes) = self.bytes(spelled.len()) else {
            return;
        };
        let same = |(by, word): (usize, &Word)| self.back(by).hash == word.hash;
        if !spelled.iter().rev().enumerate().all(same) {
            return;
        }
        // An address, and an id that is hardly more than a word, are known by what stands between their words too.
        let by_letters = name.kind == NameKind::Address || (name.kind == NameKind::Id && spelled.len() < 3);
        if !by_letters {
            self.found.push((sighting, bytes));
        } else if self.is_spelled(spelled) {
            self.unsure.push((sighting, bytes));
        }
    }

    /// Whether the last words have the same signs between them, and none before that makes them part of a longer name.
    fn is_spelled(&self, spelled: &[Word]) -> bool {
        let inner = spelled.iter().skip(1).rev().enumerate();
        let (first, goes_on) = (self.back(spelled.len() - 1), |word: &Word| {
            !word.fresh && word.gap == b'-'
        });
        !goes_on(first) && inner.into_iter().all(|(by, word)| self.back(by).gap == word.gap)
    }

    /// The word that stands so many words before the last.
    fn back(&self, by: usize) -> &Word {
        &self.last[(self.count - 1 - by) % REMEMBERED]
    }

    /// The bytes of the last so many words; none where there were not so many.
    fn bytes(&self, length: usize) -> Option<Range<usize>> {
        let start = (1..=self.count)
            .contains(&length)
            .then(|| self.back(length - 1).start)?;
        Some(start..self.back(0).end)
    }
}
