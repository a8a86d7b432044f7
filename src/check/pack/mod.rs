//! Rules that are data: words and patterns in YAML, with the field names that styles for Vale use.
//!
//! The house's own are in `../packs/`, one file a rule. A group adds its own in `content/rules/`.

pub mod book;
pub mod formula;
pub mod house;
pub mod kinds;
pub mod measure;
pub mod pattern;
pub mod reader;
pub mod regexes;
pub mod run;
pub mod scope;
pub mod sheet;
pub mod sightings;

pub use book::{Book, fix, is_address, is_code};
pub use house::house;
pub use regexes::Compiled;
pub use scope::Names;
pub use sheet::read;
pub use sightings::{Sighting, around, sightings};

use kinds::Test;
use scope::Selector;
use sheet::Repair;

use crate::base::{Rule, SourcePath};
use crate::check::item;
use crate::content::Kind;

/// Where a site keeps the words that spelling is to accept.
pub const WORDS: &str = "content/rules/words.txt";

/// A rule that is made of words.
#[derive(Debug)]
pub struct PackRule {
    /// What it is.
    pub rule: &'static Rule,
    /// Its file.
    pub path: SourcePath,
    /// What it says, `%s` for what was found.
    message: String,
    /// Whether its file says what to do; else the finding says it.
    gives_remedy: bool,
    /// The kinds of text it looks at; all where there are none.
    kinds: Vec<Kind>,
    selector: Selector,
    quotes: Quotes,
    repair: Repair,
    limit: Option<usize>,
    /// Words that clear a finding in whose sentence they stand.
    unless: Option<Compiled>,
    test: Test,
}

/// Whether a rule looks inside quotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotes {
    /// The words are a person's own.
    Skip,
    /// Nobody may say these things, whoever is quoted.
    Look,
}

impl PackRule {
    /// Whether it looks at a text of this kind.
    fn wants(&self, kind: &item::Kind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind_of(kind))
    }
}

fn kind_of(kind: &item::Kind) -> Kind {
    match kind {
        item::Kind::Release(_) => Kind::Release,
        item::Kind::Person(_) => Kind::Person,
        item::Kind::Ward(_) => Kind::Ward,
        item::Kind::Topic(_) => Kind::Topic,
        item::Kind::Council(_) => Kind::Council,
        item::Kind::Event(_) => Kind::Event,
        item::Kind::Newsletter(_) => Kind::Newsletter,
        item::Kind::Page(_) => Kind::Page,
    }
}

#[cfg(test)]
mod tests;
