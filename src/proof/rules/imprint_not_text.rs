//! Imprints that a reader cannot read.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};
use crate::proof::page::folded;
use crate::proof::sheet::Hidden;
use crate::proof::sight::Sight;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// See its `reason`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(Rule {
        code: Code {
            id: "imprint-not-text",
            title: "the imprint cannot be read",
            severity: Severity::Error,
            reason: "The imprint has to be text, and legible whatever device it is read on. One that is hidden, tiny, pale or part of a picture is none.",
            remedy: "Show the imprint as plain text that is there from the start, at 12 pixels or more, in a colour that stands out from its ground.",
        },
        group: Group::Imprint,
        sources: &[
            "Elections Act 2022, section 41(5)(a): in the form of text; section 41(6)(a): legible, whatever the device",
            "Contrast of 4.5 to 1: the Web Content Accessibility Guidelines, as the Web Experience Toolkit of the Government of Canada gives them",
            "The figure of 12 pixels is our own judgement",
        ],
        looks: "the imprint on every page, with the style sheets",
        hold: Hold::Firm,
        bad: &[
            r#"replace: {themes/default/templates/base.html: {'<p class="imprint">': '<p class="imprint" hidden>'}}
---"#,
            r#"replace: {themes/default/templates/base.html: {'<p class="imprint">{{ site.imprint }}</p>': '<details><summary>Imprint</summary><p class="imprint">{{ site.imprint }}</p></details>'}}
---"#,
            r#"replace: {themes/default/templates/base.html: {'{% if site.imprint %}<p class="imprint">{{ site.imprint }}</p>{% endif %}': '<img src="/brand/cag-logo.svg" alt="{{ site.imprint }}">'}}
---"#,
            r#"replace: {themes/default/templates/base.html: {'{% if site.imprint %}<p class="imprint">{{ site.imprint }}</p>{% endif %}': '<!-- {{ site.imprint }} -->'}}
---"#,
            r#"append: {themes/default/assets/site.css: '.site-foot .imprint { display: none }'}
---"#,
            r#"append: {themes/default/assets/site.css: '.imprint { font-size: 0.5rem }'}
---"#,
            r#"append: {themes/default/assets/site.css: '@media (max-width: 30rem) { .site-foot { visibility: hidden } }'}
---"#,
            r#"append: {themes/default/assets/site.css: '.imprint { color: #ddd }'}
---"#,
        ],
        good: &[
            r#"append: {themes/default/assets/site.css: '.imprint { font-size: 0.8rem; opacity: 0.95 }'}
---"#,
            r#"replace: {themes/default/templates/base.html: {'<p class="imprint">{{ site.imprint }}</p>': '<details open><summary>Imprint</summary><p class="imprint">{{ site.imprint }}</p></details>'}}
---"#,
        ],
    }),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    let imprint = &page.standards.frame.imprint;
    if page.is_redirect() {
        return;
    }
    match page.imprint() {
        Sight::Seen => {}
        Sight::Hidden(reasons) => {
            for reason in reasons.iter().filter(|reason| !reason.is_on_paper()) {
                let message = format!("readers do not see the imprint: {}", words(reason));
                remarks.tell(message).style(reason).of_theme().clue("class=\"imprint\"");
            }
        }
        Sight::Missing => {
            if let Some(form) = other_form(page, &folded(imprint)) {
                remarks
                    .tell(format!("the imprint stands only in {form}, and not as text"))
                    .of_theme();
            }
        }
    }
}

/// What hides a text, as part of a sentence.
pub fn words(reason: &Hidden) -> String {
    let by = match reason.selector.as_str() {
        "" => format!("{} hides it", reason.by),
        selector => format!("{} in the style of `{selector}`", reason.by),
    };
    match &reason.medium {
        None => by,
        Some(medium) => format!("{by}, when `{medium}`"),
    }
}

/// What else than text holds the imprint.
pub fn other_form(page: &Page, imprint: &str) -> Option<&'static str> {
    let reading = page.reading;
    let holds = |text: &str| folded(text).contains(imprint);
    if reading.comments.iter().any(|comment| holds(comment)) {
        return Some("a comment");
    }
    for node in reading.nodes() {
        match node.name() {
            "script" | "style" | "noscript" | "textarea" | "iframe" if holds(&node.raw()) => {
                return Some("an element that shows nothing");
            }
            "img" | "area" if node.attribute("alt").is_some_and(holds) => return Some("the words for a picture"),
            _ => {}
        }
        if node.attributes().any(|(_, value)| holds(value)) {
            return Some("an attribute");
        }
    }
    None
}
