//! Texts that are approved before they go out: releases and newsletters.

use super::{Draft, Line, choice_of, councillors, leader, quoted};
use crate::content::desk::Desk;
use crate::content::settings::Approval;

/// A press release.
pub(super) fn release(title: &str, desk: &Desk) -> Draft {
    let group = &desk.settings().group;
    let day = desk.next_working_day();
    let wards = choice_of("wards", &desk.wards());
    let mut lines = vec![Line::given("title", quoted(title)), Line::given("summary", "")];
    lines.extend(desk.next_id(day.year()).map(|id| Line::given("id", id)));
    lines.push(issued(desk));
    if !group.place.is_empty() {
        lines.push(Line::given("place", quoted(&group.place)));
    }
    lines.push(Line::given("topics", "[]").hint(choice_of("topics", &desk.topics())));
    lines.push(Line::given("wards", "[]").hint(wards));
    if let Some((key, _)) = desk.settings().default_contact() {
        lines.push(Line::given("media_contact", quoted(key)));
    }
    lines.push(
        Line::suggested("interviews", leader(desk))
            .hint("Left out, it is the first councillor quoted, else the leader."),
    );
    let quote = format!(
        "[{{by: {}, capacity: group, approved: {}}}]",
        leader(desk),
        desk.today()
    );
    lines.push(Line::suggested("quotes", quote).hint("The day is the one on which that person agreed to the words."));
    lines.extend(approved(desk));
    Draft {
        lines,
        body: release_body(desk),
        steps: [
            "Open the file. Fill in the summary and the topics, write the text, and delete everything in square brackets.",
            last_step(desk),
        ],
    }
}

/// A newsletter.
pub(super) fn newsletter(title: &str, desk: &Desk) -> Draft {
    let mut lines = vec![
        Line::given("title", quoted(title)),
        Line::given("number", desk.next_number().to_string()),
        Line::suggested("date", desk.next_working_day().to_string()),
        issued(desk),
        Line::given("wards", "[]").hint(choice_of("wards", &desk.wards())),
        Line::given("items", "[]"),
        Line::suggested("print", "true"),
    ];
    lines.extend(approved(desk));
    Draft {
        lines,
        body: "## [First story: a heading of a few words]\n\n\
               [What happened, and what it means for people in the ward.]\n\n\
               ## See us\n\n\
               [Where and when people can meet a councillor.]"
            .to_owned(),
        steps: [
            "Open the file. Say which wards it goes to, write the text, and delete everything in square brackets.",
            last_step(desk),
        ],
    }
}

fn issued(desk: &Desk) -> Line {
    let hint = "It goes out at this time and not before. Take away the # when it is decided.";
    Line::suggested("issued", format!("{}T09:30", desk.next_working_day())).hint(hint)
}

fn last_step(desk: &Desk) -> &'static str {
    match desk.settings().policy.approval {
        Approval::Off => "When it is ready, take away the # before `issued`, then run: pressroom build",
        _ => {
            "When it is ready, take away the # before `issued`. A councillor reads it; then run: pressroom approve FILE --by COUNCILLOR, and: pressroom build"
        }
    }
}

/// None where a name alone approves nothing.
fn approved(desk: &Desk) -> Option<Line> {
    let hint = choice_of("councillors who may approve", &councillors(desk));
    let line = Line::suggested("approved", format!("{{by: {}}}", leader(desk))).hint(hint);
    (desk.settings().policy.approval == Approval::Named).then_some(line)
}

fn release_body(desk: &Desk) -> String {
    let short = &desk.settings().policy.councillor_short;
    let speaker = desk
        .leader()
        .map_or("[first name and surname]", |leader| &leader.facts.name);
    format!(
        "[First paragraph: the news. Who did what, where and when? Give the full date.]\n\n\
         [Second paragraph: what it means for residents, with the most important figure.]\n\n\
         {short} {speaker}, [role, and ward if it matters], said: \"[One or two sentences that this person has \
         really said and agreed to.]\"\n\n\
         [What happens next, and when.]\n\n\
         ENDS\n\n\
         ## Notes to editors\n\n\
         1. [Where the figures come from: the document, its date, and where it can be read.]\n"
    )
}
