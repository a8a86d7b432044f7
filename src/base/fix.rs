//! Changes that are certain enough to be made by a machine, and the making of them.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{FieldPath, Place, SourcePath, Span};

/// A change that mends a fault and changes no meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fix {
    /// Some bytes of a file become others.
    Bytes {
        /// What is replaced.
        span: Span,
        /// What stands there then.
        text: String,
    },
    /// The same for several places of a file.
    Each {
        /// The file.
        path: SourcePath,
        /// What is replaced, in bytes and in order.
        ranges: Vec<Range<u32>>,
        /// What stands in each place then.
        text: String,
    },
    /// Some bytes of a file become others wherever they stand.
    Everywhere {
        /// The file.
        path: SourcePath,
        /// What is replaced.
        was: String,
        /// What stands there then.
        text: String,
    },
    /// A field of the front matter comes to say something else.
    Value {
        /// The file.
        path: SourcePath,
        /// The field.
        field: FieldPath,
        /// What it says; where it says anything else, nothing is changed.
        was: String,
        /// What it says then.
        text: String,
    },
    /// A field of the front matter gets another name.
    Key {
        /// The file.
        path: SourcePath,
        /// The field.
        field: FieldPath,
        /// Its name then.
        text: String,
    },
}

impl Fix {
    /// The change of some words of a stretch that says `whole`: where the stretch is a field, the field says
    /// the whole anew. None for a place that is neither words nor the value of a field.
    pub fn of_words(place: &Place, whole: &str, words: Range<usize>, text: &str) -> Option<Self> {
        match place {
            Place::Text(span) => Some(Self::Bytes {
                span: span.clone(),
                text: text.to_owned(),
            }),
            Place::Field(path, field) => Some(Self::Value {
                path: path.clone(),
                field: field.clone(),
                was: whole.to_owned(),
                text: format!("{}{text}{}", &whole[..words.start], &whole[words.end..]),
            }),
            Place::Key(..) | Place::File(_) => None,
        }
    }

    /// The file.
    pub fn path(&self) -> &SourcePath {
        match self {
            Self::Bytes { span, .. } => &span.path,
            Self::Each { path, .. }
            | Self::Everywhere { path, .. }
            | Self::Value { path, .. }
            | Self::Key { path, .. } => path,
        }
    }
}

/// Some bytes of a text, and what stands there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub range: Range<usize>,
    /// What stands there then.
    pub text: String,
}

/// A text with changes made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edited {
    /// The text.
    pub text: String,
    /// Which of the changes were made, by their numbers, in the order of the text.
    pub made: Vec<usize>,
}

/// Makes the changes to a text. Of two that meet, the one that begins first is made; the other waits for
/// the next time, when it may no longer be wanted.
pub fn apply(text: &str, edits: &[Edit]) -> Edited {
    let mut wanted: Vec<(usize, &Edit)> = edits.iter().enumerate().collect();
    wanted.sort_by_key(|(_, edit)| (edit.range.start, std::cmp::Reverse(edit.range.end)));
    let mut edited = Edited::default();
    let mut done = 0;
    for (number, edit) in wanted {
        let there = text.get(edit.range.clone());
        let is_free = edit.range.start >= done && there.is_some_and(|there| !there.is_empty());
        if !is_free {
            continue;
        }
        edited.text.push_str(&text[done..edit.range.start]);
        edited.text.push_str(&edit.text);
        edited.made.push(number);
        done = edit.range.end;
    }
    edited.text.push_str(&text[done..]);
    edited
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit {
            range: start..end,
            text: text.to_owned(),
        }
    }

    fn check(edits: &[Edit], expected: &str) {
        assert_eq!(apply("at 7.00 PM, 12 per cent", edits).text, expected);
    }

    #[test]
    fn changes_are_made_once_each_and_those_that_meet_wait() {
        check(&[edit(12, 23, "12%"), edit(3, 10, "7pm")], "at 7pm, 12%");
        check(&[edit(3, 10, "7pm"), edit(3, 7, "7")], "at 7pm, 12 per cent");
        check(&[edit(8, 12, "x"), edit(3, 10, "7pm")], "at 7pm, 12 per cent");
        check(&[edit(20, 99, "x"), edit(5, 5, "x")], "at 7.00 PM, 12 per cent");
    }

    #[test]
    fn a_field_says_the_whole_anew() {
        let field = Place::Field(SourcePath::new("content/a.md"), FieldPath::new("title"));
        let fix = Fix::of_words(&field, "Bus at 7.00 PM again", 7..14, "7pm");
        let Some(Fix::Value { was, text, .. }) = fix else {
            panic!("{fix:?}");
        };
        assert_eq!(
            (was.as_str(), text.as_str()),
            ("Bus at 7.00 PM again", "Bus at 7pm again")
        );
    }

    proptest! {
        #[test]
        fn what_no_change_names_stays(text in "\\PC{0,40}", ranges in prop::collection::vec((0usize..60, 0usize..60), 0..6)) {
            let edits: Vec<Edit> = ranges.iter().map(|(start, end)| edit(*start, *end, "")).collect();
            let edited = apply(&text, &edits);
            let taken: usize = edited.made.iter().map(|number| edits[*number].range.len()).sum();
            prop_assert_eq!(edited.text.len() + taken, text.len());
        }
    }
}
