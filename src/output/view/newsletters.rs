//! Newsletters.

use serde::Serialize;

use super::news::Correction;
use super::parts::{Card, Download, Link, Moment};
use crate::output::Shared;

/// `/newsletters/`
#[derive(Clone, Debug, Default, Serialize)]
pub struct Newsletters {
    /// Newest first.
    pub newsletters: Vec<NewsletterLine>,
}

/// A newsletter in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewsletterLine {
    /// Its title.
    pub title: String,
    /// Its route.
    pub href: String,
    /// Its day.
    pub date: Moment,
    /// Its wards.
    pub wards: Vec<Link>,
}

/// A newsletter's page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Newsletter {
    /// In a preview, what it is before it is public: `Draft: nobody has approved it`. Else empty.
    pub ahead: String,
    /// Its title.
    pub title: String,
    /// Its number; 0 where it has none.
    pub number: u32,
    /// Its day.
    pub date: Moment,
    /// When it was corrected.
    pub updated: Option<Moment>,
    /// What was corrected, newest first.
    pub corrections: Vec<Correction>,
    /// Its wards.
    pub wards: Vec<Link>,
    /// Releases it tells of.
    pub items: Vec<Shared<Card>>,
    /// Short items of its own.
    pub notes: Vec<String>,
    /// Its PDF and other files.
    pub attachments: Vec<Download>,
    /// Who printed it, for what goes to print; PPERA 2000 s.143. May be empty.
    pub printed_by: String,
}
