//! A release's life as an office lives it: approved, changed, corrected, moved, taken down.

use super::{RELEASE, Site, Told, pressroom};

const LEDGER: &str = "content/ledger/EG-2026-001.yaml";
/// Before the sample release comes out, and well after.
const BEFORE: &str = "2026-11-20T08:00:00Z";
const AFTER: &str = "2026-11-27T08:00:00Z";

/// A release that nothing links to and that links to nothing.
pub(super) const LONE: &str = "content/releases/2026/lone.md";
pub(super) const LONE_TEXT: &str = "---\nid: EG-2026-009\ntitle: Group asks for a bus\nsummary: A bus.\nslug: a-bus\nissued: 2026-11-23T09:30\ntopics: [transport]\n---\nParents counted 212 children who walk.\n";

impl Site {
    /// A new site with a release of its own, approved before it comes out.
    pub(super) fn lone() -> Self {
        let site = Self::sealed();
        site.write(LONE, LONE_TEXT);
        site.approve(&[LONE], BEFORE)
            .ends(0)
            .says(&["approved by robin-fairley, as EG-2026-009"]);
        site
    }

    /// A new site that asks for seals, with its texts approved before they come out.
    fn sealed() -> Self {
        let site = Self::unsealed();
        site.approve(&[RELEASE], BEFORE)
            .ends(0)
            .says(&["approved by robin-fairley, as EG-2026-001"]);
        site.approve(&["content/newsletters/riverside-report-1.md"], BEFORE)
            .ends(0);
        site
    }

    /// The same before anybody has approved anything.
    fn unsealed() -> Self {
        let site = Self::new();
        site.edit("content/site.yaml", "approval: named", "approval: sealed");
        // Whoever is quoted agrees to the words before the release is approved.
        site.edit(
            RELEASE,
            "capacity: ward, approved: 2026-11-23",
            "capacity: ward, approved: 2026-11-19",
        );
        site
    }

    fn approve(&self, arguments: &[&str], at: &str) -> Told {
        let mut all = vec!["approve", "--by", "robin-fairley", "--at", at];
        all.extend(arguments);
        pressroom(self.path(), &all)
    }

    pub(super) fn build_at(&self, at: &str) -> Told {
        pressroom(self.path(), &["build", "--at", at])
    }

    fn why(&self, at: &str) -> Told {
        pressroom(self.path(), &["why", RELEASE, "--at", at])
    }

    fn page(&self) -> String {
        self.read("public/news/2026/crossing-outside-riverside-school/index.html")
    }
}

#[test]
fn an_approved_release_comes_out_at_its_time() {
    let site = Site::unsealed();
    site.build_at(AFTER).ends(0).says(&["draft: its approval has no seal"]);
    let site = Site::sealed();
    let text = site.read(RELEASE);
    assert!(text.contains("on: 2026-11-20T08:00:00+00:00, seal: v1:"), "{text}");
    site.build_at(BEFORE).ends(0).says(&["scheduled, until"]);
    site.build_at(AFTER).ends(0);
    assert!(site.page().contains("zebra crossing"));
    site.approve(&[RELEASE], AFTER)
        .ends(0)
        .says(&["approved already", "Nothing was written"]);
    assert_eq!(site.read(RELEASE), text);
}

#[test]
fn words_that_change_before_publication_are_not_approved() {
    let site = Site::lone();
    site.edit(LONE, "212 children who", "213 children who");
    site.build_at(BEFORE)
        .ends(0)
        .says(&["draft: its words are not those that were approved"]);
    // The website knows that they were never public, so nothing vanishes and nothing stops.
    site.build_at(AFTER).ends(0).says(&["draft: its words are not"]);
    let checked = pressroom(site.path(), &["check", "--at", AFTER]).ends(0);
    assert!(!checked.err.contains("silent-edit"), "{}", checked.err);
    pressroom(site.path(), &["why", LONE, "--at", AFTER])
        .ends(0)
        .says(&["draft", "new or changed: Parents counted 213 children"]);
    site.approve(&[LONE, "--minor"], AFTER)
        .ends(1)
        .complains(&["never been public"]);
    site.approve(&[LONE], AFTER).ends(0);
    site.build_at(AFTER).ends(0);
    assert!(
        site.read("public/news/2026/a-bus/index.html")
            .contains("213 children who")
    );
}

