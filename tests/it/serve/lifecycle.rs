//! What is not public yet, what time does, and how it ends.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{NOW, RELEASE, RELEASE_AT, Served, minimal, wait};

const DRAFT: &str = "content/releases/2026/ferry.md";
const DRAFT_AT: &str = "/news/2026/ferry/";

/// The least site with a second release, in a state of its own.
fn with_second(facts: &str) -> tempfile::TempDir {
    let site = minimal();
    let text = fs::read_to_string(site.path().join(RELEASE)).unwrap();
    let text = text
        .replace("Mill Lane to get a crossing", "Ferry to run on Sundays")
        .replace(
            "The council has agreed to paint a zebra crossing outside the school on Mill Lane.",
            "The ferry will run on Sundays from May.",
        )
        .replace("issued: 2026-11-20T10:30\n", "")
        .replace("approved: {by: ada-finch}\n", facts);
    let (front, _) = text.split_once("\n---\n").unwrap();
    let body = "The ferry across the Sallow will run on Sundays from May.\n\nENDS\n";
    fs::write(site.path().join(DRAFT), format!("{front}\n---\n{body}")).unwrap();
    site
}

#[test]
fn a_preview_shows_what_is_held_and_in_what_state() {
    let held = [
        ("issued: 2026-11-23T10:00\n", "Draft: nobody has approved it"),
        (
            "approved: {by: ada-finch}\nissued: 2026-11-25T09:00\n",
            "To be issued at 9am on Wednesday 25 November 2026",
        ),
        (
            "approved: {by: ada-finch}\nissued: 2026-11-23T10:00\nembargo: {until: 2026-11-30T00:01}\n",
            "Embargoed until 00:01 on Monday 30 November 2026",
        ),
    ];
    for (facts, state) in held {
        let served = Served::of(with_second(facts), &["--at", NOW, "--preview"]);
        let page = served.get(DRAFT_AT);
        assert_eq!(page.status, 200, "{}", served.said());
        for words in [
            state,
            "Preview. Not for publication.",
            "noindex, nofollow",
            "Ferry to run on Sundays",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let allowed = page.header("content-security-policy");
        assert!(
            allowed.contains("style-src-attr 'unsafe-inline'"),
            "its banner has a style: {allowed}"
        );
        assert_eq!(served.notes(DRAFT_AT)["badge"], state);
        let lists = served.notes("/news/");
        assert_eq!(
            (&lists["badge"], &lists["held"][DRAFT_AT]),
            (&serde_json::Value::Null, &state.into())
        );
        assert!(served.get("/news/").body.contains(DRAFT_AT));
        assert!(served.get("/robots.txt").body.contains("Disallow: /"));
    }
}

#[test]
fn without_it_what_is_held_is_nowhere() {
    let served = Served::of(with_second("issued: 2026-11-23T10:00\n"), &["--at", NOW]);
    assert_eq!(served.get(DRAFT_AT).status, 404);
    for path in [
        "/",
        "/news/",
        "/feed.xml",
        "/sitemap.xml",
        "/-pressroom/notes?path=/news/",
    ] {
        assert!(!served.get(path).body.contains("Ferry to run"), "{path}");
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "what is tested is that time goes on")]
fn what_is_due_comes_out_by_itself() {
    let soon = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(8);
    let soon = jiff::Timestamp::from_second(soon.as_second()).unwrap();
    let past = soon - jiff::SignedDuration::from_hours(48);
    let site = with_second(&format!("approved: {{by: ada-finch}}\nissued: {soon}\n"));
    let first = fs::read_to_string(site.path().join(RELEASE)).unwrap();
    let first = first.replace("issued: 2026-11-20T10:30", &format!("issued: {past}"));
    fs::write(site.path().join(RELEASE), first).unwrap();
    let address = format!("/news/{}/ferry/", &soon.to_string()[..4]);
    let served = Served::of(site, &[]);
    if jiff::Timestamp::now() < soon {
        assert!(!served.get("/feed.xml").body.contains("Ferry to run"));
    }
    served.until_page_holds(&address, "Ferry to run on Sundays");
    assert!(jiff::Timestamp::now() >= soon);
}

/// Everything in a folder but its cache, which every command keeps.
fn files(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let entries = walkdir::WalkDir::new(folder).into_iter();
    let entries = entries
        .filter_entry(|entry| entry.file_name() != ".pressroom")
        .map(Result::unwrap);
    entries
        .map(|entry| {
            (
                entry.path().to_path_buf(),
                entry.file_type().is_file().then(|| fs::read(entry.path()).unwrap()),
            )
        })
        .collect()
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_and_leaves_nothing_behind() {
    let site = minimal();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pressroom"));
        command
            .args(arguments)
            .arg("--site")
            .arg(site.path())
            .args(["--at", NOW]);
        assert!(command.output().unwrap().status.success());
    };
    run(&["build"]);
    let before = files(site.path());
    let mut served = Served::of(site, &["--at", NOW, "--preview"]);
    let old = served.read(RELEASE);
    served.write(RELEASE, old.replace("in spring", "in summer"));
    served.until_page_holds(RELEASE_AT, "in summer");
    served.write(RELEASE, &old);
    served.until_page_holds(RELEASE_AT, "in spring");
    assert_eq!(served.interrupt(), Some(0), "{}", served.said());
    wait(
        || served.said().contains("Ended. Nothing was written."),
        || served.said(),
    );
    assert_eq!(files(served.site.path()), before);
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_in_the_middle_of_a_build() {
    let site = minimal();
    let pages = site.path().join("content/pages/many");
    fs::create_dir_all(&pages).unwrap();
    for number in 0..300 {
        fs::write(
            pages.join(format!("{number}.md")),
            format!("---\ntitle: Number {number}\n---\nWords.\n"),
        )
        .unwrap();
    }
    let before = files(site.path());
    let mut served = Served::begun(site, &["--at", NOW]);
    let waiting = served.get("/");
    assert_eq!(waiting.status, 503);
    assert!(
        waiting.body.contains("One moment: the website is being made"),
        "{}",
        waiting.body
    );
    assert_eq!(served.interrupt(), Some(0), "{}", served.said());
    assert!(!served.said().contains("Read "), "it was in the middle");
    assert_eq!(files(served.site.path()), before);
}
