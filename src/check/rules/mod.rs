//! The rules that are written in Rust, one line each.

use super::HouseRule;

mod active_proceedings;
mod approver_not_member;
mod campaigning_by_officer;
mod capacity_unstated;
mod child_identified;
mod claim_unsourced;
mod contrast_brand;
mod council_contact_used;
mod council_crest_used;
mod council_decision_claim;
mod council_hosting;
mod councillor_not_current;
mod cy_pair_missing;
mod dateline_missing;
mod defamation_lexicon;
mod election_candidate_character;
mod election_officer_action;
mod election_period_unset;
mod ends_notes_order;
mod group_logo_missing;
mod group_name_mismatch;
mod heading_order;
mod headline_form;
mod img_alt_missing;
mod imprint_incomplete;
mod imprint_officer_promoter;
mod imprint_printer_missing;
mod lang_markup;
mod lead_too_long;
mod link_text_vague;
mod long_sentence;
mod media_contact_missing;
mod newsletter_consent_missing;
mod not_council_notice_missing;
mod officer_as_spokesperson;
mod officer_author;
mod officer_endorsement_claimed;
mod officer_quoted;
mod party_mark_missing;
mod pdf_only;
mod placeholder_left;
mod predetermination_risk;
mod quote_attribution;
mod quote_unapproved;
mod release_status_line;
mod resident_identifier;
mod resident_named_no_consent;
mod spelling;
mod style_councillor;
mod style_figures;
mod style_spaces;
mod surgery_stale_or_private;
mod table_headers_missing;
mod topic_missing;

/// Every rule of this folder, by its name.
pub static ALL: &[&HouseRule] = &[
    &active_proceedings::RULE,
    &approver_not_member::RULE,
    &campaigning_by_officer::RULE,
    &capacity_unstated::RULE,
    &child_identified::RULE,
    &claim_unsourced::RULE,
    &contrast_brand::RULE,
    &council_contact_used::RULE,
    &council_crest_used::RULE,
    &council_decision_claim::RULE,
    &council_hosting::RULE,
    &councillor_not_current::RULE,
    &cy_pair_missing::RULE,
    &dateline_missing::RULE,
    &defamation_lexicon::RULE,
    &election_candidate_character::RULE,
    &election_officer_action::RULE,
    &election_period_unset::RULE,
    &ends_notes_order::RULE,
    &group_logo_missing::RULE,
    &group_name_mismatch::RULE,
    &heading_order::RULE,
    &headline_form::RULE,
    &img_alt_missing::RULE,
    &imprint_incomplete::RULE,
    &imprint_officer_promoter::RULE,
    &imprint_printer_missing::RULE,
    &lang_markup::RULE,
    &lead_too_long::RULE,
    &link_text_vague::RULE,
    &long_sentence::RULE,
    &media_contact_missing::RULE,
    &newsletter_consent_missing::RULE,
    &not_council_notice_missing::RULE,
    &officer_as_spokesperson::RULE,
    &officer_author::RULE,
    &officer_endorsement_claimed::RULE,
    &officer_quoted::RULE,
    &party_mark_missing::RULE,
    &pdf_only::RULE,
    &placeholder_left::RULE,
    &predetermination_risk::RULE,
    &quote_attribution::RULE,
    &quote_unapproved::RULE,
    &release_status_line::RULE,
    &resident_identifier::RULE,
    &resident_named_no_consent::RULE,
    &spelling::RULE,
    &style_councillor::RULE,
    &style_figures::RULE,
    &style_spaces::RULE,
    &surgery_stale_or_private::RULE,
    &table_headers_missing::RULE,
    &topic_missing::RULE,
];
