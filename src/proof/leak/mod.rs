//! No word of what is held stands in any byte of the output.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::base::{Digest, OutputPath, Place, SourcePath};
use crate::source::running::Running;
use crate::source::words::{Stop, Word, words};

mod archive;
mod ear;
mod escapes;
mod filter;
mod markup;
mod parts;
mod references;
mod unpack;
mod window;

use ear::Ear;
use filter::Filter;
use parts::Silent;
use unpack::Unpacking;
use window::Window;

/// So many words in a row are somebody's own.
pub const RUN: usize = 8;
/// Lengths at which runs of words are looked up; a name is looked up by as many of its last words.
const LENGTHS: [usize; 4] = [1, 2, 4, RUN];

/// What an item must not give away.
#[derive(Clone, Debug, Default)]
pub struct Secret {
    /// Its words.
    pub passages: Vec<Running>,
    /// What it is called.
    pub names: Vec<Name>,
    /// Files that it alone names.
    pub files: Vec<(SourcePath, Digest)>,
}

/// What an item is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// In which way.
    pub kind: NameKind,
    /// The name.
    pub text: String,
    /// Where the author's file says it.
    pub place: Place,
}

/// The ways to be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// A permanent id.
    Id,
    /// An address on the site, without slashes at its ends.
    Address,
    /// A title or a slug: words that others may use as well.
    Words,
}

/// What was seen of a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sighting {
    /// Whose: the place of the secret among those that were given.
    pub secret: u32,
    /// What of it.
    pub mark: Mark,
}

/// What gives a secret away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// A name, by its place among the names.
    Name(u32),
    /// A run of words: the passage, and the first byte of the run in it.
    Run(u32, u32),
    /// One of its files within another, by its place among the files.
    File(u32),
}

/// All secrets in one structure, so that every text is read once, however many there are.
#[derive(Debug)]
pub struct Scanner<'s> {
    secrets: &'s [Secret],
    windows: Vec<Window>,
    /// Every word of a secret: a run ends where another one stands.
    vocabulary: Filter,
    pardoned: HashSet<Sighting>,
    silent: Silent,
    files: HashMap<Digest, Sighting>,
}

impl<'s> Scanner<'s> {
    /// A scanner for the secrets that `wanted` chooses by their place.
    pub fn new(secrets: &'s [Secret], wanted: impl Fn(usize) -> bool) -> Self {
        let mut found: [Vec<(u64, Sighting)>; LENGTHS.len()] = Default::default();
        let mut vocabulary: HashSet<u64> = HashSet::new();
        let mut files = HashMap::new();
        for (index, secret) in secrets.iter().enumerate().filter(|(index, _)| wanted(*index)) {
            let sighting = |mark| Sighting {
                secret: index as u32,
                mark,
            };
            for (number, (_, digest)) in secret.files.iter().enumerate() {
                files.insert(*digest, sighting(Mark::File(number as u32)));
            }
            for (number, name) in secret.names.iter().enumerate() {
                let hashes: Vec<u64> = words(&name.text).map(|word| word.hash).collect();
                vocabulary.extend(&hashes);
                let Some(level) = LENGTHS.iter().rposition(|length| *length <= hashes.len()) else {
                    continue;
                };
                let last = &hashes[hashes.len() - LENGTHS[level]..];
                found[level].push((window::hash_of(last), sighting(Mark::Name(number as u32))));
            }
            for (number, passage) in secret.passages.iter().enumerate() {
                vocabulary.extend(words(&passage.text).map(|word| word.hash));
                for (hash, bytes) in runs(passage) {
                    let mark = Mark::Run(number as u32, bytes.start as u32);
                    found[LENGTHS.len() - 1].push((hash, sighting(mark)));
                }
            }
        }
        let windows = found
            .into_iter()
            .enumerate()
            .filter(|(_, marks)| !marks.is_empty())
            .map(|(level, marks)| Window::new(level, marks));
        Self {
            secrets,
            windows: windows.collect(),
            vocabulary: Filter::of(vocabulary.into_iter()),
            pardoned: HashSet::new(),
            silent: Silent::default(),
            files,
        }
    }

    /// Whether a word alone may be a name. Most tags are no more than that, and need not be heard else.
    fn hears_single_words(&self) -> bool {
        self.windows.iter().any(|window| window.level == 0)
    }

