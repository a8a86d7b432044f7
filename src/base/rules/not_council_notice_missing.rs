//! Pages that do not say that this is not the council.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "not-council-notice-missing",
        title: "nothing says that this is not the council",
        severity: Severity::Error,
        reason: "Residents who look for bins and repairs arrive here; the notice keeps the group apart from the council and sends them on.",
        remedy: "Show the notice of content/site.yaml at the foot of every page, and link to the council on the page of contacts.",
    },
    group: Group::Separation,
    sources: &[
        "Portsmouth City Council, protocol for officers and party political groups, section 6: views of a group must not pass for the council's",
        "Newham, job description of a political assistant, 2023: clear information on services",
        "The rest is our own judgement",
    ],
    looks: "the foot of every page, and the page of contacts",
    hold: Hold::Usual,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'<p class="not-council">{{ site.not_council_notice }}</p>': '<p class="not-council">{{ site.name }}</p>'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'<p class="not-council">{{ site.not_council_notice }}</p>': '<p>{% for word in site.not_council_notice | split(pat=" ") %}<span>{{ word }}</span> {% endfor %}</p>'}}
---"#,
    ],
};
