//! The lines of a block, broken where libyaml breaks them.

use std::ops::Range;

/// All of a block.
pub(super) fn whole(block: &str) -> Range<usize> {
    0..block.len()
}

/// The nearest character boundary at or before a byte.
pub(super) fn boundary(block: &str, at: usize) -> usize {
    (0..=at.min(block.len()))
        .rev()
        .find(|&at| block.is_char_boundary(at))
        .unwrap_or_default()
}

/// The lines, without what ends them.
pub(super) fn lines(block: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = block.get(start..).filter(|_| start <= block.len())?;
        let length = rest
            .find(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'])
            .unwrap_or(rest.len());
        let line = start..start + length;
        let after = &rest[length..];
        let end = if after.starts_with("\r\n") {
            2
        } else {
            after.chars().next().map_or(1, char::len_utf8)
        };
        start = line.end + end;
        Some(line)
    })
}

/// The line that holds a byte; at the very end, the last line with words in it. Without its indentation.
pub(super) fn line(block: &str, at: usize) -> Range<usize> {
    let at = at.min(block.trim_end().len());
    let line = lines(block)
        .take_while(|line| line.start <= at)
        .last()
        .unwrap_or_else(|| whole(block));
    let text = block[line.clone()].trim_end();
    let lead = text.len() - text.trim_start_matches(' ').len();
    line.start + lead..line.start + text.len()
}

/// The nearest line with words in it above a byte.
pub(super) fn line_above(block: &str, at: usize) -> Range<usize> {
    let above = lines(block)
        .take_while(|line| line.end < at)
        .filter(|line| !block[line.clone()].trim().is_empty());
    let above = above.last().unwrap_or(0..0);
    line(block, above.start)
}
