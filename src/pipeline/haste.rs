//! A build in haste: what somebody looks at is made at once, and where much else would have to be, that stands as it was.
//!
//! One changed template makes ten thousand pages anew, and whoever changed it looks at one of them. What such a build
//! leaves out is not forgotten: each file that stands keeps the trace of what it was made from, so the next build, which
//! takes its time, makes it.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::atomic::{AtomicBool, AtomicUsize};

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
    /// Set from outside when no more of them need be, for what they are made of has changed again.
    pub is_overtaken: Arc<AtomicBool>,
}

/// How a build goes along: what may be left out, and whether anything was.
#[derive(Debug)]
pub struct Pace<'a> {
    haste: Option<&'a Haste>,
    /// How many files were to be made, beside those that somebody looks at.
    files: AtomicUsize,
    /// How many texts were to be read, beside those that these files speak of.
    texts: AtomicUsize,
    /// Whether anything was left out.
    is_behind: AtomicBool,
}

impl<'a> Pace<'a> {
    /// The pace of a build in haste, or of one that takes its time.
    pub fn of(haste: Option<&'a Haste>) -> Self {
        Self {
            haste,
            files: AtomicUsize::default(),
            texts: AtomicUsize::default(),
            is_behind: AtomicBool::default(),
        }
    }

    /// Whether a file that stands, and would have to be made anew, is left as it is.
    pub fn leaves_file(&self, path: &OutputPath) -> bool {
        let haste = self.haste.filter(|haste| !haste.files.contains(path));
        haste.is_some_and(|haste| self.leaves(haste, &self.files))
    }

    /// Whether a text whose findings are not known is left unread.
    pub fn leaves_text(&self, path: &SourcePath) -> bool {
        let haste = self.haste.filter(|haste| !haste.texts.contains(path));
        haste.is_some_and(|haste| self.leaves(haste, &self.texts))
    }

    /// Whether anything was left out.
    pub fn is_behind(&self) -> bool {
        self.is_behind.load(Relaxed)
    }

    fn leaves(&self, haste: &Haste, count: &AtomicUsize) -> bool {
        let is_left = haste.is_overtaken.load(Relaxed) || count.fetch_add(1, Relaxed) >= haste.others;
        self.is_behind.fetch_or(is_left, Relaxed);
        is_left
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
            others: 3,
            ..Haste::default()
        };
        let pace = Pace::of(Some(&haste));
        assert!((0..3).all(|number| !pace.leaves_file(&at(&number.to_string()))));
        assert!(!pace.is_behind() && !pace.leaves_file(&at("news")) && !pace.is_behind());
        assert!(pace.leaves_file(&at("last")) && pace.is_behind());
        assert!(!pace.leaves_text(&SourcePath::new("content/site.yaml")));
    }

    #[test]
    fn whoever_is_overtaken_makes_what_is_looked_at_and_nothing_else() {
        let [news, other] = ["news", "other"].map(|name| OutputPath::new(&format!("{name}/index.html")));
        let haste = Haste {
            files: BTreeSet::from([news.clone()]),
            others: usize::MAX,
            ..Haste::default()
        };
        let pace = Pace::of(Some(&haste));
        assert!(!pace.leaves_file(&other) && !pace.is_behind());
        haste.is_overtaken.store(true, Relaxed);
        assert!(!pace.leaves_file(&news) && !pace.is_behind());
        assert!(pace.leaves_file(&other) && pace.is_behind());
    }
}
