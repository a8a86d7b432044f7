//! Patterns: the fast kind where it will do, and a kind with look-around, whose steps are counted.

use std::ops::Range;

use crate::check::pattern::{self, linear};

/// The most steps that a pattern with look-around may take from one place of a text. More than a
/// sensible pattern needs, and few enough that a bad one is noticed by its finding, not by the clock.
const MOST_STEPS: usize = 50_000;

/// A compiled pattern.
#[derive(Clone, Debug)]
pub enum Pattern {
    /// Linear in the text.
    Plain(regex::Regex),
    /// One of the house, which falls into parts that are compiled when they are needed.
    InParts(pattern::Pattern),
    /// With look-around or back-references; it may give up.
    Fancy(Box<fancy_regex::Regex>),
}

/// A pattern that took too many steps over a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GaveUp;

/// The groups of a match that took part, each with its number; group 0 is the whole.
pub type Groups = Vec<(usize, Range<usize>)>;

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// In plain words, why it cannot be read.
    pub fn new(source: &str) -> Result<Self, String> {
        if let Ok(plain) = linear(source) {
            return Ok(Pattern::Plain(plain));
        }
        fancy_regex::RegexBuilder::new(source)
            .backtrack_limit(MOST_STEPS)
            .build()
            .map(|fancy| Pattern::Fancy(Box::new(fancy)))
            .map_err(|fault| in_a_line(&fault.to_string()))
    }

    /// Every place where it matches, in order; those without a letter are left out.
    ///
    /// # Errors
    /// Where it gave up.
    pub fn find_all(&self, text: &str) -> Result<Vec<Range<usize>>, GaveUp> {
        let found: Result<Vec<_>, GaveUp> = match self {
            Pattern::Plain(plain) => Ok(plain.find_iter(text).map(|found| found.range()).collect()),
            Pattern::InParts(parts) => Ok(parts.find_iter(text).map(|found| found.range()).collect()),
            Pattern::Fancy(fancy) => fancy
                .find_iter(text)
                .map(|found| found.map(|found| found.range()).map_err(|_| GaveUp))
                .collect(),
        };
        found.map(|found| found.into_iter().filter(|range| !range.is_empty()).collect())
    }

    /// Every match, with the number and place of each group that took part; group 0 is the whole.
    ///
    /// # Errors
    /// Where it gave up.
    pub fn groups(&self, text: &str) -> Result<Vec<Groups>, GaveUp> {
        let numbered = |groups: regex::Captures| {
            let each = groups.iter().enumerate();
            each.filter_map(|(at, group)| Some((at, group?.range()))).collect()
        };
        match self {
            Pattern::Plain(plain) => Ok(plain.captures_iter(text).map(numbered).collect()),
            Pattern::InParts(parts) => Ok(parts.whole().captures_iter(text).map(numbered).collect()),
            Pattern::Fancy(fancy) => fancy
                .captures_iter(text)
                .map(|groups| {
                    let groups = groups.map_err(|_| GaveUp)?;
                    let each = groups.iter().enumerate();
                    Ok(each.filter_map(|(at, group)| Some((at, group?.range()))).collect())
                })
                .collect(),
        }
    }

    /// Whether it matches anywhere; one that gave up does not.
    pub fn is_match(&self, text: &str) -> bool {
        match self {
            Pattern::Plain(plain) => plain.is_match(text),
            Pattern::InParts(parts) => parts.is_match(text),
            Pattern::Fancy(fancy) => fancy.is_match(text).unwrap_or(false),
        }
    }

    /// How many groups it has, the whole not counted.
    pub fn count_groups(&self) -> usize {
        match self {
            Pattern::Plain(plain) => plain.captures_len() - 1,
            Pattern::InParts(parts) => parts.whole().captures_len() - 1,
            Pattern::Fancy(fancy) => fancy.captures_len() - 1,
        }
    }
}

/// A fault of several lines, as its last sentence: the lines above draw the pattern with a caret.
fn in_a_line(fault: &str) -> String {
    let last = fault.lines().rfind(|line| !line.trim().is_empty()).unwrap_or(fault);
    let last = match last
        .strip_prefix("Parsing error at position ")
        .and_then(|rest| rest.split_once(": "))
    {
        Some((_, reason)) => reason,
        None => last,
    };
    last.trim()
        .trim_start_matches("error: ")
        .trim_end_matches('.')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_around_is_read_and_what_never_ends_gives_up() {
        let pattern = Pattern::new(r"bus(?! stop)").unwrap();
        let first = pattern.find_all("a bus stop, a bus").unwrap().remove(0);
        assert_eq!(first, 14..17);
        let endless = Pattern::new(r"(?:a+)+(?=b)c").unwrap();
        assert_eq!(endless.find_all(&"a".repeat(60)), Err(GaveUp));
        assert!(!endless.is_match(&"a".repeat(60)));
    }

    #[test]
    fn what_cannot_be_read_says_why_in_a_line() {
        let fault = Pattern::new("(officer").unwrap_err();
        assert!(!fault.is_empty() && !fault.contains('\n'), "{fault}");
    }
}
