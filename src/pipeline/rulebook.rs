//! Every rule of every room, for those who list, explain, set or waive them.

use super::{Sources, own_rules};
use crate::base::rules::OF_LIFE;
use crate::base::{Codes, Rule};
use crate::{check, proof};

/// Every rule, in the order of the catalogue: by what it protects, then by name.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules = check::catalogue();
    rules.extend(proof::catalogue());
    rules.extend(OF_LIFE);
    rules.sort_by_key(|rule| (rule.group, rule.code.id));
    // Some rules look at a text and at what is made of it.
    rules.dedup_by_key(|rule| rule.code.id);
    rules
}

/// Every code that a finding of this program may bear, those of the group's own rules apart.
pub fn codes() -> Codes {
    Codes::with(rules().into_iter().map(|rule| &rule.code))
}

/// The group's own rules, by name. What is wrong with their files is told by a check.
pub fn own(sources: &Sources) -> Vec<&'static Rule> {
    let (own, _) = own_rules::read(sources).value;
    let mut rules: Vec<&'static Rule> = own.catalogue().collect();
    rules.sort_by_key(|rule| rule.code.id);
    rules
}

/// The rule of a name.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().into_iter().find(|rule| rule.code.id == id)
}
