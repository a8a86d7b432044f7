//! Terms of the council: what is from one that is over says so, and gives the roles that people had then.

use crate::support::{Folder, NOW, Public, differences, order};

/// The last second of the earlier of two terms, and the first of the next.
const BEFORE: &str = "2026-11-30T23:59:59Z";
const AFTER: &str = "2026-12-01T00:00:00Z";

/// The files of something of every kind from a term that ends in November.
const DATED: [&str; 5] = [
    "council/2026-11-05-full-council/bus-42/index.html",
    "council/2026-11-05-full-council/index.html",
    "events/stall/index.html",
    "news/2026/buses/index.html",
    "newsletters/autumn/index.html",
];

/// A site in which Ada Finch leads the group until the term is over, and Bo Reed from then on.
fn site(terms: &str) -> Folder {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    folder.0.remove("content/releases/2026/mill-lane.md");
    let settings = folder.text("content/site.yaml");
    folder.put("content/site.yaml", format!("{settings}{terms}"));
    for (name, text) in [
        (
            "wards/quayside",
            "---\nname: Quayside\n---\nThe streets by the river.\n",
        ),
        (
            "people/ada-finch",
            "---\nname: Ada Finch\nrole: councillor\nwards: [{ward: quayside, from: 2023-05-09, to: 2026-11-30}]\nterms: [{from: 2023-05-09, to: 2026-11-30}]\noffices: [{title: Group leader, kind: group, from: 2023-05-16, to: 2026-11-30}]\n---\nLed the group.\n",
        ),
        (
            "people/bo-reed",
            "---\nname: Bo Reed\nrole: councillor\nterms: [{from: 2026-12-01}]\noffices: [{title: Group leader, kind: group, from: 2026-12-01}]\n---\nLeads the group.\n",
        ),
        (
            "releases/2026/buses",
            "---\ntitle: Buses run until midnight\nsummary: Buses run until midnight.\nissued: 2026-11-06T10:30\ntype: statement\nauthor: ada-finch\ntopics: [roads]\napproved: {by: ada-finch}\nquotes: [{by: ada-finch, capacity: group, approved: 2026-11-05}]\n---\nThe bus is back.\n\n::: quote ada-finch\nI said so.\n:::\n",
        ),
        (
            "releases/2026/lamps",
            "---\ntitle: Lamps for the quay\nsummary: There are lamps.\nissued: 2026-11-07T10:30\ntopics: [roads]\napproved: {by: ada-finch}\n---\nThere are lamps.\n",
        ),
        (
            "newsletters/autumn",
            "---\ntitle: Autumn\nissued: 2026-11-08T10:30\napproved: {by: ada-finch}\n---\nText of autumn.\n",
        ),
        (
            "council/bus-42",
            "---\ntitle: Bus 42\ntype: motion\nmeeting: Full Council\ndate: 2026-11-05\nproposer: ada-finch\nresult: carried\n---\nTo run it.\n",
        ),
        (
            "events/stall",
            "---\ntitle: Stall\ntype: street-stall\nstart: 2026-11-09T10:00\nend: 2026-11-09T12:00\npeople: [ada-finch]\n---\n",
        ),
    ] {
        folder.put(&format!("content/{name}.md"), text);
    }
    folder
}

const TERMS: &str = "terms:\n  - {from: 2023-05-09, to: 2026-11-30, label: Second council, control: no overall control}\n  - {from: 2026-12-01}\n";

#[test]
fn what_is_from_an_earlier_term_says_so_from_the_first_day_of_the_next() {
    let folder = site(TERMS);
    let (before, after) = (Public::of(&folder, &order(BEFORE)), Public::of(&folder, &order(AFTER)));
    let line = "From an earlier council term: Second council, May 2023 to November 2026.";
    for (path, bytes) in &before.files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("earlier council term"), "{path}");
    }
    for file in DATED {
        assert!(after.text(file).contains(line), "{file}: {}", after.text(file));
    }
    let copy = after.text("news/2026/buses/index.txt");
    let expected = "From an earlier council term: Second council, May 2023 to November 2026.\nControl of the council at that time: no overall control. Roles are given\nas at the date of this statement.";
    assert!(copy.contains(expected), "{copy}");
    assert!(copy.find(expected) < copy.find("The bus is back"), "{copy}");
    let data: serde_json::Value = serde_json::from_str(after.text("news/2026/buses/index.json")).unwrap();
    assert_eq!(
        data["earlier_term"],
        serde_json::json!({
            "from": "2023-05-09", "to": "2026-11-30", "label": "Second council", "control": "no overall control",
            "note": format!("{line} Control of the council at that time: no overall control. Roles are given as at the date of this statement."),
        })
    );
    // An entry of a feed speaks of its own day; the page that it leads to says the rest.
    for (path, bytes) in &after.files {
        let is_feed = path.as_str().ends_with(".xml") || path.as_str().ends_with("feed.json");
        let says_so = String::from_utf8_lossy(bytes).contains("earlier council term");
        assert!(!is_feed || !says_so, "{path}");
    }
}

