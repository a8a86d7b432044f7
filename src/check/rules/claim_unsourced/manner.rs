//! Numbers that are no figures, for how they are told: a way of speaking, what is remembered, a price in pence.

use std::sync::LazyLock;

use crate::check::Stretch;
use crate::check::figures::{Figure, FigureKind};
use crate::check::pattern::{Pattern, pattern};

/// Whether it is a round number in words, as somebody says or remembers it: a way of speaking, and no count.
pub(super) fn is_spoken(stretch: &Stretch, figure: &Figure) -> bool {
    static LIKENED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:it|that|this)(?:['’]s| is| was)(?: (?:only|just|about|like|some|over))? $")
    });
    static COUNTED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r#"(?i)^ (?:pounds|quid|people|residents|tenants|homes|households|houses|families|jobs|posts|journeys|trips|tonnes|litres|visits|pupils|children|patients|passengers|calls|a year|in (?:cuts|savings|fees)|of (?:your|our|public))\b|^[.,;!?”"]"#,
        )
    });
    static REMEMBERED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:remember(?:s|ed)?|recall(?:s|ed)?|in (?:his|her|their|those) (?:day|youth|time))\b")
    });
    let text = stretch.words();
    let said = text[figure.words.clone()].to_lowercase();
    if said.contains("half") && is_one_of_halves(stretch, figure) {
        return true;
    }
    let is_hundred = said.ends_with(" hundred") || said.ends_with(" thousand");
    if !stretch.is_quoted(&figure.words) {
        let before = &text[..figure.words.start];
        let sentence = before.rfind(['.', '!', '?']).map_or(0, |at| at + 1);
        return is_hundred && REMEMBERED.is_match(&before[sentence..]);
    }
    if said.contains("as often") && is_asked(stretch, figure) || is_anecdote(stretch, figure) {
        return true;
    }
    // `It's half a million tea bags`: a likeness.
    let is_likeness = said.ends_with("illion")
        && !said.contains(|c: char| c.is_ascii_digit())
        && LIKENED.is_match(&text[..figure.words.start])
        && !COUNTED.is_match(&text[figure.words.end..]);
    said.ends_with(" hundred") || is_likeness
}

/// Whether it is how often somebody is asked about something, as they say: `I am asked about it twice as often`.
fn is_asked(stretch: &Stretch, figure: &Figure) -> bool {
    static ASKED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\bI(?:['’](?:ve|m)| have| am| was| get) (?:been |being )?(?:asked|stopped|told|rung|written to|thanked)\b",
        )
    });
    sentence_of(stretch, figure).is_some_and(|sentence| ASKED.is_match(sentence))
}

/// Whether it is one half of two that make a whole: `Half of that boat is porters and half of it is people`.
fn is_one_of_halves(stretch: &Stretch, figure: &Figure) -> bool {
    static HALVES: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?i)\bhalf\b[^.;:!?]{1,90},? (?:and|while|but) (?:the other )?half\b"));
    sentence_of(stretch, figure).is_some_and(|sentence| HALVES.is_match(sentence))
}

/// The sentence in which a figure stands.
pub(super) fn sentence_of<'s>(stretch: &'s Stretch, figure: &Figure) -> Option<&'s str> {
    let sentence = stretch.sentence_at(figure.words.start)?;
    Some(&stretch.words()[sentence.clone()])
}

/// Whether it is how many must agree before something is done, and no count of anybody: `it needs a yes from more than half of
/// those who answer`.
pub(super) fn is_threshold(stretch: &Stretch, figure: &Figure) -> bool {
    static NEEDS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:needs?|requires?|takes|must (?:have|get|win)|ha(?:s|ve) to (?:have|get|win)|depends on|if|unless|only when|provided)\b[^.;:!?]{0,60} $",
        )
    });
    static AGREE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^[^.;:!?]{0,30}\b(?:answer|vote|reply|respond|turn out|agree|sign|say yes|say so|take part|are (?:in favour|for it)|support it)\b",
        )
    });
    let text = stretch.words();
    let from = text.ceil_char_boundary(figure.words.start.saturating_sub(90));
    AGREE.is_match(&text[figure.words.end..]) && NEEDS.is_match(&text[from..figure.words.start])
}

