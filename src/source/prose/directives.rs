//! The lines of colons: `::: quote tobias-wren role="Leader"` opens a block, `:::` closes it.

use serde::{Deserialize, Serialize};
use std::ops::Range;

use crate::base::diagnostic::nearest;
use crate::base::{Code, Diagnostic, Place, SourcePath, code};

/// The blocks there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// `::: quote tobias-wren role="Leader"`: the words of a person, by slug.
    Quote,
    /// `::: contact group-office`: whom to ask, by key.
    Contact,
    /// `::: key-facts The figures`: a box with a title.
    KeyFacts,
    /// `::: figure bus-42.jpg alt="A bus" credit="Jo Bell"`: a picture and its caption.
    Figure,
    /// `::: download damp-review.pdf`: a file and its title.
    Download,
}

/// The line that opens a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive<'a> {
    /// Which block.
    pub kind: Kind,
    /// What stands after its name: a slug, a key, a file, a title. Empty only where that is a fault.
    pub argument: &'a str,
    /// Where the argument stands, in bytes of the text.
    pub place: Range<usize>,
    values: Vec<(&'a str, &'a str)>,
}

/// A line of colons that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What kind of fault.
    pub code: &'static Code,
    /// The fault, in one sentence.
    pub message: String,
    /// The remedy.
    pub help: String,
    /// Where it stands, in bytes of the text.
    pub place: Range<usize>,
}

/// What a line of colons does.
#[derive(Debug)]
pub(super) enum Line<'a> {
    /// It opens a block; none where the block's name is not known.
    Open(Option<Directive<'a>>),
    /// It closes the block.
    Close,
}

const KINDS: [Kind; 5] = [Kind::Quote, Kind::Contact, Kind::KeyFacts, Kind::Figure, Kind::Download];

impl Kind {
    /// The name an author writes.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Quote => "quote",
            Kind::Contact => "contact",
            Kind::KeyFacts => "key-facts",
            Kind::Figure => "figure",
            Kind::Download => "download",
        }
    }

    /// How the line is written that opens the block.
    pub fn shape(self) -> &'static str {
        match self {
            Kind::Quote => "::: quote slug-of-the-person role=\"…\"",
            Kind::Contact => "::: contact key-of-the-contact",
            Kind::KeyFacts => "::: key-facts Title of the box",
            Kind::Figure => "::: figure picture.jpg alt=\"…\" credit=\"…\"",
            Kind::Download => "::: download file.pdf",
        }
    }

    fn keys(self) -> &'static [&'static str] {
        match self {
            Kind::Quote => &["role"],
            Kind::Figure => &["alt", "credit"],
            Kind::Contact | Kind::KeyFacts | Kind::Download => &[],
        }
    }

    fn takes_one_word(self) -> bool {
        matches!(self, Kind::Quote | Kind::Contact)
    }
}

impl<'a> Directive<'a> {
    /// The value of `key="…"`, where it was written.
    pub fn value(&self, key: &str) -> Option<&'a str> {
        self.values
            .iter()
            .find(|(name, _)| *name == key)
            .map(|(_, value)| *value)
    }
}

impl Fault {
    /// The fault as a finding, in a file in which the text begins at byte `start`.
    pub fn diagnostic(self, path: &SourcePath, start: usize) -> Diagnostic {
        let place = Place::text(path, self.place.start + start..self.place.end + start);
        Diagnostic::new(self.code, self.message).at(place).help(self.help)
    }

    /// A block whose end is missing, by the line that opens it.
    pub(super) fn unclosed(place: Range<usize>) -> Self {
        Self {
            code: &code::UNCLOSED_DIRECTIVE,
            message: "this block is not closed before the next one or the end of the text".into(),
            help: "Write a line of three colons, :::, after its last line.".into(),
            place,
        }
    }

    /// A line that closes a block where none is open.
    pub(super) fn closed_twice(place: Range<usize>) -> Self {
        Self {
            code: &code::UNCLOSED_DIRECTIVE,
            message: "this line closes a block, but none is open here".into(),
            help: "Remove the line, or write the line that opens the block.".into(),
            place,
        }
    }

    /// A block that lacks what it needs.
    pub(super) fn bad(kind: Kind, message: impl Into<String>, place: Range<usize>) -> Self {
        Self {
            code: &code::BAD_DIRECTIVE,
            message: message.into(),
            help: format!("Write it so: {}", kind.shape()),
            place,
        }
    }

    fn unknown(name: &str, place: Range<usize>) -> Self {
        let help = match nearest(name, KINDS.map(Kind::name)) {
            Some(name) => format!("Did you mean {name}?"),
            None => "The blocks are quote, contact, key-facts, figure and download.".into(),
        };
        Self {
            code: &code::UNKNOWN_DIRECTIVE,
            message: format!("there is no block called \u{201c}{name}\u{201d}"),
            help,
            place,
        }
    }
}

/// Reads the line of colons at `line`.
pub(super) fn read(markdown: &str, line: Range<usize>) -> (Line<'_>, Vec<Fault>) {
    let rest = markdown[line.clone()].trim_start_matches(':').trim();
    if rest.is_empty() {
        return (Line::Close, Vec::new());
    }
    let name = rest.split_whitespace().next().unwrap_or_default();
    let place = place_of(markdown, name);
    let Some(kind) = KINDS.into_iter().find(|kind| kind.name() == name) else {
        return (Line::Open(None), vec![Fault::unknown(name, place)]);
    };
    let (directive, faults) = read_parts(markdown, kind, rest[name.len()..].trim_start(), line);
    (Line::Open(Some(directive)), faults)
}

