//! A release as text to paste and as data.

use serde_json::json;

use crate::content::Site;
use crate::content::release::Release;
use crate::output::prose::Prose;
use crate::output::recipe::Record;
use crate::output::view::{self, Correction, Download, Head, Link, Picture};
use crate::output::wire::{Wire, WireNote};
use crate::plan::cards::url;
use crate::plan::feeds::tag;

/// The text copy of a release.
pub fn wire(site: &Site, release: &Release, view: &view::Release, text: Option<Prose>) -> Wire {
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
            heading: format!("About the {}", site.settings.group.registered_name),
            lines: vec![view.boilerplate.clone()],
        });
    }
    Wire {
        party_mark: site.settings.group.party_mark.clone(),
        label: view.label.clone(),
        status_line: view.status_line.clone(),
        issued: [view.published.weekday.as_str(), &view.published.date].join(" ") + ", " + &view.published.time,
        headline: view.headline.clone(),
        summary: view.summary.clone(),
        notices: view.corrections.iter().map(notice_line).collect(),
        prose: text,
        notes,
        pictures: view
            .originals
            .iter()
            .map(|picture| picture_line(site, picture))
            .collect(),
        url: url(site, release.route().as_str()),
        base_url: site.settings.site.base_url.clone(),
        imprint: site.settings.imprint(),
        not_council_notice: site.settings.council.not_council_notice.clone(),
    }
}

fn contact_lines(contact: &view::Contact) -> Vec<String> {
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
    let (label, text) = notice(correction);
    format!("{label}: {text}")
}

/// A correction as a label and a text: what was wrong, and what is right.
pub fn notice(correction: &Correction) -> (String, String) {
    let text = [correction.was.as_str(), &correction.now]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>();
    (
        format!("{}, {}", correction.label, correction.date.date),
        text.join(" "),
    )
}

fn picture_line(site: &Site, picture: &Picture) -> String {
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
    format!("{}: {what}{credit}", url(site, &picture.src))
}

/// The data copy of a release.
pub fn record(site: &Site, release: &Release, view: &view::Release, head: &Head, text: Option<Prose>) -> Record {
    let links = |links: &[Link]| -> Vec<_> {
        links
            .iter()
            .map(|link| json!({ "name": link.label, "url": url(site, &link.href) }))
            .collect()
    };
    let correction = |correction: &Correction| json!({ "kind": correction.label, "date": correction.date.iso, "was": correction.was, "now": correction.now });
    let picture = |picture: &Picture| {
        json!({
            "url": url(site, &picture.src), "alt": picture.alt, "caption": picture.caption, "credit": picture.credit,
            "licence": picture.licence, "width": picture.width, "height": picture.height,
        })
    };
    let file = |file: &Download| json!({ "url": url(site, &file.href), "title": file.title, "format": file.format });
    let contact = view.contact.as_ref().map(|contact| {
        json!({
            "name": contact.name, "email": contact.email, "phone": contact.phone, "out_of_hours": contact.out_of_hours,
            "hours": contact.hours,
        })
    });
    let facts = json!({
        "id": tag(site, release),
        "reference": view.id,
        "url": head.canonical_url,
        "type": release.facts.kind.word(),
        "title": view.headline,
        "summary": view.summary,
        "language": head.lang,
        "published": view.published.iso,
        "updated": view.updated.as_ref().map(|at| at.iso.clone()),
        "place": view.place,
        "author": view.author.label,
        "topics": links(&view.topics),
        "wards": links(&view.wards),
        "people": view.people.iter().map(|person| json!({ "name": person.name, "role": person.role, "url": url(site, &person.href) })).collect::<Vec<_>>(),
        "corrections": view.corrections.iter().map(correction).collect::<Vec<_>>(),
        "images": view.originals.iter().map(picture).collect::<Vec<_>>(),
        "attachments": view.attachments.iter().map(file).collect::<Vec<_>>(),
        "media_contact": contact,
        "party_mark": site.settings.group.party_mark,
        "imprint": site.settings.imprint(),
    });
    Record {
        facts,
        prose: text,
        base_url: site.settings.site.base_url.clone(),
    }
}
