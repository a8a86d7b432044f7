//! The beats: a topic's, a ward's and a councillor's page, each with its latest releases, years and feeds.

use std::collections::BTreeMap;

use super::archive::{self as by_time, LATEST, calendar, years};
use super::cards::business;
use super::feeds::feed_links;
use super::home::{topic_lines, ward_lines};
use super::releases::is_listed;
use super::{Desk, Sheet, home_crumb};
use crate::base::date::month_name;
use crate::base::{Route, SourcePath};
use crate::content::Site;
use crate::content::council::Item;
use crate::content::people::Person as Councillor;
use crate::content::release::Release;
use crate::output::view::{self, Archive, BeatYear, BusinessCard, Link, Period};
use crate::output::{Shared, View};

mod councillors;
mod topics;
mod wards;

use councillors::{councillor_page, councillors};
use topics::topic_page;
use wards::ward_page;

/// Which releases belong to which beat: places in the site's list, newest first.
#[derive(Clone, Debug, Default)]
pub struct Beats {
    /// Every release that stands in lists.
    pub all: Vec<usize>,
    /// By topic.
    pub topics: BTreeMap<String, Vec<usize>>,
    /// By ward.
    pub wards: BTreeMap<String, Vec<usize>>,
    /// By councillor: those quoted, and those who sign.
    pub people: BTreeMap<String, Vec<usize>>,
}

impl Beats {
    /// The releases of a site that stand in lists, by beat.
    pub fn of(site: &Site) -> Self {
        Self::sorted(site, is_listed)
    }

    /// The same with what was withdrawn: a feed tells those who follow it. Most sites have never withdrawn anything.
    pub fn followed(&self, site: &Site) -> Self {
        match self.all.len() == site.releases.len() {
            true => self.clone(),
            false => Self::sorted(site, |_| true),
        }
    }

    fn sorted(site: &Site, wanted: impl Fn(&Release) -> bool) -> Self {
        let mut beats = Beats::default();
        for topic in &site.topics {
            beats.topics.entry(topic.entry.slug.clone()).or_default();
        }
        for (index, release) in site.releases.iter().enumerate().filter(|(_, release)| wanted(release)) {
            beats.all.push(index);
            for topic in &release.facts.topics {
                if let Some(topic) = site.topic(topic) {
                    note(&mut beats.topics, &topic.entry.slug, index);
                }
            }
            let everywhere = release.facts.wards.iter().any(|ward| ward == "all");
            let named = release.facts.wards.iter().filter_map(|ward| site.ward(ward));
            let all = site.wards.iter().filter(|_| everywhere);
            for ward in named.chain(all) {
                note(&mut beats.wards, &ward.entry.slug, index);
            }
            let quoted = release.facts.quotes.iter().map(|quote| quote.by.as_str());
            for slug in quoted.chain(release.facts.author.as_deref()) {
                if site.person(slug).is_some_and(Councillor::has_page) {
                    note(&mut beats.people, slug, index);
                }
            }
        }
        beats
    }

    /// The releases on a topic that are older than the one at this place, newest first.
    pub fn older_on_topic<'b>(&'b self, topic: &str, index: usize) -> impl Iterator<Item = usize> + use<'b> {
        let list = self.topics.get(topic).map(Vec::as_slice).unwrap_or_default();
        let from = list.partition_point(|other| *other <= index);
        list[from..].iter().copied()
    }

    /// The releases of a councillor.
    pub fn of_person(&self, slug: &str) -> &[usize] {
        self.people.get(slug).map(Vec::as_slice).unwrap_or_default()
    }

    /// The releases of a ward.
    pub fn of_ward(&self, slug: &str) -> &[usize] {
        self.wards.get(slug).map(Vec::as_slice).unwrap_or_default()
    }

    /// The releases of a topic.
    pub fn of_topic(&self, slug: &str) -> &[usize] {
        self.topics.get(slug).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Notes a release on a beat, once.
fn note(beats: &mut BTreeMap<String, Vec<usize>>, slug: &str, index: usize) {
    match beats.get_mut(slug) {
        Some(list) if list.last() == Some(&index) => {}
        Some(list) => list.push(index),
        None => _ = beats.insert(slug.to_owned(), vec![index]),
    }
}

/// Plans topics, wards and councillors.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    if !site.topics.is_empty() {
        let view = View::Topics(view::Topics {
            topics: topic_lines(desk),
        });
        index_page(
            desk,
            "/topics/",
            "Topics",
            "What the group works on, topic by topic.",
            view,
        );
    }
    for topic in &site.topics {
        topic_page(desk, topic);
    }
    if !site.wards.is_empty() {
        let view = View::Wards(view::Wards {
            wards: ward_lines(desk),
        });
        index_page(desk, "/wards/", "Wards", "Find your councillor by ward.", view);
    }
    for ward in &site.wards {
        ward_page(desk, ward);
    }
    if site.people.iter().any(Councillor::has_page) {
        let view = View::Councillors(councillors(site));
        index_page(
            desk,
            "/councillors/",
            "Councillors",
            "The group's councillors and how to reach them.",
            view,
        );
    }
    for councillor in site.people.iter().filter(|person| person.has_page()) {
        councillor_page(desk, councillor);
    }
}

fn index_page(desk: &mut Desk, route: &str, title: &str, description: &str, view: View) {
    let sheet = Sheet {
        route: Route::new(route),
        title: title.to_owned(),
        description: description.to_owned(),
        crumbs: vec![home_crumb()],
        feeds: Vec::new(),
        origin: None,
    };
    desk.page(sheet, view);
}

/// The archive of a beat at a route, and the pages of its years.
fn archive(
    desk: &mut Desk,
    name: &str,
    route: &Route,
    section: Link,
    releases: &[usize],
    origin: &SourcePath,
) -> Archive {
    let calendar = calendar(desk.backdrop, releases);
    let all_years = Shared::new(years(&calendar, route));
    for (year, months) in &calendar {
        let month = |(month, releases): (&i8, &Vec<usize>)| Period {
            label: month_name(*year, *month),
            href: String::new(),
            count: releases.len(),
            cards: by_time::cards(desk, releases),
        };
        let view = BeatYear {
            beat: Link {
                label: name.to_owned(),
                href: route.to_string(),
            },
            year: *year,
            months: months.iter().rev().map(month).collect(),
            years: all_years.clone(),
        };
        let sheet = Sheet {
            route: route.join(&format!("{year}/")),
            title: format!("{name} in {year}"),
            description: format!("Press releases and statements on {name} in {year}."),
            crumbs: vec![
                home_crumb(),
                section.clone(),
                Link {
                    label: name.to_owned(),
                    href: route.to_string(),
                },
            ],
            feeds: feed_links(name, route),
            origin: Some(origin.clone()),
        };
        desk.page(sheet, View::BeatYear(view));
    }
    Archive {
        latest: by_time::cards(desk, &releases[..releases.len().min(LATEST)]),
        years: all_years,
        feeds: feed_links(name, route),
    }
}

/// Motions and questions that `wanted` picks, newest first.
fn business_of(site: &Site, wanted: impl Fn(&Item) -> bool) -> Vec<BusinessCard> {
    site.council
        .iter()
        .filter(|item| !item.is_appointment() && wanted(item))
        .map(business)
        .collect()
}
