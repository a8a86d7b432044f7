//! Details that lead to somebody's door, phone or file.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, HouseRule, Item, Look, Stretch};

mod counted;
mod numbers;
mod reach;
#[cfg(test)]
mod tests;

use std::ops::Range;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "resident-identifier",
            title: "a private detail of somebody is given away",
            severity: Severity::Error,
            reason: "A house number, a private phone or a case number is never needed to tell the story, and cannot be called back once it is out. A leak of personal data may have to be reported.",
            remedy: "Take the detail out. A ward or a street without its number says where it is.",
        },
        group: Group::Risk,
        sources: &[
            "Information Commissioner's guidance for elected representatives: the councillor is the controller of casework data",
            "Local Government Act 1972, Schedule 12A, paragraphs 1 and 2: what relates to, or would reveal, an individual is exempt information",
            "Which details count: our own judgement",
        ],
        looks: "headline, summary, text, notes and picture texts; what the imprint, the contacts and the venues give is left alone",
        hold: Hold::Usual,
        bad: &[
            "A tenant of 14 Quay Row has waited 9 months.",
            "Case ref HM-104233 has been open for 9 months.",
            "The tenant can be reached on 07700 900123.",
            "Letters went to HM2 7TT.",
        ],
        good: &[
            "A tenant in Castle Fen ward has waited 9 months.",
            "The office is at 3 Tannery Yard, Harrowmere HM4 2QT; ring 01632 960 417.",
            "The application (26/01877/FUL) is for 14 flats on Quay Road. Come to Saltings Library, Quay Road, HM2 1QR.",
        ],
    },
    look: Look::Item(check),
};

/// Something that leads to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Detail {
    /// Where it stands in the words.
    words: Range<usize>,
    /// What it is: `a house number with its street`.
    what: &'static str,
    /// What to write instead.
    instead: &'static str,
}

fn check(item: &Item, findings: &mut Findings) {
    for stretch in item.prose.written() {
        let text = stretch.words();
        let may_tell = text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@');
        if !may_tell && !reach::tells_house(stretch.traced()) {
            continue;
        }
        let mut details = numbers::details(stretch.traced());
        details.extend(reach::details(stretch.traced(), item));
        details.sort_by_key(|detail| detail.words.start);
        let mut told_to = 0;
        for detail in details.into_iter().filter(|detail| !is_own(item, stretch, detail)) {
            if detail.words.start < told_to {
                continue;
            }
            told_to = detail.words.end;
            findings
                .at(
                    stretch.place(item.source(), detail.words.clone()),
                    format!("\"{}\" is {}", &text[detail.words.clone()], detail.what),
                )
                .help(detail.instead);
        }
    }
}

/// Whether the group or one of its sources gives the detail itself.
fn is_own(item: &Item, stretch: &Stretch, detail: &Detail) -> bool {
    let words = &stretch.words()[detail.words.clone()];
    let crate::check::Kind::Release(release) = item.kind else {
        return false;
    };
    let business = release
        .facts
        .business
        .as_ref()
        .map(|business| business.reference.as_str());
    let cited = release.facts.sources.iter().map(|source| source.title.as_str());
    let is_reference = detail.what == numbers::REFERENCE;
    is_reference
        && cited.chain(business).any(|text| {
            let mut numbers = words
                .split_whitespace()
                .filter(|word| word.contains(|c: char| c.is_ascii_digit()));
            numbers.any(|number| number.len() > 3 && text.contains(number))
        })
}
