//! Surgeries that nobody can find, that are over, or that are held in somebody's home.

use std::sync::LazyLock;

use jiff::civil::Date;

use crate::base::date::{long_day, read_day};
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Kind, Look};
use crate::content::event::{Event, EventType, Venue};

mod homes;
mod invited;
mod lent;
mod stale;
mod untold;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "surgery-stale-or-private",
            title: "a surgery lacks what residents need, is over, or is in a private or council place",
            severity: Severity::Warning,
            reason: "Residents come on foot, with a pram, once. A list of last year's surgeries tells them that nobody is there, a councillor's home as the venue is a risk to all, and a council office lends the council to the party.",
            remedy: "Give beginning and end, a public venue with its address, whether one gets in without steps, and how to book; take out what is over.",
        },
        group: Group::Service,
        sources: &[
            "w4mp guide for members' offices: safety at advice surgeries",
            "Protocol of Portsmouth City Council on officers and party groups, section 6.7; the rest is our own judgement",
        ],
        looks: "events, and surgeries with a date in the texts of pages, wards, councillors and releases",
        hold: Hold::Usual,
        bad: &[
            "kind: event\nend: null\n---",
            "kind: event\nvenue: {name: 8 Quay Row, address: [Harrowmere], postcode: HM2 7TT, step_free: false}\n---",
            "kind: event\nvenue: {name: Saltings Library, address: [Quay Road, Harrowmere], postcode: HM2 1QR}\n---",
            "kind: event\nvenue: {name: Committee room 2, address: [Town Hall, Market Square], step_free: true}\n---",
            "kind: event\nbooking: null\n---",
            "kind: event\nvenue: {name: Cllr Wren's home, address: [Saltings], step_free: true}\n---",
            "Bus 42 stops at 7pm.\n\nCllr Tobias Wren is having people round to his own kitchen on Sunday afternoons from 2pm.",
            "Bus 42 stops at 7pm.\n\nCllr Tobias Wren's next surgery is on Saturday 7 November 2026 at Saltings Library.",
            "Bus 42 stops at 7pm.\n\nThe group's advice sessions are in committee room 2, for which the council asks nothing.",
            "kind: page\n---\nOur next surgery is on Saturday 4 March 2023. For council services go to [the council's own site](https://harrowmere-council.example/services).",
        ],
        good: &[
            "kind: event\nbooking: none\n---",
            "Bus 42 stops at 7pm.\n\nCllr Tobias Wren held a surgery on Saturday 7 November 2026. The next is at Saltings Library, Quay Road, on Saturday 5 December 2026, 10am to 11am; it is step-free, and there is no need to book.",
            "kind: event\nstart: 2023-03-04T10:00\nend: 2023-03-04T11:00\nbooking: null\n---\nCome and talk to your councillor.",
        ],
    },
    look: Look::Item(check),
};

static HOME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:my|our|his|her|their|\w+['’]s?)\s+(?:own\s+|private\s+)?(?:house|home|kitchen|front\s+room|living\s+room|sitting\s+room|flat|garden|garage|doorstep)|at\s+home|private\s+(?:house|home|address|residence))\b",
    )
});
static HOUSE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)^(?:flat\s+)?\d{1,4}[a-z]?,?\s+(?:[a-z'’.-]+\s+){0,3}[a-z'’.-]+$"));
static SURGERY: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)\b(?:surger(?:y|ies)|drop-ins?|street\s+stalls?|advice\s+sessions?)\b"));
static HELD: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)\b(?:was|were|held|took\s+place|came|since|has\s+been|started|began)\b"));
static DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}\b",
    )
});

fn check(item: &Item, findings: &mut Findings) {
    match item.kind {
        Kind::Event(event) => of_event(item, event, findings),
        Kind::Page(_) | Kind::Ward(_) | Kind::Person(_) => of_text(item, findings),
        Kind::Release(_) => invited::check(item, findings),
        _ => {}
    }
}

