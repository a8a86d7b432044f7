//! Parsed files become a site: what is public at the instant on one side, what is held on the other.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::entry::{Entry, Naming, default_slug};
use super::event::Event;
use super::newsletter::{Newsletter, NewsletterFacts};
use super::page::Page;
use super::parsed::{KindFacts, Parsed};
use super::people::Person;
use super::place::{Topic, Ward};
use super::release::{Release, ReleaseFacts};
use super::settings::Settings;
use super::site::{Parts, Site};
use super::stage::{Demand, Facts, Stage, stage};
use super::withheld::Withheld;
use super::{council, recurrence, references};
use crate::base::code::DUPLICATE_ID;
use crate::base::{Diagnostic, FieldPath, Horizon, Outcome, Place, SourcePath};
use crate::source::file::Files;

/// A site, and what is not in it.
#[derive(Debug)]
pub struct Assembly {
    /// What is public.
    pub site: Site,
    /// What is not, yet or any more.
    pub held: Vec<Held>,
    /// What a preview shows as if it were public. Without a preview nothing is: what is held has no way into `site`.
    pub previewed: Vec<Held>,
    /// Files whose findings are counted and stop nothing: items of an imported archive.
    pub archived: BTreeSet<SourcePath>,
}

/// An item that is not public.
#[derive(Clone, Debug)]
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
    /// The release, so that its author is told of its faults before it is public.
    pub release: Option<Box<Release>>,
    /// What must not be told of it; none where its file could not be read, which stops every build.
    pub withheld: Option<Box<Withheld>>,
}

/// Puts parsed files together.
pub fn assemble(settings: Settings, files: Files, parsed: Vec<Parsed>, horizon: Horizon) -> Outcome<Assembly> {
    let now = horizon.now;
    let mut sorting = Sorting::new(&settings, horizon);
    for parsed in parsed {
        sorting.sort(parsed);
    }
    let Sorting {
        mut diagnostics,
        parts,
        held,
        previewed,
        archived,
        ids,
        ..
    } = sorting;
    diagnostics.extend(shared_ids(&ids));
    let site = Site::new(settings, now, files, parts);
    let assembly = Assembly {
        site,
        held,
        previewed,
        archived,
    };
    diagnostics.extend(references::check(&assembly));
    Outcome {
        value: assembly,
        diagnostics,
    }
}

