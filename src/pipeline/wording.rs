//! How the words of a text differ from those that were approved, word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::content::ledger::Part;

/// A place where words differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// A few words before it.
    pub before: String,
    /// The words that were approved; empty where some were added.
    pub was: String,
    /// The words as they are; empty where some were taken out.
    pub is: String,
    /// A few words after it.
    pub after: String,
}

/// How many words are told before and after a difference.
const AROUND: usize = 4;
/// Differences with so few words between them are told as one.
const NEAR: usize = 1;

/// Every place where the parts of a text differ from those that were approved, in the order of the text.
/// What is no word that people read, as the digest of a picture, is left out, and so is typography.
pub fn wording(approved: &[Part], now: &[Part]) -> Vec<Wording> {
    let (old, new) = (spoken(approved), spoken(now));
    let mut found: Vec<(std::ops::Range<usize>, std::ops::Range<usize>)> = Vec::new();
    for operation in capture_diff_slices(Algorithm::Patience, &old, &new) {
        if matches!(operation, DiffOp::Equal { .. }) {
            continue;
        }
        let (was, is) = (operation.old_range(), operation.new_range());
        match found.last_mut().filter(|(last, _)| was.start - last.end <= NEAR) {
            Some(last) => (last.0.end, last.1.end) = (was.end, is.end),
            None => found.push((was, is)),
        }
    }
    found
        .into_iter()
        .map(|(was, is)| Wording {
            before: new[is.start.saturating_sub(AROUND)..is.start].join(" "),
            after: new[is.end..new.len().min(is.end + AROUND)].join(" "),
            was: old[was].join(" "),
            is: new[is].join(" "),
        })
        .collect()
}

/// The words of parts, without their typography.
fn spoken(parts: &[Part]) -> Vec<&str> {
    parts
        .iter()
        .filter_map(Part::words)
        .flat_map(str::split_whitespace)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FieldPath;
    use crate::content::ledger::At;

    fn part(words: &str) -> Part {
        Part {
            at: At::Field(FieldPath::new("title")),
            shown: words.to_owned(),
            quoted: false,
            key: format!("text\n{words}"),
        }
    }

    fn check(was: &[&str], is: &[&str], expected: &[[&str; 4]]) {
        let parts = |words: &[&str]| words.iter().map(|words| part(words)).collect::<Vec<_>>();
        let found = wording(&parts(was), &parts(is));
        let found: Vec<_> = found
            .iter()
            .map(|one| [one.before.as_str(), &one.was, &one.is, &one.after])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_that_differ_are_told_with_those_around() {
        check(&["Same.", "And same."], &["Same.", "And same."], &[]);
        check(
            &["A bus.", "Parents counted 212 children who walk to school."],
            &["A bus.", "Parents counted 213 children who walk to school."],
            &[["A bus. Parents counted", "212", "213", "children who walk to"]],
        );
        check(
            &["One two."],
            &["One two.", "Three four."],
            &[["One two.", "", "Three four.", ""]],
        );
        check(
            &["One two.", "Three four."],
            &["Three four."],
            &[["", "One two.", "", "Three four."]],
        );
        check(
            &["a b c d e f g h"],
            &["x b y d e f g z"],
            &[["", "a b c", "x b y", "d e f g"], ["d e f g", "h", "z", ""]],
        );
    }
}
