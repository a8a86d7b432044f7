//! Surgeries and meetings, and their calendars: each event's, each ward's, all.

use jiff::Timestamp;

use super::cards::{default_contact, moment, next_occasions, occasion, person, url, venue_line};
use super::texts::prose;
use super::{Desk, Sheet, crumb, home_crumb, linked_data, terms};
use crate::base::Route;
use crate::content::Site;
use crate::content::event::{Event, Venue};
use crate::output::calendar::{Calendar, CalendarEvent};
use crate::output::view::{self, Events, Occasion};
use crate::output::{Recipe, View};

/// The calendar of all events.
pub const ALL_EVENTS: &str = "/events/events.ics";
/// How many past events the list shows.
const PAST: usize = 50;
/// How many further dates an event's page shows.
const DATES: usize = 12;
/// How many dates to come the list shows.
const UPCOMING: usize = 100;

/// Plans `/events/`, each event, and the calendars.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    let all: Vec<&Event> = site.events.iter().filter(|event| event.facts.start.is_some()).collect();
    for event in &all {
        event_page(desk, event);
    }
    if !all.is_empty() {
        index_page(desk, &all);
        let calendar = calendar(site, &site.settings.group.registered_name, &all);
        desk.file(&Route::new(ALL_EVENTS), Recipe::Calendar(calendar), None);
    }
    for ward in &site.wards {
        let of_ward: Vec<&Event> = all
            .iter()
            .copied()
            .filter(|event| event.facts.wards.contains(&ward.entry.slug))
            .collect();
        let name = format!("{}: {}", site.settings.group.registered_name, ward.facts.name);
        let recipe = Recipe::Calendar(calendar(site, &name, &of_ward));
        desk.file(
            &ward.route().join("events.ics"),
            recipe,
            Some(ward.entry.source.clone()),
        );
    }
}

fn index_page(desk: &mut Desk, all: &[&Event]) {
    let site = desk.site;
    let mut past: Vec<(Timestamp, &Event)> = Vec::new();
    for event in all {
        let over = event
            .dates
            .iter()
            .filter(|start| event.end_of(**start).unwrap_or(**start) <= site.now);
        past.extend(over.map(|start| (*start, *event)));
    }
    past.sort_by(|a, b| (b.0, a.1.entry.order()).cmp(&(a.0, b.1.entry.order())));
    let view = Events {
        upcoming: next_occasions(site, UPCOMING, |_| true),
        past: past
            .into_iter()
            .take(PAST)
            .map(|(start, event)| occasion(site, event, start))
            .collect(),
        calendar_href: ALL_EVENTS.to_owned(),
    };
    let sheet = Sheet {
        route: Route::new("/events/"),
        title: "Events".to_owned(),
        description: "Surgeries, stalls and meetings: when and where to meet your councillors.".to_owned(),
        crumbs: vec![home_crumb()],
        feeds: Vec::new(),
        origin: None,
    };
    desk.page(sheet, View::Events(view));
}

