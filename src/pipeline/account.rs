//! What was read, published and held.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};

use crate::base::Diagnostic;
use crate::base::date::Zone;
use crate::base::rule::kept;
use crate::content::due::{Due, Effect, due};
use crate::content::{Assembly, Held};

/// What was read, published and held.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Account {
    /// Content files read.
    pub read: usize,
    /// Published items by kind, in the plural.
    #[serde(deserialize_with = "kept_counts")]
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
    #[serde(deserialize_with = "kept_counts")]
    pub archive: BTreeMap<&'static str, usize>,
    /// When time alone next changes anything of this, what there is to say of it included.
    pub changes: Option<Timestamp>,
}

impl Account {
    /// Counts findings that stop nothing.
    pub(super) fn set_apart(&mut self, findings: &[Diagnostic]) {
        for diagnostic in findings {
            *self.archive.entry(diagnostic.code.id).or_default() += 1;
        }
    }

    /// Adds findings that are counted already.
    pub(super) fn add(&mut self, counts: BTreeMap<&'static str, usize>) {
        for (code, count) in counts {
            *self.archive.entry(code).or_default() += count;
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
        let all = due(assembly);
        self.changes = all.first().map(|due| due.at);
        let mut next: Vec<Due> = all.into_iter().filter(|due| due.effect == Effect::Website).collect();
        let first = next.first().map(|due| due.at);
        next.retain(|due| Some(due.at) == first);
        self.next = next;
    }
}

/// Counts that were kept between builds; what is counted is one of a few words.
fn kept_counts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<&'static str, usize>, D::Error> {
    let counts = BTreeMap::<String, usize>::deserialize(deserializer)?;
    Ok(counts.into_iter().map(|(what, count)| (kept(&what), count)).collect())
}
