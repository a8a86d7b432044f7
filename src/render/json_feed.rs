//! A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).

use std::sync::Arc;

use std::borrow::Cow;

use serde::Serialize;

use super::item::{self, Body, Composed};
use super::xml::legal;
use crate::output::feed::{Enclosure, Feed, Format, Notice};
use crate::output::view::Contact;

/// The feed in UTF-8, one line. `bodies` runs parallel to its items. Texts lack the same
/// characters as in the XML formats, so that all three say the same.
pub fn write(feed: &Feed, bodies: &[Arc<Body>]) -> Vec<u8> {
    let composed = item::compose(feed, bodies);
    let document = Document {
        version: "https://jsonfeed.org/version/1.1",
        title: legal(&feed.title),
        home_page_url: &feed.page_url,
        feed_url: feed_url(feed),
        description: legal(&feed.description),
        user_comment: format!(
            "To follow these releases, give {} to a feed reader. {} says how.",
            feed_url(feed),
            feed.about_url
        ),
        icon: feed.image_url.as_deref(),
        language: &feed.lang,
        authors: [Author {
            name: legal(&feed.author),
            url: Some(format!("{}/", feed.base_url)),
        }],
        extension: FeedExtension {
            about: &feed.about_url,
            media_contacts: feed.contact.iter().map(media_contact).collect(),
        },
        items: composed.iter().map(|composed| entry(feed, composed)).collect(),
    };
    let mut bytes = serde_json::to_vec(&document).expect("a document of texts and numbers serialises");
    bytes.push(b'\n');
    bytes
}

#[derive(Serialize)]
struct Document<'a> {
    version: &'a str,
    title: Cow<'a, str>,
    home_page_url: &'a str,
    feed_url: String,
    description: Cow<'a, str>,
    user_comment: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    icon: Option<&'a str>,
    language: &'a str,
    authors: [Author<'a>; 1],
    #[serde(rename = "_pressroom")]
    extension: FeedExtension<'a>,
    items: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct FeedExtension<'a> {
    about: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    media_contacts: Vec<MediaContact<'a>>,
}

#[derive(Serialize)]
struct MediaContact<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    purpose: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    email: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    tel: &'a str,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    url: &'a str,
    title: Cow<'a, str>,
    summary: String,
    content_html: &'a str,
    content_text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    date_published: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<&'a str>,
    authors: [Author<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<Cow<'a, str>>,
    language: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<Attachment<'a>>,
    #[serde(rename = "_pressroom", skip_serializing_if = "EntryExtension::is_empty")]
    extension: EntryExtension<'a>,
}

#[derive(Serialize)]
struct Attachment<'a> {
    url: &'a str,
    mime_type: &'a str,
    size_in_bytes: u64,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: Cow<'a, str>,
}

#[derive(Serialize)]
struct EntryExtension<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notices: Vec<NoticeLine<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    media_contacts: Vec<MediaContact<'a>>,
}

#[derive(Serialize)]
struct NoticeLine<'a> {
    label: Cow<'a, str>,
    text: Cow<'a, str>,
}

impl EntryExtension<'_> {
    fn is_empty(&self) -> bool {
        self.notices.is_empty() && self.media_contacts.is_empty()
    }
}

fn feed_url(feed: &Feed) -> String {
    format!("{}{}", feed.folder_url, Format::Json.file_name())
}

fn entry<'a>(feed: &'a Feed, composed: &'a Composed) -> Entry<'a> {
    let item = composed.item;
    Entry {
        id: &item.id,
        url: &item.url,
        title: legal(&item.title),
        summary: legal(&item::summary(item)).into_owned(),
        content_html: &composed.html,
        content_text: &composed.text,
        image: item.picture.as_ref().map(|picture| picture.url.as_str()),
        date_published: &item.published,
        date_modified: item.changed.then_some(item.updated.as_str()),
        authors: [Author {
            name: legal(&item.author),
            url: None,
        }],
        tags: item.topics.iter().map(|topic| legal(&topic.label)).collect(),
        language: item::language(feed, item),
        attachments: item.attachments.iter().map(attachment).collect(),
        extension: EntryExtension {
            notices: item.notices.iter().map(notice_line).collect(),
            media_contacts: item.contact.iter().map(media_contact).collect(),
        },
    }
}

fn attachment(file: &Enclosure) -> Attachment<'_> {
    Attachment {
        url: &file.url,
        mime_type: &file.media_type,
        size_in_bytes: file.length,
        title: legal(&file.title),
    }
}

fn notice_line(notice: &Notice) -> NoticeLine<'_> {
    NoticeLine {
        label: legal(&notice.label),
        text: legal(&notice.text),
    }
}

fn media_contact(contact: &Contact) -> MediaContact<'_> {
    let tel = contact.phone_href.strip_prefix("tel:").unwrap_or(&contact.phone);
    MediaContact {
        name: &contact.name,
        purpose: &contact.purpose,
        email: &contact.email,
        tel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    #[test]
    fn only_what_is_known_is_told() {
        let made = write(&sample::feed(), &sample::bodies());
        let feed: serde_json::Value = serde_json::from_slice(&made).unwrap();
        assert_eq!(
            feed["_pressroom"]["media_contacts"][0]["tel"].as_str(),
            Some("+441632960417")
        );
        let items = feed["items"].as_array().unwrap();
        let has = |name: &str| items.iter().map(|item| item.get(name).is_some()).collect::<Vec<_>>();
        assert_eq!(has("date_modified"), [true, false, false]);
        assert_eq!(has("attachments"), [true, false, false]);
        assert_eq!(has("image"), [true, false, false]);
        assert_eq!(has("tags"), [true, false, false]);
        assert_eq!(has("_pressroom"), [true, true, true]);
        assert_eq!(items[1]["language"].as_str(), Some("cy"));
    }
}
