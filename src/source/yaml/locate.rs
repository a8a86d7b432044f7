//! Where a field stands: walks the events of saphyr-parser along the field's path.

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
    nodes: Vec<(Node, Range<usize>)>,
    /// For each node, the number of the first node after it and all that it holds.
    after: Vec<usize>,
}

#[derive(Debug)]
enum Node {
    /// A text, and the name that it has as a key where a word processor changed it.
    Scalar(String, String),
    Alias,
    Map,
    List,
    Close(Closed),
}

/// How a map or list ends.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Closed {
    ByBracket,
    ByItsLastLine,
}

impl Tree {
    /// The events of the first document, their places in bytes; None where it cannot be read.
    pub fn of(block: &str) -> Option<Self> {
        // libyaml breaks lines at these, YAML 1.2 does not: the two would see different fields.
        if block.contains(['\u{85}', '\u{2028}', '\u{2029}']) {
            return None;
        }
        let offsets = Offsets::of(block);
        let mut nodes = Vec::new();
        for event in Parser::new_from_str(block) {
            let (event, span) = event.ok()?;
            let range = offsets.bytes(span)?;
            let node = match event {
                Event::Scalar(text, ..) => Node::Scalar(plain_key(&text), text.into_owned()),
                Event::Alias(_) => Node::Alias,
                Event::MappingStart(..) => Node::Map,
                Event::SequenceStart(..) => Node::List,
                Event::MappingEnd | Event::SequenceEnd => Node::Close(match block.get(range.clone()) {
                    Some("]" | "}") => Closed::ByBracket,
                    _ => Closed::ByItsLastLine,
                }),
                Event::DocumentEnd => break,
                Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) => continue,
            };
            nodes.push((node, range));
        }
        let after = ends(&nodes);
        Some(Self { nodes, after })
    }

    /// The bytes of a field. A field inside of what an alias stands for has the alias's own place, and a
    /// field without a value that of its key.
    pub fn place(&self, field: &str, part: Part) -> Option<Range<usize>> {
        self.walk(0, field, part)
    }

    fn walk(&self, at: usize, rest: &str, part: Part) -> Option<Range<usize>> {
        let (node, range) = self.nodes.get(at)?;
        if rest.is_empty() {
            return Some(self.extent(at));
        }
        match node {
            Node::Alias => Some(range.clone()),
            Node::List => self.walk_list(at, rest, part),
            Node::Map => self.walk_map(at, rest.strip_prefix('.').unwrap_or(rest), part),
            Node::Scalar(..) | Node::Close(_) => None,
        }
    }

    fn walk_list(&self, at: usize, rest: &str, part: Part) -> Option<Range<usize>> {
        let (index, rest) = rest.strip_prefix('[')?.split_once(']')?;
        let item = self.children(at).nth(index.parse().ok()?)?;
        self.walk(item, rest, part)
    }

    /// A key may hold a dot itself, so every key that fits is tried, and two answers are none.
    fn walk_map(&self, at: usize, rest: &str, part: Part) -> Option<Range<usize>> {
        let children: Vec<_> = self.children(at).collect();
        let mut answers = children.chunks_exact(2).filter_map(|entry| {
            let (Node::Scalar(plain, name), _) = &self.nodes[entry[0]] else {
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
            let key = self.nodes[entry[0]].1.clone();
            if !rest.is_empty() {
                return Some((name, self.walk(entry[1], rest, part)?));
            }
            let value = self.extent(entry[1]);
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

    /// The numbers of the nodes directly within the node numbered `at`.
    fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        let mut next = at + 1;
        std::iter::from_fn(move || {
            let (node, _) = self.nodes.get(next)?;
            if matches!(node, Node::Close(_)) {
                return None;
            }
            let child = next;
            next = self.after[child];
            Some(child)
        })
    }

    /// All that a node covers: a list in brackets with its brackets, a list in lines with its last line.
    fn extent(&self, at: usize) -> Range<usize> {
        let (node, range) = &self.nodes[at];
        if !matches!(node, Node::Map | Node::List) {
            return range.clone();
        }
        let close = self.after[at] - 1;
        let (closing, bracket) = &self.nodes[close];
        if matches!(closing, Node::Close(Closed::ByBracket)) {
            return range.start..bracket.end;
        }
        let held = self.nodes.get(at + 1..close).unwrap_or_default();
        range.start..held.iter().map(|(_, inner)| inner.end).max().unwrap_or(range.end)
    }
}

/// For each node, the number of the first node after it and all that it holds.
fn ends(nodes: &[(Node, Range<usize>)]) -> Vec<usize> {
    let mut after: Vec<usize> = (1..=nodes.len()).collect();
    let mut open = Vec::new();
    for (number, (node, _)) in nodes.iter().enumerate() {
        match node {
            Node::Map | Node::List => open.push(number),
            Node::Close(_) => {
                if let Some(opened) = open.pop() {
                    after[opened] = number + 1;
                }
            }
            Node::Scalar(..) | Node::Alias => {}
        }
    }
    open.into_iter().for_each(|opened| after[opened] = nodes.len());
    after
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
