//! `occurrence`: things that stand too often, or not often enough.

use std::ops::Range;

use super::{Hit, Run, Seen};
use crate::check::pack::pattern::Pattern;
use crate::check::pack::regexes::{Compiled, Edges, Letters};
use crate::check::pack::scope::Unit;

/// How often something may stand in one part of a text.
#[derive(Debug)]
pub struct Occurrence {
    pattern: Pattern,
    max: usize,
    min: usize,
    unit: Unit,
}

impl Occurrence {
    /// 0 stands for no limit.
    ///
    /// # Errors
    /// In plain words, why the pattern cannot be read.
    pub fn new(token: &str, letters: Letters, max: usize, min: usize, unit: Unit) -> Result<Self, String> {
        Ok(Self {
            pattern: Compiled::new(token, letters, Edges::Anywhere)?.into_pattern(),
            max,
            min,
            unit,
        })
    }

    pub(super) fn look(&self, runs: &[Run], seen: &mut Seen) {
        let mut together: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, run) in runs.iter().enumerate() {
            let Ok(found) = run.find_all(&self.pattern) else {
                seen.gave_up = Some(at);
                return;
            };
            if self.unit == Unit::Whole {
                together.extend(found.into_iter().map(|words| (at, words)));
                continue;
            }
            if self.is_amiss(found.len()) {
                // Too many: the first that is too much. Too few: the part that lacks them.
                let words = match found.get(self.max) {
                    Some(words) if self.is_too_many(found.len()) => words.clone(),
                    _ => run.part.clone(),
                };
                seen.hits.push(Hit::of(at, words, vec![found.len().to_string()]));
            }
        }
        let has_any = !runs.is_empty();
        if self.unit == Unit::Whole && has_any && self.is_amiss(together.len()) {
            let said = vec![together.len().to_string()];
            seen.hits.push(match together.get(self.max) {
                Some((at, words)) if self.is_too_many(together.len()) => Hit::of(*at, words.clone(), said),
                _ => Hit::of_whole(said),
            });
        }
    }

    fn is_too_many(&self, count: usize) -> bool {
        self.max > 0 && count > self.max
    }

    fn is_amiss(&self, count: usize) -> bool {
        self.is_too_many(count) || (self.min > 0 && count < self.min)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Test;
    use super::super::sample::found;
    use super::*;

    fn check(max: usize, min: usize, unit: Unit, text: &[&str], expected: &[&str]) {
        let test = Occurrence::new(",", Letters::Exact, max, min, unit).unwrap();
        assert_eq!(found(&Test::Occurrence(test), text), expected);
    }

    #[test]
    fn too_many_and_too_few() {
        check(1, 0, Unit::Passage, &["a, b, c", "a, b"], &[", [2]"]);
        check(0, 1, Unit::Passage, &["a, b", "a b"], &["a b [0]"]);
        check(2, 0, Unit::Whole, &["a, b, c", "a, b"], &[", [3]"]);
        check(0, 9, Unit::Whole, &["a, b"], &["whole [1]"]);
        check(0, 9, Unit::Whole, &[], &[]);
    }
}
