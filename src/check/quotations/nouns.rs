//! Nouns for those who speak without a name, and for documents that are quoted.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};

/// People and bodies that speak without a name.
pub(super) static ROLES: LazyLock<Pattern> = LazyLock::new(|| {
    let nouns = "spokes(?:man|men|woman|women|person|people)|officers?|officials?|councillors?|cllrs?|members?|leaders?|deputy|residents?|tenants?|parents?|neighbours?|campaigners?|chair(?:man|woman|person)?|head of [a-z]+|heads of|directors?|chief executive|assistants?|managers?|ministers?|mayor|mps?|teachers?|headteachers?|owners?|traders?|shopkeepers?|volunteers?|drivers?|nurses?|doctors?|sources?|insiders?|people|police|group|council|cabinet|committee|alliance|party|department|government|charity|company|firm|union|staff|engineers?|planners?|lawyers?|solicitors?|treasurer|surveyors?|accountants?|advis[eo]rs?|researchers?|architects?|secretary|clerk|president|founder|organisers?|pupils?|students?|pensioners?|mothers?|fathers?|mums?|dads?|families|family|women|men|woman|man|passengers?|commuters?|users?|experts?|inspectors?|auditors?|ombudsman|association|trust|society|board|agency|authority|opposition|administration|executive|monitoring officer|press office|teams?|ecologists?|archaeologists?|valuers?|wardens?|rangers?|librarians?|curators?|social workers?|economists?|scientists?|farmers?|vicar|curate|landlords?|landladies|landlady|skippers?|bakers?|builders?|carers?|cyclists?|motorists?|shoppers?|villagers?|locals?|onlookers?|bystanders?|witnesses|visitors?|customers?|patients?|regulars?|registrar|caretakers?|crew|supporters?|protesters?|petitioners?|boss(?:es)?|chiefs?|press (?:desk|team)|media (?:team|desk|office)|communications team|workers?|employees?|technicians?|colleagues?|ladies|lady|gentlem[ae]n|passers?-by|callers?|readers?|clerks|porters?|cleaners?|gardeners?|consultants?";
    pattern(&format!(r"(?i)\b(?:{nouns})\b"))
});

/// Documents and other things that are read.
pub(super) static TEXTS: LazyLock<Pattern> = LazyLock::new(|| {
    let nouns = "motion|amendment|report|letter|minutes?|review|policy|notice|sign|website|web page|webpage|page|strategy|law|act|guidance|resolution|petition|e-?mails?|document|leaflet|question|answer|survey|plan|agenda|article|card|poster|banner|placard|papers?|statement|constitution|code|regulations?|summary|headline|inscription|plaque|text|wording|clause|paragraph|recommendation|response|book|message|manifesto|budget|note|song|rhyme|verse|poem|label|slogan|motto|invitation";
    pattern(&format!(r"(?i)\b(?:{nouns})\b"))
});

/// Words of which no person's name is made: bodies, places, days, newspapers, parties.
const NO_NAME: &[&str] = &[
    "council",
    "councils",
    "group",
    "alliance",
    "committee",
    "cabinet",
    "party",
    "trust",
    "association",
    "society",
    "union",
    "school",
    "college",
    "academy",
    "hospital",
    "church",
    "library",
    "park",
    "road",
    "street",
    "lane",
    "avenue",
    "drive",
    "close",
    "row",
    "bridge",
    "hall",
    "square",
    "market",
    "house",
    "centre",
    "office",
    "station",
    "ward",
    "borough",
    "county",
    "city",
    "town",
    "district",
    "parish",
    "government",
    "department",
    "ministry",
    "agency",
    "authority",
    "service",
    "services",
    "board",
    "forum",
    "ltd",
    "limited",
    "plc",
    "act",
    "times",
    "gazette",
    "news",
    "herald",
    "echo",
    "mail",
    "journal",
    "press",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "full",
    "overview",
    "scrutiny",
    "planning",
    "housing",
    "highways",
    "transport",
    "notes",
    "labour",
    "conservative",
    "conservatives",
    "liberal",
    "green",
    "greens",
    "reform",
    "bbc",
    "nhs",
    "radio",
    "civic",
    "national",
    "royal",
    "local",
    "public",
    "health",
    "england",
    "wales",
    "scotland",
    "britain",
    "estate",
    "quay",
    "river",
    "bus",
    "co",
    "company",
    "team",
    "club",
    "report",
    "review",
    "plan",
    "strategy",
    "fund",
    "scheme",
    "project",
    "campaign",
    "network",
    "federation",
    "institute",
    "university",
    "court",
    "police",
    "fire",
];

