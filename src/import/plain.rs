//! Markdown and HTML of any make as plain words: for titles, and for summaries made from the text.

use std::borrow::Cow;

/// The entities that old titles carry (HTML 13.5), with what they stand for.
const ENTITIES: [(&str, &str); 25] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("hellip", "…"),
    ("pound", "£"),
    ("euro", "€"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("eacute", "é"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("middot", "·"),
    ("shy", ""),
];

/// The accented letters among the entities, each after its name.
const LETTERS: &str = "Agrave À agrave à Aacute Á aacute á Acirc Â acirc â Atilde Ã atilde ã Auml Ä auml ä Aring Å \
    aring å AElig Æ aelig æ Ccedil Ç ccedil ç Egrave È egrave è Eacute É Ecirc Ê ecirc ê Euml Ë euml ë Igrave Ì \
    igrave ì Iacute Í iacute í Icirc Î icirc î Iuml Ï iuml ï Ntilde Ñ ntilde ñ Ograve Ò ograve ò Oacute Ó oacute ó \
    Ocirc Ô ocirc ô Otilde Õ otilde õ Ouml Ö ouml ö Oslash Ø oslash ø Ugrave Ù ugrave ù Uacute Ú uacute ú Ucirc Û \
    ucirc û Uuml Ü uuml ü Yacute Ý yacute ý yuml ÿ szlig ß Scaron Š scaron š Zcaron Ž zcaron ž Ccaron Č ccaron č \
    Rcaron Ř rcaron ř Ecaron Ě ecaron ě Dcaron Ď dcaron ď Tcaron Ť tcaron ť Ncaron Ň ncaron ň Uring Ů uring ů";

/// Words before whose full stop a sentence does not end.
const SHORTENED: [&str; 24] = [
    "mr", "mrs", "ms", "dr", "cllr", "st", "no", "prof", "rev", "hon", "sir", "vs", "etc", "e.g", "i.e", "u.s", "p.m",
    "a.m", "inc", "jan", "feb", "mgr", "ing", "č",
];

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

/// Elements whose words are no part of the text, headings among them.
const SILENT: [&str; 12] = [
    "script", "style", "h1", "h2", "h3", "h4", "h5", "h6", "head", "figure", "table", "pre",
];

/// A title or a summary as plain words on one line, without tags, entities and marks of emphasis.
pub(super) fn line(text: &str) -> String {
    let text = entities(&without_tags(text)).into_owned();
    joined(&without_marks(&text))
}

/// The first sentences of a text that fit into so many characters; empty where it has no words.
pub(super) fn opening(body: &str, longest: usize) -> String {
    let body = without_silent(&without_between(body, "<!--", "-->"));
    let body = without_between(&without_between(&body, "{%", "%}"), "{{", "}}");
    let text = entities(&without_tags(&body)).into_owned();
    let words: Vec<String> = paragraphs(&text)
        .into_iter()
        .map(|text| joined(&without_marks(&text)))
        .collect();
    let has_words = |text: &&String| text.chars().any(char::is_alphabetic);
    let running = words.iter().find(|text| has_words(text) && !is_furniture(text));
    let opening = running.or_else(|| words.iter().find(has_words));
    opening.map_or(String::new(), |text| sentences(text, longest))
}

/// Lines that stand above the news itself: what the sheet is, whom to ring, whom it greets.
fn is_furniture(text: &str) -> bool {
    const OPENINGS: [&str; 12] = [
        "for immediate release",
        "for release",
        "press release",
        "media release",
        "news release",
        "embargo",
        "contact",
        "media contact",
        "media advisory",
        "dear ",
        "tisková zpráva",
        "kontakt",
    ];
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_short = text.split_whitespace().count() < 6 && !text.ends_with(['.', '!', '?', '…', '”', '"']);
    is_short || OPENINGS.iter().any(|opening| text.starts_with(opening))
}

/// The words of the first heading of a text, in markdown or HTML.
pub(super) fn heading(body: &str) -> Option<String> {
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

/// What stands between the first opening and closing tag of a name.
pub(super) fn inner<'a>(body: &'a str, tag: &str) -> Option<&'a str> {
    let begin = tag_at(body, &format!("<{tag}"))?;
    let begin = begin + body[begin..].find('>')? + 1;
    let end = tag_at(&body[begin..], &format!("</{tag}"))?;
    Some(&body[begin..begin + end])
}

