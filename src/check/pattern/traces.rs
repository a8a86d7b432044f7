//! Which runs of letters a text holds, so that a pattern that cannot match it need not be tried.
//!
//! A release is read by some two hundred patterns, and hardly one of them finds anything. What Russ Cox did for a
//! search over all code ("Regular Expression Matching with a Trigram Index", 2012) is done here for one paragraph:
//! it is read once, every run of up to three of its bytes leaves a trace, where words begin and end too, and a
//! pattern whose words left none is passed over.

/// How many bits the traces of one text may set: a power of two, so large that a long paragraph fills a tenth.
const BITS: u32 = 1 << 13;

/// The traces of a text: small letters stand for large ones, beyond ASCII each byte for itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Traces(Box<[u64; BITS as usize / 64]>);

/// Stands for the edge of a word, with word and edge as `(?-u:\b)` has them.
pub const EDGE: u8 = 1;

/// The traces of a run of one to three bytes, as the number of its bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Trace(u16);

impl Traces {
    /// The traces of a text.
    pub fn of(text: &str) -> Self {
        let mut traces = Self(Box::new([0; BITS as usize / 64]));
        // Two letters beyond ASCII are the large or small form of one within: whatever is asked may be there.
        if text.contains(['\u{17f}', '\u{212a}']) {
            traces.0.fill(u64::MAX);
            return traces;
        }
        let bytes = text.as_bytes();
        for at in 0..=bytes.len() {
            if is_edge(bytes, at) {
                let near = [1, 2].into_iter().flat_map(|reach| Trace::at_edge(bytes, at, reach));
                near.for_each(|trace| traces.leave(trace));
            }
            let last = &bytes[at.saturating_sub(2)..bytes.len().min(at + 1)];
            (0..last.len()).for_each(|from| traces.leave(Trace::of(&last[from..])));
        }
        traces
    }

    /// Adds the traces of another text.
    pub fn add(&mut self, other: &Self) {
        self.0
            .iter_mut()
            .zip(other.0.iter())
            .for_each(|(own, other)| *own |= other);
    }

    /// Whether a text left all of these; false is certain, true is not.
    pub fn hold(&self, traces: &[Trace]) -> bool {
        traces
            .iter()
            .all(|Trace(bit)| self.0[usize::from(bit / 64)] >> (bit % 64) & 1 == 1)
    }

    fn leave(&mut self, Trace(bit): Trace) {
        self.0[usize::from(bit / 64)] |= 1 << (bit % 64);
    }
}

impl Default for Traces {
    fn default() -> Self {
        Self::of("")
    }
}

impl std::fmt::Debug for Traces {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        let bits: u32 = self.0.iter().map(|bits| bits.count_ones()).sum();
        write!(formatter, "Traces({bits} bits)")
    }
}

impl Trace {
    /// What a word leaves at least; nothing is left by the empty word. [`EDGE`] in it is the edge of a word.
    pub fn all_of(word: &[u8]) -> Vec<Trace> {
        let letters: Vec<u8> = word.iter().copied().filter(|byte| *byte != EDGE).collect();
        let longest = letters.len().clamp(1, 3);
        let mut traces: Vec<Trace> = letters.windows(longest).map(Trace::of).collect();
        let mut before = 0;
        for byte in word {
            match *byte {
                EDGE => traces.extend(Trace::at_edge(&letters, before, 2)),
                _ => before += 1,
            }
        }
        traces
    }

    /// The edge at a byte with what stands before it, and with what stands behind it: so many bytes each, if there are.
    fn at_edge(bytes: &[u8], at: usize, reach: usize) -> impl Iterator<Item = Trace> {
        let before = &bytes[at.saturating_sub(reach)..at];
        let after = &bytes[at..bytes.len().min(at + reach)];
        let before = (!before.is_empty()).then(|| Self::spread(before.iter().copied().chain([EDGE])));
        let after = (!after.is_empty()).then(|| Self::spread([EDGE].into_iter().chain(after.iter().copied())));
        before.into_iter().chain(after)
    }

    /// The trace of one to three bytes; single ones have bits of their own, the first.
    fn of(bytes: &[u8]) -> Self {
        match bytes {
            [byte] => Self(byte.to_ascii_lowercase().into()),
            _ => Self::spread(bytes.iter().copied()),
        }
    }

    fn spread(bytes: impl Iterator<Item = u8>) -> Self {
        // The one before the first byte tells two bytes from three.
        let run = bytes.fold(1, |run: u32, byte| run << 8 | u32::from(byte.to_ascii_lowercase()));
        let even = u64::from(run.wrapping_mul(0x9e37_79b1));
        let bit = 256 + ((even * u64::from(BITS - 256)) >> 32);
        Self(bit as u16)
    }
}

/// Whether a word begins or ends at a byte, as `(?-u:\b)` has it: letters beyond ASCII belong to none.
pub fn is_edge(bytes: &[u8], at: usize) -> bool {
    let is_of_word = |at: usize| {
        let byte = bytes.get(at);
        byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
    };
    is_of_word(at) != at.checked_sub(1).is_some_and(is_of_word)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_text_does_not_hold_is_mostly_known() {
        let traces = Traces::of("Councillors ask for £1.2 million for Mill Road");
        let holds = |word: &str| traces.hold(&Trace::all_of(word.as_bytes()));
        for word in ["councillor", "MILL", "£", "1.2", " ", "", "ill"] {
            assert!(holds(word), "{word}");
        }
        for word in ["bus", "%", "9", "library", "tŷ"] {
            assert!(!holds(word), "{word}");
        }
        let edge = "\u{1}";
        assert!(holds(&format!("{edge}mill{edge} {edge}r")) && holds(&format!("2{edge} million")));
        assert!(!holds(&format!("{edge}ill{edge}")) && !holds(&format!("{edge}mil{edge}")));
        assert!(Traces::of("\u{17f}").hold(&Trace::all_of(b"anything")));
    }

    proptest! {
        #[test]
        fn every_word_of_a_text_leaves_its_traces(text in "\\PC{0,60}", from in 0..60_usize, length in 0..20_usize) {
            let word: String = text.chars().skip(from).take(length).collect();
            let mut traces = Traces::of("some other text");
            traces.add(&Traces::of(&text));
            for word in [word.clone(), word.to_ascii_uppercase()] {
                prop_assert!(traces.hold(&Trace::all_of(word.as_bytes())));
            }
        }
    }
}
