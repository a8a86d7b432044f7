//! What is counted in a text: words, sentences, syllables, under the names that Vale gives them.

use super::run::Run;
use crate::source::prose::passages::{Block, words};

/// The words of at least this many letters count as long.
const LONG: usize = 7;
/// The words of at least this many syllables count as complex.
const COMPLEX: usize = 3;

/// The counts of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measures {
    words: f64,
    sentences: f64,
    syllables: f64,
    characters: f64,
    paragraphs: f64,
    long_words: f64,
    complex_words: f64,
    polysyllabic_words: f64,
    list: f64,
    blockquote: f64,
    headings: [f64; 6],
}

/// The names under which a formula asks for the counts.
pub const NAMES: &[&str] = &[
    "words",
    "sentences",
    "syllables",
    "characters",
    "paragraphs",
    "long_words",
    "complex_words",
    "polysyllabic_words",
    "list",
    "blockquote",
    "pre",
    "heading.h1",
    "heading.h2",
    "heading.h3",
    "heading.h4",
    "heading.h5",
    "heading.h6",
];

impl Measures {
    /// Counts the paragraphs among some runs; headings, lists and what is set apart only by their number.
    pub fn of(runs: &[Run]) -> Self {
        let mut measures = Self::default();
        for run in runs {
            match run.stretch.passage.block {
                Block::Paragraph if run.stretch.field.is_none() => measures.add(run),
                Block::Heading(level) => measures.headings[usize::from(level.clamp(1, 6)) - 1] += 1.0,
                Block::Item(_) => measures.list += 1.0,
                _ => {}
            }
        }
        measures
    }

    fn add(&mut self, run: &Run) {
        let text = run.text();
        self.paragraphs += 1.0;
        if run.stretch.scope == crate::check::Scope::Quote {
            self.blockquote += 1.0;
        }
        self.sentences += run.stretch.sentences().len() as f64;
        for range in words(text) {
            let word = &text[range];
            let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
            let syllables = syllables(word);
            self.words += 1.0;
            self.characters += letters as f64;
            self.syllables += syllables as f64;
            self.long_words += f64::from(u8::from(letters >= LONG));
            self.polysyllabic_words += f64::from(u8::from(syllables >= COMPLEX));
            let is_inflected = ["es", "ed", "ing"].iter().any(|ending| word.ends_with(ending));
            self.complex_words += f64::from(u8::from(syllables >= COMPLEX && !is_inflected));
        }
    }

    /// The count of a name; none for a name that is not counted.
    pub fn get(&self, name: &str) -> Option<f64> {
        let count = match name {
            "words" => self.words,
            "sentences" => self.sentences,
            "syllables" => self.syllables,
            "characters" => self.characters,
            "paragraphs" => self.paragraphs,
            "long_words" => self.long_words,
            "complex_words" => self.complex_words,
            "polysyllabic_words" => self.polysyllabic_words,
            "list" => self.list,
            "blockquote" => self.blockquote,
            // Blocks of code are no prose, and are not counted.
            "pre" => 0.0,
            _ => {
                let level: usize = name
                    .strip_prefix("heading.h")
                    .or(name.strip_prefix("heading_h"))?
                    .parse()
                    .ok()?;
                *self.headings.get(level.checked_sub(1)?)?
            }
        };
        Some(count)
    }
}

/// How many syllables an English word has, by its groups of vowels: right for most words, and near for
/// the rest, which is enough for an average.
pub fn syllables(word: &str) -> usize {
    let letters = || word.chars().map(small);
    let mut count = 0;
    let mut before = false;
    for letter in letters() {
        let vowel = is_vowel(letter);
        count += usize::from(vowel && !before);
        before = vowel;
    }
    let mut ending = letters().rev();
    let last = ending.next();
    let second = ending.next();
    let third = ending.next();
    let is_mute = match (third, second, last) {
        // `table` ends with a syllable, `stale` does not.
        (Some(third), Some('l'), Some('e')) => is_vowel(third),
        (_, Some(second), Some('e')) => !is_vowel(second),
        (Some(third), Some('e'), Some('d')) => !is_vowel(third) && !matches!(third, 't' | 'd'),
        (Some(third), Some('e'), Some('s')) => !is_vowel(third) && !matches!(third, 's' | 'x' | 'z' | 'c' | 'g' | 'h'),
        _ => false,
    };
    (count - usize::from(is_mute && count > 1)).max(1)
}

fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    letter.to_lowercase().next().unwrap_or(letter)
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'á' | 'é' | 'í' | 'ó' | 'ú' | 'â' | 'ê' | 'î' | 'ô' | 'û' | 'ŵ' | 'ŷ'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_common_words() {
        for (word, expected) in [
            ("bus", 1),
            ("council", 2),
            ("library", 3),
            ("table", 2),
            ("stale", 1),
            ("asked", 1),
            ("voted", 2),
            ("houses", 2),
            ("makes", 1),
            ("the", 1),
            ("Harrowmere", 3),
            ("42", 1),
            ("responsibility", 6),
            ("free", 1),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn every_name_is_counted() {
        for name in NAMES {
            assert!(Measures::default().get(name).is_some(), "{name}");
        }
        assert_eq!(Measures::default().get("heading.h7"), None);
        assert_eq!(Measures::default().get("letters"), None);
    }
}
