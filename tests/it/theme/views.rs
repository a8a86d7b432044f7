//! One view of each kind, with all that it can hold.

use pressroom::output::view::*;

use super::parts::*;

/// Every view, filled.
pub fn filled() -> Vec<(Head, View, &'static str)> {
    let mut pages = news();
    pages.extend(beats());
    pages.extend(council());
    pages.extend(standing());
    pages
}

/// Every view, empty as far as its type allows.
pub fn bare() -> Vec<View> {
    vec![
        View::Home(Home::default()),
        View::News(News::default()),
        View::NewsYear(NewsYear::default()),
        View::NewsMonth(NewsMonth {
            cards: vec![card(0)],
            ..Default::default()
        }),
        View::Release(Box::new(Release {
            headline: "Evening bus to return".into(),
            label: "Press release".into(),
            published: day("2026-11-20", "20 November 2026", "Friday", ""),
            ..Default::default()
        })),
        View::Withdrawn(Withdrawn {
            published: day("2026-11-20", "20 November 2026", "Friday", ""),
            withdrawn: day("2026-11-21", "21 November 2026", "Saturday", ""),
            ..Default::default()
        }),
        View::Topics(Topics {
            topics: vec![TopicLine {
                name: "Transport".into(),
                href: "/topics/transport/".into(),
                summary: String::new(),
            }],
        }),
        View::Topic(Box::new(Topic {
            name: "Transport".into(),
            ..Default::default()
        })),
        View::Wards(Wards {
            wards: vec![WardLine {
                name: "Saltings".into(),
                href: "/wards/saltings/".into(),
                councillors: Vec::new(),
            }],
        }),
        View::Ward(Box::new(Ward {
            name: "Saltings".into(),
            ..Default::default()
        })),
        View::Councillors(Councillors::default()),
        View::Councillor(Box::new(Councillor {
            person: Person {
                name: "Cllr Tobias Wren".into(),
                ..Default::default()
            },
            ..Default::default()
        })),
        View::BeatYear(BeatYear {
            beat: link("Transport", "/topics/transport/"),
            year: 2026,
            ..Default::default()
        }),
        View::Council(Council::default()),
        View::Meeting(Meeting {
            name: "Full Council".into(),
            date: day("2026-11-18", "18 November 2026", "Wednesday", ""),
            ..Default::default()
        }),
        View::Business(Box::new(Business {
            title: "Night buses".into(),
            label: "Motion".into(),
            date: day("2026-11-18", "18 November 2026", "Wednesday", ""),
            ..Default::default()
        })),
        View::Appointments(Appointments::default()),
        View::Events(Events::default()),
        View::Event(Box::new(Event {
            occasion: Occasion {
                href: "/events/surgery/".into(),
                title: "Surgery".into(),
                label: "Surgery".into(),
                start: day("2026-12-04", "4 December 2026", "Friday", ""),
                ..Default::default()
            },
            ..Default::default()
        })),
        View::Newsletters(Newsletters::default()),
        View::Newsletter(Newsletter {
            title: "Saltings news".into(),
            date: day("2026-11-01", "1 November 2026", "Sunday", ""),
            ..Default::default()
        }),
        View::Press(Box::default()),
        View::Corrections(Corrections::default()),
        View::Feeds(Feeds::default()),
        View::Page(Page {
            title: "About".into(),
            ..Default::default()
        }),
        View::NotFound(NotFound::default()),
        View::Redirect(Redirect {
            to: "/about/".into(),
            to_url: format!("{BASE}/about/"),
        }),
    ]
}

fn news() -> Vec<(Head, View, &'static str)> {
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

fn beats() -> Vec<(Head, View, &'static str)> {
    let cards: Vec<_> = (0..6).map(card).collect();
    let archive = |name: &str, route: &str| Archive {
        latest: cards.clone(),
        years: years(route),
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
                years: years("/topics/transport/"),
            }),
            "",
        ),
    ]
}

