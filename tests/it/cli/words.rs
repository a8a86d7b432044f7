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

/// A rule of the group, and one of a style that it took over.
fn with_own_rules() -> Site {
    let site = Site::new();
    site.write(
        "content/rules/jargon.yaml",
        "extends: existence\nmessage: “%s” is a word that residents do not use\ngroup: style\nlevel: error\ntokens: [stakeholders]\nremedy: Say who is meant.\n",
    );
    site.write(
        "content/rules/House/Buses.yml",
        "extends: substitution\nmessage: Use '%s' instead of '%s'.\nswap: {omnibus: bus}\nlink: https://style.example/buses\n",
    );
    site
}

#[test]
fn the_rules_of_a_group_are_explained_and_listed_by_themselves() {
    let site = with_own_rules();
    let list = pressroom(site.path(), &["explain"]).ends(0).out;
    let own = list
        .split_once("\nThe group's own rules\n")
        .expect("they have a group")
        .1;
    let own = own.split_once("\n\n").expect("it ends").0;
    assert_eq!(own.lines().count(), 2, "{own}");
    assert!(own.contains("House.Buses") && own.contains("error    jargon"), "{own}");
    pressroom(site.path(), &["explain", "jargon"]).ends(0).says(&[
        "jargon: “…” is a word that residents do not use",
        "Severity: error",
        "Say who is meant.",
        "The group's own rule, in content/rules/jargon.yaml",
    ]);
    let elsewhere = std::env::temp_dir();
    let named = site.path().to_string_lossy();
    pressroom(&elsewhere, &["explain", "House.Buses", "--site", &named])
        .ends(0)
        .says(&["See https://style.example/buses"]);
    pressroom(site.path(), &["explain", "House.Bus"])
        .ends(2)
        .complains(&["did you mean House.Buses?"]);
    pressroom(&elsewhere, &["explain", "jargon"]).ends(2);
}

#[test]
fn a_check_knows_the_rules_of_the_group() {
    let site = with_own_rules();
    site.edit(super::RELEASE, "\n---\n", "\n---\nAll stakeholders were asked.\n\n");
    let told = pressroom(site.path(), &["check", "--only", "jargon", "--format", "json"])
        .ends(1)
        .out;
    let report: serde_json::Value = serde_json::from_str(&told).expect("it is JSON");
    assert_eq!(report["diagnostics"].as_array().map(Vec::len), Some(1));
    let finding = &report["diagnostics"][0];
    assert_eq!(finding["source"], "The group's own rule, in content/rules/jargon.yaml");
    let sarif = pressroom(site.path(), &["check", "--only", "jargon", "--format", "sarif"])
        .ends(1)
        .out;
    let log: serde_json::Value = serde_json::from_str(&sarif).expect("it is JSON");
    assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][0]["id"], "jargon");
    pressroom(site.path(), &["check", "--only", "House.Buses"]).ends(0);
    pressroom(site.path(), &["check", "--only", "jargn"])
        .ends(2)
        .complains(&["there is no rule `jargn`", "did you mean jargon?"]);
    pressroom(site.path(), &["check", "--only", "House.Trams"]).ends(2);
}
