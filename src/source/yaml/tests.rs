//! How front matter is read: values, places, habits and their mending.

use super::*;
use crate::base::fix::{Edit, apply};

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
        "<<: ", "ŵ", "🚌", "\u{a0}", "\u{200b}", "\u{feff}", "\u{85}", "\u{2028}", "\u{7}", "%", "@", "\t", " ", "12",
        "~", "—\n",
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

/// The block with the fixes of its habits made.
fn mended(block: &str) -> String {
    let found = read(&SourcePath::new("a.md"), block, 0).diagnostics;
    let edit = |found: &Diagnostic| match &found.fix {
        Some(Fix::Bytes { span, text }) => Some(Edit {
            range: span.start as usize..span.end as usize,
            text: text.clone(),
        }),
        _ => None,
    };
    let edits: Vec<Edit> = found.iter().filter_map(edit).collect();
    apply(block, &edits).text
}

fn mends(block: &str) {
    let value = |block: &str| read(&SourcePath::new("a.md"), block, 0).value;
    let once = mended(block);
    assert_eq!(value(&once), value(block), "{block:?}\n{once:?}");
    assert_eq!(mended(&once), once, "{block:?}");
}

#[test]
fn habits_are_mended_in_the_file() {
    for (block, expected) in [
        ("title: “Bus 42”\nward: a", "title: \"Bus 42\"\nward: a"),
        (
            "title: Council: the vote  \nward: a",
            "title: \"Council: the vote\"  \nward: a",
        ),
        ("quotes:\n\t- by: a\n\t\tx: b", "quotes:\n  - by: a\n    x: b"),
        ("title:Bus\n– a", "title:Bus\n– a"),
        // The mark that one line ends with is no business of the next.
        (
            "title: Council: the vote\nsummary: Bus: it stays\n",
            "title: \"Council: the vote\"\nsummary: \"Bus: it stays\"\n",
        ),
        ("ŵ\u{a0}:>\n&x ~~\t:12“: ", "ŵ: >\n&x ~~\t:12“: "),
        ("\tward: }a: “\n  \u{feff}", "  ward: \"}a: “\"\n  "),
        ("title: Bus: x\n\u{200b}\u{85}", "title: \"Bus: x\"\n\u{85}"),
        ("\u{feff}\u{feff}title: Bus", "title: Bus"),
    ] {
        assert_eq!(mended(block), expected);
    }
}

#[test]
fn one_field_changes_and_nothing_else() {
    let block = "title: 'At 7.00 PM' # remark\nquotes:\n  - by: a\n    role: at 7.00 PM\nCouncil business: x\n";
    let change = |field: &str, was: &str, text: &str| {
        let (range, put) = amend::value(block, &FieldPath::new(field), was, text)?;
        Some(format!("{}{put}{}", &block[..range.start], &block[range.end..]))
    };
    assert_eq!(
        change("title", "At 7.00 PM", "At 7pm"),
        Some(block.replace("At 7.00 PM", "At 7pm"))
    );
    assert_eq!(change("title", "At 8.00 PM", "At 8pm"), None);
    assert_eq!(
        change("quotes[0].role", "at 7.00 PM", "at 7pm"),
        Some(block.replace("at 7.00 PM", "at 7pm"))
    );
    assert_eq!(change("quotes[1].role", "at 7.00 PM", "at 7pm"), None);
    let key = |field: &str, name: &str| amend::key(block, &FieldPath::new(field), name).map(|(range, _)| &block[range]);
    assert_eq!(key("council_business", "council_business"), Some("Council business"));
    assert_eq!(key("nothing", "something"), None);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 800, failure_persistence: None, ..Default::default() })]

    #[test]
    fn nothing_panics_and_every_place_is_in_the_file(text in awkward()) {
        holds(&text);
        holds(&format!("---\n{text}\n---\n"));
    }

    #[test]
    fn mended_habits_say_what_was_read_and_are_mended_once(text in awkward()) {
        mends(&text);
        mends(&text.replace("\n\t", "\n  "));
    }

    #[test]
    fn no_bytes_panic(text in "\\PC*|(?s).*") {
        holds(&text);
    }
}
