//! Links that lead nowhere, told at their place in the text that holds them.

use percent_encoding::percent_decode_str;

use crate::base::code::DEAD_LINK;
use crate::base::{Diagnostic, Place, SourcePath};
use crate::content::Site;
use crate::content::links::{Destination, destination};
use crate::output::Plan;
use crate::proof::links::{DeadLink, within};

/// A dead link, at its place in the text that holds it, if a text does.
pub fn dead_link(dead: DeadLink, plan: &Plan, site: &Site) -> Diagnostic {
    let what = if dead.page_exists {
        "leads to a place that is not in its page"
    } else {
        "leads to no page of this site"
    };
    let fault = Diagnostic::new(&DEAD_LINK, format!("`{}` {what}", dead.target)).help(DEAD_LINK.remedy);
    let origins = dead
        .pages
        .iter()
        .filter_map(|page| plan.outputs().get(page)?.origin.0.as_ref());
    let places: Vec<Place> = origins.flat_map(|origin| places_of(site, origin, &dead)).collect();
    if let Some(first) = places.first() {
        return places[1..].iter().fold(fault.at(first.clone()), |fault, place| {
            fault.label(place.clone(), "also here")
        });
    }
    let page = dead
        .pages
        .first()
        .map(|page| page.route().to_string())
        .unwrap_or_default();
    let others = match dead.pages.len() {
        0 | 1 => String::new(),
        count => format!(", and in {} other pages", count - 1),
    };
    Diagnostic {
        message: format!("{}, in the page {page}{others}", fault.message),
        ..fault
    }
}

/// Where the text of a file holds a link.
fn places_of(site: &Site, source: &SourcePath, dead: &DeadLink) -> Vec<Place> {
    let Some((entry, route)) = site.entries().find(|(entry, _)| entry.source == *source) else {
        return Vec::new();
    };
    let plain = |link: &str| percent_decode_str(link).decode_utf8_lossy().into_owned();
    let wanted = plain(&dead.target);
    let base_url = &site.settings.site.base_url;
    let leads = |target: &str| match destination(site, entry, target) {
        Destination::Page(page) => page == dead.target,
        _ => within(vec![target.to_owned()], &route, base_url)
            .iter()
            .any(|link| plain(link) == wanted),
    };
    let found = entry.survey.targets.iter().filter(|target| leads(&target.target));
    found.map(|target| Place::text(source, target.range.clone())).collect()
}
