//! What stands for a letter: the references of markup, those without a semicolon too, as browsers read them.

use std::borrow::Cow;

use crate::source::prose::markup;

/// A text with its references read.
pub fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let (letter, length) = reference(rest);
        decoded.push_str(&letter);
        rest = &rest[length..];
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// What a reference means that follows an ampersand, and how many bytes it takes.
pub fn reference(rest: &str) -> (Cow<'static, str>, usize) {
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
