//! One item of a feed as its reader meets it, in HTML and as plain text: the same for all formats.

use std::sync::Arc;

use std::iter;

use super::xml::{escape_attribute, escape_text, legal};
use crate::output::feed::{Feed, Item, Notice};
use crate::output::view::Contact;

/// The made text of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// HTML, with absolute addresses only and without ids.
    pub html: String,
    /// Plain text.
    pub text: String,
}

/// An item with its whole text.
pub struct Composed<'a> {
    /// The item.
    pub item: &'a Item,
    /// HTML: notices, the party-communication line, the body, the media contact, the imprint.
    pub html: String,
    /// The same as plain text, an empty line between paragraphs.
    pub text: String,
}

/// The items of a feed with their texts. `bodies` runs parallel to the items; an item without prose has an empty one.
pub fn compose<'a>(feed: &'a Feed, bodies: &[Arc<Body>]) -> Vec<Composed<'a>> {
    let none = Arc::new(Body::default());
    feed.items
        .iter()
        .zip(bodies.iter().chain(iter::repeat(&none)))
        .map(|(item, body)| Composed {
            item,
            html: html(feed, item, body),
            text: text(feed, item, body),
        })
        .collect()
}

/// The summary, never empty: a reader that shows nothing else shows what was said of a withdrawn item, or its title.
pub fn summary(item: &Item) -> String {
    match item.notices.first() {
        _ if !item.summary.trim().is_empty() => item.summary.clone(),
        Some(notice) => notice_line(notice),
        None => item.title.clone(),
    }
}

/// The language of an item: the feed's own form of it (`en-gb`) where both are the same language.
pub fn language<'a>(feed: &'a Feed, item: &'a Item) -> &'a str {
    let primary = |lang: &'a str| lang.split('-').next().unwrap_or(lang);
    if item.lang.is_empty() || primary(&item.lang).eq_ignore_ascii_case(primary(&feed.lang)) {
        return &feed.lang;
    }
    &item.lang
}

fn html(feed: &Feed, item: &Item, body: &Body) -> String {
    let mut html = String::new();
    for notice in &item.notices {
        let (label, text) = (escape_text(&notice.label), escape_text(&notice.text));
        html.push_str(&format!("<p><strong>{label}:</strong> {text}</p>\n"));
    }
    push_paragraph(&mut html, &escape_text(&feed.party_mark));
    if !body.html.trim().is_empty() {
        html.push_str(&legal(body.html.trim()));
        html.push('\n');
    }
    if let Some(contact) = contact(feed, item) {
        push_paragraph(&mut html, &contact_line(contact, linked));
    }
    push_paragraph(&mut html, &escape_text(&feed.imprint));
    html.truncate(html.trim_end().len());
    html
}

fn text(feed: &Feed, item: &Item, body: &Body) -> String {
    let mut paragraphs: Vec<String> = item.notices.iter().map(notice_line).collect();
    paragraphs.push(feed.party_mark.clone());
    paragraphs.push(body.text.trim().to_owned());
    if let Some(contact) = contact(feed, item) {
        paragraphs.push(contact_line(contact, |text, _| text.to_owned()));
    }
    paragraphs.push(feed.imprint.clone());
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    legal(&paragraphs.join("\n\n")).into_owned()
}

fn notice_line(notice: &Notice) -> String {
    format!("{}: {}", notice.label, notice.text)
}

/// Whom to ask about the item: its own contact, or the feed's.
fn contact<'a>(feed: &'a Feed, item: &'a Item) -> Option<&'a Contact> {
    item.contact.as_ref().or(feed.contact.as_ref())
}

/// The contact on one line. `write` sets a text and, where there is one, the address that it leads to.
fn contact_line(contact: &Contact, write: impl Fn(&str, &str) -> String) -> String {
    let mut parts = Vec::new();
    if !contact.name.is_empty() {
        parts.push(write(&contact.name, ""));
    }
    if !contact.purpose.is_empty() {
        parts.push(write(&contact.purpose, ""));
    }
    if !contact.email.is_empty() {
        parts.push(write(&contact.email, &format!("mailto:{}", contact.email)));
    }
    if !contact.phone.is_empty() {
        parts.push(write(&contact.phone, &contact.phone_href));
    }
    if !contact.hours.is_empty() {
        parts.push(write(&contact.hours, ""));
    }
    if !contact.out_of_hours.is_empty() {
        let phone = write(&contact.out_of_hours, &contact.out_of_hours_href);
        parts.push(format!("out of hours {phone}"));
    }
    format!("Media contact: {}", parts.join("; "))
}

fn linked(text: &str, href: &str) -> String {
    let text = escape_text(text);
    if href.is_empty() {
        return text;
    }
    format!("<a href=\"{}\">{text}</a>", escape_attribute(href))
}

