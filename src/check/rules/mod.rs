//! The rules that are written in Rust, one line each.

use super::HouseRule;

mod claim_unsourced;
mod contrast_brand;
mod council_hosting;
mod cy_pair_missing;
mod ends_notes_order;
mod group_logo_missing;
mod heading_order;
mod headline_form;
mod img_alt_missing;
mod imprint_incomplete;
mod imprint_officer_promoter;
mod imprint_printer_missing;
mod lang_markup;
mod lead_too_long;
mod link_text_vague;
mod media_contact_missing;
mod newsletter_consent_missing;
mod pdf_only;
mod release_status_line;
mod surgery_stale_or_private;
mod table_headers_missing;
mod topic_missing;

/// Every rule of this folder, by its name.
pub static ALL: &[&HouseRule] = &[
    &claim_unsourced::RULE,
    &contrast_brand::RULE,
    &council_hosting::RULE,
    &cy_pair_missing::RULE,
    &ends_notes_order::RULE,
    &group_logo_missing::RULE,
    &heading_order::RULE,
    &headline_form::RULE,
    &img_alt_missing::RULE,
    &imprint_incomplete::RULE,
    &imprint_officer_promoter::RULE,
    &imprint_printer_missing::RULE,
    &lang_markup::RULE,
    &lead_too_long::RULE,
    &link_text_vague::RULE,
    &media_contact_missing::RULE,
    &newsletter_consent_missing::RULE,
    &pdf_only::RULE,
    &release_status_line::RULE,
    &surgery_stale_or_private::RULE,
    &table_headers_missing::RULE,
    &topic_missing::RULE,
];
