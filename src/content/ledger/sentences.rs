//! Where sentences begin and end: well enough to show a change in its place, however lines are wrapped.

use std::ops::Range;

use crate::source::prose::{Kind, Survey};

/// The sentences of a text in markdown, in bytes; headings, rows of a table and items of a list count as
/// one each. What has neither letter nor digit is none.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    for block in blocks(text) {
        let mut start = block.start;
        for end in ends(&text[block.clone()]).into_iter().map(|end| block.start + end) {
            sentences.push(start..end);
            start = end;
        }
        sentences.push(start..block.end);
    }
    let trimmed = sentences.into_iter().map(|range| trimmed(text, range));
    trimmed
        .filter(|range| text[range.clone()].contains(char::is_alphanumeric))
        .collect()
}

/// Paragraphs, and lines that stand for themselves.
fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let (mut start, mut at, mut alone) = (0, 0, false);
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if words.is_empty() || alone || begins_block(words) {
            blocks.push(start..at);
            start = at;
        }
        alone = words.starts_with(['#', '|']) || words.starts_with(":::");
        at += line.len();
    }
    blocks.push(start..at);
    blocks
}

/// Whether a line begins something of its own: a heading, an item of a list, a row, a note.
fn begins_block(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_item = ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark));
    let is_numbered = number.len() < line.len() && number.starts_with(". ");
    is_item || is_numbered || line.starts_with(['#', '|']) || line.starts_with(":::") || line.starts_with("[^")
}

/// Where sentences end within a block: after the mark and what closes with it, before white space.
fn ends(block: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut after_mark = false;
    for (at, c) in block.char_indices() {
        if after_mark && c.is_whitespace() {
            ends.push(at);
        }
        let closes = matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '*' | '_' | '»');
        // The point behind the number of an item ends nothing.
        let ends = matches!(c, '.' | '!' | '?' | '…') && !block[..at].bytes().all(|byte| byte.is_ascii_digit());
        after_mark = ends || (after_mark && closes);
    }
    ends
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.start + words.len() - words.trim_start().len();
    start..start.max(range.start + words.trim_end().len())
}

/// What stands between quotation marks or in a quotation's block, in bytes of the text, which begins at
/// byte `start` of its file. A quotation over several paragraphs opens anew in each and closes in the last.
pub fn quoted(text: &str, start: usize, survey: &Survey) -> Vec<Range<usize>> {
    let blocks = survey.blocks.iter().filter(|block| block.kind == Kind::Quote);
    let mut quoted: Vec<Range<usize>> = blocks
        .map(|block| block.body.start.saturating_sub(start)..block.body.end.saturating_sub(start))
        .collect();
    for paragraph in blocks_of_paragraphs(text) {
        let mut open = None;
        for (at, c) in text[paragraph.clone()].char_indices() {
            let at = paragraph.start + at;
            match (c, open) {
                ('“', None) | ('"', None) => open = Some(at),
                ('”', Some(from)) | ('"', Some(from)) => {
                    quoted.push(from..at);
                    open = None;
                }
                _ => {}
            }
        }
        quoted.extend(open.map(|from| from..paragraph.end));
    }
    quoted
}

fn blocks_of_paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut paragraphs = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            paragraphs.push(start..at);
            start = at;
        }
        at += line.len();
    }
    paragraphs.push(start..at);
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn sentences_end_with_their_marks() {
        check(
            "One. Two!\nThree? \"Four.\" Five",
            &["One.", "Two!", "Three?", "\"Four.\"", "Five"],
        );
        check("£1.50 at 7.30pm.", &["£1.50 at 7.30pm."]);
        check(
            "A line\nthat goes on.\n\nAnother",
            &["A line\nthat goes on.", "Another"],
        );
        check(
            "A line\r\nthat goes on.\r\n\r\nAnother",
            &["A line\r\nthat goes on.", "Another"],
        );
    }

    #[test]
    fn headings_items_and_rows_stand_alone() {
        check(
            "## Notes\n1. First\n2. Second\n   goes on\n\n| a | b |\n|---|---|\n| c | d |\n",
            &[
                "## Notes",
                "1. First",
                "2. Second\n   goes on",
                "| a | b |",
                "| c | d |",
            ],
        );
        check(
            "::: quote tobias-wren\nWords.\n:::\n",
            &["::: quote tobias-wren", "Words."],
        );
        check("\n\n---\n", &[]);
    }

    #[test]
    fn a_quotation_lies_between_its_marks() {
        let text = "He said: \"One.\n\n\"Two.\"\n\nThree.";
        let found = quoted(text, 0, &Survey::default());
        let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["\"One.\n", "\"Two."]);
    }
}
