//! The front page and the page for what is not found.

use super::cards::{link, next_occasions, person_link, person_named};
use super::texts::prose;
use super::{Desk, Sheet, crumb};
use crate::base::Route;
use crate::output::View;
use crate::output::view::{Home, NotFound, TopicLine, WardLine};

/// Plans the front page, whose text is `content/pages/index.md` if there is one, and `404.html`.
pub fn plan(desk: &mut Desk) {
    front_page(desk);
    not_found(desk);
}

fn front_page(desk: &mut Desk) {
    let site = desk.site;
    let route = Route::new("/");
    let page = site.pages.iter().find(|page| page.route() == route);
    let summary = page.map(|page| page.facts.summary.clone()).unwrap_or_default();
    let description = if summary.is_empty() {
        site.settings.group.boilerplate.clone()
    } else {
        summary
    };
    let sheet = Sheet {
        route: route.clone(),
        title: site.settings.group.registered_name.clone(),
        description,
        crumbs: Vec::new(),
        feeds: Vec::new(),
        origin: page.map(|page| page.entry.source.clone()),
    };
    let view = Home {
        latest: desk
            .beats
            .all
            .iter()
            .take(3)
            .map(|index| desk.cards[*index].clone())
            .collect(),
        events: next_occasions(site, 3, |event| event.facts.cancelled.is_none()),
        wards: ward_lines(desk),
        topics: topic_lines(desk),
        leader: site
            .settings
            .group
            .leader
            .as_deref()
            .and_then(|leader| person_named(site, leader, site.today)),
    };
    let text = page.and_then(|page| prose(desk, &page.entry, &route, site.today));
    let mut head = desk.head(&sheet);
    head.json_ld = Some(super::linked_data::organisation(site));
    desk.page_with(head, View::Home(view), text, sheet.origin);
}

/// The wards with those who sit for them now.
pub fn ward_lines(desk: &Desk) -> Vec<WardLine> {
    let site = desk.site;
    let line = |ward: &crate::content::place::Ward| WardLine {
        name: ward.facts.name.clone(),
        href: ward.route().to_string(),
        councillors: site
            .people
            .iter()
            .filter(|person| person.has_page() && person.serves_on(site.today))
            .filter(|person| person.wards_on(site.today).any(|slug| slug == ward.entry.slug))
            .filter_map(|person| person_link(site, &person.entry.slug))
            .collect(),
    };
    site.wards.iter().map(line).collect()
}

/// The topics with what they are about.
pub fn topic_lines(desk: &Desk) -> Vec<TopicLine> {
    let line = |topic: &crate::content::place::Topic| TopicLine {
        name: topic.facts.name.clone(),
        href: topic.route().to_string(),
        summary: topic.facts.summary.clone(),
    };
    desk.site.topics.iter().map(line).collect()
}

fn not_found(desk: &mut Desk) {
    let sheet = Sheet {
        route: Route::new("/404.html"),
        title: "Page not found".to_owned(),
        description: "There is no page at this address.".to_owned(),
        crumbs: Vec::new(),
        feeds: Vec::new(),
        origin: None,
    };
    let mut suggestions = vec![crumb("News", "/news/")];
    if !desk.site.wards.is_empty() {
        suggestions.push(crumb("Find your councillor", "/wards/"));
    }
    suggestions.push(crumb("For the media", "/press/"));
    if let Some(page) = desk.site.pages.iter().find(|page| page.entry.slug == "contact") {
        suggestions.push(link(&page.entry.listed_as(&page.facts.title), &page.route()));
    }
    let mut head = desk.head(&sheet);
    head.noindex = true;
    desk.page_with(head, View::NotFound(NotFound { suggestions }), None, None);
}
