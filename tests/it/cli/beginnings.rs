//! New sites and new texts.

use std::path::Path;

use super::{RELEASE, Site, files, pressroom, pressroom_with};

#[test]
fn a_new_site_builds_without_a_word_of_complaint() {
    let site = Site::new();
    let told = pressroom(site.path(), &["build", "--at", "2026-11-24T09:00:00Z"]).ends(0);
    assert_eq!(told.err, "");
    assert!(!told.out.contains("Held"), "{}", told.out);
    let website = site.website();
    for page in [
        "index.html",
        "404.html",
        "news/2026/crossing-outside-riverside-school/index.html",
        "councillors/robin-fairley/index.html",
        "wards/riverside/index.html",
        "topics/transport/index.html",
        "council/appointments/index.html",
        "events/riverside-surgery/index.html",
        "newsletters/riverside-report-1/index.html",
        "contact/index.html",
        "press/index.html",
        "feed.xml",
    ] {
        assert!(website.contains_key(Path::new(page)), "{page}");
    }
    for (path, bytes) in &website {
        let text = String::from_utf8_lossy(bytes);
        for blank in [
            "{group}",
            "{council}",
            "{host}",
            "{prefix}",
            "{year}",
            "{yesterday}",
            "{review}",
        ] {
            assert!(!text.contains(blank), "{blank} in {}", path.display());
        }
        let is_page = path.extension().is_some_and(|extension| extension == "html");
        let is_whole = text.contains("<title>") && text.contains("Promoted by Robin Fairley");
        assert!(
            !is_page || is_whole || text.contains("http-equiv"),
            "{}",
            path.display()
        );
    }
    assert_eq!(
        site.read(".gitignore")
            .lines()
            .filter(|line| line.ends_with('/'))
            .count(),
        2
    );
}

#[test]
fn a_new_site_has_one_of_each_kind_at_any_time_of_the_year() {
    for now in ["1767225600", "1772323200", "1782864000"] {
        let folder = tempfile::tempdir().unwrap();
        let clock = [("SOURCE_DATE_EPOCH", now)];
        pressroom_with(folder.path(), &["init", "s"], &clock).ends(0);
        let told = pressroom_with(folder.path(), &["build", "--site", "s"], &clock).ends(0);
        assert_eq!(told.err, "", "{now}");
        told.says(&["4 council items, 1 councillor, 1 event, 1 newsletter, 5 pages, 1 release, 1 topic, 1 ward"]);
    }
}

#[test]
fn awkward_names_come_out_as_they_went_in() {
    let check = |group: &str, council: &str, shown: &str| {
        let folder = tempfile::tempdir().unwrap();
        pressroom(
            folder.path(),
            &["init", ".", &format!("--name={group}"), &format!("--council={council}")],
        )
        .ends(0);
        let told = pressroom(folder.path(), &["build"]).ends(0);
        assert_eq!(told.err, "", "{group}");
        let json = std::fs::read(folder.path().join("public/feed.json")).unwrap();
        let feed: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let feed = feed.to_string();
        let expected = serde_json::Value::from(group).to_string();
        assert!(feed.contains(expected.trim_matches('"')), "{expected} in {feed}");
        let page = std::fs::read_to_string(folder.path().join("public/about/index.html")).unwrap();
        assert!(page.contains(shown), "{shown} in {page}");
    };
    check("O'Brien & \"Friends\": Group", "Ex: & Co Council", "&amp;");
    check("<b>Bold</b> #1 Group", "Council", "&lt;b&gt;Bold&lt;/b&gt; #1 Group");
    check(
        "*Star* [Group] \\ `Two`",
        "Cyngor Sir Ddinbych – Wŷr",
        "*Star* [Group] \\ `Two`",
    );
    check("null", "yes", "null");
    check("- 2026: {x}", "Council", "- 2026: {x}");
}

#[test]
fn a_name_that_looks_like_a_blank_is_not_filled_in() {
    let folder = tempfile::tempdir().unwrap();
    pressroom(
        folder.path(),
        &["init", ".", "--name=Our Group", "--council=Council {group}"],
    )
    .ends(0);
    let site = std::fs::read_to_string(folder.path().join("content/site.yaml")).unwrap();
    assert!(site.contains("Council {group}"), "{site}");
    // It is told, and nobody's name is put in its place.
    pressroom(folder.path(), &["build"])
        .ends(1)
        .complains(&["placeholder-left", "{group}"]);
}

#[test]
fn names_without_letters_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    pressroom(folder.path(), &["init", "s", "--name", " "])
        .ends(2)
        .complains(&["need letters", "--name"]);
    assert_eq!(files(folder.path()).len(), 0);
}

