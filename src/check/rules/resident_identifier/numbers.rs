//! Numbers that stand for a person: national insurance, NHS, a case, an account, a car, a day of birth.

use std::ops::Range;
use std::sync::LazyLock;

use super::Detail;
use crate::check::names::is_given;
use crate::check::pattern::{Pattern, Traced, pattern};

/// How a reference is spoken of.
pub(super) const REFERENCE: &str = "a reference to somebody's file";

/// National insurance number; the prefixes are those that are given out, and the one that forms show.
static INSURANCE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)[ \u{a0}-]?[0-9]{2}[ \u{a0}-]?[0-9]{2}[ \u{a0}-]?[0-9]{2}[ \u{a0}-]?[A-D]\b",
    )
});

static HEALTH: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b[0-9]{3}[ \u{a0}]?[0-9]{3}[ \u{a0}]?[0-9]{4}\b"));

static REFERENCES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:case(?:work)?|council[ -]tax|housing(?: benefit| register| application)?|tenancy|rent|benefits?|universal credit|pip|claim(?:ant)?|customer|complaint|account|repairs?|support|referral|hospital|patient|policy|membership|passport|driving licence|licence|bank|sort|crime|incident|homelessness|waiting[ -]list|bidding|enquiry|service request|job|penalty charge(?: notice)?|ticket|file|record|payment|payroll|staff|employee|pension|student|pupil|blue badge|parking fine|pcn|penalty charge|(?:housing|waiting|transfer) list(?: as)?(?: an?)? applicant|applicant|agreement|rent book|household|insurance|loan|loyalty|prescription|probation|prison|custody|court|hearing|social care|adoption|(?:her|his|their|my|our|tenant[’]s|family[’]s|resident[’]s) (?:application|form|file|appeal|case|letter|bill|policy))",
        r"(?:['’]s)?[ -]?(?:(?:account|claim|application|repair|support|notice|file|book|form)[ ,]{1,2})?(?:,? ?\(?(?:with |under |whose |with the )?)?(?:ref(?:erence)?(?:s)?|no|num(?:ber)?|id|code|account)?\.?(?: (?:no|number|code|id)\.?)?(?: in question| concerned| of (?:hers|his|theirs)| quoted)?(?: is| was)?[ :#(,]{1,3}",
        r"((?:[A-Z]{1,6}[/-]?|(?-i:[A-Z]{1,4}) )?(?:[0-9]{2,4}[/-])?(?:[A-Z]{1,4}[/-]?)?[0-9]{4,}[A-Z]?(?:[/-][0-9A-Z]+)*\b)"
    ))
});

/// A bare `ref`, which is somebody's file where its number has the shape of one.
static BARE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:(?:our |your |her |his |their )?ref(?:erence)?(?: ?(?:no|number)\.?)?)|(?:files?|filed|logged|logs|listed|lists|registered|recorded|known|holds?|held|kept|has|have)(?: (?:it|her|him|them|this|(?:her|his|their|the (?:tenant|family|couple)['’]s) [a-z]+))?(?: down| on file)? (?:under|as)(?: an?)?(?: (?:customer|applicant|tenant|client|case|number|no\.?|file))*|(?:claims?|cases?|complaints?|applications?|appeals?|repairs?) (?:is|was|has been|goes|is now) (?:kept |filed |down |listed )?(?:under|as))[ .:#]{1,3}([A-Z]{1,4}[-/ ]?[0-9]{4,}\b|[0-9]{7,}\b|[0-9]{2,3} [0-9]{3} [0-9]{3}\b)",
    )
});

/// A number in the shape of a file's, which is one where the sentence is of a file and of somebody.
static CODED: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b[A-Z]{2,6}[-/]?[0-9]{5,}\b"));

static PLATE: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b[A-Z]{2}[0-9]{2}[ \u{a0}]?[A-Z]{3}\b"));

static OLD_PLATE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:registration|reg|number[ -]?plate|plate)(?: (?:no|number|mark)\.?)?(?: is| was|:)? ?\(?([A-Z]{1,3} ?[0-9]{1,4} ?[A-Z]{0,3})\b",
    )
});

static BIRTH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(born(?: on)?|came into (?:the|this) world(?: on)?|(?:first )?saw the light of day(?: on)?|entered (?:the|this) world(?: on)?|date of birth|d\.?o\.?b\.?|birth ?date|birthday)(?: is| was| of)?(?: of [^.;:!?]{3,50}:)?[ :,(]{0,3}",
        r"(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})|[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? [0-9]{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\b"
    ))
});

