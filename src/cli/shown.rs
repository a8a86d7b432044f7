//! Findings on the terminal: the text of the file at fault is read again to show its line.

use std::fs;
use std::io::IsTerminal;
use std::path::Path;

use crate::base::{Diagnostic, SourcePath};
use crate::press::report::{self, Colour};

/// Prints findings for people, on standard error.
pub fn show(diagnostics: &[Diagnostic], site: &Path) {
    if diagnostics.is_empty() {
        return;
    }
    let colour = if std::io::stderr().is_terminal() {
        Colour::Styled
    } else {
        Colour::Plain
    };
    anstream::eprint!("{}", report::text(diagnostics, &|path| text_of(site, path), colour));
}

/// The text of a file of the site folder.
pub fn text_of(site: &Path, path: &SourcePath) -> Option<String> {
    fs::read_to_string(site.join(path.as_str())).ok()
}
