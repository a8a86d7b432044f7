//! Quotations to whose words nobody agreed in time.

use crate::base::date::long_day;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, HouseRule, Item, Look};
use crate::content::release::Release;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "quote-unapproved",
            title: "nobody has agreed to the words of a quotation",
            severity: Severity::Error,
            reason: "Assistants draft quotations. Whoever is quoted has to own the words, and the date is what shows it if they are ever disputed.",
            remedy: "Ask the person whether these are their words, and write the day of the answer: `approved: 2026-11-18`.",
        },
        group: Group::Form,
        sources: &[
            "Role profile of a political assistant (2021): drafts releases and comments for members",
            "Our own judgement",
        ],
        looks: "quotes and approved in front matter",
        hold: Hold::Usual,
        bad: &[
            "quotes: [{by: tobias-wren, capacity: group}]\n---",
            "quotes: [{by: tobias-wren, capacity: group, approved: 2026-11-20}]\napproved: {by: odile-marsh, on: 2026-11-19T16:05}\n---",
            "quotes: [{by: tobias-wren, capacity: group, approved: 2026-11-21}]\napproved: {by: odile-marsh}\n---",
        ],
        good: &[
            "quotes: [{by: tobias-wren, capacity: group, approved: 2026-11-19}]\napproved: {by: odile-marsh, on: 2026-11-19T16:05}\n---",
            "quotes: [{by: tobias-wren, capacity: group}]\napproved: null\n---",
        ],
    },
    look: Look::Release(check),
};

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let facts = &release.facts;
    // A text that nobody has approved yet is still being written.
    let Some(approved) = facts.facts.approved.known() else {
        return;
    };
    let day = approved.on.map_or(item.day, |on| item.ground.site.zone().day(on));
    for (index, quote) in facts.quotes.iter().enumerate() {
        let name = item
            .ground
            .person(&quote.by)
            .map_or(quote.by.as_str(), |person| &person.facts.name);
        match quote.approved {
            None => {
                findings.at(
                    item.field(&format!("quotes[{index}]")),
                    format!("it is not said when {name} agreed to the words"),
                );
            }
            Some(agreed) if agreed > day => {
                findings
                    .at(
                        item.field(&format!("quotes[{index}].approved")),
                        format!(
                            "{name} agreed to the words on {}, after the release was approved on {}",
                            long_day(agreed),
                            long_day(day)
                        ),
                    )
                    .help("Mend the date if it is wrong; else have the release approved again, with the words as they now are.");
            }
            Some(_) => {}
        }
    }
}
