//! Fixes are made: found by a check, tried in memory until none is left, and written file by file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

use super::amended::Amended;
use super::journal::{Journal, Swap, refused};
use super::read::Folder;
use super::report::Page;
use super::unkept::Unkept;
use super::{Places, manifest};
use crate::base::fix::{Edit, Fix, apply};
use crate::base::{Diagnostic, Outcome, SourcePath};
use crate::content::item::items;
use crate::content::ledger::FOLDER;
use crate::output::standing::Scanned;
use crate::output::{Manifest, Standing};
use crate::pipeline::{self, Account, Order, Sources};
use crate::source::{front_matter, yaml};

/// What was mended, and what is left.
#[derive(Debug, Default)]
pub struct Mended {
    /// The changes, by file and line.
    pub changes: Vec<Change>,
    /// Texts that are approved, in which words could have been mended and were not.
    pub approved: BTreeSet<SourcePath>,
    /// What was read, published and held.
    pub account: Account,
}

impl Mended {
    /// A site that was read, and in which nothing was to be mended.
    pub fn nothing(account: Account) -> Self {
        Self {
            account,
            ..Self::default()
        }
    }
}

/// A change that was made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The file.
    pub path: SourcePath,
    /// The line, counted from 1.
    pub line: usize,
    /// What stood there.
    pub was: String,
    /// What stands there now.
    pub now: String,
    /// The rule that asked for it.
    pub rule: &'static str,
}

/// A fix can bring another to light; no text that was ever seen needed more than three rounds.
const MOST_ROUNDS: usize = 12;

/// Makes the fixes of the findings that are wanted; what is told is what is found after it.
pub fn mend(places: &Places, order: &Order, wanted: &dyn Fn(&Diagnostic) -> bool) -> Outcome<Mended> {
    let mut mending = Mending {
        places,
        folder: &Folder::new(&places.site),
        order,
        texts: BTreeMap::new(),
        mended: Mended::default(),
    };
    let mut approved = None;
    let mut rounds = 0;
    let mut diagnostics = loop {
        let Outcome { value, diagnostics } = mending.check();
        mending.mended.account = value;
        rounds += 1;
        let fixes: Vec<&Diagnostic> = diagnostics
            .iter()
            .filter(|found| found.fix.is_some() && wanted(found))
            .collect();
        if fixes.is_empty() || rounds == MOST_ROUNDS {
            break diagnostics;
        }
        let approved = approved.get_or_insert_with(|| mending.approved());
        if !mending.round(&fixes, approved) {
            break diagnostics;
        }
    };
    let refusals = mending.write(&places.site);
    if !refusals.is_empty() {
        mending.mended.changes.clear();
        diagnostics.extend(refusals);
    }
    mending.mended.changes.sort();
    Outcome {
        value: mending.mended,
        diagnostics,
    }
}

struct Mending<'a> {
    places: &'a Places,
    folder: &'a Folder,
    order: &'a Order,
    /// The texts that change: what they say on the disk, and what they are to say.
    texts: BTreeMap<SourcePath, (String, String)>,
    mended: Mended,
}