fn council() -> Vec<(Head, View, &'static str)> {
    let meeting_day = day("2026-11-18", "18 November 2026", "Wednesday", "");
    vec![
        (
            head("/council/", "At the council", &["Home"]),
            View::Council(Council {
                meetings: vec![MeetingLine {
                    name: "Full Council".into(),
                    date: meeting_day.clone(),
                    href: "/council/2026-11-18/".into(),
                    items: business_cards(),
                }],
                appointments_href: "/council/appointments/".into(),
            }),
            "",
        ),
        (
            head(
                "/council/2026-11-18/",
                "Full Council, 18 November 2026",
                &["Home", "Council"],
            ),
            View::Meeting(Meeting {
                name: "Full Council".into(),
                date: meeting_day.clone(),
                items: business_cards(),
                ahead: false,
            }),
            "",
        ),
        (
            head("/council/2026-11-18/night-buses/", "Night buses", &["Home", "Council"]),
            View::Business(Box::new(Business {
                title: "Night buses for the east of the borough".into(),
                label: "Motion".into(),
                meeting: link("Full Council", "/council/2026-11-18/"),
                date: meeting_day,
                item: "9.2".into(),
                proposer: Some(person(1)),
                seconder: Some(person(2)),
                to: String::new(),
                result: "Carried".into(),
                pending: false,
                votes: Some(Votes {
                    favour: 24,
                    against: 15,
                    abstain: 3,
                    recorded: true,
                }),
                answer: "The operator has been asked to quote by January.".into(),
                answer_url: Some("https://harrowmere-council.example/minutes/22".into()),
                minutes_ref: "minute 2026/22".into(),
                webcast_url: Some("https://harrowmere-council.example/webcast/118".into()),
                amends: Some(business_cards().remove(1)),
                amendments: business_cards(),
                topics: topics(),
                wards: vec![link("Saltings", "/wards/saltings/")],
                releases: vec![card(0)],
            })),
            SHORT_PROSE,
        ),
        (
            head(
                "/council/appointments/",
                "Committees and outside bodies",
                &["Home", "Council"],
            ),
            View::Appointments(Appointments {
                current: vec![
                    appointment("Harrowmere Harbour Trust"),
                    appointment("Planning Committee"),
                ],
                former: vec![appointment("Library Forum")],
            }),
            "",
        ),
        (
            head("/events/", "Events", &["Home"]),
            View::Events(Events {
                upcoming: occasions(),
                past: occasions(),
                calendar_href: "/events/events.ics".into(),
            }),
            "",
        ),
        (
            head("/events/saltings-surgery/", "Surgery in Saltings", &["Home", "Events"]),
            View::Event(Box::new(Event {
                occasion: Occasion {
                    cancelled: true,
                    ..occasions().remove(0)
                },
                dates: vec![
                    day("2027-01-08T18:00:00+00:00", "8 January 2027", "Friday", "6pm"),
                    day("2027-02-05T18:00:00+00:00", "5 February 2027", "Friday", "6pm"),
                ],
                past: false,
                address: vec![
                    "Saltings Library".into(),
                    "Quay Road".into(),
                    "Harrowmere".into(),
                    "HM2 1QR".into(),
                ],
                hearing_loop: Some(true),
                toilets: "accessible, on the ground floor".into(),
                online_url: Some("https://meet.civicalliance-harrowmere.example/saltings".into()),
                booking: "No need to book".into(),
                people: vec![person(0), person(1)],
                languages: vec!["Polish".into()],
                cancelled_reason: "The library is closed for repairs.".into(),
                calendar_href: "/events/saltings-surgery/event.ics".into(),
            })),
            SHORT_PROSE,
        ),
    ]
}

fn standing() -> Vec<(Head, View, &'static str)> {
    vec![
        (
            head("/newsletters/", "Newsletters", &["Home"]),
            View::Newsletters(Newsletters {
                newsletters: vec![NewsletterLine {
                    title: "Saltings news, autumn 2026".into(),
                    href: "/newsletters/saltings-autumn-2026/".into(),
                    date: day("2026-11-01", "1 November 2026", "Sunday", ""),
                    wards: vec![link("Saltings", "/wards/saltings/")],
                }],
            }),
            "",
        ),
        (
            head(
                "/newsletters/saltings-autumn-2026/",
                "Saltings news, autumn 2026",
                &["Home", "Newsletters"],
            ),
            View::Newsletter(Newsletter {
                title: "Saltings news, autumn 2026".into(),
                number: 14,
                date: day("2026-11-01", "1 November 2026", "Sunday", ""),
                wards: vec![link("Saltings", "/wards/saltings/")],
                items: vec![card(0), card(1)],
                notes: vec![
                    "The quay steps open again on 2 December.".into(),
                    "Hedges along Mill Lane are cut this month.".into(),
                ],
                attachments: vec![download(
                    "saltings-14.pdf",
                    "Saltings news, autumn 2026",
                    "PDF",
                    "420 KB",
                )],
                printed_by: "Printed by Ferry Lane Press, 9 Ferry Lane, Harrowmere HM1 3BD.".into(),
            }),
            SHORT_PROSE,
        ),
        (
            head("/press/", "For journalists", &["Home"]),
            View::Press(Box::new(press())),
            "",
        ),
        (
            head("/feeds/", "Feeds", &["Home"]),
            View::Feeds(Feeds {
                groups: vec![
                    FeedGroup {
                        label: "Everything".into(),
                        feeds: vec![feed_line("All news", "/")],
                    },
                    FeedGroup {
                        label: "Topics".into(),
                        feeds: vec![
                            feed_line("Transport", "/topics/transport/"),
                            feed_line("Housing", "/topics/housing/"),
                        ],
                    },
                ],
                calendars: vec![link("All events", "/events/events.ics")],
                opml_href: "/feeds.opml".into(),
            }),
            "",
        ),
        (
            head("/about/", "About the group", &["Home"]),
            View::Page(Page {
                title: "About the group".into(),
                summary: "Who we are, how we decide and how to hold us to it.".into(),
                children: vec![link("How the group works", "/about/how/")],
            }),
            PROSE,
        ),
        (
            head("/404.html", "Page not found", &[]),
            View::NotFound(NotFound {
                suggestions: vec![link("News", "/news/"), link("Find your councillor", "/councillors/")],
            }),
            "",
        ),
        (
            head("/old/", "Moved", &[]),
            View::Redirect(Redirect {
                to: "/about/".into(),
                to_url: format!("{BASE}/about/"),
            }),
            "",
        ),
    ]
}
