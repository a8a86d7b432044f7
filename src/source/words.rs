//! The words of a text as a reader hears them: case, accents and typography folded, each with its place.

/// A word. Equal words have equal hashes, however they are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// What it is, folded.
    pub hash: u64,
    /// Its first byte in the text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Whether it does not follow the word before it: a [`BREAK`] stands between them.
    pub fresh: bool,
}

/// Parts two texts that stand in one string: no run of words goes across it.
pub const BREAK: char = '\0';

/// The words of a text, in order.
pub fn words(text: &str) -> Words<'_> {
    Words {
        text,
        at: 0,
        fresh: true,
    }
}

/// The words of a text. See [`words`].
#[derive(Clone, Debug)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
    fresh: bool,
}

/// What a byte means: a letter or digit, folded, or one of the signs below.
const SIGNS: [u8; 256] = signs();
const SPACE: u8 = 0;
const PARTING: u8 = 1;
const APOSTROPHE: u8 = 2;
const BEYOND_ASCII: u8 = 3;

const fn signs() -> [u8; 256] {
    let mut signs = [SPACE; 256];
    let mut byte = 0;
    while byte < 256 {
        let letter = byte as u8;
        signs[byte] = match letter {
            b'0'..=b'9' | b'a'..=b'z' => letter,
            b'A'..=b'Z' => letter + 32,
            0 => PARTING,
            b'\'' => APOSTROPHE,
            128.. => BEYOND_ASCII,
            _ => SPACE,
        };
        byte += 1;
    }
    signs
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let bytes = self.text.as_bytes();
        let mut word = Folding::default();
        let mut start = self.at;
        let (mut end, mut letters) = (self.at, 0);
        while let Some(byte) = bytes.get(self.at) {
            let sign = SIGNS[usize::from(*byte)];
            let (length, ends) = match sign {
                SPACE => (1, true),
                PARTING => {
                    if word.is_empty() {
                        self.fresh = true;
                    }
                    (1, true)
                }
                APOSTROPHE => (1, word.is_empty()),
                BEYOND_ASCII => {
                    let letter = self.text[self.at..].chars().next()?;
                    let ends = word.take(letter);
                    (letter.len_utf8(), ends)
                }
                letter => {
                    word.push(letter);
                    (1, false)
                }
            };
            // The end of a word stays unread where it is a break, which the next word must know of.
            if ends && !word.is_empty() {
                break;
            }
            self.at += length;
            if word.is_empty() {
                start = self.at;
            } else if word.letters > letters {
                end = self.at;
                letters = word.letters;
            }
        }
        if word.is_empty() {
            return None;
        }
        Some(Word {
            hash: word.finish(),
            start,
            end,
            fresh: std::mem::take(&mut self.fresh),
        })
    }
}

/// A word on its way to a hash.
#[derive(Default)]
struct Folding {
    hash: u64,
    letters: u32,
}

impl Folding {
    const SPREAD: u64 = 0x517c_c1b7_2722_0a95;

    fn is_empty(&self) -> bool {
        self.letters == 0
    }

    fn push(&mut self, letter: u8) {
        self.hash = (self.hash.rotate_left(5) ^ u64::from(letter)).wrapping_mul(Self::SPREAD);
        self.letters += 1;
    }

    /// Takes a letter that is not ASCII; whether it is none and ends the word.
    fn take(&mut self, letter: char) -> bool {
        if is_unseen(letter) {
            return false;
        }
        if matches!(letter, '\u{2019}' | '\u{2bc}') {
            return self.is_empty();
        }
        if !letter.is_alphanumeric() {
            return true;
        }
        // As an address writes it: ŵ is w, é is e, ß is ss.
        let mut buffer = [0; 4];
        let plain = slug::slugify(&*letter.encode_utf8(&mut buffer));
        if plain.is_empty() {
            letter.encode_utf8(&mut buffer).bytes().for_each(|byte| self.push(byte));
        }
        plain.bytes().for_each(|byte| self.push(byte));
        false
    }

    fn finish(self) -> u64 {
        let hash = (self.hash ^ u64::from(self.letters)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^ (hash >> 29)
    }
}

/// Marks that no reader sees, and accents that stand apart from their letter.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check_same(one: &str, other: &str) {
        let hashes = |text| words(text).map(|word| word.hash).collect::<Vec<_>>();
        assert_eq!(hashes(one), hashes(other), "{one} / {other}");
    }

    #[test]
    fn case_accents_and_typography_are_folded() {
        check_same("The council's Plan — again", "the council\u{2019}s plan - AGAIN!");
        check_same("Ŵyl café", "wyl cafe\u{301}");
        check_same("co\u{ad}oper\u{200b}ate", "cooperate");
        check_same(
            "\u{201c}Don't,\u{201d} he said",
            "\"Don\u{2019}t\" \u{2018}he said\u{2019}",
        );
        check_same("£1,200 for 3 well-known wards", "1 200 for 3 well known wards");
        assert_ne!(words("a").next(), words("b").next());
    }

    #[test]
    fn words_know_their_places_and_what_parts_them() {
        let text = " “Mill Road’s\0 end’ ";
        let found: Vec<_> = words(text)
            .map(|word| (&text[word.start..word.end], word.fresh))
            .collect();
        assert_eq!(found, [("Mill", true), ("Road’s", false), ("end", true)]);
    }

    proptest! {
        #[test]
        fn places_lie_on_the_edges_of_characters(text in "(\\PC|'|’|\u{ad}|\u{0}|a|é){0,30}") {
            let mut last = 0;
            for word in words(&text) {
                prop_assert!(last <= word.start && word.start < word.end);
                prop_assert!(text.get(word.start..word.end).is_some());
                last = word.end;
            }
        }
    }
}
