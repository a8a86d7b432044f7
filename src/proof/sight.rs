//! Whether a reader sees some words on a page.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Page;
use super::page::folded;
use super::sheet::{Hidden, hidden};

/// Whether a reader sees some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// They stand there, in every medium.
    Seen,
    /// They stand there, and not every reader sees them: a reason for each medium in which none does.
    Hidden(Vec<Hidden>),
    /// They do not stand there as text.
    Missing,
}

/// Whether a reader sees some words anywhere on a page, split across elements or not.
pub fn of_words(page: &Page, words: &str) -> Sight {
    of_places(page, &page.reading.places(&folded(words)))
}

/// Whether a reader sees the words that stand at some places of a page: at one of them is enough.
pub fn of_places(page: &Page, places: &[Range<usize>]) -> Sight {
    if places.is_empty() {
        return Sight::Missing;
    }
    let mut each: Vec<Vec<Hidden>> = Vec::new();
    for place in places {
        let mut reasons: Vec<Hidden> = Vec::new();
        for holder in page.reading.holders(place) {
            reasons.extend(hidden(holder, page.styles));
        }
        if reasons.is_empty() {
            return Sight::Seen;
        }
        each.push(reasons);
    }
    let media: BTreeSet<Option<&String>> = each.iter().flatten().map(|reason| reason.medium.as_ref()).collect();
    let unseen_in = |medium: &Option<&String>| {
        let hides = |reason: &&Hidden| reason.medium.is_none() || reason.medium.as_ref() == *medium;
        let reasons: Option<Vec<&Hidden>> = each.iter().map(|reasons| reasons.iter().find(hides)).collect();
        reasons?.first().map(|reason| Hidden {
            medium: medium.cloned(),
            ..(*reason).clone()
        })
    };
    let reasons: Vec<Hidden> = media.iter().filter_map(unseen_in).collect();
    match reasons.iter().find(|reason| reason.medium.is_none()) {
        Some(always) => Sight::Hidden(vec![always.clone()]),
        None if reasons.is_empty() => Sight::Seen,
        None => Sight::Hidden(reasons),
    }
}
