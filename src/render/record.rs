//! `index.json` of a release: its facts and its text, for programs.

use serde::Serialize;
use serde_json::{Map, Value};

use super::item::Body;
use crate::output::recipe::Record;

/// The record in UTF-8, one line: the facts in their own order, then the text in both forms. What
/// was withdrawn has facts alone.
pub fn write(record: &Record, body: &Body) -> Vec<u8> {
    let none = Map::new();
    let body = record.prose.as_ref().map(|_| body);
    let document = Document {
        facts: record.facts.as_object().unwrap_or(&none),
        content_html: body.map(|body| body.html.as_str()),
        content_text: body.map(|body| body.text.as_str()),
    };
    let mut bytes = serde_json::to_vec(&document).expect("a map with text keys serialises");
    bytes.push(b'\n');
    bytes
}

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    facts: &'a Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<&'a str>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Digest, SourcePath};
    use crate::output::prose::{Prose, Targets};

    fn check(prose: Option<Prose>, expected: &str) {
        let record = Record {
            facts: serde_json::json!({"id": "CAG-2026-041", "title": "Bus 42 \"saved\""}),
            prose,
            base_url: "https://civicalliance-harrowmere.example".into(),
        };
        let body = Body {
            html: "<p>It runs.</p>".into(),
            text: "It runs.".into(),
        };
        assert_eq!(String::from_utf8(write(&record, &body)).unwrap(), expected);
    }

    #[test]
    fn the_text_follows_the_facts() {
        let prose = Prose {
            source: SourcePath::new("content/releases/2026/bus-42.md"),
            digest: Digest::of_bytes(b""),
            start: 0,
            lang: "en".into(),
            targets: Targets::default(),
        };
        check(
            Some(prose),
            "{\"id\":\"CAG-2026-041\",\"title\":\"Bus 42 \\\"saved\\\"\",\
             \"content_html\":\"<p>It runs.</p>\",\"content_text\":\"It runs.\"}\n",
        );
    }

    #[test]
    fn what_was_withdrawn_has_no_text() {
        check(None, "{\"id\":\"CAG-2026-041\",\"title\":\"Bus 42 \\\"saved\\\"\"}\n");
    }
}
