//! Dates as old archives write them: with zones of every spelling, as seconds, or in the file's name.

use jiff::{Timestamp, Zoned};

use crate::base::Zone;
use crate::base::date::{self, DateFault};
use crate::source::yaml::Value;

/// Zones by the letters that old posts carry, as seconds are never needed here: hours and minutes.
const ZONES: [(&str, &str); 15] = [
    ("Z", "+00:00"),
    ("UTC", "+00:00"),
    ("GMT", "+00:00"),
    ("BST", "+01:00"),
    ("WEST", "+01:00"),
    ("CET", "+01:00"),
    ("CEST", "+02:00"),
    ("EST", "-05:00"),
    ("EDT", "-04:00"),
    ("CST", "-06:00"),
    ("CDT", "-05:00"),
    ("MST", "-07:00"),
    ("MDT", "-06:00"),
    ("PST", "-08:00"),
    ("PDT", "-07:00"),
];

/// The months as a Czech date names them.
const CZECH_MONTHS: [(&str, &str); 12] = [
    ("ledna", "january"),
    ("února", "february"),
    ("března", "march"),
    ("dubna", "april"),
    ("května", "may"),
    ("června", "june"),
    ("července", "july"),
    ("srpna", "august"),
    ("září", "september"),
    ("října", "october"),
    ("listopadu", "november"),
    ("prosince", "december"),
];

/// A moment, and whether the clocks made it doubtful.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Moment {
    /// The moment.
    pub instant: Timestamp,
    /// Whether the clock change skips or doubles it.
    pub doubtful: bool,
}

/// Reads the value of a date field.
///
/// # Errors
/// Where it is no date of the calendar, in words.
pub(super) fn read(value: &Value, zone: &Zone) -> Result<Moment, String> {
    let text = match value {
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.replace(['\u{a0}', '\u{202f}'], " ").trim().to_owned(),
        _ => return Err("the date is neither text nor a number".into()),
    };
    let moment = number(&text, zone)
        .or_else(|| iso(&text, zone))
        .or_else(|| words(&text, zone));
    let year = |moment: &Moment| zone.day(moment.instant).year();
    moment
        .filter(|moment| (1900..=9998).contains(&year(moment)))
        .ok_or_else(|| format!("there is no such date: {text}"))
}

/// The day that begins the name of a file, and the rest of the name.
pub(super) fn day_in_name(stem: &str) -> Option<(String, &str)> {
    let digits = |from: usize, length: usize| {
        let part = stem.get(from..from + length)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then_some(part)
    };
    let after = |at: usize| stem[at..].trim_start_matches(['-', '_', '.', ' ', '–']);
    if let (Some(day), true) = (digits(0, 8), digits(8, 1).is_none()) {
        return Some((iso_day(&day[..4], &day[4..6], &day[6..])?, after(8)));
    }
    let parts: Vec<&str> = stem.splitn(4, ['-', '_', '.', ' ']).collect();
    let [first, second, third, ..] = parts[..] else {
        return None;
    };
    let third: &str = &third[..third.bytes().take_while(u8::is_ascii_digit).count()];
    let end = first.len() + second.len() + third.len() + 2;
    let day = match (first.len(), third.len()) {
        (4, 1 | 2) => iso_day(first, second, third)?,
        (1 | 2, 4) => iso_day(third, second, first)?,
        _ => return None,
    };
    Some((day, after(end)))
}

/// The day that the folders of a file spell: `news/2015/03/04/bus.md`.
pub(super) fn day_in_folders(folder: &str) -> Option<String> {
    let names: Vec<&str> = folder.split('/').collect();
    let day = |three: &[&str]| (three[0].len() == 4).then(|| iso_day(three[0], three[1], three[2]))?;
    names.windows(3).find_map(day)
}

/// The day that a date begins with, as it was written and by no other clock than the writer's.
pub(super) fn written_day(text: &str) -> Option<Zoned> {
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !"-/".contains(c))
        .unwrap_or(text.len());
    let mut parts = text[..end].split(['-', '/']);
    let day = iso_day(parts.next()?, parts.next()?, parts.next()?)?;
    Zone::utc()
        .read_instant(&day)
        .ok()
        .map(|reading| Zone::utc().at(reading.value))
}

