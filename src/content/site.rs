//! All that the group says, at one instant. What is held is not in it.

use std::sync::OnceLock;

use jiff::Timestamp;
use jiff::civil::Date;

use super::council::Item;
use super::entry::Entry;
use super::event::Event;
use super::kind::Kind;
use super::ledger::Ledger;
use super::newsletter::Newsletter;
use super::page::Page;
use super::people::Person;
use super::place::{Topic, Ward};
use super::release::Release;
use super::settings::Settings;
use crate::base::date::Zone;
use crate::base::{Digest, QuickMap, Route, SourcePath};
use crate::source::file::{File, Files};

/// Everything that is public at an instant, in the order in which it is listed.
#[derive(Debug)]
pub struct Site {
    /// `site.yaml`.
    pub settings: Settings,
    /// The instant.
    pub now: Timestamp,
    /// The day of the instant, in the site's zone.
    pub today: Date,
    /// Releases, newest first; withdrawn ones among them.
    pub releases: Vec<Release>,
    /// The registry, by surname.
    pub people: Vec<Person>,
    /// Wards, by name.
    pub wards: Vec<Ward>,
    /// Topics, by name.
    pub topics: Vec<Topic>,
    /// Council business, newest meeting first.
    pub council: Vec<Item>,
    /// Events, soonest first by their first date.
    pub events: Vec<Event>,
    /// Newsletters, newest first.
    pub newsletters: Vec<Newsletter>,
    /// Standing pages, by path.
    pub pages: Vec<Page>,
    /// The files of the site folder.
    pub files: Files,
    names: Names,
    beside: OnceLock<Digest>,
}

/// Where each name leads. Looked things up in, never gone through.
#[derive(Debug, Default)]
struct Names {
    releases: QuickMap<String, usize>,
    people: QuickMap<String, usize>,
    wards: QuickMap<String, usize>,
    topics: QuickMap<String, usize>,
    council: QuickMap<String, usize>,
    routes: QuickMap<SourcePath, Route>,
}

impl Site {
    /// A site over these parts; the parts are put in order here.
    pub fn new(settings: Settings, now: Timestamp, files: Files, parts: Parts) -> Self {
        let mut parts = parts;
        parts.sort();
        let today = settings.site.zone.day(now);
        let names = Names::of(&parts);
        Self {
            settings,
            now,
            today,
            releases: parts.releases,
            people: parts.people,
            wards: parts.wards,
            topics: parts.topics,
            council: parts.council,
            events: parts.events,
            newsletters: parts.newsletters,
            pages: parts.pages,
            files,
            names,
            beside: OnceLock::new(),
        }
    }

    /// The digest of all that stands beside the releases, as far as a release or the rules on any text can tell: what
    /// things are called and their facts, not their texts, and of a topic neither facts nor name. The instant is no part
    /// of it, only the day and what is public by then.
    pub fn beside(&self) -> Digest {
        *self.beside.get_or_init(|| {
            let files: Vec<_> = self.files.iter().filter_map(|(path, file)| seen(path, file)).collect();
            let topics = each(&self.topics, |it| it.entry.naming());
            let items = (
                each(&self.people, |it| (it.entry.naming(), &it.facts, self.portrait(it))),
                each(&self.wards, |it| (it.entry.naming(), &it.facts)),
                each(&self.council, |it| (it.entry.naming(), &it.facts)),
                each(&self.events, |it| (it.entry.naming(), &it.facts, &it.dates)),
                each(&self.newsletters, |it| (it.entry.naming(), &it.facts)),
                each(&self.pages, |it| (it.entry.naming(), &it.facts)),
            );
            Digest::of(&(self.today, &self.settings.site.base_url, files, topics, items))
        })
    }

    /// The file of a person's picture.
    fn portrait(&self, person: &Person) -> Option<&File> {
        let photo = person.facts.photo.as_ref()?;
        self.file(&person.entry.source.beside(&photo.file)?)
    }

    /// The day as at which roles are given in what is dated: its own, and of what lies ahead today.
    pub fn as_at(&self, day: Option<Date>) -> Date {
        day.map_or(self.today, |day| day.min(self.today))
    }

    /// The site's zone.
    pub fn zone(&self) -> &Zone {
        &self.settings.site.zone
    }

    /// The release of an id or a slug.
    pub fn release(&self, name: &str) -> Option<&Release> {
        self.names.releases.get(name).map(|index| &self.releases[*index])
    }

    /// The person of a slug.
    pub fn person(&self, slug: &str) -> Option<&Person> {
        self.names.people.get(slug).map(|index| &self.people[*index])
    }

    /// The ward of a slug.
    pub fn ward(&self, slug: &str) -> Option<&Ward> {
        self.names.wards.get(slug).map(|index| &self.wards[*index])
    }

    /// The topic of a slug, or of an old one.
    pub fn topic(&self, slug: &str) -> Option<&Topic> {
        self.names.topics.get(slug).map(|index| &self.topics[*index])
    }

    /// The item of council business of a slug.
    pub fn council_item(&self, slug: &str) -> Option<&Item> {
        self.names.council.get(slug).map(|index| &self.council[*index])
    }

    /// The route of the page that a content file makes.
    pub fn route_of(&self, source: &SourcePath) -> Option<&Route> {
        self.names.routes.get(source)
    }

    /// A file of the site folder.
    pub fn file(&self, source: &SourcePath) -> Option<&File> {
        self.files.get(source)
    }

    /// The slugs of all topics, for messages.
    pub fn topic_slugs(&self) -> impl Iterator<Item = &str> {
        self.topics.iter().map(|topic| topic.entry.slug.as_str())
    }

