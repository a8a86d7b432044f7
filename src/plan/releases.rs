//! A page a release, with its text copy and its data; a tombstone for one that was withdrawn.

use serde_json::json;

use super::cards::{
    business, day, day_of, download, file_route, moment, person_named, picture, release_contact, titled, topics, url,
    wards,
};
use super::texts::{plan_copy, prose};
use super::{Desk, Sheet, crumb, home_crumb, linked_data};
use crate::base::Route;
use crate::base::date::rfc3339;
use crate::content::Site;
use crate::content::release::{Correction as Corrected, Release};
use crate::content::stage::{Stage, Withdrawal};
use crate::output::prose::Prose;
use crate::output::recipe::Record;
use crate::output::view::{self, Correction, Download, FeedLink, Head, Link, Person, Picture, Source};
use crate::output::wire::{Wire, WireNote};
use crate::output::{Recipe, View};

/// How many related releases a release names by itself.
const RELATED: usize = 3;
/// How far back it looks for them.
const LOOK_BACK: usize = 40;

/// Plans every release.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    for (index, release) in site.releases.iter().enumerate() {
        match (&release.stage, release.facts.facts.withdrawn.known()) {
            (Stage::Withdrawn(..), Some(withdrawal)) => tombstone(desk, release, withdrawal),
            _ => page(desk, index, release),
        }
    }
}

fn page(desk: &mut Desk, index: usize, release: &Release) {
    let site = desk.site;
    let route = release.route();
    let text = prose(desk, &release.entry, &route);
    let view = view(desk, index, release);
    let head = head(desk, release, &view);
    copy_files(desk, release, &route);
    let origin = Some(release.entry.source.clone());
    let wire = wire(site, release, &view, text.clone());
    desk.file(&route.join("index.txt"), Recipe::Wire(Box::new(wire)), origin.clone());
    let record = record(site, release, &view, &head, text.clone());
    desk.file(
        &route.join("index.json"),
        Recipe::Record(Box::new(record)),
        origin.clone(),
    );
    desk.page_with(head, View::Release(Box::new(view)), text, origin);
}

fn sheet(release: &Release, title: &str, description: &str) -> Sheet {
    Sheet {
        route: release.route(),
        title: title.to_owned(),
        description: description.to_owned(),
        crumbs: vec![
            home_crumb(),
            crumb("News", "/news/"),
            crumb(&release.year.to_string(), &format!("/news/{}/", release.year)),
        ],
        feeds: Vec::new(),
        origin: Some(release.entry.source.clone()),
    }
}

fn head(desk: &Desk, release: &Release, view: &view::Release) -> Head {
    let site = desk.site;
    let route = release.route();
    let picture = view.originals.iter().find(|picture| !picture.src.ends_with(".svg"));
    let mut head = Head {
        lang: release
            .entry
            .lang
            .clone()
            .unwrap_or_else(|| site.settings.site.default_lang.clone()),
        og_type: "article".to_owned(),
        image_url: picture.map(|picture| url(site, &picture.src)),
        image_alt: picture.map(|picture| picture.alt.clone()),
        published: Some(view.published.iso.clone()),
        modified: view.updated.as_ref().map(|at| at.iso.clone()),
        translations: translations(site, release),
        alternates: alternates(&route),
        ..desk.head(&sheet(release, &view.headline, &view.summary))
    };
    head.json_ld = Some(linked_data::article(site, view, &head));
    head
}

fn alternates(route: &Route) -> Vec<FeedLink> {
    let form = |name: &str, title: &str, media_type: &str| FeedLink {
        title: title.to_owned(),
        href: route.join(name).to_string(),
        media_type: media_type.to_owned(),
    };
    vec![
        form("index.txt", "Plain text", "text/plain"),
        form("index.json", "Data", "application/json"),
    ]
}

