//! Words one of which stands in every match of a pattern: where none of them is, the pattern need not run.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use regex_syntax::hir::{Class, Hir, HirKind, Look};

use super::traces::{EDGE, Trace, Traces};

/// So many words are kept of a pattern; with more of them it is as well tried.
const MOST_WORDS: usize = 4096;
/// So many words may come of putting words one behind the other.
const MOST_JOINED: usize = 64;
/// A class of more letters is not joined with what stands beside it.
const FEW_LETTERS: usize = 4;
/// A longer word tells nothing more.
const LONG: usize = 6;
/// So many sets of words are looked for.
const MOST_SETS: usize = 3;
/// So many bytes of a word are looked for: hundreds of words begin alike, and are one then.
const LOOKED_FOR: usize = 6;

/// What a text must hold for a pattern to match it: of each set one word, known by its traces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs(Vec<Vec<Box<[Trace]>>>);

impl Needs {
    /// Nothing: any text may match.
    pub fn none() -> &'static Self {
        static NONE: Needs = Needs(Vec::new());
        &NONE
    }

    /// What a pattern cannot do without; nothing where it cannot be read, or may match without any word.
    pub fn of(pattern: &str) -> Self {
        let sets = needed(pattern);
        let traces = |words: &Words| {
            heads(words)
                .into_iter()
                .map(|head| Trace::all_of(head).into())
                .collect()
        };
        Self(sets.iter().map(traces).collect())
    }

    /// Whether the pattern may match the text that left these traces; false is certain.
    pub fn are_met(&self, traces: &Traces) -> bool {
        let is_there = |words: &Vec<Box<[Trace]>>| words.iter().any(|word| traces.hold(word));
        self.0.iter().all(is_there)
    }
}

type Words = BTreeSet<Vec<u8>>;

/// The sets of which a match holds one word each, those that tell the most.
fn needed(pattern: &str) -> Vec<Words> {
    let Ok(hir) = regex_syntax::Parser::new().parse(pattern) else {
        return Vec::new();
    };
    let mut sets = Part::of(&hir).sets();
    sets.sort_by_key(|words| Reverse(rank(words)));
    sets.truncate(MOST_SETS);
    // The shorter is the sooner looked through.
    sets.sort_by_key(Words::len);
    sets
}

/// How the words begin. Where one begins with another, the other is enough.
fn heads(words: &Words) -> Vec<&[u8]> {
    let mut heads: Vec<&[u8]> = Vec::new();
    // In their order a word stands right behind those it begins with.
    for word in words {
        let head = &word[..word.len().min(LOOKED_FOR)];
        if heads.last().is_none_or(|last| !head.starts_with(last)) {
            heads.push(head);
        }
    }
    heads
}

/// What is known of a part of a pattern.
struct Part {
    /// All that it can be, where that is not much.
    whole: Option<Words>,
    /// Sets of words, of each of which one stands in it.
    within: Vec<Words>,
}

impl Part {
    fn whole(words: Words) -> Self {
        Self {
            whole: Some(words),
            within: Vec::new(),
        }
    }

    fn holding(within: Vec<Words>) -> Self {
        Self { whole: None, within }
    }

    fn unknown() -> Self {
        Self::holding(Vec::new())
    }

    fn empty() -> Self {
        Self::whole(Words::from([Vec::new()]))
    }

    fn of(hir: &Hir) -> Self {
        match hir.kind() {
            HirKind::Look(Look::WordAscii) => Self::whole(Words::from([vec![EDGE]])),
            HirKind::Empty | HirKind::Look(_) => Self::empty(),
            HirKind::Literal(literal) if literal.0.contains(&EDGE) => Self::unknown(),
            HirKind::Literal(literal) => Self::whole(Words::from([small(&literal.0)])),
            HirKind::Class(class) => match of_class(class) {
                // Any digit, put before each of many words, would only make more of them.
                Some(letters) if letters.len() > FEW_LETTERS => Self::holding(vec![letters]),
                letters => letters.map_or_else(Self::unknown, Self::whole),
            },
            HirKind::Capture(capture) => Self::of(&capture.sub),
            HirKind::Concat(parts) => in_a_row(parts.iter().map(Self::of)),
            HirKind::Alternation(parts) => either(parts.iter().map(Self::of)),
            HirKind::Repetition(repetition) => {
                let part = Self::of(&repetition.sub);
                match (repetition.min, repetition.max) {
                    (0, Some(1)) => either([Self::empty(), part].into_iter()),
                    (0, _) => Self::unknown(),
                    (1, Some(1)) => part,
                    // Twice or more of it begins with one of it.
                    _ => Self::holding(part.sets()),
                }
            }
        }
    }

    /// The sets of words of each of which one stands in every match.
    fn sets(self) -> Vec<Words> {
        let sets = self.whole.into_iter().chain(self.within);
        sets.filter(|words| rank(words).0 > 0).collect()
    }

    /// The set that tells the most.
    fn best(self) -> Option<Words> {
        self.sets().into_iter().max_by_key(rank)
    }
}

/// How much a set of words tells: the more, the longer the shortest of them, and the fewer there are.
fn rank(words: &Words) -> (usize, Reverse<usize>) {
    let least = words.iter().map(|word| worth(word)).min();
    (least.unwrap_or(0), Reverse(words.len()))
}

/// How much a word tells: an edge half as much as a letter, and nothing alone.
fn worth(word: &[u8]) -> usize {
    let edges = word.iter().filter(|byte| **byte == EDGE).count();
    let letters = word.len() - edges;
    if letters == 0 {
        return 0;
    }
    (2 * letters + edges).min(2 * LONG)
}

