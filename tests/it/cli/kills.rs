//! Each command that writes is killed at two hundred random moments: every file is whole, and the next command goes on.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::{NOW, Told, files, pressroom};
use crate::packing::unpacked;
use crate::support::package;
use pressroom::output::packed::original;

/// How often each command is killed.
const KILLS: usize = 200;
/// Site folders that are worked in side by side.
const HANDS: usize = 4;

const RELEASE: &str = "content/releases/2026/ferry.md";
const RELEASE_TEXT: &str = "---\n# a remark\nid: RSG-2026-009\ntitle: Group asks for a ferry\nsummary: A ferry.\nslug: a-ferry\nissued: 2026-11-23T09:30\ntopics: [roads]\n---\nTravellers counted 212 cars that wait.\n";
const RECORD: &str = "content/ledger/RSG-2026-009.yaml";

/// Random moments, another row of them in each run: `PRESSROOM_SEED` gives that of a run that failed again.
struct Moments(u64);

impl Moments {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A moment of a run that takes so long, or just after it; most lie towards its end, where files are written.
    fn within(&mut self, whole: Duration) -> Duration {
        whole.mul_f64(self.next().sqrt() * 1.1)
    }
}

/// Works in several folders at a time, each with moments of its own.
#[allow(
    clippy::disallowed_methods,
    reason = "moments are to be others in each run, and those of a run that failed can be asked for"
)]
fn side_by_side(work: impl Fn(&Path, Moments) + Sync) {
    let asked = std::env::var("PRESSROOM_SEED").ok().and_then(|seed| seed.parse().ok());
    let clock = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64;
    let seed: u64 = asked.unwrap_or_else(clock).max(1);
    println!("killed at the moments of PRESSROOM_SEED={seed}");
    std::thread::scope(|scope| {
        for hand in 0..HANDS as u64 {
            let work = &work;
            scope.spawn(move || {
                let site = small_site();
                work(
                    site.path(),
                    Moments(seed ^ (hand + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)),
                );
            });
        }
    });
}

/// A site of a few pages: what is killed often must be quick.
pub fn small_site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    restore(site.path(), &files(&package().join("tests/sites/minimal")));
    site
}

/// Makes a folder hold these files and no others.
fn restore(folder: &Path, wanted: &BTreeMap<PathBuf, Vec<u8>>) {
    let _ = std::fs::remove_dir_all(folder.join("content"));
    let _ = std::fs::remove_dir_all(folder.join("public"));
    for (path, bytes) in wanted {
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
}

fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let file = folder.join(file);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{from:?} is not in {}", file.display());
    std::fs::write(file, text.replace(from, to)).unwrap();
}

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

fn timed(run: impl FnOnce() -> Told) -> Duration {
    let began = Instant::now();
    run().ends(0);
    began.elapsed()
}

#[test]
fn an_approval_that_is_killed_is_whole_or_nothing() {
    side_by_side(|site, mut moments| {
        edit(
            site,
            "content/site.yaml",
            "approval: named",
            "approval: sealed, archive_before: 2026-11-22",
        );
        std::fs::write(site.join(RELEASE), RELEASE_TEXT).unwrap();
        let approve = ["approve", RELEASE, "--by", "ada-finch"];
        let state = || [RELEASE, RECORD].map(|file| std::fs::read_to_string(site.join(file)).ok());
        let before = state();
        let draft = files(site);
        let whole = timed(|| pressroom(site, &approve));
        let after = state();
        assert!(after[1].is_some() && after[0] != before[0]);
        for kill in 0..KILLS / HANDS {
            restore(site, &draft);
            killed(site, &approve, moments.within(whole));
            let left = state();
            for file in 0..2 {
                assert!(left[file] == before[file] || left[file] == after[file], "{left:?}");
            }
            // The next command, whichever it is, completes what was written down, or nothing was.
            match kill % 4 {
                0 => drop(pressroom(site, &["build"]).ends(0)),
                1 => drop(pressroom(site, &["why", RELEASE]).ends(0)),
                _ => {
                    pressroom(site, &approve).ends(0);
                    assert_eq!(state(), after);
                }
            }
            let left = state();
            assert!(left == before || left == after, "{left:?}");
            if kill == 0 {
                pressroom(site, &approve).ends(0);
                pressroom(site, &["build"]).ends(0);
                assert!(site.join("public/news/2026/a-ferry/index.html").exists());
            }
            let content = files(&site.join("content"));
            let is_ours = |path: &&PathBuf| path.extension().is_some_and(|end| end == "md" || end == "yaml");
            let strange: Vec<_> = content
                .keys()
                .filter(|path| !is_ours(path) && !path.ends_with(".lock"))
                .collect();
            assert!(strange.is_empty(), "{strange:?} is left behind");
        }
    });
}

#[test]
fn a_build_that_is_killed_leaves_whole_files_and_the_next_one_finishes() {
    side_by_side(|site, mut moments| {
        std::fs::write(
            site.join(RELEASE),
            RELEASE_TEXT.replace("---\nTravellers", "approved: {by: ada-finch}\n---\nTravellers"),
        )
        .unwrap();
        edit(
            site,
            "content/site.yaml",
            "site:\n",
            "site:\n  precompress: [gzip, brotli]\n",
        );
        pressroom(site, &["build"]).ends(0);
        let old = files(&site.join("public"));
        edit(site, RELEASE, "212 cars", "213 cars");
        edit(
            site,
            "content/site.yaml",
            "registered_name: Riverside Group",
            "registered_name: The Riverside Group",
        );
        std::fs::remove_file(site.join("content/releases/2026/mill-lane.md")).unwrap();
        edit(site, "content/site.yaml", "approval: named", "approval: off");
        let start = files(site);
        let whole = timed(|| pressroom(site, &["build"]));
        let new = files(&site.join("public"));
        assert_ne!(old, new);
        for _ in 0..KILLS / HANDS {
            restore(site, &start);
            killed(site, &["build"], moments.within(whole));
            let left = files(&site.join("public"));
            for (path, bytes) in &left {
                let name = path.to_string_lossy();
                let (path, text) = (path.to_path_buf(), original(&name));
                if text != name && !name.starts_with('.') {
                    let text = left.get(Path::new(text)).expect("it stands beside its original");
                    assert_eq!(&unpacked(&name, bytes), text, "{name} is packed of another text");
                }
                let is_whole = old.get(&path) == Some(bytes) || new.get(&path) == Some(bytes);
                assert!(
                    is_whole || name.starts_with('.'),
                    "{name} is neither the old nor the new"
                );
            }
            pressroom(site, &["build"]).ends(0);
            assert!(files(&site.join("public")) == new, "the next build does not finish it");
        }
    });
}
