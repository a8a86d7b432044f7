//! The pieces that full stops make of a paragraph, and which patterns never reach from one into the next.

use regex_syntax::ast::{Ast, ClassBracketed, ClassPerl, ClassPerlKind, ClassSet, ClassSetItem};

use super::trace::EDGE;

/// What ends a piece, where a space follows.
const STOP: u8 = b'.';

/// How far what a pattern needs may lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// All of it stands in one piece.
    Piece,
    /// All of it stands in one paragraph.
    Paragraph,
}

impl Reach {
    /// That of a pattern: one that matches no full stop stays in a piece.
    pub fn of(read: &Ast) -> Self {
        match may_match_stop(read) {
            true => Self::Paragraph,
            false => Self::Piece,
        }
    }

    /// That of what reaches as far as the farther of two.
    pub fn and(self, other: Self) -> Self {
        match self {
            Self::Piece => other,
            Self::Paragraph => self,
        }
    }
}

/// Whether a byte opens a piece, with the byte before it.
pub fn opens(before: u8, byte: u8) -> bool {
    before == STOP && byte == b' '
}

/// Of a word that two pieces share, what stands in the longer of them; [`EDGE`] may stand in it.
pub fn in_one(word: &[u8]) -> &[u8] {
    let is_end = |at: &usize| {
        let next = word[at + 1..].iter().find(|byte| **byte != EDGE);
        word[*at] == STOP && next == Some(&b' ')
    };
    let mut start = 0;
    let mut longest: &[u8] = &[];
    for end in (0..word.len()).filter(is_end).map(|at| at + 1).chain([word.len()]) {
        if end - start > longest.len() {
            longest = &word[start..end];
        }
        start = end;
    }
    longest
}

fn may_match_stop(read: &Ast) -> bool {
    match read {
        Ast::Empty(_) | Ast::Flags(_) | Ast::Assertion(_) => false,
        Ast::Literal(literal) => literal.c == char::from(STOP),
        Ast::Dot(_) | Ast::ClassUnicode(_) => true,
        Ast::ClassPerl(class) => class.negated,
        Ast::ClassBracketed(class) => may_hold_stop(class),
        Ast::Repetition(repetition) => may_match_stop(&repetition.ast),
        Ast::Group(group) => may_match_stop(&group.ast),
        Ast::Alternation(choice) => choice.asts.iter().any(may_match_stop),
        Ast::Concat(row) => row.asts.iter().any(may_match_stop),
    }
}

fn may_hold_stop(class: &ClassBracketed) -> bool {
    match &class.kind {
        ClassSet::Item(item) => has_stop(item).is_none_or(|has_stop| has_stop != class.negated),
        ClassSet::BinaryOp(_) => true,
    }
}

/// Whether the full stop is in a class; none where that is not told by it alone.
fn has_stop(item: &ClassSetItem) -> Option<bool> {
    let stop = char::from(STOP);
    match item {
        ClassSetItem::Empty(_) => Some(false),
        ClassSetItem::Literal(literal) => Some(literal.c == stop),
        ClassSetItem::Range(range) => Some((range.start.c..=range.end.c).contains(&stop)),
        ClassSetItem::Perl(ClassPerl { negated, kind, .. }) => Some(match kind {
            ClassPerlKind::Digit | ClassPerlKind::Space | ClassPerlKind::Word => *negated,
        }),
        ClassSetItem::Ascii(_) | ClassSetItem::Unicode(_) | ClassSetItem::Bracketed(_) => None,
        ClassSetItem::Union(union) => {
            let each: Vec<Option<bool>> = union.items.iter().map(has_stop).collect();
            match each.contains(&Some(true)) {
                true => Some(true),
                false => each.into_iter().collect::<Option<Vec<bool>>>().map(|_| false),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use regex_syntax::ast::parse::Parser;

    use super::*;

    #[test]
    fn what_matches_no_full_stop_stays_in_a_piece() {
        let check = |pattern: &str, expected: Reach| {
            assert_eq!(Reach::of(&Parser::new().parse(pattern).unwrap()), expected, "{pattern}");
        };
        for pattern in [
            r"a|b\w+ (?:c\s)?",
            "[^.;]*",
            r"[a-z\d-]+\b",
            "[^+-/]",
            r"[^\W]",
            "[^a.]$",
        ] {
            check(pattern, Reach::Piece);
        }
        for pattern in [
            "a.",
            r"Mr\.? ",
            "[^a]",
            r"[\W]",
            "[+-/]",
            r"\S",
            "[[:punct:]]",
            r"\PL",
            "[^[:punct:]a]",
            "(?:a|[.b])+",
        ] {
            check(pattern, Reach::Paragraph);
        }
    }

    #[test]
    fn of_a_word_that_pieces_share_one_is_kept() {
        let check = |word: &str, expected: &str| assert_eq!(in_one(word.as_bytes()), expected.as_bytes(), "{word:?}");
        check("a.b", "a.b");
        check("no. Then", " Then");
        check("never.\u{1} No", "never.");
        check("", "");
    }
}
