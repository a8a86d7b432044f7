//! The trace that a few letters of a text leave, and that of a whole word.

use std::ops::Range;

/// How many traces are told apart: all that their number can tell, so that a long text leaves a tenth of them.
pub const MANY: usize = 1 << 16;
/// Single bytes have traces of their own, the first ones.
pub const SINGLE: usize = 256;

/// Stands for the edge of a word, with word and edge as `(?-u:\b)` has them.
pub const EDGE: u8 = 1;
/// Stands for any digit: numbers are looked for by how long they are, and hardly ever by what they say.
pub const DIGIT: u8 = 2;

/// The trace of a run of one to three bytes, of a longer one within a word, of a whole word or of two, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Trace(pub u16);

impl Trace {
    /// Tells each trace that a word leaves at least, and how rare it is; nothing is left by the empty word. In it stand
    /// [`EDGE`] for the edge of a word, and [`DIGIT`] for any digit.
    pub fn each_of(word: &[u8], mut tell: impl FnMut(u32, Trace)) {
        each_token(word, &mut tell);
        let mut tell_run = |run: &[u8]| tell(rarity(run), Trace::of(run));
        each_run(word, &mut tell_run);
        if word.contains(&DIGIT) {
            // Beside digits that may be any, what stands between them is still just that.
            let exact = word.split(|byte| *byte == DIGIT);
            exact.for_each(|part| each_run(part, &mut tell_run));
        }
    }

    fn of(bytes: &[u8]) -> Self {
        let is_folded = bytes.contains(&DIGIT);
        let run = bytes.iter().fold(0, |run: u32, byte| {
            let byte = match byte.is_ascii_digit() && is_folded {
                true => DIGIT,
                false => byte.to_ascii_lowercase(),
            };
            run << 8 | u32::from(byte)
        });
        match bytes.len() {
            1 => Self(run as u16),
            2 => Self::two(run),
            _ => Self::three(run),
        }
    }

    /// That of a byte.
    pub fn one(byte: u8) -> Self {
        Self(byte.into())
    }

    /// The last two bytes of a run.
    pub fn two(run: u32) -> Self {
        Self::spread(run & 0xffff | 1 << 16)
    }

    /// The last three bytes of a run.
    pub fn three(run: u32) -> Self {
        Self::spread(run & 0xff_ffff | 1 << 24)
    }

    fn spread(run: u32) -> Self {
        let even = u64::from(run.wrapping_mul(0x9e37_79b1));
        let single = SINGLE as u64;
        let number = single + ((even * (MANY as u64 - single)) >> 32);
        Self(number as u16)
    }
}

/// The letters of one word, as far as they have been read.
#[derive(Clone, Copy, Default)]
pub struct Letters {
    /// All of them, in a number that few others share.
    all: u32,
    /// The last ones, a byte each.
    last: u64,
}

/// So many letters of a word leave a trace: few words have the same in them.
const RUN: u32 = 5;

impl Letters {
    /// The same with a small letter behind them.
    pub fn with(self, byte: u8) -> Self {
        Self {
            all: (self.all ^ u32::from(byte)).wrapping_mul(0x85eb_ca6b).rotate_left(13),
            last: (self.last << 8 | u64::from(byte)) & ((1 << (8 * RUN)) - 1),
        }
    }

    /// The trace of a word that has no other letters.
    pub fn all(self) -> Trace {
        Trace::spread(self.all | 1)
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.last == 0
    }

    /// The trace of a word that has no other letters and stands before such a word, with one space between them.
    pub fn before(self, next: Self) -> Trace {
        Trace::spread(self.all.rotate_left(16).wrapping_mul(0xc2b2_ae35) ^ next.all)
    }

    /// The trace of the last letters, where there are enough.
    pub fn last(self) -> Option<Trace> {
        let folded = (self.last >> 24) as u32 ^ (self.last as u32).wrapping_mul(0x85eb_ca6b);
        (self.last >> (8 * (RUN - 1)) != 0).then(|| Trace::spread(folded & !1))
    }
}

