//! What must not be told of an item: its names, its words, and the files that are its own.

use std::collections::HashMap;

use super::attribution::attributions;
use super::council::ItemFacts;
use super::entry::{Attachment, Entry, ImageFact};
use super::event::EventFacts;
use super::kind::Kind;
use super::newsletter::Newsletter;
use super::page::Page;
use super::release::Release;
use super::site::Site;
use super::stage::{Facts, Stage};
use crate::base::{FieldPath, Route, SourcePath};
use crate::source::file::Files;
use crate::source::prose::passages::passages;
use crate::source::prose::survey::TargetKind;
use crate::source::running::Running;

/// How much is kept silent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// That it exists: it is not public yet, or never will be.
    Held,
    /// What it said, whoever says it: it was withdrawn for the sake of somebody or the law.
    Erased,
    /// What it said, unless a text of today says it again: it was withdrawn.
    Withdrawn,
}

/// What must not be told of an item.
#[derive(Clone, Debug)]
pub struct Withheld {
    /// Its file and text.
    pub entry: Entry,
    /// How much is kept silent.
    pub silence: Silence,
    /// Its permanent id.
    pub id: Option<String>,
    /// Where it would stand on the site.
    pub route: Route,
    /// Its title.
    pub title: String,
    /// In what state it is, as a sentence would go on: `is embargoed`.
    pub state: &'static str,
    /// What its front matter says to readers beside the title.
    texts: Vec<(FieldPath, String)>,
    /// The files that it names, wherever they lie.
    named: Vec<SourcePath>,
}

/// How a text names a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// As a picture or attachment of its own.
    Own,
    /// With a link.
    Link,
}

/// Folders whose files belong to everybody.
const COMMON: [&str; 4] = ["content/brand/", "content/people/", "content/wards/", "content/topics/"];

impl Withheld {
    /// Of a release, by its state; none of one that is plainly public.
    pub fn of_release(release: &Release) -> Option<Self> {
        let facts = &release.facts;
        let silence = silence(&release.stage, &facts.facts)?;
        let mut withheld = Self::new(&release.entry, silence, release.route(), &facts.title);
        withheld.id.clone_from(&facts.id);
        withheld.state = state_of(&release.stage);
        withheld.say("summary", &facts.summary);
        withheld.pictures(&facts.images);
        withheld.attachments(&facts.attachments);
        Some(withheld)
    }

    /// Of a newsletter, by its state; none of one that is plainly public.
    pub fn of_newsletter(newsletter: &Newsletter) -> Option<Self> {
        let facts = &newsletter.facts;
        let silence = silence(&newsletter.stage, &facts.facts)?;
        let mut withheld = Self::new(&newsletter.entry, silence, newsletter.route(), &facts.title);
        withheld.id.clone_from(&facts.id);
        withheld.state = state_of(&newsletter.stage);
        for (index, item) in facts.items.iter().enumerate() {
            withheld.texts.push((FieldPath::new("items").item(index), item.clone()));
        }
        withheld.attachments(&facts.attachments);
        Some(withheld)
    }

    /// Of a page that is a draft.
    pub fn of_page(page: &Page) -> Self {
        let mut withheld = Self::new(&page.entry, Silence::Held, page.route(), &page.facts.title);
        withheld.say("summary", &page.facts.summary);
        withheld
    }

    /// Of an event that is a draft.
    pub fn of_event(entry: &Entry, facts: &EventFacts) -> Self {
        let route = Route::new(format!("/events/{}/", entry.slug));
        Self::new(entry, Silence::Held, route, &facts.title)
    }

    /// Of council business that is a draft.
    pub fn of_council(entry: &Entry, route: Route, facts: &ItemFacts) -> Self {
        Self::new(entry, Silence::Held, route, &facts.title)
    }

    fn new(entry: &Entry, silence: Silence, route: Route, title: &str) -> Self {
        let mut withheld = Self {
            entry: entry.clone(),
            silence,
            id: None,
            route,
            title: title.to_owned(),
            state: "is a draft",
            texts: Vec::new(),
            named: Vec::new(),
        };
        for target in &entry.survey.targets {
            if !matches!(target.kind, TargetKind::Person | TargetKind::Contact) {
                withheld.named.extend(entry.source.beside(&target.target));
            }
        }
        withheld
    }

    fn say(&mut self, field: &str, text: &str) {
        self.texts.push((FieldPath::new(field), text.to_owned()));
    }

    fn pictures(&mut self, images: &[ImageFact]) {
        for (index, image) in images.iter().enumerate() {
            let field = FieldPath::new("images").item(index);
            self.texts.push((field.key("alt"), image.alt.clone()));
            self.texts.push((field.key("caption"), image.caption.clone()));
            for file in [&image.file, &image.hires].into_iter().filter(|file| !file.is_empty()) {
                self.named.extend(self.entry.source.beside(file));
            }
        }
    }

    fn attachments(&mut self, attachments: &[Attachment]) {
        for (index, attachment) in attachments.iter().enumerate() {
            let field = FieldPath::new("attachments").item(index).key("title");
            self.texts.push((field, attachment.title.clone()));
            if !attachment.file.is_empty() {
                self.named.extend(self.entry.source.beside(&attachment.file));
            }
        }
    }

