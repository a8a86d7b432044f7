//! A made page, read in one pass: its elements with what stands around them, its text as a reader
//! meets it, and its addresses.

use std::borrow::Cow;
use std::ops::Range;

mod names;
mod references;
mod space;
mod tokens;
mod tree;

use memchr::memmem;
pub use space::folded;
use tokens::Attribute;
pub use tree::read;

/// How far out anybody looks for what holds an element: no page that is meant nests deeper, and one that does
/// must not stall a build.
const DEEPEST: usize = 512;

/// A page.
///
/// Invariant: an element stands behind the one that holds it, and all that it holds stands between it
/// and its `end`.
#[derive(Debug, Default)]
pub struct Reading<'h> {
    elements: Vec<Element<'h>>,
    /// The attributes of all elements, one after the other.
    attributes: Vec<Attribute<'h>>,
    /// The text of the whole page, each run of white space as one space.
    text: String,
    /// Where each stretch of text begins, and the element that holds it.
    stretches: Vec<(usize, usize)>,
    /// What stands in scripts, style sheets and other elements within which no markup is read.
    raws: Vec<(usize, &'h str)>,
    /// The page as it is written.
    pub html: &'h str,
    /// Comments.
    pub comments: Vec<&'h str>,
}

#[derive(Debug)]
struct Element<'h> {
    name: Cow<'h, str>,
    attributes: Range<usize>,
    parent: Option<usize>,
    /// One past the last element within.
    end: usize,
    text: Range<usize>,
}

/// An element of a page.
#[derive(Clone, Copy, Debug)]
pub struct Node<'p> {
    page: &'p Reading<'p>,
    index: usize,
}

impl<'p> Reading<'p> {
    /// Every element, in the order of the page.
    pub fn nodes(&'p self) -> impl DoubleEndedIterator<Item = Node<'p>> {
        (0..self.elements.len()).map(|index| Node { page: self, index })
    }

    /// Every element of a name.
    pub fn named(&'p self, name: &'p str) -> impl DoubleEndedIterator<Item = Node<'p>> {
        self.nodes().filter(move |node| node.name() == name)
    }

    /// The text of the page as a reader meets it, each run of white space as one space; hidden text is in it too.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where some words stand in the text, whatever elements they are split across. `words` must be folded.
    pub fn places(&self, words: &str) -> Vec<Range<usize>> {
        if words.is_empty() {
            return Vec::new();
        }
        let found = memmem::find_iter(self.text.as_bytes(), words);
        found.map(|at| at..at + words.len()).collect()
    }

    /// The elements whose own text makes up a run of the page's text.
    pub fn holders(&'p self, run: &Range<usize>) -> Vec<Node<'p>> {
        let first = self
            .stretches
            .partition_point(|(start, _)| *start <= run.start)
            .saturating_sub(1);
        let within = self.stretches[first.min(self.stretches.len())..].iter();
        let mut holders: Vec<usize> = within
            .take_while(|(start, _)| *start < run.end)
            .map(|(_, holder)| *holder)
            .collect();
        holders.sort_unstable();
        holders.dedup();
        holders.into_iter().map(|index| Node { page: self, index }).collect()
    }

    /// Its ids, sorted, each once.
    pub fn anchors(&self) -> Vec<&str> {
        let ids = self.values(|name| name == "id");
        let mut ids: Vec<&str> = ids.filter(|id| !id.is_empty()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The addresses in its `href` and `src` attributes as written, sorted, each once.
    pub fn addresses(&self) -> Vec<String> {
        let addresses = self.values(|name| matches!(name, "href" | "src" | "poster"));
        let mut addresses: Vec<String> = addresses.map(str::to_owned).collect();
        addresses.sort_unstable();
        addresses.dedup();
        addresses
    }

    fn values(&self, is_asked: impl Fn(&str) -> bool) -> impl Iterator<Item = &str> {
        self.attributes
            .iter()
            .filter(move |(name, _)| is_asked(name))
            .map(|(_, value)| &**value)
    }
}

impl<'p> Node<'p> {
    /// Its name, in small letters.
    pub fn name(self) -> &'p str {
        &self.element().name
    }

    /// The value of an attribute; empty where it has none.
    pub fn attribute(self, name: &str) -> Option<&'p str> {
        let mut attributes = self.own_attributes().iter();
        attributes.find(|(known, _)| known == name).map(|(_, value)| &**value)
    }

    /// Its attributes, names in small letters.
    pub fn attributes(self) -> impl Iterator<Item = (&'p str, &'p str)> {
        self.own_attributes().iter().map(|(name, value)| (&**name, &**value))
    }

    /// Its classes.
    pub fn classes(self) -> impl Iterator<Item = &'p str> {
        self.attribute("class").unwrap_or_default().split_ascii_whitespace()
    }

    /// Whether it is of a class.
    pub fn has_class(self, class: &str) -> bool {
        self.classes().any(|known| known == class)
    }

    /// The element that holds it.
    pub fn parent(self) -> Option<Node<'p>> {
        let index = self.element().parent?;
        Some(Node { index, ..self })
    }

    /// The elements around it, the nearest first.
    pub fn ancestors(self) -> impl Iterator<Item = Node<'p>> {
        std::iter::successors(self.parent(), |node| node.parent()).take(DEEPEST)
    }

    /// It, and the elements around it.
    pub fn with_ancestors(self) -> impl Iterator<Item = Node<'p>> {
        std::iter::once(self).chain(self.ancestors())
    }

    /// Whether an element of one of these names holds it.
    pub fn is_within(self, names: &[&str]) -> bool {
        self.ancestors().any(|node| names.contains(&node.name()))
    }

    /// The elements within it, in the order of the page.
    pub fn descendants(self) -> impl Iterator<Item = Node<'p>> {
        (self.index + 1..self.element().end).map(move |index| Node { index, ..self })
    }

    /// The elements that it holds itself.
    pub fn children(self) -> impl Iterator<Item = Node<'p>> {
        let next = move |node: &Node<'p>| {
            let index = node.element().end;
            (index < self.element().end).then_some(Node { index, ..self })
        };
        let first = (self.index + 1 < self.element().end).then_some(Node {
            index: self.index + 1,
            ..self
        });
        std::iter::successors(first, next)
    }

    /// Its text, white space folded.
    pub fn text(self) -> &'p str {
        self.page.text[self.element().text.clone()].trim()
    }

    /// Where its text begins in the page's.
    pub fn text_start(self) -> usize {
        self.element().text.start
    }

    /// What stands in it, where it is an element within which no markup is read: a style sheet, a title.
    pub fn raw(self) -> Cow<'p, str> {
        let raw = self.page.raws.iter().find(|(holder, _)| *holder == self.index);
        raw.map_or(Cow::Borrowed(""), |(_, raw)| match self.name() {
            "title" | "textarea" => references::plain(raw),
            _ => Cow::Borrowed(raw),
        })
    }

    /// Its number in the page, by which two are told apart.
    pub fn index(self) -> usize {
        self.index
    }

    fn own_attributes(self) -> &'p [Attribute<'p>] {
        &self.page.attributes[self.element().attributes.clone()]
    }

    fn element(self) -> &'p Element<'p> {
        &self.page.elements[self.index]
    }
}

#[cfg(test)]
mod tests;
