//! The order of the stages, and nothing else: read → parse → model → plan → render → proof.

use crate::base::{Diagnostic, Horizon, Outcome, Route};
use crate::content::Assembly;
use crate::content::assemble::assemble;
use crate::content::ledger::{Ledger, Past};
use crate::output::{Edition, Manifest, Shelf};
use crate::plan::plan;
use crate::proof::links::land;
use crate::render::typesetter::Typesetter;
use crate::source::file::{Files, Library};
use crate::source::theme::Theme;

mod account;
mod edits;
mod landing;
mod pressing;
mod reading;
mod story;
mod verdict;

pub use account::Account;
pub use story::{Story, story};
// A word of the order, so that those who give one need not know who sets the type.
pub use crate::render::typesetter::Manner;

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
    let Some(gathered) = gather(sources, published, order).into_value(&mut diagnostics) else {
        return Outcome {
            value: report,
            diagnostics,
        };
    };
    let assembly = gathered.assembly;
    report.account.read = gathered.read;
    report.account.count(&assembly);
    diagnostics.extend(edits::tell(&assembly, sources.library));
    let plan = plan(&assembly.site, &sources.theme).into_value(&mut diagnostics);
    if verdict::stops(&diagnostics, &assembly) {
        return finish(report, diagnostics, &assembly);
    }
    let typesetter = Typesetter::new(&sources.theme, &plan.frame, order.manner).into_value(&mut diagnostics);
    let Some(typesetter) = typesetter else {
        return finish(report, diagnostics, &assembly);
    };
    let pressing = Pressing::new(&plan, sources, &typesetter, published, order, shelf);
    let edition = pressing.run().into_value(&mut diagnostics);
    if verdict::stops(&diagnostics, &assembly) {
        return finish(report, diagnostics, &assembly);
    }
    let dead = land(&edition.manifest);
    if !dead.is_empty() {
        let landing = Landing::new(&plan, &assembly.site);
        diagnostics.extend(dead.iter().flat_map(|dead| landing.tell(dead)));
    }
    if !verdict::stops(&diagnostics, &assembly) {
        report.edition = Some(edition);
    }
    finish(report, diagnostics, &assembly)
}

/// A site as it was read, before anything is planned.
#[derive(Debug)]
pub struct Gathered {
    /// What is public, and what is held.
    pub assembly: Assembly,
    /// What has been approved.
    pub ledger: Ledger,
    /// How many content files were read.
    pub read: usize,
}

/// Reads and assembles a site, and holds it against what was approved and what stands published. None
/// where `site.yaml` cannot be read.
pub fn gather(sources: &Sources, published: &Manifest, order: &Order) -> Outcome<Option<Gathered>> {
    let mut diagnostics = Vec::new();
    let Some(settings) = reading::settings(sources, order).into_value(&mut diagnostics) else {
        return Outcome {
            value: None,
            diagnostics,
        };
    };
    let parsed = reading::parse_all(sources, &settings).into_value(&mut diagnostics);
    let read = parsed.len();
    let stands = |route: &Route| stands(published, route);
    let past = Past {
        ledger: reading::ledger(sources).into_value(&mut diagnostics),
        stands: &stands,
    };
    let files = sources.files.clone();
    let assembly = assemble(settings, files, parsed, &past, order.horizon.now).into_value(&mut diagnostics);
    Outcome {
        value: Some(Gathered {
            assembly,
            ledger: past.ledger,
            read,
        }),
        diagnostics,
    }
}

/// Whether an address stands on the website; none where there is no website yet.
pub fn stands(published: &Manifest, route: &Route) -> Option<bool> {
    let is_there = !published.files.is_empty();
    is_there.then(|| published.files.contains_key(&route.output()))
}

/// Counts what lies in an archive, and tells the rest.
fn finish(mut report: Report, diagnostics: Vec<Diagnostic>, assembly: &Assembly) -> Outcome<Report> {
    let (archived, told): (Vec<_>, Vec<_>) = diagnostics
        .into_iter()
        .partition(|diagnostic| verdict::is_archived(diagnostic, assembly));
    for diagnostic in archived {
        *report.account.archive.entry(diagnostic.code.id).or_default() += 1;
    }
    Outcome {
        value: report,
        diagnostics: told,
    }
}