/// The same release in another language, seen from either side.
fn translations(site: &Site, release: &Release) -> Vec<view::Translation> {
    let is_pair = |one: &Release, other: &Release| {
        one.entry
            .translation_of
            .as_deref()
            .is_some_and(|name| name == other.entry.slug || other.facts.id.as_deref() == Some(name))
    };
    let original = release
        .entry
        .translation_of
        .as_deref()
        .and_then(|name| site.release(name));
    let later = || {
        // Only a site of several languages is looked through.
        let several = site.settings.site.languages.len() > 1;
        site.releases
            .iter()
            .filter(move |_| several)
            .find(|other| is_pair(other, release))
    };
    let Some(other) = original.or_else(later) else {
        return Vec::new();
    };
    let lang = other
        .entry
        .lang
        .clone()
        .unwrap_or_else(|| site.settings.site.default_lang.clone());
    vec![view::Translation {
        label: language_name(&lang).to_owned(),
        href: other.route().to_string(),
        url: url(site, other.route().as_str()),
        lang,
    }]
}

fn language_name(lang: &str) -> &str {
    match lang {
        "cy" => "Cymraeg",
        "en" => "English",
        other => other,
    }
}

fn view(desk: &Desk, index: usize, release: &Release) -> view::Release {
    let site = desk.site;
    let facts = &release.facts;
    let card = &desk.cards[index];
    let route = release.route();
    let originals = pictures(site, release);
    view::Release {
        headline: facts.title.clone(),
        label: facts.kind.label().to_owned(),
        id: facts.id.clone().unwrap_or_default(),
        status_line: "For immediate release".to_owned(),
        published: card.date.clone(),
        updated: updated(site, release),
        summary: card.summary.clone(),
        place: facts.place.clone().unwrap_or_else(|| site.settings.group.place.clone()),
        author: author(site, release),
        topics: topics(site, &facts.topics),
        wards: wards(site, &facts.wards),
        people: quoted(site, release),
        pictures: originals
            .iter()
            .filter(|(_, shown)| !shown)
            .map(|(picture, _)| picture.clone())
            .collect(),
        originals: originals.into_iter().map(|(picture, _)| picture).collect(),
        attachments: attachments(site, release),
        corrections: release
            .told_corrections()
            .into_iter()
            .map(|correction| correction_view(site, correction))
            .collect(),
        sources: sources(release),
        contact: release_contact(site, release),
        interviews: interviews(site, release),
        business: facts
            .business
            .as_ref()
            .and_then(|matter| site.council_item(&matter.reference))
            .map(business),
        related: related(desk, index, release),
        text_href: route.join("index.txt").to_string(),
        json_href: route.join("index.json").to_string(),
        boilerplate: site.settings.group.boilerplate.clone(),
    }
}

fn updated(site: &Site, release: &Release) -> Option<view::Moment> {
    match release.stage {
        Stage::Corrected(_, changed) => Some(moment(site, changed)),
        _ => None,
    }
}

/// The group, unless a councillor signs.
fn author(site: &Site, release: &Release) -> Link {
    let group = || Link {
        label: site.settings.group.registered_name.clone(),
        href: String::new(),
    };
    let Some(author) = release.facts.author.as_deref() else {
        return group();
    };
    let signed = site
        .person(author)
        .or_else(|| site.people.iter().find(|person| person.facts.name == author));
    match signed.filter(|person| person.has_page()) {
        Some(person) => Link {
            label: titled(site, person),
            href: person.route().to_string(),
        },
        None => group(),
    }
}

/// Who signs a release, by name.
pub fn author_name(site: &Site, release: &Release) -> String {
    author(site, release).label
}

fn quoted(site: &Site, release: &Release) -> Vec<Person> {
    let mut seen: Vec<&str> = Vec::new();
    for quote in &release.facts.quotes {
        if !seen.contains(&quote.by.as_str()) {
            seen.push(&quote.by);
        }
    }
    seen.into_iter()
        .filter_map(|slug| site.person(slug))
        .filter(|person| person.has_page())
        .map(|person| super::cards::person(site, person))
        .collect()
}

