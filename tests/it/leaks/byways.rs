//! Ways that are seldom thought of: each text, each file and each field by which what is held may come out.

use super::{BODY, build, check, leaks, opening, page, site};
use crate::support::{Folder, NOW, Public, differences, order};

/// A text with the opening of the held release, where `WORDS` stands.
fn saying(text: &str) -> String {
    text.replace("WORDS", &opening())
}

#[test]
fn no_kind_of_text_may_say_it() {
    let public = "issued: 2026-11-20T10:30\napproved: {by: ada-finch}";
    let release = format!("title: Other\nsummary: Another.\ntopics: [roads]\n{public}");
    for (name, text) in [
        ("people/ada-finch", "---\nname: Ada Finch\nrole: councillor\n---\nWORDS\n".to_owned()),
        ("wards/quay", "---\nname: Quay\n---\nWORDS\n".to_owned()),
        (
            "council/fares",
            "---\ntitle: Fares\ntype: motion\nmeeting: Full Council\ndate: 2026-11-12\nproposer: ada-finch\n---\nWORDS\n"
                .to_owned(),
        ),
        ("newsletters/spring", format!("---\ntitle: Spring\n{public}\n---\nWORDS\n")),
        (
            "newsletters/summer",
            format!("---\ntitle: Summer\n{public}\nitems: [\"WORDS\"]\n---\nText.\n"),
        ),
        ("pages/boats", "---\ntitle: Boats\nsummary: WORDS\n---\nText.\n".to_owned()),
        (
            "releases/2026/corrected",
            format!("---\n{release}\ncorrections:\n  - {{on: 2026-11-21, now: WORDS, by: ada-finch}}\n---\nText.\n"),
        ),
        (
            "releases/2026/gone",
            format!(
                "---\n{release}\nwithdrawn: {{on: 2026-11-21, reason: superseded, by: ada-finch, note: WORDS}}\n---\nText.\n"
            ),
        ),
        (
            "newsletters/gone",
            format!(
                "---\ntitle: Autumn\n{public}\nwithdrawn: {{on: 2026-11-21, reason: privacy, by: ada-finch, note: WORDS}}\n---\nText.\n"
            ),
        ),
    ] {
        let file = format!("content/{name}.md");
        check(&file, |folder| folder.put(&file, saying(&text)));
    }
}

/// A file of a page, which leads to it.
fn download(name: &str, bytes: impl Into<Vec<u8>>) {
    let file = format!("content/pages/{name}");
    check(&file, |folder| {
        folder.put(&file, bytes.into());
        folder.put("content/pages/travel.md", page(&format!("See [it]({name}).")));
    });
}

/// An archive with one file in it, as it is.
fn zip(name: &str, bytes: &[u8]) -> Vec<u8> {
    let number = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    let mut archive = b"PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
    archive.extend(number(bytes.len()));
    archive.extend(number(bytes.len()));
    archive.extend(&number(name.len())[..2]);
    archive.extend([0, 0]);
    archive.extend(name.as_bytes());
    archive.extend(bytes);
    archive
}

#[test]
fn no_file_may_hold_it() {
    download("fares.zip", zip("fares.txt", opening().as_bytes()));
    download(
        "fares.vcf",
        saying("BEGIN:VCARD\r\nFN:Ada\r\nNOTE:WORDS\r\nEND:VCARD\r\n"),
    );
    download(
        "fares.ics",
        saying("BEGIN:VEVENT\r\nDESCRIPTION:WORDS\r\nEND:VEVENT\r\n").replace("double", "dou\r\n ble"),
    );
    download(
        "fares.svg",
        saying("<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>WORDS</desc></svg>"),
    );
    download(
        "fares.json",
        saying("{\"sourcesContent\":[\"WORDS\"]}").replace("April", "\\u0041pril"),
    );
    let wide: Vec<u8> = opening().encode_utf16().flat_map(u16::to_le_bytes).collect();
    download("fares.txt", [&b"\xff\xfe"[..], &wide].concat());
    check("content/brand/words.txt", |folder| {
        folder.put("content/brand/words.txt", opening());
        folder.put("content/pages/travel.md", page("See [it](../brand/words.txt)."));
    });
    check("RSG-2026-077", |folder| {
        let record = "id: RSG-2026-077\nurl: /news/2026/ferry-fares-to-double-in-spring/\n";
        folder.put(
            "content/pages/travel.md",
            page("See [it](../ledger/RSG-2026-077.yaml)."),
        );
        folder.put("content/ledger/RSG-2026-077.yaml", record);
    });
}

