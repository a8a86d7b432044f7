//! One text as a page that stands alone, to be attached to an e-mail.

use std::fs;
use std::path::{Path, PathBuf};

use super::args::PreviewOptions;
use super::build::site_folder;
use super::{DONE, ERRORS, USAGE, clock, say, shown};
use crate::base::{Horizon, Outcome, SourcePath};
use crate::press;

/// Makes the page; gives the exit code.
pub fn run(options: &PreviewOptions) -> u8 {
    let horizon = match clock::horizon(options.at.as_deref()) {
        Ok(horizon) => Horizon::preview(horizon.now),
        Err(words) => {
            anstream::eprintln!("error: {words}");
            return USAGE;
        }
    };
    let site = match site_folder(options.site.as_deref()) {
        Ok(site) => site,
        Err(fault) => {
            shown::show(&[*fault], &PathBuf::from("."));
            return ERRORS;
        }
    };
    let Some(source) = in_site(&options.file, &site) else {
        anstream::eprintln!(
            "error: {} is no file of the site {}",
            options.file.display(),
            site.display()
        );
        return USAGE;
    };
    if press::is_public(&site, &options.out) {
        anstream::eprintln!(
            "error: {} lies in the public website; write the preview somewhere else",
            options.out.display()
        );
        return USAGE;
    }
    let Outcome { value, diagnostics } = press::preview_page(&site, horizon, &source);
    shown::show(&diagnostics, &site);
    let Some(page) = value else { return ERRORS };
    if let Err(error) = fs::write(&options.out, page) {
        let words = press::plain_words(&error);
        anstream::eprintln!("error: {} cannot be written: it {words}", options.out.display());
        return ERRORS;
    }
    let out = options.out.display();
    say(&format!(
        "Wrote {out}: one file with everything in it, to attach to an e-mail. Whoever has it can read it; it says at its head that it is no publication.\n"
    ));
    DONE
}

/// The path of a file within the site folder, however it was named.
fn in_site(file: &Path, site: &Path) -> Option<SourcePath> {
    let beside = [file.to_path_buf(), site.join(file)];
    let file = beside.into_iter().find(|file| file.is_file())?;
    let (file, site) = (fs::canonicalize(file).ok()?, fs::canonicalize(site).ok()?);
    Some(SourcePath::new(&file.strip_prefix(site).ok()?.to_string_lossy()))
}
