//! A build in haste: what somebody looks at is made at once, and where much else would have to be, that stands as it was.
//!
//! One changed template makes ten thousand pages anew, and whoever changed it looks at one of them. What such a build
//! leaves out is not forgotten: each file that stands keeps the trace of what it was made from, so the next build, which
//! takes its time, makes it.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

use crate::base::{OutputPath, SourcePath};

/// What somebody looks at.
#[derive(Clone, Debug, Default)]
pub struct Haste {
    /// The files.
    pub files: BTreeSet<OutputPath>,
    /// The texts that those files speak of.
    pub texts: BTreeSet<SourcePath>,
    /// So many other files are made all the same, and so many other texts read: where there are no more, nothing is left out.
    pub others: usize,
}

/// How a build goes along: what may be left out, and whether anything was.
#[derive(Debug)]
pub struct Pace<'a> {
    haste: Option<&'a Haste>,
    /// How many files were to be made, beside those that somebody looks at.
    files: AtomicUsize,
    /// How many texts were to be read, beside those that these files speak of.
    texts: AtomicUsize,
}

impl<'a> Pace<'a> {
    /// The pace of a build in haste, or of one that takes its time.
    pub fn of(haste: Option<&'a Haste>) -> Self {
        Self {
            haste,
            files: AtomicUsize::default(),
            texts: AtomicUsize::default(),
        }
    }

    /// Whether a file that stands, and would have to be made anew, is left as it is.
    pub fn leaves_file(&self, path: &OutputPath) -> bool {
        let may_wait = self.haste.is_some_and(|haste| !haste.files.contains(path));
        may_wait && self.files.fetch_add(1, Relaxed) >= self.others()
    }

    /// Whether a text whose findings are not known is left unread.
    pub fn leaves_text(&self, path: &SourcePath) -> bool {
        let may_wait = self.haste.is_some_and(|haste| !haste.texts.contains(path));
        may_wait && self.texts.fetch_add(1, Relaxed) >= self.others()
    }

    /// Whether anything was left out.
    pub fn is_behind(&self) -> bool {
        let counts = [&self.files, &self.texts];
        counts.iter().any(|count| count.load(Relaxed) > self.others())
    }

    fn others(&self) -> usize {
        self.haste.map_or(0, |haste| haste.others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_that_takes_its_time_leaves_nothing_out() {
        let pace = Pace::of(None);
        let file = OutputPath::new("index.html");
        assert!(!pace.leaves_file(&file) && !pace.is_behind());
    }

    #[test]
    fn in_haste_what_is_looked_at_is_made_and_a_few_others() {
        let at = |name: &str| OutputPath::new(&format!("{name}/index.html"));
        let haste = Haste {
            files: BTreeSet::from([at("news")]),
            texts: BTreeSet::new(),
            others: 3,
        };
        let pace = Pace::of(Some(&haste));
        assert!((0..3).all(|number| !pace.leaves_file(&at(&number.to_string()))));
        assert!(!pace.is_behind() && !pace.leaves_file(&at("news")) && !pace.is_behind());
        assert!(pace.leaves_file(&at("last")) && pace.is_behind());
        assert!(!pace.leaves_text(&SourcePath::new("content/site.yaml")));
    }
}
