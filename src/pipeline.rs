//! The order of the stages, and nothing else: read → parse → model → plan → render → proof.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::base::code::{DEAD_LINK, SITE_MISSING, UNREADABLE_FILE};
use crate::base::date::Zone;
use crate::base::{Diagnostic, Digest, Horizon, Outcome, OutputPath, Place, Severity, SourcePath};
use crate::content::assemble::{assemble, parse};
use crate::content::settings::{Settings, zone_of};
use crate::content::{Assembly, Held, Kind, Parsed, Site, fields};
use crate::output::plan::Planned;
use crate::output::{Edition, Fate, Manifest, Plan, Recipe, Shelf, Trace, View};
use crate::plan::plan;
use crate::proof::links::{DeadLink, land, within};
use crate::proof::page;
use crate::render::typesetter::Typesetter;
use crate::render::{Kit, render};
use crate::source::file::{Files, Library};
use crate::source::theme::Theme;
use crate::source::yaml;

// A word of the order, so that those who give one need not know who sets the type.
pub use crate::render::typesetter::Manner;

/// The engine's part in every fingerprint: another version makes every file anew.
const ENGINE: &str = concat!("pressroom ", env!("CARGO_PKG_VERSION"));

/// Everything that a build is made from.
pub struct Sources<'a> {
    /// The files of the site folder.
    pub files: Files,
    /// The theme.
    pub theme: Theme,
    /// The texts.
    pub library: &'a dyn Library,
}

/// How a build is to be made, beside its sources.
#[derive(Clone, Debug)]
pub struct Order {
    /// The instant it speaks of.
    pub horizon: Horizon,
    /// Another address than the site's own: a copy for tests.
    pub base_url: Option<String>,
    /// Whether templates are squeezed.
    pub manner: Manner,
    /// Whether every file is made anew, whatever stands published.
    pub clean: bool,
}

/// What came of a build.
#[derive(Debug, Default)]
pub struct Report {
    /// What changes; none where an error stops publication.
    pub edition: Option<Edition>,
    /// What was read, published and held.
    pub account: Account,
}

/// What was read, published and held.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// Content files read.
    pub read: usize,
    /// Published items by kind, in the plural.
    pub published: BTreeMap<&'static str, usize>,
    /// Items that are not public.
    pub held: Vec<Held>,
    /// Findings in an imported archive, by code: counted, and stopping nothing.
    pub archive: BTreeMap<&'static str, usize>,
}

/// Builds a site. Files that must be made anew go to the shelf.
pub fn build(sources: &Sources, published: &Manifest, order: &Order, shelf: &dyn Shelf) -> Outcome<Report> {
    let mut diagnostics = Vec::new();
    let mut report = Report::default();
    let Some(settings) = settings(sources, order).into_value(&mut diagnostics) else {
        return Outcome {
            value: report,
            diagnostics,
        };
    };
    let parsed = parse_all(sources, &settings).into_value(&mut diagnostics);
    report.account.read = parsed.len();
    let assembly = assemble(settings, sources.files.clone(), parsed, order.horizon.now).into_value(&mut diagnostics);
    report.account.count(&assembly);
    let plan = plan(&assembly.site, &sources.theme).into_value(&mut diagnostics);
    if blocked(&diagnostics, &assembly) {
        return finish(report, diagnostics, &assembly);
    }
    let typesetter = Typesetter::new(&sources.theme, &plan.frame, order.manner).into_value(&mut diagnostics);
    let Some(typesetter) = typesetter else {
        return finish(report, diagnostics, &assembly);
    };
    let edition = press(&plan, sources, &typesetter, published, order, shelf).into_value(&mut diagnostics);
    diagnostics.extend(
        land(&edition.manifest)
            .into_iter()
            .map(|dead| dead_link(dead, &plan, &assembly.site)),
    );
    if !blocked(&diagnostics, &assembly) {
        report.edition = Some(edition);
    }
    finish(report, diagnostics, &assembly)
}

fn finish(mut report: Report, diagnostics: Vec<Diagnostic>, assembly: &Assembly) -> Outcome<Report> {
    let counted = |diagnostic: &Diagnostic| is_archived(diagnostic, assembly);
    let (archived, told): (Vec<_>, Vec<_>) = diagnostics.into_iter().partition(counted);
    for diagnostic in archived {
        *report.account.archive.entry(diagnostic.code.id).or_default() += 1;
    }
    Outcome {
        value: report,
        diagnostics: told,
    }
}

