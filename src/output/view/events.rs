//! Surgeries and meetings.

use serde::Serialize;

use super::parts::{Moment, Occasion, Person};

/// `/events/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Events {
    /// To come, soonest first.
    pub upcoming: Vec<Occasion>,
    /// Past, newest first, the last 50.
    pub past: Vec<Occasion>,
    /// Route of the calendar of all.
    pub calendar_href: String,
}

/// An event's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Event {
    /// Its first date still to come, else its last.
    pub occasion: Occasion,
    /// Further dates to come, at most 12.
    pub dates: Vec<Moment>,
    /// Whether every date has passed.
    pub past: bool,
    /// The lines of the address, the name of the place first.
    pub address: Vec<String>,
    /// Whether there is a hearing loop.
    pub hearing_loop: Option<bool>,
    /// Whether there are toilets; what the author says.
    pub toilets: String,
    /// Where to take part online.
    pub online_url: Option<String>,
    /// How to book; `No need to book` where none is needed; may be empty.
    pub booking: String,
    /// Who will be there.
    pub people: Vec<Person>,
    /// Languages spoken beside the site's own.
    pub languages: Vec<String>,
    /// Why it was called off; may be empty.
    pub cancelled_reason: String,
    /// Route of its calendar file.
    pub calendar_href: String,
}
