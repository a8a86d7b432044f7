//! The letters that may stand at one place of a pattern.

use regex_syntax::ast::{ClassBracketed, ClassPerl, ClassPerlKind, ClassSet, ClassSetItem};

use super::needed::{Words, small};
use super::trace::{DIGIT, EDGE};

/// The letters that may stand at one place; large ones count as small, as everywhere here.
#[derive(Default)]
pub struct Letters {
    found: Vec<char>,
    /// There are more of them, or others than can be told.
    is_open: bool,
}

impl Letters {
    /// More letters are as good as any.
    const MOST: u32 = 24;

    /// Those of a range.
    pub fn of(first: char, last: char) -> Self {
        let mut letters = Self::default();
        letters.add(first, last);
        letters
    }

    /// Whether one of some letters may stand there.
    pub fn has_any(&self, letters: &[char]) -> bool {
        self.found.iter().any(|letter| letters.contains(letter))
    }

    fn add(&mut self, first: char, last: char) {
        let is_large = u32::from(last).saturating_sub(u32::from(first)) >= Self::MOST;
        if is_large || !(first..=last).all(has_plain_forms) {
            self.is_open = true;
            return;
        }
        self.found.extend((first..=last).flat_map(forms));
    }

    /// Each as a word, several digits as any digit; none where any letter may stand there, or none.
    pub fn into_words(self) -> Option<Words> {
        // The two that are forms of `s` and `k` are known by the traces themselves.
        let told = self
            .found
            .into_iter()
            .filter(|letter| !['\u{17f}', '\u{212a}'].contains(letter));
        let mut words: Words = told
            .map(|letter| small(letter.encode_utf8(&mut [0; 4]).as_bytes()))
            .collect();
        words.sort_unstable();
        words.dedup();
        let is_digit = |word: &Vec<u8>| word[0].is_ascii_digit();
        if words.iter().filter(|word| is_digit(word)).count() > 1 {
            words.retain(|word| !is_digit(word));
            words.push(vec![DIGIT]);
        }
        let is_known = !self.is_open && !words.is_empty() && words.len() <= Self::MOST as usize;
        is_known.then_some(words)
    }
}

/// Whether all that a letter can match where case does not count is known: those of Latin script that only English,
/// French or Welsh words have, and what has no case. The marks of edges and digits match nothing that is written.
pub fn has_plain_forms(letter: char) -> bool {
    match letter {
        _ if letter.is_ascii() => ![EDGE, DIGIT].contains(&(letter as u8)),
        'ß' | 'å' | 'Å' => false,
        '\u{c0}'..='\u{17e}' => true,
        _ => !letter.is_alphabetic(),
    }
}

/// A letter, and what it is as a large and as a small one; of ASCII small ones stand for both.
fn forms(letter: char) -> impl Iterator<Item = char> {
    let others = (!letter.is_ascii()).then(|| letter.to_lowercase().chain(letter.to_uppercase()));
    std::iter::once(letter).chain(others.into_iter().flatten())
}

/// Whether a class is that of the digits, which are those of ASCII here.
pub fn is_digit(class: &ClassPerl) -> bool {
    class.kind == ClassPerlKind::Digit && !class.negated
}

/// Those of a class.
pub fn of_class(class: &ClassBracketed) -> Letters {
    let mut letters = Letters::default();
    match &class.kind {
        ClassSet::Item(item) if !class.negated => add_item(&mut letters, item),
        _ => letters.is_open = true,
    }
    letters
}

fn add_item(letters: &mut Letters, item: &ClassSetItem) {
    match item {
        ClassSetItem::Empty(_) => {}
        ClassSetItem::Literal(literal) => letters.add(literal.c, literal.c),
        ClassSetItem::Perl(class) if is_digit(class) => letters.add('0', '9'),
        ClassSetItem::Range(range) => letters.add(range.start.c, range.end.c),
        ClassSetItem::Union(union) => union.items.iter().for_each(|item| add_item(letters, item)),
        _ => letters.is_open = true,
    }
}
