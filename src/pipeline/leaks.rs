//! Leaks, told: which file gives away what, and which text of the office the words come from.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rayon::prelude::*;

use super::Sources;
use super::secrecy::{OwnFile, Secrecy, Shared, Watch, shared_words};
use crate::base::rules::{EMBARGO_LEAK, WITHDRAWN_NOT_TOMBSTONED};
use crate::base::{Code, Diagnostic, FieldPath, OutputPath, Place, SourcePath};
use crate::content::Site;
use crate::content::item::Item;
use crate::content::withheld::{NamedFiles, Silence, Withheld, is_withdrawn, named_in_public, spoken};
use crate::output::{Plan, Recipe};
use crate::proof::leak::{Mark, NameKind, Scanner, Sighting};
use crate::source::running::Running;

/// What every file was seen to hold.
pub type Seen = BTreeMap<OutputPath, Vec<Sighting>>;

/// Tells leaks: words that were seen, and files of what is held.
pub struct Telling<'a> {
    /// What must not be told.
    pub secrecy: &'a Secrecy,
    /// The scan that saw it.
    pub watch: &'a Watch<'a>,
    /// What is public.
    pub site: &'a Site,
    /// How it is made.
    pub plan: &'a Plan,
    /// The texts.
    pub sources: &'a Sources<'a>,
}

/// The public texts that hold what was sighted, each with the place.
type Holders = BTreeMap<Sighting, BTreeMap<SourcePath, Shared>>;
/// One leak by its secret and the text that it comes from: the files, and what they hold.
type Leaks = BTreeMap<(u32, Option<SourcePath>), (BTreeSet<OutputPath>, BTreeSet<Sighting>)>;

