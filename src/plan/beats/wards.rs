//! A ward's page.

use super::{archive, business_of};
use crate::content::people::Person as Councillor;
use crate::content::place::Ward;
use crate::output::View;
use crate::output::view;
use crate::plan::cards::{self, link, next_occasions, person, titled};
use crate::plan::texts::prose;
use crate::plan::{Desk, Sheet, crumb, home_crumb};

/// Plans a ward's page and its years.
pub fn ward_page(desk: &mut Desk, ward: &Ward) {
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
            .map(|councillor| person(site, councillor, site.today))
            .collect(),
        events: next_occasions(site, 6, |event| event.facts.wards.contains(slug)),
        business: business_of(site, |item| item.facts.wards.contains(slug)),
        newsletters: site
            .newsletters
            .iter()
            .filter(|newsletter| newsletter.facts.wards.contains(slug) && !newsletter.stage.is_withdrawn())
            .map(|newsletter| {
                link(
                    &newsletter.entry.listed_as(&newsletter.facts.title),
                    &newsletter.route(),
                )
            })
            .collect(),
        neighbours: cards::wards(site, &ward.facts.neighbours),
        former: councillors()
            .filter(sat)
            .map(|former| link(&titled(site, former, site.today), &former.route()))
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
    let text = prose(desk, &ward.entry, &route, site.today);
    let head = desk.head(&sheet);
    desk.page_with(head, View::Ward(Box::new(view)), text, sheet.origin);
}
