//! Newsletters, by ward and number.

use super::archive::cards;
use super::cards::{day, default_contact, download, wards};
use super::releases::{corrections, is_listed, updated};
use super::texts::{plan_copy, prose};
use super::withdrawn::Gone;
use super::{Desk, Sheet, crumb, home_crumb, terms};
use crate::base::Route;
use crate::content::Site;
use crate::content::newsletter::Newsletter;
use crate::output::View;
use crate::output::view::{self, Head, Moment, NewsletterLine, Newsletters};

/// Plans `/newsletters/` and each newsletter.
pub fn plan(desk: &mut Desk) {
    let site = desk.site;
    if site.newsletters.is_empty() {
        return;
    }
    let line = |newsletter: &Newsletter| NewsletterLine {
        title: newsletter.entry.listed_as(&newsletter.facts.title),
        href: newsletter.route().to_string(),
        date: date(site, newsletter),
        wards: wards(site, &newsletter.facts.wards),
    };
    let listed = site
        .newsletters
        .iter()
        .filter(|newsletter| !newsletter.stage.is_withdrawn());
    let view = Newsletters {
        newsletters: listed.map(line).collect(),
    };
    let sheet = Sheet {
        route: Route::new("/newsletters/"),
        title: "Newsletters".to_owned(),
        description: "What the group delivers to your door, ward by ward.".to_owned(),
        crumbs: vec![home_crumb()],
        feeds: Vec::new(),
        origin: None,
    };
    desk.page(sheet, View::Newsletters(view));
    for newsletter in &site.newsletters {
        match Gone::newsletter(newsletter) {
            Some(gone) => tombstone(desk, newsletter, &gone),
            None => newsletter_page(desk, newsletter),
        }
    }
}

/// A newsletter that was withdrawn: its address stays, its words and files go.
fn tombstone(desk: &mut Desk, newsletter: &Newsletter, gone: &Gone) {
    let view = gone.view(desk.site, default_contact(desk.site));
    let sheet = sheet(newsletter, gone.title(), "This newsletter has been withdrawn.");
    let head = Head {
        noindex: true,
        ..desk.head(&sheet)
    };
    desk.page_with(head, View::Withdrawn(view), None, sheet.origin);
}

fn sheet(newsletter: &Newsletter, title: String, description: &str) -> Sheet {
    Sheet {
        route: newsletter.route(),
        title,
        description: description.to_owned(),
        crumbs: vec![home_crumb(), crumb("Newsletters", "/newsletters/")],
        feeds: Vec::new(),
        origin: Some(newsletter.entry.source.clone()),
    }
}

fn date(site: &Site, newsletter: &Newsletter) -> Moment {
    newsletter.day(site.zone()).map(day).unwrap_or_default()
}

fn newsletter_page(desk: &mut Desk, newsletter: &Newsletter) {
    let site = desk.site;
    let route = newsletter.route();
    let facts = &newsletter.facts;
    let entry = &newsletter.entry;
    for attachment in &facts.attachments {
        if let Some(source) = entry.source.beside(&attachment.file) {
            plan_copy(desk, &source, &route, &entry.source);
        }
    }
    let attachment = |attachment: &crate::content::entry::Attachment| {
        let source = entry.source.beside(&attachment.file)?;
        download(site, &source, &route, &attachment.title, &attachment.format)
    };
    let view = view::Newsletter {
        ahead: entry.ahead.as_ref().map(|ahead| ahead.line.clone()).unwrap_or_default(),
        title: entry.titled(&facts.title),
        number: facts.number.unwrap_or_default(),
        date: date(site, newsletter),
        updated: updated(site, &newsletter.stage),
        corrections: corrections(site, &facts.corrections),
        wards: wards(site, &facts.wards),
        items: cards(desk, &items(site, newsletter)),
        notes: facts.items.iter().filter(|item| item.contains(' ')).cloned().collect(),
        attachments: facts.attachments.iter().filter_map(attachment).collect(),
        printed_by: if facts.print {
            site.settings.printed_by()
        } else {
            String::new()
        },
    };
    let sheet = sheet(newsletter, entry.titled(&facts.title), &entry.survey.excerpt);
    let dated = newsletter.day(site.zone());
    let text = prose(desk, entry, &route, site.as_at(dated));
    let head = Head {
        modified: view.updated.as_ref().map(|at| at.iso.clone()),
        earlier_term: terms::earlier(site, dated, "newsletter"),
        ..desk.head(&sheet)
    };
    desk.page_with(head, View::Newsletter(view), text, sheet.origin);
}

/// The releases that the newsletter tells of, as places in the site's list, in the order in which it names them.
fn items(site: &Site, newsletter: &Newsletter) -> Vec<usize> {
    let place = |name: &String| {
        let found = site.release(name).filter(|release| is_listed(release))?;
        site.releases
            .iter()
            .position(|release| release.entry.source == found.entry.source)
    };
    newsletter.facts.items.iter().filter_map(place).collect()
}
