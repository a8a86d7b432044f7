//! Why a block could not be read, in words for people, and where: what libyaml says, put plainly.

use std::ops::Range;

use super::edit::{Habit, Repaired};
use super::lines::{self, boundary, lines, whole};
use super::parse::Refusal;
use super::phrase::{QUOTE_IT, colon, control, not_a_map, out_of_step, second_block, special, unclosed};
use crate::base::{Diagnostic, Place, SourcePath, code};

/// What keeps a block from being read.
pub(super) struct Fault {
    /// Bytes of the block, on character boundaries.
    range: Range<usize>,
    message: String,
    help: String,
}

impl Fault {
    /// The fault of a block that was refused.
    pub(super) fn of(refusal: &Refusal, block: &str) -> Self {
        match refusal {
            Refusal::Syntax { said, at } => syntax(said, *at, block),
            Refusal::NotAMap => not_a_map(block),
            Refusal::TooLarge => Self::new(
                whole(block),
                "the facts repeat each other without end",
                "write each fact out where it is meant; a text that begins with * goes in double quotes",
            ),
            Refusal::TooDeep => Self::new(
                whole(block),
                "there are too many brackets within brackets",
                "put texts with [ or { in them in double quotes",
            ),
        }
    }

    /// This fault, unless it lies in a line whose habits were forgiven: then the fault that was left.
    pub(super) fn unless_forgiven(self, left: &Refusal, repaired: &Repaired) -> Self {
        let forgiven = |habit: &Habit| {
            habit.line.start < self.range.end.max(self.range.start + 1) && self.range.start < habit.line.end
        };
        if !repaired.habits.iter().any(forgiven) {
            return self;
        }
        let fault = Self::of(left, &repaired.text);
        Self {
            range: repaired.original(fault.range.clone()),
            ..fault
        }
    }

    /// The finding, in a file in which the block begins at byte `start`.
    pub(super) fn diagnostic(self, path: &SourcePath, start: usize) -> Diagnostic {
        Diagnostic::new(&code::FRONT_MATTER_UNREADABLE, self.message)
            .at(Place::text(path, start + self.range.start..start + self.range.end))
            .help(self.help)
    }

    /// A fault at bytes of the block.
    pub(super) fn new(range: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            range,
            message: message.into(),
            help: help.into(),
        }
    }
}

fn syntax(said: &str, at: usize, block: &str) -> Fault {
    let at = boundary(block, at);
    let line = lines::line(block, at);
    let began = context(said, block);
    let says = |words: &str| said.contains(words);
    if says("control characters are not allowed") {
        return control(block);
    }
    if says("mapping values are not allowed") {
        return colon(block, at, line);
    }
    if says("a tab character") || block[at..].starts_with('\t') {
        return Fault::new(
            line,
            "the line is indented with a tab",
            "indent with spaces: two for each step; a tab has no fixed width",
        );
    }
    if says("found unexpected end of stream") || says("found unexpected document indicator") {
        return unclosed(block, began, "a quotation mark is opened and never closed");
    }
    if says("did not find expected ',' or ']'") {
        return unclosed(block, began, "a list in [ ] is not closed, or a comma is missing in it");
    }
    if says("did not find expected ',' or '}'") {
        return unclosed(
            block,
            began,
            "a { is opened and not closed, or a comma is missing after it",
        );
    }
    if says("could not find expected ':'") {
        return Fault::new(
            lines::line(block, began),
            "the line is no field: there is no colon in it",
            "write it as `name: text`; if the text of the page begins here, put --- on a line of its own above it",
        );
    }
    if says("did not find expected key") || says("did not find expected '-' indicator") {
        return out_of_step(block, at, line);
    }
    if says("anchor") || says("alias") || says("alphabetic or numeric character") {
        return special(block, at, line);
    }
    if says("block sequence entries are not allowed") {
        return Fault::new(line, "a text begins with a hyphen and a space", QUOTE_IT);
    }
    if says("escape") || says("hexadecimal") || says("surrogate") || says("Unicode character") {
        return Fault::new(
            line,
            "a backslash inside double quotes has a meaning of its own",
            "write two backslashes, or put the text in single quotes",
        );
    }
    if says("while scanning a block scalar") {
        return Fault::new(
            line,
            "after | or > the text begins on the next line, indented",
            "move the text to the next line, or put it in double quotes",
        );
    }
    if says("more than one document") {
        return second_block(block);
    }
    if says("recursion limit") || says("repetition limit") {
        return Fault::of(&Refusal::TooDeep, block);
    }
    special(block, at, line)
}

