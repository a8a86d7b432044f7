//! What time alone will change: the instants to come, and what happens at each.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use self::shown::{Detail, is_shown};
use super::assemble::Assembly;
use super::council::Item;
use super::entry::Term;
use super::event::Event;
use super::held::Held;
use super::newsletter::Newsletter;
use super::people::Person;
use super::release::{Correction, CorrectionKind, Release, Waiver};
use super::site::Site;
use super::stage::{Facts, Stage};
use crate::base::SourcePath;

mod shown;

/// Something that time alone does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Due {
    /// When.
    pub at: Timestamp,
    /// What it does.
    pub effect: Effect,
    /// The file that it comes from.
    pub source: SourcePath,
    /// What happens, as a sentence goes on: `becomes public: its embargo lifts`.
    pub what: String,
}

/// What time does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Effect {
    /// The website changes.
    Website,
    /// The website stays as it is, but somebody should look: a consent or a waiver ends.
    Desk,
}

/// How long a release counts as news for search engines.
const NEWS: SignedDuration = SignedDuration::from_hours(48);

/// Everything that time alone will do after the instant of an assembly, soonest first.
pub fn due(assembly: &Assembly) -> Vec<Due> {
    let site = &assembly.site;
    let mut calendar = Calendar { site, due: Vec::new() };
    for held in &assembly.held {
        if let Some(at) = held.due {
            calendar.lifts(at, &held.source, &held.reason);
            if held.release().is_some() {
                calendar.news(at, &held.source);
            }
        }
    }
    let held = assembly.held.iter().filter_map(Held::release);
    for release in site.releases.iter().chain(held) {
        calendar.release(release);
    }
    let held = assembly.held.iter().filter_map(Held::newsletter);
    for newsletter in site.newsletters.iter().chain(held) {
        calendar.newsletter(newsletter);
    }
    for event in &site.events {
        calendar.event(event);
    }
    for person in &site.people {
        match person.has_page() {
            true => calendar.person(person),
            false => calendar.guest(person),
        }
    }
    for item in &site.council {
        calendar.council(item);
    }
    calendar.elections();
    calendar.terms(assembly);
    let mut due = calendar.due;
    due.sort();
    due.dedup();
    due
}

struct Calendar<'a> {
    site: &'a Site,
    due: Vec<Due>,
}

