//! Formulas over the counts of a text: the four operations, brackets, a few functions.

use super::measure::{Measures, NAMES};
use crate::base::diagnostic::nearest;

/// How deep brackets may lie within each other.
const DEEPEST: usize = 50;
/// How long a formula may be, in bytes: its value is found part within part.
const LONGEST: usize = 2000;

/// A formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula(Term);

/// A comparison that a value is held against: `> 8`.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    comparison: Comparison,
    with: Formula,
}

#[derive(Clone, Debug, PartialEq)]
enum Term {
    Number(f64),
    Count(String),
    Negative(Box<Term>),
    Both(Box<Term>, char, Box<Term>),
    Of(Function, Box<Term>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Function {
    Root,
    Floor,
    Ceiling,
    Round,
    Absolute,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Comparison {
    More,
    AtLeast,
    Less,
    AtMost,
    Equal,
    Unequal,
}

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// In plain words, what cannot be read.
    pub fn read(text: &str) -> Result<Self, String> {
        if text.len() > LONGEST {
            return Err(format!("it has more than {LONGEST} letters"));
        }
        let mut reader = Reader { rest: text, depth: 0 };
        let term = reader.sum()?;
        reader.skip();
        if reader.rest.is_empty() {
            return Ok(Self(term));
        }
        Err(format!("`{}` was not expected there", reader.rest.trim()))
    }

    /// Its value for a text; not a number where it divides nothing by nothing.
    pub fn value(&self, measures: &Measures) -> f64 {
        value(&self.0, measures)
    }
}

impl Condition {
    /// Reads a comparison.
    ///
    /// # Errors
    /// In plain words, what cannot be read.
    pub fn read(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let signs = [
            (">=", Comparison::AtLeast),
            ("<=", Comparison::AtMost),
            ("==", Comparison::Equal),
            ("!=", Comparison::Unequal),
            (">", Comparison::More),
            ("<", Comparison::Less),
        ];
        let (rest, comparison) = signs
            .into_iter()
            .find_map(|(sign, comparison)| Some((text.strip_prefix(sign)?, comparison)))
            .ok_or("it should begin with >, >=, <, <=, == or !=")?;
        Ok(Self {
            comparison,
            with: Formula::read(rest)?,
        })
    }

    /// Whether it holds of a value.
    pub fn holds(&self, value: f64, measures: &Measures) -> bool {
        let with = self.with.value(measures);
        match self.comparison {
            Comparison::More => value > with,
            Comparison::AtLeast => value >= with,
            Comparison::Less => value < with,
            Comparison::AtMost => value <= with,
            Comparison::Equal => (value - with).abs() < f64::EPSILON,
            Comparison::Unequal => (value - with).abs() >= f64::EPSILON,
        }
    }
}

fn value(term: &Term, measures: &Measures) -> f64 {
    match term {
        Term::Number(number) => *number,
        Term::Count(name) => measures.get(name).unwrap_or(f64::NAN),
        Term::Negative(term) => -value(term, measures),
        Term::Of(function, term) => {
            let value = value(term, measures);
            match function {
                Function::Root => value.sqrt(),
                Function::Floor => value.floor(),
                Function::Ceiling => value.ceil(),
                Function::Round => value.round(),
                Function::Absolute => value.abs(),
            }
        }
        Term::Both(left, sign, right) => {
            let (left, right) = (value(left, measures), value(right, measures));
            match sign {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                _ => left / right,
            }
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn take(&mut self, signs: &[char]) -> Option<char> {
        self.skip();
        let sign = self.rest.chars().next().filter(|sign| signs.contains(sign))?;
        self.rest = &self.rest[sign.len_utf8()..];
        Some(sign)
    }

    fn sum(&mut self) -> Result<Term, String> {
        let mut left = self.product()?;
        while let Some(sign) = self.take(&['+', '-']) {
            left = Term::Both(Box::new(left), sign, Box::new(self.product()?));
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Term, String> {
        let mut left = self.factor()?;
        while let Some(sign) = self.take(&['*', '/']) {
            left = Term::Both(Box::new(left), sign, Box::new(self.factor()?));
        }
        Ok(left)
    }

    fn factor(&mut self) -> Result<Term, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("there are too many brackets within brackets".to_owned());
        }
        let term = self.factor_within();
        self.depth -= 1;
        term
    }

    fn factor_within(&mut self) -> Result<Term, String> {
        if self.take(&['-']).is_some() {
            return Ok(Term::Negative(Box::new(self.factor()?)));
        }
        if self.take(&['(']).is_some() {
            let term = self.sum()?;
            return match self.take(&[')']) {
                Some(_) => Ok(term),
                None => Err("a bracket is not closed".to_owned()),
            };
        }
        self.skip();
        let is_of_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
        let end = self.rest.find(|c| !is_of_word(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        if word.is_empty() {
            let there = self.rest.chars().next();
            return Err(there.map_or("it ends too early".to_owned(), |sign| {
                format!("`{sign}` was not expected there")
            }));
        }
        self.named(word)
    }

    /// A number, a count, or a function of what follows in brackets.
    fn named(&mut self, word: &str) -> Result<Term, String> {
        if let Ok(number) = word.parse::<f64>()
            && word.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        {
            return Ok(Term::Number(number));
        }
        if let Some(function) = function(word) {
            return Ok(Term::Of(function, Box::new(self.factor()?)));
        }
        if Measures::default().get(word).is_some() {
            return Ok(Term::Count(word.to_owned()));
        }
        Err(match nearest(word, NAMES.iter().copied()) {
            Some(near) => format!("`{word}` is not counted; did you mean {near}?"),
            None => format!("`{word}` is not counted; what is: {}", NAMES.join(", ")),
        })
    }
}

fn function(word: &str) -> Option<Function> {
    match word.strip_prefix("math.").unwrap_or(word) {
        "sqrt" => Some(Function::Root),
        "floor" => Some(Function::Floor),
        "ceil" => Some(Function::Ceiling),
        "round" => Some(Function::Round),
        "abs" => Some(Function::Absolute),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, expected: f64) {
        let value = Formula::read(text).unwrap().value(&Measures::default());
        assert!((value - expected).abs() < 1e-9, "{text} = {value}");
    }

    #[test]
    fn the_four_operations_brackets_and_functions() {
        check("1 + 2 * 3", 7.0);
        check("(1 + 2) * 3 - -1", 10.0);
        check("8 / 4 / 2", 1.0);
        check("math.sqrt(16) + round(0.6)", 5.0);
        check("words + heading.h2 + 1.5", 1.5);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (text, expected) in [
            ("wrods / 2", "`wrods` is not counted; did you mean words?"),
            ("(1 + 2", "a bracket is not closed"),
            ("1 +", "it ends too early"),
            ("1 1", "`1` was not expected there"),
            ("2 ^ 3", "`^ 3` was not expected there"),
        ] {
            assert_eq!(Formula::read(text).unwrap_err(), expected, "{text}");
        }
        assert!(Condition::read("8").is_err());
        assert!(Condition::read(">= 8.5").is_ok());
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "([0-9.]|words|[-+*/() ]|sqrt|\\PC){0,40}") {
            if let Ok(formula) = Formula::read(&text) {
                formula.value(&Measures::default());
            }
        }

        #[test]
        fn depth_is_bounded(depth in 0usize..5000) {
            let _ = Formula::read(&"(".repeat(depth));
        }
    }
}
