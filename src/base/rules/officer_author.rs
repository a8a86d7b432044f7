//! Officers named as authors.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "officer-author",
        title: "a council officer is named as author",
        severity: Severity::Error,
        reason: "An officer of the council is politically restricted and may draft, never speak: whatever is published is the word of the group or of a councillor.",
        remedy: "Name the group or a councillor as author; who drafted it goes under drafted_by, which is never shown.",
    },
    group: Group::Officers,
    sources: &[
        "Gloucestershire County Council, protocol on officers and members, paragraph 16: it must be clear that the political assistant is not the author",
        "Local Government Officers (Political Restrictions) Regulations 1990, SI 1990/851, schedule, paragraph 7, as councils summarise it",
    ],
    looks: "the author of a text, of every page and of every item of a feed",
    hold: Hold::Firm,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'<meta name="color-scheme" content="light dark">': '<meta name="author" content="Jonah Pell">'}}
---"#,
        r#"replace: {themes/default/templates/release.html: {'<h1>{{ view.headline }}</h1>': '<h1>{{ view.headline }}</h1><p class="byline">By Jonah Pell, political assistant</p>'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'<meta name="color-scheme" content="light dark">': '<meta name="author" content="{{ site.name }}">'}}
---"#,
    ],
};
