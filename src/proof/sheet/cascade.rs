//! What the style sheets of a page say of one element and of those around it (CSS Cascade 5, without origins
//! other than the author's).

use std::collections::{BTreeMap, BTreeSet};

use super::Styles;
use super::colour::{Colour, Scheme};
use super::syntax::{Declaration, StyleRule, declarations, end_of};
use crate::proof::page::Node;

/// What is said of an element, and of each that holds it: the root first.
pub struct Cascade<'s> {
    levels: Vec<Vec<Concern<'s>>>,
    /// What stands in `style` attributes, by level.
    inline: Vec<Vec<Declaration>>,
}

/// A rule that concerns an element.
struct Concern<'s> {
    rule: &'s StyleRule,
    condition: Option<&'s str>,
    specificity: (u32, u32, u32),
}

/// The declarations that count in a medium, by property: the value, and the selector that gives it.
pub type Level<'c> = BTreeMap<&'c str, (&'c str, &'c str)>;

impl<'s> Cascade<'s> {
    /// What is said of an element.
    pub fn of(node: Node, styles: &Styles<'s>) -> Self {
        let mut chain: Vec<Node> = node.with_ancestors().collect();
        chain.reverse();
        let inline = |node: &Node| node.attribute("style").map(declarations).unwrap_or_default();
        Self {
            levels: chain.iter().map(|node| concerns(*node, styles)).collect(),
            inline: chain.iter().map(inline).collect(),
        }
    }

    /// Where the rules stand in memory that concern the elements, with what else there is to know of these: what
    /// is true of one element is true of another for which these are the same.
    pub fn concerned(&self, nodes: &[Node]) -> (Vec<usize>, String) {
        let mut rules = Vec::new();
        let mut rest = String::new();
        for (level, node) in self.levels.iter().zip(nodes) {
            for concern in level {
                rules.push(std::ptr::from_ref(concern.rule).addr());
                rest.push_str(concern.condition.unwrap_or_default());
            }
            rules.push(0);
            rest.push_str(node.name());
            rest.push('\n');
            rest.push_str(node.attribute("style").unwrap_or_default());
            rest.push('\n');
        }
        (rules, rest)
    }

    /// The media in which anything is said that does not always count.
    pub fn conditions(&self) -> BTreeSet<&'s str> {
        self.levels
            .iter()
            .flatten()
            .filter_map(|concern| concern.condition)
            .collect()
    }

    /// What counts in a medium, the root first.
    pub fn in_medium(&self, condition: Option<&str>) -> Vec<Level<'_>> {
        let levels = self.levels.iter().zip(&self.inline);
        levels
            .map(|(level, inline)| settled(level, inline, condition))
            .collect()
    }
}

fn concerns<'s>(node: Node, styles: &Styles<'s>) -> Vec<Concern<'s>> {
    let mut found = Vec::new();
    styles.concerning(node, |rule, specificity, outer| {
        found.push(Concern {
            rule,
            condition: rule.condition.as_deref().or(outer),
            specificity,
        });
    });
    found
}

fn settled<'c>(level: &'c [Concern], inline: &'c [Declaration], condition: Option<&str>) -> Level<'c> {
    let counts = |concern: &&Concern| concern.condition.is_none() || concern.condition == condition;
    let mut counting: Vec<&Concern> = level.iter().filter(counts).collect();
    // Of equals the later counts, and the sort keeps their order.
    counting.sort_by_key(|concern| concern.specificity);
    let mut settled = Level::new();
    for important in [false, true] {
        let is_marked = |declaration: &&Declaration| declaration.is_important == important;
        for rule in counting.iter().map(|concern| concern.rule) {
            for declaration in rule.declarations.iter().filter(is_marked) {
                settled.insert(&declaration.name, (&declaration.value, &rule.prelude));
            }
        }
        for declaration in inline.iter().filter(is_marked) {
            settled.insert(&declaration.name, (&declaration.value, ""));
        }
    }
    settled
}

/// A value with the author's own properties in the place of `var(…)`, as they count at a level.
pub fn resolved(value: &str, levels: &[Level], depth: usize) -> Option<String> {
    let Some(at) = value.find("var(") else {
        return Some(value.to_owned());
    };
    if depth > 8 || value.len() > 4096 {
        return None;
    }
    let inside = &value[at + 4..];
    let end = end_of(inside, b")");
    let (name, fallback) = match inside[..end].split_once(',') {
        Some((name, fallback)) => (name.trim(), Some(fallback.trim())),
        None => (inside[..end].trim(), None),
    };
    let set = levels
        .iter()
        .rev()
        .find_map(|level| level.get(name))
        .map(|(value, _)| *value);
    let meant = set.or(fallback)?;
    let rest = inside.get(end + 1..).unwrap_or_default();
    resolved(&format!("{}{meant}{rest}", &value[..at]), levels, depth + 1)
}

