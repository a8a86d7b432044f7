//! What a text needs to be made into HTML or plain text: its source, and all that its links, pictures
//! and blocks lead to, already looked up. Serialised, it is the text's share of its page's digest.

use std::collections::BTreeMap;

use serde::Serialize;

use super::view::{Contact, Download, Person, Picture};
use crate::base::{Digest, SourcePath};

/// A text, by its source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Prose {
    /// The file it stands in.
    pub source: SourcePath,
    /// The digest of that file.
    pub digest: Digest,
    /// Byte at which the text begins, after the front matter.
    pub start: u32,
    /// Its language: `en`.
    pub lang: String,
    /// What each target in the text means, by the target as the author wrote it.
    pub targets: Targets,
}

/// What the targets of a text mean. A target that is in none of these stays as it was written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Targets {
    /// Links: `../wards/saltings.md#surgeries` → `/wards/saltings/#surgeries`.
    pub links: BTreeMap<String, String>,
    /// Pictures, of `![…](…)` and `::: figure`, by file as written.
    pub pictures: BTreeMap<String, Picture>,
    /// Files of `::: download`, by file as written.
    pub downloads: BTreeMap<String, Download>,
    /// People of `::: quote`, by slug.
    pub people: BTreeMap<String, Person>,
    /// Contacts of `::: contact`, by key.
    pub contacts: BTreeMap<String, Contact>,
}
