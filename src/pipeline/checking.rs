//! The rules, held against every item on all cores, and what becomes of their findings.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{Sources, own_rules, rulebook};
use crate::base::code::RULE_SLOW;
use crate::base::memory::{pack, unpack};
use crate::base::rules::OF_LIFE;
use crate::base::{Codes, Diagnostic, Digest, Memory, Note, Outcome, Rule, SourcePath};
use crate::check::baseline::{self, Baseline, Parted};
use crate::check::{Ground, Item, Kind, Levels, check_item, check_list, check_site, waivers};
use crate::content::entry::Entry;
use crate::content::{Assembly, Held, Site, Unpublished};
use crate::source::yaml;

/// The endings of files that hold lists and tables.
const LISTS: &[&str] = &["csv", "tsv", "vcf", "ldif", "mbox", "xls", "xlsx", "ods"];

/// The rules, set as the site sets them, and what its baseline knows.
pub struct Checking<'a> {
    ground: Ground<'a>,
    held: &'a [Held],
    catalogue: Vec<&'static Rule>,
    codes: Codes,
    baseline: Baseline,
}

impl<'a> Checking<'a> {
    /// Reads how the site sets the rules.
    pub fn new(assembly: &'a Assembly, sources: &Sources) -> Outcome<Self> {
        let Outcome {
            value: (own, words),
            mut diagnostics,
        } = own_rules::read(sources);
        let mut catalogue = rulebook::rules();
        catalogue.extend(own.catalogue());
        let levels = Levels::read(&assembly.site.settings.rules, &catalogue).into_value(&mut diagnostics);
        let baseline = known_findings(sources).into_value(&mut diagnostics);
        let checking = Self {
            ground: Ground::new(assembly, levels).with_own(own, words),
            held: &assembly.held,
            codes: Codes::with(catalogue.iter().map(|rule| &rule.code)),
            catalogue,
            baseline,
        };
        Outcome {
            value: checking,
            diagnostics,
        }
    }

    /// What the rules find in the site and in every item.
    pub fn run(&self, sources: &Sources) -> Vec<Diagnostic> {
        let mut found = check_site(&self.ground);
        let ground = self.ground.digest();
        let by_item: Vec<Vec<Diagnostic>> = items(&self.ground, self.held)
            .into_par_iter()
            .map(|(entry, kind)| self.check_one(sources, ground, entry, kind))
            .collect();
        found.extend(by_item.into_iter().flatten());
        let lists = sources
            .files
            .iter()
            .filter(|(path, _)| LISTS.contains(&path.extension().as_str()));
        for (path, file) in lists {
            let text = sources.library.text(path, file.digest).ok();
            found.extend(check_list(&self.ground, path, text.as_deref()));
        }
        once_a_rule(found)
    }

    /// What the rules find in one item: what they found before, where all that they see is the same.
    fn check_one(&self, sources: &Sources, ground: Digest, entry: &'a Entry, kind: Kind<'a>) -> Vec<Diagnostic> {
        let Some(seen) = self.seen(kind) else {
            return checked(&self.ground, sources, entry, kind).unwrap_or_default();
        };
        let question = Digest::of(&("check", ground, seen));
        if let Some(known) = self.remembered(sources.memory, question) {
            return known;
        }
        let Some(found) = checked(&self.ground, sources, entry, kind) else {
            return Vec::new();
        };
        let notes: Vec<Note> = found.iter().map(Note::of).collect();
        if let Some(answer) = pack(&notes) {
            sources.memory.keep(question, answer);
        }
        found
    }

    /// The digest of what rules may see of an item; none for an event, of which they ask whether it is over.
    fn seen(&self, kind: Kind) -> Option<Digest> {
        match kind {
            Kind::Event(_) => None,
            Kind::Release(release) => Some(self.ground.digest_of_release(release)),
            kind => Some(Digest::of(&kind)),
        }
    }

    fn remembered(&self, memory: &dyn Memory, question: Digest) -> Option<Vec<Diagnostic>> {
        let notes: Vec<Note> = unpack(memory.recall(question)?)?;
        notes.into_iter().map(|note| note.read(&self.codes)).collect()
    }

