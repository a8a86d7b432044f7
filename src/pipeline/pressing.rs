//! From a plan to an edition: what stands as it is, and what is made anew.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::haste::Pace;
use super::leaks::Seen;
use super::packing::{Packer, Sibling};
use super::proofing::Proofing;
use super::secrecy::Watch;
use super::{Order, Sources};
use crate::base::code::TEMPLATE;
use crate::base::{Along, Diagnostic, Digest, ENGINE, Outcome, OutputPath, SourcePath};
use crate::output::banner::Banners;
use crate::output::manifest::Texts;
use crate::output::plan::Planned;
use crate::output::recipe::PageRecipe;
use crate::output::{Edition, Fate, Manifest, Plan, Recipe, Shared, Shelf, Standards, Standing, Trace};
use crate::proof::Remark;
use crate::proof::leak::Sighting;
use crate::proof::links::within;
use crate::proof::page::Reading;
use crate::render::typesetter::Typesetter;
use crate::render::{Kit, preview, render};

/// What files are made on, beside the plan.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    /// What the pages of a preview say; none where only what is public is made.
    pub banners: Option<&'a Banners>,
    /// The texts.
    pub sources: &'a Sources<'a>,
    /// What stands published.
    pub standing: &'a Standing,
    /// How the files are to be made.
    pub order: &'a Order,
    /// Which of them may wait.
    pub pace: &'a Pace<'a>,
    /// The scan for what is held.
    pub watch: &'a Watch<'a>,
    /// Where made files wait.
    pub shelf: &'a dyn Shelf,
    /// What every file is held to.
    pub standards: &'a Standards,
}

/// The making of every file of a plan.
pub struct Pressing<'a> {
    plan: &'a Plan,
    press: Press<'a>,
    kit: Kit<'a>,
    proofing: Proofing<'a>,
    packer: Packer<'a>,
    /// The links that every page has.
    everywhere: HashSet<String>,
    /// The links and ids of new files, each once, however many pages have them.
    texts: Mutex<Texts>,
    /// What each core has at hand to make a page and its copies from.
    benches: Vec<Mutex<Option<AtHand>>>,
    /// What every page stands on beside its recipe: the engine, the templates, the style sheets and what it is held to.
    ground: Digest,
    /// What any other file stands on: no template sets it, and no style sheet shows it.
    plain_ground: Digest,
}

/// What a page was planned as, and the same worked out on its own.
type AtHand = (Shared<PageRecipe>, Shared<PageRecipe>);

/// An edition, and what its files were seen to hold of what is held.
#[derive(Debug, Default)]
pub struct Pressed {
    /// The edition.
    pub edition: Edition,
    /// What was seen, by file.
    pub seen: Seen,
    /// What the rules say of the files.
    pub remarks: Vec<(OutputPath, Remark)>,
}

/// What becomes of a file.
struct Sheet {
    fate: Fate,
    trace: Arc<Trace>,
    seen: Vec<Sighting>,
    remarks: Vec<Remark>,
    siblings: Vec<Sibling>,
}

impl<'a> Pressing<'a> {
    /// A pressing of `plan`.
    pub fn new(plan: &'a Plan, typesetter: &'a Typesetter, press: Press<'a>) -> Self {
        let Press { standards, sources, .. } = press;
        let kit = Kit::new(typesetter, &standards.frame, &sources.theme, sources.library);
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
        let proofing = Proofing::new(plan, press.standards, press.sources, &kit);
        let packer = Packer::new(plan, press.order, &press.standing.manifest, press.shelf);
        let ground = Digest::of(&(ENGINE, typesetter.digest(), proofing.digest()));
        let plain_ground = Digest::of(&(ENGINE, standards));
        Self {
            plan,
            press,
            kit,
            proofing,
            packer,
            everywhere,
            texts: Mutex::default(),
            benches: (0..rayon::current_num_threads()).map(|_| Mutex::default()).collect(),
            ground,
            plain_ground,
        }
    }

