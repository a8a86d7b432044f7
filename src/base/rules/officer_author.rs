//! Officers named as authors.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "officer-author",
        title: "a council officer is given as the author",
        severity: Severity::Error,
        reason: "A political assistant prepares a group's texts but is not their author, and holders of other restricted posts may publish nothing that is meant to affect support for a party.",
        remedy: "Give the group or a councillor under `author`. Whoever wrote the draft stands under `drafted_by`, which is never shown.",
    },
    group: Group::Officers,
    sources: &[
        "Gloucestershire County Council's protocol on political assistants, paragraph 16: it must be clear that the assistant is not the author of a release",
        "Local Government Officers (Political Restrictions) Regulations 1990 (SI 1990/851), Schedule, paragraph 7: published work (read in a council's summary)",
    ],
    looks: "the author of a text, of every page and of every item of a feed",
    hold: Hold::Firm,
    bad: &[
        "author: Jonah Pell\n---",
        "author: helen-strake\n---",
        "author: Political assistant to the Civic Alliance Group\n---",
        "*By Jonah Pell*\n\nBus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.",
        "Bus 42 will stop after 7pm in January.\n\nJonah Pell, political assistant\n\nENDS",
        "Bus 42 will stop after 7pm in January.\n\nENDS\n\nWritten by Jonah Pell",
        "Bus 42 will stop after 7pm in January.\n\nENDS\n\n## Notes to editors\n\n1. Words: Jonah Pell. The figures are those of the county, which counts the passengers of each route every spring.",
        "*Jonah Pell writes:*\n\nBus 42 will stop after 7pm in January.",
        r#"replace: {themes/default/templates/base.html: {'<meta name="color-scheme" content="light dark">': '<meta name="author" content="Jonah Pell">'}}
---"#,
        r#"replace: {themes/default/templates/release.html: {'<h1>{{ view.headline }}</h1>': '<h1>{{ view.headline }}</h1><p class="byline">By Jonah Pell, political assistant</p>'}}
---"#,
    ],
    good: &[
        "author: Civic Alliance Group\ndrafted_by: jonah-pell\n---",
        "author: tobias-wren\n---",
        "*By Cllr Tobias Wren*\n\nBus 42 will stop after 7pm in January.",
        "ENDS\n\nFor further information ring Jonah Pell on 01632 960417.",
        r#"replace: {themes/default/templates/base.html: {'<meta name="color-scheme" content="light dark">': '<meta name="author" content="{{ site.name }}">'}}
---"#,
    ],
};
