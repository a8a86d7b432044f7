//! A topic's page.

use super::{archive, business_of};
use crate::content::place::Topic;
use crate::output::View;
use crate::output::view::{self, Link};
use crate::plan::cards::{link, person_named};
use crate::plan::texts::prose;
use crate::plan::{Desk, Sheet, crumb, home_crumb};

/// Plans a topic's page and its years.
pub fn topic_page(desk: &mut Desk, topic: &Topic) {
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
            .and_then(|person| person_named(site, person, site.today)),
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
    let text = prose(desk, &topic.entry, &route, site.today);
    let head = desk.head(&sheet);
    desk.page_with(head, View::Topic(Box::new(view)), text, sheet.origin);
}

fn topic_link(topic: &Topic) -> Link {
    link(&topic.facts.name, &topic.route())
}
