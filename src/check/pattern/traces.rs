//! Which runs of letters the paragraphs of a text hold, so that a pattern that cannot match them need not be tried.
//!
//! A release is read by some two hundred patterns, and hardly one of them finds anything. What Russ Cox did for a
//! search over all code ("Regular Expression Matching with a Trigram Index", 2012) is done here for the paragraphs of
//! one text: they are read once, every run of up to three of their bytes leaves a trace, where words begin and end too,
//! every word and every two of them, and a pattern whose words left none is passed over. Each trace knows which paragraphs left it, so that a pattern
//! is asked about once, for all of them.

use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

use super::index::{self, Choice};
use super::needs::Needs;
use super::trace::{DIGIT, EDGE, Letters, MANY, SINGLE, Trace, is_of_word};

/// How many traces are told apart in the paragraphs of a text, which leave fewer than all of it; a power of two.
const FEW: usize = 1 << 12;

/// The traces of a text: small letters stand for large ones, beyond ASCII each byte for itself.
pub struct Traces {
    /// Which traces were left at all.
    any: Bits,
    /// For each trace the paragraphs that left it, or one that it is not told from.
    left: Box<[Paragraphs; SINGLE + FEW]>,
    /// For each choice of words that a pattern needs, the paragraphs that may hold one of them.
    held: Vec<Paragraphs>,
    /// What was answered about the needs of patterns, by their number. Nought where nothing was asked; else the
    /// answer, and the last bit.
    answers: Box<[AtomicU64]>,
}

/// Paragraphs of a text: of each the bit of its number, several in one where there are many.
pub type Paragraphs = u64;

/// So many paragraphs have a bit of their own; answers need one more.
const TOLD_APART: usize = 63;

/// Every paragraph.
pub const ALL: Paragraphs = (1 << TOLD_APART) - 1;

/// The bit of a paragraph.
pub fn paragraph(number: usize) -> Paragraphs {
    1 << (number % TOLD_APART)
}

