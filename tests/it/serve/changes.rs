//! Whatever becomes of the folder, the page follows, and what cannot be made is told.

use std::fs;
use std::thread;

use super::{NOW, RELEASE, RELEASE_AT, Served, minimal};

/// A page like any other.
fn page(title: &str) -> String {
    format!("---\ntitle: {title}\n---\nA page of the Riverside Group.\n")
}

#[test]
fn a_failure_is_a_page_until_it_is_mended() {
    let site = minimal();
    let settings = fs::read_to_string(site.path().join("content/site.yaml")).unwrap();
    fs::write(
        site.path().join("content/site.yaml"),
        settings.replace("timezone: Europe/London", "timezone: Mars"),
    )
    .unwrap();
    let served = Served::of(site, &["--at", NOW]);
    let failure = served.get("/news/");
    assert_eq!(failure.status, 503);
    for words in [
        "The website cannot be made yet",
        "content/site.yaml, line 3",
        "Mars",
        "-pressroom/live.js",
    ] {
        assert!(failure.body.contains(words), "{words}: {}", failure.body);
    }
    let shown = served.notes("/news/")["page"].clone();
    served.write("content/site.yaml", settings);
    served.until_page_holds("/news/", "Mill Lane to get a crossing");
    assert_ne!(
        served.notes("/news/")["page"],
        shown,
        "the page that shows it hears that it has gone"
    );
}

#[test]
fn an_error_leaves_the_last_good_site_and_is_told_on_every_page() {
    let served = Served::minimal();
    let good = served.read(RELEASE);
    served.write(RELEASE, good.replace("topics: [roads]", "topics: [raods]"));
    let notes = served.until_stopped_is(true);
    let finding = &notes["findings"][0];
    assert_eq!(finding["rule"], "topic-missing");
    assert_eq!((&finding["file"], &finding["line"]), (&RELEASE.into(), &5.into()));
    assert!(finding["remedy"].as_str().unwrap().contains("roads"), "{finding}");
    assert_eq!(
        (&finding["here"], &finding["route"]),
        (&true.into(), &RELEASE_AT.into())
    );
    let elsewhere = served.notes("/about/");
    assert_eq!(elsewhere["findings"][0]["rule"], "topic-missing");
    assert_eq!(elsewhere["findings"][0]["here"], false);
    assert!(served.get(RELEASE_AT).body.contains("Mill Lane to get a crossing"));
    served.write(RELEASE, good);
    assert_eq!(served.until_stopped_is(false)["findings"], serde_json::json!([]));
}

#[test]
fn a_warning_is_told_on_its_page_and_counted_on_others() {
    let served = Served::minimal();
    let long = "The council will paint a zebra crossing outside the school on Mill Lane in spring and it will be there for \
                all who walk to the school and for all who walk home from it in the dark.";
    let text = served.read(RELEASE).replace("Cllr Ada", &format!("{long}\n\nCllr Ada"));
    served.write(RELEASE, text);
    served.until_page_holds(RELEASE_AT, "in the dark");
    let notes = served.notes(RELEASE_AT);
    let found = notes["findings"].as_array().unwrap();
    assert!(found.iter().any(|found| found["rule"] == "long-sentence"), "{notes}");
    let elsewhere = served.notes("/about/");
    assert_eq!(
        (&elsewhere["findings"], &elsewhere["stopped"]),
        (&serde_json::json!([]), &false.into())
    );
    let counts = ["warnings", "advice"].map(|what| elsewhere["elsewhere"][what].as_u64().unwrap());
    assert_eq!(counts.iter().sum::<u64>(), found.len() as u64);
    let all = served.get("/-pressroom/all?path=/about/").body;
    assert!(all.contains("long-sentence"), "{all}");
}

