//! Who is named in a sentence: runs of capitalised words that are, or could be, somebody's name.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

mod directory;
mod signs;
#[cfg(test)]
mod tests;

pub use directory::Directory;
pub use signs::{Signs, is_casework, is_health, is_their_health, signs};

use crate::check::{places, spelling, titles};
use crate::source::prose::passages::words;

/// First names in use in Britain, in small letters. Our own list; it need not be complete, for a name
/// that it lacks is still known by a title or by what is said around it.
static GIVEN: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("given.txt").split_whitespace().collect());

/// Words that begin with a capital where a sentence begins, and are no part of a name: `meanwhile`, `tenant`.
static OPENERS: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("openers.txt").split_whitespace().collect());

/// People in public life, and those who speak in their office: not private whoever they are.
const PUBLIC: &[&str] = &[
    "mp",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "saint",
    "st",
    "minister",
    "secretary",
    "chancellor",
    "president",
    "judge",
    "justice",
    "inspector",
    "superintendent",
    "sergeant",
    "constable",
    "pc",
    "bishop",
    "archbishop",
    "canon",
    "senator",
    "chairman",
    "chairwoman",
    "administrator",
    "representative",
    "congressman",
    "congresswoman",
    "governor",
    "ambassador",
];

/// Somebody whom a text names, or seems to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The words of the name, without its title.
    pub words: Range<usize>,
    /// The same with the title before it.
    pub whole: Range<usize>,
    /// How sure it is that somebody is named.
    pub form: Form,
    /// Who it is.
    pub who: Who,
}

/// How sure it is that somebody is named, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// `Mrs Calder`.
    Titled,
    /// A first name that is known as one, and a surname.
    Full,
    /// A first name, and a surname that is a word of places too: `Ruth Hall`.
    Doubtful,
    /// A first name alone.
    Given,
    /// Capitalised words; only what is said of them can tell.
    Shaped,
    /// Capitalised words of which the first is a word of the language: a person only where an age says so.
    Worded,
}

/// Who is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody in the registry, or a contact of the site.
    Registered,
    /// Somebody who is called a councillor.
    Councillor,
    /// Somebody in public life or in office.
    Public,
    /// Anybody else.
    Private,
}

/// Everybody who is named within a part of a text.
pub fn named(text: &str, within: Range<usize>, directory: &Directory) -> Vec<Named> {
    let Some(part) = text.get(within.clone()) else {
        return Vec::new();
    };
    let mut reader = Reader {
        text,
        directory,
        run: Run::default(),
        found: Vec::new(),
    };
    for word in words(part) {
        reader.word(within.start + word.start..within.start + word.end);
    }
    reader.close();
    reader.found
}

/// Whether a word only begins a sentence, and no name.
pub fn is_opener(word: &str) -> bool {
    OPENERS.contains(word.to_lowercase().as_str())
}

/// Whether a word is known as a first name.
pub fn is_given(word: &str) -> bool {
    GIVEN.contains(word.to_lowercase().as_str())
}

struct Reader<'a> {
    text: &'a str,
    directory: &'a Directory,
    run: Run,
    found: Vec<Named>,
}

/// Capitalised words in a row.
#[derive(Default)]
struct Run {
    title: Option<(Title, usize)>,
    words: Vec<Range<usize>>,
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Title {
    Personal,
    Office,
    Public,
}

impl Reader<'_> {
    fn word(&mut self, range: Range<usize>) {
        let range = without_possessive(self.text, range);
        let word = &self.text[range.clone()];
        let is_high = word.chars().next().is_some_and(char::is_uppercase);
        let small = small(word);
        let is_next = self.is_next(&range);
        if !is_high {
            if is_office(&small) {
                return self.open(Title::Office, &range);
            }
            let goes_on = is_next && !self.run.words.is_empty() && titles::is_particle(&small);
            return if goes_on {
                self.run.end = range.end
            } else {
                self.close()
            };
        }
        if let Some(title) = title_of(&small).filter(|_| !is_acronym(word)) {
            let is_name = title == Title::Public && is_next && !self.run.words.is_empty();
            if !is_name {
                return self.open(title, &range);
            }
        }
        let is_initial = range.len() == 1 && is_next && self.text[range.end..].starts_with('.');
        if !is_initial && (OPENERS.contains(&*small) || is_acronym(word)) {
            return self.close();
        }
        if !is_next {
            self.close();
        }
        self.run.end = range.end;
        self.run.words.push(range);
    }

    /// Whether a word goes on where the run ends: a space between, or the stop of a title or an initial.
    fn is_next(&self, range: &Range<usize>) -> bool {
        let between = &self.text[self.run.end.min(range.start)..range.start];
        let is_short = |word: &Range<usize>| word.len() == 1;
        match between {
            " " | "\u{a0}" | "\n" => true,
            ". " | "." => self.run.words.last().map_or(self.run.title.is_some(), is_short),
            _ => false,
        }
    }

    fn open(&mut self, title: Title, range: &Range<usize>) {
        let is_next = self.is_next(range) && self.run.words.is_empty();
        let before = self.run.title.filter(|_| is_next);
        if before.is_none() {
            self.close();
        }
        // `Councillor Mrs Wren` is a councillor.
        let (title, start) = match before {
            Some((Title::Office, start)) => (Title::Office, start),
            Some((_, start)) => (title, start),
            None => (title, range.start),
        };
        self.run = Run {
            title: Some((title, start)),
            words: Vec::new(),
            end: range.end,
        };
    }