/// Where what libyaml complains about began: its second mark, or the block's start.
fn context(said: &str, block: &str) -> usize {
    let numbers = said
        .rsplit_once(", while ")
        .and_then(|(_, context)| context.split_once(" at line "));
    let Some((row, column)) = numbers.and_then(|(_, numbers)| numbers.split_once(" column ")) else {
        return 0;
    };
    let (Ok(row), Ok(column)) = (row.parse::<usize>(), column.parse::<usize>()) else {
        return 0;
    };
    let Some(line) = lines(block).nth(row.saturating_sub(1)) else {
        return 0;
    };
    let within = block[line.clone()].char_indices().nth(column.saturating_sub(1));
    within.map_or(line.end, |(byte, _)| line.start + byte)
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    /// The message for a block that does not read, the words it points at shown behind an arrow.
    fn check(block: &str, expected: &str) {
        let outcome = read(&SourcePath::new("content/a.md"), block, 4);
        assert_eq!(outcome.value, None, "{block:?}");
        let error = outcome.diagnostics.into_iter().find(Diagnostic::is_error).unwrap();
        let Some(Place::Text(span)) = error.place else {
            panic!("{:?} has no place", error.message);
        };
        let words = &block[span.start as usize - 4..span.end as usize - 4];
        assert_eq!(format!("{words} → {}", error.message), expected, "{block:?}");
    }

    #[test]
    fn quotation_marks() {
        check(
            "é: ŵ\ntitle: \"open\nb: c\n",
            "\"open → a quotation mark is opened and never closed",
        );
        check(
            "a: 'it's\n",
            "a: 'it's → the text in single quotes ends at its apostrophe, and more follows",
        );
        check(
            "a: \"No\" now\nb: c",
            "a: \"No\" now → the text in quotation marks ends before the line does",
        );
        check(
            "é: \"ŵ\\q\"",
            "é: \"ŵ\\q\" → a backslash inside double quotes has a meaning of its own",
        );
    }

    #[test]
    fn brackets() {
        let list = "a list in [ ] is not closed, or a comma is missing in it";
        check("é: ŵ\na: [1, 2\nb: c\n", &format!("[1, 2 → {list}"));
        check(
            "a: {x: 1\nb: c",
            "{x: 1 → a { is opened and not closed, or a comma is missing after it",
        );
        check(
            "a: [Draft] bus\nb: c",
            "a: [Draft] bus → a text begins with a bracket, and more follows after it",
        );
        check(
            "a: {{ x }}",
            "a: {{ x }} → a text cannot begin with { unless it is in quotes",
        );
        check("a: ]", "a: ] → a text cannot begin with ] unless it is in quotes");
    }

    #[test]
    fn columns() {
        let column = "the line begins in another column than those it belongs to";
        check("a:\n  - b\n c: d", &format!("c: d → {column}"));
        check("a:\n  b: ŵ\n d: 2\n", &format!("d: 2 → {column}"));
        check(
            "a: b\n  c: d\n",
            "c: d → `c` is indented, and the field above it has a value already",
        );
        check("a:\n\tb: c\n  d: e", "\tb: c → the line is indented with a tab");
        check("a: b\n- c\n", "- c → a list item does not belong to any field");
    }

    #[test]
    fn lines_that_are_no_fields() {
        let none = "the line is no field: there is no colon in it";
        check("a: b\nThe text begins.\nMore.", &format!("The text begins. → {none}"));
        check("- a", "- a → this is no field with a name and a colon");
        check("Just words", "Just words → this is no field with a name and a colon");
        check("a: b\n---\nc: d\n", "--- → the facts end here, and more follow");
    }

    #[test]
    fn marks_with_a_meaning() {
        for (text, mark) in [
            ("@foo", '@'),
            ("`foo`", '`'),
            ("%x", '%'),
            ("*bold* x", '*'),
            ("*x", '*'),
            ("? b", '?'),
        ] {
            check(
                &format!("title: {text}"),
                &format!("title: {text} → a text cannot begin with {mark} unless it is in quotes"),
            );
        }
        check("a: - b", "a: - b → a text begins with a hyphen and a space");
        check(
            "a: >x",
            "a: >x → after | or > the text begins on the next line, indented",
        );
        check("ŵ: a\u{7}b", "\u{7} → a character stands here that cannot be shown");
    }

    #[test]
    fn what_was_forgiven_does_not_hide_what_is_left() {
        check(
            "a: b: c\né: \"open\n",
            "\"open → a quotation mark is opened and never closed",
        );
    }

    #[test]
    fn no_message_speaks_of_how_yaml_is_read() {
        let source = concat!(include_str!("phrase.rs"), include_str!("fault.rs"));
        let source = source.split("#[cfg(test)]").next().unwrap();
        let shown = source
            .lines()
            .filter(|line| !line.contains("says(") && !line.trim().starts_with("//"));
        for line in shown.filter(|line| line.contains('"')) {
            assert!(
                !["mapping", "scalar", "token", "parser"]
                    .iter()
                    .any(|word| line.contains(word)),
                "{line}"
            );
        }
    }
}
