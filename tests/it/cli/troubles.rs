//! Disks that are full, folders that may not be written, texts that change while they are read, leftovers of
//! git and of file-sync programs: each is told in plain words, and nothing is published by accident.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, Ordering};

use super::{NOW, RELEASE, Site, files, pressroom};

/// Runs the program where no file can grow beyond so many blocks of 512 bytes, as on a disk that is full.
fn on_a_full_disk(folder: &Path, blocks: u32, arguments: &str) -> Output {
    let program = env!("CARGO_BIN_EXE_pressroom");
    Command::new("sh")
        .args([
            "-c",
            &format!("trap '' XFSZ; ulimit -f {blocks}; exec '{program}' {arguments}"),
        ])
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", NOW)
        .output()
        .unwrap()
}

#[track_caller]
fn complains(output: &Output, words: &[&str]) {
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    for word in words {
        assert!(told.contains(word), "{word:?} is not in\n{told}");
    }
    assert!(!told.contains("panicked"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_website() {
    let site = Site::built();
    let old = site.website();
    site.edit("content/site.yaml", "primary: \"#3B3A82\"", "primary: \"#3B3A83\"");
    for blocks in [0, 1, 8, 24] {
        complains(
            &on_a_full_disk(site.path(), blocks, "build"),
            &["build/cannot-write", "room"],
        );
        let left: Vec<_> = site
            .website()
            .into_iter()
            .filter(|(path, _)| !path.to_string_lossy().starts_with('.'))
            .collect();
        let old: Vec<_> = old
            .clone()
            .into_iter()
            .filter(|(path, _)| !path.to_string_lossy().starts_with('.'))
            .collect();
        assert!(left == old, "with {blocks} blocks");
    }
    site.build().ends(0);
    assert!(site.website() != old);
}

#[cfg(unix)]
#[test]
fn a_full_disk_approves_nothing() {
    let site = Site::new();
    let long = "All that was said. ".repeat(600);
    let release = "content/releases/2026/long.md";
    site.write(release, &format!("---\ntitle: Group asks for a bus\nsummary: A bus.\nissued: 2026-11-23T09:30\ntopics: [transport]\n---\nBuses.\n\n{long}\n"));
    let before = files(&site.path().join("content"));
    for blocks in [0, 8] {
        complains(
            &on_a_full_disk(site.path(), blocks, &format!("approve {release} --by robin-fairley")),
            &["build/cannot-write", "room"],
        );
        let mut left = files(&site.path().join("content"));
        left.retain(|path, _| !path.to_string_lossy().contains("/."));
        assert!(left == before, "{:?}", left.keys());
    }
    pressroom(site.path(), &["approve", release, "--by", "robin-fairley"]).ends(0);
}

/// Runs the program as somebody to whom modes apply: whoever may do everything becomes nobody.
#[cfg(unix)]
fn as_nobody(folder: &Path, arguments: &[&str]) -> Option<Output> {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let probe = folder.join("content/.probe");
    let mut command = Command::new(env!("CARGO_BIN_EXE_pressroom"));
    command
        .args(arguments)
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", NOW);
    if fs::write(&probe, "").is_ok() {
        fs::remove_file(probe).unwrap();
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
        command.uid(65534).gid(65534);
    }
    command.output().ok()
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::built();
    site.edit("content/site.yaml", "primary: \"#3B3A82\"", "primary: \"#3B3A83\"");
    let old = files(site.path());
    let mode = |mode| {
        let entries = walkdir::WalkDir::new(site.path()).into_iter().map(Result::unwrap);
        let folders = entries.filter(|entry| entry.file_type().is_dir());
        for folder in folders {
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    mode(0o555);
    let built = as_nobody(site.path(), &["build"]);
    let approved = as_nobody(site.path(), &["approve", RELEASE, "--by", "robin-fairley"]);
    mode(0o755);
    // Where the program itself may not be opened by others there is nothing to be seen.
    for output in [built, approved].into_iter().flatten() {
        complains(&output, &["build/cannot-write", "permissions"]);
    }
    assert!(files(site.path()) == old);
}

/// Says that something has ended, once it is dropped.
struct Ended<'a>(&'a AtomicBool);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn a_text_that_changes_all_the_time_is_published_whole_or_not_at_all() {
    let site = Site::built();
    let text = site.read(RELEASE);
    // Everywhere, the summary included: a page shows both.
    let versions = ["212 children", "313 children"].map(|words| text.replace("212 children", words));
    assert_ne!(versions[0], versions[1]);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for turn in 0.. {
                if done.load(Ordering::Relaxed) {
                    break;
                }
                let beside = site.path().join("content/.new");
                fs::write(&beside, &versions[turn % 2]).unwrap();
                fs::rename(&beside, site.path().join(RELEASE)).unwrap();
            }
        });
        // The writer ends with the reader, whatever that finds.
        let _end = Ended(&done);
        for _ in 0..8 {
            let told = site.build();
            let page = site.read("public/news/2026/crossing-outside-riverside-school/index.html");
            let copy = site.read("public/news/2026/crossing-outside-riverside-school/index.txt");
            let of = |text: &str| {
                // The lines of a text copy are short.
                let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                (words.contains("212 children"), words.contains("313 children"))
            };
            assert_eq!(of(&page), of(&copy), "page and text copy are of one version");
            assert!(of(&page).0 != of(&page).1);
            if told.code != 0 {
                told.ends(1).complains(&[RELEASE, "changed"]);
            }
        }
    });
    site.write(RELEASE, &text);
    site.build().ends(0);
}

