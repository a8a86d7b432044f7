//! The program is killed at many moments: every file is whole, and the next command goes on.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::approvals::{LONE, LONE_TEXT};
use super::{NOW, RELEASE, Site, files, pressroom};

const KILLS: u32 = 20;

/// Starts the program, and kills it after a while.
fn killed(folder: &Path, arguments: &[&str], after: Duration) {
    let mut child: Child = Command::new(env!("CARGO_BIN_EXE_pressroom"))
        .args(arguments)
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", NOW)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    sleep(after);
    let _ = child.kill();
    child.wait().unwrap();
}

/// Moments spread over a run that takes so long, most of them towards its end, where files are written.
fn moments(whole: Duration) -> impl Iterator<Item = Duration> {
    let mut seed = 0x2545_f491_u32;
    (0..KILLS).map(move |_| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        let part = f64::from(seed) / f64::from(u32::MAX);
        whole.mul_f64(part.sqrt() * 1.1)
    })
}

fn timed(run: impl FnOnce()) -> Duration {
    let began = Instant::now();
    run();
    began.elapsed()
}

#[test]
fn an_approval_that_is_killed_is_whole_or_nothing() {
    let site = Site::new();
    site.edit("content/site.yaml", "approval: named", "approval: sealed");
    site.write(LONE, LONE_TEXT);
    let approve = ["approve", LONE, "--by", "robin-fairley"];
    let ledger = site.path().join("content/ledger");
    let before = site.read(LONE);
    let whole = timed(|| drop(pressroom(site.path(), &approve).ends(0)));
    let after = site.read(LONE);
    let record = site.read("content/ledger/EG-2026-009.yaml");
    for moment in moments(whole) {
        let _ = std::fs::remove_dir_all(&ledger);
        site.write(LONE, &before);
        killed(site.path(), &approve, moment);
        let text = site.read(LONE);
        assert!(text == before || text == after, "{text}");
        let kept = std::fs::read_to_string(ledger.join("EG-2026-009.yaml")).ok();
        assert!(kept.is_none() || kept.as_ref() == Some(&record), "{kept:?}");
        // The next command completes what was written down, or nothing was.
        let _ = std::fs::remove_dir_all(site.path().join("elsewhere"));
        pressroom(site.path(), &["build", "--out", "elsewhere"]);
        let both = (
            site.read(LONE),
            std::fs::read_to_string(ledger.join("EG-2026-009.yaml")).ok(),
        );
        assert!(
            both == (before.clone(), None) || both == (after.clone(), Some(record.clone())),
            "{both:?}"
        );
        pressroom(site.path(), &approve).ends(0);
        assert_eq!(
            (site.read(LONE), site.read("content/ledger/EG-2026-009.yaml")),
            (after.clone(), record.clone())
        );
        let left = files(&site.path().join("content"));
        let strange = left
            .keys()
            .filter(|path| path.extension().is_some_and(|end| end == "new"));
        assert_eq!(strange.count(), 0);
    }
}

#[test]
fn a_build_that_is_killed_leaves_whole_files_and_the_next_one_finishes() {
    let site = Site::built();
    let old = site.website();
    site.edit(RELEASE, "Parents counted", "Teachers counted");
    site.edit("content/site.yaml", "primary: \"#3B3A82\"", "primary: \"#3B3A83\"");
    let whole = timed(|| drop(site.build().ends(0)));
    let new = site.website();
    for moment in moments(whole) {
        std::fs::remove_dir_all(site.path().join("public")).unwrap();
        for (path, bytes) in &old {
            let file = site.path().join("public").join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        }
        killed(site.path(), &["build"], moment);
        for (path, bytes) in site.website() {
            let name = path.to_string_lossy();
            let is_ours = old.get(&path) == Some(&bytes) || new.get(&path) == Some(&bytes);
            assert!(
                is_ours || name.starts_with('.'),
                "{name} is neither the old nor the new"
            );
        }
        site.build().ends(0);
        assert_eq!(site.website(), new);
    }
}
