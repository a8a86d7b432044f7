//! Words without their typography: what the seal is blind to.

use icu_normalizer::ComposingNormalizerBorrowed;

/// The words of a text in one form, whatever program they were typed in: composed letters (NFC), a run
/// of white space as one space, each kind of quotation mark and dash as the plainest of its kind. Case
/// stays, and so does every letter and digit.
///
/// The form is part of the seal's version: whoever changes it makes `v2`.
pub fn plain(text: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(text);
    let mut plain = String::with_capacity(composed.len());
    let mut spaced = false;
    for c in composed.chars() {
        match c {
            // A soft hyphen, a place where a line may break, a byte order mark: nobody sees them.
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => continue,
            c if c.is_whitespace() => spaced = true,
            c if is_dash(c) => {
                // `--` is a dash too, and whether one stands between spaces is taste.
                if !plain.ends_with('-') {
                    plain.push('-');
                }
                spaced = false;
            }
            c => {
                if spaced && !plain.is_empty() && !plain.ends_with('-') {
                    plain.push(' ');
                }
                spaced = false;
                push(c, &mut plain);
            }
        }
    }
    plain
}

/// As [`plain`], for a text in markdown: a quotation of several lines may be wrapped anew.
pub fn plain_markdown(markdown: &str) -> String {
    if !markdown.contains('>') {
        return plain(markdown);
    }
    let mut unwrapped = String::with_capacity(markdown.len());
    let mut depth = 0;
    for line in markdown.replace("\r\n", "\n").split(['\n', '\r']) {
        let (marks, words) = quotation(line);
        unwrapped.push_str(if marks > 0 && marks == depth { words } else { line });
        unwrapped.push('\n');
        depth = if words.is_empty() { 0 } else { marks };
    }
    plain(&unwrapped)
}

/// How many marks of quotation begin a line, and what follows them.
fn quotation(line: &str) -> (usize, &str) {
    let (mut marks, mut rest) = (0, line.trim_start());
    while let Some(after) = rest.strip_prefix('>') {
        (marks, rest) = (marks + 1, after.trim_start());
    }
    (marks, rest)
}

fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

fn push(c: char, plain: &mut String) {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' | '´' | 'ʼ' | '‹' | '›' => plain.push('\''),
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => plain.push('"'),
        '…' => plain.push_str("..."),
        c => plain.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(plain(text), expected, "{text:?}");
        assert_eq!(plain(&plain(text)), expected, "once is enough for {text:?}");
    }

    #[test]
    fn typography_has_one_form() {
        check("“It’s late,” she said", "\"It's late,\" she said");
        check("  two\u{a0}words\r\n\r\nmore ", "two words more");
        check("2024 – 2025 — a year--or two", "2024-2025-a year-or two");
        check("cafe\u{301} e\u{308}", "café ë");
        check("co\u{ad}operate\u{200b}d\u{feff}", "cooperated");
        check("and so on…", "and so on...");
    }

    #[test]
    fn words_stay_as_they_are() {
        check("Bus 42 AT 7pm: £38,000", "Bus 42 AT 7pm: £38,000");
        assert_ne!(plain("its"), plain("it's"));
        assert_ne!(plain("re-sign"), plain("resign"));
        assert_ne!(plain("no where"), plain("nowhere"));
    }

    #[test]
    fn a_quotation_may_be_wrapped_anew() {
        let once = plain_markdown("> one two three\n> four\n\nfive");
        assert_eq!(once, plain_markdown("> one\r\n> two\r\n> three four\r\n\r\nfive"));
        assert_ne!(once, plain_markdown("one two three four\n\nfive"));
        assert_ne!(plain_markdown("> a\n>> b"), plain_markdown("> a\n> b"));
    }
}
