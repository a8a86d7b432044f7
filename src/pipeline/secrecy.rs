//! The scan of the output for what is held: what it looks for, and which files it must read.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use rayon::prelude::*;

use super::Sources;
use crate::base::code::UNREADABLE_FILE;
use crate::base::{Diagnostic, Digest, ENGINE, FieldPath, Outcome, OutputPath, Place, SourcePath};
use crate::content::Assembly;
use crate::content::withheld::{Silence, Withheld, named_in_public};
use crate::output::Manifest;
use crate::output::standing::Scanned;
use crate::proof::leak::{Name, NameKind, RUN, Scanner, Secret, Sighting};
use crate::source::running::Running;
use crate::source::theme::Theme;
use crate::source::words::words;

/// A title or slug of fewer words is anybody's.
const TELLING: usize = 4;

/// Everything that the output must not tell.
#[derive(Debug, Default)]
pub struct Secrecy {
    /// The items.
    pub withheld: Vec<Withheld>,
    /// What gives each of them away, in the same order.
    pub secrets: Vec<Secret>,
}

/// The scan of one build.
#[derive(Debug)]
pub struct Watch<'s> {
    all: Scanner<'s>,
    /// For what is held since the files that stand were scanned.
    since: Scanner<'s>,
    shared: BTreeSet<OutputPath>,
    digests: BTreeSet<Digest>,
}

/// A file of the output that is a file of a held item.
#[derive(Debug)]
pub struct OwnFile {
    /// Whose: the place of the secret.
    pub secret: usize,
    /// The file of the site folder.
    pub file: SourcePath,
    /// The file of the output.
    pub output: OutputPath,
}

impl Secrecy {
    /// Gathers what must not be told at the instant of an assembly.
    pub fn of(assembly: &Assembly, sources: &Sources) -> Outcome<Self> {
        let site = &assembly.site;
        let held = assembly
            .held
            .iter()
            .filter_map(|held| held.withheld.as_deref().cloned());
        let releases = site.releases.iter().filter_map(Withheld::of_release);
        let newsletters = site.newsletters.iter().filter_map(Withheld::of_newsletter);
        let withheld: Vec<Withheld> = held.chain(releases).chain(newsletters).collect();
        if withheld.is_empty() {
            return Outcome::clean(Self::default());
        }
        let public = named_in_public(site);
        let read: Vec<Result<Secret, Diagnostic>> = withheld
            .par_iter()
            .map(|withheld| {
                let entry = &withheld.entry;
                let text = sources.library.text(&entry.source, entry.digest);
                let text = text.map_err(|changed| unreadable(&entry.source, &changed.reason))?;
                let own = withheld.own_files(&site.files, &public);
                let digest = |file: SourcePath| {
                    let known = site.files.get(&file).filter(|known| known.length > 0)?;
                    Some((file, known.digest))
                };
                Ok(Secret {
                    passages: withheld.passages(&text, site),
                    names: names(withheld),
                    files: own.into_iter().filter_map(digest).collect(),
                })
            })
            .collect();
        let mut outcome = Outcome::clean(Self {
            withheld,
            secrets: Vec::with_capacity(read.len()),
        });
        for secret in read {
            let secret = secret.unwrap_or_else(|fault| {
                outcome.diagnostics.push(fault);
                Secret::default()
            });
            outcome.value.secrets.push(secret);
        }
        outcome
    }

    /// A scan for all of it, over files that were scanned before. What `site.yaml` and the theme that is
    /// compiled in say is nobody's secret.
    pub fn watch(&self, scanned: &Scanned, sources: &Sources) -> Watch<'_> {
        let all = pardoning_common(Scanner::new(&self.secrets, |_| true), sources);
        let digests: Vec<Digest> = (0..self.secrets.len())
            .into_par_iter()
            .map(|secret| Digest::of(&(ENGINE, all.digest(secret))))
            .collect();
        let is_new = |secret: usize| !scanned.held.contains(&digests[secret]);
        let since = pardoning_common(Scanner::new(&self.secrets, is_new), sources);
        Watch {
            all,
            since,
            shared: scanned.shared.clone(),
            digests: digests.into_iter().collect(),
        }
    }

    /// The files of the output that are files of what is held, under whatever name.
    pub fn own_files(&self, manifest: &Manifest) -> Vec<OwnFile> {
        let mut owners: HashMap<Digest, (usize, &SourcePath)> = HashMap::new();
        for (secret, (file, digest)) in self
            .secrets
            .iter()
            .enumerate()
            .flat_map(|(index, secret)| secret.files.iter().map(move |file| (index, file)))
        {
            owners.entry(*digest).or_insert((secret, file));
        }
        if owners.is_empty() {
            return Vec::new();
        }
        let found = manifest.files.iter().filter_map(|(output, trace)| {
            let (secret, file) = owners.get(&trace.bytes)?;
            Some(OwnFile {
                secret: *secret,
                file: (*file).clone(),
                output: output.clone(),
            })
        });
        found.collect()
    }
}