fn push_paragraph(html: &mut String, escaped: &str) {
    if !escaped.is_empty() {
        html.push_str(&format!("<p>{escaped}</p>\n"));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::output::Shared;
    use crate::output::feed::Format;
    use crate::render::{atom, json_feed, rss, sample};

    /// What a reader of any format keeps of an item.
    type Kept = (String, String, String, String, String);

    fn as_rss(feed: &Feed, bodies: &[Arc<Body>]) -> Vec<Kept> {
        let channel = ::rss::Channel::read_from(&rss::write(feed, bodies)[..]).unwrap();
        let kept = |item: &::rss::Item| {
            (
                item.guid().unwrap().value.clone(),
                item.link().unwrap().to_owned(),
                item.title().unwrap().to_owned(),
                item.description().unwrap().to_owned(),
                item.content().unwrap().to_owned(),
            )
        };
        channel.items().iter().map(kept).collect()
    }

    fn as_atom(feed: &Feed, bodies: &[Arc<Body>]) -> Vec<Kept> {
        let read = atom_syndication::Feed::read_from(&atom::write(feed, bodies)[..]).unwrap();
        let kept = |entry: &atom_syndication::Entry| {
            (
                entry.id.clone(),
                entry.links[0].href.clone(),
                entry.title.value.clone(),
                entry.summary.as_ref().unwrap().value.clone(),
                entry.content.as_ref().unwrap().value.clone().unwrap(),
            )
        };
        read.entries.iter().map(kept).collect()
    }

    fn as_json(feed: &Feed, bodies: &[Arc<Body>]) -> Vec<Kept> {
        let read: serde_json::Value = serde_json::from_slice(&json_feed::write(feed, bodies)).unwrap();
        let kept = |item: &serde_json::Value| {
            let field = |name: &str| item[name].as_str().unwrap().to_owned();
            (
                field("id"),
                field("url"),
                field("title"),
                field("summary"),
                field("content_html"),
            )
        };
        read["items"].as_array().unwrap().iter().map(kept).collect()
    }

    #[test]
    fn the_three_formats_say_the_same() {
        let (feed, bodies) = (sample::feed(), sample::bodies());
        let items = as_json(&feed, &bodies);
        assert_eq!(as_rss(&feed, &bodies), items);
        assert_eq!(as_atom(&feed, &bodies), items);
        let titles: Vec<&str> = items.iter().map(|item| item.2.as_str()).collect();
        assert_eq!(titles, sample::TITLES);
        assert_eq!(items[0].3, "A \"short\" <summary> & so on");
        assert_eq!(items[2].3, "Withdrawn, 20 November 2026: the figures were wrong.");
    }

    #[test]
    fn a_feed_without_items_is_a_feed() {
        let feed = Feed {
            items: Vec::new(),
            ..sample::feed()
        };
        assert_eq!(as_rss(&feed, &[]), []);
        assert_eq!(as_atom(&feed, &[]), []);
        assert_eq!(as_json(&feed, &[]), []);
    }

    #[test]
    fn no_format_names_the_time_of_the_build() {
        let (feed, bodies) = (sample::feed(), sample::bodies());
        for (format, write) in [
            (Format::Rss, rss::write as fn(&Feed, &[Arc<Body>]) -> Vec<u8>),
            (Format::Atom, atom::write),
            (Format::Json, json_feed::write),
        ] {
            assert_eq!(write(&feed, &bodies), write(&feed, &bodies), "{format:?}");
        }
    }

    fn check(index: usize, html: &str, text: &str) {
        let (feed, bodies) = (sample::feed(), sample::bodies());
        let composed = &compose(&feed, &bodies)[index];
        assert_eq!(composed.html, html);
        assert_eq!(composed.text, text);
    }

    #[test]
    fn a_correction_is_the_first_line_and_the_imprint_the_last() {
        check(
            0,
            "<p><strong>Correction, 21 November 2026:</strong> the bus &lt;42&gt; runs</p>\n\
             <p>Party communication from the Civic Alliance Group. Not issued by the council.</p>\n\
             <p>Stop ]]&gt; here &amp; there.</p>\n\
             <p>Media contact: Group office (press); \
             <a href=\"mailto:press@civicalliance-harrowmere.example\">press@civicalliance-harrowmere.example</a>; \
             <a href=\"tel:+441632960417\">01632 960417</a></p>\n\
             <p>Promoted by Odile Marsh, 3 Tannery Yard, Harrowmere HM4 2QT.</p>",
            "Correction, 21 November 2026: the bus <42> runs\n\n\
             Party communication from the Civic Alliance Group. Not issued by the council.\n\n\
             Stop ]]> here & there.\n\n\
             Media contact: Group office (press); press@civicalliance-harrowmere.example; 01632 960417\n\n\
             Promoted by Odile Marsh, 3 Tannery Yard, Harrowmere HM4 2QT.",
        );
    }

    #[test]
    fn what_was_withdrawn_still_carries_mark_and_imprint() {
        let (feed, bodies) = (sample::feed(), sample::bodies());
        let text = compose(&feed, &bodies).remove(2).text;
        let paragraphs: Vec<&str> = text.split("\n\n").collect();
        assert_eq!(
            paragraphs,
            [
                "Withdrawn, 20 November 2026: the figures were wrong.",
                &feed.party_mark,
                "Media contact: Group office (press); press@civicalliance-harrowmere.example; 01632 960417",
                &feed.imprint,
            ]
        );
    }

    #[test]
    fn an_item_keeps_its_own_contact_and_language() {
        let feed = sample::feed();
        let composed = compose(&feed, &sample::bodies()).remove(1);
        assert!(composed.text.contains("Media contact: Idris Vale; For information\n"));
        assert_eq!(language(&feed, composed.item), "cy");
        assert_eq!(language(&feed, &feed.items[0]), "en-gb");
    }

    proptest! {
        #[test]
        fn no_text_can_break_a_format(text in "[\u{0}-\u{20}a-z<>&;!\\[\\]\"'\u{85}\u{e9}\u{1f68c}\u{202e}\u{fffe}]{0,60}") {
            let mut feed = sample::feed();
            let first = Item::clone(&feed.items[0]);
            feed.items[0] = Shared::new(Item {
                title: format!("a{text}z"),
                summary: format!("b{text}y"),
                ..first
            });
            let bodies = [Arc::new(Body { html: format!("c{text}x"), text })];
            let items = as_json(&feed, &bodies);
            prop_assert_eq!(&as_rss(&feed, &bodies), &items);
            prop_assert_eq!(&as_atom(&feed, &bodies), &items);
        }
    }
}
