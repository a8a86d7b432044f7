//! What is answered, and to whom.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

use super::{Answer, NOW, PATIENCE, RELEASE, RELEASE_AT, Served, minimal};
use crate::support::{Folder, Public, order};

#[test]
fn it_answers_as_a_host_would() {
    let site = minimal();
    let text = fs::read_to_string(site.path().join(RELEASE)).unwrap();
    let text = text.replace("title: ", "aliases: [/old/caf\u{e9}/]\ntitle: ");
    fs::write(site.path().join(RELEASE), text).unwrap();
    let served = Served::of(site, &["--at", NOW]);
    let check = |path: &str, status: u16, header: &str, value: &str| {
        let answer = served.get(path);
        assert_eq!(answer.status, status, "{path}: {answer:?}");
        assert_eq!(answer.header(header), value, "{path}");
    };
    check("/", 200, "content-type", "text/html; charset=utf-8");
    check("/?from=mail", 200, "cache-control", "no-cache");
    check("/feed.xml", 200, "content-type", "application/rss+xml; charset=utf-8");
    check(
        "/feed.json",
        200,
        "content-type",
        "application/feed+json; charset=utf-8",
    );
    check(
        "/news/2026/mill-lane/index.txt",
        200,
        "content-type",
        "text/plain; charset=utf-8",
    );
    check("/sitemap.xml", 200, "x-content-type-options", "nosniff");
    check("/news", 301, "location", "/news/");
    check("/news?page=2", 301, "location", "/news/?page=2");
    check("/old/caf%C3%A9/", 301, "location", RELEASE_AT);
    check("/nothing/here", 404, "content-type", "text/html; charset=utf-8");
    assert!(
        served
            .get("/nothing/here")
            .body
            .contains("There is no page at this address")
    );
    assert_eq!(served.get("/_redirects").status, 404);
    let refused = served.ask(&format!(
        "POST / HTTP/1.1\r\nHost: {}\r\nContent-Length: 0\r\n",
        served.address
    ));
    assert_eq!((refused.status, refused.header("allow")), (405, "GET, HEAD"));
}

#[test]
fn a_page_is_as_it_is_published_but_for_one_script_behind_its_end() {
    let served = Served::minimal();
    let minified = pressroom::pipeline::Order {
        manner: pressroom::pipeline::Manner::Minified,
        ..order(NOW)
    };
    let public = Public::of(&Folder::on_disk("tests/sites/minimal"), &minified);
    for (path, file) in [
        ("/", "index.html"),
        (RELEASE_AT, "news/2026/mill-lane/index.html"),
        ("/x", "404.html"),
    ] {
        let answer = served.get(path);
        let (page, script) = answer
            .body
            .split_once("<script type=\"module\" src=\"/-pressroom/")
            .unwrap();
        assert_eq!(page, public.text(file), "{path}");
        assert!(
            script.ends_with("\"></script>") && script.matches("<script").count() == 0,
            "{script}"
        );
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("script-src 'self';") && !policy.contains("unsafe"),
            "{policy}"
        );
    }
    for file in ["feed.xml", "news/2026/mill-lane/index.txt", "sitemap.xml"] {
        assert_eq!(served.get(&format!("/{file}")).body, public.text(file));
    }
    let live = served.get("/-pressroom/live.js");
    assert_eq!(
        (live.status, live.header("content-type")),
        (200, "text/javascript; charset=utf-8")
    );
}

#[test]
fn what_a_browser_has_is_not_sent_again() {
    let served = Served::minimal();
    for path in ["/", "/feed.xml"] {
        let whole = served.get(path);
        let asked = |method: &str, more: &str| {
            served.ask(&format!(
                "{method} {path} HTTP/1.1\r\nHost: {}\r\n{more}",
                served.address
            ))
        };
        let head = asked("HEAD", "");
        assert_eq!((head.status, head.body.as_str()), (200, ""));
        assert_eq!(head.header("content-length"), whole.body.len().to_string());
        let tag = whole.header("etag");
        for known in [tag.to_owned(), format!("\"other\", W/{tag}"), "*".to_owned()] {
            let again = asked("GET", &format!("If-None-Match: {known}\r\n"));
            assert_eq!(
                (again.status, again.body.as_str(), again.header("etag")),
                (304, "", tag)
            );
        }
        assert_eq!(asked("GET", "If-None-Match: \"other\"\r\n").status, 200);
    }
}

