//! Several files change together or not at all: what is meant is written down first, so that after a
//! crash at any moment the next command completes it, or undoes it.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::plain_words;
use crate::base::code::{APPROVAL_CUT_OFF, CANNOT_WRITE};
use crate::base::{Diagnostic, Place, SourcePath};
use crate::content::ledger::FOLDER;

/// A file that is to change: what it holds now, and what it is to hold; none where there is no file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swap {
    /// The file.
    pub path: SourcePath,
    /// What it holds now.
    pub before: Option<String>,
    /// What it is to hold.
    pub after: Option<String>,
}

/// The right to change files of a site; one program has it at a time, and it ends with the program.
#[derive(Debug)]
pub struct Journal {
    root: PathBuf,
    // The lock lasts as long as the file is open.
    _lock: Option<File>,
}

/// Its name in the folder of the ledger. Names with a point in front are no content.
const NAME: &str = ".journal";
const LOCK: &str = ".lock";

/// Completes or undoes what was cut off in a site folder, if anything was.
pub fn recover(root: &Path) -> Vec<Diagnostic> {
    let journal = root.join(FOLDER).join(NAME);
    if !journal.exists() && !beside(&journal).exists() {
        return Vec::new();
    }
    match Journal::open(root) {
        Ok((_, told)) => told,
        Err(error) => vec![refused(&root.join(FOLDER), &error)],
    }
}

/// That a file cannot be written, in words.
pub fn refused(path: &Path, error: &io::Error) -> Diagnostic {
    let message = format!("{}: {}", path.display(), plain_words(error));
    Diagnostic::new(&CANNOT_WRITE, message).help("Make room on the disk, or mend the permissions, and try again")
}

impl Journal {
    /// Waits until no other program changes files here, and completes what one of them left half done.
    ///
    /// # Errors
    /// Where the folder of the ledger cannot be written.
    pub fn open(root: &Path) -> io::Result<(Self, Vec<Diagnostic>)> {
        let folder = root.join(FOLDER);
        fs::create_dir_all(&folder)?;
        let lock = File::create(folder.join(LOCK))?;
        // A disk that knows no locks is one that one person uses.
        let lock = lock.lock().is_ok().then_some(lock);
        let journal = Self {
            root: root.to_path_buf(),
            _lock: lock,
        };
        let told = journal.replay()?;
        Ok((journal, told))
    }

    /// Changes files together. Killed at any moment, each is whole, and the next command goes on.
    ///
    /// # Errors
    /// Where the system refuses, or a file is no longer what it was; nothing has changed then, or what
    /// has is undone by the next command.
    pub fn commit(&self, swaps: &[Swap]) -> Result<(), Box<Diagnostic>> {
        for swap in swaps {
            self.may_change(swap)
                .map_err(|error| self.refusal(&swap.path, &error))?;
        }
        let json = serde_json::to_string(swaps).expect("paths and texts are JSON");
        let folder = self.root.join(FOLDER);
        let in_folder = |error: io::Error| Box::new(refused(&folder, &error));
        put(&folder.join(NAME), &json).map_err(in_folder)?;
        sync(&folder);
        for swap in swaps {
            let set = self.set(swap, swap.after.as_deref());
            set.map_err(|error| self.refusal(&swap.path, &error))?;
        }
        self.close(swaps).map_err(in_folder)
    }

    fn refusal(&self, path: &SourcePath, error: &io::Error) -> Box<Diagnostic> {
        Box::new(refused(&self.path(path), error))
    }

    fn may_change(&self, swap: &Swap) -> io::Result<()> {
        let file = self.path(&swap.path);
        if fs::metadata(&file).is_ok_and(|meta| meta.permissions().readonly()) {
            return Err(io::Error::other("is set to be read only"));
        }
        match read(&file)? == swap.before {
            true => Ok(()),
            false => Err(io::Error::other("changed while it was being read; try again")),
        }
    }

    /// Completes what the journal says; where a file was changed by others since, undoes it.
    fn replay(&self) -> io::Result<Vec<Diagnostic>> {
        let journal = self.root.join(FOLDER).join(NAME);
        // One that was never put in its place says nothing: no file has changed by it.
        let _ = fs::remove_file(beside(&journal));
        let Some(json) = read(&journal)? else {
            return Ok(Vec::new());
        };
        // The journal is renamed into place whole, so one that cannot be read was not written by us.
        let swaps: Vec<Swap> = serde_json::from_str(&json).unwrap_or_default();
        let now: Vec<Option<String>> = swaps
            .iter()
            .map(|swap| read(&self.path(&swap.path)))
            .collect::<io::Result<_>>()?;
        let is_ours = |(swap, now): (&Swap, &Option<String>)| *now == swap.before || *now == swap.after;
        let completes = swaps.iter().zip(&now).all(is_ours);
        for (swap, now) in swaps.iter().zip(&now) {
            match completes {
                true => self.set(swap, swap.after.as_deref())?,
                false if *now == swap.after => self.set(swap, swap.before.as_deref())?,
                false => self.sweep(&swap.path),
            }
        }
        self.close(&swaps)?;
        let texts = swaps.iter().filter(|swap| swap.path.extension() == "md");
        Ok(texts.map(|swap| cut_off(&swap.path, completes)).collect())
    }

