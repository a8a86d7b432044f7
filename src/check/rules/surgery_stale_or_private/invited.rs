//! Surgeries to which a release invites, whatever it calls them: none may be over, in somebody's home or in a room
//! that the council lends, nor at a place or time that nobody is told.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;

use super::homes;
use crate::base::date::{MONTHS, long_day};
use crate::check::pattern::{Match, Pattern, pattern};
use crate::check::{Findings, Item, Scope, Stretch};

/// Ways in which residents are asked to meet a councillor.
static ASKED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:surger(?:y|ies)|drop-?ins?|street stalls?|(?:advice|information|help|support|listening) (?:sessions?|stalls?|mornings?|evenings?|afternoons?|desks?|hours?|points?|tables?)|open (?:evenings?|mornings?|afternoons?|days?|house|door)|office hours",
        r"|ha(?:ve|s|ving) people (?:round|over|in)|(?:come|comes|call|calls|pop|pops|popping|drop|drops|dropping|looks?|stop|nip|wander|swing|knock|walk)(?: (?:along|right|straight))? (?:round|in|by|over|up|on|at)|callers (?:are|will be) (?:always )?welcome|turn(?:s|ing)? up|stop by|come to (?:(?-i:[A-Z][\w’']+)|the|our|his|her|my)|open to (?:callers|all|residents|anyone|anybody|everyone|everybody|constituents)|(?:meet|see|help|advise|listen to)s? (?:anyone|anybody|those|all|whoever|everyone)|come (?:along|and (?:meet|talk|see|tell|chat|ask|say))|kettle (?:is|will be|on)|put the kettle|door(?: is|['’]s| will be|s are) (?:always )?(?:open|on the latch)|gate (?:is|will be)",
        r"|(?:meet|see|catch|consult|find|talk (?:to|with)|speak (?:to|with)|chat (?:with|to)|natter|a word with|ask|grab|buttonhole|visit) (?:your |our |the |a |with )?(?:(?:ward |local |own |three |two |four )*(?:cllrs?|councillors?|us|group|team|members)\b|(?-i:[A-Z][a-z]+)\b)|fancy a (?:chat|natter|word|moan|cuppa)|want(?:s)? (?:a (?:chat|word|natter)|advice|help|to (?:talk|chat|see|meet|raise))|see you (?:at|on|there)|listening ear|help with (?:forms|letters|claims)|tak(?:e|es|ing) questions|(?:see|sees|seeing|meets?|meeting|receives?|welcomes?|hosts?|greets?) (?:local |any |all )?(?:residents|people|callers|constituents|tenants|neighbours|visitors)|can be (?:consulted|seen|found|met|reached in person)|(?:will be|is|are) at home to|at home to|help is on offer|on hand to|(?:cllrs?|councillors?) (?-i:(?:[A-Z][\w’'-]* ?){1,2}) ?(?:will be|is|['’]ll be) (?:in|at|on|outside|by|under)|she['’]ll be (?:in|at)|he['’]ll be (?:in|at)|they['’]ll be (?:in|at))\b",
    ))
});

/// Somebody else's surgeries and open days.
static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:doctors?|gps?|vets?|dentists?|dental|tree|hospital|knee|hip|heart|eye|brain|medical|veterinary|nurse)['’]?s?['’]? surger(?:y|ies)|tree surgeons?|surgery (?:on|for) (?:her|his|a|the) (?:hip|knee|eye|heart|back)|(?:school|college|university|museum|club|society|church|hospital|farm|garden|theatre)(?:['’]s)? open (?:evening|day|morning))\b",
    )
});

/// That whoever asks is a councillor or the group.
static OURS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:cllrs?|councillors?|(?:ward|borough|district|county|city) members?|we|we['’](?:ve|re|ll)|us|our|my|group(?:['’]s)?|party|team|surger(?:y|ies)|drop-?ins?|street stalls?)\b",
    )
});

