//! A made feed, read again as a feed reader reads it: RSS 2.0, Atom 1.0 and JSON Feed 1.1 as one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use serde_json::Value;

use crate::base::Digest;
use crate::output::feed::Format;

/// A feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadFeed {
    /// Why it cannot be read; none where it can.
    pub fault: Option<String>,
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: String,
    /// Where it says that it stands.
    pub self_url: String,
    /// Whom it names as authors.
    pub authors: Vec<String>,
    /// Its items, in its order.
    pub items: Vec<ReadItem>,
    /// All that stands in it outside the content of items.
    pub around: String,
}

/// An item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadItem {
    /// Its permanent id.
    pub id: String,
    /// The address of its page.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// When it was published, as written.
    pub published: String,
    /// When it was changed, as written; empty where it does not say.
    pub updated: String,
    /// Whom it names as authors.
    pub authors: Vec<String>,
    /// Its whole text.
    pub content: Arc<Content>,
    /// Whether the whole text stands before the summary: some readers keep the last of the two.
    pub content_comes_first: bool,
    /// Whether its id says that it is an address.
    pub id_is_address: bool,
}

/// The whole text of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Its words, each run of white space as one space.
    pub words: String,
    /// The addresses in it, as written.
    pub addresses: Vec<String>,
}

/// Whole texts that have been read: one release stands in every format of the feeds of all its beats.
#[derive(Debug, Default)]
pub struct Contents(Mutex<HashMap<Digest, Arc<Content>>>);

impl Contents {
    fn of(&self, html: &str) -> Arc<Content> {
        let open = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let digest = Digest::of_bytes(html.as_bytes());
        if let Some(known) = open().get(&digest) {
            return known.clone();
        }
        let page = super::page::read(html);
        let content = Arc::new(Content {
            words: page.text().to_owned(),
            addresses: page.addresses(),
        });
        open().insert(digest, content.clone());
        content
    }
}

/// Reads a feed.
pub fn read(format: Format, text: &str, contents: &Contents) -> ReadFeed {
    match format {
        Format::Json => of_json(text, contents),
        Format::Rss | Format::Atom => of_xml(text, contents),
    }
}

fn of_xml(text: &str, contents: &Contents) -> ReadFeed {
    let mut feed = ReadFeed::default();
    let mut reader = Reader::from_str(text);
    let mut open: Vec<String> = Vec::new();
    let mut words = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => {
                feed.fault = open.last().map(|name| format!("it ends before `{name}` is closed"));
                return feed;
            }
            Err(fault) => {
                feed.fault = Some(fault.to_string());
                return feed;
            }
            Ok(Event::Start(tag)) => {
                let name = name_of(&tag);
                words.clear();
                feed.begin(&name, &tag);
                open.push(name);
            }
            Ok(Event::Empty(tag)) => feed.begin(&name_of(&tag), &tag),
            Ok(Event::Text(text)) => words.push_str(&text),
            Ok(Event::CData(text)) => words.push_str(&text),
            Ok(Event::GeneralRef(reference)) => {
                let name: &str = &reference;
                match reference.resolve_char_ref() {
                    Ok(Some(c)) => words.push(c),
                    _ => words.push_str(resolve_predefined_entity(name).unwrap_or_default()),
                }
            }
            Ok(Event::End(_)) => {
                let name = open.pop().unwrap_or_default();
                feed.end(&name, &open, &words, contents);
                words.clear();
            }
            Ok(_) => {}
        }
    }
}

fn name_of(tag: &BytesStart) -> String {
    tag.name().as_ref().to_owned()
}

fn attribute(tag: &BytesStart, name: &str) -> String {
    let value = tag.try_get_attribute(name).ok().flatten();
    let value = value.map(|value| value.value.into_owned());
    value.unwrap_or_default().replace("&amp;", "&")
}

