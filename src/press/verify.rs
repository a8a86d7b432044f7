//! The proof on a real site that what stands is what a build from nothing makes.

use std::collections::BTreeSet;
use std::fs;

use super::read::Folder;
use super::unkept::Unkept;
use super::{Places, manifest};
use crate::base::code::NOT_AS_CLEAN;
use crate::base::{Diagnostic, Digest, OutputPath};
use crate::output::{Manifest, Standing};
use crate::pipeline::{self, Order};

/// Builds a site once more, from nothing and in memory, and holds every byte of the output against it. Gives
/// how many files were compared.
///
/// # Errors
/// A finding that names the first file that differs.
pub fn verify(places: &Places, order: &Order) -> Result<usize, Box<Diagnostic>> {
    let folder = Folder::afresh(&places.site);
    let sources = folder.sources().value;
    let order = Order {
        clean: true,
        ..order.clone()
    };
    let built = pipeline::build(&sources, &Standing::default(), &order, &Unkept(&places.output));
    let Some(edition) = built.value.edition else {
        let message = "the site cannot be built from nothing, so there is nothing to hold it against";
        return Err(Box::new(
            Diagnostic::new(&NOT_AS_CLEAN, message).help(NOT_AS_CLEAN.remedy),
        ));
    };
    let clean = edition.manifest;
    match first_difference(places, &clean) {
        None => Ok(clean.files.len()),
        Some((path, what)) => {
            let message = format!("{path} {what}");
            Err(Box::new(
                Diagnostic::new(&NOT_AS_CLEAN, message).help(NOT_AS_CLEAN.remedy),
            ))
        }
    }
}

fn first_difference(places: &Places, clean: &Manifest) -> Option<(OutputPath, &'static str)> {
    let stands: BTreeSet<OutputPath> = manifest::listed(&places.output);
    let all: BTreeSet<&OutputPath> = stands.iter().chain(clean.files.keys()).collect();
    let difference = |path: &OutputPath| {
        let Some(trace) = clean.files.get(path) else {
            return Some("stands, and a clean build does not make it");
        };
        match fs::read(places.output.join(path.as_str())) {
            Err(_) => Some("is missing, and a clean build makes it"),
            Ok(bytes) if Digest::of_bytes(&bytes) == trace.bytes => None,
            Ok(_) => Some("holds other bytes than a clean build makes"),
        }
    };
    let found = all.into_iter().find_map(|path| Some((path.clone(), difference(path)?)));
    found.or_else(|| {
        let is_same = manifest::is_settled(&places.output, clean);
        (!is_same).then(|| {
            (
                OutputPath::new(manifest::NAME),
                "holds other bytes than a clean build makes",
            )
        })
    })
}
