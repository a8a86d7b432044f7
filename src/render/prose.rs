//! A text becomes HTML for a page or a feed, or plain text to paste: pulldown-cmark's events, in order.

use crate::output::prose::Prose;

mod address;
mod blocks;
mod escape;
mod links;
mod notes;
mod plain;
mod sanitise;
mod tables;
mod typography;
mod writer;

pub use plain::{one_line, plain};

pub(super) use escape::text as escape_text;

/// For what a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner<'a> {
    /// A page of the site: headings have ids, addresses within the site are routes.
    Page,
    /// An item of a feed: every address absolute, nothing that needs the page around it.
    Feed {
        /// The site, to which routes belong: `https://civicalliance-harrowmere.example`.
        base_url: &'a str,
        /// The item's own page, to which all other addresses are relative.
        page: &'a str,
    },
    /// Markdown and nothing else, as the CommonMark specification prints it. Not safe to publish:
    /// raw HTML and every kind of address stay.
    Bare,
}

/// The HTML of a text, whose targets `prose` knows. Safe to put into a page, whatever the text
/// holds, save in [`Manner::Bare`].
///
/// `markdown` is the text from `prose.start` on. It may be any text at all: what is wrong in it was
/// said when it was surveyed, and is set here as well as can be.
///
/// Headings of a page have the ids that [`survey`](crate::source::prose::survey()) tells.
pub fn html(markdown: &str, prose: &Prose, manner: Manner<'_>) -> String {
    writer::write(markdown, prose, manner)
}

#[cfg(test)]
mod tests;