#[test]
fn one_letter_after_publication_stops_the_build_until_it_is_said_and_approved() {
    let site = Site::sealed();
    site.build_at(AFTER).ends(0);
    let stood = site.website();
    site.edit(RELEASE, "212 children who", "212 childrem who");
    let edited = site.read(RELEASE);
    site.build_at(AFTER)
        .ends(1)
        .complains(&["silent-edit", "Parents counted 212 childrem", "--note"]);
    pressroom(site.path(), &["check", "--at", AFTER])
        .ends(1)
        .complains(&["silent-edit", "Parents counted 212 childrem"]);
    assert_eq!(site.website(), stood);
    site.approve(&[RELEASE], AFTER)
        .ends(1)
        .complains(&["changed after it was published", "--minor"]);
    assert_eq!(site.read(RELEASE), edited);
    site.why(AFTER)
        .ends(0)
        .says(&["public since", "are not those that were approved", "212 childrem"]);
    site.edit(RELEASE, "childrem", "children");
    site.build_at(AFTER).ends(0);

    site.edit(RELEASE, "212 children who", "212 pupils who");
    site.approve(&[RELEASE, "--minor"], AFTER).ends(0);
    assert!(site.read(RELEASE).contains("kind: minor"), "{}", site.read(RELEASE));
    site.build_at(AFTER).ends(0);
    let told = || {
        site.read("public/corrections/index.html")
            .contains("crossing-outside-riverside-school")
    };
    assert!(site.page().contains("212 pupils") && !told());
    site.edit(RELEASE, "8:50am", "8:55am");
    site.approve(&[RELEASE, "--note", "They counted until \"8.55am\"."], AFTER)
        .ends(0);
    site.build_at(AFTER).ends(0);
    assert!(site.page().contains("They counted until") && told(), "{}", site.page());
    // The record still says when it was published first.
    assert!(
        site.read(LEDGER).contains("published: 2026-11-23T09:30:00Z"),
        "{}",
        site.read(LEDGER)
    );
}

#[test]
fn quoted_words_are_told_apart() {
    let site = Site::sealed();
    site.build_at(AFTER).ends(0);
    site.edit(RELEASE, "Paint and two lamps", "Paint and three lamps");
    site.build_at(AFTER)
        .ends(1)
        .complains(&["quote-unapproved", "three lamps", "silent-edit"]);
}

#[test]
fn without_a_website_at_hand_the_ledger_decides() {
    let site = Site::sealed();
    site.edit(RELEASE, "212 children who", "213 children who");
    site.build_at(AFTER).ends(1).complains(&["silent-edit"]);
}

#[test]
fn a_seal_by_hand_is_no_approval() {
    let site = Site::sealed();
    site.build_at(AFTER).ends(0);
    let ledger = site.read(LEDGER);
    std::fs::remove_file(site.path().join(LEDGER)).unwrap();
    site.build_at(AFTER).ends(1).complains(&["build/not-in-ledger", LEDGER]);
    site.write(LEDGER, &ledger);
    let text = site.read(RELEASE);
    let seal = text.find("seal: v1:").unwrap() + 9;
    let mut forged = text.clone();
    forged.replace_range(seal..seal + 1, if &text[seal..=seal] == "0" { "1" } else { "0" });
    site.write(RELEASE, &forged);
    site.build_at(AFTER)
        .ends(1)
        .complains(&["silent-edit", "not the one in the ledger"]);
    site.write(RELEASE, &text);
    site.write(LEDGER, &ledger[..ledger.len() / 2]);
    site.build_at(AFTER).ends(1).complains(&["build/ledger-unreadable"]);
}

#[test]
fn only_a_serving_councillor_of_the_group_approves() {
    let site = Site::unsealed();
    let person = |role: &str, more: &str| format!("---\nname: Alex Norton\nrole: {role}\n{more}---\n");
    site.write(
        "content/people/alex-norton.md",
        &person("councillor", "terms: [{from: 2019-05-01, to: 2023-05-03}]\n"),
    );
    site.write("content/people/jo-field.md", &person("other-councillor", ""));
    let text = site.read(RELEASE);
    for (by, words) in [
        ("sam-kirby", "officer"),
        ("alex-norton", "was no councillor on 20 November 2026"),
        ("jo-field", "another group"),
        ("robin-fairly", "Did you mean robin-fairley"),
    ] {
        pressroom(site.path(), &["approve", RELEASE, "--by", by, "--at", BEFORE])
            .ends(1)
            .complains(&[words])
            .says(&["nothing was written"]);
        assert_eq!(site.read(RELEASE), text);
    }
    assert!(!site.path().join(LEDGER).exists());
    site.approve(&[RELEASE], BEFORE).ends(0);
    site.edit(RELEASE, "by: robin-fairley, on", "by: sam-kirby, on");
    site.build_at(AFTER)
        .ends(1)
        .complains(&["approver-not-member", "officer"]);
}

