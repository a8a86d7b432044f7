//! The rules that are written in Rust, one line each.

use super::HouseRule;

mod child_identified;
mod council_contact_used;
mod council_crest_used;
mod defamation_lexicon;
mod group_name_mismatch;
mod imprint_incomplete;
mod lead_too_long;
mod not_council_notice_missing;
mod party_mark_missing;
mod resident_identifier;
mod resident_named_no_consent;

/// Every rule of this folder, by its name.
pub static ALL: &[&HouseRule] = &[
    &child_identified::RULE,
    &council_contact_used::RULE,
    &council_crest_used::RULE,
    &defamation_lexicon::RULE,
    &group_name_mismatch::RULE,
    &imprint_incomplete::RULE,
    &lead_too_long::RULE,
    &not_council_notice_missing::RULE,
    &party_mark_missing::RULE,
    &resident_identifier::RULE,
    &resident_named_no_consent::RULE,
];
