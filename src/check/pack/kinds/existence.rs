//! `existence`: words that must not be there.

use super::{Exceptions, Hit, Run};
use crate::check::pack::pattern::GaveUp;
use crate::check::pack::regexes::{Compiled, Edges};

/// Words that must not be there.
#[derive(Debug)]
pub struct Existence {
    /// The words.
    pub compiled: Compiled,
    /// What may stand all the same.
    pub exceptions: Exceptions,
}

/// Where the raw part of a pattern stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// In front of the tokens.
    Before,
    /// After them.
    After,
}

/// What tokens and the raw part of a pattern make together, and where it may begin and end. `raw` is one pattern in
/// pieces, put before or after `tokens`; each token is a choice by itself.
pub fn joined(tokens: &[String], raw: &[String], raw_stands: Stands, edges: Edges) -> (String, Edges) {
    let tokens: Vec<&str> = tokens
        .iter()
        .map(String::as_str)
        .filter(|token| !token.trim().is_empty())
        .collect();
    let raw = raw.concat();
    if tokens.is_empty() {
        return (raw, Edges::Anywhere);
    }
    if raw.is_empty() {
        return (tokens.join("|"), edges);
    }
    let edge = if edges == Edges::Words { r"\b" } else { "" };
    let tokens = format!("{edge}(?:{}){edge}", tokens.join("|"));
    let inner = match raw_stands {
        Stands::Before => format!("{raw}{tokens}"),
        Stands::After => format!("{tokens}{raw}"),
    };
    (inner, Edges::Anywhere)
}

impl Existence {
    pub(super) fn look(&self, at: usize, run: &Run) -> Result<Vec<Hit>, GaveUp> {
        let found = run.find_in(&self.compiled)?.into_iter();
        let hit = |words: std::ops::Range<usize>| {
            let said = run.words(words.clone()).trim().to_owned();
            (!self.exceptions.let_stand(&said)).then(|| Hit::of(at, words, vec![said]))
        };
        Ok(found.filter_map(hit).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Test;
    use super::super::sample::{found, lines};
    use super::*;
    use crate::check::pack::regexes::Letters;

    fn check(tokens: &[&str], raw: &[&str], exceptions: &[&str], text: &str, expected: &[&str]) {
        let (inner, edges) = joined(&lines(tokens), &lines(raw), Stands::Before, Edges::Words);
        let test = |compiled| Existence {
            compiled,
            exceptions: Exceptions::new(&lines(exceptions)).unwrap(),
        };
        for compiled in [
            Compiled::new(&inner, Letters::AnyCase, edges).unwrap(),
            Compiled::known(&inner, Letters::AnyCase, edges),
        ] {
            assert_eq!(found(&Test::Existence(test(compiled)), &[text]), expected);
        }
    }

    #[test]
    fn tokens_are_whole_words_and_raw_is_one_pattern() {
        check(
            &["very", "really"],
            &[],
            &[],
            "Very good, everyone; REALLY.",
            &["Very [Very]", "REALLY [REALLY]"],
        );
        check(&[], &["foo", r"\d+"], &[], "foo12 foo", &["foo12 [foo12]"]);
        check(&["a", "b"], &["x "], &[], "x a, x c, x b", &["x a [x a]", "x b [x b]"]);
        check(
            &["[A-Z]{3,}"],
            &[],
            &["NHS"],
            "The NHS and the LGA",
            &["The [The]", "and [and]", "the [the]", "LGA [LGA]"],
        );
    }
}
