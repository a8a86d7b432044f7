//! What a text holds, found in one reading: headings, links, blocks, and how it begins.

use serde::{Deserialize, Serialize};
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::anchors::Anchors;
use super::{Directive, Fault, Kind, Manuscript, Piece, markup, raw};
use crate::base::{Outcome, SourcePath};

/// What a text holds. Places are in bytes from the start of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// The plain text of the first paragraphs, at most about 200 characters.
    pub excerpt: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// All that it points at, in order.
    pub targets: Vec<Target>,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// How many words a reader meets, blocks of code apart.
    pub words: usize,
    /// Whether there is raw HTML in it.
    pub raw_html: bool,
    /// Whether there is a block of code in it.
    pub code: bool,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its plain text.
    pub text: String,
    /// Its address within the page, without the `#`.
    pub id: String,
    /// Where it stands.
    pub range: Range<usize>,
}

/// Something the text points at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// As the author wrote it: the key of `Targets`.
    pub target: String,
    /// Where it stands: the whole link or picture, the argument of a block, the value in raw HTML.
    pub range: Range<usize>,
    /// The words of the link, the alternative text of a picture or figure; empty for other blocks.
    pub text: String,
    /// What it is.
    pub kind: TargetKind,
}

/// What a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TargetKind {
    /// A link.
    Link,
    /// A picture within the text.
    Picture,
    /// The picture of `::: figure`.
    Figure,
    /// The file of `::: download`.
    Download,
    /// The person of `::: quote`.
    Person,
    /// The contact of `::: contact`.
    Contact,
}

/// A `:::` block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Which.
    pub kind: Kind,
    /// What its line names: a slug, a key, a file, a title.
    pub argument: String,
    /// Where it stands, its own lines included.
    pub range: Range<usize>,
    /// What it holds.
    pub body: Range<usize>,
}

const EXCERPT: usize = 200;

/// Surveys the text that begins at byte `start` of a file.
pub fn survey(path: &SourcePath, text: &str, start: usize) -> Outcome<Survey> {
    let markdown = text.get(start..).unwrap_or_default();
    let mut surveyor = Surveyor::new(markdown, start);
    let mut faults = Vec::new();
    for (piece, range) in Manuscript::new(markdown).pieces() {
        match piece {
            Piece::Event(event) => surveyor.event(event, range),
            Piece::Open(directive) => surveyor.open(&directive, range),
            Piece::Close(kind) => faults.extend(surveyor.close(kind, range)),
            Piece::Fault(fault) => faults.push(fault),
        }
    }
    Outcome {
        value: surveyor.finish(),
        diagnostics: faults.into_iter().map(|fault| fault.diagnostic(path, start)).collect(),
    }
}

struct Surveyor<'a> {
    markdown: &'a str,
    start: usize,
    survey: Survey,
    anchors: Anchors,
    // The plain text of the heading that is being read.
    heading: Option<String>,
    // The targets that are being read, by their index; pictures stand within links.
    reading: Vec<usize>,
    // Whether the last letter belongs to a word that goes on.
    in_word: bool,
    // Why paragraphs are no part of the excerpt just now: footnotes, tables, boxes.
    aside: u32,
    in_paragraph: bool,
    in_code: bool,
}

