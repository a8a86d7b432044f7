//! The matches of a pattern whose parts are tried one by one.

use std::ops::Range;

use super::searcher::Searcher;
use super::traces::{Marks, Piece};

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

/// Where a part of a pattern may match.
#[derive(Clone, Copy, Debug)]
pub enum Spans<'t> {
    /// Anywhere.
    All,
    /// In some pieces of the paragraph.
    Pieces {
        /// The pieces of the text.
        pieces: &'t [Piece],
        /// Where the text begins in the paragraph.
        from: usize,
        /// The marks of those in which it may.
        marks: Marks,
    },
}

impl Spans<'_> {
    /// Whether the part matches.
    pub fn is_match(self, part: &Searcher, text: &str) -> bool {
        match self {
            Spans::All => part.is_match(text, 0..text.len()),
            Spans::Pieces { .. } => self.within(text, 0).any(|span| part.is_match(text, span)),
        }
    }

    /// The first match of the part that begins at a place or behind it.
    fn find_at(self, part: &Searcher, text: &str, at: usize) -> Option<Range<usize>> {
        match self {
            Spans::All => part.find_in(text, at..text.len()),
            Spans::Pieces { .. } => self.within(text, at).find_map(|span| part.find_in(text, span)),
        }
    }

    /// The stretches of a text from a place on.
    fn within(self, text: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
        let (pieces, from, marks) = match self {
            Spans::All => (&[][..], 0, 0),
            Spans::Pieces { pieces, from, marks } => (pieces, from, marks),
        };
        let spans = pieces.iter().filter(move |piece| piece.mark & marks != 0);
        let end = text.len();
        let span =
            move |piece: &Piece| piece.start.saturating_sub(from).max(at)..(piece.end.saturating_sub(from)).min(end);
        spans.map(span).filter(|span| span.start < span.end)
    }
}

/// Every match of some parts of a pattern, in order, none of them within another: those that the pattern would have in
/// one piece.
#[derive(Debug)]
pub struct Matches<'p, 't> {
    text: &'t str,
    /// The parts that may still match, in the order of the pattern, each with where it may and its next match.
    parts: Vec<(&'p Searcher, Spans<'t>, Match<'t>)>,
    /// Where the last match ended.
    end: Option<usize>,
}

impl<'p, 't> Matches<'p, 't> {
    /// The matches of parts that are given in the order of their pattern.
    pub(super) fn new(text: &'t str, parts: impl Iterator<Item = (&'p Searcher, Spans<'t>)>) -> Self {
        let first = |(part, spans): (&'p Searcher, Spans<'t>)| {
            let found = spans.find_at(part, text, 0)?;
            Some((part, spans, Match::new(text, found)))
        };
        let parts = parts.filter_map(first);
        Self {
            text,
            parts: parts.collect(),
            end: None,
        }
    }

    /// Finds the next match of each part whose last one begins where another has been.
    fn go_on(&mut self, from: usize) {
        self.parts.retain_mut(|(part, spans, found)| {
            if found.start() >= from {
                return true;
            }
            let next =
                (from <= self.text.len()).then(|| spans.find_at(part, self.text, self.text.ceil_char_boundary(from)));
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
            let (_, _, found) = self.parts.iter().min_by_key(|(_, _, found)| found.start())?;
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
            let found: Vec<_> = Matches::new(&text, parts.iter().map(|part| (part, Spans::All))).map(|found| found.range()).collect();
            let expected: Vec<_> = whole.find_iter(&text).map(|found| found.range()).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
