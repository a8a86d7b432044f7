//! Building again: what is remembered between builds saves work, and never changes a byte.

use std::fs;
use std::path::PathBuf;

use pressroom::base::Horizon;
use pressroom::output::Manifest;
use pressroom::pipeline::Order;
use pressroom::press::Places;
use pressroom::press::verify::verify;

use super::{RELEASE, Site, pressroom};

const LATER: &str = "2026-11-25T09:00:00Z";

/// The files of the site's cache, but for the note to git and the lock, which says nothing.
fn cached(site: &Site) -> Vec<PathBuf> {
    let folder = fs::read_dir(site.path().join(".pressroom")).expect("a build keeps something");
    let files = folder.map(|file| file.expect("it can be read").path());
    files
        .filter(|file| file.file_name().is_some_and(|name| name != ".gitignore"))
        .filter(|file| fs::metadata(file).is_ok_and(|metadata| metadata.len() > 0))
        .collect()
}

/// A site that was built and then left alone for long enough that the disk's times are trusted.
fn settled() -> Site {
    let site = Site::built();
    std::thread::sleep(std::time::Duration::from_millis(50));
    site.build().ends(0).says(&["Wrote 0 files"]);
    site
}

#[test]
fn an_edit_is_seen_and_what_was_made_is_proven() {
    let site = settled();
    let body = site.read(RELEASE);
    site.write(RELEASE, &format!("{body}\nOne more sentence for residents.\n"));
    let told = pressroom(site.path(), &["build", "--verify"]).ends(0);
    assert!(!told.out.contains("Wrote 0 files"), "{}", told.out);
    told.says(&["Verified: a build from nothing makes the same", "byte for byte"]);
    // Back again, and the site is as it was.
    site.write(RELEASE, &body);
    pressroom(site.path(), &["build", "--verify"]).ends(0);
    site.build().ends(0).says(&["Wrote 0 files"]);
}

#[test]
fn a_website_of_an_older_program_is_taken_over() {
    let site = Site::built();
    let before = site.website();
    let paths = before.keys().map(|path| format!("\"{}\": {{}}", path.display()));
    let former = format!(
        "{{\"engine\": \"older\", \"files\": {{{}, \"gone.html\": {{}}}}}}",
        paths.collect::<Vec<_>>().join(", ")
    );
    site.write("public/.manifest.json", &former);
    site.write("public/gone.html", "an old page");
    fs::remove_file(site.path().join("public/.manifest")).unwrap();
    site.build().ends(0);
    assert_eq!(site.website(), before);
    // One that says that it shows what is held is no place for the public site.
    fs::remove_file(site.path().join("public/.manifest")).unwrap();
    site.write(
        "public/.manifest.json",
        &former.replacen('{', "{\"preview\": true, ", 1),
    );
    site.build().ends(1);
}

#[test]
fn a_damaged_manifest_is_told_of_and_the_website_is_made_again() {
    let site = settled();
    let before = site.website();
    let path = site.path().join("public/.manifest");
    let whole = fs::read(&path).unwrap();
    // In the word that names it, in its digest, in its engine, in a path, in its last trace; and cut, and empty.
    let places = [0, 30, 60, whole.len() / 3, whole.len() - 1];
    let flipped = places.map(|at| {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x20;
        flipped
    });
    let cut = [whole[..whole.len() / 2].to_vec(), Vec::new()];
    for damaged in flipped.into_iter().chain(cut) {
        fs::write(&path, damaged).unwrap();
        let told = site.build().ends(0);
        told.complains(&[
            "build/manifest-damaged",
            ".manifest is damaged",
            "every file of the website is made again",
        ]);
        assert_eq!(site.website(), before);
        let told = site.build().ends(0).says(&["Wrote 0 files"]);
        assert!(!told.err.contains("damaged"), "{}", told.err);
    }
}

