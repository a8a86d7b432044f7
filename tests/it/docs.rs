//! The papers in `docs/` and the README say what the program does.
//!
//! Tables of fields and views stand between `<!-- made: … -->` and `<!-- end -->`. They are made from
//! the source and compared here. After a change to a field or a view, write them anew with
//! `PRESSROOM_WRITE_DOCS=1 cargo test --test it docs`, read the difference, and commit it.

mod fields;
mod views;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use pressroom::base::date::Zone;
use pressroom::base::{Digest, SourcePath};
use pressroom::check::pack::scope::SCOPES;
use pressroom::content::Kind;
use pressroom::content::assemble::parse;
use pressroom::source::merge::first_mark;

const PAPERS: [&str; 4] = ["docs/content.md", "docs/rules.md", "docs/site-yaml.md", "docs/theme.md"];
const START: &str = "<!-- made: ";
const END: &str = "<!-- end -->";

#[test]
fn made_tables_say_what_the_source_says() {
    let mut seen = BTreeSet::new();
    for name in PAPERS {
        let written = text_of(name);
        let made = with_made_tables(&written, &mut seen);
        if must_write() {
            fs::write(path_of(name), &made).expect("the paper can be written");
        } else {
            let differs = made
                .lines()
                .zip(written.lines())
                .find(|(made, written)| made != written);
            assert!(
                made == written,
                "{name} is not up to date; run `PRESSROOM_WRITE_DOCS=1 cargo test --test it docs`\n{differs:?}"
            );
        }
    }
    let kinds = Kind::ALL.iter().map(|kind| format!("fields of {}", kind.name()));
    let wanted: BTreeSet<String> = kinds
        .chain(["scopes", "templates", "views"].map(str::to_owned))
        .collect();
    assert_eq!(seen, wanted);
}

#[test]
fn releases_in_the_readme_are_read_without_a_word() {
    let readme = text_of("README.md");
    let releases: Vec<&str> = readme
        .split("```markdown\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .filter(|block| block.starts_with("---\n"))
        .collect();
    assert!(releases.len() >= 2, "the least release and a full one");
    for release in releases {
        let path = SourcePath::new("content/releases/2026/example.md");
        let zone = Zone::named("Europe/London").unwrap();
        let outcome = parse(&path, Digest::of_bytes(b""), release, Kind::Release, &zone, "en");
        assert_eq!(outcome.diagnostics, [], "{release}");
    }
}

#[test]
fn links_between_the_papers_lead_to_files() {
    let papers = ["README.md", "docs/feeds.md", "docs/hosting.md", "src/ARCHITECTURE.md"];
    for name in papers.into_iter().chain(PAPERS) {
        let text = text_of(name);
        let folder = Path::new(name).parent().unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = target.split('#').next().unwrap();
            if file.is_empty() || file.contains("://") || !is_of_the_project(&text, target) {
                continue;
            }
            assert!(path_of("").join(folder).join(file).exists(), "{name} links to {target}");
        }
    }
}

#[test]
fn no_paper_is_torn_between_two_versions() {
    let folder = fs::read_dir(path_of("docs")).unwrap();
    let docs = folder.map(|file| format!("docs/{}", file.unwrap().file_name().to_string_lossy()));
    let papers = docs.filter(|name| name.ends_with(".md"));
    for name in papers.chain(["README.md", "src/ARCHITECTURE.md"].map(str::to_owned)) {
        assert_eq!(first_mark(&text_of(&name)), None, "{name}");
    }
}

/// Links in code are examples of what an author writes.
fn is_of_the_project(text: &str, target: &str) -> bool {
    let code = text.split("```").skip(1).step_by(2);
    let spans = text.split('`').skip(1).step_by(2);
    !code.chain(spans).any(|code| code.contains(&format!("]({target})")))
}

fn with_made_tables(text: &str, seen: &mut BTreeSet<String>) -> String {
    let mut made = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(START) {
        let (before, block) = rest.split_at(at);
        let name = block[START.len()..].split(" -->").next().expect("the mark is closed");
        let end = block.find(END).expect("the block is closed");
        made.push_str(&format!("{before}{START}{name} -->\n{}{END}", table(name)));
        seen.insert(name.to_owned());
        rest = &block[end + END.len()..];
    }
    made + rest
}

fn table(name: &str) -> String {
    let kind = |wanted: &str| Kind::ALL.into_iter().find(|kind| kind.name() == wanted);
    match (name, name.strip_prefix("fields of ").and_then(kind)) {
        ("scopes", _) => scopes(),
        ("templates", _) => views::templates(),
        ("views", _) => views::views(),
        (_, Some(kind)) => fields::table(&kind.fields()),
        _ => panic!("no table is called {name}"),
    }
}

fn scopes() -> String {
    let rows = SCOPES
        .iter()
        .map(|(name, meaning)| format!("| `{name}` | {meaning} |\n"));
    "| scope | what it looks at |\n| --- | --- |\n".to_owned() + &rows.collect::<String>()
}

fn text_of(name: &str) -> String {
    fs::read_to_string(path_of(name)).expect("the paper is there")
}

fn path_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

#[allow(clippy::disallowed_methods, reason = "a test may be told to write what it compares")]
fn must_write() -> bool {
    std::env::var("PRESSROOM_WRITE_DOCS").is_ok()
}
