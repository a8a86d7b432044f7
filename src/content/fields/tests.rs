//! What is read, and what is said of what cannot be.

use super::*;

choice! {
    /// Sizes.
    Size { /// Small.
        Small = "small", /// Large.
        Large = "large" }
}

fn map(entries: &[(&str, Value)]) -> Map {
    Map(entries
        .iter()
        .map(|(key, value)| ((*key).to_owned(), value.clone()))
        .collect())
}

fn text(value: &str) -> Value {
    Value::Text(value.into())
}

fn check<T>(map: &Map, reader: impl FnOnce(&mut Fields) -> T, expected: &[&str]) -> T {
    let (value, diagnostics) = read(&SourcePath::new("a.md"), map, &Zone::utc(), "en", reader);
    let found: Vec<String> = diagnostics
        .iter()
        .map(|d| {
            format!(
                "{}: {} ({})",
                d.code.id,
                d.message,
                d.help.as_deref().unwrap_or_default()
            )
        })
        .collect();
    assert_eq!(found, expected);
    value
}

#[test]
fn a_misspelt_key_is_told_with_the_nearest_name() {
    check(
        &map(&[("titel", text("Bus")), ("x_mine", text("free")), ("summary", text("s"))]),
        |f| (f.text("title", ""), f.text("summary", "")),
        &["schema/unknown-key: `titel` is not a known field (Did you mean title? A field of your own begins with x_)"],
    );
}

#[test]
fn a_capital_key_is_forgiven() {
    let title = check(
        &map(&[("Title ", text("Bus"))]),
        |f| f.text("title", ""),
        &["schema/word-habit: `Title ` was read as `title` (Write title: in small letters)"],
    );
    assert_eq!(title.as_deref(), Some("Bus"));
}

#[test]
fn null_is_absent_and_never_text() {
    let value = check(&map(&[("title", Value::Null)]), |f| f.text("title", ""), &[]);
    assert_eq!(value, None);
}

#[test]
fn no_is_not_a_flag() {
    check(
        &map(&[("print", text("no"))]),
        |f| f.flag("print", ""),
        &["schema/wrong-type: `print` should be true or false (Write false)"],
    );
}

#[test]
fn a_wrong_field_is_blanked_and_the_others_are_read() {
    let (size, day) = check(
        &map(&[("size", text("smal")), ("day", text("2026-11-03"))]),
        |f| (f.choice::<Size>("size", ""), f.day("day", "")),
        &["schema/not-a-choice: `size` cannot be `smal` (Did you mean small? The choices are: small, large)"],
    );
    assert_eq!(Size::Large.word(), "large");
    assert_eq!((size, day.map(|d| d.to_string())), (None, Some("2026-11-03".into())));
}

#[test]
fn a_fact_that_cannot_be_read_is_not_absent() {
    let fact = check(
        &map(&[("embargo", text("midnight Monday"))]),
        |f| f.map_fact("embargo", "", |f| f.instant("until", "")),
        &[
            "schema/wrong-type: `embargo` should be a block of fields (Write its fields below it, each on a line of its own and moved in by two spaces; they are: until)",
        ],
    );
    assert_eq!(fact, Fact::Unreadable);
}

#[test]
fn paths_run_through_lists_and_maps() {
    let quotes = Value::List(vec![Value::Map(map(&[("by", text("Tobias Wren"))]))]);
    check(
        &map(&[("quotes", quotes)]),
        |f| f.maps("quotes", "", |f| f.slug("by", "")),
        &["schema/bad-slug: `Tobias Wren` cannot be a name in an address (Write tobias-wren)"],
    );
}

#[test]
fn reading_nothing_describes_the_kind() {
    let described = describe(|f| {
        let title = f.text("title", "The headline.");
        f.require("title", title);
        f.maps("quotes", "Who is quoted.", |f| f.slug("by", "Who."));
    });
    assert_eq!(described.len(), 2);
    assert!(described[0].required);
    let by = Described {
        key: "by",
        note: "Who.",
        shape: Shape::Slug,
        required: false,
    };
    assert_eq!(described[1].shape, Shape::List(Box::new(Shape::Map(vec![by]))));
}
