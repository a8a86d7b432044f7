//! What templates may see, as tables: read from the comments of the views themselves.

use pressroom::output::view::TEMPLATES;

const SOURCE: &str = include_str!("../../../src/output/view.rs");

/// A type of the source: its comment and its fields.
struct Shown<'a> {
    name: &'a str,
    note: String,
    fields: Vec<Field<'a>>,
}

struct Field<'a> {
    name: &'a str,
    holds: String,
    note: String,
}

/// A row a template.
pub fn templates() -> String {
    let mut table = "| template | `view` holds | for |\n| --- | --- | --- |\n".to_owned();
    let types = types();
    for template in TEMPLATES {
        let (variant, said) = variant_of(template);
        let shown = types.iter().find(|shown| shown.name == variant);
        let note = if said.is_empty() {
            &shown.expect("a variant has a type of its name").note
        } else {
            said
        };
        table.push_str(&format!("| `{template}` | {} | {note} |\n", link(variant)));
    }
    table
}

/// A heading and a table for each type.
pub fn views() -> String {
    let mut text = String::new();
    for shown in types() {
        text.push_str(&format!("\n### {}\n\n{}\n\n", shown.name, shown.note));
        text.push_str("| field | holds | what it is |\n| --- | --- | --- |\n");
        for field in &shown.fields {
            text.push_str(&format!("| `{}` | {} | {} |\n", field.name, field.holds, field.note));
        }
    }
    text.push('\n');
    text
}

fn types() -> Vec<Shown<'static>> {
    let mut types: Vec<Shown> = Vec::new();
    let mut note = String::new();
    for line in SOURCE.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("/// ") {
            note = format!("{note} {words}").trim_start().to_owned();
        } else if let Some(name) = line
            .strip_prefix("pub struct ")
            .and_then(|rest| rest.strip_suffix(" {"))
        {
            types.push(Shown {
                name,
                note: std::mem::take(&mut note),
                fields: Vec::new(),
            });
        } else if let Some((name, of)) = field_of(line) {
            let field = Field {
                name,
                holds: holds(of.trim_end_matches(',')),
                note: std::mem::take(&mut note),
            };
            types.last_mut().expect("a field stands in a type").fields.push(field);
        } else if !line.starts_with("#[") {
            note.clear();
        }
    }
    types
}

/// `pub name: Type,`
fn field_of(line: &str) -> Option<(&str, &str)> {
    let (name, of) = line.strip_prefix("pub ")?.split_once(": ")?;
    (!name.contains(' ')).then_some((name, of))
}

/// The variant that a template shows, and what its comment says beside the template's name.
fn variant_of(template: &str) -> (&'static str, &'static str) {
    let comment = format!("/// `{template}`");
    let mut lines = SOURCE.lines().map(str::trim);
    let said = lines
        .by_ref()
        .find_map(|line| line.strip_prefix(&comment))
        .expect("a variant names its template");
    let variant = lines.next().and_then(|line| line.split('(').next());
    (variant.expect("a variant follows"), said.trim_start_matches([':', ' ']))
}

fn holds(of: &str) -> String {
    let inner = |outer: &str| of.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option<") {
        return format!("{}, or nothing", holds(inner));
    }
    if let Some(inner) = inner("Vec<") {
        return format!("list of: {}", holds(inner));
    }
    if let Some(inner) = inner("Arc<").or_else(|| inner("Box<")) {
        return holds(inner);
    }
    match of {
        "String" => "text".to_owned(),
        "bool" => "`true` or `false`".to_owned(),
        "u32" | "i16" | "usize" => "number".to_owned(),
        name => link(name),
    }
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}
