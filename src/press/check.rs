//! A build that writes nothing: all there is to say of a site.

use std::fs;
use std::io;
use std::path::Path;

use super::read::Folder;
use crate::base::{Diagnostic, Outcome, OutputPath, Rule, SourcePath};
use crate::check::baseline::{self, Baseline};
use crate::output::{Shelf, Standing};
use crate::pipeline::{self, Account, Order, rulebook};

/// Whether findings that the baseline knows are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// They are counted, as a build does.
    Counted,
    /// They are told with the others.
    Told,
}

/// Reads a site and makes every page in memory; gives what was found and read.
pub fn check(site: &Path, order: &Order, known: Known) -> Outcome<Account> {
    let mut diagnostics = Vec::new();
    let folder = Folder::new(site);
    let mut sources = folder.sources().into_value(&mut diagnostics);
    if known == Known::Told {
        sources.files.remove(&SourcePath::new(baseline::PATH));
    }
    let built = pipeline::build(&sources, &Standing::default(), order, &Unkept);
    let report = built.into_value(&mut diagnostics);
    Outcome {
        value: report.account,
        diagnostics,
    }
}

/// The group's own rules, from the files of its site folder.
pub fn own_rules(site: &Path) -> Vec<&'static Rule> {
    rulebook::own(&Folder::new(site).sources_in("content/rules").value)
}

/// Writes the findings of rules as the site's baseline, whole or not at all; gives how many it knows.
///
/// # Errors
/// Where the file cannot be written; the old one then stands.
pub fn write_baseline(site: &Path, found: &[Diagnostic]) -> io::Result<usize> {
    let baseline = Baseline::of(found, &rulebook::rules());
    let path = site.join(baseline::PATH);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension("yaml.new");
    fs::write(&beside, baseline.write())?;
    fs::rename(&beside, &path)?;
    Ok(baseline.len())
}

/// Pages that were read once they were made, and are not wanted any more.
pub(super) struct Unkept;

impl Shelf for Unkept {
    fn put(&self, _path: &OutputPath, _bytes: Vec<u8>) {}

    fn standing(&self, _path: &OutputPath) -> Option<Vec<u8>> {
        None
    }
}
