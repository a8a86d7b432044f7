//! The parts of a file that other files hold too, so that each is read once a build: the frame of the pages, and the
//! entries of the feeds, of which one release stands in five and more.
//!
//! Every byte is read, but no run of words goes from one part to the next: nobody quotes half a sentence at the end
//! of one entry and goes on in another.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use memchr::{memchr, memchr2_iter, memmem};

use super::escapes::unescaped;
use super::references::decoded;
use crate::base::Digest;
use crate::base::quick::QuickSet;

/// Shorter parts are sooner read than looked up.
const SHORT: usize = 256;

/// A part of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'t> {
    /// Its bytes.
    pub text: &'t str,
    /// How they are written.
    pub form: Form,
}

/// How a part is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// HTML.
    Html,
    /// XML.
    Xml,
    /// JSON.
    Json,
    /// HTML that is escaped to stand in XML: `content:encoded` of RSS, and the content of an entry of Atom of the type
    /// `html`; RFC 4287, 4.1.3.3.
    HtmlInXml,
    /// HTML in a string of JSON: `content_html` of JSON Feed 1.1.
    HtmlInJson,
}

impl Form {
    /// How a file is written whose name ends so; none where such files are of one part.
    pub fn of(extension: &str) -> Option<Self> {
        match extension {
            "html" => Some(Form::Html),
            "xml" => Some(Form::Xml),
            "json" => Some(Form::Json),
            _ => None,
        }
    }

    /// What begins a part of a file that is written so.
    fn marks(self) -> &'static [&'static str] {
        match self {
            Form::Html => &["<header", "<main", "<footer", "<li class=card>"],
            Form::Xml => &["<item>", "<entry>"],
            // Within a text of a feed the quotation marks are escaped, so no text can hold this.
            Form::Json => &["{\"id\":\"tag:"],
            Form::HtmlInXml | Form::HtmlInJson => &[],
        }
    }
}

impl<'t> Part<'t> {
    /// The HTML that is escaped in it; nothing where it is none.
    pub fn html(&self) -> Option<Cow<'t, str>> {
        match self.form {
            Form::HtmlInXml => Some(decoded(self.text)),
            Form::HtmlInJson => Some(unescaped(self.text)),
            _ => None,
        }
    }
}

/// A file in its parts, in order.
pub fn parts(form: Form, text: &str) -> Vec<Part<'_>> {
    let mut starts: Vec<(usize, Form)> = Vec::new();
    for mark in form.marks() {
        starts.extend(memmem::find_iter(text.as_bytes(), mark).map(|at| (at, form)));
    }
    for (html, escaped) in escaped_html(form, text) {
        starts.extend([(html.start, escaped), (html.end, form)]);
    }
    starts.sort_unstable();
    let mut last = Part { text: "", form };
    let mut parts = Vec::with_capacity(starts.len() + 1);
    let mut from = 0;
    for (start, next) in starts.into_iter().chain([(text.len(), form)]) {
        last.text = &text[from..start];
        parts.push(last);
        (from, last.form) = (start, next);
    }
    parts
}

/// Where HTML stands in a feed or a record, escaped. The same text stands so in feeds of three formats, and they all
/// mean the same by it.
fn escaped_html(form: Form, text: &str) -> Vec<(Range<usize>, Form)> {
    let after = |mark: &'static str| memmem::find_iter(text.as_bytes(), mark).map(move |at| at + mark.len());
    match form {
        Form::Xml => ["<content:encoded>", "<content type=\"html\">"]
            .into_iter()
            .flat_map(after)
            .filter_map(|start| Some((start..start + end_in_xml(&text[start..])?, Form::HtmlInXml)))
            .collect(),
        Form::Json => after("\"content_html\":\"")
            .filter_map(|start| Some((start..start + end_in_json(&text[start..])?, Form::HtmlInJson)))
            .collect(),
        _ => Vec::new(),
    }
}

