//! Parsed files become a site: what is public at the instant on one side, what is held on the other.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use jiff::Timestamp;

use super::entry::{Entry, Naming, default_slug};
use super::event::Event;
use super::held::{Ahead, Held, Unpublished};
use super::history::{self, Claim};
use super::ledger::{Past, Record};
use super::newsletter::{Newsletter, NewsletterFacts};
use super::page::Page;
use super::people::Person;
use super::place::{Topic, Ward};
use super::release::{Release, ReleaseFacts, last_told};
use super::seal::Sealable;
use super::settings::Settings;
use super::site::{Parts, Site};
use super::stage::{Demand, Facts, Stage, Words, stage};
use super::withheld::Withheld;
use super::{council, recurrence, references};
use crate::base::{Diagnostic, Digest, Horizon, Outcome, Route, SourcePath};
use crate::source::file::Files;

mod parsed;

use parsed::KindFacts;
pub use parsed::{Parsed, parse};

/// A site, and what is not in it.
#[derive(Debug)]
pub struct Assembly {
    /// What is public. What is planned of it is worked out later, in part, and shares it.
    pub site: Arc<Site>,
    /// What is not, yet or any more.
    pub held: Vec<Held>,
    /// What a preview shows as if it were public. Without a preview nothing is: what is held has no way into `site`.
    pub previewed: Vec<Held>,
    /// Files whose findings are counted and stop nothing: items of an imported archive.
    pub archived: BTreeSet<SourcePath>,
}

/// Puts parsed files together.
pub fn assemble(
    settings: Settings,
    files: Files,
    parsed: Vec<Parsed>,
    past: &Past,
    horizon: Horizon,
) -> Outcome<Assembly> {
    let now = horizon.now;
    let mut sorting = Sorting::new(&settings, &files, past, horizon);
    for parsed in parsed {
        sorting.sort(parsed);
    }
    let Sorting {
        mut diagnostics,
        parts,
        held,
        previewed,
        archived,
        claims,
        ..
    } = sorting;
    let site = Arc::new(Site::new(settings, now, files, parts));
    let assembly = Assembly {
        site,
        held,
        previewed,
        archived,
    };
    diagnostics.extend(history::check(&assembly, &claims, past));
    diagnostics.extend(references::check(&assembly));
    Outcome {
        value: assembly,
        diagnostics,
    }
}

