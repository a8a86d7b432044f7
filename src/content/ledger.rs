//! What has been approved for publication: `content/ledger/`, one file an item, so that two people who
//! approve in two places lose nothing when their work is put together.

use serde::Serialize;
use std::collections::BTreeMap;

use jiff::Timestamp;

use super::Kind;
use super::fields::{self, Fields};
use crate::base::code::{LEDGER_NAME, LEDGER_UNREADABLE, MERGE_MARKERS};
use crate::base::date::Zone;
use crate::base::{Diagnostic, Digest, Outcome, Place, Route, SourcePath};
use crate::source::{merge, yaml};

mod parts;
mod sentences;

pub use parts::{At, Part, parts, short_hash};

/// The folder of the ledger.
pub const FOLDER: &str = "content/ledger";

/// What was approved of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Its number, for ever.
    pub id: String,
    /// Where it answers, for ever: `/news/2026/bus-42/`.
    pub address: String,
    /// The instant of its first publication.
    pub published: Timestamp,
    /// The seal over what was approved.
    pub seal: String,
    /// What feed readers know it by; RFC 4151.
    pub feed_id: String,
    /// Addresses that it had before, which lead to the one it has.
    pub moved: Vec<String>,
    /// What the hashes of its parts are salted with.
    pub salt: String,
    /// The short hashes of its parts: sentences, captions, files.
    pub parts: Vec<String>,
}

/// Every record, by the file that holds it.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    records: BTreeMap<String, (SourcePath, Record)>,
}

/// What is known of the past when a site is assembled.
pub struct Past<'a> {
    /// What has been approved.
    pub ledger: Ledger,
    /// Whether an address stands on the website as it is; none where there is no website yet.
    pub stands: &'a dyn Fn(&Route) -> Option<bool>,
}

impl Past<'static> {
    /// Nothing is known.
    pub fn unknown() -> Self {
        Self {
            ledger: Ledger::default(),
            stands: &|_| None,
        }
    }
}

impl Ledger {
    /// A ledger of records and the files that hold them.
    pub fn of(records: impl IntoIterator<Item = (SourcePath, Record)>) -> Self {
        let records = records.into_iter();
        Self {
            records: records
                .map(|(source, record)| (record.id.clone(), (source, record)))
                .collect(),
        }
    }

    /// The record of a number.
    pub fn get(&self, id: &str) -> Option<&Record> {
        self.records.get(id).map(|(_, record)| record)
    }

    /// Every record with its file, by number.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &Record)> {
        self.records.values().map(|(source, record)| (source, record))
    }

    /// The file of a record.
    pub fn path(id: &str) -> SourcePath {
        SourcePath::new(&format!("{FOLDER}/{id}.yaml"))
    }

    /// Whether a file of the site folder belongs to the ledger.
    pub fn holds(path: &SourcePath) -> bool {
        path.folder() == FOLDER && path.extension() == "yaml"
    }
}

impl Record {
    /// Reads a file of the ledger. None where it cannot be told what it says.
    pub fn read(path: &SourcePath, text: &str) -> Outcome<Option<Self>> {
        if let Some(place) = merge::first_mark(text) {
            let message = format!("`{path}` holds two versions that git could not put together");
            let fault = Diagnostic::new(&MERGE_MARKERS, message).at(Place::text(path, place));
            return Outcome {
                value: None,
                diagnostics: vec![fault.help(
                    "Have the text with this number approved again; if two texts have it, `pressroom approve FILE --by COUNCILLOR --renumber` gives one of them another",
                )],
            };
        }
        let mut outcome = yaml::read(path, text, 0);
        // How a line ends is nobody's business in a file that nobody edits.
        outcome.diagnostics.retain(Diagnostic::is_error);
        let Some(map) = outcome.value else {
            return unreadable(path);
        };
        let (record, faults) = fields::read(path, &map, &Zone::utc(), "en", Self::read_fields);
        outcome.diagnostics.extend(faults);
        let is_route = |address: &String| address.starts_with('/');
        let is_sound = Self::slug_of(&record.address).is_some() && record.moved.iter().all(is_route);
        if !outcome.diagnostics.is_empty() || !is_sound || !record.address.starts_with('/') {
            return unreadable(path);
        }
        if path.stem() != record.id {
            let message = format!("`{path}` holds the record of {}", record.id);
            let fault = Diagnostic::new(&LEDGER_NAME, message).at(Place::File(path.clone()));
            outcome.diagnostics.push(fault.help(LEDGER_NAME.remedy));
            return Outcome {
                value: None,
                diagnostics: outcome.diagnostics,
            };
        }
        Outcome::clean(Some(record))
    }