fn in_a_row(parts: impl Iterator<Item = Part>) -> Part {
    let mut within: Vec<Words> = Vec::new();
    // What the parts since the last unknown one are, put one behind the other.
    let mut run = Words::from([Vec::new()]);
    let mut is_whole = true;
    for part in parts {
        let next = match part.whole {
            Some(words) if words.len() * run.len() <= MOST_JOINED => {
                run = joined(&run, &words);
                continue;
            }
            whole => whole.unwrap_or_else(|| Words::from([Vec::new()])),
        };
        is_whole = false;
        within.push(std::mem::replace(&mut run, next));
        within.extend(part.within);
    }
    if is_whole {
        return Part::whole(run);
    }
    within.push(run);
    Part::holding(within)
}

fn joined(heads: &Words, tails: &Words) -> Words {
    let pairs = heads.iter().flat_map(|head| tails.iter().map(move |tail| (head, tail)));
    pairs.map(|(head, tail)| [&head[..], &tail[..]].concat()).collect()
}

fn either(parts: impl Iterator<Item = Part>) -> Part {
    let (mut whole, mut within) = (Some(Words::new()), Some(Words::new()));
    for part in parts {
        whole = whole
            .zip(part.whole.as_ref())
            .and_then(|(all, words)| united(all, words));
        within = within.zip(part.best()).and_then(|(all, words)| united(all, &words));
    }
    Part {
        whole,
        within: within.into_iter().collect(),
    }
}

fn united(mut all: Words, words: &Words) -> Option<Words> {
    all.extend(words.iter().cloned());
    (all.len() <= MOST_WORDS).then_some(all)
}

/// All letters of a small class; large ones count as small, as everywhere here.
fn of_class(class: &Class) -> Option<Words> {
    const MOST_LETTERS: u32 = 24;
    let mut letters = Words::new();
    match class {
        Class::Unicode(class) => {
            let count: u32 = class
                .iter()
                .map(|range| range.end() as u32 - range.start() as u32 + 1)
                .sum();
            if count > MOST_LETTERS {
                return None;
            }
            // The two that are forms of `s` and `k` are known by the traces themselves.
            let all = class.iter().flat_map(|range| range.start()..=range.end());
            let plain = all.filter(|letter| !['\u{17f}', '\u{212a}'].contains(letter));
            letters.extend(plain.map(|letter| small(letter.encode_utf8(&mut [0; 4]).as_bytes())));
        }
        Class::Bytes(class) => {
            let count: u32 = class
                .iter()
                .map(|range| u32::from(range.end() - range.start()) + 1)
                .sum();
            if count > MOST_LETTERS {
                return None;
            }
            let all = class.iter().flat_map(|range| range.start()..=range.end());
            letters.extend(all.map(|byte| small(&[byte])));
        }
    }
    (!letters.is_empty()).then_some(letters)
}

fn small(word: &[u8]) -> Vec<u8> {
    word.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The sets of a pattern, with a bar for the edge of a word.
    fn check(pattern: &str, expected: &[&[&str]]) {
        let shown = |word: &Vec<u8>| String::from_utf8_lossy(word).replace('\u{1}', "|");
        let sets = needed(pattern);
        let found: Vec<Vec<String>> = sets.iter().map(|words| words.iter().map(shown).collect()).collect();
        assert_eq!(found, expected, "{pattern}");
    }

    #[test]
    fn a_pattern_gives_the_words_it_cannot_do_without() {
        check(
            "pink (?:paper|page)s?",
            &[&["pink page", "pink pages", "pink paper", "pink papers"]],
        );
        check(r"(?-u:\b)(?:lorem ipsum|tbc)(?-u:\b)", &[&["|lorem ipsum|", "|tbc|"]]);
        check("(?i)(?:Kiss|BUS)$", &[&["bus", "kiss"]]);
        check(r"\w+ly", &[&["ly"]]);
        for pattern in [r"\w+", "x*", "(?:a|\\w)", "(?=look)", r"\x01", r"(?-u:\b)"] {
            check(pattern, &[]);
        }
        check("(?:tŷ)+", &[&["tŷ"]]);
        check("(?i)tŷ", &[&["tŶ", "tŷ"]]);
        let months = [" january", " may", "st january", "st may"];
        check(r"\d{1,2}(?:st)? (?:January|May)", &[&months]);
        check(
            "a[xyzuvw]+(?:b|cc)",
            &[&["a"], &["b", "cc"], &["u", "v", "w", "x", "y", "z"]],
        );
        check("[ab]{2}", &[&["a", "b"]]);
    }

    #[test]
    fn words_that_begin_alike_are_looked_for_once() {
        let words = ["bus", "buses", "councillor", "councils", "at"].map(|word| word.as_bytes().to_vec());
        let words = Words::from(words);
        assert_eq!(heads(&words), [&b"at"[..], b"bus", b"counci"]);
    }

    #[test]
    fn too_many_words_are_none() {
        let many: Vec<String> = (0..=MOST_WORDS).map(|number| format!("w{number}x")).collect();
        check(&many.join("|"), &[]);
    }

    proptest! {
        #[test]
        fn no_match_is_passed_over(text in "([ab cCkſé._]|ab|tŷ){0,12}", at in 0..10_usize) {
            let pattern = [
                "(?i)ab[ck]+", "(?:ab|c)k?", "[ab]{2}c", "(?i)tŷ|é", "^a.*k$", "(?:a|b c)+(?i:k)", "\\w\\sb", "(?i)ss|ck",
                r"(?-u:\b)(?:ab|c)(?-u:\b)(?: k|.a)", r"a(?-u:\b)[bcé. ]+(?:k(?-u:\b)|é)",
            ][at];
            let found = regex::Regex::new(pattern).unwrap().is_match(&text);
            prop_assert!(!found || Needs::of(pattern).are_met(&Traces::of(&text)), "{pattern}: {text}");
        }
    }
}
