//! Links that lead nowhere, told at their place in the text that holds them.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};

use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use crate::base::code::DEAD_LINK;
use crate::base::{Diagnostic, Place, Route, SourcePath};
use crate::content::Site;
use crate::content::entry::Entry;
use crate::content::links::{Destination, destination};
use crate::output::{Manifest, Plan};
use crate::proof::links::{DeadLink, Shore, within};

/// Where the texts of a site's pages are found, to tell a dead link at its place.
pub struct Landing<'a> {
    plan: &'a Plan,
    site: &'a Site,
    /// Looked up once a link is dead.
    entries: OnceCell<Entries<'a>>,
}

/// Texts with their routes, by file.
type Entries<'a> = HashMap<&'a SourcePath, (&'a Entry, Route)>;

/// Every link of every page, kept or made, that leads nowhere: by where it leads. Looked for on all cores.
pub fn dead_links(manifest: &Manifest) -> Vec<DeadLink> {
    let shore = Shore::of(manifest);
    let files: Vec<_> = manifest.files.iter().collect();
    let part = files.len().div_ceil(rayon::current_num_threads()).max(1);
    let parts: Vec<_> = files.par_chunks(part).map(|part| shore.dead(part)).collect();
    let mut dead: BTreeMap<&str, DeadLink> = BTreeMap::new();
    for (link, found) in parts.into_iter().flatten() {
        match dead.get_mut(link) {
            Some(known) => known.pages.extend(found.pages),
            None => _ = dead.insert(link, found),
        }
    }
    dead.into_values().collect()
}

impl<'a> Landing<'a> {
    /// The texts of a site.
    pub fn new(plan: &'a Plan, site: &'a Site) -> Self {
        let entries = OnceCell::new();
        Self { plan, site, entries }
    }

    fn entries(&self) -> &Entries<'a> {
        self.entries.get_or_init(|| {
            let entries = self.site.entries();
            entries.map(|(entry, route)| (&entry.source, (entry, route))).collect()
        })
    }

    /// Every dead link. What is wrong at its source, and told already, leads nowhere on the page too: it
    /// is told once.
    pub fn tell_all(&self, dead: &[DeadLink], told: &[Diagnostic]) -> Vec<Diagnostic> {
        let is_news = |dead: &Diagnostic| !told.iter().any(|told| told.is_error() && told.place == dead.place);
        let dead = dead.iter().flat_map(|dead| self.tell(dead));
        dead.filter(is_news).collect()
    }

    /// A dead link: told once for each text that holds it; where no text does, once for all its pages.
    fn tell(&self, dead: &DeadLink) -> Vec<Diagnostic> {
        let mut by_file: BTreeMap<&SourcePath, Vec<Place>> = BTreeMap::new();
        let mut elsewhere = Vec::new();
        for page in &dead.pages {
            let origin = self
                .plan
                .outputs()
                .get(page)
                .and_then(|planned| planned.origin.0.as_ref());
            let places = origin.map(|origin| self.places(origin, dead)).unwrap_or_default();
            match origin.filter(|_| !places.is_empty()) {
                Some(origin) => by_file.entry(origin).or_default().extend(places),
                None => elsewhere.push((page.route(), origin)),
            }
        }
        let in_files = by_file.into_values().map(|places| at_places(fault(dead), places));
        let in_pages = (!elsewhere.is_empty()).then(|| in_pages(fault(dead), &elsewhere));
        in_files.chain(in_pages).collect()
    }

    /// Where the text of a file holds a link.
    fn places(&self, source: &SourcePath, dead: &DeadLink) -> Vec<Place> {
        let Some((entry, route)) = self.entries().get(source) else {
            return Vec::new();
        };
        let plain = |link: &str| percent_decode_str(link).decode_utf8_lossy().into_owned();
        let wanted = plain(&dead.target);
        let base_url = &self.site.settings.site.base_url;
        let leads = |target: &str| match destination(self.site, entry, target) {
            Destination::Page(page) => page == dead.target,
            _ => {
                let links = within(vec![target.to_owned()], route, base_url);
                links.iter().any(|link| plain(link) == wanted)
            }
        };
        let found = entry.survey.targets.iter().filter(|target| leads(&target.target));
        found.map(|target| Place::text(source, target.range.clone())).collect()
    }
}

fn fault(dead: &DeadLink) -> Diagnostic {
    let what = if dead.page_exists {
        "leads to a place that is not in its page"
    } else {
        "leads to no page of this site"
    };
    Diagnostic::new(&DEAD_LINK, format!("`{}` {what}", dead.target)).help(DEAD_LINK.remedy)
}

fn at_places(fault: Diagnostic, places: Vec<Place>) -> Diagnostic {
    let mut places = places.into_iter();
    let fault = match places.next() {
        Some(first) => fault.at(first),
        None => fault,
    };
    places.fold(fault, |fault, place| fault.label(place, "also here"))
}

/// A link that no survey of a text shows: raw HTML too odd for it, or a template. It is laid at the door of
/// the file only where every page with the link has one.
fn in_pages(fault: Diagnostic, pages: &[(Route, Option<&SourcePath>)]) -> Diagnostic {
    let (first, origin) = &pages[0];
    let others = match pages.len() {
        1 => String::new(),
        count => format!(", and in {} other pages", count - 1),
    };
    let message = format!("{}, in the page {first}{others}", fault.message);
    let fault = Diagnostic { message, ..fault };
    match origin.filter(|_| pages.iter().all(|(_, origin)| origin.is_some())) {
        Some(origin) => fault.at(Place::File(origin.clone())),
        None => fault,
    }
}
