//! Tables of a page whose columns have no names.

use crate::base::rules;
use crate::proof::page::Node;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::table_headers_missing::RULE),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    for table in page.reading.named("table") {
        let own = |node: &Node| {
            node.ancestors()
                .find(|around| around.name() == "table")
                .map(Node::index)
                == Some(table.index())
        };
        let cells: Vec<Node> = table
            .descendants()
            .filter(|node| matches!(node.name(), "td" | "th"))
            .filter(own)
            .collect();
        let first = cells
            .iter()
            .map(|cell| cell.text())
            .find(|text| !text.is_empty())
            .unwrap_or_default();
        let headers: Vec<&Node> = cells.iter().filter(|cell| cell.name() == "th").collect();
        if headers.is_empty() {
            remarks
                .tell(format!("the table that begins with `{first}` has no headings"))
                .clue(format!("| {first}"))
                .element("table", format!(">{first}<"));
        } else if headers.iter().all(|header| header.text().is_empty()) {
            remarks
                .tell(format!(
                    "the headings of the table that begins with `{first}` are empty"
                ))
                .clue(format!("| {first}"))
                .element("table", format!(">{first}<"));
        }
    }
}
