//! The rules that are written in Rust, one line each.

use super::HouseRule;

mod approver_not_member;
mod campaigning_by_officer;
mod capacity_unstated;
mod councillor_not_current;
mod election_candidate_character;
mod election_officer_action;
mod election_period_unset;
mod imprint_incomplete;
mod lead_too_long;
mod officer_as_spokesperson;
mod officer_author;
mod officer_quoted;
mod predetermination_risk;
mod quote_attribution;
mod quote_unapproved;
mod style_councillor;

/// Every rule of this folder, by its name.
#[rustfmt::skip]
pub static ALL: &[&HouseRule] = &[
    &approver_not_member::RULE,
    &campaigning_by_officer::RULE,
    &capacity_unstated::RULE,
    &councillor_not_current::RULE,
    &election_candidate_character::RULE,
    &election_officer_action::RULE,
    &election_period_unset::RULE,
    &imprint_incomplete::RULE,
    &lead_too_long::RULE,
    &officer_as_spokesperson::RULE,
    &officer_author::RULE,
    &officer_quoted::RULE,
    &predetermination_risk::RULE,
    &quote_attribution::RULE,
    &quote_unapproved::RULE,
    &style_councillor::RULE,
];
