//! Shares and multiples in words: four in five, by a third, half of tenants, twice as many.

use std::sync::LazyLock;

use super::spelt::below_hundred;
use super::value::Value;
use super::{Figure, FigureKind};
use crate::check::pattern::{Pattern, Traced, pattern};

const SMALL: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// Parts of a whole, in thousandths.
const PARTS: &[(&str, u32)] = &[
    ("half", 500),
    ("third", 333),
    ("quarter", 250),
    ("fifth", 200),
    ("sixth", 167),
    ("seventh", 143),
    ("eighth", 125),
    ("ninth", 111),
    ("tenth", 100),
];

/// What grew or shrank, and by how much, in thousandths.
const TIMES: &[(&str, u32)] = &[
    ("halv", 500),
    ("doubl", 2_000),
    ("twice", 2_000),
    ("trebl", 3_000),
    ("tripl", 3_000),
    ("three times", 3_000),
    ("quadrupl", 4_000),
    ("four times", 4_000),
    ("five times", 5_000),
    ("ten times", 10_000),
    ("twofold", 2_000),
    ("threefold", 3_000),
    ("fourfold", 4_000),
    ("fivefold", 5_000),
    ("tenfold", 10_000),
];

static SAID: LazyLock<Pattern> = LazyLock::new(|| {
    let small = SMALL.join("|");
    let tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    let parts: Vec<&str> = PARTS.iter().map(|(part, _)| *part).collect();
    let part = format!(r"(?:(?:(?:an?|one|two|three|four|five)[- ])?(?:{})s?)", parts.join("|"));
    let counted = "residents|tenants|households|homes|houses|pupils|children|families|people|voters|staff|respondents|buses|trains|shops|businesses|traders|drivers|patients|pensioners|flats|calls|complaints|repairs|journeys|trees|streets|roads|lamps|bins|parents|teachers|schools|carers|workers|riders|passengers|adults|women|men|farmers|villages|seats|posts|jobs|beds|places|appointments|cases|applications|letters|replies|councils|boilers|those (?:who|asked|we|surveyed)";
    pattern(&format!(
        r"(?i)\b(?:(?P<few>{small}) (?:in|out of|in every|out of every) (?P<many>{small})\b|(?P<one>one|two|three) (?:{counted}|resident|tenant|household|home|house|pupil|child|family|person|shop|business|driver|patient|pensioner|parent|bus|train|street|carer|worker|passenger|adult) in (?:every )?(?P<each>{small}|10|20)\b|(?:of|in|out of) every (?:ten|twenty|hundred|thousand|10|20|100|1,000)\b[^.;:!?]{{0,30}}? (?P<per>(?:{tens})(?:-(?:{small}))?|{small}|[0-9]{{1,3}})\b|(?:by|up|down) (?:(?:more than|almost|nearly|over|about|around) )?(?P<by>{part})\b|(?P<of>{part}) of (?:(?:the|all|our|its|those|these) )?(?:[a-z’'-]+ ){{0,2}}?(?:{counted})\b|(?P<some>(?:a|one|two|three|four)[- ](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?) of (?:the|all|our|its|those|these) (?:[a-z’'-]+ ){{0,3}}?[a-z]{{3,}}s\b|(?:has|have|had) (?:(?:more than|almost|nearly|over|about|now|since) )?(?P<grew>doubled|trebled|tripled|quadrupled|halved)\b|(?:up|down|grown|risen|rise|increase|rose|fallen|increased|multiplied|growth) (?P<fold>twofold|threefold|fourfold|fivefold|tenfold)\b|(?P<times>twice|three times|four times|five times|ten times) (?:as (?:many|much|high|likely|long|often|fast|big|busy|dear|quick|slow|bad|expensive|costly|late|far)|the (?:number|rate|cost|price|average|national|county)))"
    ))
});

/// Whether a text may hold any: that is quickly seen.
pub fn tells_parts(text: Traced) -> bool {
    text.is_match(&SAID)
}

