//! The views of topics, wards and councillors.

use pressroom::output::Shared;
use pressroom::output::view::*;

use crate::theme::parts::*;

pub fn beats() -> Vec<(Head, View, &'static str)> {
    let cards: Vec<_> = (0..6).map(card).collect();
    let archive = |name: &str, route: &str| Archive {
        latest: cards.clone(),
        years: Shared::new(years(route)),
        feeds: feeds(route, name),
    };
    vec![
        (
            head("/topics/", "Topics", &["Home"]),
            View::Topics(Topics { topics: topic_lines() }),
            "",
        ),
        (
            head("/topics/transport/", "Transport", &["Home", "Topics"]),
            View::Topic(Box::new(Topic {
                name: "Transport".into(),
                summary: "Buses, the ferry, walking and cycling, and the roads that carry them.".into(),
                spokesperson: Some(person(1)),
                archive: archive("Transport", "/topics/transport/"),
                business: business_cards(),
                parent: Some(link("Environment", "/topics/environment/")),
                children: vec![link("Buses", "/topics/buses/"), link("The ferry", "/topics/ferry/")],
            })),
            SHORT_PROSE,
        ),
        (
            head("/wards/", "Wards", &["Home"]),
            View::Wards(Wards { wards: ward_lines() }),
            "",
        ),
        (
            head("/wards/saltings/", "Saltings ward", &["Home", "Wards"]),
            View::Ward(Box::new(Ward {
                name: "Saltings".into(),
                seats: 3,
                councillors: vec![person(0), person(1)],
                events: occasions(),
                archive: archive("Saltings", "/wards/saltings/"),
                business: business_cards(),
                newsletters: vec![link("Saltings news, autumn 2026", "/newsletters/saltings-autumn-2026/")],
                neighbours: vec![
                    link("Millrace", "/wards/millrace/"),
                    link("Castle Fen", "/wards/castle-fen/"),
                ],
                former: vec![link("Silas Dunmore", "/councillors/silas-dunmore/")],
                calendar_href: "/wards/saltings/events.ics".into(),
                lookup_url: Some("https://harrowmere-council.example/my-ward".into()),
            })),
            SHORT_PROSE,
        ),
        (
            head("/councillors/", "Councillors", &["Home"]),
            View::Councillors(Councillors {
                serving: (0..3).map(person).collect(),
                former: vec![person(3)],
            }),
            "",
        ),
        (
            head(
                "/councillors/tobias-wren/",
                "Cllr Tobias Wren",
                &["Home", "Councillors"],
            ),
            View::Councillor(Box::new(Councillor {
                person: person(1),
                pronouns: "he/him".into(),
                serving: true,
                terms: vec![role("Councillor for Saltings", Some("6 May 2021"), None)],
                roles: vec![role("Transport spokesperson", Some("19 May 2023"), None)],
                former_roles: vec![role("Deputy group whip", Some("10 May 2021"), Some("18 May 2023"))],
                appointments: vec![role(
                    "Harrowmere Harbour Trust",
                    Some("19 May 2023"),
                    Some("5 May 2027"),
                )],
                topics: vec![link("Transport", "/topics/transport/")],
                surgeries: occasions(),
                archive: archive("Cllr Tobias Wren", "/councillors/tobias-wren/"),
                business: business_cards(),
                register_url: Some("https://harrowmere-council.example/interests/wren".into()),
                languages: vec!["Polish".into(), "Portuguese".into()],
                portrait: Some(download(
                    "tobias-wren-hires.jpg",
                    "Cllr Tobias Wren, portrait",
                    "JPEG",
                    "1.8 MB",
                )),
            })),
            SHORT_PROSE,
        ),
        (
            head(
                "/topics/transport/2026/",
                "Transport in 2026",
                &["Home", "Topics", "Transport"],
            ),
            View::BeatYear(BeatYear {
                beat: link("Transport", "/topics/transport/"),
                year: 2026,
                months: vec![Period {
                    label: "November 2026".into(),
                    href: String::new(),
                    count: 2,
                    cards: cards[..2].to_vec(),
                }],
                years: Shared::new(years("/topics/transport/")),
            }),
            "",
        ),
    ]
}
