//! A line of front matter, in its parts: indentation, list mark, name, colon, value.

use std::ops::Range;

use super::marks::is_unseen;
use super::repair::Before;

/// The parts of a line, in bytes of it.
pub(super) struct Parts {
    /// The mark of a list item, with the gap after it.
    pub bullet: Option<Range<usize>>,
    /// The name before the colon.
    pub key: Option<Range<usize>>,
    /// The colon with the gaps on both sides.
    pub colon: Option<Range<usize>>,
    /// What is left, without the gap at the end.
    pub value: Range<usize>,
}

impl Parts {
    /// The parts of a line whose indentation is `lead` bytes long.
    pub fn of(line: &str, lead: usize, before: Before) -> Self {
        let end = line.trim_end_matches(is_gap).len().max(lead);
        let bullet = bullet(&line[lead..end]).map(|length| lead..lead + length);
        let begin = bullet.as_ref().map_or(lead, |bullet| bullet.end);
        let Some((key, colon)) = key(&line[begin..end], before) else {
            return Self {
                bullet,
                key: None,
                colon: None,
                value: begin..end,
            };
        };
        let colon = begin + colon.start..begin + colon.end;
        Self {
            bullet,
            key: Some(begin..begin + key),
            value: colon.end..end.max(colon.end),
            colon: Some(colon),
        }
    }

    /// The value.
    pub fn text<'a>(&self, line: &'a str) -> &'a str {
        &line[self.value.clone()]
    }

    /// What to call the value in a message.
    pub fn name(&self, line: &str) -> String {
        match &self.key {
            Some(key) => format!("`{}`", &line[key.clone()]),
            None => "the list item".into(),
        }
    }
}

/// The length of a list item's mark and the gap after it.
fn bullet(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(['-', '–', '—', '•'])?;
    let after = rest.trim_start_matches(is_gap);
    (after.len() < rest.len()).then(|| text.len() - after.len())
}

/// The length of the key at the head of a text, and its colon with the gaps around it.
fn key(text: &str, before: Before) -> Option<(usize, Range<usize>)> {
    let colon = text.find(':')?;
    let key = text[..colon].trim_end_matches(is_gap);
    let named = key.starts_with(char::is_alphabetic)
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
    if !named {
        return None;
    }
    let rest = &text[colon + 1..];
    let value = rest.trim_start_matches(is_gap);
    let gap = rest.len() - value.len();
    let word = !key.contains(' ') && !value.starts_with("//") && before == Before::Fails;
    if gap == 0 && !rest.is_empty() && !word {
        return None;
    }
    Some((key.len(), key.len()..colon + 1 + gap))
}

/// How far a line is indented.
pub(super) fn depth_of(line: &str) -> usize {
    depth(&line[..line.len() - line.trim_start_matches(is_gap).len()])
}

/// How far a gap reaches: a tab counts as two spaces, and what has no width as nothing.
pub(super) fn depth(gap: &str) -> usize {
    gap.chars()
        .map(|c| match c {
            '\t' => 2,
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2007}' => 1,
            _ => 0,
        })
        .sum()
}

/// What may stand between the parts of a line.
pub(super) fn is_gap(c: char) -> bool {
    c == ' ' || c == '\t' || is_unseen(c)
}
