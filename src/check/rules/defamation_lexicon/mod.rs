//! Accusations against somebody who can be recognised, without legal advice on record.

use std::ops::Range;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::history::is_history;
use crate::check::{Findings, HouseRule, Item, Kind, Look, Scope};

mod insinuations;
mod targets;
#[cfg(test)]
mod tests;
mod together;
mod words;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "defamation-lexicon",
            title: "an accusation against somebody who can be recognised",
            severity: Severity::Warning,
            reason: "Whoever publishes an accusation must be able to prove it, or to show it as an honest opinion on true facts that are given. The group can be sued for what it quotes, too.",
            remedy: "Say what was done, with day and document, and leave the judgement to the reader. If the word must stand, take legal advice and write it under `checks.legal`.",
        },
        group: Group::Risk,
        sources: &[
            "Defamation Act 2013, sections 1 to 3: serious harm, truth, honest opinion",
            "Gloucestershire County Council, officer and member protocol, paragraph 16: the assistant makes sure that the facts of a release are right",
            "Which words accuse: our own judgement",
        ],
        looks: "headline, summary, text, quotations and notes; cleared by `checks.legal`",
        hold: Hold::Usual,
        bad: &[
            "Bus 42 stops at 7pm.\n\nCllr Rufus Brandt lied and gave his mates the contract.",
            "Bus 42 stops at 7pm.\n\nCllr Tobias Wren, councillor for Saltings, said: \"Fenline Buses Ltd fiddled the figures.\"",
        ],
        good: &[
            "Cllr Rufus Brandt told Full Council on 8 October 2026 that no bids were late. The published log shows one arrived 2 days after the deadline. We think he should correct the record.",
            "Cllr Rufus Brandt thanked the council's fraud team and spoke on the anti-bullying policy and the crime figures.",
            "checks: {legal: {by: odile-marsh, on: 2026-11-19, advice: solicitor's e-mail of 18 November}}\n---\nBus 42 stops at 7pm.\n\nCllr Rufus Brandt lied about the contract.",
        ],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    if is_cleared(item) {
        return;
    }
    for stretch in item.prose.written() {
        let text = stretch.words();
        let mut hits = words::accusations(stretch.traced());
        hits.extend(together::accusations(stretch));
        if hits.is_empty() {
            continue;
        }
        let sentences = stretch.sentences();
        let cites = stretch.passage.links().next().is_some();
        let mut told_in = None;
        for hit in hits {
            let at = sentences.partition_point(|sentence| sentence.end <= hit.start);
            let Some(sentence) = sentences.get(at).filter(|_| told_in != Some(at)) else {
                continue;
            };
            let said = &text[sentence.clone()];
            let may_be_name = !matches!(stretch.scope, Scope::Headline | Scope::Heading);
            if (words::is_outcome(said) && cites)
                || (may_be_name && words::is_of_a_name(text, &hit))
                || is_history(
                    &text[sentence.start..hit.start.max(sentence.start)],
                    &text[hit.start..sentence.end.max(hit.start)],
                    item.day,
                )
            {
                continue;
            }
            let Some(target) = target(item, text, sentences, at, &hit) else {
                continue;
            };
            told_in = Some(at);
            findings
                .at(
                    stretch.place(item.source(), hit.clone()),
                    format!("\"{}\" accuses {target}, and no legal advice is on record", &text[hit.clone()]),
                )
                .help(format!(
                    "Say what {target} did, with day and document, instead of \"{}\"; or take legal advice and write under `checks`: legal: {{by: councillor, on: day, advice: where it is kept}}.",
                    &text[hit]
                ));
        }
    }
}

/// Whether legal advice was taken and written down.
fn is_cleared(item: &Item) -> bool {
    let Kind::Release(release) = item.kind else {
        return false;
    };
    release
        .facts
        .checks
        .legal
        .as_ref()
        .is_some_and(|legal| !legal.by.trim().is_empty() || !legal.advice.trim().is_empty())
}

/// Who is accused: somebody in the sentence, in the one behind that says whom it fits, or in the one before where this one
/// goes on with `He`.
fn target(item: &Item, text: &str, sentences: &[Range<usize>], at: usize, hit: &Range<usize>) -> Option<String> {
    let sentence = sentences[at].clone();
    if let Some(target) = targets::accused(text, sentence.clone(), hit, &item.ground.directory) {
        return Some(target);
    }
    if let Some(after) = sentences
        .get(at + 1)
        .filter(|after| targets::fits(&text[(*after).clone()]))
    {
        return targets::accused(text, after.clone(), &(after.start..after.start), &item.ground.directory);
    }
    let before = sentences.get(at.checked_sub(1)?)?.clone();
    if !targets::goes_on(&text[sentence.start..hit.end]) {
        return None;
    }
    targets::accused(text, before.clone(), &(before.end..before.end), &item.ground.directory)
}
