//! Feeds that readers cannot follow for long.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};
use std::collections::BTreeSet;

use crate::output::standards::host_of;
use crate::proof::{FeedCopy, Look, OutputRule, Page, Remarks, Told};

/// See its `reason`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(Rule {
        code: Code {
            id: "feed-metadata",
            title: "a feed lacks what readers need to follow it",
            severity: Severity::Error,
            reason: "Newsrooms watch feeds with programs, and a program stumbles over what changes or is not whole: the same item comes twice, or a link leads nowhere.",
            remedy: "Take the templates for feeds from the theme that comes with pressroom, and link to the feeds in the head of every page.",
        },
        group: Group::Feeds,
        sources: &[
            "W3C feed validator and RSS Best Practices Profile: a link to itself, whole addresses, the summary before the whole text",
        ],
        looks: "every feed, and the links to feeds in the head of every page",
        hold: Hold::Usual,
        bad: &[
            r#"replace: {themes/default/templates/base.html: {'{% for feed in site.feeds %}<link rel="{{ ''alternate'' }}" type="{{ feed.media_type }}" href="{{ feed.href }}" title="{{ feed.title }}">{% endfor %}': ''}}
---"#,
            r#"replace: {themes/default/templates/base.html: {'{% for feed in site.feeds %}<link rel="{{ ''alternate'' }}" type="{{ feed.media_type }}" href="{{ feed.href }}" title="{{ feed.title }}">{% endfor %}': '<link rel="alternate" type="application/rss+xml" href="">'}}
---"#,
        ],
        good: &[
            r#"replace: {themes/default/templates/base.html: {'{% for feed in site.feeds %}<link rel="{{ ''alternate'' }}" type="{{ feed.media_type }}" href="{{ feed.href }}" title="{{ feed.title }}">{% endfor %}': '{% for feed in site.feeds %}<link type="{{ feed.media_type }}" rel="alternate" href="{{ feed.href }}">{% endfor %}'}}
---"#,
        ],
    }),
    looks: &[Look::Feed(feed), Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    const FEEDS: [&str; 3] = ["application/rss+xml", "application/atom+xml", "application/feed+json"];
    let mut links = page.reading.named("link");
    let offers = links.any(|link| {
        let is_alternate = link
            .attribute("rel")
            .is_some_and(|rel| rel.eq_ignore_ascii_case("alternate"));
        let is_feed = link.attribute("type").is_some_and(|kind| FEEDS.contains(&kind));
        is_alternate && is_feed && link.attribute("href").is_some_and(|href| !href.is_empty())
    });
    if !page.is_redirect() && !page.standards.frame.feeds.is_empty() && !offers {
        remarks
            .tell("the head of the page names no feed, so that programs cannot find one")
            .of_theme()
            .help("Link to `site.feeds` in the head, with rel=alternate and the type of each.");
    }
}

fn feed(copy: &FeedCopy, remarks: &mut Remarks) {
    let feed = copy.feed;
    if let Some(fault) = &feed.fault {
        remarks.tell(format!("the feed cannot be read: {fault}"));
        return;
    }
    for (what, value) in [("a title", &feed.title), ("its language", &feed.lang)] {
        if value.trim().is_empty() {
            remarks.tell(format!("the feed does not give {what}"));
        }
    }
    if host_of(&feed.self_url).is_none() {
        remarks.tell("the feed does not say, by a whole address, where it stands");
    }
    let mut ids = BTreeSet::new();
    for item in &feed.items {
        let title = &item.title;
        if item.id.is_empty() || item.id_is_address {
            remarks.tell(format!(
                "`{title}` has no id of its own in the feed that outlasts its address"
            ));
        } else if !ids.insert(&item.id) {
            remarks.tell(format!("`{title}` has the id of another item of the feed: {}", item.id));
        }
        if host_of(&item.url).is_none() {
            remarks.tell(format!("`{title}` has no whole address in the feed"));
        }
        if item.content_comes_first {
            remarks.tell(format!(
                "`{title}` has its whole text before its summary, and readers keep the last of the two"
            ));
        }
        for date in [&item.published, &item.updated]
            .into_iter()
            .filter(|date| !date.is_empty())
        {
            if !has_zone(date) {
                remarks.tell(format!("`{title}` gives a time without its zone: {date}"));
            }
        }
        if item.published.is_empty() {
            remarks.tell(format!("`{title}` does not say when it was published"));
        }
        for address in &item.content.addresses {
            let is_whole =
                host_of(address).is_some() || ["mailto:", "tel:", "#"].iter().any(|start| address.starts_with(start));
            if !is_whole {
                remarks
                    .tell(format!(
                        "`{title}` holds the address `{address}`, which leads nowhere in a reader"
                    ))
                    .clue(address.clone());
            }
        }
    }
}

/// Whether a time ends with its zone: `Z`, `+01:00`, `+0100`, `GMT`.
fn has_zone(date: &str) -> bool {
    let date = date.trim();
    let last = date.rsplit([' ', 'T']).next().unwrap_or_default();
    date.ends_with('Z') || date.ends_with("GMT") || last.contains('+') || last.contains('-')
}
