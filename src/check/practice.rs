//! What the tests of this room share: invented people, and a small invented site on which a rule reads a text.

use super::{Ground, HouseRule, Item, Kind, Levels, check_item};
use crate::base::date::Zone;
use crate::base::{Digest, Horizon, Place, SourcePath};
use crate::content::assemble::{assemble, parse};
use crate::content::entry::Entry;
use crate::content::ledger::Past;
use crate::content::people::Person;
use crate::content::place::Ward;
use crate::content::settings::Settings;
use crate::content::{Kind as FileKind, fields};
use crate::source::file::Files;
use crate::source::yaml;

const SITE: &str = r#"
site: {base_url: "https://hollin.example", timezone: Europe/London, tag_authority: hollin.example, tag_since: 2026}
group:
  registered_name: Hollin Valley Group
  short_name: Valley Group
  place: Hollin
  council_name: Hollin Valley District Council
  party_mark: A message from the Hollin Valley Group
  wrong_names: [Valley council]
imprint: {promoter: {name: Ottilie Frayne, address: [2 Tanhouse Yard, Hollin, QX1 4AB]}}
council:
  domains: [hollin-council.example]
  phones: ["01632960500"]
  addresses: [Guildhall, 1 Castlegate, QX1 1AA]
  not_council_notice: This is not the council.
contacts: {office: {purpose: information, email: news@hollin.example, phone: 01632 960511, out_of_hours: 07700 900511}}
policy: {approval: "off"}
"#;

const PEOPLE: &[(&str, &str)] = &[
    ("ottilie-frayne", "name: Ottilie Frayne\nrole: councillor\n"),
    ("milo-sedgwick", "name: Milo Sedgwick\nrole: councillor\n"),
    ("gerald-thrupp", "name: Gerald Thrupp\nrole: other-councillor\n"),
    ("ines-quill", "name: Ines Quill\nrole: officer\npost: Head of Housing\n"),
    ("edwin-hale", "name: Edwin Hale\nrole: public-name\n"),
];

const PLACES: &[(&str, &str)] = &[
    ("content/wards/beck-side.md", "name: Beck Side"),
    ("content/wards/millthorpe.md", "name: Millthorpe"),
    ("content/topics/housing.md", "name: Housing"),
    (
        "content/events/surgery.md",
        "title: Surgery\nstart: 2026-12-05T10:00\nvenue: {name: Hollin Library, address: [7 Chantry Row], postcode: QX1 2BC}",
    ),
];

/// What a rule finds in a release: the words of each finding, or the field where it is one.
pub(super) fn found(rule: &'static HouseRule, front: &str, body: &str) -> Vec<String> {
    told(rule, front, body).into_iter().map(|(words, _)| words).collect()
}

/// The same with each message.
pub(super) fn told(rule: &'static HouseRule, front: &str, body: &str) -> Vec<(String, String)> {
    told_by(rule.rule.code.id, front, body)
}

/// Texts that a rule must find something in, and texts that it must leave alone.
pub(super) fn holds(id: &str, front: &str, bad: &[&str], good: &[&str]) {
    let missed = bad.iter().filter(|body| told_by(id, front, body).is_empty());
    let missed: Vec<String> = missed.map(|body| format!("missed: {body}")).collect();
    let told = |body: &&str| {
        told_by(id, front, body)
            .into_iter()
            .map(|(_, message)| message)
            .collect::<Vec<_>>()
    };
    let amiss = good
        .iter()
        .map(|body| (body, told(body)))
        .filter(|(_, told)| !told.is_empty());
    let amiss: Vec<String> = amiss
        .map(|(body, told)| format!("false: {body}\n    {told:?}"))
        .collect();
    assert!(
        missed.is_empty() && amiss.is_empty(),
        "{id}\n{}\n{}",
        missed.join("\n"),
        amiss.join("\n")
    );
}

/// What the rule of a name finds, each with its message.
fn told_by(id: &str, front: &str, body: &str) -> Vec<(String, String)> {
    let release = format!(
        "---\ntitle: News from the valley\nsummary: Some news.\nissued: 2026-11-20T10:00\ntopics: [housing]\n{front}\n---\n{body}\n"
    );
    let site = SourcePath::new("content/site.yaml");
    let map = yaml::read(&site, SITE, 0).value.expect("a site");
    let zone = crate::content::settings::zone_of(&map);
    let (settings, faults) = fields::read(&site, &map, &zone, "en", Settings::read);
    assert!(faults.is_empty(), "{faults:?}");
    let people = PEOPLE
        .iter()
        .map(|(slug, text)| (format!("content/people/{slug}.md"), format!("---\n{text}---\n")));
    let places = PLACES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), format!("---\n{text}\n---\n")));
    let texts: Vec<(String, String)> = people
        .chain(places)
        .chain([("content/releases/2026/news.md".to_owned(), release.clone())])
        .collect();
    let parsed = texts.iter().map(|(path, text)| {
        let path = SourcePath::new(path);
        let kind = FileKind::of(&path).expect("a kind");
        let parsed = parse(&path, Digest::of(text), text, kind, &zone, "en");
        assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
        parsed.value
    });
    let now = Horizon::public("2026-11-24T09:00:00Z".parse().expect("an instant"));
    let assembly = assemble(settings, Files::default(), parsed.collect(), &Past::unknown(), now).value;
    let ground = Ground::new(&assembly, Levels::default());
    let release_read = ground.releases().next().expect("the release");
    let item = Item::new(&ground, &release_read.entry, Kind::Release(release_read), &release);
    let of_rule = check_item(&item).into_iter().filter(|told| told.code.id == id);
    of_rule
        .map(|told| {
            let words = match told.place.as_ref().expect("a place") {
                Place::Text(span) => release[span.start as usize..span.end as usize].to_owned(),
                Place::Field(_, field) | Place::Key(_, field) => field.to_string(),
                Place::File(path) => path.as_str().to_owned(),
            };
            (words, told.message)
        })
        .collect()
}

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
    let map = yaml::read(&source, yaml, 0).value.expect("fields of a person");
    let (facts, _) = fields::read(&source, &map, &Zone::utc(), "en", Person::read_facts);
    let entry = entry(source, slug);
    Person { entry, facts }
}

/// A ward, whose text may be any.
pub(super) fn wards() -> Vec<Ward> {
    let source = SourcePath::new("content/wards/saltings.md");
    let map = yaml::read(&source, "name: Saltings\n", 0)
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
        ahead: None,
    }
}