/// A day of the calendar as `2015-03-04`.
fn iso_day(year: &str, month: &str, day: &str) -> Option<String> {
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if ![year, month, day].iter().all(|part| all_digits(part)) || month.len() > 2 || day.len() > 2 {
        return None;
    }
    let text = format!("{year}-{month:0>2}-{day:0>2}");
    date::read_day(&text).is_ok().then_some(text)
}

/// `20150304` is a day; longer numbers are seconds or thousandths since 1970.
fn number(text: &str, zone: &Zone) -> Option<Moment> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) || text.is_empty() {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let instant = match text.len() {
        8 => return local(&iso_day(&text[..4], &text[4..6], &text[6..])?, zone),
        9 | 10 => Timestamp::from_second(number).ok()?,
        12 | 13 => Timestamp::from_second(number / 1000).ok()?,
        _ => return None,
    };
    Some(Moment {
        instant,
        doubtful: false,
    })
}

/// `2011-11-28 8:32:24 -0400`, `2015/3/4`, `2014-03-02 18:09:00 GMT`, `2015-03-04T10:00:00.5+01`.
fn iso(text: &str, zone: &Zone) -> Option<Moment> {
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !"-/.".contains(c))
        .unwrap_or(text.len());
    let mut parts = text[..end].split(['-', '/', '.']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    let day = iso_day(year, month, day)?;
    let rest = text[end..].trim_start_matches(['T', 't', ' ', ',']);
    if rest.is_empty() || zone_of(rest).is_some() {
        return local(&day, zone);
    }
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && !":.".contains(c))
        .unwrap_or(rest.len());
    let (clock, mut after) = (rest[..end].split('.').next()?, rest[end..].trim());
    let mut parts = clock.split(':');
    let mut hour: u8 = parts.next()?.parse().ok()?;
    for (half, add) in [("am", 0), ("pm", 12)] {
        if after.get(..2).is_some_and(|word| word.eq_ignore_ascii_case(half)) && (1..=12).contains(&hour) {
            hour = hour % 12 + add;
            after = after[2..].trim();
        }
    }
    let minute: u8 = parts.next().unwrap_or("0").parse().ok()?;
    let second: u8 = parts.next().unwrap_or("0").parse().ok()?;
    in_zone(&format!("{day}T{hour:02}:{minute:02}:{second:02}"), after, zone)
}

/// `Wed, 04 Mar 2015 10:00:00 +0100`, `4 March 2015`, `4. 3. 2015`, `4. března 2015 v 10:00`.
fn words(text: &str, zone: &Zone) -> Option<Moment> {
    let mut text = text.to_lowercase().replace(" v ", " ").replace(". ", ".");
    for (czech, english) in CZECH_MONTHS {
        text = text.replace(czech, &format!(" {english}"));
    }
    let text = text.replace(". ", " ");
    if let Some(moment) = local(&text, zone) {
        return Some(moment);
    }
    let (plain, name) = text.rsplit_once(' ')?;
    let wall = Zone::utc().read_instant(plain).ok()?.value;
    let wall = Zone::utc().at(wall).strftime("%Y-%m-%dT%H:%M:%S").to_string();
    zone_of(name)?;
    in_zone(&wall, name, zone)
}

/// A wall-clock time in a zone named beside it, or else in the zone of the site.
fn in_zone(wall: &str, name: &str, zone: &Zone) -> Option<Moment> {
    match zone_of(name)? {
        Named::Site => local(wall, zone),
        Named::Offset(offset) => local(&format!("{wall}{offset}"), zone),
        Named::Place(place) => local(wall, &place),
    }
}

enum Named {
    Site,
    Offset(String),
    Place(Zone),
}

fn zone_of(name: &str) -> Option<Named> {
    let name = name.trim();
    if name.is_empty() {
        return Some(Named::Site);
    }
    if let Some((_, offset)) = ZONES.iter().find(|(letters, _)| letters.eq_ignore_ascii_case(name)) {
        return Some(Named::Offset((*offset).to_owned()));
    }
    // Go prints both: `-0500 EST`. The number is the surer of the two.
    let number = name.split_whitespace().next()?;
    let Some(digits) = number.strip_prefix(['+', '-']) else {
        return name.contains('/').then(|| Zone::named(name).map(Named::Place))?;
    };
    let digits = digits.replace(':', "");
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.as_str(), "00"),
        4 => digits.split_at(2),
        _ => return None,
    };
    Some(Named::Offset(format!("{}{hours:0>2}:{minutes}", &number[..1])))
}

