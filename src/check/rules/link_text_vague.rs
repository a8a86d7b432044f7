//! Links whose words do not say where they lead.

use crate::base::rules;
use std::sync::LazyLock;

use crate::base::SourcePath;
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Look, Stretch};
use crate::source::prose::passages::Mark;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::link_text_vague::RULE,
    look: Look::Item(check),
};

static VAGUE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)^(?:(?:please\s+)?(?:click|tap|press|go|look|see|read|visit|view|find|get|download|follow)?\s*(?:it\s+|them\s+|more\s+)?(?:right\s+|over\s+)?(?:here|there)(?:\s+for\s+(?:more|(?:full |further |more )?(?:details|information|info)|this))?|(?:please\s+)?(?:click|tap)(?:\s+(?:on|through|below|above|now|this|the))*(?:\s+(?:link|button|image|picture|photo|title))?(?:\s+(?:for|to)\s+(?:more|(?:full |further |more )?(?:details|information|info)|this|it|see|read|view|find\s+out|download|open)(?:\s+(?:more|it|this))?)?",
        r"|(?:click|visit|see|view|read|open|follow|download|go\s+to)?\s*(?:(?:at|on|via|from|through|by|using|following|in)\s+)?(?:this|that|these|the)?\s*(?:following\s+|attached\s+|below\s+)?(?:link|links|page|webpage|web\s?page|website|site|web\s?site|url|file|document|article|post|pdf|attachment)(?:\s+here)?",
        r"|this|that|these|it",
        r"|(?:read|see|find\s+out|learn|view|show|hear|get)?\s*(?:a\s+little\s+)?(?:some\s+)?more(?:\s+(?:info|information|details?|here|on\s+this|about\s+(?:this|it)))?",
        r"|(?:further|full|more)?\s*(?:info|information|details?)(?:\s+here)?",
        r"|click|continue(?:\s+reading)?|download(?:\s+(?:it|now|here))?|view|open|source|via|link\s+\d+",
        r"|(?:yma|cliciwch\s+yma|darllen(?:wch)?\s+(?:mwy|ragor)|mwy|rhagor))$"
    ))
});
static ADDRESS: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)^(?:https?://\S+|www\.\S+/\S+|[\w-]+(?:\.[\w-]+)+/\S+)$"));
static FILE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip)(?:[?#].*)?$"));
static SIZE: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\d\s?[km]i?b\b"));

fn check(item: &Item, findings: &mut Findings) {
    for stretch in item.prose.text() {
        for (mark, target) in stretch.passage.links() {
            link(item, stretch, mark, target, findings);
        }
    }
}

fn link(item: &Item, stretch: &Stretch, mark: &Mark, target: &str, findings: &mut Findings) {
    let Some(words) = stretch.words().get(mark.words.clone()) else {
        return;
    };
    let place = || item.text(mark.range.clone());
    let bare = words.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '.' | ',' | ':' | '…' | '»' | '>' | '→' | '›' | '[' | ']' | '(' | ')' | '!'
            )
    });
    if bare.is_empty() {
        // A link may hold a picture, whose alternative text is its words.
        let pictures = &item.prose.layout.pictures;
        let first = pictures.partition_point(|picture| picture.range.start < mark.range.start);
        let is_picture = pictures
            .get(first)
            .is_some_and(|picture| picture.range.end <= mark.range.end);
        if !is_picture {
            findings
                .at(place(), "a link has no words")
                .help("Write between its square brackets where it leads.");
        }
        return;
    }
    if VAGUE.is_match(bare) || is_hollow(bare) {
        findings
            .at(place(), format!("the link `{bare}` does not say where it leads"))
            .help("Make words of the sentence itself the link, as in `the [motion to Full Council](…)`.");
        return;
    }
    if ADDRESS.is_match(bare) {
        findings
            .at(
                place(),
                "a web address stands where words should be, and would be spelt out letter by letter",
            )
            .help(format!("Say what is there: `[title of the document]({target})`."));
        return;
    }
    file(item, bare, target, findings, mark);
}

/// Words that could stand over any link, alone or together: `read all about it`, `by clicking here`, `just a click away`.
const HOLLOW: &str = "a about above address again ahead all also and any anyone are arrow arrows article as asking \
    at attached available away back be been below bit both bottom box browse browser browsing button by can carry \
    click clicked clicking clicks come continue continued copy could couple detail details directly do doc \
    document documents down download downloaded downloading easily enclosed entire everything file find follow \
    followed following foot for found from full further gander get getting give given glance glimpse go going got \
    had have having he head hear here hereunder hit hop how hyperlink i if in info information inside instantly \
    is it its itself jump just keep latest learn let like link linked links listen location look looking \
    lot make may me mentioned minute moment more mouse my need net new next now of on one ones online only onward \
    onwards open opened opens or our out over page pages pdf peek peep phrase piece place places please press \
    pressed pressing put read reading rest right said same says scroll see seeing seen select set she short \
    shortly show shown shows simply single site sites some spot step still story straight stuff tab take taken \
    takes tap tapped tapping text than that the them then there these they thing things this those thread through \
    to today too top two under up url us using usual very via view viewed viewing visit visiting want was \
    watch way we web webpage website well what where which who whole why will window wish with word words would \
    yonder you your yours yourself yourselves";

