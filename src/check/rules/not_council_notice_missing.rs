//! Sites that do not send residents on to the council's own.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::council::{host_of, is_host};
use crate::check::{Findings, Ground, HouseRule, Look};
use crate::content::page::Page;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "not-council-notice-missing",
            title: "nothing says that this is not the council's site",
            severity: Severity::Error,
            reason: "Residents come looking for bins and repairs. The notice keeps group and council apart and sends them where they are helped.",
            remedy: "Write under `council` in content/site.yaml a `not_council_notice` that says whose site it is, and link from the contact page to the council's own site.",
        },
        group: Group::Separation,
        sources: &[
            "Portsmouth City Council, protocol on officers and party groups, section 6: what a group says is not to be taken for the council",
            "London Borough of Newham, job description of 2023: clear information on services",
            "Where the notice stands: our own judgement",
        ],
        looks: "`council.not_council_notice` in content/site.yaml; the contact page",
        hold: Hold::Usual,
        bad: &[
            "site: {council: {not_council_notice: Welcome to our site.}}\n---",
            "kind: page\n---\nWrite to the group office, 3 Tannery Yard, Harrowmere.",
        ],
        good: &[
            "site: {council: {not_council_notice: \"The Civic Alliance Group runs this site, and the borough council does not.\"}}\n---",
            "kind: page\n---\nFor bins and repairs see <https://www.harrowmere-council.example/bins>.",
        ],
    },
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