/// Who gives interviews: who is named, else the first councillor quoted, else the leader.
fn interviews(site: &Site, release: &Release) -> Option<Person> {
    let named = release.facts.interviews.as_deref();
    let first = || quoted(site, release).into_iter().next();
    let leader = || {
        site.settings
            .group
            .leader
            .as_deref()
            .and_then(|leader| person_named(site, leader))
    };
    let person = match named {
        Some(slug) => person_named(site, slug),
        None => first().or_else(leader),
    };
    person.filter(|person| !person.href.is_empty())
}

/// The pictures that front matter names, and whether the text shows each.
fn pictures(site: &Site, release: &Release) -> Vec<(Picture, bool)> {
    let route = release.route();
    let entry = &release.entry;
    let shown = |file: &str| {
        let source = entry.source.beside(file);
        entry
            .survey
            .targets
            .iter()
            .any(|target| entry.source.beside(&target.target) == source)
    };
    let picture = |image: &crate::content::entry::ImageFact| {
        let source = entry.source.beside(&image.file)?;
        Some((picture(site, &source, &route, image)?, shown(&image.file)))
    };
    release.facts.images.iter().filter_map(picture).collect()
}

fn attachments(site: &Site, release: &Release) -> Vec<Download> {
    let route = release.route();
    let file = |attachment: &crate::content::entry::Attachment| {
        let source = release.entry.source.beside(&attachment.file)?;
        download(site, &source, &route, &attachment.title, &attachment.format)
    };
    release.facts.attachments.iter().filter_map(file).collect()
}

fn copy_files(desk: &mut Desk, release: &Release, route: &Route) {
    let images = release.facts.images.iter().map(|image| image.file.as_str());
    let attachments = release
        .facts
        .attachments
        .iter()
        .map(|attachment| attachment.file.as_str());
    let files: Vec<_> = images
        .chain(attachments)
        .filter_map(|file| release.entry.source.beside(file))
        .collect();
    for file in files {
        plan_copy(desk, &file, route, &release.entry.source);
    }
}

/// A correction as readers are told of it.
pub fn correction_view(site: &Site, correction: &Corrected) -> Correction {
    Correction {
        label: correction.kind.label().to_owned(),
        date: correction.on.map(|on| day_of(site, on)).unwrap_or_default(),
        was: correction.was.clone(),
        now: correction.now.clone(),
    }
}

fn sources(release: &Release) -> Vec<Source> {
    let source = |source: &crate::content::release::SourceNote| Source {
        title: source.title.clone(),
        href: source.url.clone().unwrap_or_default(),
        date: source.date.map(day),
    };
    release.facts.sources.iter().map(source).collect()
}

/// What the author names; without that, older releases that share the most topics and wards, so that
/// a new release never changes an old page.
fn related(desk: &Desk, index: usize, release: &Release) -> Vec<std::sync::Arc<view::Card>> {
    let site = desk.site;
    if !release.facts.related.is_empty() {
        let position = |name: &String| {
            let found = site.release(name)?;
            site.releases
                .iter()
                .position(|other| other.entry.source == found.entry.source)
        };
        let listed = release.facts.related.iter().filter_map(position);
        return listed
            .filter(|found| is_listed(&site.releases[*found]))
            .map(|found| desk.cards[found].clone())
            .collect();
    }
    let shared = |other: &Release| {
        let count = |of: &[String], among: &[String]| of.iter().filter(|name| among.contains(name)).count();
        2 * count(&release.facts.topics, &other.facts.topics) + count(&release.facts.wards, &other.facts.wards)
    };
    let mut near: Vec<(usize, usize)> = Vec::new();
    for topic in &release.facts.topics {
        for other in desk.beats.older_on_topic(topic, index).take(LOOK_BACK) {
            if !near.iter().any(|(_, seen)| *seen == other) {
                near.push((shared(&site.releases[other]), other));
            }
        }
    }
    near.sort_by_key(|(score, other)| (std::cmp::Reverse(*score), *other));
    near.into_iter()
        .take(RELATED)
        .map(|(_, other)| desk.cards[other].clone())
        .collect()
}

