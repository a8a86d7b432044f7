//! A page as tags, text and comments, in the order of its bytes (WHATWG HTML, section 13.2.5, as far
//! as pages that we made or a theme made go).
//!
//! It looks at bytes: what marks up a page is ASCII, and no byte of another character looks like it.

use std::borrow::Cow;

use memchr::memchr;

use super::references::plain;

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token<'h> {
    /// A start tag: its name, and whether it ends with a slash. Its attributes lie in the hands of the reader.
    Open(Cow<'h, str>, bool),
    /// An end tag.
    Close(Cow<'h, str>),
    /// Text as written.
    Text(&'h str),
    /// What stands in an element whose content is no markup: a script, a style sheet, a title.
    Raw(&'h str),
    /// A comment.
    Comment(&'h str),
}

/// An attribute: its name in small letters, and its value without references.
pub type Attribute<'h> = (Cow<'h, str>, Cow<'h, str>);

/// The pieces of a page.
pub struct Tokens<'h> {
    rest: &'h str,
    /// The element within which no markup is read.
    raw: Option<Cow<'h, str>>,
    /// The attributes of the tag that was read last.
    pub attributes: Vec<Attribute<'h>>,
}

/// Elements within which no markup is read.
const RAW: [&str; 8] = [
    "script", "style", "title", "textarea", "noscript", "iframe", "noframes", "noembed",
];

impl<'h> Tokens<'h> {
    /// The pieces of `html`.
    pub fn of(html: &'h str) -> Self {
        Self {
            rest: html,
            raw: None,
            attributes: Vec::new(),
        }
    }

    /// Takes the first `count` bytes.
    fn take(&mut self, count: usize) -> &'h str {
        let (taken, rest) = self.rest.split_at(count);
        self.rest = rest;
        taken
    }

    /// Takes all up to a mark, and the mark; without the mark, all that is left.
    fn take_to(&mut self, mark: &str) -> &'h str {
        let (taken, rest) = self.rest.split_once(mark).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn text(&mut self) -> Token<'h> {
        // What begins here is no tag, so a first `<` is a letter like any other.
        let end = memchr(b'<', &self.rest.as_bytes()[1..]).map_or(self.rest.len(), |at| at + 1);
        Token::Text(self.take(end))
    }

    fn open(&mut self) -> Token<'h> {
        self.take(1);
        let name = lower(self.take(until(self.rest, ends_name)));
        let is_empty = self.read_attributes();
        if RAW.contains(&&*name) {
            self.raw = Some(name.clone());
        }
        Token::Open(name, is_empty)
    }

    fn close(&mut self) -> Token<'h> {
        self.take(2);
        let name = lower(self.take(until(self.rest, ends_name)));
        self.read_attributes();
        Token::Close(name)
    }

    fn comment(&mut self) -> Token<'h> {
        if !self.rest.starts_with("<!--") {
            // A document type, or what no browser understands.
            self.take_to(">");
            return Token::Comment("");
        }
        self.take(4);
        for short in [">", "->"] {
            if self.rest.starts_with(short) {
                self.take(short.len());
                return Token::Comment("");
            }
        }
        Token::Comment(self.take_to("-->"))
    }

    /// Reads to the end of a tag; says whether it ends with a slash. Of two attributes of one name the first counts.
    fn read_attributes(&mut self) -> bool {
        self.attributes.clear();
        loop {
            let space = until(self.rest, |byte| !is_space(byte) && byte != b'/');
            let is_empty = self.take(space).ends_with('/');
            if self.rest.is_empty() {
                return is_empty;
            }
            if self.rest.starts_with('>') {
                self.take(1);
                return is_empty;
            }
            // An equals sign at the beginning is part of the name, so every turn gets further.
            let rest = self.rest.as_bytes();
            let end = (1..rest.len()).find(|at| ends_name(rest[*at]) || rest[*at] == b'=');
            let end = end.unwrap_or(rest.len());
            let end = (end..=rest.len())
                .find(|at| self.rest.is_char_boundary(*at))
                .unwrap_or(rest.len());
            let name = lower(self.take(end));
            let value = self.value();
            if !self.attributes.iter().any(|(known, _)| *known == name) {
                self.attributes.push((name, plain(value)));
            }
        }
    }

    /// The value of an attribute, without its quotes.
    fn value(&mut self) -> &'h str {
        let Some(after) = self.rest.trim_ascii_start().strip_prefix('=') else {
            return "";
        };
        self.rest = after.trim_ascii_start();
        if let Some(quote @ (b'"' | b'\'')) = self.rest.bytes().next() {
            let inner = &self.rest[1..];
            let end = memchr(quote, inner.as_bytes());
            self.rest = end.map_or("", |end| &inner[end + 1..]);
            return &inner[..end.unwrap_or(inner.len())];
        }
        self.take(until(self.rest, |byte| is_space(byte) || byte == b'>'))
    }
}

