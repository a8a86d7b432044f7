//! A release as text to paste and as data, made from what its page shows.

use serde_json::json;

use crate::output::recipe::{PageRecipe, Record};
use crate::output::view::{Contact, Correction, Download, EarlierTerm, Frame, Link, Moment, Picture, Release, View};
use crate::output::wire::{Wire, WireNote};

/// The text copy of a release.
pub fn wire(page: &PageRecipe, frame: &Frame) -> Option<Wire> {
    let view = release(page)?;
    let mut notes = Vec::new();
    if let Some(contact) = &view.contact {
        notes.push(WireNote {
            heading: "Media contact".to_owned(),
            lines: contact_lines(contact),
        });
    }
    if let Some(person) = &view.interviews {
        let role = [person.name.as_str(), &person.role]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>();
        notes.push(WireNote {
            heading: "For interviews".to_owned(),
            lines: vec![role.join(", ")],
        });
    }
    if !view.boilerplate.is_empty() {
        notes.push(WireNote {
            heading: format!("About the {}", frame.name),
            lines: vec![view.boilerplate.clone()],
        });
    }
    Some(Wire {
        party_mark: frame.party_mark.clone(),
        label: view.label.clone(),
        status_line: view.status_line.clone(),
        issued: issued(&view.published),
        headline: view.headline.clone(),
        summary: view.summary.clone(),
        notices: page
            .head
            .earlier_term
            .iter()
            .map(term_line)
            .chain(view.corrections.iter().map(notice_line))
            .collect(),
        prose: page.prose.clone(),
        notes,
        pictures: view
            .originals
            .iter()
            .map(|picture| picture_line(frame, picture))
            .collect(),
        url: page.head.canonical_url.clone(),
        base_url: frame.base_url.clone(),
        imprint: frame.imprint.clone(),
        not_council_notice: frame.not_council_notice.clone(),
    })
}

/// `Friday 20 November 2026, 10:30am`; empty of a draft that does not say it.
fn issued(at: &Moment) -> String {
    match at.iso.as_str() {
        "" => String::new(),
        _ => format!("{} {}, {}", at.weekday, at.date, at.time),
    }
}

fn contact_lines(contact: &Contact) -> Vec<String> {
    let out_of_hours = match contact.out_of_hours.as_str() {
        "" => String::new(),
        number => format!("Out of hours: {number}"),
    };
    let lines = [
        &contact.name,
        &contact.email,
        &contact.phone,
        &contact.hours,
        &out_of_hours,
    ];
    lines.into_iter().filter(|line| !line.is_empty()).cloned().collect()
}

/// `Correction, 6 November 2026: …`
fn notice_line(correction: &Correction) -> String {
    let (label, text) = correction.notice();
    format!("{label}: {text}")
}

/// `From an earlier council term, …`
fn term_line(term: &EarlierTerm) -> String {
    format!("{} {}", term.line, term.note)
}

fn picture_line(frame: &Frame, picture: &Picture) -> String {
    let what = if picture.caption.is_empty() {
        &picture.alt
    } else {
        &picture.caption
    };
    let credit = if picture.credit.is_empty() {
        String::new()
    } else {
        format!(" (picture: {})", picture.credit)
    };
    format!("{}: {what}{credit}", url(frame, &picture.src))
}

/// The data copy of a release.
pub fn record(page: &PageRecipe, frame: &Frame) -> Option<Record> {
    let view = release(page)?;
    let head = &page.head;
    let links = |links: &[Link]| -> Vec<_> {
        links
            .iter()
            .map(|link| json!({ "name": link.label, "url": url(frame, &link.href) }))
            .collect()
    };
    let correction = |correction: &Correction| json!({ "kind": correction.label, "date": correction.date.iso, "was": correction.was, "now": correction.now });
    let picture = |picture: &Picture| {
        json!({
            "url": url(frame, &picture.src), "alt": picture.alt, "caption": picture.caption, "credit": picture.credit,
            "licence": picture.licence, "width": picture.width, "height": picture.height,
        })
    };
    let file = |file: &Download| json!({ "url": url(frame, &file.href), "title": file.title, "format": file.format });
    let contact = view.contact.as_ref().map(|contact| {
        json!({
            "name": contact.name, "email": contact.email, "phone": contact.phone, "out_of_hours": contact.out_of_hours,
            "hours": contact.hours,
        })
    });
    let is_ahead = !view.ahead.is_empty();
    let mut facts = json!({
        "id": view.tag,
        "reference": view.id,
        "url": head.canonical_url,
        "type": view.kind,
        "title": view.headline,
        "summary": view.summary,
        "language": head.lang,
        "published": (!is_ahead).then_some(&view.published.iso),
        "updated": view.updated.as_ref().map(|at| at.iso.clone()),
        "place": view.place,
        "author": view.author.label,
        "topics": links(&view.topics),
        "wards": links(&view.wards),
        "people": view.people.iter().map(|person| json!({ "name": person.name, "role": person.role, "url": url(frame, &person.href) })).collect::<Vec<_>>(),
        "corrections": view.corrections.iter().map(correction).collect::<Vec<_>>(),
        "images": view.originals.iter().map(picture).collect::<Vec<_>>(),
        "attachments": view.attachments.iter().map(file).collect::<Vec<_>>(),
        "media_contact": contact,
        "party_mark": frame.party_mark,
        "imprint": frame.imprint.clone(),
    });
    if is_ahead {
        facts["state"] = json!(view.ahead);
    }
    if let Some(term) = &head.earlier_term {
        facts["earlier_term"] = json!({
            "from": term.since.iso, "to": term.until.iso, "label": term.label, "control": term.control,
            "note": term_line(term),
        });
    }
    Some(Record {
        facts,
        prose: page.prose.clone(),
        base_url: frame.base_url.clone(),
    })
}

/// The release that a page shows; no other page has copies.
fn release(page: &PageRecipe) -> Option<&Release> {
    match &page.view {
        View::Release(release) => Some(release),
        _ => None,
    }
}

/// The absolute address of a route.
fn url(frame: &Frame, route: &str) -> String {
    format!("{}{route}", frame.base_url)
}