#[test]
fn what_is_no_longer_published_goes_though_the_manifest_is_damaged() {
    let site = settled();
    let before = site.website();
    site.write(
        "content/pages/history.md",
        "---\ntitle: Our history\n---\nWe began in 1996.\n",
    );
    site.build().ends(0);
    assert_ne!(site.website(), before);
    site.write("public/notes.txt", "a note of the office");
    site.write("public/.manifest", "a manifest");
    fs::remove_file(site.path().join("content/pages/history.md")).unwrap();
    site.build().ends(0).complains(&["build/manifest-damaged"]);
    let notes = site.path().join("public/notes.txt");
    assert!(notes.exists(), "nobody but the office wrote it");
    fs::remove_file(notes).unwrap();
    assert_eq!(site.website(), before);
}

#[test]
fn a_damaged_manifest_without_a_cache_makes_no_folder_ours() {
    let site = settled();
    let before = site.website();
    let lose = || {
        fs::write(site.path().join("public/.manifest"), "a manifest").unwrap();
        fs::remove_dir_all(site.path().join(".pressroom")).unwrap();
    };
    // It holds what is to be published and nothing else: nothing can be lost.
    lose();
    site.build().ends(0).complains(&["build/manifest-damaged"]);
    assert_eq!(site.website(), before);
    // Something else lies there: it may be anybody's.
    lose();
    site.write("public/notes.txt", "a note of the office");
    site.build()
        .ends(1)
        .complains(&["build/foreign-folder", ".manifest is damaged", "build again"]);
    assert_eq!(site.read("public/notes.txt"), "a note of the office");
}

#[test]
fn a_damaged_manifest_still_keeps_a_preview_and_the_public_website_apart() {
    let site = Site::new();
    let preview = || pressroom(site.path(), &["build", "--preview", "--out", "look"]);
    preview().ends(0);
    fs::write(site.path().join("look/.manifest"), "a manifest").unwrap();
    pressroom(site.path(), &["build", "--out", "look"])
        .ends(1)
        .complains(&["build/preview-folder"]);
    preview().ends(0).complains(&["build/manifest-damaged"]);
}

#[test]
fn a_file_that_another_program_changed_is_made_again() {
    let site = settled();
    let before = site.website();
    let page = "public/index.html";
    // Of the same length, so that only the time or the bytes tell.
    site.edit(page, "<title>", "<TITLE>");
    site.build().ends(0).says(&["Wrote 1 file"]);
    assert_eq!(site.website(), before);
    fs::remove_file(site.path().join(page)).unwrap();
    site.build().ends(0).says(&["Wrote 1 file"]);
    assert_eq!(site.website(), before);
}

#[test]
fn findings_are_told_again_though_nothing_is_built() {
    let site = Site::new();
    let long = "This sentence goes on and on about the crossing ".repeat(12);
    let text = site.read(RELEASE);
    let (front, body) = text[4..].split_once("\n---\n").expect("a release has front matter");
    site.write(
        RELEASE,
        &format!("---\n{front}\n---\n\n{long}and it ends here.\n{body}"),
    );
    let first = site.build().ends(0).complains(&["lead-too-long"]);
    let second = site.build().ends(0).says(&["Wrote 0 files"]);
    assert_eq!(first.err, second.err);
}

#[test]
fn time_alone_makes_a_build_look_again() {
    let site = settled();
    let at = |at: &str| {
        pressroom(site.path(), &["build", "--format", "json", "--at", at])
            .ends(0)
            .out
    };
    assert!(at(LATER).contains("2026-11-25T09:00:00"));
    pressroom(site.path(), &["new", "event", "Open meeting"]).ends(0);
    let told = pressroom(site.path(), &["build", "--verify", "--at", LATER]).ends(0);
    told.says(&["Verified"]);
}

