//! The matches of a pattern whose parts are tried one by one.

use std::ops::Range;

use super::searcher::Searcher;

/// A match of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

impl<'t> Match<'t> {
    fn new(text: &'t str, found: Range<usize>) -> Self {
        let Range { start, end } = found;
        Self { text, start, end }
    }

    /// Its first byte.
    pub fn start(&self) -> usize {
        self.start
    }

    /// The byte behind it.
    pub fn end(&self) -> usize {
        self.end
    }

    /// Its bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Its words.
    pub fn as_str(&self) -> &'t str {
        &self.text[self.range()]
    }

    /// Whether it is no letter long.
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }
}

/// Every match of some parts of a pattern, in order, none of them within another: those that the pattern would have in
/// one piece.
#[derive(Debug)]
pub struct Matches<'p, 't> {
    text: &'t str,
    /// The parts that may still match, in the order of the pattern, each with its next match.
    parts: Vec<(&'p Searcher, Match<'t>)>,
    /// Where the last match ended.
    end: Option<usize>,
}

impl<'p, 't> Matches<'p, 't> {
    /// The matches of parts that are given in the order of their pattern.
    pub(super) fn new(text: &'t str, parts: impl Iterator<Item = &'p Searcher>) -> Self {
        let parts = parts.filter_map(|part| Some((part, Match::new(text, part.find_at(text, 0)?))));
        Self {
            text,
            parts: parts.collect(),
            end: None,
        }
    }

    /// Finds the next match of each part whose last one begins where another has been.
    fn go_on(&mut self, from: usize) {
        self.parts.retain_mut(|(part, found)| {
            if found.start() >= from {
                return true;
            }
            let next = (from <= self.text.len()).then(|| part.find_at(self.text, self.text.ceil_char_boundary(from)));
            next.flatten().is_some_and(|next| {
                *found = Match::new(self.text, next);
                true
            })
        });
    }
}

impl<'t> Iterator for Matches<'_, 't> {
    type Item = Match<'t>;

    fn next(&mut self) -> Option<Match<'t>> {
        loop {
            // Of those that begin at one place the first is taken.
            let (_, found) = self.parts.iter().min_by_key(|(_, found)| found.start())?;
            let found = *found;
            // What is nothing is found once, and not where another match has just ended.
            let is_news = !found.is_empty() || self.end != Some(found.end());
            self.end = Some(found.end());
            self.go_on(found.end() + usize::from(found.is_empty()));
            if is_news {
                return Some(found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn parts_match_what_the_whole_matches(text in "[abcé ]{0,16}", chosen in proptest::collection::vec(0..8_usize, 1..5)) {
            // As they stand in a pattern that is read in plain form: an edge is one of ASCII.
            let all = [r"(?-u:\b)ab", "b+", "a|", "é.", "abc?", "c*", r"a(?-u:\b)", "(?i)B c"];
            let parts: Vec<&str> = chosen.iter().map(|at| all[*at]).collect();
            let whole = parts.iter().map(|part| format!("(?:{part})")).collect::<Vec<_>>().join("|");
            let whole = regex::Regex::new(&whole).unwrap();
            let parts: Vec<Searcher> = parts.into_iter().map(Searcher::new).collect();
            let found: Vec<_> = Matches::new(&text, parts.iter()).map(|found| found.range()).collect();
            let expected: Vec<_> = whole.find_iter(&text).map(|found| found.range()).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
