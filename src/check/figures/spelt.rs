//! Figures spelt out: forty per cent, two million.

use std::ops::Range;
use std::sync::LazyLock;

use super::names::is_numbered;
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
        r"(?i)\b(?:({tens})(?:[- ]({units}))?|({units}))[ -](per ?cent|percentage points?|hundred|thousand|million|billion|pence in the pound)\b|\b({tens}|hundred)(?:-| )odd\b|\b(half|(?:a |three )?quarters?)(?: of)? a (million|billion)\b|\b(five|six|seven|eight|nine)-figure\b"
    ))
});

/// The figures that are spelt out: numbers with a word that makes a share or a large number of them.
pub(super) fn spelt(text: &str) -> impl Iterator<Item = (Range<usize>, Value)> + '_ {
    SPELT.whole().captures_iter(text).filter_map(|found| {
        let part = |index| found.get(index).map_or("", |part| part.as_str());
        // `two hundred years ago`, `made two hundred times over`, `on page two hundred`
        let whole = found.get(0)?;
        let is_followed = [" year", " times"]
            .iter()
            .any(|word| text[whole.end()..].starts_with(word));
        let before = text[..whole.start()].split_whitespace().next_back().unwrap_or_default();
        if is_followed || is_numbered(&before.to_lowercase()) || is_age(before, &text[whole.end()..]) {
            return None;
        }
        let rough = || 10 * place(TENS, part(5)).map_or(0, |tens| tens + 1);
        if found.get(5).is_some() {
            let number = if rough() == 0 { 100 } else { rough() };
            return Some((found.get(0)?.range(), Value::read(&number.to_string(), "")?));
        }
        if let (Some(share), Some(of)) = (found.get(6), found.get(7)) {
            let share = share.as_str().to_lowercase();
            let quarters = match share.as_str() {
                "half" => 2,
                share if share.starts_with("three") => 3,
                _ => 1,
            };
            let number = quarters * scale_of(of.as_str()) / 4;
            return Some((found.get(0)?.range(), Value::read(&number.to_string(), "")?));
        }
        if let Some(digits) = found.get(8) {
            let digits = place(UNITS, digits.as_str()).and_then(|digits| u32::try_from(digits).ok())?;
            let number = 10_u64.checked_pow(digits.checked_sub(1)?)?;
            return Some((found.get(0)?.range(), Value::read(&number.to_string(), "")?));
        }
        let number = 10 * place(TENS, part(1)).map_or(0, |tens| tens + 1)
            + place(UNITS, part(2)).or(place(UNITS, part(3))).unwrap_or(0);
        let number = u64::try_from(number).ok()? * scale_of(part(4));
        Some((found.get(0)?.range(), Value::read(&number.to_string(), "")?))
    })
}

/// Whether it is how old somebody is: `turned one hundred on Friday`. Others may turn two hundred people away.
fn is_age(before: &str, after: &str) -> bool {
    let ends = [" on ", " in ", " at ", " this ", " last ", " and ", " next "];
    let is_told = matches!(
        before.to_lowercase().as_str(),
        "turned" | "turns" | "turning" | "aged" | "age"
    );
    is_told && (!after.starts_with(' ') || ends.iter().any(|end| after.starts_with(end)))
}

/// A number below a hundred in words: `eighty-eight`.
pub(super) fn below_hundred(words: &str) -> Option<usize> {
    let (tens, units) = words.split_once('-').unwrap_or((words, ""));
    match place(TENS, tens) {
        Some(tens) => Some(10 * (tens + 1) + place(UNITS, units).unwrap_or(0)),
        None => place(UNITS, words),
    }
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
        assert_eq!(said("well past page two thousand, and said two thousand times"), None);
    }
}
