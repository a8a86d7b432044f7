//! A look at a site folder: enough to see that something changed, without reading a file.

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::plain_words;
use super::read::{CONTENT, Folder, THEMES};
use super::stamps::Stamp;
use crate::base::code::UNREADABLE_FILE;
use crate::base::{Diagnostic, Place, SourcePath};

/// What was seen. Two looks that are equal saw the same files, and nobody had written to them in between.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The texts, and all that lies beside them.
    pub(super) content: Seen,
    themes: Seen,
}

/// What was seen in one folder.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    /// The files, sorted, and what the disk said of each.
    pub(super) files: Vec<(SourcePath, Option<Stamp>)>,
    /// What is no file, or cannot be read.
    pub(super) told: Vec<Diagnostic>,
}

impl Folder {
    /// Looks at every file that a build would read: its name, its size, and when it was written. A folder that cannot
    /// be read, or a link in the place of a file, is seen too.
    pub fn look(&self) -> Look {
        Look {
            content: self.see(CONTENT),
            themes: self.see(THEMES),
        }
    }

    /// Looks at the files in one folder. Their stamps are taken before any of them is read: what is written meanwhile
    /// bears a later one.
    pub(super) fn see(&self, folder: &str) -> Seen {
        let mut told = Vec::new();
        let paths = self.walk(folder, &mut told);
        let stamped = |source: SourcePath| {
            let metadata = fs::symlink_metadata(self.path(&source)).ok();
            (source, metadata.as_ref().and_then(Stamp::of))
        };
        Seen {
            files: paths.into_par_iter().map(stamped).collect(),
            told,
        }
    }

    /// The files below a folder, sorted. Hidden files, and what editors drop beside a text, are not ours; links are not followed.
    pub(super) fn walk(&self, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<SourcePath> {
        let root = fs::symlink_metadata(self.root().join(folder));
        if root.is_ok_and(|root| root.is_symlink()) {
            diagnostics.push(is_link(SourcePath::new(folder)));
        }
        // That a folder is not there at all is no fault.
        let Ok(entries) = entries(&self.root().join(folder)) else {
            return Vec::new();
        };
        let mut paths = Vec::new();
        for found in self.walk_over(folder, entries) {
            match found {
                Ok(path) => paths.push(path),
                Err(fault) => diagnostics.push(fault),
            }
        }
        paths
    }

    /// What lies below a folder with these entries. Folders in it are walked on all cores.
    fn walk_over(&self, folder: &str, entries: Vec<Entry>) -> Vec<Result<SourcePath, Diagnostic>> {
        let below = |entry: Entry| {
            let path = [folder, "/", &entry.name].concat();
            match entry.sort {
                Sort::File => vec![Ok(SourcePath::new(&path))],
                Sort::Link => vec![Err(is_link(SourcePath::new(&path)))],
                Sort::Folder => match self::entries(&self.root().join(&path)) {
                    Ok(entries) => self.walk_over(&path, entries),
                    Err(error) => vec![Err(unreadable(&self.root().join(&path), &error))],
                },
                Sort::Other => Vec::new(),
            }
        };
        match entries.iter().any(|entry| entry.sort == Sort::Folder) {
            true => entries.into_par_iter().map(below).collect::<Vec<_>>().concat(),
            false => entries.into_iter().flat_map(below).collect(),
        }
    }
}

/// What lies in a folder.
struct Entry {
    name: String,
    sort: Sort,
}

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    File,
    Folder,
    Link,
    Other,
}

/// What lies in a folder and may be ours, by name.
fn entries(folder: &Path) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_hidden(&name) {
            continue;
        }
        let kind = entry.file_type()?;
        let sort = match () {
            () if kind.is_symlink() => Sort::Link,
            () if kind.is_dir() => Sort::Folder,
            () if kind.is_file() => Sort::File,
            () => Sort::Other,
        };
        entries.push(Entry { name, sort });
    }
    entries.sort_unstable_by(|one, other| one.name.cmp(&other.name));
    Ok(entries)
}

fn is_link(source: SourcePath) -> Diagnostic {
    let message = format!("`{source}` is a link to another place");
    let fault = Diagnostic::new(&UNREADABLE_FILE, message).at(Place::File(source));
    fault.help("Put the file itself there: a link can lead out of the site folder")
}

fn unreadable(folder: &Path, error: &io::Error) -> Diagnostic {
    let message = format!("{} {}", folder.display(), plain_words(error));
    Diagnostic::new(&UNREADABLE_FILE, message).help(UNREADABLE_FILE.remedy)
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
        || (name.starts_with('#') && name.ends_with('#'))
        || name.starts_with("~$")
        || name.ends_with('~')
        || name.ends_with(".tmp")
        || name == "Thumbs.db"
        || name == "desktop.ini"
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether something that is done to a folder is seen.
    #[track_caller]
    fn check(done: impl FnOnce(&Path), is_seen: bool) {
        let site = tempfile::tempdir().unwrap();
        let releases = site.path().join("content/releases");
        fs::create_dir_all(&releases).unwrap();
        fs::create_dir_all(site.path().join("themes/default")).unwrap();
        fs::write(releases.join("a.md"), "one").unwrap();
        let folder = Folder::new(site.path());
        let before = folder.look();
        assert_eq!(folder.look(), before);
        done(site.path());
        assert_eq!(folder.look() != before, is_seen);
    }

    #[test]
    fn whatever_a_build_would_read_is_seen() {
        let text = "content/releases/a.md";
        check(|site| fs::write(site.join(text), "three").unwrap(), true);
        check(|site| fs::remove_file(site.join(text)).unwrap(), true);
        check(|site| fs::rename(site.join("content"), site.join("old")).unwrap(), true);
        check(
            |site| fs::write(site.join("themes/default/site.css"), "").unwrap(),
            true,
        );
        check(|site| fs::write(site.join("content/b.md"), "").unwrap(), true);
    }

    #[test]
    fn what_a_build_would_pass_over_is_not() {
        for dropping in [
            ".bus.md.swp",
            "#bus.md#",
            "bus.md~",
            "~$bus.docx",
            "bus.tmp",
            ".DS_Store",
        ] {
            check(
                |site| fs::write(site.join("content").join(dropping), "").unwrap(),
                false,
            );
        }
        check(|site| fs::create_dir(site.join("public")).unwrap(), false);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_of_the_same_size_and_time_is_seen_to_have_changed() {
        let rewrite = |site: &Path| {
            let path = site.join("content/releases/a.md");
            let time = fs::metadata(&path).unwrap().modified().unwrap();
            // The clock of a file system ticks some hundred times a second.
            std::thread::sleep(std::time::Duration::from_millis(20));
            fs::write(&path, "two").unwrap();
            fs::File::options()
                .write(true)
                .open(&path)
                .unwrap()
                .set_modified(time)
                .unwrap();
        };
        check(rewrite, true);
        let link = |site: &Path| std::os::unix::fs::symlink("/etc/hostname", site.join("content/b.md")).unwrap();
        check(link, true);
    }
}
