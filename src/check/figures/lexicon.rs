//! Words that say what a number is.

pub(super) const MONTHS: &[&str] = &[
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
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "ionawr",
    "chwefror",
    "mawrth",
    "ebrill",
    "mai",
    "mehefin",
    "gorffennaf",
    "awst",
    "medi",
    "hydref",
    "tachwedd",
    "rhagfyr",
];
pub(super) const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
pub(super) const STREETS: &[&str] = &[
    "road",
    "street",
    "row",
    "lane",
    "avenue",
    "close",
    "drive",
    "way",
    "yard",
    "terrace",
    "place",
    "square",
    "gardens",
    "court",
    "crescent",
    "hill",
    "grove",
    "mews",
    "walk",
    "quay",
    "green",
    "parade",
    "rise",
    "view",
    "house",
    "park",
    "buildings",
    "wharf",
    "embankment",
];
pub(super) const TIMES: &[&str] = &["am", "pm", "a.m", "p.m", "noon", "o'clock", "o’clock", "hrs", "midday"];
pub(super) const BEFORE_TIMES: &[&str] = &[
    "at", "from", "until", "till", "to", "by", "before", "after", "between", "and",
];
pub(super) const SPANS: &[&str] = &[
    "minute",
    "minutes",
    "hour",
    "hours",
    "day",
    "days",
    "night",
    "nights",
    "week",
    "weeks",
    "fortnights",
    "month",
    "months",
    "year",
    "years",
];
pub(super) const PLANS: &[&str] = &[
    "plan",
    "plans",
    "strategy",
    "programme",
    "deal",
    "contract",
    "lease",
    "pilot",
    "trial",
    "scheme",
    "vision",
    "consultation",
    "agreement",
    "target",
    "period",
    "notice",
    "deadline",
    "review",
];
pub(super) const SEATS: &[&str] = &["councillors", "seats", "wards", "cllrs"];
/// Whose age follows `of`: a man of 90.
pub(super) const PEOPLE: &[&str] = &[
    "man",
    "woman",
    "boy",
    "girl",
    "lad",
    "lass",
    "lady",
    "gentleman",
    "child",
    "widow",
    "widower",
    "pensioner",
    "youth",
    "teenager",
    "grandmother",
    "grandfather",
    "veteran",
    "rider",
    "tenant",
    "resident",
    "mother",
    "father",
    "driver",
    "walker",
    "volunteer",
    "nurse",
    "aunt",
    "uncle",
    "neighbour",
    "nun",
    "bachelor",
    "spinster",
    "person",
    "farmer",
];
/// What has a reference of letters and numbers: licence PL 188.
pub(super) const DOCUMENTS: &[&str] = &[
    "notice",
    "licence",
    "permit",
    "reference",
    "ref",
    "application",
    "order",
    "certificate",
    "consent",
    "form",
    "file",
    "record",
    "decision",
    "appeal",
    "grant",
];
pub(super) const EARNEST: &[&str] = &[
    "behind",
    "committed",
    "right",
    "sure",
    "certain",
    "clear",
    "support",
    "focused",
    "in",
    "with",
    "honest",
];

pub(super) fn is_scale(word: &str) -> bool {
    matches!(word, "million" | "billion" | "thousand" | "trillion" | "bn")
}

pub(super) fn is_coin(word: &str) -> bool {
    matches!(word, "pounds" | "pound" | "pence" | "quid" | "euros")
}

/// `-17`: the rest of 22-17.
pub(super) fn is_range(rest: &str) -> bool {
    rest.strip_prefix('-')
        .is_some_and(|other| other.starts_with(|c: char| c.is_ascii_digit()))
}

pub(super) fn leading_letters(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len())]
}
