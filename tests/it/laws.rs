//! Who may import what, and the other laws of the house that can be read from its text.

mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tokens::{Token, paths, spells, tokens, without_tests};

/// The rooms, and the rooms that each may name. The table of the architecture, as it stands.
///
/// `cli` and `serve` name `pipeline`, for an order is made there and its words are the pipeline's.
const ROOMS: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("source", &["base"]),
    ("content", &["base", "source"]),
    ("output", &["base", "source"]),
    ("check", &["base", "source", "content"]),
    ("plan", &["base", "source", "content", "output"]),
    ("render", &["base", "source", "output"]),
    ("proof", &["base", "source", "output"]),
    (
        "pipeline",
        &[
            "base", "source", "content", "output", "check", "plan", "render", "proof",
        ],
    ),
    // What a site's baseline knows is the business of `check`; `press` keeps it on the disk.
    ("press", &["base", "source", "content", "output", "check", "pipeline"]),
    // `serve` reads in a report when something is due next.
    ("serve", &["base", "output", "pipeline", "press"]),
    ("import", &["base", "source", "content"]),
    (
        "cli",
        &["base", "content", "check", "pipeline", "import", "press", "serve"],
    ),
];

/// Outside crates and their homes: a room, a file or a folder of `src/`. One home, two at most, but for
/// what is a language of its own: serde, JSON values and instants.
const CRATES: &[(&str, &[&str])] = &[
    ("aho_corasick", &["check", "proof/rules"]),
    ("ammonia", &["render/prose/sanitise.rs"]),
    ("annotate_snippets", &["press/report/text.rs"]),
    ("anstream", &["cli"]),
    ("blake3", &["base/digest.rs"]),
    ("brotli", &["render/packed.rs"]),
    ("chrono", &["content/recurrence.rs"]),
    ("clap", &["cli"]),
    ("fancy_regex", &["check/pack"]),
    ("flate2", &["render/packed.rs"]),
    // The names of characters are data of HTML; pages are parsed by the rules of browsers in one place.
    ("html5ever", &["render/same_page.rs", "proof/page/references.rs"]),
    ("hyper", &["serve"]),
    ("hyper_util", &["serve/host.rs"]),
    ("icu_normalizer", &["content/seal/plain.rs"]),
    ("imagesize", &["press/picture.rs"]),
    ("include_dir", &["source/theme.rs", "cli/init.rs"]),
    // Instants and civil dates are words of every noun; formats and zones stay in `base/date.rs`.
    (
        "jiff",
        &[
            "base",
            "content",
            "output",
            "check",
            "plan",
            "render",
            "import",
            "pipeline/account.rs",
            "press/last.rs",
            "cli",
        ],
    ),
    ("markup5ever_rcdom", &["render/same_page.rs"]),
    ("minify_html", &["render/minify.rs"]),
    ("miniz_oxide", &["check/spelling", "proof/leak/archive.rs"]),
    ("notify", &["serve/watch.rs"]),
    // Encoding where an address is written, decoding where it is read: small places, one crate.
    (
        "percent_encoding",
        &[
            "content/links.rs",
            "pipeline/landing.rs",
            "plan/redirects.rs",
            "press/report/sarif.rs",
            "render/redirects.rs",
            "render/server_rules.rs",
            "proof/leak/escapes.rs",
            "proof/links.rs",
            "import/address.rs",
            "import/pictures.rs",
            "serve/http.rs",
            "serve/scene.rs",
        ],
    ),
    (
        "memchr",
        &["check/quotations", "proof/leak", "proof/page", "source/prose"],
    ),
    ("mimalloc", &["main.rs"]),
    ("postcard", &["base/digest.rs", "base/memory.rs"]),
    ("pulldown_cmark", &["source/prose", "render/prose"]),
    // Feeds are written in one place, and read again in the other.
    ("quick_xml", &["render/xml.rs", "proof/feed.rs"]),
    ("rayon", &["pipeline", "press"]),
    ("regex", &["check"]),
    ("regex_automata", &["check/pattern/searcher.rs"]),
    ("regex_syntax", &["check/pattern"]),
    ("rrule", &["content/recurrence.rs"]),
    ("rustc_hash", &["base/quick.rs"]),
    ("saphyr_parser", &["source/yaml/locate.rs"]),
    ("same_file", &["press/turn.rs"]),
    // What is kept between builds, or given to a hasher, is written in one form by all.
    (
        "serde",
        &[
            "base",
            "source",
            "content",
            "output",
            "check",
            "render",
            "pipeline",
            "press",
            "serve/notes.rs",
        ],
    ),
    // The one form that a record, a feed, a manifest and a report to programs share.
    (
        "serde_json",
        &[
            "content/schema.rs",
            "output",
            "plan",
            "render",
            "proof/feed.rs",
            "press",
            "import",
            "serve/http.rs",
            "cli",
        ],
    ),
    ("serde_yaml", &["source/yaml/parse.rs"]),
    // Anchors of headings, plain letters of words, slugs of items, and the slugs of an archive.
    (
        "slug",
        &[
            "source/prose/anchors.rs",
            "source/words.rs",
            "content",
            "import/slugs.rs",
        ],
    ),
    ("similar", &["pipeline/wording.rs"]),
    ("strsim", &["base/diagnostic.rs"]),
    ("syntect", &["render/highlight.rs"]),
    ("tera", &["render/typesetter.rs", "render/template_fault.rs"]),
    ("textwrap", &["render/wire.rs"]),
    // The lines that browsers hold: who answers on them, and who rings.
    ("tokio", &["serve"]),
    ("toml", &["import/toml.rs"]),
    // An author's address is judged in `content`, joined in `render` and followed in `proof`.
    ("url", &["content/fields", "render/prose/address.rs", "proof/links.rs"]),
    ("walkdir", &["import/archive.rs"]),
];

