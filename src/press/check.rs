//! A build that writes nothing: all there is to say of a site.

use std::fs;
use std::io;
use std::path::Path;

use super::read::Folder;
use super::unkept::Unkept;
use super::{Places, manifest};
use crate::base::{Diagnostic, Outcome, Rule, SourcePath};
use crate::check::baseline::{self, Baseline};
use crate::output::Standing;
use crate::output::standing::Scanned;
use crate::pipeline::{self, Account, Order, rulebook};

/// Whether findings that the baseline knows are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// They are counted, as a build does.
    Counted,
    /// They are told with the others.
    Told,
}

/// Reads a site and makes every page in memory; gives what was found and read. What stands published is
/// asked as a build asks it: which words have been public, and which addresses.
pub fn check(places: &Places, order: &Order, known: Known) -> Outcome<Account> {
    let mut diagnostics = Vec::new();
    let folder = Folder::new(&places.site);
    let mut sources = folder.sources().into_value(&mut diagnostics);
    if known == Known::Told {
        sources.files.remove(&SourcePath::new(baseline::PATH));
    }
    let standing = Standing {
        manifest: manifest::standing(&places.output, folder.cache()),
        scanned: Scanned::default(),
    };
    let built = pipeline::build(&sources, &standing, order, &Unkept(&places.output));
    let report = built.into_value(&mut diagnostics);
    folder.remember();
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