    /// Whether there is nothing to look for.
    pub fn is_idle(&self) -> bool {
        self.windows.is_empty() && self.files.is_empty()
    }

    /// The same scanner, blind to words that these sightings name. An id or an address is never pardoned.
    pub fn pardoning(mut self, sightings: impl IntoIterator<Item = Sighting>) -> Self {
        let pardoned = sightings.into_iter().filter(|sighting| {
            let names = &self.secrets[sighting.secret as usize].names;
            match sighting.mark {
                Mark::Run(..) => true,
                Mark::File(_) => false,
                Mark::Name(number) => names[number as usize].kind == NameKind::Words,
            }
        });
        self.pardoned = pardoned.collect();
        self
    }

    /// What a file of the output holds of the secrets, its path included: each once, in order.
    pub fn scan(&self, path: &OutputPath, bytes: &[u8]) -> Vec<Sighting> {
        let mut unpacking = Unpacking::new(self);
        unpacking.text(path.as_str());
        unpacking.file(path, bytes);
        let mut seen = unpacking.seen;
        seen.sort_unstable();
        seen.dedup();
        seen
    }

    /// Everything that a plain text holds of the secrets, with its bytes in that text.
    pub fn read(&self, text: &str) -> Vec<(Sighting, Range<usize>)> {
        let mut ear = Ear::new(self);
        ear.hear(text, 0, Stop::Nowhere);
        ear.found()
    }

    /// What was sighted, in the author's words, and where it stands in the author's file.
    pub fn told(&self, sighting: Sighting) -> (String, Place) {
        let secret = &self.secrets[sighting.secret as usize];
        match sighting.mark {
            Mark::Name(number) => {
                let name = &secret.names[number as usize];
                (name.text.clone(), name.place.clone())
            }
            Mark::Run(number, start) => {
                let passage = &secret.passages[number as usize];
                let start = start as usize;
                let end = words(&passage.text[start..])
                    .take(RUN)
                    .last()
                    .map_or(start, |word| start + word.end);
                let said: Vec<&str> = passage.text[start..end].split_whitespace().collect();
                (said.join(" "), passage.place(start..end))
            }
            Mark::File(number) => {
                let (file, _) = &secret.files[number as usize];
                (file.to_string(), Place::File(file.clone()))
            }
        }
    }

    /// What a secret is known by, what is pardoned apart: equal digests, and no file need be read again.
    pub fn digest(&self, secret: usize) -> Digest {
        let Secret { passages, names, files } = &self.secrets[secret];
        let passages: Vec<_> = passages.iter().map(|passage| (&passage.text, &passage.known)).collect();
        let names: Vec<_> = names.iter().map(|name| (name.kind as u8, &name.text)).collect();
        let mut pardoned: Vec<Mark> = Vec::new();
        pardoned.extend(
            self.pardoned
                .iter()
                .filter(|sighting| sighting.secret as usize == secret)
                .map(|sighting| sighting.mark),
        );
        pardoned.sort_unstable();
        let pardoned: Vec<(u32, u32)> = pardoned.iter().map(Mark::numbers).collect();
        Digest::of(&(passages, names, files, pardoned))
    }
}

impl Mark {
    fn numbers(&self) -> (u32, u32) {
        match *self {
            Mark::Name(number) => (u32::MAX, number),
            Mark::Run(passage, start) => (passage, start),
            Mark::File(number) => (u32::MAX - 1, number),
        }
    }
}

/// Every run of a passage that does not lie in what is known of it, with its bytes.
fn runs(passage: &Running) -> Vec<(u64, Range<usize>)> {
    let words: Vec<Word> = words(&passage.text).collect();
    let is_known = |bytes: &Range<usize>| {
        passage
            .known
            .iter()
            .any(|known| known.start <= bytes.start && bytes.end <= known.end)
    };
    words
        .windows(RUN)
        .filter(|run| run[1..].iter().all(|word| !word.fresh))
        .map(|run| {
            let hashes: [u64; RUN] = std::array::from_fn(|index| run[index].hash);
            (window::hash_of(&hashes), run[0].start..run[RUN - 1].end)
        })
        .filter(|(_, bytes)| !is_known(bytes))
        .collect()
}

#[cfg(test)]
mod tests;
