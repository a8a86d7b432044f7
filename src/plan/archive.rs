//! Releases by year and month. An archive page never renumbers.

use std::collections::BTreeMap;

use super::backdrop::Backdrop;
use super::cards::link;
use super::{Desk, Sheet, crumb, home_crumb};
use crate::base::Route;
use crate::base::date::month_name;
use crate::output::view::{Card, Link, News, NewsMonth, NewsYear, Period};
use crate::output::{Shared, View};

/// How many releases a page of latest ones shows.
pub const LATEST: usize = 20;
/// Up to this many releases a year lists them all; above, each month has them.
const WHOLE_YEAR: usize = 200;

/// Releases by year, newest first, and within a year by month.
pub type Calendar = BTreeMap<i16, BTreeMap<i8, Vec<usize>>>;

/// Plans `/news/`, its years and their months.
pub fn plan(desk: &mut Desk) {
    let calendar = calendar(desk.backdrop, &desk.beats.all);
    news(desk, &calendar);
    for (year, months) in &calendar {
        year_page(desk, &calendar, *year, months);
    }
    let all: Vec<(i16, i8)> = calendar
        .iter()
        .flat_map(|(year, months)| months.keys().map(|month| (*year, *month)))
        .collect();
    for (at, (year, month)) in all.iter().enumerate() {
        let newer = all.get(at + 1).map(|(year, month)| month_link(*year, *month));
        let older = at.checked_sub(1).map(|at| month_link(all[at].0, all[at].1));
        month_page(desk, *year, *month, &calendar[year][month], newer, older);
    }
}

/// The releases at these places of the list, by the year and month in the site's zone.
///
/// The year is that of the address, so that a release stands in the list of the folder it lives in.
pub fn calendar(backdrop: &Backdrop, releases: &[usize]) -> Calendar {
    let mut calendar = Calendar::new();
    for index in releases {
        calendar
            .entry(backdrop.site.releases[*index].year)
            .or_default()
            .entry(backdrop.months[*index])
            .or_default()
            .push(*index);
    }
    calendar
}

/// The years of a calendar, newest first, under a route.
pub fn years(calendar: &Calendar, base: &Route) -> Vec<Period> {
    let year = |(year, months): (&i16, &BTreeMap<i8, Vec<usize>>)| Period {
        label: year.to_string(),
        href: base.join(&format!("{year}/")).to_string(),
        count: months.values().map(Vec::len).sum(),
        cards: Vec::new(),
    };
    calendar.iter().rev().map(year).collect()
}

fn month_link(year: i16, month: i8) -> Link {
    Link {
        label: month_name(year, month),
        href: format!("/news/{year}/{month:02}/"),
    }
}

/// The cards of releases at these places.
pub fn cards(desk: &Desk, releases: &[usize]) -> Vec<Shared<Card>> {
    releases.iter().map(|index| desk.cards[*index].clone()).collect()
}

fn news(desk: &mut Desk, calendar: &Calendar) {
    let site = desk.site;
    let sheet = Sheet {
        route: Route::new("/news/"),
        title: "News".to_owned(),
        description: format!(
            "Press releases and statements of the {}.",
            site.settings.group.registered_name
        ),
        crumbs: vec![home_crumb()],
        feeds: Vec::new(),
        origin: None,
    };
    let view = News {
        latest: cards(desk, &desk.beats.all[..desk.beats.all.len().min(LATEST)]),
        years: years(calendar, &Route::new("/news/")),
        topics: site
            .topics
            .iter()
            .map(|topic| link(&topic.facts.name, &topic.route()))
            .collect(),
    };
    desk.page(sheet, View::News(view));
}

fn year_page(desk: &mut Desk, calendar: &Calendar, year: i16, months: &BTreeMap<i8, Vec<usize>>) {
    let count = months.values().map(Vec::len).sum();
    let period = |(month, releases): (&i8, &Vec<usize>)| Period {
        label: month_name(year, *month),
        href: month_link(year, *month).href,
        count: releases.len(),
        cards: if count <= WHOLE_YEAR {
            cards(desk, releases)
        } else {
            Vec::new()
        },
    };
    let view = NewsYear {
        year,
        count,
        months: months.iter().rev().map(period).collect(),
        newer: calendar.range(year + 1..).next().map(|(year, _)| year_link(*year)),
        older: calendar.range(..year).next_back().map(|(year, _)| year_link(*year)),
    };
    let sheet = Sheet {
        route: Route::new(format!("/news/{year}/")),
        title: format!("News in {year}"),
        description: format!("Press releases and statements of {year}."),
        crumbs: vec![home_crumb(), crumb("News", "/news/")],
        feeds: Vec::new(),
        origin: None,
    };
    desk.page(sheet, View::NewsYear(view));
}

fn year_link(year: i16) -> Link {
    Link {
        label: year.to_string(),
        href: format!("/news/{year}/"),
    }
}

fn month_page(desk: &mut Desk, year: i16, month: i8, releases: &[usize], newer: Option<Link>, older: Option<Link>) {
    let label = month_name(year, month);
    let sheet = Sheet {
        route: Route::new(month_link(year, month).href),
        title: format!("News in {label}"),
        description: format!("Press releases and statements of {label}."),
        crumbs: vec![
            home_crumb(),
            crumb("News", "/news/"),
            crumb(&year.to_string(), &format!("/news/{year}/")),
        ],
        feeds: Vec::new(),
        origin: None,
    };
    let view = NewsMonth {
        label,
        cards: cards(desk, releases),
        newer,
        older,
    };
    desk.page(sheet, View::NewsMonth(view));
}