impl Watch<'_> {
    /// The scan of a file that is made or copied now; none where nothing is held.
    pub fn of_new(&self) -> Option<&Scanner<'_>> {
        (!self.all.is_idle()).then_some(&self.all)
    }

    /// The scan of a file that stands as it was; none where it need not be read again.
    pub fn of_kept(&self, path: &OutputPath) -> Option<&Scanner<'_>> {
        let scanner = if self.shared.contains(path) {
            &self.all
        } else {
            &self.since
        };
        (!scanner.is_idle()).then_some(scanner)
    }

    /// What was sighted, in words, and where its author's file says it.
    pub fn told(&self, sighting: Sighting) -> (String, Place) {
        self.all.told(sighting)
    }

    /// What the output was scanned for, once it is published; `seen` are words that it may share.
    pub fn scanned(&self, seen: &BTreeMap<OutputPath, Vec<Sighting>>) -> Scanned {
        Scanned {
            held: self.digests.clone(),
            shared: seen.keys().cloned().collect(),
        }
    }
}

/// What an item is called, as far as that tells of it alone.
fn names(withheld: &Withheld) -> Vec<Name> {
    let source = &withheld.entry.source;
    let field = |name: &str| Place::Field(source.clone(), FieldPath::new(name));
    let slug = &withheld.entry.slug;
    let count = |text: &str| words(text).count();
    let mut names = Vec::new();
    if withheld.silence == Silence::Held {
        let address = withheld.route.as_str().trim_matches('/');
        names.extend(withheld.id.iter().map(|id| (NameKind::Id, id.clone(), field("id"))));
        // An address of one name, as in /about/, is no word of its own; one that items share is nobody's.
        if address.contains('/') && address.ends_with(slug.as_str()) {
            names.push((NameKind::Address, address.to_owned(), Place::File(source.clone())));
        }
        if count(slug) >= TELLING {
            names.push((NameKind::Words, slug.clone(), Place::File(source.clone())));
        }
    }
    // A longer title is a run of words like any other. That of a tombstone stands in its address.
    let title = &withheld.title;
    let is_in_slug = slug.contains(&slug_of(title));
    let is_told = match withheld.silence {
        Silence::Held => true,
        Silence::Erased => !is_in_slug,
        Silence::Withdrawn => false,
    };
    if is_told && (TELLING..RUN).contains(&count(title)) {
        names.push((NameKind::Words, title.clone(), field("title")));
    }
    let name = |(kind, text, place)| Name { kind, text, place };
    names.into_iter().map(name).collect()
}

/// A title as a slug would have it.
fn slug_of(title: &str) -> String {
    let parts = words(title).map(|word| title[word.start..word.end].to_lowercase());
    parts.collect::<Vec<_>>().join("-")
}

/// A scanner that passes over what `site.yaml` and the compiled-in theme say.
fn pardoning_common<'s>(scanner: Scanner<'s>, sources: &Sources) -> Scanner<'s> {
    if scanner.is_idle() {
        return scanner;
    }
    let mut known = BTreeSet::new();
    let site = SourcePath::new("content/site.yaml");
    if let Some(text) = sources
        .files
        .get(&site)
        .and_then(|file| sources.library.text(&site, file.digest).ok())
    {
        known.extend(scanner.read(&text).into_iter().map(|(sighting, _)| sighting));
    }
    for (name, file) in Theme::built_in().under("templates/") {
        known.extend(scanner.scan(&OutputPath::new(name), &file.bytes));
    }
    scanner.pardoning(known)
}

/// Where a public text holds words of a secret.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The place.
    pub place: Place,
    /// Whether they are only ever notes to editors there, or say who speaks.
    pub known: bool,
}

/// Reads a passage of a public text for what it shares with the secrets.
pub fn shared_words(scanner: &Scanner, passage: &Running, found: &mut BTreeMap<Sighting, Shared>) {
    for (sighting, bytes) in scanner.read(&passage.text) {
        let is_within = |known: &Range<usize>| known.start <= bytes.start && bytes.end <= known.end;
        let known = passage.known.iter().any(is_within);
        let shared = Shared {
            place: passage.place(bytes),
            known,
        };
        let first = found.entry(sighting).or_insert_with(|| shared.clone());
        if first.known && !known {
            *first = shared;
        }
    }
}

fn unreadable(path: &SourcePath, reason: &str) -> Diagnostic {
    Diagnostic::new(&UNREADABLE_FILE, format!("`{path}` {reason}"))
        .at(Place::File(path.clone()))
        .help(UNREADABLE_FILE.remedy)
}
