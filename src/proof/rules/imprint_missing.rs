//! Pages, feeds and text copies without the imprint.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};
use crate::proof::page::folded;
use crate::proof::sight::Sight;
use crate::proof::{FeedCopy, Look, OutputRule, Page, Remarks, TextCopy, Told};

/// See its `reason`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(Rule {
        code: Code {
            id: "imprint-missing",
            title: "the imprint is missing",
            severity: Severity::Error,
            reason: "What a group publishes may reasonably be regarded as promoting its success at an election, and then the law asks for an imprint. Nobody can draw that line page by page, so it stands on all.",
            remedy: "Show `site.imprint` on every page, as text: the footer of base.html is its place.",
        },
        group: Group::Imprint,
        sources: &[
            "Elections Act 2022, section 41(1) to (3) and section 44: electronic material published by or for an elected office-holder",
            "Electoral Commission, statutory guidance on digital imprints: which material needs one; having one on all of it is good practice",
        ],
        looks: "every page, text copy and feed",
        hold: Hold::Firm,
        bad: &[
            r#"replace: {themes/default/templates/base.html: {'{% if site.imprint %}<p class="imprint">{{ site.imprint }}</p>{% endif %}': '<p>© 2026 Civic Alliance</p>'}}
---"#,
            r#"replace: {themes/default/templates/base.html: {'{{ site.imprint }}': '{{ site.imprint | truncate(length=40) }}'}}
---"#,
            r#"replace: {themes/default/templates/base.html: {'{{ site.imprint }}': 'Promoted by the group.'}}
---"#,
        ],
        good: &[
            r#"replace: {themes/default/templates/base.html: {'<p class="imprint">{{ site.imprint }}</p>': '<p class=imprint>{% for word in site.imprint | split(pat=" ") %}<span>{{ word }}</span>
{% endfor %}</p>'}}
---"#,
            r#"replace: {themes/default/templates/base.html: {'{% if site.imprint %}<p class="imprint">{{ site.imprint }}</p>{% endif %}': '<address>{{ site.imprint }}</address>'}}
---"#,
        ],
    }),
    looks: &[Look::Page(page), Look::TextCopy(text), Look::Feed(feed)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    let imprint = &page.standards.frame.imprint;
    // A page that only leads on may do without.
    if page.is_redirect() || *page.imprint() != Sight::Missing {
        return;
    }
    // What stands there in another form than text is told by its own rule.
    if super::imprint_not_text::other_form(page, &folded(imprint)).is_none() {
        remarks.tell("the page does not carry the imprint").of_theme();
    }
}

fn text(copy: &TextCopy, remarks: &mut Remarks) {
    let imprint = folded(&copy.standards.frame.imprint);
    // It nearly always stands at the end, which is the shorter to read.
    let mut places = [copy.last(), copy.text].into_iter();
    if !places.any(|text| folded(text).contains(&imprint)) {
        remarks.tell("the text copy does not carry the imprint");
    }
}

fn feed(copy: &FeedCopy, remarks: &mut Remarks) {
    let imprint = folded(&copy.standards.frame.imprint);
    let mut items = copy.feed.items.iter();
    let is_missing =
        items.any(|item| !item.content.words.contains(&imprint)) && !folded(&copy.feed.around).contains(&imprint);
    if is_missing {
        remarks.tell("the feed does not carry the imprint in each of its items");
    }
}
