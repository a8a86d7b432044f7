//! Make a site folder from an archive.

use super::args::{ArchiveForm, ImportOptions};
use super::{DONE, ERRORS, USAGE, clock};
use crate::import::{Form, import};

/// Imports an archive; gives the exit code.
pub fn run(options: &ImportOptions) -> u8 {
    let form = match options.form {
        ArchiveForm::Jekyll => Form::Jekyll,
        ArchiveForm::Hugo => Form::Hugo,
        ArchiveForm::Folder => Form::Folder,
    };
    let horizon = match clock::horizon(options.at.as_deref()) {
        Ok(horizon) => horizon,
        Err(words) => {
            anstream::eprintln!("error: {words}");
            return USAGE;
        }
    };
    match import(form, &options.from, &options.to, horizon) {
        Ok(account) => {
            print!("{account}");
            DONE
        }
        Err(error) => {
            anstream::eprintln!("error: {error}\n  help: {}", error.help());
            ERRORS
        }
    }
}
