//! The faults of a block, one by one, each with the line it points at and what to write instead.

use std::ops::Range;

use super::fault::Fault;
use super::lines::{line, line_above, lines, whole};

/// What mends most of them.
pub(super) const QUOTE_IT: &str = "put the whole text in double quotes";

/// `title: Council: budget vote`, or a line that is indented for no reason.
pub(super) fn colon(block: &str, at: usize, line: Range<usize>) -> Fault {
    let text = &block[line.clone()];
    let before = &block[line.start..at.max(line.start)];
    let name = before
        .split(':')
        .next()
        .unwrap_or_default()
        .trim_start_matches(['-', ' ']);
    if before.contains(':') {
        let value = text.split_once(':').map_or("", |(_, value)| value).trim();
        let right = value.replace('\\', "\\\\").replace('"', "\\\"");
        return Fault::new(
            line,
            format!("a colon inside the text of `{name}` needs quotes"),
            format!("put the text in double quotes: {name}: \"{right}\""),
        );
    }
    let above = line_above(block, line.start);
    let above_text = block[above.clone()].trim();
    if let Some((name, _)) = above_text.split_once(':').filter(|(_, value)| !value.starts_with(' ')) {
        return Fault::new(
            above.clone(),
            format!("a space is missing after `{name}:`"),
            "put one space after the colon",
        );
    }
    if !above_text.contains(':') {
        return Fault::new(
            above,
            "the line is no field: there is no colon in it",
            "write it as `name: text`, or indent it if it goes on from the line above",
        );
    }
    Fault::new(
        line,
        format!(
            "`{}` is indented, and the field above it has a value already",
            name.trim()
        ),
        "let the line begin in the same column as the fields above it",
    )
}

/// A line in the wrong column, or words after a quotation mark that closes.
pub(super) fn out_of_step(block: &str, at: usize, line: Range<usize>) -> Fault {
    let before = block[line.start..at.max(line.start)].trim_end();
    let value = before.split_once(':').map_or("", |(_, value)| value).trim_start();
    if value.starts_with('\'') {
        return Fault::new(
            line,
            "the text in single quotes ends at its apostrophe, and more follows",
            "put the text in double quotes instead",
        );
    }
    if value.starts_with('"') || before.ends_with('"') {
        return Fault::new(
            line,
            "the text in quotation marks ends before the line does",
            "put the whole text in single quotes: '\"Enough\" say residents'",
        );
    }
    if value.starts_with(['[', '{']) {
        return Fault::new(
            line,
            "a text begins with a bracket, and more follows after it",
            QUOTE_IT,
        );
    }
    if block[at..].starts_with('-') {
        return Fault::new(
            line,
            "a list item does not belong to any field",
            "write the name of the field and a colon on the line above the first item, with nothing after the colon",
        );
    }
    Fault::new(
        line,
        "the line begins in another column than those it belongs to",
        "let fields of one level begin in the same column; indent with two spaces",
    )
}

/// A text that begins with a mark which means something else.
pub(super) fn special(block: &str, at: usize, line: Range<usize>) -> Fault {
    let text = &block[line.clone()];
    let value = text
        .split_once(": ")
        .map_or(text, |(_, value)| value)
        .trim_start()
        .trim_start_matches("- ");
    let marks = ['{', '[', '*', '&', '@', '`', '%', '!', ']', '}', ',', '?', '|', '>'];
    let mark = value
        .chars()
        .next()
        .or_else(|| block[at..].chars().next())
        .filter(|mark| marks.contains(mark));
    match mark {
        Some(mark) => Fault::new(
            line,
            format!("a text cannot begin with {mark} unless it is in quotes"),
            QUOTE_IT,
        ),
        None => Fault::new(
            line,
            "the facts cannot be read from this line on",
            "see that it reads `name: text`, and put text with : # or quotation marks in double quotes",
        ),
    }
}

/// A quotation mark or bracket without its other half; what opened it is shown.
pub(super) fn unclosed(block: &str, began: usize, message: &str) -> Fault {
    let line = line(block, began);
    Fault::new(
        began.min(line.end)..line.end,
        message,
        "close it, or put the whole text in double quotes",
    )
}

/// A character that no text may hold.
pub(super) fn control(block: &str) -> Fault {
    let allowed = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    let found = block
        .char_indices()
        .find(|(_, c)| !allowed(*c) || matches!(c, '\u{fffe}' | '\u{ffff}'));
    let range = found.map_or_else(|| whole(block), |(at, c)| at..at + c.len_utf8());
    Fault::new(
        range,
        "a character stands here that cannot be shown",
        "delete it: type the words around it again rather than pasting them",
    )
}

/// A line of --- in the midst of the facts.
pub(super) fn second_block(block: &str) -> Fault {
    let mut lines = lines(block).filter(|line| !block[line.clone()].trim().is_empty());
    let first = lines.next();
    let fence = |line: &Range<usize>| block[line.clone()].starts_with("---") || block[line.clone()].starts_with("...");
    let range = lines.find(fence).or(first).unwrap_or_else(|| whole(block));
    Fault::new(
        range,
        "the facts end here, and more follow",
        "delete the line, so that all fields stand in one block",
    )
}

/// Facts without names.
pub(super) fn not_a_map(block: &str) -> Fault {
    let first = lines(block).find(|line| {
        let text = block[line.clone()].trim();
        !text.is_empty() && !text.starts_with('#') && text != "---"
    });
    let range = first.unwrap_or_else(|| whole(block));
    let help = "write each fact as `name: text`, one on a line, with a space after the colon";
    Fault::new(range, "this is no field with a name and a colon", help)
}
