//! Selectors (Selectors Level 4): whether a rule of a style sheet concerns an element.

use crate::proof::page::Node;

mod read;
#[cfg(test)]
mod tests;

/// A selector, as its compounds from right to left.
#[derive(Clone, Debug)]
pub struct Selector {
    /// What the element itself must be, then how each further element stands to the one before.
    subject: Compound,
    around: Vec<(Combinator, Compound)>,
    /// Ids, classes, names: of two rules the more specific counts.
    pub specificity: (u32, u32, u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Combinator {
    Descendant,
    Child,
    Next,
    Later,
}

#[derive(Clone, Debug, Default)]
struct Compound(Vec<Test>);

#[derive(Clone, Debug)]
enum Test {
    Name(String),
    Id(String),
    Class(String),
    Attribute(String, Match, String),
    Is(Vec<Selector>),
    Not(Vec<Selector>),
    Has(Vec<(Combinator, Selector)>),
    Root,
    Empty,
    Link,
    /// One of its siblings by number: `2n+1`, counted from the end or not, among those of its name or not.
    Nth(i32, i32, From, Among),
    /// What no page has as it is first shown: a state, a part of an element.
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Match {
    Present,
    Whole,
    Word,
    Dash,
    Start,
    End,
    Part,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    Start,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Among {
    All,
    Named,
}

impl Selector {
    /// The selectors of a list; those that cannot be read are left out.
    pub fn list(text: &str) -> Vec<Self> {
        read::list(text, 0)
    }

    /// Whether it concerns an element.
    pub fn matches(&self, node: Node) -> bool {
        self.subject.matches(node) && stands(&self.around, node)
    }

    /// A class, an id or a name that an element must have; none where it may be anything.
    pub fn key(&self) -> Option<Key<'_>> {
        self.subject.0.iter().find_map(|test| match test {
            Test::Id(id) => Some(Key::Id(id)),
            Test::Class(class) => Some(Key::Class(class)),
            Test::Name(name) => Some(Key::Name(name)),
            _ => None,
        })
    }
}

/// What an element must have to be asked for at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key<'s> {
    /// `#imprint`
    Id(&'s str),
    /// `.imprint`
    Class(&'s str),
    /// `footer`
    Name(&'s str),
}

/// Whether what a selector asks of the elements around one is so.
fn stands(around: &[(Combinator, Compound)], node: Node) -> bool {
    let Some(((combinator, compound), further)) = around.split_first() else {
        return true;
    };
    let fits = |node: Node| compound.matches(node) && stands(further, node);
    match combinator {
        Combinator::Descendant => node.ancestors().any(fits),
        Combinator::Child => node.parent().is_some_and(fits),
        Combinator::Next => before(node).last().is_some_and(fits),
        Combinator::Later => before(node).any(fits),
    }
}

/// The elements before one that the same element holds.
fn before(node: Node) -> impl Iterator<Item = Node> {
    let siblings = node.parent().into_iter().flat_map(Node::children);
    siblings.take_while(move |sibling| sibling.index() != node.index())
}

impl Compound {
    fn matches(&self, node: Node) -> bool {
        self.0.iter().all(|test| test.holds(node))
    }
}

impl Test {
    fn holds(&self, node: Node) -> bool {
        match self {
            Test::Name(name) => node.name() == name,
            Test::Id(id) => node.attribute("id") == Some(id.as_str()),
            Test::Class(class) => node.has_class(class),
            Test::Attribute(name, how, wanted) => node.attribute(name).is_some_and(|value| how.fits(value, wanted)),
            Test::Is(selectors) => selectors.iter().any(|selector| selector.matches(node)),
            Test::Not(selectors) => !selectors.iter().any(|selector| selector.matches(node)),
            Test::Has(relative) => relative
                .iter()
                .any(|(combinator, selector)| has(node, *combinator, selector)),
            Test::Root => node.parent().is_none(),
            Test::Empty => node.children().next().is_none() && node.text().is_empty(),
            Test::Link => node.name() == "a" && node.attribute("href").is_some(),
            Test::Nth(step, offset, from, among) => is_nth(number(node, *from, *among), *step, *offset),
            Test::Never => false,
        }
    }
}

impl Match {
    fn fits(self, value: &str, wanted: &str) -> bool {
        match self {
            Match::Present => true,
            Match::Whole => value == wanted,
            Match::Word => value.split_ascii_whitespace().any(|word| word == wanted),
            Match::Dash => value == wanted || value.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('-')),
            _ if wanted.is_empty() => false,
            Match::Start => value.starts_with(wanted),
            Match::End => value.ends_with(wanted),
            Match::Part => value.contains(wanted),
        }
    }
}

fn has(node: Node, combinator: Combinator, selector: &Selector) -> bool {
    let fits = |node: Node| selector.matches(node);
    let after = || {
        let siblings = node.parent().into_iter().flat_map(Node::children);
        siblings.skip_while(move |sibling| sibling.index() <= node.index())
    };
    match combinator {
        Combinator::Descendant => node.descendants().any(fits),
        Combinator::Child => node.children().any(fits),
        Combinator::Next => after().next().is_some_and(fits),
        Combinator::Later => after().any(fits),
    }
}

/// The number of an element among its siblings, from 1.
fn number(node: Node, from: From, among: Among) -> i32 {
    let counts = |sibling: &Node| among == Among::All || sibling.name() == node.name();
    let siblings = node.parent().into_iter().flat_map(Node::children).filter(counts);
    let beside = siblings.filter(|sibling| match from {
        From::Start => sibling.index() < node.index(),
        From::End => sibling.index() > node.index(),
    });
    i32::try_from(beside.count()).unwrap_or(i32::MAX - 1) + 1
}

fn is_nth(number: i32, step: i32, offset: i32) -> bool {
    let beyond = number.saturating_sub(offset);
    match step {
        0 => beyond == 0,
        _ => beyond % step == 0 && beyond / step >= 0,
    }
}
