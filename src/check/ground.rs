//! What every rule may ask, whatever it looks at.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use jiff::civil::Date;
use regex::Regex;

use super::contacts::Contacts;
use super::heard;
use super::item::{Kind as Shown, day_of};
use super::names::Directory;
use super::pack::Book;
use super::{Levels, Registry};
use crate::base::{Digest, ENGINE, FieldPath, Place, QuickMap, SourcePath};
use crate::content::newsletter::Newsletter;
use crate::content::people::{Person, PersonRole};
use crate::content::release::Release;
use crate::content::settings::Settings;
use crate::content::site::Site;
use crate::content::{Assembly, Held};

/// The site as the rules see it: what is public, what is held, and how the rules are set.
#[derive(Debug)]
pub struct Ground<'a> {
    /// What is public.
    pub site: &'a Site,
    /// Releases that are not public, checked all the same so that their author is told in time.
    pub held: Vec<&'a Release>,
    /// Newsletters that are not public, likewise.
    pub drafts: Vec<&'a Newsletter>,
    /// How grave each rule is.
    pub levels: Levels,
    /// Who is who.
    pub registry: Registry<'a>,
    /// The group's own rules.
    pub own: Book,
    /// Words that spelling is to accept, in small letters.
    pub words: BTreeSet<String>,
    /// The people and places that the site knows by name.
    pub directory: Directory,
    /// The addresses, numbers and mailboxes that the site gives out itself.
    pub contacts: Contacts,
    among: OnceLock<Among>,
    is_placeless: OnceLock<bool>,
    wrong_names: OnceLock<Vec<Regex>>,
}

/// Releases among each other, looked at once a rule asks: their numbers among all. Looked things up in,
/// never gone through.
#[derive(Debug, Default)]
struct Among {
    /// The first release of the headline of each that was not the first to have it.
    first: QuickMap<SourcePath, usize>,
    /// Releases by id and by slug.
    names: QuickMap<String, usize>,
    /// Releases that translate another, by the name of that.
    translations: QuickMap<String, usize>,
}

impl<'a> Ground<'a> {
    /// The ground of a site.
    pub fn new(assembly: &'a Assembly, levels: Levels) -> Self {
        Self {
            site: &assembly.site,
            held: assembly.held.iter().filter_map(Held::release).collect(),
            drafts: assembly.held.iter().filter_map(Held::newsletter).collect(),
            levels,
            registry: Registry::new(&assembly.site.people, bodies(&assembly.site)),
            own: Book::default(),
            words: BTreeSet::new(),
            among: OnceLock::new(),
            is_placeless: OnceLock::new(),
            wrong_names: OnceLock::new(),
            directory: Directory::of(&assembly.site),
            contacts: Contacts::of(&assembly.site),
        }
    }

    /// The same ground with the group's own rules and words.
    pub fn with_own(self, own: Book, words: BTreeSet<String>) -> Self {
        Self { own, words, ..self }
    }

    /// The names of the group that the site lists as wrong, once they have been read by the rule on them.
    pub fn wrong_names(&self, read: impl FnOnce(&[String]) -> Vec<Regex>) -> &[Regex] {
        self.wrong_names
            .get_or_init(|| read(&self.settings().group.wrong_names))
    }

