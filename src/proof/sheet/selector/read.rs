//! Selectors, read from their text; what cannot be read is left out, as a browser does.

use super::{Among, Combinator, Compound, From, Match, Selector, Test};
use crate::proof::sheet::syntax::{end_of, parts};

/// How deep selectors within selectors are followed.
const DEEPEST: usize = 8;

/// The selectors of a list.
pub(super) fn list(text: &str, depth: usize) -> Vec<Selector> {
    if depth > DEEPEST {
        return Vec::new();
    }
    parts(text, b',')
        .into_iter()
        .filter_map(|text| complex(text, depth))
        .collect()
}

fn complex(text: &str, depth: usize) -> Option<Selector> {
    let mut compounds: Vec<(Combinator, Compound)> = Vec::new();
    let mut specificity = (0, 0, 0);
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (combinator, after) = combinator(rest);
        let (compound, after) = compound(after, depth, &mut specificity)?;
        compounds.push((combinator, compound));
        rest = after;
    }
    let (mut towards, subject) = compounds.pop()?;
    let mut around = Vec::new();
    while let Some((further, compound)) = compounds.pop() {
        around.push((towards, compound));
        towards = further;
    }
    Some(Selector {
        subject,
        around,
        specificity,
    })
}

/// What stands between two compounds; before the first, nothing.
fn combinator(text: &str) -> (Combinator, &str) {
    let text = text.trim_start();
    let marks = [
        ('>', Combinator::Child),
        ('+', Combinator::Next),
        ('~', Combinator::Later),
    ];
    let found = marks.iter().find(|(mark, _)| text.starts_with(*mark));
    found.map_or((Combinator::Descendant, text), |(_, combinator)| {
        (*combinator, text[1..].trim_start())
    })
}

fn compound<'t>(text: &'t str, depth: usize, weight: &mut (u32, u32, u32)) -> Option<(Compound, &'t str)> {
    let mut tests = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        match first {
            '#' => {
                let (name, after) = name(after)?;
                weight.0 += 1;
                tests.push(Test::Id(name));
                rest = after;
            }
            '.' => {
                let (name, after) = name(after)?;
                weight.1 += 1;
                tests.push(Test::Class(name));
                rest = after;
            }
            '[' => {
                let (inside, after) = after.split_once(']')?;
                weight.1 += 1;
                tests.push(attribute(inside));
                rest = after;
            }
            ':' => {
                let (test, after) = pseudo(after, depth, weight)?;
                tests.extend(test);
                rest = after;
            }
            '*' => rest = after,
            '|' => rest = after,
            _ if first.is_whitespace() || matches!(first, '>' | '+' | '~') => break,
            _ if tests.is_empty() => {
                let (name, after) = name(rest)?;
                weight.2 += 1;
                tests.push(Test::Name(name.to_ascii_lowercase()));
                rest = after;
            }
            _ => return None,
        }
    }
    (rest.len() < text.len()).then_some((Compound(tests), rest))
}

/// A name, its escapes read.
fn name(text: &str) -> Option<(String, &str)> {
    let mut name = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => name.push(chars.next()?.1),
            _ if c.is_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii() => name.push(c),
            _ => return (at > 0).then(|| (name, &text[at..])),
        }
    }
    (!name.is_empty()).then_some((name, ""))
}

fn attribute(inside: &str) -> Test {
    let Some((name, value)) = inside.split_once('=') else {
        return Test::Attribute(inside.trim().to_ascii_lowercase(), Match::Present, String::new());
    };
    let name = name.trim();
    let marks = [
        ('~', Match::Word),
        ('|', Match::Dash),
        ('^', Match::Start),
        ('$', Match::End),
        ('*', Match::Part),
    ];
    let how = marks.iter().find(|(mark, _)| name.ends_with(*mark));
    let name = how.map_or(name, |_| &name[..name.len() - 1]).trim();
    let value = value.trim().trim_end_matches(" i").trim_end_matches(" s").trim();
    let value = value.trim_matches(['"', '\'']);
    Test::Attribute(
        name.to_ascii_lowercase(),
        how.map_or(Match::Whole, |(_, how)| *how),
        value.to_owned(),
    )
}

fn pseudo<'t>(text: &'t str, depth: usize, weight: &mut (u32, u32, u32)) -> Option<(Option<Test>, &'t str)> {
    let text = text.trim_start_matches(':');
    let (word, mut rest) = name(text)?;
    let mut inside = "";
    if let Some(after) = rest.strip_prefix('(') {
        let end = end_of(after, b")");
        inside = &after[..end];
        rest = after.get(end + 1..).unwrap_or_default();
    }
    let word = word.to_ascii_lowercase();
    let selectors = || list(inside, depth + 1);
    let heaviest = |selectors: &[Selector]| selectors.iter().map(|s| s.specificity).max().unwrap_or_default();
    let test = match &*word {
        "where" => return Some((Some(Test::Is(selectors())), rest)),
        "is" | "not" | "matches" | "-webkit-any" => {
            let selectors = selectors();
            let (ids, classes, names) = heaviest(&selectors);
            *weight = (weight.0 + ids, weight.1 + classes, weight.2 + names);
            let test = if word == "not" {
                Test::Not(selectors)
            } else {
                Test::Is(selectors)
            };
            return Some((Some(test), rest));
        }
        "has" => Test::Has(relative(inside, depth + 1)),
        "root" => Test::Root,
        "empty" => Test::Empty,
        "link" | "any-link" => Test::Link,
        "first-child" => Test::Nth(0, 1, From::Start, Among::All),
        "last-child" => Test::Nth(0, 1, From::End, Among::All),
        "first-of-type" => Test::Nth(0, 1, From::Start, Among::Named),
        "last-of-type" => Test::Nth(0, 1, From::End, Among::Named),
        "only-child" => Test::Is(list(":first-child:last-child", depth + 1)),
        "only-of-type" => Test::Is(list(":first-of-type:last-of-type", depth + 1)),
        "nth-child" => nth(inside, From::Start, Among::All),
        "nth-last-child" => nth(inside, From::End, Among::All),
        "nth-of-type" => nth(inside, From::Start, Among::Named),
        "nth-last-of-type" => nth(inside, From::End, Among::Named),
        "lang" => Test::Attribute(
            "lang".to_owned(),
            Match::Dash,
            inside.trim_matches(['"', '\'']).to_owned(),
        ),
        _ => Test::Never,
    };
    weight.1 += 1;
    Some((Some(test), rest))
}

fn relative(text: &str, depth: usize) -> Vec<(Combinator, Selector)> {
    let one = |text| {
        let (combinator, rest) = combinator(text);
        Some((combinator, complex(rest, depth)?))
    };
    if depth > DEEPEST {
        return Vec::new();
    }
    parts(text, b',').into_iter().filter_map(one).collect()
}

fn nth(text: &str, from: From, among: Among) -> Test {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase();
    let number = |text: &str| match text.trim_start_matches('+') {
        "" => Some(1),
        "-" => Some(-1),
        number => number.parse().ok(),
    };
    let (step, offset) = match (&*text, text.split_once('n')) {
        ("odd", _) => (Some(2), Some(1)),
        ("even", _) => (Some(2), Some(0)),
        (_, Some((step, ""))) => (number(step), Some(0)),
        (_, Some((step, offset))) => (number(step), number(offset)),
        (alone, None) => (Some(0), alone.parse().ok()),
    };
    match (step, offset) {
        (Some(step), Some(offset)) => Test::Nth(step, offset, from, among),
        _ => Test::Never,
    }
}
