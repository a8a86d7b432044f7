//! Releases that do not say whose words they are.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};
use std::ops::Range;

use crate::output::View;
use crate::proof::page::{Node, folded};
use crate::proof::sight::{Sight, of_places};
use crate::proof::{FeedCopy, Look, OutputRule, Page, Remarks, TextCopy, Told};

/// See its `reason`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(Rule {
        code: Code {
            id: "party-mark-missing",
            title: "nothing says that this is a party communication",
            severity: Severity::Error,
            reason: "A reader must see at once that a party speaks and not the council. On paper that is what headed notepaper is for.",
            remedy: "Show `site.party_mark` in the header of the article, before its first paragraph.",
        },
        group: Group::Identity,
        sources: &[
            "London Councils' protocol on party groups, 2019, rule 10: notepaper that clearly shows that it is a party communication",
            "Gloucestershire County Council, protocol on officers and members, paragraph 16: releases are issued in the name of the political group",
            "Local Government Act 1986, section 2(1) and (2): a council publishes nothing that appears designed to affect support for a party",
        ],
        looks: "every release as a page, as a text copy and as an item of a feed",
        hold: Hold::Usual,
        bad: &[
            r#"replace: {themes/default/templates/release.html: {"<header class=\"release-head\">\n{% if site.party_mark %}<p class=\"party-mark\">{{ site.party_mark }}</p>{% endif %}": "<header class=\"release-head\">"}}
---"#,
            r#"replace: {themes/default/templates/release.html: {'<p class="party-mark">': '<p class="party-mark" hidden>'}}
---"#,
            r#"append: {themes/default/assets/site.css: '.party-mark { display: none }'}
---"#,
        ],
        good: &[
            r#"replace: {themes/default/templates/release.html: {'<p class="party-mark">{{ site.party_mark }}</p>': '<p>{% for word in site.party_mark | split(pat=" ") %}<i>{{ word }}</i> {% endfor %}</p>'}}
---"#,
        ],
    }),
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
                    .style(reason)
                    .of_theme()
                    .clue("class=\"party-mark\"");
            }
        }
        Sight::Missing => {
            remarks
                .tell("the release does not say, before its text begins, that it is a party communication")
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
        .filter(|item| !item.words.contains(&mark))
        .count();
    if without > 0 {
        remarks.tell(format!(
            "{without} of the {} items of the feed do not say that they are party communications",
            copy.feed.items.len()
        ));
    }
}
