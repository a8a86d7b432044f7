//! From tags to elements within elements: tags that may be left out are put where a browser puts them
//! (WHATWG HTML, section 13.2.6, as far as it concerns a page without errors).

use std::borrow::Cow;

use super::references::plain;
use super::tokens::{Attribute, Token, Tokens};
use super::{Element, Reading};

/// Reads a page.
pub fn read(html: &str) -> Reading<'_> {
    let mut builder = Builder::default();
    for token in Tokens::of(html) {
        builder.add(token);
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
    has_body: bool,
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

/// Elements that hold nothing.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
];

/// Elements that stand in a head, where no body has begun.
const HEAD: [&str; 9] = [
    "base", "link", "meta", "noscript", "script", "style", "template", "title", "bgsound",
];

/// Elements that run on in a line.
const INLINE: [&str; 49] = [
    "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "button", "canvas", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "iframe", "img", "input", "ins", "kbd", "label", "map", "mark", "meter", "output",
    "picture", "progress", "q", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "svg", "time", "u",
    "var", // These show nothing at all.
    "link", "meta", "noscript", "script", "style", "template",
];

/// Elements that end an open paragraph.
const ENDS_PARAGRAPH: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dd",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "ul",
];

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

impl<'h> Builder<'h> {
    fn add(&mut self, token: Token<'h>) {
        match token {
            Token::Open(name, attributes, is_empty) => self.open(name, attributes, is_empty),
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

    fn open(&mut self, name: Cow<'h, str>, attributes: Vec<Attribute<'h>>, is_empty: bool) {
        if !self.takes_place(&name, &attributes) {
            return;
        }
        if !self.in_drawing() {
            self.close_what_ends(&name);
            self.put_what_is_left_out(&name);
        }
        let is_void = VOID.contains(&&*name) || (is_empty && (name == "svg" || name == "math" || self.in_drawing()));
        if !INLINE.contains(&&*name) {
            self.space = Space::Pending;
        }
        self.push(name, attributes);
        if is_void {
            self.pop();
        }
    }

    /// Whether a tag makes an element: the three that frame a page do so once.
    fn takes_place(&mut self, name: &str, attributes: &[Attribute<'h>]) -> bool {
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
        if HEAD.contains(&name) {
            if !self.page.elements.iter().any(|element| element.name == "head") {
                self.push(Cow::Borrowed("head"), Vec::new());
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
            self.push(Cow::Borrowed(name), Vec::new());
        }
    }

    fn begin_body(&mut self, name: &str) {
        if !self.page.elements.iter().any(|element| element.name == "head") {
            self.push(Cow::Borrowed("head"), Vec::new());
        }
        while self.open.len() > 1 {
            self.pop();
        }
        self.has_body = true;
        if name != "body" {
            self.push(Cow::Borrowed("body"), Vec::new());
        }
    }

    fn add_attributes(&mut self, index: usize, attributes: &[Attribute<'h>]) {
        let known = &mut self.page.elements[index].attributes;
        for (name, value) in attributes {
            if !known.iter().any(|(other, _)| other == name) {
                known.push((name.clone(), value.clone()));
            }
        }
    }

    /// Ends the elements that a start tag ends.
    fn close_what_ends(&mut self, name: &str) {
        if ENDS_PARAGRAPH.contains(&name) || name == "table" {
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
            self.push(Cow::Borrowed("tbody"), Vec::new());
        }
        if matches!(name, "td" | "th") && matches!(self.innermost(), "tbody" | "thead" | "tfoot") {
            self.push(Cow::Borrowed("tr"), Vec::new());
        }
        if name == "col" && self.innermost() == "table" {
            self.push(Cow::Borrowed("colgroup"), Vec::new());
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            // What follows still belongs to the body.
            "body" | "html" => return,
            "head" if self.has_body => return,
            "br" => return self.open(Cow::Borrowed("br"), Vec::new(), false),
            _ => {}
        }
        if !INLINE.contains(&name) {
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
                self.push(Cow::Borrowed("p"), Vec::new());
                self.pop();
            }
            return;
        }
        self.close_within(name, ends_at);
    }

    fn is_open(&self, name: &str, ends_at: &[&str]) -> bool {
        let mut open = self.open.iter().rev().map(|index| &*self.page.elements[*index].name);
        open.find(|open| *open == name || ends_at.contains(open)) == Some(name)
    }

    /// Ends the nearest open element of a name, with all that is open within; none beyond `ends_at`.
    fn close_within(&mut self, name: &str, ends_at: &[&str]) {
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
            let open = self.open.iter().rev().map(|index| &*self.page.elements[*index].name);
            let within: Vec<&str> = open
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
        let mut open = self.open.iter().rev().map(|index| &*self.page.elements[*index].name);
        open.any(|name| name == "svg" || name == "math")
    }

    fn within_template(&self) -> bool {
        self.open
            .iter()
            .any(|index| self.page.elements[*index].name == "template")
    }

    fn push(&mut self, name: Cow<'h, str>, attributes: Vec<Attribute<'h>>) {
        let start = self.page.text.len();
        self.page.elements.push(Element {
            name,
            attributes,
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

    fn end(&mut self, index: usize) {
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
        let mut words = text.split_whitespace();
        let Some(first) = words.next() else {
            if !text.is_empty() {
                self.space = Space::Pending;
            }
            return;
        };
        if self.space == Space::Pending || text.starts_with(char::is_whitespace) {
            self.push_space();
        }
        self.page.stretches.push((self.page.text.len(), holder));
        self.page.text.push_str(first);
        for word in words {
            self.page.text.push(' ');
            self.page.text.push_str(word);
        }
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
