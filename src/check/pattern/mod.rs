//! Regular expressions of the rules, in the form in which they stay fast.

use std::iter::Peekable;
use std::str::Chars;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use regex::{Error, Regex, RegexBuilder};

use crate::base::Digest;
use crate::base::quick::QuickMap;

mod bits;
mod branches;
mod index;
mod letters;
mod masked;
mod matches;
mod needed;
mod needs;
mod pieces;
mod reading;
mod searcher;
mod trace;
mod traced;
mod traces;

use branches::branches;
use matches::Spans;
use searcher::Searcher;

pub use masked::{Masked, masked};
pub use matches::{Match, Matches};
pub use needs::Needs;
pub use traced::Traced;
pub use traces::Traces;

/// How many bytes the states of a pattern may take while a text is read. Patterns of a hundred words have more
/// states than the crate usually gives room for; short of room it falls back to engines a hundred times slower.
const ROOM: usize = 32 << 20;

/// The letters and digits of which words are made here: those of ASCII, and of Latin script with its accents,
/// those of Welsh among them.
const LETTERS: &str = r"0-9A-Za-z_\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{24F}\u{1E00}-\u{1EFF}";

/// A pattern of a rule. It is compiled when it is first held against a text: most sites never need most of them.
#[derive(Clone, Debug)]
pub struct Pattern(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    /// Its parts, in order; at least one.
    branches: Vec<Branch>,
    /// All of it, as it is written.
    text: String,
    whole: OnceLock<Regex>,
}

/// A part of a pattern.
#[derive(Debug)]
struct Branch {
    text: String,
    needs: Needs,
    compiled: OnceLock<Searcher>,
}

/// A pattern, which matches in its [`plain`] form. A desk that builds all day reads its rules each time, and gets the same
/// pattern for the same text.
pub(super) fn pattern(text: &str) -> Pattern {
    static KNOWN: LazyLock<Mutex<QuickMap<Digest, Pattern>>> = LazyLock::new(Mutex::default);
    let digest = Digest::of_bytes(text.as_bytes());
    let open = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = open().get(&digest) {
        return known.clone();
    }
    // Nobody waits while it is worked out.
    let pattern = Pattern::new(text, &[]);
    open().entry(digest).or_insert(pattern).clone()
}

impl Branch {
    fn searcher(&self) -> &Searcher {
        self.compiled.get_or_init(|| Searcher::new(&plain(&self.text)))
    }
}

impl Pattern {
    /// A pattern in the place of whose `masks` a paragraph may have anything.
    fn new(text: &str, masks: &[&str]) -> Self {
        let branch = |part: branches::Branch| Branch {
            text: part.pattern,
            needs: Needs::for_all(part.needed, part.reach),
            compiled: OnceLock::new(),
        };
        Self(Arc::new(Parts {
            branches: branches(text, masks).into_iter().map(branch).collect(),
            text: text.to_owned(),
            whole: OnceLock::new(),
        }))
    }

    /// The pattern in one piece, for what its parts cannot do: numbered groups, and what is to be put in the place of a
    /// match.
    ///
    /// # Panics
    /// Where it cannot be compiled; patterns are our own, and each is used by a test.
    pub fn whole(&self) -> &Regex {
        let compiled = || linear(&plain(&self.0.text)).expect("a pattern of ours can be compiled");
        self.0.whole.get_or_init(compiled)
    }

    /// What it cannot match without.
    pub fn needs(&self) -> Needs {
        let each: Vec<&Needs> = self.0.branches.iter().map(|branch| &branch.needs).collect();
        Needs::of_any(&each)
    }

    /// Whether it matches.
    pub fn is_match(&self, text: &str) -> bool {
        let all = 0..text.len();
        let mut branches = self.0.branches.iter();
        branches.any(|branch| branch.searcher().is_match(text, all.clone()))
    }

    /// Its first match.
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.find_iter(text).next()
    }

    /// Every match.
    pub fn find_iter<'t>(&self, text: &'t str) -> Matches<'_, 't> {
        let branches = self.0.branches.iter();
        Matches::new(text, branches.map(|branch| (branch.searcher(), Spans::All)))
    }
}

/// The pattern with words and digits of Latin script alone, and with large and small letters alike in ASCII alone where
/// case does not count. The classes of all scripts have hundreds of ranges, and a pattern that repeats them takes longer
/// to compile than a site to build; a word boundary for all scripts makes the search slow wherever a text has a curly
/// quotation mark; and of the letters that Unicode takes for forms of `s` and `k` each word has some.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 64);
    plain.push_str("(?-u)");
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => push_escaped(&mut plain, &mut letters),
            '[' => {
                let class = class(&mut letters);
                plain.push_str(&class);
            }
            '.' => plain.push_str("(?u:.)"),
            _ if letter.is_ascii() => plain.push(letter),
            _ => plain.extend(["(?u:", letter.encode_utf8(&mut [0; 4]), ")"]),
        }
    }
    plain
}

