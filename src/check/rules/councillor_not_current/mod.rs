//! People who are called councillor, or given a council office, on a day when they held none.

use jiff::civil::Date;

use crate::base::date::long_day;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Place, Severity};
use crate::check::{Findings, HouseRule, Item, Kind, Look, Mention, Scope};
use crate::content::people::{Office, OfficeKind, Person, PersonRole};
use crate::content::release::{Capacity, Release};

mod claimed;
mod serving;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "councillor-not-current",
            title: "somebody is called a councillor who is none on the day",
            severity: Severity::Error,
            reason: "A wrong name is the error that everybody sees, and a resident may write to somebody who no longer answers for them.",
            remedy: "Write “former councillor”, or mend the terms in the person's file.",
        },
        group: Group::Service,
        sources: &[
            "Local Government (Committees and Political Groups) Regulations 1990 (SI 1990/1553), regulation 8: who belongs to a group is a matter of notice",
            "Information Commissioner's guidance for elected representatives: what to do with data when a term ends",
        ],
        looks: "names with the title of councillor, quotes and interviews, against the terms in content/people",
        hold: Hold::Usual,
        bad: &[
            "The bus will stop.\n\nCllr Silas Dunmore, councillor for Northgate, said: \"We warned them about this for many years.\"",
            "Councillor Dunmore has asked for a crossing. Silas Dunmore lives in Northgate.",
            "Silas Dunmore, councillor for Northgate, has asked for a crossing.",
            "quotes: [{by: silas-dunmore, role: councillor, approved: 2026-11-18}]\n---",
            "interviews: silas-dunmore\n---",
            "issued: 2026-04-20T10:00\nquotes: [{by: tobias-wren, capacity: chair, role: Chair of Overview and Scrutiny Committee, approved: 2026-04-18}]\napproved: {by: odile-marsh}\n---",
            "kind: event\npeople: [silas-dunmore]\n---",
        ],
        good: &[
            "The bus will stop. Former councillor Silas Dunmore wrote to the council.",
            "The bus will stop. The former Northgate councillor Silas Dunmore and ex-Cllr Dunmore wrote.",
            "issued: 2026-05-05T09:00\nquotes: null\napproved: {by: odile-marsh, on: 2026-05-04T09:00}\n---\nCllr Silas Dunmore, councillor for Northgate, has asked for a crossing.",
            "Silas Dunmore, a councillor until May 2026, has asked for a crossing.",
        ],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    let day = day_of(item);
    let mut told = Vec::new();
    for mention in item.mentions.all() {
        check_mention(item, mention, day, findings);
        check_office(item, mention, day, &mut told, findings);
    }
    for (person, office, place) in claimed::by_pronoun(item, day) {
        if !told.iter().any(|known| std::ptr::eq(*known, person)) {
            told.push(person);
            tell_claimed(person, &office, place, findings);
        }
    }
    match item.kind {
        Kind::Release(release) => check_release(item, release, &told, findings),
        Kind::Event(event) => {
            for (index, name) in event.facts.people.iter().enumerate() {
                if let Some(person) = item.ground.person(name).and_then(|person| past(person, day)) {
                    findings
                        .at(item.field(&format!("people[{index}]")), gone(person, day))
                        .help("Put a serving councillor there, or take the event out.");
                }
            }
        }
        _ => {}
    }
}

/// The day on which a text speaks.
fn day_of(item: &Item) -> Date {
    match item.kind {
        Kind::Council(business) => business.facts.date.unwrap_or(item.day),
        Kind::Event(event) => event
            .facts
            .start
            .map_or(item.day, |start| item.ground.site.zone().day(start)),
        _ => item.day,
    }
}

/// Somebody of whom it is known that they were on the council and are not on this day.
fn past(person: &Person, day: Date) -> Option<&Person> {
    let was = matches!(person.facts.role, PersonRole::Councillor | PersonRole::OtherCouncillor);
    let covers = person.facts.terms.iter().any(|council| council.term.covers(day));
    (was && !person.facts.terms.is_empty() && !covers).then_some(person)
}

fn gone(person: &Person, day: Date) -> String {
    let name = &person.facts.name;
    let ended = person
        .facts
        .terms
        .iter()
        .filter_map(|council| council.term.to)
        .filter(|to| *to < day)
        .max();
    match ended {
        Some(to) => format!("{name} has been no councillor since {}", long_day(to)),
        None => format!("{name} was not yet a councillor on {}", long_day(day)),
    }
}

