//! Tables whose columns have no names.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
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
    looks: "tables in texts and in every page",
    hold: Hold::Usual,
    bad: &[
        "Complaints by year:\n\n| | |\n|---|---|\n| 2025 | 40 |\n| 2026 | 44 |",
        "Complaints by year:\n\n| Year | |\n|---|---|\n| 2025 | 40 |\n| 2026 | 44 |",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<table><tr><td>2024</td><td>40</td></tr></table>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<table><tr><th><th></tr><tr><td>2024</td><td>40</td></tr></table>'}}
---"#,
    ],
    good: &[
        "Complaints by year:\n\n| Year | Complaints |\n|---|---|\n| 2025 | 40 |\n| 2026 | 44 |",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<table><tr><th>Year<th>Complaints<tr><td>2024<td>40</table>'}}
---"#,
    ],
};
