//! The files of an archive, in the order of their paths; symbolic links are seen and never followed.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::ImportError;

/// Folders that a generator makes, or that hold no text of the archive.
const NOT_LOOKED_INTO: [&str; 4] = ["node_modules", "_site", "vendor", "bower_components"];

/// An archive on disk.
pub(super) struct Archive {
    /// Its folder.
    pub root: PathBuf,
    /// What to call it: the name of its folder.
    pub title: String,
    /// Its files.
    pub files: Vec<Found>,
    /// Its symbolic links.
    pub links: Vec<Found>,
    /// Folders that were not looked into, and places that could not be read.
    pub skipped: Vec<String>,
}

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    /// Its path from the archive's folder, with `/` between names.
    pub name: String,
    /// Where it is on disk.
    pub path: PathBuf,
}

impl Archive {
    /// Lists an archive, leaving out `target` where the new site is to be made inside the old one.
    pub(super) fn open(root: &Path, target: &Path) -> Result<Self, ImportError> {
        let unreadable = || ImportError::NoArchive(root.display().to_string());
        let root = root.canonicalize().map_err(|_| unreadable())?;
        if !root.is_dir() {
            return Err(unreadable());
        }
        let title = root
            .file_name()
            .map_or("Archive".into(), |name| name.to_string_lossy().into_owned());
        let mut archive = Self {
            root,
            title,
            files: Vec::new(),
            links: Vec::new(),
            skipped: Vec::new(),
        };
        archive.walk(target.canonicalize().ok().as_deref());
        Ok(archive)
    }

    /// A file by its path from the archive's folder; none where it is missing, is reached through a
    /// symbolic link, or lies outside.
    pub(super) fn file(&self, name: &str) -> Option<&Found> {
        let at = self
            .files
            .binary_search_by(|found| found.name.as_str().cmp(name))
            .ok()?;
        self.files.get(at)
    }

    /// The files below a folder, which is named without a slash at its end.
    pub(super) fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Found> {
        let first = format!("{folder}/");
        let begin = self.files.partition_point(|found| found.name < first);
        self.files[begin..]
            .iter()
            .take_while(move |found| found.name.starts_with(&first))
    }

    fn walk(&mut self, target: Option<&Path>) {
        let root = self.root.clone();
        let mut skipped = Vec::new();
        let walk = WalkDir::new(&root)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| {
                let look = entry.depth() == 0 || (!is_not_looked_into(entry) && Some(entry.path()) != target);
                if !look && Some(entry.path()) != target {
                    skipped.push(name_of(&root, entry.path()));
                }
                look
            });
        let mut unreadable = Vec::new();
        for entry in walk {
            match entry {
                Ok(entry) => self.keep(&entry),
                Err(fault) => unreadable.extend(fault.path().map(|path| name_of(&root, path))),
            }
        }
        self.skipped = skipped;
        self.skipped.extend(unreadable);
        self.skipped.sort();
        self.files.sort();
        self.links.sort();
    }

    fn keep(&mut self, entry: &DirEntry) {
        let found = Found {
            name: name_of(&self.root, entry.path()),
            path: entry.path().to_owned(),
        };
        if entry.path_is_symlink() && entry.depth() > 0 {
            self.links.push(found);
        } else if entry.file_type().is_file() {
            self.files.push(found);
        }
    }
}

impl Found {
    /// The last name of the path.
    pub(super) fn last_name(&self) -> &str {
        self.name.rsplit_once('/').map_or(&self.name, |(_, name)| name)
    }

    /// The folder that holds the file, without a slash at its end; empty at the top.
    pub(super) fn folder(&self) -> &str {
        self.name.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last name without its extension.
    pub(super) fn stem(&self) -> &str {
        let name = self.last_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Whether the file is the text of a bundle: `index.md`, or `index.cs.md` in one language.
    pub(super) fn is_index(&self) -> bool {
        let stem = self.stem();
        self.is_text() && (stem == "index" || stem.strip_prefix("index.").is_some_and(|language| language.len() <= 5))
    }

    /// The extension in lower case.
    pub(super) fn extension(&self) -> String {
        self.last_name()
            .rsplit_once('.')
            .map_or(String::new(), |(_, end)| end.to_lowercase())
    }

    /// Whether the file is written in markdown.
    pub(super) fn is_markdown(&self) -> bool {
        ["md", "markdown", "mkd", "mkdn", "mkdown", "mdown"].contains(&self.extension().as_str())
    }

    /// Whether the file is a web page.
    pub(super) fn is_html(&self) -> bool {
        ["html", "htm", "xhtml"].contains(&self.extension().as_str())
    }

    /// Whether the file is text that can become a release.
    pub(super) fn is_text(&self) -> bool {
        self.is_markdown() || self.is_html()
    }

    /// The folder under which the report counts the file: at most two names.
    pub(super) fn counted_under(&self) -> String {
        let names: Vec<&str> = self
            .folder()
            .split('/')
            .filter(|name| !name.is_empty())
            .take(2)
            .collect();
        if names.is_empty() { ".".into() } else { names.join("/") }
    }
}

fn is_not_looked_into(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || (entry.file_type().is_dir() && NOT_LOOKED_INTO.contains(&name.as_ref()))
}

fn name_of(root: &Path, path: &Path) -> String {
    let names: Vec<_> = path
        .strip_prefix(root)
        .unwrap_or(path)
        .components()
        .map(|name| name.as_os_str().to_string_lossy().into_owned())
        .collect();
    names.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_knows_its_names() {
        let found = Found {
            name: "content/news/2019/bus 42.Markdown".into(),
            path: PathBuf::new(),
        };
        assert_eq!(found.stem(), "bus 42");
        assert_eq!(found.extension(), "markdown");
        assert_eq!(found.counted_under(), "content/news");
        assert!(found.is_text() && !found.is_html());
    }
}
