//! Releases, their archive, their corrections.

use serde::Serialize;

use super::frame::FeedLink;
use super::parts::{BusinessCard, Card, Contact, Download, Link, Moment, Period, Person, Picture, Source};
use crate::output::Shared;

/// `/news/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct News {
    /// The newest 20.
    pub latest: Vec<Shared<Card>>,
    /// The years, newest first.
    pub years: Vec<Period>,
    /// The topics.
    pub topics: Vec<Link>,
}

/// `/news/2026/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewsYear {
    /// `2026`.
    pub year: i16,
    /// How many releases.
    pub count: usize,
    /// Its months, newest first, with their cards where the year holds no more than 200.
    pub months: Vec<Period>,
    /// The year after, if it has releases.
    pub newer: Option<Link>,
    /// The year before, if it has releases.
    pub older: Option<Link>,
}

/// `/news/2026/11/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewsMonth {
    /// `November 2026`.
    pub label: String,
    /// Its releases, newest first.
    pub cards: Vec<Shared<Card>>,
    /// The month after that has releases.
    pub newer: Option<Link>,
    /// The month before that has releases.
    pub older: Option<Link>,
}

/// A correction, as a release shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// `Correction`, `Clarification`, `Update`.
    pub label: String,
    /// When.
    pub date: Moment,
    /// What was wrong; may be empty.
    pub was: String,
    /// What is right.
    pub now: String,
}

impl Correction {
    /// The correction as a label, `Correction, 6 November 2026`, and a text: what was wrong, and what is right.
    pub fn notice(&self) -> (String, String) {
        let parts = [self.was.as_str(), &self.now]
            .into_iter()
            .filter(|part| !part.is_empty());
        (
            format!("{}, {}", self.label, self.date.date),
            parts.collect::<Vec<_>>().join(" "),
        )
    }
}

/// A press release.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Release {
    /// Its headline.
    pub headline: String,
    /// `Press release`, `Statement`, `Speech`, …
    pub label: String,
    /// `CAG-2026-041`; empty where it has none.
    pub id: String,
    /// The permanent id that feeds know it by: `tag:civicalliance-harrowmere.example,2023:CAG-2026-041`.
    pub tag: String,
    /// `news`, `statement`, `speech`, …: the word of its front matter.
    pub kind: String,
    /// `For immediate release`; an embargo that has lifted is no longer told. In a preview, what it is before it is
    /// public.
    pub status_line: String,
    /// In a preview, what it is before it is public: `Draft: nobody has approved it`. Else empty.
    pub ahead: String,
    /// When it became public.
    pub published: Moment,
    /// When it was last corrected or updated.
    pub updated: Option<Moment>,
    /// Its summary.
    pub summary: String,
    /// `Harrowmere`; may be empty.
    pub place: String,
    /// Who speaks: the group, or a councillor with a page.
    pub author: Link,
    /// Its topics.
    pub topics: Vec<Link>,
    /// Its wards.
    pub wards: Vec<Link>,
    /// The councillors it quotes.
    pub people: Vec<Person>,
    /// Pictures named in its front matter that its text does not show.
    pub pictures: Vec<Picture>,
    /// Every picture, to download with its credit.
    pub originals: Vec<Picture>,
    /// Its attachments.
    pub attachments: Vec<Download>,
    /// Its corrections, newest first; minor ones are not told.
    pub corrections: Vec<Correction>,
    /// The documents its figures come from.
    pub sources: Vec<Source>,
    /// Whom the media ask for information.
    pub contact: Option<Contact>,
    /// Who gives interviews.
    pub interviews: Option<Person>,
    /// The motion, decision or question that it is about, where that has a page.
    pub business: Option<BusinessCard>,
    /// Related releases.
    pub related: Vec<Shared<Card>>,
    /// Route of the plain-text copy.
    pub text_href: String,
    /// Route of the JSON copy.
    pub json_href: String,
    /// What the group is.
    pub boilerplate: String,
}

/// The tombstone of a release or newsletter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Withdrawn {
    /// What it was: `release`, `newsletter`.
    pub what: String,
    /// Its headline; empty where the reason is privacy or law.
    pub headline: String,
    /// `CAG-2026-041`; empty where it has none.
    pub id: String,
    /// When it was published.
    pub published: Moment,
    /// When it was withdrawn.
    pub withdrawn: Moment,
    /// The reason, in words.
    pub reason: String,
    /// What the group says of it; may be empty.
    pub note: String,
    /// Whom to ask.
    pub contact: Option<Contact>,
}

/// `/corrections/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Corrections {
    /// Newest first.
    pub entries: Vec<CorrectionLine>,
    /// RSS, Atom and JSON.
    pub feeds: Vec<FeedLink>,
}

/// A correction or withdrawal in the list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CorrectionLine {
    /// The release; the label is its id where its title is hidden.
    pub release: Link,
    /// What was said.
    pub correction: Correction,
}
