//! Texts that are signed by a council officer.

use crate::base::rules;
use crate::check::pattern::{Pattern, Traced, pattern};
use std::sync::LazyLock;

use crate::check::{Findings, HouseRule, Item, Kind, Look, Mention, Scope, officers};
use crate::content::people::PersonRole;
use crate::source::prose::passages::words;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::officer_author::RULE,
    look: Look::Item(check),
};

static BYLINE: LazyLock<Pattern> = LazyLock::new(|| {
    let by = r"(?i)^\W*(?:(?:this|the) (?:\w+ )?(?:release|statement|text|note|page|piece|article|report|briefing|newsletter|column|letter|story|bulletin|update|document|paper|factsheet|dossier|feature|entry|post|blog) (?:is|was|has been) )?(?:(?:report|words|text|story|article|column|release|statement|photos? and words) )?(?:(?:(?:written|drafted|posted|prepared|compiled|issued|researched|put together|penned|authored|edited|produced|composed)(?:,? (?:and|&) (?:written|drafted|compiled|edited|researched|produced|prepared))? (?:for (?:the |our )?(?:[\w'’-]+ ){1,4})?(?:on behalf of (?:the |our )?(?:[\w'’-]+ ){1,4})?)?)?(?:(?:contact|editor|research) (?:and|&) )?(?:(?:by|words|text|author|from)\b[:\s]*|(?:report|story|copy|article|column|research|contact and text)\s*:\s*)";
    pattern(by)
});

/// What follows the name of somebody who made the text: `… wrote this release for the group`.
static WRITES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^,? (?:who |has |had |also |is (?:the )?|was (?:the )?)*(?:wrote|written|drafted|prepared|compiled|put together|penned|authored|produced|composed|typed|edited|author of|writer of|responsible for|behind|words? (?:in|of)|drew up|held the pen (?:for|of)|had the pen (?:for|of)|worked on) (?:up )?(?:this|these|the (?:words|text) of this|the above) (?:[a-z]+ )?(?:release|statement|text|note|page|piece|article|report|briefing|newsletter|column|letter|story|bulletin|update|document|paper|factsheet|feature|post|blog|lines|words|paragraphs|notes)\b",
    )
});

/// The most words of a line that signs a text.
const MOST_WORDS: usize = 14;

fn check(item: &Item, findings: &mut Findings) {
    if let Kind::Release(release) = item.kind
        && let Some(author) = &release.facts.author
        && let Some(who) = officer_behind(item, author)
    {
        findings.at(
            item.field("author"),
            format!("the author is given as {who}, a council officer"),
        );
    }
    for (index, stretch) in item.prose.stretches.iter().enumerate() {
        let is_text = stretch.field.is_none() && !matches!(stretch.scope, Scope::Table | Scope::Alt | Scope::Blank);
        if !is_text {
            continue;
        }
        let text = stretch.words();
        let signed = match words(text).take(MOST_WORDS + 1).count() > MOST_WORDS {
            true => credited(item, index),
            false => item.mentions.of(index).first().filter(|mention| signs(text, mention)),
        };
        let Some(officer) = signed.filter(|mention| mention.person.facts.role == PersonRole::Officer) else {
            continue;
        };
        findings
            .at(
                stretch.place(item.source(), officer.words.clone()),
                format!(
                    "this line signs the text with {}, a council officer",
                    officer.person.facts.name
                ),
            )
            .help("Take the line out, or put a councillor's name there who stands by the text.");
    }
}

/// The council officer who is given as an author: by name, or by a post.
fn officer_behind<'a>(item: &Item<'a>, author: &'a str) -> Option<&'a str> {
    if let Some(person) = item.ground.person(author) {
        let is_officer = person.facts.role == PersonRole::Officer;
        return is_officer.then_some(person.facts.name.as_str());
    }
    let group = &item.ground.settings().group;
    if [&group.registered_name, &group.short_name]
        .iter()
        .any(|name| *name == author)
    {
        return None;
    }
    let by_post = || officers::post_in(Traced::unread(author)).map(|post| &author[post]);
    officer_named(item, author).or_else(by_post)
}

/// Whether a line signs a text with the name in it.
fn signs(text: &str, mention: &Mention) -> bool {
    let before = &text[..mention.whole().start];
    if is_byline(before) {
        return true;
    }
    let opens = !before.chars().any(char::is_alphanumeric);
    let after = text[mention.words.end..].trim_end();
    if WRITES.is_match(&text[mention.words.end..]) {
        return true;
    }
    let writes = matches!(after.trim().trim_end_matches(':'), "writes" | "reports")
        || [" writes from", " reports from"]
            .iter()
            .any(|from| after.starts_with(from));
    // A name with a post, and no verb: what a letter ends with.
    let is_post = !after.ends_with(['.', ':', '"', '”']) && !after.contains('@') && is_description(after);
    opens && (writes || is_post)
}

