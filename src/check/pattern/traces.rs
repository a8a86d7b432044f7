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
        // The last three bytes, and how many there have been since the text and since an edge began.
        let (mut run, mut read, mut since_edge) = (0_u32, 0_usize, usize::MAX);
        let mut was_word = false;
        for byte in text.bytes().map(|byte| byte.to_ascii_lowercase()) {
            let is_word = OF_WORD[usize::from(byte)];
            let since_last_edge = since_edge;
            if is_word != was_word {
                traces.leave_end(run, read);
                since_edge = 0;
            }
            was_word = is_word;
            run = run << 8 & 0xff_ffff | u32::from(byte);
            traces.leave(Trace::one(byte));
            if since_edge == 0 {
                traces.leave(Trace::two(u32::from(EDGE) << 8 | run & 0xff));
            }
            if since_last_edge == 1 {
                traces.leave(Trace::three(u32::from(EDGE) << 16 | run & 0xffff));
            }
            since_edge = since_edge.saturating_add(1);
            read += 1;
            if read > 1 {
                traces.leave(Trace::two(run));
            }
            if read > 2 {
                traces.leave(Trace::three(run));
            }
        }
        if was_word {
            traces.leave_end(run, read);
        }
        traces
    }

    /// Leaves the traces of an edge behind what has been read.
    fn leave_end(&mut self, run: u32, read: usize) {
        if read > 0 {
            self.leave(Trace::two(run << 8 | u32::from(EDGE)));
        }
        if read > 1 {
            self.leave(Trace::three(run << 8 | u32::from(EDGE)));
        }
    }

    /// Adds the traces of another text.
    pub fn add(&mut self, other: &Self) {
        self.0
            .iter_mut()
            .zip(other.0.iter())
            .for_each(|(own, other)| *own |= other);
    }

    /// Whether a text left a trace; false is certain, true is not.
    pub fn holds(&self, Trace(bit): Trace) -> bool {
        self.0[usize::from(bit / 64)] >> (bit % 64) & 1 == 1
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
                EDGE => traces.extend(Trace::at_edge(&letters, before)),
                _ => before += 1,
            }
        }
        traces
    }

    /// The edge at a byte with what stands before it, and with what stands behind it: two bytes each, if there are.
    fn at_edge(bytes: &[u8], at: usize) -> Vec<Trace> {
        let before = [&bytes[at.saturating_sub(2)..at], &[EDGE]].concat();
        let after = [&[EDGE], &bytes[at..bytes.len().min(at + 2)]].concat();
        let both = [before, after].into_iter().filter(|bytes| bytes.len() > 1);
        both.map(|bytes| Trace::of(&bytes)).collect()
    }

    fn of(bytes: &[u8]) -> Self {
        let run = bytes
            .iter()
            .fold(0, |run: u32, byte| run << 8 | u32::from(byte.to_ascii_lowercase()));
        match bytes.len() {
            1 => Self(run as u16),
            2 => Self::two(run),
            _ => Self::three(run),
        }
    }

    /// Single bytes have bits of their own, the first ones.
    fn one(byte: u8) -> Self {
        Self(byte.into())
    }

    /// The last two bytes of a run.
    fn two(run: u32) -> Self {
        Self::spread(run & 0xffff | 1 << 16)
    }

    /// The last three bytes of a run.
    fn three(run: u32) -> Self {
        Self::spread(run & 0xff_ffff | 1 << 24)
    }

    fn spread(run: u32) -> Self {
        let even = u64::from(run.wrapping_mul(0x9e37_79b1));
        let bit = 256 + ((even * u64::from(BITS - 256)) >> 32);
        Self(bit as u16)
    }
}

/// Whether a byte stands in a word with the byte before it.
pub fn is_within_word(bytes: &[u8], at: usize) -> bool {
    let is_of_word = |at: usize| bytes.get(at).is_some_and(|byte| OF_WORD[usize::from(*byte)]);
    is_of_word(at) && at.checked_sub(1).is_some_and(is_of_word)
}

/// The bytes of words, as `(?-u:\b)` has them: letters beyond ASCII belong to none.
const OF_WORD: [bool; 256] = {
    let mut of_word = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        of_word[byte] = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_';
        byte += 1;
    }
    of_word
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_text_does_not_hold_is_mostly_known() {
        let traces = Traces::of("Councillors ask for £1.2 million for Mill Road");
        let holds = |word: &str| hold(&traces, word.as_bytes());
        for word in ["councillor", "MILL", "£", "1.2", " ", "", "ill"] {
            assert!(holds(word), "{word}");
        }
        for word in ["bus", "%", "9", "library", "tŷ"] {
            assert!(!holds(word), "{word}");
        }
        let edge = "\u{1}";
        assert!(holds(&format!("{edge}mill{edge} {edge}r")) && holds(&format!("2{edge} million")));
        assert!(!holds(&format!("{edge}ill{edge}")) && !holds(&format!("{edge}mil{edge}")));
        assert!(hold(&Traces::of("\u{17f}"), b"anything"));
    }

    fn hold(traces: &Traces, word: &[u8]) -> bool {
        Trace::all_of(word).into_iter().all(|trace| traces.holds(trace))
    }

    proptest! {
        #[test]
        fn every_word_of_a_text_leaves_its_traces(text in "([a-c ._é]|\\PC){0,60}", from in 0..60_usize, length in 0..20_usize) {
            let word: String = text.chars().skip(from).take(length).collect();
            let mut traces = Traces::of("some other text");
            traces.add(&Traces::of(&text));
            for word in [word.clone(), word.to_ascii_uppercase()] {
                prop_assert!(hold(&traces, word.as_bytes()));
            }
            // The same with the edges of its words, those at its ends as they are in the text.
            let start: usize = text.chars().take(from).map(char::len_utf8).sum();
            let of_word = |at: Option<usize>| {
                let byte = at.and_then(|at| text.as_bytes().get(at));
                byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
            };
            let mut with_edges = Vec::new();
            for at in start..=start + word.len() {
                if of_word(Some(at)) != of_word(at.checked_sub(1)) {
                    with_edges.push(EDGE);
                }
                with_edges.extend(text.as_bytes().get(at).filter(|_| at < start + word.len()));
            }
            prop_assert!(hold(&traces, &with_edges), "{text:?} {with_edges:?}");
        }
    }
}
