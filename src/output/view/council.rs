//! Motions, questions and appointments.

use serde::Serialize;

use super::parts::{BusinessCard, Card, Link, Moment, Person};
use crate::output::Shared;

/// `/council/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Council {
    /// The meetings, newest first.
    pub meetings: Vec<MeetingLine>,
    /// Route of the list of appointments; empty where there are none.
    pub appointments_href: String,
}

/// A meeting in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MeetingLine {
    /// `Full Council`.
    pub name: String,
    /// Its day.
    pub date: Moment,
    /// Its route.
    pub href: String,
    /// What the group brought to it.
    pub items: Vec<BusinessCard>,
}

/// A meeting's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Meeting {
    /// `Full Council`.
    pub name: String,
    /// Its day.
    pub date: Moment,
    /// What the group brought to it, in the order of the agenda.
    pub items: Vec<BusinessCard>,
    /// Whether the meeting is still to come.
    pub ahead: bool,
}

/// A motion, amendment or question.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Business {
    /// Its title.
    pub title: String,
    /// `Motion`, `Amendment`, `Question`.
    pub label: String,
    /// The meeting.
    pub meeting: Link,
    /// The day of the meeting.
    pub date: Moment,
    /// The item on the agenda; may be empty.
    pub item: String,
    /// Who moved or asked it.
    pub proposer: Option<Person>,
    /// Who seconded it.
    pub seconder: Option<Person>,
    /// Whom a question is put to; may be empty.
    pub to: String,
    /// `Carried`, …
    pub result: String,
    /// Whether the result is still open.
    pub pending: bool,
    /// The vote.
    pub votes: Option<Votes>,
    /// The answer to a question; may be empty.
    pub answer: String,
    /// The answer, on the council's own site.
    pub answer_url: Option<String>,
    /// `minute 2026/22`; may be empty.
    pub minutes_ref: String,
    /// The recording.
    pub webcast_url: Option<String>,
    /// The motion that an amendment would change.
    pub amends: Option<BusinessCard>,
    /// Amendments to this motion.
    pub amendments: Vec<BusinessCard>,
    /// Its topics.
    pub topics: Vec<Link>,
    /// Its wards.
    pub wards: Vec<Link>,
    /// Releases about it.
    pub releases: Vec<Shared<Card>>,
}

/// How a vote went.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Votes {
    /// In favour.
    pub favour: u32,
    /// Against.
    pub against: u32,
    /// Abstained.
    pub abstain: u32,
    /// Whether names were recorded.
    pub recorded: bool,
}

/// `/council/appointments/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Appointments {
    /// Serving now, by body.
    pub current: Vec<Appointment>,
    /// Ended.
    pub former: Vec<Appointment>,
}

/// A seat on a committee or outside body.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Appointment {
    /// `Harrowmere Harbour Trust`.
    pub body: String,
    /// `Outside body`.
    pub kind: String,
    /// Who.
    pub person: Link,
    /// `Member`.
    pub role: String,
    /// When it began.
    pub since: Option<Moment>,
    /// When it ended, or will.
    pub until: Option<Moment>,
    /// Who appointed; may be empty.
    pub made_by: String,
    /// The minute; may be empty.
    pub minutes_ref: String,
}