fn check_mention(item: &Item, mention: &Mention, day: Date, findings: &mut Findings) {
    let stretch = &item.prose.stretches[mention.stretch];
    let Some(person) = past(mention.person, day).filter(|_| stretch.scope != Scope::Blank) else {
        return;
    };
    let text = stretch.words();
    let whole = mention.whole();
    let is_titled = mention.is_titled_councillor();
    let is_called = is_titled && !is_of_the_past(&text[..whole.start]);
    let is_introduced = !is_titled && serving::is_introduced(&text[..whole.start]);
    let after = &text[mention.words.end..];
    let is_serving = || is_called || is_introduced && !serving::is_gone(after) || serving::is_described(after);
    if !is_serving() && (is_titled || !serving::is_taken_for_serving(item, stretch, mention)) {
        return;
    }
    let surname = crate::check::registry::surname(&person.facts);
    let finding = findings
        .at(stretch.place(item.source(), whole), gone(person, day))
        .help(format!(
            "Write “former councillor {}”, then “{}”.",
            person.facts.name, surname
        ));
    // A text that has no day of its own was right until a term ended; it is not to stop the rest by itself.
    if is_undated(item) && person.facts.terms.iter().any(|council| council.term.ended_before(day)) {
        finding.severity(Severity::Warning);
    }
}

/// Whether a text speaks of today, on whatever day it was written.
fn is_undated(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Person(_) | Kind::Ward(_) | Kind::Topic(_) | Kind::Page(_)
    )
}

/// Whether what stands before a title says that it is of the past.
fn is_of_the_past(before: &str) -> bool {
    const PAST: &[&str] = &[
        "former", "ex", "then", "late", "past", "previous", "retired", "formerly",
    ];
    let words = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    // `Station's last councillor`, and not `it should not be the last, said Councillor`.
    let is_last = ["last ", "outgoing ", "erstwhile "]
        .iter()
        .any(|last| before.ends_with(last));
    is_last || words.take(2).any(|word| PAST.contains(&word.to_lowercase().as_str()))
}

/// An office of the council that stands right beside a name, and is not held on the day: `who chairs the Scrutiny
/// Committee`, `the Scrutiny chair, Cllr Wren`. `told` is of whom it was told.
fn check_office<'a>(
    item: &Item<'a>,
    mention: &Mention<'a>,
    day: Date,
    told: &mut Vec<&'a Person>,
    findings: &mut Findings,
) {
    let person = mention.person;
    let stretch = &item.prose.stretches[mention.stretch];
    let is_text = stretch.scope != Scope::Blank;
    if !is_text || told.iter().any(|known| std::ptr::eq(*known, person)) {
        return;
    }
    let (text, whole) = (stretch.words(), mention.whole());
    let before = &text[text.ceil_char_boundary(whole.start.saturating_sub(BESIDE))..whole.start];
    let after = &text[mention.words.end..text.floor_char_boundary(text.len().min(mention.words.end + BESIDE))];
    let place = || stretch.place(item.source(), whole.clone());
    if let Some(office) = lapsed_beside(person, before, after, day) {
        told.push(person);
        tell_office(item, person, office, place(), findings);
    } else if let Some(office) = claimed::claimed_beside(item, person, before, after, day) {
        told.push(person);
        tell_claimed(person, &office, place(), findings);
    }
}

fn tell_claimed(person: &Person, office: &str, place: Place, findings: &mut Findings) {
    let message = format!("{} does not hold the office of {office}", person.facts.name);
    findings
        .at(place, message)
        .help("Give the role that they hold, or add the office to their file.");
}

/// How far from a name an office is looked for, in bytes.
const BESIDE: usize = 90;