impl ReadFeed {
    fn begin(&mut self, name: &str, tag: &BytesStart) {
        match name {
            "item" | "entry" => self.items.push(ReadItem::default()),
            "feed" => self.lang = attribute(tag, "xml:lang"),
            "guid" => {
                if let Some(item) = self.items.last_mut() {
                    item.id_is_address = attribute(tag, "isPermaLink") != "false";
                }
            }
            "link" | "atom:link" => {
                let (rel, href) = (attribute(tag, "rel"), attribute(tag, "href"));
                match self.items.last_mut() {
                    Some(item) if !href.is_empty() && matches!(&*rel, "" | "alternate") => item.url = href,
                    None if rel == "self" => self.self_url = href,
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str, open: &[String], words: &str, contents: &Contents) {
        let parent = open.last().map_or("", String::as_str);
        let of_item = matches!(parent, "item" | "entry");
        if !matches!(name, "content" | "content:encoded") {
            self.around.push_str(words);
            self.around.push('\n');
        }
        let by = matches!(
            (name, parent),
            ("dc:creator", _) | ("author", "item") | ("name", "author")
        );
        let Some(item) = self.items.last_mut() else {
            match (name, parent) {
                ("title", "channel" | "feed") => self.title = words.to_owned(),
                ("language", _) => self.lang = words.to_owned(),
                _ if by => self.authors.push(words.to_owned()),
                _ => {}
            }
            return;
        };
        if by {
            return item.authors.push(words.to_owned());
        }
        match name {
            "guid" | "id" if of_item => item.id = words.to_owned(),
            "link" if of_item && item.url.is_empty() => item.url = words.to_owned(),
            "title" if of_item => item.title = words.to_owned(),
            "description" | "summary" if of_item => {
                item.content_comes_first = name == "description" && !item.content.words.is_empty();
                item.summary = words.to_owned();
            }
            "pubDate" | "published" if of_item => item.published = words.to_owned(),
            "updated" | "atom:updated" if of_item => item.updated = words.to_owned(),
            "content" | "content:encoded" if of_item => item.content = contents.of(words),
            _ => {}
        }
    }
}

fn of_json(text: &str, contents: &Contents) -> ReadFeed {
    let feed: Value = match serde_json::from_str(text) {
        Ok(feed) => feed,
        Err(fault) => {
            return ReadFeed {
                fault: Some(fault.to_string()),
                ..ReadFeed::default()
            };
        }
    };
    let field = |of: &Value, name: &str| of[name].as_str().unwrap_or_default().to_owned();
    let list = |of: &Value, name: &str| of[name].as_array().cloned().unwrap_or_default();
    let authors = |of: &Value| list(of, "authors").iter().map(|author| field(author, "name")).collect();
    let item = |item: &Value| ReadItem {
        content: contents.of(item["content_html"].as_str().unwrap_or_default()),
        id: field(item, "id"),
        url: field(item, "url"),
        title: field(item, "title"),
        summary: field(item, "summary"),
        published: field(item, "date_published"),
        updated: field(item, "date_modified"),
        authors: authors(item),
        ..ReadItem::default()
    };
    let items = list(&feed, "items");
    let around = items.iter().map(|item| field(item, "summary") + "\n");
    ReadFeed {
        fault: None,
        title: field(&feed, "title"),
        lang: field(&feed, "language"),
        self_url: field(&feed, "feed_url"),
        authors: authors(&feed),
        around: around
            .chain(["description", "user_comment"].map(|name| field(&feed, name)))
            .collect(),
        items: items.iter().map(item).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RSS: &str = r#"<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>A &amp; B</title>
<link>https://a.example/</link><language>en-gb</language><atom:link href="https://a.example/feed.xml?a=1&amp;b=2" rel="self"/>
<item><title>One</title><link>https://a.example/1/</link><guid isPermaLink="false">tag:1</guid><pubDate>Fri, 20 Nov 2026 10:30:00 +0000</pubDate>
<dc:creator>Group</dc:creator><description>Short &#163;3</description><content:encoded>&lt;p&gt;Whole &lt;a href="/x"&gt;a&lt;/a&gt;&lt;/p&gt;</content:encoded></item></channel></rss>"#;

    const ATOM: &str = r#"<feed xml:lang="en-gb"><title>A &amp; B</title><link rel="self" href="https://a.example/feed.xml?a=1&amp;b=2"/>
<entry><id>tag:1</id><title>One</title><link href="https://a.example/1/"/><published>Fri, 20 Nov 2026 10:30:00 +0000</published>
<author><name>Group</name></author><summary>Short £3</summary><content type="html"><![CDATA[<p>Whole <a href="/x">a</a></p>]]></content></entry></feed>"#;

    const JSON: &str = r#"{"title":"A & B","language":"en-gb","feed_url":"https://a.example/feed.xml?a=1&b=2","items":[{"id":"tag:1","title":"One",
"url":"https://a.example/1/","date_published":"Fri, 20 Nov 2026 10:30:00 +0000","authors":[{"name":"Group"}],"summary":"Short £3","content_html":"<p>Whole <a href=/x>a</a></p>"}]}"#;

    #[test]
    fn the_three_formats_are_read_alike() {
        let feeds = [(Format::Rss, RSS), (Format::Atom, ATOM), (Format::Json, JSON)];
        for (format, text) in feeds {
            let feed = read(format, text, &Contents::default());
            assert_eq!(feed.fault, None, "{format:?}");
            assert_eq!((&*feed.title, &*feed.lang), ("A & B", "en-gb"), "{format:?}");
            assert_eq!(feed.self_url, "https://a.example/feed.xml?a=1&b=2", "{format:?}");
            let expected = ReadItem {
                id: "tag:1".into(),
                url: "https://a.example/1/".into(),
                title: "One".into(),
                summary: "Short £3".into(),
                published: "Fri, 20 Nov 2026 10:30:00 +0000".into(),
                authors: vec!["Group".into()],
                content: Arc::new(Content {
                    words: "Whole a".into(),
                    addresses: vec!["/x".into()],
                }),
                ..ReadItem::default()
            };
            assert_eq!(feed.items, [expected], "{format:?}");
        }
    }

    #[test]
    fn what_is_no_feed_is_told() {
        assert!(
            read(Format::Rss, "<rss><channel></rss>", &Contents::default())
                .fault
                .is_some()
        );
        assert!(read(Format::Json, "{", &Contents::default()).fault.is_some());
    }
}
