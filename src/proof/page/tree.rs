//! From tags to elements within elements: tags that may be left out are put where a browser puts them
//! (WHATWG HTML, section 13.2.6, as far as it concerns a page without errors).

use std::borrow::Cow;

use super::names::{self, DRAWING, ENDS_PARAGRAPH, HEAD, INLINE, VOID};
use super::references::plain;
use super::space::push_folded;
use super::tokens::{Attribute, Token, Tokens};
use super::{DEEPEST, Element, Reading};

/// Reads a page.
pub fn read(html: &str) -> Reading<'_> {
    let mut builder = Builder::default();
    builder.page.html = html;
    builder.page.text.reserve(html.len() / 2);
    builder.page.elements.reserve(html.len() / 32);
    let mut tokens = Tokens::of(html);
    while let Some(token) = tokens.next() {
        builder.add(token, &mut tokens.attributes);
    }
    while let Some(index) = builder.open.pop() {
        builder.end(index);
    }
    builder.page
}

#[derive(Default)]
struct Builder<'h> {
    page: Reading<'h>,
    /// The elements that are open, the innermost last.
    open: Vec<usize>,
    has_head: bool,
    has_body: bool,
    /// How many paragraphs, drawings and templates are open: most pages have few, and each tag asks.
    paragraphs: usize,
    drawings: usize,
    templates: usize,
    others: usize,
    /// Whether white space stands before the text to come.
    space: Space,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Space {
    #[default]
    None,
    /// A space, or the edge of a block.
    Pending,
}

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

impl<'h> Builder<'h> {
    fn add(&mut self, token: Token<'h>, attributes: &mut Vec<Attribute<'h>>) {
        match token {
            Token::Open(name, is_empty) => self.open(name, attributes, is_empty),
            Token::Close(name) => self.close(&name),
            Token::Text(text) => self.text(&plain(text)),
            Token::Raw(raw) => {
                if let Some(holder) = self.open.last() {
                    self.page.raws.push((*holder, raw));
                }
            }
            Token::Comment(comment) => self.page.comments.push(comment),
        }
    }

    fn open(&mut self, name: Cow<'h, str>, attributes: &mut Vec<Attribute<'h>>, is_empty: bool) {
        let traits = names::traits(&name);
        if !self.takes_place(&name, traits, attributes) {
            return;
        }
        if !self.in_drawing() {
            self.close_what_ends(&name, traits);
            self.put_what_is_left_out(&name);
        }
        let is_void = traits & VOID > 0 || (is_empty && (traits & DRAWING > 0 || self.in_drawing()));
        if traits & INLINE == 0 {
            self.space = Space::Pending;
        }
        self.push(name, attributes);
        if is_void {
            self.pop();
        }
    }