impl Mending<'_> {
    fn amended(&self) -> Amended<'_> {
        let texts = self.texts.iter().map(|(path, (_, now))| (path, now.as_str()));
        Amended::new(self.folder, texts)
    }

    fn check(&self) -> Outcome<Account> {
        let mut diagnostics = Vec::new();
        let on_disk = self.folder.sources().into_value(&mut diagnostics);
        let amended = self.amended();
        let sources = amended.sources(on_disk);
        let output = &self.places.output;
        let standing = Standing {
            manifest: manifest::standing(output, self.folder.cache()),
            scanned: Scanned::default(),
        };
        let built = pipeline::build(&sources, &standing, self.order, &Unkept(output));
        let value = built.into_value(&mut diagnostics).account;
        Outcome { value, diagnostics }
    }

    /// The texts that a councillor has approved, or that say so in a way that cannot be read: their words
    /// are theirs.
    fn approved(&self) -> BTreeSet<SourcePath> {
        let sources: Sources = self.folder.sources().value;
        let gathered = pipeline::gather(&sources, &Manifest::default(), self.order).value;
        let assembly = gathered.iter().map(|gathered| &gathered.assembly);
        let owned = assembly.flat_map(items).filter(|item| {
            let approved = &item.facts().approved;
            approved.known().is_some() || approved.is_unreadable() || item.record().is_some()
        });
        owned.map(|item| item.entry().source.clone()).collect()
    }

    /// Makes these fixes in memory; whether anything changed.
    fn round(&mut self, fixes: &[&Diagnostic], approved: &BTreeSet<SourcePath>) -> bool {
        let mut by_file: BTreeMap<&SourcePath, Vec<&Diagnostic>> = BTreeMap::new();
        for found in fixes {
            let fix = found.fix.as_ref().expect("those without a fix were left out");
            // What is amiss with the form of a file changes no word of it.
            let is_of_words = !found.code.id.contains('/');
            if is_of_words && approved.contains(fix.path()) {
                self.mended.approved.insert(fix.path().clone());
                continue;
            }
            by_file.entry(fix.path()).or_default().push(found);
        }
        let changed: Vec<bool> = by_file
            .into_iter()
            .map(|(path, found)| self.mend_file(path, &found))
            .collect();
        changed.contains(&true)
    }

    fn mend_file(&mut self, path: &SourcePath, found: &[&Diagnostic]) -> bool {
        let (before, text) = match self.texts.get(path) {
            Some((before, now)) => (before.clone(), now.clone()),
            None => match std::fs::read_to_string(self.folder.path(path)) {
                Ok(text) => (text.clone(), text),
                Err(_) => return false,
            },
        };
        let mut edits = Vec::new();
        let mut asked_by = Vec::new();
        for (number, found) in found.iter().enumerate() {
            edits.extend(found.fix.iter().flat_map(|fix| self::edits(fix, &text)));
            asked_by.resize(edits.len(), number);
        }
        let edited = apply(&text, &edits);
        let page = Page::of(path, &text);
        let told = |&number: &usize| Change {
            path: path.clone(),
            line: page.line(edits[number].range.start),
            was: text[edits[number].range.clone()].to_owned(),
            now: edits[number].text.clone(),
            rule: found[asked_by[number]].code.id,
        };
        // One finding is told once, however many places of the file it speaks of.
        let mut told_of = BTreeSet::new();
        let changes: Vec<Change> = edited
            .made
            .iter()
            .filter(|number| told_of.insert(asked_by[**number]))
            .map(told)
            .filter(|made| made.was != made.now)
            .collect();
        let is_changed = !changes.is_empty();
        self.mended.changes.extend(changes);
        self.texts.insert(path.clone(), (before, edited.text));
        is_changed
    }

    /// Writes the texts, each whole or not at all; gives what could not be written.
    fn write(&self, site: &Path) -> Vec<Diagnostic> {
        let changed = self.texts.iter().filter(|(_, (before, now))| before != now);
        let swaps: Vec<Swap> = changed
            .map(|(path, (before, now))| Swap {
                path: path.clone(),
                before: Some(before.clone()),
                after: Some(now.clone()),
            })
            .collect();
        if swaps.is_empty() {
            return Vec::new();
        }
        let (journal, mut told) = match Journal::open(site) {
            Ok(opened) => opened,
            Err(error) => return vec![refused(&site.join(FOLDER), &error)],
        };
        told.extend(journal.commit(&swaps).err().map(|fault| *fault));
        told
    }
}

/// The bytes that a fix changes in the text of its file; none where it is not surely what is meant.
pub fn edits(fix: &Fix, text: &str) -> Vec<Edit> {
    let path = fix.path();
    match fix {
        Fix::Bytes { span, text } => vec![of_bytes(&(span.start..span.end), text)],
        Fix::Each { ranges, text, .. } => ranges.iter().map(|range| of_bytes(range, text)).collect(),
        Fix::Everywhere { was, text: now, .. } => {
            let edit = |(at, was): (usize, &str)| Edit {
                range: at..at + was.len(),
                text: now.clone(),
            };
            text.match_indices(was.as_str()).map(edit).collect()
        }
        Fix::Value {
            field, was, text: now, ..
        } => in_block(path, text, |block| yaml::amend::value(block, field, was, now)),
        Fix::Key { field, text: name, .. } => in_block(path, text, |block| yaml::amend::key(block, field, name)),
    }
}

fn of_bytes(range: &Range<u32>, text: &str) -> Edit {
    Edit {
        range: range.start as usize..range.end as usize,
        text: text.to_owned(),
    }
}

fn in_block(path: &SourcePath, text: &str, change: impl FnOnce(&str) -> Option<yaml::amend::Change>) -> Vec<Edit> {
    let Some(block) = front_matter::block(path, text) else {
        return Vec::new();
    };
    let edit = |(range, now): yaml::amend::Change| Edit {
        range: block.start + range.start..block.start + range.end,
        text: now,
    };
    change(&text[block.clone()]).map(edit).into_iter().collect()
}
