//! Sites that do not send residents on to the council's own.

use crate::base::rules;
use crate::check::council::{host_of, is_host};
use crate::check::{Findings, Ground, HouseRule, Look};
use crate::content::page::Page;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::not_council_notice_missing::RULE,
    look: Look::Site(check),
};

fn check(ground: &Ground, findings: &mut Findings) {
    let council = &ground.settings().council;
    if !tells_apart(&council.not_council_notice, &ground.settings().group.council_name) {
        findings.at(
            ground.setting("council.not_council_notice"),
            "the notice does not say that the site is not the council's",
        );
    }
    if council.domains.is_empty() {
        return;
    }
    for page in ground.site.pages.iter().filter(|page| is_contact(page)) {
        let targets = page.entry.survey.targets.iter();
        let mut hosts = targets.filter_map(|target| host_of(&target.target));
        if hosts.any(|host| is_host(ground, host)) {
            continue;
        }
        let help = format!(
            "Add a sentence with a link to {}: for services, complaints and emergencies residents go there.",
            council.services_url.as_deref().unwrap_or("the council's own site"),
        );
        findings
            .at(
                crate::base::Place::File(page.entry.source.clone()),
                "the contact page does not link to the council's own site",
            )
            .help(help);
    }
}

/// Whether a notice denies something of the council; in Welsh, `nid` and `Cyngor`.
fn tells_apart(notice: &str, council: &str) -> bool {
    let words: Vec<String> = notice
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .map(str::to_lowercase)
        .collect();
    let is_any = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let denies = is_any(&[
        "not",
        "no",
        "independent",
        "nid",
        "nad",
        "ddim",
        "isn't",
        "isn’t",
        "neither",
        "separate",
    ]);
    let is_named = notice.to_lowercase().contains(&council.to_lowercase());
    let names = words
        .iter()
        .any(|word| word.starts_with("council") || word.ends_with("yngor") || word.starts_with("authorit"));
    denies && (names || is_named)
}

/// Whether a page is the one on which the group is reached.
fn is_contact(page: &Page) -> bool {
    let slug = page.entry.slug.as_str();
    slug == "contact" || slug == "cysylltu" || slug.starts_with("contact-us") || slug.starts_with("contact-the")
}
