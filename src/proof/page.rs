//! A made page, as far as its links go: what can be led to in it, and where it leads.

/// What a page holds that links are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its ids, sorted.
    pub anchors: Vec<String>,
    /// The addresses in its `href` and `src` attributes as written, sorted, each once.
    pub addresses: Vec<String>,
}

/// Reads a page that we made: well-formed, though its attributes may stand without quotes.
///
/// It looks at bytes: what marks up a page is ASCII, and no byte of another character looks like it.
pub fn read(html: &str) -> Reading {
    let mut reading = Reading::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        if !rest.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let name_end = until(rest, |byte| !byte.is_ascii_alphanumeric() && byte != b'-');
        let is_script = rest[..name_end].eq_ignore_ascii_case("script");
        rest = attributes(&rest[name_end..], &mut reading);
        if is_script {
            rest = rest.find("</script").map_or("", |end| &rest[end..]);
        }
    }
    reading.anchors.sort_unstable();
    reading.anchors.dedup();
    reading.addresses.sort_unstable();
    reading.addresses.dedup();
    reading
}

/// Where the first byte of a sort stands; the end of the text where there is none.
fn until(text: &str, ends: impl Fn(u8) -> bool) -> usize {
    text.bytes().position(ends).unwrap_or(text.len())
}

fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

/// Reads the attributes of a tag; gives back what follows the tag.
fn attributes<'h>(tag: &'h str, reading: &mut Reading) -> &'h str {
    let mut rest = tag;
    loop {
        rest = &rest[until(rest, |byte| !is_space(byte) && byte != b'/')..];
        if rest.is_empty() {
            return rest;
        }
        if let Some(after) = rest.strip_prefix('>') {
            return after;
        }
        let end = until(rest, |byte| is_space(byte) || matches!(byte, b'=' | b'>' | b'/'));
        let (name, after) = rest.split_at(end);
        let (value, after) = value(after);
        match name {
            "id" if !value.is_empty() => reading.anchors.push(plain(value)),
            "href" | "src" => reading.addresses.push(plain(value)),
            _ => {}
        }
        rest = after;
    }
}

/// The value of an attribute, without its quotes, and what follows. An equals sign always goes, so that
/// every turn of the reading gets further.
fn value(rest: &str) -> (&str, &str) {
    let Some(after) = rest.trim_ascii_start().strip_prefix('=') else {
        return ("", rest);
    };
    let after = after.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(inner) = after.strip_prefix(quote) {
            let end = inner.find(quote).unwrap_or(inner.len());
            return (&inner[..end], inner.get(end + 1..).unwrap_or_default());
        }
    }
    after.split_at(until(after, |byte| is_space(byte) || byte == b'>'))
}

/// An attribute's value without its references.
fn plain(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    value
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, anchors: &[&str], addresses: &[&str]) {
        let reading = read(html);
        assert_eq!(
            (reading.anchors, reading.addresses),
            (
                anchors.iter().map(|a| (*a).to_owned()).collect(),
                addresses.iter().map(|a| (*a).to_owned()).collect()
            ),
            "{html}"
        );
    }

    #[test]
    fn anchors_and_addresses_are_found_with_and_without_quotes() {
        check(
            r#"<h2 id="a&amp;b">x</h2><p id=c><a href=/news/>n</a><img src='/a.jpg' alt="<a href=no>">"#,
            &["a&b", "c"],
            &["/a.jpg", "/news/"],
        );
    }

    #[test]
    fn comments_and_scripts_are_not_read() {
        check(
            r#"<!-- <a href="/x/"> --><script type=a>"<a href='/y/'>"</script><a href="/z/">z</a>"#,
            &[],
            &["/z/"],
        );
    }

    #[test]
    fn nothing_panics() {
        for html in [
            "<",
            "<a",
            "<a href",
            "<a href=",
            "<a href=\"",
            "<!--",
            "<script",
            "<é href=x>",
            "<a =>",
        ] {
            read(html);
        }
    }
}
