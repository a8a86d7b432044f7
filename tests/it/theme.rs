//! The default theme sets every view, filled and empty, as whole and sound pages.
#![expect(clippy::unwrap_used, reason = "a test may stop where its ground is missing")]

mod papers;
mod parts;
mod views;

use std::collections::BTreeSet;

use pressroom::base::{Forgetful, Route};
use pressroom::output::view::{Head, TEMPLATES, View};
use pressroom::render::minify::same_page;
use pressroom::render::typesetter::{Manner, Typesetter};
use pressroom::source::theme::Theme;

use parts::{frame, head};

fn typesetter(manner: Manner) -> Typesetter {
    let outcome = Typesetter::new(&Theme::built_in(), &frame(), manner, &Forgetful);
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

#[test]
fn a_squeezed_page_is_the_same_page() {
    let [minified, written] = [Manner::Minified, Manner::AsWritten].map(typesetter);
    let bare = views::bare()
        .into_iter()
        .map(|view| (head("/bare/", "Bare", &[]), view, ""));
    for (head, view, body) in views::filled().into_iter().chain(bare) {
        let [small, large] = [&minified, &written].map(|typesetter| set(typesetter, &head, &view, body));
        assert!(same_page(&large, &small), "{}\n{large}\n{small}", view.template());
        assert!(small.len() <= large.len(), "{}", view.template());
    }
}

#[test]
fn headings_and_anchors_are_in_order() {
    let typesetter = typesetter(Manner::AsWritten);
    let bare = views::bare()
        .into_iter()
        .map(|view| (head("/bare/", "Bare", &[]), view, ""));
    for (head, view, body) in views::filled().into_iter().chain(bare) {
        let page = set(&typesetter, &head, &view, body);
        let levels: Vec<u32> = after_each(&page, "<h")
            .filter_map(|rest| rest.chars().next()?.to_digit(10))
            .collect();
        assert_eq!(
            levels.iter().filter(|level| **level == 1).count(),
            1,
            "{}",
            view.template()
        );
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{}: {levels:?}",
            view.template()
        );
        let ids: Vec<&str> = after_each(&page, " id=\"")
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(
            ids.len(),
            ids.iter().collect::<BTreeSet<_>>().len(),
            "{}: {ids:?}",
            view.template()
        );
        for named in after_each(&page, "aria-labelledby=\"").filter_map(|rest| rest.split('"').next()) {
            assert!(ids.contains(&named), "{}: {named}", view.template());
        }
    }
}

#[test]
fn every_page_says_whose_it_is() {
    let typesetter = typesetter(Manner::Minified);
    let frame = frame();
    for (head, view, body) in views::filled() {
        let page = set(&typesetter, &head, &view, body);
        let (before, after) = page.split_once("<main").unwrap();
        assert!(before.contains(&frame.party_mark), "{}", view.template());
        assert!(after.contains(&frame.imprint), "{}", view.template());
        assert!(after.contains(&frame.not_council_notice), "{}", view.template());
        if view.template() != "redirect.html" {
            let header = before.split_once("<header").unwrap().1;
            assert!(header.contains("alt=\"Civic Alliance Group on Harrowmere Borough Council\""));
        }
        if let View::Release(_) = view {
            let article = after.split_once("<article").unwrap().1;
            let header = article.split_once("</header>").unwrap().0;
            assert!(header.contains(&frame.party_mark));
        }
    }
}

#[test]
fn anchors_that_others_link_to_stand() {
    let typesetter = typesetter(Manner::AsWritten);
    for (template, anchors) in [
        ("ward.html", &["councillors", "surgeries", "news"][..]),
        (
            "press.html",
            &[
                "contacts",
                "spokespeople",
                "embargo",
                "corrections",
                "logos",
                "portraits",
                "boilerplate",
            ],
        ),
    ] {
        let (head, view, body) = views::filled()
            .into_iter()
            .find(|(_, view, _)| view.template() == template)
            .unwrap();
        let page = set(&typesetter, &head, &view, body);
        for anchor in anchors {
            assert!(
                page.contains(&format!("<section id=\"{anchor}\"")),
                "{template}#{anchor}"
            );
        }
    }
}

#[test]
fn the_style_sheet_is_small_and_asks_no_one_else() {
    let theme = Theme::built_in();
    let sheet = std::str::from_utf8(&theme.file("assets/site.css").unwrap().bytes).unwrap();
    assert!(sheet.len() < 24_000, "{}", sheet.len());
    for foreign in ["url(", "@import", "http:", "https:", "!important", "white-space: pre"] {
        assert!(!sheet.contains(foreign), "{foreign}");
    }
}

fn after_each<'a>(page: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    page.match_indices(mark).map(move |(at, _)| &page[at + mark.len()..])
}

/// The pages stay where the checks of other programs can find them: `target/tmp/theme`.
fn keep(path: &str, page: &str) {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("theme")
        .join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, page).unwrap();
}

#[test]
fn no_heading_of_a_text_can_meet_an_id_of_a_template() {
    use pressroom::source::prose::anchors::SECTIONS;
    let theme = Theme::built_in();
    for (name, file) in theme.under("templates/") {
        let text = std::str::from_utf8(&file.bytes).unwrap();
        for id in text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let apart = id.starts_with("section-") || id.ends_with("-heading") || id.contains('{');
            assert!(
                apart || SECTIONS.contains(&id),
                "{name}: the id `{id}` is missing from anchors::SECTIONS"
            );
        }
    }
}
