//! The manifest on the disk: loaded, held against the files it speaks of, and saved last.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::cache::{self, Cache};
use super::damage;
use super::stamps::Stamp;
use crate::base::{Digest, OutputPath};
use crate::output::{Manifest, Trace};

/// Its name in the output folder.
pub const NAME: &str = ".manifest";
/// What a build that is under way means to have published: it stands until the manifest itself does.
const INTENT: &str = ".manifest.next";

/// Where manifests lay until they took the form they have: read for the paths that are ours, and then removed.
const FORMER: &str = ".manifest.json";

/// What is known of the files of an output, in the cache.
const STAMPS: &str = "outputs";

/// What we know of an output folder.
#[derive(Debug, Default)]
pub struct Known {
    /// Files that stand as we made them.
    pub manifest: Manifest,
    /// The digest of the manifest on the disk; none while a build is under way there, or was killed.
    pub digest: Option<Digest>,
    /// Every path that we wrote or were about to write: only these are ever overwritten or removed.
    pub ours: BTreeSet<OutputPath>,
    /// What the manifest on the disk is worth.
    pub worth: Worth,
    /// Whether all files of the manifest stand as we made them, and no build was cut off.
    pub is_whole: bool,
    /// The stamps of files that stand as we made them, in the order of their paths.
    pub stamps: Vec<(OutputPath, Stamp)>,
}

/// What the manifest of an output folder is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Worth {
    /// There is none.
    #[default]
    None,
    /// It tells what stands.
    Sound,
    /// It is damaged. Which files are ours is known from the cache, and no more.
    Damaged,
    /// It is damaged, and nothing else tells which files are ours.
    Lost,
}

/// A manifest in its former form, as far as it still tells anything.
#[derive(Deserialize)]
struct Former {
    #[serde(default)]
    preview: bool,
    files: BTreeMap<OutputPath, serde_json::Value>,
}

/// How the files of a manifest looked when they were last found right: a stamp for each, in the order of their paths.
#[derive(Debug, Serialize, Deserialize)]
struct Seen {
    manifest: Digest,
    stamps: Vec<Option<Stamp>>,
}

/// What stands as it was made, with its stamp.
type Audited = (OutputPath, Arc<Trace>, Option<Stamp>);

/// Loads the manifest of a folder. An entry whose file is gone or altered is dropped, so a crash or a
/// careless hand costs work, never truth; a file that bears the stamp under which it was last found right is
/// not read again. Of one that is damaged the cache still tells which files are ours: all of them are made again.
pub fn load(folder: &Path, cache: &Cache) -> Known {
    let (last, intent) = (read(folder, NAME), read(folder, INTENT));
    let (is_there, is_cut_off) = (folder.join(NAME).exists(), folder.join(INTENT).exists());
    if !is_there && !is_cut_off {
        return former(folder).unwrap_or_default();
    }
    if is_there && last.is_none() {
        return damage::known(folder, cache, intent.map(|(manifest, _)| manifest));
    }
    let mut known = Known {
        worth: Worth::Sound,
        digest: last.as_ref().filter(|_| !is_cut_off).map(|(_, digest)| *digest),
        ..Known::default()
    };
    for (manifest, digest) in [last, intent].into_iter().flatten() {
        let paths = manifest.files.keys().cloned();
        known.ours = match known.ours.is_empty() {
            true => paths.collect(),
            false => paths.chain(std::mem::take(&mut known.ours)).collect(),
        };
        known.manifest.engine = manifest.engine;
        known.manifest.preview = manifest.preview;
        let found = audited(folder, manifest.files, &stamps(folder, cache, digest));
        let stamped = found
            .iter()
            .filter_map(|(path, _, stamp)| Some((path.clone(), (*stamp)?)));
        known.stamps.extend(stamped);
        let found = found.into_iter().map(|(path, trace, _)| (path, trace));
        known.manifest.files = match known.manifest.files.is_empty() {
            true => found.collect(),
            false => std::mem::take(&mut known.manifest.files)
                .into_iter()
                .chain(found)
                .collect(),
        };
    }
    known.is_whole = known.digest.is_some() && known.manifest.files.len() == known.ours.len();
    known
}

/// What a manifest of the former form tells: which files are ours, itself among them. All of them are made anew.
fn former(folder: &Path) -> Option<Known> {
    let former: Former = serde_json::from_slice(&fs::read(folder.join(FORMER)).ok()?).ok()?;
    Some(Known {
        manifest: Manifest {
            preview: former.preview,
            ..Manifest::default()
        },
        ours: former.files.into_keys().chain([OutputPath::new(FORMER)]).collect(),
        worth: Worth::Sound,
        ..Known::default()
    })
}

fn read(folder: &Path, name: &str) -> Option<(Manifest, Digest)> {
    Manifest::from_bytes(&fs::read(folder.join(name)).ok()?)
}

