//! One text and its facts, as a rule is given them.

use std::ops::Range;

use jiff::civil::Date;
use serde::Serialize;

use super::officers::Lines;
use super::{Ground, Mentions, Prose, Quotation, quotations};
use crate::base::{FieldPath, Place, SourcePath};
use crate::content::council;
use crate::content::entry::Entry;
use crate::content::event::Event;
use crate::content::newsletter::Newsletter;
use crate::content::page::Page;
use crate::content::people::Person;
use crate::content::place::{Topic, Ward};
use crate::content::release::{Release, Resident};

/// One text and its facts.
#[derive(Debug)]
pub struct Item<'a> {
    /// What every rule may ask.
    pub ground: &'a Ground<'a>,
    /// Its file, address and what was surveyed in it.
    pub entry: &'a Entry,
    /// What it is, with its facts.
    pub kind: Kind<'a>,
    /// The whole of its file, as it is written.
    pub written: &'a str,
    /// Its prose, headline and summary among it.
    pub prose: Prose,
    /// Every mention of a registered person in its prose.
    pub mentions: Mentions<'a>,
    /// Every quotation in it, with its speaker.
    pub quotations: Vec<Quotation<'a>>,
    /// Its sentences on council officers.
    pub lines: Lines,
    /// The day on which it must be right: the day of issue, else the day of the build.
    pub day: Date,
    /// Its language.
    pub lang: &'a str,
}

/// What an item is.
#[derive(Clone, Copy, Debug, Serialize)]
pub enum Kind<'a> {
    /// A release.
    Release(&'a Release),
    /// A councillor who has a page.
    Person(&'a Person),
    /// A ward.
    Ward(&'a Ward),
    /// A topic.
    Topic(&'a Topic),
    /// Council business.
    Council(&'a council::Item),
    /// An event.
    Event(&'a Event),
    /// A newsletter.
    Newsletter(&'a Newsletter),
    /// A standing page.
    Page(&'a Page),
}

impl<'a> Item<'a> {
    /// Whether it was issued before the group kept its texts here: part of an imported archive.
    pub fn is_archived(&self) -> bool {
        matches!(self.kind, Kind::Release(_) | Kind::Newsletter(_)) && self.ground.is_archived(self.day)
    }

    /// An item; `text` is the whole of its file.
    pub fn new(ground: &'a Ground<'a>, entry: &'a Entry, kind: Kind<'a>, text: &'a str) -> Self {
        let lang = entry.lang.as_deref().unwrap_or(&ground.settings().site.default_lang);
        let mut prose = Prose::read(kind, text, entry.start as usize);
        let mentions = ground.registry.mentions(&prose.stretches);
        let quotations = quotations::read(&ground.registry, residents(kind), &mut prose, &mentions);
        Self {
            ground,
            entry,
            kind,
            written: text,
            lines: Lines::of(prose.stretches.len()),
            prose,
            mentions,
            quotations,
            day: day_of(kind, ground),
            lang,
        }
    }

    /// Its file.
    pub fn source(&self) -> &'a SourcePath {
        &self.entry.source
    }

    /// A field of its front matter.
    pub fn field(&self, field: &str) -> Place {
        Place::Field(self.source().clone(), FieldPath::new(field))
    }

    /// A run of bytes of its file.
    pub fn text(&self, range: Range<usize>) -> Place {
        Place::text(self.source(), range)
    }

    /// Its file as a whole.
    pub fn file(&self) -> Place {
        Place::File(self.source().clone())
    }
}

/// The private people whom the front matter names.
fn residents(kind: Kind<'_>) -> &[Resident] {
    match kind {
        Kind::Release(release) => &release.facts.residents,
        _ => &[],
    }
}

pub(super) fn day_of(kind: Kind, ground: &Ground) -> Date {
    let zone = ground.site.zone();
    let issued = match kind {
        Kind::Release(release) => release.facts.facts.issued.known(),
        Kind::Newsletter(newsletter) => newsletter.facts.facts.issued.known(),
        _ => None,
    };
    issued.map_or(ground.today(), |issued| zone.day(*issued))
}
