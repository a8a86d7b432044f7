//! `metric`: a text that is measured by a formula.

use super::{Hit, Run, Seen};
use crate::check::pack::formula::{Condition, Formula};
use crate::check::pack::measure::Measures;

/// A formula, and when its value is too much.
#[derive(Debug)]
pub struct Metric {
    formula: Formula,
    condition: Condition,
}

impl Metric {
    /// # Errors
    /// The field that cannot be read, and in plain words why.
    pub fn new(formula: &str, condition: &str) -> Result<Self, (&'static str, String)> {
        Ok(Self {
            formula: Formula::read(formula).map_err(|fault| ("formula", fault))?,
            condition: Condition::read(condition).map_err(|fault| ("condition", fault))?,
        })
    }

    pub(super) fn look(&self, runs: &[Run], seen: &mut Seen) {
        let measures = Measures::of(runs);
        let value = self.formula.value(&measures);
        // A text without sentences has no value.
        if value.is_finite() && self.condition.holds(value, &measures) {
            seen.hits.push(Hit::of_whole(vec![shown(value)]));
        }
    }
}

/// Two places after the point, and none where there is nothing to show.
fn shown(value: f64) -> String {
    let text = format!("{value:.2}");
    text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::super::Test;
    use super::super::sample::found;
    use super::*;

    fn check(formula: &str, condition: &str, text: &[&str], expected: &[&str]) {
        let test = Metric::new(formula, condition).unwrap();
        assert_eq!(found(&Test::Metric(test), text), expected, "{formula}");
    }

    #[test]
    fn the_value_is_told_where_the_condition_holds() {
        check("words / sentences", "> 2", &["One two three. Four."], &[]);
        check(
            "words / sentences",
            "> 2",
            &["One two three four. Five."],
            &["whole [2.50]"],
        );
        check("words / sentences", "> 2", &[], &[]);
        check(
            "(0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59",
            "> 8",
            &["Considerable organisational difficulties characterise intergovernmental collaboration."],
            &["whole [45.75]"],
        );
    }
}
