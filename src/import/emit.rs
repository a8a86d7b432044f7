//! Our front matter written as YAML that any reader takes for what was meant (YAML 1.2.2, 7.3).

use std::fmt::Write;

use crate::source::yaml::{Map, Value};

/// Words that some reader of YAML takes for something else than text.
const NOT_TEXT: [&str; 11] = [
    "true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf",
];

/// A file of ours: the facts between their fences, then the text.
pub(super) fn document(facts: &Map, body: &str) -> String {
    format!("---\n{}---\n{body}", block(facts))
}

/// A map as a block of YAML, one key a line.
pub(super) fn block(map: &Map) -> String {
    let mut yaml = String::new();
    write_map(&mut yaml, map, 0);
    yaml
}

/// Text as YAML: plain where nobody can take it for anything else, else in double quotes.
pub(super) fn scalar(text: &str) -> String {
    if is_plain(text) || is_time(text) {
        return text.to_owned();
    }
    quoted(text)
}

/// Text in double quotes.
pub(super) fn quoted(text: &str) -> String {
    let mut yaml = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => yaml.push_str("\\\""),
            '\\' => yaml.push_str("\\\\"),
            '\n' => yaml.push_str("\\n"),
            '\t' => yaml.push_str("\\t"),
            '\r' => yaml.push_str("\\r"),
            c if must_be_escaped(c) => {
                let _ = write!(yaml, "\\u{:04X}", u32::from(c));
            }
            c => yaml.push(c),
        }
    }
    yaml.push('"');
    yaml
}

fn write_map(yaml: &mut String, map: &Map, indent: usize) {
    for (key, value) in &map.0 {
        let _ = write!(yaml, "{:indent$}{}:", "", scalar(key));
        write_value(yaml, value, indent + 2);
    }
}

fn write_value(yaml: &mut String, value: &Value, indent: usize) {
    match value {
        Value::List(list) if !list.is_empty() => {
            yaml.push('\n');
            for item in list {
                let _ = write!(yaml, "{:indent$}-", "");
                write_item(yaml, item, indent + 2);
            }
        }
        Value::Map(map) if !map.0.is_empty() => {
            yaml.push('\n');
            write_map(yaml, map, indent);
        }
        value => {
            let _ = writeln!(yaml, " {}", flow(value));
        }
    }
}

fn write_item(yaml: &mut String, item: &Value, indent: usize) {
    match item {
        // The first key of a map stands on the line of its dash.
        Value::Map(map) if !map.0.is_empty() => {
            let mut inner = String::new();
            write_map(&mut inner, map, indent);
            let _ = write!(yaml, " {}", inner.trim_start());
        }
        item => write_value(yaml, item, indent),
    }
}

fn flow(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => format!("{value:?}"),
        Value::Text(text) => scalar(text),
        Value::List(_) => "[]".into(),
        Value::Map(_) => "{}".into(),
    }
}

fn is_plain(text: &str) -> bool {
    let ordinary = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | '/' | '(' | ')');
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .chars()
            .all(|c| ordinary(c) || (c.is_alphabetic() && !c.is_ascii()) || c == ',' || c == '\'')
        && !text.ends_with(' ')
        && !NOT_TEXT.contains(&text.to_ascii_lowercase().as_str())
}

/// A time of ours: `2026-11-20T10:30:00+00:00`.
fn is_time(text: &str) -> bool {
    text.len() == 25
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            10 => byte == b'T',
            13 | 16 | 22 => byte == b':',
            19 => byte == b'+' || byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// Control characters, line separators and marks that a reader might take for line ends or drop.
fn must_be_escaped(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::SourcePath;
    use crate::source::yaml;

    fn check(text: &str, expected: &str) {
        assert_eq!(scalar(text), expected);
    }

    fn survives(value: Value) {
        let map = Map(vec![("field".into(), value)]);
        let outcome = yaml::read(&SourcePath::new("content/a.md"), &block(&map), 0);
        assert_eq!(
            outcome.value,
            Some(map.clone()),
            "{}\n{:?}",
            block(&map),
            outcome.diagnostics
        );
    }

    #[test]
    fn text_is_quoted_where_it_could_be_taken_for_something_else() {
        check("Bus 42 stays", "Bus 42 stays");
        check("2019", "\"2019\"");
        check("No", "\"No\"");
        check("Bus: 42", "\"Bus: 42\"");
        check("Přerov, náměstí", "Přerov, náměstí");
        check("say \"yes\"\n", "\"say \\\"yes\\\"\\n\"");
        check("2026-11-20T10:30:00+00:00", "2026-11-20T10:30:00+00:00");
        check("", "\"\"");
    }

    #[test]
    fn lists_and_maps_are_read_back() {
        let word = |text: &str| Value::Text(text.into());
        let picture = Value::Map(Map(vec![
            ("file".into(), word("bus.jpg")),
            ("alt".into(), word("A: bus")),
        ]));
        survives(Value::List(vec![picture.clone(), picture, word("1e5"), Value::Null]));
        survives(Value::List(Vec::new()));
        survives(Value::Map(Map(vec![("a".into(), Value::List(vec![word("x")]))])));
        for text in [
            "--- ",
            "- a",
            "~",
            "{{ x }}",
            "🚌 bus",
            "\u{feff}a",
            "“a”",
            "'",
            "a #b",
            "…",
            "\u{85}",
        ] {
            survives(word(text));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_back(text in "\\PC*|.{0,40}|[\\x00-\\x7f]{0,12}") {
            survives(Value::Text(text));
        }
    }
}
