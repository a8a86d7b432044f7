//! What was still to be written: blanks, dummy text, and marks that a writer leaves for later.

use crate::base::rules;
use std::ops::Range;

use crate::base::Place;
use crate::check::pattern::{Traced, Traces};
use crate::check::{Findings, Ground, HouseRule, Item, Kind, Look, Scope, Stretch};
use crate::content::release::{MediaContact, Release};
use crate::source::prose::passages::MarkKind;

mod innocents;
mod marks;
mod notes;

use innocents::{is_loud_question, is_phrase, is_told_of_things};
use marks::{ASKS, BRACKETS, IN_ANGLES, MARKS, SIGNS};
use notes::notes;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::placeholder_left::RULE,
    look: Look::ItemAndSite(check, check_site),
};

fn check(item: &Item, findings: &mut Findings) {
    let mut blanks: Vec<(Place, String)> = Vec::new();
    for stretch in &item.prose.stretches {
        let found = in_stretch(stretch).into_iter();
        blanks.extend(found.map(|words| {
            (
                stretch.place(item.source(), words.clone()),
                stretch.words()[words].to_owned(),
            )
        }));
        let links = stretch
            .passage
            .links()
            .filter(|(_, target)| signs(Traced::unread(target)).next().is_some());
        blanks.extend(links.map(|(mark, target)| (item.text(mark.range.clone()), target.to_owned())));
    }
    if let Kind::Release(release) = item.kind {
        blanks.extend(in_fields(item, release));
    }
    blanks.extend(empty_items(item));
    blanks.extend(in_tags(item));
    tell(blanks, findings);
}

fn check_site(ground: &Ground, findings: &mut Findings) {
    let settings = ground.settings();
    let mut lines: Vec<(String, &str)> = vec![
        ("group.party_mark".to_owned(), &settings.group.party_mark),
        ("group.boilerplate".to_owned(), &settings.group.boilerplate),
        ("group.registered_name".to_owned(), &settings.group.registered_name),
        ("group.council_name".to_owned(), &settings.group.council_name),
        (
            "council.not_council_notice".to_owned(),
            &settings.council.not_council_notice,
        ),
        ("imprint.promoter.name".to_owned(), &settings.promoter.name),
        ("press.embargo_policy".to_owned(), &settings.press.embargo_policy),
        (
            "press.corrections_policy".to_owned(),
            &settings.press.corrections_policy,
        ),
    ];
    for (at, line) in settings.promoter.address.iter().enumerate() {
        lines.push((format!("imprint.promoter.address[{at}]"), line));
    }
    for (key, contact) in &settings.contacts {
        for (field, value) in [
            ("name", &contact.name),
            ("email", &contact.email),
            ("phone", &contact.phone),
            ("out_of_hours", &contact.out_of_hours),
            ("hours", &contact.hours),
        ] {
            lines.push((format!("contacts.{key}.{field}"), value));
        }
    }
    for (at, boilerplate) in settings.press.boilerplates.iter().enumerate() {
        lines.push((format!("press.boilerplates[{at}].text"), &boilerplate.text));
    }
    tell(in_values(lines, |field| ground.setting(field)), findings);
}

/// The fields that are still to be written, each with the first words that say so.
fn in_values(values: Vec<(String, &str)>, place: impl Fn(&str) -> Place) -> Vec<(Place, String)> {
    let traces = Traces::of(values.iter().map(|(_, value)| *value));
    let blank = |(number, (field, value)): (usize, &(String, &str))| {
        let words = in_text(Traced::new(value, &traces, number)).into_iter().next()?;
        Some((place(field), value[words].to_owned()))
    };
    values.iter().enumerate().filter_map(blank).collect()
}

/// One finding for all: a text just begun is full of blanks, and its author knows.
fn tell(blanks: Vec<(Place, String)>, findings: &mut Findings) {
    let count = blanks.len();
    let Some((place, words)) = blanks.into_iter().next() else {
        return;
    };
    let words = shortened(&words);
    let is_marker = !words.contains(|c: char| c.is_alphabetic() || "?_[{<%".contains(c)) && words.len() < 4;
    let message = match count - 1 {
        0 if is_marker => "an item of the list says nothing".to_owned(),
        0 => format!("“{words}” is still to be written"),
        1 => format!("“{words}” is still to be written, and so is one more thing below"),
        more => format!("“{words}” is still to be written, and so are {more} more things below"),
    };
    let finding = findings.at(place, message);
    // Readers see such tags as they stand: no text of an author is ever run.
    if ["{{", "{%", "<%", "${"].iter().any(|tag| words.starts_with(tag)) {
        finding.help(
            "This is a tag of another program, and readers would see it just so. Write in its place what it stood for.",
        );
    }
}

fn shortened(words: &str) -> String {
    const LONGEST: usize = 60;
    match words.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words.to_owned(),
    }
}

