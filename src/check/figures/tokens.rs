//! The words of a text between white space, and the number that one may begin with.

use std::ops::Range;

/// What stands between two spaces, without brackets, quotation marks and what ends a sentence.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    /// Its letters.
    pub text: &'a str,
    /// Where it begins in the text.
    pub start: usize,
    /// Whether a comma, or what ends a sentence or a bracket, follows it.
    pub is_last: bool,
    /// Whether a bracket stood before it.
    pub is_bracketed: bool,
    /// The number that it begins with; none where it is no number or is a reference.
    pub number: Option<Number<'a>>,
}

/// A number at the beginning of a word.
#[derive(Clone, Debug)]
pub(super) struct Number<'a> {
    /// The sign of a currency before it.
    pub currency: &'a str,
    /// Its digits, commas and decimals.
    pub digits: &'a str,
    /// What the word goes on with: `m`, `%`, `-year-old`, `pm`, `th`.
    pub rest: &'a str,
    /// Where it stands, sign included and rest excluded.
    pub range: Range<usize>,
}

impl Number<'_> {
    pub(super) fn is_money(&self) -> bool {
        !self.currency.is_empty() || matches!(self.rest, "p" | "pence")
    }

    pub(super) fn is_share(&self) -> bool {
        self.rest.starts_with('%')
    }
}

const CURRENCIES: &[&str] = &["£", "€", "$", "US$", "GBP", "EUR"];

pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let base = text.as_ptr().addr();
    // A sum may be written with a space after its sign, and then is two words.
    text.split(|c: char| c.is_whitespace() || matches!(c, '–' | '—' | '…'))
        .filter(|raw| !raw.is_empty())
        .map(|raw| {
            let word = raw.trim_start_matches(['(', '[', '"', '“', '‘', '\'', '*', '~', '≈', '-']);
            // The plus of +44 belongs to a telephone number, any other to nothing.
            let word = word
                .strip_prefix('+')
                .filter(|word| !word.starts_with("44"))
                .unwrap_or(word);
            let trimmed = word.trim_end_matches([')', ']', '"', '”', '’', '\'', ',', '.', ';', ':', '!', '?', '*']);
            let start = word.as_ptr().addr() - base;
            Token {
                text: trimmed,
                start,
                is_last: trimmed.len() < word.len(),
                is_bracketed: raw.starts_with(['(', '[']),
                number: number(trimmed, start),
            }
        })
        .collect()
}

fn number(word: &str, start: usize) -> Option<Number<'_>> {
    let currency = CURRENCIES
        .iter()
        .find(|sign| word.starts_with(**sign))
        .map_or("", |sign| &word[..sign.len()]);
    let after = &word[currency.len()..];
    if !after.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut length = span(after, |c| c.is_ascii_digit() || c == ',');
    let decimals = after[length..]
        .strip_prefix('.')
        .map_or(0, |part| span(part, |c| c.is_ascii_digit()));
    if decimals > 0 {
        length += 1 + decimals;
    }
    let digits = after[..length].trim_end_matches(',');
    let end = currency.len() + digits.len();
    Some(Number {
        currency,
        digits,
        rest: word[end..].trim_end_matches("’s").trim_end_matches("'s"),
        range: start..start + end,
    })
}

fn span(text: &str, is_of: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_of(c)).unwrap_or(text.len())
}
