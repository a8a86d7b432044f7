//! What the page of a release shows.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::content::Site;
use crate::content::entry::{Attachment, ImageFact};
use crate::content::release::{Correction as Corrected, Release, SourceNote, told};
use crate::content::stage::Stage;
use crate::output::Shared;
use crate::output::view::{self, Card, Correction, Download, Link, Person, Picture, Source};
use crate::plan::backdrop::Backdrop;
use crate::plan::cards::{
    business, day, day_of, download, moment_of_change, person, person_named, picture, release_contact, titled, topics,
    wards,
};
use crate::plan::feeds::tag;
use crate::plan::releases::{earlier_term, is_listed};

/// How many related releases a release names by itself.
const RELATED: usize = 3;
/// How far back it looks for them.
const LOOK_BACK: usize = 40;

/// What the page of a release shows.
pub fn view(backdrop: &Backdrop, index: usize, release: &Release) -> view::Release {
    let site = &backdrop.site;
    let facts = &release.facts;
    let card = &backdrop.cards[index];
    let route = release.route();
    let originals = pictures(site, release);
    let ahead = release.entry.ahead.as_ref();
    view::Release {
        headline: release.entry.titled(&facts.title),
        label: facts.kind.label().to_owned(),
        id: facts.id.clone().unwrap_or_default(),
        tag: tag(site, release),
        kind: facts.kind.word().to_owned(),
        status_line: ahead.map_or("For immediate release", |ahead| &ahead.line).to_owned(),
        ahead: ahead.map(|ahead| ahead.line.clone()).unwrap_or_default(),
        published: card.date.clone(),
        updated: updated(site, &release.stage),
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
        corrections: corrections(site, &facts.corrections),
        sources: sources(release),
        contact: release_contact(site, release),
        interviews: interviews(site, release),
        business: facts
            .business
            .as_ref()
            .and_then(|matter| site.council_item(&matter.reference))
            .map(business),
        related: related(backdrop, index, release),
        text_href: route.join("index.txt").to_string(),
        json_href: route.join("index.json").to_string(),
        boilerplate: site.settings.group.boilerplate.clone(),
    }
}

/// When what readers are told was last corrected.
pub fn updated(site: &Site, stage: &Stage) -> Option<view::Moment> {
    match stage {
        Stage::Corrected(_, changed) => Some(moment_of_change(site, *changed)),
        _ => None,
    }
}

/// The corrections that readers are told of, newest first.
pub fn corrections(site: &Site, corrections: &[Corrected]) -> Vec<Correction> {
    let told = told(corrections, site.now).into_iter();
    told.map(|correction| correction_view(site, correction)).collect()
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
            label: titled(site, person, as_at(site, release)),
            href: person.route().to_string(),
        },
        None => group(),
    }
}

/// The day as at which a release gives roles: the one from which it is public.
pub fn as_at(site: &Site, release: &Release) -> Date {
    site.as_at(release.day(site.zone()))
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
        .map(|quoted| person(site, quoted, as_at(site, release)))
        .collect()
}

/// Who gives interviews: who is named, else the first councillor quoted, else the leader of today, who does not answer for
/// an earlier council term.
fn interviews(site: &Site, release: &Release) -> Option<Person> {
    let named = release.facts.interviews.as_deref();
    let first = || quoted(site, release).into_iter().next();
    let leader = || {
        site.settings
            .group
            .leader
            .as_deref()
            .filter(|_| earlier_term(site, release).is_none())
            .and_then(|leader| person_named(site, leader, site.today))
    };
    let person = match named {
        Some(slug) => person_named(site, slug, as_at(site, release)),
        None => first().or_else(leader),
    };
    person.filter(|person| !person.href.is_empty())
}

/// The pictures that front matter names, and whether the text shows each.
pub(super) fn pictures(site: &Site, release: &Release) -> Vec<(Picture, bool)> {
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
    let picture = |image: &ImageFact| {
        let source = entry.source.beside(&image.file)?;
        Some((picture(site, &source, &route, image)?, shown(&image.file)))
    };
    release.facts.images.iter().filter_map(picture).collect()
}

/// The files that front matter names.
pub(super) fn attachments(site: &Site, release: &Release) -> Vec<Download> {
    let route = release.route();
    let file = |attachment: &Attachment| {
        let source = release.entry.source.beside(&attachment.file)?;
        download(site, &source, &route, &attachment.title, &attachment.format)
    };
    release.facts.attachments.iter().filter_map(file).collect()
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
    let source = |source: &SourceNote| Source {
        title: source.title.clone(),
        href: source.url.clone().unwrap_or_default(),
        date: source.date.map(day),
    };
    release.facts.sources.iter().map(source).collect()
}

/// What the author names; without that, older releases that share the most topics and wards, so that
/// a new release never changes an old page.
pub fn related(backdrop: &Backdrop, index: usize, release: &Release) -> Vec<Shared<Card>> {
    let site = &backdrop.site;
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
            .map(|found| backdrop.cards[found].clone())
            .collect();
    }
    let topics = release.facts.topics.iter();
    let older = topics.flat_map(|topic| backdrop.beats.older_on_topic(topic, index).take(LOOK_BACK));
    let subjects = &backdrop.subjects;
    // The nearest so far, and of those that are as near the newest: dozens are looked at, and few are shown.
    let mut nearest = [FARTHEST; RELATED];
    for other in older {
        let near = (Reverse(subjects.in_common(index, other)), other);
        if near >= nearest[RELATED - 1] || nearest.contains(&near) {
            continue;
        }
        nearest[RELATED - 1] = near;
        nearest.sort_unstable();
    }
    let found = nearest.into_iter().filter(|near| *near != FARTHEST);
    found.map(|(_, other)| backdrop.cards[other].clone()).collect()
}

/// Nearer than this is every release.
const FARTHEST: (Reverse<u32>, usize) = (Reverse(0), usize::MAX);
