//! Small changes to an author's block of YAML that touch no other byte: remarks, order, quotation marks
//! and line ends stay. Every change is read again, and one that does more than it should is not made.

use std::ops::Range;

use super::{Map, Value, place_of_key, place_of_value, plain_key, read};
use crate::base::{FieldPath, SourcePath};

/// The block with a field of its own set: at its place where it has one, else on a new first line.
/// None where it cannot be done without touching more.
pub fn set(block: &str, key: &str, text: &str) -> Option<String> {
    let wanted = Value::Text(text.to_owned());
    let written = scalar(text);
    let amending = Amending::of(block)?;
    let changes = match amending.root(key) {
        Some(Value::Null) => amending.in_place_of_nothing(key, &written),
        Some(_) => vec![amending.replaced(&FieldPath::new(key), &written)?],
        None => amending.new_first(&format!("{key}: {written}")),
    };
    amending.first_that_reads(changes, |map| put(map, key, wanted.clone()))
}

/// The block with fields of one of its maps set, which is added at the end where it is not there.
/// None where it cannot be done without touching more.
pub fn set_in(block: &str, key: &str, fields: &[(&str, &str)]) -> Option<String> {
    let amending = Amending::of(block)?;
    let whole = format!("{{{}}}", flow(fields));
    let all = |map: &mut Map| put(map, key, Value::Map(map_of(fields)));
    match amending.root(key) {
        Some(Value::Map(map)) if !map.0.is_empty() && !amending.is_alias(key) => {}
        Some(Value::Null) => return amending.first_that_reads(amending.in_place_of_nothing(key, &whole), all),
        Some(_) => return amending.first_that_reads(vec![amending.replaced(&FieldPath::new(key), &whole)?], all),
        None => return amending.first_that_reads(amending.new_last(&format!("{key}: {whole}"), &[]), all),
    }
    fields.iter().try_fold(block.to_owned(), |block, (field, text)| {
        Amending::of(&block)?.set_field(key, field, text)
    })
}

/// The block with a map added to one of its lists. None where it cannot be done without touching more.
pub fn append(block: &str, key: &str, fields: &[(&str, &str)]) -> Option<String> {
    let amending = Amending::of(block)?;
    let item = format!("{{{}}}", flow(fields));
    let changes = match amending.root(key) {
        Some(Value::Null) => amending.in_place_of_nothing(key, &format!("[{item}]")),
        Some(Value::List(list)) => amending.longer(key, list, &item)?,
        Some(_) => return None,
        None if amending.is_flow() => amending.new_last(&format!("{key}: [{item}]"), &[]),
        None => amending.new_last(&format!("{key}:"), &[format!("  - {item}")]),
    };
    amending.first_that_reads(changes, |map| {
        let mut list = match map.0.iter().find(|(name, _)| plain_key(name) == key) {
            Some((_, Value::List(list))) => list.clone(),
            _ => Vec::new(),
        };
        list.push(Value::Map(map_of(fields)));
        put(map, key, Value::List(list));
    })
}

/// The change by which a field that says one text comes to say another. None where it says anything else,
/// and where it cannot be done without touching more.
pub fn value(block: &str, field: &FieldPath, was: &str, text: &str) -> Option<Change> {
    let amending = Amending::of(block)?;
    let place = narrowed(block, place_of_value(block, field)?);
    let written = scalar_like(&block[place.clone()], text);
    let change = (place, written);
    let wanted = |map: &mut Map| {
        if let Some(value) = map.at_mut(field).filter(|value| **value == Value::Text(was.to_owned())) {
            *value = Value::Text(text.to_owned());
        }
    };
    amending.first_that_reads(vec![change.clone()], wanted).map(|_| change)
}

/// The change by which a field gets another name. None where it cannot be done without touching more.
pub fn key(block: &str, field: &FieldPath, name: &str) -> Option<Change> {
    let amending = Amending::of(block)?;
    let change = (place_of_key(block, field)?, name.to_owned());
    let wanted = |map: &mut Map| {
        if let Some(key) = map.key_mut(field) {
            name.clone_into(key);
        }
    };
    amending.first_that_reads(vec![change.clone()], wanted).map(|_| change)
}

/// A change: bytes of the block, and what stands there instead.
pub type Change = (Range<usize>, String);

struct Amending<'a> {
    block: &'a str,
    map: Map,
    eol: &'static str,
}

impl<'a> Amending<'a> {
    fn of(block: &'a str) -> Option<Self> {
        let eol = match block.find(['\n', '\r']) {
            Some(at) if block[at..].starts_with("\r\n") => "\r\n",
            Some(at) if block[at..].starts_with('\r') => "\r",
            _ => "\n",
        };
        let map = read(&SourcePath::new(""), block, 0).value?;
        Some(Self { block, map, eol })
    }

