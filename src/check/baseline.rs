//! Findings that stood when an archive was brought along: counted from then on, so that only new ones are told.

use std::collections::BTreeMap;

use crate::base::code::BASELINE_STALE;
use crate::base::rule::Hold;
use crate::base::{Diagnostic, Digest, Place, Rule, SourcePath};
use crate::source::yaml::{Map, Value};

/// Where a site keeps its baseline.
pub const PATH: &str = "content/rules/baseline.yaml";

/// Known findings: by file and rule the mark of each. A mark says what was found and not on which
/// line, so that an edit elsewhere in the file changes nothing, and an edit of the words themselves does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline(BTreeMap<String, BTreeMap<String, Vec<String>>>);

/// Findings, set apart by a baseline.
#[derive(Debug, Default)]
pub struct Parted {
    /// Those that it knows.
    pub known: Vec<Diagnostic>,
    /// Those that are to be told.
    pub told: Vec<Diagnostic>,
}

impl Baseline {
    /// Reads a baseline. What is not in its form is left out: a finding is then told again, never hidden.
    pub fn read(map: &Map) -> Self {
        let mut baseline = Self::default();
        for (file, rules) in &map.0 {
            let Value::Map(rules) = rules else { continue };
            for (rule, marks) in &rules.0 {
                let Value::List(marks) = marks else { continue };
                let marks = marks.iter().filter_map(Value::as_text).map(str::to_owned);
                let of_file = baseline.0.entry(file.clone()).or_default();
                of_file.entry(rule.clone()).or_default().extend(marks);
            }
        }
        baseline
    }

    /// The baseline of some findings: those of rules that may be recorded.
    pub fn of(found: &[Diagnostic], catalogue: &[&'static Rule]) -> Self {
        let mut baseline = Self::default();
        for diagnostic in found.iter().filter(|found| may_be_recorded(found, catalogue)) {
            let Some(path) = diagnostic.path() else { continue };
            let rules = baseline.0.entry(path.to_string()).or_default();
            rules
                .entry(diagnostic.code.id.to_owned())
                .or_default()
                .push(mark(diagnostic));
        }
        baseline
    }

    /// The baseline as a file, in a stable order.
    pub fn write(&self) -> String {
        let mut text = String::from(
            "# Findings that stood when this was written by `pressroom check --write-baseline`. They are counted,\n\
             # and only new ones are told. Delete a line, and its findings count again.\n",
        );
        for (file, rules) in &self.0 {
            text.push_str(&format!("{}:\n", quoted(file)));
            for (rule, marks) in rules {
                let mut marks: Vec<String> = marks.iter().map(|mark| quoted(mark)).collect();
                marks.sort();
                text.push_str(&format!("  {rule}: [{}]\n", marks.join(", ")));
            }
        }
        text
    }

    /// Whether it knows any of a file.
    pub fn names(&self, file: &SourcePath) -> bool {
        self.0.contains_key(file.as_str())
    }

    /// How many findings it knows.
    pub fn len(&self) -> usize {
        self.0.values().flat_map(BTreeMap::values).map(Vec::len).sum()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sets the findings that it knows apart. A mark covers as many findings as it stands there for;
    /// marks that cover nothing any more are told of once.
    pub fn part(mut self, found: Vec<Diagnostic>, catalogue: &[&'static Rule]) -> Parted {
        let mut parted = Parted::default();
        if self.is_empty() {
            parted.told = found;
            return parted;
        }
        for diagnostic in found {
            let is_known = may_be_recorded(&diagnostic, catalogue) && self.take(&diagnostic);
            let into = if is_known { &mut parted.known } else { &mut parted.told };
            into.push(diagnostic);
        }
        let left = self.len();
        if left > 0 {
            let message = match left {
                1 => "one finding of the baseline is gone".to_owned(),
                left => format!("{left} findings of the baseline are gone"),
            };
            let stale = Diagnostic::new(&BASELINE_STALE, message)
                .at(Place::File(SourcePath::new(PATH)))
                .help(BASELINE_STALE.remedy);
            parted.told.push(stale);
        }
        parted
    }

    fn take(&mut self, diagnostic: &Diagnostic) -> bool {
        let of_file = diagnostic.path().and_then(|path| self.0.get_mut(path.as_str()));
        let Some(marks) = of_file.and_then(|rules| rules.get_mut(diagnostic.code.id)) else {
            return false;
        };
        let mark = mark(diagnostic);
        let Some(at) = marks.iter().position(|known| *known == mark) else {
            return false;
        };
        marks.swap_remove(at);
        true
    }
}

/// Whether a baseline may know a finding: one of a rule, but not of those that nobody can waive.
fn may_be_recorded(diagnostic: &Diagnostic, catalogue: &[&'static Rule]) -> bool {
    catalogue
        .iter()
        .any(|rule| rule.made(diagnostic) && rule.hold != Hold::Firm)
}

fn mark(diagnostic: &Diagnostic) -> String {
    Digest::of(&(diagnostic.code.id, &diagnostic.message)).short()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::catalogue;
    use crate::source::yaml;

    fn finding(rule: &str, file: &str, message: &str) -> Diagnostic {
        let rule = catalogue().into_iter().find(|known| known.code.id == rule).unwrap();
        Diagnostic::new(&rule.code, message).at(Place::File(SourcePath::new(file)))
    }

    fn told(parted: &Parted) -> Vec<&str> {
        parted.told.iter().map(|told| told.message.as_str()).collect()
    }

    #[test]
    fn a_baseline_knows_what_it_recorded_and_nothing_else() {
        let old = [
            finding("lead-too-long", "content/releases/a \"b\".md", "50 words"),
            finding("lead-too-long", "content/releases/c.md", "60 words"),
        ];
        let text = Baseline::of(&old, &catalogue()).write();
        let map = yaml::read(&SourcePath::new(PATH), &text, 0).value.unwrap();
        let new = vec![
            old[0].clone(),
            old[0].clone(),
            finding("lead-too-long", "content/releases/c.md", "61 words"),
        ];
        let parted = Baseline::read(&map).part(new, &catalogue());
        assert_eq!(parted.known, [old[0].clone()]);
        assert_eq!(
            told(&parted),
            ["50 words", "61 words", "one finding of the baseline is gone"]
        );
    }

    #[test]
    fn what_nobody_can_waive_is_never_recorded() {
        let found = [finding("imprint-incomplete", "content/site.yaml", "no address")];
        assert!(Baseline::of(&found, &catalogue()).is_empty());
    }
}