#[test]
fn roles_are_those_of_the_day() {
    let after = Public::of(&site(TERMS), &order("2027-02-01T12:00:00Z"));
    let release = after.text("news/2026/buses/index.html");
    for said in ["Cllr Ada Finch", "Group leader", "Quayside"] {
        assert!(release.contains(said), "{said}: {release}");
    }
    assert!(!release.contains("Bo Reed"), "{release}");
    for file in [
        "council/2026-11-05-full-council/bus-42/index.html",
        "events/stall/index.html",
        "feed.xml",
        "news/2026/buses/index.json",
        "news/2026/buses/index.txt",
    ] {
        assert!(
            after.text(file).contains("Cllr Ada Finch"),
            "{file}: {}",
            after.text(file)
        );
    }
    // Who leads the group now does not answer for what was said in an earlier term.
    assert!(!after.text("news/2026/lamps/index.html").contains("Interviews"));
    // Her own page is of today.
    let page = after.text("councillors/ada-finch/index.html");
    assert!(!page.contains("<h1>Cllr"), "{page}");
}

#[test]
fn without_terms_nothing_is_from_an_earlier_one() {
    let after = Public::of(&site(""), &order(AFTER));
    for (path, bytes) in &after.files {
        assert!(
            !String::from_utf8_lossy(bytes).contains("earlier council term"),
            "{path}"
        );
    }
    assert!(after.text("news/2026/buses/index.html").contains("Group leader"));
}

#[test]
fn the_end_of_a_term_is_due_where_something_is_from_it() {
    let told = |folder: &Folder| -> Vec<String> {
        let due = folder.due(NOW).into_iter();
        due.filter(|due| due.source.stem() == "site")
            .map(|due| format!("{} {}", due.at, due.what))
            .collect()
    };
    assert_eq!(
        told(&site(TERMS)),
        [
            "2026-12-01T00:00:00Z the council term (Second council, May 2023 to November 2026) is over, and what is from it says so"
        ]
    );
    let mut empty = site(TERMS);
    for file in [
        "releases/2026/buses",
        "newsletters/autumn",
        "council/bus-42",
        "events/stall",
    ] {
        empty.0.remove(&format!("content/{file}.md"));
    }
    let withdrawn = empty.text("content/releases/2026/lamps.md").replace(
        "---\nThere",
        "withdrawn: {on: 2026-11-28T09:00, reason: superseded, by: ada-finch}\n---\nThere",
    );
    empty.put("content/releases/2026/lamps.md", withdrawn);
    assert_eq!(told(&empty), Vec::<String>::new(), "nothing is left to say so");
    let mut later = empty.clone();
    later.put(
        "content/releases/2026/later.md",
        "---\ntitle: Later\nsummary: It is later.\nissued: 2026-11-26T10:30\ntopics: [roads]\napproved: {by: ada-finch}\n---\nText.\n",
    );
    assert_eq!(
        told(&later).len(),
        1,
        "what comes out before the end is from the term as well"
    );
}

/// The people stay as they are here, so that the term alone changes anything.
#[test]
fn the_end_of_a_term_changes_what_is_from_it_and_nothing_else() {
    let mut folder = site(TERMS);
    for person in ["ada-finch", "bo-reed"] {
        folder.put(
            &format!("content/people/{person}.md"),
            "---\nname: Ada Finch\nrole: councillor\n---\nLeads the group.\n",
        );
    }
    let mut public = Public::of(&folder, &order(BEFORE));
    let before = public.clone();
    let built = public.build(&folder, &order(AFTER));
    assert!(built.report.edition.is_some(), "{}", folder.report(&built.diagnostics));
    let mut expected: Vec<String> = DATED.map(str::to_owned).to_vec();
    for release in ["buses", "lamps"] {
        for file in ["html", "json", "txt"] {
            expected.push(format!("news/2026/{release}/index.{file}"));
        }
    }
    expected.sort();
    expected.dedup();
    assert_eq!(differences(&before, &public), expected);
    let clean = Public::of(&folder, &order(AFTER));
    assert_eq!(differences(&public, &clean), Vec::<String>::new(), "as a clean build");
}