    fn root(&self, key: &str) -> Option<&Value> {
        let found = self.map.0.iter().find(|(name, _)| plain_key(name) == key);
        found.map(|(_, value)| value)
    }

    /// The first of some changes after which the block says what it said, and what was wanted besides.
    fn first_that_reads(&self, changes: Vec<Change>, wanted: impl Fn(&mut Map)) -> Option<String> {
        let mut expected = self.map.clone();
        wanted(&mut expected);
        let amended = changes.into_iter().map(|(range, text)| {
            let mut amended = self.block.to_owned();
            amended.replace_range(range, &text);
            amended
        });
        let reads = |amended: &String| {
            let read = read(&SourcePath::new(""), amended, 0).value;
            read.is_some_and(|map| same(&Value::Map(map), &Value::Map(expected.clone())))
        };
        amended.into_iter().find(reads)
    }

    fn replaced(&self, field: &FieldPath, text: &str) -> Option<Change> {
        Some((place_of_value(self.block, field)?, text.to_owned()))
    }

    /// For a field whose value is nothing: `~`, `null`, or no word at all.
    fn in_place_of_nothing(&self, key: &str, text: &str) -> Vec<Change> {
        let field = FieldPath::new(key);
        let places = place_of_key(self.block, &field).zip(place_of_value(self.block, &field));
        let Some((name, value)) = places else {
            return Vec::new();
        };
        if name != value {
            return vec![(value, text.to_owned())];
        }
        let colon = self.block[name.end..].find(':').map(|at| name.end + at + 1);
        colon.map(|at| (at..at, format!(" {text}"))).into_iter().collect()
    }

    fn is_alias(&self, key: &str) -> bool {
        let value = place_of_value(self.block, &FieldPath::new(key));
        value.is_some_and(|value| self.block[value].starts_with('*'))
    }

    /// Where all that the block says begins and ends.
    fn extent(&self) -> Range<usize> {
        place_of_value(self.block, &FieldPath::default()).unwrap_or(0..0)
    }

    fn is_flow(&self) -> bool {
        self.block[self.extent()].starts_with('{')
    }

    fn new_first(&self, line: &str) -> Vec<Change> {
        let extent = self.extent();
        if self.is_flow() {
            return vec![(extent.start + 1..extent.start + 1, format!("{line}, "))];
        }
        let (start, indent) = self.line_of(extent.start);
        let mut changes = vec![(start..start, format!("{indent}{line}{}", self.eol))];
        changes.extend(self.new_last(line, &[]));
        changes
    }

    /// Below the last line that says something; else at the very end.
    fn new_last(&self, line: &str, more: &[String]) -> Vec<Change> {
        let extent = self.extent();
        if self.is_flow() {
            return self.in_braces(&extent, None, line);
        }
        let (_, indent) = self.line_of(extent.start);
        let lines = std::iter::once(line).chain(more.iter().map(String::as_str));
        let text: String = lines.map(|line| format!("{indent}{line}{}", self.eol)).collect();
        let (after, end) = (self.line_end(extent.end), self.block.len());
        vec![(after..after, text.clone()), (end..end, text)]
    }

    fn set_field(&self, key: &str, field: &str, text: &str) -> Option<String> {
        let path = FieldPath::new(key).key(field);
        let Some(Value::Map(map)) = self.root(key) else {
            return None;
        };
        let written = scalar(text);
        let value = Value::Text(text.to_owned());
        let known = map.0.iter().find(|(name, _)| plain_key(name) == field);
        let changes = match known {
            Some((_, old)) if *old == value => return Some(self.block.to_owned()),
            Some((_, Value::Null)) => self.in_place_of_nothing(path.as_str(), &written),
            Some(_) => vec![self.replaced(&path, &written)?],
            None => self.new_field(key, map, &format!("{field}: {written}"))?,
        };
        self.first_that_reads(changes, |root| {
            if let Some((_, Value::Map(map))) = root.0.iter_mut().find(|(name, _)| plain_key(name) == key) {
                put(map, field, value.clone());
            }
        })
    }

    /// For a field that its map does not have yet: behind the last one.
    fn new_field(&self, key: &str, map: &Map, entry: &str) -> Option<Vec<Change>> {
        let extent = place_of_value(self.block, &FieldPath::new(key))?;
        if self.block[extent.clone()].starts_with('{') {
            let last = map.0.last().map(|(name, _)| FieldPath::new(key).key(name));
            let last = last.and_then(|last| place_of_value(self.block, &last));
            return Some(self.in_braces(&extent, last, entry));
        }
        let (_, indent) = self.line_of(extent.start);
        let after = self.line_end(extent.end);
        Some(vec![(after..after, format!("{indent}{entry}{}", self.eol))])
    }

