//! Words one of which stands in every match of a pattern: where none of them is, the pattern need not run.

use regex_syntax::hir::literal::{ExtractKind, Extractor, Seq};

use super::regexes::Letters;

/// Words one of which stands in every match; none where the pattern can match without any.
pub fn literals(pattern: &str, letters: Letters) -> Option<Vec<Vec<u8>>> {
    let hir = regex_syntax::Parser::new().parse(pattern).ok()?;
    let of = |kind: ExtractKind| {
        let seq = Extractor::new().kind(kind.clone()).extract(&hir);
        usable(&seq, &kind, letters)
    };
    [of(ExtractKind::Prefix), of(ExtractKind::Suffix)]
        .into_iter()
        .flatten()
        .max_by_key(|words| words.iter().map(Vec::len).min())
}

fn usable(seq: &Seq, kind: &ExtractKind, letters: Letters) -> Option<Vec<Vec<u8>>> {
    let words: Vec<Vec<u8>> = seq
        .literals()?
        .iter()
        .map(|literal| match (letters, kind) {
            (Letters::Exact, _) => literal.as_bytes().to_vec(),
            (Letters::AnyCase, ExtractKind::Suffix) => ascii_end(literal.as_bytes()).to_vec(),
            (Letters::AnyCase, _) => ascii_head(literal.as_bytes()).to_vec(),
        })
        .collect();
    (!words.is_empty() && words.iter().all(|word| !word.is_empty())).then_some(words)
}

/// The automaton folds the case of ASCII alone, so other letters must not take part.
fn ascii_head(word: &[u8]) -> &[u8] {
    let end = word.iter().position(|byte| !byte.is_ascii()).unwrap_or(word.len());
    &word[..end]
}

fn ascii_end(word: &[u8]) -> &[u8] {
    let start = word.iter().rposition(|byte| !byte.is_ascii()).map_or(0, |at| at + 1);
    &word[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, expected: Option<&[&str]>) {
        let found = literals(pattern, Letters::AnyCase);
        let found: Option<Vec<String>> = found.map(|words| {
            words
                .iter()
                .map(|word| String::from_utf8_lossy(word).into_owned())
                .collect()
        });
        let expected = expected.map(|words| words.iter().map(|word| (*word).to_owned()).collect());
        assert_eq!(found, expected, "{pattern}");
    }

    #[test]
    fn a_pattern_gives_the_words_it_cannot_do_without() {
        check(
            "pink (?:paper|page)s?",
            Some(&["pink papers", "pink paper", "pink pages", "pink page"]),
        );
        check(r"(?-u:\b)(?:lorem ipsum|tbc)(?-u:\b)", Some(&["lorem ipsum", "tbc"]));
        check(r"\w+ly", Some(&["ly"]));
        check(r"\w+", None);
        check("(?:tŷ)", Some(&["t"]));
        check("(?=look)", None);
    }
}
