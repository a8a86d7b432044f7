//! Numbers that are names: bus 42, item 9, the number 7. One that was introduced so is one throughout.

use std::collections::BTreeSet;

use super::tokens::{Token, tokens};

/// The numbers that are names in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(BTreeSet<String>);

/// What is known by its number, in the singular.
const NUMBERED: &[&str] = &[
    "agenda",
    "amendment",
    "annex",
    "appendix",
    "application",
    "article",
    "band",
    "bay",
    "berth",
    "block",
    "bus",
    "category",
    "channel",
    "chapter",
    "class",
    "clause",
    "contract",
    "day",
    "division",
    "edition",
    "exhibit",
    "figure",
    "flat",
    "floor",
    "form",
    "formula",
    "gate",
    "grade",
    "hole",
    "house",
    "hymn",
    "issue",
    "item",
    "junction",
    "key",
    "locker",
    "lane",
    "law",
    "by-law",
    "bylaw",
    "byelaw",
    "level",
    "line",
    "lock",
    "lot",
    "mark",
    "minute",
    "motion",
    "no",
    "no.",
    "note",
    "number",
    "order",
    "page",
    "para",
    "paragraph",
    "part",
    "petition",
    "psalm",
    "phase",
    "platform",
    "pitch",
    "plot",
    "policy",
    "question",
    "reference",
    "ref",
    "regulation",
    "room",
    "route",
    "rule",
    "schedule",
    "section",
    "service",
    "site",
    "size",
    "stage",
    "stall",
    "sonnet",
    "symphony",
    "standard",
    "standing",
    "step",
    "store",
    "table",
    "target",
    "track",
    "train",
    "tram",
    "unit",
    "verse",
    "version",
    "volume",
    "week",
    "year",
    "zone",
];
/// What is known by its number when that stands before: the 42 bus.
const NUMBERED_BEFORE: &[&str] = &["bus", "service", "route", "tram", "train", "minibus"];
const BEFORE_A_NAME: &[&str] = &[
    "the", "number", "no", "evening", "night", "late", "last", "our", "school", "and", "or",
];

impl Names {
    /// The names in some texts that are read as one.
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut names = BTreeSet::new();
        for text in texts
            .into_iter()
            .filter(|text| text.bytes().any(|byte| byte.is_ascii_digit()))
        {
            let tokens = tokens(text);
            let digits = mentions(&tokens)
                .into_iter()
                .filter_map(|at| tokens[at].number.as_ref());
            names.extend(digits.map(|number| number.digits.to_owned()));
        }
        Self(names)
    }

    /// Whether a number is one of them.
    pub(super) fn holds(&self, digits: &str) -> bool {
        self.0.contains(digits)
    }
}

/// The tokens that are introduced as names just there.
pub(super) fn mentions(tokens: &[Token]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    // The last name of a row that a noun in the plural began: buses 42, 43 and 44.
    let mut row: Option<usize> = None;
    for at in 0..tokens.len() {
        if !is_plain(tokens, at) {
            continue;
        }
        let begins = follows_its_noun(tokens, at);
        let goes_on = row.is_some_and(|last| goes_on(tokens, last, at));
        if begins || goes_on || goes_before_its_noun(tokens, at) {
            found.insert(at);
        }
        let is_many = begins && is_plural(&tokens[at - 1].text.to_lowercase());
        row = (is_many || goes_on).then_some(at);
    }
    found
}

fn follows_its_noun(tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else {
        return false;
    };
    let word = before.text.to_lowercase();
    (!before.is_last || before.text.eq_ignore_ascii_case("no")) && (is_numbered(&word) || is_plural(&word))
}

fn goes_before_its_noun(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| tokens[before].text.to_lowercase());
    let is_led = before.is_some_and(|before| BEFORE_A_NAME.contains(&before.as_str()));
    let noun = tokens.get(at + 1).filter(|_| !tokens[at].is_last);
    let is_noun = |word: &str| NUMBERED_BEFORE.contains(&word);
    is_led && noun.is_some_and(|noun| is_noun(&noun.text.to_lowercase()) || is_pair_of_buses(tokens, at))
}

/// Whether two numbers share the noun behind them: the 213 and 478 buses.
fn is_pair_of_buses(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| {
        tokens
            .get(at)
            .map(|token| token.text.to_lowercase())
            .unwrap_or_default()
    };
    let from = match (is_joint(&word(at + 1)), at.checked_sub(1).map(word)) {
        (true, _) => at + 3,
        (false, Some(before)) if is_joint(&before) => at + 1,
        _ => return false,
    };
    let noun = word(from);
    let singular = [noun.strip_suffix("es"), noun.strip_suffix('s')];
    singular
        .into_iter()
        .flatten()
        .any(|noun| NUMBERED_BEFORE.contains(&noun))
}

/// Whether a number continues the row whose last name is at `last`: after a comma, or after `and`.
fn goes_on(tokens: &[Token], last: usize, at: usize) -> bool {
    let is_next = last + 1 == at && tokens[last].is_last;
    is_next || (last + 2 == at && is_joint(tokens[last + 1].text))
}

fn is_joint(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "and" | "or" | "to" | "&")
}

/// Whether a thing is known by its number: bus 42, page 200.
pub(super) fn is_numbered(word: &str) -> bool {
    NUMBERED.contains(&word)
}

fn is_plural(word: &str) -> bool {
    let singular = [word.strip_suffix("es"), word.strip_suffix('s')];
    word != "years" && word != "days" && word != "weeks" && singular.into_iter().flatten().any(is_numbered)
}

fn is_plain(tokens: &[Token], at: usize) -> bool {
    let number = tokens[at].number.as_ref();
    number.is_some_and(|number| {
        number.currency.is_empty() && !number.rest.starts_with('%') && !number.digits.contains(',')
    })
}
