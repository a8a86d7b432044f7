//! The template's own tags within HTML: found, and masked so that an HTML parser can read the rest.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::minify::Refusal;
use super::same_page::CONTROL;

/// A template whose tags are masked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Masked {
    /// HTML: control tags are comments, values are words.
    pub html: String,
    /// The numbers of the tags, sorted: the order of attributes says nothing.
    pub tags: Vec<usize>,
    /// Elements within elements, at the deepest.
    pub depth: usize,
}

/// A number for each tag, the same wherever the same tag stands.
pub(super) type Numbers = BTreeMap<String, usize>;

/// The template without tera's comments, `{# … #}`.
pub(super) fn without_comments(template: &str) -> Cow<'_, str> {
    if !template.contains("{#") || has_raw(template) {
        return Cow::Borrowed(template);
    }
    let mut bare = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = rest.find("{#") {
        let Some(end) = rest[start..].find("#}") else { break };
        bare.push_str(&rest[..start]);
        rest = &rest[start + end + 2..];
    }
    bare.push_str(rest);
    Cow::Owned(bare)
}

/// Masks the tags of a template.
///
/// # Errors
/// A tag stands within an element's tag outside of quotation marks, or begins in one attribute and
/// ends in another; or a table's parts stand without their table, where a parser of HTML would drop
/// them unseen.
pub(super) fn mask(template: &str, numbers: &mut Numbers) -> Result<Masked, Refusal> {
    let mut scan = Scan {
        template,
        at: 0,
        numbers,
        html: String::with_capacity(template.len()),
        tags: Vec::new(),
        depth: 0,
        deepest: 0,
        table: Table::default(),
    };
    scan.text()?;
    if scan.table.parts && !scan.table.whole {
        return Err(Refusal("it holds parts of a table without the table"));
    }
    scan.tags.sort_unstable();
    Ok(Masked {
        html: scan.html,
        tags: scan.tags,
        depth: scan.deepest,
    })
}

fn has_raw(template: &str) -> bool {
    template
        .split("{%")
        .skip(1)
        .any(|tag| tag.trim_start_matches('-').trim_start().starts_with("raw"))
}

#[derive(Default)]
struct Table {
    parts: bool,
    whole: bool,
}

struct Scan<'a, 'n> {
    template: &'a str,
    at: usize,
    numbers: &'n mut Numbers,
    html: String,
    tags: Vec<usize>,
    depth: usize,
    deepest: usize,
    table: Table,
}

/// What stands at a place of the text.
enum Found {
    Opening(String),
    Closing,
    Nothing,
}

/// How a masked tag is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mask {
    Comment,
    Word,
}

