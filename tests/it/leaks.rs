//! Leaks on purpose: each way in which an office, or a theme, can give away what is held.

use pressroom::base::{Diagnostic, OutputPath};

use crate::support::{Built, Folder, NOW, Public, order, package};

mod byways;

/// The first eight words of the held release, and some more.
const BODY: &str =
    "Ferry fares will double in April unless the council’s budget is changed, papers seen by the group show.";
const ALT: &str = "A queue of forty people waits at the ferry landing in the rain";
const RELEASE: &str = "content/releases/2026/ferry/index.md";

/// A small site with a release under embargo, its picture and its attachment.
fn site() -> Folder {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    folder.put(RELEASE, release(""));
    folder.put("content/releases/2026/ferry/queue.jpg", b"\xff\xd8 a queue".to_vec());
    folder.put("content/releases/2026/ferry/fares.pdf", "%PDF-1.4 the fares");
    folder
}

fn release(more: &str) -> String {
    format!(
        "---
id: RSG-2026-077
slug: ferry-fares-to-double-in-spring
title: Ferry fares to double
summary: The fare from Sallowby to the quay would rise to nine pounds for a return.
issued: 2026-11-20T10:30
topics: [roads]
approved: {{by: ada-finch}}
embargo: {{until: 2026-11-30T00:01}}
quotes:
  - {{by: ada-finch, capacity: group, role: leader of the Riverside Group, approved: 2026-11-18}}
images:
  - {{file: queue.jpg, alt: {ALT}, caption: The first boat of a working day leaves half of them behind}}
attachments:
  - {{file: fares.pdf, title: The fares}}
{more}---
{BODY}

Cllr Ada Finch, who leads the Riverside Group on Sallowby Town Council, said: \"Nobody asked the people who cross.\"

ENDS

## Notes to editors

1. The Riverside Group has two seats on the town council and meets in the library each month.
"
    )
}

fn page(body: &str) -> String {
    format!("---\ntitle: Travel\nsummary: How to get about.\n---\n{body}\n")
}

fn build(folder: &Folder) -> Built {
    Public::default().build(folder, &order(NOW))
}

/// What is told of a leak, with `change` made to the site; nothing may be published then.
fn leaks(change: impl FnOnce(&mut Folder)) -> Vec<String> {
    let mut folder = site();
    change(&mut folder);
    let built = build(&folder);
    let report = folder.report(&built.diagnostics);
    let is_leak = |diagnostic: &&Diagnostic| diagnostic.code.id == "embargo-leak";
    let told: Vec<String> = built
        .diagnostics
        .iter()
        .filter(is_leak)
        .map(|leak| folder.report(std::slice::from_ref(leak)))
        .collect();
    assert_eq!(told.is_empty(), built.report.edition.is_some(), "{report}");
    told
}

/// The site leaks after `change`, and the message names the file that it comes from.
fn check(names: &str, change: impl FnOnce(&mut Folder)) {
    let told = leaks(change);
    assert!(!told.is_empty(), "a leak through {names} was not seen");
    for leak in &told {
        assert!(leak.contains(names) && leak.contains(RELEASE), "{names}:\n{leak}");
    }
}

/// Puts words into a template of the site's own theme.
fn template(folder: &mut Folder, words: &str) {
    let name = "themes/default/templates/about.html";
    let name = if package().join(name).exists() {
        name
    } else {
        "themes/default/templates/page.html"
    };
    let built_in = std::fs::read_to_string(package().join(name)).unwrap();
    let place = "{% block main %}";
    assert!(built_in.contains(place), "{name}");
    folder.put(name, built_in.replace(place, &format!("{place}{words}")));
}

