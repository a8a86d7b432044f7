//! Forms that take an e-mail address without asking for consent.

use crate::base::rules;
use crate::proof::page::Node;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::newsletter_consent_missing::RULE),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    for form in page.reading.named("form").filter(|form| is_sign_up(*form)) {
        let boxes = || {
            form.descendants()
                .filter(|node| node.name() == "input" && node.attribute("type") == Some("checkbox"))
        };
        if boxes().next().is_none() {
            remarks
                .tell("the form takes an e-mail address and has no box to agree with")
                .help("Add a box that is not ticked, and beside it what is sent, by whom, and how to stop it.")
                .clue("<form");
        } else if boxes().any(|node| node.attribute("checked").is_some()) {
            remarks
                .tell("the box of the form is ticked before anybody has agreed")
                .help("Take `checked` out of the box: only who ticks it has agreed.")
                .clue("checked");
        }
        if !form.descendants().any(leads_to_privacy) {
            remarks
                .tell("the form takes an e-mail address and does not lead to the privacy notice")
                .help("Put a link to the privacy notice beside the box.")
                .clue("<form");
        }
    }
}

/// Whether a form takes an e-mail address to write to, and is not there to ask a question.
fn is_sign_up(form: Node) -> bool {
    let takes_address = |node: Node| {
        let named = |attribute: &str| node.attribute(attribute).unwrap_or_default().to_ascii_lowercase();
        let is_text = matches!(&*named("type"), "" | "text" | "email");
        node.name() == "input"
            && is_text
            && (named("type") == "email" || named("name").contains("email") || named("autocomplete") == "email")
    };
    let asks = form.descendants().any(|node| node.name() == "textarea");
    let text = form.text().to_lowercase();
    let writes = [
        "newsletter",
        "updates",
        "keep me posted",
        "subscribe",
        "sign up",
        "mailing list",
    ];
    form.descendants().any(takes_address) && (!asks || writes.iter().any(|words| text.contains(words)))
}

fn leads_to_privacy(node: Node) -> bool {
    let href = node.attribute("href").unwrap_or_default().to_lowercase();
    node.name() == "a" && (href.contains("privacy") || node.text().to_lowercase().contains("privacy"))
}
