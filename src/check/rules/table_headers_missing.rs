//! Tables that mean nothing read aloud.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, HouseRule, Item, Look};
use crate::source::prose::passages::{Block, Table};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "table-headers-missing",
            title: "a table has no headings",
            severity: Severity::Error,
            reason: "Read aloud, or in the plain text that newsrooms paste, a table is its headings with each figure. Without them it is a row of numbers.",
            remedy: "Write a heading into every cell of the first row, and say above the table what it shows.",
        },
        group: Group::Access,
        sources: &[
            "Web Content Accessibility Guidelines 2.2 ask that what a table shows can be had without seeing it; the number of the criterion was not read",
        ],
        looks: "tables in the text, of every kind of page",
        hold: Hold::Usual,
        bad: &[
            "Complaints by year:\n\n| | |\n|---|---|\n| 2025 | 40 |\n| 2026 | 44 |",
            "Complaints by year:\n\n| Year | |\n|---|---|\n| 2025 | 40 |\n| 2026 | 44 |",
        ],
        good: &["Complaints by year:\n\n| Year | Complaints |\n|---|---|\n| 2025 | 40 |\n| 2026 | 44 |"],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    for table in &item.prose.layout.tables {
        let place = || item.text(table.range.clone());
        let empty = table.head.iter().filter(|cell| cell.trim().is_empty()).count();
        let count = table.head.len();
        if count == 0 || empty == count {
            findings
                .at(place(), "the table has no headings")
                .help("Write into its first row what stands in each column, as in `| Year | Complaints |`.");
        } else if empty > 0 {
            let column = table
                .head
                .iter()
                .position(|cell| cell.trim().is_empty())
                .unwrap_or_default()
                + 1;
            findings
                .at(place(), format!("column {column} of the table has no heading"))
                .help("Write into the empty cell of the first row what stands below it.");
        }
        if !is_introduced(item, table) {
            findings
                .at(place(), "nothing above the table says what it shows")
                .help("Put a heading above it, or a sentence that ends with a colon.")
                .severity(Severity::Warning);
        }
    }
}

/// Whether a heading or a sentence stands above a table.
fn is_introduced(item: &Item, table: &Table) -> bool {
    item.prose.text().any(|stretch| {
        let passage = &stretch.passage;
        passage.range.end <= table.range.start
            && matches!(
                passage.block,
                Block::Heading(_) | Block::Paragraph | Block::Caption | Block::Item(_)
            )
    })
}
