//! Help, and what is said to somebody who mistypes.

use super::{Site, pressroom};

#[test]
fn help_names_each_command_and_each_command_has_help() {
    let here = std::env::temp_dir();
    let commands = ["init", "new", "build", "check", "explain", "schema", "import"];
    pressroom(&here, &["--help"])
        .ends(0)
        .says(&commands)
        .says(&["pressroom init our-group"]);
    for command in commands {
        let usage = format!("Usage: pressroom {command}");
        pressroom(&here, &[command, "--help"]).ends(0).says(&[&usage]);
    }
    pressroom(&here, &["new", "--help"]).ends(0).says(&[
        "pressroom new release \"Group calls",
        "surgery",
        "No file is ever overwritten",
    ]);
    pressroom(&here, &["build", "--help"])
        .ends(0)
        .says(&["--at <TIME>", "0 done, 1 errors found, 2 wrong usage"]);
}

#[test]
fn what_is_mistyped_is_refused_as_wrong_usage() {
    let here = std::env::temp_dir();
    let check = |arguments: &[&str], words: &[&str]| {
        pressroom(&here, arguments).ends(2).complains(words);
    };
    check(&["biuld"], &["biuld", "build"]);
    check(
        &["build", "--at", "tomorrow"],
        &["--at tomorrow", "2026-11-24T09:00:00Z"],
    );
    check(&["new"], &["KIND", "TITLE"]);
    check(
        &["explain", "schema/unknown-kye"],
        &["did you mean schema/unknown-key?"],
    );
    check(&["explain", "weather"], &["lists all codes"]);
    check(&["schema", "relaese"], &["did you mean release?"]);
    check(&["schema", "leaflet"], &["the kinds are: release, person"]);
}

#[test]
fn codes_are_explained_and_kinds_described() {
    let here = std::env::temp_dir();
    pressroom(&here, &["explain", "build/dead-link"]).ends(0).says(&[
        "build/dead-link",
        "a link leads nowhere",
        "Correct the address",
    ]);
    pressroom(&here, &["explain"])
        .ends(0)
        .says(&["schema/unknown-key", "build/path-clash"]);
    let schema = pressroom(&here, &["schema", "release"]).ends(0).out;
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["title"], "pressroom release");
    assert_eq!(schema["properties"]["title"]["type"][0], "string");
}

#[test]
fn without_a_site_the_way_to_one_is_told() {
    let empty = tempfile::tempdir().unwrap();
    let words = ["content/site.yaml", "--site", "pressroom init"];
    pressroom(empty.path(), &["build"]).ends(1).complains(&words);
    pressroom(empty.path(), &["new", "page", "History"])
        .ends(1)
        .complains(&words);
    pressroom(empty.path(), &["new", "page", "History", "--site", "nowhere"])
        .ends(1)
        .complains(&["nowhere holds no content/site.yaml", "--site"]);
    assert_eq!(super::files(empty.path()).len(), 0);
}

#[test]
fn a_site_is_found_from_the_folders_within() {
    let site = Site::new();
    let within = site.path().join("content/pages");
    pressroom(&within, &["build"]).ends(0);
    assert!(site.website().contains_key(std::path::Path::new("index.html")));
}
