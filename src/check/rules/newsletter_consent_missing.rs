//! Lists of people's addresses that lie among the texts of the site.

use crate::base::rules;
use std::sync::LazyLock;

use crate::base::{Place, SourcePath};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, Ground, HouseRule, Look};

/// So many lines tell what a list holds.
const LINES: usize = 50;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::newsletter_consent_missing::RULE,
    look: Look::List(check),
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