static OFFICE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:committee rooms?|civic (?:centre|offices?|suite|hall|hub)|town hall|guildhall|city hall|county hall|shire hall|(?:its|their) (?:own )?(?:boardroom|meeting room|training room|committee suite)|council (?:chamber|offices?|buildings?|house|premises|rooms?|hub)|council['’]s (?:own )?(?:offices?|rooms?|premises|building|chamber|hub|boardroom|meeting rooms?)|(?:(?:mayor|chairman|leader|sheriff)['’]s|his|her) parlour|members['’] (?:room|lounge|suite)|group (?:room|office) at)\b",
    )
});

static FREE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:free of charge|for free|without (?:a )?charge|no (?:charge|fee|rent|bill)|at no (?:cost|charge)|for nothing|(?:pays?|paid|charges?|charged|costs?|asks?|asked|owes?)(?: us| it| them| the group)? (?:nothing|not a penny|no rent)|rent[- ]free|(?:does|do|did|has|is)(?:n['’]t| not) (?:cost|charge|charged|ask|pay|paying|charging)|waiv(?:es|ed|ing)|courtesy of the council|lends?|lent|on the house|gratis|(?:lays?|laid) on by|council (?:provides|picks up|foots|lets us)|not a penny|without paying|on the council|room free|free room|free use|(?:gives?|gave|provides?|offers?) (?:us|the group|the party|members|them) (?:the |a |its )?(?:[a-z]+ )?(?:room|space|hall|chamber|office)s?|not hear of (?:payment|rent|money)|refus(?:es|ed) (?:payment|rent|money)|let(?:s|ting)? (?:us|the party|the group|them|members|the independents) (?:use|have)|at (?:our|the group['’]s) disposal)\b",
    )
});

/// That a place or a time is told to nobody yet.
static UNTOLD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:ring|call|phone|e-?mail|text|write|message|contact|ask)(?: us| the office| me| him| her| them| ahead| in)* (?:for|to (?:find out|get|learn|be told)) (?:the |an? )?(?:address|venue|place|location|where(?:abouts)?|time|day)",
        r"|(?:place|venue|address|location|room|hall|spot|time|day)s?(?: that| which)?(?: is| are| will be|['’]ll be| to be)* (?:given out|announced|told|confirmed|revealed|texted|shared|decided|fixed|disclosed|sent|tba|tbc|made known|passed on)(?: only| to [a-z ]{3,20})?(?: on the day| later| on request| nearer| when you| to those| by text| in due course| once| soon)",
        r"|(?:will be|['’]ll be)(?: around| about)? (?:in|at|outside|on|near|around) (?:the )?[\w’' -]{3,40}? (?:some ?time|at some point|one (?:day|evening|morning)|on and off|now and then|from time to time|most (?:days|mornings|weeks))\b",
        r"|(?:find out|learn|hear|be told) where [^.;:!?]{0,40} (?:ring|call|e-?mail|text|write|ask|phone)|watch this space|(?:venue|place|address|where) (?:to follow|tbc|tba|later)|(?:text|e-?mail|tell|send|message|let)(?:s|ing)? (?:you|people|them|callers|those who [a-z]+)(?: know)? (?:the (?:address|place|venue|location)|where)",
        r"|(?:surger(?:y|ies)|drop-?ins?|stalls?|advice sessions?)\b[^.;:!?]{0,60} (?:some ?time|at some point|one (?:day|evening|morning) (?:in|next)|somewhere|wherever|whenever))\b",
    ))
});

/// That something is to come.
static COMING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:will|shall|['’]ll|next|come|join|see you|meet (?:your|our|the|us)|(?:meet|see|catch|find|join|ask) (?:cllr|councillor)|turn up|don['’]t (?:forget|miss)|do not (?:forget|miss)|invit(?:ed|es|e)|welcome|this coming|coming|date for|diar(?:y|ies)|looks? forward|is on|are on|is at|are at|takes? place|can be|holds?|drop in|pop|call|between now|from now|is to|are to|be there|save the|is open|are open|open to|starts?|begins?|runs?)\b",
    )
});

