//! Names of people whom the registry does not know: two capitals in a row, or a title and a surname.

use std::ops::Range;

use super::nouns::{is_no_name, is_no_part};
use crate::check::names::is_of_language;
use crate::check::titles;
use crate::source::prose::passages::words;

/// The names in a range of a text, in order; those of `others` (wards, the group, the council) are none.
pub(super) fn names(text: &str, range: Range<usize>, others: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run: Vec<Range<usize>> = Vec::new();
    for word in words(&text[range.clone()]) {
        let word = range.start + word.start..range.start + word.end;
        let joins = run
            .last()
            .is_none_or(|last: &Range<usize>| is_space(&text[last.end..word.start]));
        if !joins {
            finish(text, &mut run, others, &mut found);
        }
        let is_high = text[word.clone()].chars().next().is_some_and(char::is_uppercase);
        if is_high {
            run.push(word);
        } else {
            finish(text, &mut run, others, &mut found);
        }
    }
    finish(text, &mut run, others, &mut found);
    found
}

/// Only white space, or the stop of `Mr.` and of an initial.
fn is_space(between: &str) -> bool {
    matches!(between, " " | "\u{a0}" | "\n" | ". ")
}

fn finish(text: &str, run: &mut Vec<Range<usize>>, others: &[String], found: &mut Vec<Range<usize>>) {
    if run.is_empty() {
        return;
    }
    let words = std::mem::take(run);
    let from = words
        .iter()
        .position(|word| !is_no_part(&text[word.clone()]))
        .unwrap_or(words.len());
    let words = &words[from..];
    let ([first, .., last], 2..=5) = (words, words.len()) else {
        return;
    };
    let title = text[first.clone()].to_lowercase();
    // A title makes one word after it a name.
    let is_titled = titles::is_personal(&title) || titles::is_honour(&title);
    let whole = &text[first.start..last.end];
    // `Ann Brook's letter` does not speak for Ann Brook.
    let is_owner = whole.ends_with("'s") || whole.ends_with("’s");
    if is_owner || is_shouted(whole) {
        return;
    }
    let is_body = || words.iter().any(|word| is_no_name(bare(&text[word.clone()])));
    // `Acting Division Chief` and `Open Data` are made of words of the language alone.
    let is_of_words = || words.iter().all(|word| is_of_language(&text[word.clone()]));
    let is_other = || {
        let small = whole.to_lowercase();
        others.iter().any(|other| small.contains(other.as_str()))
    };
    if is_titled || !is_body() && !is_of_words() && !is_other() {
        found.push(first.start..last.end);
    }
}

/// A word without its possessive ending.
fn bare(word: &str) -> &str {
    word.trim_end_matches("'s").trim_end_matches("’s")
}

/// Whether all letters are capitals, as in `CIPFA LGSCO`.
fn is_shouted(words: &str) -> bool {
    !words.chars().any(char::is_lowercase)
}
