//! Texts that are signed by a council officer.

use crate::base::rules;
use crate::check::pattern::{Masked, Pattern, Traced, masked, pattern};
use std::ops::Range;
use std::sync::LazyLock;

use crate::check::officers::{Line, MASKS, Who};
use crate::check::{Findings, HouseRule, Item, Kind, Look, Mention, Scope, Stretch, officers};
use crate::content::people::PersonRole;
use crate::source::prose::passages::words;

mod bylines;
mod credits;
mod making;

use bylines::is_credit;
use credits::{CREDITS, OWN_CREDITS};
use making::{is_made, is_titled};

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
        if let Some(line) = is_titled(item, index) {
            sign(findings, item, stretch, line.words.clone(), &line.name);
            continue;
        }
        let is_text = stretch.field.is_none() && !matches!(stretch.scope, Scope::Table | Scope::Alt | Scope::Blank);
        if !is_text {
            continue;
        }
        let text = stretch.words();
        let signed = match words(text).take(MOST_WORDS + 1).count() > MOST_WORDS {
            true => credited(item, index),
            false => item.mentions.of(index).first().filter(|mention| signs(text, mention)),
        };
        let officer = signed.filter(|mention| mention.person.facts.role == PersonRole::Officer);
        let signed = officer.map(|mention| (mention.words.clone(), mention.person.facts.name.clone()));
        let Some((words, name)) = signed.or_else(|| told(item, index, stretch)) else {
            continue;
        };
        sign(findings, item, stretch, words, &name);
    }
}

fn sign(findings: &mut Findings, item: &Item, stretch: &Stretch, words: Range<usize>, name: &str) {
    findings
        .at(
            stretch.place(item.source(), words),
            format!("this line signs the text with {name}, a council officer"),
        )
        .help("Take the line out, or put a councillor's name there who stands by the text.");
}

/// An officer of whom a sentence tells that the words are theirs: `Kieran penned this one over his sandwiches`.
fn told(item: &Item, index: usize, stretch: &Stretch) -> Option<(Range<usize>, String)> {
    let mut known = officers::lines(item, index).iter();
    let told = known.find(|line| !stretch.is_quoted(&line.words) && is_told(stretch, line));
    let mut all = officers::lines_with_staff(item, index).iter();
    let line = told.or_else(|| all.find(|line| is_made(item, index, line)))?;
    Some((line.words.clone(), line.name.clone()))
}

fn is_told(stretch: &Stretch, line: &Line) -> bool {
    let says = |words: &Masked| line.is(stretch.traced(), words);
    let is_own = line.who == Who::Assistant
        && (says(&OF_ASSISTANT) || says(&OWN_CREDITS) && !TO_ASK.is_match(&line.said) || closes(stretch, line));
    (is_own || says(&AUTHOR) || says(&CREDITS)) && !NOT_THEIRS.is_match(&line.said)
}

/// Whether a name stands alone at the end of a paragraph, as below a letter: `Blame me for the typos. Kieran Ash`.
fn closes(stretch: &Stretch, line: &Line) -> bool {
    let before = stretch.words()[..line.words.start].trim_end();
    let is_alone = ALONE.is_match(&line.said);
    is_alone && before.ends_with(['.', '!', '?']) && !CONTACT.is_match(before)
}

