//! A feed with all that can go wrong in a text, for the tests of every format.

use std::sync::Arc;

use super::item::Body;
use crate::output::Shared;
use crate::output::feed::{Category, Enclosure, Feed, Item, Notice};
use crate::output::view::Contact;

/// Its headlines.
pub const TITLES: [&str; 3] = [
    "Bus 42 ]]> & \"safer\" <crossing> isn't 5 &amp; 6",
    "Caf\u{e9} \u{1f68c} \u{5e9}\u{5dc}\u{5d5}\u{5dd} Gwasanaeth",
    "Withdrawn: harbour dues",
];

/// A corrected item, one in another language, and one that was withdrawn.
pub fn feed() -> Feed {
    Feed {
        id: "tag:civicalliance-harrowmere.example,2023:feed/topics/transport".into(),
        title: "Civic Alliance Group: Roads & Rails".into(),
        description: "Releases on transport. Media: press@civicalliance-harrowmere.example, 01632 960417.".into(),
        folder_url: "https://civicalliance-harrowmere.example/topics/transport/".into(),
        page_url: "https://civicalliance-harrowmere.example/topics/transport/".into(),
        base_url: "https://civicalliance-harrowmere.example".into(),
        lang: "en-gb".into(),
        author: "Civic Alliance Group".into(),
        updated: "2026-11-21T09:00:00+00:00".into(),
        updated_rfc822: "Sat, 21 Nov 2026 09:00:00 +0000".into(),
        image_url: Some("https://civicalliance-harrowmere.example/brand/logo.png".into()),
        contact: Some(contact()),
        party_mark: "Party communication from the Civic Alliance Group. Not issued by the council.".into(),
        imprint: "Promoted by Odile Marsh, 3 Tannery Yard, Harrowmere HM4 2QT.".into(),
        about_url: "https://civicalliance-harrowmere.example/feeds/".into(),
        items: [corrected(), foreign(), withdrawn()].map(Shared::new).into(),
    }
}

/// The texts of its items.
pub fn bodies() -> Vec<Arc<Body>> {
    let body = |html: &str, text: &str| {
        Arc::new(Body {
            html: html.into(),
            text: text.into(),
        })
    };
    vec![
        body(
            "<p>Stop ]]&gt; here &amp; there\u{b}.</p>",
            "Stop ]]> here & there\u{b}.",
        ),
        body(
            "<p>D\u{f4}l <a href=\"https://civicalliance-harrowmere.example/\">ni</a></p>",
            "D\u{f4}l ni",
        ),
        Arc::default(),
    ]
}

/// Whom the media ask.
pub fn contact() -> Contact {
    Contact {
        name: "Group office (press)".into(),
        email: "press@civicalliance-harrowmere.example".into(),
        phone: "01632 960417".into(),
        phone_href: "tel:+441632960417".into(),
        ..Contact::default()
    }
}

fn corrected() -> Item {
    let file = |name: &str, media_type: &str| Enclosure {
        url: format!("https://civicalliance-harrowmere.example/news/2026/bus-42/{name}?a=1&b=2"),
        media_type: media_type.into(),
        length: 4096,
        title: String::new(),
    };
    Item {
        updated: "2026-11-21T09:00:00+00:00".into(),
        changed: true,
        topics: vec![Category {
            term: "transport".into(),
            label: "Roads & Rails".into(),
            scheme: "https://civicalliance-harrowmere.example/topics/".into(),
        }],
        notices: vec![Notice {
            label: "Correction, 21 November 2026".into(),
            text: "the bus <42> runs".into(),
        }],
        picture: Some(file("bus.jpg", "image/jpeg")),
        attachments: vec![file("map.pdf", "application/pdf")],
        ..item("041", 0, "A \"short\" <summary> \u{1}& so on", "Fri, 20", "2026-11-20")
    }
}

fn foreign() -> Item {
    Item {
        lang: "cy".into(),
        contact: Some(Contact {
            name: "Idris Vale".into(),
            purpose: "For information".into(),
            ..Contact::default()
        }),
        ..item("040", 1, "Crynodeb", "Thu, 19", "2026-11-19")
    }
}

fn withdrawn() -> Item {
    Item {
        notices: vec![Notice {
            label: "Withdrawn, 20 November 2026".into(),
            text: "the figures were wrong.".into(),
        }],
        ..item("039", 2, "", "Wed, 18", "2026-11-18")
    }
}

fn item(number: &str, title: usize, summary: &str, day822: &str, day: &str) -> Item {
    Item {
        id: format!("tag:civicalliance-harrowmere.example,2023:CAG-2026-{number}"),
        url: format!("https://civicalliance-harrowmere.example/news/2026/item-{number}/"),
        title: TITLES[title].into(),
        summary: summary.into(),
        published: format!("{day}T10:30:00+00:00"),
        published_rfc822: format!("{day822} Nov 2026 10:30:00 +0000"),
        updated: format!("{day}T10:30:00+00:00"),
        changed: false,
        author: "Civic Alliance Group".into(),
        lang: "en".into(),
        topics: Vec::new(),
        notices: Vec::new(),
        prose: None,
        picture: None,
        attachments: Vec::new(),
        contact: None,
    }
}