fn in_stretch(stretch: &Stretch) -> Vec<Range<usize>> {
    let whole = stretch.words();
    if stretch.scope == Scope::Blank {
        return std::iter::once(0..whole.len()).collect();
    }
    let is_code = |words: &Range<usize>| {
        let mut marks = stretch.passage.marks.iter();
        marks.any(|mark| mark.kind == MarkKind::Code && mark.words.start < words.end && words.start < mark.words.end)
    };
    let mut found: Vec<Range<usize>> = in_text(stretch.traced())
        .into_iter()
        .filter(|words| !is_code(words))
        .collect();
    // Within a quotation an editor's own words stand in brackets; outside, whole phrases ask to be replaced.
    let phrases = BRACKETS.find_in(stretch.traced()).into_iter();
    // `[the first part]({{ … }})` is a link whose address is the blank.
    let is_link = |words: &Range<usize>| whole[words.end..].starts_with(['(', '[', ':']);
    found.extend(phrases.filter(|words| {
        is_phrase(&whole[words.clone()]) && !stretch.is_quoted(words) && !is_code(words) && !is_link(words)
    }));
    found.extend(notes(stretch).filter(|words| !is_code(words)));
    found.sort_by_key(|words| words.start);
    found.dedup_by(|next, first| next.start < first.end);
    found
}

fn in_text(text: Traced) -> Vec<Range<usize>> {
    let mut found = MARKS.find_in(text);
    // `TBC/2026/10442` is a number of somebody's.
    found.retain(|words| {
        let after = &text[words.end..];
        !after.starts_with(['/', '-']) && !is_told_of_things(&text[words.clone()], &text[..words.start], after)
    });
    found.extend(signs(text));
    let asking = BRACKETS.find_in(text).into_iter();
    found.extend(asking.filter(|words| asks(&text[words.clone()])));
    found.sort_by_key(|words| (words.start, std::cmp::Reverse(words.end)));
    found.dedup_by(|next, first| next.start < first.end);
    found
}

/// The signs in a text, or in the address of a link.
fn signs(text: Traced) -> impl Iterator<Item = Range<usize>> {
    let found = SIGNS.find_in(text).into_iter();
    found.filter(move |words| !is_loud_question(text.text, words))
}

/// `[insert quote]`, `[NAME]`; not `[the council]` or `[PDF, 84KB]`.
fn asks(bracketed: &str) -> bool {
    let inner = bracketed.trim_matches(['[', ']']).trim();
    let is_loud = inner.chars().filter(|c| c.is_alphabetic()).count() >= 4
        && (inner.contains(' ') || inner.chars().count() > 5)
        && inner.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
        && !inner.contains(',');
    let found = ASKS.pattern.find_all(inner).unwrap_or_default();
    let leads = found.first().is_some_and(|found| found.start == 0);
    is_loud || leads
}

fn in_fields(item: &Item, release: &Release) -> Vec<(Place, String)> {
    let facts = &release.facts;
    let mut fields: Vec<(String, &str)> = Vec::new();
    fields.extend(facts.place.as_deref().map(|place| ("place".to_owned(), place)));
    fields.extend(facts.author.as_deref().map(|author| ("author".to_owned(), author)));
    for (at, quote) in facts.quotes.iter().enumerate() {
        fields.push((format!("quotes[{at}].role"), &quote.role));
    }
    if let Some(MediaContact::Given {
        name,
        title,
        email,
        phone,
    }) = &facts.media_contact
    {
        for (key, value) in [("name", name), ("title", title), ("email", email), ("phone", phone)] {
            fields.push((format!("media_contact.{key}"), value));
        }
    }
    in_values(fields, |field| item.field(field))
}

/// Words between angle brackets, which a browser takes for HTML and never shows: `<insert link>`.
fn in_tags(item: &Item) -> Vec<(Place, String)> {
    let start = item.entry.start as usize;
    let body = item.written.get(start..).unwrap_or_default();
    if !body.contains('<') {
        return Vec::new();
    }
    let found = IN_ANGLES.pattern.find_all(body).unwrap_or_default().into_iter();
    found
        .map(|words| {
            let told = body[words.clone()].to_owned();
            (item.text(start + words.start..start + words.end), told)
        })
        .collect()
}

/// Items of a list that hold nothing.
fn empty_items(item: &Item) -> Option<(Place, String)> {
    let start = item.entry.start as usize;
    let body = item.written.get(start..)?;
    if body.contains("```") || body.contains("~~~") {
        return None;
    }
    let mut at = start;
    let mut before = "";
    for line in body.split_inclusive('\n') {
        let words = line.trim();
        let is_marker = matches!(words, "-" | "*" | "+") || is_number(words);
        // Right below a paragraph a line of one dash makes a heading of it.
        if is_marker && (before.is_empty() || is_item(before)) {
            let from = at + (line.len() - line.trim_start().len());
            return Some((item.text(from..from + words.len()), words.to_owned()));
        }
        before = words;
        at += line.len();
    }
    None
}

fn is_number(words: &str) -> bool {
    words
        .strip_suffix(['.', ')'])
        .is_some_and(|digits| !digits.is_empty() && digits.len() < 4 && digits.bytes().all(|b| b.is_ascii_digit()))
}

fn is_item(line: &str) -> bool {
    line.starts_with("- ")
        || line.starts_with("* ")
        || line.starts_with("+ ")
        || line.split_once(' ').is_some_and(|(head, _)| is_number(head))
}

#[cfg(test)]
mod tests;
