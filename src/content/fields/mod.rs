//! Typed fields: a struct is read from a map with every fault told at once, and the same reading,
//! done once over nothing, describes the kind. So a kind's struct is its only definition: parsing,
//! JSON Schema and scaffold all come from its `read`.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::base::code::{BAD_ADDRESS, BAD_SLUG, MISSING_FIELD, NO_SUCH_TIME, UNKNOWN_KEY, WRONG_TYPE};
use crate::base::date::{Zone, read_day};
use crate::base::{Code, Diagnostic, FieldPath, Place, SourcePath};
use crate::source::yaml::{Map, Value};

mod choice;
mod fact;
mod keys;
mod nested;
mod shape;
mod values;

pub use choice::Choice;
pub(crate) use choice::choice;
pub use fact::Fact;
pub use shape::{Described, Shape};

/// What a file's fields are read with: where they stand, in which zone, and what was found.
#[derive(Debug)]
pub struct Sheet<'a> {
    path: &'a SourcePath,
    zone: &'a Zone,
    lang: &'a str,
    diagnostics: Vec<Diagnostic>,
    describing: bool,
}

/// The fields of one map.
#[derive(Debug)]
pub struct Fields<'m, 's, 'a> {
    map: Cow<'m, Map>,
    at: FieldPath,
    known: Vec<&'static str>,
    described: Vec<Described>,
    is_open: bool,
    sheet: &'s mut Sheet<'a>,
}

/// Reads a struct from a file's map; every fault is in the second part.
pub fn read<T>(
    path: &SourcePath,
    map: &Map,
    zone: &Zone,
    lang: &str,
    read: impl FnOnce(&mut Fields) -> T,
) -> (T, Vec<Diagnostic>) {
    let mut sheet = Sheet {
        path,
        zone,
        lang,
        diagnostics: Vec::new(),
        describing: false,
    };
    let mut fields = Fields::over(map, FieldPath::default(), &mut sheet);
    let value = read(&mut fields);
    fields.report_unknown();
    (value, sheet.diagnostics)
}

/// What `read` makes of a map without fields: the values that hold where nothing is said.
pub fn defaults<T>(read: impl FnOnce(&mut Fields) -> T) -> T {
    let path = SourcePath::new("");
    let zone = Zone::utc();
    let mut sheet = Sheet {
        path: &path,
        zone: &zone,
        lang: "en",
        diagnostics: Vec::new(),
        describing: false,
    };
    let map = Map::default();
    read(&mut Fields::over(&map, FieldPath::default(), &mut sheet))
}

/// Describes the fields that `read` asks for.
pub fn describe<T>(read: impl FnOnce(&mut Fields) -> T) -> Vec<Described> {
    let path = SourcePath::new("");
    let zone = Zone::utc();
    let mut sheet = Sheet {
        path: &path,
        zone: &zone,
        lang: "en",
        diagnostics: Vec::new(),
        describing: true,
    };
    let map = Map::default();
    let mut fields = Fields::over(&map, FieldPath::default(), &mut sheet);
    read(&mut fields);
    fields.described
}

impl<'m, 's, 'a> Fields<'m, 's, 'a> {
    fn over(map: &'m Map, at: FieldPath, sheet: &'s mut Sheet<'a>) -> Self {
        let map = if map.0.iter().all(|(key, _)| keys::is_plain_key(key)) {
            Cow::Borrowed(map)
        } else {
            Cow::Owned(keys::plain_keys(map, &at, sheet))
        };
        Self {
            map,
            at,
            known: Vec::new(),
            described: Vec::new(),
            is_open: false,
            sheet,
        }
    }

    /// A line of text.
    pub fn text(&mut self, key: &'static str, note: &'static str) -> Option<String> {
        let value = self.value(key, note, Shape::Text)?;
        self.as_text(&value, &self.at.key(key))
    }

    /// A line of text; empty where it is not there.
    pub fn text_or_empty(&mut self, key: &'static str, note: &'static str) -> String {
        self.text(key, note).unwrap_or_default()
    }

    /// A line of text that the kind cannot do without.
    pub fn required_text(&mut self, key: &'static str, note: &'static str) -> String {
        let text = self.text(key, note).filter(|text| !text.is_empty());
        self.require(key, text)
    }