impl<'a> Scan<'a, '_> {
    fn text(&mut self) -> Result<(), Refusal> {
        while self.at < self.template.len() {
            if self.template_tag(Mask::Comment).is_some() || self.markup_declaration() {
                continue;
            }
            match self.element_tag()? {
                Found::Opening(name) if matches!(name.as_str(), "script" | "style" | "title" | "textarea") => {
                    self.raw_text(&name);
                }
                Found::Opening(_) | Found::Closing => {}
                Found::Nothing => self.copy_char(),
            }
        }
        Ok(())
    }

    fn rest(&self) -> &'a str {
        &self.template[self.at..]
    }

    fn copy(&mut self, length: usize) {
        self.html.push_str(&self.template[self.at..self.at + length]);
        self.at += length;
    }

    fn copy_char(&mut self) {
        self.copy(self.rest().chars().next().map_or(0, char::len_utf8));
    }

    /// Masks the template's tag that stands here, if one does, and gives it; with the white space that
    /// a hyphen in it takes away.
    fn template_tag(&mut self, mask: Mask) -> Option<&'a str> {
        let rest = self.rest();
        let close = match rest.as_bytes() {
            [b'{', b'{', ..] => "}}",
            [b'{', b'%', ..] => "%}",
            [b'{', b'#', ..] => "#}",
            _ => return None,
        };
        let tag = &rest[..rest.find(close)? + 2];
        let next = self.numbers.len();
        let number = *self.numbers.entry(tag.to_owned()).or_insert(next);
        let masked = match mask {
            Mask::Comment if close != "}}" => format!("<!--{CONTROL}{} {number}-->", keyword(tag)),
            _ => format!("\u{E001}{number}\u{E002}"),
        };
        if tag[2..].starts_with('-') {
            self.html.truncate(self.html.trim_ascii_end().len());
        }
        self.html.push_str(&masked);
        self.tags.push(number);
        self.at += tag.len();
        if tag[..tag.len() - 2].ends_with('-') {
            self.at += self.rest().len() - self.rest().trim_ascii_start().len();
        }
        Some(tag)
    }

    /// Copies a comment or a doctype, within which nothing is a tag.
    fn markup_declaration(&mut self) -> bool {
        let rest = self.rest();
        let close = match rest {
            rest if rest.starts_with("<!--") => "-->",
            rest if rest.starts_with("<!") => ">",
            _ => return false,
        };
        let end = rest.find(close).map_or(rest.len(), |end| end + close.len());
        self.copy(end);
        true
    }

    /// Copies an element's tag, if one stands here.
    fn element_tag(&mut self) -> Result<Found, Refusal> {
        let Some(inner) = self.rest().strip_prefix('<') else {
            return Ok(Found::Nothing);
        };
        let closes = inner.starts_with('/');
        let name = inner.trim_start_matches('/');
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Ok(Found::Nothing);
        }
        let end = name
            .find(|c: char| c.is_ascii_whitespace() || "/>{".contains(c))
            .unwrap_or(name.len());
        let name = name[..end].to_ascii_lowercase();
        let closed = self.attributes()?;
        if closes {
            self.depth = self.depth.saturating_sub(1);
            return Ok(Found::Closing);
        }
        self.opened(&name, closed);
        Ok(Found::Opening(name))
    }

    /// Copies up to the end of the element's tag; whether it closes itself.
    fn attributes(&mut self) -> Result<Closed, Refusal> {
        let mut last = ' ';
        while let Some(c) = self.rest().chars().next() {
            if ["{{", "{%", "{#"].iter().any(|open| self.rest().starts_with(open)) {
                return Err(Refusal("a template tag stands in the place of an attribute"));
            }
            self.copy_char();
            match c {
                '"' | '\'' if last == '=' => self.quoted(c)?,
                '>' if last == '/' => return Ok(Closed::Itself),
                '>' => return Ok(Closed::Later),
                _ => {}
            }
            last = c;
        }
        Ok(Closed::Later)
    }

    /// Copies a value up to its closing quotation mark.
    fn quoted(&mut self, quote: char) -> Result<(), Refusal> {
        let mut open = 0;
        while let Some(c) = self.rest().chars().next() {
            if let Some(tag) = self.template_tag(Mask::Word) {
                open += opens(tag)?;
                continue;
            }
            self.copy_char();
            if c == quote {
                break;
            }
        }
        match open {
            0 => Ok(()),
            _ => Err(Refusal("a template tag begins in one attribute and ends elsewhere")),
        }
    }

    fn opened(&mut self, name: &str, closed: Closed) {
        match name {
            "table" => self.table.whole = true,
            "tr" | "td" | "th" | "thead" | "tbody" | "tfoot" | "caption" | "col" | "colgroup" => {
                self.table.parts = true
            }
            _ => {}
        }
        let void = matches!(
            name,
            "area"
                | "base"
                | "br"
                | "col"
                | "embed"
                | "hr"
                | "img"
                | "input"
                | "link"
                | "meta"
                | "source"
                | "track"
                | "wbr"
        );
        if !void && closed == Closed::Later {
            self.depth += 1;
            self.deepest = self.deepest.max(self.depth);
        }
    }

    /// Copies text in which no element opens, up to the tag that closes it.
    fn raw_text(&mut self, name: &str) {
        let close = format!("</{name}");
        while self.at < self.template.len() {
            let here = self.rest().get(..close.len());
            if here.is_some_and(|here| here.eq_ignore_ascii_case(&close)) {
                return;
            }
            if self.template_tag(Mask::Word).is_none() {
                self.copy_char();
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Closed {
    Itself,
    Later,
}

/// How many blocks a tag within an attribute opens: 1, 0, or -1 where it closes one.
fn opens(tag: &str) -> Result<i32, Refusal> {
    match keyword(tag) {
        _ if !tag.starts_with("{%") => Ok(0),
        "if" | "for" => Ok(1),
        "endif" | "endfor" => Ok(-1),
        "elif" | "else" => Ok(0),
        _ => Err(Refusal(
            "a template tag other than `if` and `for` stands in an attribute",
        )),
    }
}

/// The first word of a control tag: `if`, `endcomponent`.
fn keyword(tag: &str) -> &str {
    tag[2..]
        .trim_start_matches('-')
        .trim_start()
        .split(|c: char| !c.is_ascii_alphabetic())
        .next()
        .unwrap_or_default()
}
