//! One tag, read: Liquid's and Nunjucks' `{% … %}` and `{{ … }}`, Hugo's `{{< … >}}` and `{{% … %}}`.

use std::ops::Range;

/// No tag is longer, in bytes: further on it is not looked for.
const LONGEST: usize = 4000;

/// Whose tag it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    /// Does something: `{% image … %}`.
    Liquid,
    /// Is a value: `{{ site.url }}`.
    Value,
    /// A shortcode of Hugo.
    Hugo,
}

/// The four forms: how a tag begins and ends, the longest first.
const FORMS: [(&str, &str, Language); 4] = [
    ("{{<", ">}}", Language::Hugo),
    ("{{%", "%}}", Language::Hugo),
    ("{{", "}}", Language::Value),
    ("{%", "%}", Language::Liquid),
];

/// A tag.
pub(super) struct Tag<'t> {
    /// Whose it is.
    pub language: Language,
    /// What it is called; empty for a value that is a text.
    pub name: &'t str,
    /// What it is given.
    pub words: Vec<Word<'t>>,
    /// All that stands in it.
    pub inner: &'t str,
    /// Whether it closes another.
    pub is_closing: bool,
    /// Its length in bytes.
    pub length: usize,
}

/// A word that a tag is given.
pub(super) struct Word<'t> {
    /// Its name, where it has one.
    pub key: Option<&'t str>,
    /// What it says, with a quotation mark in it still escaped.
    pub value: &'t str,
    /// Whether it stands in quotation marks.
    pub is_quoted: bool,
}

impl<'t> Tag<'t> {
    /// The tag that a text begins with.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        let (open, close, language) = *FORMS.iter().find(|(open, ..)| text.starts_with(open))?;
        let near = &text[..text.floor_char_boundary(LONGEST)];
        let end = near[open.len()..].find(close)? + open.len();
        let inner = text[open.len()..end].trim_matches('-').trim();
        let (name, rest) = match inner.starts_with(['"', '\'']) {
            true => ("", inner),
            false => inner.split_at(inner.find(char::is_whitespace).unwrap_or(inner.len())),
        };
        let closed = match language {
            Language::Hugo => name.strip_prefix('/').map(|name| (name, rest)),
            Language::Liquid => name.strip_prefix("end").map(|name| (name, rest)),
            Language::Value => None,
        };
        // `{{< /note >}}` and `{{</ note >}}`.
        let (name, is_closing) = match closed {
            Some(("", rest)) => (rest.trim(), true),
            Some((name, _)) => (name, true),
            None => (name, false),
        };
        Some(Self {
            language,
            name,
            words: words(rest),
            inner,
            is_closing,
            length: end + close.len(),
        })
    }

    /// What it is given under a name.
    pub(super) fn value(&self, key: &str) -> Option<&'t str> {
        self.words
            .iter()
            .find(|word| word.key == Some(key))
            .map(|word| word.value)
    }

    /// What it is given under one of these names.
    pub(super) fn any(&self, keys: &[&str]) -> Option<&'t str> {
        keys.iter().find_map(|key| self.value(key))
    }

    /// The one word that it is given, where there is no more.
    pub(super) fn only(&self) -> Option<&'t str> {
        match self.words.as_slice() {
            [word] => Some(word.value),
            _ => None,
        }
    }

    /// Where the tag that closes this one stands in what follows.
    pub(super) fn end_in(&self, after: &str) -> Option<Range<usize>> {
        let mut from = 0;
        while let Some(at) = after[from..].find('{') {
            let at = from + at;
            let closes = |tag: &Tag| tag.is_closing && tag.name == self.name && tag.language == self.language;
            // What is not to be read may begin with a `{` of its own.
            match Tag::read(&after[at..]).filter(closes) {
                Some(tag) => return Some(at..at + tag.length),
                None => from = at + 1,
            }
        }
        None
    }
}

/// The words of a tag: `"a b" key="c", d`.
fn words(mut rest: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if rest.is_empty() {
            return words;
        }
        let name = rest.find(|c: char| !c.is_alphanumeric() && !"_-.".contains(c));
        let key = name
            .filter(|end| *end > 0 && rest[*end..].starts_with(['=', ':']))
            .map(|end| &rest[..end]);
        let value = key.map_or(rest, |key| rest[key.len() + 1..].trim_start());
        let (said, length, is_quoted) = said(value);
        words.push(Word {
            key,
            value: said,
            is_quoted,
        });
        rest = &value[length..];
    }
}

/// The value that a text begins with, how long it is with its quotation marks, and whether it has any.
fn said(text: &str) -> (&str, usize, bool) {
    let mark = text.chars().next().filter(|c| "\"'`".contains(*c));
    let Some(mark) = mark else {
        let end = text.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(text.len());
        return (&text[..end], end, false);
    };
    let ends = |(at, _): &(usize, &str)| {
        let after = text[at + 1..].chars().next();
        *at > 0 && !text[..*at].ends_with('\\') && after.is_none_or(|c| c.is_whitespace() || ",|".contains(c))
    };
    match text.match_indices(mark).find(ends) {
        Some((end, _)) => (&text[1..end], end + 1, true),
        None => (&text[1..], text.len(), true),
    }
}