/// What is said of those who wrote something, with `OFFICER` for their name: see [`officers::lines`].
static AUTHOR: LazyLock<Masked> = LazyLock::new(|| {
    let all = [
        format!("OFFICER,? {ADVERBS}{MADE} (?:up |out |down )?(?:all |most |much |every |each |half |the bulk )?(?:of )?(?:this|these|every (?:last )?{WORKS}|what you (?:have|are|see)|the above|the {WORKS} (?:above|here|below|you))\\b"),
        format!("(?:this|these|it|the {WORKS} (?:above|below|here)|the above|all of (?:this|it)) (?:[a-z]+ )?(?:was|were|is|are|has been|have been) (?:[a-z]+ )?{MADE}[^.;:]{{0,40}} by OFFICER"),
        "(?:pen|keyboard|hand|typewriter|laptop|brains?|author|writer|scribe|wordsmith|mind|fingers|ghost-?writer|ghost|person|man|woman|talent|brain) behind (?:this|these|it|every|each|the (?:words|text|release))[^.;]{0,40} (?:belongs? to|is|was|are) OFFICER|behind (?:this|these|every) [^.;]{0,40}(?:is|was|sits|stands|lies|lurks) OFFICER|OFFICER (?:is|was|'s) (?:the |our )?(?:pen|hand|brains?|author|writer|scribe|wordsmith|mind|ghost-?writer|ghost|talent) (?:behind|of|for|on)".to_owned(),
        format!("(?:these|the above|every|all|each|this|all the|most of the|both) (?:last )?{WORKS}\\b[^.;]{{0,50}}\\b(?:of|to|from|by|on|in|with|at|is|are|was|were) OFFICER|(?:words?|text|lines|sentences|copy|prose|wording|paragraphs|release|piece) (?:above|here|below|you (?:are|have) (?:reading|read))\\b[^.;]{{0,40}}\\b(?:of|to|from|by|on|in|with|are|is|was|were) OFFICER"),
        "(?:credit|blame|applause|praise|complaints?|brickbats|bouquets|apologies|kudos|compliments|full marks|thanks)\\b[^.;]{0,30}\\b(?:words?|copy|text|prose|typos?|spelling|jokes?|writing|wording|this release|every line|puns?|grammar)\\b[^.;]{0,25}OFFICER|\\b(?:blame|credit|thank|praise|curse|applaud|forgive) OFFICER[^.;]{0,30}\\b(?:words?|copy|text|prose|typos?|spelling|jokes?|writing|wording|puns?|grammar|this release|every line|wrote|penned|typed)\\b".to_owned(),
        format!("OFFICER (?:had|has) a hand in (?:every|each|all|this|these|the (?:words|text|writing|wording))|\\b(?:author|writer|scribe|wordsmith|copywriter|penman)s?,? (?:(?:of|behind) (?:this|these|it|every)(?: [a-z]+)?,? )?(?:is |was |being )?OFFICER|thanks to OFFICER,? (?:who|for) [^.;]{{0,25}}(?:{MADE}|writing|words|wording|drafting|copy|text|typing|every (?:line|word))\\b"),
        "OFFICER's (?:own )?(?:[a-z]+ )?(?:keyboard|pen|pencil|typewriter|byline|by-line|handiwork|prose|column|blog|opinion piece|comment piece|article|signature)\\b|(?:under|over|above|below|bears?|carries|carrying|bearing|with) OFFICER's (?:own )?(?:name|byline|by-line|signature)".to_owned(),
        "(?:©|\\(c\\)|copyright)[^a-zA-Z]*(?:by |of )?OFFICER".to_owned(),
        "\\b(?:column|article|blog|op-ed|essay|editorial|comment piece|opinion piece|think piece|feature|diary|foreword|preface|introduction)\\b[^.;]{0,80}\\b(?:is|was|are|were|be|comes|come|appears|written|penned|signed|contributed|came),? (?:[a-z]+ )?(?:by|from) OFFICER|OFFICER (?:[a-z]+ )?(?:has|had|writes|wrote|pens|penned|contributes|contributed|publishe[sd]|keeps) (?:a|an|the|our|this (?:week|month)'s|every) (?:[a-z]+ ){0,3}(?:column|article|blog|op-ed|essay|editorial|opinion piece|comment piece|think piece|diary|foreword|preface)\\b".to_owned(),
    ];
    masked(&all.join("|"), MASKS)
});

/// What only an assistant of the group may mean by it: the officer of a service writes reports.
static OF_ASSISTANT: LazyLock<Masked> = LazyLock::new(|| {
    let all = [
        format!("OFFICER,? {ADVERBS}{MADE} (?:up |out |down )?(?:it|the (?:[a-z]+ ){{0,2}}{WORKS})\\b"),
        format!("^\\W*(?:(?:lovingly|hastily|quickly|mostly|entirely|proudly|lightly|all|first) )?{MADE}(?: (?:up|out|down|together))?[^.;:]{{0,45}}? by (?:yours truly,? |our own |your (?:humble )?(?:servant|friend|correspondent),? )?OFFICER"),
        "OFFICER (?:did|does|has done|handled|took care of|looked after|held|provided|supplied|lent us|gave us|found) (?:all |most of |the bulk of |much of |us )?(?:the |our |these |his |her )?(?:writing|words|typing|wording|copy|text|pen|prose|drafting)\\b".to_owned(),
        "\\bi\\b(?:'m|'ve)?[^.;!?]*\\b(?:as|am|became|being|been|'m) OFFICER|\\b(?:text|words|copy|story|pen|author|writer|writing|editor|compiler|drafter|typist)s?: ?OFFICER|\\b(?:errors?|mistakes?|typos?|words|text|jokes?|puns?)\\b[^.;]{0,30}\\b(?:is|are|was|were) (?:all )?OFFICER's|\\bthis\\b[^.;]{0,20}\\b(?:is|was) (?:all |entirely )?OFFICER's (?:own )?(?:work|doing|effort)|\\bas OFFICER,? (?:i|my)\\b|\\bmy (?:job|time|work|role|first [a-z]+) as OFFICER".to_owned(),
        "(?:from|at|on) the (?:desk|pen|keyboard|laptop|notebook|typewriter|diary) of OFFICER|OFFICER (?:is|was|takes the blame|is to blame|takes responsibility|answers) (?:to blame |responsible |answerable )?for (?:the |any |all )?(?:words|wording|typos?|spelling|jokes?|puns?|prose|grammar)".to_owned(),
        "(?:yours|cheers|regards|best wishes|sincerely|faithfully|ever yours|love|ta|xx?)[^a-zA-Z]*OFFICER\\W*$|^\\W*OFFICER(?: here| writing| speaking| again)\\b|(?:it's|it is|this is) (?:me|only me|yours truly),? OFFICER".to_owned(),
    ];
    masked(&all.join("|"), MASKS)
});

