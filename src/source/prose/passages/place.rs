//! From the letters of a passage back to the bytes of the file.

use std::ops::Range;

/// The way from each byte of a passage's words to the file, run by run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps(Vec<Step>);

/// A run of words, and the bytes it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    words: Range<u32>,
    source: Range<u32>,
}

impl Steps {
    /// The way of a text that stands in the file as it reads.
    pub fn verbatim(text: &str, start: usize) -> Self {
        let mut steps = Self::default();
        steps.push(0..text.len(), start..start + text.len());
        steps
    }

    /// Adds the run that follows. Runs of equal length are letter for letter the same; others, such as
    /// a character reference, are one piece.
    pub fn push(&mut self, words: Range<usize>, source: Range<usize>) {
        let step = Step {
            words: words.start as u32..words.end as u32,
            source: source.start as u32..source.end as u32,
        };
        if let Some(last) = self.0.last_mut().filter(|last| last.runs_on_into(&step)) {
            last.words.end = step.words.end;
            last.source.end = step.source.end;
            return;
        }
        self.0.push(step);
    }

    /// The runs: which bytes of the words, and where they stand in the file.
    pub fn runs(&self) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + '_ {
        let wide = |range: &Range<u32>| range.start as usize..range.end as usize;
        self.0.iter().map(move |step| (wide(&step.words), wide(&step.source)))
    }

    /// The way of some of the words, which are counted from the first of them.
    pub fn part(&self, words: Range<usize>) -> Self {
        let (start, end) = (words.start as u32, words.end as u32);
        let first = self.0.partition_point(|step| step.words.end <= start);
        let after = self.0.partition_point(|step| step.words.start < end).max(first);
        let part = |step: &Step| {
            let words = start.max(step.words.start)..end.min(step.words.end);
            Step {
                source: step.source_of(words.start, Edge::Start)..step.source_of(words.end, Edge::End),
                words: words.start - start..words.end - start,
            }
        };
        Self(self.0[first..after].iter().map(part).collect())
    }

    /// Where some words stand in the file; none where the range is empty of runs.
    pub fn place(&self, words: Range<usize>) -> Option<Range<usize>> {
        let (start, end) = (words.start as u32, words.end.max(words.start + 1) as u32);
        let first = self.0.get(self.0.partition_point(|step| step.words.end <= start))?;
        let after = self.0.partition_point(|step| step.words.start < end);
        let last = self.0.get(after.checked_sub(1)?)?;
        let from = first.source_of(start.max(first.words.start), Edge::Start);
        let to = last.source_of(end.min(last.words.end), Edge::End);
        (from <= to).then_some(from as usize..to as usize)
    }
}

/// Which end of a run is asked for.
#[derive(Clone, Copy)]
enum Edge {
    Start,
    End,
}

impl Step {
    fn is_verbatim(&self) -> bool {
        self.words.len() == self.source.len()
    }

    fn runs_on_into(&self, next: &Step) -> bool {
        self.is_verbatim()
            && next.is_verbatim()
            && self.words.end == next.words.start
            && self.source.end == next.source.start
    }

    fn source_of(&self, word: u32, edge: Edge) -> u32 {
        if self.is_verbatim() {
            return self.source.start + (word - self.words.start);
        }
        match edge {
            Edge::Start => self.source.start,
            Edge::End => self.source.end,
        }
    }
}
