//! An approval drawn up: what the file is to say, and what the ledger is to keep.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::assemble::Assembly;
use super::edit::Edit;
use super::history::{self, unfit};
use super::item::{Item, items};
use super::ledger::{Part, Past, Record};
use super::links::file_beside;
use super::seal::body_digest;
use crate::base::code::CANNOT_APPROVE;
use crate::base::date::rfc3339;
use crate::base::diagnostic::nearest;
use crate::base::{Diagnostic, Place, Route, SourcePath, Span};
use crate::source::prose::survey::Target;

mod identity;
mod written;

/// An entry of `corrections`, field by field.
type Correction = Vec<(&'static str, String)>;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The councillor who approves, by the name of their file.
    pub by: String,
    /// What is said of a change since publication.
    pub change: Change,
    /// Which number it is to have.
    pub numbering: Numbering,
}

/// What is said of a change since publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing: there is none, or the author has written it down.
    Unsaid,
    /// What is right now; readers are told.
    Note(String),
    /// Spelling, with a word on it or none; readers are not told.
    Minor(Option<String>),
}

/// Which number an item is to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// The one it has, else the next.
    Kept,
    /// The next: its own is another's.
    Anew,
}

/// An approval, ready to be written.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The file's text with the approval in it.
    pub text: String,
    /// What the ledger keeps.
    pub record: Record,
    /// When it comes out, or came out.
    pub public_from: Timestamp,
    /// Whether former words of it have been public.
    pub was_public: bool,
}

/// The approvals of one command: each number that it gives is taken for the next.
pub struct Approving<'a> {
    assembly: &'a Assembly,
    past: &'a Past<'a>,
    taken: BTreeSet<String>,
}

impl<'a> Approving<'a> {
    /// Approvals in a site.
    pub fn new(assembly: &'a Assembly, past: &'a Past<'a>) -> Self {
        let ids = items(assembly).filter_map(|item| item.id().cloned());
        let recorded = past.ledger.iter().map(|(_, record)| record.id.clone());
        Self {
            assembly,
            past,
            taken: ids.chain(recorded).collect(),
        }
    }

    /// The number and the seal that a file has, where it has any.
    pub fn known(&self, source: &SourcePath) -> (Option<String>, Option<String>) {
        let item = items(self.assembly).find(|item| item.entry().source == *source);
        let approved = item.and_then(|item| item.facts().approved.known());
        (
            item.and_then(|item| item.id().cloned()),
            approved.and_then(|approved| approved.seal.clone()),
        )
    }

    /// The file that a link in a text leads to, by where the link stands.
    pub fn linked(&self, link: &Span) -> Option<SourcePath> {
        let entry = items(self.assembly)
            .map(Item::entry)
            .find(|entry| entry.source == link.path)?;
        let is_it = |target: &&Target| target.range == (link.start as usize..link.end as usize);
        let target = entry.survey.targets.iter().find(is_it)?;
        file_beside(&entry.source, &target.target)
    }

    /// Draws up the approval of a file, whose text this is; `own` is the record that speaks of it where
    /// the ledger's file of its number holds more than one. None where it is approved already, just so.
    ///
    /// # Errors
    /// Why it cannot be approved.
    pub fn draw_up(
        &mut self,
        source: &SourcePath,
        text: &str,
        own: Option<&Record>,
        asked: &Asked,
    ) -> Result<Option<Drawn>, Diagnostic> {
        let refuse = |message: String| Diagnostic::new(&CANNOT_APPROVE, message).at(Place::File(source.clone()));
        let Some(item) = items(self.assembly).find(|item| item.entry().source == *source) else {
            let message = format!("`{source}` is no release and no newsletter: nothing else is approved");
            return Err(refuse(message).help("Name a file in content/releases or content/newsletters"));
        };
        self.fit(&asked.by)
            .map_err(|fault| fault.at(Place::File(source.clone())))?;
        let old = match asked.numbering {
            Numbering::Kept => item.record().or(own),
            Numbering::Anew => own,
        };
        let Some(public_from) = item.facts().public_from() else {
            let fault = refuse("it has no time of issue".to_owned());
            return Err(fault.help("Write when it is sent out, as in issued: 2026-11-20T10:30"));
        };
        if item.facts().spiked.known().is_some() {
            let fault = refuse("it was dropped: it says `spiked`".to_owned());
            return Err(fault.help("Take `spiked` away, if it is to come out after all"));
        }
        let was_public = self
            .was_public(item, old, public_from)
            .map_err(|fault| fault.at(Place::File(source.clone())))?;
        if self.is_approved_so(item, text, asked, old) {
            return Ok(None);
        }
        let correction = self.correction(item, text, old.filter(|_| was_public), asked)?;
        let id = match (item.id(), asked.numbering) {
            (Some(id), Numbering::Kept) => id.clone(),
            _ => self
                .next_id(item)
                .map_err(|fault| fault.at(Place::File(source.clone())))?,
        };
        self.refuse_odd_id(source, &id)?;
        let record = Record {
            address: self.address(item, old.filter(|_| was_public)),
            published: old.filter(|_| was_public).map_or(public_from, |old| old.published),
            feed_id: self.feed_id(item, old.filter(|old| old.id == id), &id),
            moved: old.map(|old| old.moved.clone()).unwrap_or_default(),
            id,
            seal: String::new(),
            salt: String::new(),
            parts: Vec::new(),
        };
        let record = with_old_address(record, old.filter(|_| was_public));
        self.refuse_shared_address(source, &record, old)?;
        let drawn = self.written(item, text, record, correction, asked, public_from).ok_or_else(|| {
            let fault = refuse("its front matter is written so that it cannot be changed without touching more".to_owned());
            fault.help("Write `approved`, `id` and `slug` each on a line of its own, without & and *, and approve it again")
        })?;
        self.taken.insert(drawn.record.id.clone());
        Ok(Some(Drawn { was_public, ..drawn }))
    }

