//! Markdown and HTML of any make as plain words on one line.

use super::entities::entities;

/// The tags that are taken for tags; `<3` and `a < b` stay.
const TAGS: [&str; 48] = [
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "iframe",
    "img",
    "ins",
    "li",
    "main",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
];

/// More tags: those of tables and of what is embedded.
const MORE_TAGS: [&str; 22] = [
    "ul", "table", "tbody", "td", "th", "thead", "tr", "video", "audio", "source", "object", "embed", "param", "form",
    "input", "button", "nav", "picture", "svg", "wbr", "meta", "link",
];

/// A title or a summary as plain words on one line, without tags, entities and marks of emphasis.
pub(super) fn line(text: &str) -> String {
    let text = entities(&without_tags(head(text, 65_536))).into_owned();
    joined(&without_marks(&text))
}

/// The words of the first heading of a text, in markdown or HTML.
pub(super) fn heading(body: &str) -> Option<String> {
    let body = head(body, 65_536);
    let lines: Vec<&str> = body.lines().collect();
    for (at, text) in lines.iter().enumerate() {
        let text = text.trim();
        let under = lines.get(at + 1).map_or("", |next| next.trim());
        let is_underlined = !under.is_empty()
            && (under.bytes().all(|c| c == b'=') || under.len() > 2 && under.bytes().all(|c| c == b'-'));
        let found = match text.strip_prefix('#').map(|text| text.trim_start_matches('#')) {
            Some(text) if text.starts_with([' ', '\t']) => Some(text.trim_end_matches([' ', '#'])),
            _ if is_underlined && !text.is_empty() && !text.starts_with(['-', '|', '>']) => Some(text),
            _ => None,
        };
        if let Some(words) = found.map(line).filter(|words| !words.is_empty()) {
            return Some(words);
        }
    }
    ["h1", "title", "h2", "h3"]
        .iter()
        .find_map(|tag| inner(body, tag))
        .map(line)
        .filter(|words| !words.is_empty())
}

/// The first bytes of a text, cut between characters: what opens a text is near its head, and a
/// search that looks no further takes no time, however odd the rest.
pub(super) fn head(text: &str, longest: usize) -> &str {
    &text[..text.floor_char_boundary(longest)]
}

/// What stands between the first opening and closing tag of a name.
pub(super) fn inner<'a>(body: &'a str, tag: &str) -> Option<&'a str> {
    let begin = tag_at(body, &format!("<{tag}"))?;
    let begin = begin + body[begin..].find('>')? + 1;
    let end = tag_at(&body[begin..], &format!("</{tag}"))?;
    Some(&body[begin..begin + end])
}

/// Where a tag of this name opens or closes, whatever its case.
pub(super) fn tag_at(body: &str, tag: &str) -> Option<usize> {
    let bytes = body.as_bytes();
    let mut from = 0;
    while let Some(at) = body[from..].find('<') {
        let at = from + at;
        let end = at + tag.len();
        let is_tag = bytes
            .get(at..end)
            .is_some_and(|found| found.eq_ignore_ascii_case(tag.as_bytes()));
        if is_tag && bytes.get(end).is_none_or(|next| !next.is_ascii_alphanumeric()) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

/// Text without its tags; the end of a block becomes an empty line.
pub(super) fn without_tags(text: &str) -> String {
    const INLINE: [&str; 14] = [
        "a", "abbr", "b", "em", "i", "span", "strong", "u", "font", "small", "sub", "sup", "code", "mark",
    ];
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let name: String = rest[1..]
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let name = name.to_ascii_lowercase();
        let known = TAGS.contains(&name.as_str()) || MORE_TAGS.contains(&name.as_str());
        match rest.find('>') {
            Some(end) if known => {
                plain.push_str(if INLINE.contains(&name.as_str()) { "" } else { "\n\n" });
                rest = &rest[end + 1..];
            }
            _ => {
                plain.push('<');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// Text without the marks of markdown: links keep their words, pictures and footnotes go.
pub(super) fn without_marks(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut plain = String::with_capacity(text.len());
    let mut at = 0;
    while at < characters.len() {
        let next = characters.get(at + 1).copied();
        match characters[at] {
            '\\' if next.is_some_and(|c| c.is_ascii_punctuation()) => {
                plain.extend(next);
                at += 1;
            }
            '!' if next == Some('[') => at = skip_link(&characters, at + 1, &mut String::new()),
            '[' if next == Some('^') => at = skip_link(&characters, at, &mut String::new()),
            '[' => at = skip_link(&characters, at, &mut plain),
            '*' | '`' => {}
            '_' if !is_inside_word(&characters, at) => {}
            c => plain.push(c),
        }
        at += 1;
    }
    plain
}

/// Passes a link or a picture that opens at `at`, keeping its words; gives the place of its last character.
fn skip_link(characters: &[char], at: usize, words: &mut String) -> usize {
    let Some(close) = matching(characters, at, '[', ']') else {
        words.push('[');
        return at;
    };
    let inner: String = characters[at + 1..close].iter().collect();
    let next = characters.get(close + 1);
    let end = match next {
        Some('(') => matching(characters, close + 1, '(', ')'),
        Some('[') => matching(characters, close + 1, '[', ']'),
        _ => None,
    };
    match end {
        Some(end) => {
            words.push_str(&without_marks(&inner));
            end
        }
        // Brackets that are no link are brackets.
        None if !inner.starts_with('^') => {
            words.push_str(&format!("[{}]", without_marks(&inner)));
            close
        }
        None => close,
    }
}

/// Where the bracket that opens at `at` closes, within two thousand characters.
fn matching(characters: &[char], at: usize, open: char, close: char) -> Option<usize> {
    let mut depth = 0usize;
    for (place, c) in characters.iter().enumerate().skip(at).take(2000) {
        if *c == open {
            depth += 1;
        } else if *c == close {
            depth -= 1;
            if depth == 0 {
                return Some(place);
            }
        }
        if depth > 20 {
            return None;
        }
    }
    None
}

fn is_inside_word(characters: &[char], at: usize) -> bool {
    let is_word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
    at > 0 && is_word(characters.get(at - 1)) && is_word(characters.get(at + 1))
}

/// Text on one line, with single spaces and without characters that cannot be seen.
pub(super) fn joined(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter(|c| c.is_whitespace() || (!c.is_control() && !matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}')))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_plain_words() {
        for (title, expected) in [
            ("Q&amp;A: Technology &#43; Innovation", "Q&A: Technology + Innovation"),
            ("We <3 the <em>42</em>", "We <3 the 42"),
            ("A **bold** snake_case _plan_", "A bold snake_case plan"),
            ("Bus\u{a0}42\n stays", "Bus 42 stays"),
            ("AT&T & more &nosuch;", "AT&T & more &nosuch;"),
            ("Espa&ntilde;ol P&rcaron;erov", "Español Přerov"),
            ("[sic] 2 * 3", "[sic] 2 3"),
        ] {
            assert_eq!(line(title), expected);
        }
    }

    #[test]
    fn the_first_heading_is_found() {
        for (body, expected) in [
            ("Text\n\n## Bus *42* ##\n", Some("Bus 42")),
            ("Bus 42\n===\n", Some("Bus 42")),
            ("<H1 class=a>Bus <b>42</b></H1>", Some("Bus 42")),
            ("#hashtag only", None),
            ("<title>Bus</title>", Some("Bus")),
            ("", None),
        ] {
            assert_eq!(heading(body).as_deref(), expected, "{body}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(text in "[<>&#;\\[\\]()!*_`{}%. \\n\"a-cé🚌-]{0,60}") {
            line(&text);
            heading(&text);
        }
    }
}