/// Whether it is what a small thing costs, in pence: `a 30p charge at the door`. What rises by pence, or costs the council some,
/// is a figure like any other.
pub(super) fn is_price(stretch: &Stretch, figure: &Figure) -> bool {
    static COUNTED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:by|up|down|ris(?:e|es|en|ing)|rose|fell|falls?|cuts?|increase\w*|sav(?:e|es|ed|ing)|los(?:e|es|t|ing)|loss|subsid\w+|average|than|extra|council|taxpayers?|profit|wages?|paid|from \d+p to)\b[^.;!?]*$",
        )
    });
    static COMPARED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^ (?:an? [a-z]+ )?(?:more|less|extra|off|cheaper|dearer|rise|increase|cut|loss|profit|subsidy|in (?:the|every) pound|an hour|to \d)\b",
        )
    });
    let text = stretch.words();
    let said = &text[figure.words.clone()];
    let is_pence = figure.kind == FigureKind::Money && (said.ends_with('p') || said.ends_with("pence"));
    if !is_pence || !figure.value.is_at_most(99) {
        return false;
    }
    let from = text.ceil_char_boundary(figure.words.start.saturating_sub(40));
    !COUNTED.is_match(&text[from..figure.words.start]) && !COMPARED.is_match(&text[figure.words.end..])
}

/// Whether it is how long something took in somebody's tale: `I have a customer who winds up his errand in 40 minutes`.
fn is_anecdote(stretch: &Stretch, figure: &Figure) -> bool {
    static TALE: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b(?:I|me|my|[Hh]e|[Ss]he|his|her)\b"));
    static CLAIM: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:average|wait\w*|delay\w*|council|cabinet|patients?|residents|queue\w*|ambulance|response|every|each|per|longer|late)\b",
        )
    });
    static WAITED: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"\bI (?:once |have |had |was |have been |'ve |’ve )?wait(?:ed|ing)\b"));
    let is_told = |sentence: &str| TALE.is_match(sentence) && (!CLAIM.is_match(sentence) || WAITED.is_match(sentence));
    figure.kind == FigureKind::Duration && sentence_of(stretch, figure).is_some_and(is_told)
}

/// Whether it is when a train or the like goes: `the 9.45`, `the train of 8.14`.
pub(super) fn is_departure(stretch: &Stretch, figure: &Figure) -> bool {
    static RIDES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:trains?|bus(?:es)?|boats?|ferr(?:y|ies)|sailings?|services?|stops?|calls?|leaves?|departs?|arrives?|catch\w*|caught|took|takes|missed|runs?|for the)\b",
        )
    });
    let text = stretch.words();
    let Some((hours, minutes)) = text[figure.words.clone()].split_once('.') else {
        return false;
    };
    let is_clock = minutes.len() == 2
        && minutes.parse::<u8>().is_ok_and(|minutes| minutes < 60)
        && hours.parse::<u8>().is_ok_and(|hours| hours < 24);
    let before = text[..figure.words.start].trim_end().to_lowercase();
    let is_led = [" the", " of", " a", " and", " or"]
        .iter()
        .any(|word| format!(" {before}").ends_with(word));
    is_clock && is_led && sentence_of(stretch, figure).is_some_and(|sentence| RIDES.is_match(sentence))
}

/// Whether it is a share that people outside the group tell of, as they found it, in no number: `the heads say that lateness is down by
/// a third`.
pub(super) fn is_hearsay(stretch: &Stretch, figure: &Figure) -> bool {
    static TELL: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:and |but )?(?:the |its |their |her |his )?(?:heads?|headteachers?|teachers?|staff|organisers?|volunteers?|drivers?|bakers?|traders?|shopkeepers?|landlord|landlady|wardens?|librarians?|coach|coaches|caretaker|vicar|farmers?|cooks?|nurses?|growers?|keepers?) (?:[a-z’'-]+ ){0,3}?(?:says?|reports?|reckons?|tells? us|finds?|thinks?|puts? it)\b",
        )
    });
    let said = &stretch.words()[figure.words.clone()];
    !said.contains(|c: char| c.is_ascii_digit())
        && matches!(figure.kind, FigureKind::Share | FigureKind::Change)
        && sentence_of(stretch, figure).is_some_and(|sentence| TELL.is_match(sentence.trim_start()))
}

