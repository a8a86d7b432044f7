//! The items of feeds: a release, a newsletter that was corrected, what is told of either that was withdrawn.

use crate::base::Route;
use crate::base::date::{rfc822, rfc3339};
use crate::content::Site;
use crate::content::entry::{Attachment, Entry, ImageFact};
use crate::content::ledger::Record;
use crate::content::links::escaped;
use crate::content::newsletter::Newsletter;
use crate::content::release::{Correction, Release};
use crate::content::stage::Stage;
use crate::output::feed::{Category, Enclosure, Item, Notice};
use crate::output::{Shared, view};
use crate::plan::Desk;
use crate::plan::cards::{day_of, default_contact, file_route, media_type, release_contact, url};
use crate::plan::releases::{as_at, author_name, corrections};
use crate::plan::texts::prose;
use crate::plan::withdrawn::Gone;

/// What an item of a feed tells of, by its place in the site's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Told {
    /// A release.
    Release(usize),
    /// A newsletter: told of when it is corrected or withdrawn.
    Newsletter(usize),
}

impl Told {
    /// Its state at the instant of the build.
    pub fn stage(self, site: &Site) -> &Stage {
        match self {
            Told::Release(index) => &site.releases[index].stage,
            Told::Newsletter(index) => &site.newsletters[index].stage,
        }
    }
}

/// The permanent id of a release (RFC 4151): that of the ledger, else its own, else its first address.
pub fn tag(site: &Site, release: &Release) -> String {
    tag_of(site, release.record.as_deref(), release.facts.id.as_deref(), || {
        format!("release/{}/{}", release.year, release.entry.slug)
    })
}

fn tag_of(site: &Site, record: Option<&Record>, id: Option<&str>, first: impl Fn() -> String) -> String {
    if let Some(record) = record {
        return record.feed_id.clone();
    }
    let name = id.map_or_else(first, str::to_owned);
    format!(
        "tag:{},{}:{name}",
        site.settings.site.tag_authority, site.settings.site.tag_since
    )
}

/// The item that tells of something; made once, for it stands in several feeds.
pub fn item(desk: &mut Desk, told: Told) -> Shared<Item> {
    if let Some(item) = desk.feeds.items.get(&told) {
        return item.clone();
    }
    let site = desk.site;
    let item = Shared::new(match told {
        Told::Newsletter(index) => {
            let newsletter = &site.newsletters[index];
            match Gone::newsletter(newsletter) {
                Some(gone) => withdrawn_item(site, &gone, bare_newsletter(site, newsletter)),
                None => newsletter_item(desk, newsletter),
            }
        }
        Told::Release(index) => {
            let release = &site.releases[index];
            match Gone::release(release) {
                Some(gone) => withdrawn_item(site, &gone, bare_item(site, release)),
                None => release_item(desk, release, desk.cards[index].summary.clone()),
            }
        }
    });
    desk.feeds.items.insert(told, item.clone());
    item
}

/// What stands before the text: in a preview, what it is before it is public; corrections. That a council term is over
/// is told on the page alone: an entry speaks of its own day, and readers of a feed would take it for changed.
fn notices(site: &Site, entry: &Entry, made: &[Correction]) -> Vec<Notice> {
    let ahead = entry.ahead.as_ref().map(|ahead| Notice {
        label: ahead.line.clone(),
        text: "Not for publication.".to_owned(),
    });
    let notice = |correction: view::Correction| {
        let (label, text) = correction.notice();
        Notice { label, text }
    };
    ahead
        .into_iter()
        .chain(corrections(site, made).into_iter().map(notice))
        .collect()
}

fn release_item(desk: &mut Desk, release: &Release, summary: String) -> Item {
    let site = desk.site;
    Item {
        title: release.entry.listed_as(&release.facts.title),
        summary,
        notices: notices(site, &release.entry, &release.facts.corrections),
        prose: prose(desk, &release.entry, &release.route(), as_at(site, release)),
        picture: picture(site, release),
        attachments: release
            .facts
            .attachments
            .iter()
            .filter_map(|file| attachment(site, &release.entry, &release.route(), file))
            .collect(),
        ..bare_item(site, release)
    }
}

