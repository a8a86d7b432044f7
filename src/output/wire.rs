//! A release as plain text, to paste: before it is set in 72 columns.

use serde::Serialize;

use super::prose::Prose;

/// The parts of a text copy that stand around the release's own text.
#[derive(Clone, Debug, Serialize)]
pub struct Wire {
    /// The party-communication line; the very first line.
    pub party_mark: String,
    /// `PRESS RELEASE`
    pub label: String,
    /// `For immediate release`, or the embargo in a preview.
    pub status_line: String,
    /// `Friday 20 November 2026, 10:30am`.
    pub issued: String,
    /// The headline.
    pub headline: String,
    /// The summary; may be empty.
    pub summary: String,
    /// That it is from an earlier council term; corrections, newest first, one sentence each; or the notice of withdrawal.
    pub notices: Vec<String>,
    /// The text; none for what was withdrawn.
    pub prose: Option<Prose>,
    /// Paragraphs after the text, under their headings: contact, interviews, about the group.
    pub notes: Vec<WireNote>,
    /// Pictures: address, caption and credit, one line each.
    pub pictures: Vec<String>,
    /// Absolute address of the page.
    pub url: String,
    /// The site, to make addresses in the text absolute.
    pub base_url: String,
    /// The imprint; the very last block.
    pub imprint: String,
    /// The not-the-council notice.
    pub not_council_notice: String,
}

/// A headed paragraph after the text.
#[derive(Clone, Debug, Serialize)]
pub struct WireNote {
    /// `Media contact`.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<String>,
}
