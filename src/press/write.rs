//! An edition becomes a folder: made beside, moved into place file by file; the only writer.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use super::cache::Cache;
use super::damage;
use super::manifest::{self, Known, Worth};
use super::stamps::Stamp;
use crate::base::horizon::Sight;
use crate::base::{Along, Digest, OutputPath, SourcePath};
use crate::output::packed::{Packed, original};
use crate::output::{Edition, Fate, Manifest, Shelf};
use crate::source::file::{Changed, Library};

/// The folder, inside the output, in which made files wait.
const STAGING: &str = ".staging";

/// An output folder that is ours to write.
#[derive(Debug)]
pub struct Output {
    folder: PathBuf,
    known: Known,
    staging: Staging,
    cache: Cache,
    /// The clock of the disk before its files were looked at.
    opened: Option<SystemTime>,
}

/// Why an output folder cannot be written.
#[derive(Debug)]
pub enum WriteError {
    /// It holds files and no manifest of ours.
    Foreign,
    /// Its manifest is damaged, and it holds other files than are to be published.
    Damaged,
    /// A file that we did not write stands in the way.
    ForeignFile(OutputPath),
    /// It holds the site's own texts.
    Overlap,
    /// A preview and the public website would share it.
    Shared,
    /// A preview would lie in another, or hold it.
    Nested,
    /// A file to be copied is no longer the one that was read.
    Changed(SourcePath, Changed),
    /// The system refused.
    Io(PathBuf, io::Error),
}

/// Made files, waiting on the disk: a few folders for all of them, for a folder of its own for each page
/// would be made twice.
#[derive(Debug)]
struct Staging {
    output: PathBuf,
    folder: PathBuf,
    failure: Mutex<Option<(PathBuf, io::Error)>>,
}

impl Output {
    /// Opens an output folder, which need not exist.
    ///
    /// # Errors
    /// Where it is not ours, or is the site folder itself.
    pub fn open(folder: &Path, sight: Sight, cache: &Cache) -> Result<Self, WriteError> {
        if folder.join("content/site.yaml").exists() {
            return Err(WriteError::Overlap);
        }
        let opened = cache.now();
        let known = manifest::load(folder, cache);
        let is_preview = sight != Sight::Public;
        let is_known = matches!(known.worth, Worth::Sound | Worth::Damaged);
        if is_known && known.manifest.preview != is_preview {
            return Err(WriteError::Shared);
        }
        // Neither lies in the other: whoever may see the one must not find the other beside it.
        let above = manifest::above(folder).filter(|above| is_preview || *above);
        let below = || manifest::below(folder).filter(|_| known.worth == Worth::None);
        match above.or_else(below) {
            Some(other) if other && is_preview => return Err(WriteError::Nested),
            Some(_) => return Err(WriteError::Shared),
            None => {}
        }
        if known.worth == Worth::None
            && holds_files(folder).map_err(|error| WriteError::Io(folder.to_path_buf(), error))?
        {
            return Err(WriteError::Foreign);
        }
        let staging = Staging {
            output: folder.to_path_buf(),
            folder: folder.join(STAGING),
            failure: Mutex::default(),
        };
        // What a killed build left there is of no use: every file of it is made again.
        let _ = fs::remove_dir_all(&staging.folder);
        Ok(Self {
            folder: folder.to_path_buf(),
            known,
            staging,
            cache: cache.clone(),
            opened,
        })
    }

    /// Whether every file that was published stands as it was made, and no build was cut off.
    pub fn stands_whole(&self) -> bool {
        self.known.is_whole
    }

    /// Whether the manifest that stood there is damaged.
    pub fn is_damaged(&self) -> bool {
        matches!(self.known.worth, Worth::Damaged | Worth::Lost)
    }

    /// What stands published. It is asked for once.
    pub fn take_manifest(&mut self) -> Manifest {
        std::mem::take(&mut self.known.manifest)
    }

    /// The digest of the manifest that stands; none while a build is under way there, or was killed.
    pub fn digest(&self) -> Option<Digest> {
        self.known.digest
    }

    /// Where made files wait.
    pub fn shelf(&self) -> &dyn Shelf {
        &self.staging
    }

