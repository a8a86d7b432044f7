//! Where somebody lives and how they are reached: a house, a postcode, a private phone or mailbox.

use std::ops::Range;
use std::sync::LazyLock;

use super::Detail;
use super::counted::{is_count, is_of_old};
use crate::check::Item;
use crate::check::contacts::{EMAIL, PHONE, digits, is_private_host};
use crate::check::council;
use crate::check::names::{Who, is_given, named};
use crate::check::pattern::{Pattern, Traced, pattern};

const STREETS: &str = "Street|St|Road|Rd|Row|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Crescent|Cres|Terrace|Way|Walk|Place|Square|Gardens|Gdns|Grove|Court|Ct|Mews|Hill|Rise|View|Parade|Quay|Wharf|Yard|Alley|Gate|Green|Park|Bank|Villas?|Cottages?|Buildings|Mansions|House|Tower|Heights|Wynd|Croft|Fold|Garth|Vale|Dene|Mead|Meadows?|Fields?|Passage|Hythe|Strand|Lea|Orchard|Broadway|Esplanade|Promenade|Brae|Loan|Vennel|Ginnel|Snicket|Pend|Gait|Nook|Side|Head|Foot|Bottom|Top|Common|Causeway|Embankment|Circus|Spinney|Copse|Chase|Cut|Dale|End|Gardens|Glen|Haven|Holt|Knoll|Leys|Moor|Pastures?|Ridge|Ropewalk|Steps|Staithe|Wood|Drove|Loke|Twitten|Maes|Heol|Ffordd|Stryd|Rhodfa|Clos|Lôn";

/// A house with its street: `14 Quay Row`, `Flat 3, Castle Court`, `14b High Street`.
static HOUSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:(?:[Ff]lat|[Aa]partment|[Aa]pt) [0-9]{{1,4}}[abcABC]?\b(?:,? (?:[0-9]{{1,4}}[A-Za-z]? )?(?:[A-ZÀ-Þ][\w'’-]* ){{0,3}}[A-ZÀ-Þ][\w'’-]*)?|[0-9]{{1,3}}[a-eA-E]?,? (?:[A-ZÀ-Þ][\w'’.-]* ){{1,3}}(?:{STREETS})\b|[0-9]{{1,3}}[A-Za-z]?,? (?:Maes|Heol|Ffordd|Stryd|Rhodfa|Clos|Lôn)(?: [A-ZÀ-Þ][\w'’-]*){{1,3}}|(?:[A-ZÀ-Þ][\w'’-]* ){{1,3}}(?:{STREETS}),? (?:at )?(?:number|no\.?|No\.?) [0-9]{{1,3}}[A-Za-z]?\b)"
    ))
});

/// A house by the word `number`, in a street of any name: `number 27 on Winding House Lane`, `no. 9, Ropewalk`.
static NUMBER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:[Nn]umbers?|[Nn]os?\.?|[Hh]ouse|[Dd]oor) [0-9]{1,3}[a-eA-E]?(?: (?:and|or|to|&) [0-9]{1,3})?,? (?:(?:in|on|of|along|down|up) )?(?:the )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3}",
    )
});

/// Words of a house in which somebody lives.
static LIVED_IN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:tenants?|residents?|neighbours?|pensioners?|widow(?:er)?s?|mother|mum|father|dad|famil(?:y|ies)|couple|lives?|lived|living|lady|gentleman|her|his|she|he|their|house|home|cottage|flat|bungalow|door|bedrooms?|bathroom|kitchen|boiler|damp|mould\w*|evict\w*|tenancy|landlord|arrears|roof|garden|chimney)\b",
    )
});

/// Numbers of houses in words.
const SPELT: &str = "(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)";

/// A house by its number in words, or by its name: `Nine, Tallow Row`; `the house that bears the number sixty-one`.
static SPELT_HOUSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:{SPELT}, (?:[A-ZÀ-Þ][\w'’.-]* ){{1,3}}(?:{STREETS})\b|(?:at|outside) {SPELT} (?:[A-ZÀ-Þ][\w'’.-]* ){{1,3}}(?:{STREETS})\b|(?:[Nn]umber|[Ff]lat) {SPELT},? (?:(?:of|in|on) )?(?:[A-ZÀ-Þ][\w'’.-]* ){{1,3}}(?:{STREETS})\b|(?:[A-ZÀ-Þ][\w'’-]* ){{1,3}}(?:{STREETS}),? (?:at )?number {SPELT}\b|(?:house|door|home|flat|bungalow|cottage)\b[^.;:!?]{{0,60}} (?:bears?|bearing|wears?|carr(?:ies|ying)|with|has) the number (?:[0-9]{{1,3}}|{SPELT})\b)"
    ))
});

