//! Values of the front matter, as the types that fields want.

use super::{Choice, Fields, is_slug};
use crate::base::code::{BAD_DATE, BAD_SLUG, NO_SUCH_TIME, NOT_A_CHOICE, WORD_HABIT, WRONG_TYPE};
use crate::base::date::{DateFault, Reading};
use crate::base::diagnostic::nearest;
use crate::base::{Diagnostic, FieldPath, Fix};
use crate::source::yaml::Value;

impl<'a> Fields<'_, '_, 'a> {
    pub(super) fn as_text(&mut self, value: &Value, at: &FieldPath) -> Option<String> {
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
                self.fault(fault.help("Put the value in double quotes"), at);
                None
            }
            _ => {
                self.not_a(at, "a line of text");
                None
            }
        }
    }

    pub(super) fn as_slug(&mut self, value: &Value, at: &FieldPath) -> Option<String> {
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

    pub(super) fn as_choice<C: Choice>(&mut self, value: &Value, at: &FieldPath) -> Option<C> {
        let text = self.as_text(value, at)?;
        if let Some(index) = C::WORDS.iter().position(|word| *word == text) {
            return Some(C::VALUES[index]);
        }
        let words = C::WORDS.join(", ");
        let fault = Diagnostic::new(&NOT_A_CHOICE, format!("`{at}` cannot be `{text}`"));
        let help = match nearest(&text, C::WORDS.iter().copied()) {
            Some(word) => format!("Did you mean {word}? The choices are: {words}"),
            None => format!("the choices are: {words}"),
        };
        self.fault(fault.help(help), at);
        None
    }

    pub(super) fn as_map<T>(
        &mut self,
        value: &Value,
        at: FieldPath,
        read: impl FnOnce(&mut Fields<'_, '_, 'a>) -> T,
    ) -> Option<T> {
        let Value::Map(map) = value else {
            self.not_a_block(&at, read);
            return None;
        };
        let mut fields = Fields::over(map, at, self.sheet);
        let value = read(&mut fields);
        fields.report_unknown();
        Some(value)
    }

    pub(super) fn not_a(&mut self, at: &FieldPath, wanted: &str) {
        let fault = Diagnostic::new(&WRONG_TYPE, format!("`{at}` should be {wanted}"));
        self.fault(fault.help(WRONG_TYPE.remedy), at);
    }

    /// Says which fields belong where something else stands.
    pub(super) fn not_a_block<T>(&mut self, at: &FieldPath, read: impl FnOnce(&mut Fields<'_, '_, 'a>) -> T) {
        let describing = std::mem::replace(&mut self.sheet.describing, true);
        let inner = self.describe_inner(read);
        self.sheet.describing = describing;
        let names: Vec<&str> = inner.iter().map(|field| field.key).collect();
        let fault = Diagnostic::new(&WRONG_TYPE, format!("`{at}` should be a block of fields"));
        let help = format!(
            "write its fields below it, each on a line of its own and moved in by two spaces; they are: {}",
            names.join(", ")
        );
        self.fault(fault.help(help), at);
    }

    pub(super) fn dated<T>(
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
                    let fix = Fix::Value {
                        path: self.sheet.path.clone(),
                        field: at.clone(),
                        was: text.to_owned(),
                        text: better.clone(),
                    };
                    self.fault(habit.help(format!("Write {better}")).fix(fix), at);
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
                self.fault(fault.help(format!("Choose {before} or {after}")), at);
                None
            }
            Err(DateFault::Doubled(first, second)) => {
                let fault = Diagnostic::new(
                    &NO_SUCH_TIME,
                    format!("the clocks go back over `{text}`: it comes twice"),
                );
                self.fault(fault.help(format!("Choose {first} or {second}")), at);
                None
            }
        }
    }
}