/// Reads `site.yaml`. None where there is none, or it is no map.
fn settings(sources: &Sources, order: &Order) -> Outcome<Option<Settings>> {
    let path = SourcePath::new("content/site.yaml");
    let Some(file) = sources.files.get(&path) else {
        let fault = Diagnostic::new(&SITE_MISSING, "there is no content/site.yaml here").help(SITE_MISSING.remedy);
        return Outcome {
            value: None,
            diagnostics: vec![fault],
        };
    };
    let text = match sources.library.text(&path, file.digest) {
        Ok(text) => text,
        Err(changed) => {
            return Outcome {
                value: None,
                diagnostics: vec![unreadable(&path, &changed.reason)],
            };
        }
    };
    let Outcome {
        value: map,
        mut diagnostics,
    } = yaml::read(&path, &text, 0);
    let Some(map) = map else {
        return Outcome {
            value: None,
            diagnostics,
        };
    };
    let (mut settings, faults) = fields::read(&path, &map, &zone_of(&map), "en", Settings::read);
    diagnostics.extend(faults);
    diagnostics.extend(settings.demands(&path));
    if let Some(base_url) = &order.base_url {
        settings.site.base_url = base_url.trim_end_matches('/').to_owned();
    }
    Outcome {
        value: Some(settings),
        diagnostics,
    }
}

fn unreadable(path: &SourcePath, reason: &str) -> Diagnostic {
    Diagnostic::new(&UNREADABLE_FILE, format!("`{path}` {reason}"))
        .at(Place::File(path.clone()))
        .help(UNREADABLE_FILE.remedy)
}

/// Parses every content file, on all cores, in the order of their paths.
fn parse_all(sources: &Sources, settings: &Settings) -> Outcome<Vec<Parsed>> {
    let zone: &Zone = &settings.site.zone;
    let lang = &settings.site.default_lang;
    let texts: Vec<(&SourcePath, Digest, Kind)> = sources
        .files
        .iter()
        .filter_map(|(path, file)| Some((path, file.digest, Kind::of(path).filter(|kind| *kind != Kind::Site)?)))
        .collect();
    let parsed: Vec<Result<Outcome<Parsed>, Diagnostic>> = texts
        .into_par_iter()
        .map(|(path, digest, kind)| {
            let text = sources
                .library
                .text(path, digest)
                .map_err(|changed| unreadable(path, &changed.reason))?;
            Ok(parse(path, digest, &text, kind, zone, lang))
        })
        .collect();
    let mut outcome = Outcome::clean(Vec::with_capacity(parsed.len()));
    for result in parsed {
        match result {
            Ok(parsed) => outcome.value.push(parsed.into_value(&mut outcome.diagnostics)),
            Err(fault) => outcome.diagnostics.push(fault),
        }
    }
    outcome
}

/// Makes every file that is not already published from the same recipe.
fn press(
    plan: &Plan,
    sources: &Sources,
    typesetter: &Typesetter,
    published: &Manifest,
    order: &Order,
    shelf: &dyn Shelf,
) -> Outcome<Edition> {
    let kit = Kit::new(typesetter, &sources.theme, sources.library);
    let ground = Digest::of(&(ENGINE, typesetter.digest()));
    let outputs: Vec<(&OutputPath, &Planned)> = plan.outputs().iter().collect();
    let pressed: Vec<Outcome<Option<(Fate, Trace)>>> = outputs
        .par_iter()
        .map(|(path, planned)| press_one(path, planned, &kit, ground, plan, sources, published, order, shelf))
        .collect();
    let mut edition = Edition {
        manifest: Manifest {
            engine: ENGINE.to_owned(),
            files: BTreeMap::new(),
        },
        ..Edition::default()
    };
    let mut diagnostics = Vec::new();
    for ((path, _), outcome) in outputs.into_iter().zip(pressed) {
        let Some((fate, trace)) = outcome.into_value(&mut diagnostics) else {
            continue;
        };
        edition.files.insert(path.clone(), fate);
        edition.manifest.files.insert(path.clone(), trace);
    }
    edition.removed = published
        .files
        .keys()
        .filter(|path| !plan.holds(path))
        .cloned()
        .collect();
    Outcome {
        value: edition,
        diagnostics,
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "one step of `press`, with all that it stands on"
)]
fn press_one(
    path: &OutputPath,
    planned: &Planned,
    kit: &Kit,
    ground: Digest,
    plan: &Plan,
    sources: &Sources,
    published: &Manifest,
    order: &Order,
    shelf: &dyn Shelf,
) -> Outcome<Option<(Fate, Trace)>> {
    if let Recipe::Copy(source, digest) = &planned.recipe {
        return Outcome::clean(sources.files.get(source).map(|file| {
            let kept = published.files.get(path).is_some_and(|trace| trace.bytes == *digest);
            let fate = if kept { Fate::Kept } else { Fate::Copied(source.clone()) };
            (
                fate,
                Trace {
                    made_from: *digest,
                    bytes: *digest,
                    length: file.length,
                    anchors: Vec::new(),
                    links: Vec::new(),
                },
            )
        }));
    }
    let made_from = Digest::of(&(ground, &planned.recipe));
    if let Some(trace) = published
        .files
        .get(path)
        .filter(|trace| trace.made_from == made_from && !order.clean)
    {
        return Outcome::clean(Some((Fate::Kept, trace.clone())));
    }
    let Outcome {
        value: bytes,
        diagnostics,
    } = render(&planned.recipe, kit);
    let Some(bytes) = bytes else {
        return Outcome {
            value: None,
            diagnostics,
        };
    };
    let trace = trace(path, &planned.recipe, made_from, &bytes, &plan.frame.base_url);
    let same = published
        .files
        .get(path)
        .is_some_and(|known| known.bytes == trace.bytes);
    if !same {
        shelf.put(path, bytes);
    }
    let fate = if same { Fate::Kept } else { Fate::Made };
    Outcome {
        value: Some((fate, trace)),
        diagnostics,
    }
}

