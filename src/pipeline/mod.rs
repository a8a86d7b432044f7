//! The order of the stages, and nothing else: read → parse → model → plan → render → proof.

use crate::base::Zone;
use crate::base::{Diagnostic, Horizon, Outcome};
use crate::check::baseline::Parted;
use crate::content;
use crate::content::Assembly;
use crate::content::assemble::assemble;
use crate::content::due::Due;
use crate::output::standing::Scanned;
use crate::output::{Edition, Shelf, Standing};
use crate::plan::plan;
use crate::proof::links::land;
use crate::render::typesetter::Typesetter;
use crate::source::file::{Files, Library};
use crate::source::theme::Theme;

mod account;
mod checking;
mod landing;
mod leaks;
mod own_rules;
mod pressing;
mod reading;
pub mod rulebook;
mod secrecy;
mod verdict;

pub use account::Account;
// A word of the order, so that those who give one need not know who sets the type.
pub use crate::render::typesetter::Manner;

use checking::Checking;
use landing::Landing;
use leaks::Telling;
use pressing::{Press, Pressing};
use secrecy::Secrecy;

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

impl Order {
    /// The usual order at an instant.
    pub fn at(horizon: Horizon) -> Self {
        Self {
            horizon,
            base_url: None,
            manner: Manner::Minified,
            clean: false,
        }
    }
}

/// What came of a build.
#[derive(Debug, Default)]
pub struct Report {
    /// What changes; none where an error stops publication.
    pub edition: Option<Edition>,
    /// What was read, published and held.
    pub account: Account,
    /// For what every file of the edition was scanned.
    pub scanned: Scanned,
}

/// Builds a site. Files that must be made anew go to the shelf.
pub fn build(sources: &Sources, standing: &Standing, order: &Order, shelf: &dyn Shelf) -> Outcome<Report> {
    let mut diagnostics = Vec::new();
    let mut report = Report::default();
    let Some(settings) = reading::settings(sources, order).into_value(&mut diagnostics) else {
        return Outcome {
            value: report,
            diagnostics,
        };
    };
    let parsed = reading::parse_all(sources, &settings).into_value(&mut diagnostics);
    report.account.read = parsed.len();
    let assembly = assemble(settings, sources.files.clone(), parsed, order.horizon.now).into_value(&mut diagnostics);
    report.account.count(&assembly);
    let checking = Checking::new(&assembly, sources).into_value(&mut diagnostics);
    diagnostics.extend(checking.run(sources));
    let plan = plan(&assembly.site, &sources.theme).into_value(&mut diagnostics);
    let typesetter = Typesetter::new(&sources.theme, &plan.frame, order.manner).into_value(&mut diagnostics);
    let secrecy = Secrecy::of(&assembly, sources).into_value(&mut diagnostics);
    let watch = secrecy.watch(&standing.scanned, sources);
    // What is wrong so far may stop publication; the pages are made all the same, so that all there
    // is to say of them is said in one run.
    let pressed = typesetter.map(|typesetter| {
        let press = Press {
            sources,
            standing,
            order,
            watch: &watch,
            shelf,
        };
        let pressed = Pressing::new(&plan, &typesetter, press)
            .run()
            .into_value(&mut diagnostics);
        let telling = Telling {
            secrecy: &secrecy,
            watch: &watch,
            site: &assembly.site,
            plan: &plan,
            sources,
        };
        diagnostics.extend(telling.words(&pressed.seen));
        diagnostics.extend(telling.files(&secrecy.own_files(&pressed.edition.manifest)));
        let dead = Landing::new(&plan, &assembly.site).tell_all(&land(&pressed.edition.manifest), &diagnostics);
        diagnostics.extend(dead);
        pressed
    });
    let Parted { known, told } = checking.settle(diagnostics);
    report.account.set_apart(&known);
    if let Some(pressed) = pressed.filter(|_| !verdict::stops(&told, &assembly)) {
        report.scanned = watch.scanned(&pressed.seen);
        report.edition = Some(pressed.edition);
    }
    finish(report, told, &assembly)
}

/// What time alone will do to a site, and the zone in which it is told.
#[derive(Debug)]
pub struct Calendar {
    /// What is due, soonest first.
    pub due: Vec<Due>,
    /// The site's zone.
    pub zone: Zone,
}

/// Tells what is due after an instant; none where the site cannot be read.
pub fn due(sources: &Sources, order: &Order) -> Outcome<Option<Calendar>> {
    let mut diagnostics = Vec::new();
    let value = reading::settings(sources, order)
        .into_value(&mut diagnostics)
        .map(|settings| {
            let parsed = reading::parse_all(sources, &settings).into_value(&mut diagnostics);
            let files = sources.files.clone();
            let assembly = assemble(settings, files, parsed, order.horizon.now).into_value(&mut diagnostics);
            Calendar {
                due: content::due::due(&assembly),
                zone: assembly.site.zone().clone(),
            }
        });
    Outcome { value, diagnostics }
}

/// Counts what lies in an archive, and tells the rest.
fn finish(mut report: Report, diagnostics: Vec<Diagnostic>, assembly: &Assembly) -> Outcome<Report> {
    let (archived, told): (Vec<_>, Vec<_>) = diagnostics
        .into_iter()
        .partition(|diagnostic| verdict::is_archived(diagnostic, assembly));
    report.account.set_apart(&archived);
    Outcome {
        value: report,
        diagnostics: told,
    }
}
