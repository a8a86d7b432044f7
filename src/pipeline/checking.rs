//! The rules, held against every item on all cores.

use rayon::prelude::*;

use super::{Sources, rulebook};
use crate::base::Diagnostic;
use crate::check::{Ground, Item, Kind, Levels, check_item, check_site, waivers};
use crate::content::entry::Entry;
use crate::content::{Assembly, Site};

/// What the rules find, added to what was found before; what a councillor waived is taken out.
pub fn run(assembly: &Assembly, sources: &Sources, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let catalogue = rulebook::rules();
    let levels = Levels::read(&assembly.site.settings.rules, &catalogue).into_value(&mut found);
    let ground = Ground::new(assembly, levels);
    found.extend(check_site(&ground));
    let by_item: Vec<Vec<Diagnostic>> = items(&ground)
        .into_par_iter()
        .map(|(entry, kind)| check_one(&ground, sources, entry, kind))
        .collect();
    found.extend(by_item.into_iter().flatten());
    waivers::apply(found, &ground, &catalogue)
}

fn check_one<'a>(ground: &'a Ground<'a>, sources: &Sources, entry: &'a Entry, kind: Kind<'a>) -> Vec<Diagnostic> {
    // A text that changed since it was read is told of where it is read.
    let Ok(text) = sources.library.text(&entry.source, entry.digest) else {
        return Vec::new();
    };
    check_item(&Item::new(ground, entry, kind, &text))
}

/// Everything with a text that is public, and the releases that are held.
fn items<'a>(ground: &'a Ground<'a>) -> Vec<(&'a Entry, Kind<'a>)> {
    let site: &'a Site = ground.site;
    let mut items: Vec<(&Entry, Kind)> = Vec::new();
    items.extend(
        ground
            .releases()
            .map(|release| (&release.entry, Kind::Release(release))),
    );
    let people = site.people.iter().filter(|person| person.has_page());
    items.extend(people.map(|person| (&person.entry, Kind::Person(person))));
    items.extend(site.wards.iter().map(|ward| (&ward.entry, Kind::Ward(ward))));
    items.extend(site.topics.iter().map(|topic| (&topic.entry, Kind::Topic(topic))));
    items.extend(site.council.iter().map(|item| (&item.entry, Kind::Council(item))));
    items.extend(site.events.iter().map(|event| (&event.entry, Kind::Event(event))));
    let newsletters = site.newsletters.iter();
    items.extend(newsletters.map(|newsletter| (&newsletter.entry, Kind::Newsletter(newsletter))));
    items.extend(site.pages.iter().map(|page| (&page.entry, Kind::Page(page))));
    items
}