/// Whether a byte is one of a word, as `(?-u:\b)` has them: letters beyond ASCII belong to none.
pub const fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// How much more a whole word tells than a run of the same letters.
const WHOLE: u32 = 27;

/// Tells each whole word that stands among some letters, two of them with a space between, and every long run of a word
/// that may be cut off at their ends.
fn each_token(word: &[u8], tell: &mut impl FnMut(u32, Trace)) {
    let is_of_token = |byte: &u8| is_of_word(*byte) || *byte == DIGIT;
    let mut end = 0;
    // The word before, where all of it is known: where it begins and ends, and its letters.
    let mut before: Option<(Range<usize>, Letters)> = None;
    while let Some(from) = word[end..].iter().position(is_of_token) {
        let start = end + from;
        let length = word[start..].iter().position(|byte| !is_of_token(byte));
        end = length.map_or(word.len(), |length| start + length);
        let token = &word[start..end];
        // What stands for any digit is no letter to go by.
        if token.contains(&DIGIT) {
            before = None;
            continue;
        }
        let is_whole = start > 0 && end < word.len();
        let mut letters = Letters::default();
        for (at, byte) in token.iter().enumerate() {
            letters = letters.with(byte.to_ascii_lowercase());
            // Of a whole word that trace says more than those of its parts.
            if let Some(trace) = letters.last().filter(|_| !is_whole) {
                tell(rarity(&token[at + 1 - RUN as usize..=at]), trace);
            }
        }
        if is_whole {
            tell(rarity(token) + WHOLE, letters.all());
        }
        let beside = before.filter(|(first, _)| end < word.len() && is_space(&word[first.end..start]));
        if let Some((first, all)) = beside {
            tell(rarity(&word[first]) + rarity(token) + 2 * WHOLE, all.before(letters));
        }
        before = (start > 0).then_some((start..end, letters));
    }
}

/// Whether nothing but one space stands there.
fn is_space(between: &[u8]) -> bool {
    between.iter().filter(|byte| **byte != EDGE).eq([&b' '])
}

/// Tells the runs of up to three bytes of a word, and those at the edges in it: an edge with the two bytes before it, and
/// with the two behind it; with one where there is no other.
fn each_run(word: &[u8], tell: &mut impl FnMut(&[u8])) {
    let all = word.iter().filter(|byte| **byte != EDGE).count();
    // The last three letters, and how many there have been.
    let mut last = [0; 3];
    let mut count = 0;
    let (mut is_at_edge, mut was_at_edge) = (false, false);
    for byte in word {
        if *byte == EDGE {
            is_at_edge = true;
            match count {
                0 => {}
                1 => tell(&[last[2], EDGE]),
                _ => tell(&[last[1], last[2], EDGE]),
            }
            continue;
        }
        last = [last[1], last[2], *byte];
        count += 1;
        if count >= all.min(3) {
            tell(&last[3 - all.min(3)..]);
        }
        if was_at_edge {
            tell(&[EDGE, last[1], last[2]]);
        }
        if is_at_edge && count == all {
            tell(&[EDGE, last[2]]);
        }
        (is_at_edge, was_at_edge) = (false, is_at_edge);
    }
}

/// How rare a run of bytes is in English, roughly: the rarer each of them, and the more there are.
fn rarity(run: &[u8]) -> u32 {
    run.iter().map(|byte| u32::from(RARITY[usize::from(*byte)])).sum()
}

/// Of each byte how many are commoner.
const RARITY: [u8; 256] = {
    const COMMONEST: &[u8] = b" etaoinshrdlcumwfgypbvkjxqz";
    let mut rarity = [COMMONEST.len() as u8; 256];
    let mut place = 0;
    while place < COMMONEST.len() {
        rarity[COMMONEST[place] as usize] = place as u8;
        rarity[COMMONEST[place].to_ascii_uppercase() as usize] = place as u8;
        place += 1;
    }
    rarity[EDGE as usize] = 0;
    rarity[DIGIT as usize] = COMMONEST.len() as u8 / 2;
    rarity
};
