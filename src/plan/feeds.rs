//! Feeds: for all, each topic, ward and councillor, and corrections. One feed, three formats.

use std::collections::HashMap;

use jiff::Timestamp;

use super::cards::{default_contact, file_route, url};
use super::corrections::corrected;
use super::{Desk, Sheet, home_crumb};
use crate::base::Route;
use crate::base::date::{rfc822, rfc3339};
use crate::content::Site;
use crate::content::links::escaped;
use crate::content::people::Person;
use crate::output::feed::{Feed, Format, Item};
use crate::output::listed::Outline;
use crate::output::view::{FeedGroup, FeedLine, FeedLink, Link};
use crate::output::{Recipe, Shared, View, view};

mod items;

pub use items::{Told, tag};

use items::item;

/// How many items a feed holds.
const ITEMS: usize = 20;
/// What the feed of everything is called in links.
pub const SITE_FEED: &str = "All news";
/// All feeds, for a feed reader.
const OPML: &str = "/feeds.opml";

/// Items that were made: most stand in several feeds.
#[derive(Debug, Default)]
pub struct Feeds {
    items: HashMap<Told, Shared<Item>>,
}

/// What a feed follows.
struct Followed {
    title: String,
    route: Route,
    told: Vec<Told>,
}

/// The three feeds of a page, as links.
pub fn feed_links(title: &str, route: &Route) -> Vec<FeedLink> {
    let link = |format: Format| FeedLink {
        title: [title, " (", format.label(), ")"].concat(),
        href: route.join(format.file_name()).to_string(),
        media_type: format.media_type().to_owned(),
    };
    Format::ALL.into_iter().map(link).collect()
}

/// Plans every feed, `/feeds/` and `/feeds.opml`.
pub fn plan(desk: &mut Desk) {
    let groups = followed(desk);
    for (_, group) in &groups {
        for followed in group {
            plan_feed(desk, followed);
        }
    }
    feeds_page(desk, &groups);
    opml(desk, &groups);
}

/// Everything that can be followed, under its heading.
fn followed(desk: &Desk) -> Vec<(&'static str, Vec<Followed>)> {
    let site = desk.site;
    let beats = desk.beats.followed(site);
    let of = |releases: &[usize]| releases.iter().copied().map(Told::Release).collect();
    let all = Followed {
        title: SITE_FEED.to_owned(),
        route: Route::new("/"),
        told: of(&beats.all),
    };
    let corrections = Followed {
        title: "Corrections".to_owned(),
        route: Route::new("/corrections/"),
        told: corrected(site),
    };
    let topics = site
        .topics
        .iter()
        .filter(|topic| topic.facts.feed)
        .map(|topic| Followed {
            title: topic.facts.name.clone(),
            route: topic.route(),
            told: of(beats.of_topic(&topic.entry.slug)),
        });
    let wards = site.wards.iter().map(|ward| Followed {
        title: ward.facts.name.clone(),
        route: ward.route(),
        told: of(beats.of_ward(&ward.entry.slug)),
    });
    let councillors = site
        .people
        .iter()
        .filter(|person| Person::has_page(person))
        .map(|person| Followed {
            title: person.facts.name.clone(),
            route: person.route(),
            told: of(beats.of_person(&person.entry.slug)),
        });
    let groups = vec![
        ("Everything", vec![all, corrections]),
        ("Topics", topics.collect()),
        ("Wards", wards.collect()),
        ("Councillors", councillors.collect()),
    ];
    groups
        .into_iter()
        .filter(|(_, group): &(_, Vec<Followed>)| !group.is_empty())
        .collect()
}

fn plan_feed(desk: &mut Desk, followed: &Followed) {
    let site = desk.site;
    let group = &site.settings.group;
    let items: Vec<Shared<Item>> = followed.told.iter().take(ITEMS).map(|told| item(desk, *told)).collect();
    let newest = followed
        .told
        .iter()
        .take(ITEMS)
        .filter_map(|told| told.stage(site).changed())
        .max();
    let updated = site.zone().at(newest.unwrap_or_else(|| founded(site)));
    let contact = default_contact(site);
    let whom = contact.as_ref().map(|contact| {
        let reach = [contact.email.as_str(), &contact.phone]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>();
        format!(" Media contact: {}.", reach.join(", "))
    });
    let is_site = followed.route.as_str() == "/";
    let name = if is_site {
        "feed".to_owned()
    } else {
        format!("feed{}", followed.route.as_str().trim_end_matches('/'))
    };
    let feed = Shared::new(Feed {
        id: format!(
            "tag:{},{}:{name}",
            site.settings.site.tag_authority, site.settings.site.tag_since
        ),
        title: if is_site {
            group.registered_name.clone()
        } else {
            format!("{}: {}", group.registered_name, followed.title)
        },
        description: format!(
            "Press releases of the {}.{}",
            group.registered_name,
            whom.unwrap_or_default()
        ),
        folder_url: url(site, followed.route.as_str()),
        page_url: url(site, if is_site { "/news/" } else { followed.route.as_str() }),
        base_url: site.settings.site.base_url.clone(),
        lang: site.settings.site.default_lang.replace("en", "en-gb"),
        author: group.registered_name.clone(),
        updated: rfc3339(&updated),
        updated_rfc822: rfc822(&updated),
        image_url: image_url(site),
        contact,
        party_mark: group.party_mark.clone(),
        imprint: site.settings.imprint(),
        about_url: url(site, "/feeds/"),
        items,
    });
    for format in Format::ALL {
        desk.file(
            &followed.route.join(format.file_name()),
            Recipe::Feed(format, feed.clone()),
            None,
        );
    }
}

