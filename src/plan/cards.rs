//! The small pieces that views are made of: dates, names, people, contacts.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::base::date::{clock_time, long_day, rfc3339, weekday};
use crate::base::{Route, SourcePath};
use crate::content::Site;
use crate::content::council::Item;
use crate::content::entry::{ImageFact, Term};
use crate::content::event::{Event, Venue};
use crate::content::links::escaped;
use crate::content::people::Person as Councillor;
use crate::content::release::{MediaContact, Release};
use crate::content::settings::ContactFacts;
use crate::content::stage::Stage;
use crate::output::view::{BusinessCard, Card, Contact, Download, Link, Moment, Occasion, Person, Picture};

/// The absolute address of a route.
pub fn url(site: &Site, route: &str) -> String {
    [&site.settings.site.base_url, route].concat()
}

/// An instant as the site's clocks show it.
pub fn moment(site: &Site, at: Timestamp) -> Moment {
    let local = site.zone().at(at);
    Moment {
        iso: rfc3339(&local),
        date: long_day(local.date()),
        weekday: weekday(local.date()).to_owned(),
        time: clock_time(local.time()),
    }
}

/// A day without a time.
pub fn day(date: Date) -> Moment {
    Moment {
        iso: date.to_string(),
        date: long_day(date),
        weekday: weekday(date).to_owned(),
        time: String::new(),
    }
}

/// The instant of a change. An author who gives its day alone means no hour: it begins with its day.
pub fn moment_of_change(site: &Site, at: Timestamp) -> Moment {
    let date = site.zone().day(at);
    if site.zone().start_of(date) == at {
        return day(date);
    }
    moment(site, at)
}

/// An instant of which only the day matters.
pub fn day_of(site: &Site, at: Timestamp) -> Moment {
    day(site.zone().day(at))
}

/// A release in a list.
pub fn card(site: &Site, release: &Release) -> Card {
    let facts = &release.facts;
    Card {
        href: release.route().to_string(),
        title: release.entry.titled(&facts.title),
        summary: if facts.summary.is_empty() {
            release.entry.survey.excerpt.clone()
        } else {
            facts.summary.clone()
        },
        date: published(release).map(|at| moment(site, at)).unwrap_or_default(),
        label: facts.kind.label().to_owned(),
        state: match (&release.entry.ahead, &release.stage) {
            (Some(ahead), _) => ahead.word.clone(),
            (None, Stage::Corrected(..)) => "Corrected".to_owned(),
            (None, _) => String::new(),
        },
        topics: topics(site, &facts.topics),
        lang: release
            .entry
            .lang
            .clone()
            .filter(|lang| *lang != site.settings.site.default_lang)
            .unwrap_or_default(),
    }
}

/// When a release became public, or will; none of a draft in a preview that does not say it.
fn published(release: &Release) -> Option<Timestamp> {
    let is_unsaid = release.entry.ahead.is_some() && release.facts.facts.issued.known().is_none();
    release.stage.published().filter(|_| !is_unsaid)
}

/// Topics by slug, as links; unknown ones are told elsewhere.
pub fn topics(site: &Site, slugs: &[String]) -> Vec<Link> {
    let topic = |slug: &String| site.topic(slug).map(|topic| link(&topic.facts.name, &topic.route()));
    slugs.iter().filter_map(topic).collect()
}

/// Wards by slug, as links; `all` is every ward.
pub fn wards(site: &Site, slugs: &[String]) -> Vec<Link> {
    if slugs.iter().any(|slug| slug == "all") {
        return site
            .wards
            .iter()
            .map(|ward| link(&ward.facts.name, &ward.route()))
            .collect();
    }
    let ward = |slug: &String| site.ward(slug).map(|ward| link(&ward.facts.name, &ward.route()));
    slugs.iter().filter_map(ward).collect()
}

/// A name with a route.
pub fn link(label: &str, route: &Route) -> Link {
    Link {
        label: label.to_owned(),
        href: route.to_string(),
    }
}

/// How a councillor is named on a day: with the title while they serve.
pub fn titled(site: &Site, person: &Councillor, day: Date) -> String {
    if person.serves_on(day) {
        return format!("{} {}", site.settings.policy.councillor_short, person.facts.name);
    }
    person.facts.name.clone()
}

