//! Links that do not say where they lead.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "link-text-vague",
        title: "the words of a link do not say where it leads",
        severity: Severity::Warning,
        reason: "Screen readers list the links of a page without the sentences around them, and everybody skims. Twelve links called `here` are twelve riddles; a file that opens unannounced costs data and patience.",
        remedy: "Let the words of the link say what is behind it, and give format and size of a file: `[Motion to Full Council (PDF, 84KB)](motion.pdf)`.",
    },
    group: Group::Access,
    sources: &["GOV.UK style guide, entry on links: active, specific, what matters first"],
    looks: "links in texts and in every page",
    hold: Hold::Usual,
    bad: &[
        "The motion can be read [here](https://harrowmere-council.example/motion).",
        "[Click here](https://harrowmere-council.example/motion) for the motion.",
        "The motion is at <https://harrowmere-council.example/motion>.",
        "Read the [motion to Full Council](https://harrowmere-council.example/motion.pdf).",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="/news/">Read more</a></p>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p>For news, click <a href="/news/">here</a>.</p>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="/news/"></a></p>'}}
---"#,
    ],
    good: &[
        "Read the [motion to Full Council](https://harrowmere-council.example/motion).",
        "Read the [motion to Full Council (PDF, 84KB)](https://harrowmere-council.example/motion.pdf).",
        "Write to <press@civicalliance-harrowmere.example>.",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="/news/">Read more news from the group</a></p>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="/news/" aria-label="All news of the group">more</a></p>'}}
---"#,
    ],
};
