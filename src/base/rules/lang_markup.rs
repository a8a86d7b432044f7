//! Pages that do not say in which language they are.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "lang-markup",
        title: "the language is not marked",
        severity: Severity::Error,
        reason: "A screen reader pronounces a text by the language that is marked: unmarked Welsh is read as if it were English.",
        remedy: "Say the language of the page on its html element, and mark passages in another language.",
    },
    group: Group::Language,
    sources: &["Web Content Accessibility Guidelines 2.2, guideline 3.1 (Readable)"],
    looks: "the language of every page, and of passages in it",
    hold: Hold::Usual,
    bad: &[
        r#"replace: {themes/default/templates/base.html: {'<html lang="{{ page.lang or site.lang }}">': '<html>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'<html lang="{{ page.lang or site.lang }}">': '<html lang="cy">'}}
---"#,
    ],
    good: &[
        r#"replace: {themes/default/templates/base.html: {'<html lang="{{ page.lang or site.lang }}">': '<html class="no-js" lang="en-GB">'}}
---"#,
    ],
};
