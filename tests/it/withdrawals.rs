//! A newsletter that was withdrawn: its address says so, and nothing else says what it said.

use crate::support::{Folder, Public, order};

const BEFORE: &str = "2026-11-22T08:59:59Z";
const AT: &str = "2026-11-22T09:00:00Z";
const PAGE: &str = "newsletters/autumn/index.html";
const WORDS: &str = "The ferry will be painted green by the first of May.";

/// A site with two newsletters, of which one is withdrawn for this reason.
fn site(reason: &str) -> Folder {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    let text = |title: &str, more: &str, words: &str| {
        format!(
            "---\ntitle: {title}\nissued: 2026-11-06T10:30\nwards: [quay]\napproved: {{by: ada-finch}}\n{more}---\n{words}\n"
        )
    };
    let withdrawn = format!(
        "id: RSG-2026-007\nattachments: [{{file: autumn.pdf, title: Autumn in print}}]\n\
         withdrawn: {{on: 2026-11-22T09:00, reason: {reason}, by: ada-finch, note: We are sorry.}}\n"
    );
    folder.put("content/wards/quay.md", "---\nname: Quay\n---\n");
    folder.put(
        "content/newsletters/autumn.md",
        text("Autumn in Sallowby", &withdrawn, WORDS),
    );
    folder.put("content/newsletters/autumn.pdf", b"%PDF-1.4 autumn".to_vec());
    folder.put(
        "content/newsletters/winter.md",
        text("Winter in Sallowby", "", "It may snow."),
    );
    folder
}

fn holding(public: &Public, words: &str) -> Vec<String> {
    let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(words);
    let files = public.files.iter().filter(|(_, bytes)| holds(bytes));
    files.map(|(path, _)| path.to_string()).collect()
}

fn names(public: &Public, path: &str) -> bool {
    public.files.keys().any(|file| file.as_str() == path)
}

#[test]
fn a_newsletter_is_whole_until_it_is_withdrawn() {
    let before = Public::of(&site("figures-wrong"), &order(BEFORE));
    assert!(before.text(PAGE).contains(WORDS));
    for list in ["newsletters/index.html", "wards/quay/index.html", "sitemap.xml"] {
        assert!(before.text(list).contains("/newsletters/autumn/"), "{list}");
    }
    assert!(names(&before, "newsletters/autumn/autumn.pdf"));
    assert_eq!(holding(&before, "Withdrawn"), [""; 0]);
}

#[test]
fn a_withdrawn_newsletter_keeps_its_address_and_nothing_else() {
    let folder = site("figures-wrong");
    let mut public = Public::of(&folder, &order(BEFORE));
    let built = public.build(&folder, &order(AT));
    assert!(built.report.edition.is_some(), "{}", folder.report(&built.diagnostics));
    assert_eq!(public, Public::of(&folder, &order(AT)), "as a clean build makes it");

    let page = public.text(PAGE);
    for words in [
        "Withdrawn: Autumn in Sallowby",
        "The group withdrew this newsletter on",
        "The figures in it were wrong.",
        "We are sorry.",
        "RSG-2026-007",
        "noindex",
        "Party communication from the Riverside Group",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert_eq!(holding(&public, "painted green"), [""; 0]);
    assert!(!names(&public, "newsletters/autumn/autumn.pdf"));
    for list in [
        "newsletters/index.html",
        "wards/quay/index.html",
        "sitemap.xml",
        "index.html",
    ] {
        assert!(!public.text(list).contains("/newsletters/autumn/"), "{list}");
    }
    assert!(public.text("newsletters/index.html").contains("Winter in Sallowby"));
    for told in ["index.html", "feed.xml", "atom.xml", "feed.json"] {
        let told = public.text(&format!("corrections/{told}"));
        assert!(
            told.contains("/newsletters/autumn/") && told.contains("We are sorry."),
            "{told}"
        );
    }
}

#[test]
fn where_privacy_asks_for_it_even_the_title_goes() {
    for reason in ["privacy", "legal"] {
        let public = Public::of(&site(reason), &order(AT));
        assert_eq!(holding(&public, "Autumn in Sallowby"), [""; 0], "{reason}");
        assert!(
            public.text(PAGE).contains("Withdrawn newsletter RSG-2026-007"),
            "{reason}"
        );
        let told = public.text("corrections/index.html");
        assert!(told.contains("Withdrawn newsletter RSG-2026-007"), "{told}");
    }
}

#[test]
fn what_a_withdrawn_newsletter_said_may_be_said_nowhere() {
    let quoting = |reason: &str| {
        let mut folder = site(reason);
        let about = folder.text("content/pages/about.md");
        folder.put("content/pages/about.md", format!("{about}\n{WORDS}\n"));
        let built = Public::default().build(&folder, &order(AT));
        let errors = built.diagnostics.iter().filter(|found| found.is_error());
        errors.map(|found| found.code.id).collect::<Vec<_>>()
    };
    assert_eq!(quoting("privacy"), ["withdrawn-not-tombstoned"]);
    assert_eq!(quoting("superseded"), [""; 0], "a text of today may say it again");
}

#[test]
fn a_server_that_can_says_that_a_newsletter_is_gone() {
    for (server, file, line) in [
        (
            "nginx",
            "_nginx.conf",
            "location = \"/newsletters/autumn/\" { error_page 410",
        ),
        ("apache", ".htaccess", "RewriteRule \"^newsletters/autumn/$\" - [G]"),
    ] {
        let mut folder = site("superseded");
        let settings = folder.text("content/site.yaml");
        let named = settings.replacen("site:\n", &format!("site:\n  server: {server}\n"), 1);
        folder.put("content/site.yaml", named);
        let public = Public::of(&folder, &order(AT));
        assert!(public.text(file).contains(line), "{}", public.text(file));
        assert!(!public.text(file).contains("winter"));
        assert!(public.text(PAGE).contains("A later newsletter replaces it."));
    }
}

#[test]
fn the_list_of_newsletters_stays_though_all_were_withdrawn() {
    let mut folder = site("issued-in-error");
    folder.0.remove("content/newsletters/winter.md");
    let public = Public::of(&folder, &order(AT));
    assert!(public.text("newsletters/index.html").contains("There is no newsletter"));
    assert!(public.text(PAGE).contains("/newsletters/"));
}
