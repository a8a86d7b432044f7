//! Markup in its pieces: the texts between tags, tags, comments, scripts. Nothing is refused, however broken.

use memchr::{memchr, memchr_iter, memchr3};

/// A piece of markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// What stands between tags; references may stand in it.
    Text(&'t str),
    /// A text that is no markup and has no references.
    Data(&'t str),
    /// A tag, without its brackets.
    Tag(&'t str),
    /// A comment.
    Comment(&'t str),
    /// What stands in a script.
    Script(&'t str),
    /// What stands in a style.
    Style(&'t str),
}

/// The pieces of markup, in order.
pub fn pieces(markup: &str) -> Pieces<'_> {
    Pieces {
        rest: markup,
        within: "",
    }
}

/// The pieces of markup. See [`pieces`].
#[derive(Clone, Debug)]
pub struct Pieces<'t> {
    rest: &'t str,
    /// The element that was opened just now, where markup in it is none.
    within: &'static str,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        let within = std::mem::take(&mut self.within);
        if !within.is_empty() {
            let text = self.take(end_of_element(self.rest, within));
            return Some(match within {
                "script" => Piece::Script(text),
                _ => Piece::Style(text),
            });
        }
        if self.rest.is_empty() {
            return None;
        }
        if !begins_tag(self.rest) {
            // A bracket that opens nothing is text, with what follows it.
            let mut brackets = memchr_iter(b'<', self.rest.as_bytes());
            let end = brackets.find(|at| begins_tag(&self.rest[*at..]));
            return Some(Piece::Text(self.take(end.unwrap_or(self.rest.len()))));
        }
        if let Some(comment) = self.rest.strip_prefix("<!--") {
            return Some(Piece::Comment(self.take_until(comment, "-->")));
        }
        if let Some(data) = self.rest.strip_prefix("<![CDATA[") {
            return Some(Piece::Data(self.take_until(data, "]]>")));
        }
        let end = end_of_tag(self.rest);
        let tag = &self.take(end)[1..];
        let tag = tag.strip_suffix('>').unwrap_or(tag);
        self.within = holding_no_markup(tag);
        Some(Piece::Tag(tag))
    }
}

impl<'t> Pieces<'t> {
    fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    /// Takes what stands before an end mark, and the mark.
    fn take_until(&mut self, text: &'t str, end: &str) -> &'t str {
        let (taken, rest) = text.split_once(end).unwrap_or((text, ""));
        self.rest = rest;
        taken
    }
}

/// Whether a tag, a comment or a section of data stands at the head of a text.
fn begins_tag(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next() == Some(b'<')
        && bytes
            .next()
            .is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?'))
}

/// The element that a tag opens, if it is one in which markup is none.
fn holding_no_markup(tag: &str) -> &'static str {
    if !tag.starts_with(['s', 'S']) {
        return "";
    }
    let name = name(tag);
    let mut elements = ["script", "style"].into_iter();
    elements
        .find(|element| name.eq_ignore_ascii_case(element))
        .unwrap_or("")
}

/// Where a tag ends, its last sign included; quotation marks may hold that sign.
fn end_of_tag(tag: &str) -> usize {
    let bytes = tag.as_bytes();
    let mut at = 1;
    while let Some(found) = memchr3(b'>', b'"', b'\'', &bytes[at..]) {
        let sign = bytes[at + found];
        at += found + 1;
        if sign == b'>' {
            return at;
        }
        // A quotation mark opens only a value: elsewhere it is a stray one.
        if bytes[..at - 1].trim_ascii_end().ends_with(b"=") {
            at = memchr(sign, &bytes[at..]).map_or(bytes.len(), |closed| at + closed + 1);
        }
    }
    bytes.len()
}

fn end_of_element(text: &str, element: &str) -> usize {
    let mut at = 0;
    while let Some(found) = text[at..].find("</") {
        let tag = &text[at + found + 2..];
        if name(tag).eq_ignore_ascii_case(element) {
            return at + found;
        }
        at += found + 2;
    }
    text.len()
}

/// The name of a tag without its brackets, a slash before it left out where there is one.
fn name(tag: &str) -> &str {
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let end = tag.bytes().position(|byte| !byte.is_ascii_alphanumeric());
    &tag[..end.unwrap_or(tag.len())]
}

/// Whether a tag may stand in the middle of a word.
pub fn is_inline(tag: &str) -> bool {
    let tag = tag.trim_start_matches('/');
    let name = name(tag);
    match tag[name.len()..].strip_prefix(':') {
        Some(rest) if WORD_PROCESSORS.contains(&name) => !ENDS_WORD.contains(&self::name(rest)),
        _ => is_inline_element(name),
    }
}

fn is_inline_element(name: &str) -> bool {
    let mut small = [0; 8];
    let Some(small) = small.get_mut(..name.len()) else {
        return false;
    };
    small.copy_from_slice(name.as_bytes());
    small.make_ascii_lowercase();
    matches!(
        &*small,
        b"a" | b"b"
            | b"i"
            | b"q"
            | b"s"
            | b"u"
            | b"em"
            | b"abbr"
            | b"bdi"
            | b"bdo"
            | b"cite"
            | b"code"
            | b"data"
            | b"del"
            | b"dfn"
            | b"font"
            | b"ins"
            | b"kbd"
            | b"mark"
            | b"samp"
            | b"small"
            | b"span"
            | b"strong"
            | b"sub"
            | b"sup"
            | b"time"
            | b"tspan"
            | b"var"
            | b"wbr"
    )
}

/// Whether a text reads otherwise once its markup is read: a tag begins in it, or a reference stands for a letter.
pub fn is_markup(text: &str) -> bool {
    let sign = |at: usize| match text.as_bytes()[at] {
        b'<' => begins_tag(&text[at..]),
        _ => text
            .as_bytes()
            .get(at + 1)
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'#'),
    };
    text.match_indices(['<', '&']).any(|(at, _)| sign(at))
}

/// The names before the colon in the tags of a word processor's text, where one word may lie in several of them.
const WORD_PROCESSORS: [&str; 3] = ["w", "a", "text"];
/// The tags among them that end a word: paragraphs, headings, cells, lines, tabs, spaces.
const ENDS_WORD: [&str; 10] = ["p", "h", "tc", "tr", "br", "cr", "tab", "s", "line", "list"];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markup: &str, expected: &[Piece]) {
        assert_eq!(pieces(markup).collect::<Vec<_>>(), expected, "{markup}");
    }

    #[test]
    fn markup_falls_into_pieces() {
        use Piece::{Comment, Data, Script, Style, Tag, Text};
        check("a < b <= c", &[Text("a < b <= c")]);
        check("a<b>c</b >", &[Text("a"), Tag("b"), Text("c"), Tag("/b ")]);
        check(
            "<p>\u{201c}a</p>é<b",
            &[Tag("p"), Text("\u{201c}a"), Tag("/p"), Text("é"), Tag("b")],
        );
        check("<a title='x > y'>z", &[Tag("a title='x > y'"), Text("z")]);
        check(
            "<a title = \"x > y\" it's>z",
            &[Tag("a title = \"x > y\" it's"), Text("z")],
        );
        check("<!-- a > b --><!-- c", &[Comment(" a > b "), Comment(" c")]);
        check("<![CDATA[<p>]]>x", &[Data("<p>"), Text("x")]);
        check(
            "<Script>a</b></SCRIPT><style>",
            &[Tag("Script"), Script("a</b>"), Tag("/SCRIPT"), Tag("style"), Style("")],
        );
        check("<br><", &[Tag("br"), Text("<")]);
        check("<p", &[Tag("p")]);
        check("", &[]);
    }

    #[test]
    fn a_sign_alone_makes_no_markup() {
        for (text, expected) in [
            ("a < b & c <= d &", false),
            ("a <b", true),
            ("</", true),
            ("R&D", true),
            ("&#1", true),
        ] {
            assert_eq!(is_markup(text), expected, "{text}");
        }
    }

    #[test]
    fn some_tags_stand_within_words() {
        for (tag, expected) in [
            ("B", true),
            ("/em", true),
            ("a href='/x/'", true),
            ("br", false),
            ("pre", false),
            ("w:t xml:space", true),
            ("/w:r", true),
            ("w:p", false),
            ("text:line-break/", false),
            ("dc:date", false),
        ] {
            assert_eq!(is_inline(tag), expected, "{tag}");
        }
    }
}
