//! Lists of people's addresses that lie among the texts of the site.

use crate::base::rules;
use std::cell::LazyCell;
use std::sync::LazyLock;

use crate::base::{Place, SourcePath};
use crate::check::pack::around;
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, Ground, HouseRule, Item, Look};

mod consent;
mod gathered;
mod held;
mod unasked;

/// What is wrong where people are put on a list.
const PUT_ON: &str = "puts people on a list, and nothing says that they asked for it";

/// So many lines tell what a list holds.
const LINES: usize = 50;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::newsletter_consent_missing::RULE,
    look: Look::ItemAndList(check_item, check),
};

static COLUMN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*e-?mails?(?:[ _-]*(?:address(?:es)?|1|opt.?in))?\W*$|^\W*(?:electoral|elector)[ _-]*(?:roll|number|no)\W*$|^\W*ebost\W*$",
    )
});
static ADDRESS: LazyLock<Pattern> = LazyLock::new(|| pattern(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+"));
static NAME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:mailing|subscri|contacts?|members|electors?|canvass|e-?mails?|addresses|residents|casework|supporters|volunteers|donors)",
    )
});

/// A text that tells of people who were put on a list and not asked.
fn check_item(item: &Item, findings: &mut Findings) {
    static ENLISTED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:have|has|had|been|being|be|are|is|were|was|get|gets|got|we(?:['’]ve| have)?|we(?:['’]ll| will)|i(?:['’]ve| have)?) )(?:now |also |all |already |automatically |duly |simply |just ){0,2}(?:popp(?:ed|ing)|put|add(?:ed|ing)|placed|sign(?:ed|ing) up|enter(?:ed|ing)|included|subscribed|enrolled|moved|tak(?:en|ing)|slipped|copied)\b[^.;:!?]{0,50}?\b(?:on|to|onto|into|in|for) (?:the |our |its |a )?(?:(?:monthly|weekly|party|group|campaign|e-?mail|mailing|news|regular)[ -]){0,2}(?:mailing list|mailing|distribution list|newsletters?|bulletins?|e-?mails?|e-?mail list|list (?:for|of|that)[^.;:!?]{0,30}?(?:e-?mails?|newsletters?|bulletins?|news|updates?)|database|updates)\b",
        )
    });
    static ASKED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:if you|only (?:if|those|people)|(?:who|that) (?:asked|agreed|ticked|chose|opted|want)|(?:at|on) (?:their|your) (?:own )?request|with (?:their|your) consent|ask(?:ed)? to be|you can be|tick|unsubscribe|can (?:sign|ask))\b",
        )
    });
    let is_about = LazyCell::new(|| gathered::is_about_mailing(item));
    for stretch in item.prose.text() {
        let traced = stretch.traced();
        let enlisted = traced.find(&ENLISTED).map(|hit| hit.range());
        let enlisted = enlisted.filter(|hit| {
            let said = &stretch.words()[around(stretch, hit)];
            !ASKED.is_match(said) && !gathered::is_denied(said)
        });
        let put_on = |hit| (hit, PUT_ON);
        let found = enlisted.map(put_on).or_else(|| consent::untold(stretch));
        let held = || held::held(stretch, *is_about);
        let gathered = || gathered::gathered(stretch, *is_about).map(put_on);
        let Some((hit, fault)) = found
            .or_else(held)
            .or_else(gathered)
            .or_else(|| unasked::unasked(stretch))
        else {
            continue;
        };
        let words = &stretch.words()[hit.clone()];
        findings
            .at(stretch.place(item.source(), hit.clone()), format!("“{words}” {fault}"))
            .help("Write only to those who have asked for it, and offer a form for that, with a box that is empty and a way out; letters about a problem are casework, and no address for news.");
    }
}

fn check(ground: &Ground, source: &SourcePath, text: Option<&str>, findings: &mut Findings) {
    let Some(found) = what_it_holds(source, text) else {
        return;
    };
    let name = source.name();
    let group = &ground.settings().group.short_name;
    findings
        .at(
            Place::File(source.clone()),
            format!("`{name}` lies among the texts of the site and {found}"),
        )
        .help(format!(
            "Move it out of content/, to where {group} keeps personal data, and delete it from the folder's history."
        ));
}

fn what_it_holds(source: &SourcePath, text: Option<&str>) -> Option<String> {
    if matches!(source.extension().as_str(), "vcf" | "ldif" | "mbox") {
        return Some("is an address book or a mailbox".to_owned());
    }
    let is_readable = matches!(source.extension().as_str(), "csv" | "tsv");
    let Some(text) = text.filter(|_| is_readable) else {
        return NAME
            .is_match(source.stem())
            .then(|| "has the name of a list of people".to_owned());
    };
    let head = text.lines().next().unwrap_or_default();
    let column = head.split([',', ';', '\t', '|']).find(|cell| COLUMN.is_match(cell));
    if let Some(column) = column {
        return Some(format!("has a column `{}`", column.trim().trim_matches('"')));
    }
    let count = text.lines().take(LINES).filter(|line| ADDRESS.is_match(line)).count();
    (count >= 3).then(|| "is full of e-mail addresses".to_owned())
}