impl Traces {
    /// The traces of the paragraphs of a text.
    pub fn of<'t>(paragraphs: impl IntoIterator<Item = &'t str>) -> Self {
        let mut traces = Self {
            any: Bits::default(),
            left: Box::new([0; SINGLE + FEW]),
            held: Vec::new(),
            answers: (0..Needs::count()).map(|_| AtomicU64::new(0)).collect(),
        };
        for (number, text) in paragraphs.into_iter().enumerate() {
            traces.read(text, paragraph(number));
        }
        traces.held = index::held(&traces);
        traces
    }

    fn read(&mut self, text: &str, by: Paragraphs) {
        // Two letters beyond ASCII are the large or small form of one within: whatever is asked may be there.
        if text.contains(['\u{17f}', '\u{212a}']) {
            self.any.fill();
            self.left.iter_mut().for_each(|left| *left |= by);
            return;
        }
        let mut reading = Reading::default();
        for byte in text.bytes().map(|byte| byte.to_ascii_lowercase()) {
            let is_word = OF_WORD[usize::from(byte)];
            if is_word != reading.is_word {
                self.leave_ends(reading, by);
            }
            reading = reading.with(byte, is_word);
            if let Some(trace) = reading.letters.last() {
                self.leave(trace, by);
            }
            self.leave_run(reading.run, reading, by);
            if reading.has_digits() {
                self.leave_run(reading.folded, reading, by);
            }
        }
        if reading.is_word {
            self.leave_ends(reading, by);
        }
    }

    fn leave_ends(&mut self, reading: Reading, by: Paragraphs) {
        if reading.is_word {
            self.leave(reading.letters.all(), by);
            if !reading.before.is_empty() {
                self.leave(reading.before.before(reading.letters), by);
            }
        }
        self.leave_end(reading.run, reading, by);
        if reading.has_digits() {
            self.leave_end(reading.folded, reading, by);
        }
    }

    /// Leaves the traces of what ends with the last byte that was read.
    fn leave_run(&mut self, run: u32, reading: Reading, by: Paragraphs) {
        self.leave(Trace::one(run as u8), by);
        if reading.is_at_edge {
            self.leave(Trace::two(u32::from(EDGE) << 8 | run & 0xff), by);
        }
        if reading.was_at_edge {
            self.leave(Trace::three(u32::from(EDGE) << 16 | run & 0xffff), by);
        }
        if reading.bytes > 1 {
            self.leave(Trace::two(run), by);
        }
        if reading.bytes > 2 {
            self.leave(Trace::three(run), by);
        }
    }

    /// Leaves the traces of an edge behind what has been read.
    fn leave_end(&mut self, run: u32, reading: Reading, by: Paragraphs) {
        if reading.bytes > 0 {
            self.leave(Trace::two(run << 8 | u32::from(EDGE)), by);
        }
        if reading.bytes > 1 {
            self.leave(Trace::three(run << 8 | u32::from(EDGE)), by);
        }
    }

    /// The traces that some paragraph left; no other was left, and not each of them must have been.
    pub fn any(&self) -> &Bits {
        &self.any
    }

    /// The paragraphs that may hold one of some words; no other does.
    pub fn holding(&self, words: &Choice) -> Paragraphs {
        words.held_by(&self.held, self)
    }

    /// The paragraphs that left a trace: no other left it, and not each of them must have.
    pub fn left_by(&self, Trace(number): Trace) -> Paragraphs {
        self.left[place(number)]
    }

    /// The paragraphs that may hold what a pattern needs; no other does. The answer is remembered.
    pub fn meeting(&self, needs: &Needs) -> Paragraphs {
        let Some(answer) = self.answers.get(needs.number()) else {
            return needs.met_by(self);
        };
        let known = answer.load(Relaxed);
        if known != 0 {
            return known >> 1;
        }
        let met = needs.met_by(self);
        answer.store(met << 1 | 1, Relaxed);
        met
    }

    fn leave(&mut self, Trace(number): Trace, by: Paragraphs) {
        self.any.set(Trace(number));
        self.left[place(number)] |= by;
    }
}

/// A set of traces.
#[derive(Clone)]
pub struct Bits(Box<[u64; MANY / 64]>);

impl Default for Bits {
    fn default() -> Self {
        Self(Box::new([0; MANY / 64]))
    }
}

impl Bits {
    /// Adds a trace.
    pub fn set(&mut self, Trace(number): Trace) {
        self.0[usize::from(number / 64)] |= 1 << (number % 64);
    }

    /// Whether a trace is among them.
    pub fn has(&self, Trace(number): Trace) -> bool {
        self.0[usize::from(number / 64)] >> (number % 64) & 1 == 1
    }

    /// Of those of them that are among others too, how many of them come before each.
    pub fn places_of(&self, others: &Self) -> impl Iterator<Item = usize> {
        let mut before = 0;
        self.0.iter().zip(others.0.iter()).flat_map(move |(own, others)| {
            let start = before;
            before += own.count_ones();
            let mut both = own & others;
            std::iter::from_fn(move || {
                let bit = both.checked_sub(1).map(|lower| both & !lower)?;
                both ^= bit;
                Some((start + (own & (bit - 1)).count_ones()) as usize)
            })
        })
    }

    fn fill(&mut self) {
        self.0.fill(u64::MAX);
    }
}

/// Where a trace stands among the few that are told apart in paragraphs.
fn place(number: u16) -> usize {
    match usize::from(number) {
        single @ ..SINGLE => single,
        other => SINGLE + other % FEW,
    }
}

/// How far a paragraph has been read.
#[derive(Clone, Copy, Default)]
struct Reading {
    /// The last three bytes.
    run: u32,
    /// The same, with all digits alike.
    folded: u32,
    /// How many bytes there have been.
    bytes: usize,
    /// Whether the last one stands behind the edge of a word.
    is_at_edge: bool,
    /// Whether the one before it does.
    was_at_edge: bool,
    /// Whether the last one is one of a word.
    is_word: bool,
    /// The letters of that word so far; none where there is none.
    letters: Letters,
    /// Those of the word before it, or before the last byte; none where more than a space stands between.
    before: Letters,
}

