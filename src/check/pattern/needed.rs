//! The words that a pattern cannot match without, read from its parts.

use regex_syntax::hir::{Class, Hir, HirKind, Look};

use super::trace::{DIGIT, EDGE};

/// So many words are kept of a pattern; with more of them it is as well tried.
const MOST_WORDS: usize = 4096;
/// So many words may come of putting words one behind the other.
const MOST_JOINED: usize = 64;
/// A class of more letters is not joined with what stands beside it.
const FEW_LETTERS: usize = 4;
/// So often what is repeated is put behind itself.
const MOST_COPIES: usize = 6;

/// Words in no order, perhaps one of them twice.
type Words = Vec<Vec<u8>>;

/// One thing that a match needs, while its pattern is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needed {
    /// One of some words.
    Word(Words),
    /// All that one of several ways to match needs.
    Either(Vec<Vec<Needed>>),
}

/// What a pattern cannot do without; nothing where it cannot be read, or may match without any word.
pub fn needed(pattern: &str) -> Vec<Needed> {
    let hir = regex_syntax::Parser::new().parse(pattern);
    hir.map(|hir| Part::of(&hir).needed()).unwrap_or_default()
}

/// What is known of a part of a pattern.
struct Part {
    /// All that it can be, where that is not much.
    whole: Option<Words>,
    /// What stands in it.
    within: Vec<Needed>,
}

impl Part {
    fn whole(words: Words) -> Self {
        Self {
            whole: Some(words),
            within: Vec::new(),
        }
    }

    fn holding(within: Vec<Needed>) -> Self {
        Self { whole: None, within }
    }

    fn unknown() -> Self {
        Self::holding(Vec::new())
    }

    fn empty() -> Self {
        Self::whole(vec![Vec::new()])
    }

    fn of(hir: &Hir) -> Self {
        match hir.kind() {
            HirKind::Look(Look::WordAscii) => Self::whole(vec![vec![EDGE]]),
            HirKind::Empty | HirKind::Look(_) => Self::empty(),
            HirKind::Literal(literal) if literal.0.iter().any(|byte| [EDGE, DIGIT].contains(byte)) => Self::unknown(),
            HirKind::Literal(literal) => Self::whole(vec![small(&literal.0)]),
            HirKind::Class(class) => match of_class(class) {
                // Any of many letters, put before each of many words, would only make more of them.
                Some(letters) if letters.len() > FEW_LETTERS => Self::holding(vec![Needed::Word(letters)]),
                letters => letters.map_or_else(Self::unknown, Self::whole),
            },
            HirKind::Capture(capture) => Self::of(&capture.sub),
            HirKind::Concat(parts) => in_a_row(parts.iter().map(Self::of)),
            HirKind::Alternation(parts) => either(parts.iter().map(Self::of).collect()),
            HirKind::Repetition(repetition) => {
                let part = Self::of(&repetition.sub);
                match (repetition.min, repetition.max) {
                    (0, Some(1)) => either(vec![Self::empty(), part]),
                    (0, _) => Self::unknown(),
                    (least, most) => part.repeated(least as usize, most == Some(least)),
                }
            }
        }
    }

    /// The part so many times, once at least; or as often and more.
    fn repeated(self, least: usize, is_exact: bool) -> Self {
        let Some(words) = self.whole else {
            return self;
        };
        let mut copies = 1;
        let mut run = words.clone();
        while copies < least.min(MOST_COPIES) && run.len() * words.len() <= MOST_JOINED {
            run = joined(run, &words);
            copies += 1;
        }
        match is_exact && copies == least {
            true => Self::whole(run),
            // What is not there in full begins with what is.
            false => Self::holding(word(run).into_iter().collect()),
        }
    }

    /// What stands in every match.
    fn needed(self) -> Vec<Needed> {
        let whole = self.whole.and_then(word);
        whole.into_iter().chain(self.within).collect()
    }
}

/// Words, where they are worth looking for: one without a letter stands in every text.
fn word(words: Words) -> Option<Needed> {
    let has_letter = |word: &Vec<u8>| word.iter().any(|byte| *byte != EDGE);
    let is_worth_it = words.len() <= MOST_WORDS && words.iter().all(has_letter);
    is_worth_it.then_some(Needed::Word(words))
}

