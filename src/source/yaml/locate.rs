//! Where a field stands: walks the events of saphyr-parser along the field's path.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use saphyr_parser::{Event, Parser, Span};

use super::plain_key;

/// Which part of a field is asked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    /// The key. Of a key that stands more than once, the second: it is the one complained about.
    Key,
    /// The value. Of a key that stands more than once, the first: it is the one that was read.
    Value,
}

/// Where the fields of a block stand: read once, asked many times.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

#[derive(Debug)]
struct Node {
    is: Is,
    range: Range<usize>,
    /// Where all that it holds ends, and the bracket that closes it.
    end: usize,
    /// The numbers of the nodes directly within it.
    within: Vec<usize>,
    /// The entries of a map by the heads of their names, both as they are written and as they are read.
    heads: BTreeMap<String, Vec<[usize; 2]>>,
}

#[derive(Debug)]
enum Is {
    /// A text, and before it the name that it has as a key where a word processor changed it.
    Scalar(String, String),
    Alias,
    Map,
    List,
}

impl Tree {
    /// The events of the first document, their places in bytes; None where it cannot be read.
    pub fn of(block: &str) -> Option<Self> {
        // libyaml breaks lines at these, YAML 1.2 does not: the two would see different fields.
        if block.contains(['\u{85}', '\u{2028}', '\u{2029}']) {
            return None;
        }
        let offsets = Offsets::of(block);
        let mut tree = Self { nodes: Vec::new() };
        let mut open = Vec::new();
        for event in Parser::new_from_str(block) {
            let (event, span) = event.ok()?;
            let range = offsets.bytes(span)?;
            match event {
                Event::Scalar(text, ..) => {
                    tree.add(Is::Scalar(plain_key(&text), text.into_owned()), range, &open);
                }
                Event::Alias(_) => {
                    tree.add(Is::Alias, range, &open);
                }
                Event::MappingStart(..) => open.push(tree.add(Is::Map, range, &open)),
                Event::SequenceStart(..) => open.push(tree.add(Is::List, range, &open)),
                Event::MappingEnd | Event::SequenceEnd => {
                    let is_bracket = matches!(block.get(range.clone()), Some("]" | "}"));
                    tree.close(open.pop()?, is_bracket.then_some(range.end), &open);
                }
                Event::DocumentEnd => break,
                Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) => {}
            }
        }
        Some(tree)
    }

    /// Adds what stands within the last of those that are open; gives its number.
    fn add(&mut self, is: Is, range: Range<usize>, open: &[usize]) -> usize {
        let number = self.nodes.len();
        if let Some(outer) = open.last() {
            self.nodes[*outer].within.push(number);
            self.reach(*outer, range.end);
        }
        self.nodes.push(Node {
            is,
            end: range.end,
            range,
            within: Vec::new(),
            heads: BTreeMap::new(),
        });
        number
    }

    /// Ends a map or list: with its bracket, or with the last line that it holds.
    fn close(&mut self, number: usize, bracket: Option<usize>, open: &[usize]) {
        self.nodes[number].heads = self.heads(number);
        self.reach(number, bracket.unwrap_or_default());
        if let Some(outer) = open.last() {
            self.reach(*outer, self.nodes[number].end);
        }
    }

    fn reach(&mut self, number: usize, end: usize) {
        let node = &mut self.nodes[number];
        node.end = node.end.max(end);
    }

    fn heads(&self, number: usize) -> BTreeMap<String, Vec<[usize; 2]>> {
        let mut heads: BTreeMap<String, Vec<[usize; 2]>> = BTreeMap::new();
        let node = &self.nodes[number];
        let entries = match node.is {
            Is::Map => node.within.chunks_exact(2),
            _ => [].chunks_exact(2),
        };
        for entry in entries {
            let Is::Scalar(plain, name) = &self.nodes[entry[0]].is else {
                continue;
            };
            for name in BTreeSet::from([head(plain), head(name)]) {
                heads.entry(name.to_owned()).or_default().push([entry[0], entry[1]]);
            }
        }
        heads
    }

    /// The bytes of a field. A field inside of what an alias stands for has the alias's own place, and a
    /// field without a value that of its key.
    pub fn place(&self, field: &str, part: Part) -> Option<Range<usize>> {
        self.walk(0, field, part)
    }

    fn walk(&self, at: usize, rest: &str, part: Part) -> Option<Range<usize>> {
        let node = self.nodes.get(at)?;
        if rest.is_empty() {
            return Some(node.range.start..node.end);
        }
        match node.is {
            Is::Alias => Some(node.range.clone()),
            Is::List => self.walk_list(node, rest, part),
            Is::Map => self.walk_map(node, rest.strip_prefix('.').unwrap_or(rest), part),
            Is::Scalar(..) => None,
        }
    }

    fn walk_list(&self, list: &Node, rest: &str, part: Part) -> Option<Range<usize>> {
        let (index, rest) = rest.strip_prefix('[')?.split_once(']')?;
        let item = list.within.get(index.parse::<usize>().ok()?)?;
        self.walk(*item, rest, part)
    }

    /// A key may hold a dot itself, so every key that fits is tried, and two answers are none.
    fn walk_map(&self, map: &Node, rest: &str, part: Part) -> Option<Range<usize>> {
        let entries = map.heads.get(head(rest)).map_or(&[][..], Vec::as_slice);
        let mut answers = entries.iter().filter_map(|entry| {
            let Is::Scalar(plain, name) = &self.nodes[entry[0]].is else {
                return None;
            };
            // A key that a word processor changed goes by the name it was read as.
            let rest = rest
                .strip_prefix(name.as_str())
                .or_else(|| rest.strip_prefix(plain.as_str()))?;
            let ends = rest.is_empty() || rest.starts_with(['.', '[']);
            if name.is_empty() || !ends {
                return None;
            }
            let key = self.nodes[entry[0]].range.clone();
            if !rest.is_empty() {
                return Some((name, self.walk(entry[1], rest, part)?));
            }
            let value = self.nodes[entry[1]].range.start..self.nodes[entry[1]].end;
            Some((
                name,
                if part == Part::Key || value.is_empty() {
                    key
                } else {
                    value
                },
            ))
        });
        let (name, first) = answers.next()?;
        let others: Vec<_> = answers.collect();
        if others.iter().any(|(other, _)| *other != name) {
            return None;
        }
        let second = others.into_iter().next().map(|(_, range)| range);
        if part == Part::Key && rest == name {
            return second.or(Some(first));
        }
        Some(first)
    }
}

