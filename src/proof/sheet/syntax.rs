//! A style sheet as rules (CSS Syntax Module 3), as far as they can hide or shrink a text.
//!
//! A reader of our own, a small one: the parsers of CSS that are kept well are under a licence that this
//! project takes only with a package it has asked for, and what is needed here is no more than blocks,
//! selectors and declarations.

use super::selector::Selector;

/// A style sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its rules, in their order.
    pub rules: Vec<StyleRule>,
    /// The addresses in its `url(…)` and `@import`, as written.
    pub addresses: Vec<String>,
}

/// A rule of a style sheet.
#[derive(Debug)]
pub struct StyleRule {
    /// Whom it concerns.
    pub selectors: Vec<Selector>,
    /// The same, as written.
    pub prelude: String,
    /// When it counts: the query of `@media` and its like; none for always.
    pub condition: Option<String>,
    /// What it sets.
    pub declarations: Vec<Declaration>,
}

/// A property and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Its name, in small letters.
    pub name: String,
    /// Its value, without `!important`.
    pub value: String,
    /// Whether it is marked as important.
    pub is_important: bool,
}

/// How deep blocks are followed: more is no style sheet that anybody wrote.
const DEEPEST: usize = 16;

/// Rules that hold further rules.
const GROUPS: [&str; 6] = ["media", "supports", "container", "layer", "scope", "starting-style"];

/// Reads a style sheet; what cannot be read is passed over, as a browser does.
pub fn parse(css: &str) -> Sheet {
    let css = without_comments(css);
    let mut sheet = Sheet {
        addresses: addresses(&css),
        ..Sheet::default()
    };
    let around = Around {
        parent: "",
        condition: None,
        depth: 0,
    };
    block(&css, &around, &mut sheet);
    sheet
}

/// Reads the value of a `style` attribute.
pub fn declarations(css: &str) -> Vec<Declaration> {
    let css = without_comments(css);
    let mut rest = &*css;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let end = end_of(rest, b";");
        found.extend(declaration(&rest[..end]));
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    found
}

/// What stands around a block.
struct Around<'a> {
    /// The selectors of the rule that holds it.
    parent: &'a str,
    condition: Option<String>,
    depth: usize,
}

fn block(css: &str, around: &Around, sheet: &mut Sheet) {
    if around.depth > DEEPEST {
        return;
    }
    let mut own = Vec::new();
    let mut rest = css.trim_start();
    while !rest.is_empty() {
        let end = end_of(rest, b"{;}");
        let (prelude, after) = rest.split_at(end);
        let prelude = prelude.trim();
        if !after.starts_with('{') {
            own.extend(declaration(prelude));
            rest = after.get(1..).unwrap_or_default().trim_start();
            continue;
        }
        let inner = &after[1..];
        let length = end_of(inner, b"}");
        group(prelude, &inner[..length], around, sheet);
        rest = inner.get(length + 1..).unwrap_or_default().trim_start();
    }
    if !around.parent.is_empty() && !own.is_empty() {
        sheet.rules.push(StyleRule {
            selectors: Selector::list(around.parent),
            prelude: around.parent.to_owned(),
            condition: around.condition.clone(),
            declarations: own,
        });
    }
}

/// A block with what stands before it: a rule, or a group of rules.
fn group(prelude: &str, inner: &str, around: &Around, sheet: &mut Sheet) {
    let depth = around.depth + 1;
    let Some(at) = prelude.strip_prefix('@') else {
        let parent = nested(around.parent, prelude);
        let around = Around {
            parent: &parent,
            condition: around.condition.clone(),
            depth,
        };
        return block(inner, &around, sheet);
    };
    let (name, query) = at.split_at(
        at.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .unwrap_or(at.len()),
    );
    if !GROUPS.contains(&&*name.to_ascii_lowercase()) {
        return;
    }
    let query = query.trim();
    let condition = match (&around.condition, name) {
        (outer, "layer" | "scope") => outer.clone(),
        (Some(outer), _) => Some(format!("{outer} and {query}")),
        (None, _) => Some(query.to_owned()),
    };
    let around = Around {
        parent: around.parent,
        condition,
        depth,
    };
    block(inner, &around, sheet);
}

/// The selectors of a rule within a rule.
fn nested(parent: &str, prelude: &str) -> String {
    if parent.is_empty() {
        return prelude.to_owned();
    }
    let within = |selector: &str| match selector.contains('&') {
        true => selector.replace('&', &format!(":is({parent})")),
        false => format!(":is({parent}) {}", selector.trim()),
    };
    let selectors: Vec<String> = parts(prelude, b',').into_iter().map(within).collect();
    selectors.join(", ")
}

fn declaration(text: &str) -> Option<Declaration> {
    let (name, value) = text.split_once(':')?;
    let name = name.trim();
    if name.is_empty() || name.starts_with('@') || name.contains(char::is_whitespace) {
        return None;
    }
    let value = value.trim();
    let bare = value
        .rsplit_once('!')
        .filter(|(_, word)| word.trim().eq_ignore_ascii_case("important"));
    Some(Declaration {
        // Names of the author's own properties keep their capitals.
        name: if name.starts_with("--") {
            name.to_owned()
        } else {
            name.to_ascii_lowercase()
        },
        value: bare.map_or(value, |(value, _)| value.trim()).to_owned(),
        is_important: bare.is_some(),
    })
}

