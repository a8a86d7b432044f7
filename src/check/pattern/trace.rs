//! The trace that a few letters of a text leave.

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
    /// Tells each trace that a word leaves at least, and how rare it is; nothing is left by the empty word. In it stand
    /// [`EDGE`] for the edge of a word, and [`DIGIT`] for any digit.
    pub fn each_of(word: &[u8], mut tell: impl FnMut(u32, Trace)) {
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
