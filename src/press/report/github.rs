//! Findings as annotations of a pull request: the workflow commands that GitHub reads from a log.

use super::{Texts, json};
use crate::base::{Diagnostic, Severity};

/// A line a finding: `::error file=content/a.md,line=3,col=1::title is missing`.
pub fn github(diagnostics: &[Diagnostic], texts: &Texts) -> String {
    json(diagnostics, texts).iter().map(line).collect()
}

fn line(entry: &json::Entry) -> String {
    let level = match entry.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let numbers = [
        ("line", entry.line),
        ("col", entry.column),
        ("endLine", entry.end_line),
        ("endColumn", entry.end_column),
    ];
    let mut properties: Vec<String> = Vec::new();
    properties.extend(entry.file.as_ref().map(|file| format!("file={}", property(file))));
    properties.extend(
        numbers
            .iter()
            .filter_map(|(name, value)| Some(format!("{name}={}", (*value)?))),
    );
    properties.push(format!("title={}", property(entry.rule)));
    let message = format!("{}\n{}", entry.message, entry.remedy);
    format!("::{level} {}::{}\n", properties.join(","), data(&message))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{FieldPath, Place, SourcePath, code};

    #[test]
    fn a_finding_is_one_line_whatever_stands_in_it() {
        let path = SourcePath::new("content/a, b.md");
        let diagnostics = [
            Diagnostic::new(&code::BAD_DATE, "100 %:\nno date")
                .at(Place::Field(path, FieldPath::new("issued")))
                .help("write it"),
            Diagnostic::new(&code::WORD_HABIT, "habit").help("none"),
        ];
        let text = github(&diagnostics, &|_| Some("---\nissued: x\n---\n".into()));
        assert_eq!(
            text,
            "::warning title=schema/word-habit::habit%0Anone\n\
             ::error file=content/a%2C b.md,line=2,col=9,endLine=2,endColumn=10,title=schema/bad-date::100 %25:%0Ano date%0AWrite it\n"
        );
    }
}
