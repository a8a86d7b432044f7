//! Short forms in capitals, and whether the text says what they stand for.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::pattern::{Pattern, pattern};
use super::{Prose, Scope, Stretch};

/// Short forms that everybody knows, and words that a press office writes in capitals.
const KNOWN: &[&str] = &[
    "AGM", "AIDS", "ATM", "BBC", "BST", "CCTV", "CEO", "COVID", "DIY", "DVD", "DVLA", "ENDS", "DIWEDD", "EU", "FAQ",
    "FAQS", "GCSE", "GDP", "GMT", "GPS", "HGV", "HGVS", "HMRC", "HTML", "ITV", "LED", "LGBT", "MBE", "MOT", "MPS",
    "NATO", "NHS", "OBE", "CBE", "PDF", "PHD", "PIN", "POW", "QR", "RAF", "RNLI", "RSPB", "RSPCA", "RSS", "RSVP",
    "SMS", "SOS", "TUC", "UK", "UN", "URL", "USA", "VAT", "VIP", "WI-FI", "WIFI", "YMCA", "NOT", "AND", "THE",
];

static SHORT: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b[A-Z]{3,6}s?\b"));
static ROMAN: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$"));

/// The first place of each short form that the text explains nowhere, quotations apart. `own` are the
/// group's own short forms.
pub fn unexplained<'a>(prose: &'a Prose, own: &[&str]) -> Vec<(&'a Stretch, Range<usize>)> {
    let mut met: BTreeSet<&str> = BTreeSet::new();
    let mut found = Vec::new();
    for stretch in prose.stretches.iter().filter(|stretch| is_read(stretch)) {
        let text = stretch.words();
        if is_loud(text) {
            continue;
        }
        for short in stretch.traced().find_iter(&SHORT) {
            let name = short.as_str().trim_end_matches('s');
            let is_known = KNOWN.contains(&name) || own.contains(&name) || ROMAN.is_match(name);
            let words = short.range();
            if is_known || is_part(text, &words) || stretch.is_quoted(&words) || !met.insert(name) {
                continue;
            }
            if !is_explained(prose, name) {
                found.push((stretch, words));
            }
        }
    }
    found
}

fn is_read(stretch: &Stretch) -> bool {
    !matches!(stretch.scope, Scope::Blank | Scope::Heading | Scope::Table | Scope::Alt)
}

/// Whether the short form stands in brackets after its words, or its words in brackets after it.
fn is_explained(prose: &Prose, name: &str) -> bool {
    let in_brackets = format!("({name})");
    let plural = format!("({name}s)");
    let before_brackets = format!("{name} (");
    prose.stretches.iter().any(|stretch| {
        let text = stretch.words();
        text.contains(&in_brackets) || text.contains(&plural) || text.contains(&before_brackets)
    })
}

/// Whether it is part of a reference, an address or a longer word.
fn is_part(text: &str, words: &Range<usize>) -> bool {
    let joins = |c: char| matches!(c, '-' | '/' | '_' | '.' | '@' | '&') || c.is_ascii_digit();
    let before = text[..words.start].chars().next_back();
    let mut after = text[words.end..].chars();
    let (next, over) = (after.next(), after.next());
    before.is_some_and(joins) || next.is_some_and(|next| joins(next) && over.is_some_and(|over| over.is_alphanumeric()))
}

/// Whether most of a text is in capitals: it shouts, and holds no short forms.
fn is_loud(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let large = text.chars().filter(|c| c.is_uppercase()).count();
    large * 2 > letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::prose::passages::passages;

    fn check(text: &str, expected: &[&str]) {
        let stretch = |passage| Stretch::new(Scope::Body, passage, None);
        let prose = Prose::new(
            passages(text, 0).list.into_iter().map(stretch).collect(),
            passages("", 0),
        );
        let found: Vec<&str> = unexplained(&prose, &["CAG"])
            .into_iter()
            .map(|(stretch, words)| &stretch.words()[words])
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn short_forms_are_told_once_where_nothing_explains_them() {
        check("The CIPFA and LGSCO guidance. The CIPFA again.", &["CIPFA", "LGSCO"]);
        check("The Local Government Association (LGA) met. The LGA agreed.", &[]);
        check("The LGA (Local Government Association) met.", &[]);
        check(
            "The NHS wrote of CAG-2026-041, of 26/01877/FUL, of Henry VIII and of many HMOs.",
            &["HMOs"],
        );
        check("THIS IS SHOUTED OUT.", &[]);
    }
}
