//! The seal: a short hash over what a councillor approved, blind to typography and to nothing else.

use jiff::Timestamp;

use super::entry::{Attachment, Entry, ImageFact};
use super::links::file_beside;
use super::newsletter::NewsletterFacts;
use super::release::{Correction, Quote, ReleaseFacts};
use crate::base::{Digest, SourcePath};
use crate::source::file::Files;
use crate::source::prose::Survey;

pub mod plain;

use plain::{plain, plain_markdown};

/// What stands at the head of a seal: the version of its encoding.
const VERSION: &str = "v1";
/// Folders whose files belong to the whole site: a new logo breaks no seal.
const SHARED: [&str; 4] = ["content/brand/", "content/people/", "content/wards/", "content/topics/"];

/// All that is approved of a release or newsletter.
#[derive(Clone, Debug)]
pub struct Sealable<'a> {
    /// Its file.
    pub source: &'a SourcePath,
    /// Its headline.
    pub title: &'a str,
    /// Its summary.
    pub summary: &'a str,
    /// The digest of its text: see [`body_digest`].
    pub body: Digest,
    /// What its text shows and links to.
    pub survey: &'a Survey,
    /// Its pictures.
    pub images: &'a [ImageFact],
    /// Whom it quotes.
    pub quotes: &'a [Quote],
    /// Its corrections.
    pub corrections: &'a [Correction],
    /// What a newsletter tells in a line each.
    pub items: &'a [String],
    /// Until when it is held.
    pub embargo: Option<Timestamp>,
    /// Its files to download.
    pub attachments: &'a [Attachment],
}

/// The digest of a text in markdown, blind to typography.
pub fn body_digest(markdown: &str) -> Digest {
    Digest::of_bytes(plain_markdown(markdown).as_bytes())
}

impl<'a> Sealable<'a> {
    /// What is approved of a release whose text has this digest.
    pub fn of_release(entry: &'a Entry, facts: &'a ReleaseFacts, body: Digest) -> Self {
        Self {
            summary: &facts.summary,
            images: &facts.images,
            quotes: &facts.quotes,
            corrections: &facts.corrections,
            embargo: facts.facts.embargo.known().map(|embargo| embargo.until),
            attachments: &facts.attachments,
            ..Self::of_entry(entry, &facts.title, body)
        }
    }

    /// What is approved of a newsletter whose text has this digest.
    pub fn of_newsletter(entry: &'a Entry, facts: &'a NewsletterFacts, body: Digest) -> Self {
        Self {
            items: &facts.items,
            corrections: &facts.corrections,
            embargo: facts.facts.embargo.known().map(|embargo| embargo.until),
            attachments: &facts.attachments,
            ..Self::of_entry(entry, &facts.title, body)
        }
    }

    fn of_entry(entry: &'a Entry, title: &'a str, body: Digest) -> Self {
        Self {
            source: &entry.source,
            title,
            summary: "",
            body,
            survey: &entry.survey,
            images: &[],
            quotes: &[],
            corrections: &[],
            items: &[],
            embargo: None,
            attachments: &[],
        }
    }

    /// The seal: `v1:` and the first 16 hex digits of a BLAKE3 hash.
    pub fn seal(&self, files: &Files) -> String {
        let mut encoding = Encoding::default();
        encoding.words(self.title);
        encoding.words(self.summary);
        encoding.bytes(self.body.hex().as_bytes());
        encoding.each(self.images, |encoding, image| {
            encoding.words(&image.alt);
            encoding.words(&image.caption);
            encoding.bytes(self.digest(&image.file, files).as_bytes());
            encoding.bytes(self.digest(&image.hires, files).as_bytes());
        });
        encoding.each(self.quotes, |encoding, quote| {
            encoding.words(&quote.by);
            encoding.words(&quote.role);
        });
        encoding.each(self.corrections, |encoding, correction| {
            encoding.instant(correction.on);
            encoding.words(correction.kind.word());
            encoding.words(&correction.was);
            encoding.words(&correction.now);
            encoding.words(&correction.by);
        });
        encoding.each(self.items, |encoding, item| encoding.words(item));
        encoding.instant(self.embargo);
        encoding.each(self.attachments, |encoding, attachment| {
            encoding.bytes(self.digest(&attachment.file, files).as_bytes());
        });
        encoding.each(&self.shown(files), |encoding, digest| encoding.bytes(digest.as_bytes()));
        let hash = Digest::of_bytes(&encoding.0).hex();
        format!("{VERSION}:{}", &hash[..16])
    }

    /// The digests of the files that the text shows or offers, in the order of the text.
    fn shown(&self, files: &Files) -> Vec<String> {
        let targets = self.survey.targets.iter();
        let digests = targets.map(|target| self.digest(&target.target, files));
        digests.filter(|digest| !digest.is_empty()).collect()
    }

    /// The digest of a file of the item's own, in hex; empty where there is none.
    pub(super) fn digest(&self, target: &str, files: &Files) -> String {
        let own = file_beside(self.source, target).filter(|file| {
            let path = file.as_str();
            path.starts_with("content/") && file.extension() != "md" && !SHARED.iter().any(|it| path.starts_with(it))
        });
        let file = own.and_then(|file| files.get(&file));
        file.map(|file| file.digest.hex()).unwrap_or_default()
    }
}

/// What is hashed: every part with its length before it, so that no two ways to part the same letters
/// give the same bytes.
#[derive(Default)]
struct Encoding(Vec<u8>);

impl Encoding {
    fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend((bytes.len() as u64).to_le_bytes());
        self.0.extend(bytes);
    }

    fn words(&mut self, words: &str) {
        self.bytes(plain(words).as_bytes());
    }

    fn instant(&mut self, instant: Option<Timestamp>) {
        let text = instant.map(|instant| instant.to_string()).unwrap_or_default();
        self.bytes(text.as_bytes());
    }

    fn each<T>(&mut self, items: &[T], mut encode: impl FnMut(&mut Self, &T)) {
        self.0.extend((items.len() as u64).to_le_bytes());
        for item in items {
            encode(self, item);
        }
    }
}

#[cfg(test)]
mod tests;
