//! Events, before they are an `.ics` file (RFC 5545).

use jiff::Timestamp;
use serde::Serialize;

/// A calendar.
#[derive(Clone, Debug, Serialize)]
pub struct Calendar {
    /// `Civic Alliance Group: Saltings`.
    pub name: String,
    /// IANA name of the zone its times are shown in.
    pub zone: String,
    /// Soonest first.
    pub events: Vec<CalendarEvent>,
}

/// One event.
#[derive(Clone, Debug, Serialize)]
pub struct CalendarEvent {
    /// Permanent and unique: `saltings-surgery@civicalliance-harrowmere.example`.
    pub uid: String,
    /// When its facts last changed: no clock, the day that the author gives or its own beginning.
    pub stamp: Timestamp,
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Option<Timestamp>,
    /// RFC 5545 recurrence, as in `FREQ=MONTHLY;BYDAY=1SA`.
    pub repeat: Option<String>,
    /// Its title.
    pub summary: String,
    /// Its text, plain.
    pub description: String,
    /// One line; may be empty.
    pub location: String,
    /// Absolute address of its page.
    pub url: String,
    /// Whether it was called off: STATUS:CANCELLED.
    pub cancelled: bool,
}
