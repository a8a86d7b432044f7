//! A list of English words as the British spell them, and what a misspelt word may have been.
//!
//! The list is made of the SCOWL word lists up to size 60, without names, in the spelling with -ise
//! (`COPYRIGHT-SCOWL.txt`): each word the length of what it shares with the one before, as a capital
//! letter, and the rest; deflated. `council.txt` adds what councils speak of.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const PACKED: &[u8] = include_bytes!("british.deflate");
const COUNCIL: &str = include_str!("council.txt");
/// More than the list needs, so that a damaged file cannot fill the memory.
const MOST_BYTES: usize = 1 << 20;

static WORDS: LazyLock<Words> = LazyLock::new(Words::unpacked);

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

/// The words, one behind the other in the order of their bytes: a table of so many words takes five times as long to
/// fill as the list to unpack, and of a site's words only the capitalised ones are looked up.
struct Words {
    letters: Vec<u8>,
    /// Where each word ends.
    ends: Vec<u32>,
    /// The words of councils, in order.
    of_councils: Vec<&'static str>,
}

impl Words {
    fn unpacked() -> Self {
        let packed = miniz_oxide::inflate::decompress_to_vec_with_limit(PACKED, MOST_BYTES).unwrap_or_default();
        let mut words = Self {
            letters: Vec::with_capacity(2 * packed.len()),
            ends: Vec::new(),
            of_councils: COUNCIL.lines().collect(),
        };
        words.of_councils.sort_unstable();
        let mut before: Vec<u8> = Vec::new();
        for line in packed.split(|byte| *byte == b'\n') {
            let Some((shared, rest)) = line.split_first() else {
                continue;
            };
            before.truncate(past_letters(&before, usize::from(shared - b'A')));
            before.extend(rest);
            words.letters.extend(&before);
            words.ends.push(words.letters.len() as u32);
        }
        words
    }

    fn contains(&self, word: &str) -> bool {
        let is_listed = self.position(word.as_bytes()).is_ok();
        is_listed || self.of_councils.binary_search(&word).is_ok()
    }

    fn position(&self, word: &[u8]) -> Result<usize, usize> {
        let (mut from, mut to) = (0, self.ends.len());
        while from < to {
            let middle = from + (to - from) / 2;
            match self.word(middle).cmp(word) {
                Ordering::Less => from = middle + 1,
                Ordering::Greater => to = middle,
                Ordering::Equal => return Ok(middle),
            }
        }
        Err(from)
    }

    fn word(&self, number: usize) -> &[u8] {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start as usize..self.ends[number] as usize]
    }
}

/// How many bytes the first letters of a word take.
fn past_letters(word: &[u8], letters: usize) -> usize {
    let is_first_byte = |byte: &u8| byte & 0xc0 != 0x80;
    let starts = word.iter().enumerate().filter(|(_, byte)| is_first_byte(byte));
    starts.map(|(at, _)| at).nth(letters).unwrap_or(word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        let count = WORDS.ends.len() + WORDS.of_councils.len();
        assert!(count > 76_900, "{count}");
        let words = (0..WORDS.ends.len()).map(|number| WORDS.word(number));
        assert!(words.is_sorted(), "a list out of order cannot be searched");
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