fn event_page(desk: &mut Desk, event: &Event) {
    let site = desk.site;
    let route = event.route();
    let facts = &event.facts;
    let upcoming: Vec<Timestamp> = event.upcoming(site.now).take(DATES + 1).collect();
    let shown = upcoming
        .first()
        .or(event.dates.last())
        .copied()
        .or(facts.start)
        .unwrap_or(site.now);
    let dated = site.zone().day(shown);
    let as_at = site.as_at(Some(dated));
    let occasion = Occasion {
        title: event.entry.titled(&facts.title),
        ..occasion(site, event, shown)
    };
    let view = view::Event {
        dates: upcoming.iter().skip(1).map(|start| moment(site, *start)).collect(),
        past: upcoming.is_empty(),
        address: facts.venue.as_ref().map(address).unwrap_or_default(),
        hearing_loop: facts.venue.as_ref().and_then(|venue| venue.hearing_loop),
        toilets: facts
            .venue
            .as_ref()
            .map(|venue| venue.toilets.clone())
            .unwrap_or_default(),
        online_url: facts.online.clone(),
        booking: booking(&facts.booking),
        people: facts
            .people
            .iter()
            .filter_map(|slug| site.person(slug))
            .map(|found| person(site, found, as_at))
            .collect(),
        languages: facts.languages.clone(),
        cancelled_reason: facts
            .cancelled
            .as_ref()
            .map(|(_, reason)| reason.clone())
            .unwrap_or_default(),
        calendar_href: route.join("event.ics").to_string(),
        occasion,
    };
    let sheet = Sheet {
        route: route.clone(),
        title: event.entry.titled(&facts.title),
        description: description(&view.occasion),
        crumbs: vec![home_crumb(), crumb("Events", "/events/")],
        feeds: Vec::new(),
        origin: Some(event.entry.source.clone()),
    };
    let name = format!("{}: {}", site.settings.group.registered_name, facts.title);
    let recipe = Recipe::Calendar(calendar(site, &name, &[event]));
    desk.file(&route.join("event.ics"), recipe, sheet.origin.clone());
    let text = prose(desk, &event.entry, &route, as_at);
    let mut head = desk.head(&sheet);
    head.earlier_term = terms::earlier(site, Some(dated), "event");
    head.json_ld = Some(linked_data::event(site, &view, &head));
    desk.page_with(head, View::Event(Box::new(view)), text, sheet.origin);
}

fn description(occasion: &Occasion) -> String {
    let start = &occasion.start;
    let when = format!("{} {}, {}", start.weekday, start.date, start.time);
    let venue = if occasion.venue.is_empty() {
        String::new()
    } else {
        format!(", {}", occasion.venue)
    };
    let off = if occasion.cancelled { "Cancelled: " } else { "" };
    format!("{off}{when}{venue}.")
}

fn address(venue: &Venue) -> Vec<String> {
    let lines = std::iter::once(&venue.name)
        .chain(&venue.address)
        .chain(std::iter::once(&venue.postcode));
    lines.filter(|line| !line.is_empty()).cloned().collect()
}

fn booking(booking: &str) -> String {
    match booking {
        "none" => "No need to book".to_owned(),
        "required" => "Please book".to_owned(),
        other => other.to_owned(),
    }
}

fn calendar(site: &Site, name: &str, events: &[&Event]) -> Calendar {
    Calendar {
        name: name.to_owned(),
        zone: site.settings.site.zone_name.clone(),
        events: events.iter().filter_map(|event| calendar_event(site, event)).collect(),
    }
}

fn calendar_event(site: &Site, event: &Event) -> Option<CalendarEvent> {
    let facts = &event.facts;
    let start = facts.start?;
    let until = facts.until.map(|day| {
        let end = day.to_datetime(jiff::civil::Time::constant(23, 59, 59, 0));
        format!(";UNTIL={}", end.strftime("%Y%m%dT%H%M%S"))
    });
    let contact = default_contact(site).map(|contact| contact.email).unwrap_or_default();
    let summary = event.entry.survey.excerpt.clone();
    let parts = [
        summary.as_str(),
        site.settings.group.party_mark.as_str(),
        contact.as_str(),
    ];
    Some(CalendarEvent {
        uid: format!("{}@{}", event.entry.slug, site.settings.site.tag_authority),
        // There is no clock here: a cancellation is a change of its day, all else stands since the beginning.
        stamp: facts
            .cancelled
            .as_ref()
            .and_then(|(on, _)| on.map(|on| site.zone().start_of(on)))
            .unwrap_or(start),
        start,
        end: facts.end,
        repeat: facts.repeat.as_ref().map(|rule| {
            let rule = rule.trim().trim_start_matches("RRULE:").to_uppercase();
            if rule.contains("UNTIL=") {
                rule
            } else {
                format!("{rule}{}", until.unwrap_or_default())
            }
        }),
        summary: event.entry.listed_as(&facts.title),
        description: parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n"),
        location: facts.venue.as_ref().map(venue_line).unwrap_or_default(),
        url: url(site, event.route().as_str()),
        cancelled: facts.cancelled.is_some(),
    })
}
