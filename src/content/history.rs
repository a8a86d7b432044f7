//! What has been public stays where it is: every release and newsletter against the ledger.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::assemble::Assembly;
use super::held::Held;
use super::item::items;
use super::ledger::{Ledger, Past, Record};
use super::stage::{Facts, Words};
use crate::base::code::{ADDRESS_CHANGED, ADDRESS_GONE, DUPLICATE_ID, NOT_IN_LEDGER};
use crate::base::date::long_day;
use crate::base::{Diagnostic, FieldPath, Place, QuickMap, Route, SourcePath};

mod approver;

pub use approver::{Unfit, unfit};

/// Where a release or newsletter stands, and under which number.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its number.
    pub id: Option<String>,
    /// Its file.
    pub source: SourcePath,
    /// Its address.
    pub route: Route,
    /// Whether anything of it is public, if only its tombstone.
    pub is_public: bool,
}

/// How long after its instant an item counts as public where no website is at hand to tell.
const SURELY_BUILT: SignedDuration = SignedDuration::from_hours(24);

/// Whether an item's approved words have been public: their instant has passed, and the website, where
/// there is one, has their address.
pub fn was_public(facts: &Facts, record: Option<&Record>, route: &Route, past: &Past, now: Timestamp) -> bool {
    let is_due = facts.public_from().is_some_and(|from| from <= now);
    let Some(record) = record else {
        return is_due && (past.stands)(route) == Some(true);
    };
    let stands = (past.stands)(&Route::new(&record.address));
    is_due && (stands == Some(true) || (stands.is_none() && record.published <= now))
}

/// What would vanish, move, or share a number; and approvals that nobody could give.
pub fn check(assembly: &Assembly, claims: &[Claim], past: &Past) -> Vec<Diagnostic> {
    let mut by_id: QuickMap<&str, Vec<&Claim>> = QuickMap::default();
    for claim in claims {
        if let Some(id) = &claim.id {
            by_id.entry(id).or_default().push(claim);
        }
    }
    let several = by_id.iter().filter(|(_, claims)| claims.len() > 1);
    let several: BTreeMap<&str, &Vec<&Claim>> = several.map(|(id, claims)| (*id, claims)).collect();
    let mut diagnostics: Vec<Diagnostic> = several
        .iter()
        .filter_map(|(id, claims)| shared_id(id, claims))
        .collect();
    let checking = Checking { assembly, past, claims };
    for (source, record) in past.ledger.iter() {
        let claims = by_id.get(record.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        diagnostics.extend(match claims {
            [] => checking.gone(source, record),
            [claim] => checking.kept(source, record, claim),
            // Which of them is meant can only be said once they have numbers of their own.
            _ => None,
        });
    }
    diagnostics.extend(unrecorded(assembly));
    diagnostics.extend(approver::check(assembly));
    diagnostics
}

fn shared_id(id: &str, claims: &[&Claim]) -> Option<Diagnostic> {
    let [first, second, others @ ..] = claims else {
        return None;
    };
    let place = |claim: &Claim| Place::Field(claim.source.clone(), FieldPath::new("id"));
    let fault = Diagnostic::new(&DUPLICATE_ID, format!("{id} is the id of {} items", claims.len()))
        .at(place(second))
        .help(DUPLICATE_ID.remedy);
    let others = std::iter::once(first).chain(others);
    Some(others.fold(fault, |fault, claim| fault.label(place(claim), "also here")))
}

struct Checking<'a> {
    assembly: &'a Assembly,
    past: &'a Past<'a>,
    claims: &'a [Claim],
}