/// The rooms that may touch the world.
const WORLDLY: &[&str] = &["press", "serve", "import", "cli", "main"];

/// The ways to the world: files, environment, clock, processes, net, terminal.
const WORLD: &[&[&str]] = &[
    &["std", "fs"],
    &["std", "env"],
    &["std", "io", "stdin"],
    &["std", "io", "stdout"],
    &["std", "io", "stderr"],
    &["std", "net"],
    &["std", "process"],
    &["std", "time", "SystemTime"],
    &["std", "time", "Instant"],
    &["Timestamp", "now"],
    &["Zoned", "now"],
    &["jiff", "Timestamp", "now"],
    &["jiff", "Zoned", "now"],
    &["TimeZone", "system"],
];

/// Macros that speak to the terminal, or stop a build without an author's leave.
const FORBIDDEN_MACROS: &[&str] = &["println", "print", "eprintln", "eprint", "dbg", "todo", "unimplemented"];

/// Files of more than 400 lines, why they are not split, and the lines that they may have at most.
const LONG: &[(&str, usize, &str)] = &[
    (
        "content/references.rs",
        480,
        "every kind's references, with their tests",
    ),
    ("plan/cards.rs", 450, "every kind's card, with tests"),
];

/// A file of `src/`, as the laws read it.
struct File {
    /// Its path below `src/`.
    path: String,
    text: String,
    /// Its tokens, without tests.
    tokens: Vec<Token>,
}

impl File {
    fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.trim_end_matches(".rs")
    }

    /// The module that the file is: `plan/cards.rs` is `plan::cards`.
    fn module(&self) -> Vec<&str> {
        let path = self.path.trim_end_matches(".rs");
        path.trim_end_matches("/mod").split('/').collect()
    }

    /// Every path of the file with its line, `super` and `self` resolved.
    fn paths(&self) -> Vec<(Vec<String>, usize)> {
        let resolve = |(names, line): (Vec<String>, usize)| (self.resolved(names), line);
        paths(&self.tokens).into_iter().map(resolve).collect()
    }

    fn resolved(&self, names: Vec<String>) -> Vec<String> {
        let supers = names.iter().take_while(|name| *name == "super").count();
        if supers == 0 {
            return names;
        }
        let module = self.module();
        let around = &module[..module.len().saturating_sub(supers)];
        let around = std::iter::once("crate")
            .chain(around.iter().copied())
            .map(str::to_owned);
        around.chain(names[supers..].iter().cloned()).collect()
    }

    fn at(&self, line: usize) -> String {
        format!("src/{}:{line}", self.path)
    }
}

