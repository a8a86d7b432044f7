//! The walk through a text that finds its passages. Places come from the parser, never from a search.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::open::Open;
use super::signs::{is_ends, is_notes_heading, lang_of};
use super::{Block, Holder, Mark, MarkKind, Part, Passage, Passages, Picture, Table};
use crate::source::prose::{Directive, Kind, Manuscript, Piece, markup};

/// The prose of the text that begins at byte `start` of a file.
pub fn passages(text: &str, start: usize) -> Passages {
    let markdown = text.get(start..).unwrap_or_default();
    let manuscript = Manuscript::new(markdown);
    let mut reader = Reader::new(markdown, start);
    for (piece, range) in manuscript.pieces() {
        match piece {
            Piece::Event(event) => reader.event(event, range),
            Piece::Open(directive) => reader.open(&directive, range),
            Piece::Close(kind) => reader.close(kind),
            Piece::Fault(_) => {}
        }
    }
    reader.found
}

/// What is being read.
struct Reader<'a> {
    markdown: &'a str,
    start: usize,
    found: Passages,
    part: Part,
    // The level of the heading under which the notes to editors stand.
    notes: u8,
    holders: Vec<Holder>,
    lists: Vec<Option<u64>>,
    // What a paragraph is where it stands: an item of a list, a caption.
    open: Option<Open>,
    item: Option<Block>,
    picture: Option<Open>,
    marks: Vec<(MarkKind, usize, usize)>,
    in_head: bool,
}

