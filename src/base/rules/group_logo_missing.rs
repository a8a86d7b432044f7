//! Pages without the group's logo, or with one that says nothing.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "group-logo-missing",
        title: "the group's logo is missing, or its description does not name the group",
        severity: Severity::Warning,
        reason: "A page without the group's mark is easily taken for one of the council, and a mark that is described as `logo` tells a blind reader nothing.",
        remedy: "Write under `group.logo` the file and, as `alt`, the group's name; or `logo: none` where the group has none.",
    },
    group: Group::Identity,
    sources: &[
        "London Councils' protocol of 2019, rule 10: notepaper of a party communication carries the group's logo if possible",
    ],
    looks: "the logo in content/site.yaml and in the header of every page",
    hold: Hold::Usual,
    bad: &[
        "site: {group: {logo: {alt: logo}}}\n---",
        "site: {group: {logo: null}}\n---",
        r#"replace: {themes/default/templates/base.html: {'{{ <image picture={site.logo} eager={true} /> }}': '{{ site.name }}'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{{ <image picture={site.logo} eager={true} /> }}': '<img src="{{ site.logo.src }}" alt="logo">'}}
---"#,
    ],
    good: &[
        "site: {group: {logo: none}}\n---",
        "site: {group: {logo: {alt: Civic Alliance Group}}}\n---",
        r#"replace: {themes/default/templates/base.html: {'{{ <image picture={site.logo} eager={true} /> }}': '<img alt="{{ site.name }}" src="{{ site.logo.src }}">'}}
---"#,
        r#"site: {group: {logo: none}}
---"#,
    ],
};