impl<'h> Iterator for Tokens<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        if let Some(name) = self.raw.take() {
            let end = end_of_raw(self.rest, &name);
            if end > 0 {
                return Some(Token::Raw(self.take(end)));
            }
        }
        let mut bytes = self.rest.bytes();
        Some(
            match (bytes.next()?, bytes.next().unwrap_or(0), bytes.next().unwrap_or(0)) {
                (b'<', first, _) if first.is_ascii_alphabetic() => self.open(),
                (b'<', b'/', first) if first.is_ascii_alphabetic() => self.close(),
                (b'<', b'!' | b'?', _) | (b'<', b'/', 1..) => self.comment(),
                (b'<', ..) => self.text(),
                _ => {
                    let end = memchr(b'<', self.rest.as_bytes()).unwrap_or(self.rest.len());
                    Token::Text(self.take(end))
                }
            },
        )
    }
}

/// Where the end tag of an element begins within which no markup is read.
fn end_of_raw(html: &str, name: &str) -> usize {
    let is_end = |at: &usize| {
        let after = &html.as_bytes()[at + 2..];
        let is_name = after.len() >= name.len() && after[..name.len()].eq_ignore_ascii_case(name.as_bytes());
        is_name && after.get(name.len()).is_none_or(|byte| ends_name(*byte))
    };
    let mut ends = html.match_indices("</").map(|(at, _)| at);
    ends.find(is_end).unwrap_or(html.len())
}

/// Where the first byte of a sort stands; the end of the text where there is none.
fn until(text: &str, ends: impl Fn(u8) -> bool) -> usize {
    text.bytes().position(ends).unwrap_or(text.len())
}

fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}

fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Cow::Owned(name.to_ascii_lowercase());
    }
    Cow::Borrowed(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &str) {
        let mut tokens = Tokens::of(html);
        let mut found: Vec<String> = Vec::new();
        while let Some(token) = tokens.next() {
            found.push(match token {
                Token::Open(name, is_empty) => {
                    let attributes = tokens.attributes.iter();
                    let attributes: String = attributes.map(|(name, value)| format!(" {name}={value}")).collect();
                    format!("<{name}{attributes}{}>", if is_empty { " /" } else { "" })
                }
                Token::Close(name) => format!("</{name}>"),
                Token::Text(text) => format!("'{text}'"),
                Token::Raw(text) => format!("raw '{text}'"),
                Token::Comment(text) => format!("comment '{text}'"),
            });
        }
        assert_eq!(found.join(" "), expected, "{html}");
    }

    #[test]
    fn attributes_may_stand_without_quotes() {
        check("<P ID=a Class='b c'hidden>x", "<p id=a class=b c hidden=> 'x'");
        check("<a href=/news/ title = \"a > b\">", "<a href=/news/ title=a > b>");
        check("<a id=x ID=y>", "<a id=x>");
        check("<br/><img alt=\"\" />", "<br /> <img alt= />");
        check("<a href=/a/>n", "<a href=/a/> 'n'");
        check("<a b=\"&amp;&quot;\">", "<a b=&\">");
    }

    #[test]
    fn what_is_no_markup_is_told_apart() {
        check("a <b < c", "'a ' <b <= c=>");
        check("1 < 2 <3", "'1 ' '< 2 ' '<3'");
        check(
            "<!doctype html><!-- <p> -->x<!-->y",
            "comment '' comment ' <p> ' 'x' comment '' 'y'",
        );
        check(
            "<script>a</b></scripts></SCRIPT >b",
            "<script> raw 'a</b></scripts>' </script> 'b'",
        );
        check("<title></title>x", "<title> </title> 'x'");
    }

    #[test]
    fn nothing_panics() {
        for html in [
            "<",
            "<a",
            "<a href",
            "<a href=",
            "<a href=\"",
            "<!--",
            "<script",
            "<script>",
            "</",
            "</a",
            "<é href=x>",
            "<a =>",
            "<a é=ü>",
            "<a =é>",
            "<!",
            "<?",
            "</é>",
            "<title>",
            "<a/é",
            "</ ",
        ] {
            assert!(Tokens::of(html).count() < 9, "{html}");
        }
    }
}
