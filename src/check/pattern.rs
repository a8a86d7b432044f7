//! Regular expressions of the rules, in the form in which they stay fast.

use regex::{Error, Regex, RegexBuilder};

/// How many bytes the states of a pattern may take while a text is read. Patterns of a hundred words have more
/// states than the crate usually gives room for; short of room it falls back to engines a hundred times slower.
const ROOM: usize = 32 << 20;

/// A pattern, compiled. Its `\b` is a boundary between letters of ASCII: one for all scripts would
/// make the search slow wherever a text has a curly quotation mark.
///
/// # Panics
/// Where the pattern cannot be compiled; patterns are our own, and each is used by a test.
pub(super) fn pattern(text: &str) -> Regex {
    linear(&with_plain_edges(text)).expect("a pattern of ours can be compiled")
}

/// The pattern with each `\b` as a boundary between letters of ASCII.
pub(super) fn with_plain_edges(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 32);
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, letters.clone().next()) {
            ('\\', Some('b')) => plain.push_str(r"(?-u:\b)"),
            ('\\', Some(escaped)) => plain.extend([letter, escaped]),
            _ => {
                plain.push(letter);
                continue;
            }
        }
        letters.next();
    }
    plain
}

/// A pattern as it is written, compiled for an engine that is linear in the text.
///
/// # Errors
/// Where it cannot be read, or needs look-around.
pub(super) fn linear(text: &str) -> Result<Regex, Error> {
    RegexBuilder::new(text).dfa_size_limit(ROOM).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_boundary_is_one_of_plain_letters_and_nothing_else_changes() {
        let check = |text: &str, expected: &str| assert_eq!(with_plain_edges(text), expected);
        check(r"\bcat\b", r"(?-u:\b)cat(?-u:\b)");
        check(r"a\\b\.\w", r"a\\b\.\w");
        check(r"tŷ\", r"tŷ\");
        assert!(pattern(r"\bcat\b").is_match("a “cat”"));
    }
}