/// Where a tag of this name opens or closes, whatever its case.
fn tag_at(body: &str, tag: &str) -> Option<usize> {
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

/// Text with its entities as the characters they stand for.
fn entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        match entity(rest) {
            Some((character, length)) => {
                plain.push_str(&character);
                rest = &rest[length..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn entity(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        let character = char::from_u32(code).filter(|c| !c.is_control())?;
        return Some((character.to_string(), end + 1));
    }
    if let Some((_, character)) = ENTITIES.iter().find(|(known, _)| *known == name) {
        return Some(((*character).to_owned(), end + 1));
    }
    let mut letters = LETTERS.split_whitespace();
    letters.find(|known| *known == name)?;
    Some((letters.next()?.to_owned(), end + 1))
}

/// Text without its tags; the end of a block becomes an empty line.
fn without_tags(text: &str) -> String {
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

fn without_silent(text: &str) -> String {
    let mut text = text.to_owned();
    for tag in SILENT {
        let (open, close) = (format!("<{tag}"), format!("</{tag}"));
        let mut kept = String::new();
        let mut rest = text.as_str();
        while let Some(begin) = tag_at(rest, &open) {
            let Some(end) = tag_at(&rest[begin..], &close) else {
                break;
            };
            kept.push_str(&rest[..begin]);
            kept.push_str("\n\n");
            rest = &rest[begin + end..];
            rest = rest.find('>').map_or("", |at| &rest[at + 1..]);
        }
        kept.push_str(rest);
        text = kept;
    }
    text
}

fn without_between(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(begin) = rest.find(open) {
        let Some(end) = rest[begin..].find(close) else { break };
        kept.push_str(&rest[..begin]);
        rest = &rest[begin + end + close.len()..];
    }
    kept.push_str(rest);
    kept
}

/// The running text of markdown: neither headings, code, tables, pictures alone nor rules.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    let mut in_code = false;
    for line in text.lines() {
        let plain = line.trim().trim_start_matches(['>', ' ']);
        if plain.starts_with("```") || plain.starts_with("~~~") {
            in_code = !in_code;
            continue;
        }
        let underlines = plain.len() > 1 && plain.bytes().all(|c| b"=-*_ ".contains(&c));
        if underlines && plain.starts_with(['=', '-']) {
            // What stood above such a line was a heading.
            paragraphs.pop();
        }
        let is_set_apart = plain.is_empty()
            || underlines
            || plain.starts_with(['#', '|'])
            || plain.starts_with("{:")
            || plain.starts_with(":::")
            || (plain.starts_with('[') && plain.contains("]:"));
        if in_code || is_set_apart {
            paragraphs.push(String::new());
            continue;
        }
        let item = ["- ", "* ", "+ "]
            .iter()
            .find_map(|mark| plain.strip_prefix(mark))
            .unwrap_or(plain);
        match paragraphs.last_mut() {
            Some(last) => {
                last.push_str(item);
                last.push(' ');
            }
            None => paragraphs.push(format!("{item} ")),
        }
    }
    paragraphs
}

/// Text without the marks of markdown: links keep their words, pictures and footnotes go.
fn without_marks(text: &str) -> String {
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
fn joined(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter(|c| c.is_whitespace() || (!c.is_control() && !matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}')))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As many whole sentences as fit, at least one, which is cut between words where it is too long.
fn sentences(text: &str, longest: usize) -> String {
    let mut best = None;
    for end in ends_of_sentences(text) {
        if text[..end].chars().count() > longest {
            break;
        }
        best = Some(end);
    }
    match best {
        Some(end) => text[..end].to_owned(),
        None if text.chars().count() <= longest => text.to_owned(),
        None => {
            let cut: String = text.chars().take(longest - 1).collect();
            let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
            format!("{}…", cut.trim_end_matches([',', ';', ':', ' ', '–', '-']))
        }
    }
}

fn ends_of_sentences(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…')) {
        let after = &text[at + c.len_utf8()..];
        let rest = after.trim_start_matches(['"', '\'', '”', '’', ')', '“']);
        let word = text[..at].rsplit([' ', '(']).next().unwrap_or_default().to_lowercase();
        let is_short = c == '.' && (SHORTENED.contains(&word.as_str()) || (word.chars().count() == 1 && word != "i"));
        let next = rest.trim_start().chars().next();
        let goes_on = next
            .is_some_and(|next| next.is_lowercase() || (c == '.' && next.is_numeric() && word.parse::<u32>().is_ok()));
        if (rest.is_empty() || rest.starts_with(' ')) && !is_short && !goes_on {
            ends.push(text.len() - rest.len());
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, expected: &str) {
        assert_eq!(opening(body, 160), expected, "{body}");
    }

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
    fn a_summary_is_the_first_sentences_of_the_running_text() {
        check(
            "# Bus 42\n\nCllr. Wren spoke. Then *all* [voted](x).\n\nMore.",
            "Cllr. Wren spoke. Then all voted.",
        );
        check("![a](b.jpg)\n\n> “Keep it,” she said.", "“Keep it,” she said.");
        check("<h2>Bus</h2><p>First.</p><p>Second.</p>", "First.");
        check("{% include x.html %}\n{{< img \"a\" >}}\nText here[^1].", "Text here.");
        check("```\ncode\n```\n\n| a | b |\n\n[x]: http://a.example\n\nYes.", "Yes.");
        check("Bus 42\n======\n\nText.", "Text.");
        check(
            "<p>FOR IMMEDIATE RELEASE: March 1<br>Contact: press@cag.example</p><p>Bus 42 stays.</p>",
            "Bus 42 stays.",
        );
        check("Dear member,", "Dear member,");
        check("", "");
        check("***", "");
        check("<script>alert(1)</script>", "");
    }

    #[test]
    fn a_long_sentence_is_cut_between_words() {
        let made = opening(&"příliš žluťoučký ".repeat(30), 160);
        assert!(made.chars().count() <= 160 && made.ends_with("…"), "{made}");
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
            proptest::prop_assert!(opening(&text, 20).chars().count() <= 20);
        }
    }
}
