//! The views of the news.

use pressroom::output::view::*;

use crate::theme::papers::*;
use crate::theme::parts::*;

pub fn news() -> Vec<(Head, View, &'static str)> {
    let cards: Vec<_> = (0..8).map(card).collect();
    let years = years("/news/");
    let month = Period {
        label: "November 2026".into(),
        href: "/news/2026/11/".into(),
        count: 3,
        cards: cards[..3].to_vec(),
    };
    let earlier = Period {
        label: "October 2026".into(),
        href: "/news/2026/10/".into(),
        count: 1,
        cards: Vec::new(),
    };
    vec![
        (
            head("/", "Civic Alliance Group", &[]),
            View::Home(Home {
                latest: cards[..3].to_vec(),
                events: occasions(),
                wards: ward_lines(),
                topics: topic_lines(),
                leader: Some(person(0)),
            }),
            "",
        ),
        (
            head("/news/", "News", &["Home"]),
            View::News(News {
                latest: cards.clone(),
                years: years.clone(),
                topics: topics(),
            }),
            "",
        ),
        (
            head("/news/2026/", "News of 2026", &["Home", "News"]),
            View::NewsYear(NewsYear {
                year: 2026,
                count: 4,
                months: vec![month, earlier],
                newer: None,
                older: Some(link("2025", "/news/2025/")),
            }),
            "",
        ),
        (
            head("/news/2026/11/", "News of November 2026", &["Home", "News", "2026"]),
            View::NewsMonth(NewsMonth {
                label: "November 2026".into(),
                cards: cards[..4].to_vec(),
                newer: Some(link("December 2026", "/news/2026/12/")),
                older: Some(link("October 2026", "/news/2026/10/")),
            }),
            "",
        ),
        (release_head(), View::Release(Box::new(release())), PROSE),
        (
            head(
                "/news/2026/parking-charges/",
                "Withdrawn: parking charges",
                &["Home", "News"],
            ),
            View::Withdrawn(Withdrawn {
                what: "release".into(),
                headline: "Parking charges to double in Northgate".into(),
                id: "CAG-2026-017".into(),
                published: day("2026-05-06", "6 May 2026", "Wednesday", "10am"),
                withdrawn: day("2026-05-07", "7 May 2026", "Thursday", "9:15am"),
                reason: "The figures were wrong".into(),
                note: "The charge rises by a tenth. We read two columns of the report as one, and we are sorry.".into(),
                contact: Some(contact()),
            }),
            "",
        ),
        (
            head("/corrections/", "Corrections and withdrawals", &["Home"]),
            View::Corrections(Corrections {
                entries: release()
                    .corrections
                    .into_iter()
                    .map(|correction| CorrectionLine {
                        release: link("Evening bus 42 to return", "/news/2026/evening-bus-42/"),
                        correction,
                    })
                    .collect(),
                feeds: feeds("/corrections/", "Corrections"),
            }),
            "",
        ),
    ]
}
