//! A paragraph that patterns are held against, and what is known of it.

use std::ops::{Deref, Range};

use regex::Captures;

use super::matches::{Match, Matches, Spans};
use super::pieces::Reach;
use super::traces::{self, Marks, Piece, Traces};
use super::{Branch, Masked, Needs, Pattern};

/// A paragraph whose traces are known: patterns that cannot match it are not tried.
#[derive(Clone, Copy, Debug)]
pub struct Traced<'t> {
    /// The paragraph.
    pub text: &'t str,
    /// What is known of it; nothing where anything may be there.
    known: Option<Known<'t>>,
}

/// What is known of a paragraph, or of a part of one.
#[derive(Clone, Copy, Debug)]
struct Known<'t> {
    /// The traces of the text that it is of.
    traces: &'t Traces,
    /// The marks of its pieces.
    marks: Marks,
    /// Those pieces, and where in the paragraph it begins; none where it is said in other words.
    pieces: Option<(&'t [Piece], usize)>,
}

impl<'t> Traced<'t> {
    /// A text of which nothing is known.
    pub fn unread(text: &'t str) -> Self {
        Self { text, known: None }
    }

    /// The paragraph with this number, of a text that left these traces.
    pub fn new(text: &'t str, traces: &'t Traces, number: usize) -> Self {
        let known = Known {
            traces,
            marks: traces.marks_of(number),
            pieces: Some((traces.pieces_of(number), 0)),
        };
        let known = Some(known);
        Self { text, known }
    }

    /// A part of it.
    pub fn part(&self, range: Range<usize>) -> Self {
        // A pattern that sees half a word takes its edge for that of a word, of which the whole text knows nothing.
        let mut ends = [range.start, range.end].into_iter();
        let is_torn = ends.any(|at| traces::is_within_word(self.text.as_bytes(), at));
        Self {
            text: &self.text[range.clone()],
            known: self.known.filter(|_| !is_torn).map(|known| known.part(range)),
        }
    }

    /// The first part of it that reads so.
    pub fn find_part(&self, words: &str) -> Option<Self> {
        let at = self.text.find(words)?;
        Some(self.part(at..at + words.len()))
    }

    /// Whether it may hold what a pattern needs; false is certain.
    pub fn may_hold(&self, needs: &Needs) -> bool {
        self.marks(needs) != 0
    }

    /// The marks of its pieces that may hold what a pattern needs.
    fn marks(&self, needs: &Needs) -> Marks {
        let known = self.known.filter(|_| needs.are_some());
        known.map_or(Marks::MAX, |known| known.traces.meeting(needs) & known.marks)
    }

    /// The parts of a pattern that may match.
    fn worth_trying<'p>(&self, pattern: &'p Pattern) -> impl Iterator<Item = &'p Branch> {
        pattern.0.branches.iter().filter(|branch| self.may_hold(&branch.needs))
    }

    /// Whether a pattern matches.
    pub fn is_match(&self, pattern: &Pattern) -> bool {
        self.worth_trying(pattern)
            .any(|branch| self.spans(branch).is_match(branch.searcher(), self.text))
    }

    /// The first match of a pattern.
    pub fn find(&self, pattern: &Pattern) -> Option<Match<'t>> {
        self.find_iter(pattern).next()
    }

    /// Every match of a pattern.
    pub fn find_iter<'p>(&self, pattern: &'p Pattern) -> Matches<'p, 't> {
        let branches = self.worth_trying(pattern);
        Matches::new(
            self.text,
            branches.map(|branch| (branch.searcher(), self.spans(branch))),
        )
    }

    /// Where a part of a pattern may match.
    fn spans(&self, branch: &Branch) -> Spans<'t> {
        match self.known.and_then(|known| known.pieces) {
            Some((pieces, from)) if branch.needs.reach == Reach::Piece => Spans::Pieces {
                pieces,
                from,
                marks: self.marks(&branch.needs),
            },
            _ => Spans::All,
        }
    }

    /// Whether what it says in other words matches a pattern for such words.
    pub fn says(&self, said: &str, Masked(pattern): &Masked) -> bool {
        self.saying(said).is_match(pattern)
    }

    /// Whether anything that it says in other words may match a pattern for such words; false is certain.
    pub fn may_say(&self, Masked(pattern): &Masked) -> bool {
        self.saying(self.text).worth_trying(pattern).next().is_some()
    }

    /// Other words for it, of which as much is known; of spaces that stand for spaces of another kind nothing is.
    fn saying<'s>(&self, said: &'s str) -> Traced<'s>
    where
        't: 's,
    {
        let known = self.known.filter(|_| !self.text.contains('\u{a0}'));
        let known = known.map(|known| Known { pieces: None, ..known });
        Traced { text: said, known }
    }

    /// Every match of a pattern, with its groups.
    pub fn captures_iter<'p>(&self, pattern: &'p Pattern) -> impl Iterator<Item = Captures<'t>> + use<'t, 'p> {
        let is_worth_it = self.worth_trying(pattern).next().is_some();
        let found = is_worth_it.then(|| pattern.whole().captures_iter(self.text));
        found.into_iter().flatten()
    }
}

impl<'t> Known<'t> {
    /// What is known of a part of it.
    fn part(self, range: Range<usize>) -> Self {
        let Some((pieces, from)) = self.pieces else {
            return self;
        };
        let (start, end) = (from + range.start, from + range.end);
        let first = pieces.partition_point(|piece| piece.end <= start);
        let last = pieces.partition_point(|piece| piece.start < end).max(first);
        let pieces = &pieces[first..last];
        Self {
            traces: self.traces,
            marks: pieces.iter().fold(0, |marks, piece| marks | piece.mark),
            pieces: Some((pieces, start)),
        }
    }
}

impl Deref for Traced<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::check::pattern::pattern;

    proptest! {
        #[test]
        fn what_is_known_changes_no_match(
            texts in proptest::collection::vec("([abc .]|\\. |\\PC){0,16}", 1..5),
            at in 0..8_usize,
            from in 0..8_usize,
            length in 0..12_usize,
        ) {
            let pattern = pattern([
                r"b ?c", r"(?i)\ba\b[^.]*c", r"a.{0,4}b", r"c\. a|b\b", r"(?:a|b c) ?\b", r"^a[^b]*", r"a[^,]+$", "c*",
            ][at]);
            let traces = Traces::of(texts.iter().map(String::as_str));
            let ranges = |found: Matches| found.map(|found| found.range()).collect::<Vec<_>>();
            for (number, text) in texts.iter().enumerate() {
                let traced = Traced::new(text, &traces, number);
                let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
                let [from, to] = [from, from + length].map(|at| letters[at.min(letters.len() - 1)]);
                for traced in [traced, traced.part(from..to), traced.part(from..text.len()).part(0..to - from)] {
                    prop_assert_eq!(ranges(traced.find_iter(&pattern)), ranges(pattern.find_iter(traced.text)), "{}", traced.text);
                    prop_assert_eq!(traced.is_match(&pattern), pattern.is_match(traced.text));
                }
            }
        }
    }
}
