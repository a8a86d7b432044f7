//! White space as a reader sees it: each run of it is one space.

use crate::base::bytes::table_of;

/// A text with each run of white space as one space, and none at its ends.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    push_folded(&mut folded, text);
    folded
}

/// Puts a text behind another, with each run of white space as one space, and none at its ends.
pub fn push_folded(into: &mut String, text: &str) {
    let text = text.trim();
    let bytes = text.as_bytes();
    let (mut from, mut at) = (0, 0);
    while let Some(next) = bytes[at..].iter().position(|byte| MAY_BE_SPACE[usize::from(*byte)]) {
        at += next;
        let length = space_at(text, at);
        // One space between two words stays as it stands.
        let is_single = bytes[at] == b' ' && space_at(text, at + 1) == 0;
        if length == 0 || is_single {
            at += 1;
            continue;
        }
        into.push_str(&text[from..at]);
        into.push(' ');
        at += length;
        while space_at(text, at) > 0 {
            at += space_at(text, at);
        }
        from = at;
    }
    into.push_str(&text[from..]);
}

/// The bytes with which white space may begin.
const MAY_BE_SPACE: [bool; 256] = table_of(b" \t\n\x0b\x0c\r\xc2\xe1\xe2\xe3");

/// How many bytes the white space takes that stands at a byte; nought for anything else.
fn space_at(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at) {
        Some(b' ' | b'\t'..=b'\r') => 1,
        // The only bytes with which white space beyond ASCII begins.
        Some(0xc2 | 0xe1..=0xe3) => {
            let letter = text[at..].chars().next().filter(|letter| letter.is_whitespace());
            letter.map_or(0, char::len_utf8)
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_are_parted_by_one_space(text in "([ab \\n\\t]|[\u{a0}\u{85}\u{1680}\u{2003}\u{3000}é”]|\\PC){0,30}") {
            let words: Vec<&str> = text.split_whitespace().collect();
            prop_assert_eq!(folded(&text), words.join(" "));
        }
    }
}