/// That something has been: what is to be done, put in the same words, is taken out first.
static PAST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:was|were|came|went|met|saw|heard|told|took|began|had|has been|have been|thanks? (?:to )?(?:all|every\w*|those)|thanks all|since|last (?:week|month|year)|[a-z]{2,}(?:[a-df-z]ed))\b",
    )
});
static TO_BE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:will|shall|to|can|may|must|is|are)(?: all| also| now)? (?:be )?(?:held|had|met|seen|found|caught|heard|[a-z]+ed)|invited|included|booked|required|unneeded|needed|based|hundred|wanted|bored|interested|worried|limited)\b",
    )
});

static DAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:([0-9]{1,2})(?:st|nd|rd|th)? |(?:in|of|during|until|through) )(January|February|March|April|May|June|July|August|September|October|November|December)(?: ([0-9]{4}))?\b",
    )
});

/// Tells of each surgery in a release that lacks something or is where it must not be.
pub(super) fn check(item: &Item, findings: &mut Findings) {
    for (number, stretch) in item.prose.stretches.iter().enumerate() {
        let is_told = match stretch.scope {
            Scope::Blank | Scope::Alt => false,
            Scope::Table => homes::is_in_table(item, number),
            _ => true,
        };
        let is_asked = || stretch.traced().is_match(&ASKED) || homes::home(item, stretch.words()).is_some();
        if !is_told || !(is_asked() || is_listed(item, number, stretch.words())) {
            continue;
        }
        for sentence in stretch.sentences() {
            judge(item, number, stretch, sentence, findings);
        }
    }
}

fn judge(item: &Item, number: usize, stretch: &Stretch, sentence: &Range<usize>, findings: &mut Findings) {
    let said = &stretch.words()[sentence.clone()];
    let near = around(stretch, sentence);
    if OTHERS.is_match(said) {
        return;
    }
    let is_asked = ASKED.is_match(said) || is_listed(item, number, said);
    let is_named = || item.mentions.within(number, sentence.clone()).next().is_some() || names_us(item, said);
    let is_ours = OURS.is_match(said) || is_named() || homes::goes_on(item, number, said);
    let place =
        |words: Range<usize>| stretch.place(item.source(), sentence.start + words.start..sentence.start + words.end);
    if let Some(home) = homes::home(item, said).filter(|home| {
        let is_called = is_asked || stretch.scope == Scope::Table || homes::calls(said);
        (is_ours || said[home.clone()].contains(" own ")) && is_called && is_open(said)
    }) {
        let words = said[home.clone()].to_owned();
        findings
            .at(place(home), format!("people are asked into somebody's home: `{words}`"))
            .help("Choose a public place, such as a library or a hall, and give its name.");
        return;
    }
    if !(is_asked || ASKED.is_match(near)) {
        return;
    }
    if let Some(office) = OFFICE.find(said).filter(|_| is_ours && FREE.is_match(said)) {
        findings
            .at(
                place(office.range()),
                format!("the council lends the group a room: `{}`", office.as_str()),
            )
            .help("Choose a place that is not the council's, or hire the room at its usual price.");
        return;
    }
    if let Some(untold) = UNTOLD
        .find(said)
        .filter(|_| is_open(said) && (is_ours || OURS.is_match(near)))
    {
        findings
            .at(
                place(untold.range()),
                format!("nobody is told where and when: `{}`", untold.as_str()),
            )
            .help("Give the day, beginning and end, and a public place with its address.");
        return;
    }
    if let Some((words, day)) = over(item, said).filter(|_| ASKED.is_match(said) && is_ours) {
        findings
            .at(place(words), format!("this was on {}, and is over", long_day(day)))
            .help("Give the next date, or take it out.");
    }
}

