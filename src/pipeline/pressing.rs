//! From a plan to an edition: what stands as it is, and what is made anew.

use std::collections::{BTreeMap, HashSet};

use rayon::prelude::*;

use super::{Order, Sources};
use crate::base::code::TEMPLATE;
use crate::base::{Diagnostic, Digest, Outcome, OutputPath};
use crate::output::plan::Planned;
use crate::output::{Edition, Fate, Manifest, Plan, Recipe, Shelf, Trace, View};
use crate::proof::links::within;
use crate::proof::page;
use crate::render::typesetter::Typesetter;
use crate::render::{Kit, render};

/// The engine's part in every fingerprint: another version makes every file anew.
const ENGINE: &str = concat!("pressroom ", env!("CARGO_PKG_VERSION"));

/// The making of every file of a plan.
pub struct Pressing<'a> {
    plan: &'a Plan,
    sources: &'a Sources<'a>,
    kit: Kit<'a>,
    /// The links that every page has.
    everywhere: HashSet<String>,
    /// What every made file stands on beside its recipe: the engine and the theme.
    ground: Digest,
    published: &'a Manifest,
    order: &'a Order,
    shelf: &'a dyn Shelf,
}

/// What becomes of a file, and what it was made from; none where it could not be made.
type Pressed = Option<(Fate, Trace)>;

impl<'a> Pressing<'a> {
    /// A pressing of `plan`, over what stands published.
    pub fn new(
        plan: &'a Plan,
        sources: &'a Sources<'a>,
        typesetter: &'a Typesetter,
        published: &'a Manifest,
        order: &'a Order,
        shelf: &'a dyn Shelf,
    ) -> Self {
        let kit = Kit::new(typesetter, &plan.frame, &sources.theme, sources.library);
        let frame = &plan.frame;
        let menus = frame.menu.iter().chain(&frame.footer).map(|link| &link.href);
        let others = frame
            .feeds
            .iter()
            .map(|feed| &feed.href)
            .chain([&frame.stylesheet])
            .chain(&frame.favicon);
        let logo = frame.logo.iter().map(|logo| &logo.src);
        let everywhere = menus.chain(others).chain(logo).cloned().collect();
        let ground = Digest::of(&(ENGINE, typesetter.digest()));
        Self {
            plan,
            sources,
            kit,
            everywhere,
            ground,
            published,
            order,
            shelf,
        }
    }

    /// Makes every file that does not already stand as its recipe would make it, on all cores.
    pub fn run(&self) -> Outcome<Edition> {
        let outputs: Vec<(&OutputPath, &Planned)> = self.plan.outputs().iter().collect();
        let pressed: Vec<Outcome<Pressed>> = outputs
            .par_iter()
            .map(|(path, planned)| self.press(path, planned))
            .collect();
        let mut diagnostics = Vec::new();
        let manifest = Manifest {
            engine: ENGINE.to_owned(),
            files: BTreeMap::new(),
        };
        let mut edition = Edition {
            manifest,
            ..Edition::default()
        };
        for ((path, _), outcome) in outputs.into_iter().zip(pressed) {
            let Some((fate, trace)) = outcome.into_value(&mut diagnostics) else {
                continue;
            };
            edition.files.insert(path.clone(), fate);
            edition.manifest.files.insert(path.clone(), trace);
        }
        edition.removed = self
            .published
            .files
            .keys()
            .filter(|path| !self.plan.holds(path))
            .cloned()
            .collect();
        Outcome {
            value: edition,
            diagnostics: told_once(diagnostics),
        }
    }

    fn press(&self, path: &OutputPath, planned: &Planned) -> Outcome<Pressed> {
        let known = self.published.files.get(path).filter(|_| !self.order.clean);
        if let Recipe::Copy(source, _) = &planned.recipe {
            return Outcome::clean(self.sources.files.get(source).map(|file| {
                let kept = known.is_some_and(|trace| trace.bytes == file.digest);
                let fate = if kept { Fate::Kept } else { Fate::Copied(source.clone()) };
                (fate, bare_trace(file.digest, file.digest, file.length))
            }));
        }
        let made_from = Digest::of(&(self.ground, &planned.recipe));
        if let Some(trace) = known.filter(|trace| trace.made_from == made_from) {
            return Outcome::clean(Some((Fate::Kept, trace.clone())));
        }
        let Outcome {
            value: bytes,
            diagnostics,
        } = render(&planned.recipe, &self.kit);
        let pressed = bytes.map(|bytes| {
            let trace = self.trace(path, &planned.recipe, made_from, &bytes);
            if known.is_some_and(|known| known.bytes == trace.bytes) {
                return (Fate::Kept, trace);
            }
            self.shelf.put(path, bytes);
            (Fate::Made, trace)
        });
        Outcome {
            value: pressed,
            diagnostics,
        }
    }

    fn trace(&self, path: &OutputPath, recipe: &Recipe, made_from: Digest, bytes: &[u8]) -> Trace {
        let mut trace = bare_trace(made_from, Digest::of_bytes(bytes), bytes.len() as u64);
        let is_page = matches!(recipe, Recipe::Page(page) if !matches!(page.view, View::Redirect(_)));
        if let (true, Ok(html)) = (is_page, std::str::from_utf8(bytes)) {
            let reading = page::read(html);
            trace.anchors = reading.anchors();
            trace.links = within(reading.addresses(), &path.route(), &self.plan.frame.base_url);
            // What stands on every page is held against the site once, on the front page.
            if path.as_str() != "index.html" {
                trace.links.retain(|link| !self.everywhere.contains(link));
            }
        }
        trace
    }
}

/// A fault of a template stops every page that it sets: it is told for the first, with the number of the others.
fn told_once(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut told: Vec<(Diagnostic, usize)> = Vec::new();
    for diagnostic in diagnostics {
        let is_same = |other: &Diagnostic| diagnostic.place.is_some() && other.place == diagnostic.place;
        let known = told
            .iter_mut()
            .find(|(other, _)| *other.code == TEMPLATE && is_same(other));
        match known.filter(|_| *diagnostic.code == TEMPLATE) {
            Some((_, others)) => *others += 1,
            None => told.push((diagnostic, 0)),
        }
    }
    let with_count = |(diagnostic, others): (Diagnostic, usize)| match others {
        0 => diagnostic,
        1 => diagnostic.more_help("One other page has the same fault."),
        others => diagnostic.more_help(format!("{others} other pages have the same fault.")),
    };
    told.into_iter().map(with_count).collect()
}

fn bare_trace(made_from: Digest, bytes: Digest, length: u64) -> Trace {
    Trace {
        made_from,
        bytes,
        length,
        anchors: Vec::new(),
        links: Vec::new(),
    }
}
