//! The only room with files: read, build, write.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::code::{
    CANNOT_WRITE, FOREIGN_FOLDER, MANIFEST_DAMAGED, PREVIEW_FOLDER, SITE_MISSING, UNREADABLE_FILE,
};
use crate::base::{Diagnostic, Digest, Horizon, Outcome, Place, Remains, SourcePath};
use crate::output::{Edition, Shelf, Standing};
use crate::pipeline::{self, Account, Calendar, Order, Report, Sources};

mod amended;
pub mod approve;
pub mod cache;
pub mod check;
mod damage;
mod former;
pub mod journal;
mod last;
pub mod look;
pub mod manifest;
pub mod mend;
mod picture;
pub mod read;
pub mod report;
pub mod scanned;
pub mod stamps;
pub mod store;
mod texts;
mod turn;
mod unkept;
pub mod verify;
pub mod write;

use cache::{Cache, name_of};
use last::Last;
use look::Look;
use read::Folder;
use turn::{Patience, Turn};
use write::{Output, WriteError};

/// The name of the file, in the cache, that the builds of an output take turns by.
const TURN: &str = "turn";

/// Where a site is read and where it is written.
#[derive(Clone, Debug)]
pub struct Places {
    /// The site folder: it holds `content/site.yaml`.
    pub site: PathBuf,
    /// The output folder.
    pub output: PathBuf,
}

/// What became of the output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Files written.
    pub written: usize,
    /// Files that stand as they were.
    pub kept: usize,
    /// Files removed.
    pub removed: usize,
}

/// What came of a build.
#[derive(Debug, Default)]
pub struct Published {
    /// What changed; none where the old site still stands.
    pub change: Option<Change>,
    /// What was read, published and held.
    pub account: Account,
    /// What was made of it on the way, which nobody needs any more.
    pub remains: Remains,
}

/// Builds a site and puts it in place. Where anything stops it, the old site stands. That another program builds the
/// same output, and has done so for a while, is told by `waits`.
pub fn publish(places: &Places, order: &Order, waits: &dyn Fn()) -> Outcome<Published> {
    let cache = &Cache::of(&places.site);
    if order.horizon.is_preview()
        && let Some(ours) = ours(&places.site, &places.output)
    {
        let error = match ours {
            Ours::Website => WriteError::Shared,
            Ours::Preview => WriteError::Nested,
        };
        return refused(&places.output, &error);
    }
    let patience = Patience::new(waits);
    let _turn = Turn::take(cache, &name_of(TURN, &places.output), &places.output, &patience);
    let folder = match order.clean {
        true => Folder::afresh(&places.site),
        false => Folder::new(&places.site),
    };
    // What a killed approval left is put right first.
    let mut found = journal::recover(folder.root());
    let (output, sources) = rayon::join(
        || Output::open(&places.output, order.horizon.sight, cache),
        || folder.sources(),
    );
    let mut output = match output {
        Ok(output) => output,
        Err(error) => return refused(&places.output, &error),
    };
    let sources = sources.into_value(&mut found);
    if output.is_damaged() {
        found.push(damage(&places.output));
    }
    let is_sound = output.stands_whole() && !found.iter().any(Diagnostic::is_error);
    if is_sound
        && let Some(digest) = output.digest()
        && let Some(last) = Last::recall(cache, &sources, order, &places.output, digest)
    {
        folder.remember();
        return stands(found, last, output.take_manifest().files.len());
    }
    let standing = Standing {
        manifest: output.take_manifest(),
        scanned: scanned::load(cache, &places.output, output.digest()),
    };
    let said = found.len();
    let (report, mut diagnostics) = made(&sources, found, &standing, order, output.shelf());
    let edition = report.edition;
    let put = || put_in_place(&folder, output, edition.as_ref()?, &places.output, &mut diagnostics);
    let (change, ()) = rayon::join(put, || folder.remember());
    if let Some((_, digest)) = change {
        scanned::save(cache, &places.output, digest, report.scanned);
        let found = &diagnostics[said..];
        if let Some(last) = Last::of(&sources, order, digest, &report.account, found) {
            last.save(cache, &places.output);
        }
    }
    drop(sources);
    let mut remains = report.remains;
    remains.add((edition, standing, folder));
    Outcome {
        value: Published {
            change: change.map(|(change, _)| change),
            account: report.account,
            remains,
        },
        diagnostics,
    }
}