/// A person in a list, with the title, role and wards of a day. How they are reached is told while they serve.
pub fn person(site: &Site, person: &Councillor, day: Date) -> Person {
    let contact = &person.facts.contact;
    let office = person.office_on(day).map(|office| office.title.clone());
    let wards: Vec<String> = person.wards_on(day).map(str::to_owned).collect();
    let shows_contact = person.serves_on(site.today);
    let reach = |text: &str| if shows_contact { text.to_owned() } else { String::new() };
    Person {
        name: titled(site, person, day),
        href: if person.has_page() {
            person.route().to_string()
        } else {
            String::new()
        },
        role: office.unwrap_or_else(|| {
            if person.has_page() {
                String::new()
            } else {
                person.facts.post.clone()
            }
        }),
        wards: self::wards(site, &wards),
        photo: person
            .facts
            .photo
            .as_ref()
            .and_then(|photo| portrait(site, person, photo)),
        email: reach(&contact.email),
        phone: reach(&contact.phone),
        phone_href: reach(&phone_href(&contact.phone)),
    }
}

/// A person by slug, as on a day.
pub fn person_named(site: &Site, slug: &str, day: Date) -> Option<Person> {
    site.person(slug).map(|found| person(site, found, day))
}

/// A councillor's name as a link to their page.
pub fn person_link(site: &Site, slug: &str) -> Option<Link> {
    let found = site.person(slug)?;
    let href = if found.has_page() {
        found.route().to_string()
    } else {
        String::new()
    };
    Some(Link {
        label: titled(site, found, site.today),
        href,
    })
}

fn portrait(site: &Site, person: &Councillor, photo: &ImageFact) -> Option<Picture> {
    let source = person.entry.source.beside(&photo.file)?;
    picture(site, &source, &person.route(), photo)
}

/// A picture that front matter names, as it stands on the page at `route`; none where the file is missing.
pub fn picture(site: &Site, source: &SourcePath, route: &Route, fact: &ImageFact) -> Option<Picture> {
    let (width, height) = site.file(source)?.size.unwrap_or_default();
    Some(Picture {
        src: escaped(file_route(source, route).as_str()),
        alt: if fact.decorative {
            String::new()
        } else {
            fact.alt.clone()
        },
        width,
        height,
        caption: fact.caption.clone(),
        credit: fact.credit.clone(),
        licence: fact.licence.clone(),
    })
}

/// Where a file of the site folder is published for the page at `route`: beside it, but the brand's files in one place.
pub fn file_route(source: &SourcePath, route: &Route) -> Route {
    match source.as_str().strip_prefix("content/brand/") {
        Some(name) => Route::new(format!("/brand/{name}")),
        None => route.join(source.name()),
    }
}

/// A file to download.
pub fn download(site: &Site, source: &SourcePath, route: &Route, title: &str, format: &str) -> Option<Download> {
    let file = site.file(source)?;
    let format = if format.is_empty() {
        source.extension().to_uppercase()
    } else {
        format.to_owned()
    };
    Some(Download {
        href: escaped(file_route(source, route).as_str()),
        title: if title.is_empty() {
            source.name().to_owned()
        } else {
            title.to_owned()
        },
        format,
        size: size_in_words(file.length),
    })
}