impl Reading {
    fn with(self, byte: u8, is_word: bool) -> Self {
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

    fn has_digits(self) -> bool {
        self.folded != self.run
    }
}

impl std::fmt::Debug for Traces {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        let left: u32 = self.any.0.iter().map(|bits| bits.count_ones()).sum();
        write!(formatter, "Traces({left} left)")
    }
}

/// Whether a byte stands in a word with the byte before it.
pub fn is_within_word(bytes: &[u8], at: usize) -> bool {
    let is_of_word = |at: usize| bytes.get(at).is_some_and(|byte| OF_WORD[usize::from(*byte)]);
    is_of_word(at) && at.checked_sub(1).is_some_and(is_of_word)
}

/// The bytes of words.
const OF_WORD: [bool; 256] = {
    let mut of_word = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        of_word[byte] = is_of_word(byte as u8);
        byte += 1;
    }
    of_word
};

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_text_does_not_hold_is_mostly_known() {
        let traces = Traces::of(["Councillors ask for £1.2 million for Mill Road"]);
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
        assert!(holds(&format!("{edge}for mill{edge}")) && !holds(&format!("{edge}ask mill{edge}")));
        assert!(hold(&Traces::of(["\u{17f}"]), b"anything"));
    }

    #[test]
    fn numbers_are_known_by_their_length() {
        let traces = Traces::of(["Ring 01632 960417 by 5pm on 24 November"]);
        let holds = |word: &str| hold(&traces, word.replace('|', "\u{1}").replace('#', "\u{2}").as_bytes());
        for word in ["|#####|", "0#", "|0###", "#pm|", "|2#| n", "##|", "960417", "# ##"] {
            assert!(holds(word), "{word}");
        }
        for word in ["#p#", "|3#|", "|###pm", "november #"] {
            assert!(!holds(word), "{word}");
        }
    }

    #[test]
    fn each_paragraph_is_told_from_the_others() {
        let paragraphs = ["a bus", "a tram and a bus", "", "a ferry"];
        let traces = Traces::of(paragraphs.into_iter().cycle().take(65));
        let check = |word: &str, expected: &[usize]| {
            let by = left_by_all(&traces, word.as_bytes());
            let found: Vec<usize> = (0..4).filter(|number| by & paragraph(*number) != 0).collect();
            assert_eq!(found, expected, "{word}");
        };
        check("bus", &[0, 1]);
        check("tram", &[1]);
        // The last but one, a ferry, stands for the first as well.
        check("ferry", &[0, 3]);
        assert_eq!(left_by_all(&traces, b"train"), 0);
    }

    /// The paragraphs that left all traces of a word.
    pub fn left_by_all(traces: &Traces, word: &[u8]) -> Paragraphs {
        let mut all = Vec::new();
        Trace::each_of(word, |_, trace| all.push(trace));
        match all.iter().all(|trace| traces.any().has(*trace)) {
            true => all.iter().fold(ALL, |left, trace| left & traces.left_by(*trace)),
            false => 0,
        }
    }

    fn hold(traces: &Traces, word: &[u8]) -> bool {
        left_by_all(traces, word) & paragraph(0) != 0
    }

    proptest! {
        #[test]
        fn every_word_of_a_text_leaves_its_traces(text in "([a-c ._é0-2]|\\PC){0,60}", from in 0..60_usize, length in 0..20_usize) {
            let word: String = text.chars().skip(from).take(length).collect();
            let traces = Traces::of([text.as_str(), "some other text"]);
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
            // The same with some of its digits standing for any.
            let folded: Vec<u8> = with_edges.iter().enumerate().map(|(at, byte)| match byte.is_ascii_digit() && at % 3 > 0 {
                true => DIGIT,
                false => *byte,
            }).collect();
            prop_assert!(hold(&traces, &folded), "{text:?} {folded:?}");
        }
    }
}
