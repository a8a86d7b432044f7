//! The facts at the head of a whole web page: its day, its description and its author.

use crate::source::yaml::{Map, Value};

use super::plain::head;

/// Names under which pages keep a fact, and the key that we know it by.
const NAMES: [(&str, &str); 7] = [
    ("article:published_time", "date"),
    ("dc.date", "date"),
    ("dcterms.date", "date"),
    ("date", "date"),
    ("description", "description"),
    ("og:description", "description"),
    ("author", "author"),
];

/// The facts that the `meta` elements of a page state, and the day of its first `time` element.
pub(super) fn facts(html: &str) -> Map {
    let mut facts = Map::default();
    for tag in tags(html, "<meta ") {
        let name = attribute(tag, "name")
            .or_else(|| attribute(tag, "property"))
            .unwrap_or_default();
        let known = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        if let (Some((_, key)), Some(content)) = (known, attribute(tag, "content")) {
            put(&mut facts, key, content);
        }
    }
    if let Some(day) = tags(html, "<time ").find_map(|tag| attribute(tag, "datetime")) {
        put(&mut facts, "date", day);
    }
    facts
}

fn put(facts: &mut Map, key: &str, value: &str) {
    if facts.get(key).is_none() && !value.trim().is_empty() {
        facts.0.push((key.to_owned(), Value::Text(value.to_owned())));
    }
}

fn tags<'a>(html: &'a str, open: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices(open)
        .map(|(at, _)| head(&html[at..], 2000).split('>').next().unwrap_or_default())
}

/// The value of an attribute in quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    ['"', '\''].iter().find_map(|quote| {
        let open = format!(" {name}={quote}");
        let begin = tag.find(&open)? + open.len();
        tag[begin..].split(*quote).next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_states_its_facts() {
        let page = "<meta name=\"description\" content='The \"42\"'><meta property=\"article:published_time\" content=\"2015-03-04\"><time datetime=\"2016-01-01\">";
        let facts = facts(page);
        assert_eq!(facts.get("date"), Some(&Value::Text("2015-03-04".into())));
        assert_eq!(facts.get("description"), Some(&Value::Text("The \"42\"".into())));
    }
}
