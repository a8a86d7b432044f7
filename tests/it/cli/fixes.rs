//! `check --fix` mends what is certain, says what it did, and leaves the words of others alone.

use super::approvals::LONE;
use super::{RELEASE, Site, Told, pressroom};

const DRAFT: &str = "content/releases/2026/evening-bus.md";

/// A text as it comes out of a word processor, with its faults in fields, in words and in a quotation.
const WRITTEN: &str = "---\nTitle : “Group asks for a bus at 7.00 PM”\nsummary: A bus in the evening\nissued: 20 November 2026 9am\ntopics: [transport]\n---\nThe last bus goes at 7.00 PM, and costs 12 per cent more.\n\nCllr Robin Fairley, leader of the group, said: \"It goes at 7.00 PM, and it costs 12 per cent more than the other one.\"\n";
const MENDED: &str = "---\ntitle : \"Group asks for a bus at 7pm\"\nsummary: A bus in the evening\nissued: 2026-11-20T09:00\ntopics: [transport]\n---\nThe last bus goes at 7pm, and costs 12% more.\n\nCllr Robin Fairley, leader of the group, said: \"It goes at 7.00 PM, and it costs 12 per cent more than the other one.\"\n";

fn fix(site: &Site, arguments: &[&str]) -> Told {
    pressroom(site.path(), &[&["check", "--fix"], arguments].concat())
}

#[test]
fn what_is_certain_is_mended_and_told_and_a_second_run_changes_nothing() {
    let site = Site::new();
    site.write(DRAFT, WRITTEN);
    fix(&site, &[]).complains(&[
        &format!("mended {DRAFT}:4: “20 November 2026 9am” is “2026-11-20T09:00” now (schema/word-habit)"),
        &format!("mended {DRAFT}:7: “7.00 PM” is “7pm” now (style-figures)"),
        &format!("mended {DRAFT}:7: “12 per cent” is “12%” now (style-figures)"),
    ]);
    assert_eq!(site.read(DRAFT), MENDED);
    let again = fix(&site, &[]);
    assert!(!again.err.contains("mended"), "{}", again.err);
    assert_eq!(site.read(DRAFT), MENDED);
}

#[test]
fn a_site_with_nothing_to_mend_is_not_touched() {
    let site = Site::new();
    let texts = || super::files(&site.path().join("content"));
    let before = texts();
    fix(&site, &[]).ends(0).says(&["there is nothing to mend"]);
    assert_eq!(texts(), before);
    assert!(!site.path().join("public").exists());
}

#[test]
fn fixes_are_narrowed_as_findings_are() {
    let site = Site::new();
    site.write(DRAFT, WRITTEN);
    fix(&site, &["content/wards"]);
    fix(&site, &["--only", "lead-too-long"]);
    assert_eq!(site.read(DRAFT), WRITTEN);
    fix(&site, &["--only", "style-figures"]);
    assert!(site.read(DRAFT).contains("issued: 20 November 2026 9am"));
    assert!(
        site.read(DRAFT)
            .contains("The last bus goes at 7pm, and costs 12% more.")
    );
}

#[test]
fn approved_words_stay_and_the_form_of_their_file_is_mended() {
    let site = Site::lone();
    site.edit(LONE, "title: ", "Title : ");
    let before = site.read(LONE);
    fix(&site, &[]).ends(0).complains(&[&format!("mended {LONE}:")]);
    assert_eq!(site.read(LONE), before.replacen("Title : ", "title : ", 1));
    site.build_at("2026-11-24T08:00:00Z").ends(0);
}

#[test]
fn words_of_an_approved_text_are_left_to_its_author() {
    let site = Site::new();
    site.edit(RELEASE, "\n---\n", "\n---\nFrom 7.00 PM on.\n\n");
    let before = site.read(RELEASE);
    fix(&site, &[]).complains(&[
        "style-figures",
        &format!("{RELEASE} is approved, so its words were left as they are"),
    ]);
    assert_eq!(site.read(RELEASE), before);
}

#[test]
fn programs_are_told_of_fixes_too() {
    let site = Site::new();
    site.write(DRAFT, WRITTEN);
    let json = fix(&site, &["--format", "json"]).out;
    let report: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let fixes = report["fixes"].as_array().expect("a list");
    assert!(
        fixes
            .iter()
            .any(|fix| fix["was"] == "12 per cent" && fix["now"] == "12%" && fix["line"] == 7)
    );
    assert!(
        report["diagnostics"]
            .as_array()
            .expect("a list")
            .iter()
            .all(|found| found["rule"] != "style-figures")
    );
}

#[test]
fn marks_that_nobody_sees_go_and_one_space_is_left_of_two() {
    let site = Site::new();
    let plain = "---\ntitle: Group asks for a bus\nsummary: A bus in the evening\nissued: 2026-11-20T09:00\ntopics: [transport]\n---\nThe last bus goes at 7pm. See `a  b`.  \nSo does\nthe next.\n\n    code  here\n\nCllr Robin Fairley, leader of the group, said: \"It goes at seven.  That is too early for most of us here.\"\n";
    let typed = plain.replace("7pm. ", "7pm.  ").replace("last bus", "last   bus");
    let typed = format!("\u{feff}{}", typed.replace('\n', "\r\n"));
    site.write(DRAFT, &typed);
    fix(&site, &[]).complains(&[
        &format!("mended {DRAFT}:1: “byte order mark” is “” now (schema/invisible-habit)"),
        &format!("mended {DRAFT}:1: “␍␊” is “␊” now (schema/invisible-habit)"),
        &format!("mended {DRAFT}:7: “   ” is “ ” now (style-spaces)"),
    ]);
    assert_eq!(site.read(DRAFT), plain);
    let again = fix(&site, &[]);
    assert!(!again.err.contains("mended"), "{}", again.err);
}
