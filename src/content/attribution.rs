//! Who speaks: the words around a quotation that name a person of the registry and a verb of speech.

use std::ops::Range;

use super::site::Site;
use crate::source::words::words;

/// Verbs of speech, in English and Welsh.
const SAID: [&str; 22] = [
    "said",
    "says",
    "saying",
    "added",
    "adds",
    "adding",
    "commented",
    "comments",
    "commenting",
    "explained",
    "explains",
    "told",
    "warned",
    "warns",
    "continued",
    "concluded",
    "responded",
    "replied",
    "meddai",
    "dywedodd",
    "ychwanegodd",
    "dweud",
];

/// The attributions in a passage: stretches of a sentence beside a quotation, outside of its marks, that
/// say which person of the registry speaks. Whoever is not in the registry is no exception.
pub fn attributions(text: &str, site: &Site) -> Vec<Range<usize>> {
    let names: Vec<u64> = site
        .people
        .iter()
        .filter_map(|person| words(&person.facts.name).last())
        .map(|word| word.hash)
        .collect();
    let said: Vec<u64> = SAID
        .iter()
        .filter_map(|verb| words(verb).next())
        .map(|word| word.hash)
        .collect();
    stretches(text)
        .into_iter()
        .filter(|stretch| {
            let spoken: Vec<u64> = words(&text[stretch.clone()]).map(|word| word.hash).collect();
            let holds = |wanted: &[u64]| spoken.iter().any(|word| wanted.contains(word));
            holds(&names) && holds(&said)
        })
        .collect()
}

/// The parts of sentences outside quotation marks that touch a quotation.
fn stretches(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut quoted = false;
    // Where the part of a sentence begins that is being read, and whether it follows a quotation.
    let (mut start, mut follows) = (0, false);
    let mut before = '\n';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map_or('\n', |(_, next)| *next);
        let after = at + letter.len_utf8();
        match letter {
            '\n' => {
                if !quoted && follows {
                    found.push(start..at);
                }
                (quoted, start, follows) = (false, after, false);
            }
            '"' | '\u{201c}' | '\u{201d}' => {
                let opens = letter == '\u{201c}' || (letter == '"' && (before.is_whitespace() || before == '('));
                if opens && !quoted {
                    found.push(start..at);
                }
                quoted = opens;
                (start, follows) = (after, !opens);
            }
            '.' | '!' | '?' if !quoted && next.is_whitespace() && !is_short(&text[start..at]) => {
                if follows {
                    found.push(start..after);
                }
                (start, follows) = (after, false);
            }
            _ => {}
        }
        before = letter;
    }
    if !quoted && follows {
        found.push(start..text.len());
    }
    found
}

/// Whether a full stop ends a short form and no sentence: `Cllr. Marsh`.
fn is_short(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    matches!(last, "Cllr" | "Mr" | "Mrs" | "Ms" | "Dr" | "Rev" | "Prof" | "St") || last.chars().count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = stretches(text).into_iter().map(|range| text[range].trim()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_touches_a_quotation_may_say_who_speaks() {
        check(
            "It rained. Cllr. Ada Finch, leader, said: \"We wait.\" The rest is news. More.",
            &["Cllr. Ada Finch, leader, said:", "The rest is news."],
        );
        check(
            "“We wait,” said Ada Finch, leader of the group. “Still.”\nNews.\n",
            &["", "said Ada Finch, leader of the group.", "", ""],
        );
        check("\"One paragraph.\n\"And the next.\"\n", &["", "", ""]);
        check("No quotation. None at all.", &[]);
    }
}
