//! A stretch of an author's words, and where in the author's file each of them stands.

use std::ops::Range;

use crate::base::{FieldPath, Place, SourcePath};

/// Words as a reader meets them, without markup, and the places they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The file.
    pub source: SourcePath,
    /// The words.
    pub text: String,
    /// What of the text is nobody's secret: who speaks, and in which capacity.
    pub known: Vec<Range<usize>>,
    origin: Origin,
}

/// Where the words of a passage stand.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    /// In a field.
    Field(FieldPath),
    /// In a text: pieces of the passage by their first byte in it, each with its bytes in the file.
    Text(Vec<(usize, Range<usize>)>),
}

impl Passage {
    /// The value of a field.
    pub fn of_field(source: &SourcePath, field: FieldPath, text: &str) -> Self {
        Self {
            source: source.clone(),
            text: text.to_owned(),
            known: Vec::new(),
            origin: Origin::Field(field),
        }
    }

    /// An empty passage of a text.
    pub fn of_text(source: &SourcePath) -> Self {
        Self {
            source: source.clone(),
            text: String::new(),
            known: Vec::new(),
            origin: Origin::Text(Vec::new()),
        }
    }

    /// Adds words that stand at `range` in the file.
    pub fn push(&mut self, words: &str, range: Range<usize>) {
        if let Origin::Text(pieces) = &mut self.origin {
            pieces.push((self.text.len(), range));
        }
        self.text.push_str(words);
    }

    /// The place of some bytes of the passage; too wide rather than wrong.
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

    #[test]
    fn words_are_found_where_they_stand() {
        let source = SourcePath::new("content/pages/a.md");
        let mut passage = Passage::of_text(&source);
        passage.push("one two ", 10..18);
        passage.push("R&D", 20..27);
        let check = |bytes, expected| assert_eq!(passage.place(bytes), Place::text(&source, expected));
        check(4..7, 14..18);
        check(4..11, 14..27);
        check(8..9, 20..27);
        let title = Passage::of_field(&source, FieldPath::new("title"), "One two");
        assert_eq!(title.place(0..3), Place::Field(source.clone(), FieldPath::new("title")));
        assert_eq!(Passage::of_text(&source).place(0..1), Place::File(source));
    }
}