/// A feed without items was last changed when the site was founded.
fn founded(site: &Site) -> Timestamp {
    let year = site
        .settings
        .site
        .tag_since
        .get(..4)
        .and_then(|year| year.parse().ok())
        .unwrap_or(2000);
    jiff::civil::Date::new(year, 1, 1).map_or(Timestamp::UNIX_EPOCH, |day| site.zone().start_of(day))
}

/// A picture of the group that a feed reader can show: the logo, or one of its name, in a format of the web.
fn image_url(site: &Site) -> Option<String> {
    let logo = site.settings.group.logo.as_ref()?;
    let source = crate::base::SourcePath::new("content/site.yaml").beside(&logo.file)?;
    let stem = source
        .as_str()
        .rsplit_once('.')
        .map_or(source.as_str(), |(stem, _)| stem);
    let file = ["png", "jpg", "gif"]
        .iter()
        .map(|extension| crate::base::SourcePath::new(&format!("{stem}.{extension}")))
        .find(|file| site.file(file).is_some())?;
    Some(url(
        site,
        escaped(file_route(&file, &Route::new("/")).as_str()).as_str(),
    ))
}

fn feeds_page(desk: &mut Desk, groups: &[(&'static str, Vec<Followed>)]) {
    let site = desk.site;
    let line = |followed: &Followed| {
        let file = |format: Format| followed.route.join(format.file_name()).to_string();
        FeedLine {
            title: followed.title.clone(),
            href: if followed.route.as_str() == "/" {
                "/news/".to_owned()
            } else {
                followed.route.to_string()
            },
            rss_url: url(site, &file(Format::Rss)),
            rss: file(Format::Rss),
            atom: file(Format::Atom),
            json: file(Format::Json),
        }
    };
    let group = |(label, group): &(&'static str, Vec<Followed>)| FeedGroup {
        label: (*label).to_owned(),
        feeds: group.iter().map(line).collect(),
    };
    let view = view::Feeds {
        groups: groups.iter().map(group).collect(),
        calendars: calendars(site),
        opml_href: OPML.to_owned(),
    };
    let sheet = Sheet {
        route: Route::new("/feeds/"),
        title: "Feeds".to_owned(),
        description: "Follow the group's news in a feed reader: everything, or one topic, ward or councillor."
            .to_owned(),
        crumbs: vec![home_crumb()],
        feeds: Vec::new(),
        origin: None,
    };
    desk.page(sheet, View::Feeds(view));
}

fn calendars(site: &Site) -> Vec<Link> {
    if site.events.iter().all(|event| event.facts.start.is_none()) {
        return Vec::new();
    }
    let all = Link {
        label: "All events".to_owned(),
        href: super::events::ALL_EVENTS.to_owned(),
    };
    let of_ward = |ward: &crate::content::place::Ward| Link {
        label: format!("Events in {}", ward.facts.name),
        href: ward.route().join("events.ics").to_string(),
    };
    std::iter::once(all).chain(site.wards.iter().map(of_ward)).collect()
}

fn opml(desk: &mut Desk, groups: &[(&'static str, Vec<Followed>)]) {
    let site = desk.site;
    let outline = |followed: &Followed| Outline {
        title: followed.title.clone(),
        feed_url: url(site, followed.route.join(Format::Rss.file_name()).as_str()),
        page_url: url(site, followed.route.as_str()),
    };
    let outlines = groups.iter().flat_map(|(_, group)| group.iter().map(outline)).collect();
    let title = site.settings.group.registered_name.clone();
    desk.file(&Route::new(OPML), Recipe::Opml(title, outlines), None);
}
