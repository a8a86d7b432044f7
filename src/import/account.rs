//! What an import did, for the person who asked for it.

use std::collections::BTreeMap;
use std::fmt;

use super::Form;
use super::losses::Losses;

/// The account of an import. Posts found are releases and refusals together: nothing vanishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// How the archive was laid out.
    pub form: Form,
    /// The name of the archive's folder.
    pub archive: String,
    /// How many releases were written.
    pub releases: usize,
    /// How many topics were written.
    pub topics: usize,
    /// The posts that were not taken, by file.
    pub refused: Vec<Refusal>,
    /// Files that are no press releases, counted by folder.
    pub left_out: BTreeMap<String, usize>,
    /// Folders that were not looked into or could not be read.
    pub skipped: Vec<String>,
    /// What was dropped or changed.
    pub losses: Losses,
}

/// A post that was not imported.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refusal {
    /// The file of the archive.
    pub file: String,
    /// Why, in plain words.
    pub reason: String,
}

impl Account {
    /// How many posts the archive holds.
    pub fn posts(&self) -> usize {
        self.releases + self.refused.len()
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let posts = count(self.posts(), "post");
        writeln!(f, "{posts} found in the {} archive {}", self.form.name(), self.archive)?;
        writeln!(
            f,
            "{} imported, with {}",
            count(self.releases, "release"),
            count(self.topics, "topic")
        )?;
        writeln!(f, "{} refused", count(self.refused.len(), "post"))?;
        for (reason, files) in self.reasons() {
            writeln!(f, "  {files:>6}  {reason}")?;
        }
        let left_out = self.left_out.values().sum();
        writeln!(f, "{} left out, as no press releases", count(left_out, "file"))?;
        writeln!(f, "Dropped or changed:")?;
        for loss in self.losses.kinds() {
            let files = count(self.losses.files(loss), "file");
            writeln!(f, "  {:>6}  {} ({files})", self.losses.count(loss), loss.words())?;
        }
        writeln!(f, "IMPORT-REPORT.md in the new folder tells each place.")
    }
}

impl Account {
    /// How many posts were refused for each kind of reason: the words before the first colon.
    fn reasons(&self) -> BTreeMap<&str, usize> {
        let mut reasons = BTreeMap::new();
        for refusal in &self.refused {
            let kind = refusal.reason.split(':').next().unwrap_or_default();
            *reasons.entry(kind).or_default() += 1;
        }
        reasons
    }
}

/// `1 post`, `2 posts`.
pub(super) fn count(number: usize, thing: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{end}")
}