/// Somebody whose day of birth a sentence opens with: `Born on 12 June 1938, the widow has`.
static BEARER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^, (?:he|she|(?:the|this|our|a|one) (?:[a-z-]+ )?(?:tenant|resident|widow|widower|pensioner|woman|man|lady|gentleman|neighbour|mother|father|grandmother|grandfather|patient|carer|couple|leaseholder|boy|girl|claimant|applicant))\b",
    )
});

/// Words before a number that make it one of public business.
static PUBLIC: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:planning|licensing|minute|agenda|motion|petition|item|appendix|paragraph|decision|tender|contract|foi|freedom of information|charity|company|registered|bus|route|policy [a-z]+)\b[^.;]{0,24}$",
    )
});

/// Numbers in a text that stand for a person.
pub(super) fn details(text: Traced) -> Vec<Detail> {
    let mut found = Vec::new();
    let mut add = |words: Range<usize>, what, instead| found.push(Detail { words, what, instead });
    for hit in text.find_iter(&INSURANCE) {
        add(
            hit.range(),
            "a National Insurance number",
            "Take it out; nobody needs it to follow the story.",
        );
    }
    for hit in text
        .find_iter(&HEALTH)
        .filter(|hit| is_health_number(&text, hit.range()))
    {
        add(
            hit.range(),
            "an NHS number",
            "Take it out; nobody needs it to follow the story.",
        );
    }
    let references = text.captures_iter(&REFERENCES).chain(text.captures_iter(&BARE));
    for hit in references.filter_map(|found| Some((found.get(0)?, found.get(1)?))) {
        let (whole, number) = hit;
        if is_file(&text, whole.range(), number.as_str()) {
            add(
                whole.range(),
                REFERENCE,
                "Take it out; say \"one tenant's case\" instead.",
            );
        }
    }
    for hit in text
        .find_iter(&CODED)
        .filter(|hit| is_of_somebodys_file(&text, hit.range()))
    {
        add(
            hit.range(),
            REFERENCE,
            "Take it out; say \"one tenant's case\" instead.",
        );
    }
    for hit in text.find_iter(&PLATE) {
        add(
            hit.range(),
            "the registration of a vehicle",
            "Say \"a van\" or \"a silver car\" instead.",
        );
    }
    for hit in text.captures_iter(&OLD_PLATE).filter_map(|found| found.get(1)) {
        let has_both = hit.as_str().bytes().any(|byte| byte.is_ascii_digit());
        if has_both && hit.as_str() == hit.as_str().to_uppercase() {
            add(
                hit.range(),
                "the registration of a vehicle",
                "Say \"a van\" or \"a silver car\" instead.",
            );
        }
    }
    for hit in text
        .captures_iter(&BIRTH)
        .filter_map(|found| Some((found.get(0)?, found.get(1)?)))
    {
        let (whole, word) = hit;
        let is_event = ["born", "came", "first saw", "saw", "entered"]
            .iter()
            .any(|verb| word.as_str().to_lowercase().starts_with(verb));
        let is_followed = BEARER.is_match(&text[whole.end()..]);
        // Of those who were born under another king everybody has read.
        let is_of_old = ["15", "16", "17", "18"].iter().any(|century| {
            let year = whole.as_str().rsplit([' ', '/', '-', '.']).next().unwrap_or_default();
            year.len() == 4 && year.starts_with(century)
        });
        if !is_of_old && (!is_event || is_followed || is_of_person(&text[..whole.start()])) {
            add(
                whole.range(),
                "a day of birth",
                "Give the age in years, if the person agreed to that.",
            );
        }
    }
    found
}

/// Whether a reference is that of a person's file: enough digits, and nothing that makes it public business.
fn is_file(text: &str, whole: Range<usize>, number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let has_letters = number.bytes().any(|byte| byte.is_ascii_alphabetic());
    let is_year = digits == 4 && !has_letters || is_years(number);
    let words = &text[whole.clone()];
    let says_so = words.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| {
        matches!(
            word,
            "ref"
                | "refs"
                | "reference"
                | "no"
                | "number"
                | "id"
                | "account"
                | "case"
                | "casework"
                | "code"
                | "num"
                | "pcn"
        )
    });
    // `her application` is no builder's, save where the number says what is to be built: 26/01877/FUL.
    let begins = words.to_lowercase();
    let is_personal = [
        "her ",
        "his ",
        "my ",
        "tenant",
        "resident",
        "family",
        "case",
        "complaint",
        "housing",
        "rent",
        "benefit",
        "claim",
        "applicant",
        "tenancy",
        "waiting",
        "transfer",
    ]
    .iter()
    .any(|who| begins.starts_with(who))
        && !number.ends_with(|c: char| c.is_ascii_alphabetic());
    let says_so = says_so || is_personal;
    let enough = if says_so {
        digits >= 4
    } else {
        digits >= 5 && has_letters
    };
    let before = &text[..whole.start];
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(40))..];
    let is_money = words.contains('£');
    enough
        && (says_so || !is_year)
        && !is_years(number)
        && (is_personal || !is_planning_reference(number))
        && !is_money
        && !PUBLIC.is_match(before)
}

