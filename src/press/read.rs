//! Folders become sources; the only reader.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use super::cache::Cache;
use super::look::{Look, Seen};
use super::picture;
use super::plain_words;
use super::stamps::{Stamp, Stamps};
use super::store::Store;
use super::texts;
use crate::base::code::{CONFLICTED_COPY, NOT_A_CONTENT_FILE, UNREADABLE_FILE};
use crate::base::{Diagnostic, Digest, Outcome, Place, SourcePath};
use crate::content::Kind;
use crate::content::ledger::Ledger;
use crate::pipeline::Sources;
use crate::source::file::{Changed, File, Files, Library};
use crate::source::theme::Theme;
use crate::source::yaml::{self, Value};

/// What is known of the files of a site folder, in its cache.
const STAMPS: &str = "sources";

/// Where all texts lie.
pub const CONTENT: &str = "content";
/// Where a site keeps what it puts in the place of the theme's files.
pub const THEMES: &str = "themes";

/// A site folder, and what is known of it from earlier runs.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    cache: Cache,
    /// How what was found out before is kept.
    open: fn(&Cache) -> Store,
    store: OnceLock<Store>,
    stamps: OnceLock<Stamps<File>>,
    /// The stamps of this build, for the next one.
    fresh: Mutex<Option<Stamps<File>>>,
}

impl Clone for Folder {
    /// The same folder; what is known of it is read anew.
    fn clone(&self) -> Self {
        Self {
            open: self.open,
            ..Self::over(&self.root, self.cache.clone())
        }
    }
}

impl Folder {
    /// The folder at a path.
    pub fn new(root: &Path) -> Self {
        Self::over(root, Cache::of(root))
    }

    /// The folder at a path, as if nothing were known of it.
    pub fn afresh(root: &Path) -> Self {
        Self::over(root, Cache::none())
    }

    /// The folder at a path, which this run builds again and again.
    pub fn watched(root: &Path) -> Self {
        Self {
            open: Store::at_hand,
            ..Self::new(root)
        }
    }

    fn over(root: &Path, cache: Cache) -> Self {
        Self {
            root: root.to_path_buf(),
            cache,
            open: Store::open,
            store: OnceLock::new(),
            stamps: OnceLock::new(),
            fresh: Mutex::default(),
        }
    }

    /// What can be made again of the site.
    pub fn cache(&self) -> &Cache {
        &self.cache
    }

