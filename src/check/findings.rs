//! What a rule reports: its name and level are stamped on it, so that a rule cannot mislabel itself.

use super::Levels;
use crate::base::{Diagnostic, Place, Rule, Severity};

/// Where one rule puts what it finds.
#[derive(Debug)]
pub struct Findings {
    rule: &'static Rule,
    /// What the site says of the rule, where it says something.
    set: Option<Severity>,
    found: Vec<Diagnostic>,
}

/// A finding that is being written.
#[derive(Debug)]
pub struct Finding<'a> {
    diagnostic: &'a mut Diagnostic,
    is_set: bool,
}

impl Findings {
    /// An empty sheet for a rule; none where the site has silenced it.
    pub fn of(rule: &'static Rule, levels: &Levels) -> Option<Self> {
        let set = levels.of(rule)?;
        Some(Self {
            rule,
            set,
            found: Vec::new(),
        })
    }

    /// Reports a fault at a place, in one plain sentence. Its remedy is the rule's own until another is given.
    pub fn at(&mut self, place: Place, message: impl Into<String>) -> Finding<'_> {
        let severity = self.set.unwrap_or(self.rule.severity());
        let diagnostic = Diagnostic::new(&self.rule.code, message)
            .at(place)
            .severity(severity)
            .help(self.rule.code.remedy);
        self.found.push(diagnostic);
        let is_set = self.set.is_some();
        let diagnostic = self.found.last_mut().expect("a finding was just put there");
        Finding { diagnostic, is_set }
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// What was found.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.found
    }
}

impl Finding<'_> {
    /// How to mend this one.
    pub fn help(self, help: impl Into<String>) -> Self {
        self.diagnostic.help = Some(help.into());
        self
    }

    /// Another place that explains it.
    pub fn label(self, place: Place, words: impl Into<String>) -> Self {
        self.diagnostic.labels.push((place, words.into()));
        self
    }

    /// Another severity than the rule's usual one, for a case that is milder or graver. Where the site
    /// has set a level for the rule, that stands.
    pub fn severity(self, severity: Severity) -> Self {
        if !self.is_set {
            self.diagnostic.severity = severity;
        }
        self
    }
}
