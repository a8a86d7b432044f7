//! What was read, published and held.

use std::collections::BTreeMap;

use crate::base::Diagnostic;
use crate::base::date::Zone;
use crate::content::due::{Due, Effect, due};
use crate::content::{Assembly, Held};

/// What was read, published and held.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// Content files read.
    pub read: usize,
    /// Published items by kind, in the plural.
    pub published: BTreeMap<&'static str, usize>,
    /// Items that are not public.
    pub held: Vec<Held>,
    /// Items that are not public and are shown, for this is a preview.
    pub previewed: Vec<Held>,
    /// The site's zone, in which instants are told.
    pub zone: Option<Zone>,
    /// What time alone does to the website at the next instant at which it does something.
    pub next: Vec<Due>,
    /// Findings in an imported archive or known to the baseline, by code: counted, and stopping nothing.
    pub archive: BTreeMap<&'static str, usize>,
}

impl Account {
    /// Counts findings that stop nothing.
    pub(super) fn set_apart(&mut self, findings: &[Diagnostic]) {
        for diagnostic in findings {
            *self.archive.entry(diagnostic.code.id).or_default() += 1;
        }
    }

    /// Counts what is public, and lists what is held.
    pub(super) fn count(&mut self, assembly: &Assembly) {
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
        self.previewed.clone_from(&assembly.previewed);
        self.zone = Some(site.zone().clone());
        let mut next: Vec<Due> = due(assembly)
            .into_iter()
            .filter(|due| due.effect == Effect::Website)
            .collect();
        let first = next.first().map(|due| due.at);
        next.retain(|due| Some(due.at) == first);
        self.next = next;
    }
}