fn in_a_row(parts: impl Iterator<Item = Part>) -> Part {
    let nothing = || vec![Vec::new()];
    let mut within: Vec<Needed> = Vec::new();
    // What the parts since the last unknown one are, put one behind the other.
    let mut run = nothing();
    let mut is_whole = true;
    for part in parts {
        let next = match part.whole {
            Some(words) if words.len() * run.len() <= MOST_JOINED => {
                run = joined(run, &words);
                continue;
            }
            whole => whole.unwrap_or_else(nothing),
        };
        is_whole = false;
        within.extend(word(std::mem::replace(&mut run, next)));
        within.extend(part.within);
    }
    if is_whole {
        return Part::whole(run);
    }
    within.extend(word(run));
    Part::holding(within)
}

fn joined(mut heads: Words, tails: &Words) -> Words {
    if let [tail] = tails.as_slice() {
        heads.iter_mut().for_each(|head| head.extend(tail));
        return heads;
    }
    let pairs = heads.iter().flat_map(|head| tails.iter().map(move |tail| (head, tail)));
    pairs.map(|(head, tail)| [&head[..], &tail[..]].concat()).collect()
}

/// One of several parts. Those that are known whole are so many words; for each other one its needs stand.
fn either(parts: Vec<Part>) -> Part {
    let mut words = Words::new();
    let mut ways: Vec<Vec<Needed>> = Vec::new();
    for part in parts {
        match part.whole {
            Some(whole) => words.extend(whole),
            None => ways.push(part.within),
        }
    }
    if ways.is_empty() && words.len() <= MOST_WORDS {
        return Part::whole(words);
    }
    if !words.is_empty() {
        ways.push(word(words).into_iter().collect());
    }
    // A way that needs nothing is always open.
    if ways.iter().any(Vec::is_empty) {
        return Part::unknown();
    }
    Part::holding(vec![Needed::Either(ways)])
}

/// All letters of a small class; large ones count as small, as everywhere here, and several digits as any digit.
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
    letters.sort_unstable();
    letters.dedup();
    let is_digit = |letter: &Vec<u8>| letter[0].is_ascii_digit();
    if letters.iter().filter(|letter| is_digit(letter)).count() > 1 {
        letters.retain(|letter| !is_digit(letter));
        letters.push(vec![DIGIT]);
    }
    (!letters.is_empty()).then_some(letters)
}

fn small(word: &[u8]) -> Vec<u8> {
    word.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// What a pattern needs: words with a bar for their edges, `;` between needs, `{ / }` around ways.
    fn shown(needed: &[Needed]) -> String {
        let one = |needed: &Needed| match needed {
            Needed::Word(words) => {
                let words = words.iter().map(|word| {
                    String::from_utf8_lossy(word)
                        .replace('\u{1}', "|")
                        .replace('\u{2}', "#")
                });
                let sorted: BTreeSet<String> = words.collect();
                sorted.into_iter().collect::<Vec<_>>().join(",")
            }
            Needed::Either(ways) => {
                let ways: Vec<String> = ways.iter().map(|way| shown(way)).collect();
                format!("{{{}}}", ways.join(" / "))
            }
        };
        needed.iter().map(one).collect::<Vec<_>>().join(";")
    }

    fn check(pattern: &str, expected: &str) {
        assert_eq!(shown(&needed(pattern)), expected, "{pattern}");
    }

    #[test]
    fn a_pattern_gives_the_words_it_cannot_do_without() {
        check("pink (?:paper|page)s?", "pink page,pink pages,pink paper,pink papers");
        check(r"(?-u:\b)(?:lorem ipsum|tbc)(?-u:\b)", "|lorem ipsum|,|tbc|");
        check("(?i)(?:Kiss|BUS)$", "bus,kiss");
        check(r"\w+ly", "ly");
        for pattern in [r"\w+", "x*", "(?:a|\\w)", "(?=look)", r"\x01", r"(?-u:\b)"] {
            check(pattern, "");
        }
        check("(?:tŷ)+", "tŷ");
        check("(?i)tŷ", "tŶ,tŷ");
        check("(?:[5-9]+|one) o'clock", "{# / one}; o'clock");
        check("[ab]{2}", "aa,ab,ba,bb");
        check("a{2,}b", "aa;b");
        check(r"x(?:ab){9}", "x;abababababab");
        check(r"[0-9]{3} ?1[0-5]", "### 1#,###1#");
        check("[1a]", "1,a");
        check("(?:a\\w+b|c)d", "{a;b / c};d");
    }

    #[test]
    fn too_many_words_are_none() {
        let many: Vec<String> = (0..=MOST_WORDS).map(|number| format!("w{number}x")).collect();
        check(&many.join("|"), "");
    }
}