impl Telling<'_> {
    /// Words and names that were seen in files, but for those that the office has said in public before.
    pub fn words(&self, seen: &Seen) -> Vec<Diagnostic> {
        let sighted: BTreeSet<Sighting> = seen.values().flatten().copied().collect();
        if sighted.is_empty() {
            return Vec::new();
        }
        let holders = self.holders(&sighted);
        let notes = self.in_notes(&sighted);
        let origins = self.origins(seen);
        let mut leaks = Leaks::new();
        for (output, sightings) in seen {
            for sighting in sightings {
                let sources = holders.get(sighting);
                if sources.is_some_and(|sources| self.is_said_elsewhere(*sighting, sources)) {
                    continue;
                }
                let source = sources.and_then(|sources| sources.keys().next());
                let source = source.or_else(|| Some(notes.get(sighting)?.place.path()));
                let source = source.or_else(|| self.copied(output));
                let source = source.or_else(|| origins.get(sighting).copied()).cloned();
                let (outputs, told) = leaks.entry((sighting.secret, source)).or_default();
                outputs.insert(output.clone());
                told.insert(*sighting);
            }
        }
        let mut diagnostics = Vec::new();
        for ((secret, source), (outputs, told)) in leaks {
            // A name says most, then the words in the order of the text.
            let Some(first) = told.first() else { continue };
            let place = source.map(|source| {
                let shared = holders.get(first).and_then(|holders| holders.get(&source));
                let shared = shared.or_else(|| notes.get(first));
                shared.map_or_else(|| Place::File(source), |shared| shared.place.clone())
            });
            diagnostics.push(self.leak(secret as usize, *first, &outputs, place));
        }
        diagnostics
    }

    /// The text whose page holds what no text holds as it is: words in an address, say.
    fn origins(&self, seen: &Seen) -> BTreeMap<Sighting, &SourcePath> {
        let mut origins = BTreeMap::new();
        for (output, sightings) in seen {
            let planned = self.plan.outputs().get(output);
            if let Some(origin) = planned.and_then(|planned| planned.origin.0.as_ref()) {
                sightings.iter().for_each(|sighting| {
                    origins.entry(*sighting).or_insert(origin);
                });
            }
        }
        origins
    }

    /// The file of the site folder, or of the site's theme, that a file of the output is a copy of.
    fn copied(&self, output: &OutputPath) -> Option<&SourcePath> {
        match &self.plan.outputs().get(output)?.recipe {
            Recipe::Copy(source, _) => Some(source),
            _ => None,
        }
    }

    /// Files of the output that are files of what is held.
    pub fn files(&self, own: &[OwnFile]) -> Vec<Diagnostic> {
        if own.is_empty() {
            return Vec::new();
        }
        let public = named_in_public(self.site);
        own.iter().map(|own| self.file(own, &public)).collect()
    }

    fn file(&self, own: &OwnFile, public: &NamedFiles) -> Diagnostic {
        let withheld = &self.secrecy.withheld[own.secret];
        let held = &withheld.entry.source;
        let copied = self.copied(&own.output).unwrap_or(&own.file);
        let (route, state) = (own.output.route(), withheld.state);
        let message = match *copied == own.file {
            true => format!("{route} would publish `{copied}`, a file of {held}, which {state}"),
            false => format!(
                "{route} would publish `{copied}`, which is the same as `{}`, a file of {held}, which {state}",
                own.file
            ),
        };
        let naming = public.get(copied).and_then(|naming| naming.first());
        let place = naming.map_or_else(
            || Place::File(copied.clone()),
            |(source, ..)| self.link_in(source, copied),
        );
        let out_of = format!("take the file out of {} {}", place.path(), until(withheld.silence));
        Diagnostic::new(code_of(withheld), message)
            .at(place)
            .label(Place::File(held.clone()), "the file is this item's own")
            .help(format!(
                "{out_of}; if it is public already, let both texts name the one that lies beside a public text, as their own picture or attachment"
            ))
    }

    /// Where a text names a file.
    fn link_in(&self, source: &SourcePath, file: &SourcePath) -> Place {
        let entry = self.site.entries().find(|(entry, _)| entry.source == *source);
        let target = entry.and_then(|(entry, _)| {
            let mut targets = entry.survey.targets.iter();
            targets.find(|target| source.beside(&target.target).as_ref() == Some(file))
        });
        target.map_or_else(
            || Place::File(source.clone()),
            |target| Place::text(source, target.range.clone()),
        )
    }

    fn is_said_elsewhere(&self, sighting: Sighting, holders: &BTreeMap<SourcePath, Shared>) -> bool {
        let secret = sighting.secret as usize;
        if let Mark::Name(number) = sighting.mark
            && self.secrecy.secrets[secret].names[number as usize].kind != NameKind::Words
        {
            return false;
        }
        let few = match self.secrecy.withheld[secret].silence {
            Silence::Held | Silence::Erased => 1,
            Silence::Withdrawn => 0,
        };
        holders.len() > few || holders.values().any(|shared| shared.known)
    }

    fn leak(&self, secret: usize, first: Sighting, outputs: &BTreeSet<OutputPath>, place: Option<Place>) -> Diagnostic {
        let withheld = &self.secrecy.withheld[secret];
        let (said, held_at) = self.watch.told(first);
        let mut files: String = outputs.first().map(|path| path.route().to_string()).unwrap_or_default();
        match outputs.len() - 1 {
            0 => {}
            1 => files.push_str(" and one other file"),
            more => files.push_str(&format!(" and {more} other files")),
        }
        let held = &withheld.entry.source;
        let message = format!(
            "{files} would give away {held}, which {}: \u{201c}{said}\u{201d}",
            withheld.state
        );
        let fault = Diagnostic::new(code_of(withheld), message);
        let until = until(withheld.silence);
        let label = match first.mark {
            Mark::File(_) => "this is the file",
            _ => "these are the words",
        };
        match place {
            Some(place) => {
                let source = place.path();
                let help = match withheld.silence {
                    _ if matches!(first.mark, Mark::File(_)) => {
                        format!("Take the file out of {source} {until}: it lies packed in it.")
                    }
                    Silence::Held => format!(
                        "Say it in other words in one of the two, or leave it out of {source} {until}; words that two public texts share stop nothing."
                    ),
                    Silence::Erased | Silence::Withdrawn => format!("Take the words out of {source}, too."),
                };
                fault.at(place).label(held_at, label).help(help)
            }
            None => fault.label(held_at, label).help(format!(
                "No public text holds them, so they come from an address, an alias or a template in themes/: take them out there {until}"
            )),
        }
    }

    /// A scanner for the secrets of which something was sighted.
    fn scanner_for(&self, sighted: &BTreeSet<Sighting>) -> Scanner<'_> {
        let secrets: HashSet<usize> = sighted.iter().map(|sighting| sighting.secret as usize).collect();
        Scanner::new(&self.secrecy.secrets, |secret| secrets.contains(&secret))
    }

    /// Which public texts, and which files of the site's own theme, hold what was sighted.
    fn holders(&self, sighted: &BTreeSet<Sighting>) -> Holders {
        let scanner = self.scanner_for(sighted);
        let entries: Vec<_> = self
            .site
            .entries()
            .map(|(entry, _)| entry)
            .filter(|entry| !is_withdrawn(self.site, entry))
            .collect();
        let found: Vec<(SourcePath, BTreeMap<Sighting, Shared>)> = entries
            .into_par_iter()
            .filter_map(|entry| {
                let text = self.sources.library.text(&entry.source, entry.digest).ok()?;
                let start = entry.start as usize;
                let mut head = Running::of_text(&entry.source);
                head.push(text.get(..start)?, 0..start);
                let body = spoken(entry, &text, self.site);
                let mut found = BTreeMap::new();
                for passage in std::iter::once(&head).chain(&body) {
                    shared_words(&scanner, passage, &mut found);
                }
                Some((entry.source.clone(), found))
            })
            .collect();
        let mut holders = Holders::new();
        for (source, found) in found.into_iter().chain(self.in_theme(&scanner)) {
            for (sighting, shared) in found {
                if sighted.contains(&sighting) {
                    holders.entry(sighting).or_default().insert(source.clone(), shared);
                }
            }
        }
        holders
    }

    /// What the notes on tombstones hold. They are no texts that would make words everybody's.
    fn in_notes(&self, sighted: &BTreeSet<Sighting>) -> BTreeMap<Sighting, Shared> {
        let scanner = self.scanner_for(sighted);
        let releases = self.site.releases.iter().map(Item::Release);
        let newsletters = self.site.newsletters.iter().map(Item::Newsletter);
        let mut found = BTreeMap::new();
        for item in releases.chain(newsletters) {
            if let Some(withdrawal) = item.withdrawal() {
                let field = FieldPath::new("withdrawn").key("note");
                let note = Running::of_field(&item.entry().source, field, &withdrawal.note);
                shared_words(&scanner, &note, &mut found);
            }
        }
        found
    }

    fn in_theme(&self, scanner: &Scanner) -> Vec<(SourcePath, BTreeMap<Sighting, Shared>)> {
        let own = self
            .sources
            .theme
            .under("")
            .filter_map(|(name, file)| Some((name, file, file.source.clone()?)));
        own.map(|(name, file, source)| {
            let mut found = BTreeMap::new();
            if let Ok(text) = std::str::from_utf8(&file.bytes) {
                let mut whole = Running::of_text(&source);
                whole.push(text, 0..text.len());
                shared_words(scanner, &whole, &mut found);
            }
            for sighting in scanner.scan(&OutputPath::new(name), &file.bytes) {
                found.entry(sighting).or_insert_with(|| Shared {
                    place: Place::File(source.clone()),
                    known: false,
                });
            }
            (source, found)
        })
        .collect()
    }
}

/// How long it must not be told.
fn until(silence: Silence) -> &'static str {
    match silence {
        Silence::Held => "until it is public",
        Silence::Erased | Silence::Withdrawn => "for good",
    }
}

fn code_of(withheld: &Withheld) -> &'static Code {
    match withheld.silence {
        Silence::Held => &EMBARGO_LEAK.code,
        Silence::Erased | Silence::Withdrawn => &WITHDRAWN_NOT_TOMBSTONED.code,
    }
}
