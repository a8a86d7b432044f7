//! Keys: those that nobody asked for, and those that a word processor changed.

use super::{Fields, Sheet};
use crate::base::code::{UNKNOWN_KEY, WORD_HABIT};
use crate::base::diagnostic::nearest;
use crate::base::{Diagnostic, FieldPath, Fix, Place};
use crate::source::yaml::{Map, Value, plain_key};

impl Fields<'_, '_, '_> {
    /// Reports every key that nobody asked for.
    pub(super) fn report_unknown(&mut self) {
        let unknown: Vec<String> = self
            .map
            .0
            .iter()
            .map(|(key, _)| key)
            .filter(|key| !self.is_open && !key.starts_with("x_") && !self.known.contains(&key.as_str()))
            .cloned()
            .collect();
        for key in unknown {
            let at = self.at.key(&key);
            let fault = Diagnostic::new(&UNKNOWN_KEY, format!("`{at}` is not a known field"));
            let help = match (nearest(&key, self.known.iter().copied()), moved_on(&key)) {
                (_, Some(help)) => help.to_owned(),
                (Some(known), None) => format!("Did you mean {known}? A field of your own begins with x_"),
                (None, None) => format!(
                    "write x_{key} if the field is your own; the fields here are: {}",
                    self.known.join(", ")
                ),
            };
            self.sheet
                .diagnostics
                .push(fault.at(Place::Key(self.sheet.path.clone(), at)).help(help));
        }
    }
}

/// What became of keys that other tools have and ours does not.
fn moved_on(key: &str) -> Option<&'static str> {
    match key {
        "status" | "draft" => {
            Some("state follows from the facts: approved, issued, embargo, withdrawn; delete this line")
        }
        "kind" => Some("the folder says what kind of text it is; delete this line"),
        "date" => Some("write issued: the day and time at which it is sent out"),
        "tags" | "categories" => Some("write topics: a list of names that have a file in content/topics"),
        "approved_by" | "approved_on" => Some("write approved: {by: …, on: …}"),
        _ => None,
    }
}

pub(super) fn is_plain_key(key: &str) -> bool {
    key.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-')
}

/// The map with the keys that a word processor made of ours: `Title `, `Council business`.
pub(super) fn plain_keys(map: &Map, at: &FieldPath, sheet: &mut Sheet) -> Map {
    let mut keys: Vec<(String, Value)> = Vec::new();
    for (key, value) in &map.0 {
        let better = plain_key(key);
        if is_plain_key(key) || !is_plain_key(&better) || map.get(&better).is_some() {
            keys.push((key.clone(), value.clone()));
            continue;
        }
        let habit = Diagnostic::new(&WORD_HABIT, format!("`{key}` was read as `{better}`"));
        let (path, field) = (sheet.path.clone(), at.key(key));
        let place = Place::Key(path.clone(), field.clone());
        let text = better.clone();
        let fix = Fix::Key { path, field, text };
        sheet.diagnostics.push(
            habit
                .at(place)
                .help(format!("Write {better}: in small letters"))
                .fix(fix),
        );
        keys.push((better, value.clone()));
    }
    Map(keys)
}