    /// Keeps what was found out for the next run.
    pub fn remember(&self) {
        if let Some(store) = self.store.get() {
            store.save();
        }
        let fresh = self.fresh.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fresh) = &*fresh
            && self.stamps.get() != Some(fresh)
        {
            fresh.save(&self.cache, STAMPS);
        }
    }

    /// Keeps what a build found out, and knows it for the next build of this run.
    pub fn learn(&mut self) {
        self.remember();
        if let Some(store) = self.store.get_mut() {
            store.learn();
        }
        let fresh = self.fresh.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let Some(fresh) = fresh.take() {
            self.stamps = fresh.into();
        }
    }

    /// Where the folder lies on the disk.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a file of the folder lies on the disk.
    pub fn path(&self, source: &SourcePath) -> PathBuf {
        self.root.join(source.as_str())
    }

    /// The bytes of a file that an edition holds as it is; none where they are no longer those, or a link has taken
    /// the place of the file.
    pub fn original(&self, source: &SourcePath, digest: Digest) -> Option<Vec<u8>> {
        let is_file = fs::symlink_metadata(self.path(source)).is_ok_and(|meta| meta.is_file());
        self.bytes(source, digest).ok().filter(|_| is_file)
    }

    /// Everything that a build is made from: the files under `content/`, and the theme that they name over
    /// the one compiled in.
    pub fn sources(&self) -> Outcome<Sources<'_>> {
        self.sources_of(&self.see(CONTENT))
    }

    /// The same, of files that somebody has just looked at.
    pub fn sources_seen(&self, look: &Look) -> Outcome<Sources<'_>> {
        self.sources_of(&look.content)
    }

    fn sources_of(&self, content: &Seen) -> Outcome<Sources<'_>> {
        let (sources, fresh) = self.read(content);
        *self.fresh.lock().unwrap_or_else(PoisonError::into_inner) = Some(fresh);
        sources
    }

    /// The same, of the files in one folder under `content/` alone. A part of the folder is not all that is known of it.
    pub fn sources_in(&self, folder: &str) -> Outcome<Sources<'_>> {
        self.read(&self.see(folder)).0
    }

    /// What a build is made from of the files that were seen, and their stamps.
    fn read(&self, seen: &Seen) -> (Outcome<Sources<'_>>, Stamps<File>) {
        let mut diagnostics = seen.told.clone();
        let paths = || seen.files.iter().map(|(source, _)| source);
        let all = paths().collect();
        diagnostics.extend(paths().filter_map(|source| suspicious(source, &all)));
        let (files, fresh) = self.digest_all(seen, &mut diagnostics);
        let theme = self.theme(&files, &mut diagnostics);
        let sources = Sources {
            files,
            theme,
            library: self,
            memory: self.store.get_or_init(|| (self.open)(&self.cache)),
        };
        let sources = Outcome {
            value: sources,
            diagnostics,
        };
        (sources, fresh)
    }

    /// The texts and lists under `content/`, whole, sorted. What cannot be read is told and left out.
    pub fn texts(&self) -> Outcome<Vec<(SourcePath, String)>> {
        let mut diagnostics = Vec::new();
        let paths = self.walk(CONTENT, &mut diagnostics);
        let mut texts = Vec::new();
        for source in paths
            .into_iter()
            .filter(|source| source.ends_in("md") || source.ends_in("yaml"))
        {
            match fs::read_to_string(self.path(&source)) {
                Ok(text) => texts.push((source, text)),
                Err(error) => {
                    let message = format!("`{source}` {}", plain_words(&error));
                    let fault = Diagnostic::new(&UNREADABLE_FILE, message).at(Place::File(source));
                    diagnostics.push(fault.help(UNREADABLE_FILE.remedy));
                }
            }
        }
        Outcome {
            value: texts,
            diagnostics,
        }
    }

    /// What the files hold; those that look as they did when they were last read are not read again.
    fn digest_all(&self, seen: &Seen, diagnostics: &mut Vec<Diagnostic>) -> (Files, Stamps<File>) {
        let now = self.cache.now();
        let stamps = self.stamps.get_or_init(|| Stamps::load(&self.cache, STAMPS));
        let look = |(source, stamp): &(SourcePath, Option<Stamp>)| {
            let known = stamp.and_then(|stamp| stamps.found(source, &stamp));
            known.cloned().map_or_else(|| self.digest(source), Ok)
        };
        let read: Vec<Result<File, Diagnostic>> = seen.files.par_iter().map(look).collect();
        let mut files = Vec::with_capacity(read.len());
        let mut settled = Vec::with_capacity(read.len());
        for ((source, stamp), read) in seen.files.iter().zip(read) {
            match read {
                Ok(file) => {
                    let stamp = stamp.filter(|stamp| stamp.is_settled(now));
                    settled.extend(stamp.map(|stamp| (source.clone(), stamp, file.clone())));
                    files.push((source.clone(), file));
                }
                Err(fault) => diagnostics.push(fault),
            }
        }
        (files.into_iter().collect(), Stamps::of(settled))
    }

    fn digest(&self, source: &SourcePath) -> Result<File, Diagnostic> {
        let bytes = fs::read(self.path(source)).map_err(|error| {
            let message = format!("`{source}` {}", plain_words(&error));
            Diagnostic::new(&UNREADABLE_FILE, message)
                .at(Place::File(source.clone()))
                .help(UNREADABLE_FILE.remedy)
        })?;
        if let Some(fault) = Kind::of(source).and_then(|_| texts::fault(source, &bytes)) {
            return Err(fault);
        }
        let size = picture::size(source, &bytes);
        Ok(File {
            digest: Digest::of_bytes(&bytes),
            length: bytes.len() as u64,
            size,
        })
    }

    /// The built-in theme, with the files of the site's own in the place of those they name.
    fn theme(&self, files: &Files, diagnostics: &mut Vec<Diagnostic>) -> Theme {
        let mut theme = Theme::built_in();
        let folder = format!("{THEMES}/{}", self.theme_name(files));
        for source in self.walk(&folder, diagnostics) {
            let Some(name) = source
                .as_str()
                .strip_prefix(&folder)
                .map(|name| name.trim_start_matches('/'))
            else {
                continue;
            };
            match fs::read(self.path(&source)) {
                Ok(bytes) => theme.put(name, bytes, source.clone()),
                Err(error) => {
                    let message = format!("`{source}` {}", plain_words(&error));
                    let fault = Diagnostic::new(&UNREADABLE_FILE, message).at(Place::File(source.clone()));
                    diagnostics.push(fault.help(UNREADABLE_FILE.remedy));
                }
            }
        }
        theme
    }

    /// The folder under `themes/` that `site.yaml` names. What is wrong with that file is told when it is read for good.
    fn theme_name(&self, files: &Files) -> String {
        let path = SourcePath::new("content/site.yaml");
        let text = files.get(&path).and_then(|file| self.text(&path, file.digest).ok());
        let map = text.and_then(|text| yaml::read(&path, &text, 0).value);
        let site = map.as_ref().and_then(|map| map.get("site"));
        let name = match site {
            Some(Value::Map(site)) => site.get("theme").and_then(Value::as_text),
            _ => None,
        };
        name.filter(|name| !name.contains(['/', '\\']) && *name != "..")
            .unwrap_or("default")
            .to_owned()
    }
}

