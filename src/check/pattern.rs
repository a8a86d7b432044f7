//! Regular expressions of the rules, in the form in which they stay fast.

use regex::Regex;

/// A pattern, compiled. Its `\b` is a boundary between letters of ASCII: one for all scripts would
/// make the search slow wherever a text has a curly quotation mark.
///
/// # Panics
/// Where the pattern cannot be compiled; patterns are our own, and each is used by a test.
pub(super) fn pattern(text: &str) -> Regex {
    Regex::new(&text.replace(r"\b", r"(?-u:\b)")).expect("a pattern of ours can be compiled")
}
