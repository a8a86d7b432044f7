//! What of a paragraph is known at each byte while its traces are read.

use super::trace::{DIGIT, Letters};

/// How far a paragraph has been read.
#[derive(Clone, Copy, Default)]
pub struct Reading {
    /// The last three bytes.
    pub run: u32,
    /// The same, with all digits alike.
    pub folded: u32,
    /// How many bytes there have been.
    pub bytes: usize,
    /// Whether the last one stands behind the edge of a word.
    pub is_at_edge: bool,
    /// Whether the one before it does.
    pub was_at_edge: bool,
    /// Whether the last one is one of a word.
    pub is_word: bool,
    /// The letters of that word so far; none where there is none.
    pub letters: Letters,
    /// Those of the word before it, or before the last byte; none where more than a space stands between.
    pub before: Letters,
}

impl Reading {
    /// The same with a byte behind it, a small letter where it is one, that is one of a word or not.
    pub fn with(self, byte: u8, is_word: bool) -> Self {
        let next = |run: u32, byte: u8| run << 8 & 0xff_ffff | u32::from(byte);
        let folded = if byte.is_ascii_digit() { DIGIT } else { byte };
        Self {
            run: next(self.run, byte),
            folded: next(self.folded, folded),
            bytes: self.bytes + 1,
            is_at_edge: is_word != self.is_word,
            was_at_edge: self.is_at_edge,
            is_word,
            letters: match is_word {
                true => self.letters.with(byte),
                false => Letters::default(),
            },
            before: match (is_word, byte) {
                (true, _) => self.before,
                (false, b' ') => self.letters,
                (false, _) => Letters::default(),
            },
        }
    }

    /// Whether one of the last three is a digit.
    pub fn has_digits(self) -> bool {
        self.folded != self.run
    }
}
