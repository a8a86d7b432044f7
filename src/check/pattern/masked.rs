//! Patterns for what a paragraph says in other words.

use super::Pattern;

/// A pattern for texts in which some words stand for others: `OFFICER wrote this`. The paragraph that such a text is made
/// of still tells which parts of the pattern are worth trying.
#[derive(Clone, Debug)]
pub struct Masked(pub(super) Pattern);

/// A pattern for texts in which each of some words, and each straight quotation mark or apostrophe, may stand for
/// anything.
pub fn masked(text: &str, masks: &[&str]) -> Masked {
    Masked(Pattern::new(text, masks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::pattern::{Traced, Traces};

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