    /// A list of lines.
    pub fn texts(&mut self, key: &'static str, note: &'static str) -> Vec<String> {
        self.items(key, note, Shape::Text, |fields, value, at| fields.as_text(value, at))
    }

    /// A name that can stand in an address.
    pub fn slug(&mut self, key: &'static str, note: &'static str) -> Option<String> {
        let value = self.value(key, note, Shape::Slug)?;
        self.as_slug(&value, &self.at.key(key))
    }

    /// A list of such names.
    pub fn slugs(&mut self, key: &'static str, note: &'static str) -> Vec<String> {
        self.items(key, note, Shape::Slug, |fields, value, at| fields.as_slug(value, at))
    }

    /// A day.
    pub fn day(&mut self, key: &'static str, note: &'static str) -> Option<Date> {
        let value = self.value(key, note, Shape::Day)?;
        let at = self.at.key(key);
        let text = self.as_text(&value, &at)?;
        let reading = read_day(&text);
        self.dated(&text, &at, reading, "a day")
    }

    /// A day and a time, in the site's zone where it has no offset.
    pub fn instant(&mut self, key: &'static str, note: &'static str) -> Option<Timestamp> {
        let value = self.value(key, note, Shape::Instant)?;
        let at = self.at.key(key);
        let text = self.as_text(&value, &at)?;
        let reading = self.sheet.zone.read_instant(&text);
        self.dated(&text, &at, reading, "a day and a time")
    }

    /// A day and a time that decide whether the item is public.
    pub fn instant_fact(&mut self, key: &'static str, note: &'static str) -> Fact<Timestamp> {
        self.fact(key, |fields| fields.instant(key, note))
    }

    /// `true` or `false`.
    pub fn flag(&mut self, key: &'static str, note: &'static str) -> Option<bool> {
        match self.value(key, note, Shape::Flag)? {
            Value::Bool(flag) => Some(flag),
            other => {
                let at = self.at.key(key);
                let meant = other.as_text().and_then(|text| match text.to_lowercase().as_str() {
                    "yes" | "y" | "on" | "true" => Some("true"),
                    "no" | "n" | "off" | "false" => Some("false"),
                    _ => None,
                });
                let help = meant.map_or("write true or false".to_owned(), |meant| format!("write {meant}"));
                self.fault(
                    Diagnostic::new(&WRONG_TYPE, format!("`{at}` should be true or false")).help(help),
                    &at,
                );
                None
            }
        }
    }

    /// A whole number from 0.
    pub fn whole(&mut self, key: &'static str, note: &'static str) -> Option<u32> {
        let value = self.value(key, note, Shape::Whole)?;
        let number = match &value {
            Value::Int(number) => u32::try_from(*number).ok(),
            Value::Text(text) => text.trim().parse().ok(),
            _ => None,
        };
        if number.is_none() {
            let at = self.at.key(key);
            let help = "write it in digits, without quotes or commas";
            self.fault(
                Diagnostic::new(&WRONG_TYPE, format!("`{at}` should be a whole number")).help(help),
                &at,
            );
        }
        number
    }

    /// A web address: `https://…`, or a route of the site, `/…`.
    pub fn url(&mut self, key: &'static str, note: &'static str) -> Option<String> {
        let value = self.value(key, note, Shape::Url)?;
        let at = self.at.key(key);
        let text = self.as_text(&value, &at)?;
        if text.starts_with('/') || url::Url::parse(&text).is_ok_and(|url| matches!(url.scheme(), "http" | "https")) {
            return Some(text);
        }
        let fault = Diagnostic::new(&BAD_ADDRESS, format!("`{at}` is not a web address"));
        self.fault(fault.help("a web address begins with https://"), &at);
        None
    }