    /// Whether a tag makes an element: the three that frame a page do so once.
    fn takes_place(&mut self, name: &str, traits: u8, attributes: &[Attribute<'h>]) -> bool {
        match name {
            "html" if !self.page.elements.is_empty() => {
                self.add_attributes(0, attributes);
                return false;
            }
            "html" => return true,
            _ => {}
        }
        self.need("html");
        match name {
            "head" => return self.page.elements.len() == 1,
            "body" if self.has_body => return false,
            _ => {}
        }
        if self.has_body {
            return true;
        }
        if traits & HEAD > 0 {
            if !self.has_head {
                self.push(Cow::Borrowed("head"), &mut Vec::new());
            }
            return true;
        }
        if !self.within_template() {
            self.begin_body(name);
        }
        true
    }

    fn need(&mut self, name: &'static str) {
        if self.page.elements.is_empty() {
            self.push(Cow::Borrowed(name), &mut Vec::new());
        }
    }

    fn begin_body(&mut self, name: &str) {
        if !self.has_head {
            self.push(Cow::Borrowed("head"), &mut Vec::new());
        }
        while self.open.len() > 1 {
            self.pop();
        }
        self.has_body = true;
        if name != "body" {
            self.push(Cow::Borrowed("body"), &mut Vec::new());
        }
    }

    fn add_attributes(&mut self, index: usize, attributes: &[Attribute<'h>]) {
        // Only the outermost element is given more, and its attributes come first where it was left out before.
        let known = self.page.elements[index].attributes.clone();
        let has = |name: &str| {
            self.page.attributes[known.clone()]
                .iter()
                .any(|(other, _)| other == name)
        };
        let new: Vec<Attribute> = attributes.iter().filter(|(name, _)| !has(name)).cloned().collect();
        if known.is_empty() && index == 0 {
            let first = self.page.attributes.len();
            self.page.attributes.extend(new);
            self.page.elements[0].attributes = first..self.page.attributes.len();
        }
    }

    /// Ends the elements that a start tag ends.
    fn close_what_ends(&mut self, name: &str, traits: u8) {
        if traits & ENDS_PARAGRAPH > 0 && self.paragraphs > 0 {
            self.close_within("p", &["button", "table", "td", "th", "caption", "template", "object"]);
        }
        match name {
            "li" => self.close_within("li", &["ul", "ol", "menu", "template", "table"]),
            "dt" | "dd" => {
                self.close_within("dt", &["dl", "template", "table"]);
                self.close_within("dd", &["dl", "template", "table"]);
            }
            "option" => self.close_within("option", &["select", "datalist"]),
            "optgroup" => {
                self.close_within("option", &["select", "datalist"]);
                self.close_within("optgroup", &["select"]);
            }
            "rt" | "rp" => {
                self.close_within("rt", &["ruby"]);
                self.close_within("rp", &["ruby"]);
            }
            "td" | "th" => self.close_within_table(&["td", "th"]),
            "tr" => self.close_within_table(&["caption", "colgroup", "td", "th", "tr"]),
            "tbody" | "thead" | "tfoot" | "colgroup" => {
                self.close_within_table(&["caption", "colgroup", "td", "th", "tr", "tbody", "thead", "tfoot"]);
            }
            "a" => self.close_within("a", &["table", "template", "object", "td", "th", "caption"]),
            "button" => self.close_within("button", &["table", "template", "object"]),
            _ => {}
        }
        let is_in_heading = |builder: &Self| HEADINGS.contains(&builder.innermost());
        if HEADINGS.contains(&name) && is_in_heading(self) {
            self.pop();
        }
    }

    /// Rows stand in a body of a table, cells in a row.
    fn put_what_is_left_out(&mut self, name: &str) {
        if matches!(name, "tr" | "td" | "th") && self.innermost() == "table" {
            self.push(Cow::Borrowed("tbody"), &mut Vec::new());
        }
        if matches!(name, "td" | "th") && matches!(self.innermost(), "tbody" | "thead" | "tfoot") {
            self.push(Cow::Borrowed("tr"), &mut Vec::new());
        }
        if name == "col" && self.innermost() == "table" {
            self.push(Cow::Borrowed("colgroup"), &mut Vec::new());
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            // What follows still belongs to the body.
            "body" | "html" => return,
            "head" if self.has_body => return,
            "br" => return self.open(Cow::Borrowed("br"), &mut Vec::new(), false),
            _ => {}
        }
        if names::traits(name) & INLINE == 0 {
            self.space = Space::Pending;
        }
        let ends_at: &[&str] = match name {
            "li" => &["ul", "ol", "menu", "template", "td", "th"],
            "table" => &["template"],
            "p" => &["button", "table", "td", "th", "caption", "template"],
            _ => &["table", "td", "th", "template"],
        };
        let of_table = ["tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup"];
        if of_table.contains(&name) {
            return self.close_within(name, &["table", "template"]);
        }
        if name == "p" && !self.is_open("p", ends_at) {
            if self.has_body {
                self.push(Cow::Borrowed("p"), &mut Vec::new());
                self.pop();
            }
            return;
        }
        self.close_within(name, ends_at);
    }

    fn is_open(&self, name: &str, ends_at: &[&str]) -> bool {
        let mut open = self.innermost_first();
        open.find(|open| *open == name || ends_at.contains(open)) == Some(name)
    }

    /// The names of the open elements, as far out as anybody looks: no page that is meant nests deeper.
    fn innermost_first(&self) -> impl Iterator<Item = &str> {
        let open = self.open.iter().rev().take(DEEPEST);
        open.map(|index| &*self.page.elements[*index].name)
    }

    /// Ends the nearest open element of a name, with all that is open within; none beyond `ends_at`.
    fn close_within(&mut self, name: &str, ends_at: &[&str]) {
        // Most end tags end what was opened last.
        if self.innermost() == name {
            return self.pop();
        }
        if !self.is_open(name, ends_at) {
            return;
        }
        while let Some(index) = self.open.pop() {
            self.end(index);
            if self.page.elements[index].name == name {
                return;
            }
        }
    }

    /// Ends every open element of these names within the innermost table.
    fn close_within_table(&mut self, names: &[&str]) {
        loop {
            let within: Vec<&str> = self
                .innermost_first()
                .take_while(|name| *name != "table" && *name != "template")
                .collect();
            let Some(name) = within.into_iter().find(|name| names.contains(name)).map(str::to_owned) else {
                return;
            };
            self.close_within(&name, &["table", "template"]);
        }
    }

    fn innermost(&self) -> &str {
        self.open.last().map_or("", |index| &self.page.elements[*index].name)
    }

    fn in_drawing(&self) -> bool {
        self.drawings > 0
    }

    fn within_template(&self) -> bool {
        self.templates > 0
    }

    fn push(&mut self, name: Cow<'h, str>, attributes: &mut Vec<Attribute<'h>>) {
        let first = self.page.attributes.len();
        self.page.attributes.append(attributes);
        let start = self.page.text.len();
        self.has_head |= name == "head";
        *self.count(&name) += 1;
        self.page.elements.push(Element {
            name,
            attributes: first..self.page.attributes.len(),
            parent: self.open.last().copied(),
            end: 0,
            text: start..start,
        });
        self.open.push(self.page.elements.len() - 1);
    }

    fn pop(&mut self) {
        if let Some(index) = self.open.pop() {
            self.end(index);
        }
    }

    /// The count of open elements of a name, where one is kept.
    fn count(&mut self, name: &str) -> &mut usize {
        match name {
            "p" => &mut self.paragraphs,
            "svg" | "math" => &mut self.drawings,
            "template" => &mut self.templates,
            _ => &mut self.others,
        }
    }

    fn end(&mut self, index: usize) {
        let name = self.page.elements[index].name.clone();
        *self.count(&name) -= 1;
        let (end, text_end) = (self.page.elements.len(), self.page.text.len());
        let element = &mut self.page.elements[index];
        element.end = end;
        element.text.end = text_end;
    }

    fn text(&mut self, text: &str) {
        if !self.has_body && !self.within_template() {
            if text.trim().is_empty() {
                return;
            }
            self.need("html");
            self.begin_body("");
        }
        let Some(holder) = self.open.last().copied() else {
            return;
        };
        if text.trim().is_empty() {
            if !text.is_empty() {
                self.space = Space::Pending;
            }
            return;
        }
        if self.space == Space::Pending || text.starts_with(char::is_whitespace) {
            self.push_space();
        }
        self.page.stretches.push((self.page.text.len(), holder));
        push_folded(&mut self.page.text, text);
        self.space = match text.ends_with(char::is_whitespace) {
            true => Space::Pending,
            false => Space::None,
        };
    }

    fn push_space(&mut self) {
        if !self.page.text.is_empty() {
            self.page.text.push(' ');
        }
    }
}