    /// Within braces or brackets: behind the last entry, else before the end, else at the beginning.
    fn in_braces(&self, extent: &Range<usize>, last: Option<Range<usize>>, entry: &str) -> Vec<Change> {
        let (first, end) = (extent.start + 1, extent.end.saturating_sub(1));
        if self.block.get(first..end).is_some_and(|held| held.trim().is_empty()) {
            return vec![(first..first, entry.to_owned())];
        }
        let behind = last.map(|last| (last.end..last.end, format!(", {entry}")));
        let others = [
            (end..end, format!(", {entry}")),
            (end..end, format!(" {entry}")),
            (first..first, format!("{entry}, ")),
        ];
        behind.into_iter().chain(others).collect()
    }

    fn longer(&self, key: &str, list: &[Value], item: &str) -> Option<Vec<Change>> {
        let extent = place_of_value(self.block, &FieldPath::new(key))?;
        if self.block[extent.clone()].starts_with('[') {
            let last = list.len().checked_sub(1).map(|last| FieldPath::new(key).item(last));
            let last = last.and_then(|last| place_of_value(self.block, &last));
            return Some(self.in_braces(&extent, last, item));
        }
        let first = place_of_value(self.block, &FieldPath::new(key).item(0))?;
        let (start, before) = self.line_of(first.start);
        let dash = self.block[start..first.start].rfind(['-', '–', '—'])?;
        let after = self.line_end(extent.end);
        let indent = &before[..self.block[start..start + dash].chars().count()];
        Some(vec![(after..after, format!("{indent}- {item}{}", self.eol))])
    }

    /// Where the line of a byte begins, and the white space before that byte.
    fn line_of(&self, at: usize) -> (usize, String) {
        let start = self.block[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let mark = self.block[start..at]
            .strip_prefix('\u{feff}')
            .map_or(start, |_| start + 3);
        let indent = self.block[mark..at]
            .chars()
            .map(|c| if c.is_whitespace() { c } else { ' ' });
        (mark, indent.collect())
    }

    /// Where the line after that of a byte begins.
    fn line_end(&self, at: usize) -> usize {
        let rest = &self.block[at..];
        match rest.find(['\n', '\r']) {
            Some(end) if rest[end..].starts_with("\r\n") => at + end + 2,
            Some(end) => at + end + 1,
            None => self.block.len(),
        }
    }
}

fn put(map: &mut Map, key: &str, value: Value) {
    match map.0.iter_mut().find(|(name, _)| plain_key(name) == key) {
        Some((_, old)) => *old = value,
        None => map.0.push((key.to_owned(), value)),
    }
}

fn map_of(fields: &[(&str, &str)]) -> Map {
    let text = |(key, text): &(&str, &str)| ((*key).to_owned(), Value::Text((*text).to_owned()));
    Map(fields.iter().map(text).collect())
}

/// Whether two values say the same, whatever the order of their keys.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Map(one), Value::Map(other)) => {
            let held = |(key, value): &(String, Value)| other.get(key).is_some_and(|other| same(value, other));
            one.0.len() == other.0.len() && one.0.iter().all(held)
        }
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (one, other) => one == other,
    }
}

fn flow(fields: &[(&str, &str)]) -> String {
    let entries: Vec<String> = fields
        .iter()
        .map(|(key, text)| format!("{key}: {}", scalar(text)))
        .collect();
    entries.join(", ")
}

/// The place of a text without the remark that may follow it on its line.
fn narrowed(block: &str, place: Range<usize>) -> Range<usize> {
    let written = &block[place.clone()];
    let end = match written.chars().next() {
        Some(mark @ ('"' | '\'')) => written[1..].find(mark).map(|end| end + 2),
        _ => written.find(" #").map(|end| written[..end].trim_end().len()),
    };
    place.start..place.start + end.unwrap_or(written.len())
}

/// A text as YAML writes it, between the marks that stand around it now, where that can be.
fn scalar_like(written: &str, text: &str) -> String {
    let plain = |text: &str| !text.contains(['\'', '"', '\\', '\n', '\t']) && !text.chars().any(char::is_control);
    match written.chars().next() {
        Some(mark @ ('"' | '\'')) if plain(text) => format!("{mark}{text}{mark}"),
        Some('"' | '\'' | '|' | '>') | None => scalar(text),
        // Words that went without marks go without them again; whoever makes the change reads it again.
        Some(_) if plain(text) && !text.contains([':', '#']) => text.to_owned(),
        Some(_) => scalar(text),
    }
}

/// A text as YAML writes it: as it is where that is read as the same text, else in double quotes.
fn scalar(text: &str) -> String {
    let is_plain = text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "-+.:/".contains(c))
        && !text.ends_with(':');
    let reads = || {
        let map = read(&SourcePath::new(""), &format!("a: {text}\n"), 0).value;
        map.is_some_and(|map| map.get("a") == Some(&Value::Text(text.to_owned())))
    };
    if is_plain && reads() {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests;
