//! A fault is told with its place, its line and its remedy, and the old website stands.

use super::{RELEASE, Site};

const TEMPLATE: &str = include_str!("../../../themes/default/templates/page.html");

/// Breaks a site that was built, and checks what is said and that the website is as it was, byte for byte.
#[track_caller]
fn check(break_it: impl FnOnce(&Site), words: &[&str]) {
    let site = Site::built();
    let before = site.website();
    break_it(&site);
    site.build().ends(1).complains(words).says(&["Nothing was written"]);
    assert!(site.website() == before, "the website has changed");
}

#[test]
fn an_unknown_field() {
    check(
        |site| site.edit(RELEASE, "wards: [", "ward: ["),
        &[
            "error[schema/unknown-key]: `ward` is not a known field",
            &format!("{RELEASE}:7:1"),
            "7 | ward: [riverside]",
            "help: Did you mean wards?",
        ],
    );
}

/// What is wrong is that the title is missing: the lists that would name it are as they should be.
#[test]
fn a_title_that_is_misspelt_is_told_once_and_in_an_archive_too() {
    let site = Site::built();
    site.edit(RELEASE, "title: ", "titel: ");
    let archive = |site: &Site| {
        let old = "approval: named\n  archive_before: 2026-11-25";
        site.edit("content/site.yaml", "approval: named", old);
    };
    for step in [|_: &Site| {}, archive] {
        step(&site);
        let told = site
            .build()
            .ends(1)
            .complains(&["schema/missing-field", "`title` is missing"]);
        for consequence in ["heading-order", "link-text-vague", "headline-form"] {
            assert!(!told.err.contains(consequence), "{}", told.err);
        }
    }
}

#[test]
fn a_date_that_does_not_exist() {
    check(
        |site| site.edit(RELEASE, "issued: 2026-11-23T09:30", "issued: 31 February 2026"),
        &[
            "error[schema/bad-date]: `issued` is not a day and a time: `31 February 2026`",
            &format!("{RELEASE}:5:9"),
            "5 | issued: 31 February 2026",
            "help: Write 2026-11-20 for a day",
        ],
    );
}

#[test]
fn a_dead_link() {
    check(
        |site| site.edit(RELEASE, "motion-mill-road-crossing.md", "nothing.md"),
        &[
            "error[build/dead-link]: there is no file `../../council/nothing.md`",
            &format!("{RELEASE}:24:3"),
            "24 | A [motion to Full Council](../../council/nothing.md)",
            "help: Correct the address",
        ],
    );
}

#[test]
fn a_picture_that_is_not_there() {
    check(
        |site| {
            site.edit(
                RELEASE,
                "Parents counted",
                "![Mill Road](mill-road.jpg)\n\nParents counted",
            )
        },
        &[
            "error[build/missing-file]: there is no file `mill-road.jpg`",
            &format!("{RELEASE}:20:1"),
            "20 | ![Mill Road](mill-road.jpg)",
            "help: Put the file beside the text",
        ],
    );
}

#[test]
fn an_id_used_twice() {
    check(
        |site| site.write("content/releases/2026/again.md", &site.read(RELEASE)),
        &[
            "error[schema/duplicate-id]: EG-2026-001 is the id of 2 items",
            &format!("{RELEASE}:2:5"),
            "content/releases/2026/again.md:2:5",
            "2 | id: EG-2026-001",
            "help: Give one of them the next number",
        ],
    );
}

#[test]
fn two_pages_at_one_address() {
    check(
        |site| {
            site.write("content/pages/other.md", &site.read("content/pages/about.md"));
            site.edit("content/pages/other.md", "title:", "slug: about\ntitle:");
        },
        &[
            "error[build/path-clash]: two items would be published at /about/",
            "content/pages/other.md:2:7",
            "2 | slug: about",
            "content/pages/about.md:2:1",
            "help: It is claimed by content/pages/about.md",
        ],
    );
}

#[test]
fn a_template_that_fails() {
    let broken = TEMPLATE.replacen("{% block main %}", "{% block main %}\n{{ view.nonsense }}", 1);
    assert_ne!(broken, TEMPLATE);
    let line = broken.lines().position(|line| line.contains("nonsense")).unwrap() + 1;
    check(
        |site| site.write("themes/default/templates/page.html", &broken),
        &[
            "error[build/template]",
            "page.html",
            &format!("themes/default/templates/page.html:{line}:"),
            "{{ view.nonsense }}",
            "help: ",
        ],
    );
}

#[test]
fn a_text_that_cannot_be_read_is_not_taken_off_the_website() {
    check(
        |site| {
            let mut bytes = site.read(RELEASE).into_bytes();
            bytes.extend(b"Caf\xe9\n");
            std::fs::write(site.path().join(RELEASE), bytes).unwrap();
        },
        &["error[schema/not-text]", RELEASE, "UTF-8"],
    );
}

#[test]
fn a_second_copy_of_a_text_is_not_published() {
    check(
        |site| site.write(&RELEASE.replace(".md", " (1).md"), &site.read(RELEASE)),
        &["error[build/conflicted-copy]", " (1).md"],
    );
}
