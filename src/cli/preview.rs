//! One text as a page that stands alone, to be attached to an e-mail.

use std::fs;
use std::path::Path;

use super::args::PreviewOptions;
use super::{DONE, ERRORS, USAGE, opening, say, shown};
use crate::base::{Horizon, Outcome, SourcePath};
use crate::press::{self, Ours};

/// Makes the page; gives the exit code.
pub fn run(options: &PreviewOptions) -> u8 {
    let (horizon, site) = match opening::open(options.at.as_deref(), options.site.as_deref()) {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    let horizon = Horizon::preview(horizon.now);
    let Some(source) = in_site(&options.file, &site) else {
        anstream::eprintln!(
            "error: {} is no file of the site {}",
            options.file.display(),
            site.display()
        );
        return USAGE;
    };
    if let Some(ours) = press::ours(&site, &options.out) {
        let place = match ours {
            Ours::Website => "the public website",
            Ours::Preview => "a preview of the website, where only `pressroom build --preview` writes",
        };
        anstream::eprintln!(
            "error: {} lies in {place}; write the page somewhere else",
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