#[test]
fn a_spoilt_cache_is_no_cache() {
    let site = settled();
    let before = site.website();
    let files = cached(&site);
    assert!(files.len() >= 3, "{files:?}");
    for file in &files {
        let whole = fs::read(file).unwrap();
        let mut flipped = whole.clone();
        let middle = flipped.len() / 2;
        flipped[middle] ^= 0x20;
        let other = fs::read(files.iter().find(|other| *other != file).unwrap()).unwrap();
        for spoilt in [Vec::new(), whole[..whole.len() / 2].to_vec(), flipped, other] {
            fs::write(file, spoilt).unwrap();
            site.build().ends(0).says(&["Wrote 0 files"]);
            assert_eq!(site.website(), before, "{}", file.display());
        }
    }
    fs::remove_dir_all(site.path().join(".pressroom")).unwrap();
    site.build().ends(0).says(&["Wrote 0 files"]);
    pressroom(site.path(), &["build", "--clean", "--verify"])
        .ends(0)
        .says(&["Verified"]);
    assert_eq!(site.website(), before);
}

/// What a disk or another program may make of the files of a cache, all of them at once.
const SPOILT: [(&str, Spoil); 6] = [
    ("emptied", |_, _| Vec::new()),
    ("cut", |whole, _| whole[..whole.len() * 2 / 3].to_vec()),
    ("of another version", |whole, _| flipped(whole, 3)),
    ("flipped where its list begins", |whole, _| flipped(whole, 40)),
    ("flipped at its end", |whole, _| flipped(whole, whole.len() - 1)),
    ("swapped", |_, next| next.to_vec()),
];

/// Makes something else of a file, given the one after it.
type Spoil = fn(&[u8], &[u8]) -> Vec<u8>;

fn flipped(whole: &[u8], at: usize) -> Vec<u8> {
    let mut flipped = whole.to_vec();
    let at = at.min(whole.len() - 1);
    flipped[at] ^= 0x10;
    flipped
}

#[test]
fn an_edit_over_a_spoilt_cache_is_what_a_clean_build_makes() {
    let site = settled();
    for (turn, (what, spoil)) in SPOILT.iter().enumerate() {
        let whole: Vec<(PathBuf, Vec<u8>)> = cached(&site)
            .into_iter()
            .map(|file| (file.clone(), fs::read(file).unwrap()))
            .collect();
        for (at, (file, bytes)) in whole.iter().enumerate() {
            let (_, next) = &whole[(at + 1) % whole.len()];
            fs::write(file, spoil(bytes, next)).unwrap();
        }
        let body = site.read(RELEASE);
        site.write(RELEASE, &format!("{body}\nSentence {turn} for residents.\n"));
        let told = pressroom(site.path(), &["build", "--verify"]).ends(0);
        assert!(told.out.contains("Verified"), "{what}: {}", told.out);
    }
}

#[test]
fn what_is_not_as_a_clean_build_makes_it_is_named() {
    let site = settled();
    let places = Places {
        site: site.path().to_path_buf(),
        output: site.path().join("public"),
    };
    let order = Order::at(Horizon::public("2026-11-24T09:00:00Z".parse().unwrap()));
    let count = verify(&places, &order).expect("it stands as it was made");
    assert!(count > 20, "{count}");
    let differs = |what: &str| {
        let fault = verify(&places, &order).expect_err(what);
        assert!(fault.message.contains(what), "{}", fault.message);
        pressroom(site.path(), &["build", "--verify"]).ends(0);
    };
    site.edit("public/index.html", "<title>", "<TITLE>");
    differs("index.html holds other bytes");
    fs::remove_file(site.path().join("public/robots.txt")).unwrap();
    differs("robots.txt is missing");
    let manifest = site.path().join("public/.manifest");
    let (mut other, _) = Manifest::from_bytes(&fs::read(&manifest).unwrap()).unwrap();
    other.engine.push('n');
    fs::write(&manifest, other.to_bytes().0).unwrap();
    differs(".manifest holds other bytes");
}
