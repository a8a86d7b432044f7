//! The invented people, places and papers that the views are filled with.

use pressroom::output::Shared;
use pressroom::output::view::*;

pub const BASE: &str = "https://civicalliance-harrowmere.example";

pub const SHORT_PROSE: &str = "<p>The ward runs from the quay to the sea wall, with the market in its middle. \
Three in five households have no car.</p><h2 id=\"what-we-did\">What we did this year</h2>\
<ul><li>Saved the evening bus.</li><li>Had the quay steps mended.</li></ul>";

pub const PROSE: &str = include_str!("prose.html");

pub const BOILERPLATE: &str = "The Civic Alliance Group is the second largest group on Harrowmere Borough Council, with 8 of 42 councillors. The group was formed in May 2019.";

pub fn frame() -> Frame {
    Frame {
        base_url: BASE.into(),
        name: "Civic Alliance Group".into(),
        short_name: "Civic Alliance".into(),
        council_name: "Harrowmere Borough Council".into(),
        party_mark: "Party communication from the Civic Alliance Group on Harrowmere Borough Council. Not issued by the council.".into(),
        not_council_notice: "This site is run by the Civic Alliance Group, not by Harrowmere Borough Council.".into(),
        council_url: Some("https://harrowmere-council.example/services".into()),
        imprint: "Promoted by Odile Marsh, 3 Tannery Yard, Harrowmere HM4 2QT, on behalf of the Civic Alliance Group, 3 Tannery Yard, Harrowmere HM4 2QT.".into(),
        logo: Some(picture("/brand/cag-logo.svg", "Civic Alliance Group on Harrowmere Borough Council", 447, 96)),
        favicon: Some("/brand/favicon.svg".into()),
        stylesheet: "/assets/site.0a1b2c3d.css".into(),
        lang: "en".into(),
        menu: ["News", "Councillors", "Wards", "Topics", "Council", "Events", "Press"].map(|label| link(label, &format!("/{}/", label.to_lowercase()))).into(),
        footer: ["About", "Contact", "Accessibility", "Privacy", "Imprint", "Feeds", "Corrections"].map(|label| link(label, &format!("/{}/", label.to_lowercase()))).into(),
        contact: Some(contact()),
        boilerplate: BOILERPLATE.into(),
        feeds: feeds("/", "Civic Alliance Group"),
        theme_colour: Some("#0B5D66".into()),
    }
}

pub fn head(route: &str, title: &str, crumbs: &[&str]) -> Head {
    let section = route
        .split('/')
        .nth(1)
        .filter(|name| !name.is_empty())
        .map_or(String::new(), |name| format!("/{name}/"));
    Head {
        title: title.into(),
        description: format!("{title}: from the Civic Alliance Group on Harrowmere Borough Council."),
        route: route.into(),
        canonical_url: format!("{BASE}{route}"),
        lang: "en".into(),
        crumbs: crumbs
            .iter()
            .map(|label| link(label, if *label == "Home" { "/" } else { &section }))
            .collect(),
        section: section.clone(),
        og_type: "website".into(),
        ..Default::default()
    }
}

pub fn link(label: &str, href: &str) -> Link {
    Link {
        label: label.into(),
        href: href.into(),
    }
}

pub fn day(iso: &str, date: &str, weekday: &str, time: &str) -> Moment {
    Moment {
        iso: iso.into(),
        date: date.into(),
        weekday: weekday.into(),
        time: time.into(),
    }
}

pub fn picture(src: &str, alt: &str, width: u32, height: u32) -> Picture {
    Picture {
        src: src.into(),
        alt: alt.into(),
        width,
        height,
        ..Default::default()
    }
}

pub fn contact() -> Contact {
    Contact {
        name: "Group office".into(),
        purpose: "For information".into(),
        email: "press@civicalliance-harrowmere.example".into(),
        phone: "01632 960417".into(),
        phone_href: "tel:+441632960417".into(),
        out_of_hours: "07700 900184".into(),
        out_of_hours_href: "tel:+447700900184".into(),
        hours: "Monday to Friday, 9am to 5pm".into(),
    }
}

pub fn card(index: usize) -> Shared<Card> {
    let (title, summary, label) = [
        (
            "Evening bus 42 to return to Saltings in January",
            "The last bus will leave the market at 10:40pm again from 4 January, after eleven months without one.",
            "Press release",
        ),
        (
            "Statement on the flood at Millrace allotments",
            "The group asks the drainage board to publish its inspection of the sluice before Christmas.",
            "Statement",
        ),
        (
            "Every council home to have a damp survey by summer",
            "Full Council agreed the group’s motion by 24 votes to 15.",
            "Press release",
        ),
        (
            "Library hours: what the survey says",
            "1,204 residents answered. Two in three want a late evening.",
            "Press release",
        ),
    ][index % 4];
    Shared::new(Card {
        href: format!("/news/2026/item-{index}/"),
        title: title.into(),
        summary: summary.into(),
        date: day("2026-11-20T10:30:00+00:00", "20 November 2026", "Friday", "10:30am"),
        label: label.into(),
        state: if index == 1 { "Corrected".into() } else { String::new() },
        topics: vec![
            link("Transport", "/topics/transport/"),
            link("Environment", "/topics/environment/"),
        ],
        lang: if index == 3 { "cy".into() } else { String::new() },
    })
}

