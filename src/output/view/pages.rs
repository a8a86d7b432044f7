//! The front page, standing pages, and what is not found.

use serde::Serialize;

use super::parts::{Card, Link, Occasion, Person, TopicLine, WardLine};
use crate::output::Shared;

/// The front page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Home {
    /// The newest three releases.
    pub latest: Vec<Shared<Card>>,
    /// The next events.
    pub events: Vec<Occasion>,
    /// The wards, to find one's councillor.
    pub wards: Vec<WardLine>,
    /// The topics, with what they are about.
    pub topics: Vec<TopicLine>,
    /// The group's leader.
    pub leader: Option<Person>,
}

/// A standing page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// The pages in the folder below it.
    pub children: Vec<Link>,
}

/// `/404.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct NotFound {
    /// Where to go instead.
    pub suggestions: Vec<Link>,
}

/// An old address.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Redirect {
    /// Its new route.
    pub to: String,
    /// The same, absolute.
    pub to_url: String,
}
