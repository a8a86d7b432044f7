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
    /// The one sign between it and the word before it; [`MANY`] where there are more of them, or none.
    pub gap: u8,
}

/// Parts two texts that stand in one string: no run of words goes across it.
pub const BREAK: char = '\0';
/// Stands for more than one sign between two words, or for none.
pub const MANY: u8 = 0xff;

/// The words of a text, in order.
pub fn words(text: &str) -> impl Iterator<Item = Word> + Clone {
    let mut found = Vec::new();
    let mut hearing = Hearing::default();
    hearing.hear(text, 0, Stop::Nowhere, |word| found.push(word));
    hearing.part(|word| found.push(word));
    found.into_iter()
}

/// Hears a text piece by piece, as it is taken out of its markup: a word may begin in one piece and end
/// in another.
#[derive(Clone, Debug, Default)]
pub struct Hearing {
    word: Folding,
    start: usize,
    end: usize,
    follows: bool,
    gap: u8,
}

/// Where the hearing of a piece ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// With the piece: it is all text.
    Nowhere,
    /// Before an ampersand, which may begin a reference to a character.
    AtReference,
}

/// What a byte is.
const LETTER: u8 = 0;
const SPACE: u8 = 1;
const PARTING: u8 = 2;
const APOSTROPHE: u8 = 3;
const BEYOND_ASCII: u8 = 4;
const STOP: u8 = 5;

const TEXT: [u8; 256] = signs(b"");
const MARKUP: [u8; 256] = signs(b"&");

const fn signs(stops: &[u8]) -> [u8; 256] {
    let mut signs = [SPACE; 256];
    let mut byte = 0;
    while byte < 256 {
        signs[byte] = match byte as u8 {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => LETTER,
            0 => PARTING,
            b'\'' => APOSTROPHE,
            128.. => BEYOND_ASCII,
            _ => SPACE,
        };
        byte += 1;
    }
    let mut stop = 0;
    while stop < stops.len() {
        signs[stops[stop] as usize] = STOP;
        stop += 1;
    }
    signs
}

impl Hearing {
    /// Hears a piece whose first byte stands at `at`, and tells of each word that ends in it. Gives the
    /// number of bytes that were heard: all, or those before the first sign that is no text.
    pub fn hear(&mut self, piece: &str, at: usize, stop: Stop, mut tell: impl FnMut(Word)) -> usize {
        let signs = match stop {
            Stop::Nowhere => &TEXT,
            Stop::AtReference => &MARKUP,
        };
        let bytes = piece.as_bytes();
        let mut from = 0;
        while let Some(byte) = bytes.get(from) {
            match signs[usize::from(*byte)] {
                LETTER => {
                    let (letters, count) = letters(&bytes[from..]);
                    self.begin(at + from);
                    self.word.push(letters, count);
                    from += count;
                    self.end = at + from;
                    // Behind most of them a space follows.
                    if let Some(space) = bytes.get(from).filter(|byte| signs[usize::from(**byte)] == SPACE) {
                        self.close(&mut tell);
                        self.between(*space);
                        from += 1;
                    }
                }
                SPACE => {
                    self.close(&mut tell);
                    self.between(*byte);
                    from += 1;
                }
                // An apostrophe within a word is no part of it, and ends it no more than a soft hyphen does.
                APOSTROPHE => {
                    if self.word.is_empty() {
                        self.between(*byte);
                    }
                    from += 1;
                }
                PARTING => {
                    self.part(&mut tell);
                    from += 1;
                }
                STOP => return from,
                _ => {
                    let Some(letter) = piece[from..].chars().next() else {
                        return from;
                    };
                    self.beyond_ascii(letter, at + from, &mut tell);
                    from += letter.len_utf8();
                }
            }
        }
        from
    }

    /// Ends a word, as a new paragraph does; the run of words goes on.
    pub fn pause(&mut self, mut tell: impl FnMut(Word)) {
        self.close(&mut tell);
        self.between(MANY);
    }

    /// Ends a word and the run of words: what follows is another text.
    pub fn part(&mut self, mut tell: impl FnMut(Word)) {
        self.close(&mut tell);
        self.follows = false;
        self.gap = 0;
    }

    fn beyond_ascii(&mut self, letter: char, at: usize, tell: &mut impl FnMut(Word)) {
        match Sound::of(letter) {
            Sound::None => {}
            Sound::Apostrophe if !self.word.is_empty() => {}
            Sound::Apostrophe | Sound::Pause => {
                self.close(tell);
                self.between(MANY);
            }
            Sound::Letter => {
                self.begin(at);
                self.word.take(letter);
                self.end = at + letter.len_utf8();
            }
        }
    }

    fn begin(&mut self, at: usize) {
        if self.word.is_empty() {
            self.start = at;
        }
    }

    fn between(&mut self, sign: u8) {
        self.gap = if self.gap == 0 { sign } else { MANY };
    }

    #[inline]
    fn close(&mut self, tell: &mut impl FnMut(Word)) {
        if self.word.is_empty() {
            return;
        }
        tell(Word {
            hash: self.word.finish(),
            start: self.start,
            end: self.end,
            fresh: !self.follows,
            gap: if self.gap == 0 { MANY } else { self.gap },
        });
        self.word = Folding::default();
        self.follows = true;
        self.gap = 0;
    }
}

