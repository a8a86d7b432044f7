//! What stands published, and what is known of it beyond its manifest.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::manifest::Manifest;
use crate::base::{Digest, OutputPath};

/// What stands published when a build begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Its files.
    pub manifest: Manifest,
    /// For what these files were scanned; empty where it is not known.
    pub scanned: Scanned,
}

/// For what the files of an output were scanned. It never lies beside them: it would tell that something is held.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scanned {
    /// The digests of the items that none of the files gives away.
    pub held: BTreeSet<Digest>,
    /// Files that share words with such an item. Whether they may depends on other texts, so they are read each time.
    pub shared: BTreeSet<OutputPath>,
}
