//! Which findings stop publication.

use crate::base::code::{ADDRESS_CHANGED, ADDRESS_GONE, MERGE_MARKERS, MISSING_FIELD};
use crate::base::rules::{EMBARGO_LEAK, WITHDRAWN_NOT_TOMBSTONED};
use crate::base::{Diagnostic, Severity, SourcePath};
use crate::content::Assembly;

/// Whether a finding stops publication: an error on what is public or on the site itself, or one that
/// leaves an item's state unreadable. Errors on what is held are told and stop nothing.
pub fn stops(diagnostics: &[Diagnostic], assembly: &Assembly) -> bool {
    diagnostics.iter().any(|diagnostic| {
        diagnostic.severity == Severity::Error && !is_archived(diagnostic, assembly) && !is_held(diagnostic, assembly)
    })
}

/// Whether a finding lies in an item of an imported archive: it is counted, and stops nothing. That an
/// address stays is promised of old texts too, and without its title none can be found.
pub fn is_archived(diagnostic: &Diagnostic, assembly: &Assembly) -> bool {
    let of_any_age = [&ADDRESS_CHANGED, &ADDRESS_GONE, &MERGE_MARKERS, &MISSING_FIELD].contains(&diagnostic.code);
    let is_archived = |path: &SourcePath| assembly.archived.contains(path) && !is_unreadable(path, assembly);
    !of_any_age && !is_leak(diagnostic) && diagnostic.path().is_some_and(is_archived)
}

/// Whether the website itself would say what it must not, wherever the words stand.
fn is_leak(diagnostic: &Diagnostic) -> bool {
    [&EMBARGO_LEAK.code, &WITHDRAWN_NOT_TOMBSTONED.code].contains(&diagnostic.code)
}

fn is_held(diagnostic: &Diagnostic, assembly: &Assembly) -> bool {
    if is_leak(diagnostic) {
        return false;
    }
    let held = |path: &SourcePath| {
        let mut items = assembly.held.iter().chain(&assembly.previewed);
        items.any(|held| held.source == *path && !held.unreadable)
    };
    diagnostic.path().is_some_and(held)
}

fn is_unreadable(path: &SourcePath, assembly: &Assembly) -> bool {
    assembly.held.iter().any(|held| held.source == *path && held.unreadable)
}
