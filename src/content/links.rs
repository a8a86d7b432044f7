//! Links between files become routes.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::entry::Entry;
use super::site::Site;
use crate::base::SourcePath;

/// Where a target in a text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Out of the folder of texts: a whole address, a route of the site, an anchor in the same page.
    AsWritten,
    /// The page of a content file, with its anchor: `/wards/saltings/#surgeries`.
    Page(String),
    /// A file of the site folder: a picture, a PDF.
    File(SourcePath),
    /// A content file that makes no public page.
    Closed(SourcePath),
    /// Nothing.
    Nowhere(SourcePath),
    /// Out of the site folder.
    Outside,
}

/// What stays unescaped in an address that we make: all but what would end it or change its meaning.
const IN_ADDRESS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'`')
    .add(b'%')
    .add(b'#')
    .add(b'?');

/// Where `target` leads from the text of `entry`.
pub fn destination(site: &Site, entry: &Entry, target: &str) -> Destination {
    destination_from(site, &entry.source, target)
}

/// Where `target` leads from a file.
pub fn destination_from(site: &Site, source: &SourcePath, target: &str) -> Destination {
    if target.is_empty() || target.starts_with(['/', '#', '?']) || has_scheme(target) {
        return Destination::AsWritten;
    }
    let (path, rest) = match target.find(['#', '?']) {
        Some(at) => target.split_at(at),
        None => (target, ""),
    };
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let Some(file) = source.beside(&decoded) else {
        return Destination::Outside;
    };
    if let Some(route) = site.route_of(&file) {
        return Destination::Page(format!("{route}{rest}"));
    }
    if site.file(&file).is_none() {
        return Destination::Nowhere(file);
    }
    if file.ends_in("md") || !file.as_str().starts_with("content/") {
        return Destination::Closed(file);
    }
    Destination::File(file)
}

/// The file that `target` names from a text, whether it is there or not; none for what is no file's name.
pub fn file_beside(source: &SourcePath, target: &str) -> Option<SourcePath> {
    if target.is_empty() || target.starts_with(['/', '#', '?']) || has_scheme(target) {
        return None;
    }
    let path = target.split(['#', '?']).next().unwrap_or_default();
    source.beside(&percent_decode_str(path).decode_utf8_lossy())
}

/// A route's text fit for an address: spaces and the like escaped.
pub fn escaped(route: &str) -> String {
    utf8_percent_encode(route, IN_ADDRESS).to_string()
}

fn has_scheme(target: &str) -> bool {
    let Some((scheme, _)) = target.split_once(':') else {
        return false;
    };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_is_known_by_its_form() {
        for (target, expected) in [
            ("https://a.example", true),
            ("mailto:a@b.example", true),
            ("bus-42.md", false),
            ("10:30.md", false),
            ("a/b:c.md", false),
        ] {
            assert_eq!(has_scheme(target), expected, "{target}");
        }
    }

    #[test]
    fn an_address_is_escaped_once() {
        assert_eq!(escaped("/news/2026/a b.jpg"), "/news/2026/a%20b.jpg");
        assert_eq!(escaped("/news/2026/café.jpg"), "/news/2026/caf%C3%A9.jpg");
    }
}
