use super::*;

/// The figures of a text, as it writes them.
fn found(text: &str) -> Vec<&str> {
    let names = Names::of([text]);
    figures(text, &names)
        .into_iter()
        .map(|figure| &text[figure.words])
        .collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(found(text), expected, "{text}");
}

#[test]
fn money_shares_and_counts_are_figures() {
    check("It costs £38,000 a year.", &["£38,000"]);
    check("a £9.5 million black hole", &["£9.5 million"]);
    check("a £9.5m hole and £2bn of debt, or 50p each", &["£9.5m", "£2bn", "50p"]);
    check("some 300 pounds, and £ 40 more", &["300 pounds", "40"]);
    check("Crime is up 47% since then; (4%) of it", &["47%", "4%"]);
    check(
        "bills rose by 5.25 per cent and 3 percent",
        &["5.25 per cent", "3 percent"],
    );
    check(
        "forty-two per cent, and two million people",
        &["forty-two per cent", "two million"],
    );
    check("found that 1,140 evening journeys a month", &["1,140"]);
    check("1.5 million trips, 2.3m passengers", &["1.5 million", "2.3m"]);
    check("214 repairs, 1 in 10 homes, 9 out of 20", &["214", "10", "20"]);
    check("a 300-home estate and 500+ letters", &["300", "500"]);
    check("an 18-month wait, and waits of 61 days", &["18", "61"]);
    check("a £5m-£6m gap", &["£5m"]);
    check("only 40 of 90 lamps work", &["40", "90"]);
}

#[test]
fn small_counts_are_none() {
    check("It took 9 months, 3 weeks and 2 days.", &[]);
    check("The council has 20 working days to reply.", &[]);
    check("It is for children aged 3 to 11.", &[]);
}

#[test]
fn days_times_and_years_are_none() {
    check("on Friday 20 November 2026 and 6 May", &[]);
    check("from 9 to 12 January, and on 3, 10 and 17 December", &[]);
    check("on May 16, and Monday 14 at 10", &["10"]);
    check("from 10 to 11am, 9.30am to 12.30pm, at 10.15 and 19:00", &[]);
    check("at 10 a.m. or 11 o'clock", &[]);
    check("in 2025, 2026-27, 2026/27 and the 1960s", &[]);
    check("the 21st century, the 9th of January", &[]);
    check("11/12/2026 and 11.12.2026", &[]);
    check("in March 14 shops closed", &[]);
}

#[test]
fn telephone_numbers_are_none() {
    check("Ring 01632 960417 or 07700 900 184 today, or call 101.", &[]);
    check("+44 1632 960417", &[]);
    check("(01632) 960 417", &[]);
    check("or 978-555-0142 in America", &[]);
}

#[test]
fn names_are_none_wherever_they_stand() {
    check("Bus 42 will stop. Whose residents use the 42 can vote.", &[]);
    check("the 42 bus, and the A12, M25 and B1043", &[]);
    check("Routes 42, 43 and 44 go.", &[]);
    check("bus 42 and 38 stops", &["38"]);
    check(
        "item 12, paragraph 14 (note 11), section 106, Year 10, No 10, no. 17",
        &[],
    );
    check("minute 2026/74, application 26/01877/FUL, CAG-2026-041, Q17", &[]);
    check("the 14 buses", &["14"]);
}

#[test]
fn ages_addresses_and_set_phrases_are_none() {
    check("Ms Holloway, 71, of 14 Quay Row, HM4 2QT", &[]);
    check(
        "aged 71, a 19-year-old, 16 to 24-year-olds, the over-65s, under 16 and",
        &[],
    );
    check("a 20mph zone, 24 hours a day, a 24-hour line, the top 10", &[]);
    check("14 councillors, and 14 of the 42 councillors", &[]);
    check("a 10-year plan and a 12-month pilot", &[]);
    check("We are 100% behind it, 100 per cent committed.", &[]);
}

#[test]
fn votes_are_told_apart() {
    let kinds = |text: &str| {
        figures(text, &Names::default())
            .iter()
            .map(|figure| figure.kind)
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds("the group voted 13 to 1"), [FigureKind::Votes]);
    assert_eq!(kinds("lost by 22 votes to 17"), [FigureKind::Votes, FigureKind::Votes]);
    assert_eq!(kinds("was voted down 22-17"), [FigureKind::Votes]);
    assert_eq!(kinds("waited 18 months"), [FigureKind::Duration]);
    assert_eq!(kinds("from 20 to 30 homes"), [FigureKind::Count, FigureKind::Count]);
}

#[test]
fn any_text_is_read_without_a_stop() {
    for text in [
        "£",
        "£ ",
        "1",
        "-",
        "9–",
        "£1,,,",
        "1.",
        "½ 10½ £½",
        "١٢",
        "12’s",
        "\u{a0}£5\u{a0}m",
        "%",
        "+44",
        "(",
        "20 per",
    ] {
        found(text);
    }
}
