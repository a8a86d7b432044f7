//! Findings as they are kept between builds.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::code::{ALL, OF_RULES};
use super::{Code, Diagnostic, Fix, Place, Severity};

/// A finding as it is kept between builds: its code by id and title, for the code itself is part of the
/// program. The id alone does not name it: a fault that is found early bears that of its rule.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Note {
    code: (String, String),
    severity: Severity,
    message: String,
    place: Option<Place>,
    labels: Vec<(Place, String)>,
    help: Option<String>,
    fix: Option<Fix>,
}

impl Note {
    /// The note of a finding.
    pub fn of(finding: &Diagnostic) -> Self {
        let Diagnostic {
            code,
            severity,
            message,
            place,
            labels,
            help,
            fix,
        } = finding.clone();
        Self {
            code: (code.id.to_owned(), code.title.to_owned()),
            severity,
            message,
            place,
            labels,
            help,
            fix,
        }
    }

    /// The finding; none where its code is not known.
    pub fn read(self, codes: &Codes) -> Option<Diagnostic> {
        let Self {
            code: (id, title),
            severity,
            message,
            place,
            labels,
            help,
            fix,
        } = self;
        Some(Diagnostic {
            code: codes.0.get(&(id.as_str(), title.as_str()))?,
            severity,
            message,
            place,
            labels,
            help,
            fix,
        })
    }
}

/// Every code that a finding may bear.
#[derive(Clone, Debug)]
pub struct Codes(HashMap<(&'static str, &'static str), &'static Code>);

impl Codes {
    /// The codes of this program, and those of some rules.
    pub fn with(rules: impl IntoIterator<Item = &'static Code>) -> Self {
        let own = ALL.iter().chain(OF_RULES).copied();
        Self(own.chain(rules).map(|code| ((code.id, code.title), code)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;
    use crate::base::code::{DEAD_LINK, EMBARGO_UNREADABLE};
    use crate::base::memory::{pack, unpack};

    fn check(finding: &Diagnostic, codes: &Codes) -> Option<Diagnostic> {
        let kept: Note = unpack(&pack(&Note::of(finding)).unwrap()).unwrap();
        kept.read(codes)
    }

    #[test]
    fn a_finding_survives_being_kept() {
        let path = SourcePath::new("content/releases/2026/bus.md");
        let place = Place::text(&path, 3..8);
        let Place::Text(span) = place.clone() else {
            panic!("a run of text")
        };
        let finding = Diagnostic::new(&DEAD_LINK, "`/x/` leads nowhere")
            .at(place)
            .label(Place::File(path), "here")
            .help("mend it")
            .fix(Fix::Bytes {
                span,
                text: "other".to_owned(),
            });
        assert_eq!(check(&finding, &Codes::with([])), Some(finding));
    }

    #[test]
    fn a_code_is_told_from_the_rule_that_lends_it_its_id() {
        static RULE: Code = Code {
            id: "release-status-line",
            title: "the status line is not clear",
            severity: Severity::Warning,
            reason: "",
            remedy: "",
        };
        let codes = Codes::with([&RULE]);
        for code in [&EMBARGO_UNREADABLE, &RULE] {
            let finding = Diagnostic::new(code, "until when?");
            assert_eq!(check(&finding, &codes), Some(finding));
        }
        let unknown = Diagnostic::new(&RULE, "until when?");
        assert_eq!(check(&unknown, &Codes::with([])), None);
    }
}
