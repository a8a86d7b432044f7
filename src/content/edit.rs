//! How the words of a text differ from those that were approved.

use super::ledger::{At, Part, Record, parts};
use super::seal::Sealable;
use super::site::Site;
use crate::base::code::QUOTE_CHANGED;
use crate::base::date::long_day;
use crate::base::rules::SILENT_EDIT;
use crate::base::{Diagnostic, FieldPath, Place, SourcePath};
use crate::source::file::Files;

/// The difference between a text and what was approved of it.
#[derive(Clone, Debug)]
pub struct Edit<'a> {
    source: &'a SourcePath,
    record: Option<&'a Record>,
    site: &'a Site,
    /// Whether the words are those of the ledger, and only the seal in the file is not.
    pub same_words: bool,
    /// The parts that are new or changed, in the order of the file.
    pub changed: Vec<Part>,
    /// How many approved parts are there no more.
    pub missing: usize,
}

/// How many places a message points at.
const SHOWN: usize = 6;

impl<'a> Edit<'a> {
    /// The difference of a text, which stands at byte `start` of its file.
    pub fn new(sealable: &Sealable<'a>, text: &str, start: usize, record: Option<&'a Record>, site: &'a Site) -> Self {
        let files: &Files = &site.files;
        let parts = parts(sealable, text, start, files);
        let changed = record.map(|record| record.differing(&parts)).unwrap_or_default();
        Self {
            source: sealable.source,
            record,
            site,
            same_words: record.is_some_and(|record| record.seal == sealable.seal(files)),
            changed: changed.into_iter().cloned().collect(),
            missing: record.map_or(0, |record| record.missing(&parts)),
        }
    }

    /// The findings: the change itself, and that it reaches into somebody's quoted words.
    pub fn tell(&self) -> Vec<Diagnostic> {
        let quoted: Vec<&Part> = self.changed.iter().filter(|part| part.quoted).collect();
        let in_quotation = quoted.first().map(|first| {
            let message = format!("these quoted words are not those that were approved: {}", shown(first));
            let fault = Diagnostic::new(&QUOTE_CHANGED, message).at(self.place(first));
            let fault = fault.help(QUOTE_CHANGED.remedy);
            self.labelled(fault, quoted.iter().skip(1).copied())
        });
        std::iter::once(self.silent_edit()).chain(in_quotation).collect()
    }

    fn silent_edit(&self) -> Diagnostic {
        let since = self.record.map_or(String::new(), |record| {
            let day = self.site.zone().day(record.published);
            format!(", public since {},", long_day(day))
        });
        let message = match self.record {
            None => "this text is public, and nobody can tell which words were approved: the ledger has no seal of it"
                .to_owned(),
            Some(_) if self.same_words => format!("the approval in this file{since} is not the one in the ledger"),
            Some(_) => format!("this text{since} is not the one that was approved: {}", self.words()),
        };
        let fault = Diagnostic::new(&SILENT_EDIT.code, message);
        let fault = match self.changed.first() {
            Some(first) => fault.at(self.place(first)),
            None => fault.at(Place::Field(self.source.clone(), FieldPath::new("approved"))),
        };
        self.labelled(fault.help(self.help()), self.changed.iter().skip(1))
    }

    /// What differs, in words.
    pub fn words(&self) -> String {
        // What was changed is there no more either; only what is left over is worth a word.
        let gone = match self.missing.saturating_sub(self.changed.len()) {
            0 => String::new(),
            1 => "1 approved part is there no more".to_owned(),
            count => format!("{count} approved parts are there no more"),
        };
        let new = match &self.changed[..] {
            [] => String::new(),
            [one] => format!("new or changed is {}", shown(one)),
            [first, others @ ..] => format!(
                "{} places are new or changed, the first is {}",
                others.len() + 1,
                shown(first)
            ),
        };
        match (new.is_empty(), gone.is_empty()) {
            (true, true) => "its parts stand in another order".to_owned(),
            (true, false) => gone,
            (false, true) => new,
            (false, false) => format!("{new}; {gone}"),
        }
    }

    fn help(&self) -> String {
        let source = self.source;
        if self.record.is_none() || self.same_words || self.changed.iter().any(Part::is_correction) {
            return format!("have it approved: pressroom approve {source} --by COUNCILLOR");
        }
        format!(
            "Put the old words back; or say what changed and have it approved: pressroom approve {source} --by COUNCILLOR --note \"What is right now.\" (--minor for spelling)"
        )
    }

    fn labelled<'p>(&self, fault: Diagnostic, parts: impl Iterator<Item = &'p Part>) -> Diagnostic {
        parts.take(SHOWN).fold(fault, |fault, part| {
            fault.label(self.place(part), "also new or changed")
        })
    }

    fn place(&self, part: &Part) -> Place {
        match &part.at {
            At::Field(field) => Place::Field(self.source.clone(), field.clone()),
            At::Text(range) => Place::text(self.source, range.clone()),
        }
    }
}

/// A part in quotation marks of its own, cut where it is long.
fn shown(part: &Part) -> String {
    const LONG: usize = 90;
    if part.shown.chars().count() <= LONG {
        return format!("`{}`", part.shown);
    }
    let cut: String = part.shown.chars().take(LONG).collect();
    format!("`{} …`", cut.trim_end())
}
