//! How a command begins: the instant it speaks of, and the site it speaks about.

use std::path::{Path, PathBuf};

use super::{ERRORS, USAGE, build, clock, shown};
use crate::base::Horizon;

/// The instant and the site folder that were named, else now and the nearest one upward. What is wrong with
/// either is said here.
///
/// # Errors
/// The exit code, where there is no such instant or site.
pub fn open(at: Option<&str>, site: Option<&Path>) -> Result<(Horizon, PathBuf), u8> {
    let horizon = clock::horizon(at).map_err(|words| {
        anstream::eprintln!("error: {words}");
        USAGE
    })?;
    let site = build::site_folder(site).map_err(|fault| {
        shown::show(&[*fault], Path::new("."));
        ERRORS
    })?;
    Ok((horizon, site))
}
