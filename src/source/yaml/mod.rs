//! Front matter: serde_yaml reads it, an event parser says where a field stands. The only home of
//! both, so that replacing either stays a change to this folder.

use std::borrow::Cow;
use std::ops::Range;

use super::front_matter;
use crate::base::{Diagnostic, FieldPath, Fix, Outcome, Place, SourcePath, Span, code};

pub mod amend;
mod edit;
mod fault;
mod line;
mod lines;
mod locate;
mod lost;
mod marks;
mod parse;
mod phrase;
mod repair;

use edit::{Habit, Repaired};
use fault::Fault;
use locate::{Part, Tree};
use marks::is_suspicious;
use parse::{Parsed, parse};
use repair::{Before, repair, unbroken};

/// A value of the front matter, without its place.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`; never `yes`, `no`, `on`, `off`, which are text.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction; always finite.
    Float(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// A map.
    Map(Map),
}

/// A map, in the order in which it was written. A key that stood twice keeps its first value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map(pub Vec<(String, Value)>);

/// A key as it was meant, where a word processor made `Council business ` of `council_business`.
pub fn plain_key(key: &str) -> String {
    key.trim().to_lowercase().replace([' ', '\u{a0}'], "_")
}

impl Map {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The value of a field, however deep it stands.
    fn at_mut(&mut self, field: &FieldPath) -> Option<&mut Value> {
        self.entry_mut(field.as_str()).map(|(_, value)| value)
    }

    /// The name of a field, however deep it stands.
    fn key_mut(&mut self, field: &FieldPath) -> Option<&mut String> {
        let is_item = field.as_str().ends_with(']');
        self.entry_mut(field.as_str()).map(|(key, _)| key).filter(|_| !is_item)
    }

    /// The entry at a path such as `quotes[1].by`; of an item of a list, that of the list with the item in it.
    fn entry_mut(&mut self, path: &str) -> Option<(&mut String, &mut Value)> {
        let end = path.find(['.', '[']).unwrap_or(path.len());
        let (key, mut rest) = path.split_at(end);
        let named = |(name, _): &&mut (String, Value)| name == key || plain_key(name) == key;
        let (key, mut value) = self.0.iter_mut().find(named).map(|(key, value)| (key, value))?;
        while let Some(item) = rest.strip_prefix('[') {
            let (index, after) = item.split_once(']')?;
            let Value::List(list) = value else { return None };
            value = list.get_mut(index.parse::<usize>().ok()?)?;
            rest = after;
        }
        match (rest.strip_prefix('.'), value) {
            (None, value) => Some((key, value)),
            (Some(inner), Value::Map(map)) => map.entry_mut(inner),
            (Some(_), _) => None,
        }
    }
}

/// Reads a block of YAML that must be one map. `start` is where the block begins in the file, in bytes;
/// 0 for a file that is YAML throughout.
///
/// None where it cannot be read at all; the findings then say why.
pub fn read(path: &SourcePath, block: &str, start: usize) -> Outcome<Option<Map>> {
    let mut diagnostics = match start {
        0 => front_matter::invisible(path, block),
        _ => Vec::new(),
    };
    let (block, mark) = without_mark(block);
    let start = start + mark;
    match Reading::of(path, block) {
        Reading::Plain(parsed) => {
            let lost = lost::lost(block, &parsed.map);
            diagnostics.extend(lost.into_iter().map(|range| left_out(path, block, start, range)));
            diagnostics.extend(parsed.diagnostics);
            Outcome {
                value: Some(parsed.map),
                diagnostics,
            }
        }
        Reading::Mended(parsed, repaired) => {
            diagnostics.extend(repaired.habits.iter().map(|habit| forgiven(path, start, habit)));
            let lost = lost::lost(&repaired.text, &parsed.map).into_iter();
            diagnostics.extend(lost.map(|range| left_out(path, block, start, repaired.original(range))));
            diagnostics.extend(parsed.diagnostics);
            Outcome {
                value: Some(parsed.map),
                diagnostics,
            }
        }
        Reading::Refused(fault) => {
            diagnostics.push(fault.diagnostic(path, start));
            Outcome {
                value: None,
                diagnostics,
            }
        }
    }
}

/// Where the value of a field stands in a block of YAML, in bytes from the block's start: of a key
/// that stands more than once the first, for that is what was read. A field without a value has the
/// place of its key, a field inside of an alias that of the alias.
///
/// None where it is not certain: the caller then names the whole block.
pub fn place_of_value(block: &str, field: &FieldPath) -> Option<Range<usize>> {
    place_of(block, field, Part::Value)
}