fn trace(path: &OutputPath, recipe: &Recipe, made_from: Digest, bytes: &[u8], base_url: &str) -> Trace {
    let mut trace = Trace {
        made_from,
        bytes: Digest::of_bytes(bytes),
        length: bytes.len() as u64,
        anchors: Vec::new(),
        links: Vec::new(),
    };
    let is_page = matches!(recipe, Recipe::Page(page) if !matches!(page.view, View::Redirect(_)));
    if let (true, Ok(html)) = (is_page, std::str::from_utf8(bytes)) {
        let reading = page::read(html);
        trace.anchors = reading.anchors;
        trace.links = within(reading.addresses, &path.route(), base_url);
    }
    trace
}

/// A dead link, at its place in the text that holds it, if a text does.
fn dead_link(dead: DeadLink, plan: &Plan, site: &Site) -> Diagnostic {
    let what = if dead.page_exists {
        "leads to a place that is not in its page"
    } else {
        "leads to no page of this site"
    };
    let fault = Diagnostic::new(&DEAD_LINK, format!("`{}` {what}", dead.target)).help(DEAD_LINK.remedy);
    let origins = dead
        .pages
        .iter()
        .filter_map(|page| plan.outputs().get(page)?.origin.0.as_ref());
    let places: Vec<Place> = origins.flat_map(|origin| places_of(site, origin, &dead)).collect();
    if let Some(first) = places.first() {
        return places[1..].iter().fold(fault.at(first.clone()), |fault, place| {
            fault.label(place.clone(), "also here")
        });
    }
    let page = dead
        .pages
        .first()
        .map(|page| page.route().to_string())
        .unwrap_or_default();
    let others = match dead.pages.len() {
        0 | 1 => String::new(),
        count => format!(", and in {} other pages", count - 1),
    };
    Diagnostic {
        message: format!("{}, in the page {page}{others}", fault.message),
        ..fault
    }
}

/// Where the text of a file holds a link.
fn places_of(site: &Site, source: &SourcePath, dead: &DeadLink) -> Vec<Place> {
    use crate::content::links::{Destination, destination, escaped};
    let Some((entry, route)) = site.entries().find(|(entry, _)| entry.source == *source) else {
        return Vec::new();
    };
    let leads = |target: &str| match destination(site, entry, target) {
        Destination::Page(page) => page == dead.target,
        _ => within(
            vec![target.to_owned(), escaped(target)],
            &route,
            &site.settings.site.base_url,
        )
        .contains(&dead.target),
    };
    let found = entry.survey.targets.iter().filter(|target| leads(&target.target));
    found.map(|target| Place::text(source, target.range.clone())).collect()
}

/// Whether a finding stops publication: an error on what is public or on the site itself, or one that
/// leaves an item's state unreadable. Errors on what is held are told and stop nothing.
fn blocked(diagnostics: &[Diagnostic], assembly: &Assembly) -> bool {
    diagnostics.iter().any(|diagnostic| {
        diagnostic.severity == Severity::Error && !is_archived(diagnostic, assembly) && !is_held(diagnostic, assembly)
    })
}

fn is_archived(diagnostic: &Diagnostic, assembly: &Assembly) -> bool {
    diagnostic
        .path()
        .is_some_and(|path| assembly.archived.contains(path) && !is_unreadable(path, assembly))
}

fn is_held(diagnostic: &Diagnostic, assembly: &Assembly) -> bool {
    let held = |path: &SourcePath| {
        assembly
            .held
            .iter()
            .any(|held| held.source == *path && !held.unreadable)
    };
    diagnostic.path().is_some_and(held)
}

fn is_unreadable(path: &SourcePath, assembly: &Assembly) -> bool {
    assembly.held.iter().any(|held| held.source == *path && held.unreadable)
}

impl Account {
    fn count(&mut self, assembly: &Assembly) {
        let site = &assembly.site;
        let councillors = site.people.iter().filter(|person| person.has_page()).count();
        let kinds = [
            ("releases", site.releases.len()),
            ("councillors", councillors),
            ("wards", site.wards.len()),
            ("topics", site.topics.len()),
            ("council items", site.council.len()),
            ("events", site.events.len()),
            ("newsletters", site.newsletters.len()),
            ("pages", site.pages.len()),
        ];
        self.published = kinds.into_iter().filter(|(_, count)| *count > 0).collect();
        self.held.clone_from(&assembly.held);
    }
}
