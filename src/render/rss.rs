//! A feed as RSS 2.0, by the RSS Best Practices Profile (rssboard.org/rss-specification, rssboard.org/rss-profile).

use std::sync::Arc;

use super::item::{self, Body, Composed};
use super::xml::{self, Xml};
use crate::output::feed::{Enclosure, Feed, Format, Item};

/// The feed in UTF-8. `bodies` runs parallel to its items. Nothing in it tells of the time of the
/// build or the version of the program: while no item changes, no byte does.
pub fn write(feed: &Feed, bodies: &[Arc<Body>]) -> Vec<u8> {
    let namespaces = [
        ("version", "2.0"),
        ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml::document("rss", &namespaces, |xml| {
        xml.element("channel", &[], |xml| {
            write_channel(xml, feed);
            for composed in item::compose(feed, bodies) {
                xml.element("item", &[], |xml| write_item(xml, feed, &composed));
            }
        });
    })
}

fn write_channel(xml: &mut Xml, feed: &Feed) {
    xml.text("title", &[], &feed.title);
    xml.text("link", &[], &feed.page_url);
    xml.text("description", &[], &feed.description);
    xml.text("language", &[], &feed.lang);
    if let Some(editor) = editor(feed) {
        xml.text("managingEditor", &[], &editor);
    }
    xml.text("pubDate", &[], &feed.updated_rfc822);
    xml.text("lastBuildDate", &[], &feed.updated_rfc822);
    xml.text("docs", &[], "https://www.rssboard.org/rss-specification");
    xml.text("generator", &[], "pressroom");
    xml.text("ttl", &[], "60");
    if let Some(url) = &feed.image_url {
        xml.element("image", &[], |xml| {
            xml.text("url", &[], url);
            xml.text("title", &[], &feed.title);
            xml.text("link", &[], &feed.page_url);
        });
    }
    let url = format!("{}{}", feed.folder_url, Format::Rss.file_name());
    xml.empty(
        "atom:link",
        &[("href", &url), ("rel", "self"), ("type", Format::Rss.media_type())],
    );
}

/// `mail (Name)`: the one form that RSS has for a person. Brackets in the name would end it early.
fn editor(feed: &Feed) -> Option<String> {
    let contact = feed.contact.as_ref().filter(|contact| !contact.email.is_empty())?;
    let name = match contact.name.as_str() {
        "" => &feed.author,
        name => name,
    };
    Some(format!("{} ({})", contact.email, name.replace(['(', ')'], "")))
}

fn write_item(xml: &mut Xml, feed: &Feed, composed: &Composed) {
    let item = composed.item;
    xml.text("title", &[], &item.title);
    xml.text("link", &[], &item.url);
    xml.text("guid", &[("isPermaLink", "false")], &item.id);
    xml.text("pubDate", &[], &item.published_rfc822);
    xml.text("dc:creator", &[], &item.author);
    if item::language(feed, item) != feed.lang {
        xml.text("dc:language", &[], &item.lang);
    }
    for topic in &item.topics {
        xml.text("category", &[("domain", &topic.scheme)], &topic.label);
    }
    // Some readers keep the last of these two, so the full text comes second.
    xml.text("description", &[], &item::summary(item));
    xml.text("content:encoded", &[], &composed.html);
    if item.changed {
        xml.text("atom:updated", &[], &item.updated);
    }
    if let Some(file) = enclosure(item) {
        let length = file.length.to_string();
        xml.empty(
            "enclosure",
            &[("url", &file.url), ("length", &length), ("type", &file.media_type)],
        );
    }
}

/// Readers take one file for an item: the picture, or else the first attachment.
fn enclosure(item: &Item) -> Option<&Enclosure> {
    item.picture.as_ref().or(item.attachments.first())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    fn check(feed: &Feed, expected: &[&str]) {
        let made = String::from_utf8(write(feed, &sample::bodies())).unwrap();
        let mut rest = made.as_str();
        for line in expected {
            let at = rest
                .find(line)
                .unwrap_or_else(|| panic!("{line} is not next in {rest}"));
            rest = &rest[at + line.len()..];
        }
    }

    #[test]
    fn the_channel_names_itself_and_whom_to_ask() {
        check(
            &sample::feed(),
            &[
                "<link>https://civicalliance-harrowmere.example/topics/transport/</link>\n",
                "<language>en-gb</language>\n",
                "<managingEditor>press@civicalliance-harrowmere.example (Group office press)</managingEditor>\n",
                "<pubDate>Sat, 21 Nov 2026 09:00:00 +0000</pubDate>\n<lastBuildDate>Sat, 21 Nov 2026 09:00:00 +0000</lastBuildDate>\n",
                "<image>\n<url>https://civicalliance-harrowmere.example/brand/logo.png</url>\n",
                "<atom:link href=\"https://civicalliance-harrowmere.example/topics/transport/feed.xml\" rel=\"self\" type=\"application/rss+xml\"/>\n",
            ],
        );
    }

    #[test]
    fn an_item_has_its_summary_before_its_text_and_one_file() {
        check(
            &sample::feed(),
            &[
                "<guid isPermaLink=\"false\">tag:civicalliance-harrowmere.example,2023:CAG-2026-041</guid>\n",
                "<category domain=\"https://civicalliance-harrowmere.example/topics/\">Roads &amp; Rails</category>\n",
                "<description>",
                "<content:encoded>&lt;p&gt;&lt;strong&gt;Correction",
                "<atom:updated>2026-11-21T09:00:00+00:00</atom:updated>\n<enclosure url=",
                "bus.jpg?a=1&amp;b=2\" length=\"4096\" type=\"image/jpeg\"/>\n</item>\n",
                "<dc:language>cy</dc:language>",
            ],
        );
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let feed = Feed {
            contact: None,
            image_url: None,
            ..sample::feed()
        };
        let channel = ::rss::Channel::read_from(&write(&feed, &sample::bodies())[..]).unwrap();
        assert_eq!((channel.managing_editor(), channel.image()), (None, None));
        let updated: Vec<usize> = channel
            .items()
            .iter()
            .map(|item| item.extensions().get("atom").map_or(0, |atom| atom.len()))
            .collect();
        assert_eq!(updated, [1, 0, 0]);
    }
}
