//! The beats: a topic's, a ward's and a councillor's page, each with its latest releases, years and feeds.

use std::collections::BTreeMap;

use super::archive::{self, LATEST, calendar, cards, month_name, years};
use super::cards::{bounds, business, day, download, link, next_occasions, person, person_named, titled, topics};
use super::feeds::feed_links;
use super::home::{topic_lines, ward_lines};
use super::releases::is_listed;
use super::texts::{plan_copy, prose};
use super::{Desk, Sheet, crumb, home_crumb};
use crate::base::{Route, SourcePath};
use crate::content::Site;
use crate::content::people::{OfficeKind, Person as Councillor};
use crate::content::place::{Topic, Ward};
use crate::output::View;
use crate::output::view::{self, Archive, BeatYear, BusinessCard, Link, Period, Role};

/// Which releases belong to which beat: places in the site's list, newest first.
#[derive(Debug, Default)]
pub struct Beats {
    /// Every release that stands in lists.
    pub all: Vec<usize>,
    /// By topic.
    pub topics: BTreeMap<String, Vec<usize>>,
    /// By ward.
    pub wards: BTreeMap<String, Vec<usize>>,
    /// By councillor: those quoted, and those who sign.
    pub people: BTreeMap<String, Vec<usize>>,
}

impl Beats {
    /// Sorts the releases of a site by beat.
    pub fn of(site: &Site) -> Self {
        let mut beats = Beats::default();
        for topic in &site.topics {
            beats.topics.entry(topic.entry.slug.clone()).or_default();
        }
        for (index, release) in site
            .releases
            .iter()
            .enumerate()
            .filter(|(_, release)| is_listed(release))
        {
            beats.all.push(index);
            for topic in &release.facts.topics {
                if let Some(topic) = site.topic(topic) {
                    push_once(beats.topics.entry(topic.entry.slug.clone()).or_default(), index);
                }
            }
            let everywhere = release.facts.wards.iter().any(|ward| ward == "all");
            for ward in site
                .wards
                .iter()
                .filter(|ward| everywhere || release.facts.wards.contains(&ward.entry.slug))
            {
                push_once(beats.wards.entry(ward.entry.slug.clone()).or_default(), index);
            }
            let quoted = release.facts.quotes.iter().map(|quote| quote.by.as_str());
            for slug in quoted.chain(release.facts.author.as_deref()) {
                if site.person(slug).is_some_and(Councillor::has_page) {
                    push_once(beats.people.entry(slug.to_owned()).or_default(), index);
                }
            }
        }
        beats
    }

    /// The releases on a topic that are older than the one at this place, newest first.
    pub fn older_on_topic<'b>(&'b self, topic: &str, index: usize) -> impl Iterator<Item = usize> + use<'b> {
        let list = self.topics.get(topic).map(Vec::as_slice).unwrap_or_default();
        let from = list.partition_point(|other| *other <= index);
        list[from..].iter().copied()
    }

    /// The releases of a councillor.
    pub fn of_person(&self, slug: &str) -> &[usize] {
        self.people.get(slug).map(Vec::as_slice).unwrap_or_default()
    }

    /// The releases of a ward.
    pub fn of_ward(&self, slug: &str) -> &[usize] {
        self.wards.get(slug).map(Vec::as_slice).unwrap_or_default()
    }

    /// The releases of a topic.
    pub fn of_topic(&self, slug: &str) -> &[usize] {
        self.topics.get(slug).map(Vec::as_slice).unwrap_or_default()
    }
}

fn push_once(list: &mut Vec<usize>, index: usize) {
    if list.last() != Some(&index) {
        list.push(index);
    }
}

/// Plans topics, wards and councillors.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    if !site.topics.is_empty() {
        let view = View::Topics(view::Topics {
            topics: topic_lines(desk),
        });
        index_page(
            desk,
            "/topics/",
            "Topics",
            "What the group works on, topic by topic.",
            view,
        );
    }
    for topic in &site.topics {
        topic_page(desk, topic);
    }
    if !site.wards.is_empty() {
        let view = View::Wards(view::Wards {
            wards: ward_lines(desk),
        });
        index_page(desk, "/wards/", "Wards", "Find your councillor by ward.", view);
    }
    for ward in &site.wards {
        ward_page(desk, ward);
    }
    if site.people.iter().any(Councillor::has_page) {
        let view = View::Councillors(councillors(site));
        index_page(
            desk,
            "/councillors/",
            "Councillors",
            "The group's councillors and how to reach them.",
            view,
        );
    }
    for councillor in site.people.iter().filter(|person| person.has_page()) {
        councillor_page(desk, councillor);
    }
}

