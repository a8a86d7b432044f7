//! What a rule of words is given to look at, part by part, and what it gives back.

use std::ops::Range;

use super::Compiled;
use super::pattern::{GaveUp, Pattern};
use crate::check::Stretch;

/// A part of a stretch that is looked at in one go.
#[derive(Clone, Debug)]
pub struct Run<'a> {
    /// The stretch.
    pub stretch: &'a Stretch,
    /// The part of its words.
    pub part: Range<usize>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The run it stands in, by its number; none where it is the text as a whole that is meant.
    pub run: Option<usize>,
    /// Which words of the run's stretch.
    pub words: Range<usize>,
    /// What stands for each `%s` of the message, in order.
    pub said: Vec<String>,
    /// What to write instead, where that is certain.
    pub instead: Option<String>,
    /// The run and words that came first, where this one differs from them.
    pub first: Option<(usize, Range<usize>)>,
}

impl Run<'_> {
    /// Its words.
    pub fn text(&self) -> &str {
        &self.stretch.words()[self.part.clone()]
    }

    /// Where a pattern matches, as ranges of the stretch's words.
    ///
    /// # Errors
    /// Where the pattern gave up.
    pub fn find_all(&self, pattern: &Pattern) -> Result<Vec<Range<usize>>, GaveUp> {
        let found = pattern.find_all(self.text())?;
        Ok(found.into_iter().map(|words| self.shifted(words)).collect())
    }

    /// Where words stand, as ranges of the stretch's words.
    ///
    /// # Errors
    /// Where their pattern gave up.
    pub fn find_in(&self, words: &Compiled) -> Result<Vec<Range<usize>>, GaveUp> {
        let found = words.find_all(self.stretch.traced().part(self.part.clone()))?;
        Ok(found.into_iter().map(|words| self.shifted(words)).collect())
    }

    /// A range of its own words as one of the stretch's.
    pub fn shifted(&self, words: Range<usize>) -> Range<usize> {
        words.start + self.part.start..words.end + self.part.start
    }

    /// Some words of the stretch.
    pub fn words(&self, words: Range<usize>) -> &str {
        &self.stretch.words()[words]
    }
}

impl Hit {
    /// Words of a run that should not stand there.
    pub fn of(run: usize, words: Range<usize>, said: Vec<String>) -> Self {
        Self {
            run: Some(run),
            words,
            said,
            instead: None,
            first: None,
        }
    }

    /// A fault of the text as a whole.
    pub fn of_whole(said: Vec<String>) -> Self {
        Self {
            run: None,
            words: 0..0,
            said,
            instead: None,
            first: None,
        }
    }
}
