//! Numbers before the name of a street that are no house: what is counted, what bears the number, and houses of old times.

use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};

/// Whether a number counts things or names a bus, a day or a lamp post, and no house: `42 Quay Road residents`.
pub(super) fn is_count(before: &str, words: &str, after: &str) -> bool {
    static COUNTED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^ (?:residents?|households?|homes|houses|families|tenants?|traders|shops|shoppers|drivers|parents|children|voters|neighbours|passengers|objectors|signatures|names|doors|jobs|potholes|lamps|gardens|cars|vehicles|walkers|cyclists|visitors|customers|workers|users|members|businesses|properties|people|bus|buses|stops?|services?|pupils|flats|trees|parking|spaces|schools?|estates?)\b",
        )
    });
    static NUMBERED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:\b(?:bus|buses|route|routes|service|services|line|item|motion|number|no\.?|question|minute|paragraph|page|section|appendix|ward|the|of|all|about|nearly|over|almost|in|january|february|march|april|may|june|july|august|september|october|november|december)|[£&])\s*$",
        )
    });
    let month = words.split([' ', ',']).nth(1).is_some_and(|word| {
        [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        .iter()
        .any(|month| word.starts_with(month) && (word.len() == 3 || crate::check::places::is_word(word)))
    });
    let is_flat = words.starts_with(|c: char| c.is_alphabetic());
    month || is_of_a_thing(before) || (!is_flat && (COUNTED.is_match(after) || is_numbered(before, &NUMBERED)))
}

fn is_numbered(before: &str, numbered: &Pattern) -> bool {
    let before = near(before);
    // `of 14 Quay Row` and `at number 14 Quay Row` are houses; `bus 42 Quay Road` is none.
    let is_house = ["of ", "at ", "number ", "no ", "No ", "No. ", "no. "]
        .iter()
        .any(|word| before.ends_with(word));
    !is_house && numbered.is_match(before)
}

/// Whether it is a thing in the street that bears the number: `lock 2, Weir Lane`, `lamp post number 14, Station Road`.
fn is_of_a_thing(before: &str) -> bool {
    static THING: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:platforms?|locks?|lamp ?posts?|lampposts?|street ?lights?|lights?|columns?|lamps?|stops?|stands?|bridges?|bins?|machines?|bays?|gates?|plots?|piers?|berths?|pitch(?:es)?|courts?|junctions?|exits?|pumps?|towers?|units?|blocks?|phases?|zones?|stages?|signs?|posts?|box(?:es)?|poles?|sites?|fields?|car parks?|parks?|meters?|chargers?|points?|crossings?|stations?|shafts?|wells?|hydrants?|turbines?|cameras?|benches|bench|trees?|arch(?:es)?|tunnels?|culverts?|sluices?|weirs?|moorings?|stalls?|rooms?|halls?|bus|buses|route|routes|service|item|question|motion|page)(?: number| no\.?)?\s+$",
        )
    });
    THING.is_match(near(before))
}

/// Whether a sentence tells of a house as it was long ago: `lived at 1 Station Road until 1931`.
pub(super) fn is_of_old(sentence: &str) -> bool {
    static OLD: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b(?:(?:until|till|in|since|from|before|by|between|of) (?:1[5-8][0-9]{2}|19[0-4][0-9])|(?:18|19)(?:[0-4]0)s)\b",
        )
    });
    static BORN: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\b(?:born|is|has|lives)\b"));
    OLD.is_match(sentence) && !BORN.is_match(sentence)
}

fn near(before: &str) -> &str {
    &before[before.ceil_char_boundary(before.len().saturating_sub(60))..]
}
