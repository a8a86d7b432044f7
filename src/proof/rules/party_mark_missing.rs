//! Releases that do not say whose words they are.

use crate::base::rules;
use std::ops::Range;

use crate::output::View;
use crate::proof::page::{Node, folded};
use crate::proof::sight::{Sight, of_places};
use crate::proof::{FeedCopy, Look, OutputRule, Page, Remarks, TextCopy, Told};

/// See its `reason`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::party_mark_missing::RULE),
    looks: &[Look::Page(page), Look::TextCopy(text), Look::Feed(feed)],
};

/// The lines of a text copy within which the mark must stand.
const FIRST_LINES: usize = 6;

fn page(page: &Page, remarks: &mut Remarks) {
    let mark = folded(&page.standards.frame.party_mark);
    if !matches!(page.view, View::Release(_) | View::Withdrawn(_)) || mark.is_empty() {
        return;
    }
    let body = body_start(page);
    let is_before = |place: &Range<usize>| is_in_article(page, place) && body.is_none_or(|body| place.start <= body);
    let places: Vec<Range<usize>> = page.reading.places(&mark).into_iter().filter(is_before).collect();
    match of_places(page, &places) {
        Sight::Seen => {}
        Sight::Hidden(reasons) => {
            for reason in &reasons {
                let why = super::imprint_not_text::words(reason);
                let message = format!("readers do not see that this is a party communication: {why}");
                remarks
                    .tell(message)
                    .help("Show `site.party_mark` in the header of each release, as plain text that is there from the start.")
                    .style(reason)
                    .of_theme()
                    .clue("class=\"party-mark\"");
            }
        }
        Sight::Missing => {
            remarks
                .tell("the release does not say, before its text begins, that it is a party communication")
                .help(
                    "Show `site.party_mark` in the header of each release, as plain text that is there from the start.",
                )
                .of_theme();
        }
    }
}

/// Whether the words at a place belong to the article and not to what stands around it on every page.
fn is_in_article(page: &Page, place: &Range<usize>) -> bool {
    let has = |name: &str| page.reading.named(name).next().is_some();
    let around: &[&str] = match (has("article"), has("main")) {
        (true, _) => &["article"],
        (false, true) => &["main"],
        (false, false) => return true,
    };
    page.reading
        .holders(place)
        .iter()
        .any(|holder| holder.is_within(around))
}

/// Where the first paragraph after the headline begins that is not in a header.
fn body_start(page: &Page) -> Option<usize> {
    let headline = page.reading.named("h1").next().map_or(0, Node::text_start);
    let mut paragraphs = page.reading.named("p");
    let is_body = |node: &Node| node.text_start() > headline && !node.text().is_empty() && !node.is_within(&["header"]);
    paragraphs.find(is_body).map(Node::text_start)
}

fn text(copy: &TextCopy, remarks: &mut Remarks) {
    let first: Vec<&str> = copy.text.lines().take(FIRST_LINES).collect();
    if !folded(&first.join(" ")).contains(&folded(&copy.standards.frame.party_mark)) {
        remarks.tell("the first lines of the text copy do not say that it is a party communication");
    }
}

fn feed(copy: &FeedCopy, remarks: &mut Remarks) {
    let mark = folded(&copy.standards.frame.party_mark);
    let without = copy
        .feed
        .items
        .iter()
        .filter(|item| !item.content.words.contains(&mark))
        .count();
    if without > 0 {
        remarks.tell(format!(
            "{without} of the {} items of the feed do not say that they are party communications",
            copy.feed.items.len()
        ));
    }
}
