//! What happened long ago, and is no news of anybody's.

use std::sync::LazyLock;

use jiff::civil::Date;

use crate::check::pattern::{Pattern, Traced, pattern};

/// So many years on, what a council did and whom a court tried is history.
const YEARS: i16 = 15;
/// How far, in bytes, a year may stand from what was done in it.
const NEAR: usize = 60;

/// Whether what is told was done long ago. A sentence opens with its year, `In 1974 the council voted`, or gives it
/// soon after the deed; a year elsewhere is that of something else: `A hall of 1871 was sold by the council`.
pub fn is_history(before: &str, after: &str, today: Date) -> bool {
    static YEAR: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:in|since|from|until|by|after|before|during|around|circa|early|late|the|of|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december) ((?:1[0-9]|20)[0-9]{2})s?\b",
        )
    });
    static AGE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:1[0-9]th|sixteenth|seventeenth|eighteenth|nineteenth)[- ]centur(?:y|ies)|medieval|victorian|edwardian|georgian|tudor|tsarist)\b",
        )
    });
    let opening = &before[..before.floor_char_boundary(NEAR / 2)];
    let near = &after[..after.floor_char_boundary(NEAR)];
    if AGE.is_match(before) || AGE.is_match(near) {
        return true;
    }
    let years = [opening, near]
        .into_iter()
        .flat_map(|words| YEAR.whole().captures_iter(words));
    let latest = years.filter_map(|found| found[1].parse::<i16>().ok()).max();
    latest.is_some_and(|year| year + YEARS <= today.year())
}

/// Whether a paragraph tells of times that nobody named in it can have lived to see: a year in it, or in what stands
/// before it, lies two generations back, and none is of our days.
pub fn is_of_old(paragraphs: &[Traced], today: Date) -> bool {
    static YEAR: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b(?:1[0-9]|20)[0-9]{2}\b"));
    const GENERATIONS: i16 = 60;
    let of_paragraph = |text: &Traced| -> Option<i16> {
        let years = text.find_iter(&YEAR);
        years.filter_map(|year| year.as_str().parse().ok()).max()
    };
    let latest = paragraphs.iter().find_map(of_paragraph);
    latest.is_some_and(|year| year + GENERATIONS <= today.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: bool) {
        let (before, after) = sentence.split_once('|').unwrap();
        let today = jiff::civil::date(2026, 11, 20);
        assert_eq!(is_history(before, after, today), expected, "{sentence}");
    }

    #[test]
    fn years_tell_the_past_from_news() {
        check("In 1974 the council| voted to keep the hall.", true);
        check("The council| voted in the summer of 1974 to keep the hall.", true);
        check("A Victorian council| had it built.", true);
        check("The council| voted in 2024 to close it.", false);
        check(
            "The hall, which was given to the town in 1871, was sold| by the council.",
            false,
        );
        check("The council| voted to build 1974 homes.", false);
    }

    #[test]
    fn a_paragraph_may_be_of_old_times() {
        let is_of_old = |paragraphs: &[&'static str]| {
            let paragraphs: Vec<Traced> = paragraphs.iter().map(|text| Traced::unread(text)).collect();
            is_of_old(&paragraphs, jiff::civil::date(2026, 11, 20))
        };
        assert!(is_of_old(&["In 1909 they were jailed."]));
        assert!(is_of_old(&["She was first among them.", "It was in 1942."]));
        assert!(!is_of_old(&["In 2025 it was 1909 again."]));
        assert!(!is_of_old(&["She is first among them."]));
    }
}
