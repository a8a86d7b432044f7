//! Pictures that say nothing to those who cannot see them.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "img-alt-missing",
        title: "a picture has no description, or one that describes nothing",
        severity: Severity::Error,
        reason: "Whoever cannot see the picture is read its alternative text. Without one a screen reader reads out the name of the file; picture desks use the text too.",
        remedy: "Say in up to 150 characters what the picture shows and who is in it, or write `decorative: true` where it shows nothing that matters.",
    },
    group: Group::Access,
    sources: &[
        "Web Content Accessibility Guidelines 2.2, success criterion 1.1.1",
        "The length of 150 characters is our own judgement",
    ],
    looks: "pictures in texts and in every page",
    hold: Hold::Usual,
    bad: &[
        "![](IMG_2044.jpg)",
        "![IMG_2044.jpg](IMG_2044.jpg)",
        "![photo](bus.jpg)",
        "images: [{file: bus.jpg, credit: Civic Alliance Group}]\n---",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '<img src="/brand/cag-logo.svg">{% block main %}{% endblock main %}'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '<img src="/brand/cag-logo.svg" alt="IMG_2044.jpg">{% block main %}{% endblock main %}'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '<a href="/news/"><img src="/brand/cag-logo.svg" alt=""></a>{% block main %}{% endblock main %}'}}
---"#,
    ],
    good: &[
        "![Cllr Priya Kestrel beside black mould on a bedroom wall in Castle Fen](mould.jpg)",
        "images: [{file: line.jpg, decorative: true}]\n---\n![](line.jpg)",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '<img src="/brand/cag-logo.svg" alt="">{% block main %}{% endblock main %}'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '<img src=/brand/cag-logo.svg alt="Councillors of the group on the ferry landing">{% block main %}{% endblock main %}'}}
---"#,
    ],
};
