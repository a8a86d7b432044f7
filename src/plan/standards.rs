//! What the pages of a site are held to, from its settings and its people.

use crate::base::Levels;
use crate::content::Site;
use crate::content::people::PersonRole;
use crate::output::{Plan, Standards};

/// The standards of a site.
pub fn standards(site: &Site, plan: &Plan, levels: Levels) -> Standards {
    let settings = &site.settings;
    let officers = site
        .people
        .iter()
        .filter(|person| person.facts.role == PersonRole::Officer);
    Standards {
        // A new name of the style sheet is no new standard: only the pages that name it are made again.
        frame: plan.frame.without_stylesheet().into(),
        wrong_names: settings.group.wrong_names.clone(),
        council_hosts: settings.council.domains.clone(),
        officers: officers.map(|person| person.facts.name.clone()).collect(),
        levels,
    }
}
