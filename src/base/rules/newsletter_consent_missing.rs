//! Sign-up forms that do not ask for consent.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "newsletter-consent-missing",
        title: "people's addresses lie in the site folder, or are asked for without consent",
        severity: Severity::Error,
        reason: "What lies in the folder of the site can be published by one wrong link. Addresses of residents were given for a purpose; political messages to people who have not agreed are unlawful marketing, and casework is no mailing list.",
        remedy: "Move the list out of the site folder to where the group keeps personal data, and delete it from the history of the folder too.",
    },
    group: Group::Service,
    sources: &[
        "Information Commissioner's guidance on political campaigning: messages to individuals are direct marketing",
        "Privacy and Electronic Communications Regulations 2003, regulation 22: e-mail needs consent",
    ],
    looks: "forms with a field for an e-mail address, in every page; lists among the texts; texts that tell of people put on a list",
    hold: Hold::Usual,
    bad: &[
        "Bus 42 stops at 7pm.\n\nThose who wrote in about the lamps have been popped on the list for our monthly email.",
        "files: {content/newsletters/list.csv: \"name,email\\nJo Bell,jo.bell@home.example\"}\n---",
        "files: {content/newsletters/ward.csv: \"Jo Bell;jo@home.example\\nAl Reed;al@home.example\\nIda May;ida@home.example\"}\n---",
        "files: {content/pages/subscribers.xlsx: PK}\n---",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<form action="/newsletters/"><label>Your e-mail <input type="email" name="e"></label><label><input type="checkbox" checked> Keep me posted</label> <a href="/contact/">Privacy notice</a></form>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<form action="/newsletters/"><label>Your e-mail <input type="email" name="e"></label><button>Sign up</button></form>'}}
---"#,
    ],
    good: &[
        "Those who ticked the box have been added to our mailing list. Tenants were put on the waiting list.",
        "files: {content/releases/2026/repairs.csv: \"ward,days\\nCastle Fen,63\"}\n---",
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<form action="/newsletters/"><label>Your e-mail <input type="email" name="e"></label><label><input type="checkbox" name="ok"> The Civic Alliance Group will e-mail me its monthly newsletter. I can unsubscribe at any time.</label> <a href="/contact/">Privacy notice</a></form>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'{% block main %}{% endblock main %}': '{% block main %}{% endblock main %}<form action="/newsletters/"><label>Your e-mail <input type="email" name="e"></label><label>Your question <textarea name="q"></textarea></label></form>'}}
---"#,
    ],
};
