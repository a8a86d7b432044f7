//! Tables that mean nothing read aloud.

use crate::base::Severity;
use crate::base::rules;
use crate::check::{Findings, HouseRule, Item, Look};
use crate::source::prose::passages::Block;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::table_headers_missing::RULE,
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    let tables = &item.prose.layout.tables;
    let first_words = if tables.is_empty() { 0 } else { first_words(item) };
    for table in tables {
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
                .help("Write into the empty cell of the first row what stands below it.")
                .severity(if column == 1 {
                    Severity::Warning
                } else {
                    Severity::Error
                });
        }
        if table.range.start < first_words {
            findings
                .at(place(), "nothing above the table says what it shows")
                .help("Put a heading above it, or a sentence that ends with a colon.")
                .severity(Severity::Warning);
        }
    }
}

/// Where the first heading or sentence of the text ends.
fn first_words(item: &Item) -> usize {
    let says = |block| {
        matches!(
            block,
            Block::Heading(_) | Block::Paragraph | Block::Caption | Block::Item(_)
        )
    };
    let mut stretches = item.prose.text().filter(|stretch| says(stretch.passage.block));
    stretches.next().map_or(usize::MAX, |stretch| stretch.passage.range.end)
}
