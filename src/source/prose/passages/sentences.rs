//! Where sentences end, in the prose of a British press office.

use std::ops::Range;

use crate::base::bytes::table_of;

/// Words that carry a full stop and go on: titles, and the abbreviations of notes and addresses.
const ABBREVIATIONS: &[&str] = &[
    "cllr", "coun", "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "revd", "sir", "st", "no", "nos", "p", "pp", "para",
    "paras", "s", "ss", "art", "vs", "v", "e.g", "i.e", "eg", "ie", "etc", "approx", "dept", "est", "fig", "ltd",
    "inc", "co", "rd", "ave", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "hon", "jr", "sr", "tel", "ext", "ref", "vol", "ed", "cf",
];

/// How long a sentence is at most, in bytes, until its next space: some five hundred words. Rules look at the sentence around
/// whatever they find, and one without an end would be read again for each find in it.
const LONGEST: usize = 3_000;

/// The sentences of a text, without the white space between them. A quotation that follows a colon
/// begins a sentence of its own, so that who is speaking does not count towards what is said.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        if !MAY_END[usize::from(byte)] || at < start {
            continue;
        }
        let letter = text[at..].chars().next().unwrap_or_default();
        let end = match letter {
            '.' | '!' | '?' | '…' if ends_here(text, start, at, letter) => past_closing(text, at + letter.len_utf8()),
            ':' if opens_quotation(&text[at + 1..]) => at + 1,
            '\n' => at,
            _ => continue,
        };
        push(&mut found, text, start..end);
        start = end;
    }
    push(&mut found, text, start..text.len());
    found
}

/// The words of a text, as ranges: what stands between white space and holds a letter or a digit,
/// without the punctuation around it.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        // The first letter or digit begins a word, whatever stands before it.
        let mut word: Option<Range<usize>> = None;
        while let Some(byte) = text.as_bytes().get(at) {
            let (sign, length) = match SIGNS[usize::from(*byte)] {
                Some(sign) => (sign, 1),
                None => sign_beyond(text, at),
            };
            at += length;
            match (sign, &mut word) {
                (Sign::Letter, Some(word)) => word.end = at,
                (Sign::Letter, None) => word = Some(at - length..at),
                (Sign::Parting, Some(_)) => break,
                _ => {}
            }
        }
        word
    })
}

/// What a sign is to the words around it.
#[derive(Clone, Copy)]
enum Sign {
    Letter,
    Parting,
    Other,
}

/// What a byte is; none where more bytes must be read to tell.
const SIGNS: [Option<Sign>; 256] = {
    let mut signs = [None; 256];
    let mut byte = 0;
    while byte < 128 {
        signs[byte] = Some(match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => Sign::Letter,
            b' ' | b'\t'..=b'\r' | b'/' => Sign::Parting,
            _ => Sign::Other,
        });
        byte += 1;
    }
    signs
};

/// The first bytes of all signs with which a sentence may end.
const MAY_END: [bool; 256] = table_of(&[b'.', b'!', b'?', b':', b'\n', "…".as_bytes()[0]]);

/// What stands at a byte that begins a letter beyond ASCII, and how many bytes it takes.
fn sign_beyond(text: &str, at: usize) -> (Sign, usize) {
    let letter = text[at..].chars().next().unwrap_or_default();
    let sign = match letter {
        _ if letter.is_alphanumeric() => Sign::Letter,
        _ if letter.is_whitespace() || letter == '—' => Sign::Parting,
        _ => Sign::Other,
    };
    (sign, letter.len_utf8())
}

fn push(found: &mut Vec<Range<usize>>, text: &str, mut range: Range<usize>) {
    while range.len() > LONGEST {
        let from = text.floor_char_boundary(range.start + LONGEST);
        let Some(space) = text[from..range.end].find(' ') else {
            break;
        };
        let end = from + space;
        push_trimmed(found, text, range.start..end);
        range.start = end;
    }
    push_trimmed(found, text, range);
}

