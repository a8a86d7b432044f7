//! Every view, as empty as its type allows.

use pressroom::output::view::*;

use crate::theme::parts::*;

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
            what: "release".into(),
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
