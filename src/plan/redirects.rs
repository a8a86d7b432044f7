//! Addresses that moved: a page that leads on, and a line in the hosts' file.

use std::collections::{BTreeSet, HashMap};

use percent_encoding::percent_decode_str;

use super::cards::url;
use super::{Desk, Sheet, hosts};
use crate::base::code::{BAD_ADDRESS, REDIRECT};
use crate::base::{Diagnostic, FieldPath, Place, Route};
use crate::content::Site;
use crate::content::entry::Entry;
use crate::content::ledger::Record;
use crate::output::listed::Moved;
use crate::output::view::Redirect;
use crate::output::{Recipe, View};

/// Plans a redirect for every alias, `_redirects`, and the rules of the site's own server.
pub fn plan(desk: &mut Desk) {
    let mut moved: BTreeSet<Moved> = BTreeSet::new();
    let entries: Vec<(&Entry, Route)> = desk
        .site
        .entries()
        .filter(|(entry, _)| !entry.aliases.is_empty())
        .collect();
    let claims = Claims::of(desk.site, &entries);
    for (entry, route) in entries {
        for (index, alias) in entry.aliases.iter().enumerate() {
            match old_route(alias, &route) {
                Some(from) if from == route => {}
                Some(from) if let Some(fault) = claims.fault(entry, index, &from, &route) => {
                    desk.diagnostics.push(fault);
                }
                Some(from) => {
                    redirect_page(desk, entry, &from, &route);
                    moved.insert(Moved {
                        from,
                        to: route.clone(),
                    });
                }
                None => {
                    let place = Place::Field(entry.source.clone(), FieldPath::new("aliases").item(index));
                    let fault = Diagnostic::new(&BAD_ADDRESS, format!("`{alias}` cannot be an old address"));
                    let help = "write a route of this site, /news/old-name/, or an old name, old-name";
                    desk.diagnostics.push(fault.at(place).help(help));
                }
            }
        }
    }
    for (entry, from, to) in approved_moves(desk.site) {
        let is_new = moved.iter().all(|known| known.from != from) && from != to;
        if is_new {
            redirect_page(desk, entry, &from, &to);
            moved.insert(Moved { from, to });
        }
    }
    hosts::plan(desk, moved.iter().cloned().collect());
    if !moved.is_empty() {
        desk.file(
            &Route::new("/_redirects"),
            Recipe::Redirects(moved.into_iter().collect()),
            None,
        );
    }
}

/// Addresses that the ledger knows and that changed with a councillor's approval.
fn approved_moves(site: &Site) -> Vec<(&Entry, Route, Route)> {
    let releases = site
        .releases
        .iter()
        .filter_map(|it| Some((&it.entry, it.route(), it.record.as_deref().filter(has_moved)?)));
    let newsletters = site
        .newsletters
        .iter()
        .filter_map(|it| Some((&it.entry, it.route(), it.record.as_deref().filter(has_moved)?)));
    let moves = |(entry, to, record): (_, Route, &Record)| {
        let from = record.moved.iter();
        from.map(move |from| (entry, Route::new(from), to.clone()))
            .collect::<Vec<_>>()
    };
    releases.chain(newsletters).flat_map(moves).collect()
}

/// Whether what was approved has had another address before.
fn has_moved(record: &&Record) -> bool {
    !record.moved.is_empty()
}

/// Who claims an address, as its own or as an old one.
struct Claims<'a> {
    own: HashMap<Route, &'a Entry>,
    old: HashMap<Route, Vec<&'a Entry>>,
}