/// The shares and multiples that are told in words.
pub(super) fn parts(text: &str) -> impl Iterator<Item = Figure> + '_ {
    SAID.whole().captures_iter(text).filter_map(|found| {
        let named = |name| found.name(name).map(|part| part.as_str().to_lowercase());
        let of_row = |row: &[(&str, u32)], word: &str| {
            row.iter()
                .find(|(known, _)| word.contains(known))
                .map(|(_, value)| *value)
        };
        let count = |word: &str| {
            let spelt = SMALL.iter().position(|known| *known == word).map(|at| at as u32 + 1);
            spelt.or_else(|| word.parse().ok())
        };
        // `dates are given by quarter`: one by one, and not less by so much.
        if found.name("by").is_some_and(|part| part.as_str() == "quarter") {
            return None;
        }
        // `by half past six`, `half-term`
        let rest = &text[found.get(0)?.end()..];
        if ["-", " past", " term", " time", " hour", " day", " an hour", " way"]
            .iter()
            .any(|word| rest.starts_with(word))
        {
            return None;
        }
        let before = &text[..found.get(0)?.start()];
        let is_span = found.name("few").or(found.name("one")).is_some() && is_span(rest);
        if is_span || found.name("by").is_some() && is_no_change(before, found.get(0)?.as_str(), rest) {
            return None;
        }
        let is_plain_part = found.name("some").or(found.name("of")).is_some();
        let is_none = found.name("few").is_some() && is_mark(before, rest)
            || is_plain_part && (is_plan(rest) || is_ceiling(before))
            || is_rough(before, found.get(0)?.as_str());
        if is_none {
            return None;
        }
        // `of every hundred passengers, eighty-eight`
        let number = |words: &str| match words.parse::<u32>() {
            Ok(number) => Some(number.to_string()),
            Err(_) => below_hundred(words).map(|number| number.to_string()),
        };
        if let Some(per) = found.name("per") {
            return Some(Figure {
                words: found.get(0)?.range(),
                value: Value::read(&number(per.as_str())?, "")?,
                kind: FigureKind::Share,
            });
        }
        let thousandths =
            if let (Some(few), Some(many)) = (named("few").or(named("one")), named("many").or(named("each"))) {
                let (few, many) = (count(&few)?, count(&many)?);
                (few < many).then(|| few * 1_000 / many)?
            } else if let Some(part) = named("by").or(named("of")).or(named("some")) {
                let first = part.split([' ', '-']).next().and_then(count).unwrap_or(1);
                first * of_row(PARTS, &part)?
            } else {
                of_row(TIMES, &named("grew").or(named("times")).or(named("fold"))?)?
            };
        let value = format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000);
        Some(Figure {
            words: found.get(0)?.range(),
            value: Value::read(&value, "")?,
            kind: found.name("by").map_or(FigureKind::Share, |_| FigureKind::Change),
        })
    })
}

/// Whether it is the most that a fund pays: `up to 4 fifths of that for schools`.
fn is_ceiling(before: &str) -> bool {
    let mut back = before.trim_end().rsplit(' ').map(str::to_lowercase);
    let Some(last) = back.next() else {
        return false;
    };
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit())
        || SMALL.contains(&last.as_str())
        || ["a", "an"].contains(&last.as_str());
    let [to, up] = if is_number {
        [back.next(), back.next()]
    } else {
        [Some(last), back.next()]
    };
    to.as_deref() == Some("to") && up.as_deref() == Some("up")
}

/// Whether a length of time follows, in which so many are to come: `two houses in ten years`.
fn is_span(after: &str) -> bool {
    let spans = [
        "year", "month", "week", "day", "night", "hour", "minute", "winter", "summer", "season",
    ];
    let next = after.strip_prefix(' ').unwrap_or_default();
    spans.iter().any(|span| next.starts_with(span))
}

/// Whether nothing grew or shrank: `a grown-up half hour`, `they put up half the money`.
fn is_no_change(before: &str, said: &str, after: &str) -> bool {
    let objects = [
        " the ",
        " of the ",
        " of our ",
        " our ",
        " their ",
        " of their ",
        " its ",
        " his ",
        " her ",
    ];
    let said = said.to_lowercase();
    let is_up = said.starts_with("up") || said.starts_with("down");
    before.ends_with('-') || is_up && objects.iter().any(|object| after.starts_with(object))
}

/// Whether it is a mark that somebody gives and no share of anything: `I would give it six out of ten`, `that's one out of two`.
fn is_mark(before: &str, after: &str) -> bool {
    static GIVEN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:giv(?:e|es|en|ing)|gave|awards?|awarded|scor(?:e|es|ed|ing)|mark(?:s|ed)?|rat(?:e|es|ed|ing)|worth|call(?:s|ed)?|merits?|deserves?|earn(?:s|ed)?|that(?:['’]s| is| was| makes)|makes (?:it|that))(?: (?:it|them|him|her|us|that|this|the [a-z]+|an?|about|only|just|maybe|perhaps|solid|generous|fair|another))*:? $",
        )
    });
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(60))..];
    // `They gave four in five tenants a key` tells of tenants.
    let ends = !after.starts_with(' ')
        || [" for ", " and ", " but ", " so ", " at ", " on ", " if "]
            .iter()
            .any(|word| after.starts_with(word));
    ends && GIVEN.is_match(near)
}

