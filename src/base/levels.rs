//! How grave each rule is on this site: `rules:` in `site.yaml`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::code::{RULE_FIRM, RULE_LEVEL, UNKNOWN_RULE};
use super::diagnostic::nearest;
use super::rule::Hold;
use super::{Diagnostic, FieldPath, Outcome, Place, Rule, Severity, SourcePath};

/// What a site says of rules; a rule that it does not name speaks as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Levels(BTreeMap<String, Level>);

/// What a site says of one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
enum Level {
    Off,
    At(Severity),
}

impl Levels {
    /// Reads what the site says of the rules of `catalogue`: the name of each and a word for its level.
    pub fn read(words: &[(String, String)], catalogue: &[&'static Rule]) -> Outcome<Self> {
        let mut levels = Outcome::clean(Self::default());
        for (id, word) in words {
            match level_of(id, word, catalogue) {
                Ok(level) => {
                    levels.value.0.insert(id.clone(), level);
                }
                Err(fault) => levels.diagnostics.push(*fault),
            }
        }
        levels
    }

    /// What the site says of a rule: none where it silenced it, some of none where it says nothing.
    pub fn of(&self, rule: &Rule) -> Option<Option<Severity>> {
        match self.0.get(rule.code.id) {
            None if rule.starts_silent() => None,
            None => Some(None),
            Some(Level::Off) => None,
            Some(Level::At(severity)) => Some(Some(*severity)),
        }
    }
}

fn level_of(id: &str, word: &str, catalogue: &[&'static Rule]) -> Result<Level, Box<Diagnostic>> {
    let site = SourcePath::new("content/site.yaml");
    let field = FieldPath::new("rules").key(id);
    let Some(rule) = catalogue.iter().find(|rule| rule.code.id == id) else {
        let help = match nearest(id, catalogue.iter().map(|rule| rule.code.id)) {
            Some(near) => format!("did you mean {near}?"),
            None => "`pressroom explain` lists the rules".to_owned(),
        };
        let fault = Diagnostic::new(&UNKNOWN_RULE, format!("there is no rule `{id}`"));
        return Err(Box::new(fault.at(Place::Key(site, field)).help(help)));
    };
    let place = Place::Field(site, field);
    let level = match word {
        "off" => Level::Off,
        "error" => Level::At(Severity::Error),
        "warning" => Level::At(Severity::Warning),
        "advice" => Level::At(Severity::Advice),
        _ => {
            let fault = Diagnostic::new(&RULE_LEVEL, format!("`{word}` is no level of a rule"));
            return Err(Box::new(fault.at(place).help(RULE_LEVEL.remedy)));
        }
    };
    if rule.hold == Hold::Firm && level != Level::At(Severity::Error) {
        let fault = Diagnostic::new(&RULE_FIRM, format!("{id} cannot be lowered: {}", rule.code.reason));
        return Err(Box::new(fault.at(place).help(RULE_FIRM.remedy)));
    }
    Ok(level)
}
