//! Who is no private person: the registry, and those whom the site itself gives as a contact.

use std::collections::HashSet;

use crate::check::places::Places;
use crate::content::people::Person;
use crate::content::site::Site;

/// The people and places that a site knows by name.
#[derive(Debug, Default)]
pub struct Directory {
    /// Full names of the registry, in small letters.
    full: HashSet<String>,
    /// Surnames of the registry.
    surnames: HashSet<String>,
    /// First names of the registry.
    given: HashSet<String>,
    /// What is written like a name and is none.
    pub places: Places,
}

impl Directory {
    /// The directory of a site.
    pub fn of(site: &Site) -> Self {
        let mut directory = Self {
            places: Places::of(site),
            ..Self::default()
        };
        site.people.iter().for_each(|person| directory.add_person(person));
        let settings = &site.settings;
        let parties = [
            Some(&settings.promoter),
            settings.on_behalf_of.as_ref(),
            settings.printer.as_ref(),
        ];
        let parties = parties.into_iter().flatten().map(|party| &party.name);
        let contacts = settings.contacts.iter().map(|(_, contact)| &contact.name);
        for name in parties.chain(contacts) {
            directory.full.insert(name.to_lowercase());
        }
        directory
    }

    fn add_person(&mut self, person: &Person) {
        self.add(&person.facts.name);
        if !person.facts.name_cy.is_empty() {
            self.add(&person.facts.name_cy);
        }
    }

    /// Keeps somebody's name.
    pub fn add(&mut self, name: &str) {
        let name = name.replace('’', "'").to_lowercase();
        let words: Vec<&str> = name.split_whitespace().collect();
        let ([given, ..], [.., surname]) = (words.as_slice(), words.as_slice()) else {
            return;
        };
        self.given.insert((*given).to_owned());
        self.surnames.insert((*surname).to_owned());
        self.full.insert(words.join(" "));
    }

    /// Whether the registry holds somebody of this name: the whole of it, with or without names in the middle.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        let words: Vec<String> = words.iter().map(|word| word.replace('’', "'").to_lowercase()).collect();
        let ([given, ..], [.., surname]) = (words.as_slice(), words.as_slice()) else {
            return false;
        };
        self.full.contains(&words.join(" ")) || self.full.contains(&format!("{given} {surname}"))
    }

    /// Whether somebody of the registry has this surname.
    pub fn has_surname(&self, word: &str) -> bool {
        self.surnames.contains(&word.replace('’', "'").to_lowercase())
    }

    /// Whether somebody of the registry has this first name.
    pub fn has_given(&self, word: &str) -> bool {
        self.given.contains(&word.to_lowercase())
    }
}
