//! Pictures that say nothing to those who cannot see them.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "img-alt-missing",
        title: "a picture has no text in its place",
        severity: Severity::Error,
        reason: "A reader who cannot see the picture learns nothing of it, and picture desks use the same words as the caption.",
        remedy: "Describe in one sentence what the picture shows and who is in it; a picture that only decorates has an empty alt.",
    },
    group: Group::Access,
    sources: &[
        "Web Content Accessibility Guidelines 2.2, success criterion 1.1.1",
        "Accessibility regulations for public sector bodies, SI 2018/952: they bind public bodies, and a group that keeps to them does so by its own choice",
    ],
    looks: "pictures in texts and in every page",
    hold: Hold::Usual,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '<img src="/brand/cag-logo.svg">{% block main %}{% endblock main %}'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '<img src="/brand/cag-logo.svg" alt="IMG_2044.jpg">{% block main %}{% endblock main %}'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '<a href="/news/"><img src="/brand/cag-logo.svg" alt=""></a>{% block main %}{% endblock main %}'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '<img src="/brand/cag-logo.svg" alt="">{% block main %}{% endblock main %}'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '<img src=/brand/cag-logo.svg alt="Councillors of the group on the ferry landing">{% block main %}{% endblock main %}'}}
---"#,
    ],
};
