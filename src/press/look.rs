//! A look at a site folder: enough to see that something changed, without reading a file.

use std::fs;
use std::path::Path;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

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
        let walk = WalkDir::new(self.root().join(folder)).sort_by_file_name().into_iter();
        let mut paths = Vec::new();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) if error.depth() == 0 => continue,
                Err(error) => {
                    let shown = error.path().map(|path| path.display().to_string()).unwrap_or_default();
                    let reason = error.io_error().map(plain_words).unwrap_or_default();
                    let message = format!("{shown} {reason}");
                    diagnostics.push(Diagnostic::new(&UNREADABLE_FILE, message).help(UNREADABLE_FILE.remedy));
                    continue;
                }
            };
            let Some(source) = self.source(entry.path()) else {
                continue;
            };
            if entry.path_is_symlink() {
                let message = format!("`{source}` is a link to another place");
                let fault = Diagnostic::new(&UNREADABLE_FILE, message).at(Place::File(source));
                diagnostics.push(fault.help("Put the file itself there: a link can lead out of the site folder"));
            } else if entry.file_type().is_file() {
                paths.push(source);
            }
        }
        paths
    }

    fn source(&self, path: &Path) -> Option<SourcePath> {
        // What was walked begins with the root, letter for letter: nothing need be taken apart.
        let below = path.as_os_str().as_encoded_bytes();
        let below = below.strip_prefix(self.root().as_os_str().as_encoded_bytes())?;
        let below = String::from_utf8_lossy(below);
        Some(SourcePath::new(below.trim_start_matches(std::path::is_separator)))
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
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
