//! What raw HTML says to a reader: its words, and where its paragraphs end.

use pulldown_cmark::{Event, Parser};

/// What a single tag within a paragraph means.
pub fn meaning(tag: &str) -> &'static str {
    match name(tag).as_str() {
        "br" => "\n",
        _ => "",
    }
}

/// The paragraphs in a block of raw HTML, without tags, comments and scripts.
pub fn paragraphs(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&decoded(&rest[..at]));
        rest = &rest[at..];
        let name = name(rest);
        let end = match name.as_str() {
            "!--" => "-->",
            "script" => "</script>",
            "style" => "</style>",
            _ => ">",
        };
        text.push_str(match name.trim_start_matches('/') {
            "p" | "div" | "li" | "ul" | "ol" | "tr" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "\u{0}",
            "td" | "th" => " ",
            "br" => "\u{1}",
            _ => "",
        });
        let at = match end {
            ">" => rest.find(end),
            _ => rest.to_ascii_lowercase().find(end),
        };
        rest = at.map_or("", |at| &rest[at + end.len()..]);
    }
    text.push_str(&decoded(rest));
    text.split('\u{0}')
        .map(|paragraph| {
            let lines = paragraph.split('\u{1}');
            let lines = lines.map(|line| line.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
            lines.collect::<Vec<_>>().join("\n")
        })
        .filter(|paragraph| !paragraph.trim().is_empty())
        .collect()
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
        let name = rest[1..].find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '#');
        let end = name.map(|end| end + 1).filter(|end| rest[*end..].starts_with(';'));
        let end = end.map_or(1, |end| end + 1);
        decoded.push_str(&letter(&rest[..end]));
        rest = &rest[end..];
    }
    decoded.push_str(rest);
    decoded
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
        assert_eq!(paragraphs(html), expected);
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
}
