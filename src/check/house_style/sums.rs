//! Sums and shares: £12,500, £1.2 million, 12%.

use std::sync::LazyLock;

use regex::Captures;

use super::Better;
use crate::check::pattern::{Pattern, Traced, pattern};

/// What is counted in thousands; after other words a figure may be the number of something.
const COUNTED: &str = "people|residents|homes|households|journeys|signatures|pupils|children|families|tenants|jobs|trees|visitors|visits|passengers|votes|complaints|repairs|patients|letters|emails|properties|potholes|staff|workers|drivers|voters|students|members|places|spaces|tonnes|miles|metres|flats|houses|businesses|shops|cars|vehicles|incidents|reports|calls|cases|users|copies|hectares|acres";

static POUNDS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?P<sign>£ ?|\bGBP ?)(?P<sum>[0-9][0-9,]*(?:\.[0-9]+)?)(?: ?(?P<unit>million|billion|thousand|mln|mn|bn|tn|m|M|b|B|k|K)\b)?",
    )
});
static RANGE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"£(?P<a>[0-9][0-9,]*(?:\.[0-9]{2})?) ?[-–] ?£?(?P<b>[0-9][0-9,]*(?:\.[0-9]{2})?)\b"));
static SHARE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"(?i)\b(?P<share>[0-9]+(?:[.,][0-9]+)*)(?:[ \u{a0}]?(?:per ?cent|percent|pct)\b|pc\b|[ \u{a0}]%)")
});
static SPELT_SHARE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?P<share>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: |-)per ?cent\b",
    )
});
static THOUSANDS: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&format!(r"\b(?P<count>[1-9][0-9]{{3,6}}) (?:{COUNTED})\b")));
static MILLIONS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?P<all>(?P<count>[0-9]+(?:\.[0-9]+)?)(?P<unit>m|bn)) (?:{COUNTED})\b"
    ))
});

/// Sums and shares that are written in another way.
pub(super) fn betters(text: Traced) -> Vec<Better> {
    let mut found = Vec::new();
    found.extend(text.captures_iter(&RANGE).filter_map(|groups| range(&text, &groups)));
    found.extend(text.captures_iter(&POUNDS).filter_map(|groups| pounds(&text, &groups)));
    found.extend(text.captures_iter(&SHARE).filter_map(|groups| share(&text, &groups)));
    found.extend(text.captures_iter(&SPELT_SHARE).filter_map(|groups| {
        let share = spelt(&groups["share"].to_lowercase())?;
        Some(Better::sure(groups.get(0)?.range(), format!("{share}%")))
    }));
    found.extend(
        text.captures_iter(&THOUSANDS)
            .filter_map(|groups| thousands(&text, &groups)),
    );
    found.extend(text.captures_iter(&MILLIONS).filter_map(|groups| {
        let unit = if &groups["unit"] == "m" { "million" } else { "billion" };
        let words = groups.name("all")?.range();
        (!is_part(&text, words.start)).then(|| Better::sure(words, format!("{} {unit}", &groups["count"])))
    }));
    found
}

fn pounds(text: &str, groups: &Captures) -> Option<Better> {
    let mut words = groups.get(0)?.range();
    let sum = groups["sum"].trim_end_matches(',');
    let unit = groups.name("unit").map(|unit| unit.as_str());
    if unit.is_none() {
        words.end = groups.name("sum")?.start() + sum.len();
        // `£5-10m`: the unit stands further on, and a machine should not guess.
        if text[words.end..].starts_with(['-', '–']) {
            return None;
        }
    }
    let (whole, pence) = sum
        .split_once('.')
        .map_or((sum, None), |(whole, pence)| (whole, Some(pence)));
    let pence = pence.filter(|pence| pence.bytes().any(|digit| digit != b'0') || pence.len() == 1 && unit.is_some());
    let grouped = with_commas(whole)?;
    let sum = pence.map_or(grouped.clone(), |pence| format!("{grouped}.{pence}"));
    let better = match unit {
        None => format!("£{sum}"),
        Some("million" | "m" | "M" | "mn" | "mln") => format!("£{sum} million"),
        Some("billion" | "bn" | "b" | "B") => format!("£{sum} billion"),
        Some("tn") => format!("£{sum} trillion"),
        Some(_) => {
            let pounds = sum.replace(',', "").parse::<f64>().ok()? * 1000.0;
            let is_whole = pounds.fract().abs() < 1e-6 && pounds < 1e9;
            is_whole.then(|| with_commas(&format!("{pounds:.0}")).map(|sum| format!("£{sum}")))??
        }
    };
    Some(Better::sure(words, better))
}

fn range(text: &str, groups: &Captures) -> Option<Better> {
    let words = groups.get(0)?.range();
    let after = &text[words.end..];
    let has_unit = after.trim_start().starts_with(['m', 'b', 'k', 'M', 'B', 'K'])
        || after.starts_with(['-', '–', ',', '.']) && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    (!has_unit).then(|| {
        let sum = |name: &str| {
            let sum = groups[name].trim_end_matches(',').to_owned();
            with_commas(&sum).unwrap_or(sum)
        };
        Better::sure(words, format!("£{} to £{}", sum("a"), sum("b")))
    })
}

fn share(text: &str, groups: &Captures) -> Option<Better> {
    let words = groups.get(0)?.range();
    (!is_part(text, words.start)).then(|| Better::sure(words, format!("{}%", &groups["share"])))
}

fn thousands(text: &str, groups: &Captures) -> Option<Better> {
    let count = groups.name("count")?;
    let is_year = count.len() == 4 && (count.as_str().starts_with("19") || count.as_str().starts_with("20"));
    if is_year || is_part(text, count.start()) {
        return None;
    }
    Some(Better::unsure(count.range(), with_commas(count.as_str())?))
}

/// Whether the figures go on to the left: of a sum, a fraction, a reference.
fn is_part(text: &str, start: usize) -> bool {
    text[..start].ends_with(['.', ',', '£', '/', '-', '–', '#', '$', '€', ':'])
}

/// Whole pounds with a comma between thousands; none for figures with commas elsewhere.
fn with_commas(whole: &str) -> Option<String> {
    let digits: String = whole.chars().filter(|c| *c != ',').collect();
    if digits.is_empty() || digits.len() > 15 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    Some(grouped)
}

fn spelt(word: &str) -> Option<u8> {
    let words = [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
    ];
    words
        .into_iter()
        .find(|(name, _)| *name == word)
        .map(|(_, number)| number)
}
