//! Who has no page and is shown somewhere all the same, as they are on the day: it changes there when their office does.

use jiff::civil::Date;

use crate::content::entry::Entry;
use crate::content::event::Event;
use crate::content::people::Person;
use crate::content::site::Site;
use crate::source::prose::survey::TargetKind;

/// What is shown of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Their office, wherever they are quoted or stand on a card.
    Office,
    /// Their wards, which stand on cards alone.
    Wards,
}

/// Whether a detail of a person is shown as it is on a day. What is dated shows it as at its own day.
pub fn is_shown(site: &Site, person: &Person, detail: Detail, day: Date) -> bool {
    let slug = &person.entry.slug;
    let lasts = |event: &&Event| event.dates.iter().any(|start| site.zone().day(*start) >= day);
    let events = || site.events.iter().filter(lasts);
    let leads = site.settings.group.leader.as_ref() == Some(slug);
    let speaks = || {
        site.topics
            .iter()
            .any(|topic| topic.facts.spokesperson.as_ref() == Some(slug))
    };
    let is_on_card = leads || speaks() || events().any(|event| event.facts.people.contains(slug));
    if is_on_card || detail == Detail::Wards {
        return is_on_card;
    }
    let business = site
        .council
        .iter()
        .filter(|item| item.facts.date.is_none_or(|date| date >= day));
    let people = site.people.iter().filter(|person| person.has_page());
    let mut texts = (site.pages.iter().map(|it| &it.entry))
        .chain(site.wards.iter().map(|it| &it.entry))
        .chain(site.topics.iter().map(|it| &it.entry))
        .chain(people.map(|it| &it.entry))
        .chain(events().map(|it| &it.entry))
        .chain(business.map(|it| &it.entry));
    texts.any(|entry| quotes(entry, slug))
}

/// Whether a text quotes a person in a block of its own.
fn quotes(entry: &Entry, slug: &str) -> bool {
    let targets = &entry.survey.targets;
    targets
        .iter()
        .any(|target| target.kind == TargetKind::Person && target.target == slug)
}