#[test]
fn what_is_wrong_is_not_approved() {
    let site = Site::unsealed();
    site.edit(RELEASE, "topics: [transport]", "topics: [transprt]");
    let text = site.read(RELEASE);
    site.approve(&[RELEASE], BEFORE).ends(1).complains(&["topic-missing"]);
    site.approve(&["content/pages/about.md"], BEFORE)
        .ends(1)
        .complains(&["no release and no newsletter"]);
    site.approve(&["content/releases/2026/nowhere.md"], BEFORE)
        .ends(1)
        .complains(&["nowhere.md"]);
    assert_eq!(site.read(RELEASE), text);
    // A link is only known to be dead when the page is made, as it will be when it comes out.
    site.edit(RELEASE, "transprt", "transport");
    site.edit(RELEASE, "ENDS", "See [the plan](/plan/).\n\nENDS");
    site.approve(&[RELEASE], BEFORE)
        .ends(1)
        .complains(&["build/dead-link", "/plan/"]);
    assert!(!site.path().join(LEDGER).exists());
}

#[test]
fn one_text_approved_in_two_places_is_approved_once_more() {
    let site = Site::lone();
    let ledger = "content/ledger/EG-2026-009.yaml";
    let (text, ours) = (site.read(LONE), site.read(ledger));
    site.write(LONE, &text.replace("2026-11-20T08:00:00", "2026-11-20T07:00:00"));
    let theirs = ours.replace("salt: \"", "salt: \"0");
    site.write(
        ledger,
        &format!("<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> theirs\n"),
    );
    site.build_at(AFTER)
        .ends(1)
        .complains(&["build/merge-markers", "approved again"]);
    site.approve(&[LONE], AFTER).ends(0);
    assert!(site.read(ledger).contains("published: 2026-11-23T09:30:00Z"));
    site.build_at(AFTER).ends(0);
}

#[test]
fn a_number_is_no_way_out_of_the_ledger() {
    let site = Site::unsealed();
    site.write(LONE, &LONE_TEXT.replace("EG-2026-009", "../../outside"));
    site.approve(&[LONE], BEFORE)
        .ends(1)
        .complains(&["build/cannot-approve", "../../outside"]);
    assert!(!site.path().join("outside.yaml").exists());
}

#[test]
fn a_site_that_begins_to_ask_for_seals_loses_nothing() {
    let site = Site::new();
    site.build_at(AFTER).ends(0);
    let stood = site.website();
    site.edit("content/site.yaml", "approval: named", "approval: sealed");
    site.build_at(AFTER)
        .ends(1)
        .complains(&["silent-edit", "nobody can tell which words were approved"]);
    assert_eq!(site.website(), stood);
    site.approve(&[RELEASE, "content/newsletters/riverside-report-1.md"], AFTER)
        .ends(0);
    site.build_at(AFTER).ends(0).says(&["1 newsletter", "1 release"]);
    assert!(site.page().contains("zebra crossing"));
}

#[test]
fn a_file_that_may_not_be_written_stays_as_it_is() {
    let site = Site::unsealed();
    let file = site.path().join(RELEASE);
    let text = site.read(RELEASE);
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    site.approve(&[RELEASE], BEFORE)
        .ends(1)
        .complains(&["build/cannot-write", "school.md", "read only"])
        .says(&["nothing was written"]);
    assert_eq!(site.read(RELEASE), text);
    assert!(!site.path().join(LEDGER).exists());
}

