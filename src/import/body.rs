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
    let text = plain_addresses(text);
    let (text, escaped) = escape_directives(text);
    losses.push((Loss::DirectiveEscaped, escaped, String::new()));
    if text.trim().is_empty() {
        losses.push((Loss::BodyEmpty, 1, String::new()));
    }
    count_templates(&text, &mut losses);
    let links = relative_links(&text);
    let example = links.first().cloned().unwrap_or_default();
    losses.push((Loss::RelativeLink, links.len(), example));
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

fn opens_block(html: &str) -> bool {
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

/// Filters that make a path an address of the old site, and change nothing else about it.
const OF_ADDRESS: [&str; 3] = ["url", "relative_url", "absolute_url"];

/// Writes `/a/` for `{{ "/a/" | url }}` where it stands as the address of a link or a picture.
fn plain_addresses(text: String) -> String {
    if !text.contains("{{") {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("{{") {
        let (before, tag) = rest.split_at(at);
        plain.push_str(before);
        match address(before, tag) {
            Some((path, after)) => {
                plain.push_str(path);
                rest = after;
            }
            None => {
                plain.push_str("{{");
                rest = &tag[2..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// The path in a tag that opens a text, and what follows the tag.
fn address<'t>(before: &str, tag: &'t str) -> Option<(&'t str, &'t str)> {
    let is_place = before.ends_with(['(', '"', '\'', '<']) || before.ends_with("]: ");
    let line = tag.split('\n').next()?;
    let (inner, _) = line.get(2..)?.split_once("}}")?;
    let (quoted, filter) = inner.rsplit_once('|')?;
    let quoted = quoted.trim();
    let path = ["\"", "'"]
        .into_iter()
        .find_map(|mark| quoted.strip_prefix(mark)?.strip_suffix(mark))?;
    let is_plain = !path.contains(['"', '\'', ' ', '|', '(', ')', '<', '>']);
    (is_place && is_plain && OF_ADDRESS.contains(&filter.trim())).then(|| (path, &tag[inner.len() + 4..]))
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

/// The addresses in a text that mean a place within the old site.
pub(super) fn relative_links(text: &str) -> Vec<String> {
    let mut links = Vec::new();
    for (open, ends) in [
        ("](", [')', ' ']),
        ("href=\"", ['"', '"']),
        ("src=\"", ['"', '"']),
        ("href='", ['\'', '\'']),
        ("src='", ['\'', '\'']),
    ] {
        let mut from = 0;
        while let Some(at) = text[from..].find(open) {
            from += at + open.len();
            let rest = plain::head(&text[from..], 2000);
            let (rest, ends) = match rest.strip_prefix('<') {
                Some(rest) if open == "](" => (rest, ['>', '>']),
                _ => (rest, ends),
            };
            let link = rest.split(['\n', ends[0], ends[1]]).next().unwrap_or_default();
            // The next link begins after this one, so that no text is read twice.
            from += link.len();
            if is_relative(link) {
                links.push(link.to_owned());
            }
        }
    }
    links
}

fn is_relative(link: &str) -> bool {
    let scheme = link
        .split(['/', '?', '#'])
        .next()
        .is_some_and(|head| head.contains(':'));
    !link.is_empty() && !scheme && !link.starts_with("//") && !link.starts_with('#')
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
    fn a_filter_that_only_makes_an_address_leaves_the_address() {
        check(
            "a.md",
            "[a]({{ \"/b/\" | url }}) <img src=\"{{ '/c.png' | relative_url }}\"> `{{ \"/d/\" | url }}` ({{ \"/e/\" | date }})",
            "[a](/b/) <img src=\"/c.png\"> `{{ \"/d/\" | url }}` ({{ \"/e/\" | date }})",
            &[(Loss::Liquid, 2), (Loss::RelativeLink, 2)],
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

    #[test]
    fn links_within_the_old_site_are_counted() {
        let text =
            "[a](/b) [c](http://d.example) [e](#f) [g](mailto:h) <a href=\"../i\"> [j](<k l> \"m\") <img src='//n/o'>";
        assert_eq!(relative_links(text), ["/b", "k l", "../i"]);
    }
}
