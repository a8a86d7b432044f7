//! What the rules asked of the site while they read one text, and what they were told. A new dateline, the new name of a
//! topic or a picture beside another text changes the site for all of them; where each question has the same answer as
//! before, what they found before still holds.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Ground;
use crate::base::{Digest, SourcePath};

/// What was asked, each question once, with the answers.
#[derive(Debug)]
pub struct Heard {
    /// What is enough to know where no name has changed, as is nearly always so.
    pub outline: Outline,
    /// What must be asked again where one has.
    pub names: Names,
}

/// The digest of all names of places, and what was asked of files.
#[derive(Debug, Serialize, Deserialize)]
pub struct Outline {
    places: Digest,
    /// How many bytes a file has; none where there is no such file.
    files: BTreeMap<SourcePath, Option<u64>>,
}

/// Whether a place's name stands among some words.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Names(BTreeMap<Vec<String>, bool>);

/// What is asked while somebody listens.
#[derive(Debug, Default)]
struct Asked {
    names: Names,
    files: BTreeMap<SourcePath, Option<u64>>,
}

thread_local! {
    /// What is asked of one text, which one thread reads.
    static ASKED: RefCell<Option<Asked>> = const { RefCell::new(None) };
}

/// Does some work over a ground, and hears what is asked of the ground meanwhile.
pub fn listen<T>(ground: &Ground, work: impl FnOnce() -> T) -> (T, Heard) {
    ASKED.set(Some(Asked::default()));
    let done = work();
    let Asked { names, files } = ASKED.take().unwrap_or_default();
    let places = ground.directory.places.digest();
    let outline = Outline { places, files };
    (done, Heard { outline, names })
}

/// Hears whether a place's name stands among some words.
pub(super) fn of_place(words: Vec<String>, answer: bool) {
    hear(|asked| asked.names.0.insert(words, answer));
}

/// Hears how many bytes a file has.
pub(super) fn of_file(source: &SourcePath, answer: Option<u64>) {
    hear(|asked| asked.files.insert(source.clone(), answer));
}

fn hear<T>(note: impl FnOnce(&mut Asked) -> T) {
    ASKED.with_borrow_mut(|asked| asked.as_mut().map(note));
}

impl Outline {
    /// Whether every file that was asked for has the same length.
    pub fn has_files_of(&self, ground: &Ground) -> bool {
        let mut files = self.files.iter();
        files.all(|(source, length)| ground.length_of(source) == *length)
    }

    /// Whether all names of places are the same.
    pub fn has_names_of(&self, ground: &Ground) -> bool {
        self.places == ground.directory.places.digest()
    }

    /// The same, over a ground whose names give the same answers.
    pub fn over(self, ground: &Ground) -> Self {
        Self {
            places: ground.directory.places.digest(),
            ..self
        }
    }

    /// What is heard where nobody asks anything.
    #[cfg(test)]
    pub fn nothing() -> Self {
        Self {
            places: Digest::of_bytes(&[]),
            files: BTreeMap::new(),
        }
    }
}

impl Names {
    /// Whether every question has the same answer over a ground.
    pub fn hold(&self, ground: &Ground) -> bool {
        let places = &ground.directory.places;
        let mut asked = self.0.iter();
        asked.all(|(words, answer)| places.stand_in(words) == *answer)
    }
}
