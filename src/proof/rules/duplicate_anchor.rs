//! Ids that stand twice in a page.

use std::collections::BTreeSet;

use crate::base::code::DUPLICATE_ANCHOR;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// See its code.
pub static RULE: OutputRule = OutputRule {
    told: Told::Code(&DUPLICATE_ANCHOR),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    let mut known = BTreeSet::new();
    for id in page
        .reading
        .nodes()
        .filter_map(|node| node.attribute("id"))
        .filter(|id| !id.is_empty())
    {
        if !known.insert(id) {
            remarks
                .tell(format!("the id `{id}` stands twice in the page"))
                .clue(format!("{{#{id}}}"))
                .clue(format!("id=\"{id}\""));
        }
    }
}
