//! Headings that lose those who find their way by them.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "heading-order",
        title: "headings are out of order",
        severity: Severity::Error,
        reason: "People who use a screen reader go from heading to heading; a level that is skipped sounds like a part that is missing.",
        remedy: "Give each page one main heading, begin sections at the second level, and go down one level at a time.",
    },
    group: Group::Access,
    sources: &[
        "Accessibility guide of the Web Experience Toolkit of the Government of Canada: do not skip heading levels, as a recommendation",
        "One main heading for each page is our own judgement",
    ],
    looks: "headings in texts and in every page",
    hold: Hold::Usual,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'<h2>Contact the group</h2>': '<h2>Contact the group</h2><h4>By post</h4>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'<h2>Not the council</h2>': '<h1>Not the council</h1>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'<h2>Not the council</h2>': '<h2> </h2>'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'<h2>Contact the group</h2>': '<h2>Contact the group</h2><h3>By post</h3>'}}
---"#,
    ],
};
