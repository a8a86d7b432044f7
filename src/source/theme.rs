//! The theme's files: the one compiled into the binary, overridden file by file by the site's own.

use std::borrow::Cow;
use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::base::{Digest, SourcePath};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A theme: `templates/…`, `assets/…` and `theme.yaml`, by their path in the theme's folder.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    files: BTreeMap<String, ThemeFile>,
}

/// One file of a theme.
#[derive(Clone, Debug)]
pub struct ThemeFile {
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
    /// Their digest.
    pub digest: Digest,
    /// Where the site keeps it; none for a file of the built-in theme.
    pub source: Option<SourcePath>,
}

impl Theme {
    /// The theme that is compiled in.
    pub fn built_in() -> Self {
        let mut theme = Self { files: BTreeMap::new() };
        theme.collect(&BUILT_IN);
        theme
    }

    /// Puts a file of the site's own theme in the place of the built-in one of that name, or beside the others.
    pub fn put(&mut self, name: &str, bytes: Vec<u8>, source: SourcePath) {
        let digest = Digest::of_bytes(&bytes);
        self.files.insert(
            name.to_owned(),
            ThemeFile {
                bytes: Cow::Owned(bytes),
                digest,
                source: Some(source),
            },
        );
    }

    /// The file of that name: `templates/base.html`.
    pub fn file(&self, name: &str) -> Option<&ThemeFile> {
        self.files.get(name)
    }

    /// The files whose names begin so, in the order of their names.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a ThemeFile)> {
        self.files
            .iter()
            .filter(move |(name, _)| name.starts_with(prefix))
            .map(|(name, file)| (name.as_str(), file))
    }

    /// One digest for all files whose names begin so: a component of a template can be used by any other.
    pub fn digest_under(&self, prefix: &str) -> Digest {
        let files = self.under(prefix).map(|(name, file)| (name, file.digest));
        Digest::of(&files.collect::<Vec<_>>())
    }

    fn collect(&mut self, folder: &'static Dir<'static>) {
        for file in folder.files() {
            let name = file.path().to_string_lossy().replace('\\', "/");
            let digest = Digest::of_bytes(file.contents());
            self.files.insert(
                name,
                ThemeFile {
                    bytes: Cow::Borrowed(file.contents()),
                    digest,
                    source: None,
                },
            );
        }
        for folder in folder.dirs() {
            self.collect(folder);
        }
    }
}
