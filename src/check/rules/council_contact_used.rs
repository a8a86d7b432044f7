//! Mailboxes and numbers of the council where the group should give its own.

use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Place, Severity};
use crate::check::contacts::{EMAIL, PHONE, digits};
use crate::check::council::{has_phone, is_host};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, Ground, HouseRule, Item, Kind, Look, Stretch};
use crate::content::people::Person;
use crate::content::release::{MediaContact, Release};
use crate::content::settings::Stance;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "council-contact-used",
            title: "a mailbox or a number of the council is given as the group's",
            severity: Severity::Warning,
            reason: "A council mailbox or number on a group's text makes it look like the council's own, and puts council resources to party use.",
            remedy: "Give the group's own mailbox and number. Where your council allows its own, write `council_contacts: allow` under `policy` in content/site.yaml.",
        },
        group: Group::Separation,
        sources: &[
            "Press protocols of two councils (one unnamed borough, and Spilsby Town Council): a councillor's release carries no council telephone number and no officer's name",
            "Practice differs: London Councils lists its group advisers with council addresses, so the site decides",
        ],
        looks: "media contact, text and notes; `contacts` in content/site.yaml; the contact of a councillor",
        hold: Hold::Usual,
        bad: &[
            "media_contact: {name: Jonah Pell, email: jonah.pell@harrowmere-council.example, phone: 01632 960417}\n---\n",
            "Bus 42 stops at 7pm. For interviews ring (01632) 960-000.",
            "site: {contacts: {group-office: {email: group@members.harrowmere-council.example}}}\n---",
        ],
        good: &[
            "For interviews write to press@civicalliance-harrowmere.example or ring 01632 960417.",
            "The [agenda](https://harrowmere-council.example/agenda) is on the council's site. To report a missed bin, ring the council on 01632 960000.",
            "site: {policy: {council_contacts: allow}}\n---\nFor interviews ring (01632) 960-000.",
        ],
    },
    look: Look::ItemAndSite(check, check_contacts),
};

fn check(item: &Item, findings: &mut Findings) {
    if let Kind::Person(person) = item.kind {
        councillor(item, person, findings);
    }
    let Some(severity) = severity(item.ground.settings().policy.council_contacts) else {
        return;
    };
    if let Kind::Release(release) = item.kind {
        media_contact(item, release, severity, findings);
    }
    for stretch in item.prose.written() {
        within(item, stretch, severity, findings);
    }
}

/// How grave it is; none where it is allowed.
fn severity(stance: Stance) -> Option<Severity> {
    match stance {
        Stance::Forbid => Some(Severity::Error),
        Stance::Warn => Some(Severity::Warning),
        Stance::Allow => None,
    }
}

fn tell(findings: &mut Findings, place: Place, what: &str, severity: Severity) {
    findings
        .at(place, format!("{what} belongs to the council"))
        .severity(severity);
}

fn media_contact(item: &Item, release: &Release, severity: Severity, findings: &mut Findings) {
    let Some(MediaContact::Given { email, phone, .. }) = &release.facts.media_contact else {
        return;
    };
    if is_council_email(item.ground, email) {
        tell(findings, item.field("media_contact.email"), email, severity);
    }
    if has_phone(item.ground, &digits(phone)) {
        tell(findings, item.field("media_contact.phone"), phone, severity);
    }
}

