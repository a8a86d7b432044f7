//! Parts of the site that stand on the council's hosts.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "council-hosting",
        title: "the site stands on the council's address",
        severity: Severity::Error,
        reason: "A council may not publish what appears designed to affect support for a party, nor help anybody to publish it. An address of the council for a group's site is both.",
        remedy: "Give the site an address of the group's own under `site.base_url`, paid for by the group.",
    },
    group: Group::Separation,
    sources: &[
        "Local Government Act 1986, section 2(1) and (3)",
        "Communities and Local Government Committee, HC 666 of 2010-11, paragraph 24: hosting of material that others have made",
    ],
    looks: "the address of the site, and in every page its own address, its forms, pictures, scripts and style sheets",
    hold: Hold::Usual,
    bad: &[
        "site: {site: {base_url: https://www.harrowmere-council.example/civic-alliance}}\n---",
        "site: {site: {base_url: https://civic-alliance.harrowmere.gov.uk}}\n---",
        "site: {site: {tag_authority: harrowmere-council.example}}\n---",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<img alt="A bus" src="https://www.harrowmere-council.example/bus.jpg">'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<form action="https://forms.harrowmere.gov.uk/ask"><label>Ask <input name="q"></label></form>'}}
---"#,
    ],
    good: &[
        "site: {site: {base_url: https://civicalliance-harrowmere.example}}\n---",
        "site: {site: {base_url: https://not-harrowmere-council.example}}\n---",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="https://www.harrowmere-council.example/bins">Bin days on the website of the council</a></p>'}}
---"#,
    ],
};