/// A build that never began.
fn refused(output: &Path, error: &WriteError) -> Outcome<Published> {
    Outcome {
        value: Published::default(),
        diagnostics: vec![output_fault(output, error)],
    }
}

/// Reads a site and makes what has changed of it, onto any shelf: beside the output, or in memory. Where
/// anything stops it there is no edition, and what stands may stand on. What was found out is the folder's to keep.
pub fn make(folder: &Folder, look: &Look, standing: &Standing, order: &Order, shelf: &dyn Shelf) -> Outcome<Report> {
    let mut diagnostics = journal::recover(folder.root());
    let sources = folder.sources_seen(look).into_value(&mut diagnostics);
    let (value, diagnostics) = made(&sources, diagnostics, standing, order, shelf);
    Outcome { value, diagnostics }
}

/// What was made of sources, and all that was found, beginning with what was found when they were read. A text that
/// could not be read would be missing from the site: better the old site, whole.
fn made(
    sources: &Sources,
    mut diagnostics: Vec<Diagnostic>,
    standing: &Standing,
    order: &Order,
    shelf: &dyn Shelf,
) -> (Report, Vec<Diagnostic>) {
    let unread = diagnostics.iter().any(Diagnostic::is_error);
    let mut report = pipeline::build(sources, standing, order, shelf).into_value(&mut diagnostics);
    let gone = |fault: &Diagnostic| fault.is_error() && *fault.code == UNREADABLE_FILE;
    if unread || diagnostics.iter().any(gone) {
        report.edition = None;
    }
    (report, diagnostics)
}

/// A build that need not be made, for the last one was the same.
fn stands(mut diagnostics: Vec<Diagnostic>, last: (Account, Vec<Diagnostic>), kept: usize) -> Outcome<Published> {
    let (account, found) = last;
    diagnostics.extend(found);
    let change = Change {
        kept,
        ..Change::default()
    };
    Outcome {
        value: Published {
            change: Some(change),
            account,
            remains: Remains::default(),
        },
        diagnostics,
    }
}

/// Tells what time alone will do to a site after an instant; none where the site cannot be read.
pub fn due(site: &Path, horizon: Horizon) -> Outcome<Option<Calendar>> {
    let mut diagnostics = Vec::new();
    let folder = Folder::new(site);
    let sources = folder.sources().into_value(&mut diagnostics);
    let value = pipeline::due(&sources, &Order::at(horizon)).into_value(&mut diagnostics);
    Outcome { value, diagnostics }
}

/// A place that is ours alone to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ours {
    /// The public website.
    Website,
    /// A preview of it.
    Preview,
}

/// What of ours a path lies in: the place of the public website, which it may hold as well, or any output.
pub fn ours(site: &Path, path: &Path) -> Option<Ours> {
    let (public, path) = (manifest::known(&site.join("public")), manifest::known(path));
    if path.starts_with(&public) || public.starts_with(&path) {
        return Some(Ours::Website);
    }
    manifest::above(&path).map(|is_preview| match is_preview {
        true => Ours::Preview,
        false => Ours::Website,
    })
}

/// One text as a page that stands alone. See [`pipeline::preview_page`].
pub fn preview_page(site: &Path, horizon: Horizon, source: &SourcePath) -> Outcome<Option<String>> {
    let mut diagnostics = Vec::new();
    let folder = Folder::new(site);
    let sources = folder.sources().into_value(&mut diagnostics);
    // What is wrong elsewhere is no matter of this page.
    diagnostics.retain(|fault| fault.path() == Some(source));
    let value = pipeline::preview_page(&sources, &Order::at(horizon), source).into_value(&mut diagnostics);
    Outcome { value, diagnostics }
}

