//! What is approved before it is public: a release or a newsletter, whichever it is.

use super::assemble::Assembly;
use super::entry::Entry;
use super::held::Held;
use super::ledger::Record;
use super::newsletter::Newsletter;
use super::release::Release;
use super::seal::Sealable;
use super::stage::{Facts, Stage, Withdrawal, Words};
use crate::base::{Digest, Route};

/// A release or newsletter.
#[derive(Clone, Copy, Debug)]
pub enum Item<'a> {
    /// A release.
    Release(&'a Release),
    /// A newsletter.
    Newsletter(&'a Newsletter),
}

/// Every release and newsletter of a site, public or held.
pub fn items(assembly: &Assembly) -> impl Iterator<Item = Item<'_>> {
    let held = assembly.held.iter();
    let releases = held.clone().filter_map(Held::release);
    let newsletters = held.filter_map(Held::newsletter);
    let releases = assembly.site.releases.iter().chain(releases).map(Item::Release);
    let newsletters = assembly.site.newsletters.iter().chain(newsletters);
    releases.chain(newsletters.map(Item::Newsletter))
}

impl<'a> Item<'a> {
    /// Its title.
    pub fn title(self) -> &'a str {
        match self {
            Item::Release(release) => &release.facts.title,
            Item::Newsletter(newsletter) => &newsletter.facts.title,
        }
    }

    /// Its state at the instant of the build.
    pub fn stage(self) -> &'a Stage {
        match self {
            Item::Release(release) => &release.stage,
            Item::Newsletter(newsletter) => &newsletter.stage,
        }
    }

    /// Its file, address and text.
    pub fn entry(self) -> &'a Entry {
        match self {
            Item::Release(release) => &release.entry,
            Item::Newsletter(newsletter) => &newsletter.entry,
        }
    }

    /// What decides whether it is public.
    pub fn facts(self) -> &'a Facts {
        match self {
            Item::Release(release) => &release.facts.facts,
            Item::Newsletter(newsletter) => &newsletter.facts.facts,
        }
    }

    /// Why it was withdrawn and what is said of that, once it is.
    pub fn withdrawal(self) -> Option<&'a Withdrawal> {
        self.facts().withdrawn.known().filter(|_| self.stage().is_withdrawn())
    }

    /// Its number.
    pub fn id(self) -> Option<&'a String> {
        match self {
            Item::Release(release) => release.facts.id.as_ref(),
            Item::Newsletter(newsletter) => newsletter.facts.id.as_ref(),
        }
    }

    /// Whether its file says its name in addresses.
    pub fn has_slug(self) -> bool {
        match self {
            Item::Release(release) => release.facts.naming.slug.is_some(),
            Item::Newsletter(newsletter) => newsletter.facts.naming.slug.is_some(),
        }
    }

    /// What the seal says of its words.
    pub fn words(self) -> Words {
        match self {
            Item::Release(release) => release.words,
            Item::Newsletter(newsletter) => newsletter.words,
        }
    }

    /// What was approved of it.
    pub fn record(self) -> Option<&'a Record> {
        match self {
            Item::Release(release) => release.record.as_deref(),
            Item::Newsletter(newsletter) => newsletter.record.as_deref(),
        }
    }

    /// Its address.
    pub fn route(self) -> Route {
        match self {
            Item::Release(release) => release.route(),
            Item::Newsletter(newsletter) => newsletter.route(),
        }
    }

    /// What is approved of it, whose text has this digest.
    pub fn sealable(self, body: Digest) -> Sealable<'a> {
        match self {
            Item::Release(release) => Sealable::of_release(&release.entry, &release.facts, body),
            Item::Newsletter(newsletter) => Sealable::of_newsletter(&newsletter.entry, &newsletter.facts, body),
        }
    }
}
