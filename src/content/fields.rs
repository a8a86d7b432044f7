//! Typed fields: a struct is read from a map with every fault told at once, and the same reading,
//! done once over nothing, describes the kind. So a kind's struct is its only definition: parsing,
//! JSON Schema and scaffold all come from its `read`.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::base::code::{
    BAD_ADDRESS, BAD_DATE, BAD_SLUG, MISSING_FIELD, NO_SUCH_TIME, NOT_A_CHOICE, UNKNOWN_KEY, WORD_HABIT, WRONG_TYPE,
};
use crate::base::date::{DateFault, Reading, Zone, read_day};
use crate::base::diagnostic::nearest;
use crate::base::{Diagnostic, FieldPath, Place, SourcePath};
use crate::source::yaml::{Map, Value};

/// What a field may hold, for schemas and scaffolds.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Text.
    Text,
    /// Small letters, digits and hyphens.
    Slug,
    /// A day.
    Day,
    /// A day and a time.
    Instant,
    /// `true` or `false`.
    Flag,
    /// A whole number from 0.
    Whole,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// A web address.
    Url,
    /// A list of one shape.
    List(Box<Shape>),
    /// A map with these fields.
    Map(Vec<Described>),
    /// A map whose keys the author chooses.
    Named(Vec<Described>),
    /// Either of two.
    Either(Box<Shape>, Box<Shape>),
}

/// A field, as schemas and scaffolds show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Described {
    /// Its key.
    pub key: &'static str,
    /// What it is for.
    pub note: &'static str,
    /// What it may hold.
    pub shape: Shape,
    /// Whether the kind cannot do without it.
    pub required: bool,
}

/// A field that decides whether an item is public. What cannot be read is not the same as absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Fact<T> {
    /// Not there.
    #[default]
    Absent,
    /// There, and understood.
    Known(T),
    /// There, and not understood: the item is held.
    Unreadable,
}

impl<T> Fact<T> {
    /// The fact, if it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Fact::Known(fact) => Some(fact),
            _ => None,
        }
    }

    /// Whether it is there and cannot be read.
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Fact::Unreadable)
    }

    /// Whether it is not there at all.
    pub fn is_absent(&self) -> bool {
        matches!(self, Fact::Absent)
    }
}

/// The words of a closed set, each with the value it stands for.
pub trait Choice: Sized + Copy + 'static {
    /// The words, in the order in which messages list them.
    const WORDS: &'static [&'static str];
    /// The values, in the same order.
    const VALUES: &'static [Self];
}