/// Moves an edition into place; gives what changed, and the digest of the manifest that stands then.
fn put_in_place(
    folder: &Folder,
    output: Output,
    edition: &Edition,
    path: &Path,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Change, Digest)> {
    let change = Change {
        written: edition.written(),
        kept: edition.kept(),
        removed: edition.removed.len(),
    };
    match output.put_in_place(edition, folder) {
        Ok(digest) => Some((change, digest)),
        Err(error) => {
            diagnostics.push(output_fault(path, &error));
            None
        }
    }
}

/// What is said of an output whose manifest is damaged.
fn damage(path: &Path) -> Diagnostic {
    let file = path.join(manifest::NAME);
    let message = format!(
        "{} is damaged, so every file of the website is made again",
        file.display()
    );
    Diagnostic::new(&MANIFEST_DAMAGED, message).help(MANIFEST_DAMAGED.remedy)
}

fn output_fault(path: &Path, error: &WriteError) -> Diagnostic {
    let shown = path.display();
    match error {
        WriteError::Foreign => Diagnostic::new(
            &FOREIGN_FOLDER,
            format!("{shown} holds files that pressroom did not write"),
        )
        .help(FOREIGN_FOLDER.remedy),
        WriteError::Damaged => {
            let what = "and nothing else tells which of the files there are pressroom's";
            let message = format!("{shown}/{} is damaged, {what}", manifest::NAME);
            Diagnostic::new(&FOREIGN_FOLDER, message).help(format!("Move {shown} away, or delete it, and build again"))
        }
        WriteError::ForeignFile(file) => {
            let code = &crate::base::code::FOREIGN_FILE;
            Diagnostic::new(
                code,
                format!("{shown}/{file} is in the way, and pressroom did not write it"),
            )
            .help(code.remedy)
        }
        WriteError::Overlap => Diagnostic::new(&FOREIGN_FOLDER, format!("{shown} holds the texts of the site"))
            .help("Choose a folder beside content and themes with --out"),
        WriteError::Shared => Diagnostic::new(
            &PREVIEW_FOLDER,
            format!("{shown} would hold a preview and the public website"),
        )
        .help(PREVIEW_FOLDER.remedy),
        WriteError::Nested => Diagnostic::new(
            &PREVIEW_FOLDER,
            format!("{shown} lies in another preview of the website, or holds one"),
        )
        .help("Whoever is given the one would find the other. Choose a folder beside it with --out"),
        WriteError::Changed(source, changed) => {
            let message = format!("`{source}` {}", changed.reason);
            let fault = Diagnostic::new(&UNREADABLE_FILE, message).at(Place::File(source.clone()));
            fault.help("Build again")
        }
        WriteError::Io(file, error) => {
            Diagnostic::new(&CANNOT_WRITE, format!("{}: {}", file.display(), plain_words(error)))
                .help(CANNOT_WRITE.remedy)
        }
    }
}

/// What the system says, in words of the office.
pub fn plain_words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "is not there".to_owned(),
        io::ErrorKind::PermissionDenied => "may not be opened by this user".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::QuotaExceeded => "this user's share of the disk is full".to_owned(),
        io::ErrorKind::FileTooLarge => "is larger than the disk allows".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::InvalidData => "is not text in UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

/// The nearest folder from `start` upward that holds `content/site.yaml`.
pub fn find_site(start: &Path) -> Result<PathBuf, Diagnostic> {
    let found = start
        .ancestors()
        .find(|folder| folder.join("content/site.yaml").is_file());
    found.map(Path::to_path_buf).ok_or_else(|| {
        let message = format!(
            "neither {} nor a folder above it holds content/site.yaml",
            start.display()
        );
        Diagnostic::new(&SITE_MISSING, message).help(SITE_MISSING.remedy)
    })
}
