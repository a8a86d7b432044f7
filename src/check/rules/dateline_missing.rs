//! Releases without a place, and days that mean nothing once the day has passed.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::base::date::long_day;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::history::is_history;
use crate::check::pack::{Compiled, Sighting, sightings};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, Ground, HouseRule, Item, Kind, Look, Scope};
use crate::content::release::{Release, ReleaseType};

/// How far after a day's word its date may stand, in bytes.
const AFTER: usize = 44;
/// How far before it.
const BEFORE: usize = 24;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "dateline-missing",
            title: "the place or the date is missing",
            severity: Severity::Warning,
            reason: "A release is read for years, and copied by journalists who need the day. “Last night” tells them nothing.",
            remedy: "Write the place under `place`, and in the text the whole date: Thursday 26 November 2026.",
        },
        group: Group::Form,
        sources: &[
            "GOV.UK style guide, Dates: where you say today, give the date too",
            "Press-release guides of the Local Trust and North Somerset Council: the date stands at the head",
        ],
        looks: "place, and the words of a release; not quotations, and not the words of a speech or letter",
        hold: Hold::Usual,
        bad: &[
            "Councillors met last night to hear residents.",
            "place: \"\"\nsite: {group: {place: null}}\n---",
            "The petition was handed in on Thursday evening.",
            "The stall is back next week, and the survey closes tomorrow.",
            "The group said last Monday that the bus must stay.",
        ],
        good: &[
            "Councillors met on Thursday 26 November 2026 to hear residents.",
            "The group said today (20 November 2026) that the bus must stay. The stall is there every Monday evening.",
            "Today's families need this bus. The library opens on Saturday mornings. In the last week of June it was closed.",
            "Cllr Tobias Wren, councillor for Saltings, said: \"We won this today, and tomorrow we start again.\"",
        ],
    },
    look: Look::ItemAndSite(check_item, check_site),
};

/// Words for a day that only those understand who know when they were written.
static WHEN: LazyLock<Compiled> = LazyLock::new(|| {
    let days = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
    let patterns = [
        "today|yesterday|tomorrow|tonight|last night|overnight tonight".to_owned(),
        "(?:earlier|later|late|early) (?:today|this week|this month|last week|last month)".to_owned(),
        "this (?:morning|afternoon|evening|lunchtime|week|weekend|month)".to_owned(),
        "(?:last|next) (?:week|weekend|fortnight)|last month".to_owned(),
        format!("(?:last|next|this) {days}"),
        format!("on {days} (?:night|evening|morning|afternoon)"),
        format!(
            "(?:said|voted|agreed|announced|decided|met|told|approved|heard|published|launched|called|warned|tabled|refused|rejected|backed|asked|passed|resigned|visited|joined|submitted|confirmed|revealed|unveiled|walked out|handed in|handed over)(?: [\\w’'-]+){{0,8}}? on {days}"
        ),
        format!(
            "(?:was|were|be|been|took place|[a-z]+ed|began|ran|went|came|fell|left|gave|sent|wrote|stood|held|spoke|won|lost|broke|burst|struck|hit|saw|found|shut|got|put|made|set)(?: [\\w’'-]+){{0,8}}? on {days}"
        ),
        format!(
            "on {days},? (?:[\\w’'-]+ ){{1,6}}?(?:was|were|had|did|will|[a-z]+ed|began|went|came|met|took|held|told|said|won|lost|saw|shut|sent|spoke|gave)"
        ),
        format!("(?:by|since|from) {days}"),
        "(?:an?|one|two|three|four|five|six|a few|some|several|\\d+) (?:days?|nights?|weeks?|fortnights?|months?) ago".to_owned(),
        format!("the (?:day|night|evening|morning|afternoon|week|weekend|month|{days}) before last|the (?:day|week|weekend|month|{days}) after next|(?:this|the) coming (?:{days}|week|weekend|month|fortnight)|this past (?:{days}|weekend)|{days} (?:gone|just gone|last|next|week)|(?:the )?(?:week|weekend|month|fortnight) just (?:gone|past|ended)"),
        format!("(?:before|by the end of|later|until the end of) (?:the|this) (?:week|month)(?: is| was)? (?:out|over|up)|(?:a week|a fortnight|a month) (?:(?:on|next|last|from) )?(?:{days}|today|tomorrow)|(?:first thing|last thing|early|late) on {days}|in an? (?:week|fortnight|month)(?:’|')?s? time"),
        "the (?:day before yesterday|other (?:day|night|week|morning)|day after tomorrow)|over the weekend|in (?:two|three|four|six|\\d+) (?:days|weeks|months)(?:’|')? time|in the (?:past|last) (?:few|24|48|two|three) (?:days|hours|weeks)".to_owned(),
        format!("{days} (?:night|evening|morning|afternoon)(?:’s|'s) (?:meeting|vote|debate|council|cabinet)"),
    ];
    let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
    Compiled::of_house(&patterns)
});

