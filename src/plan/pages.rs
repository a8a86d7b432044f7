//! Standing pages, each at its own path.

use super::texts::prose;
use super::{Desk, Sheet, home_crumb};
use crate::base::Route;
use crate::content::Site;
use crate::content::page::Page;
use crate::output::View;
use crate::output::view::{self, Link};

/// Plans every page but the front page.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    for page in site.pages.iter().filter(|page| page.route().as_str() != "/") {
        let route = page.route();
        let sheet = Sheet {
            route: route.clone(),
            title: page.entry.titled(&page.facts.title),
            description: if page.facts.summary.is_empty() {
                page.entry.survey.excerpt.clone()
            } else {
                page.facts.summary.clone()
            },
            crumbs: crumbs(site, &route),
            feeds: Vec::new(),
            origin: Some(page.entry.source.clone()),
        };
        let view = view::Page {
            title: page.entry.titled(&page.facts.title),
            summary: page.facts.summary.clone(),
            children: children(site, &route),
        };
        let text = prose(desk, &page.entry, &route, site.today);
        let mut head = desk.head(&sheet);
        head.noindex = page.facts.noindex;
        if let Some(lang) = &page.entry.lang {
            head.lang.clone_from(lang);
        }
        desk.page_with(head, View::Page(view), text, sheet.origin);
    }
}

/// The pages above a route that exist, home first.
fn crumbs(site: &Site, route: &Route) -> Vec<Link> {
    let mut crumbs = vec![home_crumb()];
    let above = site.pages.iter().filter(|page| is_above(&page.route(), route));
    crumbs.extend(above.map(|page| Link {
        label: page.entry.listed_as(&page.facts.title),
        href: page.route().to_string(),
    }));
    crumbs
}

fn is_above(upper: &Route, lower: &Route) -> bool {
    upper.as_str() != "/" && upper != lower && lower.as_str().starts_with(upper.as_str())
}

/// The pages one folder below, by their order and title.
fn children(site: &Site, route: &Route) -> Vec<Link> {
    let depth = |route: &Route| route.as_str().matches('/').count();
    let is_child = |page: &&Page| is_above(route, &page.route()) && depth(&page.route()) == depth(route) + 1;
    let mut children: Vec<&Page> = site.pages.iter().filter(is_child).collect();
    children.sort_by_key(|page| (page.facts.nav.order.unwrap_or(u32::MAX), page.facts.title.clone()));
    children
        .iter()
        .map(|page| Link {
            label: page.entry.listed_as(&page.facts.title),
            href: page.route().to_string(),
        })
        .collect()
}
