//! Where some words stand in the prose of a text, each with the sentence around it.

use std::ops::Range;

use super::Compiled;
use crate::check::{Prose, Scope, Stretch};

/// Words, and the sentence around them.
#[derive(Clone, Debug)]
pub struct Sighting<'a> {
    /// Where.
    pub stretch: &'a Stretch,
    /// Which of its words.
    pub words: Range<usize>,
    /// The sentence they stand in.
    pub sentence: Range<usize>,
}

impl<'a> Sighting<'a> {
    /// The words.
    pub fn said(&self) -> &'a str {
        &self.stretch.words()[self.words.clone()]
    }

    /// The sentence.
    pub fn sentence(&self) -> &'a str {
        &self.stretch.words()[self.sentence.clone()]
    }

    /// The sentence up to the words.
    pub fn before(&self) -> &'a str {
        &self.stretch.words()[self.sentence.start.min(self.words.start)..self.words.start]
    }

    /// The sentence after the words.
    pub fn after(&self) -> &'a str {
        &self.stretch.words()[self.words.end..self.sentence.end.max(self.words.end)]
    }
}

/// Every place of the prose, blanks apart, where one of some words stands.
pub fn sightings<'a>(prose: &'a Prose, words: &Compiled) -> Vec<Sighting<'a>> {
    let mut seen = Vec::new();
    let written = prose.worth_trying(&words.needs);
    for stretch in written.filter(|stretch| stretch.scope != Scope::Blank) {
        for found in words.find_in(stretch.traced()) {
            seen.push(Sighting {
                stretch,
                sentence: around(stretch, &found),
                words: found,
            });
        }
    }
    seen
}

/// The sentence of a stretch that holds the first of some words.
pub fn around(stretch: &Stretch, words: &Range<usize>) -> Range<usize> {
    let sentences = stretch.sentences();
    let after = sentences.partition_point(|sentence| sentence.start <= words.start);
    let around = after.checked_sub(1).and_then(|at| sentences.get(at));
    around.cloned().unwrap_or(0..stretch.words().len())
}
