//! A feed before it has a format. The practice it follows: permanent ids, full text, absolute
//! addresses, no clock of its own (RSS 2.0, RFC 4287, JSON Feed 1.1).

use serde::Serialize;

use super::prose::Prose;
use super::shared::Shared;
use super::view::Contact;

/// The three formats of every feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Format {
    /// `feed.xml`
    Rss,
    /// `atom.xml`
    Atom,
    /// `feed.json`
    Json,
}

impl Format {
    /// All three, in the order in which they are offered.
    pub const ALL: [Format; 3] = [Format::Rss, Format::Atom, Format::Json];

    /// The name of its file in the folder of what it follows.
    pub fn file_name(self) -> &'static str {
        match self {
            Format::Rss => "feed.xml",
            Format::Atom => "atom.xml",
            Format::Json => "feed.json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Rss => "application/rss+xml",
            Format::Atom => "application/atom+xml",
            Format::Json => "application/feed+json",
        }
    }

    /// Its name for people.
    pub fn label(self) -> &'static str {
        match self {
            Format::Rss => "RSS",
            Format::Atom => "Atom",
            Format::Json => "JSON Feed",
        }
    }
}

/// A feed: what it follows, and its newest items.
#[derive(Clone, Debug, Serialize)]
pub struct Feed {
    /// Permanent: `tag:civicalliance-harrowmere.example,2023:feed/topics/transport`.
    pub id: String,
    /// `Civic Alliance Group: Transport`.
    pub title: String,
    /// A sentence, with whom the media ask.
    pub description: String,
    /// Absolute address of the folder that holds it, with a slash at its end; file names follow from the format.
    pub folder_url: String,
    /// Absolute address of the page it follows.
    pub page_url: String,
    /// `https://civicalliance-harrowmere.example`, to make addresses in texts absolute.
    pub base_url: String,
    /// `en-gb`.
    pub lang: String,
    /// The group's registered name: the author of the feed.
    pub author: String,
    /// RFC 3339: the newest change among its items; without items, the first day of the site's tag year.
    pub updated: String,
    /// The same, as RFC 822.
    pub updated_rfc822: String,
    /// Absolute address of a picture of the group, of the web formats.
    pub image_url: Option<String>,
    /// Whom the media ask.
    pub contact: Option<Contact>,
    /// The party-communication line; every item carries it.
    pub party_mark: String,
    /// The imprint; every item carries it, since it must survive republication (Elections Act 2022 s.41(6)).
    pub imprint: String,
    /// Absolute address of the page on how to subscribe.
    pub about_url: String,
    /// Newest first.
    pub items: Vec<Shared<Item>>,
}

/// One item.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// Permanent: `tag:civicalliance-harrowmere.example,2023:CAG-2026-041`.
    pub id: String,
    /// Absolute address of its page.
    pub url: String,
    /// Plain text.
    pub title: String,
    /// Plain text; may be empty.
    pub summary: String,
    /// RFC 3339.
    pub published: String,
    /// RFC 822.
    pub published_rfc822: String,
    /// RFC 3339; moves only with a correction or update that is told.
    pub updated: String,
    /// Whether `updated` is later than `published`.
    pub changed: bool,
    /// The group, or the councillor who signs it: `dc:creator`.
    pub author: String,
    /// `en`.
    pub lang: String,
    /// Its topics.
    pub topics: Vec<Category>,
    /// What stands before the text: corrections, newest first, or the notice of withdrawal. Plain text each.
    pub notices: Vec<Notice>,
    /// The text; none for what was withdrawn.
    pub prose: Option<Prose>,
    /// Its lead picture.
    pub picture: Option<Enclosure>,
    /// Its attachments.
    pub attachments: Vec<Enclosure>,
    /// Whom the media ask about this item.
    pub contact: Option<Contact>,
}

/// A topic of an item.
#[derive(Clone, Debug, Serialize)]
pub struct Category {
    /// `transport`.
    pub term: String,
    /// `Transport`.
    pub label: String,
    /// Absolute address of the list of topics, with a slash at its end.
    pub scheme: String,
}

/// A correction or withdrawal, before the text.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// `Correction, 6 November 2026`.
    pub label: String,
    /// What is said.
    pub text: String,
}

/// A file that goes with an item.
#[derive(Clone, Debug, Serialize)]
pub struct Enclosure {
    /// Absolute address.
    pub url: String,
    /// `image/jpeg`.
    pub media_type: String,
    /// Bytes.
    pub length: u64,
    /// May be empty.
    pub title: String,
}