impl Checking<'_> {
    /// A record whose number no file has.
    fn gone(&self, source: &SourcePath, record: &Record) -> Option<Diagnostic> {
        let now = self.assembly.site.now;
        // A file that cannot be read has an error of its own, and may well be the one.
        let unread = |held: &Held| held.unreadable && held.release().is_none() && held.slug == record.slug();
        if now < record.published || self.assembly.held.iter().any(unread) {
            return None;
        }
        let (id, address) = (&record.id, &record.address);
        if let Some(claim) = self.claims.iter().rfind(|claim| claim.route.as_str() == address) {
            let message = format!("the text at {address} was published as {id}, and says so no more");
            let place = Place::Field(claim.source.clone(), FieldPath::new("id"));
            let fault = Diagnostic::new(&ADDRESS_GONE, message).at(place);
            return Some(fault.help(format!("Write `id: {id}` again: feed readers know the text by it")));
        }
        let since = self.day(record.published);
        let message = format!("{id} has been public at {address} since {since}, and no text has its number any more");
        let fault = Diagnostic::new(&ADDRESS_GONE, message).at(Place::File(source.clone()));
        Some(fault.help(format!(
            "Bring its file back; if it has to come down, keep the file and write: withdrawn: {{on: {}, reason: figures-wrong, by: COUNCILLOR}}",
            self.assembly.site.today
        )))
    }

    /// A record whose number one file has.
    fn kept(&self, source: &SourcePath, record: &Record, claim: &Claim) -> Option<Diagnostic> {
        let now = self.assembly.site.now;
        if now < record.published {
            return None;
        }
        if claim.is_public {
            return self.moved(record, claim);
        }
        let unreadable = |held: &Held| held.unreadable && held.source == claim.source;
        if self.assembly.held.iter().any(unreadable) || !self.stood(record) {
            return None;
        }
        let reason = self.assembly.held.iter().find(|held| held.source == claim.source);
        let reason = reason.map_or("held", |held| held.reason.as_str());
        let since = self.day(record.published);
        let message = format!(
            "{} has been public at {} since {since}, and would vanish: it is {reason}",
            record.id, record.address
        );
        // The finding stands at the ledger: at the text it would be one on something held, and stop nothing.
        let fault = Diagnostic::new(&ADDRESS_GONE, message)
            .at(Place::File(source.clone()))
            .label(Place::File(claim.source.clone()), "the text");
        Some(fault.help(
            "Put its facts back as they were, or withdraw it; if it was never public, have it approved again with the facts it has now",
        ))
    }

    /// Whether the item's page stood, as far as anybody can tell.
    fn stood(&self, record: &Record) -> bool {
        let surely = record.published.checked_add(SURELY_BUILT).unwrap_or(Timestamp::MAX);
        let spiked_before = self.assembly.held.iter().filter_map(Held::release).any(|release| {
            let spiked = release.facts.facts.spiked.known().and_then(|spike| spike.on);
            let zone = self.assembly.site.zone();
            release.facts.id.as_ref() == Some(&record.id) && spiked.is_some_and(|on| on <= zone.day(record.published))
        });
        (self.past.stands)(&Route::new(&record.address)).unwrap_or(surely < self.assembly.site.now && !spiked_before)
    }

    fn moved(&self, record: &Record, claim: &Claim) -> Option<Diagnostic> {
        if claim.route.as_str() == record.address || self.is_alias(record, claim) {
            return None;
        }
        let message = format!(
            "{} answers at {} since it was approved, and would move to {}",
            record.id, record.address, claim.route
        );
        let place = Place::Field(claim.source.clone(), FieldPath::new("slug"));
        let fault = Diagnostic::new(&ADDRESS_CHANGED, message).at(place);
        Some(fault.help(format!(
            "Write `slug: {}` again; if the new one is meant, have it approved and the old address leads to it: pressroom approve {} --by COUNCILLOR",
            record.slug(),
            claim.source
        )))
    }

    fn is_alias(&self, record: &Record, claim: &Claim) -> bool {
        let site = &self.assembly.site;
        let mut entries = site.entries().filter(|(entry, _)| entry.source == claim.source);
        entries.any(|(entry, _)| {
            entry
                .aliases
                .iter()
                .any(|alias| *alias == record.address || alias == record.slug())
        })
    }

    fn day(&self, instant: Timestamp) -> String {
        long_day(self.assembly.site.zone().day(instant))
    }
}

/// Approvals under seal without a record.
fn unrecorded(assembly: &Assembly) -> Vec<Diagnostic> {
    // A record that is there and cannot be read has an error of its own.
    let is_there = |id: &String| assembly.site.file(&Ledger::path(id)).is_some();
    let missing = items(assembly).filter(|item| item.words() == Words::Approved && item.record().is_none());
    let missing = missing.filter(|item| !item.id().is_some_and(is_there));
    let told = missing.map(|item| {
        let message = match item.id() {
            Some(id) => format!("the approval is not in the ledger: there is no {}", Ledger::path(id)),
            None => "the approval is not in the ledger, and the text has no number".to_owned(),
        };
        let place = Place::Field(item.entry().source.clone(), FieldPath::new("approved"));
        Diagnostic::new(&NOT_IN_LEDGER, message)
            .at(place)
            .help(NOT_IN_LEDGER.remedy)
    });
    told.collect()
}
