//! The words that a pattern cannot match without, read from its parts.

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{AssertionKind, Ast, RepetitionKind, RepetitionRange};

use super::letters::{Letters, has_plain_forms, is_digit, of_class};
use super::pieces::Reach;
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
pub type Words = Vec<Vec<u8>>;

/// One thing that a match needs, while its pattern is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needed {
    /// One of some words.
    Word(Words),
    /// All that one of several ways to match needs.
    Either(Vec<Vec<Needed>>),
}

/// What a pattern cannot do without, and how far apart; nothing where it cannot be read, or may match without any word.
pub fn needed(pattern: &str) -> (Vec<Needed>, Reach) {
    let reader = Reader { masks: &[] };
    let needed = |read: Ast| (reader.part(&read).needed(), reader.reach(&read));
    let read = Parser::new().parse(pattern);
    read.map_or((Vec::new(), Reach::Paragraph), needed)
}

/// Reads what the parts of a pattern need.
#[derive(Clone, Copy)]
pub struct Reader<'m> {
    /// Words in the place of which there may be anything, as in that of a straight quotation mark or apostrophe.
    pub masks: &'m [&'m str],
}

/// What is known of a part of a pattern.
#[derive(Clone)]
pub struct Part {
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

    /// One of some letters.
    fn letters(letters: Letters) -> Self {
        match letters.into_words() {
            None => Self::unknown(),
            // Any of many letters, put before each of many words, would only make more of them.
            Some(words) if words.len() > FEW_LETTERS => Self::holding(vec![Needed::Word(words)]),
            Some(words) => Self::whole(words),
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
    pub fn needed(self) -> Vec<Needed> {
        let whole = self.whole.and_then(word);
        whole.into_iter().chain(self.within).collect()
    }
}

impl Reader<'_> {
    /// How far what has been read reaches; what masks stand for may have full stops.
    pub fn reach(self, read: &Ast) -> Reach {
        match self.masks {
            [] => Reach::of(read),
            _ => Reach::Paragraph,
        }
    }

    /// How far some things reach together.
    pub fn reach_of_all(self, read: &[Ast]) -> Reach {
        read.iter()
            .fold(Reach::Piece, |reach, read| reach.and(self.reach(read)))
    }

    /// What is known of what has been read.
    pub fn part(self, read: &Ast) -> Part {
        match read {
            Ast::Assertion(assertion) if assertion.kind == AssertionKind::WordBoundary => Part::whole(vec![vec![EDGE]]),
            Ast::Empty(_) | Ast::Flags(_) | Ast::Assertion(_) => Part::empty(),
            Ast::Literal(literal) => self.letters(Letters::of(literal.c, literal.c)),
            Ast::ClassBracketed(class) => self.letters(of_class(class)),
            Ast::ClassPerl(class) if is_digit(class) => Part::whole(vec![vec![DIGIT]]),
            Ast::Dot(_) | Ast::ClassUnicode(_) | Ast::ClassPerl(_) => Part::unknown(),
            Ast::Group(group) => self.part(&group.ast),
            Ast::Concat(row) => in_a_row(self.row(&row.asts).into_iter()),
            Ast::Alternation(choice) => self.choice(&choice.asts),
            Ast::Repetition(repetition) => {
                let part = self.part(&repetition.ast);
                match times(&repetition.op.kind) {
                    (0, Some(1)) => either(vec![Part::empty(), part]),
                    (0, _) => Part::unknown(),
                    (least, most) => part.repeated(least, most == Some(least)),
                }
            }
        }
    }

    /// One of some things.
    pub fn choice(self, read: &[Ast]) -> Part {
        either(read.iter().map(|read| self.part(read)).collect())
    }

    /// What stands one behind the other.
    pub fn row(self, read: &[Ast]) -> Vec<Part> {
        let runs = read.chunk_by(|one, next| is_plain(one) && is_plain(next));
        runs.flat_map(|run| match run {
            [one] => vec![self.part(one)],
            letters => self.run(&letters.iter().filter_map(plain).collect::<Vec<u8>>()),
        })
        .collect()
    }

    /// Plain letters one behind the other.
    fn run(self, letters: &[u8]) -> Vec<Part> {
        if self.masks.is_empty() {
            return vec![Part::whole(vec![small(letters)])];
        }
        let words = letters.chunk_by(|one, next| one.is_ascii_alphabetic() && next.is_ascii_alphabetic());
        let part = |word: &[u8]| match self.may_be_anything(word) {
            true => Part::unknown(),
            false => Part::whole(vec![small(word)]),
        };
        words.map(part).collect()
    }

    fn may_be_anything(self, word: &[u8]) -> bool {
        matches!(word, b"'" | b"\"") || self.masks.iter().any(|mask| mask.as_bytes() == word)
    }

    /// One of some letters.
    fn letters(self, letters: Letters) -> Part {
        match !self.masks.is_empty() && letters.has_any(&['\'', '"']) {
            true => Part::unknown(),
            false => Part::letters(letters),
        }
    }
}

/// Words, where they are worth looking for: one without a letter stands in every text.
fn word(words: Words) -> Option<Needed> {
    let has_letter = |word: &Vec<u8>| word.iter().any(|byte| *byte != EDGE);
    let is_worth_it = words.len() <= MOST_WORDS && words.iter().all(has_letter);
    is_worth_it.then_some(Needed::Word(words))
}

/// Some parts one behind the other.
pub fn in_a_row(parts: impl Iterator<Item = Part>) -> Part {
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

/// How often something is repeated, at least and at most.
fn times(kind: &RepetitionKind) -> (usize, Option<usize>) {
    let (least, most) = match *kind {
        RepetitionKind::ZeroOrOne => (0, Some(1)),
        RepetitionKind::ZeroOrMore => (0, None),
        RepetitionKind::OneOrMore => (1, None),
        RepetitionKind::Range(RepetitionRange::Exactly(times)) => (times, Some(times)),
        RepetitionKind::Range(RepetitionRange::AtLeast(least)) => (least, None),
        RepetitionKind::Range(RepetitionRange::Bounded(least, most)) => (least, Some(most)),
    };
    (least as usize, most.map(|most| most as usize))
}

/// A letter that stands for itself, in one byte.
fn plain(read: &Ast) -> Option<u8> {
    match read {
        Ast::Literal(literal) if literal.c.is_ascii() && has_plain_forms(literal.c) => Some(literal.c as u8),
        _ => None,
    }
}

fn is_plain(read: &Ast) -> bool {
    plain(read).is_some()
}

/// A word in small letters.
pub fn small(word: &[u8]) -> Vec<u8> {
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
        assert_eq!(shown(&needed(pattern).0), expected, "{pattern}");
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
        check("(?:tŷ)+", "tŶ,tŷ");
        check("tå", "t");
        check("[’é]x", "Éx,éx,’x");
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
    fn what_stands_for_something_is_not_needed() {
        let masked = |pattern: &str| {
            let read = Parser::new().parse(pattern).unwrap();
            let masks = &["GROUP", "the"];
            shown(&Reader { masks }.part(&read).needed())
        };
        assert_eq!(masked(r"\bGROUP's (?:the|other) town\b"), "s ; town|");
        assert_eq!(masked(r#"["’]no" of the['] group"#), "no; of ; group");
    }

    #[test]
    fn too_many_words_are_none() {
        let many: Vec<String> = (0..=MOST_WORDS).map(|number| format!("w{number}x")).collect();
        check(&many.join("|"), "");
    }
}
