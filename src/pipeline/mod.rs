//! The order of the stages, and nothing else: read → parse → model → plan → render → proof.

use std::convert::Infallible;
use std::sync::Arc;

use crate::base::memory::at_hand;
use crate::base::{Diagnostic, Digest, Horizon, Memory, Outcome, Remains, Route, Zone};
use crate::check::baseline::Parted;
use crate::content;
use crate::content::assemble::assemble;
use crate::content::due::Due;
use crate::content::ledger::{Ledger, Past};
use crate::content::{Assembly, tombstone};
use crate::output::banner::Banners;
use crate::output::standing::Scanned;
use crate::output::view::Frame;
use crate::output::{Edition, Manifest, Shelf, Standing};
use crate::plan::{plan, standards};
use crate::render::typesetter::{TEMPLATES_FOLDER, Typesetter};
use crate::source::file::{Files, Library};
use crate::source::theme::Theme;

mod account;
mod checking;
mod edits;
mod finds;
mod haste;
mod landing;
mod leaks;
mod own_rules;
mod packing;
mod pressing;
mod preview;
mod proofing;
mod reading;
pub mod rulebook;
mod secrecy;
mod story;
mod tracing;
mod verdict;
mod wording;

pub use account::Account;
pub use haste::Haste;
pub use preview::page as preview_page;
pub use story::{Story, story};
pub use wording::Wording;
// Words of the order, so that those who give one need not know who sets the type.
pub use crate::output::SheetName;
pub use crate::render::typesetter::Manner;

use checking::Checking;
use haste::Pace;
use landing::{Landing, dead_links};
use leaks::Telling;
use pressing::{Press, Pressing};
use secrecy::Secrecy;
use tracing::Tracing;

/// Everything that a build is made from.
pub struct Sources<'a> {
    /// The files of the site folder.
    pub files: Files,
    /// The theme.
    pub theme: Theme,
    /// The texts.
    pub library: &'a dyn Library,
    /// What was found out of texts before.
    pub memory: &'a dyn Memory,
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
    /// Whether texts are packed for servers.
    pub packing: Packing,
    /// What pages call their style sheet.
    pub sheet: SheetName,
    /// What somebody looks at, where that must not wait for the rest; none for a build that takes its time.
    pub haste: Option<Haste>,
}

/// Whether texts are packed for servers, where the site asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// They are, for they will be uploaded.
    AsAsked,
    /// They are not: what is made is only looked at here, and packing takes longer than all the rest.
    Never,
}

