//! Elements that cannot be malformed: names are our own, nesting is that of the code, and every
//! text is escaped on its way in (XML 1.0, fifth edition).

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Attributes of an element: name and value, in the order in which they are written.
pub type Attributes<'a> = &'a [(&'static str, &'a str)];

/// A document in the making.
pub struct Xml {
    writer: Writer<Vec<u8>>,
}

/// A whole document in UTF-8: the declaration, one root and what `content` puts into it. A new
/// element begins on a new line, but never inside a text.
pub fn document(root: &'static str, attributes: Attributes, content: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let mut xml = Xml {
        writer: Writer::new_with_indent(Vec::new(), b' ', 0),
    };
    xml.put(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    xml.element(root, attributes, content);
    let mut bytes = xml.writer.into_inner();
    bytes.push(b'\n');
    bytes
}

impl Xml {
    /// An element that holds elements.
    pub fn element(&mut self, name: &'static str, attributes: Attributes, content: impl FnOnce(&mut Xml)) {
        self.put(Event::Start(start(name, attributes)));
        content(self);
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// An element that holds text, which may look like markup: it is written so that it reads back the same.
    pub fn text(&mut self, name: &'static str, attributes: Attributes, text: &str) {
        self.put(Event::Start(start(name, attributes)));
        self.put(Event::Text(BytesText::from_escaped(escape_text(text))));
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &'static str, attributes: Attributes) {
        self.put(Event::Empty(start(name, attributes)));
    }

    fn put(&mut self, event: Event) {
        self.writer.write_event(event).expect("a vector takes every byte");
    }
}

/// The text without the characters that XML 1.0 (clause 2.2) has no place for, such as the form
/// feeds of word processors; every line end becomes a line feed, as a parser would make it.
pub fn legal(text: &str) -> Cow<'_, str> {
    // What is not legal is a control character, or one of two that begin with the byte 0xEF in UTF-8.
    let is_suspect = |byte: u8| (byte < 0x20 && byte != b'\n' && byte != b'\t') || byte == 0xEF;
    // Every byte is looked at, for that way many are looked at together.
    let suspect = text.bytes().fold(false, |found, byte| found | is_suspect(byte));
    if !suspect || text.chars().all(|c| is_legal(c) && c != '\r') {
        return Cow::Borrowed(text);
    }
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(lines.chars().filter(|c| is_legal(*c)).collect())
}

/// Text between tags, of XML or HTML.
pub fn escape_text(text: &str) -> String {
    escape::partial_escape(legal(text)).into_owned()
}

/// Text inside a quoted attribute, of XML or HTML.
pub fn escape_attribute(value: &str) -> String {
    escape::escape(legal(value)).into_owned()
}

fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

fn start<'a>(name: &'static str, attributes: Attributes) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, legal(value).as_ref()));
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let bytes = document("root", &[("a", text)], |xml| xml.text("t", &[], text));
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }

    #[test]
    fn text_that_looks_like_markup_stays_text() {
        check(
            "]]> <b> & \"it's\"",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <root a=\"]]&gt; &lt;b&gt; &amp; &quot;it&apos;s&quot;\">\n\
             <t>]]&gt; &lt;b&gt; &amp; \"it's\"</t>\n</root>\n",
        );
    }

    #[test]
    fn illegal_characters_are_left_out_and_line_ends_are_one() {
        assert_eq!(
            legal("a\u{0}b\u{b}c\u{1f}d\u{fffe}e\u{ffff}f\r\ng\rh\ti"),
            "abcdef\ng\nh\ti"
        );
        let awkward = "caf\u{e9} \u{1f68c} \u{5e9}\u{5dc}\u{5d5}\u{5dd}";
        assert!(matches!(legal(awkward), Cow::Borrowed(text) if text == awkward));
    }

    #[test]
    fn an_empty_text_stays_empty() {
        check(
            "",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<root a=\"\">\n<t></t>\n</root>\n",
        );
    }
}
