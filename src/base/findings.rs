//! What a rule reports: its name and level are stamped on it, so that a rule cannot mislabel itself.

use super::{Code, Diagnostic, Fix, Levels, Place, Rule, Severity};

/// Where one rule puts what it finds.
#[derive(Debug)]
pub struct Findings {
    code: &'static Code,
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
            code: &rule.code,
            set,
            found: Vec::new(),
        })
    }

    /// An empty sheet for a fault that is no rule of party communication: a site cannot set its level.
    pub fn of_code(code: &'static Code) -> Self {
        Self {
            code,
            set: None,
            found: Vec::new(),
        }
    }

    /// Reports a fault at a place, in one plain sentence. Its remedy is the rule's own until another is given.
    pub fn at(&mut self, place: Place, message: impl Into<String>) -> Finding<'_> {
        self.tell(message).place(place)
    }

    /// The finding that was told last, to say more of it.
    ///
    /// # Panics
    /// Where nothing was told yet.
    pub fn last(&mut self) -> Finding<'_> {
        let is_set = self.set.is_some();
        let diagnostic = self
            .found
            .last_mut()
            .expect("something was told before more is said of it");
        Finding { diagnostic, is_set }
    }

    /// Reports a fault whose place is not known here: that of a made page is traced to its source later.
    pub fn tell(&mut self, message: impl Into<String>) -> Finding<'_> {
        let severity = self.set.unwrap_or(self.code.severity);
        let diagnostic = Diagnostic::new(self.code, message)
            .severity(severity)
            .help(self.code.remedy);
        self.found.push(diagnostic);
        self.last()
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

    /// The change that mends it.
    pub fn fix(self, fix: Fix) -> Self {
        self.diagnostic.fix = Some(fix);
        self
    }

    /// Where it stands.
    pub fn place(self, place: Place) -> Self {
        self.diagnostic.place = Some(place);
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
