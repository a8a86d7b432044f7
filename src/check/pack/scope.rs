//! Where a rule of words looks: our own names, and those of Vale's styles, as one kind of selector.

use std::ops::Range;

use crate::check::{Prose, Scope, Stretch};
use crate::source::prose::passages::{Block, MarkKind, Part, Passage};

/// How much is looked at in one go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// A paragraph, a heading, an item, a cell.
    #[default]
    Passage,
    /// A sentence.
    Sentence,
    /// All that was chosen, together.
    Whole,
    /// The file's text as it is written, markup included.
    Raw,
    /// The strong words, links or code in what was chosen.
    Mark(Mark),
}

/// What is special about some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Strong.
    Strong,
    /// A link.
    Link,
    /// Code.
    Code,
}

/// Which prose a rule looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    /// Any of these; within one, all of them. Nothing at all means the whole of the prose.
    any: Vec<Vec<Term>>,
    /// How much at once.
    pub unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Term {
    spot: Spot,
    is_barred: bool,
}

/// Where a stretch may stand, as a scope names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    Text,
    Heading,
    Level(u8),
    In(Scope),
    BodyText,
    Flowing,
    Paragraph,
    List,
    HeadCell,
    Cell,
}

/// Whose rule is read: `summary` is the summary of a release in a rule of ours or of the group, and the running
/// text in a style made for Vale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// Ours. Its patterns are known to be right.
    House,
    /// The group's.
    Own,
    /// Vale's.
    Style,
}

/// Every scope, and what it means here. `docs/rules.md` shows this table.
pub const SCOPES: &[(&str, &str)] = &[
    ("text", "all prose; what holds where no scope is given"),
    ("headline", "the title"),
    (
        "summary",
        "the summary; in a style folder all paragraphs together, as Vale means it",
    ),
    ("lead", "the first paragraph"),
    ("body", "paragraphs and lists of the text, the first paragraph included"),
    ("heading", "the title and every heading"),
    ("heading.h1", "the title"),
    ("heading.h2", "headings of level 2; so on to heading.h6"),
    ("paragraph", "paragraphs"),
    ("sentence", "sentences, one at a time"),
    ("list", "items of lists"),
    ("quote", "words set apart by > or ::: quote"),
    ("blockquote", "the same"),
    ("table", "cells of tables"),
    ("table.header", "cells in the head of a table"),
    ("table.cell", "the other cells"),
    ("alt", "what stands instead of a picture"),
    ("caption", "what stands under a picture or over a box"),
    ("figure.caption", "the same"),
    ("notes", "the notes to editors"),
    ("footnote", "footnotes"),
    ("after-ends", "what stands after ENDS and before the notes"),
    ("strong", "strong words"),
    ("link", "the words of links"),
    ("code", "code within a line"),
    ("raw", "the file's text as it is written, markup included"),
];

impl Selector {
    /// Reads scopes: each a name, names joined by ` & `, `~` in front of one that must not be.
    ///
    /// # Errors
    /// The first name that is not known.
    pub fn read(scopes: &[String], names: Names) -> Result<Self, String> {
        let mut selector = Self::default();
        for scope in scopes {
            let mut all = Vec::new();
            for word in scope.split('&').map(str::trim) {
                let (is_barred, name) = match word.strip_prefix('~') {
                    Some(name) => (true, name.trim()),
                    None => (false, word),
                };
                let (spot, unit) = meaning(name, names).ok_or_else(|| name.to_owned())?;
                if unit != Unit::Passage && !is_barred {
                    selector.unit = unit;
                }
                all.push(Term { spot, is_barred });
            }
            selector.any.push(all);
        }
        Ok(selector)
    }

    /// Whether a stretch is among what is looked at.
    pub fn holds(&self, stretch: &Stretch) -> bool {
        // ENDS is a mark of form, and no word of the group's.
        if stretch.scope == Scope::Blank || stretch.passage.part == Part::Ends {
            return false;
        }
        self.any.is_empty()
            || self
                .any
                .iter()
                .any(|all| all.iter().all(|term| term.spot.holds(stretch) != term.is_barred))
    }

    /// Whether it asks for words that are set apart as somebody's own.
    pub fn wants_quotes(&self) -> bool {
        let is_quote = |term: &Term| term.spot == Spot::In(Scope::Quote) && !term.is_barred;
        self.any.iter().flatten().any(is_quote)
    }

    /// What is counted together where something must stand at least so often: among headings, in any of them.
    pub fn unit_of_least(&self) -> Unit {
        let mut terms = self.any.iter().flatten().filter(|term| !term.is_barred).peekable();
        let is_heading = |term: &Term| matches!(term.spot, Spot::Heading | Spot::Level(_));
        match terms.peek().is_some() && terms.all(is_heading) && self.unit == Unit::Passage {
            true => Unit::Whole,
            false => self.unit,
        }
    }

    /// The parts of a stretch that are looked at, one after the other.
    pub fn parts(&self, stretch: &Stretch) -> Vec<Range<usize>> {
        let passage = &stretch.passage;
        match self.unit {
            Unit::Passage | Unit::Whole | Unit::Raw => std::iter::once(0..passage.text.len()).collect(),
            Unit::Sentence => stretch.sentences().to_vec(),
            Unit::Mark(mark) => marked(passage, mark),
        }
    }

    /// The stretches of `prose` that are looked at.
    pub fn within<'p>(&'p self, prose: &'p Prose) -> impl Iterator<Item = &'p Stretch> {
        prose.stretches.iter().filter(|stretch| self.holds(stretch))
    }
}

