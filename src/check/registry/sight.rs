//! A surname in a text, and what stands around it: first names, titles, or signs that it is no name.

use std::ops::Range;

use super::names::{Form, Name, Title, is_plural, title_of};

/// A run of letters that may be a name.
#[derive(Clone, Debug)]
pub(super) struct Sight {
    /// Whose name it may be.
    pub people: Vec<usize>,
    /// The name, first names included.
    pub words: Range<usize>,
    /// The title before it.
    pub title: Option<(Title, Range<usize>)>,
    /// How it names them.
    pub form: Form,
    is_plural: bool,
}

/// Words that open a sentence and are not somebody's first name.
const OPENERS: &[&str] = &[
    "a",
    "after",
    "although",
    "and",
    "as",
    "asked",
    "at",
    "before",
    "both",
    "but",
    "by",
    "each",
    "earlier",
    "either",
    "even",
    "finally",
    "for",
    "from",
    "he",
    "how",
    "however",
    "if",
    "in",
    "later",
    "like",
    "meanwhile",
    "neither",
    "now",
    "of",
    "on",
    "once",
    "only",
    "or",
    "said",
    "she",
    "since",
    "so",
    "than",
    "that",
    "then",
    "they",
    "this",
    "though",
    "to",
    "today",
    "tomorrow",
    "unlike",
    "until",
    "what",
    "when",
    "where",
    "while",
    "who",
    "why",
    "with",
    "yesterday",
    "yet",
];

impl Sight {
    /// What the surname at `surname` is; none where it is part of something else.
    pub fn at<'n>(
        text: &str,
        surname: Range<usize>,
        names: impl Iterator<Item = (usize, &'n Name)> + Clone,
        before: Option<&Sight>,
    ) -> Option<Self> {
        if !stands_alone(text, &surname) {
            return None;
        }
        let mut sight = Self {
            people: names.clone().map(|(index, _)| index).collect(),
            words: surname.clone(),
            title: None,
            form: Form::Surname,
            is_plural: false,
        };
        let previous = word_before(text, surname.start);
        let given = previous.clone().and_then(|word| given_name(text, word, names));
        if let Some((people, form, start)) = given {
            sight.people = people;
            sight.form = form;
            sight.words.start = start;
        }
        sight.read_titles(text);
        if sight.title.is_none() {
            sight.inherit_title(text, before);
        }
        let is_bare = sight.form == Form::Surname && sight.title.is_none();
        (!is_bare || is_name_alone(text, &surname, previous)).then_some(sight)
    }

    fn read_titles(&mut self, text: &str) {
        let mut at = self.words.start;
        for _ in 0..2 {
            let Some(word) = word_before(text, at) else {
                return;
            };
            let Some(title) = title_of(&text[word.clone()]) else {
                return;
            };
            self.is_plural |= is_plural(&text[word.clone()]);
            at = word.start;
            match &mut self.title {
                // `Councillor Mrs Wren` is a councillor.
                Some((kind, range)) => {
                    if title == Title::Councillor {
                        *kind = title;
                    }
                    range.start = word.start;
                }
                None => self.title = Some((title, word)),
            }
        }
    }

    /// `Cllrs Wren and Marsh`: the title of the first is that of the second.
    fn inherit_title(&mut self, text: &str, before: Option<&Sight>) {
        let Some(before) = before.filter(|before| before.is_plural && before.words.end <= self.words.start) else {
            return;
        };
        let between = text[before.words.end..self.words.start].trim();
        if matches!(between, "," | "and" | "&" | ", and") {
            self.title.clone_from(&before.title);
            self.is_plural = true;
        }
    }
}

