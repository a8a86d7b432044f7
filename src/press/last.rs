//! The last build of an output. Asked for the same again, it need not be built again.

use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::cache::{Cache, name_of};
use crate::base::{Diagnostic, Digest, ENGINE, Note, Zone};
use crate::pipeline::{Account, Manner, Order, Packing, Sources, rulebook};

/// Its name in the cache.
const NAME: &str = "last";

/// A build that was put in place, and what there was to say of it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Last {
    /// What was asked: everything that the build was made from, and the state of the output that it left.
    question: Digest,
    /// The instant of which it speaks.
    from: Timestamp,
    /// The first instant at which it may be another: something falls due, or a day begins.
    until: Timestamp,
    account: Account,
    found: Vec<Note>,
}

impl Last {
    /// A build that has just been put in place.
    pub fn of(
        sources: &Sources,
        order: &Order,
        manifest: Digest,
        account: &Account,
        found: &[Diagnostic],
    ) -> Option<Self> {
        let from = order.horizon.now;
        let midnight = next_day(account.zone.as_ref()?, from)?;
        Some(Self {
            question: question(sources, order, manifest),
            from,
            until: account.changes.map_or(midnight, |at| at.min(midnight)),
            account: account.clone(),
            found: found.iter().map(Note::of).collect(),
        })
    }

    /// Keeps it for the next run.
    pub fn save(&self, cache: &Cache, output: &Path) {
        cache.save(&name_of(NAME, output), self);
    }

    /// What was said of the same build, where it was the last one, and time has changed nothing since.
    pub fn recall(
        cache: &Cache,
        sources: &Sources,
        order: &Order,
        output: &Path,
        manifest: Digest,
    ) -> Option<(Account, Vec<Diagnostic>)> {
        if order.clean {
            return None;
        }
        let last: Self = cache.load(&name_of(NAME, output))?;
        let is_now = last.from <= order.horizon.now && order.horizon.now < last.until;
        if !is_now || question(sources, order, manifest) != last.question {
            return None;
        }
        let codes = rulebook::codes();
        let found: Option<Vec<Diagnostic>> = last.found.into_iter().map(|note| note.read(&codes)).collect();
        Some((last.account, found?))
    }
}

/// The digest of all that a build depends on but the instant, and of the manifest that it leaves.
fn question(sources: &Sources, order: &Order, manifest: Digest) -> Digest {
    let theme: Vec<(&str, Digest)> = sources
        .theme
        .under("")
        .map(|(name, file)| (name, file.digest))
        .collect();
    let manner = (
        order.manner == Manner::Minified,
        order.packing == Packing::AsAsked,
        order.horizon.is_preview(),
    );
    Digest::of(&(ENGINE, &sources.files, theme, &order.base_url, manner, manifest))
}

fn next_day(zone: &Zone, now: Timestamp) -> Option<Timestamp> {
    Some(zone.start_of(zone.day(now).tomorrow().ok()?))
}
