//! An output whose manifest is damaged: what is still known of it, and whether it is safe to go on.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::cache::{self, Cache};
use super::manifest::{Known, Worth};
use crate::base::{Digest, OutputPath};
use crate::output::{Manifest, Trace};

/// Which files of an output are ours, in the cache: asked for where its manifest no longer tells.
const LISTED: &str = "published";

/// What the cache tells of an output whose manifest is damaged.
#[derive(Debug, Serialize, Deserialize)]
struct Listed {
    preview: bool,
    paths: Vec<OutputPath>,
}

/// What is known of an output whose manifest is damaged: the paths that are ours, by the cache and by what a build
/// that was cut off there meant to publish. What was made at them is not known, so nothing that stands there counts.
pub fn known(folder: &Path, cache: &Cache, intent: Option<Manifest>) -> Known {
    let listed: Option<Listed> = cache.load(&cache::name_of(LISTED, folder));
    let worth = match listed {
        Some(_) => Worth::Damaged,
        None => Worth::Lost,
    };
    let preview = listed.as_ref().is_some_and(|listed| listed.preview);
    let listed = listed.into_iter().flat_map(|listed| listed.paths);
    let intended = intent.into_iter().flat_map(|manifest| manifest.files.into_keys());
    let ours: BTreeSet<OutputPath> = listed.chain(intended).collect();
    let nothing = Digest::of_bytes(&[]);
    let unknown = Arc::new(Trace::bare(nothing, nothing, 0));
    let there = ours.iter().filter(|path| folder.join(path.as_str()).is_file());
    Known {
        manifest: Manifest {
            engine: String::new(),
            preview,
            files: there.map(|path| (path.clone(), unknown.clone())).collect(),
        },
        ours,
        worth,
        ..Known::default()
    }
}

/// Whether it is noted which files of an output are ours.
pub fn is_listed(folder: &Path, cache: &Cache) -> bool {
    cache.length(&cache::name_of(LISTED, folder)) > 0
}

/// Notes which files of an output are ours.
pub fn list(folder: &Path, cache: &Cache, manifest: &Manifest) {
    let listed = Listed {
        preview: manifest.preview,
        paths: manifest.files.keys().cloned().collect(),
    };
    cache.save(&cache::name_of(LISTED, folder), &listed);
}

/// Whether a file holds already what is to be published there: then nothing of anybody's is lost.
pub fn stands(folder: &Path, path: &OutputPath, manifest: &Manifest) -> bool {
    let file = folder.join(path.as_str());
    let is_file = fs::symlink_metadata(&file).is_ok_and(|metadata| metadata.is_file());
    let trace = manifest.files.get(path).filter(|_| is_file);
    trace.is_some_and(|trace| fs::read(&file).is_ok_and(|bytes| Digest::of_bytes(&bytes) == trace.bytes))
}

/// Whether an output holds nothing but what is to be published, beside the hidden files of its keepers.
pub fn holds_nothing_but(output: &Path, manifest: &Manifest) -> bool {
    holds(output, "", manifest)
}

/// Whether all in a folder of an output is as it is to be published. One that cannot be read may hold anything.
fn holds(output: &Path, folder: &str, manifest: &Manifest) -> bool {
    let Ok(mut entries) = fs::read_dir(output.join(folder)) else {
        return false;
    };
    entries.all(|entry| {
        let Ok(entry) = entry else { return false };
        let path = format!("{folder}{}", entry.file_name().to_string_lossy());
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let is_hidden = folder.is_empty() && path.starts_with('.');
        match is_folder && !is_hidden {
            true => holds(output, &format!("{path}/"), manifest),
            false => is_hidden || stands(output, &OutputPath::new(&path), manifest),
        }
    })
}
