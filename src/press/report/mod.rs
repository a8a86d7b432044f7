//! Diagnostics as text, for people, and as JSON, for programs.

use crate::base::{Diagnostic, SourcePath};

mod explain;
mod github;
mod json;
mod locate;
mod sarif;
mod text;

pub use explain::{explain, explain_rule, list, rule_book};
pub use github::github;
pub use json::{Entry, json};
pub use locate::{Located, Page, locate};
pub use sarif::sarif;
pub use text::{Colour, text};

/// Gives the text of a file, to show the line at fault; none where it cannot be had.
pub type Texts<'a> = dyn Fn(&SourcePath) -> Option<String> + 'a;

/// The findings by file, then by where they stand in it, then by code; each of them once.
fn sorted<'a>(diagnostics: &'a [Diagnostic], texts: &Texts) -> Vec<Finding<'a>> {
    let mut by_file: Vec<&Diagnostic> = diagnostics.iter().collect();
    by_file.sort_by_key(|diagnostic| diagnostic.path());
    let mut findings: Vec<Finding> = Vec::with_capacity(by_file.len());
    for group in by_file.chunk_by(|one, other| one.path() == other.path()) {
        let path = group[0].path();
        let file = path.and_then(texts);
        let page = path.zip(file.as_deref()).map(|(path, text)| Page::of(path, text));
        let start = findings.len();
        findings.extend(group.iter().map(|diagnostic| Finding::of(diagnostic, page.as_ref())));
        findings[start..].sort_by_key(|finding| {
            let at = finding.at.as_ref().map(|located| (located.line, located.column));
            (at, finding.diagnostic.code.id, &finding.diagnostic.message)
        });
    }
    findings.dedup_by(|one, other| one.diagnostic == other.diagnostic);
    findings
}

/// A finding, and where it is to be shown.
struct Finding<'a> {
    diagnostic: &'a Diagnostic,
    at: Option<Located>,
    /// The first line of the place, when the file could be read and the place is more than the whole file.
    excerpt: Option<locate::Excerpt>,
}

impl<'a> Finding<'a> {
    fn of(diagnostic: &'a Diagnostic, page: Option<&Page>) -> Self {
        let place = diagnostic.place.as_ref();
        let found = place
            .zip(page)
            .and_then(|(place, page)| Some((page.resolve(place)?, page)));
        Self {
            diagnostic,
            at: found.as_ref().map(|(range, page)| page.located(range)),
            excerpt: found.map(|(range, page)| page.excerpt(&range)),
        }
    }
}