/// Every file of `src/` that is compiled into the product, in the order of the paths.
fn house() -> Vec<File> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut tests = BTreeSet::new();
    for entry in walkdir::WalkDir::new(&src).sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry
            .path()
            .strip_prefix(&src)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        // What cargo runs beforehand is no part of the product.
        if !path.ends_with(".rs") || path == "build.rs" {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let (tokens, modules) = without_tests(&tokens(&text));
        let folder = path.trim_end_matches(".rs").trim_end_matches("/mod");
        tests.extend(modules.iter().map(|module| format!("{folder}/{module}")));
        files.push(File { path, text, tokens });
    }
    assert!(files.len() > 100, "the house was not found");
    files.retain(|file| !tests.iter().any(|module| is_within(&file.path, module)));
    files
}

fn assert_none(breaches: &[String], law: &str) {
    assert!(breaches.is_empty(), "{law}:\n{}\n", breaches.join("\n"));
}

#[test]
fn a_room_imports_only_what_it_stands_on() {
    let allowed: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut breaches = Vec::new();
    for file in house().iter().filter(|file| !matches!(file.room(), "lib" | "main")) {
        let Some(allowed) = allowed.get(file.room()) else {
            breaches.push(format!("{}: a room that is in no table", file.at(1)));
            continue;
        };
        for (names, line) in file.paths() {
            let [first, room, ..] = names.as_slice() else {
                continue;
            };
            if first == "crate" && room != file.room() && !allowed.contains(&room.as_str()) {
                breaches.push(format!(
                    "{}: {} imports {}",
                    file.at(line),
                    file.room(),
                    names.join("::")
                ));
            }
        }
    }
    assert_none(&breaches, "who may import what");
}

#[test]
fn an_outside_crate_stays_in_its_home() {
    let homes: BTreeMap<&str, &[&str]> = CRATES.iter().copied().collect();
    assert_eq!(homes.len(), CRATES.len(), "a crate has one row");
    let known = dependencies();
    let mut breaches = Vec::new();
    let mut lived_in = BTreeSet::new();
    let house = house();
    for file in &house {
        for (names, line) in file.paths().iter().filter(|(names, _)| known.contains(&names[0])) {
            if is_module_beside(&house, file, &names[0]) {
                continue;
            }
            let homes = homes.get(names[0].as_str()).copied().unwrap_or_default();
            match homes.iter().find(|home| is_within(&file.path, home)) {
                Some(home) => {
                    lived_in.insert((names[0].clone(), *home));
                }
                // A name of one word may be anything; a path or an import is the crate.
                None if names.len() > 1 => {
                    breaches.push(format!("{}: {} is not at home here", file.at(*line), names.join("::")));
                }
                None => {}
            }
        }
    }
    for name in known.iter().filter(|name| !homes.contains_key(name.as_str())) {
        breaches.push(format!("Cargo.toml: {name} has no home in the table"));
    }
    for (name, homes) in CRATES {
        for home in *homes {
            if !lived_in.contains(&((*name).to_owned(), *home)) {
                breaches.push(format!("the table: {name} no longer lives in {home}"));
            }
        }
    }
    assert_none(&breaches, "every outside crate has its home");
}

/// Whether a name is that of a module beside the file, which hides the crate of that name.
fn is_module_beside(house: &[File], file: &File, name: &str) -> bool {
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside = format!("{folder}/{name}");
    house
        .iter()
        .any(|other| other.path != file.path && is_within(&other.path, &beside))
}

fn is_within(path: &str, home: &str) -> bool {
    let module = path.trim_end_matches(".rs");
    path == home || module == home || path.strip_prefix(home).is_some_and(|rest| rest.starts_with('/'))
}

/// The crates that the product is built from, as the code names them.
fn dependencies() -> BTreeSet<String> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let lines = text.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    lines
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| Some(line.split_once('=')?.0.trim().replace('-', "_")))
        .collect()
}