#[test]
fn only_browsers_on_this_machine_are_answered() {
    let served = Served::minimal();
    assert!(served.address.ip().is_loopback());
    let check = |host: &str, status: u16| {
        for path in ["/", RELEASE_AT, "/-pressroom/notes?path=/", "/-pressroom/live.js"] {
            let answer = served.ask(&format!("GET {path} HTTP/1.1\r\n{host}"));
            assert_eq!(answer.status, status, "{host} {path}");
            assert!(status == 200 || !answer.body.contains("Mill Lane"), "{}", answer.body);
        }
    };
    let port = served.address.port();
    for known in ["localhost", "127.0.0.1", "[::1]", "LocalHost:4000"] {
        check(&format!("Host: {known}\r\n"), 200);
    }
    check(&format!("Host: 127.0.0.1:{port}\r\n"), 200);
    for strange in [
        "harrowmere.example",
        "127.0.0.1.harrowmere.example",
        "localhost@harrowmere.example",
        "",
        "10.0.0.1",
    ] {
        check(&format!("Host: {strange}:{port}\r\n"), 403);
    }
    check("", 403);
    check("Host: localhost\r\nHost: harrowmere.example\r\n", 403);
    let whole = served.ask("GET http://harrowmere.example/ HTTP/1.1\r\nHost: localhost\r\n");
    assert_eq!(whole.status, 403);
}

#[test]
fn no_path_leads_out_of_the_website() {
    let site = minimal();
    fs::write(site.path().join("secret.txt"), "a secret").unwrap();
    fs::create_dir(site.path().join("public")).unwrap();
    fs::write(site.path().join("public/secret.txt"), "a secret").unwrap();
    let served = Served::of(site, &["--at", NOW]);
    for path in [
        "/secret.txt",
        "/public/secret.txt",
        "/../secret.txt",
        "/news/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/./secret.txt",
        "/content/site.yaml",
        "/content/releases/2026/mill-lane.md",
        "/.manifest",
        "/%00",
        "/%ff",
        "/-pressroom/../secret.txt",
        "/-pressroom/%2e%2e/secret.txt",
    ] {
        let answer = served.get(path);
        assert!((400..500).contains(&answer.status), "{path}: {answer:?}");
        assert!(!answer.body.contains("a secret"), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    let site = minimal();
    let text = fs::read_to_string(site.path().join(RELEASE)).unwrap();
    let with_notice = text.replace("place: ", "attachments: [{file: notice.pdf, title: Notice}]\nplace: ");
    fs::write(site.path().join(RELEASE), with_notice).unwrap();
    let notice = site.path().join("content/releases/2026/notice.pdf");
    fs::write(&notice, "a notice").unwrap();
    fs::write(site.path().join("secret.pdf"), "a notice").unwrap();
    fs::write(site.path().join("secret.md"), text).unwrap();
    let served = Served::of(site, &["--at", NOW]);
    let path = "/news/2026/mill-lane/notice.pdf";
    assert_eq!(
        (served.get(path).status, served.get(path).body.as_str()),
        (200, "a notice")
    );
    // Even one that leads to the same words is a way to another place.
    fs::remove_file(&notice).unwrap();
    std::os::unix::fs::symlink(served.path("secret.pdf"), &notice).unwrap();
    assert_ne!(served.get(path).status, 200);
    std::os::unix::fs::symlink(served.path("secret.md"), served.path("content/releases/2026/other.md")).unwrap();
    let notes = served.until_stopped_is(true);
    assert!(notes.to_string().contains("is a link to another place"), "{notes}");
    assert_eq!(served.get("/news/2026/other/").status, 404);
    assert_ne!(served.get(path).status, 200);
}

#[test]
fn a_port_that_is_taken_gives_way_to_another() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let served = Served::of(minimal(), &["--at", NOW, "--port", &port.to_string()]);
    assert_ne!(served.address.port(), port);
    let told = format!("Port {port} is in use by another program");
    assert!(served.said().starts_with(&told), "{}", served.said());
    assert_eq!(served.get("/").status, 200);
}

#[test]
fn an_open_page_hears_of_each_build() {
    let served = Served::minimal();
    let mut line = TcpStream::connect(served.address).unwrap();
    line.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(
        line,
        "GET /-pressroom/events HTTP/1.1\r\nHost: {}\r\n\r\n",
        served.address
    )
    .unwrap();
    let mut lines = BufReader::new(line).lines().map(Result::unwrap);
    assert!(lines.any(|line| line == "content-type: text/event-stream"));
    assert!(lines.any(|line| line == "data: look"), "there is a line at all");
    let before = served.notes(RELEASE_AT)["page"].clone();
    let text = served.read(RELEASE).replace("in spring", "in autumn");
    served.write(RELEASE, text);
    assert!(lines.any(|line| line == "data: look"), "something is new");
    assert_ne!(served.notes(RELEASE_AT)["page"], before);
    let Answer { body, .. } = served.get(RELEASE_AT);
    assert!(body.contains("in autumn"));
}
