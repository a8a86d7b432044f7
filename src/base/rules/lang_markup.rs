//! Pages that do not say in which language they are.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "lang-markup",
        title: "the language of a text or of words in it is not said, or not as it must be",
        severity: Severity::Error,
        reason: "A screen reader speaks Welsh with English sounds until it is told otherwise, and search engines file the page under the wrong language.",
        remedy: "Write `lang: cy` among the fields at the head of a text in Welsh, and `<span lang=\"cy\">…</span>` around Welsh words in an English one.",
    },
    group: Group::Language,
    sources: &[
        "Web Content Accessibility Guidelines 2.2, guideline 3.1, Readable; the wording of its criteria was not read",
    ],
    looks: "the language of every page, and of passages in it",
    hold: Hold::Usual,
    bad: &[
        "lang: welsh\n---",
        "lang: cy\n---",
        "quotes: [{by: tobias-wren, capacity: group, role: councillor for Saltings, approved: 2026-11-18, lang: cy}]\n---",
        "Cllr Tobias Wren said: \"<span lang=\"welsh\">Mae'n bryd</span>, as they say.\"",
        "The group met on 26 Tachwedd 2026 in Harrowmere.",
        "The bus stops at 7pm.\n\nMae'r grŵp wedi gofyn i'r cyngor gadw'r bws gyda'r nos am flwyddyn arall, ac mae pobl y dref yn cytuno bod angen y gwasanaeth hwn.",
        r#"replace: {themes/default/templates/base.html: {'<html lang="{{ page.lang or site.lang }}">': '<html>'}}
---"#,
        r#"replace: {themes/default/templates/base.html: {'<html lang="{{ page.lang or site.lang }}">': '<html lang="cy">'}}
---"#,
    ],
    good: &[
        "lang: en\n---",
        "site: {site: {languages: [en, cy]}, rules: {cy-pair-missing: 'off'}}\nlang: cy\n---\nBydd y grŵp yn cwrdd ar 26 Tachwedd 2026.\n\nDIWEDD",
        "The motion begins <span lang=\"cy\">26 Tachwedd 2026: mae'r cyngor hwn</span>.",
        "The motion says: <span lang=\"cy\">Mae'r grŵp wedi gofyn i'r cyngor gadw'r bws gyda'r nos am flwyddyn arall, ac mae pobl y dref yn cytuno bod angen y gwasanaeth hwn.</span>",
        r#"replace: {themes/default/templates/base.html: {'<html lang="{{ page.lang or site.lang }}">': '<html class="no-js" lang="en-GB">'}}
---"#,
    ],
};
