//! What sounds like an appeal and is none: elections of others, leaflets on something else, whoever else knocks on doors.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};
use crate::check::{Item, Stretch};

/// Parties whose candidates a group of another name may name: that asks for nothing.
const PARTIES: &[&str] = &["labour", "conservative", "green", "lib", "reform"];

/// Whether it is no council that somebody stands for: `stand for election as school governors`.
pub(super) fn is_of_others(text: &str, words: &Range<usize>, names: &[String]) -> bool {
    static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^ (?:as|to|of) (?:(?:a|an|the|its|their|school|parent|staff|new) )*(?:governors?|governing|trustees?|treasurer|secretary|chair|captain|churchwardens?|youth|school|club|committee of|board of|members? of the (?:club|society|association|trust|youth))",
        )
    });
    static BODIES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:governors?|governing|trustees?|parents?|school|club|society|allotments?|churchwardens?|tenants[’']? (?:panel|association)|youth)\b",
        )
    });
    // `Keep the empty council houses`: it is the houses that are kept.
    static THINGS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:['’]s\b| (?:houses?|homes?|housing|flats?|offices?|buildings?|tax|chamber|car parks?|services?|depots?|garages?|land|estates?|tenants?|tenanc\w+|officers?|staff|website|meetings?|minutes|nursery|nurseries|farms?|yard|leisure|pool|bins?|vans?|archives?|grants?|funding|papers?|logo|crest)\b)",
        )
    });
    let is_body = text[words.clone()].to_lowercase().starts_with("stand") && BODIES.is_match(text);
    let after = &text[words.end..];
    let is_list = text[words.clone()].to_lowercase().starts_with("the candidates");
    let is_told = is_list
        && [" are ", " include ", " were "]
            .iter()
            .any(|verb| after.starts_with(verb) || text[words.clone()].contains(verb));
    let said = text[words.clone()].to_lowercase();
    let of_party = PARTIES.iter().any(|party| {
        said.starts_with(party) && said.contains(" candidate") && names.iter().all(|name| !name.contains(party))
    });
    let keeps = ["keep", "hold", "take", "win", "gain"]
        .iter()
        .any(|verb| said.starts_with(verb));
    let is_of_things = keeps && said.ends_with("council") && THINGS.is_match(after);
    is_told || is_body || of_party || OTHERS.is_match(after) || is_of_things
}

/// Whether words that sound like an appeal tell how long a journey is, or who is on a ballot paper: `ninety minutes door to
/// door for nine miles`, `three names are on the ballot paper`.
pub(super) fn is_told(text: &str, words: &Range<usize>) -> bool {
    static JOURNEY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:minutes?|hours?|miles?|journeys?|trips?|commutes?|bus(?:es)?|trains?|taxis?|ambulances?|drive|travel\w*)\b",
        )
    });
    let said = text[words.clone()].to_lowercase();
    let before = &text[..words.start];
    let from = before.rfind(['.', '!', '?']).map_or(0, |at| at + 1);
    if said.starts_with("door") && said.contains(" to ") {
        return JOURNEY.is_match(&before[from..]) && !CANVASSING.is_match(&before[from..]);
    }
    let is_listed = [" are ", " were ", " appear ", " listed ", " printed "];
    said.ends_with("the ballot paper") && is_listed.iter().any(|told| before.ends_with(told))
}

/// What tells that doors are knocked on to win support, and not to see who is well or whose house is empty.
static CANVASSING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:canvass\w*|vot(?:e|es|ers?|ing)|(?:re-?)?elect(?:ed|ion|ions)?|by-election|campaign\w*|candidates?|polls?|polling|leaflets?|leafleting|volunteers?|join|help|helpers|supporters?|activists?|part(?:y|ies)|message|with us|for us|doorsteps?|support|may|come|turn up|meet|spare|free|afternoon|evening|weekend|saturdays?|sundays?)\b",
    )
});

