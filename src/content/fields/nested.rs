//! Fields that hold fields: maps, lists, and either of two.

use super::{Described, Fact, Fields, Shape};
use crate::base::code::WRONG_TYPE;
use crate::base::{Diagnostic, FieldPath};
use crate::source::yaml::{Map, Value};

impl<'a> Fields<'_, '_, 'a> {
    /// A map with fields of its own.
    pub fn map<T>(
        &mut self,
        key: &'static str,
        note: &'static str,
        read: impl FnOnce(&mut Fields<'_, '_, 'a>) -> T,
    ) -> Option<T> {
        if self.sheet.describing {
            let shape = Shape::Map(self.describe_inner(read));
            self.note(key, note, shape);
            return None;
        }
        let value = self.value(key, note, Shape::Text)?;
        let at = self.at.key(key);
        self.as_map(&value, at, read)
    }

    /// A map that decides whether the item is public: if `read` finds it wanting, it is unreadable.
    pub fn map_fact<T>(
        &mut self,
        key: &'static str,
        note: &'static str,
        read: impl FnOnce(&mut Fields<'_, '_, 'a>) -> Option<T>,
    ) -> Fact<T> {
        self.fact(key, |fields| fields.map(key, note, read).flatten())
    }

    /// A list of maps.
    pub fn maps<T>(
        &mut self,
        key: &'static str,
        note: &'static str,
        mut read: impl FnMut(&mut Fields<'_, '_, 'a>) -> T,
    ) -> Vec<T> {
        if self.sheet.describing {
            let shape = Shape::List(Box::new(Shape::Map(self.describe_inner(read))));
            self.note(key, note, shape);
            return Vec::new();
        }
        self.items(key, note, Shape::Text, |fields, value, at| {
            fields.as_map(value, at.clone(), &mut read)
        })
    }

    /// A map whose keys the author chooses, each holding a map.
    pub fn named<T>(
        &mut self,
        key: &'static str,
        note: &'static str,
        mut read: impl FnMut(&mut Fields<'_, '_, 'a>) -> T,
    ) -> Vec<(String, T)> {
        if self.sheet.describing {
            let shape = Shape::Named(self.describe_inner(read));
            self.note(key, note, shape);
            return Vec::new();
        }
        let Some(value) = self.value(key, note, Shape::Text) else {
            return Vec::new();
        };
        let at = self.at.key(key);
        let Value::Map(map) = &value else {
            self.not_a(&at, "a block of fields");
            return Vec::new();
        };
        let entry = |(name, value): &(String, Value)| {
            self.as_map(value, at.key(name), &mut read)
                .map(|entry| (name.clone(), entry))
        };
        map.0.iter().filter_map(entry).collect()
    }

    /// A number from 0 to 1.
    pub fn share(&mut self, key: &'static str, note: &'static str) -> Option<f64> {
        let value = self.value(key, note, Shape::Whole)?;
        let share = match value {
            Value::Float(share) => Some(share),
            Value::Int(0) => Some(0.0),
            Value::Int(1) => Some(1.0),
            _ => None,
        };
        let share = share.filter(|share| (0.0..=1.0).contains(share));
        if share.is_none() {
            let at = self.at.key(key);
            self.not_a(&at, "a number from 0 to 1");
        }
        share
    }

    /// One text or a list of them, each just as it is written, spaces at its ends included.
    pub fn lines(&mut self, key: &'static str, note: &'static str) -> Vec<String> {
        let shape = Shape::Either(Box::new(Shape::Text), Box::new(Shape::List(Box::new(Shape::Text))));
        let Some(value) = self.value(key, note, shape) else {
            return Vec::new();
        };
        let at = self.at.key(key);
        let mut line = |value: &Value, at: &FieldPath| match value {
            Value::Text(text) => Some(text.clone()),
            other => self.as_text(other, at),
        };
        match &value {
            Value::List(items) => {
                let each = items.iter().enumerate();
                each.filter_map(|(index, item)| line(item, &at.item(index))).collect()
            }
            one => line(one, &at).into_iter().collect(),
        }
    }

    /// A map of the author's own keys, each holding a word.
    pub fn words(&mut self, key: &'static str, note: &'static str) -> Vec<(String, String)> {
        let Some(value) = self.value(key, note, Shape::Named(Vec::new())) else {
            return Vec::new();
        };
        let at = self.at.key(key);
        let Value::Map(map) = &value else {
            self.not_a(&at, "a block of fields");
            return Vec::new();
        };
        let word = |(name, value): &(String, Value)| Some((name.clone(), self.as_text(value, &at.key(name))?));
        map.0.iter().filter_map(word).collect()
    }

    /// Either a text or a map.
    pub fn text_or_map<T>(
        &mut self,
        key: &'static str,
        note: &'static str,
        of_text: impl FnOnce(String) -> T,
        of_map: impl FnOnce(&mut Fields<'_, '_, 'a>) -> T,
    ) -> Option<T> {
        if self.sheet.describing {
            let map = Shape::Map(self.describe_inner(of_map));
            self.note(key, note, Shape::Either(Box::new(Shape::Text), Box::new(map)));
            return None;
        }
        let value = self.value(key, note, Shape::Text)?;
        let at = self.at.key(key);
        match &value {
            Value::Map(_) => self.as_map(&value, at, of_map),
            other => self.as_text(other, &at).map(of_text),
        }
    }

    pub(super) fn items<T>(
        &mut self,
        key: &'static str,
        note: &'static str,
        shape: Shape,
        mut read: impl FnMut(&mut Self, &Value, &FieldPath) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.value(key, note, Shape::List(Box::new(shape))) else {
            return Vec::new();
        };
        let at = self.at.key(key);
        let Value::List(items) = &value else {
            let help = match &value {
                Value::Text(text) => format!("write it as a list: `{key}: [{text}]`"),
                _ => format!("write it as a list: `{key}: [first, second]`"),
            };
            self.fault(
                Diagnostic::new(&WRONG_TYPE, format!("`{at}` should be a list")).help(help),
                &at,
            );
            return Vec::new();
        };
        items
            .iter()
            .enumerate()
            .filter_map(|(index, item)| read(self, item, &at.item(index)))
            .collect()
    }

    pub(super) fn describe_inner<T>(&mut self, read: impl FnOnce(&mut Fields<'_, '_, 'a>) -> T) -> Vec<Described> {
        let map = Map::default();
        let mut fields = Fields::over(&map, FieldPath::default(), self.sheet);
        read(&mut fields);
        fields.described
    }

    fn note(&mut self, key: &'static str, note: &'static str, shape: Shape) {
        self.known.push(key);
        self.described.push(Described {
            key,
            note,
            shape,
            required: false,
        });
    }
}
