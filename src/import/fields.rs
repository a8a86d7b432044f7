//! The fields of an old post that hold lists of words, and those that only the old site knew.

use crate::source::yaml::Value;

use super::facts::{self, Facts};
use super::post::Notes;
use super::{Form, Loss, plain};

/// The topics of a post in its own words, each once.
pub(super) fn topics(form: Form, facts: &mut Facts) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    for key in ["topics", "topic", "categories", "category", "tags", "tag"] {
        for word in words(form, facts, key) {
            if !topics.contains(&word) {
                topics.push(word);
            }
        }
        facts.take(key);
    }
    topics
}

/// The words of one key, plain. A line is parted at commas; Jekyll parts a line of tags at its spaces.
pub(super) fn words(form: Form, facts: &Facts, key: &str) -> Vec<String> {
    let words = match facts.get(key) {
        Some(Value::Text(text)) if text.contains([',', ';']) => text.split([',', ';']).map(str::to_owned).collect(),
        Some(Value::Text(text)) if form == Form::Jekyll && key.ends_with('s') => {
            text.split_whitespace().map(str::to_owned).collect()
        }
        Some(value) => facts::texts(value),
        None => Vec::new(),
    };
    words
        .iter()
        .map(|word| plain::line(word))
        .filter(|word| !word.is_empty())
        .collect()
}

/// The authors of a post, one after the other.
pub(super) fn author(facts: &mut Facts) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for key in ["author", "authors", "byline"] {
        let found = facts.take(key).map_or(Vec::new(), |value| facts::texts(&value));
        names.extend(
            found
                .iter()
                .map(|name| plain::line(name))
                .filter(|name| !name.is_empty()),
        );
    }
    names.dedup();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Keeps what is text or a list of text under keys of its own, and drops the rest by name.
pub(super) fn keep_rest(facts: Facts, extra: &mut Vec<(String, Value)>, notes: &mut Notes) {
    let (mut kept, mut empty, mut dropped) = (Vec::new(), Vec::new(), Vec::new());
    for (key, value) in facts.rest() {
        let new_key = own_key(&key);
        let is_taken = extra.iter().any(|(other, _)| *other == new_key);
        match scalars(&value) {
            Some(value) if !is_taken => {
                extra.push((new_key, value));
                kept.push(key);
            }
            None if facts::texts(&value).is_empty() => empty.push(key),
            _ => dropped.push(key),
        }
    }
    notes.add_names(Loss::FieldKept, &kept);
    notes.add_names(Loss::FieldEmpty, &empty);
    notes.add_names(Loss::FieldDropped, &dropped);
}

/// A scalar, or a list of scalars without its empty items; none for anything else, and for nothing.
fn scalars(value: &Value) -> Option<Value> {
    match value {
        Value::List(list) if list.iter().all(|item| !matches!(item, Value::List(_) | Value::Map(_))) => {
            let list: Vec<Value> = list
                .iter()
                .filter(|item| facts::text(item).is_some())
                .cloned()
                .collect();
            (!list.is_empty()).then_some(Value::List(list))
        }
        value => facts::text(value).map(|_| value.clone()),
    }
}

/// `x_` and the old key, of letters, figures and underlines.
fn own_key(key: &str) -> String {
    let key = key.strip_prefix("x_").unwrap_or(key);
    let key: String = key.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    format!("x_{key}")
}
