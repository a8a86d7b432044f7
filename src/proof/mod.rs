//! What a printer does before the run: read the made pages. Rules on what the group says are in `check`.
//!
//! A rule has one file in `rules/`. It is given one made file and tells what it finds, with clues to where
//! the fault comes from; the pipeline follows them to the text or the template.

pub mod artefact;
pub mod feed;
pub mod leak;
pub mod links;
pub mod page;
pub mod remarks;
pub mod rules;
pub mod sheet;
pub mod sight;

pub use artefact::{FeedCopy, Page, StyleCopy, TextCopy, Tree};
pub use remarks::{Cause, Clue, Remark, Remarks};

use crate::base::{Code, Rule};
use crate::output::Standards;

/// A rule on what was made.
#[derive(Debug)]
pub struct OutputRule {
    /// What it tells.
    pub told: Told,
    /// How it looks at each sort of file.
    pub looks: &'static [Look],
}

/// What a rule tells.
#[derive(Debug)]
pub enum Told {
    /// A rule of party communication: a site can set its level.
    Rule(Rule),
    /// A fault of the build.
    Code(&'static Code),
}

/// What a rule is given to look at, one at a time.
#[derive(Clone, Copy, Debug)]
pub enum Look {
    /// A web page.
    Page(fn(&Page, &mut Remarks)),
    /// A feed, in one of its formats.
    Feed(fn(&FeedCopy, &mut Remarks)),
    /// The plain text of a release.
    TextCopy(fn(&TextCopy, &mut Remarks)),
    /// A style sheet.
    StyleSheet(fn(&StyleCopy, &mut Remarks)),
    /// Every file of the site, once.
    Tree(fn(&Tree, &mut Remarks)),
}

/// Every rule of this room, in the order of the catalogue.
pub fn catalogue() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = rules::ALL.iter().filter_map(|rule| rule.rule()).collect();
    rules.sort_by_key(|rule| (rule.group, rule.code.id));
    rules
}

/// What the rules find in a page.
pub fn proof_page(page: &Page) -> Vec<Remark> {
    each(page.standards, |look, remarks| {
        if let Look::Page(look) = look {
            look(page, remarks);
        }
    })
}

/// What the rules find in a feed.
pub fn proof_feed(feed: &FeedCopy) -> Vec<Remark> {
    each(feed.standards, |look, remarks| {
        if let Look::Feed(look) = look {
            look(feed, remarks);
        }
    })
}

/// What the rules find in a text copy.
pub fn proof_text(text: &TextCopy) -> Vec<Remark> {
    each(text.standards, |look, remarks| {
        if let Look::TextCopy(look) = look {
            look(text, remarks);
        }
    })
}

/// What the rules find in a style sheet.
pub fn proof_style(style: &StyleCopy) -> Vec<Remark> {
    each(style.standards, |look, remarks| {
        if let Look::StyleSheet(look) = look {
            look(style, remarks);
        }
    })
}

/// What the rules find in the site as a whole.
pub fn proof_tree(tree: &Tree) -> Vec<Remark> {
    each(tree.standards, |look, remarks| {
        if let Look::Tree(look) = look {
            look(tree, remarks);
        }
    })
}

fn each(standards: &Standards, ask: impl Fn(Look, &mut Remarks)) -> Vec<Remark> {
    let mut found = Vec::new();
    for rule in rules::ALL {
        let Some(mut remarks) = Remarks::of(rule, &standards.levels) else {
            continue;
        };
        for look in rule.looks {
            ask(*look, &mut remarks);
        }
        found.extend(remarks.into_found());
    }
    found
}

impl OutputRule {
    /// The rule that it tells; none where it tells a fault of the build.
    pub fn rule(&self) -> Option<&Rule> {
        match &self.told {
            Told::Rule(rule) => Some(rule),
            Told::Code(_) => None,
        }
    }
}
