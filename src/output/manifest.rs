//! What stands published, and from what it was made.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::memory::{pack_after, unpack};
use crate::base::{Digest, OutputPath, QuickMap, QuickSet};

/// Every file that we published, by its path. Lies beside the files it speaks of and names nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// What made it; a manifest of another version is read for its paths alone.
    pub engine: String,
    /// Whether the files show what is not public: then no public site goes into their folder, nor they into its.
    pub preview: bool,
    /// The files.
    pub files: BTreeMap<OutputPath, Arc<Trace>>,
}

/// One published file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// Digest of its recipe, the theme and the engine.
    pub made_from: Digest,
    /// Digest of its bytes.
    pub bytes: Digest,
    /// How many bytes.
    pub length: u64,
    /// The ids in the page that a link can lead to, sorted. Pages have the same few, so each is kept once.
    pub anchors: Box<[Arc<str>]>,
    /// The routes within the site that its own content links to, sorted: `/wards/saltings/#surgeries`. Pages
    /// lead to the same few thousand places, so each is kept once.
    pub links: Box<[Arc<str>]>,
    /// Whether there was something to say of it: then it is made again by the next build, so that it is said again.
    pub remarks: bool,
}

impl Trace {
    /// The trace of a file that nothing leads to or from.
    pub fn bare(made_from: Digest, bytes: Digest, length: u64) -> Self {
        Self {
            made_from,
            bytes,
            length,
            anchors: Box::default(),
            links: Box::default(),
            remarks: false,
        }
    }
}

/// What a manifest begins with: whoever changes the form of what follows gives it another number, and reads this one too.
const HEAD: &[u8] = b"pressroom manifest 1\n";

impl Manifest {
    /// The manifest as it is kept beside the files, and its digest, which stands in its head.
    pub fn to_bytes(&self) -> (Vec<u8>, Digest) {
        let mut numbers = Numbers::default();
        let files = self.files.iter().map(|(path, trace)| (path.as_str(), &**trace));
        let mut before = "";
        let files: Vec<_> = files
            .map(|(path, trace)| {
                let path = Step::from(std::mem::replace(&mut before, path), path);
                let Trace {
                    made_from,
                    bytes,
                    length,
                    ref anchors,
                    ref links,
                    remarks,
                } = *trace;
                let anchors: Vec<&str> = anchors.iter().map(|anchor| &**anchor).collect();
                let links: Vec<u32> = links.iter().map(|link| numbers.of(link)).collect();
                (path, made_from, bytes, length, anchors, links, remarks)
            })
            .collect();
        let written = Written {
            engine: &self.engine,
            preview: self.preview,
            links: steps(&numbers.links),
            files,
        };
        let mut room = Vec::with_capacity(self.files.len() * ROOM);
        room.extend_from_slice(HEAD);
        room.extend_from_slice(&[0; DIGITS]);
        let begin = room.len();
        let mut bytes = pack_after(room, &written).expect("a manifest is text and numbers");
        let digest = Digest::of_bytes(&bytes[begin..]);
        bytes[HEAD.len()..begin].copy_from_slice(digest.hex().as_bytes());
        (bytes, digest)
    }

    /// A manifest from its bytes, with its digest; none where they are not whole.
    pub fn from_bytes(bytes: &[u8]) -> Option<(Self, Digest)> {
        let rest = bytes.strip_prefix(HEAD)?;
        let (digits, body) = rest.split_at_checked(DIGITS)?;
        let digest = Digest::of_bytes(body);
        (digits == digest.hex().as_bytes()).then_some(())?;
        let written: Written<WrittenFile> = unpack(body)?;
        let mut link = String::new();
        let links: Option<Vec<Arc<str>>> = written
            .links
            .iter()
            .map(|step| Some(Arc::from(step.go_on(&mut link)?)))
            .collect();
        let links = links?;
        let mut texts = Texts::default();
        let mut path = String::new();
        let file = |(step, made_from, bytes, length, anchors, numbers, remarks): WrittenFile| {
            let links = numbers.iter().map(|number| links.get(*number as usize).cloned());
            let trace = Trace {
                made_from,
                bytes,
                length,
                anchors: anchors.into_iter().map(|anchor| texts.once(anchor)).collect(),
                links: links.collect::<Option<_>>()?,
                remarks,
            };
            Some((OutputPath::new(step.go_on(&mut path)?), Arc::new(trace)))
        };
        let manifest = Self {
            engine: written.engine.to_owned(),
            preview: written.preview,
            files: written.files.into_iter().map(file).collect::<Option<_>>()?,
        };
        Some((manifest, digest))
    }
}

/// Texts that many files have, each kept once.
#[derive(Debug, Default)]
pub struct Texts(QuickSet<Arc<str>>);

impl Texts {
    /// A text as it is kept for all that have it.
    pub fn once(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        let text: Arc<str> = text.into();
        self.0.insert(text.clone());
        text
    }
}

