//! Whose doing it is, where it is not the council's: another body's, a member's, or nobody's, since a house is spoken of.

use std::sync::LazyLock;

use crate::check::Item;
use crate::check::pack::Sighting;
use crate::check::pattern::{Pattern, pattern};

/// Whether it is some other body's doing: a parish council's, a council's of another name, or whoever stands behind
/// `by`.
pub(super) fn is_of_others(item: &Item, seen: &Sighting) -> bool {
    static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(parish|town|community|county|youth|student|school|works|arts|sports|parochial|national|british|medical)(?: parish)? council",
        )
    });
    static AGENT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^ (?:[a-z]+ly )?by (?:[a-z0-9-]+ )?(?:[a-z0-9-]+ )?(?:votes?|majority|margin|whisker|show of hands|nose|landslide|casting vote)\b|^ (?:[a-z]+ly )?by (?:the |a |an |its |their |our )?(?:[a-z]+ )?(?:council|cabinet|executive|committee|councillors|members|authority|planners|scrutiny)",
        )
    });
    // Whoever is in the city is not the city: `shopkeepers in the city have voted`.
    let said = seen.said().to_lowercase();
    let area = ["our ", "this ", "your ", "local "]
        .iter()
        .find_map(|word| said.strip_prefix(word))
        .unwrap_or(&said);
    let is_area = [
        "the city",
        "the borough",
        "the district",
        "the county",
        "city",
        "borough",
        "district",
        "county",
    ]
    .iter()
    .any(|name| area.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', ','])))
        && !["council", "chiefs", "bosses", "hall"]
            .iter()
            .any(|own| said.split(' ').take(3).any(|word| word == *own));
    let leads = seen.before().trim_end();
    let leads = [" the", " this", " our", " that", " your", " whole", " same"]
        .iter()
        .fold(leads, |leads, word| leads.trim_end_matches(word));
    if is_area
        && [
            "in",
            "of",
            "from",
            "over",
            "throughout",
            "across",
            "around",
            "near",
            "outside",
            "within",
            "round",
        ]
        .iter()
        .any(|word| leads == *word || leads.ends_with(&format!(" {word}")))
    {
        return true;
    }
    // On one night a year the whole city agrees about something: its people do.
    if is_area
        && [" whole", " entire", " half", " all", " rest of"]
            .iter()
            .any(|all| leads_of(seen.before()).ends_with(all))
    {
        return true;
    }
    static CLUB: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:friends of|residents|tenants|passengers|village hall|club|association|society|fair|festival|carnival|allotments?|bonfire|jubilee|users|parents|organising|steering|strike|select|church|school|scouts?|guides?|cadets?|students?|union|cricket|football|rugby|bowls|rowing|gala|fete|choir|band|pageant|pantomime|regatta|twinning|reunion|hall|playgroup|toddler|works|shop stewards)\b[^.;:!?]{0,30}\bcommittee\b",
        )
    });
    let near = seen
        .before()
        .char_indices()
        .rev()
        .take(30)
        .last()
        .map_or(0, |(at, _)| at);
    // What a committee does to allotments does not make it theirs: `the rents of the allotments were frozen by the committee`.
    let around = format!("{}{}", &seen.before()[near..], seen.said());
    let named = around.rfind(" by ").map_or(&around[..], |at| &around[at..]);
    if CLUB.is_match(named) || is_pretended(seen) || is_small_committee(item, seen) {
        return true;
    }
    // A cupboard, or people who play at it.
    let pieces = [
        " youth",
        " kitchen",
        " filing",
        " shadow",
        " drinks",
        " display",
        " file",
        " glass",
        " medicine",
        " school",
        " china",
        " junior",
    ];
    if said.starts_with("cabinet")
        && pieces
            .iter()
            .any(|piece| format!(" {}", seen.before().trim_end().to_lowercase()).ends_with(piece))
    {
        return true;
    }
    // `the scouts' council`, `the women's committee`, of which the last letter is read as a word.
    let letter = if said.starts_with("s ") { "s" } else { "" };
    let owner = format!("{}{letter}", seen.before().trim_end())
        .replace('’', "'")
        .to_lowercase();
    let owners = ["s'", "children's", "women's", "men's", "people's", "bishop's"];
    if owners.iter().any(|of| owner.ends_with(of)) {
        return true;
    }
    let own = item.ground.settings().group.council_name.to_lowercase();
    let after = seen.after();
    let lead = seen.before().trim_end();
    let begins = lead
        .rfind(|c: char| !c.is_alphanumeric() && c != '-')
        .map_or(0, |at| at + 1);
    let whole = format!("{} {}", lead.get(begins..).unwrap_or_default(), seen.said());
    let of_others = OTHERS
        .whole()
        .captures(&whole)
        .is_some_and(|found| !own.contains(&found[1].to_lowercase()));
    let names_none = !["council", "cabinet", "committee", "executive", "authority", "scrutiny"]
        .iter()
        .any(|body| said.contains(body));
    of_others
        || names_none && !said.contains("councillors") && is_told_of_elsewhere(item, &own)
        || (names_none && after.starts_with(" by ") && !AGENT.is_match(after))
}

