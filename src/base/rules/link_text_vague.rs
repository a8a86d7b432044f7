//! Links that do not say where they lead.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "link-text-vague",
        title: "a link does not say where it leads",
        severity: Severity::Warning,
        reason: "Read out of their sentence, as a screen reader lists them, such links tell nothing.",
        remedy: "Let the words of the link name what is behind it.",
    },
    group: Group::Access,
    sources: &["GOV.UK style guide, under Links: active, specific words that stand first"],
    looks: "links in texts and in every page",
    hold: Hold::Usual,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="/news/">Read more</a></p>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p>For news, click <a href="/news/">here</a>.</p>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="/news/"></a></p>'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="/news/">Read more news from the group</a></p>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p><a href="/news/" aria-label="All news of the group">more</a></p>'}}
---"#,
    ],
};
