//! What a text said before, where git keeps its former versions. Without git, or outside of a repository,
//! there are none, and that is no fault.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::base::SourcePath;

/// How many versions are looked at: a text that was changed more often is told of by its sentences.
const MOST: &str = "200";

/// The versions of a text that were committed, newest first, under whatever name it had. Each is read
/// when it is asked for.
pub fn versions(site: &Path, source: &SourcePath) -> impl Iterator<Item = String> {
    let site = site.to_path_buf();
    let log = git(
        &site,
        &[
            "-c",
            "core.quotepath=off",
            "log",
            "--follow",
            "--name-only",
            "--format=%x00%H",
            "-n",
            MOST,
            "--",
            source.as_str(),
        ],
    );
    let commits: Vec<String> = log
        .unwrap_or_default()
        .split('\0')
        .filter_map(|entry| {
            let mut lines = entry.lines().filter(|line| !line.is_empty());
            Some(format!("{}:{}", lines.next()?, lines.next()?))
        })
        .collect();
    commits
        .into_iter()
        .filter_map(move |version| git(&site, &["cat-file", "blob", &version]))
}

/// What git says; none where it does not run, or finds nothing. It is only asked, and never goes to the network.
fn git(site: &PathBuf, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(site)
        .args(arguments)
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok())?
}
