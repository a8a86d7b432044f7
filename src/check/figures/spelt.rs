//! Figures spelt out: forty per cent, two million.

use std::ops::Range;
use std::sync::LazyLock;

use super::value::{Value, scale_of};
use crate::check::pattern::{Pattern, pattern};

const UNITS: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: &[&str] = &[
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

static SPELT: LazyLock<Pattern> = LazyLock::new(|| {
    let (units, tens) = (UNITS.join("|"), TENS.join("|"));
    pattern(&format!(
        r"(?i)\b(?:({tens})(?:[- ]({units}))?|({units}))[ -](per ?cent|percentage points?|hundred|thousand|million|billion)\b"
    ))
});

/// The figures that are spelt out: numbers with a word that makes a share or a large number of them.
pub(super) fn spelt(text: &str) -> impl Iterator<Item = (Range<usize>, Value)> + '_ {
    SPELT.whole().captures_iter(text).filter_map(|found| {
        let part = |index| found.get(index).map_or("", |part| part.as_str());
        let number = 10 * place(TENS, part(1)).map_or(0, |tens| tens + 1)
            + place(UNITS, part(2)).or(place(UNITS, part(3))).unwrap_or(0);
        let number = u64::try_from(number).ok()? * scale_of(part(4));
        Some((found.get(0)?.range(), Value::read(&number.to_string(), "")?))
    })
}

/// The place of a word in its row, from 1.
fn place(row: &[&str], word: &str) -> Option<usize> {
    let at = row.iter().position(|known| known.eq_ignore_ascii_case(word))?;
    Some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_have_their_value() {
        let said = |text: &str| spelt(text).map(|(_, value)| value).next();
        let value = |digits: &str| Value::read(digits, "");
        assert_eq!(said("up by forty-seven per cent"), value("47"));
        assert_eq!(said("Twenty percent of homes"), value("20"));
        assert_eq!(said("it costs two million"), value("2000000"));
        assert_eq!(said("one of us, and twenty homes"), None);
    }
}
