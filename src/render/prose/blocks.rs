//! Pictures, and the blocks of colons, of the writer.

use std::borrow::Cow;
use std::fmt::Write as _;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::writer::Writer;
use super::{Manner, escape};
use crate::output::view::{Contact, Picture};
use crate::source::prose::{Directive, Kind};

/// The pictures of a text so far.
#[derive(Debug, Default)]
pub struct Figures {
    /// How many pictures were written: the first is loaded at once.
    count: usize,
    /// The picture whose alternative text is being read.
    reading: Option<Reading>,
    /// Where the words of the open paragraph begin.
    paragraph: usize,
    /// A picture that stands at the beginning of the open paragraph.
    alone: Option<Alone>,
}

#[derive(Debug)]
struct Reading {
    target: String,
    title: String,
    alt: String,
    /// Pictures within the alternative text.
    depth: usize,
}

/// A picture that may be all its paragraph holds: where it ends in the output, and what goes under it.
#[derive(Debug)]
struct Alone {
    end: usize,
    caption: String,
    credit: String,
}

impl Figures {
    pub(super) fn begin_paragraph(&mut self, at: usize) {
        self.paragraph = at;
        self.alone = None;
    }

    pub(super) fn begin_picture(&mut self, target: &str, title: &str) {
        self.reading = Some(Reading {
            target: target.to_owned(),
            title: title.to_owned(),
            alt: String::new(),
            depth: 0,
        });
    }

    /// Takes the event if it is part of an alternative text, which is plain.
    pub(super) fn read_alt(&mut self, event: &Event<'_>) -> bool {
        let Some(reading) = &mut self.reading else { return false };
        match event {
            Event::Start(Tag::Image { .. }) => reading.depth += 1,
            Event::End(TagEnd::Image) if reading.depth == 0 => return false,
            Event::End(TagEnd::Image) => reading.depth -= 1,
            Event::Text(text) | Event::Code(text) => reading.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => reading.alt.push(' '),
            _ => {}
        }
        true
    }
}

impl<'a> Writer<'a> {
    pub(super) fn end_picture(&mut self) {
        let Some(reading) = self.figures.reading.take() else {
            return;
        };
        let begins = self.out.len() == self.figures.paragraph;
        let picture = self.prose.targets.pictures.get(&reading.target);
        if self.manner == Manner::Bare {
            return self.bare_picture(&reading);
        }
        let stays = self.write_picture(&reading.target, &reading.alt, picture);
        let caption = match (reading.title.as_str(), picture) {
            ("", Some(picture)) => picture.caption.clone(),
            (title, _) => title.to_owned(),
        };
        let credit = picture.map(|picture| picture.credit.clone()).unwrap_or_default();
        if begins && stays.is_some() && !(caption.is_empty() && credit.is_empty()) {
            let end = self.out.len();
            self.figures.alone = Some(Alone { end, caption, credit });
        }
    }

    fn bare_picture(&mut self, reading: &Reading) {
        self.out.push_str("<img src=\"");
        escape::address(&mut self.out, &reading.target);
        self.out.push_str("\" alt=\"");
        escape::attribute(&mut self.out, &reading.alt);
        self.out.push('"');
        self.title(&reading.title);
        self.out.push_str(" />");
    }

    /// Writes a picture; where its address is not safe, only what it shows, and none is returned.
    fn write_picture(&mut self, target: &str, alt: &str, picture: Option<&Picture>) -> Option<()> {
        let alt = match (alt, picture) {
            ("", Some(picture)) => &picture.alt,
            (alt, _) => alt,
        };
        let Some(source) = self.picture_address(target) else {
            escape::text(&mut self.out, alt);
            return None;
        };
        self.out.push_str("<img src=\"");
        escape::address(&mut self.out, &source);
        self.out.push_str("\" alt=\"");
        escape::attribute(&mut self.out, alt);
        self.out.push('"');
        if let Some(picture) = picture.filter(|picture| picture.width > 0 && picture.height > 0) {
            let _ = write!(self.out, " width=\"{}\" height=\"{}\"", picture.width, picture.height);
        }
        if self.manner == Manner::Page {
            let first = self.figures.count == 0;
            self.out.push_str(if first { "" } else { " loading=\"lazy\"" });
            self.out.push_str(" decoding=\"async\"");
        }
        self.out.push('>');
        self.figures.count += 1;
        Some(())
    }

