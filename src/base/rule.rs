//! What a rule of party communication is: its name, why it stands, where it comes from, and examples
//! that are its tests.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::{Code, Diagnostic, Severity};

/// What a rule protects. The letters are those under which rules are listed and spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// A: who is speaking.
    Identity,
    /// B: who answers for it.
    Imprint,
    /// C: this is not the council.
    Separation,
    /// D: politically restricted staff.
    Officers,
    /// E: secrets, private lives, the law.
    Risk,
    /// F: the form of a press release.
    Form,
    /// G: house style.
    Style,
    /// H: plain words.
    Plain,
    /// I: everyone can read it.
    Access,
    /// J: elections.
    Election,
    /// K: corrections and withdrawals.
    Life,
    /// L: feeds and archive.
    Feeds,
    /// M: councillors, surgeries, newsletters.
    Service,
    /// N: Welsh and other languages.
    Language,
    /// The group's own rules.
    Own,
}

impl Group {
    /// Every group, in the order in which they are listed.
    pub const ALL: [Group; 15] = [
        Group::Identity,
        Group::Imprint,
        Group::Separation,
        Group::Officers,
        Group::Risk,
        Group::Form,
        Group::Style,
        Group::Plain,
        Group::Access,
        Group::Election,
        Group::Life,
        Group::Feeds,
        Group::Service,
        Group::Language,
        Group::Own,
    ];

    /// The letter in front of its name; none for the group's own rules.
    pub fn letter(self) -> Option<char> {
        let index = Self::ALL.iter().position(|group| *group == self)?;
        (self != Group::Own).then(|| char::from(b'A' + u8::try_from(index).unwrap_or_default()))
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Group::Identity => "Who is speaking",
            Group::Imprint => "Imprint",
            Group::Separation => "Kept apart from the council",
            Group::Officers => "Politically restricted staff",
            Group::Risk => "Confidential, personal and legally risky",
            Group::Form => "Form of a press release",
            Group::Style => "House style",
            Group::Plain => "Plain words",
            Group::Access => "Readable by everyone",
            Group::Election => "Election period",
            Group::Life => "Corrections and withdrawals",
            Group::Feeds => "Feeds and archive",
            Group::Service => "Councillors, surgeries, newsletters",
            Group::Language => "Welsh and other languages",
            Group::Own => "The group's own rules",
        }
    }

    /// Whether its rules look inside quotations too: nobody may say these things, whoever is quoted.
    pub fn is_conduct(self) -> bool {
        matches!(
            self,
            Group::Separation | Group::Officers | Group::Risk | Group::Election
        )
    }
}

/// A rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name (in kebab case), title, usual severity, reason and remedy.
    pub code: Code,
    /// What it protects.
    pub group: Group,
    /// Where it comes from, a line each: Act and section, code of conduct, style guide. A line that
    /// rests on practice and no text says so.
    pub sources: &'static [&'static str],
    /// Where it looks, in words: "the first paragraph of a release".
    pub looks: &'static str,
    /// Whether a site may lower it or waive it.
    pub hold: Hold,
    /// Examples that break it. Each is a test; `tests/it/rules.rs` says how they are written.
    pub bad: &'static [&'static str],
    /// Examples that keep it, likewise.
    pub good: &'static [&'static str],
}

/// How firmly a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// A site may raise, lower or silence it, and a councillor may waive it.
    Usual,
    /// It rests on statute, on the line between officer and member, or guards what cannot be undone:
    /// it can be neither lowered nor waived.
    Firm,
    /// As usual, but silent until `rules:` in `site.yaml` gives it a level.
    Silent,
}

/// The rules that were read from files.
static KEPT: Mutex<Vec<&'static Rule>> = Mutex::new(Vec::new());

impl Rule {
    /// The rule from a file whose code this is.
    pub fn kept(code: &Code) -> Option<&'static Rule> {
        let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|rule| rule.code == *code).copied()
    }

    /// The rule as it is known for as long as the program runs; an equal rule is kept once. For rules
    /// that are read from files: a site has a few dozen, and a finding must be able to name its rule.
    pub fn keep(self) -> &'static Rule {
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = kept.iter().find(|known| ***known == self) {
            return known;
        }
        let rule: &'static Rule = Box::leak(Box::new(self));
        kept.push(rule);
        rule
    }

    /// Whether it says nothing until a site asks for it.
    pub fn starts_silent(&self) -> bool {
        self.hold == Hold::Silent
    }

    /// Whether a finding is its own. One that is made where a file is read may bear the name of a rule;
    /// it leaves a fact unread, so no waiver and no baseline reaches it.
    pub fn made(&self, finding: &Diagnostic) -> bool {
        self.code == *finding.code
    }

    /// The severity at which it speaks where nobody says otherwise.
    pub fn severity(&self) -> Severity {
        self.code.severity
    }
}

/// Words that stay for as long as the program runs, kept once: what a rule from a file says of itself.
pub fn kept(words: &str) -> &'static str {
    static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(words) {
        return known;
    }
    let words: &'static str = Box::leak(words.into());
    kept.insert(words);
    words
}

/// As [`kept`], for a list.
pub fn kept_list(lines: &[String]) -> &'static [&'static str] {
    static KEPT: Mutex<BTreeSet<&'static [&'static str]>> = Mutex::new(BTreeSet::new());
    let lines: Vec<&'static str> = lines.iter().map(|line| kept(line)).collect();
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(lines.as_slice()) {
        return known;
    }
    let lines: &'static [&'static str] = Box::leak(lines.into());
    kept.insert(lines);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_have_the_letters_of_the_catalogue() {
        let letters: String = Group::ALL.into_iter().filter_map(Group::letter).collect();
        assert_eq!(letters, "ABCDEFGHIJKLMN");
    }
}
