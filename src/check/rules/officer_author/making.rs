//! An officer, this text and the making of it, in whatever order a sentence has the three: `it fell to Kieran to compose the
//! paragraphs below`.

use std::sync::LazyLock;

use crate::check::officers::{Line, MASKS, Who, lines_with_staff};
use crate::check::pattern::{Masked, Pattern, masked, pattern};
use crate::check::{Item, Scope, Stretch};

/// What a group brings out, and what that is made of.
const TEXT: &str = "(?:release|statement|text|page|piece|article|newsletter|column|story|bulletin|update|post|blog|lines?|words?|phrases?|paragraphs?|copy|prose|editorial|essay|diary|account|dispatch|summary|write-?up|feature|section|background|sentences?|comma|syllable|wording|introduction|headline|briefing|commentary|passage|preamble|sketch|notes)s?";

/// The text in front of the reader.
static THIS: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        &format!(
            r"\b(?:this|these|our)(?: [a-z-]+){{0,3}}? {TEXT}\b|\bthe (?:next|last|following|first|opening|closing|foregoing|preceding) (?:[a-z]+ )?{TEXT}\b|\b{TEXT}(?: [a-z-]+){{0,4}}? (?:above|below|here|in front of|overleaf|that (?:follows?|you)|you (?:are|have|see)|in this|on this|before you)\b|\b(?:all|everything|what) (?:that )?(?:stands|you (?:see|read|have read)|is) (?:above|below|here)\b|\b(?:the above|the foregoing|what (?:follows|precedes)|what you (?:are|have))\b"
        ),
        MASKS,
    )
});

/// To have made a text, as verb and as noun, and to answer for its words.
static MAKING: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        r"\b(?:written|wrote|rewrote|rewritten|penned|composed?|composing|authored|authorship|author|supplied|furnished|contributed|put together|prepared|produced|typed|placed|worded|phrased|crafted|scripted|scribbled|ghosted|ghost-?wr[io]t[a-z]*|dictated|drafted|drafting|assembled|penmanship|handiwork|efforts?|pen|keyboard|byline|whose (?:work|words|prose)|work of|hand of|(?:his|her|their) (?:work|words|own words|name|hand)|responsib[a-z]+ for the (?:wording|words|text|prose)|fell to OFFICER to|left to OFFICER to|job to (?:write|pen|compose)|turned (?:his|her|their) hand|put pen to paper|sweat(?:ed|s)|labour(?:ed|s)|toil(?:ed|s)|slav(?:ed|es)|flowed|(?:blame|credit|praise|complaints|curse)[^.;]{0,40} (?:words|prose|adjectives|typos?|spelling|jokes?|puns?|grammar|style|commas?)|in OFFICER's (?:own )?words|(?:is|are|was|were) (?:all |entirely |mostly )?OFFICER's|OFFICER's (?:alone|own|work|words|style|prose|hand|pen))\b|OFFICER's (?:alone|own)\b",
        MASKS,
    )
});

/// Who else made it, what else was made, and what is only asked for.
static NOT_MADE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:asks?|asked|asking|urges?|calls? on|invites?|wants?|would like) OFFICER|\bOFFICER (?:may|can|might|should|must|will) |\b(?:not|never|no part|neither|no officer|without)\b[^.;]{0,30}(?:OFFICER|written|wrote|penned|drafted|composed)|OFFICER (?:did|does|has|had|is|was|are)(?: not|n't| never)\b|OFFICER (?:has |had )?(?:checked|read)\b|\bby MEMBER|\b(?:talks?|meetings?|chats?|visits?|walks?|interviews?|words?) (?:with|to|by) OFFICER|\bMEMBER(?:,[^.;:]{0,80},)? (?:wrote|drafted|penned|composed|put)\b|\b(?:reports?|letters?|minutes|drawings?|figures|surveys?|photographs?|photos?|pictures?|maps?|contact|information|enquiries|press office issues|agenda|application|assessment|guidance|advice|reply|published|quotes?|plans?|listing|register|emails?|data|evidence)\b|\bwords (?:of|on|to) (?:the )?(?:welcome|thanks|warning|plaque)|\b(?:in other|in a few|so many|few) words\b|\b(?:this|these|our) (?:[a-z-]+ ){0,2}?(?:words?|lines?|page|post|notes?) (?:from|to) MEMBER",
    )
});

