//! A site folder with some of its texts as they will be, before anything is written.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::read::Folder;
use crate::base::{Digest, SourcePath};
use crate::pipeline::Sources;
use crate::source::file::{Changed, File, Library};

/// A folder, and texts that stand in the place of those on the disk.
#[derive(Debug)]
pub struct Amended<'a> {
    folder: &'a Folder,
    texts: BTreeMap<SourcePath, Arc<str>>,
}

impl<'a> Amended<'a> {
    /// A folder with these texts.
    pub fn new<'t>(folder: &'a Folder, texts: impl IntoIterator<Item = (&'t SourcePath, &'t str)>) -> Self {
        let texts = texts
            .into_iter()
            .map(|(path, text)| (path.clone(), Arc::from(text)))
            .collect();
        Self { folder, texts }
    }

    /// What a build is made from: sources of the folder, with these texts in them.
    pub fn sources<'s>(&'s self, on_disk: Sources<'s>) -> Sources<'s> {
        let Sources {
            mut files,
            theme,
            memory,
            ..
        } = on_disk;
        for (path, text) in &self.texts {
            let file = File {
                digest: Digest::of_bytes(text.as_bytes()),
                length: text.len() as u64,
                size: None,
            };
            files.insert(path.clone(), file);
        }
        Sources {
            files,
            theme,
            library: self,
            memory,
        }
    }
}

impl Library for Amended<'_> {
    fn text(&self, path: &SourcePath, digest: Digest) -> Result<Arc<str>, Changed> {
        match self.texts.get(path) {
            Some(text) => Ok(text.clone()),
            None => self.folder.text(path, digest),
        }
    }

    fn bytes(&self, path: &SourcePath, digest: Digest) -> Result<Vec<u8>, Changed> {
        match self.texts.get(path) {
            Some(text) => Ok(text.as_bytes().to_vec()),
            None => self.folder.bytes(path, digest),
        }
    }
}