fn index_page(desk: &mut Desk, route: &str, title: &str, description: &str, view: View) {
    let sheet = Sheet {
        route: Route::new(route),
        title: title.to_owned(),
        description: description.to_owned(),
        crumbs: vec![home_crumb()],
        feeds: Vec::new(),
        origin: None,
    };
    desk.page(sheet, view);
}

fn councillors(site: &Site) -> view::Councillors {
    let (serving, former): (Vec<&Councillor>, Vec<&Councillor>) = site
        .people
        .iter()
        .filter(|person| person.has_page())
        .partition(|person| person.serves_on(site.today));
    view::Councillors {
        serving: serving.into_iter().map(|councillor| person(site, councillor)).collect(),
        former: former.into_iter().map(|councillor| person(site, councillor)).collect(),
    }
}

/// The archive of a beat at a route, and the pages of its years.
fn archive(
    desk: &mut Desk,
    name: &str,
    route: &Route,
    section: Link,
    releases: &[usize],
    origin: &SourcePath,
) -> Archive {
    let calendar = calendar(desk.site, releases);
    let all_years = years(&calendar, route);
    for (year, months) in &calendar {
        let month = |(month, releases): (&i8, &Vec<usize>)| Period {
            label: month_name(*year, *month),
            href: String::new(),
            count: releases.len(),
            cards: archive::cards(desk, releases),
        };
        let view = BeatYear {
            beat: Link {
                label: name.to_owned(),
                href: route.to_string(),
            },
            year: *year,
            months: months.iter().rev().map(month).collect(),
            years: all_years.clone(),
        };
        let sheet = Sheet {
            route: route.join(&format!("{year}/")),
            title: format!("{name} in {year}"),
            description: format!("Press releases and statements on {name} in {year}."),
            crumbs: vec![
                home_crumb(),
                section.clone(),
                Link {
                    label: name.to_owned(),
                    href: route.to_string(),
                },
            ],
            feeds: feed_links(name, route),
            origin: Some(origin.clone()),
        };
        desk.page(sheet, View::BeatYear(view));
    }
    Archive {
        latest: cards(desk, &releases[..releases.len().min(LATEST)]),
        years: all_years,
        feeds: feed_links(name, route),
    }
}

/// Motions and questions that `wanted` picks, newest first.
fn business_of(site: &Site, wanted: impl Fn(&crate::content::council::Item) -> bool) -> Vec<BusinessCard> {
    site.council
        .iter()
        .filter(|item| !item.is_appointment() && wanted(item))
        .map(business)
        .collect()
}

fn topic_page(desk: &mut Desk, topic: &Topic) {
    let site = desk.site;
    let beats = desk.beats;
    let slug = &topic.entry.slug;
    let route = topic.route();
    let name = &topic.facts.name;
    let mut archive = archive(
        desk,
        name,
        &route,
        crumb("Topics", "/topics/"),
        beats.of_topic(slug),
        &topic.entry.source,
    );
    if !topic.facts.feed {
        archive.feeds.clear();
    }
    let view = view::Topic {
        name: name.clone(),
        summary: topic.facts.summary.clone(),
        spokesperson: topic
            .facts
            .spokesperson
            .as_deref()
            .and_then(|person| person_named(site, person)),
        business: business_of(site, |item| item.facts.topics.contains(slug)),
        parent: topic
            .facts
            .parent
            .as_deref()
            .and_then(|parent| site.topic(parent))
            .map(topic_link),
        children: site
            .topics
            .iter()
            .filter(|child| child.facts.parent.as_ref() == Some(slug))
            .map(topic_link)
            .collect(),
        archive,
    };
    let sheet = Sheet {
        route: route.clone(),
        title: name.clone(),
        description: topic.facts.summary.clone(),
        crumbs: vec![home_crumb(), crumb("Topics", "/topics/")],
        feeds: view.archive.feeds.clone(),
        origin: Some(topic.entry.source.clone()),
    };
    let text = prose(desk, &topic.entry, &route);
    let head = desk.head(&sheet);
    desk.page_with(head, View::Topic(Box::new(view)), text, sheet.origin);
}

