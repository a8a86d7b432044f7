//! What stands published, and from what it was made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Digest, OutputPath};

/// Every file that we published, by its path. Lies beside the files it speaks of and names nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// What made it; a manifest of another version is read for its paths alone.
    pub engine: String,
    /// Whether the files show what is not public: then no public site goes into their folder, nor they into its.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub preview: bool,
    /// The files.
    pub files: BTreeMap<OutputPath, Trace>,
}

/// One published file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// Digest of its recipe, the theme and the engine.
    pub made_from: Digest,
    /// Digest of its bytes.
    pub bytes: Digest,
    /// How many bytes.
    pub length: u64,
    /// The ids in the page that a link can lead to, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anchors: Vec<String>,
    /// The routes within the site that its own content links to, sorted: `/wards/saltings/#surgeries`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<String>,
    /// Whether there was something to say of it: then it is made again by the next build, so that it is said again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub remarks: bool,
}
