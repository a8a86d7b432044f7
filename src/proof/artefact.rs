//! The made files as rules are given them, each with what it was made from and what it is held to.

use std::cell::OnceCell;

use super::feed::ReadFeed;
use super::page::Reading;
use super::sheet::{Sheet, Styles};
use super::sight::{Sight, of_words};
use crate::base::{QuickSet, Route};
use crate::output::{Head, Plan, Standards, View};

/// A web page.
#[derive(Debug)]
pub struct Page<'p> {
    /// What stands in it.
    pub reading: &'p Reading<'p>,
    /// The style sheets that it uses.
    pub styles: &'p Styles<'p>,
    /// What its template was given to show.
    pub view: &'p View,
    /// What is said of it outside its content.
    pub head: &'p Head,
    /// What it is held to.
    pub standards: &'p Standards,
    /// Whether the imprint is seen: several rules ask.
    pub imprint: OnceCell<Sight>,
}

/// A feed, in one of its formats.
#[derive(Debug)]
pub struct FeedCopy<'f> {
    /// What stands in it.
    pub feed: &'f ReadFeed,
    /// What it is held to.
    pub standards: &'f Standards,
}

/// The plain text of a release.
#[derive(Debug)]
pub struct TextCopy<'t> {
    /// The whole of it.
    pub text: &'t str,
    /// What it is held to.
    pub standards: &'t Standards,
}

impl<'t> TextCopy<'t> {
    /// Its last paragraph.
    pub fn last(&self) -> &'t str {
        self.text.trim_end().rsplit("\n\n").next().unwrap_or_default()
    }
}

/// A style sheet.
#[derive(Debug)]
pub struct StyleCopy<'s> {
    /// The route at which it stands.
    pub route: Route,
    /// What stands in it.
    pub sheet: &'s Sheet,
    /// What it is held to.
    pub standards: &'s Standards,
}

/// Every file of the site.
#[derive(Debug)]
pub struct Tree<'t> {
    /// How each is made.
    pub plan: &'t Plan,
    /// What leads to each, as `links::place` has it.
    pub places: &'t QuickSet<&'t str>,
    /// What they are held to.
    pub standards: &'t Standards,
}

impl Page<'_> {
    /// Whether a reader sees the imprint.
    pub fn imprint(&self) -> &Sight {
        self.imprint
            .get_or_init(|| of_words(self, &self.standards.frame.imprint))
    }

    /// Whether it only leads to another page.
    pub fn is_redirect(&self) -> bool {
        matches!(self.view, View::Redirect(_))
    }
}
