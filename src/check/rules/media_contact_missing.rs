//! Releases that leave a journalist with nobody to ring.

use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, FieldPath, Place, Severity, SourcePath};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, Ground, HouseRule, Item, Kind, Look};
use crate::content::people::{Person, PersonRole};
use crate::content::release::{MediaContact, Release};
use crate::content::settings::ContactFacts;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "media-contact-missing",
            title: "a journalist would find nobody to ask",
            severity: Severity::Error,
            reason: "A reporter with a deadline uses what can be checked by a call. A release without a number that answers, or without a councillor who can be interviewed, is left lying.",
            remedy: "Name a contact with e-mail, phone and hours under `contacts` in content/site.yaml, and a serving councillor under `interviews`.",
        },
        group: Group::Form,
        sources: &[
            "Press-release templates of the Local Trust and of Dover District Council: a name and a number on which reporters can reach somebody",
        ],
        looks: "media_contact and interviews of a release, contacts in content/site.yaml",
        hold: Hold::Usual,
        bad: &[
            "media_contact: press-desk\n---",
            "media_contact: {name: Group office, email: press@civicalliance-harrowmere.example}\n---",
            "media_contact: {name: Group office, email: press at civicalliance, phone: 01632 960417}\n---",
            "site: {contacts: {group-office: {phone: 01632 96O4}}}\n---",
            "site: {contacts: {group-office: {hours: null}}}\n---",
            "interviews: silas-dunmore\n---",
            "site: {contacts: null}\nmedia_contact: null\n---",
        ],
        good: &[
            "media_contact: null\ninterviews: null\n---",
            "media_contact: {name: Group office, email: press@civicalliance-harrowmere.example, phone: +44 (0)1632 960417}\n---",
            "site: {contacts: {group-office: {phone: 01632 960 417 ext 2}}}\n---",
        ],
    },
    look: Look::ItemAndSite(check, check_site),
};

static EMAIL: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$"));

fn check(item: &Item, findings: &mut Findings) {
    let Kind::Release(release) = item.kind else {
        return;
    };
    contact(item, release, findings);
    interview(item, release, findings);
}

fn contact(item: &Item, release: &Release, findings: &mut Findings) {
    match &release.facts.media_contact {
        // A key that is not known is told where names are looked up.
        Some(MediaContact::Key(_)) | None => {}
        Some(MediaContact::Given { email, phone, .. }) => {
            reach(
                findings,
                email,
                phone,
                |key| item.field(&format!("media_contact.{key}")),
                "this release",
            );
        }
    }
}

fn reach(findings: &mut Findings, email: &str, phone: &str, place: impl Fn(&str) -> Place, of: &str) {
    if email.is_empty() {
        findings
            .at(
                place("email"),
                format!("the media contact of {of} has no e-mail address"),
            )
            .help("Add a line `email:` with an address that is read every day.");
    } else if !EMAIL.is_match(email) {
        findings
            .at(place("email"), format!("`{email}` cannot be an e-mail address"))
            .help("Write it as name@example.org, without spaces.");
    }
    if phone.is_empty() {
        findings
            .at(place("phone"), format!("the media contact of {of} has no phone number"))
            .help("Add a line `phone:` with a number that somebody answers.");
    } else if !is_phone(phone) {
        findings
            .at(place("phone"), format!("`{phone}` cannot be a phone number"))
            .help("Write all its digits, with the area code: 01632 960417, or +44 1632 960417.");
    }
}

/// Whether a number could be rung: ten or eleven digits from 0 in the United Kingdom, up to fifteen
/// after a plus (ITU-T E.164).
fn is_phone(text: &str) -> bool {
    // An extension follows the number itself.
    let lower = text.to_lowercase();
    let number = lower.split("ext").next().unwrap_or_default();
    if number
        .chars()
        .any(|c| !c.is_ascii_digit() && !matches!(c, ' ' | '(' | ')' | '-' | '+' | '.' | '\u{a0}' | '/'))
    {
        return false;
    }
    let is_abroad = number.trim_start().starts_with('+') || number.trim_start().starts_with("00");
    let digits = number.replace("(0)", "").bytes().filter(u8::is_ascii_digit).count();
    let starts_with_zero = number.trim_start_matches(['(', ' ']).starts_with('0');
    match is_abroad {
        true => (9..=17).contains(&digits),
        false => starts_with_zero && (10..=11).contains(&digits),
    }
}