/// Where an escaped text ends in XML; nowhere where anything but its own end stands next: then it is not escaped.
fn end_in_xml(text: &str) -> Option<usize> {
    let end = memchr(b'<', text.as_bytes())?;
    text[end..].starts_with("</content").then_some(end)
}

/// Where a string of JSON ends.
fn end_in_json(text: &str) -> Option<usize> {
    let mut behind = 0;
    memchr2_iter(b'"', b'\\', text.as_bytes()).find(|at| {
        if *at < behind {
            return false;
        }
        behind = at + 2;
        text.as_bytes()[*at] == b'"'
    })
}

/// The parts in which nothing was heard.
#[derive(Debug, Default)]
pub struct Silent([Mutex<QuickSet<(Digest, Form)>>; 16]);

impl Silent {
    /// Runs `hear` over a part, unless the same part was silent before; it tells whether something was heard.
    pub fn unless_known(&self, part: Part, hear: impl FnOnce() -> bool) {
        if part.text.len() < SHORT {
            hear();
            return;
        }
        let known = (Digest::of_bytes(part.text.as_bytes()), part.form);
        let shelf = &self.0[part.text.len() % self.0.len()];
        let open = || shelf.lock().unwrap_or_else(PoisonError::into_inner);
        let is_known = open().contains(&known);
        if !is_known && !hear() {
            open().insert(known);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many parts a file has, and the HTML in them.
    fn check(form: Form, text: &str, count: usize, html: &[&str]) {
        let parts = parts(form, text);
        let whole: String = parts.iter().map(|part| part.text).collect();
        assert_eq!(whole, text);
        assert_eq!(parts.len(), count, "{text}");
        let found: Vec<_> = parts.iter().filter_map(Part::html).collect();
        assert_eq!(found, html, "{text}");
    }

    #[test]
    fn a_file_is_the_sum_of_its_parts() {
        let page = "<!doctype html><title>x</title><header>a</header><main>b</main><footer>c</footer>";
        check(Form::Html, page, 4, &[]);
        check(Form::Xml, "<rss><item>a</item><item>b</item></rss>", 3, &[]);
        check(Form::Json, r#"{"items":[{"id":"tag:a","x":"{\"id\":\"tag:"}]}"#, 2, &[]);
        check(Form::Html, "", 1, &[]);
    }

    #[test]
    fn html_that_is_escaped_is_a_part_of_its_own() {
        let rss = "<item><title>x</title><content:encoded>&lt;p&gt;a&amp;amp;b</content:encoded></item>";
        check(Form::Xml, rss, 4, &["<p>a&amp;b"]);
        let atom = r#"<entry><content type="html">&lt;p&gt;a</content></entry>"#;
        check(Form::Xml, atom, 4, &["<p>a"]);
        let json = r#"{"content_html":"<p>\"a\"\\","content_text":"c"}"#;
        check(Form::Json, json, 3, &[r#"<p>"a"\"#]);
        // What is not escaped is read with its file.
        for text in [
            "<content:encoded><![CDATA[<p>]]></content:encoded>",
            "<content:encoded>a<b>c</b></content:encoded>",
            "<content:encoded>a",
        ] {
            check(Form::Xml, text, 1, &[]);
        }
        check(Form::Json, r#"{"content_html":"a"#, 1, &[]);
    }

    #[test]
    fn a_silent_part_is_heard_once_and_one_that_speaks_each_time() {
        let silent = Silent::default();
        let long = "a ".repeat(SHORT);
        let mut heard = 0;
        let mut hear = |speaks: bool, form: Form, text: &str| {
            silent.unless_known(Part { text, form }, || {
                heard += 1;
                speaks
            });
            heard
        };
        assert_eq!(hear(true, Form::Html, &long), 1);
        assert_eq!(hear(false, Form::Html, &long), 2);
        assert_eq!(hear(false, Form::Html, &long), 2);
        assert_eq!(hear(false, Form::Xml, &long), 3);
        assert_eq!(hear(false, Form::Html, "short"), 4);
        assert_eq!(hear(false, Form::Html, "short"), 5);
    }
}
