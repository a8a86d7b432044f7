//! Releases that stand under too many topics to be news in any.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, HouseRule, Item, Look};
use crate::content::release::Release;

/// The most topics of a release.
const MOST_TOPICS: usize = 3;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "topic-missing",
            title: "a release is not filed under one to three topics",
            severity: Severity::Warning,
            reason: "Journalists follow a topic and residents follow a ward. What is filed under nothing reaches nobody, and what is filed under everything makes every feed the same.",
            remedy: "Name one to three topics that have files in content/topics; none at all, or one without a file, stops publication.",
        },
        group: Group::Feeds,
        sources: &["Our own judgement, after archives in which everything is filed as uncategorised"],
        looks: "topics of a release",
        hold: Hold::Usual,
        bad: &[
            "topics: [misc]\n---",
            "topics: []\n---",
            "topics: null\n---",
            "topics: [transport, housing, budget, planning]\n---",
            "topics: [transport, transport]\n---",
        ],
        good: &["topics: [transport, budget]\n---"],
    },
    look: Look::Release(check),
};

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let topics = &release.facts.topics;
    if topics.is_empty() {
        findings
            .at(item.field("topics"), "the topic of the release is missing")
            .help(format!("Name one to three: `topics: [{}]`.", known(item)))
            .severity(Severity::Error);
    } else if topics.len() > MOST_TOPICS && !item.is_archived() {
        let kept = topics[..MOST_TOPICS].join(", ");
        findings
            .at(
                item.field("topics"),
                format!(
                    "the release is filed under {} topics, and {MOST_TOPICS} are enough",
                    topics.len()
                ),
            )
            .help(format!("Keep those that it is news for, as in `topics: [{kept}]`."));
    }
    for (index, topic) in topics.iter().enumerate() {
        if topics[..index].contains(topic) {
            findings
                .at(
                    item.field(&format!("topics[{index}]")),
                    format!("the topic `{topic}` is named twice"),
                )
                .help("Delete one of the two.");
        }
    }
}

/// A topic of the site, for an example.
fn known<'a>(item: &'a Item) -> &'a str {
    item.ground.site.topic_slugs().next().unwrap_or("transport")
}
