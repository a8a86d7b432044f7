//! Front matter: serde_yaml reads it, an event parser says where a field stands. The only home of
//! both, so that replacing either stays a change to this folder.

use std::ops::Range;

use crate::base::{FieldPath, Outcome, SourcePath};

mod locate;
mod parse;
mod phrase;

use locate::{Part, locate};

/// A value of the front matter, without its place.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`; never `yes`, `no`, `on`, `off`, which are text.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction; always finite.
    Float(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// A map.
    Map(Map),
}

/// A map, in the order in which it was written. A key that stood twice keeps its first value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map(pub Vec<(String, Value)>);

impl Map {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }
}

/// Reads a block of YAML that must be one map. `start` is where the block begins in the file, in bytes.
///
/// None where it cannot be read at all; the findings then say why.
pub fn read(path: &SourcePath, block: &str, start: usize) -> Outcome<Option<Map>> {
    match parse::parse(path, block) {
        Ok(parsed) => Outcome {
            value: Some(parsed.map),
            diagnostics: parsed.diagnostics,
        },
        Err(refusal) => Outcome {
            value: None,
            diagnostics: vec![refusal.diagnostic(path, block, start)],
        },
    }
}

/// Where the value of a field stands in a block of YAML, in bytes from the block's start.
/// None where that is not certain: the caller then names the whole block.
pub fn place_of_value(block: &str, field: &FieldPath) -> Option<Range<usize>> {
    locate(block, field.as_str(), Part::Value)
}

/// As [`place_of_value`], for the key of the field.
pub fn place_of_key(block: &str, field: &FieldPath) -> Option<Range<usize>> {
    locate(block, field.as_str(), Part::Key)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values of a block, or the messages where there are findings.
    fn check(block: &str, expected: &str) {
        let outcome = read(&SourcePath::new("content/a.md"), block, 0);
        let messages: Vec<_> = outcome
            .diagnostics
            .iter()
            .map(|d| format!("{}: {}\n", d.code, d.message))
            .collect();
        let values = outcome.value.map_or("none".into(), |map| shown(&Value::Map(map)));
        assert_eq!(
            format!("{values}\n{}", messages.concat()).trim_end(),
            expected.trim_end(),
            "{block}"
        );
    }

    fn shown(value: &Value) -> String {
        match value {
            Value::Null => "null".into(),
            Value::Bool(value) => value.to_string(),
            Value::Int(value) => value.to_string(),
            Value::Float(value) => format!("{value:?}"),
            Value::Text(value) => format!("{value:?}"),
            Value::List(list) => format!("[{}]", list.iter().map(shown).collect::<Vec<_>>().join(", ")),
            Value::Map(map) => {
                let entries: Vec<_> = map
                    .0
                    .iter()
                    .map(|(key, value)| format!("{key}: {}", shown(value)))
                    .collect();
                format!("{{{}}}", entries.join(", "))
            }
        }
    }

    #[test]
    fn each_kind_of_value_stays_what_it_is() {
        check(
            "a:\nb: ~\nc: true\nd: 42\ne: -1.5\nf: Bus",
            r#"{a: null, b: null, c: true, d: 42, e: -1.5, f: "Bus"}"#,
        );
        check(
            "a: no\nb: yes\nc: on\nd: Off",
            r#"{a: "no", b: "yes", c: "on", d: "Off"}"#,
        );
        check(
            "a: 01632960123\nb: 10:30\nc: 2026-11-20",
            r#"{a: "01632960123", b: "10:30", c: "2026-11-20"}"#,
        );
        check(
            "a: 18446744073709551615\nb: -99999999999999999999\nc: .inf\nd: .nan\ne: -.inf",
            r#"{a: "18446744073709551615", b: "-99999999999999999999", c: ".inf", d: ".nan", e: "-.inf"}"#,
        );
        check("a: 'true'\nb: \"12\"", r#"{a: "true", b: "12"}"#);
        check(
            "quotes:\n  - by: helen\n  - by: jonah\n    x: {a: [1, 2]}",
            r#"{quotes: [{by: "helen"}, {by: "jonah", x: {a: [1, 2]}}]}"#,
        );
        check("2026: a\nno: b\n~: c", r#"{2026: "a", no: "b", ~: "c"}"#);
    }

    #[test]
    fn an_empty_block_is_an_empty_map() {
        for block in ["", "\n\n", "# nothing yet\n", "---\n"] {
            check(block, "{}");
        }
    }

    #[test]
    fn an_alias_is_what_it_points_at() {
        check("a: &x [1]\nb: *x", "{a: [1], b: [1]}");
    }
}
