//! Names of the group that are not its name.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "group-name-mismatch",
        title: "the group is called by a name that is not its own",
        severity: Severity::Error,
        reason: "A political group exists in law under the name in its notice to the council. The council, the local party and the group are different bodies, and answer for different things.",
        remedy: "Write the registered name of the group, or its short name.",
    },
    group: Group::Identity,
    sources: &[
        "Local Government (Committees and Political Groups) Regulations 1990 (SI 1990/1553), regulation 8: the notice states the name of the group",
        "London Councils, protocol on party groups of 2019, role of political advisers, rule 2: group and party are separate",
    ],
    looks: "texts, and what stands around them on every page and in every feed",
    hold: Hold::Usual,
    bad: &[
        "The Civic Alliance Council has promised to keep bus 42.",
        "The alliance run council will keep bus 42.",
        "Bus 42 stops at 7pm.\n\nCllr Tobias Wren, councillor for Saltings, said: \"The Alliance-run council has listened to everybody at last.\"",
        "author: Harrowmere Borough Council Civic Alliance\n---\n",
        "site: {group: {boilerplate: The Harrowmere Alliance Council is the second largest group.}}\n---",
        r#"replace: {themes/default/templates/base.html: {'<meta property="og:site_name" content="{{ site.name }}">': '<meta property="og:site_name" content="Harrowmere Alliance">'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'<h2>Contact the group</h2>': '<h2>Contact the Civic Alliance council</h2>'}}
---"#,
    ],
    good: &[
        "Civic Alliance councillors asked for it. The Civic Alliance council tax plan is on this site.",
        "Bus 42 stops at 7pm.\n\nHolly Tarn, of Ferry Users, said: \"The Alliance-run council has listened to everybody at last.\"",
        r#"replace: {themes/default/templates/base.html: {'<h2>Contact the group</h2>': '<h2>Contact Civic Alliance councillors</h2>'}}
---"#,
    ],
};
