//! `consistency`: of two ways to write something, only one in a text.

use std::ops::Range;

use super::{Hit, Run, Seen};
use crate::check::pack::pattern::Pattern;
use crate::check::pack::regexes::{Compiled, Edges, Letters};

/// Pairs of ways to write something.
#[derive(Debug)]
pub struct Consistency(Vec<(Pattern, Pattern)>);

impl Consistency {
    /// # Errors
    /// The key of the pair that cannot be read, and in plain words why.
    pub fn new(either: &[(String, String)], letters: Letters, edges: Edges) -> Result<Self, (String, String)> {
        let pair = |(one, other): &(String, String)| {
            let compile = |words: &str| {
                let compiled = Compiled::new(words, letters, edges);
                compiled
                    .map(Compiled::into_pattern)
                    .map_err(|fault| (one.clone(), fault))
            };
            Ok((compile(one)?, compile(other)?))
        };
        either.iter().map(pair).collect::<Result<_, _>>().map(Self)
    }

    pub(super) fn look(&self, runs: &[Run], seen: &mut Seen) {
        for (one, other) in &self.0 {
            let mut firsts: [Option<(usize, Range<usize>)>; 2] = [None, None];
            for (at, run) in runs.iter().enumerate() {
                for (pattern, first) in [one, other].into_iter().zip(&mut firsts) {
                    if first.is_some() {
                        continue;
                    }
                    let Ok(found) = run.find_all(pattern) else {
                        seen.gave_up = Some(at);
                        return;
                    };
                    *first = found.into_iter().next().map(|words| (at, words));
                }
                if let [Some(one), Some(other)] = &firsts {
                    seen.hits.push(second_of(runs, one, other));
                    break;
                }
            }
        }
    }
}

/// The hit at whichever stands later, with the place of the one that came first.
fn second_of(runs: &[Run], one: &(usize, Range<usize>), other: &(usize, Range<usize>)) -> Hit {
    let is_later = (one.0, one.1.start) > (other.0, other.1.start);
    let (first, (at, words)) = if is_later { (other, one) } else { (one, other) };
    let said = |(at, words): &(usize, Range<usize>)| runs[*at].words(words.clone()).to_owned();
    let said = vec![said(first), said(&(*at, words.clone()))];
    let mut hit = Hit::of(*at, words.clone(), said);
    hit.first = Some(first.clone());
    hit
}

#[cfg(test)]
mod tests {
    use super::super::Test;
    use super::super::sample::found;
    use super::*;

    fn check(text: &[&str], expected: &[&str]) {
        let either = [
            ("advisor".to_owned(), "adviser".to_owned()),
            ("organi[z]e".to_owned(), "organise".to_owned()),
        ];
        let test = Consistency::new(&either, Letters::AnyCase, Edges::Words).unwrap();
        assert_eq!(found(&Test::Consistency(test), text), expected);
    }

    #[test]
    fn the_second_way_is_told_once_with_the_first() {
        check(
            &["An adviser came.", "The advisor left, an adviser said."],
            &["advisor [adviser, advisor]"],
        );
        check(&["We organise.", "We organise."], &[]);
        check(&["We organize and organise."], &["organise [organize, organise]"]);
    }
}