/// A house by its name, with its street.
static NAMED_HOUSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:[A-ZÀ-Þ][\w'’-]* ){{1,2}}(?:Cottage|Lodge|Villa|Bungalow|Farmhouse),? (?:(?:in|on|off) )?(?:[A-ZÀ-Þ][\w'’-]* ){{1,2}}(?:{STREETS})\b"
    ))
});

/// Who lives in a house that has a name.
static LIVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:tenant|widow|widower|pensioner|leaseholder|arrears|(?:she|he|who|couple|family|they|resident) (?:still |now |has |have )?(?:lives?|lived|rents?|sleeps?)|lives alone|home of|her home|his home|their home)\b",
    )
});

/// A telephone number in words.
static SPOKEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:oh|zero|nought)(?:[ ,-]+(?:and )?(?:double|treble|triple|oh|zero|nought|one|two|three|four|five|six|seven|eight|nine)){6,}\b",
    )
});

/// A home that is known by where it stands: `her home on the corner of Tanner Street and Mill Lane`.
static CORNER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:[Hh]er|[Hh]is|[Tt]heir|[Ww]hose|[Ll]ives|[Tt]he (?:family|couple|tenant|widow)['’]s) (?:(?:home|house|flat|bungalow|cottage|council house),?(?: which)?(?: is| stands)? )?(?:(?:on|at) the corner of (?:[A-ZÀ-Þ][\w'’-]* ){{1,3}}(?:{STREETS})? ?and (?:[A-ZÀ-Þ][\w'’-]*)(?: [A-ZÀ-Þ][\w'’-]*){{0,2}}|(?:next|opposite|behind|above) (?:door )?(?:to )?the [a-z ]{{3,30}} (?:on|in) (?:[A-ZÀ-Þ][\w'’-]* ){{1,3}}(?:{STREETS}))"
    ))
});

/// A postcode of the United Kingdom in its general shape.
static POSTCODE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:[A-Z]{1,2}[0-9][A-Z0-9]?[ \u{a0}]?[0-9][ABD-HJLNP-UW-Z]{2}|[a-z]{1,2}[0-9][a-z0-9]?[ \u{a0}][0-9][abd-hjlnp-uw-z]{2})\b",
    )
});

/// What is public before or around an address: a body, a venue, a building that is talked of as such.
static PUBLIC: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:library|shelter|bakery|firm|company|business|dealers?|builders?|merchants?|exchange|bar|parlour|tea ?rooms?|pharmacy|chemist|grocers?|butchers?|hairdressers?|salon|kiosk|arcade|forum|launderette|workshop|branch|deanery|hall|cent(?:re|er)|school|academy|college|church|chapel|mosque|temple|hospital|surgery|clinic|museum|theatre|cinema|office|offices|depot|council|chamber|(?-i:[A-Z][a-z’'-]+ House)|public house|shop|store|pub|inn|arms|caf[eé]|restaurant|hotel|market|station|club|stadium|pavilion|warehouse|factory|works|press|limited|ltd|plc|llp|trust|commission|commissioner|ombudsman|committee|association|society|charity|agency|bank|hub|venue|venues|stall|meeting|exhibition|drop-in|freepost|po box|mission|institute|memorial|barn|pavilion|gym|leisure|sports|playground|playing fields?|guildhall|courthouse|foyer|studio|gallery|nursery|kitchen|rooms?|schoolroom|village hall|vestry|legion|institute|hut|lodge|club ?house|boat ?house|surger(?:y|ies)|drop-ins?|auditorium|cathedral|minster|abbey|priory|synagogue|gurdwara|stage|pier|garage|yard|cabin|base|headquarters|hq|baths|pool|lido|stand|square|steps|(?:held|meets?|based|takes? place) (?:at|in))\b[^.;!?]{0,100}$",
    )
});

static PLANNING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:planning|application|applied for permission|development|developer|demolish\w*|conversion|convert|listed building|site of|land at|former|derelict|empty|vacant|new homes|build|hmo|licen[cs]ing|licence)\b",
    )
});

/// Words about somebody who is reached or who lives there.
static PRIVATE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:tenant|resident|neighbour|pensioner|widow|mother|mum|father|dad|famil(?:y|ies)|couple|home of|lives?|lived|living|her|his|him|she|he|who|their home|mr|mrs|ms|miss|(?:front|blue|red|green|black|white|yellow) door|bedrooms?|bathroom|damp|mould\w*|the home|evict\w*|tenancy|behind with the rent|landlord)\b",
    )
});

