//! Surgeries of which the place or the hour is told to nobody, or only to those who ask.

use std::ops::Range;
use std::sync::LazyLock;

use super::stale::{TIME, days};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Item, Scope};

/// That a place or a time is told to nobody yet.
static UNTOLD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:ring|call|phone|e-?mail|text|write|message|contact|ask)(?: us| the office| me| him| her| them| ahead| in)* (?:for|to (?:find out|get|learn|be told)) (?:the |an? )?(?:address|venue|place|location|where(?:abouts)?|time|day)",
        r"|(?:place|venue|address|location|room|hall|spot|time|hour|day)s?(?: that| which)?(?: of [^.;:!?]{0,80}?)?(?: is| are| will be|['’]ll be| to be)* (?:only )?(?:given(?: out)?|announced|told|confirmed|revealed|texted|shared|decided|fixed|settled|disclosed|divulged|released|sent|tba|tbc|made known|passed on)(?: only| to [a-z ]{3,20})?(?: on the day| later| on request| on application| by (?:telephone|phone)| nearer| when you| to (?:those|anyone|anybody|people|callers|whoever)| by text| in due course| once| soon)",
        r"|(?:place|venue|address|location|hour|time)s? (?:has|have|is|are) (?:not |n['’]t |still |yet )+(?:to be |been |be )?(?:set|fixed|found|settled|decided|chosen|confirmed|known|booked|agreed|announced)",
        r"|(?:(?:will|['’]ll|shall|is to|plans to|hopes to) (?:be|sit|hold|set up|appear|meet|see|turn up|stand|run|have))(?: around| about)? [^.;:!?]{3,70}? (?:some ?time|at some point|one (?:day|evening|morning)|on and off|now and then|from time to time|most (?:days|mornings|weeks)|one of these|when (?:he|she|it|they) can|as and when)\b",
        r"|(?:find out|learn|hear|be told) where [^.;:!?]{0,40} (?:ring|call|e-?mail|text|write|ask|phone)|watch this space|(?:venue|place|address|where) (?:to follow|tbc|tba|later)|(?:text|e-?mail|tell|send|message|let)(?:s|ing)? (?:you|people|them|callers|those who [a-z]+)(?: know)? (?:the (?:address|place|venue|location)|where)",
        r"|(?:surger(?:y|ies)|drop-?ins?|stalls?|advice sessions?)\b[^.;:!?]{0,60} (?:some ?time|at some point|one (?:day|evening|morning) (?:in|next)|somewhere|wherever|whenever))\b",
    ))
});

/// The words by which a sentence keeps a place or an hour from its readers.
pub(super) fn untold(said: &str) -> Option<Range<usize>> {
    UNTOLD.find(said).map(|found| found.range())
}

/// A surgery with a day to come and no hour: none in its paragraph, nor in what follows.
pub(super) fn without_hour(item: &Item, number: usize, said: &str) -> Option<Range<usize>> {
    static ANNOUNCED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:surger(?:y|ies)|drop-?ins?|advice (?:session|morning|evening|stall)s?)\b[^.;:!?]{0,60}? (?:(?:is|are)(?: to be| being)?(?: held)? on|(?:is|are) to be held|(?:will be|will take place|takes place|falls|opens|runs)\b[^.;:!?]{0,40}? on) ",
        )
    });
    const FARTHEST: usize = 6;
    let stretches = &item.prose.stretches;
    let is_text = matches!(stretches[number].scope, Scope::Lead | Scope::Body | Scope::Quote);
    let found = ANNOUNCED.find(said).filter(|_| is_text)?;
    let mut following = stretches[number..].iter().take(FARTHEST);
    if following.any(|stretch| TIME.is_match(stretch.words())) {
        return None;
    }
    let is_coming = |(words, day): &(Range<usize>, _)| words.start >= found.start() && *day >= item.day;
    days(said).into_iter().find(is_coming).map(|(words, _)| words)
}