    /// Moves an edition into place: assets, then pages, then lists and feeds, then deletions. Killed at
    /// any point it leaves every file whole, old or new, and the next build finishes the work. Gives the digest of the
    /// manifest that stands then.
    ///
    /// # Errors
    /// Where a foreign file is in the way, the folder is no longer known to be ours or a file to be copied has changed
    /// (nothing has moved then), or the system refuses.
    pub fn put_in_place(self, edition: &Edition, sources: &dyn Library) -> Result<Digest, WriteError> {
        if let Some((path, error)) = self
            .staging
            .failure
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
        {
            let _ = fs::remove_dir_all(&self.staging.folder);
            return Err(WriteError::Io(path, error));
        }
        self.refuse_lost(edition)?;
        self.refuse_foreign(edition)?;
        let mut stays = Along::new(&edition.files);
        let ours = self.known.ours.iter();
        let stale: Vec<&OutputPath> = ours
            .filter(|path| stays.at(path).is_none() && self.folder.join(path.as_str()).exists())
            .collect();
        let (manifest, digest) = edition.manifest.to_bytes();
        if edition.written() == 0 && stale.is_empty() && self.known.digest == Some(digest) {
            self.note(edition, digest);
            return Ok(digest);
        }
        let refused = |error: io::Error| WriteError::Io(self.folder.clone(), error);
        fs::create_dir_all(&self.folder).map_err(refused)?;
        self.stage_copies(edition, sources)?;
        manifest::intend(&self.folder, &manifest).map_err(refused)?;
        self.move_files(edition)?;
        self.remove(&stale)?;
        let _ = fs::remove_dir_all(&self.staging.folder);
        self.note(edition, digest);
        manifest::settle(&self.folder).map_err(refused)?;
        Ok(digest)
    }

    /// Notes how the files look that stand now, so that the next build need not read them to know them.
    fn note(&self, edition: &Edition, manifest: Digest) {
        let now = self.cache.now();
        let mut kept = Along::new(self.known.stamps.iter().map(|(path, stamp)| (path, *stamp)));
        let stamps = edition.files.iter().map(|(path, fate)| {
            if *fate == Fate::Kept {
                return kept.at(path).filter(|stamp| stamp.is_settled(self.opened));
            }
            let metadata = fs::symlink_metadata(self.folder.join(path.as_str())).ok()?;
            Stamp::of(&metadata).filter(|stamp| stamp.is_settled(now))
        });
        manifest::note(&self.folder, &self.cache, manifest, stamps.collect());
        self.list(edition);
    }

    /// Notes which files are ours, where it is not noted yet or other files are now.
    fn list(&self, edition: &Edition) {
        let mut changed = edition.files.iter().filter(|(_, fate)| **fate != Fate::Kept);
        let is_same = edition.removed.is_empty() && changed.all(|(path, _)| self.known.ours.contains(path));
        if !is_same || self.is_damaged() || !damage::is_listed(&self.folder, &self.cache) {
            damage::list(&self.folder, &self.cache, &edition.manifest);
        }
    }

    /// Where nothing tells which files are ours, those may be somebody's work, or a preview that nobody may see: the
    /// folder is taken only if it holds nothing but what is to be published.
    fn refuse_lost(&self, edition: &Edition) -> Result<(), WriteError> {
        let is_lost = self.known.worth == Worth::Lost;
        match is_lost && !damage::holds_nothing_but(&self.folder, &edition.manifest) {
            true => Err(WriteError::Damaged),
            false => Ok(()),
        }
    }

    fn refuse_foreign(&self, edition: &Edition) -> Result<(), WriteError> {
        let changed = edition
            .files
            .iter()
            .filter(|(_, fate)| **fate != Fate::Kept)
            .map(|(path, _)| path);
        for path in changed.filter(|path| !self.known.ours.contains(path)) {
            let is_there = fs::symlink_metadata(self.folder.join(path.as_str())).is_ok();
            if is_there && !damage::stands(&self.folder, path, &edition.manifest) {
                let _ = fs::remove_dir_all(&self.staging.folder);
                return Err(WriteError::ForeignFile(path.clone()));
            }
        }
        Ok(())
    }