    /// A colour: `#0B5D66`.
    pub fn colour(&mut self, key: &'static str, note: &'static str) -> Option<String> {
        let text = self.text(key, note)?;
        let digits = text.strip_prefix('#').unwrap_or_default();
        if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Some(text);
        }
        let at = self.at.key(key);
        let fault = Diagnostic::new(&WRONG_TYPE, format!("`{at}` is not a colour: `{text}`"));
        self.fault(fault.help("Write it in quotes, with six digits: \"#0B5D66\""), &at);
        None
    }

    /// One of a few words.
    pub fn choice<C: Choice>(&mut self, key: &'static str, note: &'static str) -> Option<C> {
        let value = self.value(key, note, Shape::Choice(C::WORDS))?;
        self.as_choice(&value, &self.at.key(key))
    }

    /// A list of such words.
    pub fn choices<C: Choice>(&mut self, key: &'static str, note: &'static str) -> Vec<C> {
        self.items(key, note, Shape::Choice(C::WORDS), |fields, value, at| {
            fields.as_choice(value, at)
        })
    }

    /// Says that the kind cannot do without the field, where a rule tells of its absence.
    pub fn needs(&mut self, key: &'static str) {
        if let Some(described) = self.described.iter_mut().find(|described| described.key == key) {
            described.required = true;
        }
    }

    /// Says that the field must be there; gives its value back, or the empty value.
    pub fn require<T: Default>(&mut self, key: &'static str, value: Option<T>) -> T {
        if self.sheet.describing {
            self.needs(key);
            return T::default();
        }
        let given = self.map.get(key);
        if value.is_none() && given.is_none_or(|value| *value == Value::Null) {
            let at = self.at.key(key);
            // A scaffold leaves the name of a field with nothing behind it: that is where to write.
            let (message, help, place) = match given {
                Some(_) => (format!("`{at}` is empty"), format!("Fill in the line `{key}:`"), at),
                None => (
                    format!("`{at}` is missing"),
                    format!("Add a line `{key}: …`"),
                    self.at.clone(),
                ),
            };
            let place = Place::Field(self.sheet.path.clone(), place);
            let fault = Diagnostic::new(&MISSING_FIELD, message);
            self.sheet.diagnostics.push(fault.at(place).help(help));
        }
        value.unwrap_or_default()
    }

    /// Reports a fault of a field that `read` has understood and cannot accept.
    pub fn fault(&mut self, diagnostic: Diagnostic, at: &FieldPath) {
        self.sheet
            .diagnostics
            .push(diagnostic.at(Place::Field(self.sheet.path.clone(), at.clone())));
    }

    /// What `read` makes of a field, every fault of its value told under `code`: the rule that names
    /// the fault. A key that is not known stays what it is.
    pub fn told_as<T>(&mut self, code: &'static Code, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.sheet.diagnostics.len();
        let value = read(self);
        let faults = self.sheet.diagnostics[before..].iter_mut();
        for fault in faults.filter(|fault| fault.is_error() && fault.code != &UNKNOWN_KEY) {
            // A choice of two times, or the name as it must be written, says more than a general remedy.
            if fault.code != &NO_SUCH_TIME && fault.code != &BAD_SLUG {
                fault.help = Some(code.remedy.to_owned());
            }
            fault.code = code;
        }
        value
    }

    /// The path of a field of this map.
    pub fn path_of(&self, key: &str) -> FieldPath {
        self.at.key(key)
    }

    /// Takes every key of this map for known: it is another program's.
    pub fn accept_all(&mut self) {
        self.is_open = true;
    }

    /// Whether the field is written and not null.
    pub fn has(&self, key: &str) -> bool {
        self.map.get(key).is_some_and(|value| *value != Value::Null)
    }

    fn fact<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> Option<T>) -> Fact<T> {
        match read(self) {
            Some(fact) => Fact::Known(fact),
            None if self.has(key) => Fact::Unreadable,
            None => Fact::Absent,
        }
    }

    /// The value of a key that is not null; the key counts as known from here on.
    fn value(&mut self, key: &'static str, note: &'static str, shape: Shape) -> Option<Value> {
        self.known.push(key);
        if self.sheet.describing {
            self.described.push(Described {
                key,
                note,
                shape,
                required: false,
            });
            return None;
        }
        self.map.get(key).filter(|value| **value != Value::Null).cloned()
    }
}

impl Value {
    /// The text, of a text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Whether a name can stand in an address: small letters, digits and single hyphens.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

#[cfg(test)]
mod tests;
