//! `check` tells all there is to tell, in four forms, and writes nothing but a baseline that is asked for.

use std::collections::BTreeSet;

use super::{RELEASE, Site, Told, pressroom};

const LONG: &str = "In what many have called a truly historic moment for the council and for everybody who has ever \
    tried to cross the road outside the school in the rain on a winter morning, it has now emerged that there may be \
    a crossing after all";

/// A new site whose release opens with a very long sentence.
fn wordy() -> Site {
    let site = Site::new();
    let text = site.read(RELEASE);
    let (front, body) = text.split_once("\n---\n").expect("it has front matter");
    site.write(RELEASE, &format!("{front}\n---\n{LONG}.\n\n{body}"));
    site
}

fn check(site: &Site, arguments: &[&str]) -> Told {
    pressroom(site.path(), &[&["check"], arguments].concat())
}

#[test]
fn a_sound_site_has_nothing_to_mend() {
    let site = Site::new();
    let told = check(&site, &[]).ends(0).says(&["there is nothing to mend"]);
    assert_eq!(told.err, "");
    assert!(!site.path().join("public").exists(), "nothing is written");
}

#[test]
fn what_a_rule_finds_is_told_with_its_place_and_remedy() {
    check(&wordy(), &[]).ends(0).complains(&[
        "warning[lead-too-long]: the first paragraph has ",
        RELEASE,
        "help: Say in one or two sentences",
    ]);
}

#[test]
fn faults_of_texts_and_of_links_are_told_in_one_run() {
    let site = wordy();
    site.edit(RELEASE, "motion-mill-road-crossing.md", "nothing.md");
    site.edit(RELEASE, "wards: [", "ward: [");
    check(&site, &[])
        .ends(1)
        .complains(&["schema/unknown-key", "build/dead-link", "lead-too-long"]);
}

#[test]
fn what_is_told_can_be_narrowed() {
    let site = wordy();
    let only = |arguments: &[&str]| check(&site, arguments).err;
    assert!(only(&["content/releases"]).contains("lead-too-long"));
    assert!(only(&[RELEASE]).contains("lead-too-long"));
    assert_eq!(only(&["content/wards"]), "");
    assert!(only(&["--only", "lead-too-long"]).contains("lead-too-long"));
    assert_eq!(only(&["--only", "imprint-incomplete"]), "");
    assert_eq!(only(&["--severity", "error"]), "");
}

#[test]
fn what_cannot_be_meant_is_said_so() {
    let site = Site::new();
    check(&site, &["--only", "lead-to-long"])
        .ends(2)
        .complains(&["did you mean lead-too-long?"]);
    check(&site, &["content/nowhere"])
        .ends(2)
        .complains(&["there is no file or folder"]);
}

#[test]
fn programs_are_told_in_their_own_forms() {
    let site = wordy();
    let json = check(&site, &["--format", "json"]).ends(0).out;
    let report: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!((&report["version"], &report["command"]), (&1.into(), &"check".into()));
    let entry = report["diagnostics"].as_array().expect("a list").iter();
    let entry = entry
        .clone()
        .find(|entry| entry["rule"] == "lead-too-long")
        .expect("it is told");
    assert!(entry["line"].is_u64() && entry["source"].is_string(), "{entry}");

    let sarif = check(&site, &["--format", "sarif"]).ends(0).out;
    let log: serde_json::Value = serde_json::from_str(&sarif).expect("it is JSON");
    assert_eq!(log["runs"][0]["columnKind"], "unicodeCodePoints");

    let annotations = check(&site, &["--format", "github"]).ends(0).out;
    assert!(
        annotations.starts_with(&format!("::warning file={RELEASE},line=")),
        "{annotations}"
    );
}

