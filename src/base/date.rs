//! Dates and times as a press office writes them.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, Zoned};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

mod write;

use write::offset_text;
pub use write::{clock_time, long_day, month_name, rfc822, rfc3339, weekday};

/// The months of the year.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The time zone of a site.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone(TimeZone);

/// A value read from an author's text, and how it ought to have been written if it was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// The value.
    pub value: T,
    /// The form to use instead, where a word processor's habit was forgiven.
    pub better: Option<String>,
}

/// Why a date or time could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Not a date, or not one that exists.
    Unreadable,
    /// The clocks go forward over it: the time before and the time after, each with its offset.
    Skipped(String, String),
    /// The clocks go back over it: the first and the second, each with its offset.
    Doubled(String, String),
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::named(&name).ok_or_else(|| D::Error::custom("no zone has that name"))
    }
}

impl Zone {
    /// The zone of an IANA name such as `Europe/London`.
    pub fn named(name: &str) -> Option<Self> {
        TimeZone::get(name).ok().map(Self)
    }

    /// Coordinated universal time.
    pub fn utc() -> Self {
        Self(TimeZone::UTC)
    }

    /// Its IANA name, as far as it has one.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or_default()
    }

    /// The instant as the clocks of the zone show it.
    pub fn at(&self, instant: Timestamp) -> Zoned {
        instant.to_zoned(self.0.clone())
    }

    /// The day in the zone at an instant.
    pub fn day(&self, instant: Timestamp) -> Date {
        self.at(instant).date()
    }

    /// The instant at which a day begins.
    pub fn start_of(&self, day: Date) -> Timestamp {
        let midnight = day.to_datetime(Time::midnight());
        self.0
            .to_ambiguous_zoned(midnight)
            .compatible()
            .map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
    }

    /// The instant of a local time, which must exist once.
    ///
    /// # Errors
    /// Where the clocks change over it.
    pub fn instant(&self, local: DateTime) -> Result<Timestamp, DateFault> {
        let ambiguous = self.0.to_ambiguous_timestamp(local);
        let with_offset = |offset: jiff::tz::Offset| {
            let zoned = offset
                .to_timestamp(local)
                .map(|instant| instant.to_zoned(self.0.clone()));
            zoned.map_or(String::new(), |zoned| rfc3339(&zoned))
        };
        match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(local).map_err(|_| DateFault::Unreadable),
            AmbiguousOffset::Gap { before, after } => Err(DateFault::Skipped(with_offset(after), with_offset(before))),
            AmbiguousOffset::Fold { before, after } => Err(DateFault::Doubled(
                format!("{}{}", local.strftime("%Y-%m-%dT%H:%M:%S"), offset_text(before)),
                format!("{}{}", local.strftime("%Y-%m-%dT%H:%M:%S"), offset_text(after)),
            )),
        }
    }

    /// The instant of a local time; where the clocks change over it, it moves with them, as calendars do.
    pub fn instant_moved(&self, local: DateTime) -> Timestamp {
        let zoned = self.0.to_ambiguous_zoned(local).compatible();
        zoned.map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
    }

    /// A time read from text: RFC 3339, the same without an offset in this zone, or a day with a
    /// time as people write it (`20 November 2026 9am`). A day alone is its first instant.
    ///
    /// # Errors
    /// Where it is not a time, or the clocks change over it.
    pub fn read_instant(&self, text: &str) -> Result<Reading<Timestamp>, DateFault> {
        let text = text.trim();
        if let Ok(value) = text.parse::<Timestamp>() {
            return Ok(Reading { value, better: None });
        }
        let (day, time, better) = split_day_and_time(text).ok_or(DateFault::Unreadable)?;
        let value = match time {
            Some(time) => self.instant(day.to_datetime(time))?,
            None => self.start_of(day),
        };
        let local = self.at(value).datetime();
        let better = better.then(|| local.strftime("%Y-%m-%dT%H:%M").to_string());
        Ok(Reading { value, better })
    }
}

