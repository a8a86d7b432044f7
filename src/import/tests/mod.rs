//! Small archives, each with an oddity that real ones have, imported whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{Account, Form, import};
use crate::base::{Horizon, SourcePath};
use crate::source::yaml::{self, Map, Value};

mod oddities;

/// An archive of these files, imported; the files of the new site by path.
struct Imported {
    account: Account,
    files: BTreeMap<String, String>,
}

fn archive(files: &[(&str, &[u8])]) -> TempDir {
    let archive = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = archive.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    archive
}

fn horizon() -> Horizon {
    Horizon::public("2026-11-22T00:00:00Z".parse().unwrap())
}

fn imported(form: Form, from: &Path) -> Imported {
    let to = tempfile::tempdir().unwrap();
    let account = import(form, from, to.path(), horizon()).unwrap();
    let files = walkdir::WalkDir::new(to.path())
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry
                .path()
                .strip_prefix(to.path())
                .unwrap()
                .to_string_lossy()
                .into_owned();
            (
                name,
                String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned(),
            )
        })
        .collect();
    Imported { account, files }
}

fn import_files(form: Form, files: &[(&str, &[u8])]) -> Imported {
    imported(form, archive(files).path())
}

impl Imported {
    /// The paths of the releases.
    fn releases(&self) -> Vec<&str> {
        self.files
            .keys()
            .filter_map(|path| path.strip_prefix("content/releases/"))
            .collect()
    }

    /// A field of a release, as our own reader of YAML sees it.
    fn field(&self, path: &str, key: &str) -> Option<Value> {
        let text = &self.files[&format!("content/releases/{path}")];
        let block = text.strip_prefix("---\n").unwrap().split("\n---\n").next().unwrap();
        let outcome = yaml::read(&SourcePath::new(path), block, 0);
        assert!(outcome.diagnostics.is_empty(), "{:?}", outcome.diagnostics);
        outcome.value.unwrap().get(key).cloned()
    }

    fn text(&self, path: &str, key: &str) -> String {
        self.field(path, key)
            .as_ref()
            .and_then(super::facts::text)
            .unwrap_or_default()
    }

    fn texts(&self, path: &str, key: &str) -> Vec<String> {
        self.field(path, key)
            .as_ref()
            .map(super::facts::texts)
            .unwrap_or_default()
    }

    fn body(&self, path: &str) -> &str {
        self.files[&format!("content/releases/{path}")]
            .splitn(3, "---\n")
            .nth(2)
            .unwrap()
    }

    fn refusals(&self) -> Vec<(&str, &str)> {
        self.account
            .refused
            .iter()
            .map(|one| (one.file.as_str(), one.reason.as_str()))
            .collect()
    }
}

#[test]
fn a_jekyll_post_becomes_a_release() {
    let post = "---\ntitle: 'Bus 42: a year more'\ndate: 2015-03-04 10:00:00 -0500\nlayout: post\ncategories: Transport\ntags: [Buses, night time]\nexcerpt: The bus <b>stays</b> &amp; runs.\nauthor: {name: Tobias Wren}\nmap: {a: {b: 1}}\nredirect_from: /old/bus\nhero:\n---\nText {% include x.html %}\n";
    let made = import_files(
        Form::Jekyll,
        &[
            ("_config.yml", b"title: Civic Alliance Group\nurl: https://alliance.example\npermalink: /blog/:year/:title/\ntimezone: Europe/Prague\n"),
            ("_posts/2015-03-04-Bus-42.md", post.as_bytes()),
            ("about.md", b"About"),
        ],
    );
    let path = "2015/bus-42.md";
    assert_eq!(made.releases(), [path]);
    assert_eq!(made.text(path, "title"), "Bus 42: a year more");
    assert_eq!(made.text(path, "issued"), "2015-03-04T16:00:00+01:00");
    assert_eq!(made.text(path, "summary"), "The bus stays & runs.");
    assert_eq!(made.texts(path, "topics"), ["transport", "buses", "night-time"]);
    assert_eq!(made.texts(path, "aliases"), ["/blog/2015/Bus-42/", "/old/bus/"]);
    assert_eq!(made.text(path, "x_author"), "Tobias Wren");
    assert_eq!(made.text(path, "x_layout"), "post");
    assert_eq!(made.body(path), "Text {% include x.html %}\n");
    assert_eq!(
        made.files["content/topics/night-time.md"],
        "---\nname: night time\n---\n"
    );
    let site = &made.files["content/site.yaml"];
    for line in [
        "base_url: https://alliance.example",
        "timezone: Europe/Prague",
        "registered_name: Civic Alliance Group",
        "archive_before: 2015-03-05",
    ] {
        assert!(site.contains(line), "{site}");
    }
    let report = &made.files["IMPORT-REPORT.md"];
    for line in [
        "`_posts/2015-03-04-Bus-42.md`: map",
        "`_posts/2015-03-04-Bus-42.md`: {% include x.html %}",
        "- `.`: 1 file",
    ] {
        assert!(report.contains(line), "{report}");
    }
}

