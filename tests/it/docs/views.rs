//! What templates may see, as tables: read from the comments of the views themselves.

use std::fs;
use std::path::{Path, PathBuf};

use pressroom::output::view::TEMPLATES;

/// Where the views are written: the variants in `mod.rs`, the types beside it.
const SOURCE: &str = "src/output/view";

/// A type of the source: its comment and its fields.
struct Shown {
    name: String,
    note: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    holds: String,
    note: String,
}

/// A row a template.
pub fn templates() -> String {
    let mut table = "| template | `view` holds | for |\n| --- | --- | --- |\n".to_owned();
    let (types, variants) = (types(), text_of("mod.rs"));
    for template in TEMPLATES {
        let (variant, said) = variant_of(&variants, template);
        let shown = types.iter().find(|shown| shown.name == variant);
        let note = match said {
            "" => &shown.expect("a variant has a type of its name").note,
            said => said,
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

/// Every type, the frame's first.
fn types() -> Vec<Shown> {
    let folder = fs::read_dir(folder()).expect("the folder of the views");
    let mut files: Vec<String> = folder
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
        .filter(|name| name != "mod.rs")
        .collect();
    files.sort_by_key(|name| (name != "frame.rs", name.clone()));
    files.iter().flat_map(|name| types_of(&text_of(name))).collect()
}

fn types_of(source: &str) -> Vec<Shown> {
    let mut types: Vec<Shown> = Vec::new();
    let mut note = String::new();
    for line in source.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("/// ") {
            note = format!("{note} {words}").trim_start().to_owned();
        } else if let Some(name) = line
            .strip_prefix("pub struct ")
            .and_then(|rest| rest.strip_suffix(" {"))
        {
            types.push(Shown {
                name: name.to_owned(),
                note: std::mem::take(&mut note),
                fields: Vec::new(),
            });
        } else if let Some((name, of)) = field_of(line) {
            let field = Field {
                name: name.to_owned(),
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
fn variant_of<'a>(variants: &'a str, template: &str) -> (&'a str, &'a str) {
    let comment = format!("/// `{template}`");
    let mut lines = variants.lines().map(str::trim);
    let said = lines
        .by_ref()
        .find_map(|line| line.strip_prefix(&comment))
        .expect("a variant names its template");
    let variant = lines.next().and_then(|line| line.split('(').next());
    (variant.expect("a variant follows"), said.trim_start_matches([':', ' ']))
}

fn text_of(name: &str) -> String {
    fs::read_to_string(folder().join(name)).expect("a file of the views")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(SOURCE)
}

fn holds(of: &str) -> String {
    let inner = |outer: &str| of.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option<") {
        return format!("{}, or nothing", holds(inner));
    }
    if let Some(inner) = inner("Vec<") {
        return format!("list of: {}", holds(inner));
    }
    if let Some(inner) = inner("Shared<").or_else(|| inner("Box<")) {
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
