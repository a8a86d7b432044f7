//! Make a new site that works.

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::args::InitOptions;
use super::{DONE, ERRORS, USAGE, clock, new, say};
use crate::base::date::Zone;
use crate::press::plain_words;

mod blanks;

use blanks::{Blanks, blanks, filled, value};

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// Writes a new site into an empty folder; gives the exit code.
pub fn run(options: &InitOptions) -> u8 {
    let (name, council) = (one_line(&options.name), one_line(&options.council));
    if !name.contains(char::is_alphabetic) || !council.contains(char::is_alphabetic) {
        anstream::eprintln!(
            "error: the names of the group and the council need letters\n  \
             help: write each in quotation marks: --name \"Civic Alliance Group\""
        );
        return USAGE;
    }
    let today = match clock::horizon(None) {
        Ok(horizon) => Zone::named("Europe/London").unwrap_or_else(Zone::utc).day(horizon.now),
        Err(words) => {
            anstream::eprintln!("error: {words}");
            return USAGE;
        }
    };
    let shown = options.folder.display();
    match holds_anything(&options.folder) {
        Ok(false) => {}
        Ok(true) => {
            anstream::eprintln!(
                "error: the folder {shown} is not empty, and nothing was written\n  \
                 help: give the name of a folder that is empty or not there yet"
            );
            return ERRORS;
        }
        Err(error) => {
            anstream::eprintln!("error: the folder {shown} cannot be used: {}", plain_words(&error));
            return ERRORS;
        }
    }
    match write(&STARTER, &options.folder, &blanks(&name, &council, today)) {
        Ok(()) => {
            say(&format!(
                "The folder {shown} holds a site with one example of each kind of text.\n\n\
                 1. Go there, cd {shown}, and make the website: pressroom build\n\
                 2. Read README.md: your first release in ten lines, and what to change before you go public.\n"
            ));
            DONE
        }
        Err(error) => {
            anstream::eprintln!("error: the folder {shown} cannot be written: {}", plain_words(&error));
            ERRORS
        }
    }
}

/// Whether a folder holds more than the records of git.
fn holds_anything(folder: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    for entry in entries {
        if entry?.file_name() != ".git" {
            return Ok(true);
        }
    }
    Ok(false)
}

fn write(starter: &Dir, folder: &Path, blanks: &Blanks) -> io::Result<()> {
    for file in starter.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let text = filled(&path, file.contents_utf8().unwrap_or_default(), blanks);
        new::put(&folder.join(place(&path, blanks)), &text)?;
    }
    starter.dirs().try_for_each(|dir| write(dir, folder, blanks))
}

/// Where a file of the starter goes. Its `gitignore` must not count in the folder that it comes from.
fn place(path: &str, blanks: &Blanks) -> String {
    match path {
        "gitignore" => ".gitignore".to_owned(),
        path => path.replace("YEAR", value("year", blanks).unwrap_or_default()),
    }
}

/// A name on one line, without marks that cannot be seen.
fn one_line(name: &str) -> String {
    let seen: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}
