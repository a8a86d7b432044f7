//! Parts of the site that stand on the council's hosts.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "council-hosting",
        title: "part of the site stands on the council's host",
        severity: Severity::Error,
        reason: "A council may not publish material that appears designed to affect support for a party, nor help anybody to publish it; lending its server is help.",
        remedy: "Move the site, its forms and its files to hosts of your own. Links to pages of the council are right and proper.",
    },
    group: Group::Separation,
    sources: &[
        "Local Government Act 1986, sections 2(1), 2(3) and 4(1)",
        "House of Commons Communities and Local Government Committee, HC 666 (2010-11), paragraph 24: the code of publicity reaches websites that host what others made",
    ],
    looks: "the address of the site, and in every page its own address, its forms, pictures, scripts and style sheets",
    hold: Hold::Usual,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<img alt="A bus" src="https://www.harrowmere-council.example/bus.jpg">'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<form action="https://forms.harrowmere.gov.uk/ask"><label>Ask <input name="q"></label></form>'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="https://www.harrowmere-council.example/bins">Bin days on the website of the council</a></p>'}}
---"#,
    ],
};
