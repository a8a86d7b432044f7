//! Groups whose line of party communication does not say whose words these are.

use crate::base::rules;
use crate::check::{Findings, Ground, HouseRule, Look};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::party_mark_missing::RULE,
    look: Look::Site(check),
};

fn check(ground: &Ground, findings: &mut Findings) {
    let group = &ground.settings().group;
    let mark = folded(&group.party_mark);
    if mark.is_empty() {
        findings.at(
            ground.setting("group.party_mark"),
            "there is no line that says whose words these are",
        );
        return;
    }
    if !mark.contains(&folded(&group.registered_name)) && !mark.contains(&folded(&group.short_name)) {
        findings
            .at(
                ground.setting("group.party_mark"),
                format!("the line \"{}\" does not name the group", group.party_mark.trim()),
            )
            .help(format!(
                "Name it as it is registered: Party communication from the {}.",
                group.registered_name
            ));
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
