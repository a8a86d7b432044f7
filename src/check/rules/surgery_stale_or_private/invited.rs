//! Surgeries to which a release invites, whatever it calls them: none may be over, in somebody's home or in a room
//! that the council lends, nor at a place or time that nobody is told.

use std::ops::Range;
use std::sync::LazyLock;

use super::stale::{TIME, is_open};
use super::{homes, lent, stale, untold};
use crate::base::date::long_day;
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, Item, Scope, Stretch};

/// Ways in which residents are asked to meet a councillor.
static ASKED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:surger(?:y|ies)|drop-?ins?|street stalls?|(?:advice|information|help|support|listening) (?:sessions?|stalls?|mornings?|evenings?|afternoons?|desks?|hours?|points?|tables?)|open (?:evenings?|mornings?|afternoons?|days?|house|door)|office hours",
        r"|ha(?:ve|s|ving) people (?:round|over|in)|(?:come|comes|call|calls|pop|pops|popping|drop|drops|dropping|looks?|stop|nip|wander|swing|knock|walk)(?: (?:along|right|straight))? (?:round|in|by|over|up|on|at)|callers (?:are|will be) (?:always )?welcome|turn(?:s|ing)? up|stop by|come to (?:(?-i:[A-Z][\w’']+)|the|our|his|her|my)|open to (?:callers|all|residents|anyone|anybody|everyone|everybody|constituents)|(?:meet|see|help|advise|listen to)s? (?:anyone|anybody|those|all|whoever|everyone)|come (?:along|and (?:meet|talk|see|tell|chat|ask|say))|kettle (?:is|will be|on)|put the kettle|door(?: is|['’]s| will be|s are) (?:always )?(?:open|on the latch)|gate (?:is|will be)",
        r"|(?:meet|see|catch|consult|find|talk (?:to|with)|speak (?:to|with)|chat (?:with|to)|natter|a word with|ask|grab|buttonhole|visit) (?:your |our |the |a |with )?(?:(?:ward |local |own |three |two |four )*(?:cllrs?|councillors?|us|group|team|members)\b|(?-i:[A-Z][a-z]+)\b)|fancy a (?:chat|natter|word|moan|cuppa)|want(?:s)? (?:a (?:chat|word|natter)|advice|help|to (?:talk|chat|see|meet|raise))|see you (?:at|on|there)|listening ear|help with (?:forms|letters|claims)|tak(?:e|es|ing) questions|(?:see|sees|seeing|meets?|meeting|receives?|welcomes?|hosts?|greets?) (?:local |any |all )?(?:residents|people|callers|constituents|tenants|neighbours|visitors)|can be (?:consulted|seen|found|met|reached in person)|(?:will be|is|are) at home to|at home to|help is on offer|on hand to|(?:cllrs?|councillors?) (?-i:(?:[A-Z][\w’'-]* ?){1,2}) ?(?:will be|is|['’]ll be) (?:in|at|on|outside|by|under)|she['’]ll be (?:in|at)|he['’]ll be (?:in|at)|they['’]ll be (?:in|at))\b",
    ))
});

/// What a surgery is called where it is the only word for it.
static SURGERY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:surger(?:y|ies)|advice (?:sessions?|hours?|mornings?|evenings?)|drop-?ins?)\b")
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

/// Tells of each surgery in a release that lacks something or is where it must not be.
pub(super) fn check(item: &Item, findings: &mut Findings) {
    for (number, stretch) in item.prose.stretches.iter().enumerate() {
        let is_told = match stretch.scope {
            Scope::Blank | Scope::Alt => false,
            Scope::Table => homes::is_in_table(item, number),
            _ => true,
        };
        let text = stretch.traced();
        let is_asked = || {
            text.is_match(&ASKED)
                || text.is_match(&stale::DAYS)
                || lent::may_tell(text)
                || homes::home(item, text.text).is_some()
        };
        if !is_told || !(is_asked() || is_listed(item, number, stretch.words())) {
            continue;
        }
        for sentence in stretch.sentences() {
            judge(item, number, stretch, sentence, findings);
        }
    }
}