/// The lapsed office that the words before or behind a name give its bearer.
fn lapsed_beside<'p>(person: &'p Person, before: &str, after: &str, day: Date) -> Option<&'p Office> {
    let plain = |text: &str| {
        text.to_lowercase()
            .replace(" the ", " ")
            .replace(" of ", " ")
            .replace('’', "'")
    };
    let before = plain(before).trim_end_matches([' ', ',']).to_owned();
    let after = plain(after);
    let after = after.trim_start_matches([' ', ',', '(']);
    if is_of_the_past(&before)
        || ["who was", "who chaired", "until", "former"]
            .iter()
            .any(|past| after.starts_with(past))
    {
        return None;
    }
    person.facts.offices.iter().find(|office| {
        let of_council = matches!(
            office.kind,
            Some(OfficeKind::Cabinet | OfficeKind::Chair | OfficeKind::Civic)
        );
        let title = plain(&office.title);
        let body = title.split_once("chair ").map_or("", |(_, body)| body);
        let short = body.trim_end_matches(" committee");
        let leads = !body.is_empty()
            && ([
                "who chairs",
                "who still chairs",
                "who leads",
                "who heads",
                "who is chair",
                "chairs",
                "still chairs",
                "now chairs",
                "heads",
                "chair",
                "chairman",
                "chairwoman",
            ]
            .iter()
            .any(|leads| {
                after
                    .strip_prefix(leads)
                    .is_some_and(|rest| rest.trim_start().starts_with(short))
            }) || ["chair", "chairman", "chairwoman"].iter().any(|chair| {
                before.ends_with(&format!("{chair} {body}")) || before.ends_with(&format!("{short} {chair}"))
            }) || before.ends_with("chaired by") && before.contains(short));
        let titled = title.contains(' ') && (after.starts_with(&title) || before.ends_with(&title));
        let holds = person
            .facts
            .offices
            .iter()
            .any(|other| other.title == office.title && other.term.covers(day));
        of_council && (leads || titled) && !office.term.covers(day) && !holds
    })
}

fn check_release<'a>(item: &Item<'a>, release: &Release, told: &[&'a Person], findings: &mut Findings) {
    for (index, quote) in release.facts.quotes.iter().enumerate() {
        let Some(person) = item.ground.person(&quote.by) else {
            continue;
        };
        let field = |key: &str| item.field(&format!("quotes[{index}].{key}"));
        let role = quote.role.to_lowercase();
        if let Some(person) = past(person, item.day) {
            let is_former = ["former", "ex-", "past "].iter().any(|word| role.contains(word));
            if !is_former {
                findings.at(field("by"), gone(person, item.day));
            }
            continue;
        }
        if quote.capacity == Some(Capacity::Group)
            && person.facts.role == PersonRole::Councillor
            && !person.is_of_group_on(item.day)
        {
            let message = format!(
                "{} was not a member of the group on {}",
                person.facts.name,
                long_day(item.day)
            );
            findings
                .at(field("capacity"), message)
                .help("Let a member of the group speak for it.");
        }
        if let Some(office) = lapsed_office(person, &role, item.day) {
            tell_office(item, person, office, field("role"), findings);
        }
    }
    let interviewed = release
        .facts
        .interviews
        .as_deref()
        .and_then(|name| item.ground.person(name));
    if let Some(person) = interviewed.and_then(|person| past(person, item.day)) {
        findings
            .at(item.field("interviews"), gone(person, item.day))
            .help("Name a serving councillor for interviews.");
    }
    for quotation in &item.quotations {
        let (crate::check::Speaker::Person(person), Some(run)) = (&quotation.speaker, &quotation.attribution) else {
            continue;
        };
        if told.iter().any(|known| std::ptr::eq(*known, *person)) {
            continue;
        }
        let stretch = &item.prose.stretches[run.stretch];
        let words = stretch.words()[run.words.clone()].to_lowercase();
        if let Some(office) = lapsed_office(person, &words, item.day) {
            tell_office(
                item,
                person,
                office,
                stretch.place(item.source(), run.words.clone()),
                findings,
            );
        }
    }
}

/// An office of the council that words give somebody who does not hold it on the day. Titles in a
/// group are worded freely and not judged.
fn lapsed_office<'p>(person: &'p Person, words: &str, day: Date) -> Option<&'p Office> {
    let words = words.replace(" the ", " ");
    let is_named = |office: &&Office| words.contains(&office.title.to_lowercase().replace(" the ", " "));
    let is_past = |words: &str| words.contains("former") || words.contains("ex-") || words.contains("then ");
    let of_council = |office: &&Office| {
        matches!(
            office.kind,
            Some(OfficeKind::Cabinet | OfficeKind::Chair | OfficeKind::Civic)
        )
    };
    let offices = || person.facts.offices.iter().filter(of_council).filter(is_named);
    let holds = offices().any(|office| office.term.covers(day));
    if holds || is_past(&words) {
        return None;
    }
    offices().next()
}

fn tell_office(item: &Item, person: &Person, office: &Office, place: Place, findings: &mut Findings) {
    let finding = findings
        .at(
            place,
            format!(
                "{} did not hold the office of {} on {}",
                person.facts.name,
                office.title,
                long_day(item.day)
            ),
        )
        .help("Give the role that they held on the day, or write “former”.");
    if is_undated(item) && office.term.ended_before(item.day) {
        finding.severity(Severity::Warning);
    }
}
