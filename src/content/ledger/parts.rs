//! What was approved, part by part: sentences, captions, files. Their short hashes stand in the ledger,
//! so that a change can be shown where it is.

use std::ops::Range;

use super::sentences::{quoted, sentences};
use crate::base::{Digest, FieldPath};
use crate::content::seal::Sealable;
use crate::content::seal::plain::plain;
use crate::source::file::Files;

/// A part of what is approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands.
    pub at: At,
    /// As an author knows it.
    pub shown: String,
    /// Whether these are the words of somebody quoted.
    pub quoted: bool,
    /// What is hashed: what sort of part it is, and its words without typography.
    pub key: String,
}

/// Where a part stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// A field of the front matter.
    Field(FieldPath),
    /// Bytes of the file.
    Text(Range<usize>),
}

/// How many hex digits of a hash are kept: enough to find a change, too few to find words by.
const SHORT: usize = 6;

/// The short hash of a part. The salt makes it worthless to whoever hashed sentences beforehand.
pub fn short_hash(salt: &str, part: &Part) -> String {
    let salted = format!("{salt}\n{}", part.key);
    Digest::of_bytes(salted.as_bytes()).hex()[..SHORT].to_owned()
}

/// Every part of what is approved, in the order of the file; `text` is the whole file, and what is read
/// by people begins at byte `start`.
pub fn parts(sealable: &Sealable, text: &str, start: usize, files: &Files) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut field = |path: FieldPath, sort: &str, shown: &str| {
        let words = plain(shown);
        if !words.is_empty() {
            parts.push(Part {
                at: At::Field(path),
                shown: shown.trim().to_owned(),
                quoted: false,
                key: format!("{sort}\n{words}"),
            });
        }
    };
    field(FieldPath::new("title"), "title", sealable.title);
    for range in sentences(sealable.summary) {
        field(FieldPath::new("summary"), "summary", &sealable.summary[range]);
    }
    for (index, quote) in sealable.quotes.iter().enumerate() {
        let path = FieldPath::new("quotes").item(index);
        field(path, "quote", format!("{} {}", quote.by, quote.role).trim());
    }
    for (index, image) in sealable.images.iter().enumerate() {
        let path = FieldPath::new("images").item(index);
        field(path.key("alt"), "alt", &image.alt);
        field(path.key("caption"), "caption", &image.caption);
        for (key, file) in [("file", &image.file), ("hires", &image.hires)] {
            field(path.key(key), &sealable.digest(file, files), file);
        }
    }
    for (index, attachment) in sealable.attachments.iter().enumerate() {
        let path = FieldPath::new("attachments").item(index).key("file");
        field(path, &sealable.digest(&attachment.file, files), &attachment.file);
    }
    for (index, correction) in sealable.corrections.iter().enumerate() {
        let on = correction.on.map(|on| on.to_string()).unwrap_or_default();
        let words = [on.as_str(), correction.kind.word(), &correction.was, &correction.now];
        field(
            FieldPath::new("corrections").item(index),
            CORRECTION,
            words.join(" ").trim(),
        );
    }
    for (index, item) in sealable.items.iter().enumerate() {
        field(FieldPath::new("items").item(index), "item", item);
    }
    if let Some(until) = sealable.embargo {
        field(FieldPath::new("embargo.until"), "embargo", &until.to_string());
    }
    let body = text.get(start..).unwrap_or_default();
    parts.extend(body_parts(sealable, body, start));
    parts.extend(shown_files(sealable, files));
    parts
}

/// The sort of part that a correction is.
pub(super) const CORRECTION: &str = "correction";

impl Part {
    /// Whether it is an entry of `corrections`.
    pub fn is_correction(&self) -> bool {
        self.key.split('\n').next() == Some(CORRECTION)
    }

    /// What the item itself says to people, without typography; none of a file, a time or a correction.
    pub fn words(&self) -> Option<&str> {
        let (sort, words) = self.key.split_once('\n')?;
        matches!(sort, "title" | "summary" | "alt" | "caption" | "item" | "text").then_some(words)
    }
}

fn body_parts(sealable: &Sealable, body: &str, start: usize) -> Vec<Part> {
    let quotations = quoted(body, start, sealable.survey);
    let part = |range: Range<usize>| {
        let shown = body[range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        Part {
            quoted: quotations
                .iter()
                .any(|said| said.start < range.end && range.start < said.end),
            key: format!("text\n{}", plain(&shown)),
            at: At::Text(start + range.start..start + range.end),
            shown,
        }
    };
    sentences(body).into_iter().map(part).collect()
}

fn shown_files(sealable: &Sealable, files: &Files) -> Vec<Part> {
    let targets = sealable.survey.targets.iter();
    let part = |target: &crate::source::prose::survey::Target| {
        let digest = sealable.digest(&target.target, files);
        (!digest.is_empty()).then(|| Part {
            at: At::Text(target.range.clone()),
            shown: format!("the file {}", target.target),
            quoted: false,
            key: format!("shown\n{digest}"),
        })
    };
    targets.filter_map(part).collect()
}
