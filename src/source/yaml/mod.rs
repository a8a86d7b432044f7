//! Front matter: serde_yaml reads it, an event parser says where a field stands. The only home of
//! both, so that replacing either stays a change to this folder.

use std::ops::Range;

use super::front_matter;
use crate::base::{Diagnostic, FieldPath, Outcome, Place, SourcePath, code};

pub mod amend;
mod edit;
mod fault;
mod line;
mod lines;
mod locate;
mod lost;
mod marks;
mod parse;
mod phrase;
mod repair;

use edit::{Habit, Repaired};
use fault::Fault;
use locate::{Part, locate};
use marks::is_suspicious;
use parse::{Parsed, parse};
use repair::{Before, repair};

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

/// A key as it was meant, where a word processor made `Council business ` of `council_business`.
pub fn plain_key(key: &str) -> String {
    key.trim().to_lowercase().replace([' ', '\u{a0}'], "_")
}

impl Map {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }
}

/// Reads a block of YAML that must be one map. `start` is where the block begins in the file, in bytes;
/// 0 for a file that is YAML throughout.
///
/// None where it cannot be read at all; the findings then say why.
pub fn read(path: &SourcePath, block: &str, start: usize) -> Outcome<Option<Map>> {
    let mut diagnostics = match start {
        0 => front_matter::invisible(path, block),
        _ => Vec::new(),
    };
    let (block, mark) = without_mark(block);
    let start = start + mark;
    match Reading::of(path, block) {
        Reading::Plain(parsed) => {
            let lost = lost::lost(block, &parsed.map);
            diagnostics.extend(lost.into_iter().map(|range| left_out(path, block, start, range)));
            diagnostics.extend(parsed.diagnostics);
            Outcome {
                value: Some(parsed.map),
                diagnostics,
            }
        }
        Reading::Mended(parsed, repaired) => {
            diagnostics.extend(repaired.habits.iter().map(|habit| forgiven(path, start, habit)));
            let lost = lost::lost(&repaired.text, &parsed.map).into_iter();
            diagnostics.extend(lost.map(|range| left_out(path, block, start, repaired.original(range))));
            diagnostics.extend(parsed.diagnostics);
            Outcome {
                value: Some(parsed.map),
                diagnostics,
            }
        }
        Reading::Refused(fault) => {
            diagnostics.push(fault.diagnostic(path, start));
            Outcome {
                value: None,
                diagnostics,
            }
        }
    }
}

/// Where the value of a field stands in a block of YAML, in bytes from the block's start: of a key
/// that stands more than once the first, for that is what was read. A field without a value has the
/// place of its key, a field inside of an alias that of the alias.
///
/// None where it is not certain: the caller then names the whole block.
pub fn place_of_value(block: &str, field: &FieldPath) -> Option<Range<usize>> {
    place_of(block, field, Part::Value)
}

/// As [`place_of_value`], for the key of the field: of a key that stands more than once the second,
/// for that is what is complained about.
pub fn place_of_key(block: &str, field: &FieldPath) -> Option<Range<usize>> {
    place_of(block, field, Part::Key)
}

fn place_of(block: &str, field: &FieldPath, part: Part) -> Option<Range<usize>> {
    let (block, mark) = without_mark(block);
    let range = match Reading::of(&SourcePath::new(""), block) {
        Reading::Plain(_) => locate(block, field.as_str(), part)?,
        Reading::Mended(_, repaired) => repaired.original(locate(&repaired.text, field.as_str(), part)?),
        Reading::Refused(_) => return None,
    };
    Some(mark + range.start..mark + range.end)
}

/// How a block was read.
enum Reading {
    Plain(Parsed),
    Mended(Parsed, Repaired),
    Refused(Fault),
}