fn read_parts<'a>(markdown: &'a str, kind: Kind, rest: &'a str, line: Range<usize>) -> (Directive<'a>, Vec<Fault>) {
    let mut faults = Vec::new();
    let (argument, mut rest) = rest.split_at(first_value(rest).unwrap_or(rest.len()));
    let argument = argument.trim();
    let mut values = Vec::new();
    while !rest.is_empty() {
        let Some((key, value, after)) = read_value(rest) else {
            let message = format!("a value of this block cannot be read: {rest}");
            faults.push(Fault::bad(kind, message, place_of(markdown, rest)));
            break;
        };
        if !kind.keys().contains(&key) {
            let message = format!("{} has no {key}", kind.name());
            faults.push(Fault::bad(kind, message, place_of(markdown, key)));
        }
        values.push((key, value));
        rest = after.trim();
    }
    if argument.is_empty() {
        faults.push(Fault::bad(
            kind,
            format!("nothing stands after `::: {}`, and the block needs it", kind.name()),
            line,
        ));
    } else if kind.takes_one_word() && argument.contains(char::is_whitespace) {
        let message = format!("{} takes one word, not \u{201c}{argument}\u{201d}", kind.name());
        faults.push(Fault::bad(kind, message, place_of(markdown, argument)));
    } else if let Some(key) = kind.keys().iter().find(|key| argument.contains(&format!(" {key}="))) {
        let message = format!("the value of {key} does not stand in quotation marks");
        faults.push(Fault::bad(kind, message, place_of(markdown, argument)));
    }
    let place = place_of(markdown, argument);
    let directive = Directive {
        kind,
        argument,
        place,
        values,
    };
    (directive, faults)
}

/// Where the first `key="` begins.
fn first_value(text: &str) -> Option<usize> {
    text.match_indices('=')
        .filter(|(at, _)| text[at + 1..].starts_with(['"', '\u{201c}', '\u{201d}']))
        .map(|(at, _)| {
            let key = text[..at].trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
            (key.len(), at)
        })
        .find(|(start, at)| start < at && (*start == 0 || text[..*start].ends_with(char::is_whitespace)))
        .map(|(start, _)| start)
}

/// Reads `key="value"`: the key, the value, the rest. Word's curly marks count as straight ones.
fn read_value(text: &str) -> Option<(&str, &str, &str)> {
    let (key, rest) = text.split_once('=')?;
    let quotes = ['"', '\u{201c}', '\u{201d}'];
    let rest = rest.strip_prefix(quotes)?;
    let end = rest.find(quotes)?;
    let after = rest[end..].trim_start_matches(quotes);
    let is_key = !key.is_empty() && !key.contains(char::is_whitespace);
    is_key.then(|| (key, &rest[..end], after))
}

/// Where a part of the text stands in it.
fn place_of(markdown: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr().saturating_sub(markdown.as_ptr().addr());
    start..start + part.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &str) {
        let text = format!("é\n{line}");
        let (read, faults) = read(&text, 3..text.len());
        let mut told = match read {
            Line::Close => "close".into(),
            Line::Open(None) => "unknown".into(),
            Line::Open(Some(directive)) => {
                assert_eq!(&text[directive.place.clone()], directive.argument);
                format!(
                    "{} ({}) {:?}",
                    directive.kind.name(),
                    directive.argument,
                    directive.values
                )
            }
        };
        for fault in faults {
            told += &format!(" | {} @ {}", fault.message, &text[fault.place]);
        }
        assert_eq!(told, expected);
    }

    #[test]
    fn a_line_names_its_block_and_what_it_needs() {
        check(":::", "close");
        check("::::  ", "close");
        check("::: quote tobias-wren", "quote (tobias-wren) []");
        check(
            ":::quote tobias-wren role=“Lead on buses”",
            "quote (tobias-wren) [(\"role\", \"Lead on buses\")]",
        );
        check(
            "::: figure the bus.jpg alt=\"A = b\" credit=\"\"",
            "figure (the bus.jpg) [(\"alt\", \"A = b\"), (\"credit\", \"\")]",
        );
        check(
            "::: key-facts What 2 + 2 = 4 means",
            "key-facts (What 2 + 2 = 4 means) []",
        );
    }

    #[test]
    fn what_is_wrong_is_said_where_it_stands() {
        check("::: qoute a", "unknown | there is no block called “qoute” @ qoute");
        check(
            "::: contact",
            "contact () [] | nothing stands after `::: contact`, and the block needs it @ ::: contact",
        );
        check(
            "::: quote Tobias Wren",
            "quote (Tobias Wren) [] | quote takes one word, not “Tobias Wren” @ Tobias Wren",
        );
        check(
            "::: figure a.jpg alt=bus",
            "figure (a.jpg alt=bus) [] | the value of alt does not stand in quotation marks @ a.jpg alt=bus",
        );
        check(
            "::: quote a role=\"b",
            "quote (a) [] | a value of this block cannot be read: role=\"b @ role=\"b",
        );
        check(
            "::: download a.pdf size=\"9\"",
            "download (a.pdf) [(\"size\", \"9\")] | download has no size @ size",
        );
    }

    #[test]
    fn the_nearest_name_is_the_help() {
        let (_, faults) = read("::: qoute a", 0..11);
        assert_eq!(faults[0].help, "Did you mean quote?");
    }
}