/// Whether it is a council at play: `a mock council of pupils`, `in the sketch the cabinet voted`.
fn is_pretended(seen: &Sighting) -> bool {
    static PLAYED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:mock|make-believe|pretend(?:s|ed|ing)?|imaginary|fictional|invented|role-?play(?:ed|ing)?|toy|model (?:council|cabinet)|for a day|in (?:the|a|their) (?:[a-z]+ )?(?:play|sketch|story|novel|film|game|panto|pantomime|exercise))\b",
        )
    });
    PLAYED.is_match(seen.sentence())
}

/// Whether it is a ward that is called like a hall: `councillor for Tolbooth, signed a charter`.
pub(super) fn is_of_ward(item: &Item, seen: &Sighting) -> bool {
    let mut wards = item.ground.site.wards.iter().map(|ward| ward.facts.name.as_str());
    wards.any(|ward| !ward.is_empty() && seen.said().starts_with(ward))
}

/// Whether the councillors who voted are those of the whole council: no name or number stands before them.
pub(super) fn is_of_all(before: &str) -> bool {
    let before = before.trim_end();
    let last = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default()
        .to_lowercase();
    before.is_empty() || before.ends_with(',') || ["when", "after", "as", "and", "that", "but"].contains(&last.as_str())
}

/// What stands before some words, without the article that belongs to them.
fn leads_of(before: &str) -> &str {
    let before = before.trim_end();
    [" the", " this", " our", " that"]
        .iter()
        .fold(before, |before, word| before.trim_end_matches(word))
}

/// Whether a text is about the votes of a parish, a club or a conference, whose motions are no business of the council's.
fn is_told_of_elsewhere(item: &Item, own: &str) -> bool {
    static ELSEWHERE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:parish|community|student|youth|school) (?:council|councils|councillors?|votes?|meeting|minutes|parliament|union)|annual general meeting|A\.?G\.?M\b|party conference|annual conference|debating society)\b",
        )
    });
    let mut texts = item.prose.stretches.iter().map(|stretch| stretch.traced());
    !own.contains("parish") && !own.contains("community") && texts.any(|text| text.is_match(&ELSEWHERE))
}