fn marked(passage: &Passage, wanted: Mark) -> Vec<Range<usize>> {
    let is_wanted = |kind: &MarkKind| {
        matches!(
            (kind, wanted),
            (MarkKind::Strong, Mark::Strong) | (MarkKind::Link(_), Mark::Link) | (MarkKind::Code, Mark::Code)
        )
    };
    let marks = passage.marks.iter().filter(|mark| is_wanted(&mark.kind));
    marks.map(|mark| mark.words.clone()).collect()
}

fn meaning(name: &str, names: Names) -> Option<(Spot, Unit)> {
    let spot = match (name, names) {
        ("summary", Names::Style) => return Some((Spot::Flowing, Unit::Whole)),
        ("summary", Names::House | Names::Own) => Spot::In(Scope::Summary),
        ("sentence", _) => return Some((Spot::BodyText, Unit::Sentence)),
        ("raw", _) => return Some((Spot::Text, Unit::Raw)),
        ("strong", _) => return Some((Spot::Text, Unit::Mark(Mark::Strong))),
        ("link", _) => return Some((Spot::Text, Unit::Mark(Mark::Link))),
        ("code", _) => return Some((Spot::Text, Unit::Mark(Mark::Code))),
        ("text", _) => Spot::Text,
        ("headline" | "heading.h1", _) => Spot::In(Scope::Headline),
        ("lead", _) => Spot::In(Scope::Lead),
        ("body", _) => Spot::BodyText,
        ("heading", _) => Spot::Heading,
        ("paragraph", _) => Spot::Paragraph,
        ("list", _) => Spot::List,
        ("quote" | "blockquote", _) => Spot::In(Scope::Quote),
        ("table", _) => Spot::In(Scope::Table),
        ("table.header", _) => Spot::HeadCell,
        ("table.cell", _) => Spot::Cell,
        ("alt", _) => Spot::In(Scope::Alt),
        ("caption" | "figure.caption", _) => Spot::In(Scope::Caption),
        ("notes", _) => Spot::In(Scope::Notes),
        ("footnote", _) => Spot::In(Scope::Footnote),
        ("after-ends", _) => Spot::In(Scope::AfterEnds),
        _ => Spot::Level(level(name)?),
    };
    Some((spot, Unit::Passage))
}

/// `heading.h2` to `heading.h6`.
fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix("heading.h")?.parse().ok()?;
    (2..=6).contains(&level).then_some(level)
}

impl Spot {
    fn holds(self, stretch: &Stretch) -> bool {
        let block = stretch.passage.block;
        match self {
            Spot::Text => true,
            Spot::Heading => {
                matches!(stretch.scope, Scope::Heading | Scope::Headline) || matches!(block, Block::Heading(_))
            }
            Spot::Level(level) => block == Block::Heading(level),
            Spot::In(scope) => stretch.scope == scope,
            Spot::BodyText => matches!(stretch.scope, Scope::Lead | Scope::Body | Scope::Quote),
            Spot::Flowing | Spot::Paragraph => block == Block::Paragraph && stretch.field.is_none(),
            Spot::List => matches!(block, Block::Item(_)),
            Spot::HeadCell => block == Block::HeadCell,
            Spot::Cell => block == Block::Cell,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::prose::passages::passages;

    /// What a scope chooses of a text.
    fn check(scope: &str, names: Names, expected: &[&str]) {
        let text =
            "Bus 42 stops. It is late.\n\n## Why\n\n- **one** [two](x.md)\n\n| Year |\n|---|\n| 2026 |\n\n> Yes.\n";
        let selector = Selector::read(&[scope.to_owned()], names).unwrap();
        let prose = Prose::new(
            passages(text, 0).list.into_iter().map(stretch).collect(),
            passages("", 0),
        );
        let chosen: Vec<String> = selector
            .within(&prose)
            .flat_map(|stretch| {
                let parts = selector.parts(stretch);
                parts.into_iter().map(|part| stretch.words()[part].to_owned())
            })
            .collect();
        assert_eq!(chosen, expected, "{scope}");
    }

    fn stretch(passage: Passage) -> Stretch {
        let scope = match (passage.block, &passage.holder) {
            (_, crate::source::prose::passages::Holder::BlockQuote) => Scope::Quote,
            (Block::Heading(_), _) => Scope::Heading,
            (Block::Cell | Block::HeadCell, _) => Scope::Table,
            (Block::Paragraph, _) => Scope::Lead,
            _ => Scope::Body,
        };
        Stretch::new(scope, passage, None)
    }

    #[test]
    fn scopes_choose_what_the_table_says() {
        check("heading", Names::Style, &["Why"]);
        check("heading.h2", Names::Style, &["Why"]);
        check(
            "sentence",
            Names::Style,
            &["Bus 42 stops.", "It is late.", "one two", "Yes."],
        );
        check("table.header", Names::Style, &["Year"]);
        check("table", Names::Own, &["Year", "2026"]);
        check("paragraph & ~blockquote", Names::Style, &["Bus 42 stops. It is late."]);
        check("strong", Names::Style, &["one"]);
        check("link", Names::Style, &["two"]);
        check("summary", Names::Own, &[]);
        check("summary", Names::Style, &["Bus 42 stops. It is late.", "Yes."]);
    }

    #[test]
    fn every_scope_of_the_table_is_read_and_no_other() {
        for (name, _) in SCOPES {
            for names in [Names::House, Names::Own, Names::Style] {
                assert!(Selector::read(&[(*name).to_owned()], names).is_ok(), "{name}");
            }
        }
        assert_eq!(Selector::read(&["comment".into()], Names::Style), Err("comment".into()));
        assert_eq!(
            Selector::read(&["heading.h9".into()], Names::Style),
            Err("heading.h9".into())
        );
    }
}
