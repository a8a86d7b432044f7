//! What can be made again, kept in `.pressroom/` so that it need not be.
//!
//! A file there is whole and of this very program, or it is as good as none: it begins with the digest
//! of the engine and of all that follows. It is written beside and moved into place, so that neither a
//! killed program nor a second one at work leaves half of it. The folder can be deleted at any time.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::time::{Duration, SystemTime};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::base::memory::{pack, unpack};
use crate::base::{Digest, ENGINE};

/// The folder, in the site folder. Git is told to leave it alone.
const FOLDER: &str = ".pressroom";
/// How many bytes stand before what is kept.
pub const HEAD: usize = 32;

/// The cache of a site.
#[derive(Clone, Debug)]
pub struct Cache {
    /// None where nothing is to be remembered, nor kept.
    folder: Option<PathBuf>,
}

impl Cache {
    /// The cache of the site in a folder.
    pub fn of(site: &Path) -> Self {
        Self {
            folder: Some(site.join(FOLDER)),
        }
    }

    /// A cache that holds nothing and keeps nothing.
    pub fn none() -> Self {
        Self { folder: None }
    }

    /// A value that was kept under a name; none where there is none, or it cannot be trusted.
    pub fn load<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        unpack(self.load_bytes(name)?.get(HEAD..)?)
    }

    /// Keeps a value under a name. Where that fails, what it saves is work for the next time, and no more.
    pub fn save(&self, name: &str, value: &impl Serialize) {
        if let Some(bytes) = pack(value) {
            self.save_parts(name, &[&bytes]);
        }
    }

    /// The bytes that were kept under a name, after [`HEAD`] of the cache's own.
    pub fn load_bytes(&self, name: &str) -> Option<Vec<u8>> {
        let bytes = fs::read(self.folder.as_ref()?.join(name)).ok()?;
        let (head, value) = bytes.split_at_checked(HEAD)?;
        (head == head_of(Digest::of_bytes(value)).as_bytes()).then_some(())?;
        Some(bytes)
    }

    /// How many bytes are kept under a name.
    pub fn length(&self, name: &str) -> u64 {
        let file = self
            .folder
            .as_ref()
            .and_then(|folder| fs::metadata(folder.join(name)).ok());
        file.map_or(0, |file| file.len())
    }

    /// Keeps the bytes of some parts under a name, one behind the other: they are never all held twice.
    pub fn save_parts(&self, name: &str, value: &[&[u8]]) {
        if let (Some(folder), Ok(digest)) = (&self.folder, Digest::of_parts(value)) {
            let _ = put(folder, name, &head_of(digest), value);
        }
    }

    /// The clock of the disk: the time that a file written now bears. None where nothing can be written.
    pub fn now(&self) -> Option<SystemTime> {
        let folder = self.folder.as_ref()?;
        make(folder).ok()?;
        let file = folder.join(format!("now.{}", process::id()));
        fs::write(&file, []).ok()?;
        let now = fs::metadata(&file).and_then(|metadata| metadata.modified()).ok();
        let _ = fs::remove_file(&file);
        now
    }

    /// An empty file of this name, for locks. None where nothing can be written.
    pub fn file(&self, name: &str) -> Option<fs::File> {
        let folder = self.folder.as_ref()?;
        make(folder).ok()?;
        fs::File::create(folder.join(name)).ok()
    }

    /// Forgets a value.
    pub fn forget(&self, name: &str) {
        if let Some(folder) = &self.folder {
            let _ = fs::remove_file(folder.join(name));
        }
    }
}

fn put(folder: &Path, name: &str, head: &str, value: &[&[u8]]) -> io::Result<()> {
    make(folder)?;
    let beside = folder.join(format!("{name}.{}", process::id()));
    let moved = write(&beside, head, value).and_then(|()| fs::rename(&beside, folder.join(name)));
    if moved.is_err() {
        let _ = fs::remove_file(&beside);
    }
    sweep(folder, name);
    moved
}

