//! Officers named as authors in what was made.

use crate::base::rules;
use crate::proof::page::{Node, folded};
use crate::proof::{FeedCopy, Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::officer_author::RULE),
    looks: &[Look::Page(page), Look::Feed(feed)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    if page.standards.officers.is_empty() {
        return;
    }
    for node in page.reading.nodes() {
        let text = match node.name() {
            "meta" if is_author(node.attribute("name")) || is_author(node.attribute("property")) => {
                node.attribute("content").unwrap_or_default().to_owned()
            }
            "script" if node.attribute("type") == Some("application/ld+json") => authors_of_data(&node.raw()),
            _ if signs(node) => node.text().to_owned(),
            _ => continue,
        };
        if let Some(officer) = named_in(&text, &page.standards.officers) {
            remarks
                .tell(format!(
                    "the page names {officer}, an officer of the council, as its author"
                ))
                .clue(format!("author: {officer}"))
                .clue(officer);
        }
    }
}

fn feed(copy: &FeedCopy, remarks: &mut Remarks) {
    let of_items = copy
        .feed
        .items
        .iter()
        .flat_map(|item| item.authors.iter().map(move |author| (author, &*item.title)));
    let of_feed = copy.feed.authors.iter().map(|author| (author, ""));
    for (author, title) in of_feed.chain(of_items) {
        if let Some(officer) = named_in(author, &copy.standards.officers) {
            let what = if title.is_empty() {
                "itself".to_owned()
            } else {
                format!("of `{title}`")
            };
            remarks
                .tell(format!(
                    "the feed names {officer}, an officer of the council, as author {what}"
                ))
                .clue(officer);
        }
    }
}

fn named_in<'o>(text: &str, officers: &'o [String]) -> Option<&'o String> {
    let text = folded(text).to_lowercase();
    officers
        .iter()
        .find(|officer| !officer.is_empty() && text.contains(&officer.to_lowercase()))
}

fn is_author(name: Option<&str>) -> bool {
    name.is_some_and(|name| {
        matches!(
            &*name.to_ascii_lowercase(),
            "author" | "article:author" | "dc.creator" | "dcterms.creator"
        )
    })
}

/// Whether an element says whose text this is.
fn signs(node: Node) -> bool {
    let mut classes = node.classes();
    classes.any(|class| matches!(class, "byline" | "author" | "p-author"))
        || node.attribute("itemprop") == Some("author")
        || node
            .attribute("rel")
            .is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word == "author"))
}

/// What a bit of structured data says of authors, roughly: all between the word and the end of its value.
fn authors_of_data(json: &str) -> String {
    let after = json.match_indices("\"author\"").map(|(at, _)| &json[at..]);
    let value = |text: &str| text.split(['}', ']']).next().unwrap_or_default().to_owned();
    after.map(value).collect::<Vec<_>>().join(" ")
}
