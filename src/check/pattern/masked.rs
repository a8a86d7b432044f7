//! Patterns for what a paragraph says in other words.

use super::needs::Needs;
use super::{Branch, Pattern, branches};

/// A pattern for texts in which some words stand for others: `OFFICER wrote this`. The paragraph that such a text is made
/// of still tells which parts of the pattern are worth trying.
#[derive(Clone, Debug)]
pub struct Masked(pub(super) Pattern);

/// A pattern for texts in which each of some words, and each straight quotation mark or apostrophe, may stand for
/// anything.
pub fn masked(text: &str, masks: &[&str]) -> Masked {
    let branch = |text: String| Branch::needing(Needs::of(&outline(&text, masks)), text);
    Masked(Pattern {
        branches: branches(text).into_iter().map(branch).collect(),
        text: text.to_owned(),
        whole: Default::default(),
    })
}

/// The pattern with anything in the place of the masks: what else it needs, the paragraph must hold.
fn outline(text: &str, masks: &[&str]) -> String {
    let mut outline = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            // What stands behind it is no word.
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            _ => rest
                .find(|letter: char| !letter.is_ascii_alphabetic())
                .unwrap_or(rest.len())
                .max(first.len_utf8()),
        };
        let (piece, behind) = rest.split_at(length);
        outline.push_str(match piece {
            "'" | "\"" => r"\s",
            word if masks.contains(&word) => r"\w+",
            other => other,
        });
        rest = behind;
    }
    outline
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::pattern::{Traced, Traces};

    #[test]
    fn what_stands_for_something_is_not_asked_of_the_paragraph() {
        let check = |text: &str, expected: &str| assert_eq!(outline(text, &["GROUP", "the"]), expected);
        check(r"\bGROUP's (?:the|other)\b", r"\b\w+\ss (?:\w+|other)\b");
        check(r#"[a-z'-]+ "é\\the\the"#, r"[a-z\s-]+ \sé\\\w+\the");
    }

    #[test]
    fn a_paragraph_says_it_in_other_words() {
        let words = masked(r#"(?i)\bGROUP's vote|"no" of GROUP"#, &["GROUP"]);
        let check = |paragraph: &str, said: &str, expected: bool| {
            let traces = Traces::of([paragraph]);
            assert_eq!(
                Traced::new(paragraph, &traces, 0).says(said, &words),
                expected,
                "{paragraph}"
            );
        };
        check("The Alliance’s vote.", "GROUP's vote.", true);
        check("A “no”\u{a0}of ours.", "a \"no\" of GROUP.", true);
        check("The Alliance’s vote.", "GROUP's veto.", false);
        // Nobody asks where the paragraph has none of the words.
        check("The Alliance’s veto.", "GROUP's vote.", false);
    }
}
