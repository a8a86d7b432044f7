//! A feed as Atom 1.0 (RFC 4287).

use std::sync::Arc;

use super::item::{self, Body, Composed};
use super::xml::{self, Xml};
use crate::output::feed::{Feed, Format};

/// The feed in UTF-8. `bodies` runs parallel to its items. Nothing in it tells of the time of the
/// build or the version of the program: while no item changes, no byte does.
pub fn write(feed: &Feed, bodies: &[Arc<Body>]) -> Vec<u8> {
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &feed.lang)];
    xml::document("feed", &root, |xml| {
        write_head(xml, feed);
        for composed in item::compose(feed, bodies) {
            write_entry(xml, feed, &composed);
        }
    })
}

fn write_head(xml: &mut Xml, feed: &Feed) {
    xml.text("id", &[], &feed.id);
    xml.text("title", &[], &feed.title);
    xml.text("subtitle", &[], &feed.description);
    xml.text("updated", &[], &feed.updated);
    let url = format!("{}{}", feed.folder_url, Format::Atom.file_name());
    xml.empty(
        "link",
        &[("rel", "self"), ("type", Format::Atom.media_type()), ("href", &url)],
    );
    write_page_link(xml, &feed.page_url);
    xml.element("author", &[], |xml| {
        xml.text("name", &[], &feed.author);
        if let Some(contact) = feed.contact.as_ref().filter(|contact| !contact.email.is_empty()) {
            xml.text("email", &[], &contact.email);
        }
    });
    xml.text("generator", &[], "pressroom");
}

fn write_entry(xml: &mut Xml, feed: &Feed, composed: &Composed) {
    let item = composed.item;
    let lang = [("xml:lang", item::language(feed, item))];
    let attributes = if lang[0].1 == feed.lang { &[] } else { &lang[..] };
    xml.element("entry", attributes, |xml| {
        xml.text("id", &[], &item.id);
        xml.text("title", &[], &item.title);
        write_page_link(xml, &item.url);
        xml.text("published", &[], &item.published);
        xml.text("updated", &[], &item.updated);
        for topic in &item.topics {
            let category = [
                ("term", topic.term.as_str()),
                ("scheme", &topic.scheme),
                ("label", &topic.label),
            ];
            xml.empty("category", &category);
        }
        xml.element("author", &[], |xml| xml.text("name", &[], &item.author));
        xml.text("summary", &[("type", "text")], &item::summary(item));
        xml.text("content", &[("type", "html")], &composed.html);
        for file in item.picture.iter().chain(&item.attachments) {
            let length = file.length.to_string();
            let mut link = vec![
                ("rel", "enclosure"),
                ("type", &file.media_type),
                ("length", &length),
                ("href", &file.url),
            ];
            if !file.title.is_empty() {
                link.push(("title", &file.title));
            }
            xml.empty("link", &link);
        }
    });
}

fn write_page_link(xml: &mut Xml, url: &str) {
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", url)]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    #[test]
    fn a_reader_finds_every_fact() {
        let made = write(&sample::feed(), &sample::bodies());
        let feed = atom_syndication::Feed::read_from(&made[..]).unwrap();
        assert_eq!(feed.lang.as_deref(), Some("en-gb"));
        assert_eq!(feed.updated.to_rfc3339(), "2026-11-21T09:00:00+00:00");
        assert_eq!(
            feed.links[0].href,
            "https://civicalliance-harrowmere.example/topics/transport/atom.xml"
        );
        assert_eq!(
            feed.authors[0].email.as_deref(),
            Some("press@civicalliance-harrowmere.example")
        );
        let entry = &feed.entries[0];
        assert_eq!(entry.published.unwrap().to_rfc3339(), "2026-11-20T10:30:00+00:00");
        assert_eq!(entry.updated.to_rfc3339(), "2026-11-21T09:00:00+00:00");
        assert_eq!(entry.categories[0].label.as_deref(), Some("Roads & Rails"));
        assert_eq!(entry.content.as_ref().unwrap().content_type.as_deref(), Some("html"));
        let files: Vec<&str> = entry.links[1..].iter().map(|link| link.rel.as_str()).collect();
        assert_eq!(files, ["enclosure", "enclosure"]);
        assert!(String::from_utf8(made).unwrap().contains("<entry xml:lang=\"cy\">"));
    }
}
