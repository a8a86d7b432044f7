//! A calendar as an `.ics` file (RFC 5545).
//!
//! Single events stand in UTC. Repeating ones stand in local time with their zone, so that ten
//! o'clock stays ten o'clock when the clocks change.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use super::time_zone;
use super::xml::legal;
use crate::base::Zone;
use crate::output::calendar::{Calendar, CalendarEvent};

/// The width of a line, its end not counted (clause 3.1).
const OCTETS: usize = 75;

/// 1 January 2020: no event asks for the zone of an empty calendar, so any time will do that is always the same.
const ANY_TIME: Timestamp = Timestamp::constant(1_577_836_800, 0);

/// The calendar in UTF-8. Nothing in it comes from the wall clock or from chance, as date stamps and
/// identifiers of calendar libraries do: the same events are the same bytes.
pub fn write(calendar: &Calendar) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//pressroom//pressroom//EN");
    lines.put("CALSCALE", "GREGORIAN");
    lines.text("X-WR-CALNAME", &calendar.name);
    lines.text("X-WR-TIMEZONE", &calendar.zone);
    let zone = Zone::named(&calendar.zone);
    if let Some(since) = zone_needed_since(calendar) {
        lines
            .0
            .push_str(&time_zone::component(&calendar.zone, since).unwrap_or_default());
    }
    for event in &calendar.events {
        write_event(&mut lines, event, &Clock::of(event, calendar, zone.as_ref()));
    }
    lines.put("END", "VCALENDAR");
    lines.0.into_bytes()
}

/// The moment from which the rules of the zone matter. A calendar without events holds its zone
/// too, since a calendar must hold something (clause 3.6).
fn zone_needed_since(calendar: &Calendar) -> Option<Timestamp> {
    if calendar.events.is_empty() {
        return Some(ANY_TIME);
    }
    let repeating = calendar.events.iter().filter(|event| event.repeat.is_some());
    repeating.map(|event| event.start).min()
}

fn write_event(lines: &mut Lines, event: &CalendarEvent, clock: &Clock) {
    lines.put("BEGIN", "VEVENT");
    lines.text("UID", &event.uid);
    lines.put("DTSTAMP", &utc(event.stamp));
    clock.put(lines, "DTSTART", event.start);
    if let Some(end) = event.end {
        clock.put(lines, "DTEND", end);
    }
    if let Some(repeat) = &event.repeat {
        lines.put("RRULE", &clock.recurrence(repeat));
    }
    lines.text("SUMMARY", &event.summary);
    lines.text("DESCRIPTION", &event.description);
    lines.text("LOCATION", &event.location);
    lines.put("URL", &one_line(&event.url));
    if event.cancelled {
        lines.put("STATUS", "CANCELLED");
    }
    lines.put("END", "VEVENT");
}

/// Content lines (clause 3.1), folded, each with its end.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property with its parameters, whose value stands as it is. A fold never falls inside a character.
    fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > OCTETS {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is text (clause 3.3.11). Nothing is written for no text.
    fn text(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let mut value = String::with_capacity(text.len());
        for c in legal(text).chars() {
            match c {
                '\n' => value.push_str("\\n"),
                '\\' | ';' | ',' => value.extend(['\\', c]),
                c => value.push(c),
            }
        }
        self.put(name, &value);
    }
}

/// How the times of an event are written.
enum Clock<'a> {
    /// In coordinated universal time.
    Utc,
    /// As the clocks of a zone show them, with the zone's name.
    Local(&'a Zone, &'a str),
}

impl<'a> Clock<'a> {
    fn of(event: &CalendarEvent, calendar: &'a Calendar, zone: Option<&'a Zone>) -> Self {
        match (zone, &event.repeat) {
            (Some(zone), Some(_)) => Clock::Local(zone, &calendar.zone),
            _ => Clock::Utc,
        }
    }

    fn put(&self, lines: &mut Lines, name: &str, at: Timestamp) {
        match self {
            Clock::Utc => lines.put(name, &utc(at)),
            Clock::Local(zone, zone_name) => {
                let local = zone.at(at).strftime("%Y%m%dT%H%M%S").to_string();
                lines.put(&format!("{name};TZID={zone_name}"), &local);
            }
        }
    }

    /// The rule, with its end in universal time, as the format wants it beside a zone (clause
    /// 3.3.10); an end that is a day counts whole.
    fn recurrence(&self, rule: &str) -> String {
        let parts = one_line(rule);
        let parts = parts.split(';').map(|part| match part.strip_prefix("UNTIL=") {
            Some(until) => format!("UNTIL={}", self.until(until).unwrap_or_else(|| until.to_owned())),
            None => part.to_owned(),
        });
        parts.collect::<Vec<_>>().join(";")
    }

