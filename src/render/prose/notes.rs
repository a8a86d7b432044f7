//! Footnotes of the writer: numbered as they are met, gathered at the end, with a way back.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Manner;
use super::writer::Writer;

/// The footnotes of a text so far. Labels are compared without regard to case.
#[derive(Debug, Default)]
pub struct Notes {
    /// By label: the number, from 1 in the order of reference, and how often it was referred to.
    numbers: BTreeMap<String, (usize, usize)>,
    /// Label and text, in the order in which they were written.
    texts: Vec<(String, String)>,
    /// The notes that are being written, each with what was written before it.
    open: Vec<(String, String)>,
}

impl Notes {
    fn number(&mut self, label: &str) -> &mut (usize, usize) {
        let next = self.numbers.len() + 1;
        self.numbers.entry(label.to_lowercase()).or_insert((next, 0))
    }

    /// The notes by number, each with how often it was referred to. One nobody refers to comes last.
    fn in_order(&mut self) -> BTreeMap<usize, (usize, String)> {
        let mut notes = BTreeMap::new();
        for (label, text) in std::mem::take(&mut self.texts) {
            let (number, times) = *self.number(&label);
            // Of two notes with one label the first counts.
            notes.entry(number).or_insert((times, text));
        }
        notes
    }
}

impl Writer<'_> {
    pub(super) fn note_reference(&mut self, label: &str) {
        let (number, times) = self.notes.number(label);
        *times += 1;
        let (number, times) = (*number, *times);
        let _ = match self.manner {
            Manner::Feed { .. } => write!(self.out, "<sup>{number}</sup>"),
            Manner::Page | Manner::Bare => write!(
                self.out,
                "<sup><a href=\"#fn-{number}\" id=\"{}\" role=\"doc-noteref\" aria-label=\"Footnote {number}\">{number}</a></sup>",
                reference_id(number, times)
            ),
        };
    }

    pub(super) fn start_note(&mut self, label: &str) {
        let before = std::mem::take(&mut self.out);
        self.notes.open.push((label.to_owned(), before));
    }

    pub(super) fn end_note(&mut self) {
        let Some((label, before)) = self.notes.open.pop() else {
            return;
        };
        let text = std::mem::replace(&mut self.out, before);
        self.notes.texts.push((label, text));
    }

    /// Writes the notes, at the end of the text.
    pub(super) fn write_notes(&mut self) {
        let notes = self.notes.in_order();
        if notes.is_empty() {
            return;
        }
        self.tag_line("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\"><ol>");
        for (number, (times, mut text)) in notes {
            if matches!(self.manner, Manner::Feed { .. }) {
                self.out.push_str("<li>");
            } else {
                lead_back(&mut text, &way_back(number, times));
                let _ = write!(self.out, "<li id=\"fn-{number}\">");
            }
            self.out.push_str(&text);
            self.out.push_str("</li>");
        }
        self.tag_line("</ol></section>");
    }
}

/// Puts the way back at the end of the note's last paragraph, or in one of its own.
fn lead_back(note: &mut String, back: &str) {
    match note.trim_end().strip_suffix("</p>").map(str::len) {
        _ if back.is_empty() => {}
        Some(at) => note.insert_str(at, back),
        None => {
            note.push_str("<p>");
            note.push_str(back.trim_start());
            note.push_str("</p>");
        }
    }
}

fn way_back(number: usize, times: usize) -> String {
    let mut back = String::new();
    for time in 1..=times {
        let label = match time {
            1 => format!("Back to reference {number}"),
            _ => format!("Back to reference {number}, place {time}"),
        };
        let _ = write!(
            back,
            " <a href=\"#{}\" role=\"doc-backlink\" aria-label=\"{label}\">\u{21a9}</a>",
            reference_id(number, time)
        );
    }
    back
}

fn reference_id(number: usize, time: usize) -> String {
    match time {
        1 => format!("fnref-{number}"),
        _ => format!("fnref-{number}-{time}"),
    }
}