/// Whether a sentence tells of a file and of somebody whose it is: `the newest of the jobs is TEN-448210, raised for the tenant`.
fn is_of_somebodys_file(text: &str, hit: Range<usize>) -> bool {
    static FILE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:jobs?|repairs?|cases?|complain\w*|claims?|tickets?|applications?|files?|logs?|entr(?:y|ies)|enquir(?:y|ies)|tenanc(?:y|ies)|accounts?|appeals?|referrals?|requests?|numbers?|numbered|quotes?|told|list|letters?)\b",
        )
    });
    static SOMEBODY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:the|a|one|her|his|this|that|each|another) (?:[a-z-]+ )?(?:tenant|resident|family|couple|pensioner|widow|widower|mother|father|neighbour|lady|household|leaseholder|claimant|applicant)(?:['’]s)?|famil(?:y|ies)['’]s?|she|he|her|his|top landing|upstairs|downstairs)\b",
        )
    });
    let sentence = super::reach::around(text, hit.clone());
    let before = &text[..hit.start];
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(40))..];
    FILE.is_match(sentence) && SOMEBODY.is_match(sentence) && !PUBLIC.is_match(before)
}

/// `2025/26`, `2025-2026`.
fn is_years(number: &str) -> bool {
    static YEARS: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"^(?:19|20)[0-9]{2}(?:[/-](?:[0-9]{2}|(?:19|20)[0-9]{2}))?$"));
    YEARS.is_match(number)
}

/// `26/01877/FUL`
fn is_planning_reference(number: &str) -> bool {
    static PLANNING: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"^(?:[A-Z]{1,3}[/-])?[0-9]{2,4}/[0-9]{3,6}(?:/[A-Z][A-Z0-9]*)*$"));
    PLANNING.is_match(number)
}

/// Ten digits whose last is the check digit of the nine before it, by the rule of the NHS: weights from
/// ten down to two, modulo eleven.
fn is_health_number(text: &str, range: Range<usize>) -> bool {
    let written = &text[range.clone()];
    let digits: Vec<u32> = written.chars().filter_map(|c| c.to_digit(10)).collect();
    let Some((last, nine)) = digits.split_last().filter(|(_, nine)| nine.len() == 9) else {
        return false;
    };
    let sum: u32 = nine
        .iter()
        .zip((2..=10).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    let check = (11 - sum % 11) % 11;
    let before = &text[..range.start];
    let before = before[before.ceil_char_boundary(before.len().saturating_sub(24))..].to_lowercase();
    let says_so = before.contains("nhs n") || before.contains("hospital n");
    let is_spaced = !written.bytes().all(|byte| byte.is_ascii_digit());
    let is_phone = written.starts_with('0') && !says_so;
    says_so || (check == *last && is_spaced && !is_phone)
}

/// Whether what comes before `born` speaks of a person: the NHS was born in 1948 too.
fn is_of_person(before: &str) -> bool {
    static PERSON: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?:\b(?:he|she|who|Mr|Mrs|Ms|Miss|Mx|Dr|He|She|tenant|resident|daughter|son|child|baby|girl|boy|man|woman|widow|widower|pensioner|lady|gentleman|neighbour|mother|father|grandmother|grandfather|patient|carer|passenger|claimant|applicant)\b[^.;]{0,60}|[A-ZÀ-Þ][a-zà-ÿ'’-]+ [A-ZÀ-Þ][a-zà-ÿ'’-]+,? (?:was |who was )?\(?)$",
        )
    });
    let named = before
        .trim_end()
        .strip_suffix(" was")
        .and_then(|before| before.rsplit(' ').next());
    named.is_some_and(|name| name.starts_with(char::is_uppercase) && is_given(name))
        || PERSON.is_match(&before[before.ceil_char_boundary(before.len().saturating_sub(100))..])
}
