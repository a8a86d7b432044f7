//! Make a site folder from an archive.

use super::USAGE;
use super::args::ImportOptions;

/// Imports an archive; gives the exit code.
pub fn run(options: &ImportOptions) -> u8 {
    let _ = options;
    USAGE
}
