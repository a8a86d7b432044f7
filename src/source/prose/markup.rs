//! What raw HTML says to a reader: its words, and where its paragraphs end.

use std::ops::Range;

use pulldown_cmark::{Event, Parser};

/// What a single tag within a paragraph means.
pub fn meaning(tag: &str) -> &'static str {
    match name(tag).as_str() {
        "br" => "\n",
        _ => "",
    }
}

/// What one paragraph of raw HTML says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its words, white space folded.
    pub text: String,
    /// Which bytes of the words came from which bytes of the HTML, in order.
    pub runs: Vec<(Range<usize>, Range<usize>)>,
}

impl Paragraph {
    /// The tag before its first words, which may name its language.
    pub fn tag<'h>(&self, html: &'h str) -> &'h str {
        let first = self.runs.first().map_or(0, |(_, source)| source.start);
        html[..first].rfind('<').map_or("", |at| &html[at..first])
    }
}

/// The paragraphs in a block of raw HTML, without tags, comments and scripts.
pub fn paragraphs(html: &str) -> Vec<Paragraph> {
    let mut reading = Reading::default();
    let mut at = 0;
    while let Some(length) = html[at..].find('<') {
        let tag = at + length;
        reading.words(html, at..tag);
        let name = name(&html[tag..]);
        at = tag + length_of_tag(&html[tag..], &name);
        match name.trim_start_matches('/') {
            "p" | "div" | "li" | "ul" | "ol" | "tr" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                reading.end();
            }
            "td" | "th" => reading.space(tag..at),
            "br" => reading.line(tag..at),
            _ => {}
        }
    }
    reading.words(html, at..html.len());
    reading.end();
    reading.done
}

/// How many bytes a tag takes, with all that a comment, a script or a style sheet holds; all that is left where it
/// never ends.
fn length_of_tag(html: &str, name: &str) -> usize {
    let end = match name {
        "!--" => "-->",
        "script" => "</script>",
        "style" => "</style>",
        _ => ">",
    };
    let found = html.match_indices(&end[end.len() - 1..]).map(|(at, _)| at + 1);
    let mut ends = found
        .filter(|at| *at >= end.len() && html.as_bytes()[at - end.len()..*at].eq_ignore_ascii_case(end.as_bytes()));
    ends.next().unwrap_or(html.len())
}

/// Paragraphs that are being read.
#[derive(Default)]
struct Reading {
    done: Vec<Paragraph>,
    open: Paragraph,
    /// Where the present line of the open paragraph begins.
    line: usize,
    /// White space that counts once a word follows.
    gap: Option<Range<usize>>,
}

impl Reading {
    /// Reads what stands between two tags.
    fn words(&mut self, html: &str, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let rest = &html[at..range.end];
            let end = at + length_of_piece(rest);
            let piece = &html[at..end];
            match piece.starts_with('&') {
                true => self.push(&letter(piece), at..end),
                false => self.push(piece, at..end),
            }
            at = end;
        }
    }

    fn push(&mut self, words: &str, source: Range<usize>) {
        if words.chars().all(|letter| letter.is_ascii_whitespace()) {
            self.space(source);
            return;
        }
        if let Some(gap) = self.gap.take().filter(|_| self.line < self.open.text.len()) {
            self.open.add(" ", gap);
        }
        self.open.add(words, source);
    }

    fn space(&mut self, source: Range<usize>) {
        let start = self.gap.as_ref().map_or(source.start, |gap| gap.start);
        self.gap = Some(start..source.end);
    }

    fn line(&mut self, source: Range<usize>) {
        self.gap = None;
        self.open.add("\n", source);
        self.line = self.open.text.len();
    }

    fn end(&mut self) {
        self.gap = None;
        self.line = 0;
        let paragraph = std::mem::take(&mut self.open);
        if !paragraph.text.trim().is_empty() {
            self.done.push(paragraph);
        }
    }
}

impl Paragraph {
    fn add(&mut self, words: &str, source: Range<usize>) {
        let at = self.text.len();
        self.text.push_str(words);
        self.runs.push((at..self.text.len(), source));
    }
}

/// How many bytes from the start are of one piece: white space, a character reference, or words.
fn length_of_piece(text: &str) -> usize {
    let is_space = |letter: char| letter.is_ascii_whitespace();
    if text.starts_with('&') {
        return length_of_reference(text);
    }
    let end = match text.starts_with(is_space) {
        true => text.find(|letter| !is_space(letter)),
        false => text.find(|letter| is_space(letter) || letter == '&'),
    };
    end.unwrap_or(text.len())
}

/// The name of the tag at the head of `html`, in small letters; `/` and the name for an end tag.
pub fn name(html: &str) -> String {
    let tag = html.strip_prefix('<').unwrap_or(html);
    if tag.starts_with("!--") {
        return "!--".to_owned();
    }
    let mut letters = tag.char_indices().skip(usize::from(tag.starts_with('/')));
    let end = letters.find(|(_, letter)| !letter.is_ascii_alphanumeric());
    let end = end.map_or(tag.len(), |(end, _)| end);
    tag[..end].to_ascii_lowercase()
}

/// Text with its character references read: `&rsquo;`, `&#8217;`.
pub fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = length_of_reference(rest);
        decoded.push_str(&letter(&rest[..end]));
        rest = &rest[end..];
    }
    decoded.push_str(rest);
    decoded
}

/// How many bytes the reference at the head of a text takes; one where it is only an ampersand.
fn length_of_reference(text: &str) -> usize {
    let name = text[1..].find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '#');
    let end = name.map(|end| end + 1).filter(|end| text[*end..].starts_with(';'));
    end.map_or(1, |end| end + 1)
}

/// What a single reference means: markdown knows all the names that HTML knows.
fn letter(reference: &str) -> String {
    Parser::new(reference)
        .filter_map(|event| match event {
            Event::Text(text) => Some(text.into_string()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &[&str]) {
        let found: Vec<String> = paragraphs(html).into_iter().map(|paragraph| paragraph.text).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn tags_go_and_paragraphs_stay() {
        check(
            "<p>One <b>two</b><br>three</p>\n<ul><li>four &amp; five</li></ul>",
            &["One two\nthree", "four & five"],
        );
        check("<SCRIPT>if (a < b) {}</Script><!-- x > y -->z", &["z"]);
        check("a < é", &["a"]);
        check("<", &[]);
        check("we&rsquo;ll &#38; R&D &nosuch; &", &["we’ll & R&D &nosuch; &"]);
    }

    #[test]
    fn words_know_where_they_stand() {
        let html = "<p>One  <b>two</b> &amp;\n three</p>";
        let found = &paragraphs(html)[0];
        let runs: Vec<(&str, &str)> = found
            .runs
            .iter()
            .map(|(words, source)| (&found.text[words.clone()], &html[source.clone()]))
            .collect();
        let expected = [
            ("One", "One"),
            (" ", "  "),
            ("two", "two"),
            (" ", " "),
            ("&", "&amp;"),
            (" ", "\n "),
            ("three", "three"),
        ];
        assert_eq!(runs, expected);
    }
}
