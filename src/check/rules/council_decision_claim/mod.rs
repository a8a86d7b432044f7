//! News of what the council decided, without the decision; and a group that speaks as the council.

use std::sync::LazyLock;

use jiff::civil::Date;

use crate::base::date::long_day;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::history::is_history;
use crate::check::pack::{Sighting, sightings};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Look};
use crate::content::release::{CouncilBusiness, Release};

mod others;
mod settled;
mod undecided;
mod wordings;

use others::{is_house, is_of_all, is_of_member, is_of_others, is_of_ward};
use settled::{settled, without_asides};
use undecided::{is_answer, is_custom, is_from_pockets, is_of_crews, is_of_its_own, is_reply};
use wordings::{ACTS, AS_COUNCIL, CITED, CLAIMS, IDLE, OPEN};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "council-decision-claim",
            title: "the text tells of a decision of the council and does not cite it",
            severity: Severity::Warning,
            reason: "What a group decides is no decision of the council, and must not be taken for one. A reader can only tell them apart where the meeting, its day and the minute are named.",
            remedy: "If the council has decided, name the decision under `council_business`: status: decided, the meeting, its date, and ref for the minute. If it has not, say who wants it and who will decide.",
        },
        group: Group::Separation,
        sources: &[
            "Portsmouth City Council, protocol on officers and party political groups: what a group concludes does not rank as a decision of the council and must not be acted on as one",
            "North Thoresby Parish Council, press policy: members do not claim to give the council's views",
        ],
        looks: "the words of a release, headline, summary and quotations included",
        hold: Hold::Usual,
        bad: &[
            "Harrowmere Council has decided to scrap the bus gate, the group confirmed last night.",
            "title: Council scraps bus gate on Quay Road\n---",
            "council_business: null\n---\nA new crossing was approved by Cabinet, Civic Alliance councillors said on 20 November 2026.",
            "\"We at the council have listened to residents,\" said Cllr Tobias Wren.",
            "council_business: {kind: motion, meeting: Full Council, date: 2026-11-26, status: decided, ref: null}\n---\nFull Council voted to keep bus 42.",
        ],
        good: &[
            "The Civic Alliance Group will ask Full Council on 26 November 2026 to keep bus 42 (motion 9).",
            "council_business: {kind: cabinet-decision, meeting: Cabinet, date: 2026-11-03, item: \"8\", ref: \"Cabinet minute 2026/74\", status: decided, public: true}\n---\nCabinet agreed on 3 November 2026 to pay for the extra hours.",
            "The council has not agreed to this. If Cabinet approves the plan, bus 42 will run. Full Council will debate the motion on 26 November 2026.",
            "Cabinet agreed on 3 November 2026 to review the service (minute 2026/74).",
            "council_business: null\n---\nFull Council sets the budget on Thursday 25 February 2027.",
        ],
    },
    look: Look::Release(check),
};

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let business = release.facts.business.as_ref();
    let claims = sightings(&item.prose, &CLAIMS);
    let is_met = |acted: &Sighting| {
        let is_same = |claim: &Sighting| std::ptr::eq(claim.stretch, acted.stretch) && claim.sentence == acted.sentence;
        claims.iter().any(is_same)
    };
    let acts = sightings(&item.prose, &ACTS)
        .into_iter()
        .filter(|acted| !is_met(acted) && !is_idle(acted.said()));
    let mut told: Vec<Sighting> = claims.iter().cloned().chain(acts).collect();
    for seen in settled(&item.prose) {
        let is_same = |told: &Sighting| std::ptr::eq(told.stretch, seen.stretch) && told.sentence == seen.sentence;
        if !told.iter().any(is_same) {
            told.push(seen);
        }
    }
    for seen in told {
        let speaks_as_council = AS_COUNCIL
            .pattern
            .find_all(seen.said())
            .is_ok_and(|found| found.first().is_some_and(|first| first.start == 0));
        let place = seen.stretch.place(item.source(), seen.words.clone());
        if speaks_as_council {
            let help = "Say for whom the person speaks: the group, the ward, or a committee whose chair they are.";
            findings
                .at(place, format!("“{}” speaks as the council", seen.said()))
                .help(help);
            continue;
        }
        let is_past = is_of_others(item, &seen)
            || is_answer(&seen)
            || is_of_its_own(&seen)
            || is_of_ward(item, &seen)
            || is_of_member(&seen)
            || is_house(&seen)
            || is_of_crews(&seen)
            || is_from_pockets(seen.said())
            || is_history(seen.before(), seen.after(), item.day);
        if is_past
            || is_cited(item, release, business, &seen)
            || is_open(&seen)
            || is_custom(&seen)
            || is_reply(&seen)
            || is_to_come(item, &seen)
        {
            continue;
        }
        let message = format!(
            "“{}” tells of a decision of the council, and none is cited",
            seen.said()
        );
        findings.at(place, message).help(help_for(item, business));
    }
}