/// What stands behind a backslash outside a class.
fn push_escaped(plain: &mut String, letters: &mut Peekable<Chars>) {
    match letters.next() {
        Some('b') => plain.push_str(r"\b"),
        Some('w') => plain.extend(["(?u:[", LETTERS, "])"]),
        Some('W') => plain.extend(["(?u:[^", LETTERS, "])"]),
        Some('d') => plain.push_str("[0-9]"),
        // A letter behind a backslash is a class of its own or a sign by its number.
        Some(named) if matches!(named, 's' | 'S' | 'D' | 'p' | 'P' | 'u' | 'U' | 'x') => {
            plain.extend([r"(?u:\", named.encode_utf8(&mut [0; 4])]);
            plain.push_str(&in_braces(letters));
            plain.push(')');
        }
        Some(escaped) => plain.extend(['\\', escaped]),
        None => plain.push('\\'),
    }
}

/// What stands in braces here, with them; nothing where there are none.
fn in_braces(letters: &mut Peekable<Chars>) -> String {
    let mut braces = String::new();
    while letters
        .peek()
        .is_some_and(|letter| *letter == '{' || !braces.is_empty())
    {
        let Some(letter) = letters.next() else {
            break;
        };
        braces.push(letter);
        if letter == '}' {
            break;
        }
    }
    braces
}

/// A class whose first bracket has been read, to its last one.
fn class(letters: &mut Peekable<Chars>) -> String {
    let mut class = String::from("[");
    let mut is_ascii = letters.peek() != Some(&'^');
    class.extend(letters.next_if_eq(&'^'));
    // As the first of its class it stands for itself.
    class.extend(letters.next_if_eq(&']'));
    let mut depth = 1;
    while depth > 0
        && let Some(letter) = letters.next()
    {
        match letter {
            '\\' => match letters.next() {
                Some('w') => {
                    is_ascii = false;
                    class.push_str(LETTERS);
                }
                Some('d') => class.push_str("0-9"),
                Some(escaped) => {
                    is_ascii &= !escaped.is_ascii_alphabetic();
                    class.extend(['\\', escaped]);
                }
                None => class.push('\\'),
            },
            '[' => {
                depth += 1;
                class.push('[');
            }
            ']' => {
                depth -= 1;
                class.push(']');
            }
            _ => {
                is_ascii &= letter.is_ascii();
                class.push(letter);
            }
        }
    }
    match is_ascii {
        true => class,
        false => format!("(?u:{class})"),
    }
}

/// Whether a pattern can be read, and looks at nothing around a match. Reading takes a tenth of compiling.
pub(super) fn is_plain(text: &str) -> bool {
    regex_syntax::parse(text).is_ok()
}

/// A pattern as it is written, compiled for an engine that is linear in the text.
///
/// # Errors
/// Where it cannot be read, or needs look-around.
pub(super) fn linear(text: &str) -> Result<Regex, Error> {
    RegexBuilder::new(text).dfa_size_limit(ROOM).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_of_latin_script_and_case_is_that_of_ascii() {
        let check = |text: &str, expected: &str| assert_eq!(plain(text), format!("(?-u){expected}"));
        check(r"\bcat\b", r"\bcat\b");
        check(r"a\\b\.\s[^]\.a]\[b.", r"a\\b\.(?u:\s)(?u:[^]\.a])\[b(?u:.)");
        check(r"\d[\d.]", r"[0-9][0-9.]");
        check(r"[\W]", r"(?u:[\W])");
        check(r"tŷ\", r"t(?u:ŷ)\");
        check(r"[a-z]+[’']\u{a0}?", r"[a-z]+(?u:[’'])(?u:\u{a0})?");
        check(r"\w[\w-]", &format!("(?u:[{LETTERS}])(?u:[{LETTERS}-])"));
        assert!(pattern(r"\bcat\b").is_match("a “cat”"));
        assert!(pattern(r"^Ll\w+$").is_match("Llŷn"));
        assert!(!pattern(r"\w").is_match("“–£×"));
        assert!(pattern(r"(?i)tŷ.K").is_match("TŶ’k"));
        assert!(!pattern(r"(?i)kiss").is_match("ki\u{17f}s"));
    }

    #[test]
    fn a_pattern_that_cannot_be_read_is_handed_on_as_it_is() {
        for text in ["[", "[a", r"[\", r"\p{", r"\u{12", "[[a]", r"\p{Lu}(?:"] {
            assert!(linear(&plain(text)).is_err(), "{text}");
        }
    }
}
