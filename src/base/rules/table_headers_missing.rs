//! Tables whose columns have no names.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "table-headers-missing",
        title: "a table has no headings",
        severity: Severity::Error,
        reason: "Read aloud or copied as plain text, a table without headings is a row of bare figures.",
        remedy: "Give each column a heading, and use no table to arrange things on the page.",
    },
    group: Group::Access,
    sources: &["Our own judgement, after accessibility guides"],
    looks: "tables in texts and in every page",
    hold: Hold::Usual,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<table><tr><td>2024</td><td>40</td></tr></table>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<table><tr><th><th></tr><tr><td>2024</td><td>40</td></tr></table>'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<table><tr><th>Year<th>Complaints<tr><td>2024<td>40</table>'}}
---"#,
    ],
};
