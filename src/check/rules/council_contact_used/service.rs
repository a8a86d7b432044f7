//! What is rightly the council's: the lines on which it takes reports, comments and complaints.

use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};
use crate::check::{Item, Kind};

/// Whether a text sends residents to the council's own services, as it should.
pub(super) fn is_service(item: &Item, text: &str, at: usize, what: &str) -> bool {
    static SERVICE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:report|reporting|reported|apply|to book|book a|to pay|pay your|complain|complaints?|services?|emergenc(?:y|ies)|out of hours|customer|repairs? (?:line|team)|respond|comment on|take part|have your say|consultation|register|sign up|object|bulky|collections?|missed bins?|potholes?|street ?lights?|blue badge|benefits?|council tax|licen[cs]es?|permits?|planning|homeless\w*|floods?|to hire|hire the|strays?|noise|pests?|school place|to vote|voting|comments|is the council['’]s|school meals|bins?|leaks?|librar(?:y|ies)|baths|museum|swimming pool|leisure centre|register office|caddy|grit|tip|council['’]s (?:own )?(?:site|line|number|housing|repairs|planning|elections|customer|contact))\b",
        )
    });
    // `ring the council on …`: the number is given as the council's, and for itself.
    static WHOSE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:the council|the borough|council|(?:housing|planning|highways|licensing|repairs|benefits|elections?|environmental health|democratic services|customer services?|planning officers?|dog|noise|street|parking|tree) (?:team|department|line|desk|officers?|wardens?|services?|unit|office)|planning officers)(?:['’]s (?:own )?(?:[a-z]+ ){1,4})?,?(?: (?:can be|may be) (?:rung|asked|told|reached|contacted)(?: about it)?)?(?: (?:is|are))?(?: (?:on|at|via|by)|:) (?:e-?mail(?:ing)? |ringing |writing to )?\(?$",
        )
    });
    // `… and ask for us`: it is a way to the group all the same.
    static PROXY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:asks?|asking) for (?:us|the group|our|cllr|councillor)\b|\bput (?:you )?through\b|\b(?:reach|contact|ring|call|phone|write to|e-?mail|speak to|talk to|speak with|find|get hold of|meet|interview|get) (?:us|the group|our|cllr|councillor|any of)\b|\binterviews?\b|\b(?:press|media|reporters?|journalists?|editors)\b|\b(?:our|us)\b|\b(?:cllr|councillor|group|alliance|independents)\b[^.;]{0,40}(?:['’]s (?:office|desk|number|line|mailbox|phone)|\b(?:can|may) be (?:reached|contacted|found|rung|had|caught)|\b(?:is|are) (?:on|at)\b|\b(?:takes|answers) |\b(?:has|have) (?:a|an|its|her|his|their) (?:own )?(?:[a-z]+ )?(?:line|number|desk|mailbox|phone|office)\b)|\bfor the group\b",
        )
    });
    static GROUP: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:press|media|interviews?|further information|more information|spokes\w+|enquiries|contact us|our office|group office|reach us|write to us|email us|call us|ring us|us on|us at|cllr|councillor|the group|photograph)\b",
        )
    });
    let low = text.ceil_char_boundary(at.saturating_sub(160));
    let high = text.floor_char_boundary((at + 60).min(text.len()));
    let before = &text[low..at];
    let begins = before.rfind(". ").map_or(0, |at| at + 2);
    let sentence = &text[low + begins..high];
    // `the council asks anyone who sees a leak to ring …`
    static COUNCIL: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:the )?council(?:['’]s [a-z ]{1,30})? (?:asks|takes|wants|invites|runs|will|can be|may be|is asking|says|wrote|collects|would like|advises|urges|has asked|has a)\b",
        )
    });
    let lead = before.get(begins..).unwrap_or_default();
    let is_its_own =
        COUNCIL.is_match(lead) || WHOSE.is_match(before.get(begins..).unwrap_or_default()) || is_department(what);
    if is_its_own && !PROXY.is_match(sentence) {
        return true;
    }
    if GROUP.is_match(sentence) {
        return false;
    }
    // Out of hours it is the group that is rung, unless the council is named.
    static ANYBODYS: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)^\W*out of hours\b[^.;]{0,40}$"));
    if ANYBODYS.is_match(before.get(begins..).unwrap_or_default()) && !before.to_lowercase().contains("council") {
        return false;
    }
    let is_page = !matches!(item.kind, Kind::Release(_) | Kind::Newsletter(_));
    SERVICE.is_match(sentence) || (is_page && sentence.to_lowercase().contains("council"))
}

/// Whether a mailbox is by its name that of a service: `planning@…`, `missed.bins@…`.
fn is_department(mailbox: &str) -> bool {
    const SERVICES: &[&str] = &[
        "planning",
        "roads",
        "highways",
        "damp",
        "elections",
        "election",
        "electoral",
        "halls",
        "benefits",
        "survey",
        "surveys",
        "democracy",
        "democratic",
        "democraticservices",
        "panel",
        "licensing",
        "customer",
        "customers",
        "customerservices",
        "services",
        "waste",
        "bins",
        "recycling",
        "housing",
        "repairs",
        "tax",
        "counciltax",
        "revenues",
        "trees",
        "parks",
        "leisure",
        "libraries",
        "library",
        "consultation",
        "consultations",
        "localplan",
        "plan",
        "policy",
        "environment",
        "environmental",
        "parking",
        "streets",
        "streetcare",
        "noise",
        "pests",
        "dogs",
        "flood",
        "floods",
        "flooding",
        "schools",
        "admissions",
        "social",
        "adults",
        "children",
        "foi",
        "feedback",
        "comments",
        "complaints",
        "transport",
        "buses",
        "heritage",
        "conservation",
        "grants",
        "volunteering",
        "registrars",
        "events",
        "markets",
        "cemeteries",
        "allotments",
        "lighting",
        "potholes",
        "committees",
        "scrutiny",
        "audit",
    ];
    let Some((name, _)) = mailbox.split_once('@') else {
        return false;
    };
    name.split(['.', '-', '_'])
        .any(|part| SERVICES.contains(&part.to_lowercase().as_str()))
}
