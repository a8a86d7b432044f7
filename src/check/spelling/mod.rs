//! A list of English words as the British spell them, and what a misspelt word may have been.
//!
//! The list is made of the SCOWL word lists up to size 60, without names, in the spelling with -ise
//! (`COPYRIGHT-SCOWL.txt`): each word the length of what it shares with the one before, as a capital
//! letter, and the rest; deflated. `council.txt` adds what councils speak of.

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

const PACKED: &[u8] = include_bytes!("british.deflate");
const COUNCIL: &str = include_str!("council.txt");
/// More than the list needs, so that a damaged file cannot fill the memory.
const MOST_BYTES: usize = 1 << 20;

static WORDS: LazyLock<HashSet<Box<str>>> = LazyLock::new(unpacked);

/// Whether a word, in small letters, is known; `own` are the site's words.
pub fn is_known(word: &str, own: &BTreeSet<String>) -> bool {
    let is_listed = |word: &str| WORDS.contains(word) || own.contains(word);
    let plain = word.replace('’', "'");
    if is_listed(&plain) {
        return true;
    }
    let stem = ["'s", "s'", "'ll", "'re", "'ve", "'d", "'m", "n't"]
        .iter()
        .find_map(|ending| plain.strip_suffix(ending))
        .unwrap_or(&plain);
    // `can't` and `won't` leave no word behind.
    matches!(stem, "ca" | "wo" | "sha") || is_listed(stem) || is_listed(&format!("{stem}s")) && plain.ends_with("s'")
}

/// Whether a word, in small letters, stands in the list as it is.
pub fn is_word(word: &str) -> bool {
    WORDS.contains(word)
}

/// A known word that differs in one letter, left out, put in, changed, or changed places; the first of
/// these in the order of the alphabet.
pub fn suggestion(word: &str, own: &BTreeSet<String>) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 || letters.len() > 30 {
        return None;
    }
    let mut found = BTreeSet::new();
    let mut offer = |letters: &[char]| {
        let word: String = letters.iter().collect();
        if WORDS.contains(word.as_str()) || own.contains(&word) {
            found.insert(word);
        }
    };
    for at in 0..=letters.len() {
        for letter in 'a'..='z' {
            let mut longer = letters.clone();
            longer.insert(at, letter);
            offer(&longer);
        }
        if at == letters.len() {
            break;
        }
        let mut shorter = letters.clone();
        shorter.remove(at);
        offer(&shorter);
        for letter in 'a'..='z' {
            let mut other = letters.clone();
            other[at] = letter;
            offer(&other);
        }
        if at + 1 < letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            offer(&swapped);
        }
    }
    found.into_iter().next()
}

fn unpacked() -> HashSet<Box<str>> {
    let bytes = miniz_oxide::inflate::decompress_to_vec_with_limit(PACKED, MOST_BYTES).unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_default();
    let mut words: HashSet<Box<str>> = COUNCIL.lines().map(Box::from).collect();
    let mut before: Vec<char> = Vec::new();
    for line in text.lines() {
        let mut letters = line.chars();
        let shared = letters.next().map_or(0, |shared| usize::from(shared as u8 - b'A'));
        before.truncate(shared);
        before.extend(letters);
        words.insert(before.iter().collect::<String>().into());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        assert!(WORDS.len() > 76_900, "{}", WORDS.len());
        for word in [
            "aardvark",
            "councillor",
            "programme",
            "organise",
            "kerb",
            "zoos",
            "études",
            "unparished",
        ] {
            assert!(WORDS.contains(word), "{word}");
        }
        for word in ["color", "organize", "councilor", "teh"] {
            assert!(!WORDS.contains(word), "{word}");
        }
    }

    #[test]
    fn endings_are_taken_off() {
        let own = BTreeSet::from(["saltings".to_owned()]);
        for word in [
            "don't",
            "can’t",
            "council’s",
            "councillors'",
            "they’re",
            "saltings",
            "it's",
        ] {
            assert!(is_known(word, &own), "{word}");
        }
        for word in ["recieve", "councilor's", "dont"] {
            assert!(!is_known(word, &own), "{word}");
        }
    }

    #[test]
    fn one_letter_makes_a_suggestion() {
        let own = BTreeSet::new();
        for (word, expected) in [
            ("recieve", Some("receive")),
            ("councilor", Some("councillor")),
            ("libary", Some("library")),
            ("xqzzt", None),
        ] {
            assert_eq!(suggestion(word, &own).as_deref(), expected, "{word}");
        }
    }
}