/// Whether a release stands in lists: what was withdrawn does not.
pub fn is_listed(release: &Release) -> bool {
    !matches!(release.stage, Stage::Withdrawn(..))
}

fn wire(site: &Site, release: &Release, view: &view::Release, text: Option<Prose>) -> Wire {
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

fn record(site: &Site, release: &Release, view: &view::Release, head: &Head, text: Option<Prose>) -> Record {
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
        "id": super::feeds::tag(site, release),
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

/// A release that was withdrawn: its address stays, its words go.
fn tombstone(desk: &mut Desk, release: &Release, withdrawal: &Withdrawal) {
    let site = desk.site;
    let title = public_title(release, withdrawal);
    let headline = if withdrawal.reason.hides_title() {
        String::new()
    } else {
        release.facts.title.clone()
    };
    let view = view::Withdrawn {
        headline,
        id: release.facts.id.clone().unwrap_or_default(),
        published: release.stage.published().map(|at| day_of(site, at)).unwrap_or_default(),
        withdrawn: day_of(site, withdrawal.on),
        reason: withdrawal.reason.words().to_owned(),
        note: withdrawal.note.clone(),
        contact: release_contact(site, release),
    };
    let mut sheet = sheet(release, &title, "This release has been withdrawn.");
    if !has_year(site, release.year) {
        sheet.crumbs.pop();
    }
    let mut head = desk.head(&sheet);
    head.noindex = true;
    let route = release.route();
    let origin = Some(release.entry.source.clone());
    let notice = format!("Withdrawn on {}. {} {}", view.withdrawn.date, view.reason, view.note)
        .trim_end()
        .to_owned();
    let wire = Wire {
        party_mark: site.settings.group.party_mark.clone(),
        label: release.facts.kind.label().to_owned(),
        status_line: "Withdrawn".to_owned(),
        issued: view.published.date.clone(),
        headline: title.clone(),
        summary: String::new(),
        notices: vec![notice],
        prose: None,
        notes: Vec::new(),
        pictures: Vec::new(),
        url: head.canonical_url.clone(),
        base_url: site.settings.site.base_url.clone(),
        imprint: site.settings.imprint(),
        not_council_notice: site.settings.council.not_council_notice.clone(),
    };
    desk.file(&route.join("index.txt"), Recipe::Wire(Box::new(wire)), origin.clone());
    let facts = json!({
        "id": super::feeds::tag(site, release),
        "url": head.canonical_url,
        "title": title,
        "withdrawn": rfc3339(&site.zone().at(withdrawal.on)),
        "reason": withdrawal.reason.word(),
        "note": withdrawal.note,
        "party_mark": site.settings.group.party_mark,
        "imprint": site.settings.imprint(),
    });
    let record = Record {
        facts,
        prose: None,
        base_url: site.settings.site.base_url.clone(),
    };
    desk.file(
        &route.join("index.json"),
        Recipe::Record(Box::new(record)),
        origin.clone(),
    );
    desk.page_with(head, View::Withdrawn(view), None, origin);
}

/// Whether the year has a page: not where all of its releases were withdrawn.
fn has_year(site: &Site, year: i16) -> bool {
    site.releases
        .iter()
        .any(|release| release.year == year && is_listed(release))
}

/// The title that a withdrawn release keeps: none but its number where privacy or law hide it.
pub fn public_title(release: &Release, withdrawal: &Withdrawal) -> String {
    if !withdrawal.reason.hides_title() {
        return format!("Withdrawn: {}", release.facts.title);
    }
    match &release.facts.id {
        Some(id) => format!("Withdrawn release {id}"),
        None => "Withdrawn release".to_owned(),
    }
}

/// A file that a page shows, as its route.
pub fn file_of(release: &Release, file: &str) -> Option<Route> {
    Some(file_route(&release.entry.source.beside(file)?, &release.route()))
}
