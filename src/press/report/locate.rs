//! Places as people count them: lines and columns.

use std::ops::Range;

use crate::base::{FieldPath, Place};
use crate::source::{front_matter, yaml};

/// Where a finding stands. Lines and columns count from 1, columns in characters; the end is exclusive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line of the first character after.
    pub end_line: usize,
    /// Column of the first character after.
    pub end_column: usize,
}

/// Where a place lies in the text of its file; none for a whole file, and where the text has
/// changed so much that the place is no longer in it.
pub fn locate(place: &Place, text: &str) -> Option<Located> {
    Some(Located::of(resolve(place, text)?, text))
}

/// The bytes of a place. A field that cannot be found is shown as the whole block.
pub(super) fn resolve(place: &Place, text: &str) -> Option<Range<usize>> {
    match place {
        Place::File(_) => None,
        Place::Text(span) => {
            let range = span.start as usize..span.end as usize;
            text.get(range.clone()).map(|_| range)
        }
        Place::Field(_, field) => field_in(place, field, text, yaml::place_of_value),
        Place::Key(_, field) => field_in(place, field, text, yaml::place_of_key),
    }
}

fn field_in(
    place: &Place,
    field: &FieldPath,
    text: &str,
    place_of: fn(&str, &FieldPath) -> Option<Range<usize>>,
) -> Option<Range<usize>> {
    let block = front_matter::block(place.path(), text)?;
    let block_text = text.get(block.clone())?;
    // A field that is missing is shown as what it is missing in.
    let mut fields = std::iter::successors(Some(field.clone()), FieldPath::parent);
    let found = fields
        .find_map(|field| place_of(block_text, &field).filter(|_| !field.as_str().is_empty()))
        .filter(|found| block_text.get(found.clone()).is_some());
    let found = found.unwrap_or_else(|| {
        let trimmed = block_text.trim_end();
        trimmed.len() - trimmed.trim_start().len()..trimmed.len()
    });
    Some(block.start + found.start..block.start + found.end)
}

impl Located {
    pub(super) fn of(range: Range<usize>, text: &str) -> Self {
        let (line, column) = position(text, range.start);
        let (end_line, end_column) = position(text, range.end.max(range.start));
        Self {
            line,
            column,
            end_line,
            end_column,
        }
    }
}

/// Line and column of a byte. Lines end with CRLF, LF, or CR alone, as on old Macs; a byte order
/// mark takes no column, for no editor shows it.
fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..byte];
    let bytes = before.as_bytes();
    let feeds = bytes.iter().filter(|byte| **byte == b'\n').count();
    let returns = match before.contains('\r') {
        true => (0..bytes.len())
            .filter(|&at| bytes[at] == b'\r' && ends_line(text.as_bytes(), at))
            .count(),
        false => 0,
    };
    let breaks = feeds + returns;
    let line = &before[start_of_line(text, byte)..];
    (1 + breaks, 1 + line.trim_start_matches('\u{feff}').chars().count())
}

fn ends_line(bytes: &[u8], at: usize) -> bool {
    bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
}

fn start_of_line(text: &str, byte: usize) -> usize {
    let ends = text[..byte].rmatch_indices(['\n', '\r']);
    let mut ends = ends.map(|(at, _)| at).filter(|&at| ends_line(text.as_bytes(), at));
    ends.next().map_or(0, |at| at + 1)
}

/// One line of a file, and the bytes of it that are meant.
pub(super) struct Excerpt {
    /// The line, without what ends it.
    pub line: String,
    /// What is meant, in bytes of the line; what goes on over more lines is cut at the end of this one.
    pub meant: Range<usize>,
}

impl Excerpt {
    pub(super) fn of(range: Range<usize>, text: &str) -> Self {
        let mut start = start_of_line(text, range.start);
        if text[start..].starts_with('\u{feff}') && start + 3 <= range.start {
            start += 3;
        }
        let line = text[start..].split(['\n', '\r']).next().unwrap_or_default();
        let end = (range.end.max(range.start) - start).min(line.len());
        let begin = (range.start - start).min(line.len());
        let meant = begin + line[begin..end].trim_end().len();
        Self {
            line: line.to_owned(),
            meant: begin..meant,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;

    /// Line, column, end line and end column of a run of text.
    fn check(text: &str, meant: &str, expected: [usize; 4]) {
        let start = text.find(meant).unwrap();
        let place = Place::text(&SourcePath::new("a.md"), start..start + meant.len());
        let located = locate(&place, text).unwrap();
        let found = [located.line, located.column, located.end_line, located.end_column];
        assert_eq!(found, expected, "{meant:?} in {text:?}");
    }

    #[test]
    fn columns_count_characters() {
        check("tŷ a gardd\n", "gardd", [1, 6, 1, 11]);
        check("one\ntŷ ôl", "ôl", [2, 4, 2, 6]);
        check("one\ntwo\n", "one\ntwo", [1, 1, 2, 4]);
        check("\u{feff}one", "one", [1, 1, 1, 4]);
        check("a\tb", "b", [1, 3, 1, 4]);
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        for text in ["one\ntwo\nthree", "one\r\ntwo\r\nthree", "one\rtwo\rthree"] {
            check(text, "two", [2, 1, 2, 4]);
            check(text, "three", [3, 1, 3, 6]);
        }
    }

    #[test]
    fn a_place_that_is_no_longer_there_is_none() {
        let place = Place::text(&SourcePath::new("a.md"), 2..90);
        assert_eq!(locate(&place, "short"), None);
        let place = Place::text(&SourcePath::new("a.md"), 2..3);
        assert_eq!(locate(&place, "tŷ"), None);
        assert_eq!(locate(&Place::File(SourcePath::new("a.md")), "text"), None);
    }

    #[test]
    fn a_field_that_cannot_be_found_is_the_whole_block() {
        let path = SourcePath::new("a.md");
        let text = "---\ntitle: Bus\nward: x\n---\n";
        let at = |field: &str| resolve(&Place::Field(path.clone(), FieldPath::new(field)), text).map(|r| &text[r]);
        assert_eq!(at("ward"), Some("x"));
        assert_eq!(at("summary"), Some("title: Bus\nward: x"));
        assert_eq!(at(""), Some("title: Bus\nward: x"));
        let place = Place::Key(SourcePath::new("content/site.yaml"), FieldPath::new("b"));
        assert_eq!(resolve(&place, "a: 1\nb: 2"), Some(5..6));
    }
}
