//! Builds of one output take turns: two at once would each clear away what the other has made.

use std::cell::Cell;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use same_file::Handle;

use super::cache::Cache;

/// What is locked in an output whose disk locks no folders: those of networks do not, nor does Windows. It is hidden,
/// so that nobody takes it for a file of the website.
const FILE: &str = ".turn";
/// So long is waited between two tries for a lock, and so often before that is told: a second.
const PAUSE: Duration = Duration::from_millis(20);
const TRIES: usize = 50;

/// The right to build an output; one program has it at a time, and it ends with the program.
#[derive(Debug)]
pub struct Turn {
    // A lock lasts as long as its file is open.
    _site: Option<File>,
    _output: Option<Taken>,
}

/// Waiting for locks, which is told once where it takes a while.
pub struct Patience<'a> {
    tell: Cell<Option<&'a dyn Fn()>>,
    try_lock: fn(&File) -> Result<(), TryLockError>,
}

/// The output folder itself, locked, or a file in it: it is all that two copies of a site have in common, and nothing is
/// left in it.
#[derive(Debug)]
struct Taken {
    // Both are removed before others may have them.
    _file: Removed,
    _begun: Begun,
    _locked: Handle,
}

/// A file that goes when it is no longer needed.
#[derive(Debug)]
struct Removed(Option<PathBuf>);

/// A folder that was made to be locked; it goes again where nothing has come into it.
#[derive(Debug)]
struct Begun(Option<PathBuf>);

impl Turn {
    /// Waits until no other program builds this output, known to the site by a name. Where nothing can be remembered,
    /// or the disk knows no locks, nobody waits: one person at work needs none.
    pub fn take(cache: &Cache, name: &str, output: &Path, patience: &Patience) -> Self {
        Self {
            _site: cache.file(name).filter(|file| patience.lock(file).is_ok()),
            _output: Taken::wait(output, patience),
        }
    }
}

impl<'a> Patience<'a> {
    /// A patience that tells when it has waited for a second.
    pub fn new(tell: &'a dyn Fn()) -> Self {
        Self {
            tell: Cell::new(Some(tell)),
            try_lock: File::try_lock,
        }
    }

    fn lock(&self, file: &File) -> io::Result<()> {
        for _ in 0..TRIES {
            match (self.try_lock)(file) {
                Ok(()) => return Ok(()),
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        if let Some(tell) = self.tell.take() {
            tell();
        }
        file.lock()
    }
}

impl Taken {
    fn wait(output: &Path, patience: &Patience) -> Option<Self> {
        loop {
            let begun = Begun::make(output)?;
            let Some((path, locked)) = lock(output, patience) else {
                // A folder that is gone was made to be locked, and that is over.
                if output.is_dir() {
                    return None;
                }
                continue;
            };
            // Whoever had it before may have taken it away, and somebody else may have made it anew.
            let locked = Handle::from_file(locked).ok()?;
            if Handle::from_path(&path).is_ok_and(|found| found == locked) {
                return Some(Self {
                    _file: Removed((path != output).then_some(path)),
                    _begun: begun,
                    _locked: locked,
                });
            }
        }
    }
}

/// What of an output could be locked, and its path: the folder, else a file in it.
fn lock(output: &Path, patience: &Patience) -> Option<(PathBuf, File)> {
    if let Ok(folder) = File::open(output)
        && patience.lock(&folder).is_ok()
    {
        return Some((output.to_path_buf(), folder));
    }
    let path = output.join(FILE);
    // To be locked on a network, a file must be open for writing.
    let file = File::options().write(true).create(true).truncate(false).open(&path);
    let file = file.ok().filter(|file| patience.lock(file).is_ok())?;
    Some((path, file))
}

impl Drop for Removed {
    fn drop(&mut self) {
        if let Some(file) = &self.0 {
            let _ = fs::remove_file(file);
        }
    }
}

impl Begun {
    fn make(folder: &Path) -> Option<Self> {
        if folder.is_dir() {
            return Some(Self(None));
        }
        fs::create_dir_all(folder).ok()?;
        Some(Self(Some(folder.to_path_buf())))
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        if let Some(folder) = &self.0 {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// A disk that locks no folders.
    fn files_alone(file: &File) -> Result<(), TryLockError> {
        match file.metadata() {
            Ok(metadata) if metadata.is_file() => file.try_lock(),
            _ => Err(TryLockError::Error(io::ErrorKind::Unsupported.into())),
        }
    }

    /// Two take turns in an output that is not there yet; the second says that it waits.
    #[track_caller]
    fn check(try_lock: fn(&File) -> Result<(), TryLockError>, locked: &str) {
        let place = tempfile::tempdir().unwrap();
        let output = &place.path().join("public");
        let take = |tell: &dyn Fn()| {
            let tell = Cell::new(Some(tell));
            Taken::wait(output, &Patience { tell, try_lock }).unwrap()
        };
        let first = take(&|| panic!("nobody else is there"));
        assert!(output.join(locked).exists());
        let (told, heard) = mpsc::channel();
        thread::scope(|scope| {
            let second = scope.spawn(move || take(&|| told.send(()).unwrap()));
            heard.recv().unwrap();
            assert!(!second.is_finished());
            drop(first);
            let second = second.join().unwrap();
            assert!(output.join(locked).exists());
            drop(second);
        });
        assert!(heard.try_recv().is_err(), "it is told once");
        assert!(!output.exists(), "nothing is left");
    }

    #[test]
    fn a_build_waits_for_another_and_says_so() {
        check(File::try_lock, "");
    }

    #[test]
    fn where_no_folder_can_be_locked_a_file_in_it_is() {
        check(files_alone, FILE);
    }
}
