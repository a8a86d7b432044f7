//! The facts at the head of an old post, taken out one by one until only the unknown are left.

use crate::source::yaml::{Map, Value};

/// The facts of a post, by lower-case key.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Facts(Vec<(String, Value)>);

impl Facts {
    /// The facts of a map; of two keys that differ by case alone the first stays, the rest come back.
    pub(super) fn new(map: Map) -> (Self, Vec<String>) {
        let mut facts = Self::default();
        let mut dropped = Vec::new();
        for (key, value) in map.0 {
            let name = key.trim().to_lowercase();
            if facts.get(&name).is_some() {
                dropped.push(key);
                continue;
            }
            facts.0.push((name, value));
        }
        (facts, dropped)
    }

    /// Brings the scalar fields of some inner maps up, where no field of that name stands.
    pub(super) fn lift(&mut self, maps: &[&str]) {
        for name in maps {
            let Some(Value::Map(map)) = self.get(name).cloned() else {
                continue;
            };
            self.0.retain(|(key, _)| key != name);
            for (key, value) in map.0 {
                let key = key.trim().to_lowercase();
                if self.get(&key).is_none() {
                    self.0.push((key, value));
                }
            }
        }
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The text of a key, where it is not empty.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.get(key).and_then(text)
    }

    /// Takes out the first of these keys that has text.
    pub(super) fn take_text(&mut self, keys: &[&str]) -> Option<String> {
        let at = keys.iter().find_map(|key| {
            self.0
                .iter()
                .position(|(name, value)| name == key && text(value).is_some())
        })?;
        text(&self.0.remove(at).1)
    }

    /// Takes out a key.
    pub(super) fn take(&mut self, key: &str) -> Option<Value> {
        let at = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.remove(at).1)
    }

    /// What was not taken out.
    pub(super) fn rest(self) -> Vec<(String, Value)> {
        self.0
    }
}

/// A scalar as text; none for nothing, for blanks, and for lists and maps.
pub(super) fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::Null | Value::List(_) | Value::Map(_) => return None,
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => value.to_string(),
        Value::Text(value) => value.trim().to_owned(),
    };
    (!text.is_empty()).then_some(text)
}

/// All the text in a value, lists and maps laid flat. Of a map that has a name, only the name counts.
pub(super) fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::List(list) => list.iter().flat_map(texts).collect(),
        Value::Map(map) => {
            let named = ["name", "title", "label", "slug"]
                .iter()
                .find_map(|key| map.get(key).and_then(text));
            match named {
                Some(name) => vec![name],
                None => map.0.iter().flat_map(|(_, value)| texts(value)).collect(),
            }
        }
        value => text(value).into_iter().collect(),
    }
}

/// Whether a value says yes, in any of the ways in which people write it.
pub(super) fn is_yes(value: &Value) -> bool {
    says(value, &["true", "yes", "on", "1"])
}

/// Whether a value says no, in any of the ways in which people write it.
pub(super) fn is_no(value: &Value) -> bool {
    says(value, &["false", "no", "off", "0"])
}

fn says(value: &Value, words: &[&str]) -> bool {
    text(value).is_some_and(|text| words.contains(&text.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Value {
        Value::Text(text.into())
    }

    #[test]
    fn nested_lists_and_maps_lie_flat() {
        let value = Value::List(vec![
            word("Housing"),
            Value::Map(Map(vec![
                ("name".into(), word("Transport")),
                ("weight".into(), Value::Int(3)),
            ])),
            Value::Map(Map(vec![("ward".into(), Value::List(vec![word("Saltings")]))])),
            Value::Null,
            Value::Int(2019),
        ]);
        assert_eq!(texts(&value), ["Housing", "Transport", "Saltings", "2019"]);
    }

    #[test]
    fn the_first_key_with_text_is_taken() {
        let map = Map(vec![("Excerpt".into(), word(" ")), ("summary".into(), word("Bus"))]);
        let (mut facts, dropped) = Facts::new(map);
        assert_eq!(facts.take_text(&["excerpt", "summary"]), Some("Bus".into()));
        assert_eq!(dropped, Vec::<String>::new());
        assert_eq!(facts.rest().len(), 1);
    }
}
