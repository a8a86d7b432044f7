//! Motions, amendments and questions by meeting; seats on committees and outside bodies.

use std::collections::BTreeMap;

use super::archive::cards;
use super::cards::{bounds, business, day, person_link, person_named, topics, wards};
use super::releases::is_listed;
use super::texts::prose;
use super::{Desk, Sheet, crumb, home_crumb, terms};
use crate::base::Route;
use crate::content::Site;
use crate::content::council::{Item, ItemType, Outcome};
use crate::output::view::{self, Appointment, Council, Head, Link, Meeting, MeetingLine, Votes};
use crate::output::{Shared, View};

const APPOINTMENTS: &str = "/council/appointments/";

/// Plans `/council/`, each meeting and each item.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    if site.council.is_empty() {
        return;
    }
    let mut meetings: BTreeMap<Route, Vec<&Item>> = BTreeMap::new();
    for item in site.council.iter().filter(|item| !item.is_appointment()) {
        meetings.entry(item.meeting_route()).or_default().push(item);
        item_page(desk, item);
    }
    for (route, items) in &meetings {
        if route.as_str() != "/council/" {
            meeting_page(desk, route, items);
        }
    }
    index_page(desk, &meetings);
    appointments_page(desk);
}

fn index_page(desk: &mut Desk, meetings: &BTreeMap<Route, Vec<&Item>>) {
    let line = |(route, items): (&Route, &Vec<&Item>)| MeetingLine {
        name: items[0].facts.meeting.clone(),
        date: items[0].facts.date.map(day).unwrap_or_default(),
        href: route.to_string(),
        items: items.iter().map(|item| business(item)).collect(),
    };
    let has_appointments = desk.site.council.iter().any(Item::is_appointment);
    let view = Council {
        meetings: meetings.iter().rev().map(line).collect(),
        appointments_href: if has_appointments {
            APPOINTMENTS.to_owned()
        } else {
            String::new()
        },
    };
    let sheet = sheet(
        Route::new("/council/"),
        "Council business",
        "What the group brings to the council, meeting by meeting.",
        vec![home_crumb()],
    );
    desk.page(sheet, View::Council(view));
}

fn sheet(route: Route, title: &str, description: &str, crumbs: Vec<Link>) -> Sheet {
    Sheet {
        route,
        title: title.to_owned(),
        description: description.to_owned(),
        crumbs,
        feeds: Vec::new(),
        origin: None,
    }
}

fn council_crumb() -> Link {
    crumb("Council", "/council/")
}

fn meeting_page(desk: &mut Desk, route: &Route, items: &[&Item]) {
    let first = &items[0].facts;
    let date = first.date.map(day).unwrap_or_default();
    let title = format!("{}, {}", first.meeting, date.date);
    let view = Meeting {
        name: first.meeting.clone(),
        ahead: first.date.is_some_and(|date| date >= desk.site.today),
        date,
        items: items.iter().map(|item| business(item)).collect(),
    };
    let description = format!("What the group brought to {title}.");
    // The meeting may be on the list of events too, under its own name.
    let title = format!("Business at {title}");
    let sheet = sheet(route.clone(), &title, &description, vec![home_crumb(), council_crumb()]);
    let head = Head {
        earlier_term: terms::earlier(desk.site, first.date, "meeting"),
        ..desk.head(&sheet)
    };
    desk.page_with(head, View::Meeting(view), None, None);
}