/// Every link once, in the order in which pages first lead there.
#[derive(Default)]
struct Numbers<'m> {
    links: Vec<&'m str>,
    of_text: QuickMap<&'m str, u32>,
    /// By where it lies: nearly always that tells enough, and no text need be read.
    of_place: QuickMap<usize, u32>,
}

impl<'m> Numbers<'m> {
    fn of(&mut self, link: &'m Arc<str>) -> u32 {
        let Self {
            links,
            of_text,
            of_place,
        } = self;
        *of_place.entry(place(link)).or_insert_with(|| {
            *of_text.entry(&**link).or_insert_with(|| {
                links.push(&**link);
                u32::try_from(links.len() - 1).unwrap_or(u32::MAX)
            })
        })
    }
}

/// Where a link lies in memory: links that lie in one place are the same.
fn place(link: &Arc<str>) -> usize {
    link.as_ptr() as usize
}

/// How many bytes a file usually takes, its share of the links with it.
const ROOM: usize = 200;
/// How many digits a digest has.
const DIGITS: usize = 32;

/// A manifest as it is written: links stand in a list, and each file gives their numbers in it.
#[derive(Serialize, Deserialize)]
struct Written<'a, F> {
    engine: &'a str,
    preview: bool,
    #[serde(borrow)]
    links: Vec<Step<'a>>,
    files: Vec<F>,
}

/// A file as it is read: its path, and its trace in the order of its fields.
type WrittenFile<'a> = (Step<'a>, Digest, Digest, u64, Vec<&'a str>, Vec<u32>, bool);

/// A text in a list: how much of the one before it begins with, and what follows.
#[derive(Serialize, Deserialize)]
struct Step<'a>(u32, &'a str);

impl<'a> Step<'a> {
    fn from(before: &str, text: &'a str) -> Self {
        let mut same = in_common(before.as_bytes(), text.as_bytes());
        while !text.is_char_boundary(same) {
            same -= 1;
        }
        Self(u32::try_from(same).unwrap_or(0), &text[same..])
    }

    /// The text, in the place of the one before it; none where that one does not begin so.
    fn go_on<'t>(&self, text: &'t mut String) -> Option<&'t str> {
        let Self(same, rest) = self;
        text.get(..*same as usize)?;
        text.truncate(*same as usize);
        text.push_str(rest);
        Some(text)
    }
}

/// With how many bytes both begin. Paths have much in common, so several are looked at at once.
fn in_common(one: &[u8], other: &[u8]) -> usize {
    const AT_ONCE: usize = 16;
    let blocks = one.chunks_exact(AT_ONCE).zip(other.chunks_exact(AT_ONCE));
    let same = AT_ONCE * blocks.take_while(|(one, other)| one == other).count();
    let rest = one[same..].iter().zip(&other[same..]);
    same + rest.take_while(|(one, other)| one == other).count()
}

fn steps<'a>(texts: &[&'a str]) -> Vec<Step<'a>> {
    let before = std::iter::once("").chain(texts.iter().copied());
    before
        .zip(texts)
        .map(|(before, text)| Step::from(before, text))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let trace = |links: &[&str]| Trace {
            made_from: Digest::of_bytes(b"made"),
            bytes: Digest::of_bytes(b"bytes"),
            length: 5,
            anchors: Box::new(["surgeries".into()]),
            links: links.iter().map(|link| Arc::from(*link)).collect(),
            remarks: links.is_empty(),
        };
        let files = [
            ("a/index.html", trace(&["/b/", "/c/"])),
            ("b/index.html", trace(&["/c/", "/cŵ/", "/cŷ/"])),
            ("c", trace(&[])),
        ];
        Manifest {
            engine: "pressroom".to_owned(),
            preview: true,
            files: files
                .map(|(path, trace)| (OutputPath::new(path), Arc::new(trace)))
                .into(),
        }
    }

    #[test]
    fn a_manifest_survives_being_written() {
        let (bytes, digest) = manifest().to_bytes();
        assert_eq!(Manifest::from_bytes(&bytes), Some((manifest(), digest)));
        let (shared, _) = Manifest::from_bytes(&bytes).unwrap();
        assert_eq!(shared.to_bytes(), (bytes.clone(), digest), "however its links are kept");
        for end in 0..bytes.len() {
            assert_eq!(Manifest::from_bytes(&bytes[..end]), None, "cut at {end}");
            let mut flipped = bytes.clone();
            flipped[end] ^= 1;
            assert_eq!(Manifest::from_bytes(&flipped), None, "flipped at {end}");
        }
    }

    #[test]
    fn each_link_is_read_once() {
        let (bytes, _) = manifest().to_bytes();
        let (read, _) = Manifest::from_bytes(&bytes).unwrap();
        let places: QuickSet<usize> = read.files.values().flat_map(|trace| &trace.links).map(place).collect();
        assert_eq!(places.len(), 4);
    }
}
