//! What all pages share: names, menus, contact, imprint.

use super::Desk;
use super::assets::brand_route;
use super::beats::Beats;
use super::cards::{default_contact, picture};
use super::feeds::{SITE_FEED, feed_links};
use crate::base::code::DEAD_LINK;
use crate::base::{Diagnostic, FieldPath, Place, Route, SourcePath};
use crate::content::Site;
use crate::content::links::{Destination, destination_from};
use crate::content::settings::MenuLine;
use crate::output::view::{Frame, Link};

/// The frame of a site.
pub fn frame(site: &Site, beats: &Beats, stylesheet: &Route) -> Frame {
    let settings = &site.settings;
    let logo = settings.group.logo.as_ref().and_then(|logo| {
        let source = SourcePath::new("content/site.yaml").beside(&logo.file)?;
        picture(site, &source, &Route::new("/"), logo)
    });
    Frame {
        base_url: settings.site.base_url.clone(),
        name: settings.group.registered_name.clone(),
        short_name: settings.group.short_name.clone(),
        council_name: settings.group.council_name.clone(),
        party_mark: settings.group.party_mark.clone(),
        not_council_notice: settings.council.not_council_notice.clone(),
        council_url: council_url(site),
        imprint: settings.imprint(),
        logo,
        favicon: settings
            .brand
            .favicon
            .as_deref()
            .and_then(|file| brand_route(site, file)),
        stylesheet: stylesheet.to_string(),
        lang: settings.site.default_lang.clone(),
        menu: menu(site, &settings.menu).unwrap_or_else(|| default_menu(site, beats)),
        footer: menu(site, &settings.footer).unwrap_or_else(|| default_footer(site)),
        contact: default_contact(site),
        boilerplate: settings.group.boilerplate.clone(),
        feeds: feed_links(SITE_FEED, &Route::new("/")),
        theme_colour: settings.brand.primary.clone(),
    }
}

fn council_url(site: &Site) -> Option<String> {
    let council = &site.settings.council;
    council
        .services_url
        .clone()
        .or_else(|| council.domains.first().map(|domain| format!("https://{domain}/")))
}

/// The lines of a menu whose targets are public; none where the author wrote no menu.
fn menu(site: &Site, lines: &[MenuLine]) -> Option<Vec<Link>> {
    let link = |line: &MenuLine| {
        Some(Link {
            label: line.label.clone(),
            href: menu_href(site, &line.to)?,
        })
    };
    (!lines.is_empty()).then(|| lines.iter().filter_map(link).collect())
}

fn menu_href(site: &Site, to: &str) -> Option<String> {
    match destination_from(site, &SourcePath::new("content/site.yaml"), to) {
        Destination::AsWritten => Some(to.to_owned()),
        Destination::Page(route) => Some(route),
        _ => None,
    }
}

fn default_menu(site: &Site, beats: &Beats) -> Vec<Link> {
    let sections = [
        ("News", "/news/", true),
        (
            "Councillors",
            "/councillors/",
            site.people.iter().any(|person| person.has_page()),
        ),
        ("Wards", "/wards/", !site.wards.is_empty()),
        ("Topics", "/topics/", !beats.topics.is_empty()),
        ("Council", "/council/", !site.council.is_empty()),
        ("Events", "/events/", !site.events.is_empty()),
        ("Press", "/press/", true),
    ];
    sections
        .into_iter()
        .filter(|section| section.2)
        .map(|(label, href, _)| super::crumb(label, href))
        .collect()
}

fn default_footer(site: &Site) -> Vec<Link> {
    let top = site
        .pages
        .iter()
        .filter(|page| page.route().as_str().matches('/').count() == 2);
    let pages = top.map(|page| Link {
        label: page.entry.listed_as(&page.facts.title),
        href: page.route().to_string(),
    });
    pages
        .chain([
            super::crumb("Feeds", "/feeds/"),
            super::crumb("Corrections", "/corrections/"),
        ])
        .collect()
}

/// Says which lines of the menus lead nowhere, once all is planned.
pub fn check_menus(desk: &mut Desk) {
    let source = SourcePath::new("content/site.yaml");
    let settings = &desk.site.settings;
    for (name, lines) in [("main", &settings.menu), ("footer", &settings.footer)] {
        for (index, line) in lines.iter().enumerate() {
            let href = menu_href(desk.site, &line.to);
            let found = href
                .as_deref()
                .is_some_and(|href| !href.starts_with('/') || holds(desk, href));
            if !found {
                let field = FieldPath::new("menus").key(name).item(index).key("to");
                let fault = Diagnostic::new(
                    &DEAD_LINK,
                    format!("the menu leads to `{}`, and there is no such page", line.to),
                );
                let fault = fault.help("Correct the address, or take the line out until the page is public");
                desk.diagnostics.push(fault.at(Place::Field(source.clone(), field)));
            }
        }
    }
}

fn holds(desk: &Desk, href: &str) -> bool {
    let path = href.split(['#', '?']).next().unwrap_or_default();
    desk.plan.holds(&Route::new(path).output())
}