fn topic_link(topic: &Topic) -> Link {
    link(&topic.facts.name, &topic.route())
}

fn ward_page(desk: &mut Desk, ward: &Ward) {
    let site = desk.site;
    let beats = desk.beats;
    let slug = &ward.entry.slug;
    let route = ward.route();
    let name = &ward.facts.name;
    let archive = archive(
        desk,
        name,
        &route,
        crumb("Wards", "/wards/"),
        beats.of_ward(slug),
        &ward.entry.source,
    );
    let sits =
        |person: &&Councillor| person.serves_on(site.today) && person.wards_on(site.today).any(|sat| sat == slug);
    let sat = |person: &&Councillor| !sits(person) && person.facts.wards.iter().any(|sat| sat.ward == *slug);
    let councillors = || site.people.iter().filter(|person| person.has_page());
    let view = view::Ward {
        name: name.clone(),
        seats: ward.facts.council_seats.unwrap_or_default(),
        councillors: councillors()
            .filter(sits)
            .map(|councillor| person(site, councillor))
            .collect(),
        events: next_occasions(site, 6, |event| event.facts.wards.contains(slug)),
        business: business_of(site, |item| item.facts.wards.contains(slug)),
        newsletters: site
            .newsletters
            .iter()
            .filter(|newsletter| newsletter.facts.wards.contains(slug))
            .map(|newsletter| link(&newsletter.facts.title, &newsletter.route()))
            .collect(),
        neighbours: super::cards::wards(site, &ward.facts.neighbours),
        former: councillors()
            .filter(sat)
            .map(|former| link(&titled(site, former), &former.route()))
            .collect(),
        calendar_href: route.join("events.ics").to_string(),
        lookup_url: ward
            .facts
            .postcodes_lookup
            .clone()
            .or_else(|| site.settings.council.finder_url.clone()),
        archive,
    };
    let sheet = Sheet {
        route: route.clone(),
        title: format!("{name} ward"),
        description: format!("Councillors, surgeries and news for {name}."),
        crumbs: vec![home_crumb(), crumb("Wards", "/wards/")],
        feeds: view.archive.feeds.clone(),
        origin: Some(ward.entry.source.clone()),
    };
    let text = prose(desk, &ward.entry, &route);
    let head = desk.head(&sheet);
    desk.page_with(head, View::Ward(Box::new(view)), text, sheet.origin);
}

fn councillor_page(desk: &mut Desk, councillor: &Councillor) {
    let site = desk.site;
    let beats = desk.beats;
    let slug = &councillor.entry.slug;
    let route = councillor.route();
    let facts = &councillor.facts;
    let crumbs = crumb("Councillors", "/councillors/");
    let archive = archive(
        desk,
        &facts.name,
        &route,
        crumbs.clone(),
        beats.of_person(slug),
        &councillor.entry.source,
    );
    let view = view::Councillor {
        person: person(site, councillor),
        pronouns: facts.pronouns.clone(),
        serving: councillor.serves_on(site.today),
        terms: terms(councillor),
        roles: offices(site, councillor, Tense::Now),
        former_roles: offices(site, councillor, Tense::Before),
        appointments: appointments(site, councillor),
        topics: spoken_topics(site, slug),
        surgeries: next_occasions(site, 6, |event| event.facts.people.contains(slug)),
        business: business_of(site, |item| {
            [&item.facts.proposer, &item.facts.seconder].contains(&&Some(slug.clone()))
        }),
        register_url: facts.register_of_interests.clone(),
        languages: facts.languages.clone(),
        portrait: portrait(desk, councillor, &route),
        archive,
    };
    let sheet = Sheet {
        route: route.clone(),
        title: titled(site, councillor),
        description: description(&view),
        crumbs: vec![home_crumb(), crumbs],
        feeds: view.archive.feeds.clone(),
        origin: Some(councillor.entry.source.clone()),
    };
    let text = prose(desk, &councillor.entry, &route);
    let mut head = desk.head(&sheet);
    head.json_ld = Some(super::linked_data::person(site, &view.person, &head));
    desk.page_with(head, View::Councillor(Box::new(view)), text, sheet.origin);
}