/// A stretch of prose: its links, mailboxes and numbers.
fn within(item: &Item, stretch: &Stretch, severity: Severity, findings: &mut Findings) {
    let text = stretch.words();
    let mut found: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    for (mark, target) in stretch.passage.links() {
        let mailbox = target
            .strip_prefix("mailto:")
            .map(|mailbox| mailbox.split('?').next().unwrap_or(mailbox));
        let number = target.strip_prefix("tel:").map(digits);
        if mailbox.is_some_and(|mailbox| is_council_email(item.ground, mailbox))
            || number.is_some_and(|number| has_phone(item.ground, &number))
        {
            found.push((
                mark.words.clone(),
                target.split(':').nth(1).unwrap_or_default().to_owned(),
            ));
        }
    }
    let is_met =
        |found: &[(std::ops::Range<usize>, String)], at: usize| found.iter().any(|(words, _)| words.contains(&at));
    if text.contains('@') {
        for hit in EMAIL
            .find_iter(text)
            .filter(|hit| is_council_email(item.ground, hit.as_str()))
        {
            if !is_met(&found, hit.start()) {
                found.push((hit.range(), hit.as_str().to_owned()));
            }
        }
    }
    for hit in stretch
        .traced()
        .find_iter(&PHONE)
        .filter(|hit| has_phone(item.ground, &digits(hit.as_str())))
    {
        if !is_met(&found, hit.start()) {
            found.push((hit.range(), hit.as_str().to_owned()));
        }
    }
    found.extend(veiled(item, text));
    if found.is_empty() {
        found.extend(in_words(stretch, text));
    }
    found.sort_by_key(|(words, _)| words.start);
    for (words, what) in found {
        if !is_service(item, text, words.start) {
            tell(findings, stretch.place(item.source(), words), &what, severity);
        }
    }
}

/// Mailboxes and numbers of the council that are written so that machines do not read them: `fontaine (at) …`.
fn veiled(item: &Item, text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    static MAILBOX: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"[\w.+-]+ ?(?:\((?:at|AT|@)\)|\[(?:at|AT|@)\]|\{at\}|<at>| AT | @ ) ?([\w-]+(?: ?(?:\((?:dot|DOT)\)|\[(?:dot|DOT)\]| dot | DOT |\.) ?[\w-]+)+)|\w+\.\w+ at ([\w-]+(?: ?(?: dot |\.) ?[\w-]+)+)",
        )
    });
    static LOCAL: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\bcode\b[^.;:!?\d]{0,20}(\d{3}[\d ]{2,6}\d)\b"));
    let mailboxes = MAILBOX.whole().captures_iter(text).filter_map(|found| {
        let host = found.get(1).or(found.get(2))?.as_str().to_lowercase();
        let host = ["(dot)", "[dot]", " dot "]
            .iter()
            .fold(host, |host, dot| host.replace(dot, "."));
        let whole = found.get(0)?;
        is_host(item.ground, &host.replace(' ', "")).then(|| (whole.range(), whole.as_str().to_owned()))
    });
    let phones = &item.ground.settings().council.phones;
    let numbers = LOCAL.whole().captures_iter(text).filter_map(|found| {
        let number = found.get(1)?;
        let local = digits(number.as_str());
        // Behind the code of the town a number has what the council's begin with.
        let is_its = |phone: &String| {
            digits(phone)
                .get(5..)
                .is_some_and(|own| own.len() > 2 && local.starts_with(own))
        };
        phones
            .iter()
            .any(is_its)
            .then(|| (number.range(), number.as_str().to_owned()))
    });
    // Few texts have what looks like either.
    let has_host = || {
        let domains = &item.ground.settings().council.domains;
        domains
            .iter()
            .any(|domain| text.contains(domain.trim().trim_start_matches("www.")))
    };
    match text.contains("code") || text.contains("dot") || text.contains("DOT") || has_host() {
        true => mailboxes.chain(numbers).collect(),
        false => Vec::new(),
    }
}

