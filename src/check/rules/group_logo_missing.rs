//! Groups that show no logo, or one that says nothing.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, Ground, HouseRule, Look};
use crate::content::settings::Logo;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "group-logo-missing",
            title: "the group's logo is missing, or its description does not name the group",
            severity: Severity::Warning,
            reason: "A page without the group's mark is easily taken for one of the council, and a mark that is described as `logo` tells a blind reader nothing.",
            remedy: "Write under `group.logo` the file and, as `alt`, the group's name; or `logo: none` where the group has none.",
        },
        group: Group::Identity,
        sources: &[
            "London Councils' protocol of 2019, rule 10: notepaper of a party communication carries the group's logo if possible",
        ],
        looks: "group.logo in content/site.yaml",
        hold: Hold::Usual,
        bad: &[
            "site: {group: {logo: {alt: logo}}}\n---",
            "site: {group: {logo: null}}\n---",
        ],
        good: &[
            "site: {group: {logo: none}}\n---",
            "site: {group: {logo: {alt: Civic Alliance Group}}}\n---",
        ],
    },
    look: Look::Site(check),
};

fn check(ground: &Ground, findings: &mut Findings) {
    let group = &ground.settings().group;
    let name = &group.registered_name;
    let logo = match &group.logo_said {
        Logo::Declined => return,
        Logo::Unsaid => {
            findings
                .at(
                    ground.setting("group"),
                    "the group has no logo, and does not say that it wants none",
                )
                .help(format!(
                    "Add `logo: {{file: brand/logo.svg, alt: {name}}}`, or `logo: none` where the group has none."
                ));
            return;
        }
        Logo::Given => group.logo.as_ref(),
    };
    let Some(logo) = logo else {
        return;
    };
    let alt = logo.alt.trim();
    let names_group = [name, &group.short_name]
        .into_iter()
        .any(|name| !name.is_empty() && alt.contains(name.as_str()));
    if !names_group && !name.is_empty() {
        let message = match alt {
            "" => "the logo has no description".to_owned(),
            alt => format!("the logo is described as `{alt}`, which does not name the group"),
        };
        findings
            .at(ground.setting("group.logo.alt"), message)
            .help(format!("Write the group's name: `alt: {name}`."));
    }
}