#[test]
fn below_press_nothing_touches_the_world() {
    let mut breaches = Vec::new();
    for file in house().iter().filter(|file| !WORLDLY.contains(&file.room())) {
        for (names, line) in file.paths() {
            if WORLD
                .iter()
                .any(|way| names.iter().map(String::as_str).take(way.len()).eq(way.iter().copied()))
            {
                breaches.push(format!("{}: {}", file.at(line), names.join("::")));
            }
        }
    }
    assert_none(&breaches, "no files, clock, environment or terminal below press");
}

#[test]
fn nothing_speaks_or_gives_up_out_of_turn() {
    let mut breaches = Vec::new();
    for file in house() {
        for (index, token) in file.tokens.iter().enumerate() {
            let rest = &file.tokens[index..];
            let speaks = FORBIDDEN_MACROS.contains(&token.text.as_str()) && spells(&rest[1..], &["!"]);
            let unwraps = spells(rest, &[".", "unwrap", "(", ")"]);
            let is_terminal = file.room() == "cli" && token.text.contains("print");
            if (speaks && !is_terminal) || unwraps {
                let name = if unwraps { "unwrap" } else { &token.text };
                breaches.push(format!("{}: {name}", file.at(token.line)));
            }
        }
    }
    assert_none(&breaches, "no unwrap, and no printing outside cli");
}

/// Files of `check` that look at releases among each other or at the instant, and why their findings on one text
/// may be remembered all the same.
const WIDE_SIGHT: &[(&str, &str)] = &[
    ("check/ground.rs", "it says what a remembered finding depends on"),
    ("check/places.rs", "what is asked of it is heard (`check/heard.rs`)"),
    (
        "check/rules/topic_missing.rs",
        "of a release without topics, the digest holds what it is offered",
    ),
    ("check/waivers.rs", "waivers are applied afresh in every build"),
    ("check/practice.rs", "for tests"),
    ("check/trial.rs", "for tests"),
    (
        "check/rules/surgery_stale_or_private/mod.rs",
        "findings on events are not remembered",
    ),
];

#[test]
fn a_rule_on_a_text_sees_what_the_digest_of_its_ground_covers() {
    let wide: [&[&str]; 9] = [
        &["site", ".", "topics"],
        &[".", "topic", "("],
        &[".", "topic_slugs", "("],
        &["site", ".", "file"],
        &["site", ".", "files"],
        &["site", ".", "entries"],
        &["site", ".", "releases"],
        &[".", "releases", "(", ")"],
        &["site", ".", "now"],
    ];
    let mut breaches = Vec::new();
    for file in house().iter().filter(|file| file.room() == "check") {
        if WIDE_SIGHT.iter().any(|(path, _)| *path == file.path) {
            continue;
        }
        for (index, token) in file.tokens.iter().enumerate() {
            if wide.iter().any(|words| spells(&file.tokens[index..], words)) {
                breaches.push(file.at(token.line));
            }
        }
    }
    assert_none(&breaches, "what a rule asks of the site is part of `Ground::digest`");
}

#[test]
fn every_file_says_what_it_is() {
    let silent = |file: &File| !file.text.starts_with("//! ");
    let breaches: Vec<String> = house()
        .iter()
        .filter(|file| silent(file))
        .map(|file| file.at(1))
        .collect();
    assert_none(&breaches, "a file opens with one sentence");
}

#[test]
fn a_file_is_read_in_one_sitting() {
    let house = house();
    let gone = LONG
        .iter()
        .filter(|(path, ..)| !house.iter().any(|file| file.path == *path));
    let mut breaches: Vec<String> = gone.map(|(path, ..)| format!("the list: {path} is gone")).collect();
    for file in &house {
        let lines = file.text.lines().count();
        let most = LONG
            .iter()
            .find(|(path, ..)| *path == file.path)
            .map_or(400, |(_, most, _)| *most);
        if lines > most {
            breaches.push(format!("{}: {lines} lines, at most {most}", file.at(1)));
        }
        if lines <= 400 && most > 400 {
            breaches.push(format!("{}: short again; take it off the list", file.at(1)));
        }
    }
    assert_none(&breaches, "at 400 lines, split");
}
