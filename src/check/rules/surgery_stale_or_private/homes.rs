//! Somebody's home, and that people are asked into it: by the room, the door or the fire, by the name of who lives there or
//! by a pronoun, at an hour or on any evening. `At the fireside of Cllr Corsie, any evening that the light is on.`

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};
use crate::check::{Item, Scope};

/// What belongs to a home: `front room`, `fireside`, `back door`.
const ROOMS: &str = r"(?:(?:front|back|side|garden|cottage|kitchen|living|sitting|dining|spare|blue|red|green|own)[ -])*(?:house|home|kitchen(?: table)?|front room|living room|sitting room|spare room|flat|garden|back garden|garage|doorstep|bungalow|cottage|croft|farmhouse|conservatory|greenhouse|shed|porch|lounge|parlour|dining (?:room|table)|table|front door|back door|door|side gate|sofa|settee|armchair|study|summerhouse|patio|driveway|caravan|houseboat|narrowboat|allotment shed|allotment|place|hearth|fireside|fire|stove|hearthrug|hallway|verandah?|yard|attic|loft|household|residence|dwelling|lodgings|digs|hall at home|barge|boat)";

static HOME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)\b(?:(?:my|our|his|her|(?:the |our |your |a |one )?(?:(?:ward|local|district|borough|county|city|town|parish|own) )*(?:councillor|cllr|member|spokesperson|group leader)['’]s|((?-i:[A-Z])[\w-]+)['’]s?)\s+(?:own\s+|private\s+|actual\s+|family\s+|little\s+|old\s+|front\s+|back\s+)*(?:{ROOMS})|(?:their|the) own (?:{ROOMS})|the\s+homes?\s+of\s+(?:a |the |our |its |one of )*(?:cllr|councillors?|members?|leader|deputy|(?-i:[A-Z]))|(?:{ROOMS}) of (?:cllr|councillor|the councillor|our councillor)|(?:{ROOMS}) (?:that |which )?(?:he|she|they|cllr [a-z]+) (?:shares?|rents?|keeps?|owns?)|where\s+(?:cllr|councillor|he|she|the councillor|our councillor)(?: (?-i:[A-Z])[\w’'-]+)*\s+(?:and [a-z ]{{3,20}} )?lives?|private\s+(?:house|home|address|residence)|home for (?:cllr|councillor|him|her|me|our councillor)\b[^.;:!?]{{0,60}}? is|(?:come|comes|pop|pops|drop|drops|call|calls|straight|all) (?:in |on |over |along |back )?(?:round |over |in |up )?to (?:ours|mine|his|hers)|the ((?-i:[A-Z])[\w-]+) (?:household|residence|home|house|kitchen|sofa|parlour|front room|table|garage|flat)|lives? (?:above|over|on|aboard)|(?:the|a) councillor['’]s (?:home|house)|side gate|at home to|(?:in|by|at|round) the (?:{ROOMS}) at home|(?:surger(?:y|ies)|drop-?ins?|advice sessions?|residents|people|callers) at home|(?:him|her|me|us|(?:cllr|councillor) (?-i:[A-Z])[\w-]+) at home)\b"
    ))
});

/// `round to Adele's`, `in at the Patels'`, `the bell at Cllr Croft's`: at whose door it is, is asked afterwards.
static AT_SOMEBODYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:round|over|in|by|up|along|at|to) (?:to |at |on )?(?:the |Cllr |Councillor )*(?:[A-Z][a-z]+ )?([A-Z][a-z]+)(?:['’]s|s['’])(?:[ ,.;!?]|$)",
    )
});

/// Bodies and things that bear a name: `at Croft's shop` is no home.
static AT_A_SHOP: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^ ?(?:own )?(?:request|suggestion|invitation|expense|side|feet|heels|question|letter|motion|surger(?:y|ies)|advice|drop-?ins?|office|shop|stall|stores?|caf[eé]|works?|garage|yard|ward|meeting|words?|speech|funeral|statue|chip shop|barber|bakery|bench|pew|grave|old)\b",
    )
});

