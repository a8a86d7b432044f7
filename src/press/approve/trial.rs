//! A build in memory, as it will be once approvals are written: nothing of it is kept but its findings.

use crate::base::{Diagnostic, Horizon};
use crate::output::Standing;
use crate::pipeline::{self, Order};
use crate::press::Places;
use crate::press::amended::Amended;
use crate::press::journal::Swap;
use crate::press::read::Folder;
use crate::press::unkept::Unkept;

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
    let shelf = Unkept(&places.output);
    pipeline::build(&sources, standing, &Order::at(horizon), &shelf).diagnostics
}
