//! The rules of party communication, held against what the group says. Rules on finished pages are in `proof`.
//!
//! A rule has one file in `rules/`, or one in `packs/` where it is made of words alone. It is given what
//! it looks at and tells what it finds; it never decides what becomes of a finding.

pub mod acronyms;
pub mod baseline;
mod collocation;
mod colour;
pub mod contacts;
pub mod council;
pub mod elections;
pub mod figures;
pub mod ground;
pub mod heard;
pub mod history;
pub mod house_style;
mod imprints;
pub mod item;
pub mod names;
pub mod officers;
pub mod pack;
mod pattern;
pub mod places;
pub mod plain_words;
#[cfg(test)]
mod practice;
pub mod prose;
pub mod quotations;
pub mod registry;
pub mod rules;
pub mod spelling;
mod titles;
pub mod tongue;
pub mod waivers;

pub use ground::Ground;
pub use item::{Item, Kind};
pub use prose::{Prose, Scope, Stretch};
pub use quotations::{Quotation, Speaker};
pub use registry::{Mention, Mentions, Registry};

// What a rule tells, and how grave it is here, is the same for rules on finished pages.
pub use crate::base::{Findings, Levels};

use std::collections::BTreeMap;

use crate::base::{Diagnostic, Rule, SourcePath};
use crate::content::release::Release;

/// A rule that is written in Rust.
#[derive(Debug)]
pub struct HouseRule {
    /// What it is.
    pub rule: Rule,
    /// How it looks.
    pub look: Look,
}

/// What a rule is given to look at, one at a time.
#[derive(Clone, Copy, Debug)]
pub enum Look {
    /// A release, public or held.
    Release(fn(&Item, &Release, &mut Findings)),
    /// Anything with a text, releases among them.
    Item(fn(&Item, &mut Findings)),
    /// The site as a whole, once.
    Site(fn(&Ground, &mut Findings)),
    /// Anything with a text, and the site as a whole, once.
    ItemAndSite(fn(&Item, &mut Findings), fn(&Ground, &mut Findings)),
    /// Anything with a text; and a list or table that lies among the texts, with its words where it has some that can be read.
    ItemAndList(
        fn(&Item, &mut Findings),
        fn(&Ground, &SourcePath, Option<&str>, &mut Findings),
    ),
}

/// How many findings of one rule are told in one text.
const MOST: usize = 30;

/// Rules on how a text is to be written. What an archive holds was written long ago and is not rewritten, so
/// that nobody could do what these ask for.
const OF_WRITING: &[&str] = &[
    "claim-unsourced",
    "dateline-missing",
    "ends-notes-order",
    "headline-form",
    "lead-too-long",
    "long-sentence",
    "reading-age",
    "spelling",
    "style-councillor",
    "style-figures",
    "style-spaces",
];

/// Every rule of this room, in the order of the catalogue.
pub fn catalogue() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = rules::ALL.iter().map(|house| &house.rule).collect();
    rules.extend(pack::house().catalogue());
    rules.sort_by_key(|rule| (rule.group, rule.code.id));
    rules
}

/// What the rules find in one item.
pub fn check_item(item: &Item) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let is_old = item.is_archived();
    for house in rules::ALL {
        if is_old && OF_WRITING.contains(&house.rule.code.id) {
            continue;
        }
        let Some(mut findings) = Findings::of(&house.rule, &item.ground.levels) else {
            continue;
        };
        match (house.look, &item.kind) {
            (Look::Item(look) | Look::ItemAndSite(look, _) | Look::ItemAndList(look, _), _) => {
                look(item, &mut findings)
            }
            (Look::Release(look), Kind::Release(release)) => look(item, release, &mut findings),
            _ => {}
        }
        found.extend(findings.into_diagnostics());
    }
    let is_asked = |rule: &Rule| !is_old || !OF_WRITING.contains(&rule.code.id);
    found.extend(pack::house().check(item, is_asked));
    found.extend(item.ground.own.check(item, |_| true));
    bounded(found)
}

/// The first findings of each rule in one text, the last of them with a word on how many more there are:
/// nobody mends a text by reading the same sentence a thousand times.
fn bounded(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    found.retain(|finding| {
        let told = told.entry(finding.code.id).or_default();
        *told += 1;
        *told <= MOST
    });
    for (rule, all) in told.into_iter().filter(|(_, all)| *all > MOST) {
        let last = found.iter_mut().rev().find(|finding| finding.code.id == rule);
        if let Some(last) = last {
            last.message = format!("{}; and {} more like it further down", last.message, all - MOST);
        }
    }
    found
}

/// What the rules find in the site as a whole.
pub fn check_site(ground: &Ground) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for house in rules::ALL {
        let (Look::Site(look) | Look::ItemAndSite(_, look)) = house.look else {
            continue;
        };
        let Some(mut findings) = Findings::of(&house.rule, &ground.levels) else {
            continue;
        };
        look(ground, &mut findings);
        found.extend(findings.into_diagnostics());
    }
    found
}

/// What the rules find in a list or table that lies among the texts.
pub fn check_list(ground: &Ground, source: &SourcePath, text: Option<&str>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for house in rules::ALL {
        let (Look::ItemAndList(_, look), Some(mut findings)) = (house.look, Findings::of(&house.rule, &ground.levels))
        else {
            continue;
        };
        look(ground, source, text, &mut findings);
        found.extend(findings.into_diagnostics());
    }
    found
}
