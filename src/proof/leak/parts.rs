//! The parts of a file that other files hold too, so that each is read once a build: the frame of the pages, and the
//! entries of the feeds, of which one release stands in five and more.
//!
//! Every byte is read, but no run of words goes from one part to the next: nobody quotes half a sentence at the end
//! of one entry and goes on in another.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use memchr::memmem;

use crate::base::Digest;

/// Shorter parts are sooner read than looked up.
const SHORT: usize = 256;

/// What begins a part, by the ending of the file's name.
fn marks(extension: &str) -> &'static [&'static str] {
    match extension {
        "html" => &["<header", "<main", "<footer"],
        "xml" => &["<item>", "<entry>"],
        // Within a text of a feed the quotation marks are escaped, so no text can hold this.
        "json" => &["{\"id\":\"tag:"],
        _ => &[],
    }
}

/// A file in its parts, in order; most files are one.
pub fn parts<'t>(extension: &str, text: &'t str) -> Vec<&'t str> {
    let mut starts: Vec<usize> = Vec::new();
    for mark in marks(extension) {
        starts.extend(memmem::find_iter(text.as_bytes(), mark));
    }
    starts.sort_unstable();
    let mut parts = Vec::with_capacity(starts.len() + 1);
    let mut from = 0;
    for start in starts {
        parts.push(&text[from..start]);
        from = start;
    }
    parts.push(&text[from..]);
    parts
}

/// The parts in which nothing was heard.
#[derive(Debug, Default)]
pub struct Silent([Mutex<HashSet<Digest>>; 16]);

impl Silent {
    /// Runs `hear` over a part of a file with that ending, unless the same part was silent before; it tells whether
    /// something was heard.
    pub fn unless_known(&self, extension: &str, part: &str, hear: impl FnOnce() -> bool) {
        if part.len() < SHORT {
            hear();
            return;
        }
        // A part is read as its file is.
        let digest = Digest::of(&(extension, Digest::of_bytes(part.as_bytes())));
        let shelf = &self.0[part.len() % self.0.len()];
        let open = || shelf.lock().unwrap_or_else(PoisonError::into_inner);
        let is_known = open().contains(&digest);
        if !is_known && !hear() {
            open().insert(digest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_the_sum_of_its_parts() {
        let page = "<!doctype html><title>x</title><header>a</header><main>b</main><footer>c</footer>";
        assert_eq!(parts("html", page).len(), 4);
        assert_eq!(parts("html", page).concat(), page);
        assert_eq!(parts("xml", "<rss><item>a</item><item>b</item></rss>").len(), 3);
        assert_eq!(
            parts("json", r#"{"items":[{"id":"tag:a","x":"{\"id\":\"tag:"}]}"#).len(),
            2
        );
        assert_eq!(parts("txt", "<main>"), ["<main>"]);
        assert_eq!(parts("html", ""), [""]);
    }

    #[test]
    fn a_silent_part_is_heard_once_and_one_that_speaks_each_time() {
        let silent = Silent::default();
        let part = "a ".repeat(SHORT);
        let mut heard = 0;
        let mut hear = |speaks: bool, extension: &str, part: &str| {
            silent.unless_known(extension, part, || {
                heard += 1;
                speaks
            });
            heard
        };
        assert_eq!(hear(true, "html", &part), 1);
        assert_eq!(hear(false, "html", &part), 2);
        assert_eq!(hear(false, "html", &part), 2);
        assert_eq!(hear(false, "xml", &part), 3);
        assert_eq!(hear(false, "html", "short"), 4);
        assert_eq!(hear(false, "html", "short"), 5);
    }
}
