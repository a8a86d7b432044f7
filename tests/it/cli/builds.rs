//! Building: again, elsewhere, at a given time.

use super::{NOW, RELEASE, Site, files, pressroom, pressroom_with};

#[test]
fn a_second_build_writes_nothing() {
    let site = Site::built();
    let before = site.website();
    let told = site.build().ends(0).says(&["Wrote 0 files"]);
    assert_eq!(told.err, "");
    assert_eq!(site.website(), before);
}

#[test]
fn a_folder_of_somebody_else_is_not_touched() {
    let site = Site::new();
    site.write("elsewhere/letter.txt", "Dear");
    let elsewhere = site.path().join("elsewhere");
    pressroom(site.path(), &["build", "--out", "elsewhere"])
        .ends(1)
        .complains(&["build/foreign-folder", "elsewhere", "--out"])
        .says(&["Nothing was written"]);
    assert_eq!(files(&elsewhere).len(), 1);
    assert!(!site.path().join("public").exists());
}

#[test]
fn programs_get_a_report_with_every_key() {
    let site = Site::new();
    site.edit(RELEASE, "wards: [", "ward: [");
    pressroom(site.path(), &["new", "page", "History"]).ends(0);
    let told = pressroom(site.path(), &["build", "--format", "json"]).ends(1);
    assert_eq!(told.err, "");
    let report: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&report), "at command counts diagnostics items version");
    assert_eq!((&report["version"], &report["command"]), (&1.into(), &"build".into()));
    let findings = report["diagnostics"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["file"] == RELEASE).unwrap();
    assert_eq!(
        keys(finding),
        "column end_column end_line file line message remedy rule severity source"
    );
    assert_eq!(finding["rule"], "schema/unknown-key");
    assert_eq!(finding["file"], RELEASE);
    assert_eq!(
        [&finding["line"], &finding["column"], &finding["end_column"]],
        [&7.into(), &1.into(), &5.into()] as [&serde_json::Value; 3]
    );
    assert_eq!(report["items"][0]["file"], "content/pages/history.md");
    assert_eq!(report["counts"]["held"], 1);
}

#[test]
fn the_clock_is_read_once_and_can_be_set() {
    let site = Site::new();
    let at = |arguments: &[&str], epoch: &str| {
        let mut all = vec!["build", "--format", "json", "--out", "at"];
        all.extend(arguments);
        let told = pressroom_with(site.path(), &all, &[("SOURCE_DATE_EPOCH", epoch)]).ends(0);
        let report: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        (
            report["at"].as_str().unwrap().to_owned(),
            report["counts"]["held"].clone(),
        )
    };
    assert_eq!(at(&[], NOW), ("2026-11-24T09:00:00+00:00".into(), 0.into()));
    assert_eq!(
        at(&["--at", "2026-11-25T10:00:00Z"], NOW).0,
        "2026-11-25T10:00:00+00:00"
    );
    pressroom_with(site.path(), &["build"], &[("SOURCE_DATE_EPOCH", "yesterday")])
        .ends(2)
        .complains(&["SOURCE_DATE_EPOCH", "yesterday"]);
}

#[test]
fn the_same_bytes_in_every_time_zone() {
    let site = Site::new();
    let made = |zone: &str| {
        let out = site.path().join("made").join(zone.replace('/', "-"));
        let arguments = ["build", "--out", out.to_str().unwrap()];
        pressroom_with(site.path(), &arguments, &[("TZ", zone)]).ends(0);
        files(&out)
    };
    let here = made("UTC");
    assert!(here.len() > 50);
    for zone in [
        "Europe/London",
        "Pacific/Auckland",
        "America/St_Johns",
        "Asia/Kathmandu",
    ] {
        assert_eq!(made(zone), here, "{zone}");
    }
}

#[test]
fn a_text_that_goes_takes_its_files_with_it() {
    let site = Site::built();
    std::fs::remove_file(site.path().join("content/council/planning-committee.md")).unwrap();
    std::fs::remove_file(site.path().join("content/council/question-mill-road-speed.md")).unwrap();
    site.build().ends(0).says(&["removed"]);
    let gone = |path: &std::path::PathBuf| path.to_string_lossy().contains("question-mill-road-speed");
    assert!(!site.website().keys().any(gone));
}
