//! Where quotations open and close in a paragraph: curly and straight marks, single and double.

use std::ops::Range;

/// The two sorts of mark. Guillemets count as double.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Single,
    Double,
}

/// What stands between two marks, the marks among it. Quotations within it are part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub words: Range<usize>,
    pub sort: Sort,
    /// Whether it closes; one that does not runs to the end of the paragraph.
    pub is_closed: bool,
}

/// A mark that opens, closes, or might do either.
#[derive(Clone, Copy, Debug)]
struct Sign {
    at: usize,
    len: usize,
    sort: Sort,
    opens: bool,
    closes: bool,
    /// Whether it comes after an `s` and before a small letter, as in `the councillors' plan`.
    may_own: bool,
    /// Whether it stands where a quotation may run on into the next paragraph.
    at_edge: bool,
}

/// Words whose first letters are left out: `'til`, `'90s`.
const CLIPPED: &[&str] = &[
    "tis", "twas", "til", "till", "em", "cause", "cos", "n", "bout", "ere", "ave", "appen",
];

/// The outermost quotations of a paragraph. `running` is the sort of mark of a quotation that the
/// paragraph before left open.
pub(super) fn spans(text: &str, running: Option<Sort>) -> Vec<Span> {
    let signs = signs(text);
    let mut found = Vec::new();
    let mut at = 0;
    if let Some(end) = running.and_then(|sort| runs_on(text, &signs, sort)) {
        let last = &signs[end];
        found.push(Span {
            words: 0..last.at + last.len,
            sort: last.sort,
            is_closed: true,
        });
        at = end + 1;
    }
    let last_single = signs.iter().rposition(|sign| sign.sort == Sort::Single && sign.closes);
    while at < signs.len() {
        let sign = signs[at];
        // A single mark that nothing closes is an apostrophe, save where a quotation may run on.
        let is_apostrophe = sign.sort == Sort::Single && !sign.at_edge && last_single.is_none_or(|last| last <= at);
        if !sign.opens || is_apostrophe {
            at += 1;
            continue;
        }
        let (end, next) = close(text, &signs, at);
        found.push(Span {
            words: sign.at..end.map_or(text.len(), |end| end),
            sort: sign.sort,
            is_closed: end.is_some() && signs.get(next - 1).is_some_and(|sign| sign.closes),
        });
        at = next;
    }
    found
}

/// The sign that closes a quotation of the paragraph before, where this one does not open it again.
fn runs_on(text: &str, signs: &[Sign], sort: Sort) -> Option<usize> {
    let first = signs.iter().position(|sign| sign.sort == sort)?;
    let sign = signs[first];
    let begins = text[..sign.at].trim().is_empty();
    (!begins && sign.closes && !sign.opens && sort == Sort::Double).then_some(first)
}

/// Where the quotation that the sign `open` begins ends, and the sign to go on with.
fn close(text: &str, signs: &[Sign], open: usize) -> (Option<usize>, usize) {
    let opening = signs[open];
    let mut depth = 1_usize;
    for (index, sign) in signs.iter().enumerate().skip(open + 1) {
        if sign.sort != opening.sort {
            continue;
        }
        if sign.opens && !sign.closes {
            // A straight mark that opens where one is open: the first was never closed.
            if text[sign.at..].starts_with(['"', '\'']) {
                return (Some(text[..sign.at].trim_end().len()), index);
            }
            depth += 1;
            continue;
        }
        let owns = sign.may_own && closes_later(signs, index);
        if sign.closes && !owns {
            depth -= 1;
            if depth == 0 {
                return (Some(sign.at + sign.len), index + 1);
            }
        }
    }
    (None, signs.len())
}

/// Whether the next mark of the same sort closes, so that this one may be an apostrophe.
fn closes_later(signs: &[Sign], at: usize) -> bool {
    let next = signs[at + 1..].iter().find(|sign| sign.sort == signs[at].sort);
    next.is_some_and(|sign| sign.closes && !sign.opens)
}

fn signs(text: &str) -> Vec<Sign> {
    let mut found = Vec::new();
    let mut before: Option<char> = None;
    for (at, mark) in text.char_indices() {
        let after = text[at + mark.len_utf8()..].chars().next();
        found.extend(sign(text, at, mark, before, after));
        before = Some(mark);
    }
    found
}

