//! Invented people and settings that the tests of this room share.

use crate::base::date::Zone;
use crate::base::{Digest, SourcePath};
use crate::content::entry::Entry;
use crate::content::fields;
use crate::content::people::Person;
use crate::content::place::Ward;

/// A few people of Harrowmere: councillors, officers, somebody of another group.
pub(super) fn people() -> Vec<Person> {
    [
        ("tobias-wren", "name: Tobias Wren\nrole: councillor\n"),
        ("odile-marsh", "name: Odile Marsh\nrole: councillor\n"),
        ("priya-kestrel", "name: Priya Kestrel\nrole: councillor\n"),
        ("sian-odell", "name: Siân O'Dell\nrole: councillor\n"),
        (
            "jonah-pell",
            "name: Jonah Pell\nrole: officer\npost: Political assistant\n",
        ),
        (
            "helen-strake",
            "name: Helen Strake\nrole: officer\npost: Head of Highways\n",
        ),
        ("rufus-brandt", "name: Rufus Brandt\nrole: other-councillor\n"),
    ]
    .into_iter()
    .map(|(slug, yaml)| person(slug, yaml))
    .collect()
}

fn person(slug: &str, yaml: &str) -> Person {
    let source = SourcePath::new(&format!("content/people/{slug}.md"));
    let map = crate::source::yaml::read(&source, yaml, 0)
        .value
        .expect("fields of a person");
    let (facts, _) = fields::read(&source, &map, &Zone::utc(), "en", Person::read_facts);
    let entry = entry(source, slug);
    Person { entry, facts }
}

/// A ward, whose text may be any.
pub(super) fn wards() -> Vec<Ward> {
    let source = SourcePath::new("content/wards/saltings.md");
    let map = crate::source::yaml::read(&source, "name: Saltings\n", 0)
        .value
        .expect("fields of a ward");
    let (facts, _) = fields::read(&source, &map, &Zone::utc(), "en", Ward::read_facts);
    vec![Ward {
        entry: entry(source, "saltings"),
        facts,
    }]
}

fn entry(source: SourcePath, slug: &str) -> Entry {
    Entry {
        source,
        digest: Digest::of(&slug),
        start: 0,
        survey: Default::default(),
        slug: slug.to_owned(),
        lang: None,
        translation_of: None,
        aliases: Vec::new(),
        draft: false,
    }
}
