//! `repetition`: things that stand twice in a row.

use super::{Exceptions, Hit, Run};
use crate::check::pack::pattern::{GaveUp, Pattern};
use crate::check::pack::regexes::{Compiled, Edges, Letters};
use crate::source::prose::passages::sentences;

/// What may not follow itself.
#[derive(Debug)]
pub struct Repetition {
    pattern: Pattern,
    letters: Letters,
    /// How often it may.
    max: usize,
    /// Whether only words of letters alone count.
    alpha: bool,
    exceptions: Exceptions,
}

impl Repetition {
    /// # Errors
    /// In plain words, why a pattern cannot be read.
    pub fn new(
        tokens: &[String],
        letters: Letters,
        max: usize,
        alpha: bool,
        exceptions: &[String],
    ) -> Result<Self, String> {
        Ok(Self {
            pattern: Compiled::new(&tokens.join("|"), letters, Edges::Anywhere)?.into_pattern(),
            letters,
            max,
            alpha,
            exceptions: Exceptions::new(exceptions)?,
        })
    }

    pub(super) fn look(&self, at: usize, run: &Run) -> Result<Vec<Hit>, GaveUp> {
        let mut hits = Vec::new();
        let mut before: Option<std::ops::Range<usize>> = None;
        let mut count = 0;
        for found in run.find_all(&self.pattern)? {
            let said = run.words(found.clone()).trim();
            let repeats = before
                .as_ref()
                .is_some_and(|before| self.is_same(run.words(before.clone()).trim(), said));
            count = if repeats { count + 1 } else { 0 };
            if let Some(first) = before.filter(|_| count > self.max) {
                let both = first.start..found.end;
                // Over the end of a sentence a word may follow itself.
                let in_one = sentences(run.words(both.clone())).len() == 1;
                if in_one && !self.exceptions.let_stand(run.words(both.clone())) {
                    hits.push(Hit::of(at, both, vec![said.to_owned()]));
                    count = 0;
                }
            }
            before = Some(found);
        }
        Ok(hits)
    }

    fn is_same(&self, first: &str, second: &str) -> bool {
        let is_same = match self.letters {
            Letters::Exact => first == second,
            Letters::AnyCase => first.to_lowercase() == second.to_lowercase(),
        };
        is_same && !second.is_empty() && (!self.alpha || second.chars().all(char::is_alphabetic))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Test;
    use super::super::sample::{found, lines};
    use super::*;

    fn check(exceptions: &[&str], text: &str, expected: &[&str]) {
        let test = Repetition::new(&lines(&[r"[^\s]+"]), Letters::AnyCase, 0, true, &lines(exceptions));
        assert_eq!(found(&Test::Repetition(test.unwrap()), &[text]), expected, "{text}");
    }

    #[test]
    fn a_word_that_follows_itself() {
        check(
            &[],
            "This is the the bus, and and is late late.",
            &["the the [the]", "and and [and]"],
        );
        check(&[], "That is so. So is this 42 42.", &[]);
        check(&["had had"], "They had had enough.", &[]);
    }
}
