//! The fixture sites and the demo, whole: what they publish, and what is said of their faults.

use std::collections::BTreeSet;
use std::path::Path;

use pressroom::base::code::{self, Code};
use pressroom::base::{Diagnostic, Severity};
use pressroom::pipeline::{Manner, Order};
use pressroom::press::{self, Places};

use crate::support::{Folder, NOW, Public, order, package};

/// Faults of the disk and of an approval, not of a file that an author wrote; the tests of `press` and of
/// what people type raise them.
const OF_THE_DISK: [&Code; 11] = [
    &code::TEXT_TOO_LONG,
    &code::CANNOT_APPROVE,
    &code::APPROVAL_CUT_OFF,
    &code::UNREADABLE_FILE,
    &code::FOREIGN_FILE,
    &code::NOT_AS_CLEAN,
    &code::FOREIGN_FOLDER,
    &code::MANIFEST_DAMAGED,
    &code::PREVIEW_FOLDER,
    &code::PREVIEW_OF_NOTHING,
    &code::CANNOT_WRITE,
];

#[test]
fn the_least_site_that_builds() {
    let folder = Folder::on_disk("tests/sites/minimal");
    let mut public = Public::default();
    let built = public.build(&folder, &order(NOW));
    assert_eq!(built.diagnostics, [], "{}", folder.report(&built.diagnostics));
    insta::assert_snapshot!("minimal_paths", without_digest(&public.list()));
    let page = public.text("news/2026/mill-lane/index.html");
    insta::assert_snapshot!("minimal_release", without_digest(page));
    insta::assert_snapshot!("minimal_text_copy", public.text("news/2026/mill-lane/index.txt"));
    insta::assert_snapshot!("minimal_feed", public.text("feed.xml"));
}

/// A text without the digest in the name of the style sheet, which every change of a colour changes.
fn without_digest(text: &str) -> String {
    let Some((before, rest)) = text.split_once("assets/site.") else {
        return text.to_owned();
    };
    let (digest, after) = rest.split_once(".css").unwrap();
    assert_eq!(digest.len(), 8, "{digest}");
    format!("{before}assets/site.DIGEST.css{after}")
}

#[test]
fn the_demo() {
    let folder = Folder::on_disk("");
    let mut public = Public::default();
    let built = public.build(&folder, &order(NOW));
    // What people see first is to need no mending, as every office's own website is.
    let grave = built
        .diagnostics
        .iter()
        .filter(|found| found.severity > Severity::Advice);
    let grave: Vec<Diagnostic> = grave.cloned().collect();
    assert!(grave.is_empty(), "{}", folder.report(&grave));
    insta::assert_snapshot!("demo_paths", without_digest(&public.list()));
    insta::assert_snapshot!(
        "demo_text_copy",
        public.text("news/2026/bus-42-evening-service/index.txt")
    );
    insta::assert_snapshot!("demo_topic_feed", public.text("topics/housing/feed.json"));
}

/// The least site with its one release changed, and perhaps a second one beside it.
fn minimal_with(change: (&str, &str), second: Option<&str>) -> Folder {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    let path = "content/releases/2026/mill-lane.md";
    let text = folder.text(path);
    if let Some(second) = second {
        folder.put(second, text.as_str());
    }
    folder.put(path, text.replacen(change.0, change.1, 1));
    folder
}

#[test]
fn a_year_whose_releases_were_all_withdrawn_has_no_page_and_no_link_to_one() {
    let withdrawn = "withdrawn: {on: 2026-11-22, reason: privacy, by: ada-finch}\ntopics";
    let folder = minimal_with(("topics", withdrawn), None);
    let public = Public::of(&folder, &order(NOW));
    assert!(!public.list().contains("news/2026/index.html"));
    assert!(public.text("news/2026/mill-lane/index.html").contains("withdrawn"));
}

#[test]
fn a_folder_says_nothing_of_the_place_in_a_list() {
    let order_with = |second: &str| {
        let slug = ("---\n", "---\nslug: abbey\n");
        let public = Public::of(&minimal_with(slug, Some(second)), &order(NOW));
        let feed = public.text("feed.xml").to_owned();
        (feed.find("2026/abbey/").unwrap(), feed.find("2026/zebra/").unwrap())
    };
    let (abbey, zebra) = order_with("content/releases/2026/zebra.md");
    assert!(abbey < zebra);
    assert_eq!(order_with("content/releases/0-old/zebra.md"), (abbey, zebra));
}

