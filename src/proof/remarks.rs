//! What a rule tells of a made file, with clues to where in the sources the fault comes from.

use super::{OutputRule, Told};
use crate::base::{Diagnostic, FieldPath, Findings, Levels, Place, Severity, SourcePath};

/// What is wrong in a made file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The finding; its place is not known unless the rule knows the very field.
    pub diagnostic: Diagnostic,
    /// Words that stand where the fault comes from, the surest first: `[here](`.
    pub clues: Vec<String>,
}

/// Where one rule puts what it finds in one file.
#[derive(Debug)]
pub struct Remarks {
    findings: Findings,
    clues: Vec<Vec<String>>,
}

/// A remark that is being written.
#[derive(Debug)]
pub struct Note<'a> {
    remarks: &'a mut Remarks,
}

impl Remarks {
    /// An empty sheet for a rule; none where the site has silenced it.
    pub fn of(rule: &'static OutputRule, levels: &Levels) -> Option<Self> {
        let findings = match &rule.told {
            Told::Rule(rule) => Findings::of(rule, levels)?,
            Told::Code(code) => Findings::of_code(code),
        };
        Some(Self {
            findings,
            clues: Vec::new(),
        })
    }

    /// Reports a fault, in one plain sentence. Its remedy is the rule's own until another is given. Of one
    /// page a sentence is told once.
    pub fn tell(&mut self, message: impl Into<String>) -> Note<'_> {
        self.findings.tell(message);
        self.clues.push(Vec::new());
        Note { remarks: self }
    }

    /// What was found.
    pub fn into_found(self) -> Vec<Remark> {
        let found = self.findings.into_diagnostics().into_iter().zip(self.clues);
        let mut remarks: Vec<Remark> = Vec::new();
        for (diagnostic, clues) in found {
            if !remarks
                .iter()
                .any(|known| known.diagnostic.message == diagnostic.message)
            {
                remarks.push(Remark { diagnostic, clues });
            }
        }
        remarks
    }
}

impl Note<'_> {
    /// How to mend this one.
    pub fn help(self, help: impl Into<String>) -> Self {
        self.remarks.findings.last().help(help);
        self
    }

    /// Another severity than the rule's usual one, unless the site has set a level for the rule.
    pub fn severity(self, severity: Severity) -> Self {
        self.remarks.findings.last().severity(severity);
        self
    }

    /// Words that stand in the source of the fault.
    pub fn clue(self, words: impl Into<String>) -> Self {
        let words = words.into();
        if let Some(clues) = self.remarks.clues.last_mut().filter(|_| !words.trim().is_empty()) {
            clues.push(words);
        }
        self
    }

    /// The field of `content/site.yaml` that the fault comes from.
    pub fn setting(self, field: &str) -> Self {
        let place = Place::Field(SourcePath::new("content/site.yaml"), FieldPath::new(field));
        self.remarks.findings.last().place(place);
        self
    }
}