/// As [`place_of_value`], for the key of the field: of a key that stands more than once the second,
/// for that is what is complained about.
pub fn place_of_key(block: &str, field: &FieldPath) -> Option<Range<usize>> {
    place_of(block, field, Part::Key)
}

fn place_of(block: &str, field: &FieldPath, part: Part) -> Option<Range<usize>> {
    Places::of(block).place(field, part)
}

/// Where the fields of a block stand: read once, asked many times.
#[derive(Debug)]
pub struct Places<'a> {
    /// What was read: the block without its mark, or with habits mended.
    text: Cow<'a, str>,
    repaired: Option<Repaired>,
    mark: usize,
    tree: Option<Tree>,
}

impl<'a> Places<'a> {
    /// The places of a block.
    pub fn of(block: &'a str) -> Self {
        let (block, mark) = without_mark(block);
        let (text, repaired) = match Reading::of(&SourcePath::new(""), block) {
            Reading::Plain(_) => (Cow::Borrowed(block), None),
            Reading::Mended(_, repaired) => (Cow::Owned(repaired.text.clone()), Some(repaired)),
            Reading::Refused(_) => (Cow::Borrowed(""), None),
        };
        let tree = Tree::of(&text).or_else(|| Tree::of(&unbroken(&text)));
        Self {
            text,
            repaired,
            mark,
            tree,
        }
    }

    /// As [`place_of_value`].
    pub fn value(&self, field: &FieldPath) -> Option<Range<usize>> {
        self.place(field, Part::Value)
    }

    /// As [`place_of_key`].
    pub fn key(&self, field: &FieldPath) -> Option<Range<usize>> {
        self.place(field, Part::Key)
    }

    fn place(&self, field: &FieldPath, part: Part) -> Option<Range<usize>> {
        let range = self.tree.as_ref()?.place(field.as_str(), part)?;
        let words = self.text.get(range.clone())?.trim_end();
        if words.is_empty() {
            return None;
        }
        let range = range.start..range.start + words.len();
        let range = match &self.repaired {
            Some(repaired) => repaired.original(range),
            None => range,
        };
        Some(self.mark + range.start..self.mark + range.end)
    }
}

/// How a block was read.
enum Reading {
    Plain(Parsed),
    Mended(Parsed, Repaired),
    Refused(Fault),
}

impl Reading {
    /// Tries the block as it is, and again without Word's habits; a repair that does not read is dropped.
    fn of(path: &SourcePath, block: &str) -> Self {
        let refusal = match parse(path, block) {
            Ok(parsed) if !is_suspicious(block) => return Self::Plain(parsed),
            Ok(parsed) => {
                let mended = repair(block, Before::Reads);
                return match mended.and_then(|repaired| Some((parse(path, &repaired.text).ok()?, repaired))) {
                    Some((mended, repaired)) => Self::Mended(mended, repaired),
                    None => Self::Plain(parsed),
                };
            }
            Err(refusal) => refusal,
        };
        let fault = Fault::of(&refusal, block);
        let Some(repaired) = repair(block, Before::Fails) else {
            return Self::Refused(fault);
        };
        match parse(path, &repaired.text) {
            Ok(parsed) => Self::Mended(parsed, repaired),
            Err(refusal) => Self::Refused(fault.unless_forgiven(&refusal, &repaired)),
        }
    }
}

fn forgiven(path: &SourcePath, start: usize, habit: &Habit) -> Diagnostic {
    Diagnostic::new(&code::WORD_HABIT, &habit.message)
        .at(Place::text(path, start + habit.line.start..start + habit.line.end))
        .help(format!("Write: {}", habit.right))
        .fix(Fix::Bytes {
            span: Span::new(path, start + habit.mend.at.start..start + habit.mend.at.end),
            text: habit.mend.put.clone(),
        })
}

fn left_out(path: &SourcePath, block: &str, start: usize, range: Range<usize>) -> Diagnostic {
    let word = block[range.clone()].split_whitespace().next().unwrap_or_default();
    Diagnostic::new(&code::WORD_HABIT, format!("everything from `{word}` on was left out"))
        .at(Place::text(path, start + range.start..start + range.end))
        .help("Put the text in double quotes; after a space, # begins a remark that nobody sees")
}

/// The block without a byte order mark at its head, and the mark's length.
fn without_mark(block: &str) -> (&str, usize) {
    block
        .strip_prefix('\u{feff}')
        .map_or((block, 0), |rest| (rest, '\u{feff}'.len_utf8()))
}

#[cfg(test)]
mod tests;
