//! A councillor's page, and the list of all.

use super::{archive, business_of};
use crate::base::Route;
use crate::content::Site;
use crate::content::council::Item;
use crate::content::people::{CouncilTerm, Office, OfficeKind, Person as Councillor};
use crate::output::View;
use crate::output::view::{self, Link, Role};
use crate::plan::cards::{bounds, day, download, next_occasions, person, titled, topics};
use crate::plan::texts::{plan_copy, prose};
use crate::plan::{Desk, Sheet, crumb, home_crumb, linked_data};

/// The list of councillors, serving and former.
pub fn councillors(site: &Site) -> view::Councillors {
    let (serving, former): (Vec<&Councillor>, Vec<&Councillor>) = site
        .people
        .iter()
        .filter(|person| person.has_page())
        .partition(|person| person.serves_on(site.today));
    view::Councillors {
        serving: serving
            .into_iter()
            .map(|councillor| person(site, councillor, site.today))
            .collect(),
        former: former
            .into_iter()
            .map(|councillor| person(site, councillor, site.today))
            .collect(),
    }
}

/// Plans a councillor's page and its years.
pub fn councillor_page(desk: &mut Desk, councillor: &Councillor) {
    let site = desk.site;
    let beats = desk.beats;
    let slug = &councillor.entry.slug;
    let route = councillor.route();
    let facts = &councillor.facts;
    let crumbs = crumb("Councillors", "/councillors/");
    let archive = archive(
        desk,
        &facts.name,
        &route,
        crumbs.clone(),
        beats.of_person(slug),
        &councillor.entry.source,
    );
    let view = view::Councillor {
        person: person(site, councillor, site.today),
        pronouns: facts.pronouns.clone(),
        serving: councillor.serves_on(site.today),
        terms: terms(councillor),
        roles: offices(site, councillor, Tense::Now),
        former_roles: offices(site, councillor, Tense::Before),
        appointments: appointments(site, councillor),
        topics: spoken_topics(site, slug),
        surgeries: next_occasions(site, 6, |event| event.facts.people.contains(slug)),
        business: business_of(site, |item| {
            [&item.facts.proposer, &item.facts.seconder].contains(&&Some(slug.clone()))
        }),
        register_url: facts.register_of_interests.clone(),
        languages: facts.languages.clone(),
        portrait: portrait(desk, councillor, &route),
        archive,
    };
    let sheet = Sheet {
        route: route.clone(),
        title: titled(site, councillor, site.today),
        description: description(&view),
        crumbs: vec![home_crumb(), crumbs],
        feeds: view.archive.feeds.clone(),
        origin: Some(councillor.entry.source.clone()),
    };
    let text = prose(desk, &councillor.entry, &route, site.today);
    let mut head = desk.head(&sheet);
    head.json_ld = Some(linked_data::person(site, &view.person, &head));
    desk.page_with(head, View::Councillor(Box::new(view)), text, sheet.origin);
}

fn description(view: &view::Councillor) -> String {
    let wards: Vec<&str> = view.person.wards.iter().map(|ward| ward.label.as_str()).collect();
    match (view.serving, wards.is_empty()) {
        (true, false) => format!(
            "How to reach {}, councillor for {}.",
            view.person.name,
            wards.join(" and ")
        ),
        (true, true) => format!("How to reach {}.", view.person.name),
        (false, _) => format!("{} served as a councillor of the group.", view.person.name),
    }
}

/// The portrait for the page and the one for print; both files are planned.
fn portrait(desk: &mut Desk, councillor: &Councillor, route: &Route) -> Option<view::Download> {
    let photo = councillor.facts.photo.as_ref()?;
    let source = councillor.entry.source.beside(&photo.file)?;
    plan_copy(desk, &source, route, &councillor.entry.source);
    let print = if photo.hires.is_empty() {
        source
    } else {
        councillor.entry.source.beside(&photo.hires)?
    };
    plan_copy(desk, &print, route, &councillor.entry.source);
    download(
        desk.site,
        &print,
        route,
        &format!("Portrait of {}", councillor.facts.name),
        "",
    )
}

fn terms(councillor: &Councillor) -> Vec<Role> {
    let term = |council: &CouncilTerm| {
        let (since, until) = bounds(&council.term);
        Role {
            title: "Councillor".to_owned(),
            since: since.or_else(|| council.elected.map(day)),
            until,
        }
    };
    councillor.facts.terms.iter().map(term).collect()
}

/// Whether an office is held now or was held before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tense {
    Now,
    Before,
}

fn offices(site: &Site, councillor: &Councillor, tense: Tense) -> Vec<Role> {
    let holds = |office: &&Office| match tense {
        Tense::Now => office.term.covers(site.today),
        Tense::Before => office.term.ended_before(site.today),
    };
    let mut offices: Vec<_> = councillor.facts.offices.iter().filter(holds).collect();
    offices.sort_by_key(|office| {
        (
            office.kind != Some(OfficeKind::Group),
            std::cmp::Reverse(office.term.from),
        )
    });
    let role = |office: &Office| {
        let (since, until) = bounds(&office.term);
        Role {
            title: office.title.clone(),
            since,
            until,
        }
    };
    offices.into_iter().map(role).collect()
}

/// Committees of the registry and appointments of council business that last today.
fn appointments(site: &Site, councillor: &Councillor) -> Vec<Role> {
    let committees = councillor
        .facts
        .committees
        .iter()
        .filter(|seat| seat.term.covers(site.today))
        .map(|seat| {
            let (since, until) = bounds(&seat.term);
            Role {
                title: seat_title(&committee_name(&seat.committee), &seat.role),
                since,
                until,
            }
        });
    let of = |item: &&Item| {
        item.is_appointment()
            && item.facts.person.as_ref() == Some(&councillor.entry.slug)
            && item.facts.term.covers(site.today)
    };
    let bodies = site.council.iter().filter(of).map(|item| {
        let (since, until) = bounds(&item.facts.term);
        Role {
            title: seat_title(&item.facts.body, &item.facts.role),
            since,
            until,
        }
    });
    committees.chain(bodies).collect()
}

/// `Harrowmere Harbour Trust (member)`
fn seat_title(body: &str, role: &str) -> String {
    if role.is_empty() {
        body.to_owned()
    } else {
        format!("{body} ({role})")
    }
}

/// `overview-and-scrutiny` → `Overview and scrutiny committee`; a name that was written out stays.
fn committee_name(committee: &str) -> String {
    if committee.contains(' ') || committee.chars().any(char::is_uppercase) {
        return committee.to_owned();
    }
    let words = committee.replace('-', " ");
    let mut letters = words.chars();
    let first: String = letters
        .next()
        .map(|first| first.to_uppercase().collect())
        .unwrap_or_default();
    format!("{first}{} committee", letters.as_str())
}

fn spoken_topics(site: &Site, slug: &str) -> Vec<Link> {
    let slugs: Vec<String> = site
        .topics
        .iter()
        .filter(|topic| topic.facts.spokesperson.as_deref() == Some(slug))
        .map(|topic| topic.entry.slug.clone())
        .collect();
    topics(site, &slugs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_committee_named_by_slug_reads_as_a_name() {
        assert_eq!(
            committee_name("overview-and-scrutiny"),
            "Overview and scrutiny committee"
        );
        assert_eq!(committee_name("Planning Committee"), "Planning Committee");
    }
}
