//! Findings on the terminal: the text of the file at fault is read again to show its line.

use std::io::IsTerminal;
use std::path::Path;

use crate::base::Diagnostic;
pub use crate::press::read::text_of;
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