/// Words that open a sentence or join names and are no part of them.
const NO_PART: &[&str] = &[
    "the",
    "a",
    "an",
    "but",
    "and",
    "at",
    "in",
    "on",
    "after",
    "before",
    "when",
    "while",
    "as",
    "if",
    "for",
    "he",
    "she",
    "they",
    "we",
    "it",
    "yesterday",
    "today",
    "speaking",
    "commenting",
    "asked",
    "local",
    "our",
    "their",
    "his",
    "her",
    "this",
    "that",
    "these",
    "one",
    "two",
    "both",
    "now",
    "then",
    "last",
    "earlier",
    "later",
    "since",
    "with",
    "former",
    "mum",
    "dad",
    "said",
    "says",
    "added",
    "i",
    "responding",
    "reacting",
    "also",
    "meanwhile",
    "however",
    "resident",
    "tenant",
    "headteacher",
    "trader",
    "campaigner",
    "neighbour",
    "founder",
    "director",
    "chief",
    "executive",
    "leader",
    "chair",
    "head",
    "manager",
    "from",
    "to",
    "of",
    "by",
    "not",
    "no",
    "yes",
    "there",
    "here",
    "you",
    "please",
    "who",
    "what",
    "why",
    "how",
    "where",
    "just",
    "each",
    "every",
    "many",
    "most",
    "all",
    "any",
    "some",
    "so",
    "yet",
    "let",
    "thank",
    "thanks",
    "still",
    "perhaps",
    "nobody",
    "everybody",
    "everyone",
    "nothing",
];

/// Whether no person's name holds a word.
pub(super) fn is_no_name(word: &str) -> bool {
    NO_NAME.contains(&word.to_lowercase().as_str())
}

/// Whether a word in front of a name is no part of it.
pub(super) fn is_no_part(word: &str) -> bool {
    NO_PART.contains(&word.to_lowercase().as_str())
}

/// A noun with the words that lead to it, for messages: from its article on, or, where it has none, at most four of them.
pub(super) fn phrase(text: &str, range: &Range<usize>, noun: &Range<usize>) -> String {
    let lead = &text[range.start..noun.start];
    let lead = lead.rsplit([',', ';', ':', '.']).next().unwrap_or_default();
    let words: Vec<&str> = lead.split_whitespace().collect();
    let mut all: Vec<&str> = words[opening(&words)..].to_vec();
    all.push(&text[noun.clone()]);
    all.join(" ")
}

/// Where the words begin that say who it is: `a member of the housing` team, and not `the housing`.
fn opening(words: &[&str]) -> usize {
    const FARTHEST: usize = 8;
    const WITHOUT: usize = 4;
    let from = words.len().saturating_sub(FARTHEST);
    let opens = |range: Range<usize>| range.rev().find(|at| is_determiner(words[*at]));
    let Some(own) = opens(from..words.len()) else {
        return words.len().saturating_sub(WITHOUT);
    };
    let belongs = own
        .checked_sub(1)
        .filter(|at| ["of", "in", "from", "at"].contains(&words[*at]));
    let Some(joint) = belongs else {
        return own;
    };
    let far = joint.saturating_sub(3);
    opens(far..joint).unwrap_or(joint.saturating_sub(1))
}

/// Whether a word opens the name of somebody or something: `a`, `the`, `one`.
fn is_determiner(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "a" | "an" | "the" | "one" | "another" | "some" | "our" | "its" | "his" | "her" | "their" | "your" | "my"
    )
}
