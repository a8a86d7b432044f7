//! The three kinds of path, which never mix: where a file was read, where a page answers, where a file is written.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A file of the site folder, relative to that folder, with `/` between names: `content/wards/saltings.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SourcePath(Arc<str>);

/// Where a page or file answers on the site: `/news/2026/bus-42/`, `/feed.xml`.
///
/// Invariant: begins with `/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Route(Arc<str>);

/// A file of the output folder, relative to it: `news/2026/bus-42/index.html`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OutputPath(Arc<str>);

impl SourcePath {
    /// A path as the reader found it; back slashes become slashes.
    pub fn new(path: &str) -> Self {
        Self(path.replace('\\', "/").into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that holds the file, without a slash at its end; empty at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last name of the path: `saltings.md`.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&*self.0, |(_, name)| name)
    }

    /// The name without its last extension: `saltings`.
    pub fn stem(&self) -> &str {
        let name = self.name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// The last extension in lower case, without the dot.
    pub fn extension(&self) -> String {
        self.name()
            .rsplit_once('.')
            .map_or(String::new(), |(_, extension)| extension.to_ascii_lowercase())
    }

    /// Whether that extension is this one, which is given in small letters.
    pub fn ends_in(&self, extension: &str) -> bool {
        let own = self.name().rsplit_once('.').map(|(_, own)| own);
        own.is_some_and(|own| own.eq_ignore_ascii_case(extension))
    }

    /// What `relative` means to a text in this file; `None` where it climbs out of the site folder.
    pub fn beside(&self, relative: &str) -> Option<SourcePath> {
        let mut names: Vec<&str> = self.folder().split('/').filter(|name| !name.is_empty()).collect();
        for name in relative.split('/') {
            match name {
                "" | "." => {}
                ".." => {
                    names.pop()?;
                }
                name => names.push(name),
            }
        }
        Some(Self(names.join("/").into()))
    }
}

impl Route {
    /// A route from its text.
    ///
    /// # Panics
    /// Where the text does not begin with `/`: routes are made by our own code, never by an author.
    pub fn new(route: impl AsRef<str>) -> Self {
        let route = route.as_ref();
        assert!(route.starts_with('/'), "a route begins with a slash: {route}");
        Self(route.into())
    }

    /// The route as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The route of `name` in this folder; a route that is no folder counts as its parent.
    pub fn join(&self, name: &str) -> Route {
        let folder = self.0.rsplit_once('/').map_or("", |(folder, _)| folder);
        Self([folder, "/", name].concat().into())
    }

    /// The file that answers here: a folder answers with its `index.html`.
    pub fn output(&self) -> OutputPath {
        let path = &self.0[1..];
        if path.is_empty() || path.ends_with('/') {
            return OutputPath([path, "index.html"].concat().into());
        }
        OutputPath(path.into())
    }
}

impl OutputPath {
    /// An output path from its text, which has no slash at its head.
    pub fn new(path: &str) -> Self {
        Self(path.trim_start_matches('/').into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address at which a host serves this file: `index.html` answers as its folder.
    pub fn route(&self) -> Route {
        let folder = self
            .0
            .strip_suffix("index.html")
            .filter(|folder| folder.is_empty() || folder.ends_with('/'));
        Route(["/", folder.unwrap_or(&self.0)].concat().into())
    }

    /// Whether the file is a web page.
    pub fn is_page(&self) -> bool {
        self.0.ends_with(".html")
    }
}

macro_rules! print_as_text {
    ($($path:ty),+) => {$(
        impl fmt::Display for $path {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $path {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }
    )+};
}

print_as_text!(SourcePath, Route, OutputPath);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_answers_with_its_index() {
        assert_eq!(Route::new("/").output().as_str(), "index.html");
        assert_eq!(Route::new("/news/").output().as_str(), "news/index.html");
        assert_eq!(Route::new("/feed.xml").output().as_str(), "feed.xml");
        for route in ["/", "/news/", "/feed.xml"] {
            assert_eq!(Route::new(route).output().route().as_str(), route);
        }
    }

    #[test]
    fn a_relative_path_is_read_from_the_folder_of_its_file() {
        let file = SourcePath::new("content/releases/2026/bus.md");
        assert_eq!(
            file.beside("../../wards/saltings.md").map(|p| p.to_string()),
            Some("content/wards/saltings.md".into())
        );
        assert_eq!(
            file.beside("./bus.jpg").map(|p| p.to_string()),
            Some("content/releases/2026/bus.jpg".into())
        );
        assert_eq!(file.beside("../../../../etc/passwd"), None);
    }

    #[test]
    fn a_route_joins_within_its_folder() {
        assert_eq!(Route::new("/news/").join("feed.xml").as_str(), "/news/feed.xml");
        assert_eq!(Route::new("/feed.xml").join("atom.xml").as_str(), "/atom.xml");
    }
}
