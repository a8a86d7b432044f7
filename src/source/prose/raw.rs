//! A simple scan of raw HTML for the addresses in it.

use std::ops::Range;

/// An address in raw HTML: the `href` of an `a`, the `src` of an `img`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Of which element.
    pub element: Element,
    /// The value between its quotation marks, in bytes of the HTML.
    pub place: Range<usize>,
}

/// The elements whose addresses are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// A link.
    Anchor,
    /// A picture.
    Image,
}

/// The addresses in a piece of raw HTML, in order. What the scan does not understand it passes over.
pub fn addresses(html: &str) -> impl Iterator<Item = Address> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + html.get(at..)?.find('<')? + 1;
            at = start;
            let tag = &html[start..];
            let name = &tag[..tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len())];
            let (element, attribute) = match name {
                "a" | "A" => (Element::Anchor, "href"),
                name if name.eq_ignore_ascii_case("img") => (Element::Image, "src"),
                _ => continue,
            };
            let from = start + name.len();
            if let Some(place) = value(&html[from..], attribute) {
                at = from + place.end;
                return Some(Address {
                    element,
                    place: from + place.start..from + place.end,
                });
            }
        }
    })
}

/// The place of an attribute's value in the rest of a tag, after the element's name.
pub fn value(tag: &str, attribute: &str) -> Option<Range<usize>> {
    let mut at = 0;
    loop {
        at += tag[at..].find(|c: char| !c.is_ascii_whitespace() && c != '/')?;
        let rest = &tag[at..];
        if rest.starts_with(['>', '<']) {
            return None;
        }
        let length = rest
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'))
            .unwrap_or(rest.len());
        let name = &rest[..length];
        at += length;
        let after = tag[at..].trim_start();
        let Some(text) = after.strip_prefix('=') else {
            // A stray sign would otherwise be met again for ever.
            at += usize::from(length == 0);
            continue;
        };
        let text = text.trim_start();
        let start = tag.len() - text.len();
        let place = match text.chars().next()? {
            quote @ ('"' | '\'') => start + 1..start + 1 + text[1..].find(quote)?,
            _ => start..start + text.find(|c: char| c.is_ascii_whitespace() || c == '>')?,
        };
        if name.eq_ignore_ascii_case(attribute) {
            return Some(place);
        }
        at = place.end + usize::from(tag[place.end..].starts_with(['"', '\'']));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(html: &str, expected: &[&str]) {
        let found: Vec<_> = addresses(html).map(|address| &html[address.place]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn addresses_are_found_however_they_are_written() {
        check(
            "<p><a href=\"/x\">x</a> <IMG alt='>' src = 'b c.jpg'/>",
            &["/x", "b c.jpg"],
        );
        check("<a class=x href=y>", &["y"]);
        check("<abbr href=\"n\"><a name=\"t\"><a\nhref=\"u\">", &["u"]);
        check("<a data-href=\"x\" HREF=\"y\"", &["y"]);
        check("<a =\"=\" href", &[]);
    }

    proptest! {
        #[test]
        fn any_text_is_scanned(html in "(<a |<img |href|src|=|\"|'|>|/| |é){0,30}") {
            for address in addresses(&html) {
                prop_assert!(html.get(address.place).is_some());
            }
        }
    }
}
