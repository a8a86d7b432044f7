//! Mailings that reach people who did not ask for them, by what a few sentences speak of in whatever order: what is sent,
//! where the addresses come from, and how they get onto the list; or a choice that was made for them, or taken from them.
//! `I have kept every address from every case. The winter newsletter is on its way to the lot.`

use std::ops::Range;
use std::sync::LazyLock;

use super::{PUT_ON, gathered};
use crate::check::Stretch;
use crate::check::pattern::{Pattern, pattern};

/// What is sent to many, and the list that it goes to.
static MAIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:e-?)?newsletters?|(?:e-?)?bulletins?|(?:e-?)?mailing lists?|e-?mailing lists?|mailings?|e-?news|e-?letters?|digests?|round-?ups?|(?:political|party|group(?:['’]s)?|our|its|regular|monthly|weekly|ward|campaign) (?:[a-z-]+ )?(?:e-?mails?|news|updates?|list|letters?)|lists? for (?:our|political|party|the group['’]s|its) [a-z-]+|subscribe(?:d|rs?)?|subscriptions?|subscribing|email edition|circulation of)\b",
    )
});

/// For what else an address was given, or where it was found.
static SOURCE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:casework\w*|(?:every|each|any|past|old|closed) cases?|case ?(?:files?|books?|notes)|complain\w*|petition\w*|signers|signator(?:y|ies)|signatures|surveys?|questionnaires?|enquir\w+|quer(?:y|ies)|questions?|report(?:ed|ing)|asked (?:me|us|him|her|the group|cllr [a-z]+) (?:to|about|for)|(?:online|help|flood|contact|enquiry|housing|repair|report|request|complaint|application|booking|order|entry)s? forms?|fill(?:s|ed|ing)? (?:in|out|it|one|a form)|letters?|wrote|written (?:to|in)|writ(?:e|es|ing) (?:to|in)|e-?mailed|rang|phoned|contacted|got in touch|sign-?in|signed in|visitors['’] book|attendance|waiting lists?|spreadsheets?|address books?|shared computer",
        r"|(?:[a-z]+['’]s?|[a-z]+s['’]) (?:own |old )?(?:e-?mail|mailing|membership|contact|members) lists?|(?:come|came) (?:by|across|our way|into our hands)|got hold of|handed (?:over|on)|visited|callers|surger(?:y|ies)|came to (?:see|us|our|the|a)|help(?:ed|ing) with|raffles?|competitions?|prize draws?|donat\w+|told us|sought|appointments?|electoral (?:roll|register)|register of electors|membership lists?|bookings?|orders?|quiz(?:zes)?|object(?:ed|ors?)|guest lists?|harvested|scraped|bought|borrowed|swapped|rented)\b",
    ))
});

/// How an address gets onto the list, or what is sent to its owner.
static MOVED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:added|entered|enrolled|put|placed|popped|slipped|signed (?:them |you |people )?up|transferred|copied (?:across|over|into|onto)|imported|fed|poured|carried over|moved (?:across|over|onto|to)|typed|joins?|joining|joined|becomes?|become|became|backbone|straight to|recruited|conscripted|inherit(?:s|ed)?",
        r"|(?:goes|go|going|went|sent|send|sends|sending|mailed|posted|reach(?:es)?|delivered|on its way|addressed|lands?|arrives?)\b[^.;:!?]{0,60}? (?:to|on|into|with|in) (?:all|every|each|any|those|them|the lot|everyone|everybody|anyone|anybody|whoever|you|your|people|their|the same)",
        r"|(?:now |also |therefore |then |we |be |been |put to )use[ds]?|(?:come|comes|came) in handy|new (?:life|use|home|purpose)|second purpose|fill(?:s|ing|ed) (?:the|our|its|a|up)|(?:put together|made|made up|built|built up|drawn|compiled|stocked|grown|started) (?:from|on|out of|with|of)|first issue|(?:has|have|hold|holds|kept) (?:already )?(?:your|their|every|all) (?:e-?mails?|address|details|contact)|find(?:s)? (?:themselves|yourself|himself|herself)|readers (?:of|for)|(?:on|onto|into|to) (?:our|the|its|a|the group['’]s) (?:[a-z-]+ )?list|look(?:s|ing)? (?:out for|forward to)|(?:you['’]re|you are|they are|they['’]re) (?:now |already |all )?(?:on|subscribed|signed)|counts? as|is asking|never asked for|treat(?:s|ed)?|deemed|taken (?:as|to)|circulation|receives?|gets?)\b",
    ))
});

/// Whose addresses they are: without people, letters and surveys are only something to write about.
static PEOPLE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:everyone|everybody|anyone|anybody|whoever|those|them|they|all|the lot|people|residents|tenants|parents|signers|signatories|volunteers|members|callers|voters|address(?:es)?|e-?mails?|contacts|details|names|you|your|whose|who|joining)\b",
    )
});

/// That what a sentence tells of is not done, or was asked for, or is somebody else's affair.
static HARMLESS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:chose not|deleted|shredded|destroyed|apart|until they|once they (?:confirm|tick|agree)|must (?:confirm|agree|tick|ask)|agreed|if they|asked to (?:be|come|join|leave|get|receive)|came off|off it)\b",
    )
});