fn newsletter_item(desk: &mut Desk, newsletter: &Newsletter) -> Item {
    let site = desk.site;
    let (facts, entry, route) = (&newsletter.facts, &newsletter.entry, newsletter.route());
    Item {
        title: entry.listed_as(&facts.title),
        summary: entry.survey.excerpt.clone(),
        notices: notices(site, entry, &facts.corrections),
        prose: prose(desk, entry, &route, site.as_at(newsletter.day(site.zone()))),
        attachments: facts
            .attachments
            .iter()
            .filter_map(|file| attachment(site, entry, &route, file))
            .collect(),
        ..bare_newsletter(site, newsletter)
    }
}

/// What every item of a newsletter has, whatever became of it.
fn bare_newsletter(site: &Site, newsletter: &Newsletter) -> Item {
    let entry = &newsletter.entry;
    Item {
        id: tag_of(
            site,
            newsletter.record.as_deref(),
            newsletter.facts.id.as_deref(),
            || format!("newsletter/{}", entry.slug),
        ),
        url: url(site, newsletter.route().as_str()),
        author: site.settings.group.registered_name.clone(),
        contact: default_contact(site),
        ..dated_item(site, &newsletter.stage, entry)
    }
}

/// That something was withdrawn, in place of what it said.
fn withdrawn_item(site: &Site, gone: &Gone, bare: Item) -> Item {
    let date = day_of(site, gone.withdrawal.on).date;
    let text = gone.told();
    Item {
        title: gone.title(),
        summary: text.clone(),
        topics: Vec::new(),
        notices: vec![Notice {
            label: format!("Withdrawn, {date}"),
            text,
        }],
        ..bare
    }
}

/// What every item of a release has, whatever became of it.
fn bare_item(site: &Site, release: &Release) -> Item {
    let category = |slug: &String| {
        let topic = site.topic(slug)?;
        Some(Category {
            term: topic.entry.slug.clone(),
            label: topic.facts.name.clone(),
            scheme: url(site, "/topics/"),
        })
    };
    Item {
        id: tag(site, release),
        url: url(site, release.route().as_str()),
        author: author_name(site, release),
        topics: release.facts.topics.iter().filter_map(category).collect(),
        contact: release_contact(site, release),
        ..dated_item(site, &release.stage, &release.entry)
    }
}

/// An item with its times and its language, and nothing else yet.
fn dated_item(site: &Site, stage: &Stage, entry: &Entry) -> Item {
    let published = stage.published().unwrap_or(site.now);
    let updated = stage.changed().unwrap_or(published);
    let local = |at| site.zone().at(at);
    Item {
        id: String::new(),
        url: String::new(),
        title: String::new(),
        summary: String::new(),
        published: rfc3339(&local(published)),
        published_rfc822: rfc822(&local(published)),
        updated: rfc3339(&local(updated)),
        changed: updated > published,
        author: String::new(),
        lang: entry
            .lang
            .clone()
            .unwrap_or_else(|| site.settings.site.default_lang.clone()),
        topics: Vec::new(),
        notices: Vec::new(),
        prose: None,
        picture: None,
        attachments: Vec::new(),
        contact: None,
    }
}

fn picture(site: &Site, release: &Release) -> Option<Enclosure> {
    let first: &ImageFact = release.facts.images.first()?;
    enclosure(site, &release.entry, &release.route(), &first.file, &first.alt)
}

fn attachment(site: &Site, entry: &Entry, route: &Route, attachment: &Attachment) -> Option<Enclosure> {
    enclosure(site, entry, route, &attachment.file, &attachment.title)
}

fn enclosure(site: &Site, entry: &Entry, route: &Route, file: &str, title: &str) -> Option<Enclosure> {
    let source = entry.source.beside(file)?;
    let found = site.file(&source)?;
    Some(Enclosure {
        url: url(site, &escaped(file_route(&source, route).as_str())),
        media_type: media_type(&source).to_owned(),
        length: found.length,
        title: title.to_owned(),
    })
}
