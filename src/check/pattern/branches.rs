//! A long choice of a pattern, as several patterns: of most texts few of them need be tried, and what is never tried is
//! never compiled.

use std::ops::Range;

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{Ast, Span};

use super::needed::{Needed, Part, Reader, in_a_row};
use super::pieces::Reach;

/// So many bytes of a choice stay together: to try many short patterns takes longer than to try one that is not short.
const SHORT: usize = 300;

/// A part of a pattern, what it cannot match without, and how far it reaches.
#[derive(Debug)]
pub(super) struct Branch {
    pub pattern: String,
    pub needed: Vec<Needed>,
    pub reach: Reach,
}

/// The pattern in parts, in their order; one part where it is short, has groups that are numbered, or is no choice.
/// Where some of the parts match, the pattern matches where the first of them begins; of two that begin at one place it
/// is the earlier part. In the place of `masks` there may be anything, as [`Reader`] has it.
pub(super) fn branches(pattern: &str, masks: &[&str]) -> Vec<Branch> {
    let Ok(read) = Parser::new().parse(pattern) else {
        let pattern = pattern.to_owned();
        return vec![Branch {
            pattern,
            needed: Vec::new(),
            reach: Reach::Paragraph,
        }];
    };
    let mut splitter = Splitter {
        pattern,
        reader: Reader { masks },
        shortest: if has_groups(&read) { usize::MAX } else { 2 * SHORT },
        found: Vec::new(),
    };
    splitter.split(&read, 0..pattern.len(), &Around::default());
    splitter.found
}

/// A pattern while it falls into its parts.
struct Splitter<'p> {
    pattern: &'p str,
    reader: Reader<'p>,
    /// A shorter part stays whole.
    shortest: usize,
    found: Vec<Branch>,
}

/// What of a pattern stands around a part of it.
#[derive(Clone, Default)]
struct Around {
    before: String,
    after: String,
    /// What is known of it, from the outermost row to the innermost.
    rows: Vec<Row>,
}

/// What stands in a row before and behind one thing of it.
#[derive(Clone)]
struct Row {
    before: Vec<Part>,
    behind: Vec<Part>,
    reach: Reach,
}

impl Around {
    /// The pattern that it makes around some of it, what that needs, and how far it reaches.
    fn branch(&self, inner: &str, part: Part, reach: Reach) -> Branch {
        let whole = self.rows.iter().rev().fold(part, |part, row| {
            let row = row.before.iter().chain([&part]).chain(&row.behind);
            in_a_row(row.cloned())
        });
        Branch {
            pattern: [&self.before, inner, &self.after].concat(),
            needed: whole.needed(),
            reach: self.rows.iter().fold(reach, |reach, row| reach.and(row.reach)),
        }
    }
}

impl Splitter<'_> {
    /// Splits what has been read from a range of the pattern.
    fn split(&mut self, read: &Ast, range: Range<usize>, around: &Around) {
        let mut rows = around.rows.clone();
        let is_long = around.before.len() + range.len() + around.after.len() >= self.shortest;
        let choices = is_long.then(|| self.choices(read, &mut rows)).flatten();
        let ranges = choices.and_then(ranges).unwrap_or_default();
        let parts = together(&ranges);
        let (Some(choices), [first, _, ..]) = (choices, &*parts) else {
            let part = self.reader.part(read);
            let reach = self.reader.reach(read);
            return self.found.push(around.branch(&self.pattern[range], part, reach));
        };
        let end = ranges.last().map_or(range.end, |last| last.end);
        let closer = Around {
            before: [&around.before, &self.pattern[range.start..first.start], "(?:"].concat(),
            after: [")", &self.pattern[end..range.end], &around.after].concat(),
            rows,
        };
        let mut from = 0;
        for part in parts {
            let to = ranges.partition_point(|choice| choice.end <= part.end);
            match &choices[from..to] {
                [one] => self.split(one, part, &closer),
                some => {
                    let reach = self.reader.reach_of_all(some);
                    let branch = closer.branch(&self.pattern[part], self.reader.choice(some), reach);
                    self.found.push(branch);
                }
            }
            from = to;
        }
    }

    /// The choices with which something begins, where nothing stands before them that takes room in a text, and the rows
    /// that they stand in.
    fn choices<'a>(&self, read: &'a Ast, rows: &mut Vec<Row>) -> Option<&'a [Ast]> {
        match read {
            Ast::Alternation(choice) => Some(&choice.asts),
            Ast::Group(group) => self.choices(&group.ast, rows),
            Ast::Concat(concat) => {
                let at = concat.asts.iter().position(|ast| !takes_no_room(ast))?;
                let (before, behind) = (&concat.asts[..at], &concat.asts[at + 1..]);
                rows.push(Row {
                    before: self.reader.row(before),
                    behind: self.reader.row(behind),
                    reach: self.reader.reach_of_all(before).and(self.reader.reach_of_all(behind)),
                });
                self.choices(&concat.asts[at], rows)
            }
            _ => None,
        }
    }
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

/// Where some choices stand; none where one of them sets flags, which would hold for the others.
fn ranges(choices: &[Ast]) -> Option<Vec<Range<usize>>> {
    let mut all: Vec<Range<usize>> = choices.iter().map(|ast| bytes(ast.span())).collect();
    all.first_mut()?.start = choices.first().map_or(0, after_flags);
    let mut others = choices.iter().skip(1);
    let set_flags = others.any(|ast| after_flags(ast) > ast.span().start.offset);
    (!set_flags).then_some(all)
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
    use crate::check::pattern::needed::needed;

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
        let found: Vec<String> = branches(&long(pattern), &[])
            .into_iter()
            .map(|branch| branch.pattern)
            .collect();
        assert_eq!(found, expected, "{pattern}");
        // What was known of a part while it was split is what is known of it when it is read again.
        for branch in branches(&long(pattern), &[]) {
            let known = (branch.needed, branch.reach);
            assert_eq!(known, needed(&branch.pattern), "{}", branch.pattern);
        }
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
