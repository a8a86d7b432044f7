//! The views of the council and of events.

use pressroom::output::view::*;

use crate::theme::parts::*;

pub fn council() -> Vec<(Head, View, &'static str)> {
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