impl<'a> Surveyor<'a> {
    fn new(markdown: &'a str, start: usize) -> Self {
        Self {
            markdown,
            start,
            survey: Survey::default(),
            anchors: Anchors::default(),
            heading: None,
            reading: Vec::new(),
            in_word: false,
            aside: 0,
            in_paragraph: false,
            in_code: false,
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) if !self.in_code => self.words(&text),
            Event::Code(text) => self.words(&text),
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            Event::InlineHtml(_) => self.raw(range),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.in_paragraph = true,
            Tag::Heading { .. } => self.heading = Some(String::new()),
            Tag::FootnoteDefinition(_) | Tag::Table(_) => self.aside += 1,
            Tag::CodeBlock(_) => {
                self.in_code = true;
                self.survey.code = true;
            }
            Tag::HtmlBlock => self.html(range),
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => {
                self.target(format!("mailto:{dest_url}"), range, TargetKind::Link);
            }
            Tag::Link { dest_url, .. } => self.target(dest_url.into_string(), range, TargetKind::Link),
            Tag::Image { dest_url, .. } => self.target(dest_url.into_string(), range, TargetKind::Picture),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph => {
                self.words(" ");
                self.in_paragraph = false;
            }
            TagEnd::Heading(level) => {
                let text = self.heading.take().unwrap_or_default().trim().to_owned();
                self.survey.headings.push(Heading {
                    level: level as u8,
                    id: self.anchors.next(&text),
                    text,
                    range: self.placed(range),
                });
            }
            TagEnd::FootnoteDefinition | TagEnd::Table => self.aside = self.aside.saturating_sub(1),
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Link | TagEnd::Image => {
                self.reading.pop();
            }
            _ => {}
        }
        if !is_inline(tag) {
            self.in_word = false;
        }
    }

    fn open(&mut self, directive: &Directive<'_>, range: Range<usize>) {
        let kind = match directive.kind {
            Kind::Quote => Some(TargetKind::Person),
            Kind::Contact => Some(TargetKind::Contact),
            Kind::Figure => Some(TargetKind::Figure),
            Kind::Download => Some(TargetKind::Download),
            Kind::KeyFacts => None,
        };
        if let Some(kind) = kind.filter(|_| !directive.argument.is_empty()) {
            self.survey.targets.push(Target {
                target: directive.argument.to_owned(),
                range: self.placed(directive.place.clone()),
                text: directive.value("alt").unwrap_or_default().to_owned(),
                kind,
            });
        }
        let range = self.placed(range);
        self.survey.blocks.push(Block {
            kind: directive.kind,
            argument: directive.argument.to_owned(),
            body: range.end..range.end,
            range,
        });
        self.aside += 1;
    }

    fn close(&mut self, kind: Kind, range: Range<usize>) -> Option<Fault> {
        self.aside = self.aside.saturating_sub(1);
        let range = self.placed(range);
        let start = self.start;
        let block = self.survey.blocks.last_mut()?;
        block.body.end = range.start.max(block.body.start);
        let opening = block.range.start - start..block.body.start - start;
        let body = &self.markdown[block.body.start - start..block.body.end - start];
        block.range.end = range.end.max(block.body.end);
        let needs_words = matches!(kind, Kind::Quote | Kind::KeyFacts) && body.trim().is_empty();
        needs_words.then(|| Fault::bad(kind, format!("there is nothing in this {}", kind.name()), opening))
    }

    fn target(&mut self, target: String, range: Range<usize>, kind: TargetKind) {
        self.reading.push(self.survey.targets.len());
        self.survey.targets.push(Target {
            target,
            range: self.placed(range),
            text: String::new(),
            kind,
        });
    }

    /// An old archive may keep its whole text in such blocks.
    fn html(&mut self, range: Range<usize>) {
        self.raw(range.clone());
        self.in_paragraph = true;
        for paragraph in markup::paragraphs(&self.markdown[range]) {
            self.words(&paragraph.text);
            self.words(" ");
        }
        self.in_paragraph = false;
    }

    fn raw(&mut self, range: Range<usize>) {
        self.survey.raw_html = true;
        let offset = range.start;
        let html = &self.markdown[range];
        for address in raw::addresses(html) {
            let target = markup::decoded(html[address.place.clone()].trim());
            let kind = match address.element {
                raw::Element::Anchor => TargetKind::Link,
                raw::Element::Image => TargetKind::Picture,
            };
            self.survey.targets.push(Target {
                target,
                range: self.placed(address.place.start + offset..address.place.end + offset),
                text: String::new(),
                kind,
            });
        }
    }

    fn words(&mut self, text: &str) {
        for letter in text.chars() {
            let is_word = !letter.is_whitespace();
            self.survey.words += usize::from(is_word && !self.in_word);
            self.in_word = is_word;
        }
        for index in &self.reading {
            self.survey.targets[*index].text.push_str(text);
        }
        let within_picture = self
            .reading
            .iter()
            .any(|index| self.survey.targets[*index].kind == TargetKind::Picture);
        if within_picture {
            return;
        }
        if let Some(heading) = &mut self.heading {
            heading.push_str(text);
        }
        if self.in_paragraph && self.aside == 0 {
            append(&mut self.survey.excerpt, text);
        }
    }

    fn placed(&self, range: Range<usize>) -> Range<usize> {
        range.start + self.start..range.end + self.start
    }

    fn finish(mut self) -> Survey {
        self.survey.excerpt = cut(&self.survey.excerpt);
        self.survey.headings.shrink_to_fit();
        self.survey.targets.shrink_to_fit();
        self.survey.blocks.shrink_to_fit();
        self.survey
    }
}

fn is_inline(tag: TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strikethrough, Strong};
    matches!(tag, Emphasis | Strong | Strikethrough | Link | Image)
}

/// Adds text, each run of white space as one space, until there is more than enough.
fn append(excerpt: &mut String, text: &str) {
    for letter in text.chars() {
        if excerpt.len() > EXCERPT * 5 {
            return;
        }
        if !letter.is_whitespace() {
            excerpt.push(letter);
        } else if !excerpt.is_empty() && !excerpt.ends_with(' ') {
            excerpt.push(' ');
        }
    }
}

/// The text as far as it fits, cut after a word.
fn cut(text: &str) -> String {
    let text = text.trim_end();
    let Some((end, _)) = text.char_indices().nth(EXCERPT) else {
        return text.to_owned();
    };
    let head = &text[..end];
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    format!(
        "{}…",
        head.trim_end_matches(|c: char| c.is_whitespace() || ",;:–—-".contains(c))
    )
}

#[cfg(test)]
mod tests;
