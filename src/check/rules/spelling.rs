//! Words that no list of British English holds.

use std::collections::BTreeSet;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pack::{is_address, is_code};
use crate::check::spelling::{is_known, suggestion};
use crate::check::{Findings, HouseRule, Item, Look};
use crate::source::prose::passages::words;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "spelling",
            title: "a word may be misspelt",
            severity: Severity::Advice,
            reason: "A slip in a release is what its readers remember of it.",
            remedy: "Correct the word, or add it to content/rules/words.txt, one word a line.",
        },
        group: Group::Style,
        sources: &["The SCOWL word lists in British spelling; what is misspelt is our own judgement"],
        looks: "words in small letters, in English; not quotations, names, code and addresses",
        hold: Hold::Silent,
        bad: &["site: {rules: {spelling: advice}}\n---\nThe councilors recieved 12 letters."],
        good: &[
            "The councilors recieved 12 letters.",
            "site: {rules: {spelling: advice}}\n---\nCllr Wren's neighbours don't use the Quay Road crossing, and the council's programme isn't organised.",
            "site: {rules: {spelling: advice}}\nfiles: {content/rules/words.txt: \"groyne\\nharbourside\\n\"}\n---\nThe harbourside groyne is safe.",
        ],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    if item.lang != "en" {
        return;
    }
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for stretch in item.prose.written() {
        let text = stretch.words();
        for range in words(text) {
            let word = &text[range.clone()];
            // What has a capital is a name, or begins a sentence; what has a figure or a hyphen is made up of parts.
            let is_plain = word.chars().all(|c| c.is_lowercase() || matches!(c, '\'' | '’'));
            if !is_plain || word.chars().count() < 3 || is_known(word, &item.ground.words) || told.contains(word) {
                continue;
            }
            if stretch.is_quoted(&range) || is_code(stretch, &range) || is_address(text, &range) {
                continue;
            }
            told.insert(word);
            let finding = findings.at(
                stretch.place(item.source(), range),
                format!("“{word}” is not in the list of words"),
            );
            if let Some(near) = suggestion(word, &item.ground.words) {
                finding.help(format!(
                    "Perhaps “{near}”? If “{word}” is right, add it to content/rules/words.txt."
                ));
            }
        }
    }
}
