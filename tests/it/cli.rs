//! What people type and what they read: the program itself, run in folders of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

mod again;
mod approvals;
mod beginnings;
mod builds;
mod checks;
mod faults;
mod fixes;
mod kills;
mod previews;
mod together;
mod troubles;
mod words;

/// Tuesday 24 November 2026, 9am in London.
const NOW: &str = "1795510800";
/// The sample release of a new site.
const RELEASE: &str = "content/releases/2026/crossing-outside-riverside-school.md";

/// What a run gave back.
struct Told {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program in a folder, at [`NOW`].
fn pressroom(folder: &Path, arguments: &[&str]) -> Told {
    pressroom_with(folder, arguments, &[])
}

/// Runs the program in a folder, with these names in its environment besides.
fn pressroom_with(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Told {
    let run = Command::new(env!("CARGO_BIN_EXE_pressroom"))
        .args(arguments)
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", NOW)
        .envs(environment.iter().copied())
        .output()
        .expect("the program was built with the tests");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it writes UTF-8");
    Told {
        code: run.status.code().expect("nothing killed it"),
        out: text(run.stdout),
        err: text(run.stderr),
    }
}

impl Told {
    /// Checks the exit code, and shows what was said if it is another.
    #[track_caller]
    fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "\nout: {}\nerr: {}", self.out, self.err);
        self
    }

    /// Checks that errors are told in these words.
    #[track_caller]
    fn complains(self, words: &[&str]) -> Self {
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in\n{}", self.err);
        }
        self
    }

    /// Checks that these words stand in the output.
    #[track_caller]
    fn says(self, words: &[&str]) -> Self {
        for word in words {
            assert!(self.out.contains(word), "{word:?} is not in\n{}", self.out);
        }
        self
    }
}

/// A site in a folder that goes away with it.
struct Site(tempfile::TempDir);

impl Site {
    /// A new site, as `init` makes it.
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("there is room");
        pressroom(folder.path(), &["init", "."]).ends(0);
        Self(folder)
    }

    /// A new site, built once.
    fn built() -> Self {
        let site = Self::new();
        site.build().ends(0);
        site
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn build(&self) -> Told {
        pressroom(self.path(), &["build"])
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().expect("it lies in the site")).expect("there is room");
        fs::write(path, text).expect("there is room");
    }

    /// Puts words in the place of others, which must be there.
    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{from:?} is not in {file}");
        self.write(file, &text.replacen(from, to, 1));
    }

    /// Every file of the website.
    fn website(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.path().join("public"))
    }
}

/// Every file below a folder, by its path there.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let entries = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("the folder can be read"));
    for entry in entries.filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(folder).expect("it lies there").to_path_buf();
        found.insert(path, fs::read(entry.path()).expect("it can be read"));
    }
    found
}
