//! Small changes to a block, which remember where everything stood before.

use std::ops::Range;

/// A block with its edits made.
#[derive(Debug)]
pub(super) struct Repaired {
    /// The text to read instead.
    pub text: String,
    /// What was forgiven, in order.
    pub habits: Vec<Habit>,
    /// What was changed, in order and apart from each other.
    pub edits: Vec<Edit>,
}

/// Something forgiven.
#[derive(Debug)]
pub(super) struct Habit {
    /// The line, in bytes of the block.
    pub line: Range<usize>,
    /// What was done.
    pub message: String,
    /// The line as it should be.
    pub right: String,
    /// What mends it, together with the blank lines and remarks before it.
    pub mend: Edit,
}

/// A change.
#[derive(Clone, Debug, Default)]
pub(super) struct Edit {
    /// Bytes of the block.
    pub at: Range<usize>,
    /// What stands there instead.
    pub put: String,
}

impl Repaired {
    /// Where a run of the repaired text stands in the block; what an edit put in is as wide as what it replaced.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let (mut start, mut end) = (None, None);
        let (mut repaired, mut original) = (0, 0);
        for edit in &self.edits {
            let begin = repaired + edit.at.start - original;
            let after = begin + edit.put.len();
            if start.is_none() && range.start < after {
                start = Some(edit.at.start.min(original + range.start - repaired));
            }
            if end.is_none() && range.end <= after {
                let before = original + range.end - repaired;
                end = Some(if range.end <= begin { before } else { edit.at.end });
            }
            (repaired, original) = (after, edit.at.end);
        }
        let start = start.unwrap_or_else(|| original + range.start - repaired);
        let end = end.unwrap_or_else(|| original + range.end - repaired);
        start..end.max(start)
    }
}

/// A part of the block with the edits made that lie in it.
pub(super) fn edited(block: &str, range: Range<usize>, edits: &[Edit]) -> String {
    let mut text = String::with_capacity(range.len() + 16);
    let mut from = range.start;
    for edit in edits
        .iter()
        .filter(|edit| range.start <= edit.at.start && edit.at.end <= range.end)
    {
        text.push_str(&block[from..edit.at.start]);
        text.push_str(&edit.put);
        from = edit.at.end;
    }
    text.push_str(&block[from..range.end]);
    text
}

/// The habits with what mends them. Between them they make every edit, also those of blank lines and
/// remarks, of which nothing is told.
pub(super) fn with_mends(block: &str, mut habits: Vec<Habit>, edits: &[Edit]) -> Vec<Habit> {
    // Counted, for an edit at the very end of one habit's line stands at the beginning of what waits for the next.
    let mut done = 0;
    let last = habits.len().saturating_sub(1);
    for (number, habit) in habits.iter_mut().enumerate() {
        let mut waiting = edits[done..].iter().map(|edit| &edit.at);
        let start = waiting
            .next()
            .map_or(habit.mend.at.start, |at| at.start.min(habit.mend.at.start));
        let end = waiting
            .next_back()
            .map_or(habit.mend.at.end, |at| at.end.max(habit.mend.at.end));
        let at = start..if number == last { end } else { habit.mend.at.end };
        done = edits.partition_point(|edit| edit.at.end <= at.end);
        let put = edited(block, at.clone(), edits);
        habit.mend = Edit { at, put };
    }
    habits
}
