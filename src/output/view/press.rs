//! The press centre, and how to subscribe.

use serde::Serialize;

use super::parts::{Card, Contact, Download, Link, Person, Picture};
use crate::output::Shared;

/// The press centre.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Press {
    /// Whom the media ask.
    pub contacts: Vec<Contact>,
    /// Who speaks on what.
    pub spokespeople: Vec<Spokesperson>,
    /// The newest five releases.
    pub latest: Vec<Shared<Card>>,
    /// How the group handles embargoes; may be empty.
    pub embargo_policy: String,
    /// How it corrects; may be empty.
    pub corrections_policy: String,
    /// Logos to download.
    pub logos: Vec<Logo>,
    /// Portraits to download.
    pub portraits: Vec<Portrait>,
    /// What the group is, in words to paste.
    pub boilerplates: Vec<Boilerplate>,
}

/// Who speaks on a topic.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Spokesperson {
    /// The topic.
    pub topic: Link,
    /// The councillor.
    pub person: Person,
}

/// A logo to download.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Logo {
    /// The file.
    pub file: Download,
    /// The picture of it.
    pub picture: Picture,
}

/// A portrait to download.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Portrait {
    /// Who.
    pub person: Link,
    /// The picture with its credit and licence.
    pub picture: Picture,
    /// The file for print.
    pub file: Download,
}

/// What the group is, in words to paste.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Boilerplate {
    /// `In 25 words`.
    pub label: String,
    /// The words.
    pub text: String,
}

/// `/feeds/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Feeds {
    /// All, topics, wards, councillors.
    pub groups: Vec<FeedGroup>,
    /// Calendars.
    pub calendars: Vec<Link>,
    /// Route of the OPML file of all feeds.
    pub opml_href: String,
}

/// Feeds of one sort.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FeedGroup {
    /// `Topics`.
    pub label: String,
    /// One line each.
    pub feeds: Vec<FeedLine>,
}

/// One feed in its three formats.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FeedLine {
    /// `Transport`.
    pub title: String,
    /// Route of the page it follows.
    pub href: String,
    /// Route of the RSS feed.
    pub rss: String,
    /// Its whole address, to copy.
    pub rss_url: String,
    /// Route of the Atom feed.
    pub atom: String,
    /// Route of the JSON feed.
    pub json: String,
}
