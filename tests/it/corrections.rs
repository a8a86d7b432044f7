//! Corrections: told from their instant on and not before, with the day that their author gave, of newsletters as of releases.

use pressroom::base::OutputPath;

use crate::support::{Folder, Public, order};

const BEFORE: &str = "2026-11-28T08:59:59Z";
const AT: &str = "2026-11-28T09:00:00Z";

fn site(corrections: &str) -> Folder {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    let release = "---\ntitle: Buses stop at seven\nsummary: Buses stop at seven.\nissued: 2026-11-06T10:30\ntopics: [roads]\napproved: {by: ada-finch}\n";
    let newsletter = "---\ntitle: Autumn in Sallowby\nissued: 2026-11-06T10:30\napproved: {by: ada-finch}\n";
    for (name, head) in [("releases/2026/buses", release), ("newsletters/autumn", newsletter)] {
        folder.put(
            &format!("content/{name}.md"),
            format!("{head}corrections:\n{corrections}---\nThe last bus leaves at seven.\n"),
        );
    }
    folder
}

/// The files that hold some words.
fn holding(public: &Public, words: &str) -> Vec<String> {
    let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(words);
    let files = public.files.iter().filter(|(_, bytes)| holds(bytes));
    files.map(|(path, _)| path.to_string()).collect()
}

#[test]
fn a_correction_dated_ahead_is_told_nowhere_before() {
    let first = "  - {on: 2026-11-10, was: First wrong, now: First right, by: ada-finch}\n";
    let ahead = "  - {on: 2026-11-28T09:00, was: Later wrong, now: Later right, by: ada-finch}\n";
    let folder = site(&format!("{first}{ahead}"));
    let before = Public::of(&folder, &order(BEFORE));
    assert_eq!(holding(&before, "Later right"), Vec::<String>::new());
    assert!(before.text("news/2026/buses/index.html").contains("First right"));
    assert!(
        before.text("news/index.html").contains("Corrected"),
        "it was corrected once"
    );
    let never = Public::of(&site(first), &order(BEFORE));
    let differing: Vec<&OutputPath> = before
        .files
        .keys()
        .filter(|path| before.files.get(*path) != never.files.get(*path))
        .collect();
    assert_eq!(differing, Vec::<&OutputPath>::new(), "what is ahead changes no byte");
    let after = Public::of(&folder, &order(AT));
    let told = holding(&after, "Later right");
    for file in [
        "atom.xml",
        "corrections/atom.xml",
        "corrections/feed.json",
        "corrections/feed.xml",
        "corrections/index.html",
        "feed.json",
        "feed.xml",
        "newsletters/autumn/index.html",
        "news/2026/buses/index.html",
        "news/2026/buses/index.json",
        "news/2026/buses/index.txt",
    ] {
        assert!(
            told.iter().any(|told| told == file),
            "{file} does not tell of it: {told:?}"
        );
    }
    assert!(after.text("corrections/feed.xml").contains("Autumn in Sallowby"));
    let due: Vec<String> = folder
        .due(BEFORE)
        .into_iter()
        .map(|due| format!("{} {} {}", due.at, due.source.stem(), due.what))
        .collect();
    assert_eq!(
        due,
        [
            "2026-11-28T09:00:00Z autumn is corrected",
            "2026-11-28T09:00:00Z buses is corrected"
        ]
    );
}

#[test]
fn a_day_alone_is_shown_without_an_hour() {
    let told = |on: &str| {
        let folder = site(&format!("  - {{on: {on}, now: At eight, by: ada-finch}}\n"));
        let public = Public::of(&folder, &order("2026-11-28T09:00:00Z"));
        let page = public.text("news/2026/buses/index.html").to_owned();
        let newsletter = public.text("newsletters/autumn/index.html").to_owned();
        let data: serde_json::Value = serde_json::from_str(public.text("news/2026/buses/index.json")).unwrap();
        (
            page,
            newsletter,
            data["updated"].to_string(),
            public.text("atom.xml").to_owned(),
        )
    };
    let (page, newsletter, data, atom) = told("2026-11-10");
    for text in [&page, &newsletter] {
        assert!(
            text.contains("<time datetime=\"2026-11-10\">10 November 2026</time>"),
            "{text}"
        );
        assert!(!text.contains("midnight") && !text.contains("00:00</time>"), "{text}");
    }
    assert!(page.contains("\"dateModified\":\"2026-11-10\""), "{page}");
    assert_eq!(data, "\"2026-11-10\"");
    assert!(
        atom.contains("<updated>2026-11-10T00:00:00+00:00</updated>"),
        "an instant is needed there: {atom}"
    );
    let (page, newsletter, data, _) = told("2026-11-10T14:05");
    for text in [&page, &newsletter] {
        assert!(text.contains("10 November 2026, 2:05pm"), "{text}");
    }
    assert_eq!(data, "\"2026-11-10T14:05:00+00:00\"");
}
