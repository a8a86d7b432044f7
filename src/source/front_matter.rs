//! Where the facts end and the text begins.

use std::ops::Range;

use crate::base::{Diagnostic, Fix, Outcome, Place, SourcePath, Span, code};

/// The two parts of a content file, in bytes from its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The YAML between the fences; none where there is no front matter.
    pub yaml: Option<Range<usize>>,
    /// Where the text begins.
    pub body: usize,
}

/// Finds the front matter of a file. Never fails: a file without front matter, or whose fences
/// cannot be told, gives an error that says so, and must not be published.
pub fn split(path: &SourcePath, text: &str) -> Outcome<Parts> {
    let mut diagnostics = invisible(path, text);
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut lines = lines(text, start).filter(|line| !bare(&text[line.clone()]).is_empty());
    let Some(opening) = lines.next() else {
        diagnostics.push(missing(path));
        return without(start, diagnostics);
    };
    let Some(fence) = Fence::of(&text[opening.clone()]) else {
        diagnostics.push(no_fence(path, text, opening));
        return without(start, diagnostics);
    };
    let Some(closing) = lines.find(|line| closes(&text[line.clone()])) else {
        diagnostics.push(unclosed(path, opening));
        return without(text.len(), diagnostics);
    };
    let end = Fence::of(&text[closing.clone()]).unwrap_or(Fence::Exact);
    for (fence, line) in [(fence, &opening), (end, &closing)] {
        if fence == Fence::Habit {
            diagnostics.push(habit(path, text, line.clone()));
        }
    }
    Outcome {
        value: Parts {
            yaml: Some(opening.end..closing.start),
            body: closing.end,
        },
        diagnostics,
    }
}

/// Where the fields of a file stand: between its marks, or throughout a file that is nothing but fields.
pub fn block(path: &SourcePath, text: &str) -> Option<Range<usize>> {
    match path.extension().as_str() {
        "yaml" | "yml" => Some(0..text.len()),
        _ => split(path, text).value.yaml,
    }
}

/// Marks that cannot be seen: each is told once in a file.
pub(super) fn invisible(path: &SourcePath, text: &str) -> Vec<Diagnostic> {
    let advice = |words, fix| {
        Diagnostic::new(&code::INVISIBLE_HABIT, words)
            .at(Place::File(path.clone()))
            .help("Nothing needs doing; `pressroom check --fix` takes them out")
            .fix(fix)
    };
    let line_ends = |was: &str| Fix::Everywhere {
        path: path.clone(),
        was: was.to_owned(),
        text: "\n".to_owned(),
    };
    let mut diagnostics = Vec::new();
    // Programs that each put one there make several.
    let marks = text.len() - text.trim_start_matches('\u{feff}').len();
    if marks > 0 {
        let mark = Fix::Bytes {
            span: Span::new(path, 0..marks),
            text: String::new(),
        };
        diagnostics.push(advice(
            "the file begins with an invisible mark (a byte order mark)",
            mark,
        ));
    }
    // A file may mix them; what is left of one sort is mended when the other is gone.
    if text.contains("\r\n") {
        diagnostics.push(advice("the lines end as Windows ends them", line_ends("\r\n")));
    } else if text.contains('\r') {
        diagnostics.push(advice("the lines end as old Macs ended them", line_ends("\r")));
    }
    diagnostics
}

#[derive(Clone, Copy, PartialEq)]
enum Fence {
    /// Three hyphens.
    Exact,
    /// What a word processor makes of them.
    Habit,
}

impl Fence {
    fn of(line: &str) -> Option<Self> {
        let bare = bare(line);
        if bare == "---" && line.starts_with("---") {
            return Some(Fence::Exact);
        }
        let dashes = bare.chars().all(|c| matches!(c, '-' | '–' | '—' | '―' | '−'));
        (dashes && bare.len() > 1).then_some(Fence::Habit)
    }
}

/// An indented line closes nothing: it may be part of a text that goes on over several lines.
fn closes(line: &str) -> bool {
    let indented = line.starts_with([' ', '\t']);
    !indented && (Fence::of(line).is_some() || bare(line) == "...")
}

/// A line without the spaces around it, seen and unseen.
fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'))
}

/// The lines from a byte on, with the marks that end them: LF, CRLF, or CR alone.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut next = start;
    std::iter::from_fn(move || {
        let begin = next;
        let rest = bytes.get(begin..).filter(|rest| !rest.is_empty())?;
        next = match rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            Some(at) if rest[at..].starts_with(b"\r\n") => begin + at + 2,
            Some(at) => begin + at + 1,
            None => bytes.len(),
        };
        Some(begin..next)
    })
}

fn without(body: usize, diagnostics: Vec<Diagnostic>) -> Outcome<Parts> {
    Outcome {
        value: Parts { yaml: None, body },
        diagnostics,
    }
}

fn missing(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        &code::FRONT_MATTER_MISSING,
        "the file does not begin with its fields: title, summary and so on",
    )
    .at(Place::File(path.clone()))
    .help("Begin the file with a line of ---, the fields, and a second line of ---")
}

fn no_fence(path: &SourcePath, text: &str, line: Range<usize>) -> Diagnostic {
    let words = bare(&text[line.clone()]);
    let place = Place::text(path, line);
    if words == "+++" || words == "{" {
        let form = if words == "+++" { "TOML" } else { "JSON" };
        let message = format!("the fields are written in {form}, between other marks than ---");
        return Diagnostic::new(&code::FRONT_MATTER_MISSING, message)
            .at(place)
            .help("Write them as `title: Evening bus` between two lines of ---; `pressroom import hugo` does it for a whole site");
    }
    if is_field(words) {
        return Diagnostic::new(&code::FRONT_MATTER_MISSING, "the fields have no line of --- above them")
            .at(place)
            .help("Put --- on a line of its own above the first field, and again below the last");
    }
    missing(path)
}