/// Sorting parsed files into what is public and what is held.
struct Sorting<'a> {
    settings: &'a Settings,
    files: &'a Files,
    past: &'a Past<'a>,
    now: Timestamp,
    is_preview: bool,
    demand: Demand,
    parts: Parts,
    held: Vec<Held>,
    previewed: Vec<Held>,
    archived: BTreeSet<SourcePath>,
    claims: Vec<Claim>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Sorting<'a> {
    fn new(settings: &'a Settings, files: &'a Files, past: &'a Past<'a>, horizon: Horizon) -> Self {
        Self {
            settings,
            files,
            past,
            now: horizon.now,
            is_preview: horizon.is_preview(),
            demand: settings.demand(),
            parts: Parts::default(),
            held: Vec::new(),
            previewed: Vec::new(),
            archived: BTreeSet::new(),
            claims: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    fn sort(&mut self, mut parsed: Parsed) {
        let Some(facts) = parsed.facts.take() else {
            self.hold_unread(parsed.source);
            return;
        };
        let body = parsed.body;
        let entry = |naming: &Naming, draft: bool| parsed.entry(naming, draft);
        match facts {
            KindFacts::Release(facts) => {
                let record = self.record(facts.id.as_deref());
                let entry = frozen(entry(&facts.naming, false), &facts.naming, record);
                self.release(entry, facts, body, record);
            }
            KindFacts::Newsletter(facts) => {
                let record = self.record(facts.id.as_deref());
                let entry = frozen(entry(&facts.naming, false), &facts.naming, record);
                self.newsletter(entry, *facts, body, record);
            }
            KindFacts::Person(mut facts) => {
                let entry = entry(&facts.naming, false);
                facts.name = entry.called(&facts.name);
                self.parts.people.push(Person { entry, facts: *facts });
            }
            KindFacts::Ward(mut facts) => {
                let entry = entry(&facts.naming, false);
                facts.name = entry.called(&facts.name);
                self.parts.wards.push(Ward { entry, facts: *facts });
            }
            KindFacts::Topic(mut facts) => {
                let entry = entry(&facts.naming, false);
                facts.name = entry.called(&facts.name);
                self.parts.topics.push(Topic { entry, facts: *facts });
            }
            KindFacts::Council(facts) => {
                let entry = entry(&facts.naming, facts.draft);
                let mut item = council::Item { entry, facts: *facts };
                if self.hold_draft(&mut item.entry, &item.facts.title) {
                    let withheld = Withheld::of_council(&item.entry, item.route(), &item.facts);
                    self.withhold(Unpublished::Council(Box::new(item)), withheld);
                } else {
                    self.parts.council.push(item);
                }
            }
            KindFacts::Event(facts) => {
                let entry = entry(&facts.naming, facts.draft);
                let dates = recurrence::dates(&entry.source, &facts, &self.settings.site.zone);
                let mut event = Event {
                    dates: dates.into_value(&mut self.diagnostics),
                    entry,
                    facts: *facts,
                };
                if self.hold_draft(&mut event.entry, &event.facts.title) {
                    let withheld = Withheld::of_event(&event.entry, &event.facts);
                    self.withhold(Unpublished::Event(Box::new(event)), withheld);
                } else {
                    self.parts.events.push(event);
                }
            }
            KindFacts::Page(facts) => {
                let entry = entry(&facts.naming, facts.draft);
                let mut page = Page { entry, facts: *facts };
                if self.hold_draft(&mut page.entry, &page.facts.title) {
                    let withheld = Withheld::of_page(&page);
                    self.withhold(Unpublished::Page(Box::new(page)), withheld);
                } else {
                    self.parts.pages.push(page);
                }
            }
        }
    }

    fn record(&self, id: Option<&str>) -> Option<&'a Record> {
        let past: &'a Past = self.past;
        id.and_then(|id| past.ledger.get(id))
    }

    fn release(&mut self, entry: Entry, facts: Arc<ReleaseFacts>, body: Option<Digest>, record: Option<&Record>) {
        self.note_archive(&facts.facts, &entry.source);
        let issued = facts.facts.issued.known().copied().unwrap_or(self.now);
        let year = record.and_then(Record::year);
        let mut release = Release {
            year: year.unwrap_or_else(|| self.settings.site.zone.day(issued).year()),
            entry,
            facts,
            words: Words::NotAsked,
            stage: Stage::Spiked,
            record: record.cloned().map(Arc::new),
            digest: OnceLock::new(),
            route: OnceLock::new(),
        };
        let seal = body.map(|body| Sealable::of_release(&release.entry, &release.facts, body).seal(self.files));
        let facts = &release.facts;
        release.words = self.words(&facts.facts, seal.as_deref(), record, &release.route());
        release.stage = stage(
            &facts.facts,
            last_told(&facts.corrections, self.now),
            self.demand,
            release.words,
            self.now,
        );
        let is_public = release.stage.is_public();
        self.claim(release.facts.id.as_deref(), &release.entry, release.route(), is_public);
        if is_public {
            self.parts.releases.push(release);
            return;
        }
        let id = release.facts.id.as_deref();
        self.hold(&release.entry, &release.facts.title, id, &release.stage);
        if let Some(held) = self.held.last_mut() {
            held.withheld = Withheld::of_release(&release).map(Box::new);
            held.item = Some(Unpublished::Release(Box::new(release.clone())));
        }
        if let Some((stage, ahead)) = self.previewed(&release.stage, issued) {
            (release.stage, release.entry.ahead) = (stage, Some(ahead));
            self.parts.releases.push(release);
        }
    }

    fn newsletter(&mut self, entry: Entry, facts: NewsletterFacts, body: Option<Digest>, record: Option<&Record>) {
        self.note_archive(&facts.facts, &entry.source);
        let mut newsletter = Newsletter {
            entry,
            facts,
            words: Words::NotAsked,
            stage: Stage::Spiked,
            record: record.cloned().map(Arc::new),
        };
        let seal =
            body.map(|body| Sealable::of_newsletter(&newsletter.entry, &newsletter.facts, body).seal(self.files));
        let facts = &newsletter.facts.facts;
        newsletter.words = self.words(facts, seal.as_deref(), record, &newsletter.route());
        let corrected = last_told(&newsletter.facts.corrections, self.now);
        newsletter.stage = stage(facts, corrected, self.demand, newsletter.words, self.now);
        let is_public = newsletter.stage.is_public();
        let id = newsletter.facts.id.as_deref();
        self.claim(id, &newsletter.entry, newsletter.route(), is_public);
        if is_public {
            self.parts.newsletters.push(newsletter);
            return;
        }
        self.hold(&newsletter.entry, &newsletter.facts.title, id, &newsletter.stage);
        if let Some(held) = self.held.last_mut() {
            held.withheld = Withheld::of_newsletter(&newsletter).map(Box::new);
            held.item = Some(Unpublished::Newsletter(Box::new(newsletter.clone())));
        }
        let issued = newsletter.facts.facts.issued.known().copied().unwrap_or(self.now);
        if let Some((stage, ahead)) = self.previewed(&newsletter.stage, issued) {
            (newsletter.stage, newsletter.entry.ahead) = (stage, Some(ahead));
            self.parts.newsletters.push(newsletter);
        }
    }

    /// What the seal in the file and the one in the ledger say of the words as they are.
    fn words(&self, facts: &Facts, seal: Option<&str>, record: Option<&Record>, route: &Route) -> Words {
        if !self.demand.asks_for_seal(facts) || facts.approved.known().is_none() {
            return Words::NotAsked;
        }
        let approved = facts.approved.known().and_then(|approved| approved.seal.as_deref());
        let in_ledger = record.is_none_or(|record| Some(record.seal.as_str()) == approved);
        if approved.is_some() && seal == approved && in_ledger {
            return Words::Approved;
        }
        match (history::was_public(facts, record, route, self.past, self.now), approved) {
            (true, _) => Words::Edited,
            (false, None) => Words::Unsealed,
            (false, Some(_)) => Words::Changed,
        }
    }

    fn claim(&mut self, id: Option<&str>, entry: &Entry, route: Route, is_public: bool) {
        self.claims.push(Claim {
            id: id.map(str::to_owned),
            source: entry.source.clone(),
            route,
            is_public,
        });
    }

    fn note_archive(&mut self, facts: &Facts, source: &SourcePath) {
        if facts
            .issued
            .known()
            .is_some_and(|issued| self.demand.is_archived(*issued))
        {
            self.archived.insert(source.clone());
        }
    }

    fn hold(&mut self, entry: &Entry, title: &str, id: Option<&str>, stage: &Stage) {
        self.held.push(Held {
            source: entry.source.clone(),
            title: title.to_owned(),
            name: id.unwrap_or(&entry.slug).to_owned(),
            slug: entry.slug.clone(),
            reason: stage.reason(),
            due: stage.due(),
            unreadable: matches!(stage, Stage::Unreadable(_)),
            item: None,
            withheld: None,
        });
    }

    /// Says of what was held last what it is, and what must not be told of it.
    fn withhold(&mut self, item: Unpublished, withheld: Withheld) {
        if let Some(held) = self.held.last_mut() {
            held.item = Some(item);
            held.withheld = Some(Box::new(withheld));
        }
    }

    /// Takes the item that was held last out of what is held, where a preview shows it: as what it will be, and what it
    /// is.
    fn previewed(&mut self, stage: &Stage, issued: Timestamp) -> Option<(Stage, Ahead)> {
        let will_be = matches!(stage, Stage::Draft(_) | Stage::Scheduled(_) | Stage::Embargoed(_));
        if !self.is_preview || !will_be {
            return None;
        }
        let held = self.held.pop()?;
        let ahead = held.ahead(&self.settings.site.zone);
        self.previewed.push(held);
        Some((Stage::Published(stage.due().unwrap_or(issued)), ahead))
    }

    /// Holds an entry that says `draft: true`; whether it did and is not shown in a preview.
    fn hold_draft(&mut self, entry: &mut Entry, title: &str) -> bool {
        if !entry.draft {
            return false;
        }
        let stage = Stage::Draft("it says draft: true");
        self.hold(entry, title, None, &stage);
        entry.ahead = self.previewed(&stage, self.now).map(|(_, ahead)| ahead);
        entry.ahead.is_none()
    }

    fn hold_unread(&mut self, source: SourcePath) {
        let slug = default_slug(&source);
        self.held.push(Held {
            title: slug.clone(),
            name: slug.clone(),
            slug,
            reason: "held: its front matter cannot be read".to_owned(),
            due: None,
            unreadable: true,
            item: None,
            withheld: None,
            source,
        });
    }
}

/// An entry whose name in addresses is the one in the ledger, where its file says no other.
fn frozen(entry: Entry, naming: &Naming, record: Option<&Record>) -> Entry {
    match record.filter(|_| naming.slug.is_none()) {
        Some(record) => Entry {
            slug: record.slug().to_owned(),
            ..entry
        },
        None => entry,
    }
}