/// A label before somebody's post: `Prepared by: political assistant, group office`.
static LABEL: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        r"^\W*(?:text|words?|copy|author(?:ed)?|writer|writing|written|penned|prepared|composed|compiled|produced|drafted|story|editor|edited|article|column|essay|blog|contribut(?:or|ed)|opinion|comment|background|research(?:ed)?|correspondent|by|byline|pen)(?:,? (?:and|&) [a-z]+)?(?: by)? ?[:,–—-]? ?(?:[a-z. ]{1,24}, )?(?:the |our )?OFFICER(?:[,;] [a-z', ]{2,50}| (?:at|of|in|for|to) [a-z', ]{2,50})?\W*$|^\W*(?:opinion|comment|column|analysis|viewpoint|essay): OFFICER (?:on|asks|argues|explains)\b|^\W*(?:guest |our )?(?:writer|author|columnist|contributor|editor)(?: [a-z' ]{2,20})?: OFFICER\b|\bmy name is OFFICER\b[^.;]{0,30}\bmy (?:own )?(?:column|words?|blog|page|diary|piece)\b|\b(?:guest|personal) (?:[a-z]+ )?(?:blog|column|article|essay|diary|piece|post)\b[^.;]{0,40}\b(?:by|from|of) OFFICER",
        MASKS,
    )
});

/// A byline at the end of a headline or a summary: `Why our lamp posts matter, by Kieran Ash`.
static TITLED: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        &format!(
            r"OFFICER writes (?:about|on|of|for)\b|[a-z?!](?:(?:,|:| [–—|-]) ?(?:written |penned |words )?|:? (?:an? |the )?(?:[a-z]+ )?(?:view|look|take|thoughts|guide|reflections?) )by OFFICER(?:,? OFFICER)*\W*$|\b{TEXT}\b[^.;:]{{0,60}} (?:by|from) OFFICER(?:,? OFFICER)*\W*$"
        ),
        MASKS,
    )
});

/// A piece in which somebody speaks of something: `in this column, Kieran looks at the bandstand`.
static IN_PIECE: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        &format!(
            r"\b(?:in|for|with) (?:this|his|her|our|a|the|today's) (?:[a-z'-]+ ){{0,3}}?{TEXT}\b[^.;]{{0,70}}OFFICER (?:[a-z]+ly )?(?:looks?|writes|explains|explores|reflects|remembers|argues|asks why|sets out|describes|considers|takes (?:us|you|a)|traces|recalls|wonders|muses|shares|tells|examines|makes the case|reports|introduces|turns)\b"
        ),
        MASKS,
    )
});

/// Who it was, told in the sentence behind one that speaks of the making: `That somebody is Kieran.`
static WHO_IT_WAS: LazyLock<Masked> = LazyLock::new(|| {
    masked(
        r"^\W*(?:that (?:somebody|someone|person|hand|author|writer|man|woman)|the (?:author|writer|hand|culprit|pen|name|somebody|credit|person)|his name|her name|its (?:author|writer)|(?:it|they)|step forward|take a bow|all)\b[^.;:]{0,25}?(?: (?:is|was|were|are|belongs? to|goes to)|,)(?: [a-z]+){0,2}? OFFICER|^\W*OFFICER (?:did|does|wrote it|wrote (?:every|all)|is (?:that|the) (?:somebody|author|writer|person|man|woman))\b",
        MASKS,
    )
});

/// Whether a sentence makes this text an officer's.
pub(super) fn is_made(item: &Item, index: usize, line: &Line) -> bool {
    let stretch = &item.prose.stretches[index];
    let holds = |concept: &Masked| line.is(stretch.traced(), concept);
    if holds(&LABEL) && !NOT_MADE.is_match(&line.said) {
        return true;
    }
    let is_registered = line.who != Who::Staff;
    if is_registered && holds(&IN_PIECE) {
        return true;
    }
    if holds(&WHO_IT_WAS) && follows_making(stretch, line) {
        return true;
    }
    holds(&THIS) && holds(&MAKING) && !NOT_MADE.is_match(&line.said)
}

/// Whether a headline or a summary ends with an officer's byline.
pub(super) fn is_titled<'i>(item: &'i Item, index: usize) -> Option<&'i Line> {
    let stretch = &item.prose.stretches[index];
    let is_byline = |line: &&Line| line.who != Who::Staff && line.is(stretch.traced(), &TITLED);
    matches!(stretch.scope, Scope::Headline | Scope::Summary | Scope::Lead)
        .then(|| lines_with_staff(item, index).iter().find(is_byline))
        .flatten()
        .filter(|line| !NOT_MADE.is_match(&line.said))
}

/// Whether the sentence before a line speaks of this text, and of its making or of whose it is.
fn follows_making(stretch: &Stretch, line: &Line) -> bool {
    static MADE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:written|wrote|writes|penned|pens|composed|authored|put together|typed|drafted|credit|mine|my own|whose|author|writer|wordsmith|pen)\b",
        )
    });
    static THIS_TEXT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(&format!(
            r"(?i)\b(?:this|these|our|the)(?: [a-z-]+){{0,2}}? {TEXT}\b|\bthe above\b"
        ))
    });
    let sentences = stretch.sentences();
    let at = sentences.partition_point(|sentence| sentence.end <= line.words.start);
    let before = at.checked_sub(1).map(|at| &stretch.words()[sentences[at].clone()]);
    before.is_some_and(|before| MADE.is_match(before) && THIS_TEXT.is_match(before))
}