#[test]
fn a_dead_link_of_an_old_text_hides_none_of_a_new_one() {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    let new = "content/releases/2026/mill-lane.md";
    let text = folder.text(new) + "\nSee [the page](/gone/).\n";
    let settings = folder.text("content/site.yaml");
    let policy = ("{approval: named}", "{approval: named, archive_before: 2026-01-01}");
    folder.put("content/site.yaml", settings.replace(policy.0, policy.1));
    folder.put(
        "content/releases/2025/old.md",
        text.replace("issued: 2026-11-20", "issued: 2025-11-20"),
    );
    folder.put(new, text);
    let built = Public::default().build(&folder, &order(NOW));
    let dead = built.diagnostics.iter().filter(|told| *told.code == code::DEAD_LINK);
    let files: Vec<&str> = dead.filter_map(|told| told.path()).map(|path| path.as_str()).collect();
    assert_eq!(files, [new]);
}

/// What is said of the faulty site, one fault a file, read from the disk as the command line does.
fn faults_of_the_faulty_site(output: &Path) -> Vec<Diagnostic> {
    let places = Places {
        site: package().join("tests/sites/faulty"),
        output: output.to_path_buf(),
    };
    let outcome = press::publish(&places, &order(NOW), &|| {});
    assert_eq!(outcome.value.change, None, "what is faulty is not published");
    // Rules of party communication are shown by their own examples.
    let is_of_form = |fault: &Diagnostic| code::ALL.iter().chain(code::OF_RULES).any(|code| *code == fault.code);
    outcome.diagnostics.into_iter().filter(is_of_form).collect()
}

/// What is said of the least site with one thing wrong that hides the rest: its own file, its theme.
fn faults_of_the_site_itself() -> Vec<(Folder, Vec<Diagnostic>)> {
    let spoilt = |path: &str, from: &str, to: &str| {
        let mut folder = Folder::on_disk("tests/sites/minimal");
        let text = std::fs::read_to_string(package().join(path)).unwrap_or_else(|_| folder.text(path));
        assert!(text.contains(from), "{path} lacks {from}");
        folder.put(path, text.replacen(from, to, 1));
        folder
    };
    let mut homeless = Folder::on_disk("tests/sites/minimal");
    homeless.0.remove("content/site.yaml");
    let template = "themes/default/templates/topics.html";
    let mut ruled = Folder::on_disk("tests/sites/minimal");
    let levels = "rules: {lead-to-long: off, lead-too-long: silent, imprint-incomplete: warning}\n";
    let terms = "terms:\n  - {from: 2019-05-07}\n  - {from: 2023-05-09}\n";
    let settings = ruled.text("content/site.yaml") + levels + terms;
    ruled.put("content/site.yaml", settings);
    let repeated = |fact: &str| {
        let mut folder = Folder::on_disk("tests/sites/minimal");
        let text = folder.text("content/releases/2026/mill-lane.md");
        let text = text.replace("title: Mill Lane to get a crossing", "title: A zebra for the school");
        let text = text.replace("summary: The council has agreed to paint", "summary: There will be");
        folder.put(
            "content/releases/2026/zebra.md",
            text.replace("approved: {by: ada-finch}\n", fact),
        );
        folder
    };
    let withdrawn = "approved: {by: ada-finch}\nwithdrawn: {on: 2026-11-22T09:00, reason: legal, by: ada-finch}\n";
    let folders = [
        homeless,
        Folder::on_disk("tests/sites/edited"),
        ruled,
        repeated(""),
        repeated(withdrawn),
        spoilt(
            template,
            "{% block main %}",
            "{% block main %}{{ view.nothing.at.all }}",
        ),
        spoilt(
            template,
            "{% block main %}",
            "{% block main %}<p{% if true %} lang=\"en\"{% endif %}>A</p>",
        ),
    ];
    let minified = Order {
        manner: Manner::Minified,
        ..order(NOW)
    };
    let faults = |folder: Folder| {
        let built = Public::default().build(&folder, &minified);
        (folder, built.diagnostics)
    };
    folders.into_iter().map(faults).collect()
}

