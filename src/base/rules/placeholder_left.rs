//! Blanks that nobody filled in.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "placeholder-left",
        title: "something is still to be written",
        severity: Severity::Error,
        reason: "Dummy text and blanks are the sure sign of a page that went out too soon, and a journalist remembers it.",
        remedy: "Write what is missing, or take the line out.",
    },
    group: Group::Form,
    sources: &["Our own judgement, from published pages of local parties on which dummy text still stands"],
    looks: "titles, texts and every page",
    hold: Hold::Usual,
    bad: &[
        "Cllr [NAME] said: \"[insert quote]\"",
        "More to follow.",
        "[What happens next, and when.]",
        "The stall opens at XX:XX. Lorem ipsum dolor sit amet.",
        "summary: Summary goes here\n---",
        "place: \"[place]\"\n---",
        "kind: page\n---\nCall us on 00000 000000, or see [our page](https://example.com/page).",
        "Hello {{ name }}.",
        "The group asks for three things:\n\n- a bus\n-\n- a stop\n",
        "site: {group: {boilerplate: TBC}}\n---",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p>Dear {{ ''{{'' }}name{{ ''}}'' }}</p>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="http://localhost:8080/news/">All the news</a></p>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p>undefined</p>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p>Lorem ipsum dolor sit amet.</p>'}}
---"#,
    ],
    good: &[
        "Cllr Tobias Wren, councillor for Saltings, said: \"It [the council] knows this.\"",
        "The report [PDF, 84KB] is 12 pages long. Use `{{ name }}` for a name. See [the motion](https://harrowmere-council.example/motion).",
        "- a bus\n- a stop\n\nKing George XX was here in MMXX. The club lost 0-0.",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p>The duty is undefined in the bill.</p>'}}
---"#,
    ],
};