/// What in a text leads to somebody's door, phone or mailbox.
pub(super) fn details(text: Traced, item: &Item) -> Vec<Detail> {
    let mut found = Vec::new();
    houses(text, item, &mut found);
    postcodes(text, item, &mut found);
    phones(text, item, &mut found);
    mailboxes(text, item, &mut found);
    found
}

/// Whether a text tells of one house, or of a telephone, without any digit.
pub(super) fn tells_house(text: Traced) -> bool {
    [&*CORNER, &*SPELT_HOUSE, &*NAMED_HOUSE, &*SPOKEN]
        .into_iter()
        .any(|house| text.is_match(house))
}

fn houses(text: Traced, item: &Item, found: &mut Vec<Detail>) {
    // Of the houses on one corner few are somebody's.
    found.extend(text.find_iter(&CORNER).map(|hit| Detail {
        words: hit.range(),
        what: "a description of one house",
        instead: "Name the ward alone, or the street without what tells the house from others.",
    }));
    let in_words = text
        .find_iter(&SPELT_HOUSE)
        .filter(|hit| !is_count("", "one", &text[hit.end()..]));
    let by_name = text
        .find_iter(&NAMED_HOUSE)
        .filter(|hit| LIVES.is_match(around(&text, hit.range())) && !item.ground.contacts.has_line(hit.as_str()));
    found.extend(in_words.chain(by_name).map(|hit| Detail {
        words: hit.range(),
        what: "a house with its street",
        instead: "Leave out which house it is, or name the ward alone.",
    }));
    let by_number = text
        .find_iter(&NUMBER)
        .filter(|hit| LIVED_IN.is_match(around(&text, hit.range())));
    for hit in text.find_iter(&HOUSE).chain(by_number) {
        let (before, after) = (&text[..hit.start()], &text[hit.end()..]);
        if item.ground.contacts.has_line(hit.as_str()) || is_count(before, hit.as_str(), after) {
            continue;
        }
        // `Hall, 9 Ferry Lane`: the address of what stands right before it.
        if PUBLIC.is_match(right_before(before)) {
            continue;
        }
        // Who is named is asked last: a line may hold thousands of houses.
        let sentence = around(&text, hit.range());
        if is_of_old(sentence) {
            continue;
        }
        let is_public = || PUBLIC.is_match(near(before)) || PLANNING.is_match(sentence);
        if !PRIVATE.is_match(sentence) && is_public() && !names_somebody(sentence, item) {
            continue;
        }
        found.push(Detail {
            words: hit.range(),
            what: "a house number with its street",
            instead: "Leave the number out, or name the ward alone.",
        });
    }
}

fn postcodes(text: Traced, item: &Item, found: &mut Vec<Detail>) {
    for hit in text.find_iter(&POSTCODE) {
        let is_part =
            text[..hit.start()].ends_with(['-', '/', '_']) || text[hit.end()..].starts_with(['-', '_', '/', '@']);
        let compact: String = hit.as_str().chars().filter(|c| !c.is_whitespace()).collect();
        // `m1 2nd exit`
        let is_ordinal = ["1st", "2nd", "3rd"].iter().any(|end| compact.ends_with(end)) || compact.ends_with("th");
        if is_part || is_ordinal || item.ground.contacts.has_line(hit.as_str()) {
            continue;
        }
        let before = near(&text[..hit.start()]);
        if PUBLIC.is_match(before) && !PRIVATE.is_match(around(&text, hit.range())) {
            continue;
        }
        found.push(Detail {
            words: hit.range(),
            what: "a full postcode",
            instead: "Name the ward or the street instead; a postcode is often fifteen houses.",
        });
    }
}

fn phones(text: Traced, item: &Item, found: &mut Vec<Detail>) {
    found.extend(text.find_iter(&SPOKEN).map(|hit| Detail {
        words: hit.range(),
        what: "a private telephone number",
        instead: "Give the number of the group's office; it passes requests on.",
    }));
    for hit in text.find_iter(&PHONE) {
        let number = digits(hit.as_str());
        let is_mobile = number.len() == 11 && number.starts_with("07");
        let sentence = around(&text, hit.range());
        let is_theirs = matches!(number.len(), 10 | 11) && is_reached(sentence);
        let is_known = item.ground.contacts.has_phone(hit.as_str(), item);
        let is_public = council::has_phone(item.ground, &number);
        if is_known || is_public || !(is_mobile || is_theirs) {
            continue;
        }
        found.push(Detail {
            words: hit.range(),
            what: if is_mobile {
                "a private mobile number"
            } else {
                "a private telephone number"
            },
            instead: "Give the number of the group's office; it passes requests on.",
        });
    }
}

