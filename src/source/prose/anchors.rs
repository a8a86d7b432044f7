//! The addresses of headings within a page.

use std::collections::HashMap;

/// Ids that the sections of pages have, whatever the text says. A heading of the same word gives way.
pub const SECTIONS: &[&str] = &[
    "all",
    "appointments",
    "boilerplate",
    "calendars",
    "contact",
    "contacts",
    "content",
    "corrections",
    "council",
    "councillors",
    "embargo",
    "events",
    "feeds",
    "find",
    "former",
    "former-roles",
    "instead",
    "interests",
    "items",
    "latest",
    "leader",
    "logos",
    "lookup",
    "narrower",
    "neighbours",
    "news",
    "newsletters",
    "past",
    "portrait",
    "portraits",
    "roles",
    "spokespeople",
    "spokesperson",
    "surgeries",
    "terms",
    "topics",
    "upcoming",
    "years",
];

/// Gives each heading of a text an id of its own, the same in every reading.
#[derive(Debug, Default)]
pub struct Anchors {
    // How often each id was asked for. Only ever looked up.
    taken: HashMap<String, u32>,
}

impl Anchors {
    /// The id of the next heading, by its plain text: small letters, digits and hyphens; never empty.
    /// A second heading of the same words ends in `-2`.
    pub fn next(&mut self, heading: &str) -> String {
        let slug = slug::slugify(heading.replace(['\'', '\u{2019}'], ""));
        // The ids of footnotes begin so.
        let slug = match slug.as_str() {
            "" => "section".to_owned(),
            slug if slug.starts_with("fn-") || slug.starts_with("fnref-") => format!("section-{slug}"),
            _ => slug,
        };
        let mut id = slug.clone();
        if SECTIONS.contains(&id.as_str()) {
            self.taken.entry(id.clone()).or_insert(1);
        }
        while self.taken.contains_key(&id) {
            let count = self.taken.entry(slug.clone()).or_default();
            *count += 1;
            id = format!("{slug}-{count}");
        }
        self.taken.insert(id.clone(), 1);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(headings: &[&str], expected: &[&str]) {
        let mut anchors = Anchors::default();
        let ids: Vec<_> = headings.iter().map(|heading| anchors.next(heading)).collect();
        assert_eq!(ids, expected);
    }

    #[test]
    fn ids_are_made_of_words_and_never_meet() {
        check(&["What we'll do", "Café & bus"], &["what-well-do", "cafe-bus"]);
        check(
            &["Notes", "Notes", "Notes 2", "Notes"],
            &["notes", "notes-2", "notes-2-2", "notes-3"],
        );
        check(&["News", "News"], &["news-2", "news-3"]);
        check(&["", "…!", "fn 1"], &["section", "section-2", "section-fn-1"]);
    }
}
