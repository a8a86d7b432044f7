//! Times: 7pm, 7:30pm, midday; ranges with `to`.

use std::sync::LazyLock;

use regex::Captures;

use super::{Better, ends_sentence};
use crate::check::pattern::{Pattern, Traced, pattern};

static HALVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-9]{2}))?[ \u{a0}]?(?P<half>a\.m\.?|p\.m\.?|am|pm)(?P<edge>[^A-Za-z0-9]|$)",
    )
});
static RANGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?P<a>[0-9]{1,2})(?:[.:](?P<b>[0-9]{2}))? ?(?P<c>am|pm)? ?[-–] ?(?P<d>[0-9]{1,2})(?:[.:](?P<e>[0-9]{2}))? ?(?P<f>am|pm)\b",
    )
});
static WHOLE_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?P<a>[01][0-9]|2[0-3])[.:]?(?P<b>[0-5][0-9]) ?[Hh][Rr][Ss]?|(?P<c>0[1-9]|1[3-9]|2[0-3]):(?P<d>[0-5][0-9]))\b",
    )
});
static DOTTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:at|from|until|till|by|before|after) (?P<time>(?P<a>1[3-9]|2[0-3])\.(?P<b>[0-5][0-9])|(?P<c>[01][0-9]|2[0-3])[.:]?(?P<d>[0-5][0-9]) hours)\b",
    )
});
static NOON: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b(?:12 ?noon|noon)\b"));
static MIDNIGHT: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b(?:12 ?)?[Mm]idnight\b"));
static CLOCK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock\b")
});

const OF_MIDNIGHT: &str =
    "Midnight can be read as the end of either of two days: write 11:59pm, or 12:01am, and the date.";

/// Times that are written in another way.
pub(super) fn betters(text: Traced) -> Vec<Better> {
    let mut found = Vec::new();
    found.extend(text.captures_iter(&RANGE).filter_map(|groups| range(&groups)));
    found.extend(text.captures_iter(&HALVES).filter_map(|groups| half(&text, &groups)));
    found.extend(
        text.captures_iter(&WHOLE_DAY)
            .filter_map(|groups| whole_day(&text, &groups)),
    );
    found.extend(text.captures_iter(&DOTTED).filter_map(|groups| dotted(&text, &groups)));
    found.extend(
        text.find_iter(&NOON)
            .map(|noon| Better::sure(noon.range(), "midday".to_owned())),
    );
    found.extend(
        text.find_iter(&MIDNIGHT)
            .map(|found| Better::advised(found.range(), OF_MIDNIGHT)),
    );
    let clock = "Write the time with am or pm, as in 7pm.";
    found.extend(
        text.find_iter(&CLOCK)
            .map(|found| Better::advised(found.range(), clock)),
    );
    found
}

fn half(text: &str, groups: &Captures) -> Option<Better> {
    let mut words = groups.name("hour")?.start()..groups.name("half")?.end();
    if text[..words.start].ends_with(['.', ':', '£', '/', '-']) {
        return None;
    }
    let half = groups["half"].to_lowercase();
    if half.ends_with('.') && ends_sentence(&text[words.end..]) {
        words.end -= 1;
    }
    let hour: u8 = groups["hour"].parse().ok()?;
    let minute = groups
        .name("minute")
        .map_or(Some(0), |minute| minute.as_str().parse().ok())?;
    let is_morning = half.starts_with('a');
    match (hour, minute, is_morning) {
        (12, 0, true) => Some(Better::advised(words, OF_MIDNIGHT)),
        (12, 0, false) => Some(Better::sure(words, "midday".to_owned())),
        (1..=12, 0..=59, _) => Some(Better::sure(words, shown(hour, minute, is_morning))),
        (13..=23, 0..=59, false) => Some(Better::sure(words, of_day(hour, minute))),
        _ => None,
    }
}

fn range(groups: &Captures) -> Option<Better> {
    let words = groups.get(0)?.range();
    let number = |name: &str| {
        groups
            .name(name)
            .map_or(Some(0), |group| group.as_str().parse::<u8>().ok())
    };
    let (a, b, d, e) = (number("a")?, number("b")?, number("d")?, number("e")?);
    if !(1..=12).contains(&a) || !(1..=12).contains(&d) || b > 59 || e > 59 {
        return None;
    }
    let ends_in_morning = groups["f"].eq_ignore_ascii_case("am");
    let given = groups.name("c").map(|half| half.as_str().eq_ignore_ascii_case("am"));
    let runs_on = (a % 12, b) < (d % 12, e);
    let begins_in_morning = given.unwrap_or(if runs_on { ends_in_morning } else { !ends_in_morning });
    let better = format!("{} to {}", shown(a, b, begins_in_morning), shown(d, e, ends_in_morning));
    if given.is_some() || runs_on {
        return Some(Better::sure(words, better));
    }
    Some(Better::unsure(words, better))
}

fn whole_day(text: &str, groups: &Captures) -> Option<Better> {
    let words = groups.get(0)?.range();
    let after = &text[words.end..];
    let goes_on = after.starts_with([':', '.']) && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let has_half = ["am", "pm", "AM", "PM", "a.m", "p.m"]
        .iter()
        .any(|half| after.trim_start().starts_with(half));
    if goes_on
        || has_half
        || text[..words.start].ends_with([':', '.', '/', '-', '–', 'T', '£'])
        || after.starts_with(['-', '–', '/'])
    {
        return None;
    }
    let (hour, minute) = match (groups.name("a"), groups.name("b")) {
        (Some(hour), Some(minute)) => (hour, minute),
        _ => (groups.name("c")?, groups.name("d")?),
    };
    Some(Better::sure(
        words,
        of_day(hour.as_str().parse().ok()?, minute.as_str().parse().ok()?),
    ))
}

fn dotted(text: &str, groups: &Captures) -> Option<Better> {
    let words = groups.name("time")?.range();
    let after = &text[words.end..];
    let is_number = after.starts_with(['%', '/', '-', '–'])
        || ["per", "million", "billion", "percent", "metres", "miles", "km"]
            .iter()
            .any(|unit| after.trim_start().starts_with(unit))
        || (after.starts_with('.') && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit()));
    if is_number {
        return None;
    }
    let (hour, minute) = match (groups.name("a"), groups.name("b")) {
        (Some(hour), Some(minute)) => (hour, minute),
        _ => (groups.name("c")?, groups.name("d")?),
    };
    Some(Better::sure(
        words,
        of_day(hour.as_str().parse().ok()?, minute.as_str().parse().ok()?),
    ))
}

/// A time of the 24 hours of a day.
fn of_day(hour: u8, minute: u8) -> String {
    match (hour, minute) {
        (12, 0) => "midday".to_owned(),
        (0, _) => shown(12, minute, true),
        (1..=11, _) => shown(hour, minute, true),
        (12, _) => shown(12, minute, false),
        _ => shown(hour - 12, minute, false),
    }
}

fn shown(hour: u8, minute: u8, is_morning: bool) -> String {
    let half = if is_morning { "am" } else { "pm" };
    match minute {
        0 => format!("{hour}{half}"),
        minute => format!("{hour}:{minute:02}{half}"),
    }
}