    /// Every entry that is public and has a text, with its route.
    pub fn entries(&self) -> impl Iterator<Item = (&Entry, Route)> {
        let people = self.people.iter().filter(|person| person.has_page());
        let releases = self.releases.iter().map(|it| (&it.entry, it.route()));
        releases
            .chain(people.map(|it| (&it.entry, it.route())))
            .chain(self.wards.iter().map(|it| (&it.entry, it.route())))
            .chain(self.topics.iter().map(|it| (&it.entry, it.route())))
            .chain(self.council.iter().map(|it| (&it.entry, it.route())))
            .chain(self.events.iter().map(|it| (&it.entry, it.route())))
            .chain(self.newsletters.iter().map(|it| (&it.entry, it.route())))
            .chain(self.pages.iter().map(|it| (&it.entry, it.route())))
    }
}

/// What others see of a file: all of it, but of a text only that it is there. Releases are seen one by one, with the
/// files that lie beside them, and the ledger through what it says of each item.
fn seen<'a>(path: &'a SourcePath, file: &'a File) -> Option<(&'a SourcePath, Option<&'a File>)> {
    if Kind::Release.holds(path) {
        return None;
    }
    match Kind::of(path) {
        Some(Kind::Site) | None => (!Ledger::holds(path)).then_some((path, Some(file))),
        Some(_) => Some((path, None)),
    }
}

/// The parts of a site, in any order.
#[derive(Debug, Default)]
pub struct Parts {
    /// Releases.
    pub releases: Vec<Release>,
    /// People.
    pub people: Vec<Person>,
    /// Wards.
    pub wards: Vec<Ward>,
    /// Topics.
    pub topics: Vec<Topic>,
    /// Council business.
    pub council: Vec<Item>,
    /// Events.
    pub events: Vec<Event>,
    /// Newsletters.
    pub newsletters: Vec<Newsletter>,
    /// Pages.
    pub pages: Vec<Page>,
}

impl Parts {
    /// Orders every part as it is listed; the slug breaks ties, so neither the order of reading nor the
    /// folder of a file ever shows.
    fn sort(&mut self) {
        use std::cmp::Reverse;
        self.releases.sort_by(|a, b| {
            (Reverse(a.stage.published()), a.entry.order()).cmp(&(Reverse(b.stage.published()), b.entry.order()))
        });
        self.people.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        self.wards
            .sort_by(|a, b| (&a.facts.name, a.entry.order()).cmp(&(&b.facts.name, b.entry.order())));
        self.topics
            .sort_by(|a, b| (&a.facts.name, a.entry.order()).cmp(&(&b.facts.name, b.entry.order())));
        self.council.sort_by(|a, b| {
            (Reverse(a.facts.date), agenda_key(a), a.entry.order()).cmp(&(
                Reverse(b.facts.date),
                agenda_key(b),
                b.entry.order(),
            ))
        });
        self.events
            .sort_by(|a, b| (a.facts.start, a.entry.order()).cmp(&(b.facts.start, b.entry.order())));
        self.newsletters
            .sort_by(|a, b| (Reverse(a.facts.date), a.entry.order()).cmp(&(Reverse(b.facts.date), b.entry.order())));
        self.pages
            .sort_by(|a, b| (a.route(), a.entry.order()).cmp(&(b.route(), b.entry.order())));
    }
}

/// The place on an agenda: numbers as numbers, so that item 10 follows item 9.
fn agenda_key(item: &Item) -> (u32, &str) {
    let digits: String = item.facts.item.chars().take_while(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or(u32::MAX), &item.facts.item)
}

impl Names {
    fn of(parts: &Parts) -> Self {
        let mut names = Names::default();
        // Later ones give way: the first of two with one slug is found, and the clash is told elsewhere.
        for (index, release) in parts.releases.iter().enumerate() {
            names.releases.entry(release.entry.slug.clone()).or_insert(index);
            if let Some(id) = &release.facts.id {
                names.releases.entry(id.clone()).or_insert(index);
            }
            names.routes.insert(release.entry.source.clone(), release.route());
        }
        for (index, person) in parts.people.iter().enumerate() {
            names.people.entry(person.entry.slug.clone()).or_insert(index);
            if person.has_page() {
                names.routes.insert(person.entry.source.clone(), person.route());
            }
        }
        for (index, ward) in parts.wards.iter().enumerate() {
            names.wards.entry(ward.entry.slug.clone()).or_insert(index);
            names.routes.insert(ward.entry.source.clone(), ward.route());
        }
        for (index, topic) in parts.topics.iter().enumerate() {
            names.topics.entry(topic.entry.slug.clone()).or_insert(index);
            names.routes.insert(topic.entry.source.clone(), topic.route());
        }
        for (index, topic) in parts.topics.iter().enumerate() {
            for alias in topic.entry.aliases.iter().filter(|alias| !alias.starts_with('/')) {
                names.topics.entry(alias.clone()).or_insert(index);
            }
        }
        for (index, item) in parts.council.iter().enumerate() {
            names.council.entry(item.entry.slug.clone()).or_insert(index);
            names.routes.insert(item.entry.source.clone(), item.route());
        }
        for event in &parts.events {
            names.routes.insert(event.entry.source.clone(), event.route());
        }
        for newsletter in &parts.newsletters {
            names.routes.insert(newsletter.entry.source.clone(), newsletter.route());
        }
        for page in &parts.pages {
            names.routes.insert(page.entry.source.clone(), page.route());
        }
        names
    }
}

/// What is seen of each item.
fn each<'s, T, S>(items: &'s [T], seen: impl Fn(&'s T) -> S) -> Vec<S> {
    items.iter().map(seen).collect()
}
