//! The eight kinds of rule that are made of words, named as writers' linters name them.

pub mod capitalization;
pub mod conditional;
pub mod consistency;
pub mod existence;
pub mod metric;
pub mod occurrence;
pub mod repetition;
pub mod substitution;

use std::ops::Range;

use super::pattern::GaveUp;
use super::regexes::{Compiled, Edges, Late, Letters};
use super::run::{Hit, Run};
use crate::check::pattern::Needs;

/// What a rule of words does.
#[derive(Debug)]
pub enum Test {
    /// Some words must not be there.
    Existence(existence::Existence),
    /// Some words have better ones.
    Substitution(substitution::Substitution),
    /// Something stands too often, or not often enough.
    Occurrence(occurrence::Occurrence),
    /// Something stands twice in a row.
    Repetition(repetition::Repetition),
    /// Of two ways to write something only one may be used.
    Consistency(consistency::Consistency),
    /// Where one thing stands, another must.
    Conditional(conditional::Conditional),
    /// Letters are large or small.
    Capitalization(capitalization::Capitalization),
    /// The text is measured.
    Metric(metric::Metric),
}

/// What was found, and whether a pattern gave up on the way.
#[derive(Debug, Default)]
pub struct Seen {
    /// What was found, in the order of the text.
    pub hits: Vec<Hit>,
    /// The first run on which a pattern gave up.
    pub gave_up: Option<usize>,
}

impl Test {
    /// Looks at the runs of a text.
    pub fn look(&self, runs: &[Run]) -> Seen {
        let mut seen = Seen::default();
        match self {
            Test::Existence(test) => each(runs, &mut seen, |at, run| test.look(at, run)),
            Test::Substitution(test) => each(runs, &mut seen, |at, run| test.look(at, run)),
            Test::Occurrence(test) => test.look(runs, &mut seen),
            Test::Repetition(test) => each(runs, &mut seen, |at, run| test.look(at, run)),
            Test::Consistency(test) => test.look(runs, &mut seen),
            Test::Conditional(test) => test.look(runs, &mut seen),
            Test::Capitalization(test) => each(runs, &mut seen, |at, run| Ok(test.look(at, run))),
            Test::Metric(test) => test.look(runs, &mut seen),
        }
        seen
    }

    /// What a stretch must hold for anything to be found in it.
    pub fn needs(&self) -> &Needs {
        match self {
            Test::Existence(test) => &test.needs,
            Test::Substitution(test) => &test.compiled.needs,
            _ => Needs::none(),
        }
    }
}

/// Looks at each run by itself; a pattern that gave up once is not tried again in the same text.
fn each(runs: &[Run], seen: &mut Seen, look: impl Fn(usize, &Run) -> Result<Vec<Hit>, GaveUp>) {
    for (at, run) in runs.iter().enumerate() {
        match look(at, run) {
            Ok(hits) => seen.hits.extend(hits),
            Err(GaveUp) => {
                seen.gave_up = Some(at);
                return;
            }
        }
    }
}

/// Words that a rule lets stand.
#[derive(Clone, Debug, Default)]
pub struct Exceptions(Option<Late>);

impl Exceptions {
    /// Compiles them.
    ///
    /// # Errors
    /// In plain words, why one cannot be read.
    pub fn new(words: &[String]) -> Result<Self, String> {
        let compiled = Self::joined(words).map(|words| Compiled::new(&words, Letters::Exact, Edges::Words));
        Ok(Self(compiled.transpose()?.map(|compiled| compiled.pattern)))
    }

    /// Those of a rule of the house, which are known to be right.
    pub fn known(words: &[String]) -> Self {
        let compiled = Self::joined(words).map(|words| Compiled::known(&words, Letters::Exact, Edges::Words));
        Self(compiled.map(|compiled| compiled.pattern))
    }

    /// All of them as one pattern, the longest first, so that of two that begin alike the longer is tried.
    fn joined(words: &[String]) -> Option<String> {
        let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        (!words.is_empty()).then(|| words.join("|"))
    }

    /// Where they stand in a text.
    pub fn find_all(&self, text: &str) -> Vec<Range<usize>> {
        let found = self.0.as_ref().and_then(|pattern| pattern.find_all(text).ok());
        found.unwrap_or_default()
    }

    /// Whether some words are among them, or hold one of them.
    pub fn let_stand(&self, words: &str) -> bool {
        self.0.as_ref().is_some_and(|pattern| pattern.is_match(words))
    }
}

#[cfg(test)]
pub(super) mod sample {
    //! A text for the tests of the kinds: a paragraph a line.

    use super::*;
    use crate::check::{Scope, Stretch};
    use crate::source::prose::passages::{Block, Passage};

    /// What a test finds in some paragraphs: for each hit the words, and what is said of them.
    pub fn found(test: &Test, paragraphs: &[&str]) -> Vec<String> {
        let stretches: Vec<Stretch> = paragraphs.iter().map(|text| stretch(text)).collect();
        let run = |stretch| Run {
            stretch,
            part: 0..Stretch::words(stretch).len(),
        };
        let runs: Vec<Run> = stretches.iter().map(run).collect();
        let seen = test.look(&runs);
        assert_eq!(seen.gave_up, None);
        let told = |hit: &Hit| {
            let words = hit.run.map(|run| runs[run].words(hit.words.clone()));
            let instead = hit.instead.as_ref().map(|instead| format!(" -> {instead}"));
            format!(
                "{} [{}]{}",
                words.unwrap_or("whole"),
                hit.said.join(", "),
                instead.unwrap_or_default()
            )
        };
        seen.hits.iter().map(told).collect()
    }

    fn stretch(text: &str) -> Stretch {
        Stretch::new(Scope::Body, Passage::plain(Block::Paragraph, text, 0), None)
    }

    /// Lines as owned text.
    pub fn lines(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }
}
