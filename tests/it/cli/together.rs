//! Two programs at work on one site at once: an assistant and a timer, or a window that was forgotten.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread;

use super::kills::small_site;
use super::{Told, files, pressroom};

/// Two instants at which the site is not the same.
const EARLY: &str = "2026-11-20T09:00:00Z";
const LATE: &str = "2026-11-24T09:00:00Z";
const ROUNDS: usize = 8;

/// A site of which some releases come out between the two instants.
fn site() -> tempfile::TempDir {
    let site = small_site();
    for number in 0..30 {
        let text = format!(
            "---\ntitle: Ferry number {number} to sail\nsummary: It sails.\nissued: 2026-11-22T10:00\ntopics: [roads]\napproved: {{by: ada-finch}}\n---\nFerry number {number} sails at noon.\n"
        );
        std::fs::write(
            site.path().join(format!("content/releases/2026/ferry-{number}.md")),
            text,
        )
        .unwrap();
    }
    site
}

/// Runs both at the same time.
fn at_once(site: &Path, commands: [&[&str]; 2]) -> [Told; 2] {
    thread::scope(|scope| {
        let runs = commands.map(|arguments| scope.spawn(move || pressroom(site, arguments)));
        runs.map(|run| run.join().unwrap())
    })
}

fn website(site: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    files(&site.join("public"))
}

/// What a build at an instant makes of nothing.
fn made_at(site: &Path, at: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let _ = std::fs::remove_dir_all(site.join("public"));
    pressroom(site, &["build", "--at", at]).ends(0);
    website(site)
}

#[test]
fn two_builds_at_once_leave_one_whole_website() {
    let site = site();
    let site = site.path();
    let (early, late) = (made_at(site, EARLY), made_at(site, LATE));
    assert_ne!(early, late);
    for round in 0..ROUNDS {
        // From nothing, and from a website that stands.
        if round % 2 == 0 {
            let _ = std::fs::remove_dir_all(site.join("public"));
            let _ = std::fs::remove_dir_all(site.join(".pressroom"));
        }
        let told = at_once(site, [&["build", "--at", EARLY], &["build", "--at", LATE]]);
        for told in told {
            told.ends(0);
        }
        let left = website(site);
        assert!(left == early || left == late, "round {round}: {:?}", left.keys());
        pressroom(site, &["build", "--at", LATE, "--verify"]).ends(0);
        assert!(website(site) == late, "round {round}");
    }
}

#[test]
fn a_build_and_a_check_at_once_do_not_meet() {
    let site = site();
    let site = site.path();
    let late = made_at(site, LATE);
    for _ in 0..ROUNDS / 2 {
        let _ = std::fs::remove_dir_all(site.join(".pressroom"));
        let told = at_once(site, [&["build", "--clean", "--at", LATE], &["check", "--at", LATE]]);
        for told in told {
            told.ends(0);
        }
        assert!(website(site) == late);
    }
}
