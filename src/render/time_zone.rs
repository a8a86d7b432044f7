//! A time zone as a calendar program wants it: the VTIMEZONE component of RFC 5545, clause 3.6.5.

use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

use crate::base::Zone;

/// In a dozen years a last Sunday falls on every date that it can, so it cannot be taken for a fourth.
const YEARS_SEEN: i64 = 12;

/// The component of the zone with this IANA name, for times from `since` on; none where no zone has
/// that name. Zones whose clocks change by a yearly rule have that rule, others each of their changes.
pub fn component(name: &str, since: Timestamp) -> Option<String> {
    let zone = Zone::named(name)?.at(since).time_zone().clone();
    let onsets = onsets(&zone, since);
    let observances: String = match yearly(&onsets) {
        Some(rules) => rules
            .iter()
            .map(|(onset, rule)| observance(onset, Some(rule)))
            .collect(),
        None => onsets.iter().map(|onset| observance(onset, None)).collect(),
    };
    Some(format!(
        "BEGIN:VTIMEZONE\r\nTZID:{name}\r\n{observances}END:VTIMEZONE\r\n"
    ))
}

/// A change of the clocks.
struct Onset {
    /// What the clocks showed when it came.
    local: DateTime,
    before: Offset,
    after: Offset,
    abbreviation: String,
}

/// The changes of a dozen years and the two before them. A zone whose clocks stand still has one, at 1 January 1970.
fn onsets(zone: &TimeZone, since: Timestamp) -> Vec<Onset> {
    let end = since.as_second() + YEARS_SEEN * 366 * 86_400;
    let following: Vec<Timestamp> = zone
        .following(since)
        .map(|transition| transition.timestamp())
        .take_while(|at| at.as_second() < end)
        .collect();
    if following.is_empty() {
        let info = zone.to_offset_info(since);
        return vec![Onset {
            local: Date::constant(1970, 1, 1).at(0, 0, 0, 0),
            before: info.offset(),
            after: info.offset(),
            abbreviation: info.abbreviation().to_owned(),
        }];
    }
    let mut instants: Vec<Timestamp> = zone.preceding(since).take(2).map(|it| it.timestamp()).collect();
    instants.reverse();
    instants.extend(following);
    instants.into_iter().map(|at| onset(zone, at)).collect()
}

fn onset(zone: &TimeZone, at: Timestamp) -> Onset {
    let before = at
        .checked_sub(1.second())
        .map_or(Offset::UTC, |moment| zone.to_offset(moment));
    let info = zone.to_offset_info(at);
    Onset {
        local: before.to_datetime(at),
        before,
        after: info.offset(),
        abbreviation: info.abbreviation().to_owned(),
    }
}

/// The first change of each half of the year with the rule that all later ones follow, if they do.
fn yearly(onsets: &[Onset]) -> Option<Vec<(&Onset, String)>> {
    if onsets.len() < YEARS_SEEN as usize {
        return None;
    }
    (0..2)
        .map(|half| {
            let changes: Vec<&Onset> = onsets.iter().skip(half).step_by(2).collect();
            Some((*changes.first()?, rule(&changes)?))
        })
        .collect()
}

/// `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`, where every change comes so.
fn rule(changes: &[&Onset]) -> Option<String> {
    let first = changes.first()?;
    let shape = |onset: &Onset| {
        let (day, time) = (onset.local.date(), onset.local.time());
        (day.month(), day.weekday(), time, onset.before, onset.after)
    };
    let yearly = changes
        .windows(2)
        .all(|pair| shape(pair[0]) == shape(pair[1]) && pair[1].local.year() == pair[0].local.year() + 1);
    if !yearly {
        return None;
    }
    let is_last = |onset: &&Onset| onset.local.date().day() + 7 > onset.local.date().days_in_month();
    let nth = |onset: &Onset| (onset.local.date().day() - 1) / 7 + 1;
    let week = if changes.iter().all(is_last) { -1 } else { nth(first) };
    if week > 0 && changes.iter().any(|onset| nth(onset) != week) {
        return None;
    }
    let day = first.local.date().strftime("%a").to_string()[..2].to_uppercase();
    Some(format!(
        "FREQ=YEARLY;BYMONTH={};BYDAY={week}{day}",
        first.local.date().month()
    ))
}

fn observance(onset: &Onset, rule: Option<&String>) -> String {
    // Not what the zone calls summer time: Ireland's winter is its exception. Only the direction counts.
    let kind = if onset.after > onset.before {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    let mut lines = vec![
        format!("BEGIN:{kind}"),
        format!("DTSTART:{}", onset.local.strftime("%Y%m%dT%H%M%S")),
        format!("TZOFFSETFROM:{}", offset(onset.before)),
        format!("TZOFFSETTO:{}", offset(onset.after)),
        format!("TZNAME:{}", onset.abbreviation),
    ];
    lines.extend(rule.map(|rule| format!("RRULE:{rule}")));
    lines.push(format!("END:{kind}"));
    lines.into_iter().map(|line| line + "\r\n").collect()
}

/// `+0100`; with seconds where a zone has them.
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.abs();
    let text = format!("{sign}{:02}{:02}", seconds / 3600, seconds / 60 % 60);
    match seconds % 60 {
        0 => text,
        rest => format!("{text}{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(zone: &str, expected: &[&str]) {
        let component = component(zone, "2026-06-06T09:00:00Z".parse().unwrap()).unwrap();
        let told: Vec<&str> = component
            .lines()
            .filter(|line| line.starts_with("RRULE") || line.starts_with("TZOFFSETTO") || line.starts_with("DTSTART"))
            .collect();
        assert_eq!(told, expected, "{zone}");
    }

    #[test]
    fn a_yearly_rule_is_found() {
        check(
            "Europe/London",
            &[
                "DTSTART:20251026T020000",
                "TZOFFSETTO:+0000",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "DTSTART:20260329T010000",
                "TZOFFSETTO:+0100",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            ],
        );
        check(
            "America/New_York",
            &[
                "DTSTART:20251102T020000",
                "TZOFFSETTO:-0500",
                "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
                "DTSTART:20260308T020000",
                "TZOFFSETTO:-0400",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
            ],
        );
    }

    #[test]
    fn clocks_that_stand_still_need_no_rule() {
        check("Asia/Kolkata", &["DTSTART:19700101T000000", "TZOFFSETTO:+0530"]);
    }

    #[test]
    fn a_zone_without_a_rule_names_its_changes() {
        let component = component("Africa/Casablanca", "2015-06-06T09:00:00Z".parse().unwrap()).unwrap();
        assert!(!component.contains("RRULE"));
        assert!(component.matches("BEGIN:STANDARD").count() > 10);
    }

    #[test]
    fn a_zone_that_no_one_knows_has_no_component() {
        assert_eq!(component("Europe/Harrowmere", Timestamp::UNIX_EPOCH), None);
    }
}