/// Sorting parsed files into what is public and what is held.
struct Sorting<'a> {
    settings: &'a Settings,
    now: Timestamp,
    is_preview: bool,
    demand: Demand,
    parts: Parts,
    held: Vec<Held>,
    previewed: Vec<Held>,
    archived: BTreeSet<SourcePath>,
    ids: BTreeMap<String, Vec<SourcePath>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Sorting<'a> {
    fn new(settings: &'a Settings, horizon: Horizon) -> Self {
        let archive_before = settings
            .policy
            .archive_before
            .map(|day| settings.site.zone.start_of(day));
        Self {
            settings,
            now: horizon.now,
            is_preview: horizon.is_preview(),
            demand: Demand {
                approval: settings.policy.approval,
                archive_before,
            },
            parts: Parts::default(),
            held: Vec::new(),
            previewed: Vec::new(),
            archived: BTreeSet::new(),
            ids: BTreeMap::new(),
            diagnostics: Vec::new(),
        }
    }

    fn sort(&mut self, parsed: Parsed) {
        let Parsed {
            source,
            digest,
            start,
            survey,
            facts,
        } = parsed;
        let Some(facts) = facts else {
            self.hold_unread(source);
            return;
        };
        let entry = |naming: &Naming, draft: bool| Entry {
            slug: naming.slug.clone().unwrap_or_else(|| default_slug(&source)),
            source: source.clone(),
            digest,
            start,
            survey: survey.clone(),
            lang: naming.lang.clone(),
            translation_of: naming.translation_of.clone(),
            aliases: naming.aliases.clone(),
            draft,
        };
        match facts {
            KindFacts::Release(facts) => {
                let entry = entry(&facts.naming, false);
                self.release(entry, *facts);
            }
            KindFacts::Newsletter(facts) => {
                let entry = entry(&facts.naming, false);
                self.newsletter(entry, *facts);
            }
            KindFacts::Person(facts) => {
                self.parts.people.push(Person {
                    entry: entry(&facts.naming, false),
                    facts: *facts,
                });
            }
            KindFacts::Ward(facts) => self.parts.wards.push(Ward {
                entry: entry(&facts.naming, false),
                facts: *facts,
            }),
            KindFacts::Topic(facts) => {
                self.parts.topics.push(Topic {
                    entry: entry(&facts.naming, false),
                    facts: *facts,
                });
            }
            KindFacts::Council(facts) => {
                let entry = entry(&facts.naming, facts.draft);
                let item = council::Item { entry, facts: *facts };
                if self.hold_draft(&item.entry, &item.facts.title) {
                    self.withhold(Withheld::of_council(&item.entry, item.route(), &item.facts));
                } else {
                    self.parts.council.push(item);
                }
            }
            KindFacts::Event(facts) => {
                let entry = entry(&facts.naming, facts.draft);
                if self.hold_draft(&entry, &facts.title) {
                    self.withhold(Withheld::of_event(&entry, &facts));
                } else {
                    let dates = recurrence::dates(&entry.source, &facts, &self.settings.site.zone);
                    let dates = dates.into_value(&mut self.diagnostics);
                    self.parts.events.push(Event {
                        entry,
                        facts: *facts,
                        dates,
                    });
                }
            }
            KindFacts::Page(facts) => {
                let entry = entry(&facts.naming, facts.draft);
                let page = Page { entry, facts: *facts };
                if self.hold_draft(&page.entry, &page.facts.title) {
                    self.withhold(Withheld::of_page(&page));
                } else {
                    self.parts.pages.push(page);
                }
            }
        }
    }

    fn release(&mut self, entry: Entry, facts: ReleaseFacts) {
        self.claim_id(facts.id.as_deref(), &entry.source);
        self.note_archive(&facts.facts, &entry.source);
        let corrected = facts
            .corrections
            .iter()
            .filter(|correction| correction.kind != super::release::CorrectionKind::Minor)
            .filter_map(|correction| correction.on)
            .max();
        let stage = stage(&facts.facts, corrected, self.demand, self.now);
        let issued = facts.facts.issued.known().copied().unwrap_or(self.now);
        let year = self.settings.site.zone.day(issued).year();
        let mut release = Release {
            entry,
            facts,
            stage,
            year,
        };
        if release.stage.is_public() {
            self.parts.releases.push(release);
            return;
        }
        self.hold(
            &release.entry,
            &release.facts.title,
            release.facts.id.as_deref(),
            &release.stage,
        );
        if let Some(held) = self.held.last_mut() {
            held.withheld = Withheld::of_release(&release).map(Box::new);
            held.release = Some(Box::new(release.clone()));
        }
        if let Some(stage) = self.previewed(&release.stage, issued) {
            release.stage = stage;
            self.parts.releases.push(release);
        }
    }

    fn newsletter(&mut self, entry: Entry, facts: NewsletterFacts) {
        self.claim_id(facts.id.as_deref(), &entry.source);
        self.note_archive(&facts.facts, &entry.source);
        let stage = stage(&facts.facts, None, self.demand, self.now);
        if !stage.is_public() || matches!(stage, Stage::Withdrawn(..)) {
            self.hold(&entry, &facts.title, facts.id.as_deref(), &stage);
            let mut newsletter = Newsletter { entry, facts, stage };
            self.withhold(Withheld::of_newsletter(&newsletter));
            let issued = newsletter.facts.facts.issued.known().copied().unwrap_or(self.now);
            if let Some(stage) = self.previewed(&newsletter.stage, issued) {
                newsletter.stage = stage;
                self.parts.newsletters.push(newsletter);
            }
            return;
        }
        self.parts.newsletters.push(Newsletter { entry, facts, stage });
    }

    fn claim_id(&mut self, id: Option<&str>, source: &SourcePath) {
        if let Some(id) = id {
            self.ids.entry(id.to_owned()).or_default().push(source.clone());
        }
    }

    fn note_archive(&mut self, facts: &Facts, source: &SourcePath) {
        let issued = facts.issued.known();
        if issued.is_some_and(|issued| self.demand.archive_before.is_some_and(|before| *issued < before)) {
            self.archived.insert(source.clone());
        }
    }

    fn hold(&mut self, entry: &Entry, title: &str, id: Option<&str>, stage: &Stage) {
        self.held.push(Held {
            source: entry.source.clone(),
            title: title.to_owned(),
            name: id.unwrap_or(&entry.slug).to_owned(),
            slug: entry.slug.clone(),
            reason: match stage {
                Stage::Withdrawn(..) => "withdrawn".to_owned(),
                stage => stage.reason(),
            },
            due: stage.due(),
            unreadable: matches!(stage, Stage::Unreadable(_)),
            release: None,
            withheld: None,
        });
    }

    /// Says of the item that was held last what must not be told.
    fn withhold(&mut self, withheld: Withheld) {
        if let Some(held) = self.held.last_mut() {
            held.withheld = Some(Box::new(withheld));
        }
    }

    /// Takes the item that was held last out of what is held, where a preview shows it: as what it will be.
    fn previewed(&mut self, stage: &Stage, issued: Timestamp) -> Option<Stage> {
        let will_be = matches!(stage, Stage::Draft(_) | Stage::Scheduled(_) | Stage::Embargoed(_));
        if !self.is_preview || !will_be {
            return None;
        }
        self.previewed.extend(self.held.pop());
        Some(Stage::Published(stage.due().unwrap_or(issued)))
    }

    /// Holds an entry that says `draft: true`; whether it did and is not shown in a preview.
    fn hold_draft(&mut self, entry: &Entry, title: &str) -> bool {
        let stage = Stage::Draft("it says draft: true");
        if entry.draft {
            self.hold(entry, title, None, &stage);
        }
        entry.draft && self.previewed(&stage, self.now).is_none()
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
            release: None,
            withheld: None,
            source,
        });
    }
}

fn shared_ids(ids: &BTreeMap<String, Vec<SourcePath>>) -> Vec<Diagnostic> {
    let shared = ids.iter().filter(|(_, sources)| sources.len() > 1);
    let told = shared.map(|(id, sources)| {
        let place = |source: &SourcePath| Place::Field(source.clone(), FieldPath::new("id"));
        let mut fault = Diagnostic::new(&DUPLICATE_ID, format!("{id} is the id of {} items", sources.len()))
            .at(place(&sources[1]))
            .help(DUPLICATE_ID.remedy);
        for source in sources.iter().filter(|source| **source != sources[1]) {
            fault = fault.label(place(source), "also here");
        }
        fault
    });
    told.collect()
}