/// Whether it is how something is to be made, and not what somebody counted: `a third of the plots will be raised beds`.
fn is_plan(after: &str) -> bool {
    let rest = after.trim_start();
    let planned = [
        "will be ",
        "are to be ",
        "is to be ",
        "would be ",
        "will have ",
        "are to have ",
    ];
    let lost = [
        "gone", "lost", "clos", "shut", "empty", "without", "cut", "worse", "out of", "left", "axed", "no ",
    ];
    planned
        .iter()
        .filter_map(|plan| rest.strip_prefix(plan))
        .any(|what| !lost.iter().any(|loss| what.starts_with(loss)))
}

/// Whether it is one part, and roughly so: `about a third of the members`, `roughly one in four`. Nobody counted.
fn is_rough(before: &str, said: &str) -> bool {
    let roughly = ["about ", "roughly ", "around ", "perhaps ", "maybe "];
    let said = said.to_lowercase();
    let is_one = ["one ", "a ", "half "].iter().any(|one| said.starts_with(one));
    is_one && roughly.iter().any(|word| before.to_lowercase().ends_with(word))
}

/// The part of a whole that a claim names and nothing besides: `a fifth`, `half`, `two thirds`.
pub fn bare_part(claim: &str) -> Option<Value> {
    let claim = claim.trim().to_lowercase();
    let (first, noun) = claim.split_once([' ', '-']).unwrap_or(("one", &claim));
    let count = SMALL
        .iter()
        .position(|word| *word == first)
        .or(matches!(first, "a" | "an").then_some(0))?;
    let (_, part) = PARTS.iter().find(|(part, _)| noun.trim_end_matches('s') == *part)?;
    let thousandths = (count as u32 + 1) * part;
    Value::read(&format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000), "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = parts(text).map(|figure| &text[figure.words]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn shares_and_multiples_in_words_are_figures() {
        check("Four in five residents agree.", &["Four in five"]);
        check("Crime is up by a third.", &["by a third"]);
        check("Nearly half of council tenants wait.", &["half of council tenants"]);
        check("Fares have doubled since 2020.", &["have doubled"]);
        check("It is twice the national rate.", &["twice the national"]);
    }

    #[test]
    fn manners_of_speaking_are_none() {
        check(
            "Half the town walks home. It is half past ten, so come by half past.",
            &[],
        );
        check("Two in one day, ten out of ten.", &[]);
        check("Meet by the third gate, in the first half.", &[]);
        check(
            "I would give it six out of ten. It is worth eight out of ten for effort.",
            &[],
        );
        check(
            "So that's one out of two. He gave them three out of five, and was kind.",
            &[],
        );
        check("It scored four out of five.", &[]);
        check("A fund pays for about a third of the members.", &[]);
        check(
            "About one adult in four finds sums hard, roughly one in four of those here.",
            &[],
        );
        check("Around half of the members came on foot.", &[]);
        check("About four in ten tenants wait.", &["four in ten"]);
        check("Nearly a third of the tenants wait.", &["a third of the tenants"]);
        check("They gave four in five tenants a key.", &["four in five"]);
        check("Six out of ten gave up.", &["Six out of ten"]);
        check("A third of the plots will be raised beds.", &[]);
        check("Half of the homes are to be let at a social rent.", &[]);
        check("A third of the shops will be gone by May.", &["A third of the shops"]);
        check("We are half of the way there.", &[]);
    }

    #[test]
    fn a_claim_may_be_a_part_alone() {
        assert_eq!(bare_part("a fifth"), Value::read("0.200", ""));
        assert_eq!(bare_part("half"), Value::read("0.500", ""));
        assert_eq!(bare_part("two thirds"), Value::read("0.666", ""));
        assert_eq!(bare_part("forty"), None);
    }

    #[test]
    fn one_share_has_one_value() {
        let value = |text: &str| parts(text).map(|figure| figure.value).next();
        assert_eq!(value("four in five"), value("Four out of five"));
        assert_eq!(value("by two thirds"), value("two-thirds of tenants"));
    }
}
