//! What council officers draft or publish, and council pictures, in an election period.

use crate::base::date::long_day;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::elections::{Period, periods};
use crate::check::{Findings, HouseRule, Item, Look};
use crate::content::entry::PictureSource;
use crate::content::release::Release;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "election-officer-action",
            title: "an officer had a hand in a release of an election period",
            severity: Severity::Error,
            reason: "Restricted officers take no part in a campaign, and nothing that the council pays for may support one. Local arrangements differ, so the advice that was taken is recorded.",
            remedy: "Have a councillor take the release over, or record the monitoring officer's advice: `election: {advice: \"…\", approved_by: …}`.",
        },
        group: Group::Election,
        sources: &[
            "Local Government Association, questions and answers on pre-election publicity: restricted officers should not take part in a political campaign; local arrangements are to be asked for",
            "Local Government Act 1986, section 2(3): a council gives no help to others to publish what it may not publish itself",
            "Portsmouth City Council's protocol on officers and political groups, 6.7",
        ],
        looks: "drafted_by, published_by, images and election in front matter, for releases issued in an election period of their wards",
        hold: Hold::Usual,
        bad: &[
            "issued: 2027-04-12T09:00\ndrafted_by: jonah-pell\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2027-04-12T09:00\ndrafted_by: odile-marsh\npublished_by: jonah-pell\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2027-04-12T09:00\ndrafted_by: jonah-pell\nelection: {advice: Monitoring officer's e-mail of 25 March 2027}\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2027-04-01T09:00\nat: 2027-04-12T10:00:00Z\nsite: {elections: [{kind: ordinary, poll: 2027-05-06, wards: [all]}]}\n---",
            "issued: 2027-04-12T09:00\ndrafted_by: odile-marsh\nat: 2027-04-12T10:00:00Z\nimages: [{file: hall.jpg, alt: The town hall, credit: The council, source: council, licence: free}]\nfiles: {content/releases/2026/hall.jpg: x}\n---",
        ],
        good: &[
            "issued: 2027-04-12T09:00\ndrafted_by: jonah-pell\nelection: {advice: \"Monitoring officer's e-mail of 25 March 2027, ref 118\", approved_by: odile-marsh}\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2027-04-12T09:00\ndrafted_by: odile-marsh\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2027-03-20T09:00\ndrafted_by: jonah-pell\nat: 2027-04-12T10:00:00Z\n---",
            "issued: 2026-12-01T09:00\ndrafted_by: jonah-pell\nwards: [saltings]\nat: 2026-12-02T10:00:00Z\nsite: {elections: [{kind: by-election, poll: 2026-12-17, notice_published: 2026-11-10, wards: [northgate]}]}\n---",
        ],
    },
    look: Look::Release(check),
};

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let facts = &release.facts;
    let running =
        periods(item.ground.settings()).find(|period| period.covers(item.day) && period.concerns(&facts.wards));
    let Some(period) = running else {
        return;
    };
    for (index, image) in facts.images.iter().enumerate() {
        if image.source == Some(PictureSource::Council) {
            findings
                .at(
                    item.field(&format!("images[{index}].source")),
                    format!("the picture is the council's, and {} is in force", named(&period)),
                )
                .help("Use a picture of the group's own.");
        }
    }
    if is_advised(item, release) {
        return;
    }
    let by = [
        ("drafted_by", "drafted", &facts.drafted_by),
        ("published_by", "published", &facts.published_by),
    ];
    for (field, what, name) in by {
        if let Some(officer) = name.as_deref().and_then(|name| item.ground.officer(name)) {
            findings.at(
                item.field(field),
                format!(
                    "{}, a council officer, {what} this while {} is in force",
                    officer.facts.name,
                    named(&period)
                ),
            );
        }
    }
}

/// Whether advice was taken and a serving councillor approved on the strength of it.
fn is_advised(item: &Item, release: &Release) -> bool {
    release.facts.election.as_ref().is_some_and(|election| {
        let approver = item.ground.person(&election.approved_by);
        !election.advice.trim().is_empty() && approver.is_some_and(|person| person.serves_on(item.day))
    })
}

fn named(period: &Period) -> String {
    format!(
        "the election period from {} to the poll on {}",
        long_day(period.from),
        long_day(period.poll)
    )
}
