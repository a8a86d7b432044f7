//! The rules, held against every item on all cores, and what becomes of their findings.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rayon::prelude::*;

use super::finds::{self, Finds, Kept};
use super::haste::Pace;
use super::{Sources, own_rules, rulebook};
use crate::base::code::RULE_SLOW;
use crate::base::memory::{pack, pack_after, unpack, unpack_first};
use crate::base::rules::OF_LIFE;
use crate::base::{Codes, Diagnostic, Digest, Memory, Outcome, QuickSet, Rule, SourcePath};
use crate::check::baseline::{self, Baseline, Parted};
use crate::check::heard::{Heard, Names, listen};
use crate::check::{Ground, Item, Kind, Levels, check_item, check_list, check_site, waivers};
use crate::content::entry::Entry;
use crate::content::{Assembly, Held, Site, Unpublished};
use crate::proof;
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
    /// Rules whose findings in an archive need only be counted, by the names of their codes.
    countable: HashMap<&'static str, u16>,
    /// Files in which that is so.
    counted: QuickSet<&'a SourcePath>,
}

/// What the rules found in a site and its items.
#[derive(Debug, Default)]
pub struct Checked {
    /// What is to be weighed and told.
    pub found: Vec<Diagnostic>,
    /// How much there is in an archive that stops nothing, by code.
    pub counts: BTreeMap<&'static str, usize>,
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
            countable: countable(&catalogue),
            counted: QuickSet::default(),
            catalogue,
            baseline,
        };
        Outcome {
            value: checking,
            diagnostics,
        }
    }

    /// The same rules, which count what they find in an archive and keep nothing of it. What a councillor waived or the
    /// baseline knows is weighed one by one, and so is what makes an item unreadable.
    pub fn counting(mut self, assembly: &'a Assembly) -> Self {
        let waived = waivers::files(&self.ground);
        let unreadable: HashSet<&SourcePath> = self
            .held
            .iter()
            .filter(|held| held.unreadable)
            .map(|held| &held.source)
            .collect();
        let archived = assembly.archived.iter();
        let counted = archived
            .filter(|source| !waived.contains(source) && !unreadable.contains(source) && !self.baseline.names(source));
        self.counted = counted.collect();
        self
    }

    /// What the rules find in the site and in every item; in haste, in those of which it is known, and in a few others.
    pub fn run(&self, sources: &Sources, pace: &Pace) -> Checked {
        let mut found = check_site(&self.ground);
        let ground = self.ground.digest();
        let by_item: Vec<Finds> = items(&self.ground, self.held)
            .into_par_iter()
            .map(|(entry, kind)| self.check_one(sources, pace, ground, entry, kind))
            .collect();
        let mut counts = BTreeMap::new();
        for finds in by_item {
            found.extend(finds.told);
            for (rule, count) in finds.counts {
                let rule = self.catalogue.get(usize::from(rule));
                *counts.entry(rule.map_or("", |rule| rule.code.id)).or_default() += count as usize;
            }
        }
        let lists = sources
            .files
            .iter()
            .filter(|(path, _)| LISTS.iter().any(|ending| path.ends_in(ending)));
        for (path, file) in lists {
            let text = sources.library.text(path, file.digest).ok();
            found.extend(check_list(&self.ground, path, text.as_deref()));
        }
        Checked {
            found: once_a_rule(found),
            counts,
        }
    }

    /// What the rules find in one item: what they found before, where all that they see is the same.
    fn check_one(&self, sources: &Sources, pace: &Pace, ground: Digest, entry: &'a Entry, kind: Kind<'a>) -> Finds {
        let is_counted = self.counted.contains(&entry.source);
        let Some(seen) = self.seen(kind) else {
            let found = checked(&self.ground, sources, entry, kind);
            let found = found.map(|(found, _)| found).unwrap_or_default();
            return match is_counted {
                true => Finds::counted(found, |found| self.number(entry, found)),
                false => Finds::told(found),
            };
        };
        let question = Digest::of(&("check", ground, seen));
        if let Some(known) = self.remembered(sources.memory, question, is_counted) {
            return known;
        }
        if pace.leaves_text(&entry.source) {
            return Finds::default();
        }
        let Some((found, heard)) = checked(&self.ground, sources, entry, kind) else {
            return Finds::default();
        };
        let kept = Kept::of(&found, heard.outline, |found| self.number(entry, found));
        let kept = pack(&kept).and_then(|kept| pack_after(kept, &heard.names));
        if let (Some(kept), Some(all)) = (kept, pack(&finds::all(&found))) {
            sources.memory.keep(question, kept);
            let place = match is_counted {
                true => sources.memory.attic(),
                false => sources.memory,
            };
            place.keep(of_all(question), all);
        }
        match is_counted {
            true => Finds::counted(found, |found| self.number(entry, found)),
            false => Finds::told(found),
        }
    }

    /// The number of the rule of a finding that need only be counted where its text is archived: it stops nothing, and
    /// nobody who tells of other things asks for it.
    fn number(&self, entry: &Entry, found: &Diagnostic) -> Option<u16> {
        let is_plain = !found.is_error() && found.path() == Some(&entry.source);
        is_plain.then(|| self.countable.get(found.code.id).copied())?
    }

    /// The digest of what rules may see of an item; none for an event, of which they ask whether it is over.
    fn seen(&self, kind: Kind) -> Option<Digest> {
        match kind {
            Kind::Event(_) => None,
            Kind::Release(release) => Some(self.ground.digest_of_release(release)),
            kind => Some(Digest::of(&kind)),
        }
    }

    fn remembered(&self, memory: &dyn Memory, question: Digest, is_counted: bool) -> Option<Finds> {
        let kept = self.recalled(memory, question)?;
        if is_counted || kept.is_all() {
            return kept.read(&self.codes);
        }
        let all = of_all(question);
        let answer = memory.recall(all).or_else(|| memory.attic().recall(all))?;
        finds::read_all(unpack(answer)?, &self.codes)
    }

    /// What was kept of an item, where all that was heard while it was found is the same.
    fn recalled(&self, memory: &dyn Memory, question: Digest) -> Option<Kept> {
        let (kept, names): (Kept, &[u8]) = unpack_first(memory.recall(question)?)?;
        if !kept.heard().has_files_of(&self.ground) {
            return None;
        }
        if kept.heard().has_names_of(&self.ground) {
            return Some(kept);
        }
        if !unpack::<Names>(names)?.hold(&self.ground) {
            return None;
        }
        // No name that has changed matters here: that need not be found out again.
        let kept = kept.over(&self.ground);
        if let Some(answer) = pack(&kept) {
            memory.keep(question, [&answer, names].concat());
        }
        Some(kept)
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

/// The question for all findings, where one is known for how many there are.
fn of_all(question: Digest) -> Digest {
    Digest::of(&("all", question))
}

/// The number of each rule, in a catalogue, that speaks of texts alone: what the rules on made files and the scan of the
/// website have to tell is held against what was told of texts, and their levels are set later.
fn countable(catalogue: &[&'static Rule]) -> HashMap<&'static str, u16> {
    let proof: HashSet<&str> = proof::catalogue().iter().map(|rule| rule.code.id).collect();
    let is_of_life = |id: &str| OF_LIFE.iter().any(|rule| rule.code.id == id);
    let numbered = catalogue.iter().map(|rule| rule.code.id).zip(0..);
    numbered
        .filter(|(id, _)| !proof.contains(id) && !is_of_life(id))
        .collect()
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

/// What the rules find in an item, and what they heard meanwhile. None for a text that changed since it was read: that is
/// told where it is read.
fn checked<'a>(
    ground: &'a Ground<'a>,
    sources: &Sources,
    entry: &'a Entry,
    kind: Kind<'a>,
) -> Option<(Vec<Diagnostic>, Heard)> {
    let text = sources.library.text(&entry.source, entry.digest).ok()?;
    Some(listen(ground, || check_item(&Item::new(ground, entry, kind, &text))))
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
