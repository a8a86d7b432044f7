//! Sign-up forms that do not ask for consent.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "newsletter-consent-missing",
        title: "a sign-up form does not ask for consent",
        severity: Severity::Error,
        reason: "Political messages to people are direct marketing: they may only go by e-mail to those who agreed, and who know to what.",
        remedy: "Add a box that nobody has ticked beforehand, say what will be sent and how to stop it, and link to the privacy notice.",
    },
    group: Group::Service,
    sources: &[
        "Information Commissioner's guidance on political campaigning: political messages are direct marketing, and the right to object is absolute",
        "Privacy and Electronic Communications Regulations 2003, regulation 22, as commentators explain it",
    ],
    looks: "forms with a field for an e-mail address, in every page",
    hold: Hold::Usual,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<form action="/newsletters/"><label>Your e-mail <input type="email" name="e"></label><label><input type="checkbox" checked> Keep me posted</label> <a href="/contact/">Privacy notice</a></form>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<form action="/newsletters/"><label>Your e-mail <input type="email" name="e"></label><button>Sign up</button></form>'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<form action="/newsletters/"><label>Your e-mail <input type="email" name="e"></label><label><input type="checkbox" name="ok"> The Civic Alliance Group will e-mail me its monthly newsletter. I can unsubscribe at any time.</label> <a href="/contact/">Privacy notice</a></form>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<form action="/newsletters/"><label>Your e-mail <input type="email" name="e"></label><label>Your question <textarea name="q"></textarea></label></form>'}}
---"#,
    ],
};