#[test]
fn numbers_go_on_and_never_come_back() {
    let site = Site::sealed();
    pressroom(site.path(), &["new", "release", "Group asks for a bus"]).ends(0);
    let file = "content/releases/2026/group-asks-for-a-bus.md";
    let least = "---\ntitle: Group asks for a bus\nsummary: A bus.\nissued: 2026-12-20T09:00\ntopics: [transport]\n---\nA bus.\n";
    site.write(file, least);
    site.approve(&[file], BEFORE)
        .ends(0)
        .says(&["EG-2026-003", "20 December 2026, 9am"]);
    assert!(
        site.read(file)
            .starts_with("---\nid: EG-2026-003\nslug: group-asks-for-a-bus\ntitle:")
    );
    // It never came out, so it may go; its number stays its own.
    std::fs::remove_file(site.path().join(file)).unwrap();
    site.build_at(AFTER).ends(0);
    site.write("content/releases/2026/other.md", &least.replace("a bus", "another"));
    site.approve(&["content/releases/2026/other.md"], BEFORE)
        .ends(0)
        .says(&["EG-2026-004"]);
}

#[test]
fn what_has_been_public_neither_vanishes_nor_moves() {
    let site = Site::lone();
    site.build_at(AFTER).ends(0);
    let text = site.read(LONE);
    let stood = site.website();
    let stops = |change: &dyn Fn(), words: &[&str]| {
        change();
        site.build_at(AFTER).ends(1).complains(words);
        assert_eq!(site.website(), stood);
        site.write(LONE, &text);
    };
    let gone = "build/address-gone";
    stops(
        &|| std::fs::remove_file(site.path().join(LONE)).unwrap(),
        &[gone, "23 November 2026", "withdrawn: {on: 2026-11-27"],
    );
    stops(
        &|| site.edit(LONE, "id: EG-2026-009", "id: EG-2026-077"),
        &[gone, "Write `id: EG-2026-009` again"],
    );
    stops(
        &|| site.edit(LONE, "id: EG-2026-009\n", ""),
        &[gone, "Write `id: EG-2026-009` again"],
    );
    stops(
        &|| site.edit(LONE, "issued: 2026-11-23", "issued: 2026-12-23"),
        &[gone, "scheduled"],
    );
    stops(
        &|| site.edit(LONE, "topics:", "spiked: {by: robin-fairley, reason: x}\ntopics:"),
        &[gone, "spiked"],
    );
    let slug = "slug: a-bus";
    stops(
        &|| site.edit(LONE, slug, "slug: zebra"),
        &["build/address-changed", slug, "pressroom approve"],
    );

    // The year of an address is that of its first day, and the file's name is nobody's business.
    let renamed = "content/releases/zebra.md";
    std::fs::rename(site.path().join(LONE), site.path().join(renamed)).unwrap();
    site.build_at(AFTER).ends(0).says(&["Wrote 0 files"]);
    std::fs::rename(site.path().join(renamed), site.path().join(LONE)).unwrap();

    // A slug that a councillor has approved leads on from the old one.
    site.edit(LONE, slug, "slug: zebra");
    site.approve(&[LONE], AFTER).ends(0).says(&["/news/2026/zebra/"]);
    site.build_at(AFTER).ends(0);
    assert!(
        site.read("public/news/2026/a-bus/index.html")
            .contains("/news/2026/zebra/")
    );
    assert!(site.read("public/_redirects").contains("/news/2026/a-bus/"));
    site.edit(LONE, "slug: zebra", "slug: crossing");
    site.approve(&[LONE], AFTER).ends(0);
    site.build_at(AFTER).ends(0);
    assert!(
        site.read("public/news/2026/a-bus/index.html")
            .contains("/news/2026/crossing/")
    );
    assert!(
        site.read("public/news/2026/zebra/index.html")
            .contains("/news/2026/crossing/")
    );

    // Taking it down is the way out, and needs no approval of words that are gone.
    site.edit(
        LONE,
        "topics:",
        "withdrawn: {on: 2026-11-26, reason: legal, by: robin-fairley}\ntopics:",
    );
    site.edit(LONE, "Parents counted", "Gone");
    site.build_at(AFTER).ends(0);
}

