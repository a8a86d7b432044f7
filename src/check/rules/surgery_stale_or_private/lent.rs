//! Rooms of the council that the group has for nothing: the room, that nothing is paid, and that it is for the group.
//! `The Oak Room at the Town Hall, lent gratis, is the setting for the group's quiz night.`

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, Traced, pattern};

static OFFICE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:committee rooms?|civic (?:centre|offices?|suite|hall|hub)|town hall|guildhall|city hall|county hall|shire hall|(?:its|their) (?:own )?(?:boardroom|meeting room|training room|committee suite)|council (?:chamber|offices?|buildings?|house|premises|rooms?|hub)|council['’]s (?:own )?(?:[a-z]+ )?(?:offices?|rooms?|premises|building|chamber|hub|boardroom|hall|suite|lounge|library|depot|canteen)|(?:(?:mayor|chairman|leader|sheriff)['’]s|his|her) parlour|members['’] (?:room|lounge|suite)|group (?:room|office) at",
        r"|(?:room|hall|lounge|suite|chamber|library|theatre|kitchen|canteen|centre)s?\b[^.;:!?]{0,40} (?:belong(?:s|ing)? to the council|owned by the council|council[- ]owned|run by the council|of the council['’]s)|(?:council|publicly)[- ](?:owned|run) (?:[a-z]+ )?(?:room|hall|lounge|suite|library|centre|building)s?)\b",
    ))
});

static FREE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:free (?:of charge|to (?:us|the group|the party|members|our))|for free|free of (?:hire|rent)|without (?:a |any )?(?:charge|fee|bill|invoice|rent|payment)|no (?:hire |booking |room )?(?:charge|fee|rent|bill|invoice|cost|payment)s?|at no (?:cost|charge)|for nothing|(?:pays?|paid|charges?|charged|costs?|asks?|asked|owes?)(?: us| it| them| the group)? (?:nothing|not a penny|no rent)|rent[- ]free|(?:does|do|did|has|is)(?:n['’]t| not) (?:cost|charge|charged|ask|pay|paying|charging)|waiv(?:es|ed|ing)|courtesy of the council|lends?|lent|on loan|on the house|gratis|complimentary|(?:lays?|laid) on by|council (?:provides|picks up|foots|lets us)|not a penny|without paying|on the council|room free|free room|free use|(?:gives?|gave|provides?|offers?) (?:us|the group|the party|members|them) (?:the |a |its )?(?:[a-z]+ )?(?:room|space|hall|chamber|office)s?|not hear of (?:payment|rent|money)|refus(?:es|ed) (?:payment|rent|money)|let(?:s|ting)? (?:us|the party|the group|them|members|the independents) (?:use|have)|at (?:our|the group['’]s|the party['’]s) disposal)\b",
    )
});

/// For what a party has a room: `the members' supper`, `our AGM`.
static GATHERING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:part(?:y|ies)|socials?|suppers?|dinners?|lunch(?:es)?|quiz|agm|meets?|meetings?|gather(?:s|ings?)?|get-togethers?|celebrations?|fundraisers?|receptions?|members|supporters|branch|christmas|nights?|evenings?|surger(?:y|ies)|advice|sessions?|stalls?|campaign\w*|launch|disposal|(?:to|for) (?:us|the (?:group|party)))\b",
    )
});

/// That others have it, or that it is only wished for, or that it is not so.
static OTHERWISE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:clubs?|guides|cadets|scouts|brownies|schools?|pupils|charit\w+|choirs?|children|carers|young people|voluntary|community groups|residents['’]? (?:groups?|associations?)|food ?banks?|playgroups?|warm (?:room|space|hub)s?|calls? (?:for|on)|called (?:for|on)|wants?|would|should|could|asked for|asks for|(?:will |to )ask (?:full council|cabinet|the council|council)|free parking|motion|propos\w+|unless|never|neither|nor|(?:does|do|did|is|was|are|has|have|may|must|can|will)(?:n['’]t| not) (?:use|used|have|had|get|got|meet|met|take|taken|book|booked|hold|held|be|been|free|lent|lend|accept)|cannot|pays? for)\b",
    )
});

/// The room in a sentence that the council gives the group for nothing.
pub(super) fn lent(said: Traced) -> Option<Range<usize>> {
    let office = said.find(&OFFICE)?;
    let is_lent = said.is_match(&FREE) && said.is_match(&GATHERING) && !said.is_match(&OTHERWISE);
    is_lent.then(|| office.range())
}

/// Whether a paragraph may tell of such a room.
pub(super) fn may_tell(text: Traced) -> bool {
    text.is_match(&FREE) && text.is_match(&OFFICE)
}
