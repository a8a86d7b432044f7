//! What the rules asked of the site while they read one text, and what they were told. A new dateline, the new name of a
//! topic or a picture beside another text changes the site for all of them; where each question has the same answer as
//! before, what they found before still holds.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Ground;
use crate::base::{Digest, SourcePath};

/// What was asked of the names of places and of the files of the site, and the answers.
#[derive(Debug, Serialize, Deserialize)]
pub struct Heard {
    /// The digest of all names of places: where it is the same, nothing need be asked again.
    places: Digest,
    asked: Asked,
}

/// Questions, each once, with their answers.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Asked {
    /// Whether a place's name stands among some words.
    places: BTreeMap<Vec<String>, bool>,
    /// How many bytes a file has; none where there is no such file.
    files: BTreeMap<SourcePath, Option<u64>>,
}

thread_local! {
    /// What is asked while somebody listens. One text is read by one thread.
    static ASKED: RefCell<Option<Asked>> = const { RefCell::new(None) };
}

/// Does some work over a ground, and hears what is asked of the ground meanwhile.
pub fn listen<T>(ground: &Ground, work: impl FnOnce() -> T) -> (T, Heard) {
    ASKED.set(Some(Asked::default()));
    let done = work();
    let heard = Heard {
        places: ground.directory.places.digest(),
        asked: ASKED.take().unwrap_or_default(),
    };
    (done, heard)
}

/// Hears whether a place's name stands among some words.
pub(super) fn of_place(words: Vec<String>, answer: bool) {
    hear(|asked| asked.places.insert(words, answer));
}

/// Hears how many bytes a file has.
pub(super) fn of_file(source: &SourcePath, answer: Option<u64>) {
    hear(|asked| asked.files.insert(source.clone(), answer));
}

fn hear<T>(note: impl FnOnce(&mut Asked) -> T) {
    ASKED.with_borrow_mut(|asked| asked.as_mut().map(note));
}

impl Heard {
    /// Whether the same questions have the same answers over a ground.
    pub fn holds(&self, ground: &Ground) -> bool {
        let Asked { places, files } = &self.asked;
        let known = &ground.directory.places;
        let mut files = files.iter();
        files.all(|(source, length)| ground.length_of(source) == *length)
            && (self.is_of(ground) || places.iter().all(|(words, answer)| known.stand_in(words) == *answer))
    }

    /// Whether all names of places are those of a ground.
    pub fn is_of(&self, ground: &Ground) -> bool {
        self.places == ground.directory.places.digest()
    }

    /// What is heard where nobody asks anything.
    #[cfg(test)]
    pub fn nothing() -> Self {
        Self {
            places: Digest::of_bytes(&[]),
            asked: Asked::default(),
        }
    }

    /// The same, known to hold over a ground.
    pub fn over(self, ground: &Ground) -> Self {
        Self {
            places: ground.directory.places.digest(),
            ..self
        }
    }
}
