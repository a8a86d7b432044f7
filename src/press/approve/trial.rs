//! A build in memory, as it will be once approvals are written: nothing of it is kept but its findings.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Diagnostic, Digest, Horizon, SourcePath};
use crate::output::Standing;
use crate::pipeline::{self, Order, Sources};
use crate::press::Places;
use crate::press::journal::Swap;
use crate::press::read::Folder;
use crate::press::unkept::Unkept;
use crate::source::file::{Changed, File, Library};

/// What a build would find at an instant, with these files changed.
pub fn build(places: &Places, swaps: &[Swap], standing: &Standing, horizon: Horizon) -> Vec<Diagnostic> {
    if swaps.is_empty() {
        return Vec::new();
    }
    let folder = &Folder::new(&places.site);
    let Sources {
        mut files,
        theme,
        memory,
        ..
    } = folder.sources().value;
    let mut texts = BTreeMap::new();
    for swap in swaps {
        let Some(text) = &swap.after else {
            files.remove(&swap.path);
            continue;
        };
        let file = File {
            digest: Digest::of_bytes(text.as_bytes()),
            length: text.len() as u64,
            size: None,
        };
        files.insert(swap.path.clone(), file);
        texts.insert(&swap.path, Arc::from(text.as_str()));
    }
    let library = Amended { folder, texts };
    let sources = Sources {
        files,
        theme,
        library: &library,
        memory,
    };
    let shelf = Unkept(&places.output);
    pipeline::build(&sources, standing, &Order::at(horizon), &shelf).diagnostics
}

/// A folder with some of its texts as they will be.
struct Amended<'a> {
    folder: &'a Folder,
    texts: BTreeMap<&'a SourcePath, Arc<str>>,
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
