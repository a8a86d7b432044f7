//! Topics, wards and councillors.

use serde::Serialize;

use super::frame::FeedLink;
use super::parts::{BusinessCard, Card, Download, Link, Moment, Occasion, Period, Person, TopicLine, WardLine};
use crate::output::Shared;

/// `/topics/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Topics {
    /// By name.
    pub topics: Vec<TopicLine>,
}

/// What a topic's, a ward's and a councillor's page share: their releases.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Archive {
    /// The newest 20.
    pub latest: Vec<Shared<Card>>,
    /// The years, newest first.
    pub years: Shared<Vec<Period>>,
    /// RSS, Atom and JSON.
    pub feeds: Vec<FeedLink>,
}

/// A topic's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Topic {
    /// `Transport`.
    pub name: String,
    /// What it is about.
    pub summary: String,
    /// Who speaks on it.
    pub spokesperson: Option<Person>,
    /// Its releases.
    pub archive: Archive,
    /// Motions and questions on it, newest first.
    pub business: Vec<BusinessCard>,
    /// The topic above it.
    pub parent: Option<Link>,
    /// The topics below it.
    pub children: Vec<Link>,
}

/// `/wards/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Wards {
    /// By name.
    pub wards: Vec<WardLine>,
}

/// A ward's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Ward {
    /// `Saltings`.
    pub name: String,
    /// How many councillors it elects; 0 where not said.
    pub seats: u32,
    /// The group's councillors who sit for it now.
    pub councillors: Vec<Person>,
    /// Events to come.
    pub events: Vec<Occasion>,
    /// Its releases.
    pub archive: Archive,
    /// Motions and questions about it, newest first.
    pub business: Vec<BusinessCard>,
    /// Its newsletters, newest first.
    pub newsletters: Vec<Link>,
    /// The wards beside it.
    pub neighbours: Vec<Link>,
    /// The group's councillors who sat for it before.
    pub former: Vec<Link>,
    /// Route of its calendar.
    pub calendar_href: String,
    /// Where one finds the ward of a postcode.
    pub lookup_url: Option<String>,
}

/// `/councillors/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Councillors {
    /// Serving, by surname.
    pub serving: Vec<Person>,
    /// Those who served before, by surname.
    pub former: Vec<Person>,
}

/// An office, with its time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Role {
    /// `Transport spokesperson`.
    pub title: String,
    /// When it began.
    pub since: Option<Moment>,
    /// When it ended, or will.
    pub until: Option<Moment>,
}

/// A councillor's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Councillor {
    /// Name, ward, portrait, contact.
    pub person: Person,
    /// `she/her`; may be empty.
    pub pronouns: String,
    /// Whether they sit on the council now.
    pub serving: bool,
    /// When they were first elected, and when they left.
    pub terms: Vec<Role>,
    /// Offices held now.
    pub roles: Vec<Role>,
    /// Offices held before.
    pub former_roles: Vec<Role>,
    /// Committees and outside bodies, now.
    pub appointments: Vec<Role>,
    /// Topics they speak on.
    pub topics: Vec<Link>,
    /// Their surgeries to come.
    pub surgeries: Vec<Occasion>,
    /// Releases that quote them.
    pub archive: Archive,
    /// Motions and questions of theirs, newest first.
    pub business: Vec<BusinessCard>,
    /// The register of interests, on the council's own site.
    pub register_url: Option<String>,
    /// Languages for casework beside the site's own.
    pub languages: Vec<String>,
    /// The portrait for print.
    pub portrait: Option<Download>,
}

/// A year of a topic, ward or councillor.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BeatYear {
    /// The topic, ward or councillor.
    pub beat: Link,
    /// `2026`.
    pub year: i16,
    /// Its months, newest first, each with its cards.
    pub months: Vec<Period>,
    /// All the years, newest first.
    pub years: Shared<Vec<Period>>,
}
