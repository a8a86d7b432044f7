//! A release and a press centre, with all that they can hold.

use pressroom::output::view::*;

use super::parts::*;

pub fn release_head() -> Head {
    Head {
        og_type: "article".into(),
        image_url: Some(format!("{BASE}/news/2026/evening-bus-42/bus.jpg")),
        image_alt: Some("A bus at the quay".into()),
        published: Some("2026-11-20T10:30:00+00:00".into()),
        modified: Some("2026-11-21T09:00:00+00:00".into()),
        json_ld: Some(
            r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"Evening bus 42 to return"}"#.into(),
        ),
        feeds: feeds("/topics/transport/", "Transport"),
        earlier_term: Some(EarlierTerm {
            line: "From an earlier council term: Third council, May 2019 to May 2023.".into(),
            note: "Control of the council at that time: no overall control. Roles are given as at the date of this press release.".into(),
            label: "Third council".into(),
            control: "no overall control".into(),
            since: day("2019-05-07", "7 May 2019", "Tuesday", ""),
            until: day("2023-05-08", "8 May 2023", "Monday", ""),
        }),
        translations: vec![Translation {
            lang: "cy".into(),
            label: "Cymraeg".into(),
            href: "/cy/news/2026/evening-bus-42/".into(),
            url: format!("{BASE}/cy/news/2026/evening-bus-42/"),
        }],
        alternates: vec![FeedLink {
            title: "Plain text".into(),
            href: "/news/2026/evening-bus-42/index.txt".into(),
            media_type: "text/plain".into(),
        }],
        ..head(
            "/news/2026/evening-bus-42/",
            "Evening bus 42 to return to Saltings in January",
            &["Home", "News", "2026"],
        )
    }
}

pub fn release() -> Release {
    let photograph = Picture {
        caption: "Cllr Tobias Wren with passengers at the market stop.".into(),
        credit: "Hanne Ostrow".into(),
        licence: "Free for use in news about this release".into(),
        ..picture(
            "/news/2026/evening-bus-42/bus.jpg",
            "A councillor and four passengers at a bus stop in the evening",
            1600,
            1067,
        )
    };
    Release {
        ahead: String::new(),
        tag: "tag:civicalliance-harrowmere.example,2023:CAG-2026-041".into(),
        kind: "news".into(),
        headline: "Evening bus 42 to return to Saltings in January".into(),
        label: "Press release".into(),
        id: "CAG-2026-041".into(),
        status_line: "For immediate release".into(),
        published: day("2026-11-20T10:30:00+00:00", "20 November 2026", "Friday", "10:30am"),
        updated: Some(day("2026-11-21T09:00:00+00:00", "21 November 2026", "Saturday", "9am")),
        summary: "The last bus will leave the market at 10:40pm again from 4 January, after eleven months without one."
            .into(),
        place: "Harrowmere".into(),
        author: link("Civic Alliance Group", ""),
        topics: topics(),
        wards: vec![link("Saltings", "/wards/saltings/")],
        people: vec![person(1)],
        pictures: vec![photograph.clone()],
        originals: vec![photograph],
        attachments: vec![download("bus-survey.pdf", "Bus survey, October 2026", "PDF", "310 KB")],
        corrections: vec![Correction {
            label: "Correction".into(),
            date: day("2026-11-21", "21 November 2026", "Saturday", ""),
            was: "The last bus will leave at 10:50pm.".into(),
            now: "The last bus will leave at 10:40pm.".into(),
        }],
        sources: vec![
            Source {
                title: "Report to Cabinet, item 7".into(),
                href: "https://harrowmere-council.example/reports/7".into(),
                date: Some(day("2026-11-12", "12 November 2026", "Thursday", "")),
            },
            Source {
                title: "Survey of 212 passengers".into(),
                href: String::new(),
                date: None,
            },
        ],
        contact: Some(contact()),
        interviews: Some(person(1)),
        business: Some(business_cards().remove(0)),
        related: vec![card(1), card(2)],
        text_href: "/news/2026/evening-bus-42/index.txt".into(),
        json_href: "/news/2026/evening-bus-42/index.json".into(),
        boilerplate: BOILERPLATE.into(),
    }
}

pub fn press() -> Press {
    Press {
        contacts: vec![
            contact(),
            Contact {
                name: "Cllr Odile Marsh".into(),
                purpose: "For interviews".into(),
                phone: "01632 960420".into(),
                phone_href: "tel:+441632960420".into(),
                ..Default::default()
            },
        ],
        spokespeople: vec![
            Spokesperson {
                topic: link("Transport", "/topics/transport/"),
                person: person(1),
            },
            Spokesperson {
                topic: link("Housing", "/topics/housing/"),
                person: person(2),
            },
        ],
        latest: (0..5).map(card).collect(),
        embargo_policy: "We rarely use an embargo. When we do, it has a reason, a date and a time.".into(),
        corrections_policy: "If we get a fact wrong we say so at the top of the release, with the date.".into(),
        logos: vec![Logo {
            file: download("cag-logo.svg", "Logo in colour", "SVG", "24 KB"),
            picture: picture("/brand/cag-logo.svg", "Civic Alliance Group logo in colour", 447, 96),
        }],
        portraits: vec![Portrait {
            person: link("Cllr Tobias Wren", "/councillors/tobias-wren/"),
            picture: Picture {
                credit: "Hanne Ostrow".into(),
                licence: "Free for news use".into(),
                ..picture("/councillors/tobias-wren/tobias-wren.jpg", "Cllr Tobias Wren", 480, 600)
            },
            file: download("tobias-wren-hires.jpg", "Cllr Tobias Wren, portrait", "JPEG", "1.8 MB"),
        }],
        boilerplates: vec![Boilerplate {
            label: "In 25 words".into(),
            text: BOILERPLATE.into(),
        }],
    }
}
