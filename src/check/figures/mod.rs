//! The figures of a text: sums of money, shares and counts that somebody could ask the source of. Dates,
//! times, telephone numbers, ages, addresses and numbers that are names (bus 42) are none.

use std::collections::BTreeSet;
use std::ops::Range;

mod around;
mod lexicon;
mod names;
mod parts;
mod spelt;
mod tokens;
mod value;

pub use names::Names;
pub use parts::{bare_part, tells_parts};
pub use value::{Value, values};

use around::Around;
use tokens::{Number, Token, tokens};

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Which bytes of the words.
    pub words: Range<usize>,
    /// What it comes to.
    pub value: Value,
    /// What it tells.
    pub kind: FigureKind,
}

/// What a figure tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// A sum of money.
    Money,
    /// A share of a hundred.
    Share,
    /// How many there are of something.
    Count,
    /// How long something takes or lasts.
    Duration,
    /// By how much something is to change, in words: `by a third`.
    Change,
    /// The votes for or against something.
    Votes,
}

/// The figures in a text; `names` holds the numbers that are names there.
pub fn figures(text: &str, names: &Names) -> Vec<Figure> {
    let mut found: Vec<Figure> = spelt::spelt(text)
        .map(|(words, value)| Figure {
            words,
            value,
            kind: FigureKind::Share,
        })
        .collect();
    found.extend(parts::parts(text));
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        let tokens = tokens(text);
        let passed = names::mentions(&tokens);
        for (at, token) in tokens.iter().enumerate() {
            found.extend(in_token(token, &Around::new(&tokens, at), names, &passed, at));
        }
    }
    found.sort_by_key(|figure| figure.words.start);
    found
}

fn in_token(token: &Token, around: &Around, names: &Names, passed: &BTreeSet<usize>, at: usize) -> Vec<Figure> {
    let Some(number) = &token.number else {
        return Vec::new();
    };
    let Some(value) = Value::read(number.digits, around.scale(number)) else {
        return Vec::new();
    };
    let figure = |kind| {
        let words = around.whole(number, kind);
        vec![Figure { words, value, kind }]
    };
    if number.is_money() || around.is_of_money(number) {
        return figure(FigureKind::Money);
    }
    if number.is_share() || around.is_of_hundred(number) {
        return if around.is_manner_of_speaking(value) {
            Vec::new()
        } else {
            figure(FigureKind::Share)
        };
    }
    if passed.contains(&at)
        || names.holds(number.digits)
        || !is_count(number, around)
        || around.is_no_count(number, value)
    {
        return Vec::new();
    }
    if around.is_vote() {
        return figure(FigureKind::Votes);
    }
    if around.is_lifetime(value) {
        return Vec::new();
    }
    if around.is_duration(number) {
        return figure(FigureKind::Duration);
    }
    figure(FigureKind::Count)
}

/// Whether a number counts at all: two digits or more, or one that a large word follows.
fn is_count(number: &Number, around: &Around) -> bool {
    number.digits.bytes().filter(u8::is_ascii_digit).count() > 1 || !around.scale(number).is_empty()
}

#[cfg(test)]
mod tests;
