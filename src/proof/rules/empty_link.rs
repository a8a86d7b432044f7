//! Links that lead to the page on which they stand, or to nothing.

use crate::base::code::EMPTY_LINK;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// See its code.
pub static RULE: OutputRule = OutputRule {
    told: Told::Code(&EMPTY_LINK),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    for node in page.reading.nodes() {
        let attribute = match node.name() {
            "a" | "link" | "area" => "href",
            "img" | "script" | "source" | "iframe" => "src",
            _ => continue,
        };
        let Some(address) = node.attribute(attribute) else {
            continue;
        };
        let text = node.text();
        if address.trim().is_empty() {
            remarks
                .tell(match text {
                    "" => format!("an element `{}` has an empty `{attribute}`", node.name()),
                    text => format!("the link `{text}` leads nowhere: its address is empty"),
                })
                .clue(format!("[{text}]()"))
                .clue(format!(">{text}</a>"));
        } else if address == "#" {
            remarks
                .tell(format!("the link `{text}` leads nowhere: its address is `#`"))
                .clue(format!("[{text}](#)"))
                .clue(format!(">{text}</a>"));
        }
    }
}