/// The words by which a paragraph puts people on a list who came for something else.
fn moved(stretch: &Stretch) -> Option<Range<usize>> {
    let traced = stretch.traced();
    if !(traced.is_match(&MAIL) && traced.is_match(&SOURCE) && traced.is_match(&MOVED)) {
        return None;
    }
    let sentences = stretch.sentences();
    let is_moved = |at: &usize| {
        let sentence = &sentences[*at];
        let said = traced.part(sentence.clone());
        let near = traced.part(sentences[at.saturating_sub(2)].start..sentence.end);
        let next = sentences.get(at + 1).unwrap_or(sentence);
        let around = traced.part(sentences[at.saturating_sub(2)].start..next.end);
        let is_of_list = said.is_match(&MAIL) || said.is_match(&SOURCE);
        is_of_list
            && said.is_match(&MOVED)
            && near.is_match(&MAIL)
            && near.is_match(&SOURCE)
            && around.is_match(&PEOPLE)
            && !said.is_match(&gathered::INNOCENT)
            && !said.is_match(&HARMLESS)
            && !gathered::is_denied(&said)
    };
    (0..sentences.len()).find(is_moved).map(|at| sentences[at].clone())
}

/// A yes that somebody else has given: by a tick, or by what was done for another end.
static GIVEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:ticks?|box(?:es)?|checkbox(?:es)?|answer|yes|option|switch)\b[^.;:!?]{0,60}? (?:beforehand|in advance|(?:a|the) (?:tick|cross|mark) in it|by default|when the (?:page|form) (?:opens|loads)|from the (?:start|outset)|for (?:you|them)\b|before (?:you|anybody|anyone|they)|to begin with)|\b(?:consent|agreement|permission|assent|opt-?in)\b[^.;:!?]{0,60}? (?:deemed|assumed|presumed|implied|inferred|understood|taken (?:for granted|as)|automatic(?:ally)?)\b",
    )
});

/// A way out that is not there.
static SHUT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:carr(?:y|ies)|has|have|with|contains?|includes?|offers?|is|are) no (?:such )?(?:link|way|means|button|exit|route|unsubscribe|opt-?out)|(?:even|still|anyway|all the same)\b[^.;:!?]{0,60} (?:asked to (?:be taken off|come off|leave|stop)|unsubscribed|opted out|said stop)|(?:asked to (?:be taken off|come off|leave|stop)|unsubscribed|opted out)\b[^.;:!?]{0,60} (?:still|anyway|all the same|regardless)",
        r"|(?:stopped|no longer|refuses?|given up|too busy to|does(?: not|n['’]t)|do(?: not|n['’]t))\b[^.;:!?]{0,30} (?:process\w*|act\w* on|deal\w* with|honour\w*|answer\w*)\b[^.;:!?]{0,30} (?:requests?|unsubscrib\w+)|(?:requests?|pleas) to (?:leave|unsubscribe|come off|stop)\b[^.;:!?]{0,40} (?:ignored|left|filed|binned|unanswered|refused|declined))\b",
    ))
});

/// What a form must say and does not: who sends what, and what is done with the address.
static MUTE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:dropped|removed|cut|scrapped|took (?:out|down|away)|left out|lost|without|no|lacks?|deleted|hid(?:den)?) (?:the |a |its |any )?privacy (?:notice|policy|statement|link)|privacy (?:notice|policy|statement|link)\b[^.;:!?]{0,40}? (?:dropped|removed|cut|scrapped|gone|missing|left out|taken (?:out|down|away)|(?:is|was) not|nowhere|hidden|to follow)",
        r"|(?:(?:does|do|did)(?: not|n['’]t)|nowhere|never|without) (?:say(?:s|ing)?|tell(?:s|ing)?|mention(?:s|ing)?|explain(?:s|ing)?|show(?:s|ing)?)\b[^.;:!?]{0,30} (?:who (?:sends|writes|is behind|runs|it comes from|will)|what (?:they|it|will|you|is)|how often|where (?:it|they) come))\b",
    ))
});

/// That the choice is left to people after all.
static LEFT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:empty|blank|unticked|not (?:ticked|deemed|assumed|taken)|never (?:ticked|deemed|assumed|taken)|no (?:newsletter|issue|form|page|e-?mail) (?:goes|is|may|should|will)|must|should|(?:group|we|he|she) wants?|landlord|company)\b",
    )
});

/// The words that take a choice from those who get a mailing, and what is wrong with them.
fn unchosen(stretch: &Stretch) -> Option<(Range<usize>, &'static str)> {
    let ways = [
        (&*GIVEN, "says yes for those who get it"),
        (&*SHUT, "lets nobody off a list"),
        (&*MUTE, "leaves out what people must know before they give an address"),
    ];
    let traced = stretch.traced();
    if !traced.is_match(&MAIL) {
        return None;
    }
    let is_left = |hit: &Range<usize>| {
        let sentence = stretch.sentence_at(hit.start).cloned();
        sentence.is_none_or(|sentence| traced.part(sentence).is_match(&LEFT))
    };
    ways.into_iter().find_map(|(way, fault)| {
        let hit = traced.find(way)?.range();
        (!is_left(&hit)).then_some((hit, fault))
    })
}

/// What in a paragraph makes a mailing one that nobody asked for.
pub(super) fn unasked(stretch: &Stretch) -> Option<(Range<usize>, &'static str)> {
    moved(stretch).map(|hit| (hit, PUT_ON)).or_else(|| unchosen(stretch))
}