    fn until(&self, until: &str) -> Option<String> {
        let Clock::Local(zone, _) = self else {
            return None;
        };
        let local = match DateTime::strptime("%Y%m%dT%H%M%S", until) {
            Ok(local) => local,
            Err(_) => Date::strptime("%Y%m%d", until).ok()?.at(23, 59, 59, 0),
        };
        zone.instant(local).ok().map(utc)
    }
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A value that is no text has no way to say a line break, so it has none.
fn one_line(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use icalendar::{CalendarComponent, Component};
    use proptest::prelude::*;

    use super::*;

    fn event() -> CalendarEvent {
        CalendarEvent {
            uid: "saltings-surgery@civicalliance-harrowmere.example".into(),
            stamp: "2026-05-01T00:00:00+01:00".parse().unwrap(),
            start: "2026-06-06T10:00:00+01:00".parse().unwrap(),
            end: Some("2026-06-06T11:30:00+01:00".parse().unwrap()),
            repeat: None,
            summary: "Surgery; Saltings, Room 2 \\ first floor".into(),
            description: "Come in.\r\nNo need to book\u{b}.".into(),
            location: "Library, Ferry Lane".into(),
            url: "https://civicalliance-harrowmere.example/events/saltings-surgery/".into(),
            cancelled: false,
        }
    }

    fn calendar(events: Vec<CalendarEvent>) -> Calendar {
        Calendar {
            name: "Civic Alliance Group: Saltings".into(),
            zone: "Europe/London".into(),
            events,
        }
    }

    fn written(events: Vec<CalendarEvent>) -> String {
        String::from_utf8(write(&calendar(events))).unwrap()
    }

    fn check(event: CalendarEvent, expected: &[&str]) {
        let made = written(vec![event]);
        let from = made.find("BEGIN:VEVENT").unwrap();
        let lines: Vec<&str> = made[from..].split("\r\n").collect();
        for line in expected {
            assert!(lines.contains(line), "{line} is not in {lines:#?}");
        }
    }

    #[test]
    fn a_single_event_stands_in_universal_time() {
        check(
            event(),
            &[
                "DTSTAMP:20260430T230000Z",
                "DTSTART:20260606T090000Z",
                "DTEND:20260606T103000Z",
                "SUMMARY:Surgery\\; Saltings\\, Room 2 \\\\ first floor",
                "DESCRIPTION:Come in.\\nNo need to book.",
            ],
        );
        assert!(!written(vec![event()]).contains("VTIMEZONE"));
        assert!(!written(vec![event()]).contains("STATUS"));
    }

    #[test]
    fn a_repeating_event_stands_in_the_time_of_its_zone() {
        let repeating = CalendarEvent {
            repeat: Some("FREQ=MONTHLY;BYDAY=1SA;UNTIL=20270703\r\nX:".into()),
            cancelled: true,
            ..event()
        };
        check(
            repeating.clone(),
            &[
                "DTSTART;TZID=Europe/London:20260606T100000",
                "DTEND;TZID=Europe/London:20260606T113000",
                "RRULE:FREQ=MONTHLY;BYDAY=1SA;UNTIL=20270703X:",
                "STATUS:CANCELLED",
            ],
        );
        for (until, expected) in [
            ("20270703", "20270703T225959Z"),
            ("20270103T100000", "20270103T100000Z"),
            ("20270703T100000Z", "20270703T100000Z"),
        ] {
            let repeat = Some(format!("FREQ=WEEKLY;UNTIL={until}"));
            check(
                CalendarEvent { repeat, ..event() },
                &[&format!("RRULE:FREQ=WEEKLY;UNTIL={expected}")],
            );
        }
        let made = written(vec![repeating]);
        assert!(made.find("TZID:Europe/London") < made.find("BEGIN:VEVENT"));
    }

    #[test]
    fn nothing_comes_from_the_clock_or_from_chance() {
        let events = || vec![event(), event()];
        assert_eq!(written(events()), written(events()));
        let made = written(events());
        assert_eq!(made.matches("UID:").count(), 2);
        assert_eq!(made.matches("DTSTAMP:").count(), 2);
    }

    #[test]
    fn an_empty_calendar_holds_its_zone() {
        let made = written(Vec::new());
        assert!(made.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
        assert!(made.ends_with("END:VTIMEZONE\r\nEND:VCALENDAR\r\n"));
        assert!(made.contains("BYMONTH=3;BYDAY=-1SU"));
    }

    proptest! {
        #[test]
        fn every_text_reads_back_and_no_line_is_too_long(summary in "\\PC{1,120}", description in "[ -~\u{e9}\u{1f68c}\n]{0,300}") {
            let event = CalendarEvent { summary, description, ..event() };
            let made = written(vec![event.clone()]);
            prop_assert!(made.split("\r\n").all(|line| line.len() <= 75));
            let read: icalendar::Calendar = made.parse().unwrap();
            let CalendarComponent::Event(read) = &read.components[0] else {
                return Err(TestCaseError::fail("no event"));
            };
            prop_assert_eq!(read.get_summary(), Some(event.summary.as_str()));
            prop_assert_eq!(read.get_description().unwrap_or_default(), &event.description);
        }
    }
}
