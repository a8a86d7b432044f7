//! `conditional`: where one thing stands, another must have stood before it.

use std::collections::BTreeSet;

use super::{Exceptions, Hit, Run, Seen};
use crate::check::pack::pattern::Pattern;
use crate::check::pack::regexes::{Compiled, Edges, Letters};

/// What asks for something, and what is asked for.
#[derive(Debug)]
pub struct Conditional {
    first: Pattern,
    second: Pattern,
    exceptions: Exceptions,
}

impl Conditional {
    /// `second` may hold a group: then what `first` finds must be what the group found, as with an
    /// abbreviation and its explanation in brackets. Without a group it is enough that it stands there.
    ///
    /// # Errors
    /// In plain words, why a pattern cannot be read.
    pub fn new(first: &str, second: &str, letters: Letters, exceptions: &[String]) -> Result<Self, String> {
        let compile = |words: &str| Compiled::new(words, letters, Edges::Anywhere).map(Compiled::into_pattern);
        Ok(Self {
            first: compile(first)?,
            second: compile(second)?,
            exceptions: Exceptions::new(exceptions)?,
        })
    }

    pub(super) fn look(&self, runs: &[Run], seen: &mut Seen) {
        let wants_same = self.second.count_groups() > 0;
        let mut met: BTreeSet<String> = BTreeSet::new();
        let mut is_met = false;
        for (at, run) in runs.iter().enumerate() {
            let (Ok(asked), Ok(firsts)) = (self.second.groups(run.text()), run.find_all(&self.first)) else {
                seen.gave_up = Some(at);
                return;
            };
            is_met |= !asked.is_empty();
            let groups = asked.iter().flatten().filter(|(number, _)| *number > 0);
            met.extend(groups.map(|(_, words)| run.text()[words.clone()].to_owned()));
            for words in firsts {
                let said = run.words(words.clone());
                let is_answered = if wants_same { met.contains(said) } else { is_met };
                if !is_answered && !self.exceptions.let_stand(said) {
                    seen.hits.push(Hit::of(at, words, vec![said.to_owned()]));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Test;
    use super::super::sample::{found, lines};
    use super::*;

    fn check(first: &str, second: &str, text: &[&str], expected: &[&str]) {
        let test = Conditional::new(first, second, Letters::Exact, &lines(&["NHS"])).unwrap();
        assert_eq!(found(&Test::Conditional(test), text), expected);
    }

    #[test]
    fn an_abbreviation_is_explained_before_it_is_used() {
        let (first, second) = (r"\b([A-Z]{3,5})\b", r"(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)");
        check(
            first,
            second,
            &["Local Government Association (LGA).", "The LGA and the NHS."],
            &[],
        );
        check(
            first,
            second,
            &["The LGA met.", "Local Government Association (LGA)."],
            &["LGA [LGA]"],
        );
    }

    #[test]
    fn without_a_group_it_is_enough_to_stand_there() {
        check("bus 42", "Saltings", &["Bus 42: bus 42 of Saltings."], &[]);
        check("bus 42", "Saltings", &["The bus 42."], &["bus 42 [bus 42]"]);
    }
}
