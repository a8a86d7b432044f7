//! Places as people count them: lines and columns. A file is gone through once, however much is found in it.

use std::cell::OnceCell;
use std::ops::Range;

use crate::base::{FieldPath, Place, SourcePath};
use crate::source::front_matter;
use crate::source::yaml::Places;

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
    Page::of(place.path(), text).locate(place)
}

/// The text of a file, in which places are looked up.
pub struct Page<'t> {
    text: &'t str,
    path: SourcePath,
    /// Where each line begins.
    starts: Vec<usize>,
    /// How many characters begin before each mark, which stand [`STEP`] bytes apart.
    counts: Vec<usize>,
    fields: OnceCell<Option<(Range<usize>, Places<'t>)>>,
}

/// How far apart the marks stand at which characters are counted.
const STEP: usize = 1024;

impl<'t> Page<'t> {
    /// The text of a file.
    pub fn of(path: &SourcePath, text: &'t str) -> Self {
        Self {
            text,
            path: path.clone(),
            starts: starts_of_lines(text),
            counts: counts(text),
            fields: OnceCell::new(),
        }
    }

    /// The number of the line in which a byte stands.
    pub fn line(&self, byte: usize) -> usize {
        self.line_of(byte).0
    }

    /// Where a place lies in it.
    pub fn locate(&self, place: &Place) -> Option<Located> {
        Some(self.located(&self.resolve(place)?))
    }

    /// The bytes of a place. A field that cannot be found is shown as the whole block.
    pub(super) fn resolve(&self, place: &Place) -> Option<Range<usize>> {
        match place {
            Place::File(_) => None,
            Place::Text(span) => {
                let range = span.start as usize..span.end as usize;
                self.text.get(range.clone()).map(|_| range)
            }
            Place::Field(_, field) => self.field(field, Places::value),
            Place::Key(_, field) => self.field(field, Places::key),
        }
    }

    fn field(
        &self,
        field: &FieldPath,
        place_of: fn(&Places<'t>, &FieldPath) -> Option<Range<usize>>,
    ) -> Option<Range<usize>> {
        let read = || {
            let block = front_matter::block(&self.path, self.text)?;
            Some((block.clone(), Places::of(self.text.get(block)?)))
        };
        let (block, places) = self.fields.get_or_init(read).as_ref()?;
        let written = self.text.get(block.clone())?;
        // A field that is missing is shown as what it is missing in.
        let mut fields = std::iter::successors(Some(field.clone()), FieldPath::parent);
        let found = fields
            .find_map(|field| place_of(places, &field).filter(|_| !field.as_str().is_empty()))
            .filter(|found| written.get(found.clone()).is_some());
        let found = found.unwrap_or_else(|| {
            let trimmed = written.trim_end();
            trimmed.len() - trimmed.trim_start().len()..trimmed.len()
        });
        Some(block.start + found.start..block.start + found.end)
    }

    pub(super) fn located(&self, range: &Range<usize>) -> Located {
        let (line, column) = self.position(range.start);
        let (end_line, end_column) = self.position(range.end.max(range.start));
        Located {
            line,
            column,
            end_line,
            end_column,
        }
    }

    /// Line and column of a byte. Lines end with CRLF, LF, or CR alone, as on old Macs; a byte order
    /// mark takes no column, for no editor shows it.
    fn position(&self, byte: usize) -> (usize, usize) {
        let (line, start) = self.line_of(byte);
        let hidden = marks_at(&self.text[start..byte]) / MARK.len_utf8();
        (line, 1 + self.count(byte) - self.count(start) - hidden)
    }

    /// The number of the line in which a byte stands, and where it begins.
    fn line_of(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte);
        (line, self.starts[line - 1])
    }

    /// How many characters begin before a byte.
    fn count(&self, byte: usize) -> usize {
        let mark = byte / STEP;
        self.counts[mark] + begun(&self.text.as_bytes()[mark * STEP..byte])
    }

    /// The line of some bytes, with no more of it than can be shown.
    pub(super) fn excerpt(&self, range: &Range<usize>) -> Excerpt {
        let (number, mut start) = self.line_of(range.start);
        start = (start + marks_at(&self.text[start..])).min(range.start.max(start));
        let end = self.starts.get(number).map_or(self.text.len(), |next| *next);
        let line = self.text[start..end].trim_end_matches(['\n', '\r']);
        let begin = (range.start - start).min(line.len());
        let stop = (range.end.max(range.start) - start).min(line.len());
        let meant = begin..begin + line[begin..stop].trim_end().len();
        Excerpt::of(line, meant)
    }
}