fn is_byline(before: &str) -> bool {
    BYLINE.find(before).is_some_and(|by| by.end() == before.len()) || is_credit(before)
}

/// Whether nothing but words of credit stands before a name: `Text and research by`, `From our correspondent`,
/// `Signed:`, `The above was drafted on the group's behalf by`.
fn is_credit(before: &str) -> bool {
    const MAKES: &[&str] = &[
        "by",
        "copy",
        "words",
        "text",
        "author",
        "written",
        "drafted",
        "edited",
        "compiled",
        "prepared",
        "produced",
        "penned",
        "composed",
        "researched",
        "research",
        "reporting",
        "signed",
        "yours",
        "correspondent",
        "writer",
        "editor",
        "posted",
        "contributed",
        "contributor",
        "sincerely",
        "faithfully",
        "regards",
        "typed",
        "authored",
        "story",
        "pen",
        "desk",
        "work",
        "interviews",
        "wrote",
    ];
    const BESIDE: &[&str] = &[
        "this",
        "the",
        "above",
        "below",
        "was",
        "is",
        "has",
        "been",
        "a",
        "our",
        "your",
        "and",
        "on",
        "of",
        "behalf",
        "for",
        "group",
        "group's",
        "group’s",
        "party's",
        "party’s",
        "release",
        "statement",
        "press",
        "news",
        "media",
        "note",
        "page",
        "piece",
        "briefing",
        "newsletter",
        "bulletin",
        "update",
        "document",
        "feature",
        "article",
        "additional",
        "political",
        "special",
        "photos",
        "photo",
        "pictures",
        "with",
        "best",
        "kind",
        "wishes",
        "from",
        "together",
        "put",
        "in",
        "full",
        "special",
        "own",
        "further",
        "editing",
        "layout",
        "design",
        "background",
        "figures",
        "facts",
        "notes",
        "map",
        "maps",
        "photography",
        "photographs",
        "came",
        "comes",
        "come",
        "up",
        "writing",
        "drafting",
        "all",
        "these",
        "were",
        "haste",
        "hurry",
    ];
    let before = before.to_lowercase();
    let mut said = words(&before).map(|word| &before[word]).peekable();
    let is_sent = said.peek() == Some(&"from");
    let mut makes = false;
    for word in said {
        makes |= MAKES.contains(&word);
        if !MAKES.contains(&word) && !BESIDE.contains(&word) {
            return false;
        }
    }
    makes || (is_sent && !before.trim_end().ends_with(','))
}

/// The name in a sentence of a longer text that says no more than whose words these are.
fn credited<'i, 'a>(item: &'i Item<'a>, index: usize) -> Option<&'i Mention<'a>> {
    let stretch = &item.prose.stretches[index];
    let text = stretch.words();
    stretch.passage.sentences().into_iter().find_map(|sentence| {
        let mention = item.mentions.within(index, sentence.clone()).next()?;
        let before = text.get(sentence.start..mention.whole().start)?;
        let after = text.get(mention.words.end..sentence.end)?;
        let is_credit = is_byline(before) && (says_no_more(after) || is_desk(after));
        (is_credit || WRITES.is_match(after)).then_some(mention)
    })
}

fn says_no_more(after: &str) -> bool {
    !after.chars().any(char::is_alphanumeric)
}

/// Where somebody works, and no more: ` of the group office.`
fn is_desk(after: &str) -> bool {
    const MOST_WORDS: usize = 7;
    let at = [" of ", " from ", " at ", " in ", " for ", ", ", ";", ":", " –", " —"];
    at.iter().any(|word| after.starts_with(word)) && words(after).take(MOST_WORDS + 1).count() <= MOST_WORDS
}

/// Whether what follows a name only says what somebody is.
fn is_description(after: &str) -> bool {
    let after = after.trim();
    after.is_empty() || after.starts_with([',', '(', '–', '—', '-', '\n']) && !after.chars().any(|c| c.is_ascii_digit())
}

/// The officer whose whole name stands in a text of a field.
fn officer_named<'a>(item: &Item<'a>, text: &str) -> Option<&'a str> {
    let text = text.to_lowercase();
    item.ground
        .site
        .people
        .iter()
        .filter(|person| person.facts.role == PersonRole::Officer)
        .map(|person| person.facts.name.as_str())
        .find(|name| !name.is_empty() && text.contains(&name.to_lowercase()))
}
