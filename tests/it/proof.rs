//! Made files are read before they are put in place: whatever a theme does, what must be on a page is seen
//! there, and what is wrong is told where it can be put right.

use pressroom::base::{Diagnostic, Place};

use crate::support::{Built, Folder, NOW, Public, differences, order, package};

const BASE: &str = "themes/default/templates/base.html";
const RELEASE: &str = "themes/default/templates/release.html";
const CSS: &str = "themes/default/assets/site.css";
const IMPRINT: &str = "<p class=\"imprint\">{{ site.imprint }}</p>";

fn site() -> Folder {
    Folder::on_disk("tests/sites/rules")
}

/// The file of a folder, or of the theme that comes with pressroom, changed.
fn change(folder: &mut Folder, path: &str, from: &str, to: &str) {
    let text = match folder.0.contains_key(path) {
        true => folder.text(path),
        false => std::fs::read_to_string(package().join(path)).unwrap(),
    };
    assert!(text.contains(from), "{path} lacks {from}");
    folder.put(path, text.replace(from, to));
}

fn built(folder: &Folder) -> Built {
    Public::default().build(folder, &order(NOW))
}

/// The rules that a site raises, each with the file it is laid at, in their order.
fn raised(folder: &Folder) -> Vec<(String, String)> {
    let place = |told: &Diagnostic| told.path().map_or(String::new(), |path| path.to_string());
    let mut raised: Vec<(String, String)> = built(folder)
        .diagnostics
        .iter()
        .map(|told| (told.code.id.to_owned(), place(told)))
        .collect();
    raised.sort();
    raised
}

fn check(path: &str, from: &str, to: &str, expected: &[(&str, &str)]) {
    let mut folder = site();
    change(&mut folder, path, from, to);
    let raised = raised(&folder);
    let raised: Vec<(&str, &str)> = raised.iter().map(|(id, file)| (&**id, &**file)).collect();
    assert_eq!(raised, expected, "{to}");
}

/// A site whose style sheet has more in it.
fn check_style(css: &str, expected: &[(&str, &str)]) {
    check(CSS, "/* Foot. */", &format!("/* Foot. */\n{css}\n"), expected);
}

#[test]
fn an_imprint_that_a_theme_drops_is_missed() {
    for to in [
        "",
        "<p>Promoted by the group.</p>",
        "<p>{{ site.imprint | truncate(length=30) }}</p>",
    ] {
        check(BASE, IMPRINT, to, &[("imprint-missing", BASE)]);
    }
    let built = built(&{
        let mut folder = site();
        change(&mut folder, BASE, IMPRINT, "");
        folder
    });
    assert!(built.report.edition.is_none(), "nothing is published without it");
    let help = built.diagnostics[0].help.clone().unwrap();
    assert!(help.ends_with("other pages have the same fault."), "{help}");
}

#[test]
fn an_imprint_that_a_theme_splits_is_found() {
    for to in [
        "<div>{% for word in site.imprint | split(pat=\" \") %}<span>{{ word }}</span>\n{% endfor %}</div>",
        "<address>{{ site.imprint | replace(from=\", \", to=\",<br>\") | safe }}</address>",
        "<dl><dd>{{ site.imprint }}</dl>",
    ] {
        check(BASE, IMPRINT, to, &[]);
    }
}

#[test]
fn an_imprint_that_a_template_hides_is_told() {
    for to in [
        "<p hidden>{{ site.imprint }}</p>",
        "<div aria-hidden=\"true\"><p>{{ site.imprint }}</p></div>",
        "<p style=\"display:none\">{{ site.imprint }}</p>",
        "<p style=\"font-size: 1px\">{{ site.imprint }}</p>",
        "<p style=\"position:absolute;left:-10000px\">{{ site.imprint }}</p>",
        "<details><summary>Who</summary>{{ site.imprint }}</details>",
        "<!-- {{ site.imprint }} -->",
        "<template><p>{{ site.imprint }}</p></template>",
        "<noscript><p>{{ site.imprint }}</p></noscript>",
        "<img src=\"{{ site.favicon }}{{ site.logo.src }}\" alt=\"{{ site.imprint }}\">",
        "<style>.small { font-size: 4px }</style><p class=\"small\">{{ site.imprint }}</p>",
    ] {
        check(BASE, IMPRINT, to, &[("imprint-not-text", BASE)]);
    }
}

