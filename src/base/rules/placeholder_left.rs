//! Blanks that nobody filled in.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "placeholder-left",
        title: "a placeholder was left in",
        severity: Severity::Error,
        reason: "It is the surest sign of a text that went out too soon.",
        remedy: "Put the real words there, or take the sentence out.",
    },
    group: Group::Form,
    sources: &[
        "Our own judgement; pages of local parties with filler text still in them were found when this rule was made",
    ],
    looks: "titles, texts and every page",
    hold: Hold::Usual,
    bad: &[
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
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<p>The duty is undefined in the bill.</p>'}}
---"#,
    ],
};