    /// How grave each rule is on this site.
    pub fn levels(&self) -> Levels {
        self.ground.levels.clone()
    }

    /// What is to be told of all that was found, on texts and on pages: without what a councillor
    /// waived, and with what the baseline knows set apart.
    pub fn settle(self, found: Vec<Diagnostic>) -> Parted {
        let found = self.levelled(found);
        let found = waivers::apply(found, &self.ground, &self.catalogue);
        self.baseline.part(found, &self.catalogue)
    }

    /// The findings of rules that are held where files are read and where the website is scanned, at the
    /// level that the site gives them. Other rules speak at their level from the start.
    fn levelled(&self, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let levels = &self.ground.levels;
        let levelled = |finding: Diagnostic| match OF_LIFE.iter().find(|rule| rule.code == *finding.code) {
            None => Some(finding),
            Some(rule) => levels.of(rule).map(|level| match level {
                Some(severity) => finding.severity(severity),
                None => finding,
            }),
        };
        found.into_iter().filter_map(levelled).collect()
    }
}

/// A rule that is too slow is so on every text; one finding says it.
fn once_a_rule(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut told: BTreeSet<SourcePath> = BTreeSet::new();
    found.retain(|found| {
        let is_slow = found.code.id == RULE_SLOW.id;
        !is_slow || found.path().is_none_or(|rule| told.insert(rule.clone()))
    });
    found
}

fn known_findings(sources: &Sources) -> Outcome<Baseline> {
    let path = SourcePath::new(baseline::PATH);
    let text = sources
        .files
        .get(&path)
        .map(|file| sources.library.text(&path, file.digest));
    let Some(Ok(text)) = text else {
        return Outcome::clean(Baseline::default());
    };
    let Outcome { value, diagnostics } = yaml::read(&path, &text, 0);
    Outcome {
        value: value.map(|map| Baseline::read(&map)).unwrap_or_default(),
        diagnostics,
    }
}

/// What the rules find in an item. None for a text that changed since it was read: that is told where it is read.
fn checked<'a>(ground: &'a Ground<'a>, sources: &Sources, entry: &'a Entry, kind: Kind<'a>) -> Option<Vec<Diagnostic>> {
    let text = sources.library.text(&entry.source, entry.digest).ok()?;
    Some(check_item(&Item::new(ground, entry, kind, &text)))
}

/// Everything with a text, public or held.
fn items<'a>(ground: &'a Ground<'a>, held: &'a [Held]) -> Vec<(&'a Entry, Kind<'a>)> {
    let site: &'a Site = ground.site;
    let mut items: Vec<(&Entry, Kind)> = Vec::new();
    items.extend(
        ground
            .releases()
            .map(|release| (&release.entry, Kind::Release(release))),
    );
    let people = site.people.iter().filter(|person| person.has_page());
    items.extend(people.map(|person| (&person.entry, Kind::Person(person))));
    items.extend(site.wards.iter().map(|ward| (&ward.entry, Kind::Ward(ward))));
    items.extend(site.topics.iter().map(|topic| (&topic.entry, Kind::Topic(topic))));
    items.extend(site.council.iter().map(|item| (&item.entry, Kind::Council(item))));
    items.extend(site.events.iter().map(|event| (&event.entry, Kind::Event(event))));
    let newsletters = site.newsletters.iter();
    items.extend(newsletters.map(|newsletter| (&newsletter.entry, Kind::Newsletter(newsletter))));
    items.extend(site.pages.iter().map(|page| (&page.entry, Kind::Page(page))));
    items.extend(held.iter().filter_map(|held| drafted(held.item.as_ref()?)));
    items
}

/// What is held and is no release: those are among the releases already.
fn drafted(item: &Unpublished) -> Option<(&Entry, Kind<'_>)> {
    match item {
        Unpublished::Release(_) => None,
        Unpublished::Newsletter(newsletter) => Some((&newsletter.entry, Kind::Newsletter(newsletter))),
        Unpublished::Council(item) => Some((&item.entry, Kind::Council(item))),
        Unpublished::Event(event) => Some((&event.entry, Kind::Event(event))),
        Unpublished::Page(page) => Some((&page.entry, Kind::Page(page))),
    }
}
