//! Dates: 26 November 2026; ranges with `to`.

use std::sync::LazyLock;

use regex::Captures;

use super::{Better, ends_sentence};
use crate::base::date::MONTHS;
use crate::check::pattern::{Pattern, Traced};

const MONTH: &str = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";
const DAY: &str = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

fn pattern(source: &str) -> Pattern {
    crate::check::pattern::pattern(&source.replace("MONTH", MONTH).replace("DAY", DAY))
}

static DAY_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?P<the>[Tt]he )?(?P<day>[0-9]{1,2})(?P<th>st|nd|rd|th)?(?P<of> of)? (?P<month>MONTH)\b(?P<stop>\.)?(?:,? (?P<year>[0-9]{4})\b)?",
    )
});
static MONTH_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"\b(?P<month>MONTH)\.? (?P<day>[0-9]{1,2})(?P<th>st|nd|rd|th)?\b(?:,? (?P<year>[0-9]{4})\b)?")
});
static NUMERIC: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"\b(?P<day>[0-9]{1,2})(?P<one>[/.-])(?P<month>[0-9]{1,2})(?P<two>[/.-])(?P<year>[0-9]{4}|[0-9]{2})\b")
});
static ISO: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"\b(?P<year>(?:19|20)[0-9]{2})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})\b"));
static RANGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?P<a>[0-9]{1,2}) ?[-–] ?(?P<b>[0-9]{1,2}) (?P<month>January|February|March|April|May|June|July|August|September|October|November|December)|(?P<c>DAY) ?[-–] ?(?P<d>DAY)|(?P<e>MONTH) ?[-–] ?(?P<f>MONTH)|(?P<g>(?:19|20)[0-9]{2}) ?[-–/] ?(?P<h>(?:19|20)?[0-9]{2}))\b",
    )
});

/// Dates that are written in another way.
pub(super) fn betters(text: Traced) -> Vec<Better> {
    let mut found = Vec::new();
    found.extend(text.captures_iter(&RANGE).filter_map(|groups| range(&text, &groups)));
    found.extend(
        text.captures_iter(&DAY_FIRST)
            .filter_map(|groups| day_first(&text, &groups)),
    );
    found.extend(
        text.captures_iter(&MONTH_FIRST)
            .filter_map(|groups| month_first(&text, &groups)),
    );
    found.extend(
        text.captures_iter(&NUMERIC)
            .filter_map(|groups| numeric(&text, &groups)),
    );
    found.extend(text.captures_iter(&ISO).filter_map(|groups| iso(&text, &groups)));
    found
}

fn day_first(text: &str, groups: &Captures) -> Option<Better> {
    let day = day_of(&groups["day"])?;
    let month = &groups["month"];
    let year = groups.name("year");
    let (has_the, has_of, has_th) = (
        groups.name("the").is_some(),
        groups.name("of").is_some(),
        groups.name("th").is_some(),
    );
    let mut words = groups.get(0)?.range();
    if has_the && !has_of {
        words.start = groups.name("day")?.start();
    }
    let is_short = whole_month(month) != month;
    if let (Some(stop), None) = (groups.name("stop"), year)
        && (!is_short || ends_sentence(&text[stop.end()..]))
    {
        words.end = stop.start();
    }
    let better = dated(day, whole_month(month), year.map(|year| year.as_str()));
    if has_the && has_th && !has_of {
        return Some(Better::unsure(words, better));
    }
    Some(Better::sure(words, better))
}

fn month_first(text: &str, groups: &Captures) -> Option<Better> {
    let day = day_of(&groups["day"])?;
    let words = groups.get(0)?.range();
    let year = groups.name("year").map(|year| year.as_str());
    // `In May 12 residents met` is no date.
    let after = &text[words.end..];
    let is_certain = year.is_some() || groups.name("th").is_some();
    let stands_alone = after.is_empty()
        || after.starts_with([',', '.', ';', ')']) && !after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let better = dated(day, whole_month(&groups["month"]), year);
    match (is_certain, stands_alone) {
        (true, _) => Some(Better::sure(words, better)),
        (false, true) => Some(Better::unsure(words, better)),
        (false, false) => None,
    }
}

fn numeric(text: &str, groups: &Captures) -> Option<Better> {
    let words = groups.get(0)?.range();
    let sign = &groups["one"];
    let year = &groups["year"];
    let is_part = text[..words.start].ends_with(['/', '.', '-', '#', ':']) || {
        let after = &text[words.end..];
        after.starts_with(['/', '-'])
            || (after.starts_with('.') && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit()))
    };
    // Two figures for a year and a dot or a hyphen: a paragraph's number, a sort code.
    if sign != &groups["two"] || is_part || (year.len() == 2 && sign != "/") {
        return None;
    }
    let day = day_of(&groups["day"])?;
    let month: usize = groups["month"].parse().ok()?;
    let name = MONTHS.get(month.checked_sub(1)?)?;
    let year = if year.len() == 2 {
        format!("20{year}")
    } else {
        year.to_owned()
    };
    let better = dated(day, name, Some(&year));
    // Only where the day cannot be a month is it certain which is which.
    if day > 12 || usize::from(day) == month {
        return Some(Better::sure(words, better));
    }
    Some(Better::unsure(words, better))
}

fn iso(text: &str, groups: &Captures) -> Option<Better> {
    let words = groups.get(0)?.range();
    if text[..words.start].ends_with(['/', '-', '_', '#']) || text[words.end..].starts_with(['/', '-', '_', 'T']) {
        return None;
    }
    let day = day_of(&groups["day"])?;
    let month: usize = groups["month"].parse().ok()?;
    Some(Better::sure(
        words,
        dated(day, MONTHS.get(month.checked_sub(1)?)?, Some(&groups["year"])),
    ))
}

fn range(text: &str, groups: &Captures) -> Option<Better> {
    let words = groups.get(0)?.range();
    let of = |name: &str| groups.name(name).map(|group| group.as_str());
    if text[..words.start].ends_with(['-', '–', '/']) || text[words.end..].starts_with(['-', '–', '/']) {
        return None;
    }
    if let (Some(a), Some(b), Some(month)) = (of("a"), of("b"), of("month")) {
        let (from, to) = (day_of(a)?, day_of(b)?);
        return (from < to).then(|| Better::sure(words, format!("{from} to {to} {month}")));
    }
    if let (Some(c), Some(d)) = (of("c"), of("d")) {
        return Some(Better::sure(words, format!("{c} to {d}")));
    }
    if let (Some(e), Some(f)) = (of("e"), of("f")) {
        return Some(Better::sure(words, format!("{} to {}", whole_month(e), whole_month(f))));
    }
    let (from, to): (u32, &str) = (of("g")?.parse().ok()?, of("h")?);
    let next = from + 1;
    // `2025-26` is a year of the council's books; `2026/74` is the number of a minute.
    let is_next = to == next.to_string() || to == format!("{:02}", next % 100);
    is_next.then(|| Better::sure(words, format!("{from} to {next}")))
}

fn day_of(text: &str) -> Option<u8> {
    text.parse().ok().filter(|day| (1..=31).contains(day))
}

fn whole_month(month: &str) -> &str {
    MONTHS
        .into_iter()
        .find(|whole| whole.starts_with(&month[..3]))
        .unwrap_or(month)
}

fn dated(day: u8, month: &str, year: Option<&str>) -> String {
    match year {
        Some(year) => format!("{day} {month} {year}"),
        None => format!("{day} {month}"),
    }
}