fn opening() -> String {
    BODY.split(' ').take(8).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_site_that_keeps_its_secret_is_published() {
    assert_eq!(leaks(|_| {}), Vec::<String>::new());
}

#[test]
fn a_template_may_not_hold_the_words_of_a_release() {
    let opening = opening();
    for words in [
        format!("<p>{opening}</p>"),
        format!("<!-- {opening} -->"),
        format!("<p title=\"{opening}\">x</p>"),
        "<p>Ferry <em>fares</em> will<br>dou<b>ble</b> in&nbsp;April unless&#32;the</p>".to_owned(),
        "<p data-id=\"rsg-2026-077\">x</p>".to_owned(),
        "<script>let soon = 'Ferry\\x20fares will double in \\u0041pril unless the';</script>".to_owned(),
    ] {
        check("themes/default/templates/", |folder| template(folder, &words));
    }
}

#[test]
fn a_style_sheet_may_not_hold_a_title() {
    check("themes/default/assets/site.css", |folder| {
        folder.put(
            "themes/default/assets/site.css",
            "/* Ferry fares to double */ body { color: red }",
        );
    });
}

#[test]
fn another_text_may_not_say_it_first() {
    let opening = opening();
    check("content/pages/travel.md:5", |folder| {
        folder.put("content/pages/travel.md", page(&format!("We hear: {opening} budget.")));
    });
    check("content/pages/travel.md", |folder| {
        let body =
            "We hear:\n\n- ferry *fares*\n- will **dou**ble in\n  april UNLESS\n- the council&rsquo;s [budget](/news/)";
        folder.put("content/pages/travel.md", page(body));
    });
    check("content/topics/ferries.md", |folder| {
        folder.put(
            "content/topics/ferries.md",
            "---\nname: Ferries\n---\nFerry fares to double.\n",
        );
    });
    check("content/releases/2026/other.md", |folder| {
        let other = "---\ntitle: Other\nsummary: The fare from Sallowby to the quay would rise to nine.\nissued: 2026-11-20T10:30\ntopics: [roads]\napproved: {by: ada-finch}\n---\nText.\n";
        folder.put("content/releases/2026/other.md", other);
    });
    check("content/events/stall.md", |folder| {
        let event = format!("---\ntitle: Stall\ntype: street-stall\nstart: 2026-12-05T10:00\n---\n{opening}.\n");
        folder.put("content/events/stall.md", event);
    });
}

#[test]
fn a_description_of_a_picture_is_words_too() {
    check("content/pages/travel.md", |folder| {
        folder.put("content/pages/quay.jpg", b"\xff\xd8 a quay".to_vec());
        folder.put("content/pages/travel.md", page(&format!("![{ALT}](quay.jpg)")));
    });
    check("content/pages/travel.md", |folder| {
        let body = "The first boat of a working day leaves half of the crew.";
        folder.put("content/pages/travel.md", page(body));
    });
}

#[test]
fn its_files_are_its_own() {
    check("content/pages/travel.md:5", |folder| {
        let body = "See [the fares](../releases/2026/ferry/fares.pdf).";
        folder.put("content/pages/travel.md", page(body));
    });
    check("content/pages/travel.md:5", |folder| {
        let body = "![A queue](../releases/2026/ferry/queue.jpg)";
        folder.put("content/pages/travel.md", page(body));
    });
    check("content/pages/boat.jpg", |folder| {
        folder.put(
            "content/pages/boat.jpg",
            folder.0["content/releases/2026/ferry/queue.jpg"].clone(),
        );
        folder.put("content/pages/travel.md", page("![A queue](boat.jpg)"));
    });
    check("content/pages/fares.csv", |folder| {
        folder.put(
            "content/pages/fares.csv",
            format!("place;note\nSallowby;{}\n", opening()),
        );
        folder.put("content/pages/travel.md", page("See [the fares](fares.csv)."));
    });
    check("news/2026/ferry-fares", |folder| {
        folder.put(
            "content/pages/ferry-fares-to-double-in-spring.jpg",
            b"\xff\xd8 a boat".to_vec(),
        );
        let body = "![A boat](ferry-fares-to-double-in-spring.jpg) of /news/2026/ferry-fares-to-double-in-spring/";
        folder.put("content/pages/travel.md", page(body));
    });
}

#[test]
fn its_names_are_its_own() {
    check("content/pages/travel.md", |folder| {
        folder.put("content/pages/travel.md", page("Ask for RSG–2026–077."));
    });
    check("content/pages/travel.md", |folder| {
        let aliased = page("Boats.").replace(
            "---\ntitle",
            "---\naliases: [/news/2026/ferry-fares-to-double-in-spring/]\ntitle",
        );
        folder.put("content/pages/travel.md", aliased);
    });
    check("content/pages/travel.md", |folder| {
        folder.put(
            "content/pages/travel.md",
            page("`https://riverside-group.example/news/2026/ferry-fares-to-double-in-spring`"),
        );
    });
}

#[test]
fn what_everybody_says_is_nobodys_secret() {
    let opening = opening();
    let quiet = |change: &dyn Fn(&mut Folder)| assert_eq!(leaks(change), Vec::<String>::new());
    quiet(&|folder| {
        let site = folder.text("content/site.yaml");
        let words = format!("not_council_notice: {opening}, this site is run by");
        folder.put(
            "content/site.yaml",
            site.replace("not_council_notice: This site is run by", &words),
        );
    });
    quiet(&|folder| {
        folder.put("content/pages/travel.md", page(&format!("{opening}.")));
        folder.put(
            "content/pages/boats.md",
            page(&format!("{opening}.")).replace("Travel", "Boats"),
        );
    });
    quiet(&|folder| {
        let body = "Ada Finch, who leads the Riverside Group on Sallowby Town Council, said no.";
        folder.put("content/pages/travel.md", page(body));
    });
    quiet(&|folder| {
        let body = "The Riverside Group has two seats on the town council and meets in the library.";
        folder.put("content/pages/travel.md", page(body));
    });
    quiet(&|folder| {
        let body = "Ferry fares will double in April unless you ask.";
        folder.put("content/pages/travel.md", page(body));
    });
    quiet(&|folder| {
        folder.put(
            "content/topics/queue.jpg",
            folder.0["content/releases/2026/ferry/queue.jpg"].clone(),
        );
        folder.put(RELEASE, release("").replace("queue.jpg", "../../../topics/queue.jpg"));
        folder.put("content/pages/travel.md", page("![A queue](../topics/queue.jpg)"));
    });
}

#[test]
fn every_kind_that_is_held_is_kept() {
    for (file, fields) in [
        ("content/pages/held.md", "draft: true"),
        (
            "content/events/held.md",
            "draft: true\ntype: meeting\nstart: 2026-12-05T10:00",
        ),
        (
            "content/council/held.md",
            "draft: true\ntype: motion\nmeeting: Full Council\ndate: 2026-11-12\nproposer: ada-finch",
        ),
        (
            "content/newsletters/held.md",
            "issued: 2026-12-12T10:00\napproved: {by: ada-finch}",
        ),
        (
            "content/releases/2026/held.md",
            "summary: x\ntopics: [roads]\nissued: 2026-11-12T10:00",
        ),
        (
            "content/releases/2026/held.md",
            "summary: x\ntopics: [roads]\nissued: 2026-11-12T10:00\nspiked: {on: 2026-11-11, by: ada-finch, reason: No}",
        ),
    ] {
        let mut folder = Folder::on_disk("tests/sites/minimal");
        folder.put(file, format!("---\ntitle: Held\n{fields}\n---\n{BODY}\n"));
        folder.put("content/pages/travel.md", page(BODY));
        let built = build(&folder);
        assert!(built.report.edition.is_none(), "{file}");
        assert!(folder.report(&built.diagnostics).contains(file), "{file}");
    }
}

#[test]
fn files_that_stand_are_read_again_only_when_it_matters() {
    let mut folder = site();
    folder.0.remove(RELEASE);
    folder.put("content/pages/travel.md", page(BODY));
    let mut public = Public::of(&folder, &order(NOW));
    // The same words are written as a release under embargo: the page stands, and is read again.
    folder.put(RELEASE, release(""));
    let before = public.clone();
    assert!(public.build(&folder, &order(NOW)).report.edition.is_none());
    assert!(public == before);
    // A second text that says them makes them everybody's, and its deletion a secret again.
    folder.put("content/pages/boats.md", page(BODY).replace("Travel", "Boats"));
    assert!(public.build(&folder, &order(NOW)).report.edition.is_some());
    folder.0.remove("content/pages/boats.md");
    assert!(public.build(&folder, &order(NOW)).report.edition.is_none());
    // What is not known to be scanned is scanned.
    folder.put("content/pages/boats.md", page(BODY).replace("Travel", "Boats"));
    public.scanned = pressroom::output::standing::Scanned::default();
    let built = public.build(&folder, &order(NOW));
    let shared: Vec<&OutputPath> = built.report.scanned.shared.iter().collect();
    assert!(shared.contains(&&OutputPath::new("travel/index.html")), "{shared:?}");
    assert!(
        !public.manifest_text().contains("held"),
        "the manifest names nothing of it"
    );
}

#[test]
fn a_leak_in_an_archive_stops_the_build_all_the_same() {
    let told = leaks(|folder| {
        let site = folder.text("content/site.yaml");
        folder.put(
            "content/site.yaml",
            site.replace("approval: named", "approval: named, archive_before: 2026-01-01"),
        );
        let old = format!("---\ntitle: Old\nsummary: Old.\nissued: 2020-11-20T10:30\ntopics: [roads]\n---\n{BODY}\n");
        folder.put("content/releases/2020/old.md", old);
    });
    assert_eq!(told.len(), 1, "{told:?}");
}

/// The site with its release withdrawn, and what is told of it.
fn withdrawn(reason: &str, change: impl FnOnce(&mut Folder)) -> (Public, Vec<&'static str>) {
    let mut folder = site();
    let until = "embargo: {until: 2026-11-30T00:01}\n";
    let fact = format!("withdrawn: {{on: 2026-11-22T09:00, reason: {reason}, by: ada-finch}}\n");
    folder.put(RELEASE, release("").replace(until, &fact));
    change(&mut folder);
    let mut public = Public::default();
    let built = public.build(&folder, &order(NOW));
    let errors = built.diagnostics.iter().filter(|told| told.is_error());
    (public, errors.map(|told| told.code.id).collect())
}

#[test]
fn what_was_withdrawn_leaves_a_tombstone_and_nothing_else() {
    for (reason, title) in [
        ("privacy", false),
        ("legal", false),
        ("figures-wrong", true),
        ("superseded", true),
    ] {
        let (public, errors) = withdrawn(reason, |_| {});
        assert_eq!(errors, Vec::<&str>::new(), "{reason}");
        let tomb = public.text("news/2026/ferry-fares-to-double-in-spring/index.html");
        assert_eq!(tomb.contains("Ferry fares to double"), title, "{reason}");
        assert!(!public.list().contains("queue.jpg") && !public.list().contains("fares.pdf"));
        for (path, bytes) in &public.files {
            let text = String::from_utf8_lossy(bytes);
            for gone in ["papers seen", "forty people", "nine pounds", "first boat", "The fares"] {
                assert!(!text.contains(gone), "{reason}: {path} still says {gone}");
            }
        }
        assert!(public.text("feed.xml").contains("ithdrawn"), "{reason}");
        assert!(!public.text("sitemap.xml").contains("ferry-fares"), "{reason}");
    }
}

#[test]
fn a_server_that_can_says_that_what_was_withdrawn_is_gone() {
    let address = "/news/2026/ferry-fares-to-double-in-spring/";
    let with = |server: &str| {
        let (public, errors) = withdrawn("superseded", |folder| {
            let site = folder.text("content/site.yaml");
            folder.put(
                "content/site.yaml",
                site.replace("site:\n", &format!("site:\n{server}")),
            );
        });
        assert_eq!(errors, Vec::<&str>::new(), "{server}");
        public
    };
    let nginx = with("  server: nginx\n");
    assert!(
        nginx
            .text("_nginx.conf")
            .contains(&format!("{{ error_page 410 \"{address}index.html\"; return 410; }}"))
    );
    let apache = with("  server: apache\n");
    assert!(
        apache
            .text(".htaccess")
            .contains(&format!("ErrorDocument 410 \"{address}index.html\""))
    );
    let none = with("");
    assert!(!none.list().contains(".htaccess") && !none.list().contains("_nginx.conf"));
    assert!(!none.list().contains("_redirects"), "no line there makes a page gone");
}

#[test]
fn what_was_withdrawn_for_somebodys_sake_may_be_said_nowhere() {
    let quoting = |folder: &mut Folder| folder.put("content/pages/travel.md", page(BODY));
    let linking = |folder: &mut Folder| {
        let body = "See [the fares](../releases/2026/ferry/fares.pdf).";
        folder.put("content/pages/travel.md", page(body));
    };
    assert_eq!(withdrawn("privacy", quoting).1, ["withdrawn-not-tombstoned"]);
    assert_eq!(withdrawn("legal", quoting).1, ["withdrawn-not-tombstoned"]);
    assert_eq!(
        withdrawn("superseded", quoting).1,
        Vec::<&str>::new(),
        "a later text may say it again"
    );
    for reason in ["privacy", "superseded"] {
        assert_eq!(withdrawn(reason, linking).1, ["withdrawn-not-tombstoned"], "{reason}");
    }
    assert_eq!(
        withdrawn("superseded", |folder| template(folder, &opening())).1,
        Vec::<&str>::new(),
        "a theme is a text of the site, too"
    );
}

/// A note on a tombstone stands where the text stood: it is no place to say it once more.
#[test]
fn a_note_may_not_repeat_what_was_withdrawn() {
    for reason in ["privacy", "legal", "superseded"] {
        let repeating = |folder: &mut Folder| {
            let text = folder.text(RELEASE);
            let note = format!("by: ada-finch, note: \"We said: {}.\"}}", opening());
            assert!(text.contains(&format!("reason: {reason}, by: ada-finch}}")));
            folder.put(
                RELEASE,
                text.replace("by: ada-finch}\nquotes", &format!("{note}\nquotes")),
            );
        };
        let mut folder = site();
        let until = "embargo: {until: 2026-11-30T00:01}\n";
        let fact = format!("withdrawn: {{on: 2026-11-22T09:00, reason: {reason}, by: ada-finch}}\n");
        folder.put(RELEASE, release("").replace(until, &fact));
        repeating(&mut folder);
        let built = build(&folder);
        assert!(built.report.edition.is_none(), "{reason}");
        let told = folder.report(&built.diagnostics);
        assert!(
            told.contains("withdrawn-not-tombstoned") && told.contains("note: \"We said"),
            "{reason}: {told}"
        );
    }
}

/// What was corrected in it before goes with it, and no later text may tell what was wrong in it.
#[test]
fn corrections_of_what_was_withdrawn_are_told_no_more() {
    let corrected = "corrections:\n  - {on: 2026-11-21, was: The clerk lives at one Ferry Lane behind the school, now: It should not have said that, by: ada-finch}\n";
    let (public, errors) = withdrawn("privacy", |folder| {
        let text = folder.text(RELEASE);
        folder.put(RELEASE, text.replace("quotes:\n", &format!("{corrected}quotes:\n")));
    });
    assert_eq!(errors, Vec::<&str>::new());
    for (path, bytes) in &public.files {
        let text = String::from_utf8_lossy(bytes);
        for gone in ["lives at", "should not have"] {
            assert!(!text.contains(gone), "{path} still says {gone}");
        }
    }
    let later = |folder: &mut Folder| {
        let text = folder.text("content/releases/2026/mill-lane.md");
        let note = format!(
            "corrections:\n  - {{on: 2026-11-23, was: \"{}\", now: No, by: ada-finch}}\ntopics:",
            opening()
        );
        folder.put("content/releases/2026/mill-lane.md", text.replacen("topics:", &note, 1));
    };
    assert_eq!(withdrawn("privacy", later).1, ["withdrawn-not-tombstoned"]);
}

/// A title is anybody's words, and a name too short to search for; on the tombstone they give away what is hidden.
#[test]
fn a_note_names_nobody_and_nothing_that_is_hidden() {
    for (reason, note, is_told) in [
        ("privacy", "Jo Bell asked us to.", true),
        ("legal", "What we said under Ferry fares to double was wrong.", true),
        ("privacy", "We said too much of a resident.", false),
        ("figures-wrong", "Ferry fares to double was wrong.", false),
    ] {
        let mut folder = site();
        let people = "people:\n  - {name: Jo Bell, consent: {scope: [name], given: 2026-10-01, record: C-1}}\n";
        let fact =
            format!("{people}withdrawn: {{on: 2026-11-22T09:00, reason: {reason}, by: ada-finch, note: \"{note}\"}}\n");
        folder.put(
            RELEASE,
            release("").replace("embargo: {until: 2026-11-30T00:01}\n", &fact),
        );
        let built = build(&folder);
        let told = folder.report(&built.diagnostics);
        assert_eq!(built.report.edition.is_none(), is_told, "{note}: {told}");
        assert_eq!(
            told.contains("the note says again what was withdrawn"),
            is_told,
            "{told}"
        );
    }
}
