//! `index.txt` of a release: plain text in 72 columns, ready to paste into a mail or an editor.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use super::xml::legal;
use crate::output::wire::{Wire, WireNote};

/// The width that survives being quoted in a mail.
const COLUMNS: usize = 72;

/// The text in UTF-8: the party-communication line first, the imprint last, an empty line between
/// blocks, one line end at the end. `body` is the release's own text, already set in lines.
pub fn write(wire: &Wire, body: &str) -> Vec<u8> {
    let mut blocks = vec![wrap(&wire.party_mark), head(wire), wrap(&wire.headline)];
    blocks.extend(wire.notices.iter().map(|notice| wrap(notice)));
    blocks.push(wrap(&wire.summary));
    blocks.push(body.to_owned());
    blocks.extend(wire.notes.iter().map(note));
    if !wire.pictures.is_empty() {
        blocks.push(headed("Pictures", &wire.pictures));
    }
    blocks.extend([&wire.url, &wire.not_council_notice, &wire.imprint].map(|text| wrap(text)));
    let blocks: Vec<String> = blocks.iter().map(|block| trim_lines(block)).collect();
    let blocks: Vec<&str> = blocks
        .iter()
        .map(|block| block.trim_matches('\n'))
        .filter(|block| !block.is_empty())
        .collect();
    (blocks.join("\n\n") + "\n").into_bytes()
}

/// The label in capitals, the one line that says from when it may be used, and when it was issued.
fn head(wire: &Wire) -> String {
    lines(&[&wire.label.to_uppercase(), &wire.status_line, &wire.issued])
}

fn note(note: &WireNote) -> String {
    headed(&note.heading, &note.lines)
}

fn headed(heading: &str, under: &[String]) -> String {
    let mut all = vec![heading];
    all.extend(under.iter().map(String::as_str));
    lines(&all)
}

fn lines(lines: &[&str]) -> String {
    let lines: Vec<String> = lines
        .iter()
        .map(|line| wrap(line))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

/// A text set in columns. It breaks at spaces only, so that an address or a telephone number with
/// hard spaces stays whole; an address wider than the column keeps a line to itself.
fn wrap(text: &str) -> String {
    let options = Options::new(COLUMNS)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .break_words(false);
    let words: Vec<&str> = text
        .split([' ', '\t', '\n', '\r'])
        .filter(|word| !word.is_empty())
        .collect();
    textwrap::wrap(&words.join(" "), options).join("\n")
}

fn trim_lines(block: &str) -> String {
    let block = legal(block);
    let lines: Vec<&str> = block.split('\n').map(str::trim_end).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wire() -> Wire {
        Wire {
            party_mark: "Party communication from the Civic Alliance Group on Harrowmere Borough Council. Not issued by the council.".into(),
            label: "Press release".into(),
            status_line: "For immediate release".into(),
            issued: "Friday 20 November 2026, 10:30am".into(),
            headline: "Evening bus 42 to run until midnight".into(),
            summary: String::new(),
            notices: vec!["Correction, 21 November 2026: the first bus runs on Monday.".into()],
            prose: None,
            notes: vec![WireNote { heading: "Media contact".into(), lines: vec!["Group office".into(), "01632 960417".into()] }],
            pictures: vec!["https://civicalliance-harrowmere.example/news/2026/evening-bus-42-to-run-until-midnight/bus.jpg".into()],
            url: "https://civicalliance-harrowmere.example/news/2026/bus-42/".into(),
            base_url: "https://civicalliance-harrowmere.example".into(),
            imprint: "Promoted by Odile Marsh, 3 Tannery Yard, Harrowmere HM4 2QT.".into(),
            not_council_notice: "This is not a publication of Harrowmere Borough Council.".into(),
        }
    }

    fn check(body: &str, expected: &str) {
        assert_eq!(String::from_utf8(write(&wire(), body)).unwrap(), expected);
    }

    #[test]
    fn the_blocks_stand_in_their_order() {
        check(
            "The bus runs.  \r\n\r\nIt is free.\u{c}\n\n",
            "Party communication from the Civic Alliance Group on Harrowmere Borough
Council. Not issued by the council.

PRESS RELEASE
For immediate release
Friday 20 November 2026, 10:30am

Evening bus 42 to run until midnight

Correction, 21 November 2026: the first bus runs on Monday.

The bus runs.

It is free.

Media contact
Group office
01632 960417

Pictures
https://civicalliance-harrowmere.example/news/2026/evening-bus-42-to-run-until-midnight/bus.jpg

https://civicalliance-harrowmere.example/news/2026/bus-42/

This is not a publication of Harrowmere Borough Council.

Promoted by Odile Marsh, 3 Tannery Yard, Harrowmere HM4 2QT.
",
        );
    }

    #[test]
    fn no_line_is_wider_than_the_column() {
        let text = "caf\u{e9} \u{1f68c} 01632\u{a0}960417 \u{5e9}\u{5dc}\u{5d5}\u{5dd} well-known ".repeat(20);
        for line in wrap(&text).lines() {
            assert!(textwrap::core::display_width(line) <= COLUMNS, "{line}");
            assert!(!line.ends_with("01632"), "{line}");
        }
    }
}