/// What stands between an officer and what they did.
const ADVERBS: &str =
    "(?:(?:himself|herself|has|had|also|who|just|once|again|then|kindly|it was who|it is who|[a-z]+ly|,) ?){0,3}";

/// To make a text, in everyday words.
const MADE: &str = "(?:wr[io]te|writes|written|wrote|penned|pens|drafted|typed|composed|authored|scribbled|scripted|ghosted|ghost-?wrote|ghost-?written|crafted|compiled|prepared|produced|edited|worded|phrased|(?:put|cobbled|pieced|knocked|threw|thrown|stitched|strung|pulled) (?:up|out|together|off)|(?:dashed|rattled) off|(?:bashed|banged|hammered|tapped|turned|churned) out|jotted down|set down|thought up|dream(?:t|ed) up|came up with|made up|put into words|wordsmithed|worked up|polished)";

/// What is written.
const WORKS: &str = "(?:release|statement|text|note|page|piece|article|briefing|newsletter|column|letter|story|bulletin|update|post|blog|lines?|words?|paragraphs?|copy|sentences?|prose|leader|editorial|essay|speech|script|headline|jokes?|drafts?)";

/// What somebody else did, or nobody: no author.
static NOT_THEIRS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:not|never|nobody|no one|neither|no part in)\b[^.;]{0,40}OFFICER|OFFICER (?:did|does|has|had|is|was)(?: not|n't)|by MEMBER(?: and|,)? (?:not|and not) |\b(?:write|written|send|sent|ring|speak|talk|apply|complain|go) to OFFICER|\bon request\b",
    )
});

/// A name, and no more than the desk at which somebody sits.
static ALONE: LazyLock<Pattern> = LazyLock::new(|| pattern(r"^[^a-zA-Z]*OFFICER(?:, [a-z' ]{3,30})?[^a-zA-Z0-9]*$"));

/// What one asks somebody for, and with whom somebody came: no farewell.
static TO_ASK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^[^,]*\b(?:information|contact|quotation|enquiries|ring|phone|details|copies|attendance|present|apologies|with|thanks?|office|met|saw|by|notes to|minutes|photographs?|pictures?|photos?|data|figures|survey|maps?|chair|clerk)\b[^,]*, OFFICER\W*$",
    )
});

/// What is said of somebody who is given as a contact.
static CONTACT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:information|contact|quotation|enquiries|ring|phone|details|copies|attendance)\b")
});

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
    // `The statement by Denise Okafor's team` signs nothing.
    let rest = &text[mention.words.end..];
    if ["'s ", "’s "].iter().any(|whose| rest.starts_with(whose)) && says_what_is_done(rest) {
        return false;
    }
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
    let is_post = !after.ends_with(['.', ':', '"', '”'])
        && !after.contains('@')
        && is_description(after)
        && !CONTACT.is_match(after);
    opens && (writes || is_post)
}

fn is_byline(before: &str) -> bool {
    BYLINE.find(before).is_some_and(|by| by.end() == before.len()) || is_credit(before)
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
    if is_on_behalf(after) {
        return true;
    }
    let after = after.trim();
    after.is_empty() || after.starts_with([',', '(', '–', '—', '-', '\n']) && !after.chars().any(|c| c.is_ascii_digit())
}

/// Whether a name goes on with no more than for whom somebody signs: `Kieran Ash\nfor the group`.
fn is_on_behalf(after: &str) -> bool {
    const MOST_WORDS: usize = 9;
    let said = after.trim();
    let low = said.to_lowercase();
    let is_for = ["for ", "on behalf of ", "p.p. ", "pp "]
        .iter()
        .any(|word| low.starts_with(word));
    let is_line = after.starts_with('\n') || !says_what_is_done(said);
    is_for
        && is_line
        && !said.contains(|c: char| c.is_ascii_digit())
        && words(said).take(MOST_WORDS + 1).count() <= MOST_WORDS
}

/// Whether some words tell what somebody does, and not only what they are.
fn says_what_is_done(said: &str) -> bool {
    static DONE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:is|was|are|were|has|have|had|will|can|may|must|should|would|could|did|does|took|takes|made|makes|gave|gives|ran|runs|met|meets|held|holds|[a-z]+ed)\b",
        )
    });
    DONE.is_match(said)
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
