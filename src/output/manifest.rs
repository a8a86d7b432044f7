//! What stands published, and from what it was made.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base::{Digest, OutputPath};

/// Every file that we published, by its path. Lies beside the files it speaks of and names nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// What made it; a manifest of another version is read for its paths alone.
    pub engine: String,
    /// Whether the files show what is not public: then no public site goes into their folder, nor they into its.
    pub preview: bool,
    /// The files.
    pub files: BTreeMap<OutputPath, Trace>,
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
    /// The ids in the page that a link can lead to, sorted.
    pub anchors: Vec<String>,
    /// The routes within the site that its own content links to, sorted: `/wards/saltings/#surgeries`. Pages
    /// lead to the same few thousand places, so each is kept once.
    pub links: Vec<Arc<str>>,
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
            anchors: Vec::new(),
            links: Vec::new(),
            remarks: false,
        }
    }
}

impl Manifest {
    /// Keeps each link once, however many pages lead there.
    pub fn share_links(&mut self) {
        let mut known: HashMap<Arc<str>, Arc<str>> = HashMap::new();
        for link in self.files.values_mut().flat_map(|trace| &mut trace.links) {
            *link = known.entry(link.clone()).or_insert_with(|| link.clone()).clone();
        }
    }
}

/// A manifest as it is written: links stand in a list, and each file gives their numbers in it.
#[derive(Serialize, Deserialize)]
struct Written<'a> {
    engine: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    preview: bool,
    #[serde(borrow)]
    links: Vec<std::borrow::Cow<'a, str>>,
    files: BTreeMap<OutputPath, WrittenTrace>,
}

#[derive(Serialize, Deserialize)]
struct WrittenTrace {
    made_from: Digest,
    bytes: Digest,
    length: u64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    anchors: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    links: Vec<u32>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    remarks: bool,
}

impl Serialize for Manifest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let all: BTreeSet<&str> = self
            .files
            .values()
            .flat_map(|trace| trace.links.iter().map(|link| &**link))
            .collect();
        let numbers: HashMap<&str, u32> = all.iter().copied().zip(0..).collect();
        let trace = |trace: &Trace| WrittenTrace {
            made_from: trace.made_from,
            bytes: trace.bytes,
            length: trace.length,
            anchors: trace.anchors.clone(),
            links: trace.links.iter().map(|link| numbers[&**link]).collect(),
            remarks: trace.remarks,
        };
        let written = Written {
            engine: self.engine.clone(),
            preview: self.preview,
            links: all.into_iter().map(Into::into).collect(),
            files: self
                .files
                .iter()
                .map(|(path, known)| (path.clone(), trace(known)))
                .collect(),
        };
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Manifest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(deserializer)?;
        let links: Vec<Arc<str>> = written.links.iter().map(|link| Arc::from(&**link)).collect();
        let link = |number: u32| links.get(number as usize).cloned();
        let trace = |trace: WrittenTrace| {
            Some(Trace {
                made_from: trace.made_from,
                bytes: trace.bytes,
                length: trace.length,
                anchors: trace.anchors,
                links: trace.links.into_iter().map(link).collect::<Option<_>>()?,
                remarks: trace.remarks,
            })
        };
        let files = written
            .files
            .into_iter()
            .map(|(path, known)| Some((path, trace(known)?)));
        Ok(Self {
            engine: written.engine,
            preview: written.preview,
            files: files
                .collect::<Option<_>>()
                .ok_or_else(|| D::Error::custom("a file names a link that is not in the list"))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_survives_being_written_and_names_each_link_once() {
        let trace = |links: &[&str]| Trace {
            made_from: Digest::of_bytes(b"made"),
            bytes: Digest::of_bytes(b"bytes"),
            length: 5,
            anchors: vec!["surgeries".to_owned()],
            links: links.iter().map(|link| Arc::from(*link)).collect(),
            remarks: links.is_empty(),
        };
        let files = [
            ("a/index.html", trace(&["/b/", "/c/"])),
            ("b/index.html", trace(&["/c/"])),
            ("c", trace(&[])),
        ];
        let manifest = Manifest {
            engine: "pressroom".to_owned(),
            preview: true,
            files: files.map(|(path, trace)| (OutputPath::new(path), trace)).into(),
        };
        let json = serde_json::to_string(&manifest).unwrap();
        assert_eq!(json.matches("/c/").count(), 1, "{json}");
        let read: Manifest = serde_json::from_str(&json).unwrap();
        assert_eq!(read, manifest);
        let torn = json.replace("[0,1]", "[0,2]");
        assert!(serde_json::from_str::<Manifest>(&torn).is_err());
    }
}
