//! Days that are over and are spoken of as still to come: of any meeting to which people are asked, in whatever words.
//! `Last call for places at the flood workshop! It is on Monday 16 November.`

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::base::date::MONTHS;
use crate::check::pattern::{Match, Pattern, pattern};

/// The hour of a day: `7pm`, `noon`.
pub(super) static TIME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:[0-9]{1,2}(?:[.:][0-9]{2})? ?[ap]\.?m\b|[0-9]{1,2}[.:][0-9]{2}\b|noon\b|midday\b|o['’]clock|(?:half|quarter) past\b|quarter to\b)",
    )
});

/// Days as they are written: `7 November 2026`, `in November`.
pub(super) static DAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:([0-9]{1,2})(?:st|nd|rd|th)? |(?:in|of|during|until|through) )(January|February|March|April|May|June|July|August|September|October|November|December)(?: ([0-9]{4}))?\b",
    )
});

/// What people come to: `surgery`, `coffee morning`, `flood workshop`.
static EVENT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:surger(?:y|ies)|drop-?ins?|stalls?|sessions?|meetings?|workshops?|walkabouts?|litter[- ]picks?|clean-?ups?|planting days?|rall(?:y|ies)|vigils?|fairs?|fayres?|socials?|suppers?|quiz(?:zes)?|hustings|forums?|get-togethers?|exhibitions?|concerts?|fun days?|events?|question time|roadshows?|(?:coffee|open|advice|information|listening|tea|help|support|quiz|social|public|party) (?:mornings?|days?|evenings?|afternoons?|nights?|hours?))\b",
    )
});

/// What asks people to something, or has it before it.
static AHEAD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:will|shall|['’]ll|(?:is|are)(?: to be| being)? (?:on|held|at)|takes? place|falls? on|opens?|starts?|begins?|meets?|still to come|coming up|last (?:call|chance)|(?:bookings?|appointments|places|tickets|seats)\b[^.;:!?]{0,30} (?:is|are) (?:still )?(?:being )?(?:taken|open|available|on sale|going|left|free)|come (?:along|and)|join us|see you|don['’]t (?:miss|forget)|save the date|(?:is|are) invited|look(?:s|ing)? (?:ahead|forward)|be there|diar(?:y|ies)|upcoming|forthcoming)\b",
    )
});

/// That a sentence tells of papers about something: `the minutes of the meeting of 3 November are at the library`.
static PAPERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:minutes?|notices?|pages?|lists?|reports?|reported|records?|recordings?|papers?|notes|agendas?|webcast|video|decisions?|votes?|letters?|questions?|answers?|repl(?:y|ies)|petitions?|motions?|figures|results?|forecasts?|polls?|consultations?|deadline|prices?|fares?)\b",
    )
});

/// What before a day makes it the beginning of something, or its end: `since 3 October`.
static BOUND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:since|after|before|until|till|dated|of|from|by|between|and|to|following)(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)? $",
    )
});

/// That something is to come.
static COMING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:will|shall|['’]ll|next|come|join|see you|meet (?:your|our|the|us)|(?:meet|see|catch|find|join|ask) (?:cllr|councillor)|turn up|don['’]t (?:forget|miss)|do not (?:forget|miss)|invit(?:ed|es|e)|welcome|this coming|coming|date for|diar(?:y|ies)|looks? forward|is on|are on|is at|are at|takes? place|can be|holds?|drop in|pop|call|between now|from now|is to|are to|be there|save the|is open|are open|open to|starts?|begins?|runs?|(?:bookings|appointments|places) are)\b",
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
        r"\b(?:(?:will|shall|to|can|may|must|is|are)(?: all| also| now)? (?:be )?(?:held|had|met|seen|found|caught|heard|[a-z]+ed)|invited|included|booked|required|unneeded|needed|based|hundred|wanted|bored|interested|worried|limited|provided|supplied|red|bed)\b",
    )
});

/// Whether a sentence speaks of what is still to come, or comes again and again.
pub(super) fn is_open(said: &str) -> bool {
    let mut rest = said.to_owned();
    let found: Vec<Range<usize>> = TO_BE.find_iter(said).map(|found: Match| found.range()).collect();
    for range in found.into_iter().rev() {
        rest.replace_range(range, "");
    }
    !PAST.is_match(&rest)
}

/// The last day for which a sentence about a surgery asks people, if it is before `today`.
pub(super) fn over(said: &str, today: Date) -> Option<(Range<usize>, Date)> {
    static LISTED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:surger(?:y|ies)|drop-?ins?|stalls?|open evenings?|advice sessions?)\b[^.;!?:]{0,40}[:–—]")
    });
    let is_coming = COMING.is_match(said) || LISTED.is_match(said);
    if !is_coming || !is_open(said) {
        return None;
    }
    last_day(said, today)
}

/// The last day of something else that people come to, if it is before `today` and told of as still ahead. What it is may
/// stand in the sentence before, `near` with it.
pub(super) fn announced(said: &str, near: &str, today: Date) -> Option<(Range<usize>, Date)> {
    let (words, day) = last_day(said, today)?;
    let is_event = TIME.is_match(said) || EVENT.is_match(near);
    let is_ahead = AHEAD.is_match(said) && is_open(said) && !PAPERS.is_match(said);
    (is_event && is_ahead && !BOUND.is_match(&said[..words.start])).then_some((words, day))
}

/// The last day in a sentence, if it is before `today`.
fn last_day(said: &str, today: Date) -> Option<(Range<usize>, Date)> {
    let (words, day) = days(said).into_iter().max_by_key(|(_, day)| *day)?;
    (day < today).then_some((words, day))
}

/// The days in a sentence: where none is said, the last of the month; where no year is, that of the next date.
pub(super) fn days(said: &str) -> Vec<(Range<usize>, Date)> {
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
