//! A release in the making, and the file it becomes.

use std::path::PathBuf;

use jiff::Timestamp;

use crate::source::yaml::{Map, Value};

use super::emit;

/// An old post on its way to a release.
#[derive(Clone, Debug, Default)]
pub(super) struct Release {
    /// The file of the archive.
    pub file: String,
    /// When it was issued.
    pub issued: Timestamp,
    /// The same as text, with the offset of the site's clocks.
    pub issued_text: String,
    /// Its year by the site's clocks.
    pub year: i16,
    /// The last part of its address.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// Its topics in the words of the archive, until they are settled.
    pub topic_words: Vec<String>,
    /// Its topics, by slug.
    pub topics: Vec<String>,
    /// The addresses at which the old site had it.
    pub aliases: Vec<String>,
    /// The pictures that its front matter names.
    pub images: Vec<Value>,
    /// Fields that only the old site knew, by their new keys.
    pub extra: Vec<(String, Value)>,
    /// Its text.
    pub body: String,
    /// The files that go beside it.
    pub files: Vec<Copied>,
}

/// A file that goes beside a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Copied {
    /// Where it is.
    pub from: PathBuf,
    /// Its path beside the release.
    pub name: String,
}

impl Release {
    /// The folder of the release's own files.
    pub(super) fn folder(&self) -> String {
        format!("content/releases/{}/{}", self.year, self.slug)
    }

    /// The path of the release in the site folder.
    pub(super) fn path(&self) -> String {
        let folder = self.folder();
        if self.files.is_empty() {
            format!("{folder}.md")
        } else {
            format!("{folder}/index.md")
        }
    }

    /// Where the release answers.
    pub(super) fn route(&self) -> String {
        format!("/news/{}/{}/", self.year, self.slug)
    }

    /// The file of the release.
    pub(super) fn document(&self) -> String {
        let word = |text: &String| Value::Text(text.clone());
        let mut facts = vec![
            ("title".to_owned(), word(&self.title)),
            ("summary".to_owned(), word(&self.summary)),
            ("issued".to_owned(), word(&self.issued_text)),
            ("topics".to_owned(), Value::List(self.topics.iter().map(word).collect())),
        ];
        if !self.aliases.is_empty() {
            facts.push((
                "aliases".to_owned(),
                Value::List(self.aliases.iter().map(word).collect()),
            ));
        }
        if !self.images.is_empty() {
            facts.push(("images".to_owned(), Value::List(self.images.clone())));
        }
        facts.extend(self.extra.iter().cloned());
        emit::document(&Map(facts), &self.body)
    }
}