/// Whether what a body did decides nothing: it heard, asked, or met.
fn is_idle(said: &str) -> bool {
    let said = said.to_lowercase();
    let mut words = said.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let is_passive = ["been ", "was ", "were "].iter().any(|be| said.starts_with(be));
    let verb = match is_passive {
        true => words.find(|word| !["been", "was", "were"].contains(word) && !word.ends_with("ly")),
        false => words.next_back(),
    };
    verb.is_some_and(|verb| IDLE.contains(&verb))
}

/// Whether the release names the decision, in its facts or in the sentence.
fn is_cited(item: &Item, release: &Release, business: Option<&CouncilBusiness>, seen: &Sighting) -> bool {
    let is_decided = business.is_some_and(|business| {
        matches!(business.status.as_str(), "decided" | "lost")
            && !business.reference.trim().is_empty()
            && business.date.is_some_and(|date| date <= item.day)
    });
    if is_decided || CITED.pattern.is_match(seen.sentence()) {
        return true;
    }
    // A day on which a source says what was decided.
    let mut dates = release.facts.sources.iter().filter_map(|source| source.date);
    dates.any(|date| seen.sentence().contains(&long_day(date)))
}

/// Whether nothing was decided: it is denied, asked for, or hangs on something.
fn is_open(seen: &Sighting) -> bool {
    // What stands right before the council decides: `if the council agrees`, `asks the council that decided`.
    let before = seen.before();
    if seen.said().to_lowercase().starts_with("councillors") && !is_of_all(before) {
        return true;
    }
    // `Had the council agreed`, `whatever the council decides`.
    const TURNS: &[&str] = &[
        "had",
        "has",
        "have",
        "did",
        "does",
        "do",
        "will",
        "would",
        "should",
        "could",
        "can",
        "may",
        "might",
        "must",
        "whatever",
        "whichever",
        "however",
        "whenever",
        "whoever",
        "lest",
    ];
    let last = before.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    const BODIES: &[&str] = &[
        "the ",
        "our ",
        "your ",
        "full ",
        "council",
        "cabinet",
        "executive",
        "committee",
        "planning ",
        "licensing ",
        "town hall",
    ];
    let said = seen.said().to_lowercase();
    let opens_with_body = BODIES.iter().any(|body| said.starts_with(body));
    if opens_with_body && TURNS.contains(&last.as_str()) {
        return true;
    }
    let clause = clause_of(seen);
    let near = clause.len() - clause.chars().rev().take(60).map(char::len_utf8).sum::<usize>();
    let after = seen.after().trim_start();
    let is_thought_of = ["would ", "could ", "might ", "may "]
        .iter()
        .any(|word| after.starts_with(word));
    is_thought_of || OPEN.pattern.is_match(&clause[near..]) || OPEN.pattern.is_match(&without_asides(seen.said()))
}

/// The clause before the words of a sighting: what a sentence says before `because` or `but` does not bear on them.
fn clause_of<'s>(seen: &Sighting<'s>) -> &'s str {
    const JOINTS: &[&str] = &[
        " because ",
        ", but ",
        ", with ",
        ", so ",
        ", for ",
        " now that ",
        " since ",
    ];
    let before = seen.before();
    let joints = JOINTS
        .iter()
        .filter_map(|joint| before.rfind(joint).map(|at| at + joint.len()));
    let is_apart = seen.said().contains(" having ");
    let comma = before.rfind(", ").filter(|_| is_apart);
    &before[joints.chain(comma).max().unwrap_or_default()..]
}

/// Whether the day that follows is still to come: `Full Council sets the budget on Thursday 27 February 2025`.
fn is_to_come(item: &Item, seen: &Sighting) -> bool {
    static DAY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ on (?:\w+day,? )?(\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})\b",
        )
    });
    let found = DAY.whole().captures(seen.after());
    let day = found.and_then(|found| Date::strptime("%d %B %Y", &found[1]).ok());
    day.is_some_and(|day| day > item.day)
}

fn help_for(item: &Item, business: Option<&CouncilBusiness>) -> String {
    match business {
        Some(business) if business.status == "decided" && business.reference.trim().is_empty() => {
            "Add ref to `council_business`: the number of the minute or of the decision.".to_owned()
        }
        Some(business) if business.status == "decided" => {
            format!(
                "The meeting under `council_business` must lie on or before the day of issue, {}.",
                long_day(item.day)
            )
        }
        Some(business) if business.status == "proposed" => {
            "Under `council_business` it stands as proposed: say that the group asks for it, and when the council will decide. If it has decided, write status: decided, and ref for the minute.".to_owned()
        }
        _ => RULE.rule.code.remedy.to_owned(),
    }
}

#[cfg(test)]
mod tests;