fn interview(item: &Item, release: &Release, findings: &mut Findings) {
    let ground = item.ground;
    let help = match suggestion(item, release) {
        Some(slug) => format!("Add or change the line to a serving councillor who has agreed: `interviews: {slug}`."),
        None => "Add a line `interviews:` with the name of a serving councillor's file in content/people.".to_owned(),
    };
    let named = release.facts.interviews.as_deref();
    let Some(slug) = named.or_else(|| default_speaker(item, release)) else {
        // Without a leader this holds for every release, and is told once for the site.
        return;
    };
    // Whom nobody knows is told where names are looked up, and an officer by the rule on spokespeople.
    let Some(person) = ground
        .site
        .person(slug)
        .filter(|person| person.facts.role != PersonRole::Officer)
    else {
        return;
    };
    if person.serves_on(item.day) {
        return;
    }
    let name = &person.facts.name;
    let message = match (person.facts.role, named) {
        (PersonRole::Councillor, None) => {
            format!("nobody is named for interviews, and {name}, who is quoted first, is not a councillor any more")
        }
        (PersonRole::Councillor, Some(_)) => {
            format!("{name} is named for interviews and is not a councillor on the day of issue")
        }
        _ => format!("{name} is named for interviews and is not a councillor of the group"),
    };
    findings.at(item.field("interviews"), message).help(help);
}

/// Who is asked where nobody is named: the first councillor quoted, else the leader.
fn default_speaker<'a>(item: &'a Item, release: &'a Release) -> Option<&'a str> {
    let quoted = release
        .facts
        .quotes
        .iter()
        .map(|quote| quote.by.as_str())
        .find(|by| is_councillor(item, by));
    quoted.or(item.ground.settings().group.leader.as_deref())
}

fn suggestion<'a>(item: &'a Item, release: &'a Release) -> Option<&'a str> {
    let serves = |slug: &&str| {
        item.ground
            .site
            .person(slug)
            .is_some_and(|person| person.serves_on(item.day))
    };
    let quoted = release.facts.quotes.iter().map(|quote| quote.by.as_str()).find(serves);
    quoted.or(item.ground.settings().group.leader.as_deref().filter(serves))
}

fn is_councillor(item: &Item, slug: &str) -> bool {
    item.ground.site.person(slug).is_some_and(Person::has_page)
}

fn check_site(ground: &Ground, findings: &mut Findings) {
    if ground.settings().group.leader.is_none() {
        findings
            .at(
                ground.setting("group"),
                "no leader is named, whom the media can interview where a release names nobody",
            )
            .help("Add to `group` the line `leader:` with the name of the leader's file in content/people.");
    }
    if ground.settings().contacts.is_empty() {
        findings
            .at(ground.setting("contacts"), "no contact for the media is named")
            .help("Add one: `contacts: {group-office: {purpose: information, email: …, phone: …, hours: …}}`.");
    }
    for (key, contact) in &ground.settings().contacts {
        let place = |field: &str| {
            let field = FieldPath::new("contacts").key(key).key(field);
            Place::Field(SourcePath::new("content/site.yaml"), field)
        };
        reach(findings, &contact.email, &contact.phone, place, &format!("`{key}`"));
        times(findings, contact, place, key);
    }
}

fn times(findings: &mut Findings, contact: &ContactFacts, place: impl Fn(&str) -> Place, key: &str) {
    if contact.hours.trim().is_empty() {
        findings
            .at(
                place("hours"),
                format!("nobody can tell when the contact `{key}` answers"),
            )
            .help("Add its hours: `hours: Monday to Friday, 9am to 5pm`.");
    }
    if !contact.out_of_hours.is_empty() && !is_phone(&contact.out_of_hours) {
        findings
            .at(
                place("out_of_hours"),
                format!("`{}` cannot be a phone number", contact.out_of_hours),
            )
            .help("Write all its digits, with the area code.");
    }
    if !matches!(contact.purpose.as_str(), "information" | "interviews") {
        findings
            .at(
                place("purpose"),
                format!("it is not said what the contact `{key}` is for"),
            )
            .help("Write `purpose: information`, or `purpose: interviews` where a councillor answers.")
            .severity(Severity::Warning);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_must_be_one_that_can_be_rung() {
        let check = |text: &str, expected: bool| assert_eq!(is_phone(text), expected, "{text}");
        check("01632 960417", true);
        check("(01632) 960 417", true);
        check("020 7946 0018", true);
        check("+44 (0)1632 960417", true);
        check("+44 1632 960417 ext 12", true);
        check("00353 1 555 0100", true);
        check("01632 9604", false);
        check("960417", false);
        check("01632 96O417", false);
        check("ask at the desk", false);
    }

    #[test]
    fn an_address_must_have_a_host() {
        let check = |text: &str, expected: bool| assert_eq!(EMAIL.is_match(text), expected, "{text}");
        check("press@civicalliance-harrowmere.example", true);
        check("press.desk+news@group.example", true);
        check("press@group", false);
        check("press group.example", false);
        check("press@@group.example", false);
        check("press@group,example", false);
    }
}
