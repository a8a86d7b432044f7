//! Every file to be published.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::packed::Packed;
use super::recipe::{Origin, Recipe};
use super::view::Frame;
use crate::base::code::PATH_CLASH;
use crate::base::{Diagnostic, FieldPath, OutputPath, Place, Route, SourcePath};

/// What the one style sheet is called in the pages that are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetName {
    /// As it is published: by what it says, so that browsers can keep it for ever.
    Published,
    /// [`LASTING_SHEET`], whatever it says: no page is made anew for another colour. Whoever shows the pages calls it by
    /// its name.
    Lasting,
}

/// The name of a style sheet that keeps it. No published sheet has it.
pub const LASTING_SHEET: &str = "/assets/site.css";

/// Every file to be published, and how each is made.
#[derive(Debug, Default)]
pub struct Plan {
    /// What all pages share.
    pub frame: Arc<Frame>,
    /// How texts are packed beforehand.
    pub packed: Vec<Packed>,
    /// What the one style sheet is called when it is published; none before that is planned.
    pub sheet: Option<Route>,
    outputs: BTreeMap<OutputPath, Planned>,
    clashes: Vec<Diagnostic>,
}

/// One file to be published.
#[derive(Debug)]
pub struct Planned {
    /// How it is made.
    pub recipe: Recipe,
    /// The author's file that it speaks of.
    pub origin: Origin,
}

impl Plan {
    /// A plan without files.
    pub fn new(frame: Arc<Frame>) -> Self {
        Self {
            frame,
            packed: Vec::new(),
            sheet: None,
            outputs: BTreeMap::new(),
            clashes: Vec::new(),
        }
    }

    /// Adds a file. A second claimant of a path is a fault that names both; the first one stays.
    pub fn add(&mut self, path: OutputPath, recipe: Recipe, origin: Origin) {
        let first = match self.outputs.entry(path) {
            Entry::Vacant(place) => {
                place.insert(Planned { recipe, origin });
                return;
            }
            Entry::Occupied(first) => first,
        };
        let message = format!("two items would be published at {}", first.key().route());
        let (mut clash, first) = (Diagnostic::new(&PATH_CLASH, message), first.get());
        let name = |origin: &Origin| {
            origin
                .0
                .as_ref()
                .map_or("a page that pressroom makes".to_owned(), ToString::to_string)
        };
        clash = clash.help(format!(
            "It is claimed by {} and by {}; give one of them another slug or path",
            name(&first.origin),
            name(&origin)
        ));
        if let Some(path) = origin.0.clone().or_else(|| first.origin.0.clone()) {
            clash = clash.at(place_of_name(path));
        }
        if let (Some(first), Some(_)) = (&first.origin.0, &origin.0) {
            clash = clash.label(place_of_name(first.clone()), "the other one");
        }
        self.clashes.push(clash);
    }

    /// Whether a file is planned there.
    pub fn holds(&self, path: &OutputPath) -> bool {
        self.outputs.contains_key(path)
    }

    /// The files in the order of their paths.
    pub fn outputs(&self) -> &BTreeMap<OutputPath, Planned> {
        &self.outputs
    }

    /// Paths that were claimed twice.
    pub fn clashes(&self) -> &[Diagnostic] {
        &self.clashes
    }
}
/// Where a text says what it is called in its address; a file that is no text says it by its own name.
fn place_of_name(path: SourcePath) -> Place {
    match path.extension().as_str() {
        "md" => Place::Field(path, FieldPath::new("slug")),
        _ => Place::File(path),
    }
}
