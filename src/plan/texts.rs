//! An entry's text, with all that its links, pictures and blocks lead to looked up; the files that it
//! shows are planned beside its page.

use jiff::civil::Date;

use super::Desk;
use super::cards::{contact, download, file_route, person_named};
use crate::base::{Route, SourcePath};
use crate::content::Site;
use crate::content::entry::Entry;
use crate::content::links::{Destination, destination, escaped};
use crate::output::Recipe;
use crate::output::prose::{Prose, Targets};
use crate::output::recipe::Origin;
use crate::output::view::Picture;
use crate::source::prose::survey::{Target, TargetKind};

/// The text of an entry whose page is at `route`, with the roles of a day; none where it has no words. The files that it
/// shows are planned.
pub fn prose(desk: &mut Desk, entry: &Entry, route: &Route, day: Date) -> Option<Prose> {
    plan_shown(desk, entry, route);
    text(desk.site, entry, route, day)
}

/// Plans the files that the text of an entry shows, for its page at `route`.
pub fn plan_shown(desk: &mut Desk, entry: &Entry, route: &Route) {
    let targets = entry.survey.targets.iter();
    for target in targets.filter(|target| !matches!(target.kind, TargetKind::Person | TargetKind::Contact)) {
        if let Destination::File(source) = destination(desk.site, entry, &target.target) {
            plan_copy(desk, &source, route, &entry.source);
        }
    }
}

/// The text of an entry whose page is at `route`, with the roles of a day; none where it has no words.
pub fn text(site: &Site, entry: &Entry, route: &Route, day: Date) -> Option<Prose> {
    if entry.survey.words == 0 && entry.survey.targets.is_empty() {
        return None;
    }
    let mut targets = Targets::default();
    for target in &entry.survey.targets {
        match target.kind {
            TargetKind::Person => {
                if let Some(person) = person_named(site, &target.target, day) {
                    targets.people.insert(target.target.clone(), person);
                }
            }
            TargetKind::Contact => {
                if let Some(facts) = site.settings.contact(&target.target) {
                    targets
                        .contacts
                        .insert(target.target.clone(), contact(&target.target, facts));
                }
            }
            _ => lead(site, entry, route, target, &mut targets),
        }
    }
    Some(Prose {
        source: entry.source.clone(),
        digest: entry.digest,
        start: entry.start,
        lang: entry
            .lang
            .clone()
            .unwrap_or_else(|| site.settings.site.default_lang.clone()),
        targets,
    })
}

/// Where one target leads.
fn lead(site: &Site, entry: &Entry, route: &Route, target: &Target, targets: &mut Targets) {
    let key = target.target.clone();
    match destination(site, entry, &target.target) {
        Destination::Page(page) => {
            targets.links.insert(key, page);
        }
        Destination::File(source) => match target.kind {
            TargetKind::Picture | TargetKind::Figure => {
                targets.pictures.insert(key, shown(site, &source, route, entry));
            }
            TargetKind::Download => {
                if let Some(file) = download(site, &source, route, "", "") {
                    targets.downloads.insert(key, file);
                }
            }
            _ => {
                targets.links.insert(key, escaped(file_route(&source, route).as_str()));
            }
        },
        _ => {}
    }
}

/// A picture of the text. Its words are the text's own; caption and credit come from front matter where it names the file.
fn shown(site: &Site, source: &SourcePath, route: &Route, entry: &Entry) -> Picture {
    let (width, height) = site.file(source).and_then(|file| file.size).unwrap_or_default();
    let fact = site
        .release(&entry.slug)
        .filter(|release| release.entry.source == entry.source)
        .and_then(|release| {
            release
                .facts
                .images
                .iter()
                .find(|image| entry.source.beside(&image.file).as_ref() == Some(source))
        });
    Picture {
        src: escaped(file_route(source, route).as_str()),
        alt: String::new(),
        width,
        height,
        caption: fact.map(|fact| fact.caption.clone()).unwrap_or_default(),
        credit: fact.map(|fact| fact.credit.clone()).unwrap_or_default(),
        licence: String::new(),
    }
}

/// Plans the copy of a file for the page at `route`; a file shown twice is planned once.
pub fn plan_copy(desk: &mut Desk, source: &SourcePath, route: &Route, origin: &SourcePath) {
    let Some(file) = desk.site.file(source) else { return };
    let path = file_route(source, route).output();
    let same = |recipe: &Recipe| matches!(recipe, Recipe::Copy(planned, _) if planned == source);
    if desk
        .plan
        .outputs()
        .get(&path)
        .is_some_and(|planned| same(&planned.recipe))
    {
        return;
    }
    desk.plan.add(
        path,
        Recipe::Copy(source.clone(), file.digest),
        Origin(Some(origin.clone())),
    );
}