impl Reading {
    /// Tries the block as it is, and again without Word's habits; a repair that does not read is dropped.
    fn of(path: &SourcePath, block: &str) -> Self {
        let refusal = match parse(path, block) {
            Ok(parsed) if !is_suspicious(block) => return Self::Plain(parsed),
            Ok(parsed) => {
                let mended = repair(block, Before::Reads);
                return match mended.and_then(|repaired| Some((parse(path, &repaired.text).ok()?, repaired))) {
                    Some((mended, repaired)) => Self::Mended(mended, repaired),
                    None => Self::Plain(parsed),
                };
            }
            Err(refusal) => refusal,
        };
        let fault = Fault::of(&refusal, block);
        let Some(repaired) = repair(block, Before::Fails) else {
            return Self::Refused(fault);
        };
        match parse(path, &repaired.text) {
            Ok(parsed) => Self::Mended(parsed, repaired),
            Err(refusal) => Self::Refused(fault.unless_forgiven(&refusal, &repaired)),
        }
    }
}

fn forgiven(path: &SourcePath, start: usize, habit: &Habit) -> Diagnostic {
    Diagnostic::new(&code::WORD_HABIT, &habit.message)
        .at(Place::text(path, start + habit.line.start..start + habit.line.end))
        .help(format!("write: {}", habit.right))
}

fn left_out(path: &SourcePath, block: &str, start: usize, range: Range<usize>) -> Diagnostic {
    let word = block[range.clone()].split_whitespace().next().unwrap_or_default();
    Diagnostic::new(&code::WORD_HABIT, format!("everything from `{word}` on was left out"))
        .at(Place::text(path, start + range.start..start + range.end))
        .help("put the text in double quotes; after a space, # begins a remark that nobody sees")
}

