//! Who is who: every mention of a registered person in a text, and whether they serve on a day.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::Stretch;
use crate::content::people::Person;

mod mentions;
mod names;
mod sight;

pub use mentions::{Mention, Mentions};
pub use names::{Form, Title, has_council_title, surname};

use names::{Name, spellings};
use sight::Sight;

/// The people of the registry, by name. Built once for a site.
#[derive(Debug)]
pub struct Registry<'a> {
    people: Vec<Known<'a>>,
    /// Finds every surname; none where nobody is registered.
    surnames: Option<AhoCorasick>,
    /// Whose surname each pattern is.
    holders: Vec<Vec<usize>>,
    /// Names in small letters that are nobody's: of wards, of the group and of the council.
    bodies: Vec<String>,
}

/// A person with their name taken apart.
#[derive(Debug)]
struct Known<'a> {
    person: &'a Person,
    name: Name,
}

impl<'a> Registry<'a> {
    /// The registry of these people. `bodies` are names that look like a person's and are none.
    pub fn new<'b>(people: &'a [Person], bodies: impl IntoIterator<Item = &'b str>) -> Self {
        let people: Vec<Known> = people
            .iter()
            .filter_map(|person| {
                let name = Name::of(&person.facts)?;
                Some(Known { person, name })
            })
            .collect();
        let mut by_spelling: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, known) in people.iter().enumerate() {
            for spelling in spellings(&known.name.surname) {
                by_spelling.entry(spelling).or_default().push(index);
            }
        }
        let (patterns, holders): (Vec<String>, Vec<Vec<usize>>) = by_spelling.into_iter().unzip();
        Self {
            people,
            surnames: automaton(&patterns),
            holders,
            bodies: bodies
                .into_iter()
                .filter(|name| !name.trim().is_empty())
                .map(str::to_lowercase)
                .collect(),
        }
    }

    /// The person whose file has this name.
    pub fn by_slug(&self, slug: &str) -> Option<&'a Person> {
        let known = self.people.iter().find(|known| known.person.entry.slug == slug);
        known.map(|known| known.person)
    }

    /// Names in small letters that look like a person's and are none.
    pub fn bodies(&self) -> &[String] {
        &self.bodies
    }

    /// Every mention of a registered person, in the order of reading. A surname alone counts where the
    /// same text introduces the person with a first name or a title.
    pub fn mentions(&self, stretches: &[Stretch]) -> Mentions<'a> {
        let sights: Vec<Vec<Sight>> = stretches.iter().map(|stretch| self.sights(stretch.words())).collect();
        mentions::settle(self, sights)
    }

    /// Every run of letters that may be a name, with whose.
    fn sights(&self, text: &str) -> Vec<Sight> {
        let mut found: Vec<Sight> = Vec::new();
        let Some(surnames) = &self.surnames else {
            return found;
        };
        for hit in surnames.find_iter(text) {
            let holders = &self.holders[hit.pattern().as_usize()];
            let names = holders.iter().map(|index| (*index, &self.people[*index].name));
            let surname: Range<usize> = hit.start()..hit.end();
            let sight = Sight::at(text, surname, names, found.last());
            found.extend(sight);
        }
        found
    }

    fn person(&self, index: usize) -> &'a Person {
        self.people[index].person
    }
}

/// One automaton for all surnames. It cannot be built only where there are more letters than memory.
fn automaton(patterns: &[String]) -> Option<AhoCorasick> {
    if patterns.is_empty() {
        return None;
    }
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        .build(patterns)
        .ok()
}

#[cfg(test)]
mod tests;
