//! What the office knows when a new text is begun: the site, its names, the numbers already given.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};

use super::assemble::{assemble, parse};
use super::fields;
use super::ledger::Past;
use super::people::Person;
use super::settings::{Settings, zone_of};
use super::{Assembly, Kind};
use crate::base::{Diagnostic, Digest, Horizon, Outcome, SourcePath};
use crate::source::file::Files;
use crate::source::yaml;

/// A site as whoever begins a new text needs it.
#[derive(Debug)]
pub struct Desk {
    assembly: Assembly,
    texts: Vec<(SourcePath, String)>,
}

impl Desk {
    /// Reads the texts of a site. Faults of the texts are for `build` to tell; those of `site.yaml`
    /// are told here, because nothing can be filled in from a file that is not understood.
    pub fn gather(texts: Vec<(SourcePath, String)>, now: Timestamp) -> Outcome<Option<Self>> {
        let settings = settings(&texts);
        let Some(settings) = settings.value else {
            return Outcome {
                value: None,
                diagnostics: settings.diagnostics,
            };
        };
        let (zone, lang) = (settings.site.zone.clone(), settings.site.default_lang.clone());
        let read = texts.iter().filter_map(|(source, text)| {
            let kind = Kind::of(source).filter(|kind| *kind != Kind::Site)?;
            Some(parse(source, Digest::of_bytes(text.as_bytes()), text, kind, &zone, &lang).value)
        });
        let parsed = read.collect();
        let assembly = assemble(
            settings,
            Files::default(),
            parsed,
            &Past::unknown(),
            Horizon::public(now),
        )
        .value;
        Outcome::clean(Some(Self { assembly, texts }))
    }

    /// What `site.yaml` says.
    pub fn settings(&self) -> &Settings {
        &self.assembly.site.settings
    }

    /// The day, in the site's zone.
    pub fn today(&self) -> Date {
        self.assembly.site.today
    }

    /// The next day from Monday to Friday. Public holidays are not known here.
    pub fn next_working_day(&self) -> Date {
        let tomorrow = self.today().tomorrow().unwrap_or(self.today());
        let days = std::iter::successors(Some(tomorrow), |day| day.tomorrow().ok());
        let mut working = days.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
        working.next().unwrap_or(tomorrow)
    }

    /// The councillors who sit today, by surname.
    pub fn councillors(&self) -> impl Iterator<Item = &Person> {
        let today = self.today();
        self.assembly
            .site
            .people
            .iter()
            .filter(move |person| person.serves_on(today))
    }

    /// The leader that `site.yaml` names, else the first of the councillors.
    pub fn leader(&self) -> Option<&Person> {
        let named = self.settings().group.leader.as_deref();
        named
            .and_then(|leader| self.assembly.site.person(leader))
            .or_else(|| self.councillors().next())
    }

    /// The names of the topics.
    pub fn topics(&self) -> Vec<&str> {
        self.assembly.site.topic_slugs().collect()
    }

    /// The names of the wards.
    pub fn wards(&self) -> Vec<&str> {
        let wards = self.assembly.site.wards.iter();
        wards.map(|ward| ward.entry.slug.as_str()).collect()
    }

    /// The names of the motions, newest meeting first.
    pub fn motions(&self) -> Vec<&str> {
        let items = self.assembly.site.council.iter();
        items
            .filter(|item| item.facts.kind == Some(super::council::ItemType::Motion))
            .map(|item| item.entry.slug.as_str())
            .collect()
    }

    /// The first id of a year that no text names: `CAG-2026-049`. None where the group has no prefix.
    /// A number that is only mentioned counts as given, so that none is ever used twice.
    pub fn next_id(&self, year: i16) -> Option<String> {
        let prefix = &self.settings().group.id_prefix;
        if prefix.is_empty() {
            return None;
        }
        let stem = format!("{prefix}-{year}-");
        let given = self.texts.iter().flat_map(|(_, text)| numbers_after(&stem, text));
        let next = given.max().unwrap_or(0).saturating_add(1);
        Some(format!("{stem}{next:03}"))
    }

    /// The number of the next newsletter.
    pub fn next_number(&self) -> u32 {
        let newsletters = self.texts.iter().filter(|(source, _)| is_of(source, Kind::Newsletter));
        let number = |text: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix("number:"))?;
            line.trim().parse::<u32>().ok()
        };
        let last = newsletters.filter_map(|(_, text)| number(text)).max();
        last.unwrap_or(0).saturating_add(1)
    }

    /// The file of a kind that already has this name; a release's name counts within its year.
    pub fn holder(&self, kind: Kind, slug: &str, year: i16) -> Option<&SourcePath> {
        let site = &self.assembly.site;
        let public = site.entries().map(|(entry, _)| (&entry.source, entry.slug.as_str()));
        let people = site
            .people
            .iter()
            .map(|person| (&person.entry.source, person.entry.slug.as_str()));
        let held = self.assembly.held.iter().map(|held| (&held.source, held.slug.as_str()));
        let mut same = public
            .chain(people)
            .chain(held)
            .filter(|(source, name)| *name == slug && is_of(source, kind));
        let release_year = |source: &SourcePath| {
            let release = site.releases.iter().find(|release| release.entry.source == *source);
            release.map(|release| release.year) == Some(year)
                || source
                    .as_str()
                    .starts_with(&format!("{}/", super::scaffold::folder(kind, year)))
        };
        let found = same.find(|(source, _)| kind != Kind::Release || release_year(source));
        found.map(|(source, _)| source)
    }
}

fn is_of(source: &SourcePath, kind: Kind) -> bool {
    Kind::of(source) == Some(kind)
}

fn settings(texts: &[(SourcePath, String)]) -> Outcome<Option<Settings>> {
    let path = SourcePath::new("content/site.yaml");
    let Some((_, text)) = texts.iter().find(|(source, _)| *source == path) else {
        return Outcome::clean(None);
    };
    let mut diagnostics = Vec::new();
    let map = yaml::read(&path, text, 0).into_value(&mut diagnostics);
    let settings = map.map(|map| {
        let (settings, faults) = fields::read(&path, &map, &zone_of(&map), "en", Settings::read);
        diagnostics.extend(faults);
        settings
    });
    let is_sound = !diagnostics.iter().any(Diagnostic::is_error);
    Outcome {
        value: settings.filter(|_| is_sound),
        diagnostics,
    }
}

fn numbers_after<'a>(stem: &'a str, text: &'a str) -> impl Iterator<Item = u32> + 'a {
    text.match_indices(stem).filter_map(move |(at, _)| {
        let rest = &text[at + stem.len()..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        rest[..digits].parse().ok()
    })
}
