//! The files that a site needs beside its releases: settings with honest placeholders, and two pages.

use super::emit::{quoted, scalar};
use super::old_site::OldSite;
use super::release::Release;

/// The settings and the pages of the new site, by path.
pub(super) fn files(old_site: &OldSite, archive: &str, releases: &[Release]) -> Vec<(&'static str, String)> {
    let name = old_site
        .title
        .clone()
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| archive.to_owned());
    vec![
        ("content/site.yaml", settings(old_site, &name, releases)),
        ("content/pages/about.md", about(&name)),
        ("content/pages/contact.md", contact(&name, &email(old_site))),
    ]
}

fn settings(old_site: &OldSite, name: &str, releases: &[Release]) -> String {
    let url = old_site.url.clone().unwrap_or_else(|| "https://group.example".into());
    let host = url.trim_start_matches("https://");
    let since = releases.iter().map(|release| release.year).min().unwrap_or(2000);
    format!(
        "# Written by an import. The site builds as it stands, but it is not fit to publish:
# replace every value that ends in \"(replace)\". The imprint is required by law, and it must name real people.
site:
  base_url: {url}
  timezone: {zone}
  tag_authority: {host}
  tag_since: {since}
  languages: [en]
  default_lang: en
group:
  registered_name: {group}
  short_name: {group}
  id_prefix: {prefix}
  council_name: Name of the council (replace)
  party_mark: {mark}
  boilerplate: {boilerplate}
imprint:
  address_checked: true  # only so that the archive can be looked at: delete this line when the addresses are right
  promoter: {{name: Name of promoter (replace), address: [Address of promoter (replace)]}}
  on_behalf_of: {{name: {group_quoted}, address: [Address of the group (replace)]}}
council:
  domains: [council.example]
  not_council_notice: {notice}
contacts:
  press-office:
    purpose: information
    email: {email}  # replace, if it is not yours
    phone: 01632 960000  # replace
    hours: Hours of the office (replace)
# What was issued before this day is the archive: it needs no approval. What you write from now on does.
policy: {policy}
# What old pages bring along is only warned of, and so is a release that names nobody for interviews:
# delete this line once a leader is named under group and the archive is in order.
rules: {{media-contact-missing: warning, feed-metadata: warning}}
brand: {{primary: \"#0B5D66\", on_primary: \"#FFFFFF\", accent: \"#9A3412\", on_accent: \"#FFFFFF\"}}
elections: []
",
        zone = old_site.zone_name,
        group = scalar(name),
        group_quoted = quoted(name),
        prefix = prefix(name),
        mark = quoted(&format!("Party communication from {name}. Not issued by the council.")),
        boilerplate = quoted(&format!("{name} is a group of councillors. (replace)")),
        notice = quoted(&format!("This site is run by {name}, not by the council.")),
        email = quoted(&email(old_site)),
        policy = policy(old_site, releases),
    )
}

fn policy(old_site: &OldSite, releases: &[Release]) -> String {
    let newest = releases.iter().map(|release| old_site.zone.day(release.issued)).max();
    match newest.and_then(|day| day.tomorrow().ok()) {
        Some(day) => format!("{{approval: named, archive_before: {day}}}"),
        None => "{approval: named}".into(),
    }
}

fn email(old_site: &OldSite) -> String {
    old_site.email.clone().unwrap_or_else(|| "press@group.example".into())
}

fn about(name: &str) -> String {
    let title = quoted(&format!("About {name}"));
    let summary = quoted(&format!("Who {name} are."));
    format!("---\ntitle: {title}\nsummary: {summary}\n---\nSay here who you are and what you stand for. (replace)\n")
}

fn contact(name: &str, email: &str) -> String {
    let summary = quoted(&format!("How to reach {name}."));
    format!(
        "---\ntitle: Contact us\nsummary: {summary}\n---\nPress office: <{email}>\n\nFor services, complaints and emergencies go to the council's own site: <https://council.example>. (replace)\n"
    )
}

/// The capitals that begin the ids of releases: two to six letters of the name.
fn prefix(name: &str) -> String {
    let words = super::slugs::slug(name);
    let letters = |text: &str| -> String { text.chars().filter(char::is_ascii_alphabetic).take(6).collect() };
    let initials: String = words.split('-').filter_map(|word| word.chars().next()).collect();
    let found = [
        letters(&initials),
        letters(&words).chars().take(3).collect(),
        "grp".into(),
    ];
    found
        .into_iter()
        .find(|prefix| prefix.len() >= 2)
        .unwrap_or_default()
        .to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;
    use crate::source::yaml;

    #[test]
    fn the_prefix_of_ids_is_two_to_six_capitals() {
        for (name, expected) in [
            ("Civic Alliance Group", "CAG"),
            ("Přerov", "PRE"),
            ("42", "GRP"),
            ("A", "GRP"),
            ("a b c d e f g h", "ABCDEF"),
        ] {
            assert_eq!(prefix(name), expected);
        }
    }

    #[test]
    fn settings_can_be_read_whatever_the_name() {
        for name in [
            "Civic Alliance Group",
            "A: \"b\" {c}, [d] # e",
            "2019",
            "Šance pro Přerov",
        ] {
            let old_site = OldSite {
                title: Some(name.into()),
                ..OldSite::default()
            };
            let text = files(&old_site, "archive", &[]).remove(0).1;
            let outcome = yaml::read(&SourcePath::new("content/site.yaml"), &text, 0);
            let Some(yaml::Value::Map(group)) = outcome.value.unwrap().get("group").cloned() else {
                panic!("{text}")
            };
            assert_eq!(group.get("registered_name"), Some(&yaml::Value::Text(name.into())));
        }
    }
}
