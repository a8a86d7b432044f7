//! The order of the stages, and nothing else: read → parse → model → plan → render → proof.

use crate::base::{Diagnostic, Horizon, Outcome};
use crate::check::baseline::Parted;
use crate::content::Assembly;
use crate::content::assemble::assemble;
use crate::output::{Edition, Manifest, Shelf};
use crate::plan::plan;
use crate::proof::links::land;
use crate::render::typesetter::Typesetter;
use crate::source::file::{Files, Library};
use crate::source::theme::Theme;

mod account;
mod checking;
mod landing;
mod pressing;
mod reading;
pub mod rulebook;
mod verdict;

pub use account::Account;
// A word of the order, so that those who give one need not know who sets the type.
pub use crate::render::typesetter::Manner;

use checking::Checking;
use landing::Landing;
use pressing::Pressing;

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

/// Builds a site. Files that must be made anew go to the shelf.
pub fn build(sources: &Sources, published: &Manifest, order: &Order, shelf: &dyn Shelf) -> Outcome<Report> {
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
    // What is wrong so far may stop publication; the pages are made all the same, so that all there
    // is to say of them is said in one run.
    let edition = typesetter.map(|typesetter| {
        let pressing = Pressing::new(&plan, sources, &typesetter, published, order, shelf);
        let edition = pressing.run().into_value(&mut diagnostics);
        let dead = land(&edition.manifest);
        if !dead.is_empty() {
            let landing = Landing::new(&plan, &assembly.site);
            let dead: Vec<Diagnostic> = dead.iter().flat_map(|dead| landing.tell(dead)).collect();
            // What is wrong at its source leads nowhere on the page too, and is told once.
            let is_news = |dead: &Diagnostic| {
                !diagnostics
                    .iter()
                    .any(|told| told.is_error() && told.place == dead.place)
            };
            let news: Vec<Diagnostic> = dead.into_iter().filter(is_news).collect();
            diagnostics.extend(news);
        }
        edition
    });
    let Parted { known, told } = checking.settle(diagnostics);
    report.account.set_apart(&known);
    report.edition = edition.filter(|_| !verdict::stops(&told, &assembly));
    finish(report, told, &assembly)
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
