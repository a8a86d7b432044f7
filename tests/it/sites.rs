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