/// First names or initials before a surname: whose, in which form, and where they begin.
fn given_name<'n>(
    text: &str,
    word: Range<usize>,
    names: impl Iterator<Item = (usize, &'n Name)>,
) -> Option<(Vec<usize>, Form, usize)> {
    let mut best: Option<(Vec<usize>, Form, usize)> = None;
    for (index, name) in names {
        let Some((form, start)) = given_of(text, word.clone(), name) else {
            continue;
        };
        match &mut best {
            Some((people, held, _)) if *held == form => people.push(index),
            Some((_, Form::Full, _)) => {}
            _ => best = Some((vec![index], form, start)),
        }
    }
    best
}

fn given_of(text: &str, word: Range<usize>, name: &Name) -> Option<(Form, usize)> {
    let written = &text[word.clone()];
    let is_given = name.is_given(written);
    if !is_given && name.is_initial(written) {
        return Some((Form::Initials, word.start));
    }
    let starts_high = written.chars().next().is_some_and(char::is_uppercase);
    let mut start = word.start;
    let mut is_full = is_given;
    // Further first names before it; or a middle name that the registry does not know.
    for _ in 0..2 {
        let Some(earlier) = word_before(text, start).filter(|_| is_given || starts_high) else {
            break;
        };
        let earlier_name = &text[earlier.clone()];
        if !is_given && name.is_initial(earlier_name) {
            return Some((Form::Initials, earlier.start));
        }
        if !name.is_given(earlier_name) {
            break;
        }
        is_full = true;
        start = earlier.start;
    }
    is_full.then_some((Form::Full, start))
}

/// Whether a surname without first name or title may be a person: `Marsh Lane` and `the marsh` are none.
fn is_name_alone(text: &str, surname: &Range<usize>, previous: Option<Range<usize>>) -> bool {
    let is_high = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    if !is_high(&text[surname.clone()]) {
        return false;
    }
    let rest = &text[surname.end..];
    if rest.strip_prefix([' ', '\u{a0}']).is_some_and(is_high) {
        return false;
    }
    let Some(previous) = previous
        .map(|word| text[word].to_lowercase())
        .filter(|word| !word.is_empty())
    else {
        return true;
    };
    if matches!(previous.as_str(), "the" | "an" | "this" | "that") {
        return false;
    }
    let before = word_before(text, surname.start).map(|word| &text[word]);
    !before.is_some_and(is_high) || OPENERS.contains(&previous.as_str())
}

/// Whether letters stand alone as a word, not within `Finch-Moor` or `Wrenfield`.
fn stands_alone(text: &str, word: &Range<usize>) -> bool {
    let before = text[..word.start].chars().next_back();
    if before
        .is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '@' | '/') && joins(text, word.start))
    {
        return false;
    }
    let mut after = text[word.end..].chars();
    match after.next() {
        Some(c) if c.is_alphanumeric() || matches!(c, '@' | '_') => false,
        Some('-') => !after.next().is_some_and(char::is_alphabetic),
        _ => true,
    }
}

/// Whether the sign before `at` follows a letter, and so joins two words.
fn joins(text: &str, at: usize) -> bool {
    text[..at].chars().rev().nth(1).is_some_and(char::is_alphanumeric)
}

/// The word before a place, where only one space lies between: `Tobias` before `Wren`.
pub(super) fn word_before(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text.get(..at)?;
    let end = before.strip_suffix([' ', '\u{a0}', '\n'])?.len();
    let is_end = |c: char| c.is_whitespace() || matches!(c, '(' | '“' | '"' | '‘' | '[' | '—' | '–');
    let start = before[..end].char_indices().rev().find(|(_, c)| is_end(*c));
    let start = start.map_or(0, |(at, c)| at + c.len_utf8());
    let word = &before[start..end];
    // A comma or a full stop parts two words, unless it is that of an abbreviation or an initial.
    let is_parted = word.ends_with([',', ';', ':', '!', '?', ')', '”', '"', '’']);
    let is_initial = word.chars().all(|c| c == '.' || c.is_uppercase());
    let is_stopped = word.ends_with('.') && title_of(word).is_none() && !is_initial;
    (!word.is_empty() && !is_parted && !is_stopped).then_some(start..end)
}