    /// Forgets what was meant, once every file is surely on the disk.
    fn close(&self, swaps: &[Swap]) -> io::Result<()> {
        let folders: BTreeSet<&str> = swaps.iter().map(|swap| swap.path.folder()).collect();
        for folder in folders {
            sync(&self.root.join(folder));
        }
        fs::remove_file(self.root.join(FOLDER).join(NAME))
    }

    fn set(&self, swap: &Swap, text: Option<&str>) -> io::Result<()> {
        let file = self.path(&swap.path);
        self.sweep(&swap.path);
        match text {
            Some(text) if read(&file)?.as_deref() == Some(text) => Ok(()),
            Some(text) => put(&file, text),
            None => match fs::remove_file(&file) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            },
        }
    }

    /// Takes away what a killed program left beside a file.
    fn sweep(&self, path: &SourcePath) {
        let _ = fs::remove_file(beside(&self.path(path)));
    }

    fn path(&self, source: &SourcePath) -> PathBuf {
        self.root.join(source.as_str())
    }
}

fn cut_off(path: &SourcePath, completed: bool) -> Diagnostic {
    let fault = |words: &str| Diagnostic::new(&APPROVAL_CUT_OFF, words).at(Place::File(path.clone()));
    if completed {
        return fault("a change of this text was cut off, and has been completed now").help("Nothing needs doing");
    }
    fault("a change of this text was cut off, and is undone because a file was changed since")
        .help("Have the text approved again, or run `pressroom check --fix` again")
}

/// The text of a file; none where there is no file.
fn read(file: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes a file beside and renames it into place, its permissions kept.
fn put(file: &Path, text: &str) -> io::Result<()> {
    let new = beside(file);
    let mut writing = File::create(&new)?;
    writing.write_all(text.as_bytes())?;
    if let Ok(meta) = fs::metadata(file) {
        writing.set_permissions(meta.permissions())?;
    }
    writing.sync_all()?;
    drop(writing);
    fs::rename(&new, file)
}

/// `.bus-42.md.new`, which the reader of the folder passes over.
fn beside(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{}.new", name.trim_start_matches('.')))
}

/// Asks the disk to keep a folder's names. Not every system can be asked.
fn sync(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn swap(path: &str, before: Option<&str>, after: Option<&str>) -> Swap {
        Swap {
            path: SourcePath::new(path),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        }
    }

    /// What two files hold after a crash that left them so, and the next command.
    fn check(left: [Option<&str>; 2], expected: [Option<&str>; 2]) {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir_all(site.path().join(FOLDER)).unwrap();
        let swaps = [
            swap("content/bus.md", Some("old"), Some("new")),
            swap("content/ledger/X.yaml", None, Some("record")),
        ];
        for (swap, left) in swaps.iter().zip(left) {
            if let Some(left) = left {
                fs::write(site.path().join(swap.path.as_str()), left).unwrap();
            }
        }
        fs::write(site.path().join("content/.bus.md.new"), "ne").unwrap();
        fs::write(
            site.path().join(FOLDER).join(NAME),
            serde_json::to_string(&swaps).unwrap(),
        )
        .unwrap();
        assert_eq!(recover(site.path()).len(), 1);
        assert_eq!(recover(site.path()), []);
        let now = swaps.map(|swap| read(&site.path().join(swap.path.as_str())).unwrap());
        assert_eq!(now.each_ref().map(Option::as_deref), expected, "{left:?}");
        assert!(!site.path().join("content/.bus.md.new").exists());
    }

    #[test]
    fn what_was_cut_off_is_completed_or_undone() {
        let done = [Some("new"), Some("record")];
        check([Some("old"), None], done);
        check([Some("new"), None], done);
        check([Some("old"), Some("record")], done);
        check(done, done);
        check([Some("edited"), Some("record")], [Some("edited"), None]);
        check([Some("new"), Some("other")], [Some("old"), Some("other")]);
        check([Some("edited"), None], [Some("edited"), None]);
    }

    #[test]
    fn a_journal_that_was_only_begun_is_taken_away_by_the_next_command() {
        let site = tempfile::tempdir().unwrap();
        let begun = site.path().join(FOLDER).join(".journal.new");
        fs::create_dir_all(site.path().join(FOLDER)).unwrap();
        fs::write(&begun, "[{").unwrap();
        assert_eq!(recover(site.path()), []);
        assert!(!begun.exists());
    }

    #[test]
    fn files_change_together_or_not_at_all() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir_all(site.path().join(FOLDER)).unwrap();
        fs::write(site.path().join("content/a.md"), "a").unwrap();
        let (journal, _) = Journal::open(site.path()).unwrap();
        let both = |before| {
            [
                swap("content/ledger/X.yaml", None, Some("x")),
                swap("content/a.md", before, Some("b")),
            ]
        };
        assert!(journal.commit(&both(Some("other"))).is_err());
        assert!(!site.path().join("content/ledger/X.yaml").exists());
        journal.commit(&both(Some("a"))).unwrap();
        assert_eq!(fs::read_to_string(site.path().join("content/a.md")).unwrap(), "b");
        assert!(!site.path().join(FOLDER).join(NAME).exists());
    }
}
