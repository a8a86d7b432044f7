//! Names taken apart: titles, first names, surname, as British offices write them.

use crate::check::titles;
use crate::content::people::PersonFacts;

/// A name of the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// First names; none for somebody who has one name only.
    pub given: Vec<String>,
    /// The surname with its particles: `de Souza`.
    pub surname: String,
}

/// How a text names somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// By first name and surname: `Tobias Wren`.
    Full,
    /// By initials and surname: `T Wren`.
    Initials,
    /// By surname: `Cllr Wren`, or `Wren` once introduced.
    Surname,
}

/// What stands before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Title {
    /// `Cllr`, `Councillor`, `Coun`, `Alderman`, and their Welsh forms.
    Councillor,
    /// `Mr`, `Ms`, `Dr` and the like.
    Personal,
}

impl Name {
    /// The name of a person; none where it is empty.
    pub fn of(facts: &PersonFacts) -> Option<Self> {
        let mut words: Vec<&str> = facts.name.split_whitespace().collect();
        while words.len() > 1 && title_of(words[0]).is_some() {
            words.remove(0);
        }
        let surname = surname(facts);
        if surname.is_empty() {
            return None;
        }
        let of_surname = surname.split(' ').count();
        let given = words.len().saturating_sub(of_surname);
        Some(Self {
            given: words[..given].iter().map(|word| (*word).to_owned()).collect(),
            surname,
        })
    }

    /// Whether a word is one of the first names.
    pub fn is_given(&self, word: &str) -> bool {
        let word = word.replace('’', "'");
        self.given
            .iter()
            .any(|given| given.replace('’', "'").eq_ignore_ascii_case(&word))
    }

    /// Whether a word is made of the initials: `T`, `T.`, `T.J.`.
    pub fn is_initial(&self, word: &str) -> bool {
        let mut letters = word.chars().filter(|c| *c != '.');
        let first = self.given.first().and_then(|given| given.chars().next());
        first.is_some() && letters.next() == first && letters.clone().count() <= 2 && letters.all(char::is_uppercase)
    }
}

/// The surname: as `sort_name` gives it, else the last word of the name with its particles.
pub fn surname(facts: &PersonFacts) -> String {
    let words: Vec<&str> = facts.name.split_whitespace().collect();
    if let Some((surname, _)) = facts.sort_name.split_once(',')
        && words.join(" ").ends_with(surname.trim())
    {
        return surname.trim().to_owned();
    }
    let mut from = words.len().saturating_sub(1);
    while from > 1 && titles::is_particle(&words[from - 1].to_lowercase()) {
        from -= 1;
    }
    words[from..].join(" ")
}

/// What a word in front of a name says, if it is a title.
pub(super) fn title_of(word: &str) -> Option<Title> {
    let word = word.trim_end_matches('.').to_lowercase();
    if titles::is_of_council(&word) {
        return Some(Title::Councillor);
    }
    let is_post = matches!(word.as_str(), "mayor" | "leader" | "officer");
    (is_post || titles::is_personal(&word) || titles::is_honour(&word)).then_some(Title::Personal)
}

/// Whether a word is the title of a councillor.
pub fn has_council_title(word: &str) -> bool {
    title_of(word) == Some(Title::Councillor)
}

/// Whether a title goes on to the next name: `Cllrs Wren and Marsh`.
pub(super) fn is_plural(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    matches!(word.as_str(), "cllrs" | "councillors" | "couns" | "messrs")
}

/// The ways in which one surname is typed: either apostrophe, either space.
pub(super) fn spellings(surname: &str) -> Vec<String> {
    let straight = surname.replace('’', "'");
    let mut all = vec![straight.clone()];
    if straight.contains('\'') {
        all.push(straight.replace('\'', "’"));
    }
    if straight.contains(' ') {
        all.push(straight.replace(' ', "\u{a0}"));
    }
    all
}
