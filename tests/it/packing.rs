//! Texts that lie packed beside their originals, and what a page weighs on its way.

use std::io::Read;

use pressroom::base::OutputPath;
use pressroom::output::packed::{Packed, is_worth_packing, original};
use pressroom::pipeline::{Manner, Order, Packing};

use crate::support::{Folder, NOW, Public, order};

const PAGE: &str = "content/pages/about.md";

/// The demo, its texts packed in both ways.
fn demo() -> Folder {
    asking(Folder::on_disk(""), "[brotli, gzip]")
}

/// The least site, its texts packed as asked.
fn minimal(ways: &str) -> Folder {
    asking(Folder::on_disk("tests/sites/minimal"), ways)
}

fn asking(mut folder: Folder, ways: &str) -> Folder {
    let settings = folder.text("content/site.yaml");
    let asked = format!("site:\n  precompress: {ways}\n");
    folder.put("content/site.yaml", settings.replacen("site:\n", &asked, 1));
    folder
}

/// The text that a packed file holds.
pub fn unpacked(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    match path.rsplit('.').next() {
        Some("gz") => flate2::read::GzDecoder::new(bytes).read_to_end(&mut text),
        _ => brotli::Decompressor::new(bytes, 4096).read_to_end(&mut text),
    }
    .unwrap();
    text
}

fn is_packed(path: &OutputPath) -> bool {
    original(path.as_str()) != path.as_str()
}

#[test]
fn every_text_of_some_length_lies_packed_beside_itself() {
    let public = Public::of(&demo(), &order(NOW));
    let plain = Public::of(&Folder::on_disk(""), &order(NOW));
    for (path, bytes) in &plain.files {
        assert_eq!(Some(bytes), public.files.get(path), "{path}");
        for how in [Packed::Gzip, Packed::Brotli] {
            let beside = how.beside(path);
            let Some(packed) = public.files.get(&beside) else {
                assert!(!is_worth_packing(path, bytes.len() as u64), "{path}");
                continue;
            };
            assert_eq!(&unpacked(beside.as_str(), packed), bytes, "{beside}");
            assert!(packed.len() < bytes.len(), "{beside}");
        }
    }
    let packed = public.files.keys().filter(|path| is_packed(path)).count();
    assert_eq!(public.files.len(), plain.files.len() + packed);
    assert!(packed > 400, "{packed}");
}

#[test]
fn a_build_that_is_only_looked_at_packs_nothing() {
    let looked_at = Order {
        packing: Packing::Never,
        ..order(NOW)
    };
    let public = Public::of(&demo(), &looked_at);
    assert_eq!(public.files.keys().find(|path| is_packed(path)), None);
}

#[test]
fn what_is_packed_is_made_kept_and_goes_with_its_original() {
    let mut folder = minimal("[brotli, gzip]");
    let mut public = Public::of(&folder, &order(NOW));
    let again = public.build(&folder, &order(NOW)).report.edition.unwrap();
    assert_eq!(again.written(), 0);

    let text = folder.text(PAGE);
    folder.put(PAGE, format!("{text}\nWrite to us where a page cannot be read.\n"));
    let edited = public.build(&folder, &order(NOW)).report.edition.unwrap();
    let written: Vec<&str> = edited
        .files
        .iter()
        .filter(|(_, fate)| **fate != pressroom::output::Fate::Kept)
        .map(|(path, _)| path.as_str())
        .filter(|path| path.starts_with("about/"))
        .collect();
    let page = "about/index.html";
    assert_eq!(written, [page, "about/index.html.br", "about/index.html.gz"]);
    assert_eq!(public, Public::of(&folder, &order(NOW)));

    let fewer = minimal("[gzip]");
    let mut public_with_fewer = public.clone();
    public_with_fewer.build(&fewer, &order(NOW));
    assert_eq!(public_with_fewer, Public::of(&fewer, &order(NOW)));

    folder.0.remove(PAGE);
    let built = public.build(&folder, &order(NOW));
    assert!(built.report.edition.is_some(), "{}", folder.report(&built.diagnostics));
    let left = public.files.keys().find(|path| path.as_str().starts_with("about/"));
    assert_eq!(left, None);
}

#[test]
fn a_withdrawn_release_leaves_no_word_in_what_is_packed() {
    let mut folder = minimal("[brotli, gzip]");
    let mut public = Public::of(&folder, &order(NOW));
    let (path, text) = folder
        .0
        .iter()
        .find(|(path, _)| path.starts_with("content/releases/"))
        .map(|(path, bytes)| (path.clone(), String::from_utf8(bytes.clone()).unwrap()))
        .unwrap();
    let holding = |public: &Public, words: &str| {
        let packed = public.files.iter().filter(|(path, _)| is_packed(path));
        let texts = packed.map(|(path, bytes)| (path, String::from_utf8(unpacked(path.as_str(), bytes)).unwrap()));
        texts
            .filter(|(_, text)| text.contains(words))
            .map(|(path, _)| path.to_string())
            .collect::<Vec<_>>()
    };
    let words = text
        .lines()
        .find_map(|line| line.strip_prefix("summary: "))
        .unwrap()
        .to_owned();
    assert!(
        holding(&public, &words)
            .iter()
            .any(|path| path.ends_with("index.html.br")),
        "{words}"
    );
    let withdrawn = "withdrawn: {on: 2026-11-23T09:00, reason: figures-wrong, by: odile-marsh}\n";
    folder.put(&path, text.replacen("title:", &format!("{withdrawn}title:"), 1));
    let built = public.build(&folder, &order(NOW));
    assert!(built.report.edition.is_some(), "{}", folder.report(&built.diagnostics));
    assert_eq!(holding(&public, &words), [""; 0]);
}

#[test]
fn the_number_of_threads_changes_no_packed_byte() {
    let folder = minimal("[brotli, gzip]");
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| Public::of(&folder, &order(NOW)))
    };
    assert_eq!(on(1), on(4));
}

#[test]
fn a_page_is_light_and_a_release_runs_no_script() {
    let minified = Order {
        manner: Manner::Minified,
        ..order(NOW)
    };
    let public = Public::of(&demo(), &minified);
    let is_page = |path: &&OutputPath| path.as_str().ends_with(".html");
    let weight = |page: &OutputPath| {
        public
            .files
            .get(&Packed::Gzip.beside(page))
            .unwrap_or(&public.files[page])
            .len()
    };
    let mut weights: Vec<usize> = public.files.keys().filter(is_page).map(weight).collect();
    weights.sort_unstable();
    let (median, heaviest) = (weights[weights.len() / 2], weights[weights.len() - 1]);
    assert!(median < 5_000 && heaviest < 15_000, "{median} {heaviest}");

    let sheets: Vec<&str> = public
        .files
        .keys()
        .map(OutputPath::as_str)
        .filter(|path| path.ends_with(".css"))
        .collect();
    assert_eq!(sheets.len(), 1, "{sheets:?}");
    let releases = public
        .files
        .iter()
        .filter(|(path, _)| path.as_str().starts_with("news/"));
    for (path, bytes) in releases.filter(|(path, _)| is_page(path)) {
        let page = String::from_utf8_lossy(bytes);
        let scripts = page
            .match_indices("<script")
            .filter(|(at, _)| !page[*at..].starts_with("<script type=application/ld+json>"));
        assert_eq!(scripts.count(), 0, "{path}");
        assert!(!page.contains("javascript:") && !page.contains(" onclick"), "{path}");
    }
}
