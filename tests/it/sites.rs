//! The fixture sites and the demo, whole: what they publish, and what is said of their faults.

use crate::support::{Folder, NOW, Public, order};

#[test]
fn the_least_site_that_builds() {
    let folder = Folder::on_disk("tests/sites/minimal");
    let mut public = Public::default();
    let built = public.build(&folder, &order(NOW));
    assert_eq!(built.diagnostics, [], "{}", folder.report(&built.diagnostics));
    insta::assert_snapshot!("minimal_paths", public.list());
    insta::assert_snapshot!("minimal_release", public.text("news/2026/mill-lane/index.html"));
    insta::assert_snapshot!("minimal_text_copy", public.text("news/2026/mill-lane/index.txt"));
    insta::assert_snapshot!("minimal_feed", public.text("feed.xml"));
}

#[test]
fn the_demo() {
    let public = Public::of(&Folder::on_disk(""), &order(NOW));
    insta::assert_snapshot!("demo_paths", public.list());
    insta::assert_snapshot!(
        "demo_text_copy",
        public.text("news/2026/bus-42-evening-service/index.txt")
    );
    insta::assert_snapshot!("demo_topic_feed", public.text("topics/housing/feed.json"));
}

/// The least site with its one release changed, and perhaps a second one beside it.
fn minimal_with(change: (&str, &str), second: Option<&str>) -> Folder {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    let path = "content/releases/2026/mill-lane.md";
    let text = folder.text(path);
    if let Some(second) = second {
        folder.put(second, text.as_str());
    }
    folder.put(path, text.replacen(change.0, change.1, 1));
    folder
}

#[test]
fn a_year_whose_releases_were_all_withdrawn_has_no_page_and_no_link_to_one() {
    let withdrawn = "withdrawn: {on: 2026-11-22, reason: privacy, by: ada-finch}\ntopics";
    let folder = minimal_with(("topics", withdrawn), None);
    let public = Public::of(&folder, &order(NOW));
    assert!(!public.list().contains("news/2026/index.html"));
    assert!(public.text("news/2026/mill-lane/index.html").contains("withdrawn"));
}

#[test]
fn a_folder_says_nothing_of_the_place_in_a_list() {
    let order_with = |second: &str| {
        let slug = ("---\n", "---\nslug: abbey\n");
        let public = Public::of(&minimal_with(slug, Some(second)), &order(NOW));
        let feed = public.text("feed.xml").to_owned();
        (feed.find("2026/abbey/").unwrap(), feed.find("2026/zebra/").unwrap())
    };
    let (abbey, zebra) = order_with("content/releases/2026/zebra.md");
    assert!(abbey < zebra);
    assert_eq!(order_with("content/releases/0-old/zebra.md"), (abbey, zebra));
}