/// The mark that some editors put before the first character of a file.
const MARK: char = '\u{feff}';

/// How many bytes of such marks a text begins with.
fn marks_at(text: &str) -> usize {
    text.len() - text.trim_start_matches(MARK).len()
}

fn starts_of_lines(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends = (0..bytes.len()).filter(|&at| ends_line(bytes, at));
    std::iter::once(0).chain(ends.map(|at| at + 1)).collect()
}

fn ends_line(bytes: &[u8], at: usize) -> bool {
    bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
}

fn counts(text: &str) -> Vec<usize> {
    let mut counts = vec![0];
    for chunk in text.as_bytes().chunks(STEP) {
        counts.push(counts[counts.len() - 1] + begun(chunk));
    }
    counts
}

/// How many characters begin in some bytes.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// One line of a file, and the bytes of it that are meant.
pub(super) struct Excerpt {
    /// The line, without what ends it; of a line without end, what stands around the words that are meant.
    pub line: String,
    /// What is meant, in bytes of the line; what goes on over more lines is cut at the end of this one.
    pub meant: Range<usize>,
    /// Whether the line is whole.
    pub extent: Extent,
}

/// Whether a line is shown whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// All of it.
    Whole,
    /// What stands around the words that are meant.
    Part,
}

/// A line of more bytes than this is cut, and so is what is meant of it. No terminal shows as much.
const LONGEST: usize = 4096;
/// What is kept on either side of what is meant.
const AROUND: usize = 400;

impl Excerpt {
    fn of(line: &str, meant: Range<usize>) -> Self {
        if line.len() <= LONGEST {
            return Self {
                line: line.to_owned(),
                meant,
                extent: Extent::Whole,
            };
        }
        let start = line.floor_char_boundary(meant.start.saturating_sub(AROUND));
        let stop = line.floor_char_boundary(meant.end.min(meant.start + LONGEST));
        let end = line.floor_char_boundary((stop + AROUND).min(line.len()));
        Self {
            line: line[start..end].to_owned(),
            meant: meant.start - start..stop - start,
            extent: Extent::Part,
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
        let page = Page::of(&path, text);
        let at = |field: &str| {
            page.resolve(&Place::Field(path.clone(), FieldPath::new(field)))
                .map(|r| &text[r])
        };
        assert_eq!(at("ward"), Some("x"));
        assert_eq!(at("summary"), Some("title: Bus\nward: x"));
        assert_eq!(at(""), Some("title: Bus\nward: x"));
        let place = Place::Key(SourcePath::new("content/site.yaml"), FieldPath::new("b"));
        assert_eq!(Page::of(place.path(), "a: 1\nb: 2").resolve(&place), Some(5..6));
    }

    /// Line and column by going through the text from its start.
    fn counted(text: &str, byte: usize) -> (usize, usize) {
        let before = text[..byte].replace("\r\n", "\n");
        let breaks = before.matches(['\n', '\r']).count();
        let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        (1 + breaks, 1 + before[start..].trim_start_matches(MARK).chars().count())
    }

    proptest::proptest! {
        #[test]
        fn every_byte_is_where_counting_finds_it(pieces in proptest::collection::vec(proptest::sample::select(vec!["a", "ŵ", "🚌", "\n", "\r", "\r\n", "\u{feff}", " "]), 0..60), times in 1_usize..60) {
            let text = pieces.concat().repeat(times);
            let page = Page::of(&SourcePath::new("a.md"), &text);
            for (byte, _) in text.char_indices().step_by(times) {
                let is_within = text[..byte].ends_with('\r') && text[byte..].starts_with('\n');
                if !is_within {
                    proptest::prop_assert_eq!(page.position(byte), counted(&text, byte));
                }
            }
        }
    }

    #[test]
    fn a_line_without_end_is_cut_around_what_is_meant() {
        let text = format!("{}here{}", "ŵ".repeat(20_000), "ŵ".repeat(20_000));
        let page = Page::of(&SourcePath::new("a.md"), &text);
        let excerpt = page.excerpt(&(40_000..40_004));
        assert_eq!(&excerpt.line[excerpt.meant.clone()], "here");
        assert!(excerpt.line.len() < 1000 && excerpt.extent == Extent::Part);
        let whole = page.excerpt(&(0..text.len()));
        assert!(whole.line.len() < 2 * LONGEST, "{}", whole.line.len());
    }
}
