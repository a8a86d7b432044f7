//! Election periods: from the day on which notice is given, or must be given at the latest, to the poll.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use crate::content::settings::{ElectionFacts, Settings};

/// Working days between the last lawful day of the notice and the poll.
const DAYS_OF_NOTICE: u32 = 25;

/// The time before a poll in which what officers may do is restricted.
#[derive(Clone, Debug)]
pub struct Period<'a> {
    /// Its number among the elections of `site.yaml`.
    pub number: usize,
    /// The election.
    pub election: &'a ElectionFacts,
    /// Its first day: the day of the notice, else the last on which it can be published.
    pub from: Date,
    /// The day of the poll.
    pub poll: Date,
}

/// The periods of every election that has a day.
pub fn periods(settings: &Settings) -> impl Iterator<Item = Period<'_>> {
    settings.elections.iter().enumerate().filter_map(|(number, election)| {
        let poll = election.poll?;
        Some(Period {
            number,
            election,
            from: election.notice_published.unwrap_or_else(|| last_day_of_notice(poll)),
            poll,
        })
    })
}

impl Period<'_> {
    /// Whether a day lies in it.
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && day <= self.poll
    }

    /// Whether it concerns something about these wards: everything, where the whole area votes.
    pub fn concerns(&self, wards: &[String]) -> bool {
        let all = self.election.wards.is_empty() || self.election.wards.iter().any(|ward| ward == "all");
        all || wards.iter().any(|ward| self.election.wards.contains(ward))
    }
}

/// The last day on which notice of an election can be published: 25 working days before the poll,
/// counted without Saturdays, Sundays and the bank holidays of England.
pub fn last_day_of_notice(poll: Date) -> Date {
    let mut day = poll;
    let mut counted = 0;
    while counted < DAYS_OF_NOTICE {
        let Ok(before) = day.yesterday() else {
            return day;
        };
        day = before;
        counted += u32::from(is_working(day));
    }
    day
}

fn is_working(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_bank_holiday(day)
}

/// The bank holidays of England and Wales that return each year; those by proclamation are not among them.
fn is_bank_holiday(day: Date) -> bool {
    let easter = easter(day.year());
    let from_easter = day.since(easter).map_or(i32::MAX, |span| span.get_days());
    let is_first_week = day.day() <= 7;
    let is_last_week = day.day() > day.days_in_month() - 7;
    let is_monday = day.weekday() == Weekday::Monday;
    match day.month() {
        1 => is_moved(day, 1),
        5 => is_monday && (is_first_week || is_last_week),
        8 => is_monday && is_last_week,
        12 => is_christmas(day),
        _ => from_easter == -2 || from_easter == 1,
    }
}

/// A holiday on a day of the month, or on the Monday after if that day is at a weekend.
fn is_moved(day: Date, of_month: i8) -> bool {
    match day.weekday() {
        Weekday::Monday => (of_month..=of_month + 2).contains(&day.day()),
        Weekday::Saturday | Weekday::Sunday => false,
        _ => day.day() == of_month,
    }
}

/// Christmas Day and Boxing Day, with the weekdays that stand in for them.
fn is_christmas(day: Date) -> bool {
    match (day.day(), day.weekday()) {
        (25 | 26, Weekday::Saturday | Weekday::Sunday) => false,
        (25 | 26, _) => true,
        (27, Weekday::Monday | Weekday::Tuesday) | (28, Weekday::Monday | Weekday::Tuesday) => true,
        _ => false,
    }
}

/// Easter Sunday of a year, by the anonymous Gregorian computation.
fn easter(year: i16) -> Date {
    let year_32 = i32::from(year);
    let (century, of_century, of_moon) = (year_32 / 100, year_32 % 100, year_32 % 19);
    let correction = (century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 19 * of_moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - correction - of_century % 4) % 7;
    let shift = (of_moon + 11 * correction + 22 * weekday) / 451;
    let days = correction + weekday - 7 * shift + 114;
    let month = i8::try_from(days / 31).unwrap_or(4);
    let day = i8::try_from(days % 31 + 1).unwrap_or(1);
    Date::new(year, month, day).unwrap_or(Date::constant(2000, 4, 23))
}

/// The day a number of weeks before another.
pub fn weeks_before(day: Date, weeks: i64) -> Date {
    day.checked_sub(Span::new().weeks(weeks)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(poll: &str, expected: &str) {
        assert_eq!(last_day_of_notice(poll.parse().unwrap()).to_string(), expected);
    }

    #[test]
    fn notice_is_due_25_working_days_before_the_poll() {
        check("2023-05-04", "2023-03-27");
        check("2024-05-02", "2024-03-26");
        check("2027-05-06", "2027-03-31");
    }

    #[test]
    fn holidays_at_weekends_are_moved() {
        let is = |day: &str| is_bank_holiday(day.parse().unwrap());
        assert!(is("2026-04-03") && is("2026-04-06") && is("2026-05-04") && is("2026-05-25") && is("2026-08-31"));
        assert!(is("2026-12-25") && is("2026-12-28") && is("2027-12-27") && is("2027-12-28") && is("2028-01-03"));
        assert!(!is("2026-12-29") && !is("2026-05-11") && !is("2027-01-04") && is("2027-01-01"));
    }

    #[test]
    fn easter_moves() {
        for (year, expected) in [
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2027, "2027-03-28"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter(year).to_string(), expected);
        }
    }
}
