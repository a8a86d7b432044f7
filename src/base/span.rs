//! Places in the author's files.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::SourcePath;

/// A run of bytes in a file.
///
/// Invariant: both ends lie on character boundaries of that file's text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The file.
    pub path: SourcePath,
    /// First byte, counted from the start of the file, front matter included.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// The way to a field through maps and lists: `quotes[1].by`; empty for the whole block.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FieldPath(String);

/// Where a finding stands. The place of a field is looked up only when a message is printed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// The value of a field of the front matter, or of a file that is YAML throughout.
    Field(SourcePath, FieldPath),
    /// The key of such a field.
    Key(SourcePath, FieldPath),
    /// A run of text.
    Text(Span),
    /// A file as a whole.
    File(SourcePath),
}

impl FieldPath {
    /// A path from its text: `quotes[1].by`.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The path of `key` in the map that stands here.
    pub fn key(&self, key: &str) -> Self {
        if self.0.is_empty() {
            return Self(key.to_owned());
        }
        Self(format!("{}.{key}", self.0))
    }

    /// The path of the item numbered `index`, from 0, in the list that stands here.
    pub fn item(&self, index: usize) -> Self {
        Self(format!("{}[{index}]", self.0))
    }

    /// The path of the map or list that this field stands in; none for the whole block.
    pub fn parent(&self) -> Option<Self> {
        let end = self.0.rfind(['.', '['])?;
        Some(Self(self.0[..end].to_owned()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Span {
    /// A run of bytes in a file, from its start.
    pub fn new(path: &SourcePath, range: Range<usize>) -> Self {
        Self {
            path: path.clone(),
            start: range.start as u32,
            end: range.end as u32,
        }
    }
}

impl Place {
    /// A run of text in a file, in bytes from its start.
    pub fn text(path: &SourcePath, range: Range<usize>) -> Self {
        Self::Text(Span::new(path, range))
    }

    /// The file in which the place lies.
    pub fn path(&self) -> &SourcePath {
        match self {
            Place::Field(path, _) | Place::Key(path, _) | Place::File(path) => path,
            Place::Text(span) => &span.path,
        }
    }
}