/// What committees of a council are called; those of a hall or a show have other names.
const REMITS: &[&str] = &[
    "through",
    "past",
    "at",
    "in",
    "from",
    "to",
    "by",
    "of",
    "on",
    "before",
    "with",
    "for",
    "and",
    "or",
    "any",
    "each",
    "every",
    "another",
    "no",
    "under",
    "over",
    "into",
    "when",
    "as",
    "if",
    "via",
    "our",
    "your",
    "their",
    "a",
    "an",
    "standing",
    "scrutinising",
    "planning",
    "licensing",
    "audit",
    "scrutiny",
    "overview",
    "executive",
    "housing",
    "highways",
    "transport",
    "finance",
    "resources",
    "policy",
    "environment",
    "place",
    "people",
    "communities",
    "community",
    "children",
    "education",
    "health",
    "economy",
    "regeneration",
    "standards",
    "governance",
    "appeals",
    "area",
    "development",
    "management",
    "control",
    "regulatory",
    "personnel",
    "employment",
    "pensions",
    "culture",
    "leisure",
    "services",
    "parks",
    "roads",
    "care",
    "safety",
    "budget",
    "growth",
    "climate",
    "skills",
    "full",
    "council",
    "select",
    "joint",
    "general",
    "purposes",
    "sub",
    "same",
    "the",
    "this",
    "that",
    "which",
    "its",
    "whole",
    "relevant",
    "cabinet",
    "harbour",
    "markets",
    "cemeteries",
    "strategy",
    "works",
    "property",
    "assets",
    "procurement",
    "investment",
    "consultative",
    "advisory",
    "civic",
    "wellbeing",
];

/// Whether it is the committee of a hall, a show or the like: `the hall committee agreed`, or `the committee` of which a text has
/// said so before.
fn is_small_committee(item: &Item, seen: &Sighting) -> bool {
    static NAMED: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b([a-z]+) (?:sub-)?committee\b"));
    static OF: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\bcommittee (?:of|for) (?:the |a |our )?(?:[\w’'-]+ )?(?:parents|residents|tenants|volunteers|club|society|association|hall|show|fair|festival|trust|charity|church|school|friends|users|allotment|league|museum|choir|band)\b",
        )
    });
    let is_small = |text: &str| {
        let mut named = NAMED.whole().captures_iter(text);
        named.any(|found| !REMITS.contains(&&found[1])) || OF.is_match(text)
    };
    let said = seen.said();
    if !said.to_lowercase().contains("committee") {
        return false;
    }
    if is_small(said) || is_small(&format!("{said}{}", seen.after())) && !said.contains("Committee") {
        return true;
    }
    let bare = said
        .strip_prefix("The ")
        .or_else(|| said.strip_prefix("the "))
        .unwrap_or(said);
    bare.starts_with("committee")
        && item
            .prose
            .text()
            .any(|stretch| stretch.words().contains("committee") && is_small(stretch.words()))
}

/// Whether somebody of the council is spoken of, and not the council: `Cllr Wren, who chairs the Planning Committee, voted for it`.
pub(super) fn is_of_member(seen: &Sighting) -> bool {
    const JOINTS: &[&str] = &[
        "of", "on", "in", "at", "for", "to", "from", "with", "chairs", "chaired", "chairing", "leads", "led", "joined",
        "left", "beside",
    ];
    const MANY: &[&str] = &[
        "members of",
        "majority of",
        "meeting of",
        "most of",
        "vote of",
        "committee of",
    ];
    let before = leads_of(seen.before()).to_lowercase();
    let last = before.rsplit(' ').next().unwrap_or_default();
    seen.said().contains(", ") && JOINTS.contains(&last) && !MANY.iter().any(|many| before.ends_with(many))
}

/// Whether a house is spoken of, and not the council that sits in it: `the Guildhall is to open its tower to visitors`.
pub(super) fn is_house(seen: &Sighting) -> bool {
    static HOUSE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:the |our )?(?:[a-z]+ )?(?:town hall|city hall|county hall|shire hall|guildhall|civic centre|moot hall|tolbooth|mansion house|civic offices|council offices|municipal buildings|chamber)\b.*\b(?:open|close|shut|reopen|re-open|give|offer|plant|move|build|install|fit|hand over|lease|charge|merge|convert|replace|extend|widen|restore|put up)$|^(?:the |our )?(?:city|borough|county|district) (?:will|is going to|is to) (?:open|give|plant|offer)$",
        )
    });
    HOUSE.is_match(seen.said())
}
