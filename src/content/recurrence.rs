//! Events that come again: the dates of a recurrence (RFC 5545 section 3.3.10).

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use rrule::{RRuleSet, Tz};

use super::event::EventFacts;
use crate::base::code::WRONG_TYPE;
use crate::base::date::Zone;
use crate::base::{Diagnostic, FieldPath, Outcome, Place, SourcePath};

/// No event repeats more often than this; a rule that would is told.
const MOST_DATES: u16 = 500;

/// The beginnings of an event, soonest first. The clock time stays the same across clock changes.
pub fn dates(source: &SourcePath, facts: &EventFacts, zone: &Zone) -> Outcome<Vec<Timestamp>> {
    let Some(start) = facts.start else {
        return Outcome::clean(Vec::new());
    };
    let Some(rule) = &facts.repeat else {
        return Outcome::clean(vec![start]);
    };
    let local = zone.at(start).datetime();
    let Some(dates) = expand(rule, local, facts.until) else {
        let fault = Diagnostic::new(&WRONG_TYPE, format!("`{rule}` is not a way to repeat an event"))
            .at(Place::Field(source.clone(), FieldPath::new("repeat")))
            .help("Write FREQ=WEEKLY, FREQ=WEEKLY;INTERVAL=2 or FREQ=MONTHLY;BYDAY=1SA (first Saturdays)");
        return Outcome {
            value: vec![start],
            diagnostics: vec![fault],
        };
    };
    let mut diagnostics = Vec::new();
    if dates.len() >= usize::from(MOST_DATES) {
        let fault = Diagnostic::new(&WRONG_TYPE, format!("the event comes more than {MOST_DATES} times"));
        let place = Place::Field(source.clone(), FieldPath::new("repeat"));
        diagnostics.push(fault.at(place).help("Add `until:` with its last day"));
    }
    let instants = dates.into_iter().map(|date| zone.instant_moved(date));
    Outcome {
        value: instants.collect(),
        diagnostics,
    }
}

/// The local dates of a rule; none where it cannot be read.
fn expand(rule: &str, start: DateTime, until: Option<Date>) -> Option<Vec<DateTime>> {
    let rule = rule.trim().trim_start_matches("RRULE:").to_uppercase();
    let until = match until {
        Some(day) if !rule.contains("UNTIL=") => {
            format!(";UNTIL={}", stamp(day.to_datetime(Time::constant(23, 59, 59, 0))))
        }
        _ => String::new(),
    };
    // The rule is followed on a clock without changes; the zone comes after.
    let set: RRuleSet = format!("DTSTART:{}\nRRULE:{rule}{until}", stamp(start)).parse().ok()?;
    let found = set.all(MOST_DATES).dates;
    Some(found.iter().filter_map(local).collect())
}

fn stamp(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn local(at: &chrono::DateTime<Tz>) -> Option<DateTime> {
    at.naive_utc().format("%Y-%m-%dT%H:%M:%S").to_string().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: &str, until: Option<&str>, expected: &[&str]) {
        let start: DateTime = "2026-07-04T10:00:00".parse().unwrap();
        let dates = expand(rule, start, until.map(|day| day.parse().unwrap()));
        let found: Vec<String> = dates.unwrap_or_default().iter().map(ToString::to_string).collect();
        assert_eq!(found, expected, "{rule}");
    }

    #[test]
    fn first_saturdays_until_a_day() {
        check(
            "FREQ=MONTHLY;BYDAY=1SA",
            Some("2026-09-30"),
            &["2026-07-04T10:00:00", "2026-08-01T10:00:00", "2026-09-05T10:00:00"],
        );
        check("every week", None, &[]);
    }

    #[test]
    fn the_clock_time_stays_when_the_clocks_change() {
        let zone = Zone::named("Europe/London").unwrap();
        let mut facts = super::super::fields::defaults(super::super::event::Event::read_facts);
        facts.start = Some(zone.instant("2026-10-18T10:00:00".parse().unwrap()).unwrap());
        facts.repeat = Some("FREQ=WEEKLY;COUNT=2".into());
        let dates = dates(&SourcePath::new("a.md"), &facts, &zone);
        let shown: Vec<String> = dates.value.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["2026-10-18T09:00:00Z", "2026-10-25T10:00:00Z"]);
    }
}