    /// Copies are staged like made files, so that a disk that fills up leaves the old site. What is copied are the
    /// bytes that were read for what is held, and no others.
    fn stage_copies(&self, edition: &Edition, sources: &dyn Library) -> Result<(), WriteError> {
        for (path, fate) in &edition.files {
            let (Fate::Copied(from), Some(trace)) = (fate, edition.manifest.files.get(path)) else {
                continue;
            };
            let read = sources.bytes(from, trace.bytes);
            let bytes = read.map_err(|changed| WriteError::Changed(from.clone(), changed))?;
            let to = self.staging.place(path);
            let copied = parent(&to).and_then(|()| fs::write(&to, bytes));
            copied.map_err(|error| WriteError::Io(to, error))?;
        }
        Ok(())
    }

    fn move_files(&self, edition: &Edition) -> Result<(), WriteError> {
        let mut changed: Vec<&OutputPath> = edition
            .files
            .iter()
            .filter(|(_, fate)| **fate != Fate::Kept)
            .map(|(path, _)| path)
            .collect();
        changed.sort_by_key(|path| (rank(path), *path));
        let mut made: BTreeSet<&Path> = BTreeSet::new();
        for path in changed {
            let (from, to) = (self.staging.place(path), self.folder.join(path.as_str()));
            let folder = Path::new(path.as_str()).parent().unwrap_or(Path::new(""));
            let moved = if made.insert(folder) { parent(&to) } else { Ok(()) };
            moved
                .and_then(|()| self.unpack(path, edition))
                .and_then(|()| fs::rename(&from, &to))
                .map_err(|error| WriteError::Io(to, error))?;
        }
        Ok(())
    }

    /// Takes away what lies packed of the old text before the new one comes: a server that finds nothing packed sends
    /// the text as it is, and one that found the old would send that, however long ago it was withdrawn.
    fn unpack(&self, path: &OutputPath, edition: &Edition) -> io::Result<()> {
        for sibling in Packed::ALL.map(|how| how.beside(path)) {
            let stays = edition.files.get(&sibling) == Some(&Fate::Kept);
            if !stays && self.known.ours.contains(&sibling) {
                gone(fs::remove_file(self.folder.join(sibling.as_str())))?;
            }
        }
        Ok(())
    }

    fn remove(&self, stale: &[&OutputPath]) -> Result<(), WriteError> {
        // From behind, so that what is packed goes before its original: a server may send it without asking for that.
        for path in stale.iter().rev() {
            let file = self.folder.join(path.as_str());
            gone(fs::remove_file(&file)).map_err(|error| WriteError::Io(file.clone(), error))?;
            // Folders that are empty now go too; the first that is not ends the climb.
            let above = file.ancestors().skip(1).take_while(|folder| *folder != self.folder);
            for folder in above {
                if fs::remove_dir(folder).is_err() {
                    break;
                }
            }
        }
        Ok(())
    }
}

impl Staging {
    /// Where a file waits: under the digest of its path, in one of 256 folders.
    fn place(&self, path: &OutputPath) -> PathBuf {
        let name = Digest::of_bytes(path.as_str().as_bytes()).hex();
        self.folder.join(&name[..2]).join(&name[2..])
    }
}

impl Shelf for Staging {
    fn put(&self, path: &OutputPath, bytes: Vec<u8>) {
        let file = self.place(path);
        // The folder is there but for the first file in it.
        let written = match fs::write(&file, &bytes) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                parent(&file).and_then(|()| fs::write(&file, &bytes))
            }
            written => written,
        };
        if let Err(error) = written {
            self.failure
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .get_or_insert((file, error));
        }
    }

    fn standing(&self, path: &OutputPath) -> Option<Vec<u8>> {
        fs::read(self.output.join(path.as_str())).ok()
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // After a build that was stopped the staged files are of no use; after one that was not, the folder is gone.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// That a file is gone is what was wanted, whoever took it away.
fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

fn parent(file: &Path) -> io::Result<()> {
    file.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Assets first, so that no page stands without its sheet; then pages; then what lists them.
fn rank(path: &OutputPath) -> u8 {
    // A packed file moves with its original.
    let name = original(path.as_str());
    match name.rsplit('.').next().unwrap_or_default() {
        "html" if name.ends_with("/index.html") && name.matches('/').count() >= 2 => 1,
        "html" => 2,
        "xml" | "json" | "opml" | "ics" | "txt" if !name.ends_with("index.json") && !name.ends_with("index.txt") => 3,
        _ => 0,
    }
}

/// Whether a folder holds anything but hidden files of its keepers (`.gitkeep`, `.gitignore`).
fn holds_files(folder: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests;