/// What short forms begin with: `it’s`, `you'll`.
const SHORT_FORMS: &[&str] = &["it", "that", "here", "there", "they", "you", "we", "he", "she", "i"];

/// Names that are made of such words and say where they lead: `who we are`.
const NAMES: &[&str] = &[
    "about us",
    "who we are",
    "what we do",
    "where we are",
    "what is on",
    "the way we do it",
    "the place to be",
    "press page",
    "press pages",
    "press text",
    "to do",
    "new for you",
    "page one",
    "site visit",
    "site visits",
];

fn is_hollow(words: &str) -> bool {
    let is_of_it = |word: &str| {
        let is_number = word.len() < 3 && word.bytes().all(|byte| byte.is_ascii_digit());
        is_number || HOLLOW.split(' ').any(|hollow| hollow == word)
    };
    let low = words.to_lowercase().replace('’', "'");
    if NAMES.contains(&low.as_str()) {
        return false;
    }
    let has_letters = low.chars().any(char::is_alphabetic);
    let mut parts = low
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
        .map(|word| match word.split_once('\'') {
            Some((first, _)) if SHORT_FORMS.contains(&first) => first,
            _ => word,
        });
    has_letters && parts.all(is_of_it)
}

fn file(item: &Item, words: &str, target: &str, findings: &mut Findings, mark: &Mark) {
    let Some(found) = FILE.whole().captures(target) else {
        return;
    };
    let format = format_of(&found[1]);
    let lower = words.to_lowercase();
    let says_format = lower.contains(&format.to_lowercase()) || lower.contains(&found[1].to_lowercase());
    let source = item.source().beside(target.split(['?', '#']).next().unwrap_or(target));
    let size = source
        .filter(|_| !target.contains("://"))
        .and_then(|source| size_of(item, &source));
    // The size of a file elsewhere is nobody's to know.
    if says_format && (size.is_none() || SIZE.is_match(words)) {
        return;
    }
    let about = match size {
        Some(size) => format!("{format}, {size}"),
        None => format.to_owned(),
    };
    findings
        .at(
            item.text(mark.range.clone()),
            format!("the link `{words}` opens a file and does not say so"),
        )
        .help(format!("Write `[{words} ({about})]({target})`."));
}

fn size_of(item: &Item, source: &SourcePath) -> Option<String> {
    let length = item.ground.length_of(source)?;
    Some(match length {
        0..1_000_000 => format!("{}KB", length.div_ceil(1_000).max(1)),
        _ => format!("{}.{}MB", length / 1_000_000, length % 1_000_000 / 100_000),
    })
}

fn format_of(extension: &str) -> &'static str {
    match extension.to_ascii_lowercase().as_str() {
        "pdf" => "PDF",
        "doc" | "docx" | "rtf" => "Word",
        "xls" | "xlsx" => "Excel",
        "ppt" | "pptx" => "PowerPoint",
        "csv" => "CSV",
        "zip" => "ZIP",
        _ => "OpenDocument",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_could_stand_over_any_link_are_vague() {
        let check =
            |words: &str, expected: bool| assert_eq!(VAGUE.is_match(words) || is_hollow(words), expected, "{words}");
        for words in [
            "here",
            "Click here",
            "this page",
            "Read more",
            "find out more",
            "more information",
            "Link",
            "see here",
            "this website",
            "Download",
            "the article",
            "Learn more about this",
            "continue reading",
            "full details",
            "cliciwch yma",
            "visit the website",
            "click this link",
            "at this link",
            "Click for details",
            "Read all about it",
            "by clicking here",
            "Document 2",
            "open in a new window",
        ] {
            check(words, true);
        }
        for words in [
            "motion to Full Council",
            "More buses for Saltings",
            "the council's website",
            "Here for Saltings",
            "This year's budget",
            "read the full report on damp",
            "harrowmere-council.example",
            "Download the review (PDF, 310KB)",
            "information for tenants",
            "site plan",
            "press page",
            "Tap water report",
            "get in touch",
            "Internet of Things",
        ] {
            check(words, false);
        }
    }
}