    /// Makes every file that does not already stand as its recipe would make it, on all cores.
    pub fn run(&self) -> Outcome<Pressed> {
        let outputs = self.with_known();
        let sheets: Vec<Outcome<Option<Sheet>>> = outputs
            .par_iter()
            .map(|(path, planned, known)| self.sheet(path, planned, *known))
            .collect();
        let mut diagnostics = Vec::new();
        let mut pressed = Pressed::default();
        let edition = &mut pressed.edition;
        edition.manifest = Manifest {
            engine: ENGINE.to_owned(),
            preview: self.press.banners.is_some(),
            files: BTreeMap::new(),
        };
        let (mut files, mut traces) = (Vec::with_capacity(sheets.len()), Vec::with_capacity(sheets.len()));
        for ((path, ..), outcome) in outputs.into_iter().zip(sheets) {
            let Some(sheet) = outcome.into_value(&mut diagnostics) else {
                continue;
            };
            let Sheet {
                fate,
                trace,
                seen,
                remarks,
                siblings,
            } = sheet;
            for Sibling { path, fate, trace } in siblings {
                files.push((path.clone(), fate));
                traces.push((path, trace));
            }
            files.push((path.clone(), fate));
            traces.push((path.clone(), trace));
            if !seen.is_empty() {
                pressed.seen.insert(path.clone(), seen);
            }
            let remarks = remarks.into_iter().map(|remark| (path.clone(), remark));
            pressed.remarks.extend(remarks);
        }
        let origins = self.plan.outputs().iter();
        let origins = origins.filter_map(|(path, planned)| Some((path.clone(), planned.origin.0.clone()?)));
        // Each is a map of thousands.
        ((edition.files, edition.origins), edition.manifest.files) = rayon::join(
            || (files.into_iter().collect(), origins.collect()),
            || traces.into_iter().collect(),
        );
        pressed.remarks.extend(self.proofing.whole());
        let mut made = Along::new(&edition.files);
        let published = self.published().files.keys();
        edition.removed = published.filter(|path| made.at(path).is_none()).cloned().collect();
        Outcome {
            value: pressed,
            diagnostics: told_once(diagnostics),
        }
    }

    /// Every file, and what stands in its place.
    fn with_known(&self) -> Vec<(&'a OutputPath, &'a Planned, Option<&'a Arc<Trace>>)> {
        let mut standing = Along::new(&self.published().files);
        let mut known = |path| standing.at(path).filter(|_| !self.press.order.clean);
        let outputs = self.plan.outputs().iter();
        outputs.map(|(path, planned)| (path, planned, known(path))).collect()
    }

