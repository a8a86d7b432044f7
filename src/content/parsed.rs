//! A content file, read: its facts by kind, and what its text holds.

use std::sync::Arc;

use super::event::{Event, EventFacts};
use super::kind::Kind;
use super::newsletter::{Newsletter, NewsletterFacts};
use super::page::{Page, PageFacts};
use super::people::{Person, PersonFacts};
use super::place::{Topic, TopicFacts, Ward, WardFacts};
use super::release::{Release, ReleaseFacts};
use super::{council, fields};
use crate::base::date::Zone;
use crate::base::{Diagnostic, Digest, Outcome, SourcePath};
use crate::source::prose::{Survey, survey};
use crate::source::yaml::Map;
use crate::source::{front_matter, yaml};

/// A content file, read: its facts by kind, and what its text holds. The text itself is not kept.
#[derive(Clone, Debug)]
pub struct Parsed {
    pub(super) source: SourcePath,
    pub(super) digest: Digest,
    pub(super) start: u32,
    pub(super) survey: Arc<Survey>,
    pub(super) facts: Option<KindFacts>,
}

/// The facts of a file, by its kind.
#[derive(Clone, Debug)]
pub(super) enum KindFacts {
    Release(Box<ReleaseFacts>),
    Person(Box<PersonFacts>),
    Ward(Box<WardFacts>),
    Topic(Box<TopicFacts>),
    Council(Box<council::ItemFacts>),
    Event(Box<EventFacts>),
    Newsletter(Box<NewsletterFacts>),
    Page(Box<PageFacts>),
}

/// Reads one content file. Never fails: a file that cannot be read has findings and no facts.
pub fn parse(source: &SourcePath, digest: Digest, text: &str, kind: Kind, zone: &Zone, lang: &str) -> Outcome<Parsed> {
    let mut diagnostics = Vec::new();
    let parts = front_matter::split(source, text).into_value(&mut diagnostics);
    let map = match parts.yaml {
        Some(range) => yaml::read(source, &text[range.clone()], range.start).into_value(&mut diagnostics),
        None => None,
    };
    let survey = survey(source, text, parts.body).into_value(&mut diagnostics);
    let facts = map.and_then(|map| {
        let (facts, faults) = read_facts(source, &map, kind, zone, lang)?;
        diagnostics.extend(faults);
        Some(facts)
    });
    let parsed = Parsed {
        source: source.clone(),
        digest,
        start: parts.body as u32,
        survey: Arc::new(survey),
        facts,
    };
    Outcome {
        value: parsed,
        diagnostics,
    }
}

fn read_facts(
    source: &SourcePath,
    map: &Map,
    kind: Kind,
    zone: &Zone,
    lang: &str,
) -> Option<(KindFacts, Vec<Diagnostic>)> {
    macro_rules! with {
        ($variant:ident, $read:expr) => {{
            let (facts, faults) = fields::read(source, map, zone, lang, $read);
            (KindFacts::$variant(Box::new(facts)), faults)
        }};
    }
    Some(match kind {
        Kind::Release => with!(Release, Release::read_facts),
        Kind::Person => with!(Person, Person::read_facts),
        Kind::Ward => with!(Ward, Ward::read_facts),
        Kind::Topic => with!(Topic, Topic::read_facts),
        Kind::Council => with!(Council, council::Item::read_facts),
        Kind::Event => with!(Event, Event::read_facts),
        Kind::Newsletter => with!(Newsletter, Newsletter::read_facts),
        Kind::Page => with!(Page, Page::read_facts),
        Kind::Site => return None,
    })
}