/// The block without a byte order mark at its head, and the mark's length.
fn without_mark(block: &str) -> (&str, usize) {
    block
        .strip_prefix('\u{feff}')
        .map_or((block, 0), |rest| (rest, '\u{feff}'.len_utf8()))
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

    #[test]
    fn of_two_values_the_first_stays_and_both_are_told() {
        check(
            "a: 1\nb: 2\na: 3\na: !x 4",
            "{a: 1, b: 2}\nschema/duplicate-key: `a` stands twice\nschema/duplicate-key: `a` stands twice",
        );
        check(
            "a:\n  - b: 1\n    b: 2",
            "{a: [{b: 1}]}\nschema/duplicate-key: `a[0].b` stands twice",
        );
    }

    #[test]
    fn what_would_be_lost_in_silence_is_told() {
        let unreadable = |words: &str, message: &str| format!("{words}\nschema/front-matter-unreadable: {message}");
        check(
            "a: !Stop now",
            &unreadable(
                r#"{a: "now"}"#,
                "the text begins with an exclamation mark, so `!Stop` would be lost",
            ),
        );
        check(
            "b: &x {c: 1}\na:\n  <<: *x",
            &unreadable(
                "{b: {c: 1}, a: {}}",
                "`<<` takes in fields from elsewhere, which is not done here",
            ),
        );
        check("a: 1\n'': b", &unreadable("{a: 1}", "a colon has no name before it"));
        check(
            "a: Our #1 aim\nb: c # a remark",
            "{a: \"Our\", b: \"c\"}\nschema/word-habit: everything from `#1` on was left out",
        );
        check("a: |\n  b: Our #1\nc: \"#2 #3\"", r##"{a: "b: Our #1\n", c: "#2 #3"}"##);
    }

    #[test]
    fn a_bomb_is_refused_at_once() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for level in 1..9 {
            let below = format!("*a{}, ", level - 1).repeat(9);
            bomb.push_str(&format!("a{level}: &a{level} [{below}]\n"));
        }
        let repeats = "the facts repeat each other without end";
        let deep = "there are too many brackets within brackets";
        let long = format!("a: &a {}\nb: [{}]", "x".repeat(50_000), "*a, ".repeat(10_000));
        for (block, message) in [
            (bomb, repeats),
            (long, repeats),
            ("a: ".to_owned() + &"[".repeat(200_000), deep),
            ("a: &a [*a]".into(), deep),
            ("- ".repeat(2_000), deep),
            ((0..300).map(|level| " ".repeat(level) + "a:\n").collect(), deep),
        ] {
            let begun = std::time::Instant::now();
            check(&block, &format!("none\nschema/front-matter-unreadable: {message}"));
            assert!(begun.elapsed().as_secs() < 5, "{message}");
        }
    }

    #[test]
    fn a_byte_order_mark_and_windows_lines_change_nothing() {
        check(
            "\u{feff}a: 1\r\nb: c\r\n",
            concat!(
                "{a: 1, b: \"c\"}\n",
                "schema/invisible-habit: the file begins with an invisible mark (a byte order mark)\n",
                "schema/invisible-habit: the lines end as Windows ends them"
            ),
        );
        assert_eq!(
            place_of_value("\u{feff}a: 1\r\nb: c\r\n", &FieldPath::new("b")),
            Some(12..13)
        );
    }

    #[test]
    fn a_field_of_a_mended_block_has_its_place() {
        let block = "title: Tŷ: a “b”\nx\u{a0}:\u{a0}“vote \"now\"”\nlist:\n– “é”\n– g\n";
        for (field, value, key) in [
            ("title", "Tŷ: a “b”", "title"),
            ("x", "“vote \"now\"”", "x"),
            ("list[0]", "“é”", "“é”"),
            ("list[1]", "g", "g"),
        ] {
            let field = FieldPath::new(field);
            assert_eq!(place_of_value(block, &field).map(|range| &block[range]), Some(value));
            assert_eq!(place_of_key(block, &field).map(|range| &block[range]), Some(key));
        }
    }

    /// Text made of what breaks readers of YAML.
    fn awkward() -> impl proptest::strategy::Strategy<Value = String> {
        let pieces = [
            "a", "b: ", "title: ", ": ", ":", "- ", "– ", "\n", "\n  ", "\n\t", "\r\n", "\r", "\"", "'", "“", "”", "‘",
            "’", "[", "]", "{", "}", ", ", "&x ", "*x", "!t ", "#", " #1", "|\n", ">\n", "---\n", "...\n", "\\", "? ",
            "<<: ", "ŵ", "🚌", "\u{a0}", "\u{200b}", "\u{feff}", "\u{85}", "\u{2028}", "\u{7}", "%", "@", "\t", " ",
            "12", "~", "—\n",
        ];
        use proptest::prelude::*;
        prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..24).prop_map(|pieces| pieces.concat())
    }

    fn holds(text: &str) {
        let path = SourcePath::new("content/a.md");
        let split = front_matter::split(&path, text);
        let mut diagnostics = split.diagnostics;
        assert!(text.is_char_boundary(split.value.body));
        let block = split.value.yaml.unwrap_or(0..text.len());
        let block_text = &text[block.clone()];
        diagnostics.extend(read(&path, block_text, block.start).diagnostics);
        for diagnostic in diagnostics {
            if let Some(Place::Text(span)) = &diagnostic.place {
                assert!(
                    text.get(span.start as usize..span.end as usize).is_some(),
                    "{diagnostic:?}"
                );
            }
        }
        for field in ["a", "b", "title", "title[0].b", "a[1]", "b.a", ""] {
            let field = FieldPath::new(field);
            for range in [place_of_value(block_text, &field), place_of_key(block_text, &field)]
                .into_iter()
                .flatten()
            {
                assert!(block_text.get(range).is_some());
            }
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 800, failure_persistence: None, ..Default::default() })]

        #[test]
        fn nothing_panics_and_every_place_is_in_the_file(text in awkward()) {
            holds(&text);
            holds(&format!("---\n{text}\n---\n"));
        }

        #[test]
        fn no_bytes_panic(text in "\\PC*|(?s).*") {
            holds(&text);
        }
    }
}
