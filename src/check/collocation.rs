//! Concepts that say something only where they stand together, in whatever order: a book and that it was cooked.

use std::ops::Range;

use super::pattern::{Pattern, Traced, pattern};

/// Concepts of which a text must hold one word each, and what must not stand beside them. Of a fault that can be told in
/// a hundred ways the parts are few: who, what was done, and to what.
#[derive(Debug)]
pub struct Collocation {
    concepts: Vec<Pattern>,
    never: Pattern,
}

impl Collocation {
    /// Whole words, in whatever letters; the rarest concept first, which is the one that is told of.
    pub fn of(concepts: &[&str], never: &str) -> Self {
        let words = |words: &str| pattern(&format!(r"(?i)\b(?:{words})\b"));
        Self {
            concepts: concepts.iter().map(|concept| words(concept)).collect(),
            never: words(never),
        }
    }

    /// Where the first concept stands in a text that holds all of them, and nothing that speaks against it.
    pub fn find_in(&self, text: Traced) -> Option<Range<usize>> {
        let (first, others) = self.concepts.split_first()?;
        let found = text.find(first)?.range();
        let holds_all = others.iter().all(|concept| text.is_match(concept)) && !text.is_match(&self.never);
        holds_all.then_some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn concepts_stand_together_in_any_order_and_beside_nothing_that_speaks_against_them() {
        let books = Collocation::of(&["cooked|massaged", "books|accounts"], "breakfast");
        let find = |text| books.find_in(Traced::unread(text));
        assert_eq!(find("The books were Cooked."), Some(15..21));
        assert_eq!(find("They cooked all the accounts."), Some(5..11));
        assert_eq!(find("They cooked."), None);
        assert_eq!(find("He read books while breakfast was cooked."), None);
    }
}