/// Removes what a killed program left beside a value: it is older than the value by more than a write takes.
fn sweep(folder: &Path, name: &str) {
    const LONG: Duration = Duration::from_secs(60);
    let modified = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let Some(now) = modified(&folder.join(name)) else {
        return;
    };
    let is_left = |path: &Path| {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let is_beside = file.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')) || file.starts_with("now.");
        is_beside && modified(path).is_some_and(|then| now.duration_since(then).is_ok_and(|age| age > LONG))
    };
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    for path in files.map(|entry| entry.path()).filter(|path| is_left(path)) {
        let _ = fs::remove_file(path);
    }
}

/// Makes the folder, and asks git to leave it alone.
fn make(folder: &Path) -> io::Result<()> {
    let ignore = folder.join(".gitignore");
    if ignore.exists() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    fs::write(ignore, "*\n")
}

fn write(path: &Path, head: &str, value: &[&[u8]]) -> io::Result<()> {
    let mut file = BufWriter::new(fs::File::create(path)?);
    file.write_all(head.as_bytes())?;
    value.iter().try_for_each(|part| file.write_all(part))?;
    file.flush()
}

/// What is kept of an output folder: a name for each of them that does not tell where it is.
pub fn name_of(what: &str, output: &Path) -> String {
    let output = canonical(output).unwrap_or_else(|| output.to_path_buf());
    let name = Digest::of_bytes(output.to_string_lossy().as_bytes()).short();
    format!("{what}-{name}")
}

/// The one name of a folder, whether it is there yet or not.
fn canonical(folder: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(folder).ok()?;
    let beside = || Some(fs::canonicalize(whole.parent()?).ok()?.join(whole.file_name()?));
    fs::canonicalize(&whole).ok().or_else(beside)
}

/// What stands before a value: the digest of the engine and of that of the value, as text.
fn head_of(value: Digest) -> String {
    Digest::of(&(ENGINE, value)).hex()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_output_has_one_name_before_it_is_there_and_after() {
        let site = tempfile::tempdir().unwrap();
        let (public, round) = (site.path().join("public"), site.path().join("public/../public"));
        let before = name_of("turn", &public);
        fs::create_dir(&public).unwrap();
        assert_eq!(
            [name_of("turn", &public), name_of("turn", &round)],
            [before.clone(), before]
        );
    }

    #[test]
    fn a_kept_value_is_whole_or_none() {
        let site = tempfile::tempdir().unwrap();
        let cache = Cache::of(site.path());
        let value = vec!["ward".to_owned(), "road".to_owned()];
        assert_eq!(cache.load::<Vec<String>>("words"), None);
        cache.save("words", &value);
        assert_eq!(cache.load("words"), Some(value.clone()));
        let file = site.path().join(FOLDER).join("words");
        let whole = fs::read(&file).unwrap();
        for end in 0..whole.len() {
            fs::write(&file, &whole[..end]).unwrap();
            assert_eq!(cache.load::<Vec<String>>("words"), None, "cut at {end}");
        }
        for at in 0..whole.len() {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            fs::write(&file, &flipped).unwrap();
            assert_eq!(cache.load::<Vec<String>>("words"), None, "flipped at {at}");
        }
        fs::write(&file, &whole).unwrap();
        assert_eq!(cache.load("words"), Some(value));
        cache.forget("words");
        assert_eq!(cache.load::<Vec<String>>("words"), None);
    }

    #[test]
    fn nothing_lies_about_afterwards_and_git_is_told() {
        let site = tempfile::tempdir().unwrap();
        let left = site.path().join(FOLDER).join("words.1");
        Cache::of(site.path()).save("words", &["ward"]);
        fs::write(&left, "half").unwrap();
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(3600);
        fs::File::options()
            .write(true)
            .open(&left)
            .unwrap()
            .set_modified(long_ago)
            .unwrap();
        Cache::of(site.path()).save("words", &["ward"]);
        let folder = fs::read_dir(site.path().join(FOLDER)).unwrap();
        let mut names: Vec<_> = folder.map(|file| file.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, [".gitignore", "words"]);
    }
}
