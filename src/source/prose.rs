//! Markdown whose events know their places: pulldown-cmark, and the closed set of `:::` blocks.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::{Event, OffsetIter, Options, Parser};

pub mod anchors;
pub mod directives;
pub mod markup;
pub mod passages;
pub mod raw;
pub mod survey;

pub use directives::{Directive, Fault, Kind};
pub use survey::{Survey, survey};

use directives::Line;

/// A text in markdown, ready to be read from its beginning as often as one likes.
///
/// A line at the margin that begins with three colons, outside code and raw HTML, opens or closes a
/// block. The parser is shown such a line as a rule of as many asterisks, so that it ends paragraphs
/// and lists, and every place stays the place in the author's text.
#[derive(Clone, Debug)]
pub struct Manuscript<'a> {
    markdown: &'a str,
    masked: Cow<'a, str>,
}

/// A piece of a text, in the order of reading.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece<'a> {
    /// A piece of markdown.
    Event(Event<'a>),
    /// A block begins. Blocks never nest, and each is closed.
    Open(Directive<'a>),
    /// The open block ends.
    Close(Kind),
    /// A line of colons that is wrong.
    Fault(Fault),
}

/// The pieces of a [`Manuscript`], each with its bytes in the text.
#[derive(Debug)]
pub struct Pieces<'a> {
    markdown: &'a str,
    events: OffsetIter<'a>,
    open: Option<Opened>,
    // What is still to be given before the next event, the last first.
    waiting: Vec<(Piece<'a>, Range<usize>)>,
}

/// The block that is open: its kind, none where its name was not known, and the line that opened it.
#[derive(Debug)]
struct Opened {
    kind: Option<Kind>,
    line: Range<usize>,
}

impl<'a> Manuscript<'a> {
    /// Takes a text. Any text will do.
    pub fn new(markdown: &'a str) -> Self {
        Self {
            markdown,
            masked: mask(markdown),
        }
    }

    /// The pieces of the text, each with its bytes in the author's text.
    pub fn pieces(&self) -> Pieces<'_> {
        Pieces {
            markdown: self.markdown,
            events: parser(&self.masked),
            open: None,
            waiting: Vec::new(),
        }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = (Piece<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(piece) = self.waiting.pop() {
                return Some(piece);
            }
            let Some((event, range)) = self.events.next() else {
                let opened = self.open.take()?;
                self.leave_unclosed(opened, self.markdown.len());
                continue;
            };
            if event != Event::Rule || !self.markdown[range.start..].starts_with(":::") {
                return Some((Piece::Event(event), range));
            }
            self.read_line(line_at(self.markdown, range.start));
        }
    }
}

impl Pieces<'_> {
    fn read_line(&mut self, line: Range<usize>) {
        let (read, faults) = directives::read(self.markdown, line.clone());
        let mut pieces: Vec<_> = faults
            .into_iter()
            .map(|fault| (Piece::Fault(fault), line.clone()))
            .collect();
        match read {
            Line::Close => match self.open.take() {
                Some(Opened { kind: Some(kind), .. }) => pieces.push((Piece::Close(kind), line)),
                Some(_) => {}
                None => pieces.push((Piece::Fault(Fault::closed_twice(line.clone())), line)),
            },
            Line::Open(directive) => {
                let kind = directive.as_ref().map(|directive| directive.kind);
                if let Some(opened) = self.open.replace(Opened {
                    kind,
                    line: line.clone(),
                }) {
                    self.leave_unclosed(opened, line.start);
                }
                pieces.extend(directive.map(|directive| (Piece::Open(directive), line)));
            }
        }
        self.waiting.splice(0..0, pieces.into_iter().rev());
    }

    fn leave_unclosed(&mut self, opened: Opened, end: usize) {
        if let Some(kind) = opened.kind {
            self.waiting.push((Piece::Close(kind), end..end));
        }
        let fault = Fault::unclosed(opened.line.clone());
        self.waiting.push((Piece::Fault(fault), opened.line));
    }
}

/// Extensions, one by one: smart punctuation is left to the typesetter, since it depends on the
/// language; heading attributes and metadata blocks would take text away that the author wrote.
fn parser(text: &str) -> OffsetIter<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    Parser::new_ext(text, options).into_offset_iter()
}