#[test]
fn an_imprint_that_a_style_sheet_hides_is_told_at_its_rule() {
    for css in [
        ".imprint { display: none }",
        "footer { visibility: hidden }",
        "body > footer p { opacity: 0.1 }",
        ".imprint { position: absolute; clip: rect(0, 0, 0, 0) }",
        ".imprint { clip-path: inset(100%) }",
        ".site-foot { position: absolute; top: -100vh }",
        ".imprint { text-indent: -999em; overflow: hidden }",
        ".imprint { max-height: 0; overflow: hidden }",
        ".site-foot .imprint { font-size: 0.6875rem }",
        ".site-foot .imprint { color: var(--wash) }",
        ".site-foot .imprint { color: #b0b0b0 }",
        "@media (max-width: 30em) { .imprint { display: none } }",
        "@media screen and (min-width: 80em) { .site-foot { display: none !important } }",
    ] {
        let mut folder = site();
        change(&mut folder, CSS, "/* Foot. */", &format!("/* Foot. */\n{css}\n"));
        let raised = raised(&folder);
        assert!(
            raised.contains(&("imprint-not-text".to_owned(), CSS.to_owned())),
            "{css}: {raised:?}"
        );
        // What hides the whole foot hides the notice in it too.
        assert!(
            raised
                .iter()
                .all(|(id, _)| id.starts_with("imprint") || id.starts_with("not-council")),
            "{raised:?}"
        );
    }
    check_style(
        "@media print { .imprint { display: none } }",
        &[("imprint-not-retained", CSS)],
    );
}

#[test]
fn a_style_sheet_that_hides_other_things_is_left_alone() {
    for css in [
        ".imprint::after { display: none }",
        ".imprint.none, nav .imprint { display: none }",
        ".imprint { display: none } .site-foot .imprint { display: block }",
        "@media print { .site-foot nav { display: none } }",
        ".site-foot .imprint { font-size: 0.875rem; color: #555; background: #fff }",
    ] {
        check_style(css, &[]);
    }
}

#[test]
fn a_rule_that_hides_is_shown_where_it_stands() {
    let mut folder = site();
    change(
        &mut folder,
        CSS,
        "/* Foot. */",
        "/* Foot. */\n.site-foot p { display: none }",
    );
    let built = built(&folder);
    let report = folder.report(&built.diagnostics);
    assert!(
        report.contains(
            "error[imprint-not-text]: readers do not see the imprint: `display: none` in the style of `.site-foot p`"
        ),
        "{report}"
    );
    let Some(Place::Text(span)) = &built.diagnostics[0].place else {
        panic!("{report}");
    };
    let text = folder.text(CSS);
    assert_eq!(&text[span.start as usize..span.end as usize], ".site-foot p");
}

#[test]
fn the_mark_must_stand_before_the_text_of_a_release() {
    let mark = "{% if site.party_mark %}<p class=\"party-mark\">{{ site.party_mark }}</p>{% endif %}";
    check(RELEASE, mark, "", &[("party-mark-missing", RELEASE)]);
    let end = "</article>";
    let mut folder = site();
    change(&mut folder, RELEASE, mark, "");
    change(&mut folder, RELEASE, end, &format!("{mark}</article>"));
    assert_eq!(raised(&folder), [("party-mark-missing".to_owned(), RELEASE.to_owned())]);
}

#[test]
fn a_fault_of_one_text_is_told_in_that_text() {
    let mut folder = site();
    let path = "content/pages/contact.md";
    let text = folder.text(path) + "\nSee [the minutes](#).\n";
    folder.put(path, text);
    let built = built(&folder);
    let report = folder.report(&built.diagnostics);
    assert_eq!(built.diagnostics.len(), 1, "{report}");
    assert!(report.contains("warning[build/empty-link]"), "{report}");
    assert!(report.contains("[the minutes](#)"), "{report}");
    assert!(built.report.edition.is_some(), "{report}");
}

#[test]
fn a_second_build_says_the_same() {
    let mut folder = site();
    let path = "content/pages/contact.md";
    let text = folder.text(path) + "\nSee [the minutes](#).\n";
    folder.put(path, text);
    change(
        &mut folder,
        BASE,
        "<h2>Not the council</h2>",
        "<h2>Not the council</h2><p><a href=\"/news/\">More</a></p>",
    );
    let mut public = Public::default();
    let first = public.build(&folder, &order(NOW));
    let standing = public.clone();
    let second = public.build(&folder, &order(NOW));
    assert!(!first.diagnostics.is_empty());
    assert_eq!(folder.report(&first.diagnostics), folder.report(&second.diagnostics));
    assert_eq!(differences(&standing, &public), Vec::<String>::new());
    assert_eq!(second.report.edition.unwrap().written(), 0);
}

#[test]
fn the_levels_of_a_site_hold_for_pages_too() {
    let mut folder = site();
    change(
        &mut folder,
        BASE,
        "<h2>Not the council</h2>",
        "<h2>Not the council</h2><p><a href=\"/news/\">More</a></p>",
    );
    let settings = folder.text("content/site.yaml");
    for (level, expected) in [("off", 0), ("error", 1), ("warning", 1)] {
        folder.put(
            "content/site.yaml",
            format!("{settings}rules: {{link-text-vague: {level}}}\n"),
        );
        let built = built(&folder);
        assert_eq!(built.diagnostics.len(), expected, "{level}");
        assert_eq!(built.report.edition.is_none(), level == "error", "{level}");
    }
}
