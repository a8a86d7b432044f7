//! The form of a release: headline, status line, end and notes, contact, sources, topics.

use super::check;

/// A release with this text between a lead and the end.
fn text(paragraph: &str) -> String {
    format!(
        "Bus 42 will stop after 7pm, Civic Alliance councillors said on Friday 20 November 2026.\n\n{paragraph}\n\nENDS"
    )
}

fn lent(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn titled(title: &str) -> String {
    format!("title: \"{title}\"\n---")
}

fn check_texts(rule: &str, bad: &[&str], good: &[&str]) {
    let bad: Vec<String> = bad.iter().map(|paragraph| text(paragraph)).collect();
    let good: Vec<String> = good.iter().map(|paragraph| text(paragraph)).collect();
    check(rule, &lent(&bad), &lent(&good));
}

#[test]
fn headlines_say_the_news_and_nothing_else() {
    let bad = [
        "Media statement - bus to stay",
        "FOR IMMEDIATE RELEASE: bus to stay",
        "News: evening bus saved",
        "Councillors call for action on buses!",
        "Group wants buses and/or taxis at night",
        "Bus cuts: COUNCIL SHAME as residents wait",
        "Evening bus to stay for another year.",
        "Councillors Back Plan For Evening Bus",
        "Group says evening bus must stay (press release)",
        "Councillors from every ward of the borough ask Cabinet to find the money for bus 42",
    ];
    let good = [
        "NHS and UNISON back group's plan for A12 bus lane",
        "Civic Alliance asks Harrowmere Borough Council for a bus",
        "Residents: 24/7 bus lane goes too far",
        "Who pays for the evening bus?",
        "Saltings Library to open on Saturdays",
        "Statement on the closing of Abbey Baths",
    ];
    let bad: Vec<String> = bad.into_iter().map(titled).collect();
    let good: Vec<String> = good.into_iter().map(titled).collect();
    check("headline-form", &lent(&bad), &lent(&good));
}

#[test]
fn two_releases_have_two_headlines() {
    let other = "---\ntitle: \"Group asks Council to keep evening bus 42 for one more year\"\nsummary: Again.\nissued: 2026-11-01T09:00\ntopics: [transport]\napproved: {by: odile-marsh}\n---\nAgain.\n";
    let example = format!(
        "files: {{content/releases/2026/again.md: {}}}\n---",
        serde_json::to_string(other).unwrap()
    );
    check("headline-form", &[&example], &[]);
}

#[test]
fn status_lines_are_never_typed() {
    check_texts(
        "release-status-line",
        &[
            "*Strictly embargoed until 6am, Monday 30 November*",
            "EMBARGO: 00:01, 30 November 2026",
            "Under embargo until Monday.",
            "Not for publication or broadcast before 00:01 on 30 November 2026.",
            "For immediate release",
            "For release at 9am on 30 November 2026",
            "This press release is under embargo until 30 November 2026.",
            "## For immediate use",
        ],
        &[
            "The council said that it would lift its embargo on new buses.",
            "Immediate help is needed for those who work at night.",
            "The report was kept back until the meeting was over.",
            "Release of the figures is overdue.",
        ],
    );
}

#[test]
fn embargoes_have_a_day_and_a_time() {
    check(
        "release-status-line",
        &[
            "embargo: {until: 30 November}\n---",
            "embargo: {until: 2026-11-30}\n---",
            "embargo: {until: midnight on Monday}\n---",
            "embargo: true\n---",
            "embargo: {audience: media}\n---",
            "issued: 2026-12-01T09:00\nembargo: {until: 2026-11-30T00:01}\n---",
            "issued: 2026-06-20T09:00\nembargo: {until: 2026-06-29T23:00:00Z}\n---",
        ],
        &[
            "embargo: {until: 2026-11-30T06:00}\n---",
            "embargo: null\n---",
            "issued: 2026-06-20T09:00\nembargo: {until: 2026-06-30T00:00:00Z}\n---",
        ],
    );
}

#[test]
fn a_waiver_does_not_lower_what_cannot_be_read() {
    let waiver = "waivers: [{rule: release-status-line, reason: Known, by: odile-marsh, on: 2026-11-20}]";
    let unreadable = format!("embargo: Monday\n{waiver}\n---");
    let readable = format!("embargo: {{until: 2026-11-30T00:00}}\n{waiver}\n---");
    check("release-status-line", &[&unreadable], &[&readable]);
}

#[test]
fn the_end_stands_where_it_must() {
    let lead = "Bus 42 will stop, Civic Alliance councillors said on 20 November 2026.\n\n";
    let with = |rest: &str| format!("{lead}{rest}");
    let bad = [
        "## Notes to editors\n\n1. The motion is item 9.\n\nENDS",
        "ENDS\n\nENDS",
        "ENDS\n\n### Notes to editors\n\n1. The motion is item 9.",
        "ENDS\n\nNotes to editors:\n\n1. The motion is item 9.",
        "ENDS\n\n## Notes to editors\n\n- The motion is item 9.",
        "ENDS\n\n## Notes to editors",
        "ENDS\n\nFor further information ring 01632 960417.\n\n## Notes to editors\n\n1. The motion is item 9.",
        "ENDS\n\n## Notes to editors\n\n1. The motion is item 9.\n\nCllr Tobias Wren added: “It is high time that somebody did something about it.”",
        "ENDS\n\n## Notes to editors\n\n1. The motion is item 9.\n2. The Civic Alliance Group is the second largest group on Harrowmere Borough Council.",
    ];
    let good = [
        "\\*\\*\\* Ends \\*\\*\\*",
        "**ENDS**\n\n## Notes for editors\n\n1. The motion is item 9.\n2. The report calls the bus \"a lifeline for those who work at night in the town\".",
        "## Ends\n\n**Notes to editors**\n\n1. The motion is item 9.",
    ];
    let bad: Vec<String> = bad.into_iter().map(with).collect();
    let good: Vec<String> = good.into_iter().map(with).collect();
    check("ends-notes-order", &lent(&bad), &lent(&good));
}

#[test]
fn somebody_can_be_asked() {
    check(
        "media-contact-missing",
        &[
            "media_contact: {name: Group office, phone: 01632 960417}\n---",
            "media_contact: {name: Group office, email: press@group.example, phone: ask us}\n---",
            "media_contact: {name: Group office, email: press@group, phone: 01632 960417}\n---",
            "interviews: rufus-brandt\n---",
            "interviews: null\nquotes: [{by: silas-dunmore, role: councillor, approved: 2026-11-18}]\n---",
            "site: {contacts: {group-office: {email: null}}}\n---",
            "site: {contacts: {group-office: {purpose: null}}}\n---",
            "site: {group: {leader: null}}\n---",
        ],
        &["interviews: odile-marsh\n---", "interviews: null\nquotes: null\n---"],
    );
}

#[test]
fn figures_are_traced() {
    check_texts(
        "claim-unsourced",
        &[
            "Rents rose by 12 per cent in a year.",
            "Some 4,200 people signed the petition.",
            "The council owes £1.3bn.",
            "Cllr Tobias Wren said: “They wasted £250,000 on it.”",
            "A quarter of a century ago 85 shops stood here.",
            "One in 12 homes has damp.",
            "Tenants waited 61 days for a repair.",
            "> Fares went up 15% in May.",
            "| Year | Complaints |\n|---|---|\n| 2025 | 40 |",
            "Only forty per cent of lamps work.",
        ],
        &[
            "The £38,000 would come from the parking account.",
            "The meeting is on Thursday 26 November 2026 at 7pm in room 12.",
            "The bus 42 and the number 17 stop at 14 Quay Row.",
            "The group asks for a trial of 18 months.",
            "Rents rose by 12% ([housing report, June 2026](https://harrowmere-council.example/rents)).",
            "Cabinet lost the vote by 22 votes to 17.",
            "Ring 01632 960417 or call 101.",
            "Eight of the 42 councillors were away.",
        ],
    );
}

#[test]
fn a_note_bears_a_figure() {
    let noted = |text: &str| {
        format!(
            "sources: null\n---\n{text}\n\nENDS\n\n## Notes to editors\n\n1. The figures are of June 2026. The council counted 214 repairs."
        )
    };
    let good = [
        noted("The council finished 214 repairs."),
        noted("Repairs took 61 days on average (note 1)."),
    ];
    let bad = [
        noted("The council finished 241 repairs."),
        noted("Repairs took 61 days on average (note 7)."),
    ];
    check("claim-unsourced", &[&bad[0], &bad[1]], &[&good[0], &good[1]]);
}

#[test]
fn sources_can_be_found() {
    check(
        "claim-unsourced",
        &[
            "sources: [{note: 1, title: Bus review, url: 'https://harrowmere-council.example/bus', claims: ['£38,000']}]\n---",
        ],
        &[
            "sources: [{note: 1, title: Bus review, on_request: true, date: 2026-11-03, claims: ['£38,000 a year']}]\n---",
        ],
    );
}