    /// The address of a picture, as this manner writes it; none where it is not safe.
    pub(super) fn picture_address<'t>(&self, target: &'t str) -> Option<Cow<'t, str>>
    where
        'a: 't,
    {
        let prose = self.prose;
        let picture = prose.targets.pictures.get(target);
        self.absolute(picture.map_or(target, |picture| &picture.src))
    }

    /// Turns the paragraph that ends here into a figure, if it holds one picture and nothing else.
    pub(super) fn close_figure(&mut self) -> bool {
        let Some(alone) = self.figures.alone.take().filter(|alone| alone.end == self.out.len()) else {
            return false;
        };
        let start = self.figures.paragraph - "<p>".len();
        self.out.replace_range(start..self.figures.paragraph, "<figure>");
        self.out.push_str("<figcaption>");
        escape::text(&mut self.out, &alone.caption);
        self.close_caption(&alone.credit);
        true
    }

    fn close_caption(&mut self, credit: &str) {
        if !credit.is_empty() {
            let gap = if self.out.ends_with('>') { "" } else { " " };
            let _ = write!(self.out, "{gap}<span class=\"credit\">Photo: ");
            escape::text(&mut self.out, credit);
            self.out.push_str("</span>");
        }
        self.out.push_str("</figcaption></figure>");
    }

    pub(super) fn open_block(&mut self, directive: Directive<'a>) {
        match directive.kind {
            Kind::Quote => self.out.push_str("<figure class=\"quote\"><blockquote>"),
            Kind::Contact => self.out.push_str("<address class=\"contact\">"),
            Kind::KeyFacts => {
                self.out.push_str("<aside class=\"key-facts\" aria-label=\"");
                escape::attribute(&mut self.out, directive.argument);
                self.out.push_str("\"><p class=\"key-facts-title\">");
                escape::text(&mut self.out, directive.argument);
                self.out.push_str("</p>");
            }
            Kind::Figure => {
                self.out.push_str("<figure>");
                let picture = self.prose.targets.pictures.get(directive.argument);
                let alt = directive.value("alt").unwrap_or_default();
                self.write_picture(directive.argument, alt, picture);
                self.out.push_str("<figcaption>");
            }
            Kind::Download => {}
        }
        self.block = Some((directive, self.out.len()));
    }

    pub(super) fn close_block(&mut self) {
        let Some((directive, body)) = self.block.take() else {
            return;
        };
        match directive.kind {
            Kind::Quote => self.close_quote(&directive),
            Kind::Contact => {
                if let Some(contact) = self.prose.targets.contacts.get(directive.argument) {
                    self.write_contact(contact);
                }
                self.out.push_str("</address>");
            }
            Kind::KeyFacts => self.out.push_str("</aside>"),
            Kind::Figure => self.close_figure_block(&directive, body),
            Kind::Download => self.close_download(&directive, body),
        }
    }

    /// Whether links may not be written, because what stands here becomes a link as a whole.
    pub(super) fn within_link(&self) -> bool {
        matches!(&self.block, Some((directive, _)) if directive.kind == Kind::Download)
    }

    fn close_quote(&mut self, directive: &Directive<'_>) {
        self.out.push_str("</blockquote>");
        if let Some(person) = self.prose.targets.people.get(directive.argument) {
            self.out.push_str("<figcaption>");
            self.write_link(&person.href, &person.name);
            let role = directive.value("role").unwrap_or(&person.role);
            if !role.is_empty() {
                self.out.push_str(", ");
                escape::text(&mut self.out, role);
            }
            self.out.push_str("</figcaption>");
        }
        self.out.push_str("</figure>");
    }

    fn close_figure_block(&mut self, directive: &Directive<'_>, body: usize) {
        let picture = self.prose.targets.pictures.get(directive.argument);
        if let Some(words) = sole_paragraph(&self.out[body..]).map(str::to_owned) {
            self.out.truncate(body);
            self.out.push_str(&words);
        }
        if let Some(picture) = picture.filter(|_| self.out.len() == body) {
            escape::text(&mut self.out, &picture.caption);
        }
        let credit = directive
            .value("credit")
            .or(picture.map(|picture| picture.credit.as_str()));
        let credit = credit.unwrap_or_default();
        if self.out.len() == body && credit.is_empty() {
            self.out.truncate(body - "<figcaption>".len());
            self.out.push_str("</figure>");
            return;
        }
        self.close_caption(credit);
    }

    fn close_download(&mut self, directive: &Directive<'_>, body: usize) {
        let words = self.out.split_off(body);
        let words = sole_paragraph(&words).unwrap_or_default();
        let download = self.prose.targets.downloads.get(directive.argument);
        self.out.push_str("<p class=\"download\">");
        let href = self.absolute(download.map_or(directive.argument, |download| &download.href));
        if let Some(href) = &href {
            self.out.push_str("<a href=\"");
            escape::address(&mut self.out, href);
            self.out.push_str("\" download=\"\">");
        }
        match download {
            _ if !words.is_empty() => self.out.push_str(words),
            Some(download) if !download.title.is_empty() => escape::text(&mut self.out, &download.title),
            _ => escape::text(&mut self.out, directive.argument),
        }
        let facts = download.map(|download| [download.format.as_str(), download.size.as_str()]);
        let facts: Vec<&str> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
        if !facts.is_empty() {
            self.out.push_str(" (");
            escape::text(&mut self.out, &facts.join(", "));
            self.out.push(')');
        }
        self.out.push_str(if href.is_some() { "</a></p>" } else { "</p>" });
    }

    fn write_contact(&mut self, contact: &Contact) {
        self.out.push_str("<p><strong>");
        escape::text(&mut self.out, &contact.name);
        self.out.push_str("</strong>");
        self.contact_line("", &contact.purpose, "");
        self.contact_line("Email: ", &contact.email, &format!("mailto:{}", contact.email));
        self.contact_line("Phone: ", &contact.phone, &contact.phone_href);
        self.contact_line("", &contact.hours, "");
        self.contact_line("Out of hours: ", &contact.out_of_hours, &contact.out_of_hours_href);
        self.out.push_str("</p>");
    }

    fn contact_line(&mut self, label: &str, text: &str, href: &str) {
        if text.is_empty() {
            return;
        }
        self.out.push_str("<br>");
        self.out.push_str(label);
        self.write_link(href, text);
    }

    /// A link; only its words where it leads nowhere.
    fn write_link(&mut self, href: &str, words: &str) {
        let Some(href) = self.absolute(href).filter(|_| !href.is_empty()) else {
            return escape::text(&mut self.out, words);
        };
        self.out.push_str("<a href=\"");
        escape::address(&mut self.out, &href);
        self.out.push_str("\">");
        escape::text(&mut self.out, words);
        self.out.push_str("</a>");
    }
}

/// What stands in the paragraph, if the HTML is one paragraph and nothing else.
fn sole_paragraph(html: &str) -> Option<&str> {
    let words = html.strip_prefix("<p>")?.strip_suffix("</p>")?;
    (!words.contains("<p")).then_some(words)
}
