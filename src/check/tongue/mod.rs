//! Whether a passage reads as Welsh or as English, by its small words: no text of either does without them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::source::prose::passages::words;

/// From how many words on a passage can be told: a name or a title says nothing.
pub const FEWEST_WORDS: usize = 20;

/// How many of a hundred words of a text are its small words, at least.
const OWN: usize = 20;
/// How many of a hundred may look like small words of the other language, at most.
const OTHER: usize = 5;

static WELSH: LazyLock<BTreeSet<&str>> = LazyLock::new(|| list(include_str!("cy.txt")));
static ENGLISH: LazyLock<BTreeSet<&str>> = LazyLock::new(|| list(include_str!("en.txt")));

fn list(text: &'static str) -> BTreeSet<&'static str> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
}

/// The short name of the language a passage is in: `cy` or `en`; none where that is not clear.
pub fn tongue(text: &str) -> Option<&'static str> {
    let (mut all, mut welsh, mut english) = (0, 0, 0);
    for word in words(text).map(|word| &text[word]) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let word = word.to_lowercase().replace('’', "'");
        all += 1;
        welsh += usize::from(WELSH.contains(word.as_str()));
        english += usize::from(ENGLISH.contains(word.as_str()));
    }
    let is_in = |own: usize, other: usize| own * 100 >= all * OWN && other * 100 <= all * OTHER;
    match all >= FEWEST_WORDS {
        true if is_in(welsh, english) => Some("cy"),
        true if is_in(english, welsh) => Some("en"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(tongue(text), expected, "{text}");
    }

    #[test]
    fn a_passage_is_told_by_its_small_words() {
        check(
            "Mae'r grŵp wedi gofyn i'r cyngor gadw'r bws gyda'r nos am flwyddyn arall, ac mae pobl y dref yn cytuno bod angen y gwasanaeth hwn.",
            Some("cy"),
        );
        check(
            "The group has asked the council to keep the evening bus for one more year, and people of the town agree that it is needed.",
            Some("en"),
        );
    }

    #[test]
    fn names_and_mixed_passages_are_left_alone() {
        check("Mae'r bws yn hwyr.", None);
        check(
            "Cllr Non Prydderch of Porth Wylan met Plas yr Afon, Heol y Bont, Ysgol Gymraeg Bro Taf, Canolfan y Dref, Capel Seion, Clwb Rygbi Porth Wylan and Merched y Wawr.",
            None,
        );
        check(
            "Mae'r grŵp wedi gofyn i'r cyngor gadw'r bws. The group has asked the council to keep the bus for one more year, and it will not stop.",
            None,
        );
    }
}
