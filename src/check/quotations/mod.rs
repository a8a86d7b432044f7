//! Quotations of a text and who speaks them: in marks, set apart, or told in other words.

use std::cmp::Ordering;
use std::ops::Range;

use super::prose::Scope;
use super::{Mentions, Prose, Registry, Stretch};
use crate::content::people::Person;
use crate::content::release::Resident;

mod clauses;
mod marks;
mod memory;
mod names;
mod narrator;
mod nouns;
mod scene;
mod spans;
mod statements;
mod subject;
mod verbs;

use narrator::narrated_of;
use scene::{Scene, sentences_of};
pub(super) use verbs::is_reporting;

/// Words that are somebody's own.
#[derive(Clone, Debug)]
pub struct Quotation<'a> {
    /// How they are told.
    pub kind: Kind,
    /// Where they stand, paragraph by paragraph, marks included.
    pub parts: Vec<Run>,
    /// Whose they are.
    pub speaker: Speaker<'a>,
    /// How the text says whose they are.
    pub bearing: Bearing,
    /// The words that say so.
    pub attribution: Option<Run>,
}

/// How words are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In quotation marks.
    Speech,
    /// In quotation marks, but fewer than six words and nobody says them: a title, a name, a so-called thing.
    Phrase,
    /// Set apart by `>` or `::: quote`.
    Apart,
    /// In other words: `Cllr Wren said that …`.
    Reported,
}

/// Some words of a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The number of the stretch.
    pub stretch: usize,
    /// Which of its words.
    pub words: Range<usize>,
}

impl Run {
    /// What runs are ordered by: where they stand.
    fn order(&self) -> (usize, usize, usize) {
        (self.stretch, self.words.start, self.words.end)
    }
}

impl Ord for Run {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order().cmp(&other.order())
    }
}

impl PartialOrd for Run {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Who speaks.
#[derive(Clone, Debug)]
pub enum Speaker<'a> {
    /// Somebody of the registry.
    Person(&'a Person),
    /// A private person whom the front matter names, by their number in `people:`.
    Resident(&'a Resident, usize),
    /// Somebody else, by the name in the text.
    Named(String),
    /// Somebody without a name: `a council spokesman`, `residents`.
    Role(String),
    /// A document: `the motion`, `the report`.
    Text(String),
    /// Nobody is said to speak.
    Nobody,
}

/// How a text says whose words a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearing {
    /// In the same or the next sentence, or in the paragraph that leads to it.
    Stated,
    /// Not at all; it follows another quotation and reads as the same speaker's.
    Carried,
    /// Not at all.
    Missing,
}

impl Quotation<'_> {
    /// Where it begins.
    pub fn start(&self) -> Option<&Run> {
        self.parts.first()
    }

    /// Whether the words are given as they were spoken, at some length.
    pub fn is_direct(&self) -> bool {
        matches!(self.kind, Kind::Speech | Kind::Apart)
    }

    /// Whether a person of the registry speaks.
    pub fn is_by(&self, person: &Person) -> bool {
        matches!(self.speaker, Speaker::Person(speaker) if speaker.entry.source == person.entry.source)
    }

    /// Its words, paragraph by paragraph.
    pub fn words<'s>(&'s self, prose: &'s Prose) -> impl Iterator<Item = (&'s Stretch, &'s Run)> {
        self.parts.iter().map(|run| (&prose.stretches[run.stretch], run))
    }
}

/// Finds the quotations of an item, in the order of reading, and notes in each stretch which of its
/// words are quoted.
pub fn read<'a>(
    registry: &Registry<'a>,
    residents: &'a [Resident],
    prose: &mut Prose,
    mentions: &Mentions<'a>,
) -> Vec<Quotation<'a>> {
    let drafts = spans::drafts(&prose.stretches);
    for draft in &drafts {
        for run in &draft.parts {
            prose.stretches[run.stretch].quoted.push(run.words.clone());
        }
    }
    let stretches = &prose.stretches;
    let sentences: Vec<_> = stretches.iter().map(sentences_of).collect();
    let narrated = stretches.iter().zip(&sentences);
    let scene = Scene {
        registry,
        stretches,
        mentions,
        residents,
        narrated: narrated
            .map(|(stretch, sentences)| narrated_of(stretch, sentences))
            .collect(),
        sentences,
    };
    scene.quotations(drafts)
}

/// Whether a stretch is running text, in which quotations lead into one another.
fn is_running(stretch: &Stretch) -> bool {
    stretch.field.is_none()
        && matches!(
            stretch.scope,
            Scope::Lead | Scope::Body | Scope::AfterEnds | Scope::Notes
        )
}

#[cfg(test)]
mod tests;