/// Whether a line reads like `title: Evening bus`.
fn is_field(line: &str) -> bool {
    let Some((name, value)) = line.split_once(':') else {
        return false;
    };
    let name = name.trim_end();
    let named = name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-') && !name.is_empty();
    named && !value.starts_with("//")
}

fn unclosed(path: &SourcePath, opening: Range<usize>) -> Diagnostic {
    let message = "the fields begin here and never end: a second line of --- is missing";
    Diagnostic::new(&code::FRONT_MATTER_UNREADABLE, message)
        .at(Place::text(path, opening))
        .help("Put --- on a line of its own below the last field")
}

fn habit(path: &SourcePath, text: &str, line: Range<usize>) -> Diagnostic {
    let message = format!("`{}` was taken for ---", bare(&text[line.clone()]));
    let mark = line.start..line.start + text[line.clone()].trim_end().len();
    Diagnostic::new(&code::WORD_HABIT, message)
        .at(Place::text(path, line))
        .fix(Fix::Bytes {
            span: Span::new(path, mark),
            text: "---".to_owned(),
        })
        .help("Write three hyphens at the start of the line: ---")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// YAML and body, or the codes and messages where there is no YAML.
    fn check(text: &str, expected: Result<(&str, &str), &str>) {
        let outcome = split(&SourcePath::new("a.md"), text);
        let parts = outcome.value;
        let errors: Vec<_> = outcome
            .diagnostics
            .iter()
            .filter(|d| d.is_error())
            .map(|d| d.message.clone())
            .collect();
        let found = match parts.yaml {
            Some(yaml) => Ok((&text[yaml], &text[parts.body..])),
            None => Err(errors.join("; ")),
        };
        assert_eq!(found, expected.map_err(str::to_owned), "{text:?}");
    }

    fn findings(text: &str) -> Vec<String> {
        let found = split(&SourcePath::new("a.md"), text).diagnostics;
        found.iter().map(|d| format!("{}: {}", d.code, d.message)).collect()
    }

    #[test]
    fn the_block_lies_between_the_fences() {
        check(
            "---\ntitle: Bus 42\n---\nIt runs.\n",
            Ok(("title: Bus 42\n", "It runs.\n")),
        );
        check("---\na: 1\n...\nBody", Ok(("a: 1\n", "Body")));
        check("---  \na: 1\n---\t\nBody", Ok(("a: 1\n", "Body")));
        check("\n \n---\na: 1\n---", Ok(("a: 1\n", "")));
        check("---\n---\n", Ok(("", "")));
        assert_eq!(findings("---\na: 1\n---  \nBody"), [""; 0]);
    }

    #[test]
    fn a_line_across_the_text_is_no_fence() {
        check(
            "---\na: 1\n---\nOne\n\n---\n\nTwo\n",
            Ok(("a: 1\n", "One\n\n---\n\nTwo\n")),
        );
        check(
            "---\na: |\n  one\n  ---\n  two\n---\n",
            Ok(("a: |\n  one\n  ---\n  two\n", "")),
        );
    }

    #[test]
    fn marks_that_cannot_be_seen_are_told_once() {
        check("\u{feff}---\r\na: 1\r\n---\r\nBody\r\n", Ok(("a: 1\r\n", "Body\r\n")));
        check("---\ra: 1\r---\rBody\r", Ok(("a: 1\r", "Body\r")));
        assert_eq!(
            findings("\u{feff}---\r\na: 1\r\n---\r\nBody\r\n"),
            [
                "schema/invisible-habit: the file begins with an invisible mark (a byte order mark)",
                "schema/invisible-habit: the lines end as Windows ends them"
            ]
        );
    }

    #[test]
    fn dashes_of_a_word_processor_are_forgiven() {
        for fence in ["–––", "———", "—", "–-", "-----", "--", " ---", "\u{a0}---"] {
            let text = format!("{fence}\na: 1\n---\nBody");
            check(&text, Ok(("a: 1\n", "Body")));
            assert_eq!(findings(&text).len(), 1, "{fence}");
        }
        check("---\na: 1\n———\nBody", Ok(("a: 1\n", "Body")));
        assert_eq!(findings("—\na: 1\n---\n"), ["schema/word-habit: `—` was taken for ---"]);
    }

    #[test]
    fn a_file_without_facts_says_what_is_missing() {
        let missing = "the file does not begin with its fields: title, summary and so on";
        for text in [
            "",
            "\n\n",
            "Just text.\n",
            "# Heading\n\n---\n",
            "https://harrowmere.example\n",
            "- a: b\n",
        ] {
            check(text, Err(missing));
        }
        check(
            "title: Bus\n---\nBody",
            Err("the fields have no line of --- above them"),
        );
        check("Title : Bus\n", Err("the fields have no line of --- above them"));
        check(
            "+++\na = 1\n+++\n",
            Err("the fields are written in TOML, between other marks than ---"),
        );
        check(
            "{\n\"a\": 1\n}\n",
            Err("the fields are written in JSON, between other marks than ---"),
        );
        check(
            "---\na: 1\n\nBody\n",
            Err("the fields begin here and never end: a second line of --- is missing"),
        );
    }
}