/// The letters and digits at the head of some bytes, small, the first in the lowest byte; eight at most.
#[inline]
fn letters(bytes: &[u8]) -> (u64, usize) {
    let Some(eight) = bytes.first_chunk::<8>() else {
        let mut eight = [0; 8];
        eight[..bytes.len()].copy_from_slice(bytes);
        return letters_of(u64::from_le_bytes(eight));
    };
    letters_of(u64::from_le_bytes(*eight))
}

/// The same of eight bytes that are looked at together.
#[inline]
fn letters_of(eight: u64) -> (u64, usize) {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    // In each byte, the highest bit says whether it lies in the range; no sum reaches the next byte.
    let within = |bytes: u64, first: u8, last: u8| {
        let from_first = (bytes & !HIGH) + (0x80 - u64::from(first)) * EACH;
        let beyond_last = (bytes & !HIGH) + (0x7f - u64::from(last)) * EACH;
        from_first & !beyond_last
    };
    // Small and capital letters differ in one bit, which every digit has set; it makes digits of other
    // signs, so digits are looked for without it.
    let small = eight | (0x20 * EACH);
    let is_heard = (within(small, b'a', b'z') | within(eight, b'0', b'9')) & !eight & HIGH;
    let count = ((!is_heard & HIGH).trailing_zeros() / 8) as usize;
    let kept = if count == 8 { u64::MAX } else { (1 << (8 * count)) - 1 };
    (small & kept, count)
}

/// A word on its way to a hash.
#[derive(Clone, Debug, Default)]
struct Folding {
    hash: u64,
    /// Letters that are not eight yet, the first in the lowest byte.
    pending: u64,
    letters: u32,
}

/// What is heard of a letter that is not ASCII.
enum Sound {
    /// Nothing: a mark that no reader sees, or an accent that stands apart from its letter.
    None,
    Apostrophe,
    Letter,
    /// The end of a word.
    Pause,
}

impl Sound {
    fn of(letter: char) -> Self {
        match letter {
            '\u{2019}' | '\u{2bc}' => Sound::Apostrophe,
            _ if is_unseen(letter) => Sound::None,
            _ if letter.is_alphanumeric() => Sound::Letter,
            _ => Sound::Pause,
        }
    }
}

impl Folding {
    const SPREAD: u64 = 0x517c_c1b7_2722_0a95;

    fn is_empty(&self) -> bool {
        self.letters == 0
    }

    /// Takes one to eight letters, the first in the lowest byte and nothing above the last.
    #[inline]
    fn push(&mut self, letters: u64, count: usize) {
        let filled = self.letters % 8;
        self.pending |= letters << (8 * filled);
        self.letters += count as u32;
        if filled as usize + count >= 8 {
            self.hash = Self::mixed(self.hash, self.pending);
            self.pending = letters.checked_shr(8 * (8 - filled)).unwrap_or(0);
        }
    }

    /// Takes a letter that is not ASCII as an address writes it: ŵ is w, é is e, ß is ss.
    fn take(&mut self, letter: char) {
        let mut buffer = [0; 4];
        let plain = slug::slugify(&*letter.encode_utf8(&mut buffer));
        if plain.is_empty() {
            letter
                .encode_utf8(&mut buffer)
                .bytes()
                .for_each(|byte| self.push(byte.into(), 1));
        }
        plain.bytes().for_each(|byte| self.push(byte.into(), 1));
    }

    fn mixed(hash: u64, letters: u64) -> u64 {
        (hash.rotate_left(5) ^ letters).wrapping_mul(Self::SPREAD)
    }

    fn finish(&self) -> u64 {
        let whole = Self::mixed(self.hash, self.pending);
        let hash = (whole ^ (whole >> 32) ^ u64::from(self.letters)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^ (hash >> 29)
    }
}

/// Marks that no reader sees, and accents that stand apart from their letter.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{300}'..='\u{36f}' | '\u{e0000}'..='\u{e0fff}'
    )
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
        check_same("co\u{202e}oper\u{fe0f}at\u{2069}e", "cooperate");
        check_same("Ｔｈｅ ﬁnal p\u{430}y", "the final pay");
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
        fn a_text_is_heard_the_same_in_pieces(
            pieces in proptest::collection::vec("([a-zA-Z0-9]{0,12}|\\PC|[ \\-'’\u{ad}\u{0}\u{11}@\\[`{/:&é]){0,6}", 0..5),
        ) {
            let text = pieces.concat();
            let mut hearing = Hearing::default();
            let (mut heard, mut at) = (Vec::new(), 0);
            for piece in &pieces {
                prop_assert_eq!(hearing.hear(piece, at, Stop::Nowhere, |word| heard.push(word)), piece.len());
                at += piece.len();
            }
            hearing.part(|word| heard.push(word));
            prop_assert_eq!(&heard, &words(&text).collect::<Vec<_>>());
            // Folded letter by letter, without any look at eight of them.
            let seen: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
            let spoken = seen
                .split(|letter: char| !letter.is_alphanumeric() && !"'’\u{2bc}".contains(letter))
                .map(|word| word.replace(['\'', '’', '\u{2bc}'], ""))
                .filter(|word| !word.is_empty());
            for (word, spoken) in heard.iter().zip(spoken.clone()) {
                let mut folding = Folding::default();
                for letter in spoken.chars() {
                    match u8::try_from(letter) {
                        Ok(byte) if byte.is_ascii() => folding.push(byte.to_ascii_lowercase().into(), 1),
                        _ => folding.take(letter),
                    }
                }
                prop_assert_eq!(word.hash, folding.finish(), "{}", spoken);
            }
            prop_assert_eq!(heard.len(), spoken.count());
        }

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
