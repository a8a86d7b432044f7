//! Letters that mean something to HTML, made harmless.

/// Adds text between tags.
pub fn text(out: &mut String, text: &str) {
    escaped(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        _ => None,
    });
}

/// Adds the value of an attribute, which stands in double quotation marks.
pub fn attribute(out: &mut String, value: &str) {
    escaped(out, value, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

/// Adds an address as the value of an attribute: what no address may hold (RFC 3986, appendix A,
/// square brackets apart) is percent-encoded; what is encoded already stays.
pub fn address(out: &mut String, address: &str) {
    for byte in address.bytes() {
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#x27;"),
            byte if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$()*+,;=%".contains(&byte) => out.push(byte.into()),
            byte => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(HEX[usize::from(byte >> 4)].into());
                out.push(HEX[usize::from(byte & 15)].into());
            }
        }
    }
}

fn escaped(out: &mut String, text: &str, escape: impl Fn(u8) -> Option<&'static str>) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(escape) = escape(byte) {
            out.push_str(&text[done..at]);
            out.push_str(escape);
            done = at + 1;
        }
    }
    out.push_str(&text[done..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(escape: fn(&mut String, &str), input: &str, expected: &str) {
        let mut out = String::new();
        escape(&mut out, input);
        assert_eq!(out, expected);
    }

    #[test]
    fn each_place_has_its_own_letters() {
        check(text, "a & \"b\" <é>", "a &amp; \"b\" &lt;é&gt;");
        check(attribute, "a & \"b\"", "a &amp; &quot;b&quot;");
        check(address, "/a b?x=1&y=é%20[z]", "/a%20b?x=1&amp;y=%C3%A9%20%5Bz%5D");
        check(address, "\"><script>", "%22%3E%3Cscript%3E");
    }
}
