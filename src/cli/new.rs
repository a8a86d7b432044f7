//! Begin a new text.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::args::NewOptions;
use super::{DONE, ERRORS, USAGE, opening, say, shown};
use crate::base::Diagnostic;
use crate::base::diagnostic::nearest;
use crate::content::desk::Desk;
use crate::content::scaffold::{Refusal, Scaffold, WORDS, scaffold};
use crate::press::plain_words;
use crate::press::read::Folder;

/// Writes the first lines of a text; gives the exit code.
pub fn run(options: &NewOptions) -> u8 {
    if WORDS.iter().all(|(word, _)| *word != options.kind) {
        return refuse(options, &Refusal::UnknownKind);
    }
    let (horizon, site) = match opening::open(None, options.site.as_deref()) {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    let mut diagnostics = Vec::new();
    let texts = Folder::new(&site).texts().into_value(&mut diagnostics);
    let desk = Desk::gather(texts, horizon.now).into_value(&mut diagnostics);
    shown::show(&diagnostics, &site);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return ERRORS;
    }
    let Some(desk) = desk else {
        anstream::eprintln!(
            "error: {} holds no content/site.yaml\n  help: name the folder of your site with --site",
            site.display()
        );
        return ERRORS;
    };
    match scaffold(&options.kind, &options.title, &desk) {
        Ok(scaffold) => write(&scaffold, &site),
        Err(refusal) => refuse(options, &refusal),
    }
}

fn write(scaffold: &Scaffold, site: &Path) -> u8 {
    let file = site.join(scaffold.path.as_str());
    match put(&file, &scaffold.text) {
        Ok(()) => {
            let [first, second] = scaffold.steps;
            say(&format!("{}\n\n1. {first}\n2. {second}\n", near(&file).display()));
            DONE
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            anstream::eprintln!(
                "error: {} is already there, and was left as it is\n  help: choose another title, or open that file",
                near(&file).display()
            );
            ERRORS
        }
        Err(error) => {
            anstream::eprintln!(
                "error: {} cannot be written: {}",
                near(&file).display(),
                plain_words(&error)
            );
            ERRORS
        }
    }
}

/// Writes a file that is not there yet; one that is stays as it is.
pub(super) fn put(file: &Path, text: &str) -> io::Result<()> {
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    let mut new = OpenOptions::new().write(true).create_new(true).open(file)?;
    new.write_all(text.as_bytes())
}

/// The path as seen from the folder that somebody is in.
fn near(file: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    file.strip_prefix(&here).unwrap_or(file).to_path_buf()
}

fn refuse(options: &NewOptions, refusal: &Refusal) -> u8 {
    let (title, kind) = (&options.title, &options.kind);
    match refusal {
        Refusal::UnknownKind => {
            let words = || WORDS.iter().map(|(word, _)| *word);
            let help = match nearest(kind, words()) {
                Some(near) => format!("did you mean {near}?"),
                None => format!("the kinds are: {}", words().collect::<Vec<_>>().join(", ")),
            };
            anstream::eprintln!("error: there is no kind `{kind}`\n  help: {help}");
            USAGE
        }
        Refusal::NoName => {
            anstream::eprintln!(
                "error: the title `{title}` has no letter or digit to name a file by\n  \
                 help: write the title in quotation marks: pressroom new {kind} \"Group calls for a crossing\""
            );
            USAGE
        }
        Refusal::Taken { slug, holder } => {
            anstream::eprintln!(
                "error: the name `{slug}` is taken: {holder} has it\n  \
                 help: two texts with one name would claim one address; choose another title, or open that file"
            );
            ERRORS
        }
    }
}