static SURGERY: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)\b(?:surger(?:y|ies)|drop-?ins?|advice|callers|sees|helps)\b"));

/// What makes of a home something else: `home ward`, `garden centre`, `table tennis`.
static COMPOUND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:wards?|towns?|villages?|count(?:y|ies)|run|pages?|games?|grown|help|office|centres?|waste|tennis|top|plans?|prices?|insurance|fires?|alarms?|extensions?|in order)\b",
    )
});

/// Words that ask people to come, beside those of every surgery.
static CALLED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:anyone|anybody|whoever|those|callers|residents|people|constituents|you|everyone|everybody|tenants|neighbours)\b[^.;:!?]{0,60}?\b(?:welcome|(?:can|may|should|will|might|could) (?:also |always |still |then )*(?:come|call|drop|find|see|have|get|meet|catch|talk|bring|raise|tell|be (?:seen|heard|met|helped)|go|knock|ring|speak|visit|turn|pop|look|take|sit)|finds?|are to|is to|need only|have only to|has only to)|for (?:anyone|anybody|those|whoever|people|residents)\b|knock|ring (?:the|his|her|my) (?:door ?)?bell|(?:give|pull|try|tug)\b[^.;:!?]{0,20}? (?:bell|knocker|pull|latch|door)|tap (?:on|at) the|rap (?:on|at) the|(?:offers?|gives?|holds?|takes?|does|keeps?|runs?|answers?|sorts?|listens?)\b[^.;:!?]{0,30} (?:advice|help|surger(?:y|ies)|court|open house|questions|letters|complaints|grumbles)|brings?\b[^.;:!?]{0,20} (?:troubles|problems|letters|complaints|worries|grumbles)|let yourself in|bring (?:your|a|any|the)|(?:can|may|will|is to) be (?:had|caught|found|got|seen|met)|(?:always|usually) (?:catch|find|in)|(?:advice|help|counsel|an ear|half an hour|five minutes|a word) (?:can|may|is|are|with)|never locked|(?:is|are|stands?|always) (?:always )?(?:open|unlocked|on the latch|ajar)|surgery is|surgeries are|takes? place|(?:is|are) (?:to be )?held|no need to (?:book|ring|knock|ask))\b",
    )
});

/// Hours at which somebody's door is open: `any Sunday after tea`.
static HOURS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:any|every|each|most|all|weekday|alternate) (?:other )?(?:day|evening|night|weeknight|weekday|weekend|morning|afternoon|hour|time|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)|(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|evening|afternoon|night)s|(?:evenings|weekends|weeknights)|after (?:tea|dinner|supper|lunch|chapel|church|work|six|seven|dark|milking|the football)|(?:from|at|till|until) [0-9]{1,2}(?::[0-9]{2})? ?[ap]m|[0-9]{1,2} ?[ap]m to|day or night|whenever|by appointment|the (?:first|second|third|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    )
});

/// That people are not asked there.
static NOT_ASKED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:do|does|should|is|are|will|must|has|have|would|need)(?: not|n['’]t)|never|nobody|no (?:one|surger(?:y|ies)|councillor|member|resident|meeting)s?|nor|rather than|instead of|not)\b[^.,;:!?]{0,60}?\b(?:surger(?:y|ies)|hold|holds|held|meet|meets|see|sees|come|knock|go|take|takes|place|invite[sd]?|call|use[sd]?|have to|in|at|to)\b[^.,;:!?]{0,60}$",
    )
});

