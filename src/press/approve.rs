//! Approvals are checked, drawn up and written: the text and the ledger together.

use std::fs;
use std::path::Path;

use super::journal::{Journal, Swap, refused};
use super::manifest;
use super::read::Folder;
use super::{Places, former, plain_words, scanned};
use crate::base::code::{
    ADDRESS_CHANGED, ADDRESS_GONE, APPROVAL_CUT_OFF, APPROVAL_NOT_BY_MEMBER, CONFLICTED_COPY, DUPLICATE_ID,
    LEDGER_NAME, LINK_TO_HELD, MERGE_MARKERS, NOT_IN_LEDGER, UNREADABLE_FILE,
};
use crate::base::date::Zone;
use crate::base::{Diagnostic, Horizon, Outcome, Place, Route, SourcePath};
use crate::content::approval::{Approving, Asked, Drawn, Numbering};
use crate::content::ledger::{FOLDER, Ledger, Past, Record};
use crate::output::{Manifest, Standing};
use crate::pipeline::{self, Gathered, Order, Story};
use crate::source::merge;

mod trial;

/// An approval that was written.
#[derive(Clone, Debug)]
pub struct Approval {
    /// The text.
    pub source: SourcePath,
    /// What the ledger keeps of it, and when it comes out; none where it was approved already.
    pub drawn: Option<Drawn>,
}

/// The approvals of one command.
#[derive(Clone, Debug, Default)]
pub struct Approvals {
    /// Each text's.
    pub texts: Vec<Approval>,
    /// The site's zone, in which instants are told.
    pub zone: Option<Zone>,
}

/// Approves texts. Where one of them cannot be approved, nothing is written.
pub fn approve(places: &Places, sources: &[SourcePath], asked: &Asked, order: &Order) -> Outcome<Approvals> {
    let (journal, told) = match Journal::open(&places.site) {
        Ok(opened) => opened,
        Err(error) => return stopped(vec![refused(&places.site.join(FOLDER), &error)]),
    };
    let mut diagnostics = told;
    let folder = Folder::new(&places.site);
    let manifest::Known {
        manifest: published,
        digest,
        ..
    } = manifest::load(&places.output, folder.cache());
    let Some(gathered) = gather(&folder, &published, order).into_value(&mut diagnostics) else {
        return stopped(diagnostics);
    };
    let stands = |route: &Route| pipeline::stands(&published, route);
    let past = Past {
        ledger: gathered.ledger,
        stands: &stands,
    };
    let mut approving = Approving::new(&gathered.assembly, &past);
    // Texts that are approved together may link to one another.
    let is_mutual = |found: &Diagnostic| match &found.place {
        Some(Place::Text(link)) if *found.code == LINK_TO_HELD => {
            approving.linked(link).is_some_and(|target| sources.contains(&target))
        }
        _ => false,
    };
    // Two versions of a record that git left are put in order by the approval of the text they speak of.
    let is_own_record = |found: &Diagnostic| {
        let records = sources.iter().filter_map(|source| approving.known(source).0);
        let mut paths = records.map(|id| Ledger::path(&id));
        *found.code == MERGE_MARKERS && paths.any(|path| found.path() == Some(&path))
    };
    let asks = |found: &Diagnostic| {
        let is_mended = is_mutual(found) || is_own_record(found);
        !is_mended && sources.iter().any(|source| hinders(found, source, asked.numbering))
    };
    diagnostics.retain(|found| *found.code == APPROVAL_CUT_OFF || asks(found));
    if diagnostics.iter().any(Diagnostic::is_error) {
        return stopped(diagnostics);
    }
    let mut approvals = Approvals {
        texts: Vec::new(),
        zone: Some(gathered.assembly.site.zone().clone()),
    };
    let mut swaps = Vec::new();
    for source in sources {
        match draw_up(&folder, &mut approving, source, asked) {
            Ok((approval, changes)) => {
                approvals.texts.push(approval);
                swaps.extend(changes);
            }
            Err(fault) => diagnostics.push(*fault),
        }
    }
    if diagnostics.iter().any(Diagnostic::is_error) {
        return stopped(diagnostics);
    }
    // A text that could not come out, or would come out with dead links, is not approved either.
    let drawn = approvals.texts.iter().filter_map(|approval| approval.drawn.as_ref());
    let out = drawn.map(|drawn| drawn.public_from).fold(order.horizon.now, Ord::max);
    let standing = Standing {
        scanned: scanned::load(folder.cache(), &places.output, digest),
        manifest: published.clone(),
    };
    let trial = trial::build(places, &swaps, &standing, Horizon::public(out));
    diagnostics.extend(
        trial
            .into_iter()
            .filter(|found| found.is_error() && is_in(found, sources)),
    );
    if diagnostics.iter().any(Diagnostic::is_error) {
        return stopped(diagnostics);
    }
    if !swaps.is_empty()
        && let Err(fault) = journal.commit(&swaps)
    {
        diagnostics.push(*fault);
        return stopped(diagnostics);
    }
    Outcome {
        value: approvals,
        diagnostics,
    }
}