impl Calendar<'_> {
    fn note(&mut self, at: Timestamp, effect: Effect, source: &SourcePath, what: impl Into<String>) {
        if at > self.site.now {
            self.due.push(Due {
                at,
                effect,
                source: source.clone(),
                what: what.into(),
            });
        }
    }

    fn lifts(&mut self, at: Timestamp, source: &SourcePath, reason: &str) {
        let what = match reason {
            "embargoed" => "becomes public: its embargo lifts",
            _ => "becomes public: it is issued",
        };
        self.note(at, Effect::Website, source, what);
    }

    /// The end of its days as news.
    fn news(&mut self, published: Timestamp, source: &SourcePath) {
        if let Ok(at) = published.checked_add(NEWS) {
            self.note(
                at,
                Effect::Website,
                source,
                "is two days old and leaves news-sitemap.xml",
            );
        }
    }

    fn release(&mut self, release: &Release) {
        let (facts, source) = (&release.facts, &release.entry.source);
        let will_be_public = release.stage.is_public() || release.stage.due().is_some();
        if !will_be_public {
            return;
        }
        self.withdrawal(&facts.facts, source);
        if let Stage::Published(since) | Stage::Corrected(since, _) = release.stage {
            self.news(since, source);
        }
        self.corrections(&facts.facts, &facts.corrections, source);
        for resident in &facts.residents {
            let expires = resident.consent.as_ref().and_then(|consent| consent.expires);
            self.after(
                expires,
                Effect::Desk,
                source,
                &format!("the consent of {} has ended", resident.name),
            );
        }
        self.waivers(&facts.waivers, source);
    }

    fn newsletter(&mut self, newsletter: &Newsletter) {
        let (facts, source) = (&newsletter.facts, &newsletter.entry.source);
        let will_be_public = newsletter.stage.is_public() || newsletter.stage.due().is_some();
        if !will_be_public {
            return;
        }
        self.withdrawal(&facts.facts, source);
        self.corrections(&facts.facts, &facts.corrections, source);
        self.waivers(&facts.waivers, source);
    }

    fn corrections(&mut self, facts: &Facts, corrections: &[Correction], source: &SourcePath) {
        let told = corrections
            .iter()
            .filter(|correction| correction.kind != CorrectionKind::Minor);
        for at in told.filter_map(|correction| correction.on) {
            if facts.public_from().is_some_and(|from| from <= at) {
                self.note(at, Effect::Website, source, "is corrected");
            }
        }
    }

    fn withdrawal(&mut self, facts: &Facts, source: &SourcePath) {
        let (withdrawn, from) = (facts.withdrawn.known(), facts.public_from());
        if let (Some(withdrawn), Some(from)) = (withdrawn, from)
            && from <= withdrawn.on
        {
            self.note(withdrawn.on, Effect::Website, source, "is withdrawn");
        }
    }

    fn waivers(&mut self, waivers: &[Waiver], source: &SourcePath) {
        for waiver in waivers {
            let what = format!("the waiver of {} has ended", waiver.rule);
            self.after(waiver.expires, Effect::Desk, source, &what);
        }
    }

    fn event(&mut self, event: &Event) {
        for start in &event.dates {
            let end = event.end_of(*start).unwrap_or(*start);
            self.note(end, Effect::Website, &event.entry.source, "is over");
        }
    }

    fn person(&mut self, person: &Person) {
        let (facts, source) = (&person.facts, &person.entry.source);
        for council in &facts.terms {
            self.term(&council.term, source, "time on the council");
        }
        for ward in &facts.wards {
            self.term(&ward.term, source, &format!("time for the ward {}", ward.ward));
        }
        for office in &facts.offices {
            self.term(&office.term, source, &format!("time as {}", office.title));
        }
        for seat in &facts.committees {
            self.term(&seat.term, source, &format!("time on the committee {}", seat.committee));
        }
    }

    /// Somebody without a page, whose office and wards matter where they are shown.
    fn guest(&mut self, person: &Person) {
        let offices = person.facts.offices.iter().map(|office| {
            let what = format!("time as {}", office.title);
            (Detail::Office, office.term, what)
        });
        let wards = person.facts.wards.iter().map(|ward| {
            let what = format!("time for the ward {}", ward.ward);
            (Detail::Wards, ward.term, what)
        });
        for (detail, term, what) in offices.chain(wards) {
            let is_shown = |day: Date| is_shown(self.site, person, detail, day);
            let shown = Term {
                from: term.from.filter(|from| is_shown(*from)),
                to: term.to.filter(|to| to.tomorrow().is_ok_and(is_shown)),
            };
            self.term(&shown, &person.entry.source, &what);
        }
    }

    fn council(&mut self, item: &Item) {
        let source = &item.entry.source;
        if item.is_appointment() {
            self.term(&item.facts.term, source, "appointment");
        } else {
            self.after(item.facts.date, Effect::Website, source, "the meeting is over");
        }
    }

    fn elections(&mut self) {
        let source = SourcePath::new("content/site.yaml");
        for election in &self.site.settings.elections {
            if let Some(notice) = election.notice_published {
                let at = self.site.zone().start_of(notice);
                self.note(at, Effect::Desk, &source, "the election period begins");
            }
            self.after(election.poll, Effect::Desk, &source, "the election period has ended");
        }
    }

    /// The ends of council terms from which something is, or will be: it says so from then on.
    fn terms(&mut self, assembly: &Assembly) {
        let site = self.site;
        let source = SourcePath::new("content/site.yaml");
        for facts in &site.settings.terms {
            let Some(over) = facts.term.to.and_then(|to| to.tomorrow().ok()) else {
                continue;
            };
            let at = site.zone().start_of(over);
            if dated(assembly, at).any(|day| facts.term.covers(day)) {
                let what = format!(
                    "the council term ({}) is over, and what is from it says so",
                    facts.name()
                );
                self.note(at, Effect::Website, &source, what);
            }
        }
    }

    fn term(&mut self, term: &Term, source: &SourcePath, what: &str) {
        if let Some(from) = term.from {
            let at = self.site.zone().start_of(from);
            self.note(at, Effect::Website, source, format!("{what} begins"));
        }
        self.after(term.to, Effect::Website, source, &format!("{what} has ended"));
    }

    /// Notes what is so from the day after a last day.
    fn after(&mut self, last: Option<Date>, effect: Effect, source: &SourcePath, what: &str) {
        if let Some(next) = last.and_then(|last| last.tomorrow().ok()) {
            self.note(self.site.zone().start_of(next), effect, source, what);
        }
    }
}

/// The days of all that is dated and stands in the website just before an instant, with its words.
fn dated(assembly: &Assembly, at: Timestamp) -> impl Iterator<Item = Date> {
    let site = &assembly.site;
    let zone = site.zone();
    let held = assembly.held.iter();
    let releases = site.releases.iter().chain(held.clone().filter_map(Held::release));
    let newsletters = site.newsletters.iter().chain(held.filter_map(Held::newsletter));
    let released = releases.filter(move |it| stands(&it.stage, &it.facts.facts, at));
    let printed = newsletters.filter(move |it| stands(&it.stage, &it.facts.facts, at));
    let brought = site.council.iter().filter(|item| !item.is_appointment());
    let happened = site.events.iter().filter_map(|event| event.dates.last());
    released
        .filter_map(|it| it.day(zone))
        .chain(printed.filter_map(|it| it.day(zone)))
        .chain(brought.filter_map(|item| item.facts.date))
        .chain(happened.map(|start| zone.day(*start)))
}

/// Whether an item stands in the website just before an instant, with its words.
fn stands(stage: &Stage, facts: &Facts, at: Timestamp) -> bool {
    let is_public = (stage.is_public() && !stage.is_withdrawn()) || stage.due().is_some_and(|due| due < at);
    is_public && facts.withdrawn.known().is_none_or(|withdrawn| withdrawn.on >= at)
}
