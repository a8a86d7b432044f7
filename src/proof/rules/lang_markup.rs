//! The language of a page, and of passages in it.

use crate::base::rules;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::lang_markup::RULE),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    let lang = match page.head.lang.as_str() {
        "" => &page.standards.frame.lang,
        lang => lang,
    };
    let Some(root) = page.reading.named("html").next() else {
        return;
    };
    match root.attribute("lang").unwrap_or_default() {
        "" => {
            remarks
                .tell("the page does not say in which language it is")
                .of_theme()
                .clue("<html");
        }
        marked if primary(marked) != primary(lang) => {
            remarks
                .tell(format!(
                    "the page is marked as `{marked}`, and its language is `{lang}`"
                ))
                .clue(format!("lang=\"{marked}\""));
        }
        _ => {}
    }
    for node in page
        .reading
        .nodes()
        .filter(|node| node.attribute("lang").is_some_and(|lang| lang.trim().is_empty()))
    {
        remarks
            .tell(format!("an element `{}` has a `lang` without a language", node.name()))
            .clue("lang=\"\"");
    }
}

fn primary(lang: &str) -> String {
    lang.split('-').next().unwrap_or_default().to_ascii_lowercase()
}
