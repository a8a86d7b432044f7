//! Words that run on from paragraph to paragraph, and where in the author's file each of them stands.

use std::ops::Range;

use crate::base::{FieldPath, Place, SourcePath};
use crate::source::prose::passages::{Block, Holder, Part, Passage, Passages};

/// Words as a reader meets them, without markup, across paragraphs, and the places they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The file.
    pub source: SourcePath,
    /// The words.
    pub text: String,
    /// What of the text is nobody's secret: who speaks, and in which capacity.
    pub known: Vec<Range<usize>>,
    origin: Origin,
}

/// Where the words of a running stand.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    /// In a field.
    Field(FieldPath),
    /// In a text: pieces of the running by their first byte in it, each with its bytes in the file.
    Text(Vec<(usize, Range<usize>)>),
}

impl Running {
    /// The value of a field.
    pub fn of_field(source: &SourcePath, field: FieldPath, text: &str) -> Self {
        Self {
            source: source.clone(),
            text: text.to_owned(),
            known: Vec::new(),
            origin: Origin::Field(field),
        }
    }

    /// An empty running of a text.
    pub fn of_text(source: &SourcePath) -> Self {
        Self {
            source: source.clone(),
            text: String::new(),
            known: Vec::new(),
            origin: Origin::Text(Vec::new()),
        }
    }

    /// The words of a text: its body, each footnote, and the description of each picture. Notes to
    /// editors are marked as known.
    pub fn of_passages(source: &SourcePath, passages: &Passages) -> Vec<Self> {
        let mut body = Self::of_text(source);
        let mut aside = Vec::new();
        for passage in &passages.list {
            let stands_alone = passage.block == Block::Alt || passage.holder == Holder::Footnote;
            if stands_alone {
                let mut alone = Self::of_text(source);
                alone.add(passage);
                aside.push(alone);
                continue;
            }
            let start = body.text.len();
            body.add(passage);
            if passage.part == Part::Notes {
                body.know(start..body.text.len());
            }
            let end = passage.range.end..passage.range.end;
            body.push("\n", end);
        }
        aside.insert(0, body);
        aside.retain(|running| !running.text.trim().is_empty());
        aside
    }

    /// Marks words as known; those that follow known ones lengthen their range, so that a run of words
    /// may reach from one paragraph into the next.
    fn know(&mut self, words: Range<usize>) {
        match self.known.last_mut().filter(|known| known.end + 1 == words.start) {
            Some(known) => known.end = words.end,
            None => self.known.push(words),
        }
    }

    fn add(&mut self, passage: &Passage) {
        for (words, range) in passage.steps.runs() {
            self.push(&passage.text[words], range);
        }
    }

    /// Adds words that stand at `range` in the file.
    pub fn push(&mut self, words: &str, range: Range<usize>) {
        if let Origin::Text(pieces) = &mut self.origin {
            pieces.push((self.text.len(), range));
        }
        self.text.push_str(words);
    }

    /// The place of some bytes of the running; too wide rather than wrong.
    pub fn place(&self, bytes: Range<usize>) -> Place {
        match &self.origin {
            Origin::Field(field) => Place::Field(self.source.clone(), field.clone()),
            Origin::Text(pieces) => {
                let piece = |at: usize| {
                    let next = pieces.partition_point(|(first, _)| *first <= at);
                    next.checked_sub(1).map(|index| &pieces[index])
                };
                match (piece(bytes.start), piece(bytes.end.saturating_sub(1))) {
                    (Some((first, from)), Some((_, to))) => {
                        // A piece is as long in the file as here, or else it is named whole.
                        let exact = |at: usize, piece: &(usize, Range<usize>), length: usize| {
                            (piece.1.len() == length).then(|| piece.1.start + (at - piece.0))
                        };
                        let length = pieces
                            .get(pieces.partition_point(|(at, _)| *at <= bytes.start))
                            .map_or(self.text.len(), |(at, _)| *at)
                            - first;
                        let start = exact(bytes.start, &(*first, from.clone()), length).unwrap_or(from.start);
                        Place::text(&self.source, start..to.end.max(start))
                    }
                    _ => Place::File(self.source.clone()),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::prose::passages::passages;

    /// Runs of one text, the known words in square brackets.
    fn check_runs(markdown: &str, expected: &[&str]) {
        let source = SourcePath::new("content/pages/a.md");
        let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let running = Running::of_passages(&source, &passages(markdown, 0));
        let told: Vec<String> = running
            .iter()
            .map(|running| {
                let known = running.known.iter().map(|known| tidy(&running.text[known.clone()]));
                known.fold(tidy(&running.text), |told, known| {
                    told.replace(&known, &format!("[{known}]"))
                })
            })
            .collect();
        assert_eq!(told, expected, "{markdown}");
    }

    #[test]
    fn markup_goes_and_the_order_of_reading_stays() {
        check_runs(
            "# Head\n\nOne *two*\nth**re**e [four](/five/).\n\n- six\n- `seven` <b>eight</b><br>nine\n\n```\nten\n```\n",
            &["Head One two three four. six seven eight nine ten"],
        );
        check_runs("<p>One</p><p>two &amp; three</p>\n", &["One two & three"]);
        check_runs("a[^1] b\n\n[^1]: A note.\n", &["a b", "A note."]);
        check_runs(
            "![A bus](b.jpg) stops\n\n::: figure c.jpg alt=\"A quay\"\nAt noon.\n:::\n",
            &["stops At noon.", "A bus", "A quay"],
        );
    }

    #[test]
    fn notes_to_editors_are_known() {
        check_runs(
            "News.\n\n## Notes to editors\n\n1. A note.\n\n### More\n\nStill.\n\n## After\n\nMore news.\n",
            &["News. [Notes to editors A note. More Still.] After More news."],
        );
    }

    #[test]
    fn words_are_found_where_they_stand() {
        let source = SourcePath::new("content/pages/a.md");
        let mut running = Running::of_text(&source);
        running.push("one two ", 10..18);
        running.push("R&D", 20..27);
        let check = |bytes, expected| assert_eq!(running.place(bytes), Place::text(&source, expected));
        check(4..7, 14..18);
        check(4..11, 14..27);
        check(8..9, 20..27);
        let title = Running::of_field(&source, FieldPath::new("title"), "One two");
        assert_eq!(title.place(0..3), Place::Field(source.clone(), FieldPath::new("title")));
        assert_eq!(Running::of_text(&source).place(0..1), Place::File(source));
    }
}
