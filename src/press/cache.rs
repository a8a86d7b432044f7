//! What can be made again, kept in `.pressroom/` so that it need not be.
//!
//! A file there is whole and of this very program, or it is as good as none: it begins with the digest
//! of the engine and of all that follows. It is written beside and moved into place, so that neither a
//! killed program nor a second one at work leaves half of it. The folder can be deleted at any time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::base::{Digest, ENGINE};

/// The folder, in the site folder. Git is told to leave it alone.
const FOLDER: &str = ".pressroom";
/// How many bytes stand before the value.
const HEAD: usize = 32;

/// The cache of a site.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The cache of the site in a folder.
    pub fn of(site: &Path) -> Self {
        Self {
            folder: site.join(FOLDER),
        }
    }

    /// A value that was kept under a name; none where there is none, or it cannot be trusted.
    pub fn load<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let bytes = fs::read(self.folder.join(name)).ok()?;
        let (head, value) = bytes.split_at_checked(HEAD)?;
        (head == head_of(value).as_bytes()).then_some(())?;
        postcard::from_bytes(value).ok()
    }

    /// Keeps a value under a name. Where that fails, what it saves is work for the next time, and no more.
    pub fn save(&self, name: &str, value: &impl Serialize) {
        let head = vec![0; HEAD];
        let Ok(mut bytes) = postcard::to_extend(value, head) else {
            return;
        };
        let head = head_of(&bytes[HEAD..]);
        bytes[..HEAD].copy_from_slice(head.as_bytes());
        let _ = self.put(name, &bytes);
    }

    /// Forgets a value.
    pub fn forget(&self, name: &str) {
        let _ = fs::remove_file(self.folder.join(name));
    }

    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.make()?;
        let beside = self.folder.join(format!("{name}.{}", process::id()));
        let moved = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, self.folder.join(name)));
        if moved.is_err() {
            let _ = fs::remove_file(&beside);
        }
        moved
    }

    /// Makes the folder, and asks git to keep it to itself.
    fn make(&self) -> io::Result<()> {
        let ignore = self.folder.join(".gitignore");
        if ignore.exists() {
            return Ok(());
        }
        fs::create_dir_all(&self.folder)?;
        fs::write(ignore, "*\n")
    }
}

/// What stands before a value: the digest of the engine and of the value, as text.
fn head_of(value: &[u8]) -> String {
    Digest::of(&(ENGINE, Digest::of_bytes(value))).hex()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        Cache::of(site.path()).save("words", &["ward"]);
        let folder = fs::read_dir(site.path().join(FOLDER)).unwrap();
        let mut names: Vec<_> = folder.map(|file| file.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, [".gitignore", "words"]);
    }
}