/// A day read from text: `2026-11-03`, or as people write it (`3 November 2026`, `03/11/2026`: day first).
///
/// # Errors
/// Where it is no day of the calendar.
pub fn read_day(text: &str) -> Result<Reading<Date>, DateFault> {
    let text = text.trim();
    if let Ok(value) = text.parse::<Date>()
        && text.len() == 10
    {
        return Ok(Reading { value, better: None });
    }
    if let Ok(instant) = text.parse::<Timestamp>() {
        let day = text
            .get(..10)
            .and_then(|day| day.parse().ok())
            .unwrap_or_else(|| Zone::utc().day(instant));
        return Ok(Reading {
            value: day,
            better: None,
        });
    }
    let (value, time, better) = split_day_and_time(text).ok_or(DateFault::Unreadable)?;
    let better = (better || time.is_some()).then(|| value.to_string());
    Ok(Reading { value, better })
}

/// The day, the time if there is one, and whether the form was a word processor's.
fn split_day_and_time(text: &str) -> Option<(Date, Option<Time>, bool)> {
    if let Some((day, time)) = iso_local(text) {
        return Some((day, time, false));
    }
    let cleaned = text.replace([',', '\u{a0}', '\u{202f}'], " ").to_lowercase();
    let mut words: Vec<&str> = cleaned.split_whitespace().filter(|word| *word != "at").collect();
    if words.first().is_some_and(|word| is_weekday(word)) {
        words.remove(0);
    }
    let (day, used) = day_in_words(&words)?;
    let rest = words[used..].concat();
    if rest.is_empty() {
        return Some((day, None, true));
    }
    Some((day, Some(time_in_words(&rest)?), true))
}

/// `2026-11-20`, `2026-11-20T10:30`, `2026-11-20 10:30:00`.
fn iso_local(text: &str) -> Option<(Date, Option<Time>)> {
    let day: Date = text.get(..10)?.parse().ok()?;
    let rest = &text[10..];
    if rest.is_empty() {
        return Some((day, None));
    }
    let time = time_in_words(&rest.get(1..)?.trim().to_lowercase())?;
    matches!(rest.as_bytes()[0], b'T' | b't' | b' ').then_some((day, Some(time)))
}

fn day_in_words(words: &[&str]) -> Option<(Date, usize)> {
    let first = words.first()?;
    if let Some(day) = numeric_day(first) {
        return Some((day, 1));
    }
    let month_first = month(first).is_some();
    let (day_word, month_word) = if month_first {
        (words.get(1)?, first)
    } else {
        (first, words.get(1)?)
    };
    let digits = day_word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let day: i8 = digits.parse().ok()?;
    let year: i16 = words.get(2).filter(|year| year.len() == 4)?.parse().ok()?;
    Some((Date::new(year, month(month_word)?, day).ok()?, 3))
}

/// `03/11/2026` or `3.11.2026`, the day first as in Britain.
fn numeric_day(word: &str) -> Option<Date> {
    let parts: Vec<&str> = word.split(['/', '.']).collect();
    let [day, month, year] = parts[..] else { return None };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.');
    if word.len() < 3 {
        return None;
    }
    MONTHS
        .iter()
        .map(|month| month.to_lowercase())
        .position(|month| month.starts_with(word) || (word == "sept" && month == "september"))
        .map(|at| at as i8 + 1)
}

fn is_weekday(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.len() >= 3
        && [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ]
        .iter()
        .any(|day| day.starts_with(word))
}

