//! Builds that are only looked at: what they make is read once it is made, and not wanted any more.

use std::fs;
use std::path::Path;

use crate::base::OutputPath;
use crate::output::Shelf;

/// A shelf that keeps nothing, before an output folder that stays as it is.
#[derive(Clone, Copy, Debug)]
pub struct Unkept<'a>(pub &'a Path);

impl Shelf for Unkept<'_> {
    fn put(&self, _path: &OutputPath, _bytes: Vec<u8>) {}

    fn standing(&self, path: &OutputPath) -> Option<Vec<u8>> {
        fs::read(self.0.join(path.as_str())).ok()
    }
}
