//! Make a site folder from an archive.

use super::args::ImportOptions;
use super::USAGE;

/// Imports an archive; gives the exit code.
pub fn run(options: &ImportOptions) -> u8 {
    let _ = options;
    USAGE
}