impl Order {
    /// The usual order at an instant, for what is only looked at.
    pub fn at(horizon: Horizon) -> Self {
        Self {
            horizon,
            base_url: None,
            manner: Manner::Minified,
            clean: false,
            packing: Packing::Never,
            sheet: SheetName::Published,
            haste: None,
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
    /// What the pages of a preview say of themselves; none where only what is public is made.
    pub banners: Option<Banners>,
    /// What the one style sheet is called when it is published; none where there was nothing to plan.
    pub sheet: Option<Route>,
    /// Whether something that would have to be made or checked anew was left for a build without haste.
    pub is_behind: bool,
    /// The site and its plan, which nobody needs any more.
    pub remains: Remains,
}

/// Builds a site. Files that must be made anew go to the shelf.
pub fn build(sources: &Sources, standing: &Standing, order: &Order, shelf: &dyn Shelf) -> Outcome<Report> {
    let mut diagnostics = Vec::new();
    let mut report = Report::default();
    // What stands in a preview has never been public.
    let never = Manifest::default();
    let public = if order.horizon.is_preview() {
        &never
    } else {
        &standing.manifest
    };
    // The texts are read while the rules are, which are asked for soon.
    let (gathered, _) = rayon::join(|| gather(sources, public, order), rulebook::rules);
    let Some(gathered) = gathered.into_value(&mut diagnostics) else {
        return Outcome {
            value: report,
            diagnostics,
        };
    };
    let assembly = gathered.assembly;
    report.account.read = gathered.read;
    let account = &mut report.account;
    let pace = Pace::of(order.haste.as_ref());
    let check = || {
        let mut found = Vec::new();
        account.count(&assembly);
        let checking = Checking::new(&assembly, sources).into_value(&mut found);
        let checking = checking.counting(&assembly);
        let checked = checking.run(sources, &pace);
        account.add(checked.counts);
        found.extend(checked.found);
        found.extend(edits::tell(&assembly, sources.library));
        found.extend(tombstone::tell(&assembly));
        (checking, found)
    };
    // Neither asks the other, and planning is the work of one core.
    let ((checking, found), planned) = rayon::join(check, || plan(&assembly.site, &sources.theme, order.sheet));
    diagnostics.extend(found);
    let plan = planned.into_value(&mut diagnostics);
    report.sheet = plan.sheet.clone();
    let typesetter = typesetter(sources, &plan.frame, order.manner);
    diagnostics.extend(typesetter.diagnostics.iter().cloned());
    let secrecy = Secrecy::of(&assembly, sources).into_value(&mut diagnostics);
    let watch = secrecy.watch(&standing.scanned, sources);
    let standards = standards(&assembly.site, &plan, checking.levels());
    let banners = preview::banners(&assembly, order.horizon);
    // What is wrong so far may stop publication; the pages are made all the same, so that all there
    // is to say of them is said in one run.
    let pressed = typesetter.value.as_ref().map(|typesetter| {
        let press = Press {
            banners: banners.as_ref(),
            sources,
            standing,
            order,
            pace: &pace,
            watch: &watch,
            shelf,
            standards: &standards,
        };
        let pressed = Pressing::new(&plan, typesetter, press)
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
        let tracing = Tracing::new(&plan, sources);
        diagnostics.extend(tracing.tell(&pressed.remarks, &diagnostics));
        let dead = dead_links(&pressed.edition.manifest);
        diagnostics.extend(Landing::new(&plan, &assembly.site).tell_all(&dead, &diagnostics));
        pressed
    });
    report.banners = banners;
    report.is_behind = pace.is_behind();
    let Parted { known, told } = checking.settle(diagnostics);
    report.account.set_apart(&known);
    if let Some(pressed) = pressed.filter(|_| !verdict::stops(&told, &assembly)) {
        report.scanned = watch.scanned(&pressed.seen);
        report.edition = Some(pressed.edition);
    }
    let mut outcome = finish(report, told, &assembly);
    outcome.value.remains.add((assembly, plan));
    outcome
}

/// The theme's templates, ready to set pages.
fn typesetter(sources: &Sources, frame: &Frame, manner: Manner) -> Arc<Outcome<Option<Typesetter>>> {
    let Sources { theme, memory, .. } = sources;
    let templates = theme.under(TEMPLATES_FOLDER);
    let templates: Vec<_> = templates
        .map(|(name, file)| (name, file.digest, &file.source))
        .collect();
    let question = Digest::of(&("typesetter", templates, frame, manner));
    let made = || Ok::<_, Infallible>(Typesetter::new(theme, frame, manner, *memory));
    let Ok(typesetter) = at_hand(*memory, question, made);
    typesetter
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
    let Outcome { value, diagnostics } = gather(sources, &Manifest::default(), order);
    let value = value.map(|gathered| Calendar {
        due: content::due::due(&gathered.assembly),
        zone: gathered.assembly.site.zone().clone(),
    });
    Outcome { value, diagnostics }
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
    let Some(read) = reading::read(sources, order).into_value(&mut diagnostics) else {
        return Outcome {
            value: None,
            diagnostics,
        };
    };
    let count = read.parsed.len();
    let stands = |route: &Route| stands(published, route);
    let past = Past {
        ledger: read.ledger,
        stands: &stands,
    };
    let files = sources.files.clone();
    let assembly = assemble(read.settings, files, read.parsed, &past, order.horizon).into_value(&mut diagnostics);
    Outcome {
        value: Some(Gathered {
            assembly,
            ledger: past.ledger,
            read: count,
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
    report.account.set_apart(&archived);
    Outcome {
        value: report,
        diagnostics: told,
    }
}