#[test]
fn a_half_saved_file_is_waited_for() {
    let served = Served::minimal();
    let text = served.read(RELEASE).replace("in spring", "in summer");
    for half in ["", "---\ntitle: Mi", &text[..text.len() / 2]] {
        served.write(RELEASE, half);
        served.until_stopped_is(true);
        assert!(
            served.get(RELEASE_AT).body.contains("in spring"),
            "the last good page stands"
        );
    }
    served.write(RELEASE, &text);
    served.until_page_holds(RELEASE_AT, "in summer");
    // Saved beside and put in place, as most editors do.
    served.write("content/releases/2026/.mill-lane.md.swp", "x");
    fs::rename(
        served.path("content/releases/2026/.mill-lane.md.swp"),
        served.path("content/releases/2026/.x"),
    )
    .unwrap();
    served.write("content/releases/2026/4913", text.replace("in summer", "in winter"));
    fs::rename(served.path("content/releases/2026/4913"), served.path(RELEASE)).unwrap();
    served.until_page_holds(RELEASE_AT, "in winter");
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_waited_for() {
    let served = Served::minimal();
    let good = served.read(RELEASE);
    served.write(RELEASE, b"---\ntitle: M\xff\n---\n");
    let notes = served.until_stopped_is(true);
    assert_eq!(notes["findings"][0]["rule"], "schema/not-text", "{notes}");
    served.write(RELEASE, &good);
    served.until_stopped_is(false);
    fs::remove_file(served.path(RELEASE)).unwrap();
    fs::create_dir(served.path(RELEASE)).unwrap();
    served.until(RELEASE_AT, |answer| answer.status == 404);
    fs::remove_dir(served.path(RELEASE)).unwrap();
    served.write(RELEASE, good);
    served.until_page_holds(RELEASE_AT, "in spring");
}

#[test]
fn a_theme_may_go_and_come_back() {
    let served = Served::minimal();
    let sheet = || {
        let home = served.get("/").body;
        let (_, rest) = home.split_once("href=\"/assets/site.").unwrap();
        served
            .get(&format!("/assets/site.{}", rest.split_once('"').unwrap().0))
            .body
    };
    let is_own = |own: bool| super::wait(|| sheet().contains("tomato") == own, || served.said());
    for _ in 0..2 {
        served.write("themes/default/assets/site.css", "h1{color:tomato}");
        is_own(true);
        fs::remove_dir_all(served.path("themes")).unwrap();
        is_own(false);
    }
    served.write(
        "themes/default/templates/page.html",
        "{% extends \"base.html\" %}{% block main %}{{ nothing",
    );
    let notes = served.until_stopped_is(true);
    assert!(
        notes.to_string().contains("themes/default/templates/page.html"),
        "{notes}"
    );
    served.write(
        "themes/default/templates/page.html",
        "{% extends \"base.html\" %}{% block main %}<h1>New</h1>{% endblock main %}",
    );
    served.until_page_holds("/about/", "<h1>New</h1>");
}

#[test]
fn a_folder_may_be_renamed_and_renamed_back() {
    let served = Served::minimal();
    served.write("content/pages/reports/damp.md", page("Damp"));
    served.until_page_holds("/reports/damp/", "Damp");
    fs::rename(
        served.path("content/pages/reports"),
        served.path("content/pages/papers"),
    )
    .unwrap();
    served.until_page_holds("/papers/damp/", "Damp");
    assert_eq!(served.get("/reports/damp/").status, 404);
    served.write("content/pages/papers/damp.md", page("Mould"));
    served.until_page_holds("/papers/damp/", "Mould");
    // All of it goes, as while a folder is synchronised, and is written to once it is back.
    for title in ["Rot", "Dust"] {
        fs::rename(served.path("content"), served.path("elsewhere")).unwrap();
        served.until_stopped_is(true);
        assert_eq!(served.get(RELEASE_AT).status, 200, "the last good site stands");
        fs::rename(served.path("elsewhere"), served.path("content")).unwrap();
        served.until_stopped_is(false);
        served.write("content/pages/papers/damp.md", page(title));
        served.until_page_holds("/papers/damp/", title);
    }
}

#[test]
fn a_thousand_files_may_change_at_once() {
    let served = Served::minimal();
    let path = |number: usize| format!("content/pages/many/page-{number}.md");
    for number in 0..1_000 {
        served.write(&path(number), page(&format!("Number {number}")));
    }
    served.until_page_holds("/many/page-999/", "Number 999");
    served.until_page_holds("/many/page-0/", "Number 0");
    fs::remove_dir_all(served.path("content/pages/many")).unwrap();
    served.until("/many/page-0/", |answer| answer.status == 404);
    assert_eq!(served.get("/many/page-999/").status, 404);
}

#[test]
fn ten_thousand_events_end_in_what_was_written_last() {
    let served = Served::minimal();
    let text = served.read(RELEASE);
    thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0..5_000 {
                served.write(&format!("content/releases/2026/.bus.{}.swp", number % 10), "x");
            }
        });
        for number in 0..5_000 {
            served.write(RELEASE, text.replace("in spring", &format!("in year {number}.")));
        }
    });
    served.until_page_holds(RELEASE_AT, "in year 4999.");
    served.until_stopped_is(false);
}

#[test]
fn where_nobody_tells_of_changes_they_are_looked_for() {
    let served = Served::of(minimal(), &["--at", NOW, "--poll"]);
    for season in ["summer", "autumn"] {
        let text = served
            .read(RELEASE)
            .replace("in spring", "in summer")
            .replace("in summer", &format!("in {season}"));
        served.write(RELEASE, text);
        served.until_page_holds(RELEASE_AT, season);
    }
}
