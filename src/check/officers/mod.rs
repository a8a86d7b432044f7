//! Council officers in a text: by name, or by a post such as `the council's head of parking`.

use std::cell::OnceCell;
use std::sync::LazyLock;

use super::quotations::Run;
use super::{Item, Quotation, Speaker};
use crate::check::pattern::{Pattern, Traced, Traces, pattern};
use crate::content::people::PersonRole;

mod named;
mod posts;
mod workplaces;

pub use named::{Line, Lines, MASKS, Who, lines, lines_with_staff};
pub use posts::post_in;

use posts::POSTS;

/// The council officer who speaks a quotation, in words: by name or by post.
pub fn speaking(item: &Item, quotation: &Quotation) -> Option<String> {
    let attribution = quotation.attribution.as_ref();
    let described =
        attribution.map(|Run { stretch, words }| item.prose.stretches[*stretch].traced().part(words.clone()));
    // Who is said to speak is mostly named in the words that say so.
    let own = OnceCell::new();
    let traced = |role| {
        described
            .and_then(|described| described.find_part(role))
            .unwrap_or_else(|| Traced::new(role, own.get_or_init(|| Traces::of_few(role)), 0))
    };
    match &quotation.speaker {
        Speaker::Person(person) => (person.facts.role == PersonRole::Officer).then(|| person.facts.name.clone()),
        Speaker::Resident(..) | Speaker::Nobody => None,
        Speaker::Text(_) => issuer(item, quotation),
        Speaker::Role(role) if role.starts_with(['N', 'n']) && is_nobody(role) => None,
        Speaker::Role(role) if is_adjective(item, quotation, role) || is_of_others(described, role) => None,
        Speaker::Role(role) if speaks_for_council(item, quotation, role) => Some(role.clone()),
        Speaker::Role(role) if post_in(traced(role)).is_some() => {
            let edges = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '‘' | '\'');
            Some(role.trim_matches(edges).to_owned())
        }
        // The whole phrase says that they are somebody else's: `safer neighbourhood officers`.
        Speaker::Role(role) if traced(role).is_match(&POSTS) => None,
        Speaker::Named(_) | Speaker::Role(_) => {
            let described = described?;
            let post = &described.text[post_in(described)?];
            Some(match &quotation.speaker {
                Speaker::Named(name) if !name.contains(post) => format!("{name}, {post}"),
                Speaker::Named(name) => name.clone(),
                Speaker::Role(role) => lengthened(role, post),
                _ => post.to_owned(),
            })
        }
    }
}

/// Whether somebody without a name is said to speak for the council: `For the council, the engineer on duty admitted …`.
fn speaks_for_council(item: &Item, quotation: &Quotation, role: &str) -> bool {
    static FOR: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:(?:speaking|answering|replying|responding|there) )?(?:for|on behalf of|on) (?:the )?(?:council['’]s behalf|county['’]s behalf|council|county(?: council)?|borough(?: council)?|district(?: council)?|city council|town hall|county hall|civic centre|authority)(?: itself)?,? (?:[a-z’'-]+ ){0,4}$",
        )
    });
    static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:leader|deputy|councillors?|cllrs?|members?|cabinet|mayor|chair[a-z]*|minister|mps?|group|party|alliance|company|firm|union|residents?|tenants?|parents?|people|families|contractors?|operators?)\b",
        )
    });
    let Some(Run { stretch, words }) = quotation.attribution.as_ref() else {
        return false;
    };
    let stretch = &item.prose.stretches[*stretch];
    let sentence = stretch.sentence_at(words.start);
    let lead = sentence.and_then(|sentence| stretch.words().get(sentence.start..words.start));
    lead.is_some_and(|lead| FOR.is_match(lead)) && !OTHERS.is_match(role)
}

/// Whether a speaker is none: `nobody in the planning department`.
fn is_nobody(role: &str) -> bool {
    let first = role.split(' ').next().unwrap_or_default().to_lowercase();
    matches!(first.as_str(), "nobody" | "no" | "none" | "neither")
}

/// Whether what follows a post in a description says that it is of no council: `chief executive of the rail company`.
fn is_of_others(described: Option<Traced>, role: &str) -> bool {
    described.is_some_and(|described| {
        let noun = role.rsplit(' ').next().unwrap_or(role);
        let at = described.text.find(role).map(|at| at + role.len());
        let at = at.or_else(|| described.text.find(noun).map(|at| at + noun.len()));
        at.is_some_and(|at| posts::is_of_firm(&described.text[at..]))
    })
}

