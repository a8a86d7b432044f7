//! Names of the group that are not its name.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "group-name-mismatch",
        title: "the group's name is wrong",
        severity: Severity::Error,
        reason: "A political group exists in law under the name in its notice to the proper officer. The party, the council and the group are three bodies, and each answers for itself.",
        remedy: "Write the registered name, as in group.registered_name of content/site.yaml.",
    },
    group: Group::Identity,
    sources: &[
        "Local Government (Committees and Political Groups) Regulations 1990, SI 1990/1553, regulation 8(3) and (5): the notice gives the name of the group",
        "London Councils' protocol on party groups, 2019: group and party are separate",
    ],
    looks: "texts, and what stands around them on every page and in every feed",
    hold: Hold::Usual,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'<meta property="og:site_name" content="{{ site.name }}">': '<meta property="og:site_name" content="Harrowmere Alliance">'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'<h2>Contact the group</h2>': '<h2>Contact the Civic Alliance council</h2>'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'<h2>Contact the group</h2>': '<h2>Contact Civic Alliance councillors</h2>'}}
---"#,
    ],
};
