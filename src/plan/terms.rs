//! What is from a council term that is over says so, at the head of its page and in its copies.

use jiff::civil::Date;

use super::cards::bounds;
use crate::content::Site;
use crate::output::view::EarlierTerm;

/// The council term that something of a day is from, where that is over. `what` is what the page shows: `motion`.
pub fn earlier(site: &Site, day: Option<Date>, what: &str) -> Option<EarlierTerm> {
    let facts = site.settings.earlier_term(day?, site.today)?;
    let (since, until) = bounds(&facts.term);
    let roles = format!("Roles are given as at the date of this {what}.");
    let note = match facts.control.trim().trim_end_matches('.') {
        "" => roles,
        control => format!("Control of the council at that time: {control}. {roles}"),
    };
    let before = match facts.label.trim() {
        "" => ",",
        _ => ":",
    };
    Some(EarlierTerm {
        line: format!("From an earlier council term{before} {}.", facts.name()),
        note,
        label: facts.label.clone(),
        control: facts.control.clone(),
        since: since.unwrap_or_default(),
        until: until.unwrap_or_default(),
    })
}
