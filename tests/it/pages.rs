//! Every page, text copy and feed of the demo, as its readers get them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use pressroom::base::OutputPath;
use pressroom::pipeline::{Manner, Order};
use pressroom::render::same_page::same_page;

use crate::support::{Folder, NOW, Public, order};

const BASE_URL: &str = "https://civicalliance-harrowmere.example";
const MARK: &str =
    "Party communication from the Civic Alliance Group on Harrowmere Borough Council. Not issued by the council.";
const IMPRINT: &str = "Promoted by Odile Marsh, 3 Tannery Yard, Harrowmere, HM4 2QT, on behalf of Civic Alliance Group, 3 Tannery Yard, Harrowmere, HM4 2QT.";
const NOT_COUNCIL: &str = "This site is run by the Civic Alliance Group, not by Harrowmere Borough Council.";

/// The demo, squeezed as it is published.
static DEMO: LazyLock<Public> = LazyLock::new(|| built(Manner::Minified));

fn built(manner: Manner) -> Public {
    Public::of(&Folder::on_disk(""), &Order { manner, ..order(NOW) })
}

fn texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    let text = |(path, bytes): (&'static OutputPath, &'static Vec<u8>)| {
        Some((path.as_str(), std::str::from_utf8(bytes).ok()?))
    };
    DEMO.files.iter().filter_map(text)
}

/// Web pages, but for those that only lead to another.
fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    texts().filter(|(path, text)| {
        path.ends_with(".html") && !text.contains("http-equiv=\"refresh\"") && !text.contains("http-equiv=refresh")
    })
}

/// An element of a page.
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    /// All text within, of those whose words are judged.
    text: String,
}

fn elements(html: &str) -> Vec<Element> {
    let page = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
    let mut elements = Vec::new();
    collect(&page.document, &mut elements);
    elements
}

fn collect(node: &Handle, elements: &mut Vec<Element>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs
            .borrow()
            .iter()
            .map(|a| (a.name.local.to_string(), a.value.to_string()))
            .collect();
        elements.push(Element {
            name: name.local.to_string(),
            attributes,
            text: match name.local.as_ref() {
                "title" | "body" | "h1" | "h2" | "h3" | "h4" | "p" | "li" | "td" => squeezed(&text_of(node)),
                _ => String::new(),
            },
        });
    }
    for child in node.children.borrow().iter() {
        collect(child, elements);
    }
}

