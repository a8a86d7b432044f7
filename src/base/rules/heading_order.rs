//! Headings that lose those who find their way by them.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "heading-order",
        title: "headings are not in order",
        severity: Severity::Error,
        reason: "People who use screen readers go through a page by its headings. A level that is skipped sounds like something missed, and bold words that only look like a heading cannot be found at all.",
        remedy: "The title is the one main heading. Begin headings in the text with `##`, and go down one level at a time.",
    },
    group: Group::Access,
    sources: &[
        "Web accessibility guidance of the Government of Canada (WET-BOEW): levels should not be skipped",
        "That it stops publication is our own judgement",
    ],
    looks: "headings in texts and in every page",
    hold: Hold::Usual,
    bad: &[
        "# Press release\n\nBus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.",
        "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\n#### Background\n\nThe bus links Saltings with the hospital.",
        "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\n**Why it matters**\n\nThe bus links Saltings with the hospital.",
        "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\n##\n\nThe bus links Saltings with the hospital.",
        r#"replace: {themes/default/templates/base.html: {'<h2>Contact the group</h2>': '<h2>Contact the group</h2><h4>By post</h4>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'<h2>Not the council</h2>': '<h1>Not the council</h1>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'<h2>Not the council</h2>': '<h2> </h2>'}}
---"#,
    ],
    good: &[
        "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\n## Why it matters\n\nThe bus links Saltings with the hospital.\n\n## At night\n\nThere is no other.\n\n**ENDS**\n\n## Notes to editors\n\n1. The motion is item 9.",
        r#"replace: {themes/default/templates/base.html: {'<h2>Contact the group</h2>': '<h2>Contact the group</h2><h3>By post</h3>'}}
---"#,
    ],
};