/// Whether a sentence says that a private person answers.
fn is_reached(sentence: &str) -> bool {
    static REACHED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:ring|call|phone|reach|contact|text|speak to|interview)(?:ed)? (?:her|him|them|mr|mrs|ms|miss|the tenant|the family)\b|(?:her|his|their) (?:home |mobile |phone |landline )*(?:number|phone|mobile|landline)\b|can be (?:reached|called|contacted|phoned)\b)",
        )
    });
    REACHED.is_match(sentence) && PRIVATE.is_match(sentence)
}

fn mailboxes(text: Traced, item: &Item, found: &mut Vec<Detail>) {
    for hit in text.find_iter(&EMAIL) {
        let email = hit.as_str().trim_end_matches('.');
        let (local, host) = email.rsplit_once('@').unwrap_or((email, ""));
        let host = host.to_lowercase();
        let is_known = is_public_host(&host)
            || item.ground.contacts.has_email(email, item)
            || council::is_host(item.ground, &host);
        if is_known || !(is_private_host(&host) || is_personal(local) || is_written_to(around(&text, hit.range()))) {
            continue;
        }
        found.push(Detail {
            words: hit.start()..hit.start() + email.len(),
            what: "a private e-mail address",
            instead: "Give the address of the group's office; it passes requests on.",
        });
    }
}

/// Whether a sentence says that a private person reads what is sent there.
fn is_written_to(sentence: &str) -> bool {
    static WRITTEN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:her|his|their|(?:tenant|resident|family|couple|lady|neighbour|widow)['’]s) (?:own |private |home |personal )?e-?mail\b|(?:e-?mail|write to|message|contact) (?:her|him|them|the (?:tenant|family|couple|lady|widow|neighbour))\b)",
        )
    });
    WRITTEN.is_match(sentence)
}

/// Whether a host is that of a public body, whose mailboxes are no private ones.
fn is_public_host(host: &str) -> bool {
    const ENDS: &[&str] = &[
        ".gov",
        ".gov.uk",
        ".gov.wales",
        ".gov.scot",
        ".nhs.uk",
        ".ac.uk",
        ".police.uk",
        ".parliament.uk",
        ".sch.uk",
        ".mil",
    ];
    ENDS.iter().any(|end| host.ends_with(end))
}

/// Whether the part before the `@` is somebody's name: `d.pike`, `doreen82`.
fn is_personal(local: &str) -> bool {
    let local = local.to_lowercase();
    let parts: Vec<&str> = local.split(['.', '_', '-']).collect();
    let first = parts.first().copied().unwrap_or_default();
    let letters = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_initial = first.len() == 1 && parts.len() == 2;
    is_given(letters) || is_initial || parts.iter().any(|part| is_given(part))
}

/// Whether a private person is named in a sentence.
fn names_somebody(sentence: &str, item: &Item) -> bool {
    let named = named(sentence, 0..sentence.len(), &item.ground.directory);
    named
        .iter()
        .any(|named| named.who == Who::Private && named.form <= crate::check::names::Form::Doubtful)
}

/// The sentence around some words, roughly: between full stops that end something, as far as one looks.
pub(super) fn around(text: &str, words: Range<usize>) -> &str {
    const REACH: usize = 400;
    let low = text.ceil_char_boundary(words.start.saturating_sub(REACH));
    let high = text.floor_char_boundary((words.end + REACH).min(text.len()));
    let (before, after) = (&text[low..words.start], &text[words.end..high]);
    let ends = ['!', '?', ';', '\n'];
    let from = before
        .rfind(ends)
        .map_or(0, |at| at + 1)
        .max(before.rfind(". ").map_or(0, |at| at + 2));
    let to = after
        .find(ends)
        .unwrap_or(after.len())
        .min(after.find(". ").unwrap_or(after.len()));
    &text[low + from..words.end + to]
}

fn near(before: &str) -> &str {
    &before[before.ceil_char_boundary(before.len().saturating_sub(160))..]
}

fn right_before(before: &str) -> &str {
    let before = near(before);
    let at = before.trim_end_matches([' ', ',', '(']);
    if at.len() == before.len() || !before[at.len()..].contains([',', '(']) {
        return "";
    }
    at.rsplit([',', ';', '.', '(']).next().unwrap_or_default()
}