/// Whether a line gives a day and a time in a list of surgeries: what the list is of stands above it.
fn is_listed(item: &Item, number: usize, said: &str) -> bool {
    static TIME: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"\b(?:[0-9]{1,2}(?:[.:][0-9]{2})? ?[ap]\.?m\b|noon\b|midday\b|o['’]clock)"));
    static LIST: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:surger(?:y|ies)|drop-?ins?|advice (?:sessions?|mornings?|evenings?)|open (?:doors?|evenings?|mornings?)|where to (?:find|meet|see|catch)|(?:meet|find|see) (?:your|our) (?:\w+ ){0,2}councillors?)\b",
        )
    });
    const FARTHEST: usize = 12;
    if !TIME.is_match(said) || DAYS.find(said).is_none() {
        return false;
    }
    let above = &item.prose.stretches[number.saturating_sub(FARTHEST)..number];
    let mut above = above
        .iter()
        .filter(|stretch| stretch.scope != Scope::Blank)
        .map(Stretch::words);
    above.any(|words| LIST.is_match(words))
}

/// The sentence and the one before it: `There will be a surgery on Saturday. Ring for the address.`
fn around<'t>(stretch: &'t Stretch, sentence: &Range<usize>) -> &'t str {
    let sentences = stretch.sentences();
    let at = sentences.partition_point(|other| other.start < sentence.start);
    let from = at
        .checked_sub(1)
        .map_or(sentence.start, |before| sentences[before].start);
    &stretch.words()[from..sentence.end]
}

/// Whether a sentence speaks of what is still to come, or comes again and again.
fn is_open(said: &str) -> bool {
    let mut rest = said.to_owned();
    let found: Vec<Range<usize>> = TO_BE.find_iter(said).map(|found: Match| found.range()).collect();
    for range in found.into_iter().rev() {
        rest.replace_range(range, "");
    }
    !PAST.is_match(&rest)
}

/// Whether a sentence names one of the registry, by one name even, or the group.
fn names_us(item: &Item, said: &str) -> bool {
    let group = item.ground.settings().group.short_name.as_str();
    let group = group.rsplit(' ').next().filter(|name| name.len() > 4);
    let mut words = said
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| word.len() > 2);
    words.any(|word| group == Some(word) || (word.starts_with(char::is_uppercase) && homes::is_known(item, word)))
}

/// The last day that a sentence asks people for, if the release came out after it.
fn over(item: &Item, said: &str) -> Option<(Range<usize>, Date)> {
    static LISTED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:surger(?:y|ies)|drop-?ins?|stalls?|open evenings?|advice sessions?)\b[^.;!?:]{0,40}[:–—]")
    });
    let is_coming = COMING.is_match(said) || LISTED.is_match(said);
    if !is_coming || !is_open(said) {
        return None;
    }
    let (words, day) = days(said).into_iter().max_by_key(|(_, day)| *day)?;
    (day < item.day).then_some((words, day))
}

/// The days in a sentence: where none is said, the last of the month; where no year is, that of the next date.
fn days(said: &str) -> Vec<(Range<usize>, Date)> {
    let mut found = Vec::new();
    let mut year: Option<i16> = None;
    let all: Vec<_> = DAYS.whole().captures_iter(said).collect();
    for day in all.into_iter().rev() {
        year = day.get(3).and_then(|year| year.as_str().parse().ok()).or(year);
        let month = MONTHS.iter().position(|month| *month == &day[2]);
        let (Some(year), Some(month), Some(whole)) = (year, month, day.get(0)) else {
            continue;
        };
        let Ok(first) = Date::new(year, month as i8 + 1, 1) else {
            continue;
        };
        let date = match day.get(1).map(|number| number.as_str().parse::<i8>()) {
            Some(Ok(number)) => Date::new(year, month as i8 + 1, number).ok(),
            _ => Some(first.last_of_month()),
        };
        found.extend(date.map(|date| (whole.range(), date)));
    }
    found
}