#[test]
fn what_git_leaves_in_a_text_is_told_and_not_published() {
    let marks = "<<<<<<< HEAD\nsummary: One.\n=======\nsummary: Two.\n>>>>>>> theirs\n";
    for (from, to) in [
        ("---\ntitle", format!("---\n{marks}title")),
        ("Parents counted", format!("{marks}\nParents counted")),
    ] {
        let site = Site::built();
        let stood = site.website();
        let text = site.read(RELEASE);
        assert!(text.contains("---\ntitle") || text.contains("---\nid"), "{text}");
        let at = if text.contains(from) { from } else { "---\nid" };
        let to = if at == from { to } else { to.replace("title", "id") };
        site.edit(RELEASE, at, &to);
        site.build()
            .ends(1)
            .complains(&["build/merge-markers", "<<<<<<< HEAD", RELEASE]);
        assert!(site.website() == stood);
        pressroom(site.path(), &["approve", RELEASE, "--by", "robin-fairley"])
            .ends(1)
            .complains(&["build/merge-markers"]);
    }
}

/// In a text of any kind, in the settings, and in what was approved.
#[test]
fn what_git_leaves_anywhere_stops_the_build() {
    let site = Site::built();
    let approved = "content/releases/2026/bus.md";
    site.write(
        approved,
        "---\ntitle: Group asks for a bus\nsummary: A bus.\nissued: 2026-11-23T09:30\ntopics: [transport]\n---\nBuses.\n",
    );
    pressroom(site.path(), &["approve", approved, "--by", "robin-fairley"]).ends(0);
    site.build().ends(0);
    let stood = site.website();
    let content = files(&site.path().join("content"));
    let is_text = |path: &&std::path::PathBuf| path.extension().is_some_and(|end| end == "md" || end == "yaml");
    let texts: Vec<String> = content
        .keys()
        .filter(is_text)
        .map(|path| format!("content/{}", path.display()))
        .collect();
    for folder in ["releases", "people", "topics", "wards", "pages", "ledger", "site.yaml"] {
        let is_met = texts.iter().any(|path| path.starts_with(&format!("content/{folder}")));
        assert!(is_met, "{folder}: {texts:?}");
    }
    for path in &texts {
        let text = site.read(path);
        let (first, rest) = text.split_once('\n').unwrap();
        let marked = format!("{first}\n<<<<<<< HEAD\nx_one: 1\n=======\nx_two: 2\n>>>>>>> theirs\n{rest}");
        site.write(path, &marked);
        let told = site.build().ends(1);
        assert!(told.err.contains(path.as_str()), "{path}: {}", told.err);
        assert!(site.website() == stood, "{path}");
        site.write(path, &text);
    }
    site.build().ends(0);
}

#[cfg(unix)]
#[test]
fn a_full_disk_begins_no_website() {
    let site = Site::new();
    for blocks in [0, 1, 8, 24] {
        complains(
            &on_a_full_disk(site.path(), blocks, "build"),
            &["build/cannot-write", "room"],
        );
        let public = site.path().join("public");
        if !public.exists() {
            continue;
        }
        let begun = files(&public);
        let seen = begun.keys().find(|path| !path.to_string_lossy().starts_with('.'));
        assert_eq!(seen, None, "with {blocks} blocks");
    }
    site.build().ends(0);
}

#[test]
fn copies_of_file_sync_programs_are_told_and_not_published() {
    let site = Site::built();
    let stood = site.website();
    for name in [
        " (1)",
        " (2)",
        " (Robin's conflicted copy 2026-11-20)",
        " (conflicted copy 2026-11-20 101112)",
        ".sync-conflict-20261120-101112-ABCDEFG",
        " - Copy",
        " copy",
        " (Case Conflict)",
    ] {
        let copy = RELEASE.replace(".md", &format!("{name}.md"));
        site.write(&copy, &site.read(RELEASE).replace("212 children", "99 children"));
        site.build().ends(1).complains(&["build/conflicted-copy", name]);
        assert!(site.website() == stood, "{name}");
        fs::remove_file(site.path().join(&copy)).unwrap();
    }
    // A number of its own makes no copy of a text.
    site.write(
        "content/pages/budget (2).md",
        "---\ntitle: Budget\nsummary: The second budget.\n---\nIt is here.\n",
    );
    assert!(!site.build().err.contains("conflicted-copy"));
}
