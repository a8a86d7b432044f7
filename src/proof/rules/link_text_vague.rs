//! Links of a page that do not say where they lead.

use crate::base::rules;
use crate::proof::page::Node;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::link_text_vague::RULE),
    looks: &[Look::Page(page)],
};

/// Words that lead anywhere.
const VAGUE: [&str; 16] = [
    "click here",
    "here",
    "this",
    "this link",
    "this page",
    "read more",
    "more",
    "learn more",
    "find out more",
    "see more",
    "link",
    "download",
    "continue",
    "continue reading",
    "details",
    "go",
];

fn page(page: &Page, remarks: &mut Remarks) {
    for link in page.reading.named("a") {
        let Some(href) = link.attribute("href") else {
            continue;
        };
        let text = heard(link);
        let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if bare.is_empty() && text.is_empty() {
            remarks
                .tell(format!("the link to `{href}` has no words"))
                .clue(format!("[]({href})"))
                .clue(href);
        } else if VAGUE.contains(&&*bare) {
            remarks
                .tell(format!(
                    "the link `{text}` leads to `{href}`, and its words do not say so"
                ))
                .clue(format!("[{text}]("))
                .clue(format!(">{text}</a>"));
        }
    }
}

/// What is heard of a link.
fn heard(link: Node) -> String {
    if let Some(label) = link.attribute("aria-label").filter(|label| !label.trim().is_empty()) {
        return label.to_owned();
    }
    let pictures = link
        .descendants()
        .filter_map(|node| node.attribute("alt").or(node.attribute("aria-label")));
    let pictured: Vec<&str> = pictures.collect();
    let title = if link.text().is_empty() && pictured.is_empty() {
        link.attribute("title")
    } else {
        None
    };
    let drawn = link
        .descendants()
        .any(|node| node.name() == "svg" && link.text().is_empty());
    let text = [link.text(), &pictured.join(" "), title.unwrap_or_default()].join(" ");
    match (text.trim(), drawn) {
        // A drawing may have a name that is no attribute.
        ("", true) if link.descendants().any(|node| node.name() == "title") => "a drawing".to_owned(),
        (text, _) => text.to_owned(),
    }
}