/// The parts of a list, split where no bracket and no string is open.
pub(super) fn parts(text: &str, at: u8) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        let end = end_of(rest, &[at]);
        found.push(rest[..end].trim());
        if end >= rest.len() {
            return found;
        }
        rest = &rest[end + 1..];
    }
}

/// Where the first of some marks stands that is within no string and no bracket; the end where there is none.
pub(super) fn end_of(css: &str, marks: &[u8]) -> usize {
    let bytes = css.as_bytes();
    let (mut depth, mut at) = (0usize, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            byte if depth == 0 && marks.contains(byte) => return at,
            b'\\' => at += 1,
            b'"' | b'\'' => at += end_of_string(&bytes[at..]),
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    css.len()
}

/// How far it is to the closing quote of a string, or to the end of its line, where a browser gives it up.
fn end_of_string(bytes: &[u8]) -> usize {
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' => return at,
            byte if *byte == bytes[0] => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

fn without_comments(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['/', '"', '\'']) {
        let here = &rest[at..];
        let length = if here.starts_with("/*") {
            bare.push_str(&rest[..at]);
            bare.push(' ');
            here.find("*/").map_or(here.len(), |end| end + 2)
        } else if here.starts_with('/') {
            bare.push_str(&rest[..=at]);
            1
        } else {
            let end = (end_of_string(here.as_bytes()) + 1).min(here.len());
            let end = (end..=here.len())
                .find(|end| here.is_char_boundary(*end))
                .unwrap_or(here.len());
            bare.push_str(&rest[..at + end]);
            end
        };
        rest = &here[length..];
    }
    bare.push_str(rest);
    bare
}

/// What a sheet loads.
fn addresses(css: &str) -> Vec<String> {
    let unquoted = |text: &str| text.trim().trim_matches(['"', '\'']).to_owned();
    let urls = css.match_indices("url(").filter_map(|(at, mark)| {
        let rest = &css[at + mark.len()..];
        Some(unquoted(&rest[..rest.find(')')?]))
    });
    let imports = css.match_indices("@import").filter_map(|(at, mark)| {
        let rest = css[at + mark.len()..].trim_start();
        let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''))?;
        rest[1..].split(quote).next().map(str::to_owned)
    });
    urls.chain(imports).filter(|address| !address.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(css: &str, expected: &[&str]) {
        let show = |rule: &StyleRule| {
            let declarations: Vec<String> = rule
                .declarations
                .iter()
                .map(|d| format!("{}:{}{}", d.name, d.value, if d.is_important { "!" } else { "" }))
                .collect();
            let condition = rule
                .condition
                .as_ref()
                .map_or(String::new(), |query| format!("@{query} "));
            format!("{condition}{} {{{}}}", rule.prelude, declarations.join(";"))
        };
        let found: Vec<String> = parse(css).rules.iter().map(show).collect();
        assert_eq!(found, expected, "{css}");
    }

    #[test]
    fn rules_are_read_with_their_conditions() {
        check("a{color:red}", &["a {color:red}"]);
        check(
            "/* x */ .a, .b > c { Display : none !important; --Ink:#fff } d{}",
            &[".a, .b > c {display:none!;--Ink:#fff}"],
        );
        check(
            "@media print { .a { b: c } } .d { e: f; }",
            &["@print .a {b:c}", ".d {e:f}"],
        );
        check(
            "@supports (a: b) { @media screen { .a{c:d} } }",
            &["@(a: b) and screen .a {c:d}"],
        );
        check(
            "@layer x { .a{b:c} } @font-face { src: url(x) } @import 'y';",
            &[".a {b:c}"],
        );
    }

    #[test]
    fn rules_within_rules_are_unfolded() {
        check(
            ".foot { color: red; & .imprint, > p { display: none } @media print { d: e } }",
            &[
                ":is(.foot) .imprint, :is(.foot) > p {display:none}",
                "@print .foot {d:e}",
                ".foot {color:red}",
            ],
        );
    }

    #[test]
    fn strings_and_brackets_hide_what_looks_like_an_end() {
        check(
            "a::after{content:\"} b{c:d}\";e:url(x;y)}",
            &["a::after {content:\"} b{c:d}\";e:url(x;y)}"],
        );
        check("a[b='}']{c:d}", &["a[b='}'] {c:d}"]);
    }

    #[test]
    fn what_a_sheet_loads_is_known() {
        let css = "@import \"a.css\"; @import url('b.css'); p{background:url( c.png )}";
        assert_eq!(parse(css).addresses, ["b.css", "c.png", "a.css"]);
    }

    #[test]
    fn nothing_panics() {
        for css in [
            "{",
            "}",
            "a{",
            "a{b",
            "a{b:",
            "@media",
            "@media{",
            "/*",
            "\"",
            "'é",
            "a{b:\"\\",
            "é{ü:ö}",
            "a\\",
            "@import \"é",
            "@import é;",
        ] {
            parse(css);
            declarations(css);
        }
        parse(&"a{".repeat(10_000));
    }
}
