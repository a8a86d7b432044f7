//! What a figure comes to, so that `£1.2m` and `1.2 million` are one.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon::MONTHS;
use crate::check::pattern::{Pattern, pattern};

/// A number, in thousandths: exact for the decimals that press offices write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value(u64);

static WRITTEN: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)(\d[\d,]*(?:\.\d+)?)(?:[ \u{a0}]?(million|billion|trillion|thousand|bn|m|k)\b)?"));

impl Value {
    /// The value of digits, with a word or letter that says how many noughts follow.
    pub fn read(digits: &str, scale: &str) -> Option<Self> {
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let whole: u64 = whole.replace(',', "").parse().ok()?;
        let part: u64 = format!("{part:0<3}").get(..3)?.parse().ok()?;
        let value = whole.checked_mul(1_000)?.checked_add(part)?;
        Some(Self(value.checked_mul(scale_of(scale))?))
    }

    /// Whether it is a year of which a release might speak.
    pub fn is_year(self) -> bool {
        self.0.is_multiple_of(1_000) && (1500..2100).contains(&(self.0 / 1_000))
    }

    /// Whether it tells how many times, in whole numbers from two on.
    pub fn is_multiple(self) -> bool {
        self.0.is_multiple_of(1_000) && (2..=10).contains(&(self.0 / 1_000))
    }

    /// Whether it is about so many times another.
    pub fn is_times(self, other: Self, times: Self) -> bool {
        let whole = u128::from(other.0) * u128::from(times.0) / 1_000;
        other.0 >= 10_000 && u128::from(self.0).abs_diff(whole) * 10 <= whole
    }

    /// Whether it is that many times another, and some more: `more than doubled`.
    pub fn is_more_than_times(self, other: Self, times: Self) -> bool {
        let whole = u128::from(other.0) * u128::from(times.0) / 1_000;
        other.0 >= 10_000 && u128::from(self.0) >= whole && u128::from(self.0) * 2 < whole * 3
    }

    /// Whether it is another number in round words: `two million` for 2.08 million.
    pub fn is_round_of(self, exact: Self) -> bool {
        let Some(place) = self.0.checked_ilog10().map(|digits| 10_u64.pow(digits)) else {
            return false;
        };
        self.0.is_multiple_of(place) && self.0.abs_diff(exact.0) * 10 <= self.0
    }

    /// Whether a part of a whole is a percentage in round words, or what that leaves: `half` for 47% or 51.3%, `one in four` for 74%.
    pub fn is_round_share_of(self, percent: Self) -> bool {
        const WHOLE: u64 = 100_000;
        const ROUGH: u64 = 3_000;
        let part = self.0.saturating_mul(100);
        self.0 < 1_000 && (part.abs_diff(percent.0) <= ROUGH || part.abs_diff(WHOLE.saturating_sub(percent.0)) <= ROUGH)
    }

    /// Whether it is what a percentage leaves of a whole: 9 for 91%.
    pub fn is_rest_of(self, percent: Self) -> bool {
        self.0.checked_add(percent.0) == Some(100_000)
    }

    /// Whether it is a whole number not above a limit.
    pub fn is_at_most(self, limit: u64) -> bool {
        self.0 <= limit * 1_000
    }
}

/// Every value in a claim or a note, however it is written.
pub fn values(text: &str) -> BTreeSet<Value> {
    let mut found: BTreeSet<Value> = WRITTEN
        .whole()
        .captures_iter(text)
        .filter(|found| found.get(0).is_none_or(|whole| !is_of_date(text, whole.range())))
        .filter_map(|found| {
            let scale = found.get(2).map_or("", |scale| scale.as_str());
            Value::read(found[1].trim_end_matches(','), scale)
        })
        .collect();
    found.extend(super::spelt::spelt(text).map(|(_, value)| value));
    found.extend(super::parts::parts(text).map(|figure| figure.value));
    found
}

/// Whether a number only dates a document: the 27 of `2026/27`, the 31 of `31 October 2026`.
fn is_of_date(text: &str, words: Range<usize>) -> bool {
    let (before, after) = (&text[..words.start], &text[words.end..]);
    let is_year = |text: &str| text.len() >= 4 && text.bytes().rev().take(4).all(|byte| byte.is_ascii_digit());
    let said = &text[words];
    let ends_years = said.len() <= 4
        && ["/", "-", "–", " to "]
            .iter()
            .filter_map(|joint| before.strip_suffix(joint))
            .any(|first| is_year(first) && (said.len() == 2 || said.len() == 4));
    let next = after.strip_prefix(' ').unwrap_or_default();
    let next = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_day = said.len() <= 2 && next.len() > 2 && next.starts_with(char::is_uppercase);
    ends_years || is_day && MONTHS.contains(&next.to_lowercase().as_str())
}

pub(super) fn scale_of(word: &str) -> u64 {
    match word.to_ascii_lowercase().as_str() {
        "hundred" => 100,
        "k" | "thousand" => 1_000,
        "m" | "million" | "millions" => 1_000_000,
        "bn" | "billion" | "billions" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(values(one) == values(other), expected, "{one} and {other}");
    }

    #[test]
    fn a_value_is_the_same_however_it_is_written() {
        check("£1.2m", "1.2 million", true);
        check("£38,000", "38000", true);
        check("47%", "47 per cent", true);
        check("£12,500.00", "£12,500", true);
        check("two million", "2m", true);
        check("£3bn", "£3,000 million", true);
        check("£38,000", "£83,000", false);
        check("4.5%", "45%", false);
    }

    #[test]
    fn numbers_beyond_counting_are_no_values() {
        assert!(values("99999999999999999999 and 99999999999999 billion").is_empty());
    }
}
