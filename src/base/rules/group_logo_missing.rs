//! Pages without the group's logo, or with one that says nothing.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "group-logo-missing",
        title: "the group's logo is missing",
        severity: Severity::Warning,
        reason: "A page without a mark of its own is easily taken for one of the council.",
        remedy: "Show the logo in the header of each page, with the group's name as its alt text.",
    },
    group: Group::Identity,
    sources: &[
        "London Councils' protocol on party groups, 2019, rule 10: notepaper carries the group's logo if possible",
    ],
    looks: "the logo in content/site.yaml and in the header of every page",
    hold: Hold::Usual,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'{{ <image picture={site.logo} eager={true} /> }}': '{{ site.name }}'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{{ <image picture={site.logo} eager={true} /> }}': '<img src="{{ site.logo.src }}" alt="logo">'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'{{ <image picture={site.logo} eager={true} /> }}': '<img alt="{{ site.name }}" src="{{ site.logo.src }}">'}}
---"#,
        r#"site: {group: {logo: none}}
---"#,
    ],
};
