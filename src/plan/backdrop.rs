//! What the page of a release is planned from, beside the release: shared by all of them, and by the lists.

use std::sync::{Arc, OnceLock};

use super::beats::Beats;
use super::cards;
use crate::base::{Digest, ENGINE, QuickMap};
use crate::content::Site;
use crate::content::release::Release;
use crate::output::Shared;
use crate::output::view::{Card, Frame};

/// What each release is about: bits in the place of names, for each release is held against dozens of others.
pub struct Subjects {
    topics: Named,
    wards: Named,
}

/// Which of some names each release gives: a row of bits for each, a bit for each name.
struct Named {
    bits: Vec<u64>,
    /// How many words of bits a row takes.
    width: usize,
}

impl Subjects {
    fn of(releases: &[Release]) -> Self {
        let of = |names: fn(&Release) -> &[String]| Named::of(releases.iter().map(names).collect());
        Self {
            topics: of(|release| &release.facts.topics),
            wards: of(|release| &release.facts.wards),
        }
    }

    /// How much two releases have in common: a topic counts twice as much as a ward.
    pub fn in_common(&self, one: usize, other: usize) -> u32 {
        2 * self.topics.in_both(one, other) + self.wards.in_both(one, other)
    }
}

impl Named {
    fn of(named: Vec<&[String]>) -> Self {
        let mut numbers: QuickMap<&str, usize> = QuickMap::default();
        for name in named.iter().copied().flatten() {
            let next = numbers.len();
            numbers.entry(name).or_insert(next);
        }
        let width = numbers.len().div_ceil(BITS);
        let mut bits = vec![0; named.len() * width];
        for (row, names) in named.into_iter().enumerate() {
            for name in names {
                let number = numbers[name.as_str()];
                bits[row * width + number / BITS] |= 1 << (number % BITS);
            }
        }
        Self { bits, width }
    }

    fn in_both(&self, one: usize, other: usize) -> u32 {
        // On most sites a word holds them all.
        if self.width == 1 {
            return count(self.bits[one] & self.bits[other]);
        }
        let both = self.row(one).iter().zip(self.row(other));
        both.map(|(one, other)| count(one & other)).sum()
    }

    fn row(&self, number: usize) -> &[u64] {
        &self.bits[number * self.width..(number + 1) * self.width]
    }
}

/// How many bits are set. They are few, so that going from one to the next costs less than any way of adding all.
fn count(mut bits: u64) -> u32 {
    let mut count = 0;
    while bits != 0 {
        bits &= bits - 1;
        count += 1;
    }
    count
}

/// How many bits a word has.
const BITS: usize = u64::BITS as usize;

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
    pub subjects: Subjects,
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
            .get_or_init(|| Digest::of(&(ENGINE, self.site.beside(), self.frame.without_stylesheet())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_releases_both_name_is_counted_however_many_names_there_are() {
        let names: Vec<String> = (0..200).map(|number| format!("ward-{number}")).collect();
        let named = Named::of(vec![&names[..150], &names[100..], &[], &names[190..]]);
        for (one, other, expected) in [(0, 1, 50), (1, 0, 50), (0, 2, 0), (1, 3, 10), (0, 3, 0), (1, 1, 100)] {
            assert_eq!(named.in_both(one, other), expected, "{one} {other}");
        }
        let few = Named::of(vec![&names[..3], &names[2..5], &[]]);
        assert_eq!(
            [(0, 1), (1, 1), (0, 2)].map(|(one, other)| few.in_both(one, other)),
            [1, 3, 0]
        );
    }
}
