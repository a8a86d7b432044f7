//! Words that YAML leaves out without a word: what follows a hash within a text.

use std::ops::Range;

use super::lines::lines;
use super::{Map, Value};

/// So many lines are looked at: each is sought in all that was read.
const MOST: usize = 50;

/// What a text begins with that is no plain text.
const MARKED: [char; 7] = ['"', '\'', '[', '{', '|', '>', '#'];

/// Each `#1` or `#hashtag` after a space that is not to be found in what was read, to the end of its
/// line. A hash with a space after it is taken for the comment it is.
pub(super) fn lost(block: &str, map: &Map) -> Vec<Range<usize>> {
    candidates(block)
        .filter(|range| !map.0.iter().any(|(_, value)| holds(value, &block[range.clone()])))
        .collect()
}

fn candidates(block: &str) -> impl Iterator<Item = Range<usize>> {
    let hashed = lines(block).filter_map(|line| {
        let text = &block[line.clone()];
        let value = text.find(": ")? + 2;
        let hash = value + text[value..].find(" #")? + 1;
        let plain = !text[value..hash].trim().is_empty() && !text[value..].trim_start().starts_with(MARKED);
        let follows = text[hash + 1..].starts_with(char::is_alphanumeric);
        (plain && follows).then(|| line.start + hash..line.start + text.trim_end().len())
    });
    hashed.take(MOST)
}

fn holds(value: &Value, words: &str) -> bool {
    match value {
        Value::Text(text) => text.contains(words),
        Value::List(list) => list.iter().any(|value| holds(value, words)),
        Value::Map(map) => map.0.iter().any(|(_, value)| holds(value, words)),
        Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) => false,
    }
}