/// `310 KB`, `1.2 MB`: thousands, as file managers show them.
pub fn size_in_words(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// The media type of a file by its name.
pub fn media_type(source: &SourcePath) -> &'static str {
    match source.extension().as_str() {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "svg" => "image/svg+xml",
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "csv" => "text/csv",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// Whom the media ask, from `site.yaml`.
pub fn contact(key: &str, facts: &ContactFacts) -> Contact {
    Contact {
        name: if facts.name.is_empty() {
            name_of_key(key)
        } else {
            facts.name.clone()
        },
        purpose: match facts.purpose.as_str() {
            "information" => "For information".to_owned(),
            "interviews" => "For interviews".to_owned(),
            other => other.to_owned(),
        },
        email: facts.email.clone(),
        phone: facts.phone.clone(),
        phone_href: phone_href(&facts.phone),
        out_of_hours: facts.out_of_hours.clone(),
        out_of_hours_href: phone_href(&facts.out_of_hours),
        hours: facts.hours.clone(),
    }
}

/// The contact of the site: the first for information.
pub fn default_contact(site: &Site) -> Option<Contact> {
    site.settings.default_contact().map(|(key, facts)| contact(key, facts))
}

/// Whom the media ask about a release.
pub fn release_contact(site: &Site, release: &Release) -> Option<Contact> {
    match &release.facts.media_contact {
        Some(MediaContact::Key(key)) => site.settings.contact(key).map(|facts| contact(key, facts)),
        Some(MediaContact::Given {
            name,
            title,
            email,
            phone,
        }) => Some(Contact {
            name: name.clone(),
            purpose: title.clone(),
            email: email.clone(),
            phone: phone.clone(),
            phone_href: phone_href(phone),
            ..Contact::default()
        }),
        None => default_contact(site),
    }
}

/// `group-office` → `Group office`.
fn name_of_key(key: &str) -> String {
    let words = key.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// `tel:+441632960417` of `01632 960417`; empty for what is no number.
pub fn phone_href(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 5 {
        return String::new();
    }
    if phone.trim_start().starts_with('+') {
        return format!("tel:+{digits}");
    }
    match digits.strip_prefix('0') {
        Some(national) => format!("tel:+44{national}"),
        None => format!("tel:{digits}"),
    }
}

/// One date of an event.
pub fn occasion(site: &Site, event: &Event, start: Timestamp) -> Occasion {
    Occasion {
        href: event.route().to_string(),
        title: event.entry.listed_as(&event.facts.title),
        label: event.facts.kind.label().to_owned(),
        start: moment(site, start),
        end: event.end_of(start).map(|end| moment(site, end)),
        venue: event.facts.venue.as_ref().map(venue_line).unwrap_or_default(),
        step_free: event.facts.venue.as_ref().and_then(|venue| venue.step_free),
        cancelled: event.facts.cancelled.is_some(),
        wards: wards(site, &event.facts.wards),
    }
}

/// The next dates of the events that `wanted` picks, soonest first, at most `most`.
pub fn next_occasions(site: &Site, most: usize, wanted: impl Fn(&Event) -> bool) -> Vec<Occasion> {
    let mut dates: Vec<(Timestamp, &Event)> = Vec::new();
    for event in site.events.iter().filter(|event| wanted(event)) {
        dates.extend(event.upcoming(site.now).take(most).map(|start| (start, event)));
    }
    dates.sort_by(|a, b| (a.0, a.1.entry.order()).cmp(&(b.0, b.1.entry.order())));
    dates
        .into_iter()
        .take(most)
        .map(|(start, event)| occasion(site, event, start))
        .collect()
}

/// The venue in one line.
pub fn venue_line(venue: &Venue) -> String {
    let address = venue.address.join(", ");
    let place = [venue.name.as_str(), &address]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    [place.as_str(), &venue.postcode]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A motion, amendment or question in a list.
pub fn business(item: &Item) -> BusinessCard {
    BusinessCard {
        href: item.route().to_string(),
        title: item.entry.listed_as(&item.facts.title),
        label: item.facts.kind.map(|kind| kind.label()).unwrap_or_default().to_owned(),
        result: item.outcome_label().to_owned(),
        date: item.facts.date.map(day).unwrap_or_default(),
        meeting: item.facts.meeting.clone(),
    }
}

/// A stretch of time, as the days that bound it.
pub fn bounds(term: &Term) -> (Option<Moment>, Option<Moment>) {
    (term.from.map(day), term.to.map(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_can_be_dialled_from_abroad() {
        for (phone, expected) in [
            ("01632 960417", "tel:+441632960417"),
            ("+44 1632 960417", "tel:+441632960417"),
            ("101", ""),
            ("", ""),
        ] {
            assert_eq!(phone_href(phone), expected);
        }
    }

    #[test]
    fn sizes_read_as_in_a_file_manager() {
        for (bytes, expected) in [(900, "900 bytes"), (309_500, "310 KB"), (1_250_000, "1.2 MB")] {
            assert_eq!(size_in_words(bytes), expected);
        }
    }

    #[test]
    fn a_contact_without_a_name_takes_its_key() {
        assert_eq!(name_of_key("group-office"), "Group office");
    }
}
