//! Previews: for those who may see what is not public, and never where the public is.

use super::{Site, files, pressroom};

const HELD: &str = "content/releases/2026/secret.md";

/// A site with a release under embargo, its picture beside it.
fn site() -> Site {
    let site = Site::built();
    site.write(
        HELD,
        "---
title: Ferry fares to double
summary: The fare would rise.
issued: 2026-11-20T10:30
topics: [transport]
approved: {by: robin-fairley}
embargo: {until: 2046-11-30T00:01}
images:
  - {file: boat.svg, alt: A boat, credit: The group, source: group, licence: free}
attachments:
  - {file: fares.pdf, title: The fares}
---
Nobody may know it yet. See [the news](/news/).
",
    );
    site.write(
        "content/releases/2026/boat.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>",
    );
    site.write("content/releases/2026/fares.pdf", "%PDF-1.4");
    site
}

fn text(site: &Site, path: &str) -> String {
    std::fs::read_to_string(site.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_preview_shows_what_is_held_and_says_so() {
    let site = site();
    pressroom(site.path(), &["build", "--preview", "--out", "preview"])
        .ends(0)
        .says(&["Shown in this preview", HELD]);
    let page = text(&site, "preview/news/2026/secret/index.html");
    for said in [
        "Embargoed until 00:01 on Friday 30 November 2046",
        "Not for publication",
        "noindex, nofollow",
        "Ferry fares to double",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    let copy = text(&site, "preview/news/2026/secret/index.txt");
    assert!(
        copy.starts_with("EMBARGOED UNTIL 00:01 ON FRIDAY 30 NOVEMBER 2046\n"),
        "{copy}"
    );
    assert_eq!(text(&site, "preview/robots.txt"), "User-agent: *\nDisallow: /\n");
    let home = text(&site, "preview/index.html");
    assert!(home.contains("Not for publication") && home.contains("Ferry fares to double"));
    // A second preview at the same time writes nothing new, and the public site knows of nothing.
    site.build().ends(0).says(&["Wrote 0 files"]);
    assert!(!text(&site, "public/index.html").contains("Ferry"));
}

#[test]
fn a_preview_and_the_public_website_never_share_a_folder() {
    let site = site();
    pressroom(site.path(), &["build", "--preview"])
        .ends(2)
        .complains(&["--out"]);
    for folder in ["public", "public/preview", "public/news", "./public/../public"] {
        let before = site.website();
        pressroom(site.path(), &["build", "--preview", "--out", folder])
            .ends(1)
            .complains(&["build/preview-folder", "--out"]);
        assert_eq!(site.website(), before, "{folder}");
    }
    pressroom(site.path(), &["build", "--preview", "--out", "."]).ends(1);
    pressroom(site.path(), &["build", "--out", "elsewhere"]).ends(0);
    pressroom(site.path(), &["build", "--preview", "--out", "elsewhere"])
        .ends(1)
        .complains(&["build/preview-folder"]);
    pressroom(site.path(), &["build", "--preview", "--out", "preview"]).ends(0);
    pressroom(site.path(), &["build", "--out", "preview"])
        .ends(1)
        .complains(&["build/preview-folder"]);
}

/// Who is given one preview is not given another with it; that the public website has no part in it is no news to them.
#[test]
fn one_preview_does_not_lie_in_another() {
    let site = site();
    pressroom(site.path(), &["build", "--preview", "--out", "shown/first"]).ends(0);
    for folder in ["shown/first/second", "shown/first/news", "shown"] {
        let told = pressroom(site.path(), &["build", "--preview", "--out", folder]).ends(1);
        let told = told.complains(&["build/preview-folder", "another preview", "--out"]);
        assert!(!told.err.contains("public website"), "{folder}: {}", told.err);
    }
    pressroom(site.path(), &["build", "--preview", "--out", "shown/second"]).ends(0);
}

#[test]
fn one_text_becomes_one_file_for_an_email() {
    let site = site();
    pressroom(site.path(), &["preview", HELD, "-o", "secret.html"])
        .ends(0)
        .says(&["Wrote secret.html"]);
    let page = text(&site, "secret.html");
    for said in [
        "Embargoed until 00:01 on Friday 30 November 2046",
        "<style>",
        "src=\"data:image/svg+xml;base64,",
        "href=\"data:application/pdf;base64,",
        "Nobody may know it yet.",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    for left in [
        "<link",
        "<script",
        "src=\"/",
        "href=\"/",
        "href=\"https://example-group.example/news/2026/secret",
    ] {
        assert!(!page.contains(left), "{left}\n{page}");
    }
    pressroom(site.path(), &["preview", HELD, "-o", "public/secret.html"])
        .ends(2)
        .complains(&["public website"]);
    pressroom(site.path(), &["build", "--preview", "--out", "shown"]).ends(0);
    pressroom(site.path(), &["preview", HELD, "-o", "shown/secret.html"])
        .ends(2)
        .complains(&["lies in a preview of the website"]);
    pressroom(site.path(), &["preview", "content/site.yaml", "-o", "x.html"])
        .ends(1)
        .complains(&["build/preview-of-nothing"]);
    pressroom(site.path(), &["preview", "content/none.md", "-o", "x.html"]).ends(2);
    assert!(!site.path().join("x.html").exists());
}

#[test]
fn what_is_due_is_told() {
    let site = site();
    pressroom(site.path(), &["due", "--most", "1000"]).ends(0).says(&[
        "30 November 2046, 00:01",
        HELD,
        "its embargo lifts",
        "pressroom build",
    ]);
    let told = pressroom(
        site.path(),
        &["due", "--format", "json", "--at", "2046-11-29T00:00:00Z"],
    )
    .ends(0);
    let report: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((&report["version"], &report["command"]), (&1.into(), &"due".into()));
    assert_eq!(report["items"][0]["at"], "2046-11-30T00:01:00+00:00");
    assert_eq!(report["items"][0]["changes"][0]["file"], HELD);
    pressroom(
        site.path(),
        &["due", "--format", "cron", "--at", "2046-11-29T00:00:00Z"],
    )
    .ends(0)
    .says(&["1 0 30 11 * pressroom build"]);
    site.build().ends(0).says(&["The website changes next on"]);
}

/// A draft, a newsletter and a scheduled release beside the one under embargo.
fn site_ahead() -> Site {
    let site = site();
    let release = |title: &str, more: &str| {
        format!("---\ntitle: {title}\nsummary: Nobody knows.\ntopics: [transport]\n{more}---\nNot a word of it.\n")
    };
    site.write(
        "content/releases/2026/tram.md",
        &release("Tram to stop at noon", "issued: 2026-11-20T10:30\n"),
    );
    site.write(
        "content/releases/2026/out.md",
        &release(
            "Ferry to sail",
            "issued: 2026-11-19T10:30\napproved: {by: robin-fairley}\n",
        ),
    );
    site.write("content/releases/2026/undated.md", &release("Quay to close", ""));
    site.write(
        "content/releases/2026/later.md",
        &release(
            "Path to open",
            "issued: 2046-11-20T10:30\napproved: {by: robin-fairley}\n",
        ),
    );
    site.write(
        "content/newsletters/spring.md",
        "---\ntitle: Spring news\nissued: 2026-11-20T10:30\n---\nNot a word of it.\n",
    );
    site
}

#[test]
fn what_is_ahead_is_never_called_published() {
    let site = site_ahead();
    pressroom(site.path(), &["build", "--preview", "--out", "preview"]).ends(0);
    let released = text(&site, "preview/news/2026/out/index.html");
    assert!(released.contains("For immediate release") && released.contains("Published"));
    for (name, line) in [
        ("tram", "Draft: nobody has approved it"),
        ("later", "To be issued at 10:30am on Tuesday 20 November 2046"),
        ("secret", "Embargoed until 00:01 on Friday 30 November 2046"),
    ] {
        let year = if name == "later" { "2046" } else { "2026" };
        let page = text(&site, &format!("preview/news/{year}/{name}/index.html"));
        // The banner says it, and the page itself where it would say for whom it is out.
        assert!(page.matches(line).count() >= 2, "{name}: {page}");
        assert!(page.contains("To be issued"), "{name}");
        let copy = text(&site, &format!("preview/news/{year}/{name}/index.txt"));
        assert!(copy.contains(&format!("\n{line}\n")), "{copy}");
        for wrong in ["immediate release", "Published", "datePublished", "published_time"] {
            assert!(!page.contains(wrong), "{name} says {wrong}: {page}");
            assert!(!copy.contains(wrong), "{name} says {wrong}: {copy}");
        }
        let file = format!("content/releases/2026/{name}.md");
        pressroom(site.path(), &["preview", &file, "-o", "one.html"]).ends(0);
        let alone = text(&site, "one.html");
        assert!(alone.matches(line).count() >= 2, "{name}: {alone}");
        assert!(
            !alone.contains("immediate release") && !alone.contains("Published"),
            "{name}"
        );
    }
    let list = text(&site, "preview/news/index.html");
    for word in ["Draft", "Embargoed", "Scheduled"] {
        assert!(list.contains(&format!(">{word}<")), "{word}: {list}");
    }
    let newsletter = text(&site, "preview/newsletters/spring/index.html");
    assert!(
        newsletter.matches("Draft: nobody has approved it").count() >= 2,
        "{newsletter}"
    );
}

/// A time that nobody has written is not invented.
#[test]
fn a_draft_without_a_time_shows_none() {
    let site = site_ahead();
    pressroom(
        site.path(),
        &["preview", "content/releases/2026/undated.md", "-o", "one.html"],
    )
    .ends(0);
    let page = text(&site, "one.html");
    assert!(page.matches("Draft: it has no time of issue").count() >= 2, "{page}");
    assert!(!page.contains("To be issued") && !page.contains("Published"), "{page}");
}

/// A draft of every other kind, each with a name of its own.
fn drafts(site: &Site) {
    let draft = |file: &str, fields: &str| {
        site.write(
            &format!("content/{file}.md"),
            &format!("---\n{fields}---\nNot a word of it.\n"),
        );
    };
    draft(
        "events/fete",
        "title: Fete at the weir\ntype: street-stall\nstart: 2026-12-05T10:00\nwards: [riverside]\ndraft: true\n",
    );
    draft(
        "council/weir",
        "title: Motion on the weir\ntype: motion\nmeeting: Full Council\ndate: 2026-12-09\nproposer: robin-fairley\ntopics: [transport]\ndraft: true\n",
    );
    draft(
        "pages/weir",
        "title: All about the weir\nsummary: It is old.\ndraft: true\n",
    );
}

/// Whoever meets a title in a preview, in whatever file, is told beside it that it is not public.
#[test]
fn whatever_names_what_is_held_says_what_it_is() {
    let site = site_ahead();
    drafts(&site);
    let letter = site.read("content/newsletters/spring.md");
    site.write(
        "content/newsletters/spring.md",
        &letter.replace("issued:", "wards: [riverside]\nissued:"),
    );
    pressroom(site.path(), &["build", "--preview", "--out", "preview"]).ends(0);
    let states = [
        ("Ferry fares to double", "Embargoed"),
        ("Tram to stop at noon", "Draft"),
        ("Path to open", "Scheduled"),
        ("Spring news", "Draft"),
        ("Fete at the weir", "Draft"),
        ("Motion on the weir", "Draft"),
        ("All about the weir", "Draft"),
    ];
    let mut named = std::collections::BTreeSet::new();
    for (path, bytes) in files(&site.path().join("preview")) {
        let text = String::from_utf8_lossy(&bytes);
        let path = path.to_string_lossy().into_owned();
        for (title, state) in states {
            let line = if state == "Scheduled" { "To be issued at" } else { state };
            if path.starts_with('.') || !text.contains(title) {
                continue;
            }
            let says = text.contains(&format!("[{state}] {title}"))
                || text.contains(&format!(">{state}<"))
                || text.to_lowercase().contains(&line.to_lowercase());
            assert!(
                says,
                "{path} names “{title}” and does not say that it is {state}:\n{text}"
            );
            named.insert(path.clone());
        }
        if path.ends_with(".html") {
            assert!(text.contains("noindex"), "{path}");
        }
    }
    for file in [
        "feed.xml",
        "atom.xml",
        "feed.json",
        "news-sitemap.xml",
        "events/events.ics",
        "events/index.html",
        "wards/riverside/index.html",
        "wards/riverside/events.ics",
        "newsletters/index.html",
        "council/index.html",
        "topics/transport/feed.xml",
        "news/2026/secret/index.json",
        "index.html",
    ] {
        assert!(named.contains(file), "{file} names none of them: {named:?}");
    }
    let feed = text(&site, "preview/feed.xml");
    for said in [
        "<title>[Embargoed] Ferry fares to double</title>",
        "Embargoed until 00:01 on Friday 30 November 2046:",
        "Not for publication.",
        "Draft: nobody has approved it:",
    ] {
        assert!(feed.contains(said), "{said}: {feed}");
    }
    assert!(text(&site, "preview/events/events.ics").contains("SUMMARY:[Draft] Fete at the weir"));
    let data: serde_json::Value = serde_json::from_str(&text(&site, "preview/news/2026/secret/index.json")).unwrap();
    assert_eq!(data["state"], "Embargoed until 00:01 on Friday 30 November 2046");
    assert_eq!(data["published"], serde_json::Value::Null);
    // What is public says nothing of the kind, there or here.
    let data: serde_json::Value = serde_json::from_str(&text(&site, "preview/news/2026/out/index.json")).unwrap();
    assert!(data.get("state").is_none() && data["published"].is_string(), "{data}");
    assert!(feed.contains("<title>Ferry to sail</title>"), "{feed}");
}

/// Files that are no pages cannot ask robots to stay away; their server does.
#[test]
fn every_file_of_a_preview_is_kept_from_robots() {
    let site = site();
    for (server, file, line) in [
        ("", "_headers", "/*\n  X-Robots-Tag: noindex, nofollow, noarchive\n"),
        (
            "nginx",
            "_nginx.conf",
            "add_header X-Robots-Tag \"noindex, nofollow, noarchive\" always;",
        ),
        (
            "apache",
            ".htaccess",
            "Header always set X-Robots-Tag \"noindex, nofollow, noarchive\"",
        ),
    ] {
        if !server.is_empty() {
            site.edit("content/site.yaml", "site:\n", &format!("site:\n  server: {server}\n"));
        }
        pressroom(site.path(), &["build", "--preview", "--out", "preview"]).ends(0);
        let said = text(&site, &format!("preview/{file}"));
        assert!(said.contains(line), "{said}");
        site.build().ends(0);
        assert!(!text(&site, &format!("public/{file}")).contains("X-Robots-Tag"));
        if !server.is_empty() {
            site.edit("content/site.yaml", &format!("site:\n  server: {server}\n"), "site:\n");
        }
    }
}

/// One folder has many names: links, ways through folders that are not there, its place before it is there.
#[cfg(unix)]
#[test]
fn no_name_of_the_public_website_leads_a_preview_into_it() {
    use std::os::unix::fs::symlink;

    let site = site();
    let at = |name: &str| site.path().join(name);
    symlink(at("public"), at("link")).unwrap();
    symlink(at("public/news"), at("deep")).unwrap();
    let refused = |out: &str| {
        pressroom(site.path(), &["build", "--preview", "--out", out])
            .ends(1)
            .complains(&["build/preview-folder"]);
    };
    let website = site.website();
    for out in [
        "link",
        "link/preview",
        "deep/preview",
        "deep/../preview",
        "content/../public/new/one",
    ] {
        refused(out);
        assert_eq!(site.website(), website, "{out}");
    }
    for file in ["link/one.html", "deep/one.html"] {
        pressroom(site.path(), &["preview", HELD, "-o", file])
            .ends(2)
            .complains(&["public website"]);
    }
    // The website is a link to where it is served from.
    std::fs::rename(at("public"), at("served")).unwrap();
    symlink(at("served"), at("public")).unwrap();
    for out in ["served", "served/preview", "link/preview"] {
        refused(out);
    }
    assert_eq!(files(&at("served")), website);
    // It has not been made yet.
    std::fs::remove_file(at("public")).unwrap();
    for out in ["public", "public/preview", "link", "link/preview"] {
        refused(out);
        assert!(!at("public").exists(), "{out}");
    }
}

#[test]
fn neither_a_preview_nor_a_website_lies_in_the_other() {
    let site = site();
    let refused = |arguments: &[&str]| {
        pressroom(site.path(), arguments)
            .ends(1)
            .complains(&["build/preview-folder"]);
    };
    pressroom(site.path(), &["build", "--preview", "--out", "one/.preview"]).ends(0);
    refused(&["build", "--out", "one"]);
    refused(&["build", "--out", "one/.preview/public"]);
    assert!(!site.path().join("one/.preview/public").exists());
    pressroom(site.path(), &["build", "--out", "two/.public"]).ends(0);
    refused(&["build", "--preview", "--out", "two"]);
    refused(&["build", "--preview", "--out", "two/.public/preview"]);
}
