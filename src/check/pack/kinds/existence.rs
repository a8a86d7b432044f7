//! `existence`: words that must not be there.

use std::ops::Range;

use super::{Exceptions, Hit, Run};
use crate::check::pack::around;
use crate::check::pack::pattern::GaveUp;
use crate::check::pack::regexes::{Compiled, Edges};
use crate::check::pattern::Needs;

/// Words that must not be there.
#[derive(Debug)]
pub struct Existence {
    compiled: Compiled,
    together: Vec<Together>,
    exceptions: Exceptions,
    /// What a text must hold for anything to be found in it.
    pub needs: Needs,
}

/// Words that must not stand together, in whatever order: one of each list. Of a fault that can be told in a hundred ways
/// the parts are few: who said it, and that it was in private.
#[derive(Debug)]
pub struct Together {
    lists: Vec<Compiled>,
    never: Option<Compiled>,
    reach: Reach,
    needs: Needs,
}

/// How near to one another words stand that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In one sentence.
    Sentence,
    /// In one sentence and the next: `It was not plain sailing among ourselves. She lost by 6 to 2.`
    Neighbours,
}

impl Together {
    /// One of each of some lists of words, and none of another list within the same reach: what was said in private, but
    /// not to carers. What is told of is the word of the first.
    pub fn of(lists: Vec<Compiled>, never: Option<Compiled>, reach: Reach) -> Self {
        let needs = Needs::of_all(lists.iter().map(|list| &list.needs));
        Self {
            lists,
            never,
            reach,
            needs,
        }
    }

    /// The first word of each sentence that holds one of every list, or that holds them with its neighbours.
    fn find_in(&self, run: &Run) -> Result<Vec<Range<usize>>, GaveUp> {
        let text = run.stretch.traced();
        let Some((first, others)) = self.lists.split_first().filter(|_| text.may_hold(&self.needs)) else {
            return Ok(Vec::new());
        };
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut told = None;
        for words in run.find_in(first)? {
            let sentence = around(run.stretch, &words);
            if told.as_ref() == Some(&sentence) {
                continue;
            }
            let within = self.within(run, &sentence);
            let mut holds_all = true;
            for list in others {
                holds_all = holds_all && !list.find_all(text.part(within.clone()))?.is_empty();
            }
            if let Some(never) = self.never.as_ref().filter(|_| holds_all) {
                holds_all = never.find_all(text.part(within))?.is_empty();
            }
            if holds_all {
                found.push(words);
                told = Some(sentence);
            }
        }
        Ok(found)
    }

    /// Where the other words are looked for, when the first stands in this sentence.
    fn within(&self, run: &Run, sentence: &Range<usize>) -> Range<usize> {
        if self.reach == Reach::Sentence {
            return sentence.clone();
        }
        let sentences = run.stretch.sentences();
        let at = sentences.partition_point(|other| other.start < sentence.start);
        let before = at.checked_sub(1).and_then(|before| sentences.get(before));
        let after = sentences.get(at + 1);
        before.map_or(sentence.start, |before| before.start)..after.map_or(sentence.end, |after| after.end)
    }
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
    /// The words, lists of words that must not stand together, and what may stand all the same.
    pub fn new(compiled: Compiled, together: Vec<Together>, exceptions: Exceptions) -> Self {
        let each: Vec<&Needs> = std::iter::once(&compiled.needs)
            .chain(together.iter().map(|set| &set.needs))
            .collect();
        let needs = Needs::of_any(&each);
        Self {
            compiled,
            together,
            exceptions,
            needs,
        }
    }

    pub(super) fn look(&self, at: usize, run: &Run) -> Result<Vec<Hit>, GaveUp> {
        let mut found = run.find_in(&self.compiled)?;
        for set in &self.together {
            for words in set.find_in(run)? {
                let sentence = around(run.stretch, &words);
                if !found.iter().any(|known| sentence.contains(&known.start)) {
                    found.push(words);
                }
            }
        }
        found.sort_unstable_by_key(|words| words.start);
        let hit = |words: Range<usize>| {
            let said = run.words(words.clone()).trim().to_owned();
            (!self.exceptions.let_stand(&said)).then(|| Hit::of(at, words, vec![said]))
        };
        Ok(found.into_iter().filter_map(hit).collect())
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
        let test = |compiled| Existence::new(compiled, Vec::new(), Exceptions::new(&lines(exceptions)).unwrap());
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

    #[test]
    fn words_of_several_lists_are_told_where_a_sentence_holds_one_of_each() {
        let list = |words: &str| Compiled::new(words, Letters::AnyCase, Edges::Words).unwrap();
        let set = Together::of(
            vec![list("officers?|engineers?"), list("in private|privately")],
            Some(list("lodgings")),
            Reach::Sentence,
        );
        let test = Existence::new(list("leak"), vec![set], Exceptions::default());
        let found = found(
            &Test::Existence(test),
            &[
                "Privately, an officer says no. The officer lives there. It was in private.",
                "An officer and an engineer met in private. A leak: engineers said so privately.",
                "Engineers live in private lodgings.",
            ],
        );
        assert_eq!(found, ["officer [officer]", "officer [officer]", "leak [leak]"]);
    }
}
