//! One pattern made of a rule's words: with word boundaries or without, in any case or as written.

use std::ops::{Deref, Range};
use std::sync::OnceLock;

use super::pattern::{GaveUp, Pattern};
use crate::check::pattern::{Needs, Traced, linear, pattern, plain};

/// Which letters match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// As written.
    Exact,
    /// Small and capital alike.
    AnyCase,
}

/// Where a match may begin and end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edges {
    /// At the ends of words.
    Words,
    /// Anywhere.
    Anywhere,
}

/// A pattern, and what it cannot match without.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The pattern.
    pub pattern: Late,
    /// What a text must hold for it to match.
    pub needs: Needs,
}

/// A pattern that is compiled when it is first held against a text.
#[derive(Clone, Debug)]
pub struct Late {
    inner: String,
    letters: Letters,
    edges: Edges,
    compiled: OnceLock<Pattern>,
}

impl Late {
    fn compile(&self) -> Result<Pattern, String> {
        let inner = &self.inner;
        let whole = whole(inner, self.letters, self.edges);
        // A boundary between plain letters lets the fast engine run over text with £ and curly quotes;
        // a look-around pattern is read by an engine that only knows the other one.
        let fast = has_plain_letters(inner).then(|| linear(&plain(&whole)));
        match fast {
            Some(Ok(fast)) => Ok(Pattern::Plain(fast)),
            _ => Pattern::new(&whole),
        }
    }
}

impl Deref for Late {
    type Target = Pattern;

    /// # Panics
    /// Never in what is published: a pattern that is not compiled yet is one of the house, and each of those is
    /// compiled in a test.
    fn deref(&self) -> &Pattern {
        self.compiled
            .get_or_init(|| self.compile().expect("the words of the house compile"))
    }
}

impl Compiled {
    /// Compiles what the parts of a rule of the group's own make together. `^` and `$` stand for the ends of lines. What
    /// the fast engine cannot read goes to a slow one, so the words of the house do not come this way.
    ///
    /// # Errors
    /// In plain words, why it cannot be read.
    pub(in crate::check::pack) fn new(inner: &str, letters: Letters, edges: Edges) -> Result<Self, String> {
        let compiled = Self::later(inner, letters, edges);
        let pattern = compiled.pattern.compile()?;
        compiled.pattern.compiled.get_or_init(|| pattern);
        Ok(compiled)
    }

    fn later(inner: &str, letters: Letters, edges: Edges) -> Self {
        // The edges of words that have letters beyond ASCII are others than those that texts are known by.
        let outline = match has_plain_letters(inner) {
            true => whole(inner, letters, edges),
            false => whole(&inner.replace(r"\b", ""), letters, Edges::Anywhere),
        };
        Self {
            pattern: Late {
                inner: inner.to_owned(),
                letters,
                edges,
                compiled: OnceLock::new(),
            },
            needs: Needs::of(&outline),
        }
    }

    /// The pattern alone.
    pub fn into_pattern(self) -> Pattern {
        Pattern::clone(&self.pattern)
    }

    /// Every place in a text where it matches. Words of the house have no look-around, so they never give up.
    pub fn find_in(&self, text: Traced) -> Vec<Range<usize>> {
        self.find_all(text).unwrap_or_default()
    }

    /// Every place in a text where it matches.
    ///
    /// # Errors
    /// Where it gave up.
    pub fn find_all(&self, text: Traced) -> Result<Vec<Range<usize>>, GaveUp> {
        if let Some(Pattern::InParts(parts)) = self.pattern.compiled.get() {
            let found = text.find_iter(parts).map(|found| found.range());
            return Ok(found.filter(|range| !range.is_empty()).collect());
        }
        if !text.may_hold(&self.needs) {
            return Ok(Vec::new());
        }
        self.pattern.find_all(text.text)
    }

    /// The words of the house.
    pub fn of_house(words: &[&str]) -> Self {
        Self::known(&words.join("|"), Letters::AnyCase, Edges::Words)
    }

    /// What the parts of a rule of the house make together, which is known to be right: none of it is compiled before
    /// it is needed.
    pub fn known(inner: &str, letters: Letters, edges: Edges) -> Self {
        if !has_plain_letters(inner) || looks_around(inner) {
            return Self::later(inner, letters, edges);
        }
        let parts = pattern(&whole(inner, letters, edges));
        Self {
            needs: parts.needs(),
            pattern: Late {
                inner: inner.to_owned(),
                letters,
                edges,
                compiled: OnceLock::from(Pattern::InParts(parts)),
            },
        }
    }
}

/// What the parts of a rule make together, with how letters are compared and where a match may begin and end.
fn whole(inner: &str, letters: Letters, edges: Edges) -> String {
    let flags = match letters {
        Letters::Exact => "(?m)",
        Letters::AnyCase => "(?mi)",
    };
    match edges {
        Edges::Anywhere => format!("{flags}(?:{inner})"),
        Edges::Words => format!(r"{flags}\b(?:{inner})\b"),
    }
}

/// Whether all letters of a pattern are of ASCII; its curly quotation marks are no letters.
fn has_plain_letters(inner: &str) -> bool {
    !inner
        .chars()
        .any(|letter| !letter.is_ascii() && letter.is_alphanumeric())
}

/// Whether a pattern asks what stands around a match.
fn looks_around(inner: &str) -> bool {
    ["(?=", "(?!", "(?<"].iter().any(|opening| inner.contains(opening))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::pattern::Traces;

    fn check(words: &[&str], text: &str, expected: &[&str]) {
        let found = Compiled::of_house(words).find_in(Traced::new(text, &Traces::of([text]), 0));
        let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_end_where_words_end_and_case_does_not_count() {
        check(
            &["pink papers?"],
            "Pink paper, PINK PAPERS; pinkish papers",
            &["Pink paper", "PINK PAPERS"],
        );
        check(&["cat(?!s)"], "“Cat” costs £5, cats", &["Cat"]);
        check(&["tŷ"], "Tŷ a thŷ", &["Tŷ"]);
        check(&[r"tŷ\b bach"], "y tŷ bach", &["tŷ bach"]);
    }
}
