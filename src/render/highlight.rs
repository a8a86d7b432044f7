//! Code in colour: syntect says what each word is, the theme colours it by class.

use std::sync::LazyLock;

use syntect::parsing::{ParseState, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::prose::escape_text;

/// Read once, and only when a page has code: it takes some milliseconds.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Beyond this many bytes a listing is an attachment; it is set in one colour.
const LONGEST: usize = 50_000;

/// What a piece of code is, by the beginning of its scope's name, the more telling first.
const CLASSES: [(&str, &str); 20] = [
    ("comment", "hl-comment"),
    ("punctuation.definition.comment", "hl-comment"),
    ("string", "hl-string"),
    ("punctuation.definition.string", "hl-string"),
    ("constant.numeric", "hl-number"),
    ("constant", "hl-constant"),
    ("keyword.operator", "hl-operator"),
    ("keyword", "hl-keyword"),
    ("storage", "hl-keyword"),
    ("entity.name.tag", "hl-tag"),
    ("entity.name.function", "hl-function"),
    ("entity.name", "hl-name"),
    ("entity.other.attribute-name", "hl-attribute"),
    ("support.function", "hl-function"),
    ("support", "hl-name"),
    ("variable", "hl-variable"),
    ("markup.heading", "hl-keyword"),
    ("markup.inserted", "hl-inserted"),
    ("markup.deleted", "hl-deleted"),
    ("invalid", "hl-invalid"),
];

/// Adds code as HTML to `out`, if `language` (`rust`, `yaml`, `js`: a name or a file's extension) is
/// known; else adds nothing and returns `None`.
///
/// A theme colours the `span`s of these classes: `hl-comment`, `hl-string`, `hl-number`,
/// `hl-constant`, `hl-operator`, `hl-keyword`, `hl-tag`, `hl-function`, `hl-name`, `hl-attribute`,
/// `hl-variable`, `hl-inserted`, `hl-deleted`, `hl-invalid`. They are never nested.
pub fn highlight(out: &mut String, language: &str, code: &str) -> Option<()> {
    if language.is_empty() || code.len() > LONGEST {
        return None;
    }
    let syntax = SYNTAXES.find_syntax_by_token(language)?;
    let start = out.len();
    let coloured = colour(out, syntax, code);
    if coloured.is_none() {
        out.truncate(start);
    }
    coloured
}

fn colour(out: &mut String, syntax: &SyntaxReference, code: &str) -> Option<()> {
    let mut state = ParseState::new(syntax);
    let mut scopes = ScopeStack::new();
    let mut spans = Spans { out, class: "" };
    for line in LinesWithEndings::from(code) {
        let mut done = 0;
        for (at, change) in state.parse_line(line, &SYNTAXES).ok()? {
            spans.add(&scopes, line.get(done..at)?);
            scopes.apply(&change).ok()?;
            done = at;
        }
        spans.add(&scopes, line.get(done..)?);
    }
    spans.close();
    Some(())
}

struct Spans<'a> {
    out: &'a mut String,
    class: &'static str,
}

impl Spans<'_> {
    fn add(&mut self, scopes: &ScopeStack, text: &str) {
        if text.is_empty() {
            return;
        }
        let class = if text.trim().is_empty() {
            self.class
        } else {
            class(scopes)
        };
        if class != self.class {
            self.close();
            if !class.is_empty() {
                self.out.push_str("<span class=\"");
                self.out.push_str(class);
                self.out.push_str("\">");
            }
            self.class = class;
        }
        escape_text(self.out, text);
    }

    fn close(&mut self) {
        if !self.class.is_empty() {
            self.out.push_str("</span>");
        }
        self.class = "";
    }
}

/// The class of the innermost scope that has one.
fn class(scopes: &ScopeStack) -> &'static str {
    scopes
        .as_slice()
        .iter()
        .rev()
        .find_map(|scope| {
            let name = scope.build_string();
            CLASSES.iter().find(|(prefix, _)| name.starts_with(prefix))
        })
        .map_or("", |(_, class)| class)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: &str, code: &str, expected: Option<&str>) {
        let mut out = String::new();
        let done = highlight(&mut out, language, code);
        assert_eq!(done.map(|()| out.as_str()), expected);
    }

    #[test]
    fn words_are_coloured_by_what_they_are() {
        check(
            "yaml",
            "title: \"Bus 42\" # news\n",
            Some(
                "<span class=\"hl-tag\">title</span>: <span class=\"hl-string\">\"Bus 42\" </span>\
                 <span class=\"hl-comment\"># news\n</span>",
            ),
        );
        check(
            "rust",
            "let a = 1 < 2;",
            Some(
                "<span class=\"hl-keyword\">let</span> a <span class=\"hl-operator\">= </span>\
                 <span class=\"hl-number\">1 </span><span class=\"hl-operator\">&lt; </span>\
                 <span class=\"hl-number\">2</span>;",
            ),
        );
    }

    #[test]
    fn a_language_nobody_knows_is_left_alone() {
        check("klingon", "a", None);
        check("", "a", None);
        check("yaml", &"a".repeat(LONGEST + 1), None);
    }
}
