//! The views that stand by themselves.

use pressroom::output::view::*;

use crate::theme::papers::*;
use crate::theme::parts::*;

pub fn standing() -> Vec<(Head, View, &'static str)> {
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
                ahead: String::new(),
                title: "Saltings news, autumn 2026".into(),
                number: 14,
                date: day("2026-11-01", "1 November 2026", "Sunday", ""),
                updated: Some(day("2026-11-06", "6 November 2026", "Friday", "")),
                corrections: vec![Correction {
                    label: "Correction".into(),
                    date: day("2026-11-06", "6 November 2026", "Friday", ""),
                    was: "The quay steps open on 1 December.".into(),
                    now: "They open on 2 December.".into(),
                }],
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