    /// Its words as a reader would meet them, from the text of its file.
    pub fn passages(&self, text: &str, site: &Site) -> Vec<Running> {
        let source = &self.entry.source;
        let title = (self.silence != Silence::Withdrawn).then_some((FieldPath::new("title"), self.title.clone()));
        let fields = title.iter().chain(&self.texts);
        let mut all: Vec<Running> = fields
            .filter(|(_, words)| !words.is_empty())
            .map(|(field, words)| Running::of_field(source, field.clone(), words))
            .collect();
        let mut body = spoken(&self.entry, text, site);
        all.append(&mut body);
        all
    }

    /// The files that are its own: it names them, and no public text has them as its own in the same
    /// folder, nor do two public texts name them.
    pub fn own_files(&self, files: &Files, public: &NamedFiles) -> Vec<SourcePath> {
        let is_shared = |file: &SourcePath| {
            let naming = public.get(file).map(Vec::as_slice).unwrap_or_default();
            let own =
                |(source, naming): &(SourcePath, Naming)| *naming == Naming::Own && source.folder() == file.folder();
            let first = naming.first().map(|(source, _)| source);
            naming.iter().any(own) || naming.iter().any(|(source, _)| Some(source) != first)
        };
        let mut own: Vec<SourcePath> = self
            .named
            .iter()
            .filter(|file| files.contains_key(*file) && !file.ends_in("md"))
            .filter(|file| !COMMON.iter().any(|folder| file.as_str().starts_with(folder)))
            .filter(|file| !is_shared(file))
            .cloned()
            .collect();
        own.sort();
        own.dedup();
        own
    }
}

/// The words of an entry's text. Known in them are the notes to editors, and who of the registry speaks.
pub fn spoken(entry: &Entry, text: &str, site: &Site) -> Vec<Running> {
    let mut spoken = Running::of_passages(&entry.source, &passages(text, entry.start as usize));
    for passage in &mut spoken {
        passage.known.extend(attributions(&passage.text, site));
    }
    spoken
}

/// How much is kept silent of an item in this state; none where it is plainly public.
fn silence(stage: &Stage, facts: &Facts) -> Option<Silence> {
    let is_hidden = || {
        let withdrawal = facts.withdrawn.known();
        withdrawal.is_some_and(|withdrawal| withdrawal.reason.hides_title())
    };
    match stage {
        Stage::Published(_) | Stage::Corrected(..) => None,
        Stage::Withdrawn(..) if is_hidden() => Some(Silence::Erased),
        Stage::Withdrawn(..) => Some(Silence::Withdrawn),
        _ => Some(Silence::Held),
    }
}

fn state_of(stage: &Stage) -> &'static str {
    match stage {
        Stage::Scheduled(_) => "is scheduled",
        Stage::Embargoed(_) => "is under embargo",
        Stage::Spiked => "was spiked",
        Stage::Withdrawn(..) => "was withdrawn",
        Stage::Unreadable(_) => "is held",
        Stage::Draft(_) | Stage::Published(_) | Stage::Corrected(..) => "is a draft",
    }
}

/// The public texts that name a file, and how. Files are looked up in it, never gone through.
pub type NamedFiles = HashMap<SourcePath, Vec<(SourcePath, Naming)>>;

/// Every file that a public text names.
pub fn named_in_public(site: &Site) -> NamedFiles {
    let mut named = NamedFiles::new();
    let mut name = |source: &SourcePath, file: &str, naming: Naming| {
        if let Some(file) = source.beside(file).filter(|_| !file.is_empty()) {
            named.entry(file).or_default().push((source.clone(), naming));
        }
    };
    for release in site.releases.iter().filter(|release| !release.stage.is_withdrawn()) {
        let source = &release.entry.source;
        for image in &release.facts.images {
            name(source, &image.file, Naming::Own);
            name(source, &image.hires, Naming::Own);
        }
        for attachment in &release.facts.attachments {
            name(source, &attachment.file, Naming::Own);
        }
    }
    let newsletters = site.newsletters.iter();
    for newsletter in newsletters.filter(|newsletter| !newsletter.stage.is_withdrawn()) {
        for attachment in &newsletter.facts.attachments {
            name(&newsletter.entry.source, &attachment.file, Naming::Own);
        }
    }
    for (entry, _) in site.entries().filter(|(entry, _)| !is_withdrawn(site, entry)) {
        for target in &entry.survey.targets {
            match target.kind {
                TargetKind::Link => name(&entry.source, &target.target, Naming::Link),
                TargetKind::Person | TargetKind::Contact => {}
                _ => name(&entry.source, &target.target, Naming::Own),
            }
        }
    }
    named
}

/// Whether an entry of the site is a tombstone, whose text is no longer public.
pub fn is_withdrawn(site: &Site, entry: &Entry) -> bool {
    let is_it = |source: &SourcePath, stage: &Stage| *source == entry.source && stage.is_withdrawn();
    match Kind::of(&entry.source) {
        Some(Kind::Release) => site
            .release(&entry.slug)
            .is_some_and(|release| is_it(&release.entry.source, &release.stage)),
        Some(Kind::Newsletter) => site
            .newsletters
            .iter()
            .any(|newsletter| is_it(&newsletter.entry.source, &newsletter.stage)),
        _ => false,
    }
}
