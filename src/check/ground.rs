//! What every rule may ask, whatever it looks at.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::pack::Book;
use super::{Levels, Registry};
use crate::base::{FieldPath, Place, SourcePath};
use crate::content::Assembly;
use crate::content::people::{Person, PersonRole};
use crate::content::release::Release;
use crate::content::settings::Settings;
use crate::content::site::Site;

/// The site as the rules see it: what is public, what is held, and how the rules are set.
#[derive(Debug)]
pub struct Ground<'a> {
    /// What is public.
    pub site: &'a Site,
    /// Releases that are not public, checked all the same so that their author is told in time.
    pub held: Vec<&'a Release>,
    /// How grave each rule is.
    pub levels: Levels,
    /// Who is who.
    pub registry: Registry<'a>,
    /// The group's own rules.
    pub own: Book,
    /// Words that spelling is to accept, in small letters.
    pub words: BTreeSet<String>,
}

impl<'a> Ground<'a> {
    /// The ground of a site.
    pub fn new(assembly: &'a Assembly, levels: Levels) -> Self {
        Self {
            site: &assembly.site,
            held: assembly
                .held
                .iter()
                .filter_map(|held| held.release.as_deref())
                .collect(),
            levels,
            registry: Registry::new(&assembly.site.people, bodies(&assembly.site)),
            own: Book::default(),
            words: BTreeSet::new(),
        }
    }

    /// The same ground with the group's own rules and words.
    pub fn with_own(self, own: Book, words: BTreeSet<String>) -> Self {
        Self { own, words, ..self }
    }

    /// `site.yaml`.
    pub fn settings(&self) -> &'a Settings {
        &self.site.settings
    }

    /// Every release, public and held.
    pub fn releases(&self) -> impl Iterator<Item = &'a Release> + '_ {
        self.site.releases.iter().chain(self.held.iter().copied())
    }

    /// The day of the build, in the site's zone.
    pub fn today(&self) -> Date {
        self.site.today
    }

    /// The person that a field names: by slug, or by the whole name.
    pub fn person(&self, name: &str) -> Option<&'a Person> {
        let by_name = || self.site.people.iter().find(|person| person.facts.name == name);
        self.site.person(name).or_else(by_name)
    }

    /// The person that a field names, where they are a council officer.
    pub fn officer(&self, name: &str) -> Option<&'a Person> {
        self.person(name)
            .filter(|person| person.facts.role == PersonRole::Officer)
    }

    /// A field of `site.yaml`.
    pub fn setting(&self, field: &str) -> Place {
        Place::Field(SourcePath::new("content/site.yaml"), FieldPath::new(field))
    }
}

/// Names that are nobody's though they look like a person's.
fn bodies(site: &Site) -> impl Iterator<Item = &str> {
    let group = &site.settings.group;
    let wards = site.wards.iter().map(|ward| ward.facts.name.as_str());
    let named = [&group.registered_name, &group.short_name, &group.council_name];
    named.into_iter().map(String::as_str).chain(wards)
}
