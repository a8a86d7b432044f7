//! Elections that are near, of which the day of the notice is not known.

use jiff::civil::{Date, Weekday};

use crate::base::date::long_day;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::elections::{periods, weeks_before};
use crate::check::{Findings, Ground, HouseRule, Look};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "election-period-unset",
            title: "an election is near and the day of its notice is not set",
            severity: Severity::Warning,
            reason: "What officers may do is restricted from the day on which the notice of election is in fact published, and that can be earlier than the last lawful day.",
            remedy: "Look the day up in the council's election timetable and write it under `elections` in content/site.yaml: `notice_published: 2027-03-24`.",
        },
        group: Group::Election,
        sources: &[
            "Local Government Association, questions and answers on pre-election publicity: the period runs from the notice of election, at the latest 25 working days before the poll",
            "Code of Recommended Practice on Local Authority Publicity, seventh principle: care in periods of heightened sensitivity; the Code binds the council, not the group",
        ],
        looks: "elections in content/site.yaml, in the 12 weeks before a poll",
        hold: Hold::Usual,
        bad: &[
            "at: 2027-03-01T09:00:00Z\nsite: {elections: [{kind: ordinary, poll: 2027-05-06, wards: [all]}]}\n---",
            "at: 2027-04-12T09:00:00Z\nsite: {elections: []}\n---",
            "at: 2026-11-24T09:00:00Z\nsite: {elections: [{kind: by-election, poll: 2026-12-17, wards: [northgate]}]}\n---",
            "site: {elections: [{kind: by-election, wards: [northgate]}]}\n---",
        ],
        good: &[
            "at: 2027-04-12T09:00:00Z\nsite: {elections: [{kind: ordinary, poll: 2027-05-06, notice_published: 2027-03-24, wards: [all]}]}\n---",
            "at: 2026-11-24T09:00:00Z\nsite: {elections: [{kind: ordinary, poll: 2027-05-06, wards: [all]}]}\n---",
            "at: 2026-11-24T09:00:00Z\nsite: {elections: []}\n---",
        ],
    },
    look: Look::Site(check),
};

/// How long before a poll its notice is asked for.
const WEEKS_AHEAD: i64 = 12;

fn check(ground: &Ground, findings: &mut Findings) {
    let settings = ground.settings();
    let today = ground.today();
    for period in periods(settings) {
        let is_near = weeks_before(period.poll, WEEKS_AHEAD) <= today && today <= period.poll;
        if is_near && period.election.notice_published.is_none() {
            findings.at(
                ground.setting(&format!("elections[{}]", period.number)),
                format!(
                    "the poll is on {} and the day of its notice is not set; until it is, the election period counts from {}, 25 working days before",
                    long_day(period.poll),
                    long_day(period.from)
                ),
            );
        }
    }
    for (index, election) in settings.elections.iter().enumerate() {
        if election.poll.is_none() {
            findings
                .at(
                    ground.setting(&format!("elections[{index}]")),
                    "this election has no day, so its period cannot be known",
                )
                .help("Write the day of the poll: `poll: 2027-05-06`.");
        }
    }
    let may = ordinary_day(today.year());
    if settings.elections.is_empty() && weeks_before(may, WEEKS_AHEAD) <= today && today <= may {
        findings
            .at(
                ground.setting("elections"),
                format!("no election is listed, and ordinary council elections are held on {}", long_day(may)),
            )
            .help("List the polls of your area with `poll` and `notice_published`, those of other bodies too; where there is none this year, list the next.");
    }
}

/// The ordinary day of council elections: the first Thursday in May.
fn ordinary_day(year: i16) -> Date {
    let first = Date::new(year, 5, 1).unwrap_or(Date::constant(2000, 5, 1));
    first.nth_weekday_of_month(1, Weekday::Thursday).unwrap_or(first)
}