#[test]
fn a_folder_that_holds_anything_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("letter.txt"), "Dear").unwrap();
    pressroom(folder.path(), &["init", "."])
        .ends(1)
        .complains(&["is not empty", "nothing was written"]);
    assert_eq!(files(folder.path()).len(), 1);
    pressroom(folder.path(), &["init", "letter.txt"])
        .ends(1)
        .complains(&["letter.txt", "cannot be used"]);
}

#[test]
fn a_new_release_is_held_until_somebody_publishes_it() {
    let site = Site::built();
    let before = site.website();
    let path = "content/releases/2026/group-calls-for-safer-crossing-on-mill-road.md";
    let arguments = ["new", "release", "Group calls for safer crossing on Mill Road"];
    pressroom(site.path(), &arguments).ends(0).says(&[
        path,
        "1. Open the file",
        "2. When it is ready",
        "pressroom approve",
    ]);
    let text = site.read(path);
    assert!(
        text.contains("\nid: EG-2026-002\n") && text.contains("\n# issued: 2026-11-25T09:30\n"),
        "{text}"
    );
    site.build()
        .ends(0)
        .says(&[&format!("  {path}  draft: "), "Wrote 0 files", "stopped nothing"]);
    assert_eq!(site.website(), before);

    // As the two steps say: fill in, take away the #.
    let filled = text
        .replace("summary:\n", "summary: Councillors ask for a crossing.\n")
        .replace("topics: []", "topics: [transport]")
        .replace("# issued: 2026-11-25T09:30", "issued: 2026-11-24T08:00")
        .replace("# approved: ", "approved: ");
    let (front, _) = filled.split_once("\n---\n").expect("it has front matter");
    let filled =
        format!("{front}\n---\nCouncillors asked for a crossing on Mill Road on Monday 23 November 2026.\n\nENDS\n");
    site.write(path, &filled);
    let told = site.build().ends(0);
    assert_eq!(told.err, "");
    told.says(&["2 releases"]);
}

#[test]
fn every_kind_can_be_begun_and_the_site_still_builds() {
    let site = Site::built();
    let kinds = [
        "release",
        "councillor",
        "ward",
        "topic",
        "motion",
        "amendment",
        "question",
        "appointment",
        "event",
        "surgery",
        "newsletter",
        "page",
    ];
    for kind in kinds {
        let title = format!("The new {kind}: O’Neill’s");
        pressroom(site.path(), &["new", kind, &title])
            .ends(0)
            .says(&["content/", "\n1. ", "\n2. "]);
    }
    let told = site.build().ends(0);
    for fault in told
        .err
        .lines()
        .filter(|line| line.starts_with("error") || line.starts_with("warning"))
    {
        let is_to_be_written = fault.ends_with(" is missing")
            || fault.ends_with(" is empty")
            || fault.starts_with("error[placeholder-left]");
        assert!(is_to_be_written, "{fault}");
    }
    told.says(&["Held back, and in no file of the website: 9."]);
    for (path, bytes) in site.website() {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("square brackets"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn nothing_is_begun_twice_or_over_another() {
    let site = Site::new();
    let release = site.read(RELEASE);
    pressroom(site.path(), &["new", "release", "Crossing outside Riverside School!"])
        .ends(1)
        .complains(&[
            "`crossing-outside-riverside-school` is taken",
            RELEASE,
            "choose another title",
        ]);
    assert_eq!(site.read(RELEASE), release);
    pressroom(site.path(), &["new", "page", "History"]).ends(0);
    pressroom(site.path(), &["new", "page", "History"])
        .ends(1)
        .complains(&["content/pages/history.md"]);
    // A file that no text is read from still stands in the way.
    site.write("content/topics/housing.md/keep.txt", "kept");
    pressroom(site.path(), &["new", "topic", "Housing"])
        .ends(1)
        .complains(&["content/topics/housing.md"]);
    assert_eq!(site.read("content/topics/housing.md/keep.txt"), "kept");
}

#[test]
fn a_kind_or_title_that_means_nothing_is_refused() {
    let site = Site::new();
    let before = files(site.path());
    let check = |arguments: &[&str], words: &[&str]| {
        pressroom(site.path(), arguments).ends(2).complains(words);
    };
    check(
        &["new", "relase", "Bins"],
        &["there is no kind `relase`", "did you mean release?"],
    );
    check(&["new", "leaflet", "Bins"], &["the kinds are: release, councillor"]);
    check(&["new", "release", " …"], &["no letter or digit", "quotation marks"]);
    assert_eq!(files(site.path()), before);
}

#[test]
fn a_site_that_cannot_be_understood_is_told_where() {
    let site = Site::new();
    site.edit("content/site.yaml", "  timezone:", "  time_zone:");
    pressroom(site.path(), &["new", "page", "History"]).ends(1).complains(&[
        "content/site.yaml:4:3",
        "time_zone",
        "Did you mean timezone?",
    ]);
    assert!(!site.path().join("content/pages/history.md").exists());
}
