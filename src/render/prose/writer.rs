//! The writer of HTML: one pass over the pieces of a text, into one string.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};

use super::blocks::Figures;
use super::links::LinkState;
use super::notes::Notes;
use super::tables::Table;
use super::typography::Typography;
use super::{Manner, escape, sanitise};
use crate::output::prose::Prose;
use crate::render::highlight::highlight;
use crate::source::prose::anchors::Anchors;
use crate::source::prose::{Directive, Manuscript, Piece};

/// The HTML of a text.
pub fn write(markdown: &str, prose: &Prose, manner: Manner<'_>) -> String {
    let manuscript = Manuscript::new(markdown);
    let mut writer = Writer::new(markdown, prose, manner);
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

/// What has been written, and where in the text we are.
pub(super) struct Writer<'a> {
    pub(super) out: String,
    pub(super) prose: &'a Prose,
    pub(super) manner: Manner<'a>,
    pub(super) notes: Notes,
    pub(super) figures: Figures,
    pub(super) table: Table,
    /// The block of colons that is open, and where in `out` its body begins.
    pub(super) block: Option<(Directive<'a>, usize)>,
    markdown: &'a str,
    typography: Typography,
    anchors: Anchors,
    heading: Option<Heading>,
    code: Option<Code>,
    /// Raw HTML of a block, gathered: its tags may go over several lines.
    pub(super) html: Option<String>,
    pub(super) saw_html: bool,
    /// How deep we are in raw code within a paragraph.
    pub(super) raw_code: u32,
    pub(super) link: LinkState,
}

/// A heading that is being written: where its id goes, and its plain text so far.
struct Heading {
    at: usize,
    text: String,
}

/// A block of code that is being read.
struct Code {
    language: String,
    text: String,
}

impl<'a> Writer<'a> {
    fn new(markdown: &'a str, prose: &'a Prose, manner: Manner<'a>) -> Self {
        Self {
            out: String::with_capacity(markdown.len() + markdown.len() / 2),
            prose,
            manner,
            notes: Notes::default(),
            figures: Figures::default(),
            table: Table::default(),
            block: None,
            markdown,
            typography: Typography::of(&prose.lang),
            anchors: Anchors::default(),
            heading: None,
            code: None,
            html: None,
            saw_html: false,
            raw_code: 0,
            link: LinkState::None,
        }
    }

    fn finish(mut self) -> String {
        self.write_notes();
        if self.saw_html && self.manner != Manner::Bare {
            return sanitise::sanitise(&self.out, self.manner);
        }
        self.out
    }

    /// Begins a line, in the form of the specification; pages and feeds do without.
    pub(super) fn line(&mut self) {
        if self.manner == Manner::Bare && !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// Adds a tag on a line of its own.
    pub(super) fn tag_line(&mut self, tag: &str) {
        self.line();
        self.out.push_str(tag);
        self.line();
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.figures.read_alt(&event) {
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => self.code_span(&text),
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(&html),
            Event::SoftBreak => {
                self.pass(" ");
                self.out.push('\n');
            }
            Event::HardBreak => {
                self.pass(" ");
                self.out.push_str(if self.manner == Manner::Bare {
                    "<br />\n"
                } else {
                    "<br>"
                });
            }
            Event::Rule => self.tag_line(if self.manner == Manner::Bare { "<hr />" } else { "<hr>" }),
            Event::FootnoteReference(name) => self.note_reference(&name),
            Event::TaskListMarker(done) => self.task(done),
            // Neither is switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                self.line();
                self.typography.begin();
                self.out.push_str("<p>");
                self.figures.begin_paragraph(self.out.len());
            }
            Tag::Heading { level, .. } => {
                self.line();
                self.typography.begin();
                let _ = write!(self.out, "<{level}");
                self.heading = Some(Heading {
                    at: self.out.len(),
                    text: String::new(),
                });
                self.out.push('>');
            }
            Tag::BlockQuote(kind) => self.start_quotation(kind),
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default().to_owned(),
                    CodeBlockKind::Indented => String::new(),
                };
                let text = String::new();
                self.code = Some(Code { language, text });
            }
            Tag::HtmlBlock => self.html = Some(String::new()),
            Tag::List(Some(1)) => self.tag_line("<ol>"),
            Tag::List(Some(start)) => self.tag_line(&format!("<ol start=\"{start}\">")),
            Tag::List(None) => self.tag_line("<ul>"),
            Tag::Item => {
                self.line();
                self.typography.begin();
                self.out.push_str("<li>");
            }
            Tag::FootnoteDefinition(name) => self.start_note(&name),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.start_head(),
            Tag::TableRow => self.start_row(),
            Tag::TableCell => {
                self.typography.begin();
                self.start_cell();
            }
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.start_link(link_type, &dest_url, &title),
            Tag::Image { dest_url, title, .. } => self.figures.begin_picture(&dest_url, &title),
            // None of these is switched on.
            Tag::MetadataBlock(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                if !self.close_figure() {
                    self.out.push_str("</p>");
                }
                self.line();
            }
            TagEnd::Heading(level) => {
                self.end_heading();
                let _ = write!(self.out, "</{level}>");
                self.line();
            }
            TagEnd::BlockQuote(Some(_)) if self.manner != Manner::Bare => self.out.push_str("</div>"),
            TagEnd::BlockQuote(_) => self.tag_line("</blockquote>"),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::List(true) => self.tag_line("</ol>"),
            TagEnd::List(false) => self.tag_line("</ul>"),
            TagEnd::Item => {
                self.out.push_str("</li>");
                self.line();
            }
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_head(),
            TagEnd::TableRow => self.tag_line("</tr>"),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Link => self.end_link(),
            TagEnd::Image => self.end_picture(),
            TagEnd::MetadataBlock(_)
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if let Some(code) = &mut self.code {
            code.text.push_str(text);
            return;
        }
        // White space before a tag comes as text.
        if let Some(html) = &mut self.html {
            html.push_str(text);
            return;
        }
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(text);
        }
        if self.manner == Manner::Bare {
            escape::attribute(&mut self.out, text);
            return;
        }
        // A character reference, raw code, an address that reads itself: each says exactly what it means.
        if text.len() != range.len() || self.link == LinkState::Literal || self.raw_code > 0 {
            self.typography.pass(text);
            escape::text(&mut self.out, text);
            return;
        }
        let escaped = range.start > 0 && self.markdown.as_bytes()[range.start - 1] == b'\\';
        let meant = if escaped {
            text.chars().next().map_or(0, char::len_utf8)
        } else {
            0
        };
        let (meant, rest) = text.split_at(meant);
        self.typography.pass(meant);
        escape::text(&mut self.out, meant);
        let set = self.typography.set(rest);
        escape::text(&mut self.out, &set);
    }

    fn code_span(&mut self, text: &str) {
        self.pass("x");
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(text);
        }
        self.out.push_str("<code>");
        match self.manner {
            Manner::Bare => escape::attribute(&mut self.out, text),
            _ => escape::text(&mut self.out, text),
        }
        self.out.push_str("</code>");
    }

    /// Something stands here whose letters are not set; a quotation goes on behind it as after `text`.
    fn pass(&mut self, text: &str) {
        self.typography.pass(text);
        if let Some(heading) = self.heading.as_mut().filter(|_| text == " ") {
            heading.text.push(' ');
        }
    }

    fn end_heading(&mut self) {
        let Some(heading) = self.heading.take() else { return };
        // Ids are counted in every manner and written only where a reader can follow them.
        if self.manner == Manner::Page {
            let id = self.anchors.next(heading.text.trim());
            self.out.insert_str(heading.at, &format!(" id=\"{id}\""));
        }
    }

    fn start_quotation(&mut self, kind: Option<BlockQuoteKind>) {
        let Some(kind) = kind.filter(|_| self.manner != Manner::Bare) else {
            return self.tag_line("<blockquote>");
        };
        let (class, title) = alert(kind);
        let _ = write!(
            self.out,
            "<div class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">{title}</p>"
        );
    }

    fn end_code(&mut self) {
        let Some(code) = self.code.take() else { return };
        self.line();
        self.out.push_str("<pre><code");
        if !code.language.is_empty() {
            self.out.push_str(" class=\"language-");
            escape::attribute(&mut self.out, &code.language);
            self.out.push('"');
        }
        self.out.push('>');
        if self.manner == Manner::Bare {
            escape::attribute(&mut self.out, &code.text);
        } else {
            self.write_code(&code);
        }
        self.out.push_str("</code></pre>");
        self.line();
    }

    fn write_code(&mut self, code: &Code) {
        let class_end = self.out.len() - 2;
        if highlight(&mut self.out, &code.language, &code.text).is_some() {
            self.out.insert_str(class_end, " hl");
            return;
        }
        escape::text(&mut self.out, &code.text);
    }

    fn task(&mut self, done: bool) {
        self.out.push_str(match (self.manner, done) {
            (Manner::Bare, true) => "<input checked=\"\" disabled=\"\" type=\"checkbox\"> ",
            (Manner::Bare, false) => "<input disabled=\"\" type=\"checkbox\"> ",
            (Manner::Feed { .. }, true) => "\u{2611} ",
            (Manner::Feed { .. }, false) => "\u{2610} ",
            (Manner::Page, true) => "<input type=\"checkbox\" checked=\"\" aria-label=\"Done\" disabled=\"\"> ",
            (Manner::Page, false) => "<input type=\"checkbox\" aria-label=\"To do\" disabled=\"\"> ",
        });
    }
}

fn alert(kind: BlockQuoteKind) -> (&'static str, &'static str) {
    match kind {
        BlockQuoteKind::Note => ("note", "Note"),
        BlockQuoteKind::Tip => ("tip", "Tip"),
        BlockQuoteKind::Important => ("important", "Important"),
        BlockQuoteKind::Warning => ("warning", "Warning"),
        BlockQuoteKind::Caution => ("caution", "Caution"),
    }
}
