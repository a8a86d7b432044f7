//! What a page is told of itself: its state, its findings, and how many there are elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::scene::{Scene, State};
use crate::base::{Diagnostic, Severity, SourcePath};
use crate::press::read::text_of;
use crate::press::report::{self, Entry};

/// What a page is told of itself.
#[derive(Debug, Serialize)]
pub struct Notes {
    /// Which page stands at its address now.
    pub page: String,
    /// Whether there is a website at all. Where there is none, a page that tells why stands in for every other.
    pub exists: bool,
    /// Whether the last build was stopped.
    pub stopped: bool,
    /// The time of day of the edition that is shown instead, where there is one.
    pub since: Option<String>,
    /// The state of what the page speaks of, where it is not public.
    pub badge: Option<String>,
    /// The addresses of all that is not public, with its state.
    pub held: BTreeMap<String, String>,
    /// Errors anywhere, and all that was found in the file of the page.
    pub findings: Vec<Note>,
    /// How much of the rest there is.
    pub elsewhere: Counts,
}

/// One finding.
#[derive(Debug, Serialize)]
pub struct Note {
    #[serde(flatten)]
    entry: Entry,
    /// Whether it is in the file of the page.
    here: bool,
    /// The address of the page that its file makes.
    route: Option<String>,
}

/// How many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Pieces of advice.
    pub advice: usize,
}

/// So many findings are told at most: nobody reads more, and each must be looked up in its file.
const MOST: usize = 200;

impl Counts {
    /// Counts findings.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Diagnostic>) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Advice => counts.advice += 1,
            }
        }
        counts
    }
}

/// What the page at an address is told.
pub fn of_page(scene: &Scene, path: &str, page: String) -> Notes {
    let origin = scene.site.origin(path);
    let is_here = |finding: &Diagnostic| origin.is_some() && finding.path() == origin;
    let (told, rest): (Vec<&Diagnostic>, Vec<&Diagnostic>) = scene
        .findings
        .iter()
        .partition(|finding| finding.is_error() || is_here(finding));
    let (stopped, since) = match &scene.state {
        State::Stopped(since) => (true, since.clone()),
        State::Begun | State::Fresh => (false, None),
    };
    Notes {
        page,
        exists: scene.site.exists(),
        stopped,
        since,
        badge: scene
            .site
            .banners
            .as_ref()
            .and_then(|banners| banners.of(origin))
            .map(str::to_owned),
        held: held(scene),
        findings: notes(scene, told, origin),
        elsewhere: Counts::of(rest),
    }
}

/// All that was found, errors first.
pub fn all(scene: &Scene, path: &str) -> Vec<Note> {
    notes(scene, scene.findings.iter().collect(), scene.site.origin(path))
}

/// Findings as they are shown: the gravest first, and those of this page before others.
fn notes(scene: &Scene, mut findings: Vec<&Diagnostic>, origin: Option<&SourcePath>) -> Vec<Note> {
    let rank = |severity, here: bool| (std::cmp::Reverse(severity), !here);
    findings.sort_by_key(|finding| rank(finding.severity, origin.is_some() && finding.path() == origin));
    let findings: Vec<Diagnostic> = findings.into_iter().take(MOST).cloned().collect();
    let routes = routes(scene, findings.iter().filter_map(Diagnostic::path).collect());
    let root = scene.folder.root();
    let mut notes: Vec<Note> = report::json(&findings, &|path| text_of(root, path))
        .into_iter()
        .map(|entry| {
            let file = entry.file.as_deref().map(SourcePath::new);
            Note {
                here: file.is_some() && file.as_ref() == origin,
                route: file.and_then(|file| routes.get(&file).cloned()),
                entry,
            }
        })
        .collect();
    // What has a line of its own comes before what may follow from it.
    notes.sort_by_key(|note| (rank(note.entry.severity, note.here), note.entry.line.is_none()));
    notes
}

/// The pages that files make: of several the first, which is the file's own.
fn routes(scene: &Scene, files: BTreeSet<&SourcePath>) -> BTreeMap<SourcePath, String> {
    let mut routes = BTreeMap::new();
    for (page, source) in scene.site.pages().filter(|(_, source)| files.contains(source)) {
        routes.entry(source.clone()).or_insert_with(|| page.route().to_string());
    }
    routes
}

/// The pages of what is not public.
fn held(scene: &Scene) -> BTreeMap<String, String> {
    let Some(banners) = &scene.site.banners else {
        return BTreeMap::new();
    };
    let lines = scene
        .site
        .pages()
        .filter_map(|(page, source)| Some((page.route().to_string(), banners.of(Some(source))?)));
    lines.map(|(route, line)| (route, line.to_owned())).collect()
}
