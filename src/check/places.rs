//! What is written like a person's name and is none: wards, streets, schools, committees, companies.

use std::collections::HashSet;
use std::sync::{LazyLock, OnceLock};

use super::heard;
use crate::base::{Digest, QuickSet};
use crate::content::site::Site;

/// Words that make a name that of a place, a body or a day: `road`, `committee`, `buses`, `monday`.
static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("places/words.txt").split_whitespace().collect());

/// Those of them that are surnames too: `Hall`, `Green`, `Banks`.
static SURNAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("places/surnames.txt").split_whitespace().collect());

/// The places and bodies that a site names itself.
#[derive(Debug, Default)]
pub struct Places {
    /// Their names in small letters: `castle fen`.
    names: HashSet<String>,
    /// How many words the longest has.
    longest: usize,
    digest: OnceLock<Digest>,
}

impl Places {
    /// The places of a site: its wards, topics, venues, committees, its council and the group itself.
    pub fn of(site: &Site) -> Self {
        let settings = &site.settings;
        let group = &settings.group;
        let mut places = Self::default();
        for name in [
            &group.registered_name,
            &group.short_name,
            &group.place,
            &group.council_name,
        ] {
            places.add(name);
        }
        // `Harrowmere` from `Harrowmere Borough Council`: what is left where the words of bodies end.
        let of_council = group.council_name.split_whitespace();
        let town: Vec<&str> = of_council.take_while(|word| !is_word(word)).collect();
        places.add(&town.join(" "));
        for ward in &site.wards {
            places.add(&ward.facts.name);
            ward.facts.parishes.iter().for_each(|parish| places.add(parish));
        }
        site.topics.iter().for_each(|topic| places.add(&topic.facts.name));
        for venue in site.events.iter().filter_map(|event| event.facts.venue.as_ref()) {
            places.add(&venue.name);
            venue.address.iter().for_each(|line| places.add(line));
        }
        for person in &site.people {
            person
                .facts
                .committees
                .iter()
                .for_each(|seat| places.add(&seat.committee));
            person.facts.group.iter().for_each(|term| places.add(&term.name));
        }
        let datelines = site
            .releases
            .iter()
            .filter_map(|release| release.facts.place.as_deref());
        let datelines: QuickSet<&str> = datelines.collect();
        datelines.into_iter().for_each(|place| places.add(place));
        places
    }

    /// Keeps a name.
    pub fn add(&mut self, name: &str) {
        let words: Vec<String> = name.split_whitespace().map(folded).collect();
        if words.is_empty() {
            return;
        }
        self.longest = self.longest.max(words.len());
        self.names.insert(words.join(" "));
    }

    /// Whether a known name stands among these words: `Castle Fen Fair`. That it was asked is heard.
    pub fn stands_in(&self, words: &[&str]) -> bool {
        let words: Vec<String> = words.iter().copied().map(folded).collect();
        let answer = self.stand_in(&words);
        heard::of_place(words, answer);
        answer
    }

    /// The same, of words that are folded already; nobody hears it.
    pub(super) fn stand_in(&self, words: &[String]) -> bool {
        (0..words.len()).any(|from| {
            let upto = words.len().min(from + self.longest);
            (from + 1..=upto).any(|to| self.names.contains(&words[from..to].join(" ")))
        })
    }

    /// The digest of all names.
    pub fn digest(&self) -> Digest {
        *self.digest.get_or_init(|| {
            let mut names: Vec<&str> = self.names.iter().map(String::as_str).collect();
            names.sort_unstable();
            Digest::of(&names)
        })
    }
}

/// Whether a word belongs to names of places and bodies.
pub fn is_word(word: &str) -> bool {
    WORDS.contains(folded(word).as_str())
}

/// Whether such a word is a surname as well, so that `Ruth Hall` may be somebody.
pub fn is_surname(word: &str) -> bool {
    SURNAMES.contains(folded(word).as_str())
}

fn folded(word: &str) -> String {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let word = word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word);
    word.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expected: bool) {
        let mut places = Places::default();
        for name in ["Castle Fen", "Saltings", "Civic Alliance Group", "Harrowmere"] {
            places.add(name);
        }
        let words: Vec<&str> = words.split(' ').collect();
        assert_eq!(places.stands_in(&words), expected, "{words:?}");
    }

    #[test]
    fn a_known_place_is_found_among_other_words() {
        check("Castle Fen", true);
        check("Saltings Fun Run", true);
        check("Castle’s Fen", true);
        check("Castle Hollins", false);
        check("Tansy Holloway", false);
    }

    #[test]
    fn words_of_streets_and_bodies_are_known_and_some_are_surnames() {
        assert!(is_word("Road") && !is_surname("Road"));
        assert!(is_word("Hall") && is_surname("Hall"));
        assert!(!is_word("Holloway"));
        assert!(SURNAMES.iter().all(|surname| !surname.is_empty()));
    }
}