/// The pictures and papers of a held item say nothing that could be searched for: they are known as they are.
#[test]
fn its_files_are_known_within_others() {
    for (name, held) in [("papers.zip", "fares.pdf"), ("pictures.zip", "queue.jpg")] {
        let folder = site();
        let held = folder.0[&format!("content/releases/2026/ferry/{held}")].clone();
        download(name, zip("one", &held));
        download(&format!("nested-{name}"), zip(name, &zip("two", &held)));
    }
    let told = leaks(|folder| {
        let held = folder.0["content/releases/2026/ferry/queue.jpg"].clone();
        folder.put("content/pages/other.zip", zip("one", &[&held[..], b"."].concat()));
        folder.put("content/pages/travel.md", page("See [it](other.zip)."));
    });
    assert_eq!(told, Vec::<String>::new(), "another picture is another picture");
}

#[test]
fn a_theme_may_not_hold_it() {
    for (name, text) in [
        ("assets/site.css.map", "{\"sourcesContent\":[\"/* WORDS */\"]}"),
        ("assets/soon.js", "export const soon = `WORDS`;"),
        ("assets/print.css", "p::after { content: \"WORDS\" }"),
    ] {
        let file = format!("themes/default/{name}");
        check(&file, |folder| folder.put(&file, saying(text)));
    }
}

#[test]
fn an_address_may_not_say_it() {
    check("content/pages/travel.md", |folder| {
        let body = saying("[Ask](mailto:press@riverside-group.example?body=WORDS)").replace(' ', "%20");
        folder.put("content/pages/travel.md", page(&body.replacen("[Ask]%20", "[Ask]", 1)));
    });
    check("content/topics/fares.md", |folder| {
        let alias = "aliases: [/news/2026/ferry-fares-to-double-in-spring/]";
        folder.put(
            "content/topics/fares.md",
            format!("---\nname: Fares\n{alias}\n---\nText.\n"),
        );
    });
    check("content/pages/", |folder| {
        folder.put("content/pages/ferry-fares-to-double-in-spring.pdf", "%PDF-1.4 another");
        let body = "See [it](ferry-fares-to-double-in-spring.pdf).";
        folder.put("content/pages/travel.md", page(body));
    });
}

#[test]
fn words_are_known_however_they_are_written() {
    for (from, to) in [
        ("double", "dou&shy;ble"),
        ("double", "dou\u{200b}ble"),
        ("double", "DOUBLE"),
        ("double", "*dou*ble"),
        ("council’s", "council's"),
        ("fares", "f\u{ff41}res"),
        (" will", ", will"),
    ] {
        let words = opening();
        let written = match words.contains(from) {
            true => words.replacen(from, to, 1),
            false => BODY.replacen(from, to, 1),
        };
        check("content/pages/travel.md", |folder| {
            folder.put("content/pages/travel.md", page(&written));
        });
    }
}

