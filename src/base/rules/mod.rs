//! Rules that are held against a text where it is written and against the pages that are made: what
//! they say stands here once, and each room has its own way of looking.
//!
//! A rule is a constant, so that a list of rules can hold it by value: `rule: rules::heading_order::RULE`.

pub mod council_hosting;
pub mod embargo_leak;
pub mod group_logo_missing;
pub mod group_name_mismatch;
pub mod heading_order;
pub mod img_alt_missing;
pub mod lang_markup;
pub mod link_text_vague;
pub mod newsletter_consent_missing;
pub mod not_council_notice_missing;
pub mod officer_author;
pub mod party_mark_missing;
pub mod placeholder_left;
pub mod silent_edit;
pub mod table_headers_missing;
pub mod withdrawn_not_tombstoned;

use super::Rule;

/// What was published and withdrawn, and what is held: found where files are read and where the website
/// is scanned.
pub static OF_LIFE: [&Rule; 3] = [&EMBARGO_LEAK, &SILENT_EDIT, &WITHDRAWN_NOT_TOMBSTONED];

/// The rule on held items.
pub static EMBARGO_LEAK: Rule = embargo_leak::RULE;
/// The rule on published words.
pub static SILENT_EDIT: Rule = silent_edit::RULE;
/// The rule on withdrawn words.
pub static WITHDRAWN_NOT_TOMBSTONED: Rule = withdrawn_not_tombstoned::RULE;