pub fn person(index: usize) -> Person {
    let (name, slug, role) = [
        ("Cllr Odile Marsh", "odile-marsh", "Leader of the group"),
        ("Cllr Tobias Wren", "tobias-wren", "Transport spokesperson"),
        ("Cllr Priya Kestrel", "priya-kestrel", "Housing spokesperson"),
        ("Silas Dunmore", "silas-dunmore", ""),
    ][index % 4];
    Person {
        name: name.into(),
        href: format!("/councillors/{slug}/"),
        role: role.into(),
        wards: vec![link("Saltings", "/wards/saltings/")],
        photo: Some(picture(&format!("/councillors/{slug}/{slug}.jpg"), name, 480, 600)),
        email: if index == 3 {
            String::new()
        } else {
            format!("{slug}@civicalliance-harrowmere.example")
        },
        phone: if index == 3 {
            String::new()
        } else {
            "01632 960421".into()
        },
        phone_href: if index == 3 {
            String::new()
        } else {
            "tel:+441632960421".into()
        },
    }
}

pub fn occasions() -> Vec<Occasion> {
    let surgery = Occasion {
        href: "/events/saltings-surgery/".into(),
        title: "Surgery in Saltings".into(),
        label: "Surgery".into(),
        start: day("2026-12-04T18:00:00+00:00", "4 December 2026", "Friday", "6pm"),
        end: Some(day("2026-12-04T19:30:00+00:00", "4 December 2026", "Friday", "7:30pm")),
        venue: "Saltings Library, Quay Road, Harrowmere HM2 1QR".into(),
        step_free: Some(true),
        cancelled: false,
        wards: vec![link("Saltings", "/wards/saltings/")],
    };
    let council = Occasion {
        href: "/events/full-council/".into(),
        title: "Full Council".into(),
        label: "Council meeting".into(),
        start: day("2026-12-16T19:00:00+00:00", "16 December 2026", "Wednesday", "7pm"),
        end: None,
        step_free: None,
        cancelled: true,
        ..surgery.clone()
    };
    vec![surgery, council]
}

pub fn business_cards() -> Vec<BusinessCard> {
    [
        ("Night buses for the east of the borough", "Motion", "Carried"),
        ("Damp surveys in council homes", "Question", "Answered"),
        ("Fund the sluice from reserves", "Amendment", "Lost"),
    ]
    .into_iter()
    .map(|(title, label, result)| BusinessCard {
        href: format!("/council/2026-11-18/{}/", title.to_lowercase().replace(' ', "-")),
        title: title.into(),
        label: label.into(),
        result: result.into(),
        date: day("2026-11-18", "18 November 2026", "Wednesday", ""),
        meeting: "Full Council".into(),
    })
    .collect()
}

pub fn topics() -> Vec<Link> {
    ["Budget", "Environment", "Housing", "Transport"]
        .map(|name| link(name, &format!("/topics/{}/", name.to_lowercase())))
        .into()
}

pub fn topic_lines() -> Vec<TopicLine> {
    [
        ("Budget", "What the council raises, and where it goes."),
        ("Environment", "The sea wall, the parks, waste and the air."),
        ("Housing", "Repairs, new homes and those who have none."),
        ("Transport", "Buses, the ferry, walking and cycling."),
    ]
    .map(|(name, summary)| TopicLine {
        name: name.into(),
        href: format!("/topics/{}/", name.to_lowercase()),
        summary: summary.into(),
    })
    .into()
}

pub fn ward_lines() -> Vec<WardLine> {
    [
        "Castle Fen",
        "Ferry Quarter",
        "Millrace",
        "Northgate",
        "Saltings",
        "Tannery",
    ]
    .into_iter()
    .enumerate()
    .map(|(index, name)| WardLine {
        name: name.into(),
        href: format!("/wards/{}/", name.to_lowercase().replace(' ', "-")),
        councillors: (0..index % 3)
            .map(|index| link(&person(index).name, &person(index).href))
            .collect(),
    })
    .collect()
}

pub fn years(route: &str) -> Vec<Period> {
    [("2026", 41), ("2025", 38), ("2024", 1)]
        .map(|(label, count)| Period {
            label: label.into(),
            href: format!("{route}{label}/"),
            count,
            cards: Vec::new(),
        })
        .into()
}

pub fn feeds(route: &str, title: &str) -> Vec<FeedLink> {
    [
        ("RSS", "feed.xml", "application/rss+xml"),
        ("Atom", "atom.xml", "application/atom+xml"),
        ("JSON Feed", "feed.json", "application/feed+json"),
    ]
    .map(|(format, file, media_type)| FeedLink {
        title: format!("{title} ({format})"),
        href: format!("{route}{file}"),
        media_type: media_type.into(),
    })
    .into()
}

pub fn feed_line(title: &str, route: &str) -> FeedLine {
    FeedLine {
        title: title.into(),
        href: route.into(),
        rss: format!("{route}feed.xml"),
        rss_url: format!("{BASE}{route}feed.xml"),
        atom: format!("{route}atom.xml"),
        json: format!("{route}feed.json"),
    }
}

pub fn role(title: &str, since: Option<&str>, until: Option<&str>) -> Role {
    let moment = |date: &str| day("2023-05-19", date, "Friday", "");
    Role {
        title: title.into(),
        since: since.map(moment),
        until: until.map(moment),
    }
}

pub fn download(file: &str, title: &str, format: &str, size: &str) -> Download {
    Download {
        href: format!("/files/{file}"),
        title: title.into(),
        format: format.into(),
        size: size.into(),
    }
}

pub fn appointment(body: &str) -> Appointment {
    Appointment {
        body: body.into(),
        kind: "Outside body".into(),
        person: link("Cllr Tobias Wren", "/councillors/tobias-wren/"),
        role: "Member".into(),
        since: Some(day("2023-05-19", "19 May 2023", "Friday", "")),
        until: None,
        made_by: "Full Council".into(),
        minutes_ref: "minute 2023/31".into(),
    }
}
