//! `capitalization`: large and small letters.

use std::ops::Range;

use super::{Exceptions, Hit, Run};
use crate::check::pack::pattern::Pattern;
use crate::source::prose::passages::words;

/// Words that stay small in a title, its first and last words apart.
const SMALL: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "is", "nor", "of", "on", "or", "per", "the",
    "to", "v", "vs", "via",
];

/// How letters should be.
#[derive(Debug)]
pub struct Capitalization {
    /// How.
    pub form: Form,
    /// The share of words that must be right for all to be.
    pub threshold: f64,
    /// Endings of a word after which the next may be large or small: a colon.
    pub indicators: Vec<String>,
    /// What stands before the first word and is none.
    pub prefix: Option<Pattern>,
    /// Names.
    pub exceptions: Exceptions,
}

/// How letters should be.
#[derive(Debug)]
pub enum Form {
    /// Each Word Large but the Small Ones.
    Title,
    /// Only the first word large.
    Sentence,
    /// all small.
    Lower,
    /// ALL LARGE.
    Upper,
    /// What a pattern allows.
    Like(Pattern),
}

impl Capitalization {
    pub(super) fn look(&self, at: usize, run: &Run) -> Vec<Hit> {
        let text = run.text();
        if text.trim().is_empty() || self.is_right(self.without_prefix(text)) {
            return Vec::new();
        }
        vec![Hit::of(at, run.part.clone(), vec![text.to_owned()])]
    }

    /// A heading without what the rule calls a prefix.
    fn without_prefix<'t>(&self, text: &'t str) -> &'t str {
        let found = self.prefix.as_ref().and_then(|prefix| prefix.find_all(text).ok());
        let end = found
            .and_then(|found| found.into_iter().next())
            .filter(|words| words.start == 0);
        end.map_or(text, |words| &text[words.end..])
    }

    fn is_right(&self, text: &str) -> bool {
        match &self.form {
            Form::Lower => text == text.to_lowercase() || self.exceptions.let_stand(text),
            Form::Upper => text == text.to_uppercase() || self.exceptions.let_stand(text),
            Form::Like(pattern) => pattern.is_match(text) || self.exceptions.let_stand(text),
            Form::Title => self.share(text, is_title_word),
            Form::Sentence => self.is_sentence(text),
        }
    }

    fn is_sentence(&self, text: &str) -> bool {
        let text = without_number(text);
        let first = words(text).next().map(|range| &text[range]).unwrap_or_default();
        if first.chars().next().is_some_and(char::is_lowercase) && !self.exceptions.let_stand(first) {
            return false;
        }
        self.share(text, |words, at| {
            at == 0 || words[at] == words[at].to_lowercase() || self.follows_indicator(text, words[at])
        })
    }

    /// Whether the word stands after one with an ending after which anything goes. `word` is a part of `text`.
    fn follows_indicator(&self, text: &str, word: &str) -> bool {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        let before = text[..start].trim_end();
        self.indicators.iter().any(|ending| before.ends_with(ending.as_str()))
    }

    /// Whether enough words are right. Names, and words that are large throughout, always are.
    fn share(&self, text: &str, is_right: impl Fn(&[&str], usize) -> bool) -> bool {
        let names = self.exceptions.find_all(text);
        let ranges: Vec<Range<usize>> = words(text).collect();
        let words: Vec<&str> = ranges.iter().map(|range| head(&text[range.clone()])).collect();
        let right = (0..words.len())
            .filter(|at| {
                let word = words[*at];
                let within = |name: &Range<usize>| name.start <= ranges[*at].start && ranges[*at].start < name.end;
                word == word.to_uppercase() || names.iter().any(within) || is_right(&words, *at)
            })
            .count();
        words.is_empty() || right as f64 / words.len() as f64 > self.threshold
    }
}

/// A heading without its number: `1. An answer`.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = rest.len() < text.len() && rest.starts_with(['.', ')']);
    if is_number { rest[1..].trim_start() } else { text }
}

/// The part of a word before a hyphen or an apostrophe: `Top-level` and `Client's` count as their first part.
fn head(word: &str) -> &str {
    word.split(['-', '\'', '’']).next().unwrap_or(word)
}

fn is_title_word(words: &[&str], at: usize) -> bool {
    let is_small = SMALL.contains(&words[at].to_lowercase().as_str());
    let is_edge = at == 0 || at + 1 == words.len();
    let is_large = words[at].chars().next().is_some_and(|first| !first.is_lowercase());
    if is_small && !is_edge { !is_large } else { is_large }
}

#[cfg(test)]
mod tests {
    use super::super::Test;
    use super::super::sample::{found, lines};
    use super::*;

    fn check(form: Form, text: &str, expected: bool) {
        let test = Test::Capitalization(Capitalization {
            form,
            threshold: 0.8,
            indicators: lines(&[":"]),
            prefix: Some(Pattern::new("^[a-z][.] ").unwrap()),
            exceptions: Exceptions::new(&lines(&["Harrowmere", "Saltings", "Ferry Lane"])).unwrap(),
        });
        assert_eq!(found(&test, &[text]).is_empty(), expected, "{text}");
    }

    #[test]
    fn each_form_knows_its_own() {
        check(Form::Sentence, "Group asks Harrowmere to keep bus 42", true);
        check(Form::Sentence, "Group Asks Harrowmere To Keep Bus 42", false);
        check(Form::Sentence, "group asks for more", false);
        check(Form::Sentence, "1. An answer", true);
        check(Form::Sentence, "a. An answer", true);
        check(Form::Sentence, "Ferry Lane closed", true);
        check(Form::Sentence, "Ferry Road closed", false);
        check(Form::Sentence, "Bus 42: The council's answer", true);
        check(Form::Title, "The Last Bus of the Day", true);
        check(Form::Title, "The last bus of the day", false);
        check(Form::Lower, "all small", true);
        check(Form::Lower, "Not small", false);
        check(Form::Upper, "LARGE", true);
        check(Form::Like(Pattern::new(r"^\d+\. ").unwrap()), "1. First", true);
        check(Form::Like(Pattern::new(r"^\d+\. ").unwrap()), "First", false);
    }
}
