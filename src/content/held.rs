//! What is not public, yet or any more.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::council;
use super::event::Event;
use super::newsletter::Newsletter;
use super::page::Page;
use super::release::Release;
use super::withheld::Withheld;
use crate::base::SourcePath;
use crate::base::date::{Zone, clock_time, long_day};

/// An item that is not public.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Held {
    /// Its file.
    pub source: SourcePath,
    /// Its title, for those who may know it.
    pub title: String,
    /// Its id or its slug.
    pub name: String,
    /// Its slug.
    pub slug: String,
    /// Why it is held.
    pub reason: String,
    /// When it becomes public by itself.
    pub due: Option<Timestamp>,
    /// Whether a fact of its state could not be read.
    pub unreadable: bool,
    /// The item, so that its author is told of its faults before it is public; none where it could not be read.
    #[serde(skip)]
    pub item: Option<Unpublished>,
    /// What must not be told of it; none where its file could not be read, which stops every build.
    #[serde(skip)]
    pub withheld: Option<Box<Withheld>>,
}

/// The item itself, whichever kind it is.
#[derive(Clone, Debug)]
pub enum Unpublished {
    /// A release.
    Release(Box<Release>),
    /// A newsletter.
    Newsletter(Box<Newsletter>),
    /// Council business.
    Council(Box<council::Item>),
    /// An event.
    Event(Box<Event>),
    /// A standing page.
    Page(Box<Page>),
}

/// What an item is that a preview shows as it will be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ahead {
    /// In a line: `Embargoed until 00:01 on Monday 30 November 2026`.
    pub line: String,
    /// In a word: `Embargoed`.
    pub word: String,
}

impl Held {
    /// What it is, for those who look at it in a preview.
    pub fn ahead(&self, zone: &Zone) -> Ahead {
        let when = self.due.map(|due| {
            let due = zone.at(due);
            let day = due.strftime("%A").to_string();
            format!("{} on {day} {}", clock_time(due.time()), long_day(due.date()))
        });
        let (line, word) = match (self.reason.as_str(), when) {
            ("embargoed", Some(when)) => (format!("Embargoed until {when}"), "Embargoed"),
            ("scheduled", Some(when)) => (format!("To be issued at {when}"), "Scheduled"),
            (reason, _) => (reason.replacen("draft:", "Draft:", 1), "Draft"),
        };
        let word = word.to_owned();
        Ahead { line, word }
    }

    /// The release, where it is one.
    pub fn release(&self) -> Option<&Release> {
        match &self.item {
            Some(Unpublished::Release(release)) => Some(release),
            _ => None,
        }
    }

    /// The newsletter, where it is one.
    pub fn newsletter(&self) -> Option<&Newsletter> {
        match &self.item {
            Some(Unpublished::Newsletter(newsletter)) => Some(newsletter),
            _ => None,
        }
    }
}
