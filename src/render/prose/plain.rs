//! The writer of plain text: what a newsroom pastes, in lines of a given width.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, LinkType, Tag, TagEnd};

use super::address;
use super::typography::Typography;
use crate::output::prose::Prose;
use crate::output::view::Contact;
use crate::source::prose::{Directive, Kind, Manuscript, Piece, markup};

mod sheet;
mod table;

use sheet::Sheet;
use table::Table;

/// The text, ready to paste, in lines of at most `width` characters where its words allow.
///
/// Links show their absolute address, routes with `base_url` before them; footnotes stand at the end;
/// pictures and figures are left out. Ends with one line break, or is empty.
pub fn plain(markdown: &str, prose: &Prose, base_url: &str, width: usize) -> String {
    let manuscript = Manuscript::new(markdown);
    let mut writer = Plain::new(prose, base_url, width);
    for (piece, range) in manuscript.pieces() {
        match piece {
            Piece::Event(event) => writer.event(event, range),
            Piece::Open(directive) => writer.open_block(directive),
            Piece::Close(_) => writer.close_block(),
            Piece::Fault(_) => {}
        }
    }
    writer.finish()
}

/// The words of a run of markdown, such as a title, in one line.
pub fn one_line(markdown: &str) -> String {
    let mut words = String::new();
    for (piece, _) in Manuscript::new(markdown).pieces() {
        match piece {
            Piece::Event(Event::Text(text) | Event::Code(text)) => words.push_str(&text),
            Piece::Event(Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph)) => words.push(' '),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Plain<'a> {
    prose: &'a Prose,
    base_url: &'a str,
    sheet: Sheet,
    typography: Typography,
    /// The words of the block that is being read.
    words: String,
    /// The numbers of the next items, of the lists we are in; none for bullets.
    lists: Vec<Option<u64>>,
    /// The address of the link we are in, and where its words begin.
    link: Option<(String, usize)>,
    /// How deep we are in what is left out: pictures, figures.
    left_out: usize,
    table: Option<Table>,
    /// The block of colons that is open, and where on the sheet its body begins.
    block: Option<(Directive<'a>, usize)>,
    /// Whether code, raw HTML or an address is being read: its letters are not set.
    literal: bool,
    numbers: BTreeMap<String, usize>,
    notes: Vec<(String, String)>,
    /// The notes that are being read, each with the sheet they interrupt.
    open_notes: Vec<(String, Sheet)>,
}

impl<'a> Plain<'a> {
    fn new(prose: &'a Prose, base_url: &'a str, width: usize) -> Self {
        Self {
            prose,
            base_url,
            sheet: Sheet::new(width),
            typography: Typography::of(&prose.lang),
            words: String::new(),
            lists: Vec::new(),
            link: None,
            left_out: 0,
            table: None,
            block: None,
            literal: false,
            numbers: BTreeMap::new(),
            notes: Vec::new(),
            open_notes: Vec::new(),
        }
    }

    fn finish(mut self) -> String {
        self.paragraph();
        let mut notes: Vec<_> = std::mem::take(&mut self.notes)
            .into_iter()
            .map(|(label, text)| (self.number(&label), text))
            .collect();
        notes.sort_by_key(|(number, _)| *number);
        for (number, text) in notes {
            self.sheet.indent(&format!("[{number}] "));
            self.sheet.lines(&text);
            self.sheet.outdent();
        }
        self.sheet.finish()
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Image { .. }) => self.left_out += 1,
            Event::End(TagEnd::Image) => self.left_out = self.left_out.saturating_sub(1),
            _ if self.left_out > 0 => {}
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.literal || text.len() != range.len() => {
                self.typography.pass(&text);
                self.words.push_str(&text);
            }
            Event::Text(text) => {
                let set = self.typography.set(&text);
                self.words.push_str(&set);
            }
            Event::Code(text) => self.words.push_str(&text),
            Event::Html(html) => self.words.push_str(&html),
            Event::InlineHtml(tag) => self.words.push_str(markup::meaning(&tag)),
            Event::SoftBreak => {
                self.typography.pass(" ");
                self.words.push(' ');
            }
            Event::HardBreak => {
                self.typography.pass(" ");
                self.words.push('\n');
            }
            Event::Rule => self.sheet.paragraph("* * *"),
            Event::FootnoteReference(label) => {
                let number = self.number(&label);
                self.words.push_str(&format!(" [{number}]"));
            }
            Event::TaskListMarker(true) => self.words.push_str("[x] "),
            Event::TaskListMarker(false) => self.words.push_str("[ ] "),
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        if let Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell = tag {
            self.typography.begin();
        }
        match tag {
            Tag::BlockQuote(kind) => {
                self.sheet.indent("    ");
                self.words.push_str(kind.map_or("", alert));
            }
            Tag::CodeBlock(_) => {
                self.item_text();
                self.literal = true;
            }
            Tag::HtmlBlock => self.literal = true,
            Tag::List(start) => {
                self.item_text();
                self.lists.push(start);
            }
            Tag::Item => {
                let marker = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "* ".to_owned(),
                };
                self.sheet.indent(&marker);
            }
            Tag::FootnoteDefinition(label) => {
                let sheet = self.sheet.note();
                let sheet = std::mem::replace(&mut self.sheet, sheet);
                self.open_notes.push((label.into_string(), sheet));
            }
            Tag::Table(alignments) => self.table = Some(Table::new(alignments)),
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.start_row();
                }
            }
            Tag::Strikethrough => self.words.push_str("(deleted: "),
            Tag::Link {
                link_type, dest_url, ..
            } => {
                self.literal = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let target = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                self.link = Some((self.address(&target), self.words.len()));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.paragraph(),
            TagEnd::Heading(level) => {
                let words = std::mem::take(&mut self.words);
                self.sheet.heading(&words, level as u8);
            }
            TagEnd::BlockQuote(_) => {
                self.paragraph();
                self.sheet.outdent();
            }
            TagEnd::CodeBlock => {
                self.literal = false;
                let code = std::mem::take(&mut self.words);
                self.sheet.indent("    ");
                self.sheet.lines(&code);
                self.sheet.outdent();
            }
            TagEnd::HtmlBlock => {
                self.literal = false;
                let html = std::mem::take(&mut self.words);
                for paragraph in markup::paragraphs(&html) {
                    self.sheet.paragraph(&paragraph.text);
                }
            }
            TagEnd::List(_) => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.sheet.gap();
                }
            }
            TagEnd::Item => {
                self.item_text();
                self.sheet.outdent();
            }
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::TableCell => {
                let words = std::mem::take(&mut self.words);
                if let Some(table) = &mut self.table {
                    table.cell(words);
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    table.write(&mut self.sheet);
                }
            }
            TagEnd::Strikethrough => self.words.push(')'),
            TagEnd::Link => {
                self.literal = false;
                self.end_link();
            }
            _ => {}
        }
    }

    fn paragraph(&mut self) {
        let words = std::mem::take(&mut self.words);
        self.sheet.paragraph(&words);
    }

    /// The words of an item whose list is closely set.
    fn item_text(&mut self) {
        let words = std::mem::take(&mut self.words);
        self.sheet.close_paragraph(&words);
    }

    fn end_note(&mut self) {
        self.paragraph();
        let Some((label, sheet)) = self.open_notes.pop() else {
            return;
        };
        let note = std::mem::replace(&mut self.sheet, sheet);
        self.notes.push((label, note.finish()));
    }

    fn number(&mut self, label: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(label.to_lowercase()).or_insert(next)
    }

    fn address(&self, target: &str) -> String {
        let meant = self.prose.targets.links.get(target).map_or(target, String::as_str);
        if !address::is_safe(meant) || meant.starts_with('#') {
            return String::new();
        }
        self.absolute(meant).into_owned()
    }

    fn absolute<'t>(&self, address: &'t str) -> Cow<'t, str> {
        address::absolute(address, self.base_url, self.base_url)
    }

    /// The address goes behind the words, unless they say it.
    fn end_link(&mut self) {
        let Some((address, start)) = self.link.take() else {
            return;
        };
        let shown = address.trim_start_matches("mailto:").trim_start_matches("tel:");
        let words = self.words[start..].trim();
        let bare = shown.trim_start_matches("https://").trim_start_matches("http://");
        if shown.is_empty() || words == shown || words.trim_end_matches('/') == bare.trim_end_matches('/') {
            return;
        }
        self.words.push_str(&format!(" ({shown})"));
    }

    fn open_block(&mut self, directive: Directive<'a>) {
        match directive.kind {
            Kind::Figure => self.left_out += 1,
            Kind::KeyFacts => self.sheet.heading(directive.argument, 2),
            Kind::Quote | Kind::Contact | Kind::Download => {}
        }
        self.block = Some((directive, self.sheet.length()));
    }

    fn close_block(&mut self) {
        let Some((directive, body)) = self.block.take() else {
            return;
        };
        match directive.kind {
            Kind::Figure => self.left_out = self.left_out.saturating_sub(1),
            Kind::KeyFacts => {}
            Kind::Quote => self.attribute(&directive),
            Kind::Contact => {
                if let Some(contact) = self.prose.targets.contacts.get(directive.argument) {
                    self.sheet.lines(&contact_lines(contact));
                }
            }
            Kind::Download => self.download(&directive, body),
        }
    }

    fn attribute(&mut self, directive: &Directive<'_>) {
        let Some(person) = self.prose.targets.people.get(directive.argument) else {
            return;
        };
        let role = directive.value("role").unwrap_or(&person.role);
        let comma = if role.is_empty() { "" } else { ", " };
        self.sheet.paragraph(&format!("– {}{comma}{role}", person.name));
    }

    fn download(&mut self, directive: &Directive<'_>, body: usize) {
        let Some(download) = self.prose.targets.downloads.get(directive.argument) else {
            return;
        };
        let url = self.absolute(&download.href).into_owned();
        let words = self.sheet.take_from(body);
        let words: Vec<_> = words.split_whitespace().collect();
        let title = if words.is_empty() {
            download.title.clone()
        } else {
            words.join(" ")
        };
        let line = format!("{title} ({}, {}): {url}", download.format, download.size);
        self.sheet.paragraph(&line);
    }
}

fn alert(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "Note: ",
        BlockQuoteKind::Tip => "Tip: ",
        BlockQuoteKind::Important => "Important: ",
        BlockQuoteKind::Warning => "Warning: ",
        BlockQuoteKind::Caution => "Caution: ",
    }
}

fn contact_lines(contact: &Contact) -> String {
    [
        ("", &contact.name),
        ("", &contact.purpose),
        ("Email: ", &contact.email),
        ("Phone: ", &contact.phone),
        ("", &contact.hours),
        ("Out of hours: ", &contact.out_of_hours),
    ]
    .iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(label, text)| format!("{label}{text}\n"))
    .collect()
}

#[cfg(test)]
mod tests;
