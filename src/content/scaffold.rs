//! The first lines of a new text: all that is known filled in, the rest named in plain words.

use super::desk::Desk;
use super::fields::Described;
use super::kind::Kind;
use crate::base::SourcePath;

mod council;
mod lists;
mod quote;
mod releases;

pub use quote::{escaped, quoted};

/// What can be begun, by the word on the command line, and the kind of file that it makes.
pub const WORDS: [(&str, Kind); 13] = [
    ("release", Kind::Release),
    ("councillor", Kind::Person),
    ("person", Kind::Person),
    ("ward", Kind::Ward),
    ("topic", Kind::Topic),
    ("motion", Kind::Council),
    ("amendment", Kind::Council),
    ("question", Kind::Council),
    ("appointment", Kind::Council),
    ("event", Kind::Event),
    ("surgery", Kind::Event),
    ("newsletter", Kind::Newsletter),
    ("page", Kind::Page),
];

/// A text that is begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scaffold {
    /// Where it goes.
    pub path: SourcePath,
    /// What stands in it.
    pub text: String,
    /// What to do next, in two plain sentences.
    pub steps: [&'static str; 2],
}

/// Why a text cannot be begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such kind.
    UnknownKind,
    /// The title has no letter and no digit.
    NoName,
    /// Another text of the kind has the name.
    Taken {
        /// The name.
        slug: String,
        /// The file that has it.
        holder: SourcePath,
    },
}

/// What a kind begins with: its fields and its text.
struct Draft {
    lines: Vec<Line>,
    body: String,
    steps: [&'static str; 2],
}

/// A field of a new text.
struct Line {
    key: &'static str,
    value: String,
    hint: String,
    standing: Standing,
}

/// Whether a field counts already.
enum Standing {
    Given,
    Suggested,
}

/// Begins a text: `word` is one of [`WORDS`].
///
/// # Errors
/// Where there is no such kind, or the title gives no name, or one that another text has.
pub fn scaffold(word: &str, title: &str, desk: &Desk) -> Result<Scaffold, Refusal> {
    let kind = kind_of(word).ok_or(Refusal::UnknownKind)?;
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let slug = name(&title, word).ok_or(Refusal::NoName)?;
    // The folder and the id take the year in which the text is likely to go out.
    let year = desk.next_working_day().year();
    if let Some(holder) = desk.holder(kind, &slug, year) {
        let holder = holder.clone();
        return Err(Refusal::Taken { slug, holder });
    }
    let draft = match kind {
        Kind::Release => releases::release(&title, desk),
        Kind::Newsletter => releases::newsletter(&title, desk),
        Kind::Person => lists::councillor(&title, desk),
        Kind::Ward => lists::ward(&title, desk),
        Kind::Topic => lists::topic(&title, desk),
        Kind::Event => council::event(word, &title, desk),
        Kind::Page => lists::page(&title, desk),
        Kind::Council | Kind::Site => council::item(word, &title, desk),
    };
    Ok(Scaffold {
        path: SourcePath::new(&format!("{}/{slug}.md", folder(kind, year))),
        text: draft.text(&kind.fields()),
        steps: draft.steps,
    })
}

/// The kind that a word on the command line stands for.
pub fn kind_of(word: &str) -> Option<Kind> {
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind)
}

/// Words as they stand in addresses and file names: small letters, digits and hyphens.
pub fn slugged(words: &str) -> String {
    slug::slugify(words)
}

/// The folder in which a new text of a kind lies; releases by year.
pub(super) fn folder(kind: Kind, year: i16) -> String {
    match kind {
        Kind::Release => format!("content/releases/{year}"),
        kind => format!("content/{}", kind.folder()),
    }
}

/// A file's name from a title, short enough to read out. `index` would take the name of its folder.
fn name(title: &str, word: &str) -> Option<String> {
    const LONGEST: usize = 60;
    let whole = slugged(title);
    let slug = match whole.get(..=LONGEST).and_then(|start| start.rfind('-')) {
        Some(end) => whole[..end].to_owned(),
        None => whole.chars().take(LONGEST).collect(),
    };
    match slug.as_str() {
        "" => None,
        "index" => Some(format!("index-{word}")),
        _ => Some(slug),
    }
}

impl Draft {
    fn text(&self, fields: &[Described]) -> String {
        let front: String = self.lines.iter().map(|line| line.text(fields)).collect();
        let body = match self.body.as_str() {
            "" => String::new(),
            body => format!("{}\n", body.trim()),
        };
        format!("---\n{front}---\n{body}")
    }
}

impl Line {
    /// A field that is known.
    fn given(key: &'static str, value: impl Into<String>) -> Self {
        let (value, hint) = (value.into(), String::new());
        Self {
            key,
            value,
            hint,
            standing: Standing::Given,
        }
    }

    /// A field that is for people to decide: it stands in a comment, and counts when the # is taken away.
    fn suggested(key: &'static str, value: impl Into<String>) -> Self {
        Self {
            standing: Standing::Suggested,
            ..Self::given(key, value)
        }
    }

    /// The field, with more to know about it.
    fn hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: hint.into(),
            ..self
        }
    }

    fn text(&self, fields: &[Described]) -> String {
        let field = fields.iter().find(|field| field.key == self.key);
        let field = field.expect("a draft names fields of its kind only, which a test holds");
        let mark = match self.standing {
            Standing::Given => "",
            Standing::Suggested => "# ",
        };
        let line = format!("{mark}{}: {}", self.key, self.value);
        let hint = match self.hint.as_str() {
            "" => String::new(),
            hint => format!("# {hint}\n"),
        };
        format!("# {}\n{hint}{}\n", field.note, line.trim_end())
    }
}

/// `Topics of this site: budget, transport.`
fn choice_of(what: &str, names: &[&str]) -> String {
    match names {
        [] => format!("There are no {what} yet."),
        names => format!("The {what}: {}.", names.join(", ")),
    }
}

/// The names of the councillors.
fn councillors(desk: &Desk) -> Vec<&str> {
    desk.councillors().map(|person| person.entry.slug.as_str()).collect()
}

/// The leader's name, or a word in its place.
fn leader(desk: &Desk) -> &str {
    desk.leader()
        .map_or("firstname-surname", |person| person.entry.slug.as_str())
}

#[cfg(test)]
mod tests;
