//! Why a block could not be read, in words for people, and where.

use super::parse::Refusal;
use crate::base::{Diagnostic, Place, SourcePath, code};

impl Refusal {
    /// The finding for a block that begins at byte `start` of its file.
    pub(super) fn diagnostic(&self, path: &SourcePath, block: &str, start: usize) -> Diagnostic {
        let message = match self {
            Refusal::Syntax(error) => error.to_string(),
            Refusal::NotAMap => "the front matter is not a list of fields".into(),
            Refusal::TooLarge => "the front matter repeats itself without end".into(),
            Refusal::TooDeep => "the front matter has too many brackets within brackets".into(),
        };
        Diagnostic::new(&code::FRONT_MATTER_UNREADABLE, message).at(Place::text(path, start..start + block.len()))
    }
}