/// A day and a month.
static DATE: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&["\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"])
});

/// What is so in every week.
static WEEKLY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:every|each|most) (?:week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\b(?:made|ordered|sent|handed in|brought|returned|placed|received|booked|in) by (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:come|comes|go|goes|are|is|arrive|arrives|leave|leaves)\b",
    )
});

/// What follows `today's` where a certain day is meant.
static MEETING: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:[a-z]+ )?(?:meeting|vote|decision|announcement|budget|debate|report|figures|news|event|launch|hearing|ruling|verdict|result|results|statement|session|strike|storm|rain|snow|flood|fire|crash|march|rally|opening|ceremony|service|boat|bus|train|ferry|sailing|delivery|post|paper|papers|visit|walk|fair|fete|market|match|game|show)",
    ])
});

/// What follows `yesterday's` or `tomorrow's` where a time is meant and no day: `tomorrow's adults`.
static AGE: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:[a-z]+ )?(?:man|men|woman|women|people|children|pupils|students|adults|grown-ups|parents|families|households|workers|workforce|voters|citizens|neighbours|leaders|councillors|doctors|nurses|teachers|engineers|generation|generations|world|town|towns|city|cities|streets|homes|jobs|industry|industries|economy|technology|technologies|science|medicine|schools|skills|thinking|ideas?|answers?|methods?|politics|battles?|arguments?|quarrels?|mistakes?|problems?|challenges?|needs?|standards?|prices?|wages?|money|fashions?|language|heroes|champions|stars)",
    ])
});

/// Where all releases lack a place, one line of the site's gives it to them.
fn check_site(ground: &Ground, findings: &mut Findings) {
    if ground.is_placeless() {
        findings
            .at(ground.setting("group"), "most releases have no place, and the site gives none")
            .help("Write `place:` and the town under `group`: it then stands at the head of every release that names no other.");
    }
}

fn check_item(item: &Item, findings: &mut Findings) {
    if let Kind::Release(release) = item.kind {
        check(item, release, findings);
    }
}

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let place = release
        .facts
        .place
        .as_deref()
        .unwrap_or(&item.ground.settings().group.place);
    let is_told_of_the_site = release.facts.place.is_none() && item.ground.is_placeless();
    if place.trim().is_empty() && !is_told_of_the_site {
        let place = if release.facts.place.is_some() {
            item.field("place")
        } else {
            item.file()
        };
        findings
            .at(place, "it is not said where the news is")
            .help("Write `place:` and the town, as in `place: Harrowmere`; or set group.place in content/site.yaml for all releases.");
    }
    // What is spoken or written to somebody has its own day.
    if matches!(release.facts.kind, ReleaseType::Speech | ReleaseType::Letter) {
        return;
    }
    let issued = long_day(item.day);
    for seen in sightings(&item.prose, &WHEN) {
        if seen.stretch.is_quoted(&seen.words) || is_settled(&seen, item.day) || is_beside_event(item, &seen) {
            continue;
        }
        let words = day_in(&seen);
        let said = &seen.stretch.words()[words.clone()];
        findings
            .at(
                seen.stretch.place(item.source(), words),
                format!("“{said}” has no date"),
            )
            .help(format!(
                "Write the day out, as in Thursday 26 November 2026. The release is issued on {issued}."
            ));
    }
}

/// A weekday with its date.
static DATED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) (\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})\b",
    )
});

