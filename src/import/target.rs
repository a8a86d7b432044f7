//! The new site's folder, which must be empty before anything is written.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::ImportError;

/// An empty folder to write into.
pub(super) struct Target(PathBuf);

impl Target {
    /// Takes a folder that is empty or does not exist yet.
    pub(super) fn open(folder: &Path) -> Result<Self, ImportError> {
        let is_empty = match fs::read_dir(folder) {
            Ok(mut entries) => entries.next().is_none(),
            Err(fault) => fault.kind() == io::ErrorKind::NotFound,
        };
        if !is_empty {
            return Err(ImportError::NotEmpty(folder.display().to_string()));
        }
        Ok(Self(folder.to_owned()))
    }

    /// Writes a file at a path below the folder.
    pub(super) fn write(&self, path: &str, text: &str) -> Result<(), ImportError> {
        self.made(path)
            .and_then(|to| fs::write(to, text))
            .map_err(|fault| ImportError::Unwritable(path.into(), fault))
    }

    /// Copies the bytes of a file to a path below the folder, and nothing else of it: neither its age nor its rights.
    pub(super) fn copy(&self, from: &Path, path: &str) -> Result<(), ImportError> {
        let copied = self
            .made(path)
            .and_then(|to| fs::read(from).and_then(|bytes| fs::write(to, bytes)));
        copied.map_err(|fault| ImportError::Unwritable(path.into(), fault))
    }

    fn made(&self, path: &str) -> io::Result<PathBuf> {
        let path = self.0.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(path)
    }
}
