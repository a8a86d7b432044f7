//! Links of the writer, and the raw HTML that may hold some.

use std::borrow::Cow;

use pulldown_cmark::LinkType;

use super::writer::Writer;
use super::{Manner, address, escape};
use crate::output::prose::Prose;
use crate::source::prose::{markup, raw};

/// The link that is being written; links never stand within links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// There is none.
    None,
    /// A link like any other.
    Open,
    /// An address that reads itself: nothing in it is set.
    Literal,
    /// An address nobody may follow: only its words are written.
    Dropped,
}

impl<'a> Writer<'a> {
    pub(super) fn raw_html(&mut self, html: &str) {
        match &mut self.html {
            Some(block) => block.push_str(html),
            None => {
                self.follow(html);
                self.write_html(html);
            }
        }
    }

    /// Within raw code nothing is set, as within code in markdown.
    fn follow(&mut self, tag: &str) {
        match markup::name(tag).as_str() {
            "code" | "kbd" | "samp" | "pre" | "tt" => self.raw_code += 1,
            "/code" | "/kbd" | "/samp" | "/pre" | "/tt" => self.raw_code = self.raw_code.saturating_sub(1),
            _ => {}
        }
    }

    pub(super) fn end_html(&mut self) {
        let html = self.html.take().unwrap_or_default();
        self.line();
        self.write_html(&html);
        self.line();
    }

    /// Raw HTML, its addresses led to where they mean.
    fn write_html(&mut self, html: &str) {
        self.saw_html = true;
        if self.manner == Manner::Bare {
            return self.out.push_str(html);
        }
        let mut done = 0;
        for address in raw::addresses(html) {
            let target = markup::decoded(html[address.place.clone()].trim());
            let led = match address.element {
                raw::Element::Anchor => self.address(&target),
                raw::Element::Image => self.picture_address(&target),
            };
            let Some(led) = led else { continue };
            self.out.push_str(&html[done..address.place.start]);
            // Quotation marks around the value may be missing, and what is led may hold a space.
            escape::address(&mut self.out, &led);
            done = address.place.end;
        }
        self.out.push_str(&html[done..]);
    }

    pub(super) fn start_link(&mut self, kind: LinkType, target: &str, title: &str) {
        let target: Cow<'_, str> = match kind {
            LinkType::Email => format!("mailto:{target}").into(),
            _ => target.into(),
        };
        let Some(address) = self.address(&target).filter(|_| !self.within_link()) else {
            self.link = LinkState::Dropped;
            return;
        };
        self.link = match kind {
            LinkType::Email | LinkType::Autolink => LinkState::Literal,
            _ => LinkState::Open,
        };
        self.out.push_str("<a href=\"");
        escape::address(&mut self.out, &address);
        self.out.push('"');
        self.title(title);
        self.out.push('>');
    }

    pub(super) fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            escape::attribute(&mut self.out, title);
            self.out.push('"');
        }
    }

    /// Where a target leads, as this manner writes it; none where nobody may follow it.
    pub(super) fn address<'t>(&self, target: &'t str) -> Option<Cow<'t, str>>
    where
        'a: 't,
    {
        let prose: &'a Prose = self.prose;
        let meant = prose.targets.links.get(target).map_or(target, String::as_str);
        self.absolute(meant)
    }

    /// An address as this manner writes it; none where nobody may follow it.
    pub(super) fn absolute<'t>(&self, address: &'t str) -> Option<Cow<'t, str>> {
        match self.manner {
            Manner::Bare => Some(address.into()),
            _ if !address::is_safe(address) => None,
            Manner::Page => Some(address.into()),
            Manner::Feed { base_url, page } => Some(address::absolute(address, base_url, page)),
        }
    }

    pub(super) fn end_link(&mut self) {
        if self.link != LinkState::Dropped {
            self.out.push_str("</a>");
        }
        self.link = LinkState::None;
    }
}