    /// Whether somebody may approve today.
    fn fit(&self, by: &str) -> Result<(), Diagnostic> {
        let site = &self.assembly.site;
        let Some(person) = site.person(by) else {
            let fault = Diagnostic::new(&CANNOT_APPROVE, format!("there is nobody `{by}` in content/people"));
            let names = site.people.iter().filter(|person| unfit(person, site.today).is_none());
            let names: Vec<&str> = names.map(|person| person.entry.slug.as_str()).collect();
            return Err(fault.help(match nearest(by, names.iter().copied()) {
                Some(near) => format!("Did you mean {near}?"),
                None => format!("these may approve: {}", names.join(", ")),
            }));
        };
        match unfit(person, site.today) {
            Some(unfit) => Err(Diagnostic::new(&CANNOT_APPROVE, format!("{unfit}, and cannot approve"))
                .help("Name a serving councillor of the group")),
            None => Ok(()),
        }
    }

    /// Whether what was approved before has been public.
    fn was_public(&self, item: Item, old: Option<&Record>, public_from: Timestamp) -> Result<bool, Diagnostic> {
        let now = self.assembly.site.now;
        let Some(record) = old else { return Ok(false) };
        let stands = (self.past.stands)(&Route::new(&record.address)) == Some(true) && record.published <= now;
        if stands && public_from > now {
            let message = "it is public, and its time now lies ahead: its page would vanish until then";
            let fault = Diagnostic::new(&CANNOT_APPROVE, message);
            return Err(fault.help("Write the time of issue and of the embargo as they were, or withdraw it"));
        }
        Ok(history::was_public(item.facts(), old, &item.route(), self.past, now))
    }

    /// Whether file and ledger already say what is asked for, of the words as they are.
    fn is_approved_so(&self, item: Item, text: &str, asked: &Asked, old: Option<&Record>) -> bool {
        let (Some(approved), Some(old)) = (item.facts().approved.known(), item.record().and(old)) else {
            return false;
        };
        let body = body_digest(text.get(item.entry().start as usize..).unwrap_or_default());
        let seal = item.sealable(body).seal(&self.assembly.site.files);
        let is_sealed = approved.seal.as_ref() == Some(&seal) && old.seal == seal;
        let is_unchanged = asked.change == Change::Unsaid && asked.numbering == Numbering::Kept;
        let is_placed = item.has_slug() && item.route().as_str() == old.address;
        let is_timed = item.facts().public_from().is_some_and(|from| old.published <= from);
        is_unchanged && is_sealed && is_placed && is_timed && approved.by == asked.by
    }

    /// The entry of `corrections` that an edit of public words needs, beside those that are written.
    fn correction(
        &self,
        item: Item<'a>,
        text: &str,
        public: Option<&'a Record>,
        asked: &Asked,
    ) -> Result<Option<Correction>, Diagnostic> {
        let source = &item.entry().source;
        let refuse = |message: &str| Diagnostic::new(&CANNOT_APPROVE, message).at(Place::File(source.clone()));
        let Some(public) = public else {
            if asked.change == Change::Unsaid {
                return Ok(None);
            }
            let fault = refuse("it has never been public, so there is nothing to correct");
            return Err(fault.help("Approve it without --note and --minor"));
        };
        let start = item.entry().start as usize;
        let sealable = item.sealable(body_digest(text.get(start..).unwrap_or_default()));
        let edit = Edit::new(&sealable, text, start, Some(public), &self.assembly.site);
        let said = edit.changed.iter().any(Part::is_correction);
        let entry = |kind: &str, now: Option<&String>| {
            let on = rfc3339(&self.assembly.site.zone().at(self.assembly.site.now));
            let mut entry = vec![("on", on), ("kind", kind.to_owned())];
            entry.extend(now.map(|now| ("now", now.clone())));
            entry.push(("by", asked.by.clone()));
            entry
        };
        match &asked.change {
            Change::Unsaid if edit.same_words || said => Ok(None),
            Change::Unsaid => {
                let fault = refuse(&format!("it was changed after it was published: {}", edit.words()));
                Err(fault.help("Say what changed with --note \"What is right now.\", or --minor for spelling; or write an entry under corrections"))
            }
            Change::Minor(_) if edit.same_words => {
                Err(refuse("its words are those that were approved").help("Approve it without --minor"))
            }
            Change::Minor(note) => Ok(Some(entry("minor", note.as_ref()))),
            Change::Note(note) => Ok(Some(entry("correction", Some(note)))),
        }
    }
}

/// The record, with the address that it had among those that lead to it.
fn with_old_address(mut record: Record, old: Option<&Record>) -> Record {
    if let Some(old) = old.filter(|old| old.address != record.address) {
        record.moved.push(old.address.clone());
    }
    record.moved.sort();
    record.moved.dedup();
    record.moved.retain(|moved| *moved != record.address);
    record
}

#[cfg(test)]
mod tests;