#[test]
fn a_number_given_twice_is_mended() {
    let second = "content/releases/2026/second.md";
    let least = "---\ntitle: Second\nsummary: A bus.\nissued: 2026-12-20T09:00\ntopics: [transport]\n---\nA bus.\n";
    let both = || {
        let site = Site::sealed();
        let other = Site::unsealed();
        for file in [RELEASE, "content/newsletters/riverside-report-1.md"] {
            std::fs::remove_file(other.path().join(file)).unwrap();
        }
        other.write(second, least);
        other.approve(&[second], BEFORE).ends(0).says(&["EG-2026-001"]);
        site.write(second, &other.read(second));
        (site.read(LEDGER), other.read(LEDGER), site)
    };
    let is_mended = |site: &Site, ours: &str| {
        let told = site.build_at(BEFORE).complains(&["EG-2026-001"]);
        assert!(!told.err.contains("there is no content/ledger"), "{}", told.err);
        site.approve(&[second], BEFORE).ends(1);
        site.approve(&[second, "--renumber"], BEFORE)
            .ends(0)
            .says(&["EG-2026-003"]);
        assert_eq!(site.read(LEDGER), ours);
        assert!(site.read(second).contains("id: EG-2026-003"));
        let told = site.build_at(BEFORE).ends(0).says(&["scheduled"]);
        assert!(!told.err.contains("error"), "{}", told.err);
    };
    let (ours, theirs, site) = both();
    site.write(
        LEDGER,
        &format!("<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> theirs\n"),
    );
    is_mended(&site, &ours);
    let (ours, theirs, site) = both();
    site.write(LEDGER, &theirs);
    site.write("content/ledger/EG-2026-001 (1).yaml", &ours);
    is_mended(&site, &ours);
    assert!(!site.path().join("content/ledger/EG-2026-001 (1).yaml").exists());
}

#[test]
fn marks_of_git_in_a_text_hold_it_and_stop_the_build() {
    let site = Site::sealed();
    let text = site
        .read(RELEASE)
        .replace("Parents counted", "<<<<<<< HEAD\nParents counted");
    site.write(RELEASE, &text);
    site.build_at(BEFORE)
        .ends(1)
        .complains(&["build/merge-markers", "<<<<<<< HEAD"]);
}

#[test]
fn an_archive_needs_no_seal_and_keeps_its_addresses() {
    let site = Site::sealed();
    site.build_at(AFTER).ends(0);
    site.edit(
        "content/site.yaml",
        "approval: sealed",
        "approval: sealed\n  archive_before: 2026-11-25",
    );
    site.edit(RELEASE, "Parents counted", "Teachers counted");
    site.build_at(AFTER).ends(0);
    assert!(site.page().contains("Teachers counted"));
    std::fs::remove_file(site.path().join(RELEASE)).unwrap();
    site.build_at(AFTER).ends(1).complains(&["build/address-gone"]);
}

#[test]
fn why_speaks_plainly_of_every_state() {
    let site = Site::unsealed();
    site.why(AFTER).ends(0).says(&[
        "State:     draft",
        "pressroom approve",
        "Will make:",
        "/news/2026/crossing-outside-riverside-school/",
    ]);
    site.edit(RELEASE, "Riverside School\n", "Riverside School.\n");
    site.why(AFTER).ends(0).complains(&["headline-form"]);
    let site = Site::sealed();
    site.why(BEFORE).ends(0).says(&[
        "scheduled until 23 November 2026, 9:30am",
        "comes out by itself",
        "In the way: nothing",
    ]);
    site.why(AFTER)
        .ends(0)
        .says(&["public since 23 November 2026", "the ledger says so", "Makes:"]);
    site.edit(RELEASE, "topics:", "spiked: {by: robin-fairley}\ntopics:");
    site.why(BEFORE)
        .ends(0)
        .says(&["dropped before it came out", "no file"]);
    site.edit(RELEASE, "spiked: {by: robin-fairley}", "embargo: {until: someday}");
    site.why(BEFORE)
        .ends(0)
        .says(&["`embargo` cannot be read", "the error above"]);
    for (file, words) in [
        ("content/pages/about.md", "only releases and newsletters"),
        ("content/releases/2026/none.md", "is not there"),
    ] {
        let told = pressroom(site.path(), &["why", file])
            .ends(1)
            .complains(&[words, "content/releases"]);
        assert!(
            !told.err.contains("[") && told.out.is_empty(),
            "what else is wrong is no answer: {}",
            told.err
        );
    }
}

