//! A text as a reader meets it: its words in the order of reading, without markup.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Kind, Manuscript, Piece, markup};
use crate::base::SourcePath;
use crate::source::passage::Passage;

/// Headings under which a release tells editors what is no news.
const NOTES: [&str; 7] = [
    "notes to editors",
    "notes for editors",
    "note to editors",
    "note for editors",
    "notes to editor",
    "notes",
    "nodiadau i olygyddion",
];

/// The words of the text that begins at byte `start` of a file: its body, each note, and the description
/// of each picture. Notes to editors are marked as known.
pub fn passages(source: &SourcePath, text: &str, start: usize) -> Vec<Passage> {
    let markdown = text.get(start..).unwrap_or_default();
    let mut reader = Reader {
        source,
        markdown,
        start,
        done: Vec::new(),
        open: vec![Passage::of_text(source)],
        heading: None,
        notes: None,
    };
    for (piece, range) in Manuscript::new(markdown).pieces() {
        match piece {
            Piece::Event(event) => reader.event(event, range),
            Piece::Open(directive) => {
                let said = match directive.kind {
                    Kind::Figure => directive.value("alt").unwrap_or_default(),
                    Kind::KeyFacts => directive.argument,
                    Kind::Quote | Kind::Contact | Kind::Download => "",
                };
                reader.words("\n", &range);
                reader.aside(said, &range);
            }
            Piece::Close(_) => reader.words("\n", &range),
            Piece::Fault(_) => {}
        }
    }
    reader.finish()
}

struct Reader<'a> {
    source: &'a SourcePath,
    markdown: &'a str,
    start: usize,
    done: Vec<Passage>,
    // The body, and on it what is being read within it: a note, the description of a picture.
    open: Vec<Passage>,
    // The text of the heading that is being read, and its place.
    heading: Option<(String, Range<usize>)>,
    // The level of the heading under which notes to editors are read.
    notes: Option<u8>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { .. }) => self.heading = Some((String::new(), range)),
            Event::End(TagEnd::Heading(level)) => self.head(level as u8),
            Event::Start(Tag::Image { .. } | Tag::FootnoteDefinition(_)) => {
                self.open.push(Passage::of_text(self.source));
            }
            Event::End(TagEnd::Image | TagEnd::FootnoteDefinition) => {
                let done = self.open.pop();
                self.done.extend(done);
            }
            Event::Text(words) | Event::Code(words) => self.words(&words, &range),
            Event::SoftBreak => self.words(" ", &range),
            Event::HardBreak | Event::Rule => self.words("\n", &range),
            Event::InlineHtml(tag) => self.words(markup::meaning(&tag), &range),
            Event::Start(Tag::HtmlBlock) => {
                for paragraph in markup::paragraphs(&self.markdown[range.clone()]) {
                    self.words(&paragraph, &range);
                    self.words("\n", &range);
                }
            }
            Event::End(tag) if !is_inline(tag) => self.words("\n", &(range.end..range.end)),
            _ => {}
        }
    }

    fn words(&mut self, words: &str, range: &Range<usize>) {
        if words.is_empty() {
            return;
        }
        if let (Some((heading, _)), 1) = (&mut self.heading, self.open.len()) {
            heading.push_str(words);
            return;
        }
        let placed = range.start + self.start..range.end + self.start;
        let Some(passage) = self.open.last_mut() else {
            return;
        };
        let begin = passage.text.len();
        passage.push(words, placed);
        if self.notes.is_none() {
            return;
        }
        match passage.known.last_mut().filter(|known| known.end == begin) {
            Some(known) => known.end = passage.text.len(),
            None => passage.known.push(begin..passage.text.len()),
        }
    }

    /// A heading ends: notes begin under it, or end before it.
    fn head(&mut self, level: u8) {
        let Some((heading, range)) = self.heading.take() else {
            return;
        };
        if self.notes.is_some_and(|notes| level <= notes) {
            self.notes = None;
        }
        let folded = heading.trim().trim_end_matches(':').to_lowercase();
        if NOTES.contains(&folded.as_str()) {
            self.notes = Some(level);
        }
        self.words(&heading, &range);
        self.words("\n", &range);
    }

    /// Words that stand by themselves.
    fn aside(&mut self, words: &str, range: &Range<usize>) {
        self.open.push(Passage::of_text(self.source));
        self.words(words, range);
        let done = self.open.pop();
        self.done.extend(done);
    }

    fn finish(mut self) -> Vec<Passage> {
        self.open.append(&mut self.done);
        self.open.retain(|passage| !passage.text.trim().is_empty());
        self.open
    }
}

fn is_inline(tag: TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strikethrough, Strong};
    matches!(tag, Emphasis | Strong | Strikethrough | Link | Image)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markdown: &str, expected: &[&str]) {
        let source = SourcePath::new("content/pages/a.md");
        let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let told: Vec<String> = passages(&source, markdown, 0)
            .iter()
            .map(|passage| {
                let known = passage.known.iter().map(|known| tidy(&passage.text[known.clone()]));
                known.fold(tidy(&passage.text), |told, known| {
                    told.replace(&known, &format!("[{known}]"))
                })
            })
            .collect();
        assert_eq!(told, expected, "{markdown}");
    }

    #[test]
    fn markup_goes_and_the_order_of_reading_stays() {
        check(
            "# Head\n\nOne *two*\nth**re**e [four](/five/).\n\n- six\n- `seven` <b>eight</b><br>nine\n",
            &["Head One two three four. six seven eight nine"],
        );
        check("<p>One</p><p>two &amp; three</p>\n", &["One two & three"]);
        check("a[^1] b\n\n[^1]: A note.\n", &["a b", "A note."]);
        check(
            "![A bus](b.jpg) stops\n\n::: figure c.jpg alt=\"A quay\"\nAt noon.\n:::\n",
            &["stops At noon.", "A bus", "A quay"],
        );
    }

    #[test]
    fn notes_to_editors_are_known() {
        check(
            "News.\n\n## Notes to editors\n\n1. A note.\n\n### More\n\nStill.\n\n## After\n\nMore news.\n",
            &["News. [Notes to editors A note. More Still.] After More news."],
        );
    }
}