    fn close(&mut self) {
        let run = std::mem::take(&mut self.run);
        let Some(named) = self.judge(&run) else {
            return;
        };
        self.found.push(named);
    }

    fn judge(&self, run: &Run) -> Option<Named> {
        let mut ranges = run.words.as_slice();
        let text = |range: &Range<usize>| &self.text[range.clone()];
        if run.title.is_none() {
            // `Tenant Doreen Pike`: the name begins with the first name.
            let first = ranges.first()?;
            let is_named = is_given(text(first)) || self.directory.has_given(text(first));
            if !is_named && ranges.len() > 2 {
                let given = (1..ranges.len() - 1).find(|at| is_given(text(&ranges[*at])));
                ranges = given.map_or(ranges, |at| &ranges[at..]);
            }
        }
        let (first, last) = (ranges.first()?, ranges.last()?);
        let words: Vec<&str> = ranges.iter().map(text).collect();
        let (form, who) = self.who(run.title.map(|(title, _)| title), &words)?;
        let start = run.title.map_or(first.start, |(_, start)| start);
        Some(Named {
            words: first.start..last.end,
            whole: start..last.end,
            form,
            who,
        })
    }

    fn who(&self, title: Option<Title>, words: &[&str]) -> Option<(Form, Who)> {
        let (first, last) = (*words.first()?, *words.last()?);
        let is_known = self.directory.has(words);
        let of_place = |word: &&&str| places::is_word(word);
        match title {
            Some(Title::Public) => return Some((Form::Titled, Who::Public)),
            Some(Title::Office) if is_known || self.directory.has_surname(last) => {
                return Some((Form::Titled, Who::Registered));
            }
            Some(Title::Office) => return Some((Form::Titled, Who::Councillor)),
            // `Mr X` is nobody who can be found.
            Some(Title::Personal) if words.len() == 1 && last.chars().count() == 1 => return None,
            Some(Title::Personal) if words.len() > 3 || words.iter().skip(1).any(|word| is_body(word)) => return None,
            Some(Title::Personal) => {
                let is_registered = is_known || (words.len() == 1 && self.directory.has_surname(last));
                let who = if is_registered { Who::Registered } else { Who::Private };
                return Some((Form::Titled, who));
            }
            None => {}
        }
        if is_known {
            return Some((Form::Full, Who::Registered));
        }
        if words.len() > 4 || self.directory.places.stands_in(words) {
            return None;
        }
        if words.len() == 1 {
            if self.directory.has_surname(first) || self.directory.has_given(first) {
                return Some((Form::Given, Who::Registered));
            }
            // `June` and `Will` alone are a month and a verb.
            let is_sure = is_given(first) && !places::is_word(first);
            return is_sure.then_some((Form::Given, Who::Private));
        }
        let in_place = words.iter().filter(of_place).count();
        if in_place == 0 && is_given(first) {
            return Some((Form::Full, Who::Private));
        }
        if in_place == 0 {
            // Three words of which no list knows the first are a firm far more often than a person, and so
            // are two of which the first is a word of the language: `Crop Trends`, `Homeland Security`.
            let long = words.iter().filter(|word| word.chars().count() > 1).count();
            let form = if is_of_language(first) {
                Form::Worded
            } else {
                Form::Shaped
            };
            return (long <= 2).then_some((form, Who::Private));
        }
        let is_doubtful = in_place == 1 && words.len() <= 3 && is_given(first) && places::is_surname(last);
        is_doubtful.then_some((Form::Doubtful, Who::Private))
    }
}

/// Whether a word makes the name that of a place or a body, and of nobody.
fn is_body(word: &str) -> bool {
    places::is_word(word) && !places::is_surname(word)
}

/// Whether a word is one of the language, and no first name.
pub fn is_of_language(word: &str) -> bool {
    let small = word.to_lowercase();
    let is_word = |part: &str| spelling::is_word(part) && !GIVEN.contains(part);
    small.contains('.') || small.split('-').all(is_word)
}

fn title_of(word: &str) -> Option<Title> {
    if titles::is_personal(word) {
        return Some(Title::Personal);
    }
    if is_office(word) {
        return Some(Title::Office);
    }
    (titles::is_honour(word) || PUBLIC.contains(&word)).then_some(Title::Public)
}

fn is_office(word: &str) -> bool {
    titles::is_of_council(word) || matches!(word, "mayor" | "mayoress")
}

/// A word in small letters, which most words are.
fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.to_lowercase())
}

/// `NHS`, `UK`: capitals throughout, and no initial.
fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase()) || word.chars().any(|c| c.is_ascii_digit())
}

/// A word without the `'s` of a genitive.
fn without_possessive(text: &str, range: Range<usize>) -> Range<usize> {
    let word = &text[range.clone()];
    let short = word
        .strip_suffix("'s")
        .or(word.strip_suffix("’s"))
        .or(word.strip_suffix("‘s"))
        .unwrap_or(word);
    range.start..range.start + short.len()
}
