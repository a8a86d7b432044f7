//! Everything that was read, by path and digest; texts are asked for when they are needed.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::{Digest, SourcePath};

/// One file of the site folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Digest of its bytes.
    pub digest: Digest,
    /// How many bytes.
    pub length: u64,
    /// Width and height in pixels, of a picture.
    pub size: Option<(u32, u32)>,
}

/// The files of the site folder.
pub type Files = BTreeMap<SourcePath, File>;

/// A file that is no longer what it was when the build began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What happened, for the person who reads it.
    pub reason: String,
}

/// Gives the texts of files, so that not all of them need be in memory at once.
pub trait Library: Sync {
    /// The text of a file, which must still have this digest.
    ///
    /// # Errors
    /// Where the file is gone, is no text, or has changed since.
    fn text(&self, path: &SourcePath, digest: Digest) -> Result<Arc<str>, Changed>;

    /// The bytes of a file, which must still have this digest.
    ///
    /// # Errors
    /// Where the file is gone, or has changed since.
    fn bytes(&self, path: &SourcePath, digest: Digest) -> Result<Vec<u8>, Changed>;
}