#[test]
fn scanners_are_told_in_the_form_of_the_standard() {
    let site = wordy();
    site.write(
        "content/releases/2026/tŷ newydd.md",
        "---\ntitle: Bws 42\nsummary: ŵ\ntopics: [nothing]\n---\n🚌 It goes at 7.00 PM. See [here](nowhere.md). ![](x.jpg)\n",
    );
    let sarif = check(&site, &["--format", "sarif"]).ends(1).out;
    let log: serde_json::Value = serde_json::from_str(&sarif).expect("it is JSON");
    assert_eq!(log["version"], "2.1.0");
    assert!(
        log["$schema"]
            .as_str()
            .is_some_and(|schema| schema.ends_with("sarif-2.1.0.json"))
    );
    let [run] = log["runs"].as_array().expect("a list").as_slice() else {
        panic!("one run: {log}");
    };
    assert!(["utf16CodeUnits", "unicodeCodePoints"].contains(&run["columnKind"].as_str().expect("it is said")));
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "pressroom");
    let rules = driver["rules"].as_array().expect("a list");
    let ids: BTreeSet<&str> = rules.iter().filter_map(|rule| rule["id"].as_str()).collect();
    assert_eq!(ids.len(), rules.len(), "each rule stands once");
    let is_said = |value: &serde_json::Value| value["text"].as_str().is_some_and(|text| !text.is_empty());
    assert!(
        rules
            .iter()
            .all(|rule| is_said(&rule["shortDescription"]) && is_said(&rule["help"]))
    );
    let results = run["results"].as_array().expect("a list");
    assert!(results.len() > 5, "{sarif}");
    for result in results {
        let number = result["ruleIndex"].as_u64().expect("a number") as usize;
        assert_eq!(rules[number]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().expect("a level")));
        assert!(is_said(&result["message"]), "{result}");
        for location in result["locations"].as_array().into_iter().flatten() {
            assert_location(&site, &location["physicalLocation"]);
        }
    }
}

/// A place is a file of the site, by a relative address, and a region that counts from one.
fn assert_location(site: &Site, place: &serde_json::Value) {
    let uri = place["artifactLocation"]["uri"].as_str().expect("an address");
    let is_plain = uri
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte));
    assert!(is_plain && !uri.starts_with('/') && !uri.contains(':'), "{uri}");
    let path = percent_encoding::percent_decode_str(uri).decode_utf8().expect("UTF-8");
    assert!(site.path().join(path.as_ref()).is_file(), "{uri}");
    let Some(region) = place.get("region") else { return };
    let number = |name: &str| region[name].as_u64().expect("a number");
    let start = (number("startLine"), number("startColumn"));
    let end = (number("endLine"), number("endColumn"));
    assert!(start.0 >= 1 && start.1 >= 1 && end.1 >= 1 && start <= end, "{region}");
}

#[test]
fn a_baseline_lets_only_new_findings_speak() {
    let site = wordy();
    check(&site, &["--write-baseline"])
        .ends(0)
        .says(&["Recorded 1 finding"]);
    let told = check(&site, &[]).ends(0).says(&["1 more, counted"]);
    assert_eq!(told.err, "");
    site.build().ends(0).says(&["1 lead-too-long"]);
    site.edit(RELEASE, "truly historic", "truly and utterly historic");
    check(&site, &[]).complains(&["lead-too-long", "schema/baseline-stale"]);
}

#[test]
fn drafts_of_every_kind_are_checked_and_stop_nothing() {
    let site = Site::new();
    let blank = "The rail will be [insert length] metres long.\n";
    site.write(
        "content/pages/rail.md",
        &format!("---\ntitle: The rail\ndraft: true\n---\n{blank}"),
    );
    site.write(
        "content/events/walk.md",
        &format!("---\ntitle: A walk\nstart: 2026-12-05T10:00\ndraft: true\n---\n{blank}"),
    );
    site.write(
        "content/newsletters/riverside-report-9.md",
        &format!("---\ntitle: Riverside Report 9\nissued: 2026-11-20T09:00\n---\n{blank}"),
    );
    let told = check(&site, &["--only", "placeholder-left"]).ends(1).err;
    for file in ["pages/rail.md", "events/walk.md", "newsletters/riverside-report-9.md"] {
        assert!(told.contains(file), "{file}:\n{told}");
    }
    site.build().ends(0);
}