/// Tells where a text stands, without writing anything. None where it is no release and no newsletter.
pub fn story(places: &Places, source: &SourcePath, order: &Order) -> Outcome<Option<Story>> {
    let mut diagnostics = super::journal::recover(&places.site);
    let folder = Folder::new(&places.site);
    let sources = folder.sources().into_value(&mut diagnostics);
    let published = manifest::standing(&places.output, folder.cache());
    let former = former::versions(&places.site, source);
    let story = pipeline::story(&sources, &published, order, source, former).into_value(&mut diagnostics);
    diagnostics.retain(|found| found.path() == Some(source) || is_of(found, story.as_ref()));
    Outcome {
        value: story,
        diagnostics,
    }
}

/// Whether a finding in the ledger or in `site.yaml` concerns the text of a story.
fn is_of(found: &Diagnostic, story: Option<&Story>) -> bool {
    let record = story.and_then(|story| story.id.as_deref()).map(Ledger::path);
    let path = found.path().map(SourcePath::as_str);
    path.is_none_or(|path| path == "content/site.yaml" || record.is_some_and(|record| record.as_str() == path))
}

/// Reads a site as a build would.
fn gather(folder: &Folder, published: &Manifest, order: &Order) -> Outcome<Option<Gathered>> {
    let mut diagnostics = Vec::new();
    let sources = folder.sources().into_value(&mut diagnostics);
    let gathered = pipeline::gather(&sources, published, order).into_value(&mut diagnostics);
    Outcome {
        value: gathered,
        diagnostics,
    }
}

fn is_in(found: &Diagnostic, sources: &[SourcePath]) -> bool {
    found.path().is_some_and(|path| sources.contains(path))
}

fn stopped(diagnostics: Vec<Diagnostic>) -> Outcome<Approvals> {
    Outcome {
        value: Approvals::default(),
        diagnostics,
    }
}

/// Whether a finding concerns the approval of a text: it lies in the text or in `site.yaml`, and the
/// approval does not mend it.
fn hinders(found: &Diagnostic, source: &SourcePath, numbering: Numbering) -> bool {
    let Some(path) = found.path() else { return true };
    let is_shared = *found.code == DUPLICATE_ID && found.labels.iter().any(|(place, _)| place.path() == source);
    if is_shared {
        return numbering == Numbering::Kept;
    }
    let mended = [&APPROVAL_NOT_BY_MEMBER, &NOT_IN_LEDGER, &ADDRESS_CHANGED];
    let of_numbers = [&DUPLICATE_ID, &MERGE_MARKERS, &LEDGER_NAME, &CONFLICTED_COPY];
    if path.folder() == FOLDER {
        // The record of some other text hinders nothing, but a ledger that cannot be read may hide a number.
        let is_renumbered = numbering == Numbering::Anew && of_numbers.contains(&found.code);
        return *found.code != ADDRESS_GONE && !is_renumbered;
    }
    if path != source {
        return path.as_str() == "content/site.yaml";
    }
    let in_approval = matches!(&found.place, Some(Place::Field(_, field)) if field.as_str().starts_with("approved"));
    let is_renumbered = numbering == Numbering::Anew && *found.code == DUPLICATE_ID;
    !in_approval && !mended.contains(&found.code) && !is_renumbered
}