/// Makes an enum of a closed set of words.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$note])* $variant),+ }

        impl $crate::content::fields::Choice for $name {
            const WORDS: &'static [&'static str] = &[$($word),+];
            const VALUES: &'static [Self] = &[$($name::$variant),+];
        }

        impl $name {
            /// The word that stands for it in front matter.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }
    };
}
pub(crate) use choice;

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
        let map = if map.0.iter().all(|(key, _)| is_plain_key(key)) {
            Cow::Borrowed(map)
        } else {
            Cow::Owned(plain_keys(map, &at, sheet))
        };
        Self {
            map,
            at,
            known: Vec::new(),
            described: Vec::new(),
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
        self.fault(fault.help("write it in quotes, with six digits: \"#0B5D66\""), &at);
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

    /// A list whose items are texts or maps.
    pub fn texts_or_maps<T>(
        &mut self,
        key: &'static str,
        note: &'static str,
        of_text: impl Fn(String) -> T,
        mut of_map: impl FnMut(&mut Fields<'_, '_, 'a>) -> T,
    ) -> Vec<T> {
        if self.sheet.describing {
            let map = Shape::Map(self.describe_inner(of_map));
            self.note(
                key,
                note,
                Shape::List(Box::new(Shape::Either(Box::new(Shape::Text), Box::new(map)))),
            );
            return Vec::new();
        }
        self.items(key, note, Shape::Text, |fields, value, at| match value {
            Value::Map(_) => fields.as_map(value, at.clone(), &mut of_map),
            other => fields.as_text(other, at).map(&of_text),
        })
    }

    /// Says that the field must be there; gives its value back, or the empty value.
    pub fn require<T: Default>(&mut self, key: &'static str, value: Option<T>) -> T {
        if self.sheet.describing {
            if let Some(described) = self.described.iter_mut().find(|described| described.key == key) {
                described.required = true;
            }
            return T::default();
        }
        let given = self.map.get(key).is_some_and(|value| *value != Value::Null);
        if value.is_none() && !given {
            let at = self.at.key(key);
            let fault = Diagnostic::new(&MISSING_FIELD, format!("`{at}` is missing"));
            let place = Place::Field(self.sheet.path.clone(), self.at.clone());
            self.sheet
                .diagnostics
                .push(fault.at(place).help(format!("add a line `{key}: …`")));
        }
        value.unwrap_or_default()
    }

    /// Reports a fault of a field that `read` has understood and cannot accept.
    pub fn fault(&mut self, diagnostic: Diagnostic, at: &FieldPath) {
        self.sheet
            .diagnostics
            .push(diagnostic.at(Place::Field(self.sheet.path.clone(), at.clone())));
    }

    /// The path of a field of this map.
    pub fn path_of(&self, key: &str) -> FieldPath {
        self.at.key(key)
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

    fn note(&mut self, key: &'static str, note: &'static str, shape: Shape) {
        self.known.push(key);
        self.described.push(Described {
            key,
            note,
            shape,
            required: false,
        });
    }

    fn describe_inner<T>(&mut self, read: impl FnOnce(&mut Fields<'_, '_, 'a>) -> T) -> Vec<Described> {
        let map = Map::default();
        let mut fields = Fields::over(&map, FieldPath::default(), self.sheet);
        read(&mut fields);
        fields.described
    }

    fn items<T>(
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

    fn as_text(&mut self, value: &Value, at: &FieldPath) -> Option<String> {
        match value {
            Value::Text(text) => Some(text.trim().to_owned()),
            Value::Int(number) => Some(number.to_string()),
            Value::Map(map) if map.0.iter().all(|(key, _)| key.len() == 2) => {
                let value = map
                    .get(self.sheet.lang)
                    .or_else(|| map.0.first().map(|(_, value)| value))?
                    .clone();
                self.as_text(&value, at)
            }
            Value::Bool(_) | Value::Float(_) => {
                let fault = Diagnostic::new(&WRONG_TYPE, format!("`{at}` should be text"));
                self.fault(fault.help("put the value in double quotes"), at);
                None
            }
            _ => {
                self.not_a(at, "a line of text");
                None
            }
        }
    }

    fn as_slug(&mut self, value: &Value, at: &FieldPath) -> Option<String> {
        let text = self.as_text(value, at)?;
        if is_slug(&text) {
            return Some(text);
        }
        let better = slug::slugify(&text);
        let fault = Diagnostic::new(&BAD_SLUG, format!("`{text}` cannot be a name in an address"));
        let help = if better.is_empty() {
            BAD_SLUG.remedy.to_owned()
        } else {
            format!("write {better}")
        };
        self.fault(fault.help(help), at);
        None
    }

    fn as_choice<C: Choice>(&mut self, value: &Value, at: &FieldPath) -> Option<C> {
        let text = self.as_text(value, at)?;
        if let Some(index) = C::WORDS.iter().position(|word| *word == text) {
            return Some(C::VALUES[index]);
        }
        let words = C::WORDS.join(", ");
        let fault = Diagnostic::new(&NOT_A_CHOICE, format!("`{at}` cannot be `{text}`"));
        let help = match nearest(&text, C::WORDS.iter().copied()) {
            Some(word) => format!("did you mean {word}? The choices are: {words}"),
            None => format!("the choices are: {words}"),
        };
        self.fault(fault.help(help), at);
        None
    }

    fn as_map<T>(
        &mut self,
        value: &Value,
        at: FieldPath,
        read: impl FnOnce(&mut Fields<'_, '_, 'a>) -> T,
    ) -> Option<T> {
        let Value::Map(map) = value else {
            self.not_a(&at, "a block of fields");
            return None;
        };
        let mut fields = Fields::over(map, at, self.sheet);
        let value = read(&mut fields);
        fields.report_unknown();
        Some(value)
    }

    fn not_a(&mut self, at: &FieldPath, wanted: &str) {
        let fault = Diagnostic::new(&WRONG_TYPE, format!("`{at}` should be {wanted}"));
        let help = match wanted {
            "a block of fields" => "write its fields on lines of their own below it, each moved in by two spaces",
            _ => WRONG_TYPE.remedy,
        };
        self.fault(fault.help(help), at);
    }

    fn dated<T>(
        &mut self,
        text: &str,
        at: &FieldPath,
        reading: Result<Reading<T>, DateFault>,
        wanted: &str,
    ) -> Option<T> {
        match reading {
            Ok(reading) => {
                if let Some(better) = reading.better {
                    let habit = Diagnostic::new(&WORD_HABIT, format!("`{text}` was read as {better}"));
                    self.fault(habit.help(format!("write {better}")), at);
                }
                Some(reading.value)
            }
            Err(DateFault::Unreadable) => {
                let fault = Diagnostic::new(&BAD_DATE, format!("`{at}` is not {wanted}: `{text}`"));
                self.fault(fault.help(BAD_DATE.remedy), at);
                None
            }
            Err(DateFault::Skipped(before, after)) => {
                let fault = Diagnostic::new(
                    &NO_SUCH_TIME,
                    format!("the clocks go forward over `{text}`: it never comes"),
                );
                self.fault(fault.help(format!("choose {before} or {after}")), at);
                None
            }
            Err(DateFault::Doubled(first, second)) => {
                let fault = Diagnostic::new(
                    &NO_SUCH_TIME,
                    format!("the clocks go back over `{text}`: it comes twice"),
                );
                self.fault(fault.help(format!("choose {first} or {second}")), at);
                None
            }
        }
    }

    fn report_unknown(&mut self) {
        let unknown: Vec<String> = self
            .map
            .0
            .iter()
            .map(|(key, _)| key)
            .filter(|key| !key.starts_with("x_") && !self.known.contains(&key.as_str()))
            .cloned()
            .collect();
        for key in unknown {
            let at = self.at.key(&key);
            let fault = Diagnostic::new(&UNKNOWN_KEY, format!("`{at}` is not a known field"));
            let help = match (nearest(&key, self.known.iter().copied()), moved_on(&key)) {
                (_, Some(help)) => help.to_owned(),
                (Some(known), None) => format!("did you mean {known}? A field of your own begins with x_"),
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

fn is_plain_key(key: &str) -> bool {
    key.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-')
}

/// The map with the keys that a word processor made of ours: `Title `, `Council business`.
fn plain_keys(map: &Map, at: &FieldPath, sheet: &mut Sheet) -> Map {
    let plain = |key: &str| key.trim().to_lowercase().replace([' ', '\u{a0}'], "_");
    let mut keys: Vec<(String, Value)> = Vec::new();
    for (key, value) in &map.0 {
        let better = plain(key);
        if is_plain_key(key) || !is_plain_key(&better) || map.get(&better).is_some() {
            keys.push((key.clone(), value.clone()));
            continue;
        }
        let habit = Diagnostic::new(&WORD_HABIT, format!("`{key}` was read as `{better}`"));
        let place = Place::Key(sheet.path.clone(), at.key(key));
        sheet
            .diagnostics
            .push(habit.at(place).help(format!("write {better}: in small letters")));
        keys.push((better, value.clone()));
    }
    Map(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    choice! {
        /// Sizes.
        Size { /// Small.
            Small = "small", /// Large.
            Large = "large" }
    }

    fn map(entries: &[(&str, Value)]) -> Map {
        Map(entries
            .iter()
            .map(|(key, value)| ((*key).to_owned(), value.clone()))
            .collect())
    }

    fn text(value: &str) -> Value {
        Value::Text(value.into())
    }

    fn check<T>(map: &Map, reader: impl FnOnce(&mut Fields) -> T, expected: &[&str]) -> T {
        let (value, diagnostics) = read(&SourcePath::new("a.md"), map, &Zone::utc(), "en", reader);
        let found: Vec<String> = diagnostics
            .iter()
            .map(|d| {
                format!(
                    "{}: {} ({})",
                    d.code.id,
                    d.message,
                    d.help.as_deref().unwrap_or_default()
                )
            })
            .collect();
        assert_eq!(found, expected);
        value
    }

    #[test]
    fn a_misspelt_key_is_told_with_the_nearest_name() {
        check(
            &map(&[("titel", text("Bus")), ("x_mine", text("free")), ("summary", text("s"))]),
            |f| (f.text("title", ""), f.text("summary", "")),
            &[
                "schema/unknown-key: `titel` is not a known field (did you mean title? A field of your own begins with x_)",
            ],
        );
    }

    #[test]
    fn a_capital_key_is_forgiven() {
        let title = check(
            &map(&[("Title ", text("Bus"))]),
            |f| f.text("title", ""),
            &["schema/word-habit: `Title ` was read as `title` (write title: in small letters)"],
        );
        assert_eq!(title.as_deref(), Some("Bus"));
    }

    #[test]
    fn null_is_absent_and_never_text() {
        let value = check(&map(&[("title", Value::Null)]), |f| f.text("title", ""), &[]);
        assert_eq!(value, None);
    }

    #[test]
    fn no_is_not_a_flag() {
        check(
            &map(&[("print", text("no"))]),
            |f| f.flag("print", ""),
            &["schema/wrong-type: `print` should be true or false (write false)"],
        );
    }

    #[test]
    fn a_wrong_field_is_blanked_and_the_others_are_read() {
        let (size, day) = check(
            &map(&[("size", text("smal")), ("day", text("2026-11-03"))]),
            |f| (f.choice::<Size>("size", ""), f.day("day", "")),
            &["schema/not-a-choice: `size` cannot be `smal` (did you mean small? The choices are: small, large)"],
        );
        assert_eq!(Size::Large.word(), "large");
        assert_eq!((size, day.map(|d| d.to_string())), (None, Some("2026-11-03".into())));
    }

    #[test]
    fn a_fact_that_cannot_be_read_is_not_absent() {
        let fact = check(
            &map(&[("embargo", text("midnight Monday"))]),
            |f| f.map_fact("embargo", "", |f| f.instant("until", "")),
            &[
                "schema/wrong-type: `embargo` should be a block of fields (write its fields on lines of their own below it, each moved in by two spaces)",
            ],
        );
        assert_eq!(fact, Fact::Unreadable);
    }

    #[test]
    fn paths_run_through_lists_and_maps() {
        let quotes = Value::List(vec![Value::Map(map(&[("by", text("Tobias Wren"))]))]);
        check(
            &map(&[("quotes", quotes)]),
            |f| f.maps("quotes", "", |f| f.slug("by", "")),
            &["schema/bad-slug: `Tobias Wren` cannot be a name in an address (write tobias-wren)"],
        );
    }

    #[test]
    fn reading_nothing_describes_the_kind() {
        let described = describe(|f| {
            let title = f.text("title", "The headline.");
            f.require("title", title);
            f.maps("quotes", "Who is quoted.", |f| f.slug("by", "Who."));
        });
        assert_eq!(described.len(), 2);
        assert!(described[0].required);
        let by = Described {
            key: "by",
            note: "Who.",
            shape: Shape::Slug,
            required: false,
        };
        assert_eq!(described[1].shape, Shape::List(Box::new(Shape::Map(vec![by]))));
    }
}
