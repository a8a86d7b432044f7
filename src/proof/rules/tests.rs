//! The rules on feeds and text copies, held against files made by hand: no theme can break those that the
//! program makes itself.

use std::sync::Arc;

use crate::output::Standards;
use crate::output::feed::Format;
use crate::output::view::Frame;
use crate::proof::{FeedCopy, Remark, TextCopy, feed as reading, proof_feed, proof_text};

const MARK: &str = "Party communication from the Civic Alliance Group. Not issued by the council.";
const IMPRINT: &str =
    "Promoted by Odile Marsh on behalf of the Civic Alliance Group, 3 Tannery Yard, Harrowmere HM1 2AB.";

fn standards() -> Standards {
    let frame = Frame {
        name: "Civic Alliance Group".to_owned(),
        party_mark: MARK.to_owned(),
        imprint: IMPRINT.to_owned(),
        base_url: "https://civicalliance.example".to_owned(),
        ..Frame::default()
    };
    Standards {
        frame: Arc::new(frame),
        wrong_names: vec!["Alliance Party".to_owned()],
        officers: vec!["Jonah Pell".to_owned()],
        ..Standards::default()
    }
}

fn rules(remarks: &[Remark]) -> Vec<&'static str> {
    remarks.iter().map(|remark| remark.diagnostic.code.id).collect()
}

/// An RSS feed of one item, with the text of the item and with what stands around it.
fn rss(content: &str, around: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Civic Alliance Group: news</title><link>https://civicalliance.example/</link><language>en-GB</language>
<atom:link href="https://civicalliance.example/feed.xml" rel="self" type="application/rss+xml"/>{around}
<item><title>Bus 42</title><link>https://civicalliance.example/news/2026/bus-42/</link>
<guid isPermaLink="false">tag:civicalliance.example,2026:CAG-2026-041</guid><pubDate>Fri, 20 Nov 2026 10:30:00 +0000</pubDate>
<description>Bus 42 stops at 7pm.</description><content:encoded><![CDATA[{content}]]></content:encoded></item>
</channel></rss>"#
    )
}

/// An Atom feed of one item.
fn atom(content: &str, author: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Civic Alliance Group: news</title><id>tag:civicalliance.example,2026:feed</id>
<link rel="self" href="https://civicalliance.example/atom.xml"/><updated>2026-11-20T10:30:00Z</updated><author><name>{author}</name></author>
<entry><title>Bus 42</title><id>tag:civicalliance.example,2026:CAG-2026-041</id><link href="https://civicalliance.example/news/2026/bus-42/"/>
<published>2026-11-20T10:30:00Z</published><updated>2026-11-20T10:30:00Z</updated><summary>Bus 42 stops at 7pm.</summary>
<content type="html">{content}</content></entry></feed>"#
    )
}

/// A JSON feed of one item.
fn json(content: &str, title: &str) -> String {
    serde_json::json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "language": "en-GB",
        "feed_url": "https://civicalliance.example/feed.json",
        "items": [{
            "id": "tag:civicalliance.example,2026:CAG-2026-041",
            "url": "https://civicalliance.example/news/2026/bus-42/",
            "title": "Bus 42",
            "summary": "Bus 42 stops at 7pm.",
            "date_published": "2026-11-20T10:30:00+00:00",
            "content_html": content,
        }],
    })
    .to_string()
}

fn check_feed(format: Format, text: &str, expected: &[&str]) {
    let feed = reading::read(format, text, &reading::Contents::default());
    let standards = standards();
    let found = proof_feed(&FeedCopy {
        feed: &feed,
        standards: &standards,
    });
    assert_eq!(rules(&found), expected, "{text}\n{found:?}");
}

fn check_text(text: &str, expected: &[&str]) {
    let standards = standards();
    let found = proof_text(&TextCopy {
        text,
        standards: &standards,
    });
    assert_eq!(rules(&found), expected, "{text}\n{found:?}");
}

#[test]
fn a_feed_says_in_each_item_whose_words_it_holds_and_who_answers_for_them() {
    let whole = format!("<p>{MARK}</p><p>Bus 42 stops.</p><p>{IMPRINT}</p>");
    let escaped = whole.replace('<', "&lt;").replace('>', "&gt;");
    check_feed(Format::Rss, &rss(&whole, ""), &[]);
    check_feed(Format::Atom, &atom(&escaped, "Civic Alliance Group"), &[]);
    check_feed(Format::Json, &json(&whole, "Civic Alliance Group: news"), &[]);
    let without_mark = format!("<p>Bus 42 stops.</p><p>{IMPRINT}</p>");
    check_feed(Format::Rss, &rss(&without_mark, ""), &["party-mark-missing"]);
    let without_imprint = format!("<p>{MARK}</p><p>Bus 42 stops.</p>");
    check_feed(Format::Rss, &rss(&without_imprint, ""), &["imprint-missing"]);
    check_feed(
        Format::Json,
        &json(&without_imprint, "Civic Alliance Group: news"),
        &["imprint-missing"],
    );
    let around = format!("<copyright>{IMPRINT}</copyright>");
    check_feed(Format::Rss, &rss(&without_imprint, &around), &["imprint-not-retained"]);
}

#[test]
fn a_feed_names_the_group_and_no_officer() {
    let whole = format!("<p>{MARK}</p><p>{IMPRINT}</p>");
    let escaped = whole.replace('<', "&lt;").replace('>', "&gt;");
    check_feed(
        Format::Json,
        &json(&whole, "Alliance Party: news"),
        &["group-name-mismatch"],
    );
    check_feed(Format::Atom, &atom(&escaped, "Jonah Pell"), &["officer-author"]);
}

#[test]
fn a_feed_can_be_followed() {
    let whole = format!("<p>{MARK}</p><p>{IMPRINT}</p>");
    let sound = rss(&whole, "");
    for (from, to) in [
        ("<language>en-GB</language>", ""),
        ("isPermaLink=\"false\"", ""),
        ("<pubDate>Fri, 20 Nov 2026 10:30:00 +0000</pubDate>", ""),
        (" +0000", ""),
        (
            "<link>https://civicalliance.example/news/2026/bus-42/</link>",
            "<link>/news/2026/bus-42/</link>",
        ),
        (" rel=\"self\"", ""),
        ("<p>Party", "<p><a href=\"/news/\">News</a></p><p>Party"),
        ("</rss>", ""),
    ] {
        assert!(sound.contains(from), "{from}");
        check_feed(Format::Rss, &sound.replace(from, to), &["feed-metadata"]);
    }
}

#[test]
fn a_text_copy_begins_with_the_mark_and_ends_with_the_imprint() {
    let text = |head: &str, foot: &str| format!("{head}\n\nFOR IMMEDIATE RELEASE\n\nBus 42 stops.\n\n{foot}\n");
    let broken = IMPRINT.replacen(", ", ",\n", 1);
    check_text(&text(MARK, IMPRINT), &[]);
    check_text(&text(MARK, &broken), &[]);
    check_text(&text("", IMPRINT), &["party-mark-missing"]);
    check_text(
        &text(&format!("{}{MARK}", "Harrowmere\n\n".repeat(6)), IMPRINT),
        &["party-mark-missing"],
    );
    check_text(&text(MARK, "Printed at home."), &["imprint-missing"]);
    check_text(
        &text(MARK, &format!("{IMPRINT}\n\nOne more thing.")),
        &["imprint-not-retained"],
    );
}