/// A way to the group that leads through the council's house, told in words: `ring the council switchboard and ask for us`.
fn in_words(stretch: &Stretch, text: &str) -> Option<(std::ops::Range<usize>, String)> {
    static WAY: LazyLock<Pattern> = LazyLock::new(|| {
        let house = r"(?:(?:council|borough|civic centre|town hall|city hall|county hall|guildhall|authority)(?:['’]s)? (?:own )?(?:main )?(?:switchboard|main number|number|line|voicemail|answerphone|reception|front desk|enquiry desk|information desk|press (?:office|team|desk)|media (?:office|team)|communications (?:office|team)|extension|telephone|phone|e-?mail|mailbox|inbox|address|contact (?:centre|form)|post ?room|fax|web ?form|app|website form)|(?:front desk|reception|switchboard|press office|post ?room|enquiry desk|main number) (?:at|of|in) (?:the )?(?:council|civic centre|town hall|borough|council offices))";
        let reach = r"(?:ring|call|phone|dial|contact|ask|e-?mail|write|leave|left|try|go|get|speak|send|reach(?:ed)?|text|message|found|sort(?:ed)?|arrange[ds]?|put (?:you )?through|pass(?:ed)?|book(?:ed)?|had|taken|came?)";
        pattern(&format!(
            r"(?i)\b(?:{reach}\b[^.;!?]{{0,60}}\b{house}|{house}\b[^.;!?]{{0,60}}\b{reach}|(?:ring|call|phone|dial) (?:the )?(?:council|civic centre|town hall|borough)\b[^.;]{{0,80}}\b(?:put you through|ask for (?:the group|us|our|cllr|councillor|the [a-z]+['’] room)|to reach us)|(?:at|via|through) the (?:council|civic centre|town hall|council offices?)[^.;]{{0,20}}\b(?:extension|ext\.?|room|desk)\b[^.;]{{0,10}}|(?:care of|c/o) the (?:council|civic centre|town hall))\b"
        ))
    });
    static OURS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:cllr|councillor|reporters?|journalists?|editors|interviews?|the group|us|our|ours|[a-z]+['’] room|the independents|the press)\b",
        )
    });
    static NOT_OURS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:not|never|no longer|was|were|wrote|written|asked|has|have|had|report|reporting|missed|repairs?|complain\w*|apply|pay|book a|benefits?|homeless|emergency|planning application|consultation|respond|comment on|residents|instead)\b|n['’]t\b",
        )
    });
    let hit = stretch.traced().find(&WAY)?;
    let sentence = stretch.sentence_at(hit.start())?;
    let said = &text[sentence.clone()];
    let is_ours = OURS.is_match(text) && !NOT_OURS.is_match(said);
    is_ours.then(|| (hit.range(), hit.as_str().to_owned()))
}

/// Whether a text sends residents to the council's own services, as it should.
fn is_service(item: &Item, text: &str, at: usize) -> bool {
    static SERVICE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:report|reporting|reported|apply|to book|book a|to pay|pay your|complain|complaints?|services?|emergenc(?:y|ies)|out of hours|customer|repairs? (?:line|team)|respond|comment on|take part|have your say|consultation|register|sign up|object|council['’]s (?:own )?(?:site|line|number|housing|repairs|planning|elections|customer|contact))\b",
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

fn is_council_email(ground: &Ground, email: &str) -> bool {
    email
        .trim()
        .rsplit_once('@')
        .is_some_and(|(_, host)| is_host(ground, host))
}

/// The contact block of a councillor; the council's own mailbox may have a field of its own.
fn councillor(item: &Item, person: &Person, findings: &mut Findings) {
    let policy = &item.ground.settings().policy;
    let contact = &person.facts.contact;
    let mut tell_of = |stance, field: &str, what: &str| {
        if let Some(severity) = severity(stance) {
            tell(findings, item.field(field), what, severity);
        }
    };
    if is_council_email(item.ground, &contact.email) {
        tell_of(policy.councillor_official_email, "contact.email", &contact.email);
    }
    if is_council_email(item.ground, &contact.official_email) {
        tell_of(
            policy.councillor_official_email,
            "contact.official_email",
            &contact.official_email,
        );
    }
    if has_phone(item.ground, &digits(&contact.phone)) {
        tell_of(policy.council_contacts, "contact.phone", &contact.phone);
    }
}

/// `contacts` of `site.yaml`.
fn check_contacts(ground: &Ground, findings: &mut Findings) {
    let Some(severity) = severity(ground.settings().policy.council_contacts) else {
        return;
    };
    for (key, contact) in &ground.settings().contacts {
        if is_council_email(ground, &contact.email) {
            tell(
                findings,
                ground.setting(&format!("contacts.{key}.email")),
                &contact.email,
                severity,
            );
        }
        for (field, phone) in [("phone", &contact.phone), ("out_of_hours", &contact.out_of_hours)] {
            if has_phone(ground, &digits(phone)) {
                tell(
                    findings,
                    ground.setting(&format!("contacts.{key}.{field}")),
                    phone,
                    severity,
                );
            }
        }
    }
}
