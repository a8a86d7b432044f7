//! What the texts of a new site leave open, and how it is filled in.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::content::scaffold::{escaped, slugged};

/// What the texts of a new site leave open: the word between braces, and what to put there.
pub(super) type Blanks = Vec<(&'static str, String)>;

/// The blanks of a group and its council; the days of the examples follow today.
pub(super) fn blanks(group: &str, council: &str, today: Date) -> Blanks {
    let after = |days: i64| today.checked_add(days.days()).unwrap_or(today);
    let yesterday = after(-1);
    // Councils meet on a Thursday, and an agenda is out some weeks before.
    let meeting = after(21 + i64::from(today.weekday().until(Weekday::Thursday)));
    // In the logo a letter is a little over half as wide as the type is high, in any common face.
    let (name_width, council_width) = (18 * group.chars().count(), 10 * (council.chars().count() + 3));
    vec![
        ("logo_width", (116 + name_width.max(council_width)).to_string()),
        ("name_width", name_width.to_string()),
        ("council_width", council_width.to_string()),
        ("group", group.to_owned()),
        ("council", council.to_owned()),
        ("host", host(group)),
        ("prefix", prefix(group)),
        ("year", yesterday.year().to_string()),
        ("yesterday", yesterday.to_string()),
        ("meeting", meeting.to_string()),
        ("surgery", first_saturday_of_next_month(today).to_string()),
        ("review", after(365).to_string()),
        ("poll", ordinary_poll(today.year() + 2).to_string()),
    ]
}

/// The ordinary day of council elections in a year: the first Thursday in May.
fn ordinary_poll(year: i16) -> Date {
    let first = Date::new(year, 5, 1).unwrap_or(Date::constant(2000, 5, 1));
    first.nth_weekday_of_month(1, Weekday::Thursday).unwrap_or(first)
}

/// A text with its blanks filled in, so that names mean what they say wherever they stand.
pub(super) fn filled(path: &str, text: &str, blanks: &Blanks) -> String {
    let escape = match path.rsplit('.').next() {
        Some("svg") => in_xml,
        Some("yaml") => escaped,
        _ => in_markdown,
    };
    let front_matter = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n"));
    match front_matter {
        Some(end) => {
            let (front, body) = text.split_at(end + "---\n".len());
            fill(front, blanks, escaped) + &fill(body, blanks, escape)
        }
        None => fill(text, blanks, escape),
    }
}

/// One pass: what is put in is not looked at again.
fn fill(text: &str, blanks: &Blanks, escape: fn(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        out.push_str(before);
        let blank = from
            .find('}')
            .and_then(|close| Some((close, value(&from[1..close], blanks)?)));
        match blank {
            Some((close, value)) => {
                out.push_str(&escape(value));
                rest = &from[close + 1..];
            }
            None => {
                out.push('{');
                rest = &from[1..];
            }
        }
    }
    out + rest
}

/// What a blank is filled with.
pub(super) fn value<'a>(name: &str, blanks: &'a Blanks) -> Option<&'a str> {
    let found = blanks.iter().find(|(blank, _)| *blank == name);
    found.map(|(_, value)| value.as_str())
}

fn first_saturday_of_next_month(today: Date) -> Date {
    let first = today.first_of_month().checked_add(1.month()).unwrap_or(today);
    first.nth_weekday_of_month(1, Weekday::Saturday).unwrap_or(first)
}

/// A made-up host; names in the Domain Name System hold at most 63 characters. RFC 1035, 2.3.4.
fn host(group: &str) -> String {
    let name: String = slugged(group).chars().take(60).collect();
    let name = match name.trim_matches('-') {
        "" => "our-group",
        name => name,
    };
    format!("{name}.example")
}

/// The initials of the words, two to six of them; of a single word its first letters.
fn prefix(group: &str) -> String {
    let name = slugged(group);
    let words = || {
        name.split('-')
            .filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    let initials: String = words().filter_map(|word| word.chars().next()).take(6).collect();
    let letters = match initials.len() {
        0 => "group".to_owned(),
        1 => words().next().unwrap_or_default().chars().take(3).collect(),
        _ => initials,
    };
    letters.to_uppercase()
}

fn in_xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Text as markdown that means itself: every mark that could mean more has a backslash. CommonMark 2.4.
fn in_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '~' | '|' | '!' | '^'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_make_a_prefix_of_two_to_six_capitals() {
        let check = |group, expected| assert_eq!(prefix(group), expected, "{group}");
        check("Civic Alliance Group", "CAG");
        check("Greens", "GRE");
        check("O'Brien & \"Friends\": Group", "OBFG");
        check("One two three four five six seven", "OTTFFS");
        check("…", "GROUP");
    }

    #[test]
    fn a_name_means_itself_wherever_it_stands() {
        let blanks = vec![
            ("group", r#"A "b" <*c*> {council}"#.to_owned()),
            ("council", "D".to_owned()),
        ];
        let check = |path, text, expected: &str| assert_eq!(filled(path, text, &blanks), expected);
        check("a.yaml", r#"x: {y: "{group}"}"#, r#"x: {y: "A \"b\" <*c*> {council}"}"#);
        check("a.svg", "<t>{group}</t>", r#"<t>A "b" &lt;*c*&gt; {council}</t>"#);
        check(
            "a.md",
            "---\nx: \"{group}\"\n---\n{group}\n",
            "---\nx: \"A \\\"b\\\" <*c*> {council}\"\n---\nA \"b\" \\<\\*c\\*\\> {council}\n",
        );
    }

    #[test]
    fn the_days_of_the_examples_follow_today() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(first_saturday_of_next_month(day("2026-11-30")), day("2026-12-05"));
        let blanks = blanks("Group", "Council", day("2027-01-01"));
        assert_eq!(value("year", &blanks), Some("2026"));
        assert_eq!(day(value("meeting", &blanks).unwrap()).weekday(), Weekday::Thursday);
    }
}
