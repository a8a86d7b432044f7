//! Groups that show no logo, or one that says nothing.

use crate::base::rules;
use crate::check::{Findings, Ground, HouseRule, Look};
use crate::content::settings::Logo;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::group_logo_missing::RULE,
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
