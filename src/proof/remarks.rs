//! What a rule tells of a made file, with clues to where in the sources the fault comes from.

use std::ops::Range;

use super::sheet::Hidden;
use super::{OutputRule, Told};
use crate::base::{Diagnostic, FieldPath, Findings, Levels, Place, Severity, SourcePath};

/// What is wrong in a made file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The finding; its place is not known unless the rule knows the very field.
    pub diagnostic: Diagnostic,
    /// What stands where the fault comes from, the surest first.
    pub clues: Vec<Clue>,
    /// What it comes from, as far as the rule knows.
    pub cause: Cause,
}

/// What stands where a fault comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clue {
    /// Words: `[here](`.
    Words(String),
    /// An element with words in it, from its tag to them: `table` and `>Thornholt<`.
    Element(&'static str, String),
    /// A rule of a style sheet: its selector, and a property that it sets.
    Style(String, String),
}

/// What a fault comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cause {
    /// A text, or a template: its clues tell.
    #[default]
    Unknown,
    /// The theme, whatever text the page shows.
    Theme,
}

/// Where one rule puts what it finds in one file.
#[derive(Debug)]
pub struct Remarks {
    findings: Findings,
    clues: Vec<(Vec<Clue>, Cause)>,
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
        self.clues.push((Vec::new(), Cause::Unknown));
        Note { remarks: self }
    }

    /// What was found.
    pub fn into_found(self) -> Vec<Remark> {
        let found = self.findings.into_diagnostics().into_iter().zip(self.clues);
        let mut remarks: Vec<Remark> = Vec::new();
        for (diagnostic, (clues, cause)) in found {
            if !remarks
                .iter()
                .any(|known| known.diagnostic.message == diagnostic.message)
            {
                remarks.push(Remark {
                    diagnostic,
                    clues,
                    cause,
                });
            }
        }
        remarks
    }
}

impl Clue {
    /// Where in a text it stands.
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        match self {
            Clue::Words(words) => text.find(words.as_str()).map(|at| at..at + words.len()),
            Clue::Element(name, words) => {
                let at = text.find(words.as_str())?;
                let opening = text[..at].rfind(&format!("<{name}"))?;
                Some(opening..at + words.len())
            }
            Clue::Style(selector, property) => {
                let mut found = text
                    .match_indices(selector.as_str())
                    .map(|(at, _)| at..at + selector.len());
                found.find(|range| sets(&text[range.end..], property))
            }
        }
    }
}

/// Whether the block after a selector sets a property.
fn sets(after: &str, property: &str) -> bool {
    let Some((between, rest)) = after.split_once('{') else {
        return false;
    };
    between.trim().is_empty() && rest.split('}').next().is_some_and(|block| block.contains(property))
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
        match words.trim() {
            "" => self,
            _ => self.add(Clue::Words(words)),
        }
    }

    /// An element of the source of the fault, and words in it.
    pub fn element(self, name: &'static str, words: impl Into<String>) -> Self {
        self.add(Clue::Element(name, words.into()))
    }

    /// The rule of a style sheet that makes the fault.
    pub fn style(mut self, hidden: &Hidden) -> Self {
        // A rule within a rule stands there with its own selector alone.
        let own = hidden.selector.rsplit_once(") ").map(|(_, own)| own);
        for selector in [Some(hidden.selector.as_str()), own].into_iter().flatten() {
            if !selector.is_empty() {
                self = self.add(Clue::Style(selector.to_owned(), hidden.property.clone()));
            }
        }
        self
    }

    /// The fault is the theme's, whatever text the page shows.
    pub fn of_theme(self) -> Self {
        if let Some((_, cause)) = self.remarks.clues.last_mut() {
            *cause = Cause::Theme;
        }
        self
    }

    /// The field of `content/site.yaml` that the fault comes from.
    pub fn setting(self, field: &str) -> Self {
        let place = Place::Field(SourcePath::new("content/site.yaml"), FieldPath::new(field));
        self.remarks.findings.last().place(place);
        self
    }

    fn add(self, clue: Clue) -> Self {
        if let Some((clues, _)) = self.remarks.clues.last_mut() {
            clues.push(clue);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_of_a_style_sheet_is_found_by_what_it_sets() {
        let css = ".a .b { color: red }\n.b { margin: 0 }\n.b {\n  display: none;\n}\n";
        let clue = Clue::Style(".b".to_owned(), "display".to_owned());
        assert_eq!(clue.find(css), Some(38..40));
        assert_eq!(Clue::Style(".b".to_owned(), "opacity".to_owned()).find(css), None);
        assert_eq!(Clue::Words("margin".to_owned()).find(css), Some(26..32));
    }

    #[test]
    fn an_element_is_found_from_its_tag_to_the_words_in_it() {
        let text = "<table>\n<tr><td>2025</td></tr>\n</table>\n<table>\n<tr><td>2026</td></tr>";
        let find = |words: &str| Clue::Element("table", words.to_owned()).find(text).map(|at| &text[at]);
        assert_eq!(find(">2026<"), Some("<table>\n<tr><td>2026<"));
        assert_eq!(find(">2027<"), None);
    }
}
