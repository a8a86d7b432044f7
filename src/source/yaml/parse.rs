//! Text to values through serde_yaml, with the traps closed: duplicate keys, tags, merges and bombs.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::{Map, Value};
use crate::base::{Diagnostic, FieldPath, Place, SourcePath, code};

/// A block that could be read, with what was wrong in it.
pub(super) struct Parsed {
    /// The facts.
    pub map: Map,
    /// Keys that stood twice, tags, merges.
    pub diagnostics: Vec<Diagnostic>,
}

/// Why a block could not be read.
pub(super) enum Refusal {
    /// It is no YAML: what the parser said, and the byte of the block it said it of.
    Syntax { said: String, at: usize },
    /// It is YAML, and no map.
    NotAMap,
    /// Its aliases say more than anybody wrote.
    TooLarge,
    /// Its brackets lie too deep within each other.
    TooDeep,
}

/// Brackets within brackets, beyond which a block is refused unread: the time that libyaml takes
/// grows with the square of the depth, and serde_yaml would refuse 128 in the end.
const DEEPEST: usize = 128;

/// What aliases may add to what was written: nodes and bytes of text.
const ALLOWANCE: usize = 100_000;

/// No list of findings need be longer to be understood.
const MOST_FINDINGS: usize = 100;

/// Reads a block that must be one map; an empty one is an empty map.
pub(super) fn parse(path: &SourcePath, block: &str) -> Result<Parsed, Refusal> {
    if too_deep(block) {
        return Err(Refusal::TooDeep);
    }
    let mut reading = Reading {
        path,
        diagnostics: Vec::new(),
        // An escape such as \L is two bytes long and stands for three.
        budget: block.len() * 3 + ALLOWANCE,
    };
    let node = Node {
        reading: &mut reading,
        way: Way::Top,
    };
    let value = match node.deserialize(serde_yaml::Deserializer::from_str(block)) {
        Ok(value) => value,
        Err(_) if reading.budget == 0 => return Err(Refusal::TooLarge),
        Err(error) => {
            let at = error.location().map_or(0, |location| location.index());
            return Err(Refusal::Syntax {
                said: error.to_string(),
                at,
            });
        }
    };
    let map = match value {
        Value::Map(map) => map,
        Value::Null => Map::default(),
        _ => return Err(Refusal::NotAMap),
    };
    Ok(Parsed {
        map,
        diagnostics: reading.diagnostics,
    })
}

/// Counts brackets without regard to quotation marks, so it may see more depth than there is; text
/// that opens so many brackets and closes none of them is no front matter either.
fn too_deep(block: &str) -> bool {
    let mut depth = 0_usize;
    block.bytes().any(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

/// What a reading gathers on its way.
struct Reading<'a> {
    path: &'a SourcePath,
    diagnostics: Vec<Diagnostic>,
    budget: usize,
}

/// The way to the node that is being read; made into a [`FieldPath`] only for a finding.
#[derive(Clone, Copy)]
enum Way<'a> {
    Top,
    Key(&'a Way<'a>, &'a str),
    Item(&'a Way<'a>, usize),
}

impl Way<'_> {
    fn field(&self) -> FieldPath {
        match self {
            Way::Top => FieldPath::default(),
            Way::Key(parent, key) => parent.field().key(key),
            Way::Item(parent, index) => parent.field().item(*index),
        }
    }
}

