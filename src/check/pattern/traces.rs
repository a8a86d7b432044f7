//! Which runs of letters the paragraphs of a text hold, so that a pattern that cannot match them need not be tried.
//!
//! A release is read by some two hundred patterns, and hardly one of them finds anything. What Russ Cox did for a
//! search over all code ("Regular Expression Matching with a Trigram Index", 2012) is done here for the paragraphs of
//! one text: they are read once, every run of up to three of their bytes leaves a trace, where words begin and end too,
//! every word and every two of them, and a pattern whose words left none is passed over. Each trace knows which pieces of
//! paragraphs left it, as full stops part them, so that a pattern is asked about once, for all of them.

use std::ops::Range;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

use super::bits::{Bits, each};
use super::index::{self, Choice};
use super::needs::Needs;
use super::pieces;
use super::reading::Reading;
use super::trace::{EDGE, SINGLE, Trace, is_of_word};

/// Answers are remembered about the needs of so many patterns that are first used while the text is checked: of the first
/// text, they are all of them.
const LATER: usize = 1 << 10;

/// How many traces are told apart in the pieces of a text, which leave fewer than all of it; a power of two.
const FEW: usize = 1 << 12;

/// The traces of a text: small letters stand for large ones, beyond ASCII each byte for itself.
pub struct Traces {
    /// Which traces were left at all.
    any: Bits,
    /// For each trace the pieces that left it, or one that it is not told from; empty where there is one piece.
    left: Box<[Marks]>,
    /// For each choice of words that a pattern needs, the pieces that may hold one of them.
    held: Vec<Marks>,
    /// All pieces of the text.
    pieces: Vec<Piece>,
    /// Where those of each paragraph end among them, and the marks of all of them.
    paragraphs: Vec<(usize, Marks)>,
    /// For each mark, by its number, those of all paragraphs that have it.
    beside: [Marks; TOLD_APART],
    /// What was answered about the needs of patterns, by their number. Nought where nothing was asked; else the
    /// answer, and the last bit.
    answers: Box<[AtomicU64]>,
}

/// Pieces of a text: of each the bit of its number, several in one where there are many.
pub type Marks = u64;

/// So many pieces have a bit of their own; answers need one more.
const TOLD_APART: usize = 63;

/// So many pieces of one paragraph are told apart, the last with all that follows: a paragraph of hundreds would share the
/// marks of all others.
const MOST_PIECES: usize = 16;

/// Every piece.
pub const ALL: Marks = (1 << TOLD_APART) - 1;

/// A part of a paragraph, up to a full stop or its end.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Its first byte in the paragraph.
    pub start: usize,
    /// The byte behind it.
    pub end: usize,
    /// Its bit.
    pub mark: Marks,
}

