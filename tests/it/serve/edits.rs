//! Each sort of edit, followed as an open page follows it: the bell rings, the page asks what it is now, and fetches it.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use super::{PATIENCE, RELEASE, RELEASE_AT, Served};
use crate::support::package;

/// The lines that an open page hears.
fn bell(served: &Served) -> impl Iterator<Item = String> + use<> {
    let mut line = TcpStream::connect(served.address).unwrap();
    line.set_read_timeout(Some(PATIENCE)).unwrap();
    let address = served.address;
    write!(line, "GET /-pressroom/events HTTP/1.1\r\nHost: {address}\r\n\r\n").unwrap();
    BufReader::new(line).lines().map(Result::unwrap)
}

/// The address of the style sheet of a page.
fn sheet(page: &str) -> String {
    let (_, rest) = page.split_once("href=\"/assets/site.").expect("a page has a sheet");
    format!("/assets/site.{}", rest.split_once('"').unwrap().0)
}

#[test]
fn a_page_becomes_what_each_sort_of_edit_makes_of_it() {
    let served = Served::minimal();
    let mut heard = bell(&served);
    assert!(heard.any(|line| line == "data: look"), "there is a line at all");
    let template = fs::read_to_string(package().join("themes/default/templates/release.html")).unwrap();
    let edited = |file: &str, from: &str, to: &str| {
        let text = served.read(file);
        assert!(text.contains(from), "{from:?} is not in {file}: {text}");
        text.replacen(from, to, 1)
    };
    let edits = [
        (RELEASE, edited(RELEASE, "in spring", "in autumn"), "in autumn"),
        (
            "content/topics/roads.md",
            edited("content/topics/roads.md", "name: Roads", "name: Roads and paths"),
            "Roads and paths",
        ),
        (
            "content/site.yaml",
            edited("content/site.yaml", "This site is run", "This website is run"),
            "This website is run",
        ),
        (
            "themes/default/templates/release.html",
            template.replacen("</h1>", " <small>as edited</small></h1>", 1),
            "as edited",
        ),
    ];
    let mut page = served.notes(RELEASE_AT)["page"].clone();
    for (file, text, words) in edits {
        served.write(file, text);
        assert!(heard.any(|line| line == "data: look"), "{file}");
        served.until_page_holds(RELEASE_AT, words);
        let now = served.notes(RELEASE_AT)["page"].clone();
        assert_ne!(now, page, "the open page hears that it is another: {file}");
        page = now;
    }
}

#[test]
fn a_new_style_sheet_has_a_new_address_and_changes_nothing_else_of_the_page() {
    let served = Served::minimal();
    let mut heard = bell(&served);
    assert!(heard.any(|line| line == "data: look"));
    let before = served.get(RELEASE_AT).body;
    let style = "body{color:#111;background:#fff}";
    served.write("themes/default/assets/site.css", style);
    assert!(heard.any(|line| line == "data: look"));
    served.until(RELEASE_AT, |answer| sheet(&answer.body) != sheet(&before));
    let after = served.get(RELEASE_AT).body;
    // The script that goes with a page says which one it is.
    let shown = |page: &str| {
        page.split("<script type=\"module\"")
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(shown(&after), shown(&before).replace(&sheet(&before), &sheet(&after)));
    assert!(served.get(&sheet(&after)).body.contains("#111"));
    // Neither the page nor any other is made anew for it, and no host would answer at the name that it has meanwhile.
    super::wait(|| served.said().contains(": 1 file changed"), || served.said());
    assert_eq!(served.get("/assets/site.css").status, 404);
}
