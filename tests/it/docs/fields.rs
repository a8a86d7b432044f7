//! Fields of a kind, as a table.

use pressroom::content::fields::{Described, Shape};

/// A row a field; a field within a field has both names, as in `quotes[].by`.
pub fn table(fields: &[Described]) -> String {
    let mut rows = vec!["| field | holds | what it is |\n| --- | --- | --- |\n".to_owned()];
    add_rows(fields, "", &mut rows);
    rows.concat()
}

fn add_rows(fields: &[Described], within: &str, rows: &mut Vec<String>) {
    for field in fields {
        let name = format!("{within}{}", field.key);
        let needed = if field.required { "**needed**; " } else { "" };
        let note = field.note.replace('|', "\\|");
        rows.push(format!("| `{name}` | {needed}{} | {note} |\n", holds(&field.shape)));
        add_inner(&field.shape, &name, rows);
    }
}

fn add_inner(shape: &Shape, name: &str, rows: &mut Vec<String>) {
    match shape {
        Shape::Map(fields) => add_rows(fields, &format!("{name}."), rows),
        Shape::Named(fields) => add_rows(fields, &format!("{name}.NAME."), rows),
        Shape::List(item) => add_inner(item, &format!("{name}[]"), rows),
        Shape::Either(first, second) => {
            add_inner(first, name, rows);
            add_inner(second, name, rows);
        }
        _ => {}
    }
}

fn holds(shape: &Shape) -> String {
    match shape {
        Shape::Text => "text".to_owned(),
        Shape::Slug => "name".to_owned(),
        Shape::Day => "day".to_owned(),
        Shape::Instant => "day and time".to_owned(),
        Shape::Flag => "`true` or `false`".to_owned(),
        Shape::Whole => "number".to_owned(),
        Shape::Choice(words) => one_of(words),
        Shape::Url => "web address".to_owned(),
        Shape::List(item) => format!("list of: {}", holds(item)),
        Shape::Map(_) => "the fields below".to_owned(),
        Shape::Named(fields) if fields.is_empty() => "names of your own".to_owned(),
        Shape::Named(_) => "names of your own, each with the fields below".to_owned(),
        Shape::Either(first, second) => format!("{}, or {}", holds(first), holds(second)),
    }
}

fn one_of(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}