/// What one text's approval changes.
fn draw_up(
    folder: &Folder,
    approving: &mut Approving,
    source: &SourcePath,
    asked: &Asked,
) -> Result<(Approval, Vec<Swap>), Box<Diagnostic>> {
    let text = read(folder, source)?.ok_or_else(|| not_there(source, "is not there"))?;
    let mut shared = Shared::of(folder, approving.known(source))?;
    if asked.numbering == Numbering::Kept {
        // Its own record takes the place of whatever the file holds.
        shared.mended.clear();
        shared.own = shared.own.or(shared.first);
    }
    let drawn = approving
        .draw_up(source, &text, shared.own.as_ref(), asked)
        .map_err(Box::new)?;
    let mut swaps = Vec::new();
    if let Some(drawn) = &drawn {
        let record = Ledger::path(&drawn.record.id);
        swaps.push(Swap {
            before: read(folder, &record)?,
            after: Some(drawn.record.text()),
            path: record,
        });
        swaps.push(Swap {
            path: source.clone(),
            before: Some(text),
            after: Some(drawn.text.clone()),
        });
        swaps.extend(shared.mended);
    }
    let approval = Approval {
        source: source.clone(),
        drawn,
    };
    Ok((approval, swaps))
}

/// The records that were made under one number in two places.
#[derive(Default)]
struct Shared {
    /// That of the text that is to have another number.
    own: Option<Record>,
    /// The first of them, where none is known for its own.
    first: Option<Record>,
    /// How the number's file becomes that of the other text again, and copies go.
    mended: Vec<Swap>,
}

impl Shared {
    fn of(folder: &Folder, (id, seal): (Option<String>, Option<String>)) -> Result<Self, Box<Diagnostic>> {
        let Some(id) = id else { return Ok(Self::default()) };
        let main = Ledger::path(&id);
        let mut files = vec![main.clone()];
        files.extend(copies(folder, &id));
        let mut texts = Vec::new();
        for file in files {
            if let Some(text) = read(folder, &file)? {
                texts.push((file, text));
            }
        }
        let versions = texts.iter().flat_map(|(_, text)| match merge::versions(text) {
            Some((ours, theirs)) => vec![ours, theirs],
            None => vec![text.clone()],
        });
        let records: Vec<Record> = versions.filter_map(|text| Record::read(&main, &text).value).collect();
        let is_own = |record: &&Record| Some(&record.seal) == seal.as_ref();
        let own = records.iter().find(is_own).cloned();
        let other = records.iter().find(|record| !is_own(record));
        let mut mended = Vec::new();
        for (file, text) in texts {
            let after = if file == main { other.map(Record::text) } else { None };
            // The record of a text that nobody renumbers stays where it is.
            let keeps = after.as_ref() == Some(&text) || (file == main && after.is_none());
            if !keeps {
                mended.push(Swap {
                    path: file,
                    before: Some(text),
                    after,
                });
            }
        }
        let first = records.first().cloned();
        Ok(Self { own, first, mended })
    }
}

/// Copies of a record that a file-sync program made: `CAG-2026-041 (1).yaml`.
fn copies(folder: &Folder, id: &str) -> Vec<SourcePath> {
    let entries = fs::read_dir(folder.path(&SourcePath::new(FOLDER)))
        .into_iter()
        .flatten();
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let is_copy = |name: &String| {
        let rest = name.strip_prefix(id).and_then(|rest| rest.strip_suffix(".yaml"));
        rest.is_some_and(|rest| rest.starts_with([' ', '(', '.']))
    };
    let mut copies: Vec<SourcePath> = names
        .filter(is_copy)
        .map(|name| SourcePath::new(&format!("{FOLDER}/{name}")))
        .collect();
    copies.sort();
    copies
}

/// The text of a file; none where there is no file.
fn read(folder: &Folder, source: &SourcePath) -> Result<Option<String>, Box<Diagnostic>> {
    let file: &Path = &folder.path(source);
    match fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(not_there(source, &plain_words(&error))),
    }
}

fn not_there(source: &SourcePath, reason: &str) -> Box<Diagnostic> {
    let fault = Diagnostic::new(&UNREADABLE_FILE, format!("`{source}` {reason}"));
    Box::new(fault.help("Write the file's path, as in content/releases/2026/bus-42.md"))
}