fn item_page(desk: &mut Desk, item: &Item) {
    let site = desk.site;
    let facts = &item.facts;
    let date = facts.date.map(day).unwrap_or_default();
    let as_at = site.as_at(facts.date);
    let named = |slug: &Option<String>| person_named(site, slug.as_deref()?, as_at);
    let meeting = meeting_link(item);
    let view = view::Business {
        title: item.entry.titled(&facts.title),
        label: facts.kind.map(ItemType::label).unwrap_or_default().to_owned(),
        meeting: meeting.clone(),
        date,
        item: facts.item.clone(),
        proposer: named(&facts.proposer),
        seconder: named(&facts.seconder),
        to: facts.to.clone(),
        result: item.outcome_label().to_owned(),
        pending: facts.result == Outcome::Pending && facts.answer.is_empty(),
        votes: facts.votes.map(|votes| Votes {
            favour: votes.favour,
            against: votes.against,
            abstain: votes.abstain,
            recorded: votes.recorded,
        }),
        answer: facts.answer.clone(),
        answer_url: facts.answer_url.clone(),
        minutes_ref: facts.minutes_ref.clone(),
        webcast_url: facts.webcast.clone(),
        amends: facts
            .amends
            .as_deref()
            .and_then(|slug| site.council_item(slug))
            .map(business),
        amendments: site
            .council
            .iter()
            .filter(|other| other.facts.amends.as_ref() == Some(&item.entry.slug))
            .map(business)
            .collect(),
        topics: topics(site, &facts.topics),
        wards: wards(site, &facts.wards),
        releases: releases(desk, item),
    };
    let mut crumbs = vec![home_crumb(), council_crumb()];
    if meeting.href != "/council/" {
        crumbs.push(meeting);
    }
    let route = item.route();
    let description = format!("{}: {}. {}.", view.label, view.title, view.result);
    let sheet = Sheet {
        origin: Some(item.entry.source.clone()),
        ..sheet(route.clone(), &view.title, &description, crumbs)
    };
    let text = prose(desk, &item.entry, &route, as_at);
    let head = Head {
        earlier_term: terms::earlier(site, facts.date, &view.label.to_lowercase()),
        ..desk.head(&sheet)
    };
    desk.page_with(head, View::Business(Box::new(view)), text, sheet.origin);
}

fn meeting_link(item: &Item) -> Link {
    let route = item.meeting_route();
    let label = match item.facts.date {
        Some(date) if !item.facts.meeting.is_empty() => format!("{}, {}", item.facts.meeting, day(date).date),
        _ => "Council business".to_owned(),
    };
    Link {
        label,
        href: route.to_string(),
    }
}

/// Releases that the item names, and releases that name the item, newest first.
fn releases(desk: &Desk, item: &Item) -> Vec<Shared<view::Card>> {
    let site = desk.site;
    let about = |index: &usize| {
        let release = &site.releases[*index];
        let named = item
            .facts
            .releases
            .iter()
            .any(|name| release.facts.id.as_ref() == Some(name) || release.entry.slug == *name);
        let names = release
            .facts
            .business
            .as_ref()
            .is_some_and(|matter| matter.reference == item.entry.slug);
        (named || names) && is_listed(release)
    };
    let found: Vec<usize> = (0..site.releases.len()).filter(about).collect();
    cards(desk, &found)
}

fn appointments_page(desk: &mut Desk) {
    let site = desk.site;
    let mut items: Vec<&Item> = site.council.iter().filter(|item| item.is_appointment()).collect();
    if items.is_empty() {
        return;
    }
    items.sort_by(|a, b| (&a.facts.body, a.entry.order()).cmp(&(&b.facts.body, b.entry.order())));
    let (former, current): (Vec<&Item>, Vec<&Item>) = items
        .into_iter()
        .partition(|item| item.facts.term.ended_before(site.today));
    let view = view::Appointments {
        current: current.into_iter().map(|item| appointment(site, item)).collect(),
        former: former.into_iter().map(|item| appointment(site, item)).collect(),
    };
    let description = "Who represents the group on committees and outside bodies.";
    let sheet = sheet(
        Route::new(APPOINTMENTS),
        "Appointments",
        description,
        vec![home_crumb(), council_crumb()],
    );
    desk.page(sheet, View::Appointments(view));
}

fn appointment(site: &Site, item: &Item) -> Appointment {
    let facts = &item.facts;
    let (since, until) = bounds(&facts.term);
    Appointment {
        body: if facts.body.is_empty() {
            item.entry.listed_as(&facts.title)
        } else {
            item.entry.listed_as(&facts.body)
        },
        kind: facts.body_type.map(|kind| kind.label()).unwrap_or_default().to_owned(),
        person: facts
            .person
            .as_deref()
            .and_then(|slug| person_link(site, slug))
            .unwrap_or_default(),
        role: capitalised(&facts.role),
        since,
        until,
        made_by: facts.made_by.clone(),
        minutes_ref: facts.reference.clone(),
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}