impl<'a> Claims<'a> {
    fn of(site: &'a Site, aliased: &[(&'a Entry, Route)]) -> Self {
        // Most sites have no old addresses: then nobody asks whose a new one is.
        let is_asked = !aliased.is_empty();
        let entries = site.entries().filter(|_| is_asked);
        let own = entries.map(|(entry, route)| (route, entry)).collect();
        let mut old: HashMap<Route, Vec<&Entry>> = HashMap::new();
        for (entry, route) in aliased {
            for from in entry.aliases.iter().filter_map(|alias| old_route(alias, route)) {
                let claimants = old.entry(from).or_default();
                if claimants.last().is_none_or(|last| last.source != entry.source) {
                    claimants.push(entry);
                }
            }
        }
        Self { own, old }
    }

    /// What is wrong with an old address: it would hide a page, lead in a circle, or lead two ways.
    fn fault(&self, entry: &Entry, index: usize, from: &Route, to: &Route) -> Option<Diagnostic> {
        let place =
            |entry: &Entry, index: usize| Place::Field(entry.source.clone(), FieldPath::new("aliases").item(index));
        let fault = |message: String, other: &Entry, words: &str| {
            Diagnostic::new(&REDIRECT, message)
                .at(place(entry, index))
                .label(Place::File(other.source.clone()), words)
                .help(REDIRECT.remedy)
        };
        if let Some(other) = self.own.get(from) {
            let circle = self
                .old
                .get(to)
                .is_some_and(|old| old.iter().any(|old| old.source == other.source));
            let message = match circle {
                true => format!("{from} and {to} would lead to one another, in a circle"),
                false => format!("{from} is the address of a page and cannot lead on to {to}"),
            };
            return Some(fault(message, other, "this is the page"));
        }
        let claimants = self.old.get(from)?;
        let other = claimants.iter().find(|other| other.source != entry.source)?;
        Some(fault(
            format!("{from} would lead to two pages"),
            other,
            "this one claims the same old address",
        ))
    }
}

/// The old route that an alias means for the page at `route`; a bare name takes the place of the page's own.
fn old_route(alias: &str, route: &Route) -> Option<Route> {
    let decoded = percent_decode_str(alias.trim()).decode_utf8().ok()?;
    if decoded.is_empty() {
        return None;
    }
    let whole = if decoded.starts_with('/') {
        decoded.into_owned()
    } else {
        let parent = route
            .as_str()
            .trim_end_matches('/')
            .rsplit_once('/')
            .map_or("", |(parent, _)| parent);
        format!("{parent}/{decoded}/")
    };
    let names: Vec<&str> = whole.split('/').filter(|name| !name.is_empty()).collect();
    let strange =
        |name: &str| matches!(name, "." | "..") || name.starts_with("._") || name.contains(['\\', '\0', '?', '#']);
    if names.is_empty()
        || names
            .iter()
            .any(|name| strange(name) || name.chars().any(char::is_control))
    {
        return None;
    }
    let is_file = names
        .last()
        .is_some_and(|name| name.ends_with(".html") || name.ends_with(".htm"));
    let end = if is_file { "" } else { "/" };
    Some(Route::new(format!("/{}{end}", names.join("/"))))
}

fn redirect_page(desk: &mut Desk, entry: &Entry, from: &Route, to: &Route) {
    let sheet = Sheet {
        route: from.clone(),
        title: "This page has moved".to_owned(),
        description: "This page has moved.".to_owned(),
        crumbs: Vec::new(),
        feeds: Vec::new(),
        origin: Some(entry.source.clone()),
    };
    let mut head = desk.head(&sheet);
    head.noindex = true;
    head.canonical_url = url(desk.site, to.as_str());
    let view = Redirect {
        to: to.to_string(),
        to_url: head.canonical_url.clone(),
    };
    desk.page_with(head, View::Redirect(view), None, sheet.origin);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(alias: &str, expected: Option<&str>) {
        let route = old_route(alias, &Route::new("/topics/transport/"));
        assert_eq!(route.as_ref().map(Route::as_str), expected, "{alias}");
    }

    #[test]
    fn an_alias_is_a_route_or_an_old_name() {
        check("buses", Some("/topics/buses/"));
        check("/blog/2015/03/04/old", Some("/blog/2015/03/04/old/"));
        check("/2015/old.html", Some("/2015/old.html"));
        check("/a%20b/", Some("/a b/"));
        check("/../etc/", None);
        check("/", None);
        check("", None);
    }
}
