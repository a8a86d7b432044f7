//! Mailboxes and numbers of the council where the group should give its own.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Place, Severity};
use crate::check::contacts::{EMAIL, PHONE, digits};
use crate::check::council::{has_phone, is_host};
use crate::check::{Findings, Ground, HouseRule, Item, Kind, Look, Stretch};
use crate::content::people::Person;
use crate::content::release::{MediaContact, Release};
use crate::content::settings::Stance;

mod service;
mod ways;

use service::is_service;
use ways::{in_words, own_page, postal, veiled};

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
    found.retain(|(words, what)| !is_service(item, text, words.start, what));
    if found.is_empty() {
        found.extend(
            in_words(stretch, text)
                .or_else(|| own_page(item, stretch))
                .or_else(|| postal(item, stretch)),
        );
    }
    found.sort_by_key(|(words, _)| words.start);
    for (words, what) in found {
        tell(findings, stretch.place(item.source(), words), &what, severity);
    }
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
