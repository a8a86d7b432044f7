//! Headings that lead readers by ear astray.

use crate::base::Severity;
use crate::base::rules;
use crate::check::{Findings, HouseRule, Item, Look, Stretch};
use crate::source::prose::passages::{Block, Holder, MarkKind, Part, words};

/// The most words of a paragraph that could be meant as a heading.
const MOST_WORDS: usize = 11;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::heading_order::RULE,
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    // The title is the first level.
    let mut above = 1;
    for stretch in item.prose.text() {
        match stretch.passage.block {
            Block::Heading(level) => {
                heading(item, stretch, above, findings);
                above = level.max(1);
            }
            Block::Paragraph if looks_like_heading(stretch) => fake(item, stretch, above, findings),
            _ => {}
        }
    }
}

fn heading(item: &Item, stretch: &Stretch, above: u8, findings: &mut Findings) {
    let Block::Heading(level) = stretch.passage.block else {
        return;
    };
    let place = || item.text(stretch.passage.range.clone());
    let words = stretch.words().trim();
    let signs = |level: u8| "#".repeat(usize::from(level));
    if words.is_empty() {
        findings
            .at(place(), "a heading has no words")
            .help("Write the heading, or delete the signs.");
    } else if level == 1 {
        findings
            .at(
                place(),
                format!("`{words}` is a second main heading: the title is the first"),
            )
            .help(format!(
                "Write it with two signs, `## {words}`, or delete it if it repeats the title."
            ));
    } else if level > above + 1 {
        let before = match above {
            1 => "stands right under the title".to_owned(),
            above => format!("follows one of level {above}"),
        };
        let message = format!("the heading `{words}` is of level {level} and {before}");
        let right = above + 1;
        findings
            .at(place(), message)
            .help(format!("Write it with {right} signs: `{} {words}`.", signs(right)));
    }
}

fn fake(item: &Item, stretch: &Stretch, above: u8, findings: &mut Findings) {
    let words = stretch.words().trim().trim_end_matches(':');
    let signs = "#".repeat(usize::from(above.max(2)));
    findings
        .at(
            item.text(stretch.passage.range.clone()),
            format!("`{words}` is bold and looks like a heading, but is none"),
        )
        .help(format!("Write it as one: `{signs} {words}`."))
        .severity(Severity::Warning);
}

/// Whether a paragraph is a few words, all strong, that are no sentence.
fn looks_like_heading(stretch: &Stretch) -> bool {
    let passage = &stretch.passage;
    let text = passage.text.trim();
    let start = passage.text.len() - passage.text.trim_start().len();
    let is_strong = passage
        .marks
        .iter()
        .any(|mark| mark.kind == MarkKind::Strong && mark.words.start <= start && mark.words.end >= start + text.len());
    is_strong
        && passage.holder == Holder::Text
        && passage.part != Part::Ends
        && (1..=MOST_WORDS).contains(&words(text).take(MOST_WORDS + 1).count())
        && !text.ends_with(['.', '!', '"', '”', '’', ',', ';'])
}