/// A path up to its first dot or bracket.
fn head(path: &str) -> &str {
    &path[..path.find(['.', '[']).unwrap_or(path.len())]
}

/// saphyr-parser counts characters; places are in bytes.
enum Offsets {
    Ascii(usize),
    Table(Vec<usize>),
}

impl Offsets {
    fn of(block: &str) -> Self {
        if block.is_ascii() {
            return Self::Ascii(block.len());
        }
        let starts = block.char_indices().map(|(byte, _)| byte);
        Self::Table(starts.chain([block.len()]).collect())
    }

    fn bytes(&self, span: Span) -> Option<Range<usize>> {
        let start = self.byte(span.start.index())?;
        let end = self.byte(span.end.index())?;
        Some(start..end.max(start))
    }

    fn byte(&self, character: usize) -> Option<usize> {
        match self {
            Self::Ascii(length) => (character <= *length).then_some(character),
            Self::Table(starts) => starts.get(character).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Places;
    use super::*;
    use crate::base::FieldPath;

    fn locate(block: &str, field: &str, part: Part) -> Option<Range<usize>> {
        Places::of(block).place(&FieldPath::new(field), part)
    }

    /// The text at the place of a field's value and key.
    fn check(block: &str, field: &str, value: Option<&str>, key: Option<&str>) {
        let at = |part| locate(block, field, part).map(|range| &block[range]);
        assert_eq!((at(Part::Value), at(Part::Key)), (value, key), "{field} in {block:?}");
    }

    #[test]
    fn a_field_is_found_through_maps_and_lists() {
        let block = "title: Bws 42 – yn ôl\nquotes:\n  - by: ŵyn\n    text: >\n      One\n      two\n\n  - by: jonah # a\ntopics: [ô, parks]\ncontact: {email: a@b.example}\n";
        check(block, "title", Some("Bws 42 – yn ôl"), Some("title"));
        check(block, "quotes[0].by", Some("ŵyn"), Some("by"));
        check(block, "quotes[1].by", Some("jonah"), Some("by"));
        check(block, "quotes[0].text", Some("One\n      two"), Some("text"));
        check(block, "topics", Some("[ô, parks]"), Some("topics"));
        check(block, "topics[1]", Some("parks"), Some("parks"));
        check(block, "contact", Some("{email: a@b.example}"), Some("contact"));
        check(block, "contact.email", Some("a@b.example"), Some("email"));
        check(block, "quotes[1]", Some("by: jonah"), Some("by: jonah"));
        for absent in ["quotes[2]", "quotes.by", "title.x", "subtitle", "topics[x]"] {
            check(block, absent, None, None);
        }
    }

    #[test]
    fn a_key_in_capitals_is_found_by_the_name_it_was_read_as() {
        check(
            "Topics: parks\nCouncil business:\n  Date: x\n",
            "topics",
            Some("parks"),
            Some("Topics"),
        );
        check(
            "Topics: parks\nCouncil business:\n  Date: x\n",
            "council_business.date",
            Some("x"),
            Some("Date"),
        );
    }

    #[test]
    fn quotation_marks_belong_to_the_place() {
        check("a: \"b: c\"\nd: 'e'", "a", Some("\"b: c\""), Some("a"));
        check("a: \"b: c\"\nd: 'e'", "d", Some("'e'"), Some("d"));
    }

    #[test]
    fn line_ends_of_windows_shift_nothing() {
        check("a: é\r\nb:\r\n  - c\r\n  - d\r\n", "b[1]", Some("d"), Some("d"));
        check("a: é\r\nb:\r\n  - c\r\n  - d\r\n", "b", Some("- c\r\n  - d"), Some("b"));
    }

    #[test]
    fn an_alias_has_its_own_place() {
        check("a: &x {b: 1}\nc: *x", "c.b", Some("*x"), Some("*x"));
        check("a: &x {b: 1}\nc: *x", "a.b", Some("1"), Some("b"));
    }

    #[test]
    fn a_field_without_a_value_is_shown_by_its_key() {
        check("a:\nb: 1", "a", Some("a"), Some("a"));
    }

    #[test]
    fn of_two_keys_the_first_value_was_read_and_the_second_key_is_at_fault() {
        let block = "a: 1\nb: 2\na: 3";
        assert_eq!(locate(block, "a", Part::Value), Some(3..4));
        assert_eq!(locate(block, "a", Part::Key), Some(10..11));
    }

    #[test]
    fn what_two_paths_could_mean_has_no_place() {
        check("a.b: 1\na:\n  b: 2", "a.b", None, None);
        check("x_a.b: 1", "x_a.b", Some("1"), Some("x_a.b"));
        check("a: b\u{85}c: d", "c", None, None);
        check("a: [1", "a", None, None);
    }
}
