//! The rules that are written in Rust, one line each.

use super::HouseRule;

mod active_proceedings;
mod council_decision_claim;
mod dateline_missing;
mod imprint_incomplete;
mod lead_too_long;
mod long_sentence;
mod officer_endorsement_claimed;
mod placeholder_left;
mod spelling;
mod style_figures;

/// Every rule of this folder, by its name.
pub static ALL: &[&HouseRule] = &[
    &active_proceedings::RULE,
    &council_decision_claim::RULE,
    &dateline_missing::RULE,
    &imprint_incomplete::RULE,
    &lead_too_long::RULE,
    &long_sentence::RULE,
    &officer_endorsement_claimed::RULE,
    &placeholder_left::RULE,
    &spelling::RULE,
    &style_figures::RULE,
];