    /// `site.yaml`.
    pub fn settings(&self) -> &'a Settings {
        &self.site.settings
    }

    /// Every release, public and held.
    pub fn releases(&self) -> impl Iterator<Item = &'a Release> + '_ {
        self.site.releases.iter().chain(self.held.iter().copied())
    }

    /// The digest of all that rules may see of the site beside the text before them and other releases, and beside what
    /// is heard: two grounds of one digest are the same to every rule. The instant is no part of it, only the day.
    pub fn digest(&self) -> Digest {
        let set = (&self.levels, self.is_placeless());
        Digest::of(&(ENGINE, self.site.beside(), set))
    }

    /// The digest of what rules may see of a release: its own, and the releases that stand beside it.
    pub fn digest_of_release(&self, release: &Release) -> Digest {
        let first = self
            .first_with_title(release)
            .map(|first| (&first.entry.source, &first.stage));
        let example = release.facts.topics.is_empty().then(|| self.site.topic_slugs().next());
        Digest::of(&(release.digest(), first, self.twin(release), example))
    }

    /// How many bytes a file of the site has; none where there is no such file. That it was asked is heard.
    pub fn length_of(&self, source: &SourcePath) -> Option<u64> {
        let length = self.site.file(source).map(|file| file.length);
        heard::of_file(source, length);
        length
    }

    /// The day of the build, in the site's zone.
    pub fn today(&self) -> Date {
        self.site.today
    }

    /// Whether what was issued on a day belongs to an imported archive.
    pub fn is_archived(&self, issued: Date) -> bool {
        let before = self.settings().policy.archive_before;
        before.is_some_and(|before| issued < before)
    }

    /// Whether the registry can tell somebody in public life from a private person on a day: not where it
    /// holds nobody, nor for an archive, whose people it never knew.
    pub fn knows_people(&self, issued: Date) -> bool {
        !self.site.people.is_empty() && !self.is_archived(issued)
    }

    /// Whether there are new releases, and nobody in the registry whom they could name; asked once for a site.
    pub fn lacks_people(&self) -> bool {
        let is_new = |release: &Release| !self.is_archived(day_of(Shown::Release(release), self));
        self.site.people.is_empty() && self.releases().any(is_new)
    }

    /// The person that a field names: by slug, or by the whole name.
    pub fn person(&self, name: &str) -> Option<&'a Person> {
        let by_name = || self.site.people.iter().find(|person| person.facts.name == name);
        self.site.person(name).or_else(by_name)
    }

    /// The person that a field names, where they are a council officer.
    pub fn officer(&self, name: &str) -> Option<&'a Person> {
        self.person(name)
            .filter(|person| person.facts.role == PersonRole::Officer)
    }

    /// The release that had the headline of this one first; none where it is this one.
    pub fn first_with_title(&self, release: &Release) -> Option<&'a Release> {
        self.release(*self.among().first.get(&release.entry.source)?)
    }

    /// The same release in another language.
    pub fn twin(&self, release: &Release) -> Option<&'a Release> {
        let among = self.among();
        let found = match &release.entry.translation_of {
            Some(original) => among.names.get(original),
            None => {
                let id = release.facts.id.as_ref().and_then(|id| among.translations.get(id));
                id.or_else(|| among.translations.get(&release.entry.slug))
            }
        };
        self.release(*found?)
    }

    fn lang<'r>(&self, release: &'r Release) -> &'r str
    where
        'a: 'r,
    {
        let usual = &self.site.settings.site.default_lang;
        release.entry.lang.as_deref().unwrap_or(usual)
    }

    /// A release by its number among all, public ones first.
    fn release(&self, number: usize) -> Option<&'a Release> {
        let public = &self.site.releases;
        public
            .get(number)
            .or_else(|| self.held.get(number - public.len()).copied())
    }

    /// Whether most of many releases have no place, and the site gives none: then it is the site's to say.
    pub fn is_placeless(&self) -> bool {
        const MANY: usize = 20;
        *self.is_placeless.get_or_init(|| {
            let count = self.releases().count();
            let without = self.releases().filter(|release| release.facts.place.is_none()).count();
            self.settings().group.place.trim().is_empty() && count >= MANY && without * 2 > count
        })
    }

    fn among(&self) -> &Among {
        self.among.get_or_init(|| {
            let mut among = Among::default();
            let mut all: Vec<(usize, &Release)> = self.releases().enumerate().collect();
            let mut titles: QuickMap<(&str, String), usize> = QuickMap::default();
            all.sort_by_key(|(_, release)| (release.facts.facts.public_from(), &release.entry.source));
            for (number, release) in all {
                let first = *titles
                    .entry((self.lang(release), folded(&release.facts.title)))
                    .or_insert(number);
                if first != number {
                    among.first.insert(release.entry.source.clone(), first);
                }
                among.names.entry(release.entry.slug.clone()).or_insert(number);
                if let Some(id) = &release.facts.id {
                    among.names.entry(id.clone()).or_insert(number);
                }
                if let Some(original) = &release.entry.translation_of {
                    among.translations.entry(original.clone()).or_insert(number);
                }
            }
            among
        })
    }

    /// A field of `site.yaml`.
    pub fn setting(&self, field: &str) -> Place {
        Place::Field(SourcePath::new("content/site.yaml"), FieldPath::new(field))
    }
}

/// Names that are nobody's though they look like a person's.
fn bodies(site: &Site) -> impl Iterator<Item = &str> {
    let group = &site.settings.group;
    let wards = site.wards.iter().map(|ward| ward.facts.name.as_str());
    let named = [&group.registered_name, &group.short_name, &group.council_name];
    named.into_iter().map(String::as_str).chain(wards)
}

/// A headline without what nobody sees a difference in.
fn folded(title: &str) -> String {
    let mut folded = String::with_capacity(title.len());
    let words = title.split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    if folded.is_ascii() {
        folded.make_ascii_lowercase();
        return folded;
    }
    folded.to_lowercase()
}