/// What stands published in a folder, as far as it stands as it was made.
pub fn standing(folder: &Path, cache: &Cache) -> Manifest {
    load(folder, cache).manifest
}

/// Every file that the manifest of a folder lists, whether it stands or not.
pub fn listed(folder: &Path) -> BTreeSet<OutputPath> {
    let manifest = read(folder, NAME);
    manifest
        .map(|(manifest, _)| manifest.files.into_keys().collect())
        .unwrap_or_default()
}

/// How the files of a manifest looked when they were found right; none where that was another manifest.
fn stamps(folder: &Path, cache: &Cache, manifest: Digest) -> Vec<Option<Stamp>> {
    let seen: Option<Seen> = cache.load(&cache::name_of(STAMPS, folder));
    seen.filter(|seen| seen.manifest == manifest)
        .map(|seen| seen.stamps)
        .unwrap_or_default()
}

/// Notes how the files of a manifest look that stand as it says.
pub fn note(folder: &Path, cache: &Cache, manifest: Digest, stamps: Vec<Option<Stamp>>) {
    cache.save(&cache::name_of(STAMPS, folder), &Seen { manifest, stamps });
}

fn audited(folder: &Path, files: BTreeMap<OutputPath, Arc<Trace>>, seen: &[Option<Stamp>]) -> Vec<Audited> {
    let files: Vec<(OutputPath, Arc<Trace>)> = files.into_iter().collect();
    let found = files.into_par_iter().enumerate().filter_map(|(number, (path, trace))| {
        let seen = seen.get(number).copied().flatten();
        let stamp = audit(folder, &path, &trace, seen)?;
        Some((path, trace, stamp))
    });
    found.collect()
}

/// The stamp of a file that stands as it was made, as far as the disk gives one; none where it does not stand so.
fn audit(folder: &Path, path: &OutputPath, trace: &Trace, seen: Option<Stamp>) -> Option<Option<Stamp>> {
    let file = folder.join(path.as_str());
    let metadata = fs::symlink_metadata(&file).ok()?;
    if !metadata.is_file() || metadata.len() != trace.length {
        return None;
    }
    let stamp = Stamp::of(&metadata);
    let is_known = stamp.is_some() && stamp == seen;
    (is_known || Digest::of_bytes(&fs::read(&file).ok()?) == trace.bytes).then_some(stamp)
}

/// The one name of a path, which may have several: links are followed, also to where there is nothing yet, and `..`
/// leads up.
pub fn known(path: &Path) -> PathBuf {
    /// Links that lead to links, at most: there are no more but in a circle.
    const LINKS: usize = 40;
    let mut whole = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    for _ in 0..LINKS {
        match followed(&whole) {
            Ok(known) => return known,
            Err(led) => whole = led,
        }
    }
    whole
}

/// The name of a whole path, or where the link leads that keeps it from having one.
fn followed(whole: &Path) -> Result<PathBuf, PathBuf> {
    for above in whole.ancestors() {
        let rest = whole.strip_prefix(above).unwrap_or(Path::new(""));
        if let Ok(there) = fs::canonicalize(above) {
            return Ok(rest.components().fold(there, |path, part| match part {
                Component::ParentDir => path.parent().map(Path::to_path_buf).unwrap_or_default(),
                part => path.join(part),
            }));
        }
        if let Ok(target) = fs::read_link(above) {
            return Err(above.parent().unwrap_or(above).join(target).join(rest));
        }
    }
    Ok(whole.to_path_buf())
}

/// The nearest output of ours that a folder lies in, whatever was built there: whether it is a preview.
pub fn above(folder: &Path) -> Option<bool> {
    known(folder).ancestors().skip(1).find_map(is_preview)
}

/// An output of ours that lies in a folder which is none yet: whether it is a preview. Such a folder is hidden, or its
/// keeper would be a stranger.
pub fn below(folder: &Path) -> Option<bool> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let found: Vec<bool> = entries.filter_map(|entry| is_preview(&entry.path())).collect();
    // Of several the public website is the graver find.
    found.into_iter().min()
}

/// Whether an output of ours is a preview; none where there is no output.
fn is_preview(folder: &Path) -> Option<bool> {
    let is_there = |name: &&str| folder.join(*name).exists();
    let name = [NAME, INTENT].into_iter().find(is_there)?;
    Some(read(folder, name).is_some_and(|(manifest, _)| manifest.preview))
}

/// Says what is about to be published, before the first file moves: a manifest as it is kept.
///
/// # Errors
/// Where it cannot be written.
pub fn intend(folder: &Path, manifest: &[u8]) -> io::Result<()> {
    fs::write(folder.join(INTENT), manifest)
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
    !folder.join(INTENT).exists() && fs::read(folder.join(NAME)).is_ok_and(|bytes| bytes == manifest.to_bytes().0)
}
