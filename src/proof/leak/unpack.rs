//! A file becomes the plain texts in it: entities, escapes and folded lines undone, markup between words gone.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::base::OutputPath;
use crate::source::prose::markup;
use crate::source::words::BREAK;

/// Texts within texts within texts: a feed holds HTML as text, which may hold some more.
const DEEP: u8 = 3;
/// Letters in a row that make a text out of bytes that are none: the description in a photograph.
const LETTERS: usize = 16;

/// Gives every plain text of a file. A text may be given twice, in two readings of it.
pub fn texts(path: &OutputPath, bytes: &[u8], give: &mut impl FnMut(&str)) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return scraps(bytes, give);
    };
    let name = path.as_str();
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html" | "htm" | "xml" | "svg" | "opml" | "xhtml") => marked_up(text, DEEP, give),
        Some("json" | "webmanifest") => either(&unescaped(text), give),
        Some("ics") => either(&unescaped(&unfolded(text)), give),
        _ => {
            either(text, give);
            if text.contains('\\') {
                either(&unescaped(text), give);
            }
        }
    }
}

/// Reads a text as it stands, and as markup where there may be any.
fn either(text: &str, give: &mut impl FnMut(&str)) {
    give(text);
    if let Cow::Owned(decoded) = percent_decoded(text) {
        give(&decoded);
    }
    if text.contains(['<', '&']) {
        marked_up(text, DEEP - 1, give);
    }
}

/// Reads markup: what stands between tags as one text, what stands in them as another.
fn marked_up(text: &str, deep: u8, give: &mut impl FnMut(&str)) {
    let mut shown = String::with_capacity(text.len() / 2);
    let mut hidden = String::with_capacity(text.len() / 2);
    let mut within = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        push_decoded(&mut shown, &rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let (comment, after) = split(comment, "-->");
            hide(&mut hidden, comment);
            rest = after;
        } else if let Some(data) = rest.strip_prefix("<![CDATA[") {
            let (data, after) = split(data, "]]>");
            shown.push_str(data);
            within.push(data);
            rest = after;
        } else if rest
            .as_bytes()
            .get(1)
            .is_some_and(|byte| byte.is_ascii_alphabetic() || b"/!?".contains(byte))
        {
            let (tag, after) = rest.split_at(end_of_tag(rest));
            hide(&mut hidden, tag);
            let name = markup::name(tag);
            if !is_inline(&name) {
                shown.push('\n');
            }
            rest = after;
            if matches!(name.as_str(), "script" | "style") {
                let (script, after) = rest.split_at(end_of_script(rest, &name));
                hide(&mut hidden, script);
                hide(&mut hidden, &unescaped(script));
                rest = after;
            }
        } else {
            shown.push('<');
            rest = &rest[1..];
        }
    }
    push_decoded(&mut shown, rest);
    give(&shown);
    give(&hidden);
    let Some(deeper) = deep.checked_sub(1) else {
        return;
    };
    let is_packed =
        |text: &str| text.contains("</") || text.contains("/>") || text.contains("<p") || text.contains('&');
    let packed = within.into_iter().chain([shown.as_str(), hidden.as_str()]);
    for text in packed
        .filter(|text| is_packed(text))
        .map(str::to_owned)
        .collect::<Vec<_>>()
    {
        if text.contains('<') || text.contains(';') {
            marked_up(&text, deeper, give);
        }
    }
}

fn split<'t>(text: &'t str, end: &str) -> (&'t str, &'t str) {
    text.find(end)
        .map_or((text, ""), |at| (&text[..at], &text[at + end.len()..]))
}

/// Adds what a reader does not see, decoded, and parted from what follows.
fn hide(hidden: &mut String, text: &str) {
    let start = hidden.len();
    push_decoded(hidden, text);
    hidden.push(BREAK);
    if let Cow::Owned(decoded) = percent_decoded(&hidden[start..]) {
        hidden.push_str(&decoded);
        hidden.push(BREAK);
    }
}

/// Where a tag ends, its last sign included; quotation marks may hold that sign.
fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    let mut before = b' ';
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            // A quotation mark opens only a value: elsewhere it is a stray one.
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (Some(open), _) if byte == open => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    tag.len()
}

fn end_of_script(text: &str, name: &str) -> usize {
    let mut at = 0;
    while let Some(found) = text[at..].find("</") {
        let tag = &text[at + found..];
        if markup::name(tag).trim_start_matches('/') == name {
            return at + found;
        }
        at += found + 2;
    }
    text.len()
}

/// Elements that may stand in the middle of a word.
fn is_inline(name: &str) -> bool {
    matches!(
        name.trim_start_matches('/'),
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tspan"
            | "u"
            | "var"
            | "wbr"
    )
}

/// Adds text with its character references read; those without a semicolon too, as browsers do.
fn push_decoded(into: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        into.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let (letter, length) = reference(rest);
        into.push_str(&letter);
        rest = &rest[length..];
    }
    into.push_str(rest);
}

/// What a reference means that follows an ampersand, and how many bytes it takes.
fn reference(rest: &str) -> (Cow<'static, str>, usize) {
    let bytes = rest.as_bytes();
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = bytes.iter().take(40).take_while(|byte| is_part(byte)).count();
    let name = &rest[..length];
    let closed = length + usize::from(bytes.get(length) == Some(&b';'));
    let plain = match name {
        "amp" | "AMP" => "&",
        "lt" | "LT" => "<",
        "gt" | "GT" => ">",
        "quot" | "QUOT" => "\"",
        "apos" => "'",
        "nbsp" => "\u{a0}",
        "shy" => "\u{ad}",
        _ => "",
    };
    if !plain.is_empty() {
        return (Cow::Borrowed(plain), closed);
    }
    if let Some(number) = name.strip_prefix('#') {
        let (digits, radix) = match number.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16),
            None => (number, 10),
        };
        let end = digits
            .bytes()
            .take_while(|byte| char::from(*byte).is_digit(radix))
            .count();
        let letter = u32::from_str_radix(&digits[..end], radix).ok().and_then(char::from_u32);
        if let Some(letter) = letter {
            let taken = name.len() - (digits.len() - end);
            let closed = taken + usize::from(bytes.get(taken) == Some(&b';'));
            return (Cow::Owned(letter.to_string()), closed);
        }
    } else if closed > length && length > 0 {
        let whole = format!("&{name};");
        let decoded = markup::decoded(&whole);
        if decoded != whole {
            return (Cow::Owned(decoded), closed);
        }
    }
    (Cow::Borrowed("&"), 0)
}

/// A text with what a backslash means in JSON, JavaScript and calendars.
fn unescaped(text: &str) -> Cow<'_, str> {
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

/// A calendar with its folded lines put together again; RFC 5545, 3.1.
fn unfolded(text: &str) -> String {
    let joined = text.replace("\r\n ", "").replace("\r\n\t", "");
    joined.replace("\n ", "").replace("\n\t", "")
}

fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    percent_decode_str(text).decode_utf8_lossy()
}

/// What can be read in a file that is no text.
fn scraps(bytes: &[u8], give: &mut impl FnMut(&str)) {
    let is_letter = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t' | 128..);
    for scrap in bytes.split(|byte| !is_letter(*byte)) {
        if scrap.len() >= LETTERS {
            either(&String::from_utf8_lossy(scrap), give);
        }
    }
}