fn description(view: &view::Councillor) -> String {
    let wards: Vec<&str> = view.person.wards.iter().map(|ward| ward.label.as_str()).collect();
    match (view.serving, wards.is_empty()) {
        (true, false) => format!(
            "How to reach {}, councillor for {}.",
            view.person.name,
            wards.join(" and ")
        ),
        (true, true) => format!("How to reach {}.", view.person.name),
        (false, _) => format!("{} served as a councillor of the group.", view.person.name),
    }
}

/// The portrait for the page and the one for print; both files are planned.
fn portrait(desk: &mut Desk, councillor: &Councillor, route: &Route) -> Option<view::Download> {
    let photo = councillor.facts.photo.as_ref()?;
    let source = councillor.entry.source.beside(&photo.file)?;
    plan_copy(desk, &source, route, &councillor.entry.source);
    let print = if photo.hires.is_empty() {
        source
    } else {
        councillor.entry.source.beside(&photo.hires)?
    };
    plan_copy(desk, &print, route, &councillor.entry.source);
    download(
        desk.site,
        &print,
        route,
        &format!("Portrait of {}", councillor.facts.name),
        "",
    )
}

fn terms(councillor: &Councillor) -> Vec<Role> {
    let term = |council: &crate::content::people::CouncilTerm| {
        let (since, until) = bounds(&council.term);
        Role {
            title: "Councillor".to_owned(),
            since: since.or_else(|| council.elected.map(day)),
            until,
        }
    };
    councillor.facts.terms.iter().map(term).collect()
}

/// Whether an office is held now or was held before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tense {
    Now,
    Before,
}

fn offices(site: &Site, councillor: &Councillor, tense: Tense) -> Vec<Role> {
    let holds = |office: &&crate::content::people::Office| match tense {
        Tense::Now => office.term.covers(site.today),
        Tense::Before => office.term.ended_before(site.today),
    };
    let mut offices: Vec<_> = councillor.facts.offices.iter().filter(holds).collect();
    offices.sort_by_key(|office| {
        (
            office.kind != Some(OfficeKind::Group),
            std::cmp::Reverse(office.term.from),
        )
    });
    let role = |office: &crate::content::people::Office| {
        let (since, until) = bounds(&office.term);
        Role {
            title: office.title.clone(),
            since,
            until,
        }
    };
    offices.into_iter().map(role).collect()
}

/// Committees of the registry and appointments of council business that last today.
fn appointments(site: &Site, councillor: &Councillor) -> Vec<Role> {
    let committees = councillor
        .facts
        .committees
        .iter()
        .filter(|seat| seat.term.covers(site.today))
        .map(|seat| {
            let (since, until) = bounds(&seat.term);
            Role {
                title: seat_title(&committee_name(&seat.committee), &seat.role),
                since,
                until,
            }
        });
    let of = |item: &&crate::content::council::Item| {
        item.is_appointment()
            && item.facts.person.as_ref() == Some(&councillor.entry.slug)
            && item.facts.term.covers(site.today)
    };
    let bodies = site.council.iter().filter(of).map(|item| {
        let (since, until) = bounds(&item.facts.term);
        Role {
            title: seat_title(&item.facts.body, &item.facts.role),
            since,
            until,
        }
    });
    committees.chain(bodies).collect()
}

/// `Harrowmere Harbour Trust (member)`
fn seat_title(body: &str, role: &str) -> String {
    if role.is_empty() {
        body.to_owned()
    } else {
        format!("{body} ({role})")
    }
}

/// `overview-and-scrutiny` → `Overview and scrutiny committee`; a name that was written out stays.
fn committee_name(committee: &str) -> String {
    if committee.contains(' ') || committee.chars().any(char::is_uppercase) {
        return committee.to_owned();
    }
    let words = committee.replace('-', " ");
    let mut letters = words.chars();
    let first: String = letters
        .next()
        .map(|first| first.to_uppercase().collect())
        .unwrap_or_default();
    format!("{first}{} committee", letters.as_str())
}

fn spoken_topics(site: &Site, slug: &str) -> Vec<Link> {
    let slugs: Vec<String> = site
        .topics
        .iter()
        .filter(|topic| topic.facts.spokesperson.as_deref() == Some(slug))
        .map(|topic| topic.entry.slug.clone())
        .collect();
    topics(site, &slugs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_committee_named_by_slug_reads_as_a_name() {
        assert_eq!(
            committee_name("overview-and-scrutiny"),
            "Overview and scrutiny committee"
        );
        assert_eq!(committee_name("Planning Committee"), "Planning Committee");
    }
}