fn sign(text: &str, at: usize, mark: char, before: Option<char>, after: Option<char>) -> Option<Sign> {
    if !matches!(mark, '“' | '„' | '«' | '”' | '»' | '"' | '‘' | '’' | '\'') {
        return None;
    }
    let is_inner = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_free = before.is_none_or(|c| c.is_whitespace() || "([{—–-/\"“‘'«".contains(c));
    let is_blank = after.is_none_or(char::is_whitespace);
    let (sort, opens, closes) = match mark {
        '“' | '„' | '«' => (Sort::Double, true, false),
        '”' | '»' => (Sort::Double, false, true),
        // Inches: 12".
        '"' if before.is_some_and(|c| c.is_ascii_digit()) && is_inner(after) => return None,
        '"' => (Sort::Double, is_free && !is_blank, !is_free || is_blank),
        '‘' if is_inner(before) || is_clipped(&text[at + mark.len_utf8()..]) => return None,
        '‘' => (Sort::Single, true, false),
        '’' | '\'' if is_inner(before) && is_inner(after) => return None,
        '\'' if is_free && is_clipped(&text[at + 1..]) => return None,
        '’' => (Sort::Single, false, !is_free),
        '\'' => (Sort::Single, is_free && !is_blank, !is_free),
        _ => return None,
    };
    let leads = text[..at].trim_end();
    let rest = text[at + mark.len_utf8()..].trim_start();
    Some(Sign {
        at,
        len: mark.len_utf8(),
        sort,
        opens,
        closes,
        may_own: matches!(before, Some('s' | 'S')) && rest.chars().next().is_some_and(char::is_lowercase),
        at_edge: leads.is_empty() || leads.ends_with([':', ',']),
    })
}

/// Whether the letters after a mark are a word or a year with its beginning left out.
fn is_clipped(after: &str) -> bool {
    let word: String = after.chars().take_while(|c| c.is_alphanumeric()).collect();
    let digits = word.trim_end_matches('s');
    let is_year = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_year || CLIPPED.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The text with its quotations between braces, of which none is in the input.
    fn check(expected: &str) {
        let text = expected.replace(['{', '}'], "");
        let mut marked = String::new();
        let mut at = 0;
        for span in spans(&text, None) {
            marked.push_str(&text[at..span.words.start]);
            marked.push('{');
            marked.push_str(&text[span.words.clone()]);
            marked.push('}');
            at = span.words.end;
        }
        marked.push_str(&text[at..]);
        assert_eq!(marked, expected);
    }

    #[test]
    fn marks_of_every_kind_quote() {
        check("He said: {\"It is over.\"} She left.");
        check("{“It’s over,”} he said, {“and done.”}");
        check("{‘We don’t know,’} said Ann. {'Nor do I,'} said Bo.");
        check("A {«word»}, a {‘word’}, a {'word'}, a ({\"word\"}).");
        check("The {'bus gate'} and the {\"bus lane\"}.");
    }

    #[test]
    fn apostrophes_do_not_quote() {
        check("Don't, don’t, councillors' plans, the councillors’ plans, '90s and ’90s, ‘90s.");
        check("Rock 'n' roll and fish ’n’ chips in '26, O'Dell's and St James'.");
        check("{‘The councillors’ plan is bad,’} he said.");
        check("{'The drivers' view is clear and so is ours,'} she said of the drivers' view.");
        check("The {‘Friends of the buses’} met the {‘Quay Society’} again.");
        check(
            "A 12\" pipe, and 6\"x4\" prints."
                .replace("\"x4\" prints", "\"x4 prints")
                .as_str(),
        );
    }

    #[test]
    fn quotations_within_quotations_are_part_of_them() {
        check("{“They told me ‘no’ twice,”} she said.");
        check("{'They told me \"no\" twice,'} she said.");
        check("{“They told me “no” twice,”} she said.");
    }

    #[test]
    fn what_never_closes_runs_to_the_end() {
        check("He said: {\"It is over. And done.}");
        check("He said: {“It is over. And done.}");
    }

    #[test]
    fn a_running_quotation_ends_where_its_mark_closes() {
        let spans = spans("and we will ask again.” He left.", Some(Sort::Double));
        assert_eq!(spans.len(), 1);
        assert_eq!(spans[0].words, 0.."and we will ask again.”".len());
    }

    proptest! {
        #[test]
        fn any_text_gives_ranges_that_lie_in_it_in_order(text in "[a-z sA.,:0-9\"'“”‘’«»\u{a0}é\n]{0,60}") {
            for running in [None, Some(Sort::Double), Some(Sort::Single)] {
                let mut end = 0;
                for span in spans(&text, running) {
                    prop_assert!(span.words.start >= end && span.words.start < span.words.end);
                    prop_assert!(text.get(span.words.clone()).is_some());
                    end = span.words.end;
                }
            }
        }
    }
}
