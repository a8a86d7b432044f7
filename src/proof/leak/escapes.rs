//! Texts that are written so that they fit into others: what a backslash, a percent sign or a folded line means.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// A text with what a backslash means in JSON, JavaScript and calendars.
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    let mut high = None;
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let Some(sign) = rest.chars().next() else { break };
        let code = |from: usize, to: usize| rest.get(from..to).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let escape = match sign {
            'u' if rest.starts_with("u{") => rest.find('}').and_then(|end| Some((code(2, end)?, end + 1))),
            'u' => code(1, 5).map(|code| (code, 5)),
            'x' => code(1, 3).map(|code| (code, 3)),
            _ => None,
        };
        if let Some((code, length)) = escape {
            rest = &rest[length..];
            match (high.take(), code) {
                (_, 0xd800..=0xdbff) => high = Some(code),
                (Some(high), 0xdc00..=0xdfff) => {
                    plain.extend(char::from_u32(0x10000 + ((high - 0xd800) << 10) + (code - 0xdc00)));
                }
                _ => plain.extend(char::from_u32(code)),
            }
            continue;
        }
        plain.push(match sign {
            'n' | 'N' | 'r' | 't' | 'b' | 'f' => ' ',
            other => other,
        });
        rest = &rest[sign.len_utf8()..];
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// A style sheet with what a backslash means in it: up to six digits stand for a letter, and a space ends them.
pub fn unescaped_style(sheet: &str) -> Cow<'_, str> {
    if !sheet.contains('\\') {
        return Cow::Borrowed(sheet);
    }
    let mut plain = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let digits = rest.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        let letter = u32::from_str_radix(&rest[..digits], 16).ok().and_then(char::from_u32);
        plain.extend(letter);
        rest = &rest[digits..];
        if letter.is_some() {
            rest = rest.strip_prefix([' ', '\n', '\t']).unwrap_or(rest);
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// What is written in base64 behind such words: pictures in a style sheet, pages in an address.
pub fn in_base64(text: &str) -> impl Iterator<Item = Vec<u8>> + '_ {
    const MARK: &str = "base64,";
    memchr::memmem::find_iter(text.as_bytes(), MARK).map(|at| base64(&text[at + MARK.len()..]))
}

fn base64(text: &str) -> Vec<u8> {
    let (mut bytes, mut bits, mut filled) = (Vec::new(), 0_u32, 0);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b' ' | b'\r' | b'\n' | b'\t' => continue,
            _ => break,
        };
        (bits, filled) = (bits << 6 | u32::from(value), filled + 6);
        if filled >= 8 {
            filled -= 8;
            bytes.push((bits >> filled) as u8);
        }
    }
    bytes
}

/// A calendar with its folded lines put together again; RFC 5545, 3.1.
pub fn unfolded(text: &str) -> String {
    let joined = text.replace("\r\n ", "").replace("\r\n\t", "");
    joined.replace("\n ", "").replace("\n\t", "")
}

pub fn percent_decoded(text: &str) -> Option<Cow<'_, str>> {
    text.contains('%')
        .then(|| percent_decode_str(text).decode_utf8_lossy())
        .filter(|decoded| *decoded != text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read() {
        assert_eq!(
            unescaped(r#"\u0043a\x66\u{e9}\n\"x\ud83d\ude00"#),
            "Caf\u{e9} \"x\u{1f600}"
        );
        assert_eq!(unescaped_style(r#"\43 af\0000e9 \"x\\"#), "Caf\u{e9}\"x");
        assert_eq!(unfolded("a\r\n b\n\tc"), "abc");
        assert_eq!(percent_decoded("50%20a"), Some("50 a".into()));
        assert_eq!(percent_decoded("50 % a"), None);
        let found: Vec<Vec<u8>> = in_base64("url(data:text/plain;base64,QSBi\n dXM=) x base64,").collect();
        assert_eq!(found, [b"A bus".to_vec(), Vec::new()]);
    }
}
