//! Every correction and withdrawal, dated, in one list.

use jiff::Timestamp;

use super::cards::day_of;
use super::feeds::feed_links;
use super::releases::{correction_view, public_title};
use super::{Desk, Sheet, home_crumb};
use crate::base::Route;
use crate::content::Site;
use crate::content::release::Release;
use crate::content::stage::Stage;
use crate::output::View;
use crate::output::view::{Correction, CorrectionLine, Corrections, Link};

/// Plans `/corrections/`.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    let route = Route::new("/corrections/");
    let feeds = feed_links("Corrections", &route);
    let mut entries: Vec<(Timestamp, CorrectionLine)> = Vec::new();
    for index in corrected(site) {
        entries.extend(lines(site, &site.releases[index]));
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

/// The releases that were corrected or withdrawn, by the time of the change, newest first.
pub fn corrected(site: &Site) -> Vec<usize> {
    let changed = |release: &Release| matches!(release.stage, Stage::Corrected(..) | Stage::Withdrawn(..));
    let mut found: Vec<usize> = (0..site.releases.len())
        .filter(|index| changed(&site.releases[*index]))
        .collect();
    found.sort_by_key(|index| (std::cmp::Reverse(site.releases[*index].stage.changed()), *index));
    found
}

fn lines(site: &Site, release: &Release) -> Vec<(Timestamp, CorrectionLine)> {
    let route = release.route().to_string();
    if let (Stage::Withdrawn(..), Some(withdrawal)) = (&release.stage, release.facts.facts.withdrawn.known()) {
        let correction = Correction {
            label: "Withdrawn".to_owned(),
            date: day_of(site, withdrawal.on),
            was: String::new(),
            now: format!("{} {}", withdrawal.reason.words(), withdrawal.note)
                .trim_end()
                .to_owned(),
        };
        let label = if withdrawal.reason.hides_title() {
            public_title(release, withdrawal)
        } else {
            release.facts.title.clone()
        };
        return vec![(
            withdrawal.on,
            CorrectionLine {
                release: Link { label, href: route },
                correction,
            },
        )];
    }
    let line = |correction: &&crate::content::release::Correction| {
        let link = Link {
            label: release.facts.title.clone(),
            href: route.clone(),
        };
        let line = CorrectionLine {
            release: link,
            correction: correction_view(site, correction),
        };
        Some((correction.on.filter(|on| *on <= site.now)?, line))
    };
    release.told_corrections().iter().filter_map(line).collect()
}
