//! Every correction and withdrawal, dated, in one list.

use jiff::Timestamp;

use super::cards::day_of;
use super::feeds::{Told, feed_links};
use super::releases::correction_view;
use super::withdrawn::Gone;
use super::{Desk, Sheet, home_crumb};
use crate::base::Route;
use crate::content::Site;
use crate::content::newsletter::Newsletter;
use crate::content::release::{Correction as Corrected, Release, told};
use crate::content::stage::Stage;
use crate::output::View;
use crate::output::view::{Correction, CorrectionLine, Corrections, Link};

/// Plans `/corrections/`.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    let route = Route::new("/corrections/");
    let feeds = feed_links("Corrections", &route);
    let mut entries: Vec<(Timestamp, CorrectionLine)> = Vec::new();
    for told in corrected(site) {
        entries.extend(match told {
            Told::Release(index) => lines(site, &site.releases[index]),
            Told::Newsletter(index) => lines_of_newsletter(site, &site.newsletters[index]),
        });
    }
    entries.sort_by(|a, b| (b.0, &a.1.release).cmp(&(a.0, &b.1.release)));
    let view = Corrections {
        entries: entries.into_iter().map(|(_, line)| line).collect(),
        feeds: feeds.clone(),
    };
    let sheet = Sheet {
        route,
        title: "Corrections".to_owned(),
        description: "What we got wrong and what is right: every correction and withdrawal, with its date.".to_owned(),
        crumbs: vec![home_crumb()],
        feeds,
        origin: None,
    };
    desk.page(sheet, View::Corrections(view));
}

/// What was corrected or withdrawn, by the time of the change, newest first.
pub fn corrected(site: &Site) -> Vec<Told> {
    let releases = (0..site.releases.len()).map(Told::Release);
    let newsletters = (0..site.newsletters.len()).map(Told::Newsletter);
    let mut found: Vec<Told> = releases
        .chain(newsletters)
        .filter(|told| matches!(told.stage(site), Stage::Corrected(..) | Stage::Withdrawn(..)))
        .collect();
    found.sort_by_key(|told| (std::cmp::Reverse(told.stage(site).changed()), *told));
    found
}

fn lines(site: &Site, release: &Release) -> Vec<(Timestamp, CorrectionLine)> {
    let (facts, route) = (&release.facts, release.route());
    match Gone::release(release) {
        Some(gone) => vec![withdrawal(site, &gone, &route)],
        None => corrections(site, &release.entry.listed_as(&facts.title), &route, &facts.corrections),
    }
}

fn lines_of_newsletter(site: &Site, newsletter: &Newsletter) -> Vec<(Timestamp, CorrectionLine)> {
    let (facts, route) = (&newsletter.facts, newsletter.route());
    match Gone::newsletter(newsletter) {
        Some(gone) => vec![withdrawal(site, &gone, &route)],
        None => corrections(
            site,
            &newsletter.entry.listed_as(&facts.title),
            &route,
            &facts.corrections,
        ),
    }
}

fn withdrawal(site: &Site, gone: &Gone, route: &Route) -> (Timestamp, CorrectionLine) {
    let on = gone.withdrawal.on;
    let line = CorrectionLine {
        release: Link {
            label: gone.name(),
            href: route.to_string(),
        },
        correction: Correction {
            label: "Withdrawn".to_owned(),
            date: day_of(site, on),
            was: String::new(),
            now: gone.told(),
        },
    };
    (on, line)
}

fn corrections(site: &Site, title: &str, route: &Route, made: &[Corrected]) -> Vec<(Timestamp, CorrectionLine)> {
    let line = |correction: &Corrected| {
        let link = Link {
            label: title.to_owned(),
            href: route.to_string(),
        };
        let line = CorrectionLine {
            release: link,
            correction: correction_view(site, correction),
        };
        Some((correction.on?, line))
    };
    told(made, site.now).into_iter().filter_map(line).collect()
}
