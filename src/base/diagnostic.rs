//! What is wrong, where, and how to mend it: the one type for every fault an author can make.

use serde::{Deserialize, Serialize};

use super::{Code, Fix, Place, SourcePath};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; never stops anything.
    Advice,
    /// Likely a fault; an elected member may waive it.
    Warning,
    /// Stops publication.
    Error,
}

/// One finding. The message states the fault, `help` the remedy, the code's page the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of fault it is.
    pub code: &'static Code,
    /// How grave it is, here.
    pub severity: Severity,
    /// The fault, in one plain sentence.
    pub message: String,
    /// Where it stands.
    pub place: Option<Place>,
    /// Other places that explain it, each with a word on why.
    pub labels: Vec<(Place, String)>,
    /// How to mend it.
    pub help: Option<String>,
    /// The change that mends it, where that is certain.
    pub fix: Option<Fix>,
}

/// A value, and what was wrong on the way to it. Stages return both: an author's mistake is data.
#[derive(Clone, Debug)]
pub struct Outcome<T> {
    /// The best that could be made.
    pub value: T,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

impl Diagnostic {
    /// A finding of this kind, at its usual severity, without a place.
    pub fn new(code: &'static Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity,
            message: message.into(),
            place: None,
            labels: Vec::new(),
            help: None,
            fix: None,
        }
    }

    /// The finding, at a place.
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The finding, with its remedy.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(begun(help.into()));
        self
    }

    /// The finding, with a further sentence after its remedy.
    pub fn more_help(mut self, more: impl AsRef<str>) -> Self {
        let help = self.help.take().unwrap_or_default();
        self.help = Some(format!("{help} {}", more.as_ref()).trim_start().to_owned());
        self
    }

    /// The finding, with the change that mends it.
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// The finding, with another place that explains it.
    pub fn label(mut self, place: Place, words: impl Into<String>) -> Self {
        self.labels.push((place, words.into()));
        self
    }

    /// The finding, graver or milder than usual.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The file it stands in.
    pub fn path(&self) -> Option<&SourcePath> {
        self.place.as_ref().map(Place::path)
    }

    /// Whether it stops publication.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl<T> Outcome<T> {
    /// A value that nothing was wrong with.
    pub fn clean(value: T) -> Self {
        Self {
            value,
            diagnostics: Vec::new(),
        }
    }

    /// Something made of the value, and its findings.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome {
            value: make(self.value),
            diagnostics: self.diagnostics,
        }
    }

    /// The value, its findings moved to `diagnostics`.
    pub fn into_value(self, diagnostics: &mut Vec<Diagnostic>) -> T {
        diagnostics.extend(self.diagnostics);
        self.value
    }
}

/// The one of `names` that `word` was most likely meant to be, if any is near enough to say so.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&word, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 4)
        .min()
        .map(|(_, name)| name)
}

/// A sentence with a capital at its head, unless it begins with a command or a name that is written small.
fn begun(sentence: String) -> String {
    let first = sentence.split([' ', ',', '?']).next().unwrap_or_default();
    let is_word = first.len() < sentence.len() && first.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_word || first == "pressroom" {
        return sentence;
    }
    sentence[..1].to_ascii_uppercase() + &sentence[1..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_offered_only_when_it_is_near() {
        let names = ["saltings", "millrace", "northgate"];
        assert_eq!(nearest("salting", names), Some("saltings"));
        assert_eq!(nearest("Milrace", names), Some("millrace"));
        assert_eq!(nearest("harbour", names), None);
    }
}
