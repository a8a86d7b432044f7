//! One content file, read: its facts by its kind, and what its text holds.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::base::code::MERGE_MARKERS;
use crate::base::date::Zone;
use crate::base::{Diagnostic, Digest, Outcome, Place, SourcePath};
use crate::content::entry::{Entry, Naming, default_slug};
use crate::content::event::{Event, EventFacts};
use crate::content::kind::Kind;
use crate::content::ledger::{Part, parts};
use crate::content::newsletter::{Newsletter, NewsletterFacts};
use crate::content::page::{Page, PageFacts};
use crate::content::people::{Person, PersonFacts};
use crate::content::place::{Topic, TopicFacts, Ward, WardFacts};
use crate::content::release::{Release, ReleaseFacts};
use crate::content::seal::{Sealable, body_digest};
use crate::content::stage::Facts;
use crate::content::{council, fields};
use crate::source::file::Files;
use crate::source::prose::{Survey, survey};
use crate::source::yaml::Map;
use crate::source::{front_matter, merge, yaml};

/// A content file, read: its facts by kind, and what its text holds. The text itself is not kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Parsed {
    pub(super) source: SourcePath,
    pub(super) digest: Digest,
    pub(super) start: u32,
    pub(super) survey: Arc<Survey>,
    /// The digest of the text without typography, where the file carries a seal.
    pub(super) body: Option<Digest>,
    pub(super) facts: Option<KindFacts>,
}

/// The facts of a file, by its kind.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum KindFacts {
    /// A run that builds again and again has thousands of them at hand, and never a second time.
    Release(Arc<ReleaseFacts>),
    Person(Box<PersonFacts>),
    Ward(Box<WardFacts>),
    Topic(Box<TopicFacts>),
    Council(Box<council::ItemFacts>),
    Event(Box<EventFacts>),
    Newsletter(Box<NewsletterFacts>),
    Page(Box<PageFacts>),
}

impl Parsed {
    /// The file.
    pub fn source(&self) -> &SourcePath {
        &self.source
    }

    /// The seal over what the file says, and its parts; `text` is the file's. None where it carries no seal.
    pub fn sealed(&self, text: &str, files: &Files) -> Option<(String, Vec<Part>)> {
        let (body, start) = (self.body?, self.start as usize);
        let sealed = |sealable: &Sealable| (sealable.seal(files), parts(sealable, text, start, files));
        match self.facts.as_ref()? {
            KindFacts::Release(facts) => {
                let entry = self.entry(&facts.naming, false);
                Some(sealed(&Sealable::of_release(&entry, facts, body)))
            }
            KindFacts::Newsletter(facts) => {
                let entry = self.entry(&facts.naming, false);
                Some(sealed(&Sealable::of_newsletter(&entry, facts, body)))
            }
            _ => None,
        }
    }

    /// The entry of the file, as its own facts name it.
    pub(super) fn entry(&self, naming: &Naming, draft: bool) -> Entry {
        Entry {
            slug: naming.slug.clone().unwrap_or_else(|| default_slug(&self.source)),
            source: self.source.clone(),
            digest: self.digest,
            start: self.start,
            survey: self.survey.clone(),
            lang: naming.lang.clone(),
            translation_of: naming.translation_of.clone(),
            aliases: naming.aliases.clone(),
            draft,
            ahead: None,
        }
    }

    /// The digest of its text without typography, where it carries a seal.
    pub fn body(&self) -> Option<Digest> {
        self.body
    }
}

impl KindFacts {
    /// What decides whether the item is public, of a kind that is approved.
    fn of_state(&self) -> Option<&Facts> {
        match self {
            KindFacts::Release(facts) => Some(&facts.facts),
            KindFacts::Newsletter(facts) => Some(&facts.facts),
            _ => None,
        }
    }
}

/// Reads one content file. Never fails: a file that cannot be read has findings and no facts.
pub fn parse(source: &SourcePath, digest: Digest, text: &str, kind: Kind, zone: &Zone, lang: &str) -> Outcome<Parsed> {
    let mut diagnostics = Vec::new();
    let parts = front_matter::split(source, text).into_value(&mut diagnostics);
    let map = match parts.yaml {
        Some(range) => yaml::read(source, &text[range.clone()], range.start).into_value(&mut diagnostics),
        None => None,
    };
    let torn = merge::first_mark(text).map(|place| {
        let message = "the file holds two versions that git could not put together";
        let fault = Diagnostic::new(&MERGE_MARKERS, message).at(Place::text(source, place));
        fault.help(MERGE_MARKERS.remedy)
    });
    // Between such marks nothing is certain, the facts of state least of all.
    let map = map.filter(|_| torn.is_none());
    diagnostics.extend(torn);
    let survey = survey(source, text, parts.body).into_value(&mut diagnostics);
    let facts = map.and_then(|map| {
        let (facts, faults) = read_facts(source, &map, kind, zone, lang)?;
        diagnostics.extend(faults);
        Some(facts)
    });
    let is_sealed = facts
        .as_ref()
        .and_then(KindFacts::of_state)
        .is_some_and(Facts::is_sealed);
    let parsed = Parsed {
        body: is_sealed.then(|| body_digest(text.get(parts.body..).unwrap_or_default())),
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
            (KindFacts::$variant(facts.into()), faults)
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
