//! The group's name in what stands around the texts.

use crate::base::rules;
use crate::proof::page::folded;
use crate::proof::{FeedCopy, Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::group_name_mismatch::RULE),
    looks: &[Look::Page(page), Look::Feed(feed)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    let frame = &page.standards.frame;
    for node in page.reading.named("meta") {
        let named = node
            .attribute("property")
            .or(node.attribute("name"))
            .unwrap_or_default();
        let content = node.attribute("content").unwrap_or_default();
        let is_name = matches!(
            named,
            "og:site_name" | "application-name" | "apple-mobile-web-app-title"
        );
        if is_name && folded(content) != folded(&frame.name) && folded(content) != folded(&frame.short_name) {
            remarks
                .tell(format!(
                    "the page calls the group `{content}` in its {named}, and its name is `{}`",
                    frame.name
                ))
                .clue(format!("\"{content}\""))
                .clue(named);
        }
    }
    let titles = page.reading.named("title").map(|title| title.raw().into_owned());
    let around = page
        .reading
        .nodes()
        .filter(|node| matches!(node.name(), "header" | "footer" | "nav" | "aside"));
    let around = around.filter(|node| !node.is_within(&["main", "article", "header", "footer"]));
    for text in titles.chain(around.map(|node| node.text().to_owned())) {
        wrong_names(&text, &page.standards.wrong_names, &frame.name, remarks);
    }
}

fn feed(copy: &FeedCopy, remarks: &mut Remarks) {
    wrong_names(
        &copy.feed.title,
        &copy.standards.wrong_names,
        &copy.standards.frame.name,
        remarks,
    );
}

fn wrong_names(text: &str, wrong: &[String], name: &str, remarks: &mut Remarks) {
    for wrong in wrong.iter().filter(|wrong| holds_words(text, wrong)) {
        remarks
            .tell(format!(
                "what stands around the text calls the group `{wrong}`, and its name is `{name}`"
            ))
            .clue(wrong.clone());
    }
}

/// Whether a text holds some words, whole and in any capitals.
fn holds_words(text: &str, words: &str) -> bool {
    let (text, words) = (text.to_lowercase(), words.to_lowercase());
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    !words.is_empty()
        && text
            .match_indices(&*words)
            .any(|(at, found)| edge(text[..at].chars().next_back()) && edge(text[at + found.len()..].chars().next()))
}