fn of_event(item: &Item, event: &Event, findings: &mut Findings) {
    let facts = &event.facts;
    if facts.kind == EventType::FullCouncil || facts.cancelled.is_some() {
        return;
    }
    if let Some(venue) = &facts.venue {
        private(item, venue, findings);
    }
    if let (Some(start), Some(end)) = (facts.start, facts.end)
        && end <= start
    {
        findings
            .at(item.field("end"), "the event ends before it begins")
            .help("Correct the time at which it begins or ends.");
    }
    // What is over is a record, and nobody will come.
    if event.upcoming(item.ground.site.now).next().is_none() {
        return;
    }
    if facts.end.is_none() {
        findings
            .at(item.field("end"), "it is not said when the event ends")
            .help("Add the time at which it ends, as in `end: 2026-12-05T11:00`.");
    }
    match &facts.venue {
        None if facts.online.is_none() => {
            findings
                .at(item.field("venue"), "it is not said where the event is")
                .help("Add the place: `venue: {name: Saltings Library, address: [Quay Road, Harrowmere], postcode: HM2 1QR, step_free: true}`.");
        }
        None => {}
        Some(venue) => access(item, venue, findings),
    }
    if facts.kind == EventType::Surgery && facts.booking.trim().is_empty() {
        findings
            .at(item.field("booking"), "it is not said whether one has to book")
            .help("Add `booking: none`, or how to book.");
    }
}

fn access(item: &Item, venue: &Venue, findings: &mut Findings) {
    if venue.address.iter().all(|line| line.trim().is_empty()) && venue.postcode.trim().is_empty() {
        findings
            .at(item.field("venue.address"), format!("`{}` has no address", venue.name))
            .help("Add street and town, and the postcode, so that a map finds it.");
    }
    if venue.step_free.is_none() && venue.hearing_loop.is_none() && venue.toilets.is_empty() {
        findings
            .at(
                item.field("venue"),
                format!("it is not said how one gets into `{}`", venue.name),
            )
            .help("Add `step_free: true` or `step_free: false`; `hearing_loop` and `toilets` help too.");
    }
}

fn private(item: &Item, venue: &Venue, findings: &mut Findings) {
    let settings = item.ground.settings();
    // The office that the imprint names is public already.
    let own_office = settings.on_behalf_of.as_ref().and_then(|body| body.address.first());
    let is_own_office = own_office.is_some_and(|line| line == venue.name.trim());
    let home = HOME.find(&venue.name).is_some() || (HOUSE.is_match(venue.name.trim()) && !is_own_office);
    if home {
        findings
            .at(
                item.field("venue.name"),
                format!("`{}` looks like somebody's home", venue.name),
            )
            .help("Choose a public place, such as a library or a hall, and give its name.");
    }
    let folded = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
            .to_lowercase()
    };
    let whole = folded(&format!("{} {}", venue.name, venue.address.join(" ")));
    let office = settings
        .council
        .addresses
        .iter()
        .find(|office| !folded(office).is_empty() && whole.contains(&folded(office)));
    if let Some(office) = office {
        findings
            .at(item.field("venue"), format!("the event is in an office of the council: `{office}`"))
            .help("Choose a place that is not the council's, or hire the room at its usual price and ask a councillor for a waiver.");
    }
}

/// Surgeries in running text: those to come must not be over, and none may be at home.
fn of_text(item: &Item, findings: &mut Findings) {
    let today = item.ground.today();
    for stretch in item.prose.text() {
        let words = stretch.words();
        if !SURGERY.is_match(words) {
            continue;
        }
        if let Some(home) = HOME.find(words) {
            findings
                .at(
                    stretch.place(item.source(), home.range()),
                    format!("the surgery is in somebody's home: `{}`", home.as_str()),
                )
                .help("Choose a public place, such as a library or a hall, and give its name.");
        }
        let days: Vec<(std::ops::Range<usize>, Date)> = DAY
            .find_iter(words)
            .filter_map(|found| Some((found.range(), read_day(found.as_str()).ok()?.value)))
            .collect();
        let is_over = !days.is_empty() && days.iter().all(|(_, day)| *day < today);
        if let Some((range, day)) = days.last().filter(|_| is_over && !HELD.is_match(words)) {
            findings
                .at(stretch.place(item.source(), range.clone()), format!("this was on {}, and is over", long_day(*day)))
                .help("Give the next date, or make the surgery a file in content/events, which lists itself and disappears by itself.");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn homes_are_told_from_halls() {
        let check = |venue: &str, expected: bool| {
            assert_eq!(HOME.is_match(venue) || HOUSE.is_match(venue), expected, "{venue}");
        };
        for venue in [
            "my house",
            "8 Quay Row",
            "Flat 3 Mill Court",
            "Cllr Wren’s home",
            "Odile's kitchen",
            "12a, Ferry Lane",
        ] {
            check(venue, true);
        }
        for venue in [
            "Saltings Library",
            "Quay House",
            "The Home Front Museum",
            "St Anne's Church Hall",
            "Café 21",
        ] {
            check(venue, false);
        }
    }
}
