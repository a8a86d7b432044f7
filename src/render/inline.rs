//! A page becomes one file that stands alone: style sheet, pictures and attachments within it.

use crate::source::prose::{markup, raw};

/// What an address of the page leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inlined {
    /// A file to be put into the page.
    File(Vec<u8>),
    /// Something that is not public: the link goes, its words stay.
    Closed,
    /// A page of the public site, by its whole address.
    Elsewhere(String),
    /// Whatever it is, it stays as it is.
    AsWritten,
}

/// The page with everything that it needs within it. Scripts, and what only the website needs, go.
pub fn inline(html: &str, fetch: &impl Fn(&str) -> Inlined) -> String {
    let mut made = String::with_capacity(html.len() * 2);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        made.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = markup::name(rest);
        if name == "!--" {
            rest = rest.find("-->").map_or("", |end| &rest[end + 3..]);
            continue;
        }
        let (tag, after) = rest.split_at(end_of_tag(rest));
        rest = after;
        match name.as_str() {
            "script" => rest = rest.find("</script>").map_or("", |end| &rest[end + 9..]),
            "meta" if tag.contains("og:url") => {}
            "link" => made.push_str(&style_sheet(tag, fetch).unwrap_or_default()),
            "img" | "source" => made.push_str(&replaced(tag, &name, "src", fetch)),
            "a" => made.push_str(&replaced(tag, &name, "href", fetch)),
            _ => made.push_str(tag),
        }
    }
    made.push_str(rest);
    made
}

fn style_sheet(tag: &str, fetch: &impl Fn(&str) -> Inlined) -> Option<String> {
    let attributes = &tag["<link".len()..];
    if !attributes[raw::value(attributes, "rel")?].eq_ignore_ascii_case("stylesheet") {
        return None;
    }
    let address = markup::decoded(&attributes[raw::value(attributes, "href")?]);
    let Inlined::File(bytes) = fetch(&address) else {
        return None;
    };
    let css = String::from_utf8_lossy(&bytes).replace("</", "<\\/");
    Some(format!("<style>{css}</style>"))
}

/// A tag with an address of it replaced.
fn replaced(tag: &str, name: &str, attribute: &str, fetch: &impl Fn(&str) -> Inlined) -> String {
    let attributes = &tag[1 + name.len()..];
    let Some(place) = raw::value(attributes, attribute) else {
        return tag.to_owned();
    };
    let written = &attributes[place.clone()];
    let address = markup::decoded(written);
    let new = match fetch(&address) {
        Inlined::AsWritten => return tag.to_owned(),
        Inlined::Elsewhere(whole) => whole.replace('&', "&amp;").replace('"', "&quot;"),
        Inlined::File(bytes) => format!("data:{};base64,{}", media_type(&address), base64(&bytes)),
        Inlined::Closed => return format!("<{name}>"),
    };
    // A browser saves such a file; it does not open it.
    let saved = if name == "a" && new.starts_with("data:") {
        let file = address.rsplit('/').next().unwrap_or_default();
        format!(" download=\"{}\"", file.replace('"', ""))
    } else {
        String::new()
    };
    let (before, after) = (&attributes[..place.start], &attributes[place.end..]);
    let is_quoted = before.ends_with(['"', '\'']);
    let value = if is_quoted { new } else { format!("\"{new}\"") };
    format!("<{name}{saved}{before}{value}{after}")
}

fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match quote {
            Some(open) if byte == open => quote = None,
            Some(_) => {}
            None if byte == b'>' => return at + 1,
            None if byte == b'"' || byte == b'\'' => quote = Some(byte),
            None => {}
        }
    }
    tag.len()
}

fn media_type(address: &str) -> &'static str {
    match address
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase()
        .as_str()
    {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "svg" => "image/svg+xml",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let group = three.iter().fold(0, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = (group >> (18 - 6 * place)) & 63;
            let shown = if place <= three.len() {
                LETTERS[letter as usize]
            } else {
                b'='
            };
            text.push(char::from(shown));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &str) {
        let fetch = |address: &str| match address {
            "/site.css" => Inlined::File(b"p { color: red }".to_vec()),
            "/a&b.jpg" | "/a.pdf" => Inlined::File(b"Man".to_vec()),
            "/held/" => Inlined::Closed,
            "/news/" => Inlined::Elsewhere("https://a.example/news/".to_owned()),
            _ => Inlined::AsWritten,
        };
        assert_eq!(inline(html, &fetch), expected);
    }

    #[test]
    fn what_a_page_needs_comes_into_it() {
        check(
            "<head><link rel=\"icon\" href=\"/x\"><link rel=\"stylesheet\" href=\"/site.css\"></head>",
            "<head><style>p { color: red }</style></head>",
        );
        check(
            "<img src=/a&amp;b.jpg alt=x>",
            "<img src=\"data:image/jpeg;base64,TWFu\" alt=x>",
        );
        check(
            "<a class=\"b\" href=\"/a.pdf\">x</a>",
            "<a download=\"a.pdf\" class=\"b\" href=\"data:application/pdf;base64,TWFu\">x</a>",
        );
        check(
            "<a href='/held/'>x</a><a href=\"/news/\">y</a>",
            "<a>x</a><a href=\"https://a.example/news/\">y</a>",
        );
        check(
            "<script>x < y</script><!-- <b> --><p title=\">\">a < b",
            "<p title=\">\">a < b",
        );
    }

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (text, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(text.as_bytes()), expected);
        }
    }
}
