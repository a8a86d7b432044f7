//! What stays of a release that was withdrawn.

use serde_json::json;

use super::{is_listed, sheet};
use crate::base::date::rfc3339;
use crate::content::Site;
use crate::content::release::Release;
use crate::output::recipe::Record;
use crate::output::wire::Wire;
use crate::output::{Recipe, View};
use crate::plan::Desk;
use crate::plan::cards::release_contact;
use crate::plan::feeds::tag;
use crate::plan::withdrawn::Gone;

/// A release that was withdrawn: its address stays, its words go.
pub fn tombstone(desk: &mut Desk, release: &Release, gone: &Gone) {
    let site = desk.site;
    let (title, withdrawal) = (gone.title(), gone.withdrawal);
    let view = gone.view(site, release_contact(site, release));
    let mut sheet = sheet(release, &title, "This release has been withdrawn.");
    if !has_year(site, release.year) {
        sheet.crumbs.pop();
    }
    let mut head = desk.head(&sheet);
    head.noindex = true;
    let route = release.route();
    let origin = Some(release.entry.source.clone());
    let notice = format!("Withdrawn on {}. {}", view.withdrawn.date, gone.told());
    let wire = Wire {
        party_mark: site.settings.group.party_mark.clone(),
        label: release.facts.kind.label().to_owned(),
        status_line: "Withdrawn".to_owned(),
        issued: view.published.date.clone(),
        headline: title.clone(),
        summary: String::new(),
        notices: vec![notice],
        prose: None,
        notes: Vec::new(),
        pictures: Vec::new(),
        url: head.canonical_url.clone(),
        base_url: site.settings.site.base_url.clone(),
        imprint: site.settings.imprint(),
        not_council_notice: site.settings.council.not_council_notice.clone(),
    };
    desk.file(&route.join("index.txt"), Recipe::Wire(Box::new(wire)), origin.clone());
    let facts = json!({
        "id": tag(site, release),
        "url": head.canonical_url,
        "title": title,
        "withdrawn": rfc3339(&site.zone().at(withdrawal.on)),
        "reason": withdrawal.reason.word(),
        "note": withdrawal.note,
        "party_mark": site.settings.group.party_mark,
        "imprint": site.settings.imprint(),
    });
    let record = Record {
        facts,
        prose: None,
        base_url: site.settings.site.base_url.clone(),
    };
    desk.file(
        &route.join("index.json"),
        Recipe::Record(Box::new(record)),
        origin.clone(),
    );
    desk.page_with(head, View::Withdrawn(view), None, origin);
}

/// Whether the year has a page: not where all of its releases were withdrawn.
fn has_year(site: &Site, year: i16) -> bool {
    site.releases
        .iter()
        .any(|release| release.year == year && is_listed(release))
}
