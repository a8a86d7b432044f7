//! What the rules found in one item, and how that is remembered: what an archive needs of it, its counts, stands first.

use serde::{Deserialize, Serialize};

use crate::base::{Codes, Diagnostic, Note};
use crate::check::Ground;
use crate::check::heard::Outline;

/// What the rules found in one item.
#[derive(Debug, Default)]
pub struct Finds {
    /// What is to be weighed and told.
    pub told: Vec<Diagnostic>,
    /// How often each rule found something that need only be counted, by the number of the rule.
    pub counts: Vec<(u16, u32)>,
}

/// Findings as they are remembered: how many there are that may be counted, and those that are told in an archive too.
/// Where some are counted, all of them are kept apart: an archive holds many times more findings than anything else, and
/// there nobody reads them.
#[derive(Debug, Serialize, Deserialize)]
pub struct Kept {
    counts: Vec<(u16, u32)>,
    uncounted: Vec<Note>,
    heard: Outline,
}

impl Finds {
    /// Findings of which all are told.
    pub fn told(told: Vec<Diagnostic>) -> Self {
        Self {
            told,
            counts: Vec::new(),
        }
    }

    /// Findings of which those are only counted that have a number.
    pub fn counted(found: Vec<Diagnostic>, number: impl Fn(&Diagnostic) -> Option<u16>) -> Self {
        let counts = counts(&found, &number);
        let told = found.into_iter().filter(|found| number(found).is_none()).collect();
        Self { told, counts }
    }
}

impl Kept {
    /// Findings of which those may be counted that have a number, and what was heard while they were found.
    pub fn of(found: &[Diagnostic], heard: Outline, number: impl Fn(&Diagnostic) -> Option<u16>) -> Self {
        let uncounted = found.iter().filter(|found| number(found).is_none());
        Self {
            counts: counts(found, &number),
            uncounted: uncounted.map(Note::of).collect(),
            heard,
        }
    }

    /// What was heard while they were found.
    pub fn heard(&self) -> &Outline {
        &self.heard
    }

    /// The same, known to hold over a ground.
    pub fn over(self, ground: &Ground) -> Self {
        Self {
            heard: self.heard.over(ground),
            ..self
        }
    }

    /// Whether it holds every finding whole.
    pub fn is_all(&self) -> bool {
        self.counts.is_empty()
    }

    /// The findings, counted as far as may be.
    pub fn read(self, codes: &Codes) -> Option<Finds> {
        Some(Finds {
            told: read(self.uncounted, codes)?,
            counts: self.counts,
        })
    }
}

/// All findings as they are kept apart.
pub fn all(found: &[Diagnostic]) -> Vec<Note> {
    found.iter().map(Note::of).collect()
}

/// All findings that were kept apart.
pub fn read_all(notes: Vec<Note>, codes: &Codes) -> Option<Finds> {
    read(notes, codes).map(Finds::told)
}

fn read(notes: Vec<Note>, codes: &Codes) -> Option<Vec<Diagnostic>> {
    notes.into_iter().map(|note| note.read(codes)).collect()
}

fn counts(found: &[Diagnostic], number: impl Fn(&Diagnostic) -> Option<u16>) -> Vec<(u16, u32)> {
    let mut counts: Vec<(u16, u32)> = Vec::new();
    for number in found.iter().filter_map(number) {
        match counts.iter_mut().find(|(known, _)| *known == number) {
            Some((_, count)) => *count += 1,
            None => counts.push((number, 1)),
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::code::{DEAD_LINK, DUPLICATE_ID};
    use crate::base::memory::{pack, unpack};

    #[test]
    fn what_is_remembered_is_what_was_found() {
        let [link, id] = [&DEAD_LINK, &DUPLICATE_ID].map(|code| Diagnostic::new(code, "is wrong"));
        let found = vec![link.clone(), id.clone(), link.clone()];
        let number = |found: &Diagnostic| (*found.code == DEAD_LINK).then_some(7);
        let codes = Codes::with([]);
        let packed = pack(&all(&found)).unwrap();
        let told = read_all(unpack(&packed).unwrap(), &codes).unwrap();
        assert_eq!((told.told, told.counts), (found.clone(), Vec::new()));
        let packed = pack(&Kept::of(&found, Outline::nothing(), number)).unwrap();
        let counted = unpack::<Kept>(&packed).unwrap().read(&codes).unwrap();
        assert_eq!((counted.told, counted.counts), (vec![id.clone()], vec![(7, 2)]));
        let fresh = Finds::counted(found, number);
        assert_eq!((fresh.told, fresh.counts), (vec![id], vec![(7, 2)]));
    }
}
