//! The manifest on the disk: loaded, held against the files it speaks of, and saved last.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::cache::{self, Cache};
use super::stamps::{Stamp, Stamps};
use crate::base::{Digest, OutputPath};
use crate::output::{Manifest, Trace};

/// Its name in the output folder.
pub const NAME: &str = ".manifest.json";
/// What a build that is under way means to have published: it stands until the manifest itself does.
const INTENT: &str = ".manifest.next.json";

/// What is known of the files of an output, in the cache.
const STAMPS: &str = "outputs";

/// What we know of an output folder.
#[derive(Debug, Default)]
pub struct Known {
    /// Files that stand as we made them.
    pub manifest: Manifest,
    /// Every path that we wrote or were about to write: only these are ever overwritten or removed.
    pub ours: BTreeSet<OutputPath>,
    /// Whether the folder holds a manifest at all.
    pub exists: bool,
    /// Whether all files of the manifest stand as we made them, and no build was cut off.
    pub is_whole: bool,
    /// The stamps of files that stand as we made them.
    pub stamps: Vec<(OutputPath, Stamp)>,
}

/// Loads the manifest of a folder. An entry whose file is gone or altered is dropped, so a crash or a
/// careless hand costs work, never truth; a file that bears the stamp under which it was last found right is
/// not read again. A manifest that cannot be read is as good as none but for what its folder tells.
pub fn load(folder: &Path, seen: &Stamps<Digest>) -> Known {
    let read = |name: &str| -> Option<Manifest> { serde_json::from_slice(&fs::read(folder.join(name)).ok()?).ok() };
    let (last, intent) = (read(NAME), read(INTENT));
    let exists = folder.join(NAME).exists() || folder.join(INTENT).exists();
    let is_settled = last.is_some() && !folder.join(INTENT).exists();
    let mut known = Known {
        exists,
        ..Known::default()
    };
    for manifest in [last, intent].into_iter().flatten() {
        known.ours.extend(manifest.files.keys().cloned());
        known.manifest.engine = manifest.engine;
        known.manifest.preview = manifest.preview;
        for (path, trace, stamp) in audited(folder, manifest.files, seen) {
            known.stamps.extend(stamp.map(|stamp| (path.clone(), stamp)));
            known.manifest.files.insert(path, trace);
        }
    }
    known.is_whole = is_settled && known.manifest.files.len() == known.ours.len();
    known
}

/// What stands published in a folder, as far as it stands as it was made.
pub fn standing(folder: &Path, cache: &Cache) -> Manifest {
    load(folder, &seen(folder, cache)).manifest
}

/// Every file that the manifest of a folder lists, whether it stands or not.
pub fn listed(folder: &Path) -> BTreeSet<OutputPath> {
    let manifest = fs::read(folder.join(NAME)).ok();
    let manifest: Option<Manifest> = manifest.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    manifest
        .map(|manifest| manifest.files.into_keys().collect())
        .unwrap_or_default()
}

/// What was found in the files of an output folder.
pub fn seen(folder: &Path, cache: &Cache) -> Stamps<Digest> {
    Stamps::load(cache, &cache::name_of(STAMPS, folder))
}

/// What stands as it was made, with its stamp.
type Audited = (OutputPath, Trace, Option<Stamp>);

fn audited(folder: &Path, files: BTreeMap<OutputPath, Trace>, seen: &Stamps<Digest>) -> Vec<Audited> {
    let files: Vec<(OutputPath, Trace)> = files.into_iter().collect();
    files
        .into_par_iter()
        .filter_map(|(path, trace)| {
            let stamp = audit(folder, &path, &trace, seen)?;
            Some((path, trace, stamp))
        })
        .collect()
}

/// The stamp of a file that stands as it was made, as far as the disk gives one; none where it does not stand so.
fn audit(folder: &Path, path: &OutputPath, trace: &Trace, seen: &Stamps<Digest>) -> Option<Option<Stamp>> {
    let file = folder.join(path.as_str());
    let metadata = fs::symlink_metadata(&file).ok()?;
    if !metadata.is_file() || metadata.len() != trace.length {
        return None;
    }
    let stamp = Stamp::of(&metadata);
    let known = stamp.as_ref().and_then(|stamp| seen.found(path.as_str(), stamp));
    let digest = match known {
        Some(digest) => *digest,
        None => Digest::of_bytes(&fs::read(&file).ok()?),
    };
    (digest == trace.bytes).then_some(stamp)
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