fn text_of(node: &Handle) -> String {
    if let NodeData::Text { contents } = &node.data {
        return contents.borrow().to_string();
    }
    node.children.borrow().iter().map(text_of).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn squeezing_changes_no_page() {
    let written = built(Manner::AsWritten);
    assert_eq!(written.list(), DEMO.list());
    let (mut smaller, mut faults) = (0, Vec::new());
    for (path, text) in texts().filter(|(path, _)| path.ends_with(".html")) {
        let before = written.text(path);
        smaller += usize::from(text.len() < before.len());
        if !same_page(before, text) {
            faults.push(format!("{path} is another page when it is squeezed"));
        }
    }
    assert_none(&faults);
    assert!(smaller > 100, "only {smaller} pages were squeezed");
}

#[test]
fn every_page_says_whose_it_is_and_what_it_is() {
    let mut faults = Vec::new();
    let mut titles = BTreeMap::<String, &str>::new();
    for (path, html) in pages() {
        let elements = elements(html);
        let count = |name: &str| elements.iter().filter(|element| element.name == name).count();
        let meta = |name: &str| attribute(&elements, "meta", ("name", name), "content");
        let body = elements
            .iter()
            .find(|element| element.name == "body")
            .map(|body| body.text.as_str())
            .unwrap_or_default();
        let title = elements
            .iter()
            .find(|element| element.name == "title")
            .map(|title| title.text.clone())
            .unwrap_or_default();
        let route = OutputPath::new(path).route();
        let canonical = attribute(&elements, "link", ("rel", "canonical"), "href");
        let checks = [
            (count("h1") == 1, "one h1"),
            (count("main") == 1, "one main"),
            (!title.is_empty(), "a title"),
            (!meta("description").is_empty(), "a description"),
            (canonical == format!("{BASE_URL}{route}"), "its canonical address"),
            (
                !attribute(&elements, "html", ("lang", "en"), "lang").is_empty(),
                "a language",
            ),
            (body.contains(MARK), "the party mark"),
            (body.contains(IMPRINT), "the imprint"),
            (body.contains(NOT_COUNCIL), "the notice that it is not the council"),
        ];
        faults.extend(
            checks
                .iter()
                .filter(|(holds, _)| !holds)
                .map(|(_, what)| format!("{path} lacks {what}")),
        );
        if let Some(other) = titles.insert(title.clone(), path) {
            faults.push(format!("{path} and {other} share the title {title}"));
        }
    }
    assert!(titles.len() > 100, "{} pages", titles.len());
    assert_none(&faults);
}

fn attribute(elements: &[Element], name: &str, with: (&str, &str), wanted: &str) -> String {
    let found = elements
        .iter()
        .find(|element| element.name == name && element.attributes.get(with.0).is_some_and(|value| value == with.1));
    found
        .and_then(|element| element.attributes.get(wanted))
        .cloned()
        .unwrap_or_default()
}

#[test]
fn every_copy_and_feed_item_says_whose_it_is() {
    let (mut copies, mut items, mut faults) = (0, 0, Vec::new());
    let mut demand = |holds: bool, path: &str, what: &str| {
        if !holds {
            faults.push(format!("{path}: {what}"));
        }
    };
    for (path, text) in texts() {
        if path.ends_with("/index.txt") {
            copies += 1;
            let text = squeezed(text);
            demand(text.starts_with(MARK), path, "the mark stands first");
            demand(text.ends_with(IMPRINT), path, "the imprint stands last");
        }
        let parts: Vec<&str> = match path.rsplit('/').next() {
            Some("feed.xml") => text.split("<item>").skip(1).collect(),
            Some("atom.xml") => text.split("<entry>").skip(1).collect(),
            Some("feed.json") => text.split("{\"id\":").skip(1).collect(),
            _ => continue,
        };
        items += parts.len();
        for part in parts {
            demand(part.contains(MARK), path, "an item without the mark");
            demand(part.contains(IMPRINT), path, "an item without the imprint");
        }
    }
    assert_none(&faults);
    assert!(copies > 20 && items > 200, "{copies} copies, {items} items");
}

#[test]
fn no_page_shows_its_seams() {
    let mut faults = Vec::new();
    for (path, text) in texts() {
        for seam in [
            "{{",
            "}}",
            "{%",
            "undefined",
            "localhost",
            "127.0.0.1",
            "__tera",
            "NaN",
            "Some(",
        ] {
            let is_data = path.ends_with(".json")
                || path.ends_with(".css")
                || text.contains("application/ld+json") && seam == "}}";
            if !is_data && text.contains(seam) {
                faults.push(format!("{path} holds {seam}"));
            }
        }
        if !path.ends_with(".html") {
            continue;
        }
        for element in elements(text) {
            for name in ["href", "src", "action", "content", "id", "datetime"] {
                let empty = element
                    .attributes
                    .get(name)
                    .is_some_and(|value| value.trim().is_empty());
                if empty {
                    faults.push(format!("{path}: <{}> with an empty {name}", element.name));
                }
            }
            let says_nothing = element.text.is_empty()
                && matches!(element.name.as_str(), "h1" | "h2" | "h3" | "h4" | "p" | "li" | "td");
            if says_nothing && !text_is_in_a_picture(text, &element) {
                faults.push(format!("{path}: an empty <{}>", element.name));
            }
        }
    }
    assert_none(&faults);
}

/// A list item may hold a picture and no word; its alt text is read elsewhere.
fn text_is_in_a_picture(page: &str, element: &Element) -> bool {
    matches!(element.name.as_str(), "li" | "p" | "td") && page.contains("<img")
}

#[test]
fn nothing_tells_of_what_is_held() {
    let folder = Folder::on_disk("");
    let built = Public::default().build(&folder, &order(NOW));
    let held = built.report.account.held;
    assert!(held.len() >= 4, "{held:?}");
    let mut faults = Vec::new();
    let manifest = DEMO.manifest_text();
    for item in &held {
        let id = item.name.contains(char::is_uppercase).then_some(item.name.as_str());
        let slug = format!("/{}", item.slug);
        // A page's slug may be one common word; that of a release names it.
        let slug = item.source.as_str().contains("/releases/").then_some(slug.as_str());
        let words: Vec<&str> = [Some(item.title.as_str()), id, slug].into_iter().flatten().collect();
        let files = DEMO
            .files
            .iter()
            .map(|(path, bytes)| (path.as_str(), String::from_utf8_lossy(bytes)));
        for (path, text) in files.chain([("the manifest", manifest.as_str().into())]) {
            let told = words
                .iter()
                .filter(|word| text.contains(**word) || path.contains(**word));
            faults.extend(told.map(|word| format!("{path} tells of {} by {word}", item.source)));
        }
    }
    assert_none(&faults);
}

#[test]
fn every_address_of_a_page_leads_somewhere() {
    let anchors: BTreeMap<&str, BTreeSet<String>> = texts()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, html)| {
            let ids = elements(html)
                .into_iter()
                .filter_map(|element| element.attributes.get("id").cloned());
            (path, ids.collect())
        })
        .collect();
    let (mut followed, mut faults) = (0, Vec::new());
    for (path, html) in texts().filter(|(path, _)| path.ends_with(".html")) {
        let page = url::Url::parse(&format!("{BASE_URL}{}", OutputPath::new(path).route())).unwrap();
        for element in elements(html) {
            for address in addresses(&element) {
                let Ok(target) = page.join(&address) else {
                    faults.push(format!("{path}: {address} is no address"));
                    continue;
                };
                if target.origin() != page.origin() {
                    continue;
                }
                followed += 1;
                faults.extend(lost(&target, &anchors).map(|why| format!("{path}: {address} {why}")));
            }
        }
    }
    faults.dedup();
    assert_none(&faults);
    assert!(followed > 5_000, "only {followed} addresses were followed");
}