fn local(text: &str, zone: &Zone) -> Option<Moment> {
    let doubtful = |text: String| {
        let instant = text.parse().ok()?;
        Some(Moment {
            instant,
            doubtful: true,
        })
    };
    match zone.read_instant(text) {
        Ok(reading) => Some(Moment {
            instant: reading.value,
            doubtful: false,
        }),
        Err(DateFault::Skipped(_, after)) => doubtful(after),
        Err(DateFault::Doubled(first, _)) => doubtful(first),
        Err(DateFault::Unreadable) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let zone = Zone::named("Europe/London").unwrap();
        let value = text.parse().map_or(Value::Text(text.into()), Value::Int);
        let found = read(&value, &zone).ok().map(|moment| moment.instant.to_string());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn dates_of_old_archives_are_read() {
        check("2011-11-28 8:32:24 -0400", Some("2011-11-28T12:32:24Z"));
        check("2014-03-02 18:09:00 GMT", Some("2014-03-02T18:09:00Z"));
        check("2014-03-12T10:11:00-04:00", Some("2014-03-12T14:11:00Z"));
        check("2015-03-04 10:00:00.123 +0100 CET", Some("2015-03-04T09:00:00Z"));
        check("2015-07-04 10:00", Some("2015-07-04T09:00:00Z"));
        check("2015-07-04 10:00 Europe/Prague", Some("2015-07-04T08:00:00Z"));
        check("2015/3/4", Some("2015-03-04T00:00:00Z"));
        check("2015-03-04 5:30 PM", Some("2015-03-04T17:30:00Z"));
        check("20150304", Some("2015-03-04T00:00:00Z"));
        check("1425463200", Some("2015-03-04T10:00:00Z"));
        check("1425463200000", Some("2015-03-04T10:00:00Z"));
        check("Wed, 04 Mar 2015 10:00:00 +0100", Some("2015-03-04T09:00:00Z"));
        check("4. 3. 2015", Some("2015-03-04T00:00:00Z"));
        check("4. března 2015", Some("2015-03-04T00:00:00Z"));
        check("March 4, 2015", Some("2015-03-04T00:00:00Z"));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "2019-02-30",
            "2019-13-01 10:00",
            "2015",
            "42",
            "yesterday",
            "0001-01-01",
            "",
            "99999999",
            "12/31/2015",
            "2015-03-04 25:00",
            "2015-03-04 10:00 nowhere",
            "é",
            "2015-03-04é",
            "2015-03-04 10:00 +é",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_time_that_the_clocks_skip_is_doubtful() {
        let zone = Zone::named("Europe/London").unwrap();
        for text in ["2015-03-29 01:30", "2015-10-25 01:30"] {
            assert!(read(&Value::Text(text.into()), &zone).unwrap().doubtful);
        }
    }

    #[test]
    fn a_day_is_found_in_names_and_folders() {
        for (stem, expected) in [
            ("2015-03-04-bus", Some(("2015-03-04", "bus"))),
            ("2024-12-5-defaults", Some(("2024-12-05", "defaults"))),
            ("20150304_bus", Some(("2015-03-04", "bus"))),
            ("04.03.2015 bus stop", Some(("2015-03-04", "bus stop"))),
            ("2015-03-04", Some(("2015-03-04", ""))),
            ("2019-02-30-bus", None),
            ("bus-2015-03-04", None),
            ("é-2015", None),
            ("1234567890-bus", None),
        ] {
            assert_eq!(
                day_in_name(stem),
                expected.map(|(day, rest)| (day.to_owned(), rest)),
                "{stem}"
            );
        }
        assert_eq!(day_in_folders("news/2015/03/04"), Some("2015-03-04".into()));
        assert_eq!(day_in_folders("news/2015/03"), None);
        let written = written_day("2015-03-04 23:30:00 -0500").map(|day| day.date().to_string());
        assert_eq!(written.as_deref(), Some("2015-03-04"));
    }
}
