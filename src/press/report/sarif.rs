//! Findings for code scanning: SARIF 2.1.0, the OASIS Static Analysis Results Interchange Format.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Texts, json as entries};
use crate::base::{Code, Diagnostic, Severity};

/// What stands in a path of a URI as it is; RFC 3986 section 3.3.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The findings as a log of one run. Columns count characters, not bytes.
pub fn sarif(diagnostics: &[Diagnostic], texts: &Texts) -> String {
    let codes: BTreeMap<&str, &Code> = diagnostics.iter().map(|found| (found.code.id, found.code)).collect();
    let numbers: BTreeMap<&str, usize> = codes.keys().enumerate().map(|(number, id)| (*id, number)).collect();
    let results: Vec<Value> = entries(diagnostics, texts)
        .iter()
        .map(|entry| result(entry, numbers.get(entry.rule).copied()))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "pressroom",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": codes.into_values().map(rule).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: &Code) -> Value {
    json!({
        "id": code.id,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.reason},
        "help": {"text": code.remedy},
        "defaultConfiguration": {"level": level(code.severity)},
    })
}

fn result(entry: &entries::Entry, number: Option<usize>) -> Value {
    let mut result = json!({
        "ruleId": entry.rule,
        "level": level(entry.severity),
        "message": {"text": format!("{}. {}", entry.message, capital(&entry.remedy))},
    });
    if let Some(number) = number {
        result["ruleIndex"] = json!(number);
    }
    if let Some(file) = &entry.file {
        let uri = utf8_percent_encode(file, IN_PATH).to_string();
        let mut place = json!({"artifactLocation": {"uri": uri}});
        if let (Some(line), Some(column), Some(end_line), Some(end_column)) =
            (entry.line, entry.column, entry.end_line, entry.end_column)
        {
            place["region"] =
                json!({"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column});
        }
        result["locations"] = json!([{"physicalLocation": place}]);
    }
    result
}

/// A sentence with its first letter large: the fault stands in front of it.
fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{FieldPath, Place, SourcePath, code};

    #[test]
    fn a_log_names_each_rule_once_and_each_finding_by_place() {
        let field = |file: &str| Place::Field(SourcePath::new(file), FieldPath::new("issued"));
        let diagnostics = [
            Diagnostic::new(&code::BAD_DATE, "no date")
                .at(field("content/tŷ a.md"))
                .help("Write it."),
            Diagnostic::new(&code::BAD_DATE, "no date either")
                .at(field("content/b.md"))
                .help("Write it."),
            Diagnostic::new(&code::SITE_MISSING, "no policy").help("Set it."),
        ];
        let log: Value = serde_json::from_str(&sarif(&diagnostics, &|_| Some("---\nissued: ŵ\n---\n".into()))).unwrap();
        let run = &log["runs"][0];
        assert_eq!(run["tool"]["driver"]["rules"].as_array().unwrap().len(), 2);
        assert_eq!(run["results"][0].get("locations"), None);
        assert_eq!(run["results"][0]["ruleIndex"], 0);
        let place = &run["results"][2]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "content/t%C5%B7%20a.md");
        assert_eq!(
            place["region"],
            json!({"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 10})
        );
        assert_eq!(run["results"][2]["message"]["text"], "no date. Write it.");
    }
}
