//! The rules on what was made, one line each.

use super::OutputRule;

mod council_hosting;
mod dead_entry;
mod duplicate_anchor;
mod empty_link;
mod feed_metadata;
mod group_logo_missing;
mod group_name_mismatch;
mod heading_order;
mod img_alt_missing;
mod imprint_missing;
mod imprint_not_retained;
mod imprint_not_text;
mod lang_markup;
mod link_text_vague;
mod newsletter_consent_missing;
mod not_council_notice_missing;
mod officer_author;
mod party_mark_missing;
mod placeholder_left;
mod table_headers_missing;
#[cfg(test)]
mod tests;
mod third_party;

/// Every rule of this folder, by its name.
pub static ALL: &[&OutputRule] = &[
    &council_hosting::RULE,
    &dead_entry::RULE,
    &duplicate_anchor::RULE,
    &empty_link::RULE,
    &feed_metadata::RULE,
    &group_logo_missing::RULE,
    &group_name_mismatch::RULE,
    &heading_order::RULE,
    &img_alt_missing::RULE,
    &imprint_missing::RULE,
    &imprint_not_retained::RULE,
    &imprint_not_text::RULE,
    &lang_markup::RULE,
    &link_text_vague::RULE,
    &newsletter_consent_missing::RULE,
    &not_council_notice_missing::RULE,
    &officer_author::RULE,
    &party_mark_missing::RULE,
    &placeholder_left::RULE,
    &table_headers_missing::RULE,
    &third_party::RULE,
];
