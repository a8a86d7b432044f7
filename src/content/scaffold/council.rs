//! What happens on a day: council business, surgeries and other events. All begin as drafts.

use jiff::ToSpan;

use super::{Draft, Line, choice_of, councillors, leader, quoted};
use crate::content::desk::Desk;

const STEPS: [&str; 2] = [
    "Open the file. Fill in what is empty, take away the # where a line is right, and delete everything in square brackets.",
    "When the public may see it, delete the line `draft: true` and run: pressroom build",
];

/// A motion, amendment, question or appointment: `word` says which.
pub(super) fn item(word: &str, title: &str, desk: &Desk) -> Draft {
    let mut lines = vec![Line::given("type", word), Line::given("title", quoted(title)), draft()];
    match word {
        "appointment" => lines.extend(appointment(title, desk)),
        word => lines.extend(business(word, desk)),
    }
    let body = match word {
        "motion" => {
            "This council notes that [the facts].\n\nIt asks the Cabinet:\n\n1. to [first request]\n2. to [second request]"
        }
        "amendment" => "[What is to be added, left out or replaced, word for word.]\n\n[Why, in a sentence or two.]",
        "question" => "[The question, word for word.]",
        _ => "[What the body does, and how often it meets.]",
    };
    Draft {
        lines,
        body: body.to_owned(),
        steps: STEPS,
    }
}

/// An event; `surgery` makes one of that sort.
pub(super) fn event(word: &str, title: &str, desk: &Desk) -> Draft {
    let is_surgery = word == "surgery";
    let sort = if is_surgery { "surgery" } else { "meeting" };
    let day = desk.today().checked_add(14.days()).unwrap_or(desk.today());
    let mut lines = vec![
        Line::given("type", sort).hint("surgery, street-stall, meeting, consultation or full-council."),
        Line::given("title", quoted(title)),
        draft(),
        Line::suggested("start", format!("{day}T10:00")),
        Line::suggested("end", format!("{day}T11:00")),
    ];
    if is_surgery {
        lines.push(Line::suggested("repeat", "FREQ=MONTHLY;BYDAY=1SA"));
    }
    let venue =
        "{name: Community Hall, address: [Street, Town], postcode: AB1 2CD, step_free: true, hearing_loop: false}";
    lines.extend([
        Line::suggested("venue", venue),
        Line::given("booking", "none"),
        Line::given("people", "[]").hint(choice_of("councillors", &councillors(desk))),
        Line::given("wards", "[]").hint(choice_of("wards", &desk.wards())),
    ]);
    Draft {
        lines,
        body: "[What it is, who it is for, and what people should bring or know.]".to_owned(),
        steps: STEPS,
    }
}

fn draft() -> Line {
    Line::given("draft", "true")
}

fn business(word: &str, desk: &Desk) -> Vec<Line> {
    let day = desk.today().checked_add(28.days()).unwrap_or(desk.today());
    let mut lines = vec![
        Line::given("meeting", "Full Council"),
        Line::suggested("date", day.to_string()),
        Line::suggested("item", "\"9\""),
        Line::suggested("proposer", leader(desk)).hint(choice_of("councillors", &councillors(desk))),
    ];
    match word {
        "question" => lines.push(Line::suggested("to", "Cabinet member for transport")),
        "amendment" => {
            let motions = desk.motions();
            let first = motions.first().copied().unwrap_or("name-of-the-motion");
            lines.push(Line::suggested("amends", first).hint(choice_of("motions", &motions)));
            lines.push(Line::suggested("seconder", leader(desk)));
        }
        _ => lines.push(Line::suggested("seconder", leader(desk))),
    }
    lines.extend([
        Line::given("topics", "[]").hint(choice_of("topics", &desk.topics())),
        Line::given("wards", "[]").hint(choice_of("wards", &desk.wards())),
    ]);
    lines.push(match word {
        "question" => Line::suggested("answer", "What the answer was."),
        _ => Line::suggested("result", "carried")
            .hint("pending, carried, carried-as-amended, lost, withdrawn, not-reached or referred."),
    });
    lines
}

fn appointment(title: &str, desk: &Desk) -> Vec<Line> {
    vec![
        Line::given("body", quoted(title)),
        Line::suggested("body_type", "outside-body")
            .hint("committee, outside-body, joint-committee, school-governor or group-role."),
        Line::suggested("person", leader(desk)).hint(choice_of("councillors", &councillors(desk))),
        Line::given("role", "member"),
        Line::suggested("from", desk.today().to_string()),
        Line::suggested("made_by", "Full Council"),
        Line::suggested("paid", "false"),
    ]
}
