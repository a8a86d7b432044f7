//! Approvals by somebody who is no serving councillor of the group.

use jiff::civil::Date;

use crate::base::date::long_day;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, HouseRule, Item, Kind, Look};
use crate::content::people::{Person, PersonRole};
use crate::content::stage::Approved;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "approver-not-member",
            title: "whoever approved is no serving councillor of the group",
            severity: Severity::Error,
            reason: "What the group says is decided by its elected members. An assistant drafts and checks; a councillor answers for it.",
            remedy: "Have a councillor read the text and approve it, and name them under `approved.by`.",
        },
        group: Group::Officers,
        sources: &[
            "Role profile of a political assistant (2021): works under the day-to-day direction of the group",
            "Gloucestershire County Council's protocol on political assistants, paragraph 16: a release names the councillor concerned",
        ],
        looks: "approved and election.approved_by in front matter",
        hold: Hold::Firm,
        bad: &[
            "approved: {by: jonah-pell}\n---",
            "approved: {by: silas-dunmore, on: 2026-11-19T09:00}\n---",
            "approved: {by: rufus-brandt}\n---",
            "election: {advice: Monitoring officer's e-mail of 25 March 2027, approved_by: helen-strake}\n---",
        ],
        good: &[
            "approved: {by: odile-marsh, on: 2026-11-19T16:05}\n---",
            "issued: 2026-05-05T09:00\napproved: {by: silas-dunmore, on: 2026-05-04T09:00}\nquotes: null\n---",
        ],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    let approved = match item.kind {
        Kind::Release(release) => release.facts.facts.approved.known(),
        Kind::Newsletter(newsletter) => newsletter.facts.facts.approved.known(),
        _ => None,
    };
    if let Some(Approved { by, on, .. }) = approved {
        let day = on.map_or(item.day, |on| item.ground.site.zone().day(on));
        judge(item, findings, by, "approved.by", day);
    }
    if let Kind::Release(release) = item.kind
        && let Some(election) = &release.facts.election
    {
        judge(item, findings, &election.approved_by, "election.approved_by", item.day);
    }
}

fn judge(item: &Item, findings: &mut Findings, by: &str, field: &str, day: Date) {
    // A name without a file is told of where names are looked up.
    let Some(fault) = item.ground.person(by).and_then(|person| fault(person, day)) else {
        return;
    };
    findings.at(item.field(field), fault);
}

fn fault(person: &Person, day: Date) -> Option<String> {
    let name = &person.facts.name;
    let what = match person.facts.role {
        PersonRole::Officer => "is a council officer, and only a councillor of the group can approve".to_owned(),
        PersonRole::PartyStaff => "works for the party, and only a councillor of the group can approve".to_owned(),
        PersonRole::OtherCouncillor => "is a councillor of another group".to_owned(),
        PersonRole::PublicName => "is no councillor".to_owned(),
        PersonRole::Councillor if !person.serves_on(day) => {
            format!("was no councillor on {}, the day of approval", long_day(day))
        }
        PersonRole::Councillor if !person.is_of_group_on(day) => {
            format!(
                "was not a member of the group on {}, the day of approval",
                long_day(day)
            )
        }
        PersonRole::Councillor => return None,
    };
    Some(format!("{name} {what}"))
}
