//! Selectors (Selectors Level 4): whether a rule of a style sheet concerns an element.

use super::syntax::parts;
use crate::proof::page::Node;

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

/// How deep selectors within selectors are followed.
const DEEPEST: usize = 8;

impl Selector {
    /// The selectors of a list; those that cannot be read are left out.
    pub fn list(text: &str) -> Vec<Self> {
        list(text, 0)
    }

    /// Whether it concerns an element.
    pub fn matches(&self, node: Node) -> bool {
        self.subject.matches(node) && stands(&self.around, node)
    }

    /// A class, an id or a name that an element must have; none where it may be anything.
    pub fn key(&self) -> Option<Key<'_>> {
        let key = |test| match test {
            &Test::Id(ref id) => Some(Key::Id(id)),
            Test::Class(class) => Some(Key::Class(class)),
            Test::Name(name) => Some(Key::Name(name)),
            _ => None,
        };
        self.subject.0.iter().find_map(key)
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

fn list(text: &str, depth: usize) -> Vec<Selector> {
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
        let end = super::syntax::end_of(after, b")");
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::page::read;

    const PAGE: &str = "<body class=front><header class='site-head x'><p class=party-mark>a</p></header>\
        <main id=content><article><h1>b</h1><p lang=en-GB>c</p><p>d</p></article></main>\
        <footer class=site-foot><div class=columns><p>e</p></div><p class=imprint id=imp title='f g'>h</p></footer>";

    /// The text of the elements that a selector concerns.
    fn check(selector: &str, expected: &str) {
        let page = read(PAGE);
        let selectors = Selector::list(selector);
        let found: Vec<&str> = page
            .nodes()
            .filter(|node| selectors.iter().any(|selector| selector.matches(*node)))
            .filter(|node| node.children().next().is_none())
            .map(Node::text)
            .filter(|text| !text.is_empty())
            .collect();
        assert_eq!(found.join(""), expected, "{selector}");
    }

    #[test]
    fn selectors_concern_the_elements_they_name() {
        check("p", "acdeh");
        check(".imprint, h1", "bh");
        check("#imp", "h");
        check("P.imprint#imp", "h");
        check("footer p", "eh");
        check("footer > p", "h");
        check(".columns + p", "h");
        check("h1 ~ p", "cd");
        check("body.front footer.site-foot .imprint", "h");
        check("main p, *.x p", "acd");
        check("body > p", "");
    }

    #[test]
    fn attributes_and_positions_are_asked() {
        check("[title]", "h");
        check("p[title~=g]", "h");
        check("[class^=\"imp\"]", "h");
        check("[class*='rin'], [class$=mark]", "ah");
        check("p:lang(en)", "c");
        check("article > :first-child", "b");
        check("footer > :last-child", "h");
        check("article p:nth-of-type(2)", "d");
        check("article :nth-child(2n+1)", "bd");
        check("article :nth-child(odd)", "bd");
        check("article p:last-of-type", "d");
    }

    #[test]
    fn selectors_may_hold_selectors() {
        check(":is(header, footer) > p", "ah");
        check("footer p:not(.imprint)", "e");
        check("body:has(article) .imprint", "h");
        check("body:has(> article) .imprint", "");
        check(":where(.site-foot) .imprint", "h");
        check("h1:has(+ p)", "b");
    }

    #[test]
    fn states_and_parts_of_elements_are_no_elements() {
        check("p:hover", "");
        check("p::before", "");
        check(".imprint:not(:hover)", "h");
        check("p:nosuch", "");
    }

    #[test]
    fn the_more_specific_counts() {
        let weight = |text: &str| Selector::list(text)[0].specificity;
        assert_eq!(weight("#a .b c"), (1, 1, 1));
        assert_eq!(weight(":is(.a, #b) c:hover"), (1, 1, 1));
        assert_eq!(weight(":where(#a) c"), (0, 0, 1));
        assert_eq!(weight("*"), (0, 0, 0));
    }

    #[test]
    fn nothing_panics() {
        for text in [
            "",
            ",",
            ">",
            "a >",
            "> a",
            ".",
            "#",
            "[",
            "[a",
            ":",
            ":is(",
            ":is(:is(:is(",
            "a\\",
            "é",
            ":nth-child(n",
            ":nth-child(-2147483648n)",
            "a||b",
        ] {
            check(text, &{
                let page = read(PAGE);
                let selectors = Selector::list(text);
                page.nodes()
                    .filter(|node| selectors.iter().any(|selector| selector.matches(*node)))
                    .filter(|node| node.children().next().is_none())
                    .map(Node::text)
                    .collect::<String>()
            });
        }
        Selector::list(&":is(".repeat(10_000));
    }
}
