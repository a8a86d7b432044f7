//! Imprints that are lost when a text is passed on.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};
use crate::proof::page::folded;
use crate::proof::sight::Sight;
use crate::proof::{FeedCopy, Look, OutputRule, Page, Remarks, TextCopy, Told};

/// See its `reason`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(Rule {
        code: Code {
            id: "imprint-not-retained",
            title: "the imprint is lost when the text is passed on",
            severity: Severity::Error,
            reason: "The imprint must stay part of the material when somebody publishes it again; that also protects whoever does. A feed, a text copy and a print-out are how that happens.",
            remedy: "Keep the imprint inside each item of a feed, at the end of each text copy, and on paper.",
        },
        group: Group::Imprint,
        sources: &[
            "Elections Act 2022, section 41(6)(b): retained when the material is republished; section 47(1) and (2): what protects the one who republishes it",
        ],
        looks: "every feed item and text copy, and every page as it is printed",
        hold: Hold::Firm,
        bad: &[
            r#"append: {themes/default/assets/site.css: '@media print { footer { display: none } }'}
---"#,
            r#"append: {themes/default/assets/site.css: '@media print { .imprint { font-size: 6pt } }'}
---"#,
        ],
        good: &[
            r#"append: {themes/default/assets/site.css: '@media print { .site-foot nav { display: none } }'}
---"#,
            r#"append: {themes/default/assets/site.css: '@media print { .imprint { font-size: 10pt } }'}
---"#,
        ],
    }),
    looks: &[Look::Page(page), Look::TextCopy(text), Look::Feed(feed)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    let Sight::Hidden(reasons) = page.imprint() else {
        return;
    };
    if page.is_redirect() {
        return;
    }
    for reason in reasons.iter().filter(|reason| reason.is_on_paper()) {
        let message = format!(
            "the imprint is not seen on paper: {}",
            super::imprint_not_text::words(reason)
        );
        remarks.tell(message).style(reason).of_theme();
    }
}

fn text(copy: &TextCopy, remarks: &mut Remarks) {
    let imprint = folded(&copy.standards.frame.imprint);
    if !folded(copy.last()).contains(&imprint) && folded(copy.text).contains(&imprint) {
        remarks.tell("the imprint is not at the end of the text copy");
    }
}

fn feed(copy: &FeedCopy, remarks: &mut Remarks) {
    let imprint = folded(&copy.standards.frame.imprint);
    let without = copy
        .feed
        .items
        .iter()
        .filter(|item| !item.content.words.contains(&imprint))
        .count();
    if without > 0 && folded(&copy.feed.around).contains(&imprint) {
        remarks.tell(format!(
            "{without} of the {} items of the feed do not carry the imprint themselves",
            copy.feed.items.len()
        ));
    }
}