fn mask(markdown: &str) -> Cow<'_, str> {
    let mut lines = lines_of_colons(markdown);
    if lines.is_empty() {
        return Cow::Borrowed(markdown);
    }
    let masked = starred(markdown, &lines);
    // Within code and raw HTML the asterisks are no rule, and the author's own letters go back.
    let rules: BTreeSet<usize> = parser(&masked)
        .filter(|(event, _)| *event == Event::Rule)
        .map(|(_, range)| range.start)
        .collect();
    let all = lines.len();
    lines.retain(|line| rules.contains(&line.start));
    if lines.len() == all {
        return Cow::Owned(masked);
    }
    Cow::Owned(starred(markdown, &lines))
}

fn lines_of_colons(markdown: &str) -> Vec<Range<usize>> {
    memmem::find_iter(markdown.as_bytes(), ":::")
        .filter(|at| *at == 0 || matches!(markdown.as_bytes()[at - 1], b'\n' | b'\r'))
        .map(|at| line_at(markdown, at))
        .collect()
}

fn line_at(markdown: &str, start: usize) -> Range<usize> {
    let rest = &markdown[start..];
    start..start + rest.find(['\n', '\r']).unwrap_or(rest.len())
}

fn starred(markdown: &str, lines: &[Range<usize>]) -> String {
    let mut starred = String::with_capacity(markdown.len());
    for line in lines {
        starred.push_str(&markdown[starred.len()..line.start]);
        starred.extend(std::iter::repeat_n('*', line.len()));
    }
    starred.push_str(&markdown[starred.len()..]);
    starred
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The lines of colons and the text, in a notation of one line.
    fn check(markdown: &str, expected: &str) {
        let manuscript = Manuscript::new(markdown);
        let told: Vec<String> = manuscript
            .pieces()
            .filter_map(|(piece, range)| match piece {
                Piece::Event(Event::Text(text)) => {
                    assert_eq!(&markdown[range], &*text);
                    Some(text.to_string())
                }
                Piece::Event(Event::Html(html)) => Some(format!("html {}", html.trim_end())),
                Piece::Event(_) => None,
                Piece::Open(directive) => Some(format!("<{:?} {}>", directive.kind, directive.argument)),
                Piece::Close(kind) => Some(format!("</{kind:?}>")),
                Piece::Fault(fault) => Some(format!("!{}", fault.code.id)),
            })
            .collect();
        assert_eq!(told.join("|"), expected, "{markdown}");
    }

    #[test]
    fn a_block_holds_what_stands_between_its_lines() {
        check(
            "Before\n::: quote tobias-wren\nWords.\n:::\nAfter\n",
            "Before|<Quote tobias-wren>|Words.|</Quote>|After",
        );
        check(
            "- one\n::: key-facts Été in short\n- two\n:::",
            "one|<KeyFacts Été in short>|two|</KeyFacts>",
        );
        check("::: contact office\r\n:::\r\n", "<Contact office>|</Contact>");
    }

    #[test]
    fn colons_in_code_and_html_stay_what_they_are() {
        check("```\n::: quote\n```\n", "::: quote\n");
        check(
            "~~~\n```\n:::\n~~~\n::: contact a\n:::\n",
            "```\n:::\n|<Contact a>|</Contact>",
        );
        check("<div>\n::: x\n</div>\n", "html <div>|html ::: x|html </div>");
        check("a ::: b", "a ::: b");
        check("- ```\n  x\n::: contact a\n:::\n", "x\n|<Contact a>|</Contact>");
    }

    #[test]
    fn blocks_are_balanced_whatever_was_written() {
        check("::: quote a\nx", "<Quote a>|x|!schema/unclosed-directive|</Quote>");
        check(
            "::: quote a\nx\n\n::: contact b\n:::\n:::\n",
            "<Quote a>|x|!schema/unclosed-directive|</Quote>|<Contact b>|</Contact>|!schema/unclosed-directive",
        );
        check("::: qoute a\nx\n:::\ny", "!schema/unknown-directive|x|y");
        check("::: quote\nx\n:::", "!schema/bad-directive|<Quote >|x|</Quote>");
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in "(:::|::: quote a|::: |\n|`{3}|<div>|> |- |é|\\[a\\]|\\PC){0,40}") {
            let manuscript = Manuscript::new(&text);
            let mut open = 0;
            for (piece, range) in manuscript.pieces() {
                prop_assert!(text.get(range).is_some());
                match piece {
                    Piece::Open(_) => open += 1,
                    Piece::Close(_) => open -= 1,
                    _ => {}
                }
                prop_assert!(open == 0 || open == 1);
            }
            prop_assert_eq!(open, 0);
        }
    }
}