/// A length in pixels of CSS: `em` counts from `around`, `rem` from `root`; of what depends on the window, the
/// width of a small phone. None where it takes more than we know to say.
pub fn pixels(value: &str, around: f64, root: f64) -> Option<f64> {
    let value = value.trim().to_ascii_lowercase();
    if let Some((function, inside)) = value.strip_suffix(')').and_then(|value| value.split_once('(')) {
        let of_each = super::syntax::parts(inside, b',')
            .into_iter()
            .map(|part| pixels(part, around, root));
        let each: Vec<Option<f64>> = of_each.collect();
        return match (function, &*each) {
            // The least that it can be.
            ("clamp", [least, ..]) => *least,
            ("max", _) => each.iter().flatten().copied().reduce(f64::max),
            ("min", _) => each
                .iter()
                .copied()
                .collect::<Option<Vec<f64>>>()?
                .into_iter()
                .reduce(f64::min),
            ("calc", [one]) => *one,
            _ => None,
        };
    }
    let digits = value.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+')));
    let (number, unit) = value.split_at(digits.unwrap_or(value.len()));
    let number: f64 = number.parse().ok()?;
    let one = match unit {
        "" if number == 0.0 => 0.0,
        "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "em" | "%" => around / if unit == "%" { 100.0 } else { 1.0 },
        "rem" => root,
        "ex" | "ch" => around / 2.0,
        "vw" | "svw" | "vi" | "vmin" => 3.2,
        "vh" | "svh" | "vb" | "vmax" => 5.68,
        _ => return None,
    };
    Some(number * one)
}

/// The size of type at an element, in pixels; none where it takes more than we know to say.
pub fn font_size(nodes: &[Node], levels: &[Level]) -> Option<f64> {
    let mut root = 16.0;
    let mut size = Some(16.0);
    for (index, (node, level)) in nodes.iter().zip(levels).enumerate() {
        let around = size;
        let value = level.get("font-size").map(|(value, _)| *value);
        let value = value.or_else(|| level.get("font").and_then(|(value, _)| size_in_shorthand(value)));
        size = match value {
            Some(value) => resolved(value, &levels[..=index], 0).and_then(|value| sized(&value, around, root)),
            None => match node.name() {
                "small" | "sub" | "sup" => around.map(|around| around / 1.2),
                _ => around,
            },
        };
        if index == 0 {
            root = size.unwrap_or(16.0);
        }
    }
    size
}

/// The size in `font: 700 1rem/1.4 serif`.
fn size_in_shorthand(value: &str) -> Option<&str> {
    let is_size = |word: &&str| {
        word.starts_with("var(")
            || word.starts_with("clamp(")
            || word
                .bytes()
                .next()
                .is_some_and(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    let is_weight = |word: &&str| word.parse::<u32>().is_ok();
    let words = super::syntax::parts(value, b' ').into_iter();
    words
        .filter(is_size)
        .find(|word| !is_weight(word))
        .map(|word| word.split('/').next().unwrap_or(word))
}

fn sized(value: &str, around: Option<f64>, root: f64) -> Option<f64> {
    match value.trim() {
        "inherit" | "unset" | "100%" | "1em" => around,
        "initial" | "medium" => Some(16.0),
        "xx-small" => Some(9.0),
        "x-small" => Some(10.0),
        "small" => Some(13.0),
        "large" => Some(18.0),
        "x-large" => Some(24.0),
        "xx-large" => Some(32.0),
        "smaller" => around.map(|around| around / 1.2),
        "larger" => around.map(|around| around * 1.2),
        value => pixels(value, around?, root),
    }
}

/// The colour of the words at an element and that of the ground they stand on; none where either is not known.
pub fn colours(levels: &[Level], scheme: Scheme) -> Option<(Colour, Colour)> {
    let mut words = Some(if scheme == Scheme::Dark {
        Colour::WHITE
    } else {
        Colour::BLACK
    });
    // A dark page whose ground is not set may be of any dark colour.
    let mut ground = (scheme == Scheme::Light).then_some(Colour::WHITE);
    for (index, level) in levels.iter().enumerate() {
        let read = |value: &str| Colour::read(&resolved(value, &levels[..=index], 0)?, scheme);
        if let Some((value, _)) = level.get("color") {
            words = match *value {
                "inherit" | "unset" | "currentcolor" => words,
                value => read(value),
            };
        }
        if let Some((value, _)) = level.get("-webkit-text-fill-color") {
            words = read(value);
        }
        if let Some(value) = ground_of(level) {
            ground = match read(value) {
                Some(own) if own.is_transparent() => ground,
                Some(own) => ground.map(|under| own.over(under)).or((own.0[3] == 1.0).then_some(own)),
                None => None,
            };
        }
    }
    Some((words?, ground?))
}

/// The colour that a background gives an element, as it is written.
fn ground_of<'c>(level: &Level<'c>) -> Option<&'c str> {
    if level.contains_key("background-image") {
        return Some("an image");
    }
    let value = level.get("background-color").or(level.get("background"))?.0;
    Some(if matches!(value, "none" | "unset" | "initial" | "0 0") {
        "transparent"
    } else {
        value
    })
}
