//! Character references: `&amp;`, `&#163;`, `&pound;` (WHATWG HTML, section 13.2.5.72).

use std::borrow::Cow;

use html5ever::data::NAMED_ENTITIES;
use memchr::memchr;

/// The longest name of a character, with its semicolon.
const LONGEST: usize = 33;

/// A text without its references.
pub fn plain(text: &str) -> Cow<'_, str> {
    if memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let read = reference(rest, &mut plain);
        if read == 0 {
            plain.push('&');
        }
        rest = &rest[read.max(1)..];
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Adds what the reference at the beginning means; gives its length, 0 where there is none.
fn reference(text: &str, plain: &mut String) -> usize {
    let after = &text[1..];
    if let Some(digits) = after.strip_prefix('#') {
        return number(digits, plain).map_or(0, |length| length + 2);
    }
    let end = after
        .bytes()
        .take(LONGEST)
        .position(|byte| !byte.is_ascii_alphanumeric());
    let name = &after[..end.unwrap_or(after.len().min(LONGEST))];
    let with_end = after.get(..=name.len()).filter(|name| name.ends_with(';'));
    let Some((name, first, second)) = with_end.into_iter().chain([name]).find_map(|name| {
        let (first, second) = NAMED_ENTITIES.get(name)?;
        Some((name, *first, *second))
    }) else {
        return 0;
    };
    // The table holds beginnings of names too; these mean nothing.
    if first == 0 {
        return 0;
    }
    plain.extend(
        [first, second]
            .into_iter()
            .filter(|point| *point > 0)
            .filter_map(char::from_u32),
    );
    name.len() + 1
}

/// Adds the character of a number; gives the length of the number with its semicolon.
fn number(text: &str, plain: &mut String) -> Option<usize> {
    let (digits, radix) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (text, 10),
    };
    let length = digits
        .bytes()
        .position(|byte| !char::from(byte).is_digit(radix))
        .unwrap_or(digits.len());
    if length == 0 {
        return None;
    }
    let point = u32::from_str_radix(&digits[..length], radix).ok();
    plain.push(
        point
            .and_then(char::from_u32)
            .filter(|c| *c != '\0')
            .unwrap_or('\u{fffd}'),
    );
    let end = usize::from(digits[length..].starts_with(';'));
    Some(text.len() - digits.len() + length + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_what_they_mean() {
        for (written, meant) in [
            ("a &amp; b", "a & b"),
            ("&lt;p&gt;&quot;&#39;&#x27;", "<p>\"''"),
            ("&pound;38,000 &ndash; caf&eacute;", "£38,000 – café"),
            ("a&nbsp;b&#160;c", "a\u{a0}b\u{a0}c"),
            (
                "AT&T, a & b, &, &;, &nosuch; &#; &#xZ;",
                "AT&T, a & b, &, &;, &nosuch; &#; &#xZ;",
            ),
            ("&copy 2026", "© 2026"),
            ("&#0;&#99999999;", "\u{fffd}\u{fffd}"),
            ("&é &amp", "&é &"),
        ] {
            assert_eq!(plain(written), meant, "{written}");
        }
    }
}