/// What names a held item names nothing: the bytes are those of a site that does not name it.
#[test]
fn whoever_names_it_says_nothing_by_that() {
    let with = |named: &str| {
        let mut folder = site();
        let text = folder.text("content/releases/2026/mill-lane.md");
        let related = format!("related: [{named}]\ntopics:");
        folder.put(
            "content/releases/2026/mill-lane.md",
            text.replacen("topics:", &related, 1),
        );
        folder.put(
            "content/newsletters/spring.md",
            format!("---\ntitle: Spring\nissued: 2026-11-20T10:30\napproved: {{by: ada-finch}}\nitems: [{named}]\n---\nText.\n"),
        );
        folder.put(
            "content/council/motion.md",
            format!("---\ntitle: Motion\ntype: motion\nmeeting: Full Council\ndate: 2026-11-12\nproposer: ada-finch\nreleases: [{named}]\n---\nText.\n"),
        );
        folder
    };
    let (named, silent) = (with("RSG-2026-077"), with(""));
    let (public, built) = {
        let mut public = Public::default();
        let built = public.build(&named, &order(NOW));
        (public, built)
    };
    assert!(built.report.edition.is_some(), "{}", named.report(&built.diagnostics));
    let told = named.report(&built.diagnostics);
    assert!(
        told.contains("RSG-2026-077"),
        "its author is told that nothing comes of it: {told}"
    );
    let files = |public: &Public| public.files.clone();
    let (named, silent) = (files(&public), files(&Public::of(&silent, &order(NOW))));
    let differing: Vec<_> = named
        .keys()
        .filter(|path| named.get(*path) != silent.get(*path))
        .collect();
    assert!(differing.is_empty() && named.len() == silent.len(), "{differing:?}");
}

/// A link is no reference that can be dropped: readers would meet it.
#[test]
fn a_link_to_it_stops_the_build() {
    let stops = |change: &dyn Fn(&mut Folder)| {
        let mut folder = site();
        change(&mut folder);
        let built = build(&folder);
        assert!(built.report.edition.is_none());
        folder.report(&built.diagnostics)
    };
    let linked =
        |to: &str| stops(&|folder| folder.put("content/pages/travel.md", page(&format!("See [it]({to}).")))).to_owned();
    for to in [
        "../releases/2026/ferry/index.md",
        "/news/2026/ferry-fares-to-double-in-spring/",
        "https://riverside-group.example/news/2026/ferry-fares-to-double-in-spring/",
    ] {
        assert!(linked(to).contains("content/pages/travel.md"), "{to}");
    }
    let told = stops(&|folder| {
        let settings = folder.text("content/site.yaml");
        let menu = "menus:\n  main:\n    - {label: Soon, to: /news/2026/ferry-fares-to-double-in-spring/}\n";
        folder.put("content/site.yaml", format!("{settings}{menu}"));
    });
    assert!(told.contains("content/site.yaml"), "{told}");
}

/// What is held beside others of its kind changes no count, no neighbour, no date of a list.
#[test]
fn what_is_held_counts_for_nothing() {
    let mut folder = Folder::on_disk("");
    let without = Public::of(&folder, &order(NOW));
    for (name, fields) in [
        (
            "releases/2026/plan",
            "summary: It is.\nissued: 2026-11-23T10:30\ntopics: [transport]\nwards: [all]\n",
        ),
        (
            "releases/2026/plan-under-embargo",
            "summary: It is.\nissued: 2026-11-23T10:30\ntopics: [transport]\napproved: {by: odile-marsh}\nembargo: {until: 2026-12-24T00:01}\n",
        ),
        ("newsletters/plan", "issued: 2026-11-23T10:30\nwards: [all]\n"),
        ("pages/about/plan", "draft: true\nnav: {section: about, order: 1}\n"),
        ("events/plan", "draft: true\ntype: surgery\nstart: 2026-11-24T10:00\n"),
        (
            "council/plan",
            "draft: true\ntype: motion\nmeeting: Full Council\ndate: 2026-11-25\nproposer: odile-marsh\ntopics: [transport]\n",
        ),
    ] {
        let text = format!(
            "---\ntitle: A plan of which nobody has heard so far\n{fields}---\nWhat nobody has ever said of it.\n"
        );
        folder.put(&format!("content/{name}.md"), text);
    }
    let mut over = without.clone();
    let built = over.build(&folder, &order(NOW));
    let told = folder.report(&built.diagnostics);
    assert_eq!(built.report.edition.map(|edition| edition.written()), Some(0), "{told}");
    assert_eq!(differences(&over, &without), Vec::<String>::new());
    assert_eq!(
        differences(&Public::of(&folder, &order(NOW)), &without),
        Vec::<String>::new()
    );
}
