//! What a build changes.

use std::collections::BTreeMap;

use super::manifest::Manifest;
use crate::base::{OutputPath, SourcePath};

/// The outcome of a build: what becomes of every file. The bytes are on the shelf.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// Every file of the site.
    pub files: BTreeMap<OutputPath, Fate>,
    /// Files that were published and are no longer.
    pub removed: Vec<OutputPath>,
    /// The author's file that each file speaks of, where it speaks of one.
    pub origins: BTreeMap<OutputPath, SourcePath>,
    /// What stands published once the edition is written.
    pub manifest: Manifest,
}

/// What becomes of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stands as it is.
    Kept,
    /// It was made; its bytes are on the shelf.
    Made,
    /// It is a copy of a file of the site folder.
    Copied(SourcePath),
}

/// Where made files wait: memory in tests and previews, a staging folder on disk. Filled from several threads.
pub trait Shelf: Sync {
    /// Keeps the bytes of a file. A shelf that cannot keep them says so when the edition is taken from it.
    fn put(&self, path: &OutputPath, bytes: Vec<u8>);

    /// The bytes of a file that stands published, so that it can be read again; none where it cannot be.
    fn standing(&self, path: &OutputPath) -> Option<Vec<u8>>;
}

impl Edition {
    /// How many files were made or copied.
    pub fn written(&self) -> usize {
        self.files.values().filter(|fate| **fate != Fate::Kept).count()
    }

    /// How many files stand as they were.
    pub fn kept(&self) -> usize {
        self.files.len() - self.written()
    }
}
