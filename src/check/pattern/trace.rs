//! The trace that a few letters of a text leave.

use std::cmp::Reverse;

/// How many traces are told apart: a power of two, so many that a long text leaves a tenth of them.
pub const MANY: usize = 1 << 15;
/// Single bytes have traces of their own, the first ones.
pub const SINGLE: usize = 256;

/// Stands for the edge of a word, with word and edge as `(?-u:\b)` has them.
pub const EDGE: u8 = 1;
/// Stands for any digit: numbers are looked for by how long they are, and hardly ever by what they say.
pub const DIGIT: u8 = 2;

/// The trace of a run of one to three bytes, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Trace(pub u16);

impl Trace {
    /// What a word leaves at least, the rarest first; nothing is left by the empty word. In it stand [`EDGE`] for the
    /// edge of a word, and [`DIGIT`] for any digit.
    pub fn all_of(word: &[u8]) -> Vec<Trace> {
        let mut runs = Vec::with_capacity(2 * word.len());
        add_runs(&mut runs, word);
        if word.contains(&DIGIT) {
            // Beside digits that may be any, what stands between them is still just that.
            let exact = word.split(|byte| *byte == DIGIT);
            exact.for_each(|part| add_runs(&mut runs, part));
        }
        runs.sort_by_key(|(rarity, _)| Reverse(*rarity));
        runs.into_iter().map(|(_, trace)| trace).collect()
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

/// Adds the runs of up to three bytes of a word, and those at the edges in it, each with how rare it is.
fn add_runs(runs: &mut Vec<(u32, Trace)>, word: &[u8]) {
    let letters: Vec<u8> = word.iter().copied().filter(|byte| *byte != EDGE).collect();
    let mut add = |run: &[u8]| runs.push((rarity(run), Trace::of(run)));
    letters.windows(letters.len().clamp(1, 3)).for_each(&mut add);
    let mut before = 0;
    for byte in word {
        match *byte {
            EDGE => add_at_edge(&mut add, &letters[..before], &letters[before..]),
            _ => before += 1,
        }
    }
}

/// Adds an edge with what stands before it, and with what stands behind it: two bytes each, if there are.
fn add_at_edge(add: &mut impl FnMut(&[u8]), before: &[u8], after: &[u8]) {
    match *before {
        [.., one, two] => add(&[one, two, EDGE]),
        [one] => add(&[one, EDGE]),
        [] => {}
    }
    match *after {
        [one, two, ..] => add(&[EDGE, one, two]),
        [one] => add(&[EDGE, one]),
        [] => {}
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
