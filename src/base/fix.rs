//! Changes to a text that are certain enough to be made by a machine, and the making of them.

use serde::{Deserialize, Serialize};

use super::Span;

/// A change of some bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What is replaced.
    pub span: Span,
    /// What stands there then.
    pub text: String,
}

/// A text with changes made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fixed<'a> {
    /// The text.
    pub text: String,
    /// The changes that were made, in the order of the text.
    pub made: Vec<&'a Fix>,
}

/// Makes the changes to the text of their file. Of two that meet, the one that begins first is made;
/// the other waits for the next time, when it may no longer be wanted.
pub fn apply<'a>(text: &str, fixes: impl IntoIterator<Item = &'a Fix>) -> Fixed<'a> {
    let mut wanted: Vec<&Fix> = fixes.into_iter().collect();
    wanted.sort_by_key(|fix| (fix.span.start, std::cmp::Reverse(fix.span.end)));
    let mut fixed = Fixed::default();
    let mut done = 0;
    for fix in wanted {
        let (start, end) = (fix.span.start as usize, fix.span.end as usize);
        let is_free = start >= done && text.get(start..end).is_some_and(|there| !there.is_empty());
        if !is_free {
            continue;
        }
        fixed.text.push_str(&text[done..start]);
        fixed.text.push_str(&fix.text);
        fixed.made.push(fix);
        done = end;
    }
    fixed.text.push_str(&text[done..]);
    fixed
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::SourcePath;

    fn fix(start: u32, end: u32, text: &str) -> Fix {
        let path = SourcePath::new("content/a.md");
        Fix {
            span: Span { path, start, end },
            text: text.to_owned(),
        }
    }

    fn check(fixes: &[Fix], expected: &str) {
        assert_eq!(apply("at 7.00 PM, 12 per cent", fixes).text, expected);
    }

    #[test]
    fn changes_are_made_once_each_and_those_that_meet_wait() {
        check(&[fix(12, 23, "12%"), fix(3, 10, "7pm")], "at 7pm, 12%");
        check(&[fix(3, 10, "7pm"), fix(3, 7, "7")], "at 7pm, 12 per cent");
        check(&[fix(8, 12, "x"), fix(3, 10, "7pm")], "at 7pm, 12 per cent");
        check(&[fix(20, 99, "x"), fix(5, 5, "x")], "at 7.00 PM, 12 per cent");
    }

    proptest! {
        #[test]
        fn what_no_change_names_stays(text in "\\PC{0,40}", ranges in prop::collection::vec((0u32..60, 0u32..60), 0..6)) {
            let fixes: Vec<Fix> = ranges.iter().map(|(start, end)| fix(*start, *end, "")).collect();
            let fixed = apply(&text, &fixes);
            let taken: usize = fixed.made.iter().map(|fix| (fix.span.end - fix.span.start) as usize).sum();
            prop_assert_eq!(fixed.text.len() + taken, text.len());
        }
    }
}