/// Whether a weekday to come is that beside a day which the text gives in full: `The pool opens on Saturday 27 June 2026. It
/// will be filled on Friday night.` Or it is that very day, named once more.
fn is_beside_event(item: &Item, seen: &Sighting) -> bool {
    static TO_COME: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?i)\b(?:will|is|are|can|may|to be|opens?|starts?|begins?|closes?)\b"));
    let said = seen.said().to_lowercase();
    if !said.contains("day") || said.contains("last") || said.contains("next") {
        return false;
    }
    let stretches = &item.prose.stretches;
    let Some(index) = stretches.iter().position(|stretch| std::ptr::eq(stretch, seen.stretch)) else {
        return false;
    };
    let before = seen.stretch.words().get(..seen.words.start).unwrap_or_default();
    let earlier = stretches[..index].iter().filter(|earlier| earlier.field.is_none());
    let is_named = |text: &str| {
        let mut days = DATED.whole().captures_iter(text);
        days.any(|day| said.ends_with(&day[1].to_lowercase()))
    };
    if is_named(before) || earlier.clone().any(|earlier| is_named(earlier.words())) {
        return true;
    }
    let beside = earlier
        .last()
        .filter(|_| index > 0)
        .map_or("", |earlier| earlier.words());
    let dates = [beside, before]
        .into_iter()
        .flat_map(|text| DATED.whole().captures_iter(text));
    let mut dates = dates.filter_map(|found| Date::strptime("%d %B %Y", &found[2]).ok());
    TO_COME.is_match(seen.sentence()) && dates.any(|date| date > item.day)
}

/// The day itself, of words that also tell what happened on it: `on Thursday` of `was handed in on Thursday`.
fn day_in(seen: &Sighting) -> Range<usize> {
    static DAY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:on|by|since|from) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?: (?:night|evening|morning|afternoon))?",
        )
    });
    let found = DAY.find(seen.said());
    found.map_or(seen.words.clone(), |day| {
        seen.words.start + day.start()..seen.words.start + day.end()
    })
}

/// Whether the date stands beside the words, or no day is meant.
fn is_settled(seen: &Sighting, today: Date) -> bool {
    let words = seen.stretch.words();
    let said = seen.said().to_lowercase();
    // A headline and a summary have no room for a date that the text gives.
    // `an average Sunday last winter`: the word before belongs to what follows.
    let is_of_season = [" winter", " spring", " summer", " autumn", " year", " month", " week"]
        .iter()
        .any(|season| seen.after().starts_with(season));
    if is_of_season && said.ends_with("last") {
        return true;
    }
    let is_bare_day = !said.contains("last") && !said.contains("next") && said.contains("day") && said.contains(' ');
    if DATE.pattern.is_match(seen.said()) || (is_bare_day && seen.stretch.field.is_some()) {
        return true;
    }
    let near = |range: Range<usize>| DATE.pattern.is_match(&words[whole(words, range)]);
    if near(seen.words.end..seen.words.end + AFTER) || near(seen.words.start.saturating_sub(BEFORE)..seen.words.start) {
        return true;
    }
    if matches!(seen.stretch.scope, Scope::Alt | Scope::Table) {
        return true;
    }
    let before = seen.before().trim_end().to_lowercase();
    let after = seen.after();
    // `in the last week of June`, `over the next month`: a length of time. A habit: `every last Monday`.
    let is_length = ["the", "every", "each", "a", "per"]
        .iter()
        .any(|word| before.ends_with(&format!(" {word}")) || before == *word);
    let is_length = is_length && (said.starts_with("last") || said.starts_with("next"));
    let is_habit = is_habit(&said, after) || ["every", "each"].iter().any(|word| before.ends_with(word));
    // `today's families` are those of our time; `today's meeting` is one of a certain day, and so is `yesterday's boat`.
    let is_first = |pattern: &Compiled, what: &str| {
        let named = pattern.pattern.find_all(what).unwrap_or_default();
        named.first().is_some_and(|named| named.start == 0)
    };
    let owned = after.strip_prefix(['’', '\'']).and_then(|rest| rest.strip_prefix("s "));
    let is_of_our_time = owned.is_some_and(|what| match said.as_str() {
        "today" => !is_first(&MEETING, what),
        // `built for yesterday's boats`
        "tomorrow" | "yesterday" => is_first(&AGE, what) || before.ends_with(" for"),
        _ => false,
    });
    // `Ambel Valley Today`
    let is_name =
        words[seen.words.clone()].starts_with('T') && seen.before().trim_end().ends_with(char::is_alphanumeric);
    // `even today`, `used today`, `as of today`: in our time as well.
    let is_nowadays = said == "today"
        && (is_history(seen.before(), after, today)
            || [
                "even",
                "still",
                "available",
                "used",
                "use",
                "exists",
                "exist",
                "until",
                "up to",
                "than",
                "like",
            ]
            .iter()
            .any(|word| before == *word || before.ends_with(&format!(" {word}"))));
    // `is closed on Monday`: week by week.
    let is_kept = said.contains(" on ")
        && ["is", "are", "stays", "remains", "usually"]
            .iter()
            .any(|word| before == *word || before.ends_with(&format!(" {word}")));
    // `It comes in on Tuesdays and is pie by Thursday`: week by week as well.
    let is_weekly = (said.starts_with("by ") || said.starts_with("from ")) && WEEKLY.is_match(seen.sentence());
    is_length || is_kept || is_habit || is_name || is_of_our_time || is_nowadays || is_weekly
}

