//! What sounds like a decision of the council and decides nothing: an answer, a custom, something of the council's.

use std::sync::LazyLock;

use crate::check::Scope;
use crate::check::pack::Sighting;
use crate::check::pattern::{Pattern, pattern};

/// Whether something of the council's is spoken of, and not the council: `the accounts of Harrowmere Borough Council have been
/// signed off`.
pub(super) fn is_of_its_own(seen: &Sighting) -> bool {
    static OWNED: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b[Oo]f (?:the )?(?:[A-Z][\w’'-]+ ){0,3}$"));
    seen.said().contains(" been ") && OWNED.is_match(seen.before())
}

/// Whether what it gave in was an answer: `the figures that the council gave in reply`.
pub(super) fn is_reply(seen: &Sighting) -> bool {
    let after = seen.after().trim_start();
    let replies = [
        "answer", "reply", "response", "evidence", "writing", "its ", "a ", "the ",
    ];
    seen.said().ends_with("gave in") && replies.iter().any(|word| after.starts_with(word))
}

/// Whether it tells what a body does at all times, and nothing of what it did: `Full Council sets the budget in February`.
/// A headline speaks so of what was done.
pub(super) fn is_custom(seen: &Sighting) -> bool {
    static CUSTOM: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:decides?|sets?|determines?|rules? on|approves?|agrees?|grants?|awards?|adopts?)(?: (?:the|its) (?:budget|council tax|rates?|fees?|charges?|rents?))?$",
        )
    });
    static DID: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\b(?:has|have|had|today|yesterday|now|finally)\b"));
    static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:[.;:!?]|$|,? (?:on (?:(?:the|its|their|such|each|every|all|any) )?[a-z]+|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|the (?:spring|new year))|each|every|once|how|what|which|who|whether|where|when|by|it\b|them\b|such|these|those|applications?|claims?|licences?|budgets?|grants?|the (?:budget|council tax)))",
        )
    });
    static REGULAR: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^[^.;:!?]{0,40}\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)days|each (?:day|week|month|year|spring|autumn)|every (?:day|week|month|year|spring|autumn|monday|friday|other)|once a|twice a|weekly|monthly|yearly|as a rule|by law)\b",
        )
    });
    static DOES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:cuts?|closes?|opens?|ends?|drops?|fixe?s?|sets?|decides?|agrees?|approves?|awards?|passes|puts?)(?: (?:the|its|a|an))?$",
        )
    });
    if DOES.is_match(seen.said()) && !DID.is_match(seen.said()) && REGULAR.is_match(seen.after()) {
        return true;
    }
    let is_headline = seen.stretch.field.is_some() || seen.stretch.scope == Scope::Heading;
    !is_headline && CUSTOM.is_match(seen.said()) && !DID.is_match(seen.said()) && GOES_ON.is_match(seen.after())
}

/// Whether something is confirmed in an answer to somebody, and not decided: `the council confirmed in its reply`.
pub(super) fn is_answer(seen: &Sighting) -> bool {
    static ANSWER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^,? (?:in (?:its|their|an?|that|the) (?:[a-z]+ )?(?:answers?|reply|replies|responses?|letters?|e-?mails?)|in answer|in reply|in response|when (?:asked|we asked))\b",
        )
    });
    seen.said().ends_with("confirmed") && ANSWER.is_match(seen.after())
}

/// Whether it is councillors who pay: they have no money of the council's.
pub(super) fn is_from_pockets(said: &str) -> bool {
    let said = said.to_lowercase();
    let pays = [
        "paid for by ",
        "funded by ",
        "handed out by ",
        "promised by ",
        "pledged by ",
    ];
    said.ends_with("councillors") && pays.iter().any(|pays| said.contains(pays))
}

/// Whether it is people who work for the council and do what they are told: `closed by council crews`.
pub(super) fn is_of_crews(seen: &Sighting) -> bool {
    const HANDS: &[&str] = &[
        "crews",
        "crew",
        "staff",
        "workers",
        "gardeners",
        "wardens",
        "engineers",
        "vans",
        "lorries",
        "contractors",
        "surveyors",
        "tax",
        "house",
        "houses",
        "homes",
        "tenants",
        "land",
        "bins",
    ];
    let next = seen.after().strip_prefix(' ').unwrap_or_default();
    let next = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    seen.said().to_lowercase().ends_with("council") && HANDS.contains(&next)
}