/// `9am`, `9.30 am`, `10:30`, `14:00:05`, `midday`, `noon`; never `midnight`, which can mean two days.
fn time_in_words(text: &str) -> Option<Time> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if text == "midday" || text == "noon" {
        return Time::new(12, 0, 0, 0).ok();
    }
    let (digits, half) = match text.replace("a.m.", "am").replace("p.m.", "pm") {
        text if text.ends_with("am") => (text[..text.len() - 2].to_owned(), Some(0)),
        text if text.ends_with("pm") => (text[..text.len() - 2].to_owned(), Some(12)),
        text => (text, None),
    };
    let mut parts = digits.split([':', '.']);
    let hour: i8 = parts.next()?.parse().ok()?;
    let minute: Option<i8> = parts.next().map(|part| part.parse().ok()).unwrap_or(None);
    let second: i8 = parts.next().map_or(Some(0), |part| part.parse().ok())?;
    let hour = match half {
        None => {
            // A bare number is no time of day.
            minute?;
            hour
        }
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
    };
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute.unwrap_or(0), second, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london() -> Zone {
        Zone::named("Europe/London").unwrap()
    }

    fn check_day(text: &str, expected: Option<&str>) {
        assert_eq!(
            read_day(text).ok().map(|reading| reading.value.to_string()).as_deref(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in [
            "2026-11-03",
            "03/11/2026",
            "3 November 2026",
            "Tuesday 3 November 2026",
            "3rd Nov 2026",
            "November 3, 2026",
            "3.11.2026",
        ] {
            check_day(text, Some("2026-11-03"));
        }
        for text in ["31/02/2026", "misc", "3 Nov 26", "2026", "03/11/26", "12/31/2026", ""] {
            check_day(text, None);
        }
    }

    #[test]
    fn a_time_without_an_offset_is_in_the_zone_of_the_site() {
        for (text, expected) in [
            ("2026-11-20T10:30:00+00:00", "2026-11-20T10:30:00Z"),
            ("2026-07-20T10:30", "2026-07-20T09:30:00Z"),
            ("2026-07-20 10:30:00", "2026-07-20T09:30:00Z"),
            ("20 July 2026 9am", "2026-07-20T08:00:00Z"),
            ("20/07/2026 at 9.30 pm", "2026-07-20T20:30:00Z"),
            ("2026-07-20", "2026-07-19T23:00:00Z"),
        ] {
            assert_eq!(
                london().read_instant(text).unwrap().value.to_string(),
                expected,
                "{text}"
            );
        }
        assert_eq!(london().read_instant("midnight Monday"), Err(DateFault::Unreadable));
        assert_eq!(london().read_instant("2026-11-20T25:00"), Err(DateFault::Unreadable));
    }

    #[test]
    fn a_forgiven_habit_says_how_it_ought_to_be_written() {
        assert_eq!(read_day("03/11/2026").unwrap().better.as_deref(), Some("2026-11-03"));
        assert_eq!(
            london().read_instant("3 November 2026 9am").unwrap().better.as_deref(),
            Some("2026-11-03T09:00")
        );
        assert_eq!(read_day("2026-11-03").unwrap().better, None);
    }

    #[test]
    fn the_hour_that_spring_skips_names_both_choices() {
        let fault = london().read_instant("2026-03-29T01:30").unwrap_err();
        assert_eq!(
            fault,
            DateFault::Skipped("2026-03-29T00:30:00+00:00".into(), "2026-03-29T02:30:00+01:00".into())
        );
    }

    #[test]
    fn the_hour_that_autumn_doubles_names_both_choices() {
        let fault = london().read_instant("2026-10-25T01:30").unwrap_err();
        assert_eq!(
            fault,
            DateFault::Doubled("2026-10-25T01:30:00+01:00".into(), "2026-10-25T01:30:00+00:00".into())
        );
    }

    #[test]
    fn feeds_carry_the_offset_of_the_season() {
        let summer = london().at("2026-07-20T09:30:00Z".parse().unwrap());
        assert_eq!(rfc822(&summer), "Mon, 20 Jul 2026 10:30:00 +0100");
        assert_eq!(rfc3339(&summer), "2026-07-20T10:30:00+01:00");
    }
}
