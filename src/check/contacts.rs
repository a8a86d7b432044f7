//! Addresses, numbers and mailboxes that a group gives out itself: its imprint, its contacts, its
//! councillors, the venues of its events; and how numbers are compared.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::pattern::{Pattern, pattern};
use super::{Item, Kind};
use crate::content::release::MediaContact;
use crate::content::site::Site;

/// A telephone number as it is typed, in any spacing: `01632 960 417`, `+44 (0)1632-960417`.
pub static PHONE: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?:\+44|\b0044|\(?\b0)[ \u{a0}.()0-9-]{7,18}[0-9]"));

/// An e-mail address.
pub static EMAIL: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)[a-z0-9][a-z0-9._%+'-]*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)+"));

/// What the site gives out itself.
#[derive(Debug, Default)]
pub struct Contacts {
    phones: HashSet<String>,
    emails: HashSet<String>,
    /// Lines of addresses, letters and digits alone.
    lines: Vec<String>,
    /// Hosts of its mailboxes.
    hosts: HashSet<String>,
}

impl Contacts {
    /// The contacts of a site.
    pub fn of(site: &Site) -> Self {
        let settings = &site.settings;
        let mut known = Self::default();
        let parties = [
            Some(&settings.promoter),
            settings.on_behalf_of.as_ref(),
            settings.printer.as_ref(),
        ];
        for party in parties.into_iter().flatten() {
            known.add_lines(&party.address);
        }
        known.add_lines(&settings.council.addresses);
        for phone in &settings.council.phones {
            known.add_phone(phone);
        }
        for (_, contact) in &settings.contacts {
            known.add_phone(&contact.phone);
            known.add_phone(&contact.out_of_hours);
            known.add_email(&contact.email);
        }
        for person in &site.people {
            let contact = &person.facts.contact;
            known.add_phone(&contact.phone);
            known.add_email(&contact.email);
            known.add_email(&contact.official_email);
            known.add_lines([&contact.post]);
        }
        for venue in site.events.iter().filter_map(|event| event.facts.venue.as_ref()) {
            known.add_lines(&venue.address);
            known.add_lines([&venue.postcode]);
        }
        known
    }

    fn add_lines<'a>(&mut self, lines: impl IntoIterator<Item = &'a String>) {
        let pieces = lines.into_iter().flat_map(|line| line.split(','));
        self.lines.extend(pieces.map(compact).filter(|line| line.len() > 3));
    }

    fn add_phone(&mut self, phone: &str) {
        self.phones
            .extend(Some(digits(phone)).filter(|phone| !phone.is_empty()));
    }

    fn add_email(&mut self, email: &str) {
        let email = email.trim().to_lowercase();
        let Some((_, host)) = email.rsplit_once('@') else {
            return;
        };
        self.hosts.insert(host.to_owned());
        self.emails.insert(email);
    }

    /// Whether a number is one that is given out; a release may give one of its own.
    pub fn has_phone(&self, phone: &str, item: &Item) -> bool {
        let phone = digits(phone);
        let own = given(item).map(|(_, number)| digits(number));
        self.phones.contains(&phone) || own.is_some_and(|own| own == phone)
    }

    /// Whether a mailbox is one that is given out, or stands on the host of one.
    pub fn has_email(&self, email: &str, item: &Item) -> bool {
        let email = email.to_lowercase();
        let host = email.rsplit_once('@').map_or("", |(_, host)| host);
        let own = given(item).is_some_and(|(own, _)| own.to_lowercase() == email);
        own || self.emails.contains(&email) || (self.hosts.contains(host) && !is_private_host(host))
    }

    /// Whether words are part of an address that is given out: a street with its number, a postcode.
    pub fn has_line(&self, words: &str) -> bool {
        let words = compact(words);
        self.lines.iter().any(|line| line.contains(&words))
    }
}

/// Mailbox and number that a release gives itself.
fn given<'a>(item: &Item<'a>) -> Option<(&'a str, &'a str)> {
    let Kind::Release(release) = item.kind else {
        return None;
    };
    match release.facts.media_contact.as_ref()? {
        MediaContact::Given { email, phone, .. } => Some((email, phone)),
        MediaContact::Key(_) => None,
    }
}

/// Whether a host gives mailboxes to anybody: `gmail.com`, `mailbox.example`.
pub fn is_private_host(host: &str) -> bool {
    const HOSTS: &[&str] = &[
        "gmail",
        "googlemail",
        "hotmail",
        "outlook",
        "live",
        "msn",
        "yahoo",
        "ymail",
        "icloud",
        "me",
        "mac",
        "aol",
        "btinternet",
        "btopenworld",
        "sky",
        "virginmedia",
        "ntlworld",
        "blueyonder",
        "talktalk",
        "tiscali",
        "plusnet",
        "protonmail",
        "proton",
        "pm",
        "gmx",
        "zoho",
        "fastmail",
        "tutanota",
        "tuta",
        "hey",
        "rocketmail",
        "orange",
        "freeserve",
        "lineone",
        "supanet",
        "o2",
        "mail",
        "email",
        "inbox",
        "webmail",
    ];
    let first = host.split('.').next().unwrap_or_default();
    HOSTS.contains(&first) || first.ends_with("mail") || first.starts_with("mail")
}

/// A number as its digits, in the national form: `01632960417`.
pub fn digits(phone: &str) -> String {
    let all: String = phone.chars().filter(char::is_ascii_digit).collect();
    let is_abroad = phone.trim_start().starts_with('+');
    let rest = match all.strip_prefix("0044") {
        Some(rest) => Some(rest),
        None if is_abroad => all.strip_prefix("44"),
        None => None,
    };
    rest.map_or_else(|| all.clone(), |rest| format!("0{}", rest.trim_start_matches('0')))
}

fn compact(words: &str) -> String {
    words
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = PHONE.find_iter(text).map(|found| digits(found.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_number_is_known_in_any_spacing() {
        check("Ring 01632 960417.", &["01632960417"]);
        check("(01632) 960 417 or 01632-960-417", &["01632960417", "01632960417"]);
        check(
            "+44 (0)1632 960417; 0044 1632 960417; +447700900123",
            &["01632960417", "01632960417", "07700900123"],
        );
        check("It costs £01 and 2026-11-30, item 0.5.", &[]);
    }

    #[test]
    fn mailboxes_and_their_hosts() {
        let found: Vec<&str> = EMAIL
            .find_iter("Write to d.pike82@mailhost.example, or press@group.example.")
            .map(|found| found.as_str())
            .collect();
        assert_eq!(found, ["d.pike82@mailhost.example", "press@group.example"]);
        assert!(
            is_private_host("mailhost.example") && is_private_host("gmail.com") && !is_private_host("group.example")
        );
    }
}
