//! What looks like a blank and is none, and what in brackets is one.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};

/// `Really??`: two question marks stand for something only where they stand by themselves.
pub(super) fn is_loud_question(text: &str, words: &Range<usize>) -> bool {
    let letter_beside =
        text[..words.start].ends_with(char::is_alphanumeric) || text[words.end..].starts_with(char::is_alphanumeric);
    letter_beside && &text[words.clone()] == "??"
}

/// Whether it is things that are spoken of, and no text that is still to be written: `figures to come to the panel`, `five more to
/// follow`, `the group asked for the names to be checked`.
pub(super) fn is_told_of_things(said: &str, before: &str, after: &str) -> bool {
    const GOES_ON: &[(&str, &[&str])] = &[
        (
            " to come",
            &[
                " to ",
                " before ",
                " out",
                " into ",
                " back",
                " through ",
                " up ",
                " round",
                " every",
                " each",
                " down",
            ],
        ),
        (" to be added", &[" to "]),
        (" to follow", &[" the ", " it", " him", " her", " them", " a "]),
        (
            " here",
            &[
                " and there",
                " will ",
                " counts",
                " could ",
                " shows ",
                " show ",
                " was ",
                " is ",
                " are ",
                " were ",
            ],
        ),
    ];
    let said = said.to_lowercase();
    let goes_on = GOES_ON
        .iter()
        .any(|(end, goes_on)| said.ends_with(end) && goes_on.iter().any(|words| after.starts_with(words)));
    const PUBLIC: &[&str] = &[
        "editor", "reader", "resident", "parent", "motorist", "driver", "reporter",
    ];
    let is_notice = said.starts_with("note to ") && PUBLIC.iter().any(|who| said.contains(who));
    goes_on
        || is_notice
        || is_counted(&said, before)
        || is_wished(&said, before, after)
        || is_told_to_readers(&said, after)
}

/// Whether more of something counted is to follow: `a first concert, and five more to follow`.
fn is_counted(said: &str, before: &str) -> bool {
    static COUNT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|many|some|several|plenty|lots|few|and|with|is|are|was|were|be|been|no|any|has|have|another)(?: the| even| still| yet| [a-z]+ of)? $",
        )
    });
    said.starts_with("more ") && said.ends_with(" to follow") && COUNT.is_match(before)
}

/// Whether somebody wants it done, or it is the subject of a sentence: `asked for the figures to be checked`, `the dates to be
/// agreed are those of the closures`.
fn is_wished(said: &str, before: &str, after: &str) -> bool {
    static WISHED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:ask|call|press|push|plan|vot|argu|campaign)(?:s|e[sd]?|ed|ing)? for|want(?:s|ed)|would like|expect(?:s|ed)?|wish(?:es|ed)?|allow(?:s|ed)?|require[sd]?|cause[sd]?|order(?:s|ed)?|due for|in order for|right for|time for|enable[sd]?|it is for|was for) (?:(?:all|any|each|both|of|the|its|their|his|her|our|those|these|more) ){0,3}(?:[\w’'-]+ ){0,3}$",
        )
    });
    static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^[^.;:()!?]{0,60} (?:are|were|will|have been|includes?|included|stand|stood|come from|came from) ",
        )
    });
    said.contains(" to be ") && (WISHED.is_match(before) || GOES_ON.is_match(after))
}

/// Whether readers are told to look something up, or a price is asked of a trade: `please check the times before you travel`.
fn is_told_to_readers(said: &str, after: &str) -> bool {
    static READERS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:you|your|travel\w*|setting out|website|online|forecast|weather|timetable|times|tides?|noticeboard)\b",
        )
    });
    static TRADE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^ (?:a |an |the |two |three |some |any |at least |our |another )?(?:[a-z]+ )?(?:builders?|roofers?|plumbers?|contractors?|firms?|companies|company|supplier|electricians?|insurers?|joiners?|glaziers?|garages?|printers?)\b",
        )
    });
    said.starts_with("please check") && READERS.is_match(after) || said.ends_with("quote from") && TRADE.is_match(after)
}

/// What stands alone in brackets where it is to be filled in: `[street], [town]`.
const FILLED_IN: &[&str] = &[
    "street",
    "town",
    "city",
    "county",
    "postcode",
    "day",
    "month",
    "year",
    "hour",
    "sum",
    "price",
    "cost",
    "total",
    "percentage",
    "ward name",
    "surname",
    "first name",
    "forename",
    "party",
    "school",
    "company",
    "organisation",
    "speaker",
    "minister",
    "mp",
    "vicar",
    "website",
    "file",
    "logo",
    "map",
    "chart",
    "table",
    "graph",
    "statistic",
    "stat",
    "reason",
    "topic",
    "subject",
    "event",
    "deadline",
    "age",
    "sponsor",
    "author",
    "start time",
    "end time",
    "street name",
    "road name",
    "full name",
    "village",
    "building",
    "number",
    "amount",
    "councillor",
    "party name",
    "group name",
    "council name",
    "some figure",
    "his name",
    "her name",
    "survey",
    "report",
    "the date",
    "the time",
    "the venue",
    "the name",
    "the figure",
    "the number",
    "the amount",
    "the sum",
    "a figure",
];

/// Several words that are no mark of an editor: `[what happens next]`.
pub(super) fn is_phrase(bracketed: &str) -> bool {
    let inner = bracketed.trim_matches(['[', ']']);
    let is_note = [
        "see ",
        "pronouns",
        "translat",
        "emphasis",
        "their emphasis",
        "pdf",
        "laughter",
        "applause",
    ];
    let lower = inner.to_lowercase();
    let opens_clause = ["there ", "they ", "he ", "she "];
    (inner.split_whitespace().count() >= 3 || FILLED_IN.contains(&inner.to_lowercase().as_str()) || is_thing(inner))
        && !inner.contains("KB")
        && !inner.contains("MB")
        && !opens_clause.iter().any(|opens| lower.starts_with(opens))
        && !is_note.iter().any(|note| lower.starts_with(note))
}

/// Whether a word or two stand in brackets for a thing to be named: `[length]`, `[donor]`. Outside a quotation an editor has little
/// else to add.
fn is_thing(inner: &str) -> bool {
    const EDITED: &[&str] = &[
        "sic",
        "word",
        "excel",
        "csv",
        "zip",
        "video",
        "audio",
        "welsh",
        "english",
        "cymraeg",
        "note",
        "stet",
        "laughs",
        "pause",
        "inaudible",
        "edit",
        "edited",
        "updated",
        "corrected",
        "withdrawn",
        "new",
        "closed",
        "cancelled",
        "and",
        "that",
        "the",
        "online",
        "external",
        "opens",
        "then",
        "now",
        "former",
        "sold",
        "free",
        "deceased",
        "done",
    ];
    let mut words = inner.split(' ');
    let is_plain = |word: &str| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    words.all(|word| is_plain(word) && !EDITED.contains(&word))
}
