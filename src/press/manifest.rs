//! The manifest on the disk: loaded, held against the files it speaks of, and saved last.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::base::{Digest, OutputPath};
use crate::output::{Manifest, Trace};

/// Its name in the output folder.
pub const NAME: &str = ".manifest.json";
/// What a build that is under way means to have published: it stands until the manifest itself does.
const INTENT: &str = ".manifest.next.json";

/// What we know of an output folder.
#[derive(Debug, Default)]
pub struct Known {
    /// Files that stand as we made them.
    pub manifest: Manifest,
    /// Every path that we wrote or were about to write: only these are ever overwritten or removed.
    pub ours: BTreeSet<OutputPath>,
    /// Whether the folder holds a manifest at all.
    pub exists: bool,
}

/// Loads the manifest of a folder. An entry whose file is gone or altered is dropped, so a crash or a
/// careless hand costs work, never truth. A manifest that cannot be read is as good as none but for
/// what its folder tells.
pub fn load(folder: &Path) -> Known {
    let read = |name: &str| -> Option<Manifest> { serde_json::from_slice(&fs::read(folder.join(name)).ok()?).ok() };
    let (last, intent) = (read(NAME), read(INTENT));
    let exists = folder.join(NAME).exists() || folder.join(INTENT).exists();
    let mut known = Known {
        exists,
        ..Known::default()
    };
    for manifest in [last, intent].into_iter().flatten() {
        known.ours.extend(manifest.files.keys().cloned());
        known.manifest.engine = manifest.engine;
        known.manifest.preview = manifest.preview;
        for (path, trace) in audited(folder, manifest.files) {
            known.manifest.files.insert(path, trace);
        }
    }
    known
}

fn audited(folder: &Path, files: std::collections::BTreeMap<OutputPath, Trace>) -> Vec<(OutputPath, Trace)> {
    let files: Vec<(OutputPath, Trace)> = files.into_iter().collect();
    files
        .into_par_iter()
        .filter(|(path, trace)| stands(folder, path, trace))
        .collect()
}

fn stands(folder: &Path, path: &OutputPath, trace: &Trace) -> bool {
    let file = folder.join(path.as_str());
    let same_length = fs::symlink_metadata(&file).is_ok_and(|meta| meta.is_file() && meta.len() == trace.length);
    same_length && fs::read(&file).is_ok_and(|bytes| Digest::of_bytes(&bytes) == trace.bytes)
}

/// The digest of the manifest of a folder; none while a build is under way there, or was killed.
pub fn digest(folder: &Path) -> Option<Digest> {
    if folder.join(INTENT).exists() {
        return None;
    }
    fs::read(folder.join(NAME)).ok().map(|bytes| Digest::of_bytes(&bytes))
}

/// Whether a folder lies in an output of ours, whatever was built there.
pub fn is_above(folder: &Path) -> bool {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    let mut above = folder.ancestors().skip(1);
    above.any(|folder| folder.join(NAME).exists() || folder.join(INTENT).exists())
}

/// Says what is about to be published, before the first file moves.
///
/// # Errors
/// Where it cannot be written.
pub fn intend(folder: &Path, manifest: &Manifest) -> io::Result<()> {
    fs::write(folder.join(INTENT), json(manifest))
}

/// Makes the intent the manifest, once every file is in place. A manifest of the same bytes is not touched.
///
/// # Errors
/// Where it cannot be written.
pub fn settle(folder: &Path) -> io::Result<()> {
    let (intent, last): (PathBuf, PathBuf) = (folder.join(INTENT), folder.join(NAME));
    if fs::read(&last).ok() == fs::read(&intent).ok() {
        return fs::remove_file(intent);
    }
    fs::rename(intent, last)
}

/// Whether the manifest on the disk already says this, and nothing is under way.
pub fn is_settled(folder: &Path, manifest: &Manifest) -> bool {
    !folder.join(INTENT).exists() && fs::read(folder.join(NAME)).is_ok_and(|bytes| bytes == json(manifest))
}

fn json(manifest: &Manifest) -> Vec<u8> {
    serde_json::to_vec(manifest).expect("a manifest is text and numbers")
}
