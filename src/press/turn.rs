//! Builds of one output take turns: two at once would each clear away what the other has made.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::stamps::place;

/// The right to build an output; one program has it at a time, and it ends with the program.
#[derive(Debug)]
pub struct Turn {
    // A lock lasts as long as its file is open.
    _site: Option<File>,
    _output: Option<Taken>,
}

/// The output folder itself, locked: it is all that two copies of a site have in common, and nothing is left in it.
#[derive(Debug)]
struct Taken {
    // It is removed before others may have it.
    _begun: Begun,
    _folder: File,
}

/// A folder that was made to be locked; it goes again where nothing has come into it.
#[derive(Debug)]
struct Begun(Option<PathBuf>);

impl Turn {
    /// Waits until no other program builds this output, known to the site by a name. Where nothing can be remembered,
    /// or the disk knows no locks, nobody waits: one person at work needs none.
    pub fn take(cache: &Cache, name: &str, output: &Path) -> Self {
        Self {
            _site: cache.file(name).filter(|file| file.lock().is_ok()),
            _output: Taken::wait(output),
        }
    }
}

impl Taken {
    fn wait(output: &Path) -> Option<Self> {
        loop {
            let begun = Begun::make(output)?;
            let folder = File::open(output).ok()?;
            folder.lock().ok()?;
            // Whoever had it before may have taken it away, and somebody else may have made it anew.
            let (locked, found) = (folder.metadata().ok()?, fs::metadata(output));
            if found.is_ok_and(|found| place(&found) == place(&locked)) {
                return Some(Self {
                    _begun: begun,
                    _folder: folder,
                });
            }
        }
    }
}

impl Begun {
    fn make(folder: &Path) -> Option<Self> {
        if folder.is_dir() {
            return Some(Self(None));
        }
        fs::create_dir_all(folder).ok()?;
        Some(Self(Some(folder.to_path_buf())))
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        if let Some(folder) = &self.0 {
            let _ = fs::remove_dir(folder);
        }
    }
}
