//! The text of an old post, kept as it is wherever that is safe; what another generator would have
//! made of it is counted.

use super::archive::Found;
use super::{Loss, plain};

/// Elements that open a block of raw HTML in markdown (CommonMark 0.31, 4.6, kind 6).
const BLOCKS: [&str; 24] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "iframe",
    "main",
    "ol",
    "p",
    "section",
];

/// The text of a release, and what was changed or counted in it.
pub(super) struct Body {
    /// The text.
    pub text: String,
    /// What was changed or counted: how often, and an example.
    pub losses: Vec<(Loss, usize, String)>,
}

/// Makes the text of a post the text of a release.
pub(super) fn body(found: &Found, text: String) -> Body {
    let mut losses = Vec::new();
    let text = if found.is_html() {
        raw_html(text, &mut losses)
    } else {
        text
    };
    let (text, escaped) = escape_directives(text);
    losses.push((Loss::DirectiveEscaped, escaped, String::new()));
    if text.trim().is_empty() {
        losses.push((Loss::BodyEmpty, 1, String::new()));
    }
    count_templates(&text, &mut losses);
    Body { text, losses }
}

/// A web page as one block of raw HTML, which markdown leaves alone: it has no blank line, and
/// begins with an element that opens such a block.
fn raw_html(text: String, losses: &mut Vec<(Loss, usize, String)>) -> String {
    let text = match plain::inner(&text, "body") {
        Some(inner) => {
            losses.push((Loss::PageReduced, 1, String::new()));
            inner.trim_matches('\n').to_owned()
        }
        None => text,
    };
    let (mut html, mut blank, mut in_pre) = (String::with_capacity(text.len()), 0, false);
    let lines = text.trim_end().split('\n').skip_while(|line| line.trim().is_empty());
    for line in lines {
        if line.trim().is_empty() {
            blank += 1;
            html.push_str(if in_pre { "&#32;\n" } else { "" });
            continue;
        }
        in_pre = is_in_pre(line, in_pre);
        html.push_str(line);
        html.push('\n');
    }
    losses.push((Loss::HtmlJoined, blank, String::new()));
    if html.is_empty() || opens_block(&html) {
        return html;
    }
    format!("<div>\n{html}</div>\n")
}

fn is_in_pre(line: &str, before: bool) -> bool {
    let line = line.to_ascii_lowercase();
    match (line.rfind("<pre"), line.rfind("</pre")) {
        (Some(open), Some(close)) => open > close,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => before,
    }
}

/// Whether a text begins with an element that opens a block of raw HTML.
pub(super) fn opens_block(html: &str) -> bool {
    let Some(tag) = html.strip_prefix('<') else {
        return false;
    };
    let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
    let after = tag[name.len()..].chars().next();
    BLOCKS.contains(&name.to_ascii_lowercase().as_str()) && after.is_some_and(|c| c == '>' || c == ' ' || c == '\n')
}

/// Escapes the lines that would open a directive, save in fenced code, where they are text already.
fn escape_directives(text: String) -> (String, usize) {
    if !text.contains(":::") {
        return (text, 0);
    }
    let (mut escaped, mut times, mut fence) = (String::with_capacity(text.len() + 8), 0, None);
    for line in text.split_inclusive('\n') {
        let plain = line.trim_start_matches(' ');
        let is_indented = line.len() - plain.len() > 3;
        let mark = ["```", "~~~"]
            .into_iter()
            .find(|mark| plain.starts_with(mark) && !is_indented);
        fence = match (fence, mark) {
            (None, mark) => mark,
            (Some(open), Some(mark)) if open == mark => None,
            (open, _) => open,
        };
        if fence.is_none() && plain.starts_with(":::") && !is_indented {
            escaped.push('\\');
            escaped.push_str(plain);
            times += 1;
            continue;
        }
        escaped.push_str(line);
    }
    (escaped, times)
}

fn count_templates(text: &str, losses: &mut Vec<(Loss, usize, String)>) {
    let (mut liquid, mut shortcodes) = (Vec::new(), Vec::new());
    for (at, _) in text.match_indices('{') {
        let rest = &text[at..];
        if rest.starts_with("{{<") || rest.starts_with("{{%") {
            shortcodes.push(rest);
        } else if rest.starts_with("{%") && !text[..at].ends_with('{') || rest.starts_with("{{") {
            liquid.push(rest);
        }
    }
    let example = |found: &[&str]| {
        found
            .first()
            .map_or(String::new(), |text| text.chars().take(60).collect())
    };
    losses.push((Loss::Liquid, liquid.len(), example(&liquid)));
    losses.push((Loss::Shortcode, shortcodes.len(), example(&shortcodes)));
    let attributes = text.matches("{: ").count() + text.matches("{:.").count() + text.matches("{:#").count();
    losses.push((Loss::Attributes, attributes, String::new()));
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn check(name: &str, text: &str, expected: &str, counted: &[(Loss, usize)]) {
        let found = Found {
            name: name.into(),
            path: PathBuf::new(),
        };
        let body = body(&found, text.into());
        let losses: Vec<_> = body
            .losses
            .iter()
            .filter(|(_, times, _)| *times > 0)
            .map(|(loss, times, _)| (*loss, *times))
            .collect();
        assert_eq!((body.text.as_str(), losses.as_slice()), (expected, counted));
    }

    #[test]
    fn markdown_is_kept_as_it_is() {
        let text = "\n\tTab  \n\n\n- a\n{% include x %} {{ site.baseurl }} {{< y >}} {{% z %}}\n{: .big}";
        check(
            "a.md",
            text,
            text,
            &[(Loss::Liquid, 2), (Loss::Shortcode, 2), (Loss::Attributes, 1)],
        );
    }

    #[test]
    fn a_directive_of_ours_stays_text() {
        check(
            "a.md",
            "::: quote\na\n  :::\n",
            "\\::: quote\na\n\\:::\n",
            &[(Loss::DirectiveEscaped, 2)],
        );
        check("a.md", "```\n::: quote\n```\n", "```\n::: quote\n```\n", &[]);
    }

    #[test]
    fn raw_html_becomes_one_block() {
        check(
            "a.html",
            "<p>a</p>\n\n    <p>b</p>\n",
            "<p>a</p>\n    <p>b</p>\n",
            &[(Loss::HtmlJoined, 1)],
        );
        check("a.html", "Text <b>a</b>", "<div>\nText <b>a</b>\n</div>\n", &[]);
        check(
            "a.html",
            "<pre>a\n\nb</pre>",
            "<div>\n<pre>a\n&#32;\nb</pre>\n</div>\n",
            &[(Loss::HtmlJoined, 1)],
        );
        check(
            "a.html",
            "<html><body class=x>\n<p>a</p>\n</body></html>",
            "<p>a</p>\n",
            &[(Loss::PageReduced, 1)],
        );
        check("a.html", "", "", &[(Loss::BodyEmpty, 1)]);
    }
}
