//! The press centre: whom to ask, who speaks on what, policies, logos, portraits, descriptions.

use super::archive::cards;
use super::cards::{contact, download, file_route, link, media_type, person, person_named, titled};
use super::{Desk, Sheet, home_crumb};
use crate::base::{Route, SourcePath};
use crate::content::Site;
use crate::content::links::escaped;
use crate::output::View;
use crate::output::view::{Boilerplate, Logo, Picture, Portrait, Press, Spokesperson};

/// How many releases the press centre shows.
const LATEST: usize = 5;

/// Plans `/press/`.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    let route = Route::new("/press/");
    let view = Press {
        contacts: site
            .settings
            .contacts
            .iter()
            .map(|(key, facts)| contact(key, facts))
            .collect(),
        spokespeople: spokespeople(site),
        latest: cards(desk, &desk.beats.all[..desk.beats.all.len().min(LATEST)]),
        embargo_policy: site.settings.press.embargo_policy.clone(),
        corrections_policy: site.settings.press.corrections_policy.clone(),
        logos: logos(site, &route),
        portraits: portraits(site),
        boilerplates: boilerplates(site),
    };
    let sheet = Sheet {
        route,
        title: "Press centre".to_owned(),
        description: format!(
            "Contacts, spokespeople, pictures and policies for the media: {}.",
            site.settings.group.registered_name
        ),
        crumbs: vec![home_crumb()],
        feeds: Vec::new(),
        origin: None,
    };
    desk.page(sheet, View::Press(Box::new(view)));
}

fn spokespeople(site: &Site) -> Vec<Spokesperson> {
    let speaks = |topic: &crate::content::place::Topic| {
        let person = person_named(site, topic.facts.spokesperson.as_deref()?, site.today)?;
        Some(Spokesperson {
            topic: link(&topic.facts.name, &topic.route()),
            person,
        })
    };
    site.topics.iter().filter_map(speaks).collect()
}

fn logos(site: &Site, route: &Route) -> Vec<Logo> {
    let is_logo = |source: &&SourcePath| {
        let is_picture = media_type(source).starts_with("image/");
        source.as_str().starts_with("content/brand/") && is_picture && !source.stem().contains("favicon")
    };
    let logo = |source: &SourcePath| {
        let (width, height) = site.file(source)?.size.unwrap_or_default();
        let picture = Picture {
            src: escaped(file_route(source, route).as_str()),
            alt: format!("{} logo: {}", site.settings.group.registered_name, source.name()),
            width,
            height,
            ..Picture::default()
        };
        Some(Logo {
            file: download(site, source, route, "", "")?,
            picture,
        })
    };
    site.files.keys().filter(is_logo).filter_map(logo).collect()
}

fn portraits(site: &Site) -> Vec<Portrait> {
    let serving = site
        .people
        .iter()
        .filter(|person| person.has_page() && person.serves_on(site.today));
    let portrait = |councillor: &crate::content::people::Person| {
        let photo = councillor.facts.photo.as_ref()?;
        let name = if photo.hires.is_empty() {
            &photo.file
        } else {
            &photo.hires
        };
        let source = councillor.entry.source.beside(name)?;
        let route = councillor.route();
        Some(Portrait {
            person: link(&titled(site, councillor, site.today), &route),
            picture: person(site, councillor, site.today).photo?,
            file: download(
                site,
                &source,
                &route,
                &format!("Portrait of {}", councillor.facts.name),
                "",
            )?,
        })
    };
    serving.filter_map(portrait).collect()
}

fn boilerplates(site: &Site) -> Vec<Boilerplate> {
    let written = site.settings.press.boilerplates.iter();
    let mut all: Vec<Boilerplate> = written
        .map(|text| Boilerplate {
            label: text.label.clone(),
            text: text.text.clone(),
        })
        .collect();
    if all.is_empty() && !site.settings.group.boilerplate.is_empty() {
        all.push(Boilerplate {
            label: "About the group".to_owned(),
            text: site.settings.group.boilerplate.clone(),
        });
    }
    all
}
