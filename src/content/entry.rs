//! What all kinds share: a file, an address, a text.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

use jiff::civil::Date;

use super::fields::{Fields, choice, is_slug};
use super::held::Ahead;
use crate::base::{Digest, SourcePath};
use crate::source::prose::Survey;

/// Where an entry comes from and what it is called.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Its file.
    pub source: SourcePath,
    /// The digest of that file.
    pub digest: Digest,
    /// Where its text begins in the file, in bytes.
    pub start: u32,
    /// What its text holds.
    pub survey: Arc<Survey>,
    /// Its name in addresses and references: `slug:`, else the file's name, else the folder's of an `index.md`.
    pub slug: String,
    /// Its language, where it says one.
    pub lang: Option<String>,
    /// The slug of the same item in another language.
    pub translation_of: Option<String>,
    /// Old routes and old slugs that lead here.
    pub aliases: Vec<String>,
    /// Whether it says that it is not for the public yet.
    pub draft: bool,
    /// What it is, where a preview shows it before it is public.
    pub ahead: Option<Ahead>,
}

/// The facts that every kind may state.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Naming {
    /// `slug`
    pub slug: Option<String>,
    /// `lang`
    pub lang: Option<String>,
    /// `translation_of`
    pub translation_of: Option<String>,
    /// `aliases`
    pub aliases: Vec<String>,
}

impl Entry {
    /// What it is called, by which others know it; its text is its own.
    pub fn naming(&self) -> impl Serialize + '_ {
        (
            &self.source,
            &self.slug,
            &self.lang,
            &self.translation_of,
            &self.aliases,
            self.draft,
            &self.ahead,
        )
    }

    /// Its title as lists, feeds and calendars name it: in a preview with a word on what it is before it is public.
    pub fn listed_as(&self, title: &str) -> String {
        let title = self.titled(title);
        match &self.ahead {
            Some(ahead) => format!("[{}] {title}", ahead.word),
            None => title,
        }
    }

    /// Its title, and where it has none the name of its file: that it has none is told of its text, and not once more of
    /// each page that names it.
    pub fn titled(&self, title: &str) -> String {
        match title.trim().is_empty() {
            true => self.slug.clone(),
            false => title.to_owned(),
        }
    }

    /// What a person or place is called, and where its file does not say it the words of the file's own name: that it has
    /// none is told of the file, and not once more of each text that names it.
    pub fn called(&self, name: &str) -> String {
        if !name.trim().is_empty() {
            return name.to_owned();
        }
        let words = self.slug.split('-').map(|word| {
            let mut letters = word.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            first + letters.as_str()
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// What decides between two items that would stand at one place of a list: the name that readers
    /// see; the file's only where even that is the same, for folders are for people.
    pub fn order(&self) -> (&str, &SourcePath) {
        (&self.slug, &self.source)
    }
}

impl Naming {
    /// Reads the fields that every kind shares.
    pub fn read(f: &mut Fields) -> Self {
        Self {
            slug: f.slug("slug", "The name in the address; the file's name where it is left out."),
            lang: f.text("lang", "The language of the text: en or cy."),
            translation_of: f.text("translation_of", "The name of the same text in the other language."),
            aliases: f.texts("aliases", "Old addresses (/news/old/) or old names that lead here."),
        }
    }
}

/// A stretch of time by days: from one, to another or open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The first day; open where not said.
    pub from: Option<Date>,
    /// The last day; open where not said.
    pub to: Option<Date>,
}

impl Term {
    /// Reads `from` and `to`.
    pub fn read(f: &mut Fields) -> Self {
        Self {
            from: f.day("from", "The first day."),
            to: f.day("to", "The last day; left out while it lasts."),
        }
    }

    /// Whether the day lies in it.
    pub fn covers(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether it ended before the day.
    pub fn ended_before(&self, day: Date) -> bool {
        self.to.is_some_and(|to| to < day)
    }
}

/// The file's name, or the folder's of an `index.md`, fit for an address.
pub fn default_slug(source: &SourcePath) -> String {
    let stem = match source.stem() {
        "index" => source.folder().rsplit('/').next().unwrap_or_default(),
        stem => stem,
    };
    if is_slug(stem) {
        return stem.to_owned();
    }
    let slug = slug::slugify(stem);
    if slug.is_empty() { "untitled".to_owned() } else { slug }
}

choice! {
    /// Whose picture it is.
    PictureSource {
        /// The group's own.
        Group = "group",
        /// An agency's.
        Agency = "agency",
        /// A resident's.
        Resident = "resident",
        /// The council's.
        Council = "council",
    }
}

/// A picture that front matter names.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ImageFact {
    /// The file, beside the text.
    pub file: String,
    /// What it shows.
    pub alt: String,
    /// Whether it only decorates and needs no description.
    pub decorative: bool,
    /// The line under it.
    pub caption: String,
    /// Who made it.
    pub credit: String,
    /// Whose it is.
    pub source: Option<PictureSource>,
    /// On what terms it may be used.
    pub licence: String,
    /// Who is in it.
    pub people: Vec<String>,
    /// Whether children can be recognised in it.
    pub children: bool,
    /// The record of a guardian's consent.
    pub guardian_consent: String,
    /// A larger file for print.
    pub hires: String,
}

impl ImageFact {
    /// Reads a picture's fields.
    pub fn read(f: &mut Fields) -> Self {
        Self {
            file: f.required_text("file", "The file, beside the text."),
            alt: f.text_or_empty("alt", "What the picture shows, for those who cannot see it."),
            decorative: f.flag("decorative", "true where it only decorates.").unwrap_or(false),
            caption: f.text_or_empty("caption", "The line under the picture."),
            credit: f.text_or_empty("credit", "Who made it."),
            source: f.choice("source", "Whose picture it is."),
            licence: f.text_or_empty("licence", "On what terms it may be used."),
            people: f.texts("people", "Who is in it."),
            children: f
                .flag("children", "true where children can be recognised in it.")
                .unwrap_or(false),
            guardian_consent: f.text_or_empty("guardian_consent", "The record of a guardian's consent."),
            hires: f.text_or_empty("hires", "A larger file for print."),
        }
    }
}

/// A file to download that front matter names.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Attachment {
    /// The file, beside the text.
    pub file: String,
    /// What it is.
    pub title: String,
    /// `PDF`; from the file's name where it is left out.
    pub format: String,
    /// The same as a web page.
    pub html: Option<String>,
}

impl Attachment {
    /// Reads an attachment's fields.
    pub fn read(f: &mut Fields) -> Self {
        let attachment = Self {
            file: f.required_text("file", "The file, beside the text."),
            title: f.text_or_empty("title", "What it is."),
            format: f.text_or_empty("format", "PDF, Word, …; from the file's name where it is left out."),
            html: f.url("html", "The same as a web page."),
        };
        // The size is measured; what an author writes here is accepted and not used.
        f.text("size", "Left to pressroom, which measures it.");
        attachment
    }
}