/// Whether it is what it costs to come in, to eat or to take part: `entry is £3`, `tickets at £12 on the door`.
pub(super) fn is_entry(stretch: &Stretch, figure: &Figure) -> bool {
    static SOLD: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:tickets?|entry|entrance|admission|stalls?|pitches|programmes?|a (?:cup|slice|bun|plate|bowl|pint|ride|go|seat|place|table|ticket)|tea|soup|cake|lunch|supper|raffle|each|places) (?:[a-z]+ ){0,4}$",
        )
    });
    static AT_DOOR: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^,? (?:on the (?:door|night|gate|day)|at the (?:door|gate)|a (?:ticket|plate|bowl|slice|seat|stall|pitch|go|ride|cup|table)|each on|for (?:adults|children|a (?:child|family|seat|table|stall|slice|cup|bowl)))\b",
        )
    });
    static RAISED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:council|cost the|subsid\w+|average|up|rise[sn]?|rose|risen|rais(?:e[sd]?|ing)|increas\w+|doubl\w+|hike\w*|from £|to £|more|less|than|cuts?|taxpayers?|parking|fares?|charge[sd]?)\b",
        )
    });
    let text = stretch.words();
    let is_money = figure.kind == FigureKind::Money && text[figure.words.clone()].starts_with('£');
    if !is_money || !figure.value.is_at_most(50) {
        return false;
    }
    let from = text.ceil_char_boundary(figure.words.start.saturating_sub(40));
    let is_sold = SOLD.is_match(&text[from..figure.words.start]) || AT_DOOR.is_match(&text[figure.words.end..]);
    is_sold && sentence_of(stretch, figure).is_some_and(|sentence| !RAISED.is_match(sentence))
}

/// Whether it is how long a walk takes: `it is 20 minutes on foot`.
pub(super) fn is_walk(stretch: &Stretch, figure: &Figure) -> bool {
    static WALK: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:walk|stroll|on foot|to walk|to cycle|to climb|by bike|bike ride|boat trip|crossing takes|the film|the play|the talk|the show|simmer|bake|oven)\b",
        )
    });
    figure.kind == FigureKind::Duration && sentence_of(stretch, figure).is_some_and(|sentence| WALK.is_match(sentence))
}

/// Whether it is the score of a game: `the team won 14-12`.
pub(super) fn is_score(stretch: &Stretch, figure: &Figure) -> bool {
    static PLAYED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:won|lost|beat|beaten|drew|score[sd]?|final|match|game|half[- ]time|kick-off|wickets?|runs|goals?)\b",
        )
    });
    let text = stretch.words();
    let is_digit = |c: char| c.is_ascii_digit();
    let goes_on = text[figure.words.end..]
        .strip_prefix(['-', '–'])
        .is_some_and(|rest| rest.starts_with(is_digit));
    let comes_after = text[..figure.words.start]
        .strip_suffix(['-', '–'])
        .is_some_and(|rest| rest.ends_with(is_digit));
    (goes_on || comes_after) && sentence_of(stretch, figure).is_some_and(|sentence| PLAYED.is_match(sentence))
}

/// Whether it is how old somebody is: `she is 81 and still skates`.
pub(super) fn is_age(stretch: &Stretch, figure: &Figure) -> bool {
    static IS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b(?:[Hh]e|[Ss]he|who|I)(?: (?:is|was|am|will be|turned|turns)|['’]s|['’]m) (?:now |just |nearly |almost |only )?$",
        )
    });
    static ENDS: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"^(?:[,.;!?]|$| (?:and|but|now|this|next|today|on|in|when|or)\b)"));
    let text = stretch.words();
    figure.kind == FigureKind::Count
        && figure.value.is_at_most(110)
        && IS.is_match(&text[..figure.words.start])
        && ENDS.is_match(&text[figure.words.end..])
}