impl Traces {
    /// The traces of the paragraphs of a text.
    pub fn of<'t>(paragraphs: impl IntoIterator<Item = &'t str>) -> Self {
        let left = vec![0; SINGLE + FEW].into();
        let answers = (0..Needs::count() + LATER).map(|_| AtomicU64::new(0)).collect();
        Self::read_all(paragraphs, left, answers)
    }

    /// The traces of a few words, of which little is asked: they are told apart from nothing, and no answer is remembered.
    pub fn of_few(words: &str) -> Self {
        Self::read_all([words], Box::default(), Box::default())
    }

    fn read_all<'t>(
        paragraphs: impl IntoIterator<Item = &'t str>,
        left: Box<[Marks]>,
        answers: Box<[AtomicU64]>,
    ) -> Self {
        let mut traces = Self {
            any: Bits::default(),
            left,
            held: Vec::new(),
            pieces: Vec::new(),
            paragraphs: Vec::new(),
            beside: [0; TOLD_APART],
            answers,
        };
        for text in paragraphs {
            let first = traces.pieces.len();
            traces.read(text);
            let all = traces.pieces[first..].iter().fold(0, |all, piece| all | piece.mark);
            traces.paragraphs.push((traces.pieces.len(), all));
            each(all).for_each(|mark| traces.beside[mark] |= all);
        }
        traces.held = index::held(&traces);
        traces
    }

    fn read(&mut self, text: &str) {
        let mut by = self.mark();
        let mut start = 0;
        let last = self.pieces.len() + MOST_PIECES;
        // Two letters beyond ASCII are the large or small form of one within: whatever is asked may be there.
        if text.contains(['\u{17f}', '\u{212a}']) {
            self.any.fill();
            self.left.iter_mut().for_each(|left| *left |= by);
            return self.end_piece(start..text.len());
        }
        let mut reading = Reading::default();
        for (at, byte) in text.bytes().map(|byte| byte.to_ascii_lowercase()).enumerate() {
            if pieces::opens(reading.run as u8, byte) && self.pieces.len() < last {
                self.end_piece(start..at);
                (by, start) = (self.mark(), at);
            }
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
        self.end_piece(start..text.len());
    }

    /// The mark of the piece that comes next.
    fn mark(&self) -> Marks {
        1 << (self.pieces.len() % TOLD_APART)
    }

    fn end_piece(&mut self, Range { start, end }: Range<usize>) {
        let mark = self.mark();
        self.pieces.push(Piece { start, end, mark });
    }

    fn leave_ends(&mut self, reading: Reading, by: Marks) {
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
    fn leave_run(&mut self, run: u32, reading: Reading, by: Marks) {
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
    fn leave_end(&mut self, run: u32, reading: Reading, by: Marks) {
        if reading.bytes > 0 {
            self.leave(Trace::two(run << 8 | u32::from(EDGE)), by);
        }
        if reading.bytes > 1 {
            self.leave(Trace::three(run << 8 | u32::from(EDGE)), by);
        }
    }

    /// The traces that some piece left; no other was left, and not each of them must have been.
    pub fn any(&self) -> &Bits {
        &self.any
    }

    /// The pieces that may hold one of some words; no other does.
    pub fn holding(&self, words: &Choice) -> Marks {
        words.held_by(&self.held, self)
    }

    /// The pieces that left a trace: no other left it, and not each of them must have.
    pub fn left_by(&self, Trace(number): Trace) -> Marks {
        self.left.get(place(number)).copied().unwrap_or(ALL)
    }

    /// The pieces of a paragraph.
    pub fn pieces_of(&self, paragraph: usize) -> &[Piece] {
        let start = paragraph.checked_sub(1).map_or(0, |before| self.paragraphs[before].0);
        &self.pieces[start..self.paragraphs[paragraph].0]
    }

    /// The marks of all pieces of a paragraph.
    pub fn marks_of(&self, paragraph: usize) -> Marks {
        self.paragraphs[paragraph].1
    }

    /// All pieces of the paragraphs that some pieces are of.
    pub fn around(&self, some: Marks) -> Marks {
        each(some).fold(0, |around, mark| around | self.beside[mark])
    }

    /// The pieces that may hold what a pattern needs, or the paragraphs where it may reach from one piece into another; no
    /// other does. The answer is remembered.
    pub fn meeting(&self, needs: &Needs) -> Marks {
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

    fn leave(&mut self, Trace(number): Trace, by: Marks) {
        self.any.set(Trace(number));
        if let Some(left) = self.left.get_mut(place(number)) {
            *left |= by;
        }
    }
}

/// Where a trace stands among the few that are told apart in pieces.
fn place(number: u16) -> usize {
    match usize::from(number) {
        single @ ..SINGLE => single,
        other => SINGLE + other % FEW,
    }
}

impl std::fmt::Debug for Traces {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(formatter, "Traces({} left)", self.any.count())
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
    use crate::check::pattern::pieces::in_one;
    use crate::check::pattern::trace::DIGIT;

    #[test]
    fn what_a_text_does_not_hold_is_mostly_known() {
        const TEXT: &str = "Councillors ask for £1.2 million for Mill Road";
        check_what_is_held(&Traces::of([TEXT]));
        check_what_is_held(&Traces::of_few(TEXT));
        assert!(hold(&Traces::of(["\u{17f}"]), b"anything"));
    }

    fn check_what_is_held(traces: &Traces) {
        let holds = |word: &str| hold(traces, word.as_bytes());
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
    fn each_piece_is_told_from_the_others() {
        let paragraphs = ["a bus", "a tram and a bus", "", "a ferry"];
        let traces = Traces::of(paragraphs.into_iter().cycle().take(65));
        let check = |word: &str, expected: &[usize]| {
            let by = left_by_all(&traces, word.as_bytes());
            let found: Vec<usize> = (0..4).filter(|number| by & traces.marks_of(*number) != 0).collect();
            assert_eq!(found, expected, "{word}");
        };
        check("bus", &[0, 1]);
        check("tram", &[1]);
        // The last but one, a ferry, stands for the first as well.
        check("ferry", &[0, 3]);
        assert_eq!(left_by_all(&traces, b"train"), 0);
        let traces = Traces::of(["A bus. No tram 1.5 m long", "A ferry."]);
        let ends = |paragraph: usize| {
            traces
                .pieces_of(paragraph)
                .iter()
                .map(|piece| piece.end)
                .collect::<Vec<_>>()
        };
        assert_eq!((ends(0), ends(1)), (vec![6, 25], vec![8]));
        assert_eq!(
            ["bus", " no", "ferry"].map(|word| left_by_all(&traces, word.as_bytes())),
            [0b1, 0b10, 0b100]
        );
        assert_eq!([0, 0b10, 0b101].map(|some| traces.around(some)), [0, 0b11, 0b111]);
    }

    /// The pieces that left all traces of a word.
    pub fn left_by_all(traces: &Traces, word: &[u8]) -> Marks {
        let mut all = Vec::new();
        Trace::each_of(word, |_, trace| all.push(trace));
        match all.iter().all(|trace| traces.any().has(*trace)) {
            true => all.iter().fold(ALL, |left, trace| left & traces.left_by(*trace)),
            false => 0,
        }
    }

    fn hold(traces: &Traces, word: &[u8]) -> bool {
        left_by_all(traces, in_one(word)) & traces.marks_of(0) != 0
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
