//! Headings of a page as a screen reader lists them.

use crate::base::rules;
use crate::proof::page::Node;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::heading_order::RULE),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    if page.is_redirect() {
        return;
    }
    let headings: Vec<(u8, Node)> = page
        .reading
        .nodes()
        .filter_map(|node| Some((level(node)?, node)))
        .collect();
    let mains = headings.iter().filter(|(level, _)| *level == 1);
    match mains.clone().count() {
        0 => {
            remarks.tell("the page has no main heading").clue("<h1");
        }
        1 => {}
        _ => {
            for (_, node) in mains.skip(1) {
                remarks
                    .tell(format!("the page has a second main heading, `{}`", node.text()))
                    .clue(format!("# {}", node.text()))
                    .clue(format!(">{}<", node.text()));
            }
        }
    }
    let mut before = 0;
    for (level, node) in &headings {
        let text = words(*node);
        if text.is_empty() {
            remarks
                .tell(format!("a heading of level {level} is empty"))
                // Any other heading of the template is not the empty one.
                .clue(format!("<h{level}></h{level}>"));
        }
        if before > 0 && *level > before + 1 {
            let marks = "#".repeat(usize::from(*level));
            remarks
                .tell(format!(
                    "the heading `{text}` is of level {level} and follows one of level {before}"
                ))
                .help(format!(
                    "Make it a heading of level {}, or one of the level above.",
                    before + 1
                ))
                .clue(format!("{marks} {text}"))
                .clue(format!(">{text}<"));
        }
        before = *level;
    }
}

/// The level of a heading; none of another element.
fn level(node: Node) -> Option<u8> {
    let digit = node.name().strip_prefix('h')?;
    digit.parse().ok().filter(|level| (1..=6).contains(level))
}

/// What is heard of a heading.
fn words(node: Node) -> String {
    let pictures = node.descendants().filter_map(|inner| inner.attribute("alt"));
    let label = node.attribute("aria-label").into_iter();
    let all: Vec<&str> = std::iter::once(node.text()).chain(pictures).chain(label).collect();
    all.join(" ").trim().to_owned()
}