impl<'a> Reader<'a> {
    fn new(markdown: &'a str, start: usize) -> Self {
        Self {
            markdown,
            start,
            found: Passages::default(),
            part: Part::Body,
            notes: 0,
            holders: Vec::new(),
            lists: Vec::new(),
            open: None,
            item: None,
            picture: None,
            marks: Vec::new(),
            in_head: false,
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.words(&text, range),
            Event::Code(text) => self.code(&text, range),
            Event::SoftBreak => self.words(" ", range),
            Event::HardBreak => self.words("\n", range),
            Event::InlineHtml(html) => self.inline_html(&html, range),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => {
                let block = self.item.take().unwrap_or_else(|| self.plain_block());
                self.begin(block, range);
            }
            Tag::Heading { level, .. } => self.begin(Block::Heading(level as u8), range),
            Tag::BlockQuote(_) => self.holders.push(Holder::BlockQuote),
            Tag::FootnoteDefinition(_) => self.holders.push(Holder::Footnote),
            Tag::List(number) => {
                self.finish();
                self.lists.push(number);
            }
            Tag::Item => self.begin_item(),
            Tag::Table(_) => self.found.tables.push(Table {
                head: Vec::new(),
                rows: 0,
                range: self.placed(range),
            }),
            Tag::TableHead => self.in_head = true,
            Tag::TableRow => {
                if let Some(table) = self.found.tables.last_mut() {
                    table.rows += 1;
                }
            }
            Tag::TableCell if self.in_head => self.begin(Block::HeadCell, range),
            Tag::TableCell => self.begin(Block::Cell, range),
            Tag::CodeBlock(_) => self.begin(Block::Code, range),
            Tag::HtmlBlock => self.html(range),
            Tag::Link { dest_url, .. } => self.mark(MarkKind::Link(dest_url.into_string()), range),
            Tag::Strong => self.mark(MarkKind::Strong, range),
            Tag::Image { dest_url, .. } => {
                let mut picture = Open::new(Block::Alt, range);
                picture.target = dest_url.into_string();
                self.picture.get_or_insert(picture);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock => self.finish(),
            TagEnd::TableCell => {
                let words = self.open.as_ref().map(|open| open.text.trim().to_owned());
                if let Some(table) = self.found.tables.last_mut().filter(|_| self.in_head) {
                    table.head.extend(words);
                }
                self.finish();
            }
            TagEnd::Item => {
                self.finish();
                self.item = None;
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::TableHead => self.in_head = false,
            TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => {
                self.finish();
                self.holders.pop();
            }
            TagEnd::Link | TagEnd::Strong => self.unmark(range),
            TagEnd::Image => self.end_picture(range),
            _ => {}
        }
    }

    /// What a paragraph is where it stands.
    fn plain_block(&self) -> Block {
        match self.holders.last() {
            Some(Holder::Aside) => Block::Caption,
            _ if !self.lists.is_empty() => Block::Item(None),
            _ => Block::Paragraph,
        }
    }

    /// An item may hold its words itself, or in paragraphs: the first of these is the item.
    fn begin_item(&mut self) {
        self.finish();
        let number = self.lists.last_mut().and_then(|number| {
            let current = *number;
            *number = number.map(|number| number + 1);
            current
        });
        self.item = Some(Block::Item(number));
    }

    fn begin(&mut self, block: Block, range: Range<usize>) {
        self.finish();
        self.item = None;
        self.open = Some(Open::new(block, range));
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        if let Some(picture) = &mut self.picture {
            let range = range.start + self.start..range.end + self.start;
            picture.push(words, range);
            return;
        }
        if let (None, Some(block)) = (&self.open, self.item) {
            self.open = Some(Open::new(block, range.clone()));
            self.item = None;
        }
        let placed = self.placed(range.clone());
        if let Some(open) = &mut self.open {
            open.range.end = open.range.end.max(range.end);
            open.push(words, placed);
        }
    }

    /// Code within a line: its letters stand between its backticks.
    fn code(&mut self, code: &str, range: Range<usize>) {
        let written = &self.markdown[range.clone()];
        let inner = written
            .find(code)
            .map_or(range.clone(), |at| range.start + at..range.start + at + code.len());
        let at = self.open.as_ref().map_or(0, |open| open.text.len());
        self.words(code, inner);
        let range = self.placed(range);
        if let Some(open) = &mut self.open {
            let words = at.min(open.text.len())..open.text.len();
            open.marks.push(Mark {
                kind: MarkKind::Code,
                words,
                range,
            });
        }
    }

    fn inline_html(&mut self, html: &str, range: Range<usize>) {
        if let Some(lang) = lang_of(html) {
            self.mark(MarkKind::Lang(lang.to_owned()), range);
            return;
        }
        if html.starts_with("</") && matches!(self.marks.last(), Some((MarkKind::Lang(_), ..))) {
            self.unmark(range);
            return;
        }
        let meaning = markup::meaning(html);
        if !meaning.is_empty() {
            self.words(meaning, range);
        }
    }

    fn html(&mut self, range: Range<usize>) {
        self.finish();
        let html = &self.markdown[range.clone()];
        for paragraph in markup::paragraphs(html) {
            let mut open = Open::new(Block::Html, range.clone());
            let start = self.start + range.start;
            if let Some(lang) = lang_of(paragraph.tag(html)).or_else(|| lang_of(html)) {
                open.marks.push(Mark {
                    kind: MarkKind::Lang(lang.to_owned()),
                    words: 0..paragraph.text.len(),
                    range: self.placed(range.clone()),
                });
            }
            for (words, source) in paragraph.runs {
                open.steps.push(words, start + source.start..start + source.end);
            }
            open.text = paragraph.text;
            self.open = Some(open);
            self.finish();
        }
    }

    fn mark(&mut self, kind: MarkKind, range: Range<usize>) {
        // An item may begin with a link or with strong words.
        self.words("", range.start..range.start);
        let at = self.open.as_ref().map_or(0, |open| open.text.len());
        self.marks.push((kind, at, range.start));
    }

    fn unmark(&mut self, range: Range<usize>) {
        let Some((kind, words, start)) = self.marks.pop() else {
            return;
        };
        let range = self.placed(start..range.end);
        if let Some(open) = &mut self.open {
            open.marks.push(Mark {
                kind,
                words: words.min(open.text.len())..open.text.len(),
                range,
            });
        }
    }

    fn end_picture(&mut self, range: Range<usize>) {
        let Some(picture) = self.picture.take() else {
            return;
        };
        let range = self.placed(picture.range.start..range.end);
        self.found.pictures.push(Picture {
            target: picture.target.clone(),
            alt: picture.text.trim().to_owned(),
            range: range.clone(),
        });
        // A picture stands within a paragraph, so its words come before the paragraph's own.
        self.keep(picture, range);
    }

    fn open(&mut self, directive: &Directive<'_>, range: Range<usize>) {
        self.finish();
        self.holders.push(match directive.kind {
            Kind::Quote => Holder::Quote {
                person: directive.argument.to_owned(),
                role: directive.value("role").unwrap_or_default().to_owned(),
            },
            Kind::KeyFacts => Holder::KeyFacts,
            Kind::Contact | Kind::Figure | Kind::Download => Holder::Aside,
        });
        match directive.kind {
            Kind::KeyFacts => self.keep_argument(directive.argument, directive.place.start),
            Kind::Figure => {
                let alt = directive.value("alt").unwrap_or_default();
                self.found.pictures.push(Picture {
                    target: directive.argument.to_owned(),
                    alt: alt.trim().to_owned(),
                    range: range.start + self.start..range.end + self.start,
                });
                let at = alt.as_ptr().addr().wrapping_sub(self.markdown.as_ptr().addr());
                if self.markdown.get(at..at + alt.len()) == Some(alt) {
                    let mut picture = Open::new(Block::Alt, at..at + alt.len());
                    picture.push(alt, self.placed(at..at + alt.len()));
                    let range = self.placed(at..at + alt.len());
                    self.keep(picture, range);
                }
            }
            _ => {}
        }
    }

    fn keep_argument(&mut self, argument: &str, start: usize) {
        let range = start..start + argument.len();
        let mut title = Open::new(Block::Caption, range.clone());
        title.push(argument, self.placed(range.clone()));
        let range = self.placed(range);
        self.keep(title, range);
    }

    fn close(&mut self, _kind: Kind) {
        self.finish();
        self.holders.pop();
    }

    /// Puts the open passage with those found.
    fn finish(&mut self) {
        self.marks.clear();
        let Some(open) = self.open.take() else {
            return;
        };
        let range = self.placed(open.range.clone());
        self.keep(open, range);
    }

    fn keep(&mut self, open: Open, range: Range<usize>) {
        let is_heading = matches!(open.block, Block::Heading(_));
        if open.text.trim().is_empty() && !is_heading {
            return;
        }
        let part = self.part_of(&open);
        self.found.list.push(Passage {
            block: open.block,
            part,
            holder: self.holders.last().cloned().unwrap_or_default(),
            text: open.text,
            range,
            marks: open.marks,
            steps: open.steps,
        });
    }

    /// The part in which a passage stands, which may be the first of a new part.
    fn part_of(&mut self, open: &Open) -> Part {
        if is_ends(&open.text) && matches!(open.block, Block::Paragraph | Block::Heading(_)) {
            if self.part == Part::Body {
                self.part = Part::After;
            }
            return Part::Ends;
        }
        let leads_notes = match open.block {
            Block::Heading(_) => true,
            Block::Paragraph => open.marks.iter().any(|mark| mark.words == (0..open.text.len())),
            _ => false,
        };
        let level = match open.block {
            Block::Heading(level) => level,
            _ => u8::MAX,
        };
        if leads_notes && is_notes_heading(&open.text) {
            self.part = Part::Notes;
            self.notes = level;
        } else if self.part == Part::Notes && level <= self.notes && level < u8::MAX {
            self.part = Part::After;
        }
        self.part
    }

    fn placed(&self, range: Range<usize>) -> Range<usize> {
        range.start + self.start..range.end + self.start
    }
}