#[test]
fn every_fault_is_told_in_plain_words() {
    let output = tempfile::tempdir().unwrap();
    let folder = Folder::on_disk("tests/sites/faulty");
    insta::assert_snapshot!("faults", folder.report(&faults_of_the_faulty_site(output.path())));
    let said = faults_of_the_site_itself();
    let said: Vec<String> = said.iter().map(|(folder, faults)| folder.report(faults)).collect();
    insta::assert_snapshot!("faults_of_the_site_itself", said.join("\n"));
}

#[test]
fn every_kind_of_fault_is_shown_by_a_site() {
    let output = tempfile::tempdir().unwrap();
    let mut faults = faults_of_the_faulty_site(output.path());
    faults.extend(faults_of_the_site_itself().into_iter().flat_map(|(_, faults)| faults));
    let raised: BTreeSet<&str> = faults.iter().map(|fault| fault.code.id).collect();
    let never: Vec<&str> = code::ALL
        .iter()
        .map(|code| code.id)
        .filter(|id| !raised.contains(id))
        .collect();
    assert_eq!(never, OF_THE_DISK.map(|code| code.id));
    assert_eq!(output.path().read_dir().unwrap().count(), 0, "nothing was written");
}

#[test]
fn without_a_policy_seals_are_asked_for() {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    let settings = folder.text("content/site.yaml");
    folder.put("content/site.yaml", settings.replace("policy: {approval: named}\n", ""));
    let built = Public::default().build(&folder, &order(NOW));
    let held: Vec<&str> = built
        .report
        .account
        .held
        .iter()
        .map(|held| held.reason.as_str())
        .collect();
    assert_eq!(held, ["draft: its approval has no seal; `pressroom approve` sets it"]);
    assert!(built.report.edition.is_some());
}

#[test]
fn a_faulty_file_has_one_fault() {
    let output = tempfile::tempdir().unwrap();
    let faults = faults_of_the_faulty_site(output.path());
    let folder = Folder::on_disk("tests/sites/faulty");
    for path in folder.0.keys() {
        let found = faults
            .iter()
            .filter(|fault| fault.path().is_some_and(|of| of.as_str() == path));
        let found: Vec<_> = found.map(|fault| (fault.code.id, &fault.message)).collect();
        assert!(found.len() <= 1, "{path}: {found:#?}");
    }
}

#[test]
fn an_old_address_leads_one_way() {
    let check = |pages: [&str; 2], expected: &[&str]| {
        let mut folder = Folder::on_disk("tests/sites/minimal");
        for (name, aliases) in ["boats", "ferries"].into_iter().zip(pages) {
            let text = format!("---\ntitle: {name}\naliases: [{aliases}]\n---\nText.\n");
            folder.put(&format!("content/pages/{name}.md"), text);
        }
        let built = Public::default().build(&folder, &order(NOW));
        let told: Vec<&str> = built.diagnostics.iter().map(|told| told.message.as_str()).collect();
        assert_eq!(told, expected);
    };
    check(["/old-boats/", "ships"], &[]);
    check(
        ["/ferries/", "/boats/"],
        &[
            "/ferries/ and /boats/ would lead to one another, in a circle",
            "/boats/ and /ferries/ would lead to one another, in a circle",
        ],
    );
    check(
        ["/ferries/", "/old/"],
        &["/ferries/ is the address of a page and cannot lead on to /boats/"],
    );
    check(
        ["/old/", "old"],
        &["/old/ would lead to two pages", "/old/ would lead to two pages"],
    );
}

/// That a file lacks its name is told of the file; whatever names it goes on as if it had one.
#[test]
fn what_has_no_name_is_told_once() {
    for file in ["people/odile-marsh", "wards/millrace", "topics/transport"] {
        let mut folder = Folder::on_disk("");
        let path = format!("content/{file}.md");
        let text = folder.text(&path);
        let without: String = text
            .split_inclusive('\n')
            .filter(|line| !line.starts_with("name:"))
            .collect();
        folder.put(&path, without);
        let built = Public::default().build(&folder, &order(NOW));
        let errors: Vec<_> = built
            .diagnostics
            .iter()
            .filter(|fault| fault.is_error())
            .cloned()
            .collect();
        let told: Vec<&str> = errors.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(told, ["`name` is missing"], "{}", folder.report(&errors));
    }
}
