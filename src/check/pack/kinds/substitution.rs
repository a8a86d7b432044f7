//! `substitution`: words that have better ones.

use super::{Exceptions, Hit, Run};
use crate::check::pack::pattern::{GaveUp, Pattern};
use crate::check::pack::regexes::{Compiled, Edges, Letters};

/// Words that have better ones.
#[derive(Debug)]
pub struct Substitution {
    pub(super) compiled: Compiled,
    /// For each group that tells which words were found, its number and what is better.
    better: Vec<(usize, String)>,
    letters: Letters,
    exceptions: Exceptions,
}

impl Substitution {
    /// `swap` holds patterns and what is better than each; choices of better words have a bar between them.
    ///
    /// # Errors
    /// The key whose pattern cannot be read, and in plain words why.
    pub fn new(
        swap: &[(String, String)],
        letters: Letters,
        edges: Edges,
        exceptions: &[String],
    ) -> Result<Self, (Option<String>, String)> {
        let mut inner = Vec::new();
        let mut better = Vec::new();
        let mut group = 1;
        for (words, instead) in swap {
            let pattern = Pattern::new(words).map_err(|fault| (Some(words.clone()), fault))?;
            inner.push(format!("({words})"));
            better.push((group, instead.clone()));
            group += 1 + pattern.count_groups();
        }
        Ok(Self {
            compiled: Compiled::new(&inner.join("|"), letters, edges).map_err(|fault| (None, fault))?,
            better,
            letters,
            exceptions: Exceptions::new(exceptions).map_err(|fault| (None, fault))?,
        })
    }

    pub(super) fn look(&self, at: usize, run: &Run) -> Result<Vec<Hit>, GaveUp> {
        if !self.compiled.pattern.is_match(run.text()) {
            return Ok(Vec::new());
        }
        let mut hits = Vec::new();
        for groups in self.compiled.pattern.groups(run.text())? {
            let of = |group: usize| groups.iter().find(|(number, _)| *number == group);
            let Some((own, words, better)) = self
                .better
                .iter()
                .find_map(|(group, better)| of(*group).map(|(_, words)| (*group, words.clone(), better)))
            else {
                continue;
            };
            let words = run.shifted(words);
            let said = run.words(words.clone()).trim();
            if said.is_empty() || self.is_better(better, said) || self.exceptions.let_stand(said) {
                continue;
            }
            let better = filled(better, own, |group| {
                of(group).map(|(_, words)| run.words(run.shifted(words.clone())))
            });
            let mut hit = Hit::of(at, words, vec![choices(&better), said.to_owned()]);
            let has_case = self.letters == Letters::Exact || better.chars().any(char::is_uppercase);
            hit.instead = (!better.contains('|')).then(|| match has_case {
                true => better.clone(),
                false => as_large_as(said, &better),
            });
            hits.push(hit);
        }
        Ok(hits)
    }

    /// Whether what stands there already is what should; capitals count where the better words have one.
    fn is_better(&self, better: &str, said: &str) -> bool {
        better.split('|').any(|better| {
            better == said
                || self.letters == Letters::AnyCase
                    && !better.chars().any(char::is_uppercase)
                    && better == said.to_lowercase()
        })
    }
}

/// Better words with those that stood in the groups of the pattern in the place of `$1` and so on; `own` is
/// the number of the group of the whole.
fn filled<'r>(better: &str, own: usize, words: impl Fn(usize) -> Option<&'r str>) -> String {
    let mut parts = better.split('$');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        match part[..digits].parse::<usize>() {
            Ok(number) => {
                filled.push_str(words(own + number).unwrap_or_default());
                filled.push_str(&part[digits..]);
            }
            Err(_) => {
                filled.push('$');
                filled.push_str(part);
            }
        }
    }
    filled
}

/// `a|b|c` as people say it: `a, b or c`.
fn choices(better: &str) -> String {
    let choices: Vec<&str> = better.split('|').collect();
    match choices.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => better.to_owned(),
    }
}

/// The better words with a capital where those that stand there have one.
fn as_large_as(said: &str, better: &str) -> String {
    let mut letters = better.chars();
    let is_large = said.chars().next().is_some_and(char::is_uppercase);
    match letters.next() {
        Some(first) if is_large => first.to_uppercase().chain(letters).collect(),
        _ => better.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Test;
    use super::super::sample::found;
    use super::*;

    fn check(swap: &[(&str, &str)], text: &str, expected: &[&str]) {
        let swap: Vec<(String, String)> = swap.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let test = Substitution::new(&swap, Letters::AnyCase, Edges::Words, &[]).unwrap();
        assert_eq!(found(&Test::Substitution(test), &[text]), expected, "{text}");
    }

    #[test]
    fn each_key_leads_to_its_own_words() {
        let swap = [
            ("utili[sz](?:e|ing)", "use"),
            ("(in|at) this (time|moment)", "now"),
            ("whilst", "while|although"),
        ];
        check(
            &swap,
            "Utilise it at this moment, whilst it is new.",
            &[
                "Utilise [use, Utilise] -> Use",
                "at this moment [now, at this moment] -> now",
                "whilst [while or although, whilst]",
            ],
        );
        check(&swap, "In use now.", &[]);
        check(
            &[("e-?mail", "email")],
            "Email, e-mail, E-Mail",
            &["e-mail [email, e-mail] -> email", "E-Mail [email, E-Mail] -> Email"],
        );
        check(
            &[("javascript", "JavaScript"), ("ios", "iOS")],
            "javascript JavaScript IOS",
            &[
                "javascript [JavaScript, javascript] -> JavaScript",
                "IOS [iOS, IOS] -> iOS",
            ],
        );
        check(
            &[("go (in|on) to the (\\w+) folder", "go to the $2 folder, $1")],
            "Go on to the first folder.",
            &[
                "Go on to the first folder [go to the first folder, on, Go on to the first folder] -> Go to the first folder, on",
            ],
        );
    }

    #[test]
    fn a_key_that_cannot_be_read_is_named() {
        let swap = [("(a".to_owned(), "b".to_owned())];
        let fault = Substitution::new(&swap, Letters::Exact, Edges::Words, &[]).unwrap_err();
        assert_eq!(fault.0.as_deref(), Some("(a"));
    }
}