/// Whose home the words of a sentence ask people into.
pub(super) fn home(item: &Item, said: &str) -> Option<Range<usize>> {
    let is_known = |name: &str| is_known(item, name);
    let of_somebody = AT_SOMEBODYS
        .whole()
        .captures_iter(said)
        .filter_map(|found| found.get(1))
        .find(|name| {
            let after = said[name.end()..].trim_start_matches(['\'', '’']);
            let after = after.strip_prefix('s').unwrap_or(after);
            is_known(name.as_str()) && !AT_A_SHOP.is_match(after)
        });
    let of_owner = |found: &regex::Captures| {
        found
            .get(1)
            .or(found.get(2))
            .is_none_or(|owner| is_known(owner.as_str()))
    };
    let in_room = || HOME.whole().captures_iter(said).find(of_owner)?.get(0);
    let found = of_somebody.or_else(in_room)?.range();
    // `the view from his garden`, `her home ward`
    let is_seen_from = said[..found.start].trim_end_matches("Cllr ").ends_with(" from ") && !SURGERY.is_match(said);
    if is_seen_from || COMPOUND.is_match(&said[found.end..]) {
        return None;
    }
    let is_no_place = [" is no ", " is not ", " should not ", " isn"]
        .iter()
        .any(|no| said[found.end..].starts_with(no));
    (!is_no_place && !NOT_ASKED.is_match(&said[..found.start])).then_some(found)
}

/// Whether a sentence with a home in it asks people to come, at whatever hour.
pub(super) fn calls(said: &str) -> bool {
    // What has no verb gives a place and an hour: `Lower Green: Cllr Croft's conservatory, Sundays from 2pm`.
    static LABEL: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^\W*(?:[A-Z][\w’'-]*,? (?:and |& )?){0,4}[A-Z][\w’'-]*(?::| –| —)|\b[Tt]he (?:first|second|third|other|last|next|venue)\b|^\W*(?:It|This|That|They)(?:['’]s|['’]re| is| are| will be)\b",
        )
    });
    SURGERY.is_match(said) || CALLED.is_match(said) || HOURS.is_match(said) && LABEL.is_match(said)
}

/// Whether a sentence that tells of something over says as well what is done now: `Her garage, cleared of bicycles, is
/// where Cllr Croft sees residents`.
pub(super) fn goes_on_now(said: &str) -> bool {
    static NOW: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:is (?:where|still|now|again|the)|are (?:still|now|again)|(?:has|have) been\b[^.;:!?]{0,50} for (?:years|months|ages|weeks|a)|sees|holds|keeps|takes callers|stays|expects|receives|welcomes|go(?:es)? on|carr(?:y|ies) on|continues?|doubles|serves as|every|each)\b",
        )
    });
    NOW.is_match(said)
}

/// Whether somebody of the registry has this name: `the Patels` have that of Suresh Patel.
pub(super) fn is_known(item: &Item, name: &str) -> bool {
    let directory = &item.ground.directory;
    let has = |name: &str| directory.has_given(name) || directory.has_surname(name);
    has(name) || name.strip_suffix('s').is_some_and(has)
}

/// Whether a cell belongs to a table of places and hours at which councillors are met.
pub(super) fn is_in_table(item: &Item, number: usize) -> bool {
    static HEAD: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)^(?:where|when|venue|place|hours?|times?|days?)\b|\b(?:surger(?:y|ies)|drop-?ins?)\b")
    });
    const FARTHEST: usize = 30;
    let above = &item.prose.stretches[number.saturating_sub(FARTHEST)..number];
    let mut cells = above.iter().filter(|stretch| stretch.scope == Scope::Table);
    cells.any(|cell| HEAD.is_match(cell.words()))
}

/// Whether somebody of whom a sentence says only `he` or `her` is a councillor, named in what stands before it.
pub(super) fn goes_on(item: &Item, number: usize, said: &str) -> bool {
    static PRONOUN: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\b(?:he|she|his|her|him)\b"));
    let earlier = number.saturating_sub(1)..=number;
    PRONOUN.is_match(said) && earlier.into_iter().any(|number| !item.mentions.of(number).is_empty())
}
