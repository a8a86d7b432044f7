//! Groups whose line of party communication does not say whose words these are.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, Ground, HouseRule, Look};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "party-mark-missing",
            title: "nothing says that this is a party communication",
            severity: Severity::Error,
            reason: "A reader must see at once that a political group speaks, and not the council.",
            remedy: "Write under `group` in content/site.yaml a `party_mark` that names the group: Party communication from the … Group on … Council. Not issued by the council.",
        },
        group: Group::Identity,
        sources: &[
            "London Councils, protocol on party groups of 2019, rule 10: paper that clearly shows a party communication",
            "Gloucestershire County Council, officer and member protocol, paragraph 16: a release is issued in the name of the political group",
            "Local Government Act 1986, section 2: what the council itself may not publish",
        ],
        looks: "`group.party_mark` in content/site.yaml",
        hold: Hold::Usual,
        bad: &[
            "site: {group: {party_mark: Press release}}\n---",
            "site: {group: {party_mark: Issued by councillors on Harrowmere Borough Council.}}\n---",
        ],
        good: &["site: {group: {party_mark: A political message from the Civic Alliance Group.}}\n---"],
    },
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
