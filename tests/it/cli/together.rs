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

/// Runs a command in each of two folders at the same time.
fn in_both(sites: [&Path; 2], commands: [&[&str]; 2]) -> [Told; 2] {
    thread::scope(|scope| {
        let [one, two] = [0, 1].map(|at| scope.spawn(move || pressroom(sites[at], commands[at])));
        [one.join().unwrap(), two.join().unwrap()]
    })
}

#[test]
fn two_copies_of_a_site_build_one_output_in_turns() {
    let (one, two) = (site(), tempfile::tempdir().unwrap());
    for (path, bytes) in files(one.path()) {
        let to = two.path().join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, bytes).unwrap();
    }
    let (early, late) = (made_at(one.path(), EARLY), made_at(one.path(), LATE));
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("website");
    let at = out.to_str().unwrap();
    for round in 0..ROUNDS {
        if round % 2 == 0 {
            let _ = std::fs::remove_dir_all(&out);
        }
        let build = |instant| ["build", "--out", at, "--at", instant];
        let told = in_both([one.path(), two.path()], [&build(EARLY), &build(LATE)]);
        for told in told {
            told.ends(0);
        }
        let left = files(&out);
        assert!(left == early || left == late, "round {round}: {:?}", left.keys());
        // Nothing but the website is left behind.
        let beside: Vec<_> = std::fs::read_dir(place.path()).unwrap().collect();
        assert_eq!(beside.len(), 1, "{beside:?}");
    }
}

#[test]
fn a_build_that_is_stopped_begins_no_folder() {
    let site = site();
    std::fs::write(site.path().join("content/pages/broken.md"), "---\ntitle: [\n---\n").unwrap();
    for out in ["public", "new/website"] {
        pressroom(site.path(), &["build", "--out", out]).ends(1);
        assert!(!site.path().join(out).exists(), "{out}");
    }
}