/// A speaker in all the words that say who it is: `a source` and `source in the highways department`.
fn lengthened(role: &str, post: &str) -> String {
    let noun = role.rsplit(' ').next().unwrap_or(role);
    post.strip_prefix(noun)
        .map_or(post.to_owned(), |rest| format!("{role}{rest}"))
}

/// The officer from whom a statement or a letter comes that is quoted: `a statement from the press office reads`.
fn issuer(item: &Item, quotation: &Quotation) -> Option<String> {
    static FROM: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:statement|letter|e-?mail|note|message|post|tweet|reply|answer|comment|response)s? (?:(?:issued|sent|written|posted|put out|released) )?(?:from|by|of) ",
        )
    });
    let Run { stretch, words } = quotation.attribution.as_ref()?;
    let stretch = &item.prose.stretches[*stretch];
    let sentence = stretch.sentence_at(words.start)?;
    stretch.words().get(sentence.start..words.end)?;
    let said = stretch.traced().part(sentence.start..words.end);
    let from = said.find(&FROM)?;
    let description = said.part(from.end()..said.len());
    post_in(description).map(|post| description[post].to_owned())
}

/// Whether `official` says what sort of thing is spoken of, and is nobody: `the official description`.
fn is_adjective(item: &Item, quotation: &Quotation, role: &str) -> bool {
    let Some((lead, within)) = role.split_once("official") else {
        return false;
    };
    if within.starts_with(' ') && within.trim_start().starts_with(char::is_lowercase) {
        return post_in(Traced::unread(within)).is_none();
    }
    if !within.is_empty() {
        return false;
    }
    let Some(Run { stretch, words }) = quotation.attribution.as_ref() else {
        return false;
    };
    let text = item.prose.stretches[*stretch].words();
    let Some(at) = text.get(words.start..).and_then(|rest| rest.find(role)) else {
        return false;
    };
    let rest = &text[words.start + at + lead.len() + "official".len()..];
    let is_alone = !rest.starts_with([' ', '\u{a0}', '-']) || rest.starts_with(" -");
    let next = rest
        .trim_start()
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let goes_on = [
        "who",
        "has",
        "had",
        "was",
        "is",
        "from",
        "at",
        "in",
        "of",
        "for",
        "with",
        "and",
        "to",
        "on",
        "then",
        "also",
        "later",
        "put",
        "not",
        "there",
        "close",
        "involved",
        "responsible",
    ];
    let speaks = super::quotations::is_reporting(next);
    !(is_alone || next.is_empty() || next.ends_with("ly") || goes_on.contains(&next) || speaks)
}
#[cfg(test)]
mod tests {
    use super::*;

    fn check(description: &str, expected: Option<&str>) {
        assert_eq!(
            post_in(Traced::unread(description)).map(|post| &description[post]),
            expected,
            "{description}"
        );
    }

    #[test]
    fn posts_of_officers_are_known() {
        check("Graham Tully, the council's head of parking", Some("head of parking"));
        check("a council spokesman", Some("council spokesman"));
        check(
            "a spokeswoman for Harrowmere Borough Council",
            Some("spokeswoman for Harrowmere Borough Council"),
        );
        check("the monitoring officer", Some("monitoring officer"));
        check("officers", Some("officers"));
        check("a spokesperson for the borough", Some("spokesperson for the borough"));
        check("a town hall source", Some("town hall source"));
        check("political assistant to the group", Some("political assistant"));
        check(
            "the interim director of children’s services",
            Some("interim director of children’s"),
        );
        check("Chief Executive Paul Northam", Some("Chief Executive"));
        check("the council’s highways engineers", Some("council’s highways engineers"));
        check("the Head of Moorings", Some("the Head of Moorings"));
        check("Ann Brook, the council's head of harbours", Some("head of harbours"));
    }

    #[test]
    fn other_people_are_no_officers() {
        check("a police officer", None);
        check("the former head of highways", None);
        check("Ann Brook, chief executive of Harrowmere Food Bank", None);
        check("the bus company's operations manager", None);
        check("Dan Ruddle, director of housing at Shoreline Homes", None);
        check("the group's housing spokesperson", None);
        check("a headteacher", None);
        check("Safer neighbourhood officers", None);
        check("the Head of Year", None);
        check("Sam Pryce, Director of Moorings", None);
        check("the Director of Moorings International", None);
    }
}
