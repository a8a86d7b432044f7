//! Two spaces where one would do, as typists once set after a full stop.

use std::ops::Range;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Fix, Place, Severity, Span};
use crate::check::pack::is_code;
use crate::check::{Findings, HouseRule, Item, Look, Stretch};
use crate::source::prose::passages::Block;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "style-spaces",
            title: "two spaces stand where one would do",
            severity: Severity::Advice,
            reason: "A website shows one space whatever is typed. Whoever copies the text into an e-mail or a letter gets both, and a search for the words misses them.",
            remedy: "Leave one space. `pressroom check --fix` does it.",
        },
        group: Group::Style,
        sources: &["Our own judgement: practice of newsrooms"],
        looks: "the text itself; not quotations, code and raw HTML",
        hold: Hold::Usual,
        bad: &["Bus 42 stops at 7pm.  The council has not  said why."],
        good: &[
            "Bus 42 stops at 7pm. The council has not said why.",
            "Bus 42 stops\nat 7pm.  \nSo does bus 43. `a  b`",
            "Cllr Tobias Wren, councillor for Saltings, said: \"It stops.  It should not.\"",
        ],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    let mut spans: Vec<Span> = Vec::new();
    for stretch in item.prose.text().filter(|stretch| stretch.words().contains("  ")) {
        spans.extend(runs(stretch.words()).filter_map(|run| span(item, stretch, &run)));
    }
    let Some(first) = spans.first().cloned() else {
        return;
    };
    // One finding a text: who types so types so throughout.
    let message = match spans.len() {
        1 => "two spaces stand where one would do".to_owned(),
        2 => "two spaces stand where one would do, here and in one more place".to_owned(),
        count => format!(
            "two spaces stand where one would do, here and in {} more places",
            count - 1
        ),
    };
    findings.at(Place::Text(first), message).fix(Fix::Each {
        path: item.source().clone(),
        ranges: spans.iter().map(|span| span.start..span.end).collect(),
        text: " ".to_owned(),
    });
}

/// Where two spaces and more stand between words.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let start = next + text[next..].find("  ")?;
        let end = text[start..]
            .find(|c| c != ' ')
            .map_or(text.len(), |length| start + length);
        next = end;
        Some(start..end)
    })
}

/// The bytes of spaces that may become one: nobody's own words, nor code, and standing in the file as they read.
fn span(item: &Item, stretch: &Stretch, run: &Range<usize>) -> Option<Span> {
    let is_free = stretch.passage.block != Block::Html && !stretch.is_quoted(run) && !is_code(stretch, run);
    let Place::Text(span) = stretch.place(item.source(), run.clone()) else {
        return None;
    };
    let there = item.written.get(span.start as usize..span.end as usize)?;
    (is_free && there == &stretch.words()[run.clone()]).then_some(span)
}
