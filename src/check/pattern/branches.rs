//! A long choice of a pattern, as several patterns: of most texts few of them need be tried, and what is never tried is
//! never compiled.

use std::ops::Range;

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{Ast, Span};

/// So many bytes of a choice stay together: to try many short patterns takes longer than to try one that is not short.
const SHORT: usize = 300;

/// The pattern in parts, in their order; one part where it is short, has groups that are numbered, or is no choice.
/// Where some of the parts match, the pattern matches where the first of them begins; of two that begin at one place it
/// is the earlier part.
pub(super) fn branches(pattern: &str) -> Vec<String> {
    let Some(parts) = split(pattern) else {
        return vec![pattern.to_owned()];
    };
    let parts = parts.into_iter().flat_map(|part| match part.is_one {
        true => branches(&part.pattern),
        false => vec![part.pattern],
    });
    parts.collect()
}

/// A part of a pattern.
struct Part {
    pattern: String,
    /// Whether it has one choice alone, which may have choices of its own.
    is_one: bool,
}

fn split(pattern: &str) -> Option<Vec<Part>> {
    if pattern.len() < 2 * SHORT {
        return None;
    }
    let ast = Parser::new().parse(pattern).ok()?;
    if has_groups(&ast) {
        return None;
    }
    let choices = choices(&ast)?;
    let (first, last) = (choices.first()?, choices.last()?);
    let (before, after) = (&pattern[..first.start], &pattern[last.end..]);
    let together = together(&choices);
    let part = |range: &Range<usize>| Part {
        pattern: format!("{before}(?:{}){after}", &pattern[range.clone()]),
        is_one: choices.contains(range),
    };
    (together.len() > 1).then(|| together.iter().map(part).collect())
}

/// Whether a pattern has groups that are numbered.
fn has_groups(ast: &Ast) -> bool {
    match ast {
        Ast::Group(group) => group.capture_index().is_some() || has_groups(&group.ast),
        Ast::Repetition(repetition) => has_groups(&repetition.ast),
        Ast::Concat(concat) => concat.asts.iter().any(has_groups),
        Ast::Alternation(choice) => choice.asts.iter().any(has_groups),
        _ => false,
    }
}

/// The choices with which a pattern begins, where nothing stands before them that takes room in a text.
fn choices(ast: &Ast) -> Option<Vec<Range<usize>>> {
    match ast {
        Ast::Alternation(choice) => {
            let mut all: Vec<Range<usize>> = choice.asts.iter().map(|ast| bytes(ast.span())).collect();
            // Flags hold for all that follows them, other choices too.
            all[0].start = choice.asts.first().map_or(0, after_flags);
            let set_flags = choice
                .asts
                .iter()
                .skip(1)
                .any(|ast| after_flags(ast) > ast.span().start.offset);
            (!set_flags).then_some(all)
        }
        Ast::Group(group) => choices(&group.ast),
        Ast::Concat(concat) => {
            let first = concat.asts.iter().find(|ast| !takes_no_room(ast))?;
            choices(first)
        }
        _ => None,
    }
}

fn takes_no_room(ast: &Ast) -> bool {
    matches!(ast, Ast::Flags(_) | Ast::Assertion(_) | Ast::Empty(_))
}

/// Where the last flags end that are set in a row of things; its beginning where none are.
fn after_flags(ast: &Ast) -> usize {
    let start = ast.span().start.offset;
    let Ast::Concat(concat) = ast else {
        return start;
    };
    let flags = concat.asts.iter().rfind(|ast| matches!(ast, Ast::Flags(_)));
    flags.map_or(start, |flags| flags.span().end.offset)
}

fn bytes(span: &Span) -> Range<usize> {
    span.start.offset..span.end.offset
}

/// Neighbours put together until none is short.
fn together(choices: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for choice in choices {
        match found.last_mut().filter(|last| last.len() < SHORT) {
            Some(last) => last.end = choice.end,
            None => found.push(choice.clone()),
        }
    }
    let rest = found.pop_if(|last| last.len() < SHORT);
    match (rest, found.last_mut()) {
        (Some(rest), Some(last)) => last.end = rest.end,
        (rest, _) => found.extend(rest),
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a pattern in which `A`, `B` and `C` stand for long words.
    fn check(pattern: &str, expected: &[&str]) {
        let long = |text: &str| {
            let mut text = text.to_owned();
            for name in ["A", "B", "C"] {
                text = text.replace(name, &name.to_lowercase().repeat(SHORT));
            }
            text
        };
        let expected: Vec<String> = expected.iter().map(|part| long(part)).collect();
        assert_eq!(branches(&long(pattern)), expected, "{pattern}");
    }

    #[test]
    fn a_long_choice_falls_into_its_parts() {
        check(r"(?i)\b(?:A|B|x)\b", &[r"(?i)\b(?:(?:A))\b", r"(?i)\b(?:(?:B|x))\b"]);
        check("(?i)A|x|y|B", &["(?i)(?:A)", "(?i)(?:x|y|B)"]);
        check(r"\b(?:(?i:A|B)\d)+", &[r"\b(?:(?i:A|B)\d)+"]);
        check(
            r"^(?:(?:A|B)\d|C)$",
            &[r"^(?:(?:(?:(?:A))\d))$", r"^(?:(?:(?:(?:B))\d))$", r"^(?:(?:C))$"],
        );
    }

    #[test]
    fn what_cannot_be_parted_stays_whole() {
        for pattern in [
            "(?:A|(B))",
            "x?(?:A|B)",
            "(?:A|(?i)B)",
            "(?:A|B)+",
            "(?:a|b|c)",
            "AB",
            "(?:A|B",
        ] {
            check(pattern, &[pattern]);
        }
    }
}
