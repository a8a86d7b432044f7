//! People whom a text names in full and nobody knows, however it does so; those who sign; and families.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::names::{Directory, Form, Named, is_of_language};
use crate::check::pattern::{Pattern, Traced, pattern};

/// How far from a name one looks, in bytes.
const REACH: usize = 120;

/// What may stand before names of people who are dead, famous or at work.
static ELSEWHERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:named after|in memory of|the late|statue of|portrait of|bust of|(?:book|novel|play|film|song|poem|music|painting|mural|portrait|sculpture)s? (?:by|of)|author|architect|sculptor|painter|poet|singer|actor|comedian|sir|dame|lord|lady|king|queen|saint|mp|candidate|cllr|councillor|officer|director|manager|chief|head|editor|reporter|leader|chair|chairman|president|minister|mayor|inspector|judge|coroner|vicar|canon|bishop|private|corporal|sergeant|captain|lieutenant|major|colonel|gunner|sapper|stoker)s?,?\s+$",
    )
});

/// Plays, talks and shows are about people of whom everybody has heard.
static STAGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:exhibitions?|museum|gallery|(?:the|a|school|new) plays?|musical|opera|ballet|films?|novels?|poems?|concerts?|lectures?|(?:local|natural|family) history|biograph\w+|memoirs?|statue|plaque|portrait|century|centenary|centenarian|turned (?:one hundred|100)|legend|folk song|carols?|symphony|album|starring|actor|actress|band|orchestra)\b",
    )
});

/// Whether the text introduces somebody of this name.
pub(super) fn is_introduced(text: Traced, sentence: &Range<usize>, named: &Named) -> bool {
    let start = sentence
        .start
        .max(text.ceil_char_boundary(named.whole.start.saturating_sub(REACH)));
    let before = &text[start.min(named.whole.start)..named.whole.start];
    let before = without_companion(before);
    let end = text.floor_char_boundary((named.words.end + REACH).min(sentence.end.max(named.words.end)));
    let after = &text[named.words.end..end];
    let is_introduced = match named.form {
        Form::Full => !is_thing(before, after) && !is_known_to_all(&text[named.words.clone()]),
        Form::Shaped => is_signed(before),
        Form::Worded => is_signed(before) && text[named.words.clone()].chars().nth(1) == Some('.'),
        _ => false,
    };
    is_introduced && !ELSEWHERE.is_match(before) && !STAGE.is_match(&text[sentence.clone()])
}

/// Whether a name is that of a tale, or of a place that looks like somebody's: `Jack Frost`, `Rose Cottage`.
fn is_known_to_all(name: &str) -> bool {
    static TALE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^(?:Jack Frost|Ebenezer Scrooge|Joe (?:Bloggs|Public|Soap)|John (?:Bull|Doe)|Robin Hood|Guy Fawkes|Peter Pan|Jack Sprat|Tom Thumb|Oliver Twist|Alice Springs|Harry Potter|Sherlock Holmes|Florence Nightingale|Jack Straw|Jack Russell|Victoria Sponge|Walter Mitty|Uriah Heep|Dick Turpin|Dick Whittington|Charles Dickens|Jane Austen|Isaac Newton|Charles Darwin|Winston Churchill)$| (?:Gardens?|Cottages?|Lodge|Villas?|House|Farm|Bank|Terrace|Crumble|Sunday|Day)$",
        )
    });
    TALE.is_match(name)
}

/// Whether it is a thing that bears the name: `the Edith Marlowe Cup`, `the narrowboat Mary Ellen`, `Hobbs and Daughters`.
fn is_thing(before: &str, after: &str) -> bool {
    static BEARER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:the|boat|narrowboat|barge|ship|ferry|trawler|lifeboat|yacht|smack|tug|engine|locomotive|train|horse|pony|donkey|cat|dog|storm|rose|apple|pear|potato|variety|pub|inn|arms|brand|bell|doll|puppet|robot|character|spy|detective)\s+$",
        )
    });
    static THING: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^(?:['’]s)? (?:[A-Z][\w’'-]*|and (?:Sons?|Daughters?|Co|Partners)|& |way|house|cup|trust|fund|prize|award|trophy|shield|medal|centre|room|hall|ward|wing|bridge|garden|lecture|scholarship|bench|building|school|theatre|gallery|foundation|collection|estate|method|law|rule|act)\b",
        )
    });
    BEARER.is_match(before) || THING.is_match(after)
}

/// What leads to the first of two: `Meet Horace and Ena Lamb`, `signed "Ron Batley`.
fn without_companion(before: &str) -> &str {
    static COMPANION: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?:[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)? (?:and|&) |[“‘'])$"));
    COMPANION.find(before).map_or(before, |found| &before[..found.start()])
}

/// Whether somebody signed with a name of which no list knows the first: `a letter signed E. M. Hallowes`.
fn is_signed(before: &str) -> bool {
    static SIGNED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:signed(?: by)?|letter from|e-?mail from|note from|goes by the name of)\s+$")
    });
    SIGNED.is_match(before)
}

/// A family that is named for what it goes through: `the Ravenhill family has been without hot water`.
pub(super) fn family(text: Traced, sentence: &Range<usize>, directory: &Directory) -> Option<Range<usize>> {
    static FAMILY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b[Tt]he ([A-ZÀ-Þ][\w'’-]+) (family|household|couple|sisters|brothers|twins|of [A-Z][\w’'-]+ (?:Court|Row|Walk|Lane|Street|Road|Close|Terrace|Way))(?:,|['’]s|\.|\s+([a-z’']+)\b)",
        )
    });
    let found = text.part(sentence.clone()).captures_iter(&FAMILY).next()?;
    let (whole, name, kind) = (found.get(0)?, found.get(1)?, found.get(2)?);
    let word = name.as_str();
    let is_thing = found.get(3).is_some_and(|next| {
        const THINGS: &[&str] = &[
            "bakery", "bible", "business", "butcher", "butchers", "centre", "court", "crest", "day", "estate", "farm",
            "farms", "firm", "fun", "grave", "home", "hub", "law", "name", "pew", "railcard", "room", "run", "seat",
            "shop", "ticket", "tomb", "tree", "trust", "vault",
        ];
        THINGS.contains(&next.as_str())
    });
    // `the Ravenhills of Lock Court`, and no `Friends of Mill Lane`
    let is_of_street = kind.as_str().starts_with("of ");
    let one = word.strip_suffix('s').unwrap_or(word);
    if is_thing || is_of_street && (one == word || is_of_language(&one.to_lowercase())) {
        return None;
    }
    let is_known = directory.has_surname(word) || directory.places.stands_in(&[word]) || is_of_language(word);
    (!is_known).then(|| sentence.start + whole.start()..sentence.start + kind.end())
}