#[test]
fn why_tells_what_time_will_do_and_when() {
    let site = Site::lone();
    let more = "withdrawn: {on: 2026-12-01T09:00, reason: superseded, by: robin-fairley}\nwaivers:\n  - {rule: headline-form, reason: A name, by: robin-fairley, on: 2026-11-01, expires: 2026-11-28}\ntopics:";
    site.edit(LONE, "topics:", more);
    let why = |at| pressroom(site.path(), &["why", LONE, "--at", at]).ends(0);
    why(AFTER).says(&[
        "public since 23 November 2026",
        "Next:      what time brings, as told below. To change it, edit the text",
        "29 November 2026, 00:00: the waiver of headline-form has ended",
        "1 December 2026, 9am: is withdrawn",
    ]);
    why(BEFORE).says(&["becomes public: it is issued", "1 December 2026, 9am: is withdrawn"]);
}

#[test]
fn an_approval_says_what_becomes_of_the_words() {
    let site = Site::lone();
    site.build_at(AFTER).ends(0);
    site.edit(LONE, "Parents counted", "Parents have counted");
    site.approve(&[LONE, "--minor"], AFTER).ends(0).says(&[
        "It has been public since 23 November 2026",
        "the next build puts these words in its place",
    ]);
}

/// A field that a scaffold left empty is found where it stands.
#[test]
fn what_is_left_empty_is_told_where_it_stands() {
    let site = Site::new();
    pressroom(site.path(), &["new", "release", "Ferry to sail"]).ends(0);
    let file = "content/releases/2026/ferry-to-sail.md";
    let told = pressroom(site.path(), &["approve", file, "--by", "robin-fairley"]).ends(1);
    told.complains(&[
        "`summary` is empty",
        "Fill in the line `summary:`",
        "`issued` is missing",
        "| summary:",
    ]);
}

/// Runs git in a site; whether it could.
fn git(site: &Site, arguments: &[&str]) -> bool {
    let run = std::process::Command::new("git")
        .args(["-c", "user.name=Robin", "-c", "user.email=robin@eastgate.example"])
        .args(arguments)
        .current_dir(site.path())
        .output();
    run.is_ok_and(|run| run.status.success())
}

#[test]
fn why_shows_the_words_that_changed_where_git_has_those_that_were_approved() {
    let site = Site::sealed();
    if !git(&site, &["init", "-q"]) {
        return;
    }
    let commit = |words: &str| assert!(git(&site, &["add", "-A"]) && git(&site, &["commit", "-q", "-m", words]));
    commit("Approved");
    // What is committed after the approval is no approved version, though it carries the same seal.
    site.edit(RELEASE, "212 children who", "213 children who");
    commit("Another number");
    let moved = RELEASE.replace("crossing-outside-riverside-school", "renamed");
    std::fs::rename(site.path().join(RELEASE), site.path().join(&moved)).unwrap();
    commit("Another name");
    site.edit(&moved, "213 children who", "214 “young” children who");
    let told = pressroom(site.path(), &["why", &moved, "--at", BEFORE]).ends(0).out;
    assert!(told.contains("was “212”, is “214 \"young\"”, between “"), "{told}");
    assert!(!told.contains("new or changed"), "{told}");
    // Without the history, the sentences are told of.
    std::fs::remove_dir_all(site.path().join(".git")).unwrap();
    let told = pressroom(site.path(), &["why", &moved, "--at", BEFORE]).ends(0).out;
    assert!(told.contains("new or changed: Parents counted 214"), "{told}");
}

#[test]
fn a_newsletter_is_corrected_as_a_release_is() {
    let letter = "content/newsletters/riverside-report-1.md";
    let site = Site::sealed();
    site.build_at(AFTER).ends(0);
    let text = site.read(letter);
    let word = text
        .split("---")
        .nth(2)
        .unwrap()
        .split_whitespace()
        .find(|word| word.len() > 5 && word.chars().all(char::is_alphabetic));
    let word = word.expect("it says something");
    let (head, body) = text.split_at(text.rfind("---").unwrap());
    site.write(letter, &format!("{head}{}", body.replacen(word, "elsewhere", 1)));
    site.build_at(AFTER).ends(1).complains(&["silent-edit", letter]);
    site.approve(&[letter], AFTER)
        .ends(1)
        .complains(&["changed after it was published", "--note"]);
    site.approve(&[letter, "--note", "It is elsewhere."], AFTER).ends(0);
    assert!(site.read(letter).contains("kind: correction"), "{}", site.read(letter));
    site.build_at(AFTER).ends(0);
    for file in ["corrections/index.html", "corrections/feed.xml"] {
        assert!(
            site.read(&format!("public/{file}")).contains("It is elsewhere."),
            "{file}"
        );
    }
}
