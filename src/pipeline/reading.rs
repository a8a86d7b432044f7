//! From files to parsed texts: `site.yaml` first, since every time depends on its zone.

use std::sync::{Arc, LazyLock};

use rayon::prelude::*;

use super::{Order, Sources, rulebook};
use crate::base::code::{SITE_MISSING, UNREADABLE_FILE};
use crate::base::date::Zone;
use crate::base::memory::{at_hand, pack, unpack};
use crate::base::{Codes, Diagnostic, Digest, ENGINE, Memory, Note, Outcome, Place, SourcePath};
use crate::content::assemble::parse;
use crate::content::ledger::{Ledger, Record};
use crate::content::settings::{Settings, zone_of};
use crate::content::{Kind, Parsed, fields};
use crate::source::yaml;

/// The texts of a site, read, and not yet put together.
pub struct Read {
    /// What `site.yaml` says.
    pub settings: Settings,
    /// Every content file.
    pub parsed: Vec<Parsed>,
    /// What has been approved.
    pub ledger: Ledger,
}

/// Reads everything that a site is put together from. None where `site.yaml` cannot be read.
pub fn read(sources: &Sources, order: &Order) -> Outcome<Option<Read>> {
    let mut diagnostics = Vec::new();
    let value = settings(sources, order)
        .into_value(&mut diagnostics)
        .map(|settings| Read {
            parsed: parse_all(sources, &settings).into_value(&mut diagnostics),
            ledger: ledger(sources).into_value(&mut diagnostics),
            settings,
        });
    Outcome { value, diagnostics }
}

/// Reads `site.yaml`. None where there is none, or it is no map.
fn settings(sources: &Sources, order: &Order) -> Outcome<Option<Settings>> {
    let path = SourcePath::new("content/site.yaml");
    let Some(file) = sources.files.get(&path) else {
        let fault = Diagnostic::new(&SITE_MISSING, "there is no content/site.yaml here").help(SITE_MISSING.remedy);
        return Outcome {
            value: None,
            diagnostics: vec![fault],
        };
    };
    let text = match sources.library.text(&path, file.digest) {
        Ok(text) => text,
        Err(changed) => {
            return Outcome {
                value: None,
                diagnostics: vec![unreadable(&path, &changed.reason)],
            };
        }
    };
    let Outcome {
        value: map,
        mut diagnostics,
    } = yaml::read(&path, &text, 0);
    let Some(map) = map else {
        return Outcome {
            value: None,
            diagnostics,
        };
    };
    let (mut settings, faults) = fields::read(&path, &map, &zone_of(&map), "en", Settings::read);
    diagnostics.extend(faults);
    if let Some(base_url) = &order.base_url {
        settings.site.base_url = base_url.trim_end_matches('/').to_owned();
    }
    Outcome {
        value: Some(settings),
        diagnostics,
    }
}

fn unreadable(path: &SourcePath, reason: &str) -> Diagnostic {
    Diagnostic::new(&UNREADABLE_FILE, format!("`{path}` {reason}"))
        .at(Place::File(path.clone()))
        .help(UNREADABLE_FILE.remedy)
}

/// Reads the ledger, on all cores. What cannot be read is told, and stops the build.
fn ledger(sources: &Sources) -> Outcome<Ledger> {
    let files: Vec<(&SourcePath, Digest)> = sources
        .files
        .iter()
        .filter(|(path, _)| Ledger::holds(path))
        .map(|(path, file)| (path, file.digest))
        .collect();
    let read = |(path, digest): (&SourcePath, Digest)| match sources.library.text(path, digest) {
        Ok(text) => {
            let record = Record::read(path, &text);
            Outcome {
                value: record.value.map(|record| (path.clone(), record)),
                diagnostics: record.diagnostics,
            }
        }
        Err(changed) => Outcome {
            value: None,
            diagnostics: vec![unreadable(path, &changed.reason)],
        },
    };
    let read: Vec<Outcome<Option<(SourcePath, Record)>>> = files.into_par_iter().map(read).collect();
    let mut diagnostics = Vec::new();
    let records: Vec<_> = read
        .into_iter()
        .filter_map(|record| record.into_value(&mut diagnostics))
        .collect();
    Outcome {
        value: Ledger::of(records),
        diagnostics,
    }
}

/// A text that was parsed before, with what was found in it.
fn remembered(memory: &dyn Memory, question: Digest, codes: &LazyLock<Codes>) -> Option<Outcome<Parsed>> {
    let (value, notes): (Parsed, Vec<Note>) = unpack(memory.recall(question)?)?;
    let found: Option<Vec<Diagnostic>> = notes.into_iter().map(|note| note.read(codes)).collect();
    Some(Outcome {
        value,
        diagnostics: found?,
    })
}

fn remember(memory: &dyn Memory, question: Digest, outcome: &Outcome<Parsed>) {
    let notes: Vec<Note> = outcome.diagnostics.iter().map(Note::of).collect();
    if let Some(answer) = pack(&(&outcome.value, notes)) {
        memory.keep(question, answer);
    }
}

/// Parses every content file, on all cores, in the order of their paths.
fn parse_all(sources: &Sources, settings: &Settings) -> Outcome<Vec<Parsed>> {
    let zone: &Zone = &settings.site.zone;
    let lang = &settings.site.default_lang;
    // Most texts have nothing to be said of them, and to read the rules for their codes takes a while.
    let codes: LazyLock<Codes> = LazyLock::new(rulebook::codes);
    let texts: Vec<(&SourcePath, Digest, Kind)> = sources
        .files
        .iter()
        .filter_map(|(path, file)| Some((path, file.digest, Kind::of(path).filter(|kind| *kind != Kind::Site)?)))
        .collect();
    let parsed: Vec<Result<Outcome<Parsed>, Diagnostic>> = texts
        .into_par_iter()
        .map(|(path, digest, kind)| {
            let question = Digest::of(&(ENGINE, "parse", path, digest, kind, zone.name(), lang));
            let read = || {
                if let Some(known) = remembered(sources.memory, question, &codes) {
                    return Ok(known);
                }
                let text = sources.library.text(path, digest);
                let text = text.map_err(|changed| unreadable(path, &changed.reason))?;
                let outcome = parse(path, digest, &text, kind, zone, lang);
                remember(sources.memory, question, &outcome);
                Ok(outcome)
            };
            at_hand(sources.memory, question, read).map(Arc::unwrap_or_clone)
        })
        .collect();
    let mut outcome = Outcome::clean(Vec::with_capacity(parsed.len()));
    for result in parsed {
        match result {
            Ok(parsed) => outcome.value.push(parsed.into_value(&mut outcome.diagnostics)),
            Err(fault) => outcome.diagnostics.push(fault),
        }
    }
    outcome
}