    fn read_fields(f: &mut Fields) -> Self {
        let published = f.instant("published", "The instant of its first publication.");
        Self {
            id: f.required_text("id", "Its number."),
            address: f.required_text("address", "Where it answers."),
            published: f.require("published", published),
            seal: f.required_text("seal", "The seal over what was approved."),
            feed_id: f.required_text("feed_id", "What feed readers know it by."),
            moved: f.texts("moved", "Addresses that it had before."),
            salt: f.required_text("salt", "What the hashes are salted with."),
            parts: f
                .text_or_empty("parts", "The short hashes of its parts.")
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        }
    }

    /// The file's text. The hashes are quoted, for some of them look like numbers.
    pub fn text(&self) -> String {
        let moved = match self.moved[..] {
            [] => String::new(),
            _ => format!("moved: [{}]\n", self.moved.join(", ")),
        };
        let lines: Vec<String> = self.parts.chunks(14).map(|line| line.join(" ")).collect();
        format!(
            "# What was approved, kept by `pressroom approve`. Not to be edited or deleted.\n\
             id: {}\naddress: {}\npublished: {}\nseal: {}\nfeed_id: \"{}\"\n{moved}salt: \"{}\"\nparts: >-\n  {}\n",
            self.id,
            self.address,
            self.published,
            self.seal,
            self.feed_id,
            self.salt,
            lines.join("\n  ")
        )
    }

    /// The slug in an address, and the year of a release's: `/news/2026/bus-42/` is that of `bus-42` in 2026.
    fn slug_of(address: &str) -> Option<(&str, Option<i16>)> {
        let names: Vec<&str> = address.split('/').filter(|name| !name.is_empty()).collect();
        match names[..] {
            ["news", year, slug] => Some((slug, Some(year.parse().ok()?))),
            ["newsletters", slug] => Some((slug, None)),
            _ => None,
        }
    }

    /// Its name in its address.
    pub fn slug(&self) -> &str {
        Self::slug_of(&self.address).map_or("", |(slug, _)| slug)
    }

    /// The year in its address, of a release.
    pub fn year(&self) -> Option<i16> {
        Self::slug_of(&self.address).and_then(|(_, year)| year)
    }

    /// The kind of item it speaks of.
    pub fn kind(&self) -> Kind {
        match self.year() {
            Some(_) => Kind::Release,
            None => Kind::Newsletter,
        }
    }

    /// The parts that are not among those that were approved.
    pub fn differing<'p>(&self, parts: &'p [Part]) -> Vec<&'p Part> {
        let known = |part: &&Part| self.parts.contains(&short_hash(&self.salt, part));
        parts.iter().filter(|part| !known(part)).collect()
    }

    /// How many of the approved parts are there no more.
    pub fn missing(&self, parts: &[Part]) -> usize {
        let now: Vec<String> = parts.iter().map(|part| short_hash(&self.salt, part)).collect();
        self.parts.iter().filter(|part| !now.contains(part)).count()
    }
}

/// A salt that no other item and no other approval has.
pub fn salt(id: &str, seal: &str, on: Timestamp) -> String {
    Digest::of_bytes(format!("{id}\n{seal}\n{on}").as_bytes()).hex()
}

/// One finding is enough: nobody is to mend such a file line by line.
fn unreadable(path: &SourcePath) -> Outcome<Option<Record>> {
    let message = format!("`{path}` cannot be read as a record of the ledger");
    let fault = Diagnostic::new(&LEDGER_UNREADABLE, message).at(Place::File(path.clone()));
    Outcome {
        value: None,
        diagnostics: vec![fault.help(LEDGER_UNREADABLE.remedy)],
    }
}

#[cfg(test)]
mod tests;
