//! A build in memory, as it will be once approvals are written: nothing of it is kept but its findings.

use std::fs;
use std::path::Path;

use crate::base::{Diagnostic, Horizon, OutputPath};
use crate::output::{Shelf, Standing};
use crate::pipeline::{self, Order};
use crate::press::Places;
use crate::press::amended::Amended;
use crate::press::journal::Swap;
use crate::press::read::Folder;

/// What a build would find at an instant, with these files changed.
pub fn build(places: &Places, swaps: &[Swap], standing: &Standing, horizon: Horizon) -> Vec<Diagnostic> {
    if swaps.is_empty() {
        return Vec::new();
    }
    let folder = Folder::new(&places.site);
    let texts = swaps
        .iter()
        .filter_map(|swap| Some((&swap.path, swap.after.as_deref()?)));
    let amended = Amended::new(&folder, texts);
    let mut on_disk = folder.sources().value;
    for gone in swaps.iter().filter(|swap| swap.after.is_none()) {
        on_disk.files.remove(&gone.path);
    }
    let sources = amended.sources(on_disk);
    let shelf = Nowhere(&places.output);
    pipeline::build(&sources, standing, &Order::at(horizon), &shelf).diagnostics
}

/// A shelf that keeps nothing, before an output folder.
struct Nowhere<'a>(&'a Path);

impl Shelf for Nowhere<'_> {
    fn put(&self, _path: &OutputPath, _bytes: Vec<u8>) {}

    fn standing(&self, path: &OutputPath) -> Option<Vec<u8>> {
        fs::read(self.0.join(path.as_str())).ok()
    }
}
