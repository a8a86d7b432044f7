//! The default theme sets every view, filled and empty, as whole and sound pages.

mod parts;
mod views;

use std::collections::BTreeSet;

use pressroom::base::Route;
use pressroom::output::view::{Head, TEMPLATES, View};
use pressroom::render::typesetter::{Manner, Typesetter};
use pressroom::source::theme::Theme;

use parts::{frame, head};

fn typesetter(manner: Manner) -> Typesetter {
    let outcome = Typesetter::new(&Theme::built_in(), &frame(), manner);
    assert_eq!(outcome.diagnostics, [], "the default theme loads without a word");
    outcome.value.unwrap()
}

fn set(typesetter: &Typesetter, head: &Head, view: &View, body: &str) -> String {
    let outcome = typesetter.typeset(head, view, body);
    assert_eq!(outcome.diagnostics, [], "{}", view.template());
    String::from_utf8(outcome.value).unwrap()
}

#[test]
fn every_view_has_a_page() {
    let typesetter = typesetter(Manner::Minified);
    let mut seen = BTreeSet::new();
    for (head, view, body) in views::filled() {
        let page = set(&typesetter, &head, &view, body);
        seen.insert(view.template());
        keep(Route::new(&head.route).output().as_str(), &page);
        assert!(page.starts_with("<!doctype html>"), "{}", view.template());
    }
    assert_eq!(seen, BTreeSet::from(TEMPLATES));
}

#[test]
fn a_view_with_nothing_in_it_leaves_no_gaps() {
    let typesetter = typesetter(Manner::AsWritten);
    for view in views::bare() {
        let page = set(&typesetter, &head("/bare/", "Bare", &[]), &view, "");
        for gap in [
            "href=\"\"",
            "src=\"\"",
            "\"></h2>",
            "<h2></h2>",
            "<h3></h3>",
            "<ul>\n</ul>",
            "undefined",
        ] {
            assert!(!page.contains(gap), "{} has {gap}\n{page}", view.template());
        }
    }
}

/// The pages stay where the checks of other programs can find them: `target/tmp/theme`.
fn keep(path: &str, page: &str) {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("theme")
        .join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, page).unwrap();
}
