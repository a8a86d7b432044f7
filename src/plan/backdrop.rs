//! What the page of a release is planned from, beside the release: shared by all of them, and by the lists.

use std::sync::{Arc, OnceLock};

use super::beats::Beats;
use super::cards;
use crate::base::{Digest, ENGINE, QuickMap};
use crate::content::Site;
use crate::content::release::Release;
use crate::output::Shared;
use crate::output::view::{Card, Frame};

/// What a release is about: numbers in the place of names, for each release is held against dozens of others.
pub struct Subjects {
    topics: Box<[u32]>,
    wards: Box<[u32]>,
}

impl Subjects {
    fn of<'s>(releases: &'s [Release]) -> Vec<Self> {
        let mut numbers: QuickMap<&str, u32> = QuickMap::default();
        let mut numbered = |name| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(name).or_insert(next)
        };
        let mut all = |names: &'s [String]| names.iter().map(|name| numbered(name)).collect();
        let subjects = releases.iter().map(|release| Self {
            topics: all(&release.facts.topics),
            wards: all(&release.facts.wards),
        });
        subjects.collect()
    }

    /// How much two releases have in common: a topic counts twice as much as a ward.
    pub fn in_common(&self, other: &Self) -> usize {
        2 * in_both(&self.topics, &other.topics) + in_both(&self.wards, &other.wards)
    }
}

/// How many of some numbers are among others: a handful each, so that looking costs less than any order would.
fn in_both(some: &[u32], others: &[u32]) -> usize {
    some.iter().filter(|number| others.contains(number)).count()
}

/// A site, what all its pages share, and its releases as they stand in lists.
pub struct Backdrop {
    /// What is public.
    pub site: Arc<Site>,
    /// What all pages share.
    pub frame: Arc<Frame>,
    /// Which releases belong together.
    pub beats: Beats,
    /// The releases in lists, in the order of the site.
    pub cards: Vec<Shared<Card>>,
    /// What each release is about, in the order of the site.
    pub subjects: Vec<Subjects>,
    /// The month of each release in the site's zone, in the order of the site.
    pub months: Vec<i8>,
    digest: OnceLock<Digest>,
}

impl Backdrop {
    /// The backdrop of a site.
    pub fn new(site: &Arc<Site>, frame: Frame, beats: Beats) -> Self {
        let cards = site.releases.iter();
        let month = |release: &Release| {
            let issued = release.facts.facts.issued.known().copied().unwrap_or(site.now);
            site.zone().day(issued).month()
        };
        Self {
            site: Arc::clone(site),
            frame: Arc::new(frame),
            beats,
            cards: cards.map(|release| Shared::new(cards::card(site, release))).collect(),
            subjects: Subjects::of(&site.releases),
            months: site.releases.iter().map(month).collect(),
            digest: OnceLock::new(),
        }
    }

    /// The digest of all that stands behind a release, other releases apart. The instant is no part of it, only the
    /// day and what is public by then.
    pub fn digest(&self) -> Digest {
        *self
            .digest
            .get_or_init(|| Digest::of(&(ENGINE, self.site.beside(), &self.frame)))
    }
}