fn push_trimmed(found: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    let end = range.start + part.trim_end().len();
    if start < end {
        found.push(start..end);
    }
}

/// Whether a sentence that began at `start` ends with the mark at `at`.
fn ends_here(text: &str, start: usize, at: usize, mark: char) -> bool {
    let after = &text[at + mark.len_utf8()..];
    let rest = after.trim_start_matches(is_closing);
    let Some(next) = rest.chars().next() else {
        return true;
    };
    if !next.is_whitespace() {
        return false;
    }
    let next = rest.trim_start().trim_start_matches(is_opening).chars().next();
    let goes_on = next.is_some_and(|next| next.is_lowercase());
    if goes_on {
        return false;
    }
    mark != '.' || after.len() > rest.len() || !is_abbreviation(&text[start..at])
}

/// Whether the last word before a full stop is one that goes on: an abbreviation, or an initial.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = word.trim_start_matches(is_opening);
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    is_initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

fn past_closing(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + (rest.len() - rest.trim_start_matches(is_closing).len())
}

fn opens_quotation(after: &str) -> bool {
    let rest = after.trim_start();
    rest.len() < after.len() && rest.starts_with(['"', '“', '‘', '\'', '«'])
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '»' | '.' | '!' | '?')
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '(' | '[' | '«')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The sentences, with a bar between them.
    fn check(expected: &str) {
        let text = expected.replace('|', "");
        let found: Vec<&str> = sentences(&text).into_iter().map(|range| &text[range]).collect();
        let expected: Vec<&str> = expected.split('|').map(str::trim).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_full_stop_ends_a_sentence_unless_it_abbreviates() {
        check("Bus 42 stops at 7pm. |The group asks for more.");
        check("Cllr. Tobias Wren and J. P. Marsh met St. Anne's. |They agreed.");
        check("It costs £1.2 million, e.g. No. 42 of the list. |Was it worth it? |Yes!");
        check("The site www.example.org is down. |We rang.");
        check("It rose by 4.5 per cent in 2026. |2027 will tell.");
    }

    #[test]
    fn a_sentence_without_an_end_is_read_in_parts() {
        let text = "tŷ bus ".repeat(2_000);
        let found = sentences(&text);
        let longest = found.iter().map(Range::len).max();
        assert_eq!((found.len(), longest), (6, Some(LONGEST + "bus".len())));
        let all: Vec<&str> = found.into_iter().flat_map(|range| text[range].split(' ')).collect();
        assert_eq!(all, text.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn marks_that_close_belong_to_the_sentence() {
        check(
            "“It is over.” |Then (as planned.) |he left."
                .replace("|he", "he")
                .as_str(),
        );
        check("\"Stop!\" she said. |\"Now.\" |Nobody did.");
        check("Wait… |And see.");
    }

    #[test]
    fn a_quotation_after_a_colon_stands_for_itself() {
        check("Cllr Tobias Wren, councillor for Saltings, said: |\"It is time.\"");
        check("There are two ways: by bus and on foot.");
    }

    #[test]
    fn words_are_those_between_white_space_without_their_punctuation() {
        let text = "“It’s 7pm,” – said Cllr O'Neill/Wren… £38,000!";
        let found: Vec<&str> = words(text).map(|range| &text[range]).collect();
        assert_eq!(found, ["It’s", "7pm", "said", "Cllr", "O'Neill", "Wren", "38,000"]);
    }

    proptest! {
        #[test]
        fn words_are_what_is_left_of_the_parts(text in "([a-zA9é“”’—/.,-]|[ \n\u{a0}\u{2003}]|\\PC){0,40}") {
            let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '—' | '/'));
            let parts = parts.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
            let expected: Vec<&str> = parts.filter(|word| !word.is_empty()).collect();
            let found: Vec<&str> = words(&text).map(|range| &text[range]).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