fn addresses(element: &Element) -> Vec<String> {
    let mut addresses = Vec::new();
    for name in ["href", "src", "poster", "action"] {
        addresses.extend(element.attributes.get(name).cloned());
    }
    let set = element.attributes.get("srcset").map(String::as_str).unwrap_or_default();
    addresses.extend(
        set.split(',')
            .filter_map(|part| part.split_whitespace().next())
            .map(str::to_owned),
    );
    if element.name == "meta" {
        let is_address = |value: &&String| value.starts_with(BASE_URL);
        addresses.extend(element.attributes.get("content").filter(is_address).cloned());
    }
    addresses
}

/// Why an address of the site leads nowhere, if it does.
fn lost(target: &url::Url, anchors: &BTreeMap<&str, BTreeSet<String>>) -> Option<&'static str> {
    let decode = |text: &str| {
        percent_encoding::percent_decode_str(text)
            .decode_utf8_lossy()
            .into_owned()
    };
    let mut path = decode(target.path())[1..].to_owned();
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    if !DEMO.files.contains_key(&OutputPath::new(&path)) {
        return Some("is not there");
    }
    let anchor = target.fragment().map(decode).filter(|anchor| !anchor.is_empty())?;
    let known = anchors.get(path.as_str()).is_some_and(|ids| ids.contains(&anchor));
    (!known).then_some("leads to no such place")
}