    fn published(&self) -> &'a Manifest {
        &self.press.standing.manifest
    }

    fn sheet(&self, path: &OutputPath, planned: &Planned, known: Option<&Arc<Trace>>) -> Outcome<Option<Sheet>> {
        if let Recipe::Copy(source, _) = &planned.recipe {
            return Outcome::clean(self.copy(path, source, known));
        }
        if let Some(left) = self.left(path, known) {
            return Outcome::clean(Some(left));
        }
        let recipe = &*self.at_hand(&planned.recipe);
        let item = self
            .press
            .banners
            .map(|banners| (banners, banners.of(planned.origin.0.as_ref())));
        let ground = match recipe {
            Recipe::Page(_) => self.ground,
            _ => self.plain_ground,
        };
        let made_from = match item {
            Some((banners, item)) => Digest::of(&(ground, recipe, &banners.everywhere, item)),
            None => Digest::of(&(ground, recipe)),
        };
        let kept = known
            .filter(|trace| trace.made_from == made_from && !trace.remarks)
            .and_then(|trace| self.kept(path, trace.clone()));
        if kept.is_some() {
            return Outcome::clean(kept);
        }
        let Outcome {
            value: bytes,
            diagnostics,
        } = render(recipe, &self.kit);
        let sheet = bytes.map(|made| {
            let bytes = match item {
                Some((banners, item)) => preview::marked(recipe, path, made, &banners.everywhere, item),
                None => made,
            };
            let mut trace = Trace::bare(made_from, Digest::of_bytes(&bytes), bytes.len() as u64);
            let text = std::str::from_utf8(&bytes).unwrap_or_default();
            let remarks = self
                .proofing
                .read(recipe, text, |page| self.follow(path, page, &mut trace));
            trace.remarks = !remarks.is_empty();
            let scanner = self.press.watch.of_new();
            let seen = scanner.map_or_else(Vec::new, |scanner| scanner.scan(path, &bytes));
            let siblings = self.packer.pack(path, &trace, || Some(bytes.clone()));
            let fate = if known.is_some_and(|known| known.bytes == trace.bytes) {
                Fate::Kept
            } else {
                self.press.shelf.put(path, bytes);
                Fate::Made
            };
            Sheet {
                fate,
                trace: Arc::new(trace),
                seen,
                remarks,
                siblings,
            }
        });
        Outcome {
            value: sheet,
            diagnostics,
        }
    }

    /// A file that is left as it stands for now: it is not even asked what it would be made from.
    fn left(&self, path: &OutputPath, known: Option<&Arc<Trace>>) -> Option<Sheet> {
        let trace = known.filter(|_| self.press.pace.leaves_file(path))?;
        self.kept(path, trace.clone())
    }

    /// A recipe to make a file by. What a page is made from is worked out for it and for its copies, which stand beside
    /// it and are made right after, and then let go.
    fn at_hand<'r>(&self, recipe: &'r Recipe) -> Cow<'r, Recipe> {
        let Some(page) = recipe.page() else {
            return Cow::Borrowed(recipe);
        };
        let bench = &self.benches[rayon::current_thread_index().unwrap_or(0) % self.benches.len()];
        let mut bench = bench.lock().unwrap_or_else(PoisonError::into_inner);
        let at_hand = match bench.take() {
            Some((known, fresh)) if known.is(page) => fresh,
            _ => {
                let fresh = page.afresh();
                fresh.recall(self.press.sources.memory);
                fresh
            }
        };
        *bench = Some((page.clone(), at_hand.clone()));
        Cow::Owned(recipe.over(at_hand))
    }

    /// A file that stands as it is, read again where it must be; none where it cannot be read.
    fn kept(&self, path: &OutputPath, trace: Arc<Trace>) -> Option<Sheet> {
        let seen = match self.press.watch.of_kept(path) {
            Some(scanner) => scanner.scan(path, &self.press.shelf.standing(path)?),
            None => Vec::new(),
        };
        Some(Sheet {
            fate: Fate::Kept,
            siblings: self.packer.pack(path, &trace, || self.press.shelf.standing(path)),
            trace,
            seen,
            remarks: Vec::new(),
        })
    }

    /// A file of the site folder. One that has gone or changed since is told when it is copied.
    fn copy(&self, path: &OutputPath, source: &SourcePath, known: Option<&Arc<Trace>>) -> Option<Sheet> {
        let Press { sources, watch, .. } = self.press;
        let file = sources.files.get(source)?;
        let trace = Arc::new(Trace::bare(file.digest, file.digest, file.length));
        if known.is_some_and(|known| known.bytes == file.digest)
            && let Some(sheet) = self.kept(path, trace.clone())
        {
            return Some(sheet);
        }
        let seen = watch.of_new().map_or_else(Vec::new, |scanner| {
            let bytes = sources.library.bytes(source, file.digest).unwrap_or_default();
            scanner.scan(path, &bytes)
        });
        Some(Sheet {
            fate: Fate::Copied(source.clone()),
            siblings: self
                .packer
                .pack(path, &trace, || sources.library.bytes(source, file.digest).ok()),
            trace,
            seen,
            remarks: Vec::new(),
        })
    }

    /// Notes what a page can be led to by, and where it leads.
    fn follow(&self, path: &OutputPath, page: &Reading, trace: &mut Trace) {
        let links = within(page.addresses(), &path.route(), &self.plan.frame.base_url);
        // What stands on every page is held against the site once, on the front page.
        let is_front = path.as_str() == "index.html";
        let links = links.iter().filter(|link| is_front || !self.everywhere.contains(*link));
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        trace.anchors = page.anchors().into_iter().map(|anchor| texts.once(anchor)).collect();
        trace.links = links.map(|link| texts.once(link)).collect();
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
    told.into_iter()
        .map(|(diagnostic, others)| with_count(diagnostic, others))
        .collect()
}

/// A finding that stands for those of other pages too.
pub(super) fn with_count(diagnostic: Diagnostic, others: usize) -> Diagnostic {
    match others {
        0 => diagnostic,
        1 => diagnostic.more_help("One other page has the same fault."),
        others => diagnostic.more_help(format!("{others} other pages have the same fault.")),
    }
}