fn judge(item: &Item, number: usize, stretch: &Stretch, sentence: &Range<usize>, findings: &mut Findings) {
    let traced = stretch.traced().part(sentence.clone());
    let said = traced.text;
    if OTHERS.is_match(said) {
        return;
    }
    let near = around(stretch, sentence);
    let is_asked = ASKED.is_match(said) || is_listed(item, number, said);
    let is_named = || item.mentions.within(number, sentence.clone()).next().is_some() || names_us(item, said);
    let is_ours = OURS.is_match(said) || is_named() || homes::goes_on(item, number, said);
    let is_of_surgery = is_asked || ASKED.is_match(&near.before) || SURGERY.is_match(&near.behind);
    let mut tell = |words: Range<usize>, message: String, help: &str| {
        let place = sentence.start + words.start..sentence.start + words.end;
        findings.at(stretch.place(item.source(), place), message).help(help);
    };
    let home = homes::home(item, said).filter(|home| {
        let is_called =
            is_asked || stretch.scope == Scope::Table || homes::calls(said) || SURGERY.is_match(&near.behind);
        let is_open = is_open(said) || homes::goes_on_now(said) || SURGERY.is_match(&near.behind);
        (is_ours || said[home.clone()].contains(" own ")) && is_called && is_open
    });
    if let Some(home) = home {
        let message = format!("people are asked into somebody's home: `{}`", &said[home.clone()]);
        return tell(
            home,
            message,
            "Choose a public place, such as a library or a hall, and give its name.",
        );
    }
    if let Some(office) = lent::lent(traced).filter(|_| is_ours) {
        let message = format!("the council lends the group a room: `{}`", &said[office.clone()]);
        let help = "Choose a place that is not the council's, or hire the room at its usual price.";
        return tell(office, message, help);
    }
    let is_near_us = is_ours || OURS.is_match(&near.before);
    let untold = || untold::untold(said).filter(|_| is_of_surgery && is_open(said) && is_near_us);
    if let Some(untold) = untold().or_else(|| untold::without_hour(item, number, said)) {
        let message = format!("nobody is told where and when: `{}`", &said[untold.clone()]);
        let help = "Give the day, beginning and end, and a public place with its address.";
        return tell(untold, message, help);
    }
    let of_ours = || stale::over(said, item.day).filter(|_| is_asked && is_ours);
    // Notes give the days of what a release stands on.
    let is_note = matches!(stretch.scope, Scope::Notes | Scope::Footnote);
    let announced = || stale::announced(said, &near.before, item.day).filter(|_| !is_note);
    if let Some((words, day)) = of_ours().or_else(announced) {
        let message = format!("this was on {}, and is over", long_day(day));
        tell(words, message, "Give the next date, or take it out.");
    }
}

/// Whether a line gives a day and a time in a list of surgeries: what the list is of stands above it.
fn is_listed(item: &Item, number: usize, said: &str) -> bool {
    static LIST: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:surger(?:y|ies)|drop-?ins?|advice (?:sessions?|mornings?|evenings?)|open (?:doors?|evenings?|mornings?)|where to (?:find|meet|see|catch)|(?:meet|find|see) (?:your|our) (?:\w+ ){0,2}councillors?)\b",
        )
    });
    const FARTHEST: usize = 12;
    if !TIME.is_match(said) || !stale::DAYS.is_match(said) {
        return false;
    }
    let above = &item.prose.stretches[number.saturating_sub(FARTHEST)..number];
    let mut above = above
        .iter()
        .filter(|stretch| stretch.scope != Scope::Blank)
        .map(Stretch::words);
    above.any(|words| LIST.is_match(words))
}

/// What stands around a sentence.
struct Near {
    /// The sentence and the one before it: `There will be a surgery on Saturday. Ring for the address.`
    before: String,
    /// The one behind it, where that says of what the sentence told: `Surgeries go on there.`
    behind: String,
}

fn around(stretch: &Stretch, sentence: &Range<usize>) -> Near {
    static THERE: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\b(?:there|it|this|that)\b"));
    let (words, sentences) = (stretch.words(), stretch.sentences());
    let at = sentences.partition_point(|other| other.start < sentence.start);
    let from = at
        .checked_sub(1)
        .map_or(sentence.start, |before| sentences[before].start);
    let behind = sentences.get(at + 1).map_or("", |behind| &words[behind.clone()]);
    let is_of_it = THERE.is_match(behind) && is_open(behind);
    Near {
        before: words[from..sentence.end].to_owned(),
        behind: if is_of_it { behind.to_owned() } else { String::new() },
    }
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