impl Library for Folder {
    fn text(&self, path: &SourcePath, digest: Digest) -> Result<Arc<str>, Changed> {
        let text = String::from_utf8(self.bytes(path, digest)?).map_err(|_| Changed {
            reason: "is not text in UTF-8".to_owned(),
        })?;
        Ok(text.into())
    }

    fn bytes(&self, path: &SourcePath, digest: Digest) -> Result<Vec<u8>, Changed> {
        let bytes = fs::read(self.path(path)).map_err(|error| Changed {
            reason: plain_words(&error),
        })?;
        if Digest::of_bytes(&bytes) != digest {
            return Err(Changed {
                reason: "changed while it was being read".to_owned(),
            });
        }
        Ok(bytes)
    }
}

/// The text of a file of a site as it is now, to show the line at fault; none where it cannot be read, or is a link.
pub fn text_of(site: &Path, source: &SourcePath) -> Option<String> {
    let path = site.join(source.as_str());
    let is_file = fs::symlink_metadata(&path).ok()?.is_file();
    is_file.then(|| fs::read_to_string(&path).ok())?
}

/// What a file's name alone says: a text where no kind lives, or the second copy of a file-sync program.
fn suspicious(source: &SourcePath, all: &BTreeSet<&SourcePath>) -> Option<Diagnostic> {
    let is_text = source.ends_in("md");
    let is_kept = is_text || Ledger::holds(source);
    // All that lies there is published; a number alone may be how a picture is called.
    let is_shown = source.as_str().starts_with("content/brand/");
    let is_beside = original(source).is_some_and(|original| all.contains(&original));
    let is_copy = is_conflict(source.stem()) || is_beside;
    if (is_kept && (is_copy || source.stem().ends_with(" (1)"))) || (is_shown && is_copy) {
        let message = format!("`{source}` looks like a second copy that a file-sync program made");
        let fault = Diagnostic::new(&CONFLICTED_COPY, message).at(Place::File(source.clone()));
        return Some(fault.help(CONFLICTED_COPY.remedy));
    }
    let is_of_rules = source.as_str().starts_with("content/rules/");
    if is_text && !is_of_rules && Kind::of(source).is_none() {
        let message = format!("`{source}` lies where no kind of text lives, and was not read");
        let fault = Diagnostic::new(&NOT_A_CONTENT_FILE, message).at(Place::File(source.clone()));
        return Some(fault.help(NOT_A_CONTENT_FILE.remedy));
    }
    None
}

/// Whether a name says by itself that it is a copy.
fn is_conflict(stem: &str) -> bool {
    let stem = stem.to_lowercase();
    let marks = ["conflicted copy", "(case conflict", ".sync-conflict-"];
    marks.iter().any(|mark| stem.contains(mark))
}

/// The file of which this one is a copy, if it lies beside it: `bus-42.md` of `bus-42 (2).md` and `bus-42 - Copy.md`.
fn original(source: &SourcePath) -> Option<SourcePath> {
    let stem = source.stem();
    let numbered = || {
        let (before, number) = stem.strip_suffix(')')?.rsplit_once(" (")?;
        number.bytes().all(|digit| digit.is_ascii_digit()).then_some(before)
    };
    let named = || [" - Copy", " copy"].iter().find_map(|mark| stem.strip_suffix(mark));
    let original = named().or_else(numbered)?;
    Some(SourcePath::new(&format!(
        "{}/{original}.{}",
        source.folder(),
        source.extension()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_of_copies_and_strays() {
        let beside = SourcePath::new("content/releases/2026/bus.md");
        let all = BTreeSet::from([&beside]);
        let check = |path: &str| suspicious(&SourcePath::new(path), &all).map(|fault| fault.code.id);
        assert_eq!(check("content/releases/2026/bus (1).md"), Some("build/conflicted-copy"));
        assert_eq!(check("content/notes.md"), Some("build/not-a-content-file"));
        assert_eq!(check("content/releases/2026/bus.md"), None);
        assert_eq!(check("content/releases/2026/photo (1).jpg"), None);
        let copy = "content/ledger/CAG-2026-041 (conflicted copy 2026-11-24).yaml";
        assert_eq!(check(copy), Some("build/conflicted-copy"));
        assert_eq!(check("content/ledger/CAG-2026-041.yaml"), None);
        let copy = "content/brand/logo (Robin's conflicted copy 2026-11-24).svg";
        assert_eq!(check(copy), Some("build/conflicted-copy"));
        assert_eq!(check("content/brand/office (1).jpg"), None);
        let logo = SourcePath::new("content/brand/logo.svg");
        let copy = SourcePath::new("content/brand/logo (1).svg");
        let found = suspicious(&copy, &BTreeSet::from([&logo]));
        assert_eq!(found.map(|fault| fault.code.id), Some("build/conflicted-copy"));
    }
}
