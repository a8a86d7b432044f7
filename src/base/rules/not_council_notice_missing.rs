//! Pages that do not say that this is not the council.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "not-council-notice-missing",
        title: "nothing says that this is not the council's site",
        severity: Severity::Error,
        reason: "Residents come looking for bins and repairs. The notice keeps group and council apart and sends them where they are helped.",
        remedy: "Write under `council` in content/site.yaml a `not_council_notice` that says whose site it is, and link from the contact page to the council's own site.",
    },
    group: Group::Separation,
    sources: &[
        "Portsmouth City Council, protocol on officers and party groups, section 6: what a group says is not to be taken for the council",
        "London Borough of Newham, job description of 2023: clear information on services",
        "Where the notice stands: our own judgement",
    ],
    looks: "the foot of every page, and the page of contacts",
    hold: Hold::Usual,
    bad: &[
        "site: {council: {not_council_notice: Welcome to our site.}}\n---",
        "kind: page\n---\nWrite to the group office, 3 Tannery Yard, Harrowmere.",
        r#"replace: {themes/default/templates/base.html: {'<p class="not-council">{{ site.not_council_notice }}</p>': '<p class="not-council">{{ site.name }}</p>'}}
---"#,
    ],
    good: &[
        "site: {council: {not_council_notice: \"The Civic Alliance Group runs this site, and the borough council does not.\"}}\n---",
        "kind: page\n---\nFor bins and repairs see <https://www.harrowmere-council.example/bins>.",
        r#"replace: {themes/default/templates/base.html: {'<p class="not-council">{{ site.not_council_notice }}</p>': '<p>{% for word in site.not_council_notice | split(pat=" ") %}<span>{{ word }}</span> {% endfor %}</p>'}}
---"#,
    ],
};
