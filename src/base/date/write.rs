//! Days and times as they are written, for readers and for programs.

use jiff::Zoned;
use jiff::civil::{Date, Time};
use jiff::tz::Offset;

use super::MONTHS;

/// The days of the week.
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// RFC 3339 with a numeric offset: `2026-11-20T10:30:00+00:00`.
pub fn rfc3339(zoned: &Zoned) -> String {
    let (date, time) = (zoned.date(), zoned.time());
    let Ok(year) = u16::try_from(date.year()) else {
        return format!("{}{}", zoned.strftime("%Y-%m-%dT%H:%M:%S"), offset_text(zoned.offset()));
    };
    // Each list of releases and each feed has such instants by the thousand, and the general way of writing them is slow.
    let mut text = String::with_capacity("2026-11-20T10:30:00+00:00".len());
    push_year(&mut text, year);
    let parts = [
        ("-", date.month()),
        ("-", date.day()),
        ("T", time.hour()),
        (":", time.minute()),
        (":", time.second()),
    ];
    for (before, number) in parts {
        text.push_str(before);
        push_two(&mut text, number);
    }
    push_offset(&mut text, zoned.offset());
    text
}

/// RFC 822 as RSS wants it, with a year of four digits and a numeric offset: `Fri, 20 Nov 2026 10:30:00 +0000`.
pub fn rfc822(zoned: &Zoned) -> String {
    zoned.strftime("%a, %d %b %Y %H:%M:%S %z").to_string()
}

/// A day as readers see it: `20 November 2026`.
pub fn long_day(day: Date) -> String {
    let month = MONTHS[usize::from(day.month().unsigned_abs()) - 1];
    let Ok(year) = u16::try_from(day.year()) else {
        return format!("{} {month} {:04}", day.day(), day.year());
    };
    let mut text = String::with_capacity("20 November 2026".len());
    push_number(&mut text, day.day());
    text.extend([" ", month, " "]);
    push_year(&mut text, year);
    text
}

/// `November 2026`
pub fn month_name(year: i16, month: i8) -> String {
    let name = usize::try_from(month - 1)
        .ok()
        .and_then(|at| MONTHS.get(at))
        .copied()
        .unwrap_or_default();
    format!("{name} {year}")
}

/// The day of the week: `Friday`.
pub fn weekday(day: Date) -> &'static str {
    WEEKDAYS[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())]
}

/// A time of day as readers see it: `9am`, `10:30am`, `midday`.
pub fn clock_time(time: Time) -> String {
    if (time.hour(), time.minute()) == (12, 0) {
        return "midday".to_owned();
    }
    let mut text = String::with_capacity("10:30am".len());
    if time.hour() == 0 {
        // An embargo at one minute past midnight is written with its nought, as newsrooms do.
        text.push_str("00:");
        push_two(&mut text, time.minute());
        return text;
    }
    push_number(
        &mut text,
        match time.hour() % 12 {
            0 => 12,
            hour => hour,
        },
    );
    if time.minute() != 0 {
        text.push(':');
        push_two(&mut text, time.minute());
    }
    text.push_str(if time.hour() < 12 { "am" } else { "pm" });
    text
}

/// The distance from coordinated universal time: `+01:00`.
pub fn offset_text(offset: Offset) -> String {
    let mut text = String::new();
    push_offset(&mut text, offset);
    text
}

fn push_offset(text: &mut String, offset: Offset) {
    let minutes = offset.seconds() / 60;
    text.push(if minutes < 0 { '-' } else { '+' });
    push_two(text, i8::try_from(minutes.abs() / 60).unwrap_or_default());
    text.push(':');
    push_two(text, i8::try_from(minutes.abs() % 60).unwrap_or_default());
}

/// A year in four digits.
fn push_year(text: &mut String, year: u16) {
    for part in [year / 100, year % 100] {
        push_two(text, i8::try_from(part).unwrap_or_default());
    }
}

/// A number of one or two digits.
fn push_number(text: &mut String, number: i8) {
    match number {
        0..10 => text.push(char::from(b'0' + number.unsigned_abs())),
        number => push_two(text, number),
    }
}

/// A number in two digits.
fn push_two(text: &mut String, number: i8) {
    let number = number.unsigned_abs() % 100;
    text.push(char::from(b'0' + number / 10));
    text.push(char::from(b'0' + number % 10));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Zone;

    #[test]
    fn days_and_instants_are_written_as_their_forms_have_them() {
        let zone = Zone::named("Europe/London").unwrap();
        for at in [
            "0987-03-01T00:00:00Z",
            "1996-02-29T23:59:59Z",
            "2026-07-01T23:30:05Z",
            "2026-11-29T09:00:00Z",
        ] {
            let zoned = zone.at(at.parse().unwrap());
            let whole = zoned.strftime("%Y-%m-%dT%H:%M:%S").to_string();
            assert_eq!(rfc3339(&zoned), format!("{whole}{}", offset_text(zoned.offset())));
            let day = zoned.date();
            assert_eq!(long_day(day), day.strftime("%-d %B %Y").to_string());
            assert_eq!(weekday(day), day.strftime("%A").to_string());
        }
    }

    #[test]
    fn clock_times_read_as_in_a_newspaper() {
        for (text, expected) in [
            ("09:00", "9am"),
            ("10:30", "10:30am"),
            ("12:00", "midday"),
            ("00:01", "00:01"),
            ("19:05", "7:05pm"),
        ] {
            assert_eq!(clock_time(text.parse().unwrap()), expected);
        }
    }
}
