//! What sounds like an appeal and is none: elections of others, leaflets on something else, whoever else knocks on doors.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};

/// Parties whose candidates a group of another name may name: that asks for nothing.
const PARTIES: &[&str] = &["labour", "conservative", "green", "lib", "reform"];

/// Whether it is no council that somebody stands for: `stand for election as school governors`.
pub(super) fn is_of_others(text: &str, words: &Range<usize>, names: &[String]) -> bool {
    static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^ (?:as|to|of) (?:(?:a|an|the|its|their|school|parent|staff|new) )*(?:governors?|governing|trustees?|treasurer|secretary|chair|captain|churchwardens?|youth|school|club|committee of|board of|members? of the (?:club|society|association|trust|youth))",
        )
    });
    static BODIES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:governors?|governing|trustees?|parents?|school|club|society|allotments?|churchwardens?|tenants[’']? (?:panel|association)|youth)\b",
        )
    });
    let is_body = text[words.clone()].to_lowercase().starts_with("stand") && BODIES.is_match(text);
    let after = &text[words.end..];
    let is_list = text[words.clone()].to_lowercase().starts_with("the candidates");
    let is_told = is_list
        && [" are ", " include ", " were "]
            .iter()
            .any(|verb| after.starts_with(verb));
    let said = text[words.clone()].to_lowercase();
    let of_party = PARTIES.iter().any(|party| {
        said.starts_with(party) && said.contains(" candidate") && names.iter().all(|name| !name.contains(party))
    });
    is_told || is_body || of_party || OTHERS.is_match(after)
}

/// Whether leaflets are those of somebody else, or about something else: `leaflets about the shelter`.
pub(super) fn is_notice(text: &str, words: &Range<usize>) -> bool {
    let said = text[words.clone()].to_lowercase();
    let is_of_us = ["our ", "group", "party", "alliance", "campaign", "election"]
        .iter()
        .any(|own| said.contains(own));
    let after = &text[words.end..];
    if said.contains("knock") {
        let before = text[..words.start].trim_end();
        // `the inspectors who knock on doors`: that is what others do.
        let is_told = [" who", " that", " they", " he", " she", " at", " than"]
            .iter()
            .any(|who| before.ends_with(who));
        let is_for_others =
            after.starts_with(" for ") && !after.starts_with(" for us") && !after.starts_with(" for our");
        return is_told || is_for_others;
    }
    said.contains("leaflet") && !is_of_us && [" about ", " explaining "].iter().any(|word| after.starts_with(word))
}