impl Reading<'_> {
    fn spend<E: serde::de::Error>(&mut self, cost: usize) -> Result<(), E> {
        self.budget = self.budget.saturating_sub(cost + 1);
        if self.budget == 0 {
            return Err(E::custom("too large"));
        }
        Ok(())
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() < MOST_FINDINGS {
            self.diagnostics.push(diagnostic);
        }
    }

    fn report_duplicate(&mut self, field: FieldPath) {
        let first = Place::Field(self.path.clone(), field.clone());
        let message = format!("`{field}` stands twice");
        self.report(
            Diagnostic::new(&code::DUPLICATE_KEY, message)
                .at(Place::Key(self.path.clone(), field))
                .label(first, "it stood here first")
                .help("Delete one of the two"),
        );
    }

    fn report_merge(&mut self, field: FieldPath) {
        let place = Place::Key(self.path.clone(), field);
        self.report(
            Diagnostic::new(
                &code::FRONT_MATTER_UNREADABLE,
                "`<<` takes in fields from elsewhere, which is not done here",
            )
            .at(place)
            .help("Write the fields out where they are meant"),
        );
    }

    fn report_nameless(&mut self, field: FieldPath) {
        let place = Place::Field(self.path.clone(), field);
        self.report(
            Diagnostic::new(&code::FRONT_MATTER_UNREADABLE, "a colon has no name before it")
                .at(place)
                .help("Write the name of the field before the colon, as in `title: Evening bus`"),
        );
    }

    fn report_tag(&mut self, field: FieldPath, tag: &str) {
        let place = Place::Field(self.path.clone(), field);
        self.report(
            Diagnostic::new(
                &code::FRONT_MATTER_UNREADABLE,
                format!("the text begins with an exclamation mark, so `!{tag}` would be lost"),
            )
            .at(place)
            .help("Put the text in double quotes"),
        );
    }
}

/// A node about to be read.
struct Node<'a, 'r> {
    reading: &'a mut Reading<'r>,
    way: Way<'a>,
}

impl<'de> DeserializeSeed<'de> for Node<'_, '_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_, '_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Value, E> {
        self.reading.spend(0)?;
        Ok(Value::Null)
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Value, E> {
        self.reading.spend(0)?;
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Value, E> {
        self.reading.spend(0)?;
        Ok(Value::Int(value))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Value, E> {
        self.reading.spend(0)?;
        Ok(i64::try_from(value).map_or_else(|_| Value::Text(value.to_string()), Value::Int))
    }

    fn visit_i128<E: serde::de::Error>(self, value: i128) -> Result<Value, E> {
        self.visit_string(value.to_string())
    }

    fn visit_u128<E: serde::de::Error>(self, value: u128) -> Result<Value, E> {
        self.visit_string(value.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        self.reading.spend(0)?;
        if value.is_finite() {
            return Ok(Value::Float(value));
        }
        Ok(Value::Text(format!(".{value}").to_lowercase().replace(".-", "-.")))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Value, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: serde::de::Error>(self, value: String) -> Result<Value, E> {
        self.reading.spend(value.len())?;
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        self.reading.spend(0)?;
        let mut list = Vec::new();
        while let Some(value) = items.next_element_seed(Node {
            reading: &mut *self.reading,
            way: Way::Item(&self.way, list.len()),
        })? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        self.reading.spend(0)?;
        let mut map = Vec::<(String, Value)>::new();
        let mut names = BTreeSet::new();
        while let Some(key) = entries.next_key::<String>()? {
            self.reading.spend(key.len())?;
            let way = Way::Key(&self.way, &key);
            if key == "<<" {
                self.reading.report_merge(way.field());
            } else if key.is_empty() {
                self.reading.report_nameless(self.way.field());
            }
            let before = self.reading.diagnostics.len();
            let value = entries.next_value_seed(Node {
                reading: &mut *self.reading,
                way,
            })?;
            if key == "<<" || key.is_empty() {
                self.reading.diagnostics.truncate(before);
                continue;
            }
            if !names.insert(key.clone()) {
                // What is dropped has no place that a path could name: the path leads to the first.
                self.reading.diagnostics.truncate(before);
                self.reading.report_duplicate(way.field());
                continue;
            }
            map.push((key, value));
        }
        Ok(Value::Map(Map(map)))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        let (tag, inner) = tagged.variant::<String>()?;
        self.reading.spend(tag.len())?;
        self.reading.report_tag(self.way.field(), &tag);
        inner.newtype_variant_seed(self)
    }
}
