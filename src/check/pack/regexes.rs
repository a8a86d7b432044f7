//! One pattern made of a rule's words: with word boundaries or without, in any case or as written.

use std::ops::Range;

use super::pattern::Pattern;
use crate::check::pattern::{Needs, Traced, plain};

/// Which letters match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// As written.
    Exact,
    /// Small and capital alike.
    AnyCase,
}

/// Where a match may begin and end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edges {
    /// At the ends of words.
    Words,
    /// Anywhere.
    Anywhere,
}

/// A pattern, and what it cannot match without.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The pattern.
    pub pattern: Pattern,
    /// What a text must hold for it to match.
    pub needs: Needs,
}

impl Compiled {
    /// Compiles what the parts of a rule make together. `^` and `$` stand for the ends of lines.
    ///
    /// # Errors
    /// In plain words, why it cannot be read.
    pub fn new(inner: &str, letters: Letters, edges: Edges) -> Result<Self, String> {
        let flags = match letters {
            Letters::Exact => "(?m)",
            Letters::AnyCase => "(?mi)",
        };
        // A boundary between plain letters lets the fast engine run over text with £ and curly quotes;
        // a look-around pattern is read by an engine that only knows the other one.
        let pattern = match edges {
            Edges::Anywhere if has_plain_letters(inner) => Pattern::new(&plain(&format!("{flags}(?:{inner})")))
                .or_else(|_| Pattern::new(&format!("{flags}(?:{inner})"))),
            Edges::Anywhere => Pattern::new(&format!("{flags}(?:{inner})")),
            Edges::Words if has_plain_letters(inner) => Pattern::new(&plain(&format!(r"{flags}\b(?:{inner})\b")))
                .or_else(|_| Pattern::new(&format!(r"{flags}\b(?:{inner})\b"))),
            Edges::Words => Pattern::new(&format!(r"{flags}\b(?:{inner})\b")),
        }?;
        Ok(Self {
            pattern,
            needs: Needs::of(&format!("{flags}(?:{})", plain(inner))),
        })
    }

    /// Every place in a text where it matches. Words of the house have no look-around, so they never give up.
    pub fn find_in(&self, text: Traced) -> Vec<Range<usize>> {
        if !text.may_hold(&self.needs) {
            return Vec::new();
        }
        self.pattern.find_all(text.text).unwrap_or_default()
    }

    /// Compiles the words of the house, which are known to be right.
    ///
    /// # Panics
    /// Never in what is published: each is compiled in a test.
    pub fn of_house(words: &[&str]) -> Self {
        Self::new(&words.join("|"), Letters::AnyCase, Edges::Words).expect("the words of the house compile")
    }
}

/// Whether all letters of a pattern are of ASCII; its curly quotation marks are no letters.
fn has_plain_letters(inner: &str) -> bool {
    !inner
        .chars()
        .any(|letter| !letter.is_ascii() && letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &[&str], text: &str, expected: &[&str]) {
        let found = Compiled::of_house(words).pattern.find_all(text).unwrap();
        let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_end_where_words_end_and_case_does_not_count() {
        check(
            &["pink papers?"],
            "Pink paper, PINK PAPERS; pinkish papers",
            &["Pink paper", "PINK PAPERS"],
        );
        check(&["cat(?!s)"], "“Cat” costs £5, cats", &["Cat"]);
        check(&["tŷ"], "Tŷ a thŷ", &["Tŷ"]);
    }
}