/// Parts of days that come back.
const PARTS: [&str; 4] = ["mornings", "evenings", "afternoons", "nights"];

/// `on Saturday mornings`, `on Monday to Friday`.
fn is_habit(said: &str, after: &str) -> bool {
    let rest = after.trim_start();
    let is_plural = PARTS.iter().any(|plural| rest.starts_with(plural));
    let runs_on = rest
        .strip_prefix("to ")
        .is_some_and(|to| to.split([' ', ',', '.']).next().is_some_and(|day| day.ends_with("day")));
    // `on Tuesday and Friday mornings`
    let is_pair = rest
        .strip_prefix("and ")
        .or_else(|| rest.strip_prefix("or "))
        .is_some_and(|next| {
            let (day, part) = next.split_once(' ').unwrap_or((next, ""));
            day.ends_with("days") || day.ends_with("day") && PARTS.iter().any(|plural| part.starts_with(plural))
        });
    after.starts_with('s') || (said.ends_with("day") && (is_plural || runs_on || is_pair))
}

/// The range cut to the text, and to whole letters.
fn whole(text: &str, range: Range<usize>) -> Range<usize> {
    let mut start = range.start.min(text.len());
    let mut end = range.end.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end.max(start)
}

#[cfg(test)]
mod tests {
    use crate::check::practice::holds;

    #[test]
    fn on_more_phrasings() {
        holds(
            "dateline-missing",
            "",
            &[
                "The survey was published this morning.",
                "Cabinet met yesterday evening to look at it.",
                "The baths will close tomorrow.",
                "Residents packed the hall last Thursday to object.",
                "The group tabled the motion on Monday night.",
                "Earlier this week the lift broke again.",
                "The lamps went out the night before last. The stall is back this coming Saturday.",
                "A decision is due next week.",
                "The petition was handed in this afternoon by 12 residents.",
                "Today's vote is the last chance to stop it.",
                "Nothing has come in since yesterday's boat turned back. Tomorrow's bus is full.",
                "Councillors agreed on Tuesday that the bus should stay.",
                "The fair was on Saturday 14 November 2026. The letter is late: it only went on Friday.",
                "The fair is on Saturday 5 December 2026. The letter about it went on Friday.",
                "The baths were shut on Monday and Tuesday.",
            ],
            &[
                "The survey was published on Thursday 19 November 2026.",
                "The fair is on Saturday 5 December 2026. Stalls will be put up on Friday night.",
                "The pool opens on Saturday 27 March 2027.\n\nIt will be filled with cold water on Friday night, and it is deep.",
                "The stall is on Mill Lane every Saturday morning.",
                "The library opens on Saturday mornings from 9 January 2027.",
                "Today's parents work late shifts. Tomorrow's engineers sit in our schools, and yesterday's answers will not do.",
                "Even today the pump that stands there works, and it is still in use today.",
                "The group said today, 20 November 2026, that it would fight the cut.",
                "Over the last month 40 people have asked for help.",
                "It is open on Monday to Friday, 9am to 5pm.",
                "Cllr Frayne said: \"We heard yesterday that the baths will close, and we will not let it rest.\"",
                "This year the group has held 12 surgeries.",
                "In the next month of the year the river rises. The petition is to be handed in next month.",
                "The weir broke on Monday 16 November 2026.\n\nThe hall stayed open on Monday.",
                "Cards can be had from the larder on Tuesday and Friday mornings. Orders placed by Friday come with the next van.",
                "The magazine Quay Today has been going for years.",
            ],
        );
    }
}