/// Whether doors are knocked on for the sake of those behind them, and nothing in the paragraph is of an election: flood
/// wardens, carol singers, whoever looks for a lost child.
pub(super) fn is_for_care(text: &str, words: &Range<usize>) -> bool {
    static CARE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:flood\w*|wardens?|river|water|snow|ice|heatwave|storm|sandbags?|evacuat\w+|smoke|alarms?|fire(?:fighters?)?|gas|power cuts?|blackout|neighbours?|elderly|housebound|lonely|frail|older people|carol\w*|santa|father christmas|trick[- ]or[- ]treat\w*|parcels?|hot meals?|food (?:bank|parcels?)|prescriptions?|shopping|soup|lost (?:dog|cat|child)|missing|search(?:ed|ing)?|hospice|charity|collect(?:ing|ion|ors?)|sponsor\w*|survey(?:ors?|ed)?|census|enumerators?|bailiffs?|meter|pcsos?|police|nurses?|health visitors?|vaccin\w+|recycling (?:advisers?|officers?)|check(?:s|ed|ing)? (?:on|that|if|whether|in on))\b",
        )
    });
    static CONTEST: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:canvass\w*|vot(?:e|es|ers?|ing)|(?:re-?)?elect(?:ed|ion|ions)?|by-election|campaign\w*|candidates?|polls?|polling|leaflets?|leafleting|supporters?|activists?|part(?:y|ies)|our message|with us|for us|doorsteps?)\b",
        )
    });
    // Who is asked to come along is asked by the group, whatever it is that they are to tell at the door.
    static ASKED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:join us|join our|can you|could you|will you|(?:please|do|to) come|come (?:along|with)|help us|our team)\b|^\W*come ",
        )
    });
    let from = text[..words.start].rfind(['.', '!', '?']).map_or(0, |at| at + 1);
    let to = text[words.end..]
        .find(['.', '!', '?'])
        .map_or(text.len(), |at| words.end + at);
    CARE.is_match(&text[from..to]) && !CONTEST.is_match(text) && !ASKED.is_match(&text[from..to])
}

/// Whether a vote for somebody is one that was or was not given, and none that is asked for: `the people who did not vote
/// for me`.
pub(super) fn is_of_the_past(text: &str, verb: &Range<usize>) -> bool {
    static TOLD: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:did|had|was|were)(?:n['’]t| not| never)?(?: going to| about to)?|(?:would|could|might|may|will|does|do|can)(?:n['’]t|not| not| never)|won['’]t|(?:who|they|he|she) never|(?:chose|decided|declined|refused|hesitated|came|came out|turned out|queued|walked|used|forgot) (?:not )?to|whether (?:or not )?(?:you|they|he|she|people|residents|anyone|somebody|someone)) (?:all |even |actually |really |quite |once |ever |go and |come (?:out )?and )*$",
        )
    });
    static GIVEN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:who|that|people|residents|neighbours|everybody|everyone|nobody|i|he|she|they|has|had|have|never|always|once|last) $",
        )
    });
    let before = &text[..verb.start];
    let said = before.rsplit(['.', '!', '?', '"', '“']).next().unwrap_or(before);
    if text[verb.clone()].to_lowercase().starts_with("voted") {
        let is_asked = ["you have ", "you've ", "you’ve ", "if you ", "you who "];
        let low = said.to_lowercase();
        return GIVEN.is_match(said) && !is_asked.iter().any(|asked| low.contains(asked));
    }
    // `Please do not vote for them` is said to those who have a vote.
    let opening = said.trim_start().to_lowercase();
    let asks = ["you ", "please ", "do not ", "don't ", "don’t "]
        .iter()
        .any(|word| opening.starts_with(word));
    TOLD.is_match(said) && !asks
}

/// Whether voters are told something whomever they are for: `Whoever you prefer, bring your card`.
pub(super) fn is_told_to_all(stretch: &Stretch, words: &Range<usize>, names: &[String]) -> bool {
    static WHOEVER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:who(?:m|so)?ever (?:you|they|people|he|she|it is|wins|gets)|(?:however|whichever (?:way|side|candidate|party|name|box)) (?:you|they|people)|no matter (?:who|whom|how|which|what)|(?:we|i) (?:do not|don['’]t) (?:mind|care) (?:who|whom|how|which)|any of the (?:\w+ )?candidates|all (?:the|of the|\w+) candidates)\b",
        )
    });
    static OURS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:us|our|ours|lend|back|support (?:us|our)|for me|re-?elect|candidates? of ours|win|beat|leaflets?|canvass\w*|donat\w+)\b",
        )
    });
    let Some(sentence) = stretch.sentence_at(words.start) else {
        return false;
    };
    let said = &stretch.words()[sentence.clone()];
    let low = said.to_lowercase();
    let before = stretch.words()[..words.start].trim_end();
    let is_out = stretch.words()[words.clone()].to_lowercase().starts_with("out on");
    let finds = ["find", "finds", "found", "finding", "turned", "left"];
    if is_out && finds.iter().any(|verb| before.ends_with(verb)) {
        return true;
    }
    let short = |name: &str| {
        name.split_once(' ')
            .map_or(name.to_owned(), |(_, short)| short.to_owned())
    };
    let is_named = names.iter().any(|name| !name.is_empty() && low.contains(&short(name)));
    WHOEVER.is_match(said) && !OURS.is_match(said) && !is_named
}

