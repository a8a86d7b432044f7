//! Marks as word processors make them: quotation marks, dashes, spaces that cannot be seen.

use std::ops::Range;

use super::repair::Before;

/// Whether a block that reads needs a look at all. Most do not: a dash within a sentence is no habit.
pub(super) fn is_suspicious(block: &str) -> bool {
    if block.is_ascii() {
        return block.contains('\t');
    }
    block.contains('\t')
        || block.char_indices().any(|(at, c)| match c {
            '“' | '”' | '„' | '‘' | '’' | '–' | '—' | '•' => begins(&block[..at]),
            c => is_unseen(c),
        })
}

/// Whether a text, a list item or a line begins after these words.
fn begins(before: &str) -> bool {
    let before = before.trim_end_matches(' ');
    before.is_empty() || before.ends_with([':', '-', '–', '—', '•', '[', ',', '\n', '\r'])
}

/// What is between curly quotation marks that go around the whole text.
pub(super) fn wrapped(text: &str, before: Before) -> Option<Range<usize>> {
    let first = text.chars().next()?;
    let last = text.chars().next_back()?;
    let inner = first.len_utf8()..text.len().checked_sub(last.len_utf8())?;
    let between = text.get(inner.clone())?;
    let fits = match (first, last) {
        ('“' | '”' | '„', '”' | '“') => !between.contains(['“', '”']),
        ('"', '”' | '“') | ('“' | '”', '"') => before == Before::Fails && !between.contains(['"', '“', '”']),
        ('‘' | '’', '’' | '‘') => !between.contains('‘') && apostrophes_only(between),
        _ => false,
    };
    fits.then_some(inner)
}

/// Whether each ’ stands within a word, as in “it’s”.
fn apostrophes_only(text: &str) -> bool {
    text.match_indices('’').all(|(at, mark)| {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        before
            && text[at + mark.len()..]
                .chars()
                .next()
                .is_some_and(char::is_alphanumeric)
    })
}

/// Whether a text opens a quotation that it does not close, or closes one that it did not open.
pub(super) fn is_odd(text: &str, quote: char) -> bool {
    text.replace("\\\\", "").replace("\\\"", "").matches(quote).count() % 2 == 1
}

/// Spaces that do not look like what they are, and marks without any width.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    )
}
