//! Findings for programs, in the form that the reports of every command share.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Texts, sorted};
use crate::base::{Diagnostic, Rule, Severity};
use crate::pipeline::rulebook;

/// One finding. Lines and columns count from 1, columns in characters; the end is exclusive. All
/// four are null where the finding is about a whole file or about none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The kind of fault: `schema/bad-date`.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The fault.
    pub message: String,
    /// The file, relative to the site's folder.
    pub file: Option<String>,
    /// Line of the first character.
    pub line: Option<usize>,
    /// Column of the first character.
    pub column: Option<usize>,
    /// Line of the first character after.
    pub end_line: Option<usize>,
    /// Column of the first character after.
    pub end_column: Option<usize>,
    /// How to mend it.
    pub remedy: String,
    /// Where the rule comes from: a law, a code, a style guide; null for faults of form.
    pub source: Option<String>,
}

/// The findings by file, then by where they stand, then by code; each of them once.
pub fn json(diagnostics: &[Diagnostic], texts: &Texts) -> Vec<Entry> {
    let rules: BTreeMap<&str, &Rule> = rulebook::rules().into_iter().map(|rule| (rule.code.id, rule)).collect();
    let source = |finding: &super::Finding| {
        let code = finding.diagnostic.code;
        let rule = rules.get(code.id).copied().or_else(|| Rule::kept(code))?;
        Some(rule.sources.join("; "))
    };
    sorted(diagnostics, texts)
        .into_iter()
        .map(|finding| Entry {
            source: source(&finding),
            ..entry(finding)
        })
        .collect()
}

fn entry(finding: super::Finding) -> Entry {
    let diagnostic = finding.diagnostic;
    let at = finding.at.as_ref();
    Entry {
        rule: diagnostic.code.id,
        severity: diagnostic.severity,
        message: diagnostic.message.clone(),
        file: diagnostic.path().map(ToString::to_string),
        line: at.map(|at| at.line),
        column: at.map(|at| at.column),
        end_line: at.map(|at| at.end_line),
        end_column: at.map(|at| at.end_column),
        remedy: diagnostic
            .help
            .clone()
            .unwrap_or_else(|| diagnostic.code.remedy.to_owned()),
        source: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{FieldPath, Place, SourcePath, code};

    #[test]
    fn a_finding_has_every_key_and_the_remedy_of_its_kind() {
        let path = SourcePath::new("content/site.yaml");
        let diagnostics = [
            Diagnostic::new(&code::BAD_DATE, "no date").at(Place::Field(path.clone(), FieldPath::new("b"))),
            Diagnostic::new(&code::NOT_TEXT, "no text")
                .at(Place::File(path))
                .help("save it again"),
        ];
        let json = json(&diagnostics, &|_| Some("a: ŵ\nb: soon\n".into()));
        let expected = concat!(
            r#"[{"rule":"schema/not-text","severity":"error","message":"no text","file":"content/site.yaml","#,
            r#""line":null,"column":null,"end_line":null,"end_column":null,"remedy":"Save it again","source":null},"#,
            r#"{"rule":"schema/bad-date","severity":"error","message":"no date","file":"content/site.yaml","#,
            r#""line":2,"column":4,"end_line":2,"end_column":8,"#,
            r#""remedy":"Write 2026-11-20 for a day and 2026-11-20T10:30 for a time.","source":null}]"#,
        );
        assert_eq!(serde_json::to_string(&json).unwrap(), expected);
    }
}