/// Whether leaflets are those of somebody else, or about something else: `leaflets about the shelter`.
pub(super) fn is_notice(text: &str, words: &Range<usize>) -> bool {
    let said = text[words.clone()].to_lowercase();
    let is_of_us = ["our ", "group", "party", "alliance", "campaign", "election"]
        .iter()
        .any(|own| said.contains(own));
    let after = &text[words.end..];
    if said.contains("knock") {
        let before = text[..words.start].trim_end();
        // `the inspectors who knock on doors`: that is what others do.
        let is_told = [" who", " that", " they", " he", " she", " at", " than"]
            .iter()
            .any(|who| before.ends_with(who));
        let is_for_others =
            after.starts_with(" for ") && !after.starts_with(" for us") && !after.starts_with(" for our");
        return is_told || is_for_others || !CANVASSING.is_match(text) || is_for_care(text, words);
    }
    if said.starts_with("leaflet") && is_paper(&text[..words.start]) {
        return true;
    }
    said.contains("leaflet") && !is_of_us && [" about ", " explaining "].iter().any(|word| after.starts_with(word))
}

/// Whether a leaflet is a thing to read, and nothing that is done: `under the old leaflet the bus and the shift met`.
fn is_paper(before: &str) -> bool {
    static LED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:the|an?|this|that|its|his|her|their|each|every|no|one|whose)(?: (?:[a-z]+['’]s|old|new|last|first|next|second|printed|free|short|small|big|same|present|current|previous|original|latest|one-page|folded|glossy|revised|summer|winter|spring|autumn|bus|timetable|council|yellow|blue|green|red|pink)){0,2} $",
        )
    });
    LED.is_match(before)
}

/// Whether a text is about the register of electors, for which the council's registration officer canvasses every year.
pub(super) fn tells_of_register(item: &Item) -> bool {
    static REGISTER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:electoral (?:register|roll|registration)|registration officer|register of electors|register(?:ed|ing)? to vote)\b",
        )
    });
    let mut stretches = item.prose.stretches.iter();
    stretches.any(|stretch| stretch.traced().is_match(&REGISTER))
}

/// Whether a canvass is that of the register, and nobody's round from door to door for a party.
pub(super) fn is_yearly_canvass(text: &str, words: &Range<usize>) -> bool {
    let said = text[words.clone()].to_lowercase();
    if said != "canvass" && said != "canvassers" {
        return false;
    }
    let previous = text[..words.start].trim_end().rsplit(' ').next().unwrap_or_default();
    let previous = previous.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let names = [
        "annual",
        "yearly",
        "household",
        "autumn",
        "summer",
        "electoral",
        "the",
        "this",
        "a",
        "each",
        "full",
        "year’s",
        "year's",
    ];
    let after = &text[words.end..];
    let is_ours = [" for us", " for the group", " with us", " team", " for our"]
        .iter()
        .any(|own| after.starts_with(own));
    names.contains(&previous.as_str()) && !is_ours
}

#[cfg(test)]
mod tests {
    use crate::check::practice::holds;

    #[test]
    fn an_appeal_right_behind_a_quotation_mark_is_read() {
        let text = "They never said “vote for us";
        let verb = text.find("vote").unwrap()..text.len();
        assert!(!super::is_of_the_past(text, &verb));
    }

    #[test]
    fn the_yearly_canvass_of_electors_is_no_canvassing() {
        holds(
            "campaigning-by-officer",
            "",
            &[
                "The electoral register is open. Volunteers are needed to canvass in Hollin.",
                "Check the electoral register, and join the canvass for us on Saturday.",
                "We canvass every street, and the electoral register tells us who is in.",
                "The canvass starts at ten outside the bakery.",
            ],
            &[
                "The annual canvass letter about the electoral register comes in August.",
                "Households should answer as the yearly canvass of the electoral register begins.",
                "The canvass is run by the electoral registration officer.",
                "Each household canvass form says who is registered to vote there.",
                "The registration officer may call. This canvass is for the register of electors.",
            ],
        );
    }
}
