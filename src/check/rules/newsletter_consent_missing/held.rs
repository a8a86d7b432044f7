//! Boxes that somebody else has ticked, and lists that let nobody go, where a release is about what the group sends.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::Stretch;
use crate::check::pack::around;
use crate::check::pattern::{Pattern, pattern};

const TICKED: &str = "shows a box that somebody else has ticked";
const HELD: &str = "lets nobody off a list";

/// A box that is full before anybody comes to it: `the box has a tick in it already`.
static FULL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:form|page|sheet)\b[^.;!?]{0,30} (?:ready|already|pre)[- ]?ticked|\b(?:box|boxes|checkbox(?:es)?|square)\b[^.;!?]{0,70}?\b(?:(?:ready|already|pre)[- ]?(?:ticked|filled|checked|crossed|marked)|(?:has|have|with|bears?|carr(?:y|ies)|shows?|comes? with) (?:already |got )?(?:a|its|their|our) (?:tick|cross|mark)\b|(?:tick|cross|mark|fill)(?:ed)?(?: in)?\b[^.;!?]{0,20}? (?:already|for you|in advance|beforehand|by default|before you))",
        r"|\btick(?:s)? (?:is|are|stands?|sits?) (?:already |ready )?in (?:the|its|place|each|every)|\b(?:leave|keep|leaving|let) (?:the |that )?(?:box|boxes|tick) (?:as (?:it|they) (?:is|are|stands?)|alone|be|untouched|in (?:it|place))|\b(?:take|taking|rub|clear) (?:the |that |our |its )?tick (?:out|off|away)\b",
    ))
});

/// That one cannot leave: `nobody can leave the list`, `whether they like it or not`.
static KEPT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:getting|coming|opting|backing|escaping) (?:out|off|away)?\b[^.;:!?]{0,40} (?:not possible|impossible|out of the question|not allowed|not an option)|(?:nobody|no one|no reader|none of (?:you|them)) (?:can|may|will be able to|is able to|gets to) (?:leave|come off|get off|stop|opt out|unsubscribe|be taken off|cancel|escape)",
        r"|unsubscribe (?:link|button|page|form|address)\b[^.;!?]{0,30}? (?:gone|been (?:taken|dropped|removed|cut|scrapped|left)|does(?: not|n['’]t)|do(?: not|n['’]t)|no longer|(?:is|was|were|are) (?:gone|dropped|cut|scrapped|out|off|dead|down|hidden|buried|to (?:be|follow)))",
        r"|(?:sent|send|sending|comes?|coming|arrives?|get|gets|getting|receive|receives|go|goes|going)\b[^.;:!?]{0,60}? whether (?:or not )?(?:you|they|people|residents|anyone|anybody|he or she|readers) (?:[a-z]+ )?(?:like|want|wish|ask|asked|care|agree|fancy|mind|need)",
        r"|(?:there is|there['’]s|has|have|with|without|offers?|gives?) (?:no|not any|never a) (?:way|means|link|button|chance|route|road) (?:of |to )?(?:off|out|leav\w+|stop\w*|com\w+ off|get\w* off|unsubscrib\w+|opt\w* out|cancel\w*))\b",
    ))
});

/// That a box is empty or that one may leave, said right before.
static NOT_SO: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)\b(?:not|never|n['’]t|empty|unticked|may|can)\b[^.;!?]{0,30}$"));

/// What in a text takes a choice away, where the text is about something that the group sends.
pub(super) fn held(stretch: &Stretch, is_about: bool) -> Option<(Range<usize>, &'static str)> {
    if !is_about {
        return None;
    }
    let traced = stretch.traced();
    let ways = [(&*FULL, TICKED), (&*KEPT, HELD)];
    ways.into_iter().find_map(|(way, fault)| {
        let hit = traced.find(way)?.range();
        let before = &stretch.words()[around(stretch, &hit).start..hit.start];
        (!NOT_SO.is_match(before)).then_some((hit, fault))
    })
}
