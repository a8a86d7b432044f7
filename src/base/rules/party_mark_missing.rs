//! Releases that do not say whose words they are.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "party-mark-missing",
        title: "nothing says that this is a party communication",
        severity: Severity::Error,
        reason: "A reader must see at once that a political group speaks, and not the council.",
        remedy: "Write under `group` in content/site.yaml a `party_mark` that names the group: Party communication from the … Group on … Council. Not issued by the council.",
    },
    group: Group::Identity,
    sources: &[
        "London Councils, protocol on party groups of 2019, rule 10: paper that clearly shows a party communication",
        "Gloucestershire County Council, officer and member protocol, paragraph 16: a release is issued in the name of the political group",
        "Local Government Act 1986, section 2: what the council itself may not publish",
    ],
    looks: "every release as a page, as a text copy and as an item of a feed",
    hold: Hold::Usual,
    bad: &[
        "site: {group: {party_mark: Press release}}\n---",
        "site: {group: {party_mark: Issued by councillors on Harrowmere Borough Council.}}\n---",
        r#"replace: {themes/default/templates/release.html: {"<header class=\"release-head\">\n{% if site.party_mark %}<p class=\"party-mark\">{{ site.party_mark }}</p>{% endif %}": "<header class=\"release-head\">"}}
---"#,
        r#"replace: {themes/default/templates/release.html: {'<p class="party-mark">': '<p class="party-mark" hidden>'}}
---"#,
        r#"append: {themes/default/assets/site.css: '.party-mark { display: none }'}
---"#,
    ],
    good: &[
        "site: {group: {party_mark: A political message from the Civic Alliance Group.}}\n---",
        r#"replace: {themes/default/templates/release.html: {'<p class="party-mark">{{ site.party_mark }}</p>': '<p>{% for word in site.party_mark | split(pat=" ") %}<i>{{ word }}</i> {% endfor %}</p>'}}
---"#,
    ],
};