#[test]
fn jekyll_gives_the_address_that_it_gave_by_default() {
    let made = import_files(
        Form::Jekyll,
        &[(
            "wards/_posts/2015-03-04-Bus-Stop.md",
            b"---\ntitle: Bus\ncategory: Night Bus\n---\nText.",
        )],
    );
    assert_eq!(
        made.texts("2015/bus-stop.md", "aliases"),
        ["/wards/night bus/2015/03/04/Bus-Stop.html"]
    );
}

#[test]
fn a_hugo_bundle_keeps_its_files() {
    let made = import_files(
        Form::Hugo,
        &[
            ("hugo.toml", b"title = 'CAG'\n[permalinks]\nnews = '/:year/:month/:slug/'\n"),
            ("content/news/2019/bus/index.md", b"+++\ntitle = 'Bus'\ndate = 2019-07-01T09:00:00+01:00\naliases = ['/b', 'c']\nimage = 'a b.jpg'\n[params]\nimage_alt = 'The bus'\n+++\n![x](a b.jpg)\n"),
            ("content/news/2019/bus/a b.jpg", b"\xFF\xD8jpeg"),
            ("content/news/2019/bus/notes.md", b"A part"),
            ("content/news/_index.md", b"---\ntitle: News\n---\n"),
            ("content/authors/odile.md", b"---\ntitle: Odile\ndate: 2019-01-01\n---\n"),
            ("content/topics/open-data/_index.md", b"---\ntitle: Open data & maps\n---\n"),
            ("content/news/json.html", b"{\"title\": \"J\", \"date\": \"2019-07-02\", \"topics\": [\"open-data\"], \"slug\": \"json-post\"}\n<p>J</p>\n"),
            ("static/x.png", b"png"),
        ],
    );
    assert_eq!(
        made.releases(),
        ["2019/bus/a b.jpg", "2019/bus/index.md", "2019/json-post.md"]
    );
    assert_eq!(
        made.texts("2019/bus/index.md", "aliases"),
        ["/2019/07/bus/", "/b/", "/news/2019/c/"]
    );
    let image = Map(vec![
        ("file".into(), Value::Text("a b.jpg".into())),
        ("alt".into(), Value::Text("The bus".into())),
    ]);
    assert_eq!(
        made.field("2019/bus/index.md", "images"),
        Some(Value::List(vec![Value::Map(image)]))
    );
    assert_eq!(
        made.files["content/topics/open-data.md"],
        "---\nname: \"Open data & maps\"\n---\n"
    );
    assert_eq!(
        made.refusals(),
        [(
            "content/news/2019/bus/notes.md",
            "a part of another post: it lies in that post's own folder"
        )]
    );
    let left_out: Vec<_> = made
        .account
        .left_out
        .iter()
        .map(|(folder, files)| (folder.as_str(), *files))
        .collect();
    assert_eq!(
        left_out,
        [
            (".", 1),
            ("content/authors", 1),
            ("content/news", 1),
            ("content/topics", 1),
            ("static", 1)
        ]
    );
}

#[test]
fn a_folder_is_read_with_or_without_front_matter() {
    let made = import_files(
        Form::Folder,
        &[
            ("2015/03/04/bus stop.md", b"# The bus stop\n\nIt stays. ![a](p.png)\n"),
            ("2015/03/04/p.png", b"png"),
            (
                "20160501 Přerov 🚌 \"náměstí\".html".to_owned().leak(),
                "<html><head><title>Náměstí</title></head><body><p>Text.</p>\n\n<p>B</p></body></html>".as_bytes(),
            ),
            ("undated.md", b"# No date\n"),
            ("notes.txt", b"x"),
        ],
    );
    assert_eq!(
        made.releases(),
        [
            "2015/bus-stop/index.md",
            "2015/bus-stop/p.png",
            "2016/prerov-bus-namesti.md"
        ]
    );
    assert_eq!(made.text("2015/bus-stop/index.md", "title"), "The bus stop");
    assert_eq!(made.text("2015/bus-stop/index.md", "summary"), "It stays.");
    assert_eq!(made.text("2016/prerov-bus-namesti.md", "title"), "Náměstí");
    assert_eq!(made.body("2016/prerov-bus-namesti.md"), "<p>Text.</p>\n<p>B</p>\n");
    assert_eq!(made.texts("2016/prerov-bus-namesti.md", "topics"), ["news"]);
    assert_eq!(
        made.refusals(),
        [(
            "undated.md",
            "no date: neither in the front matter nor in the name of the file"
        )]
    );
}
