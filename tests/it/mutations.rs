//! Texts that something went wrong with: cut off, with bytes changed, with one line without end, with
//! marks within marks. Every rule reads them to the end, and its findings stand where they say.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

use pressroom::base::{Diagnostic, Digest, Horizon, Levels, Place, SourcePath, code};
use pressroom::check::{Ground, Item, Kind, check_item};
use pressroom::content::assemble::{assemble, parse};
use pressroom::content::ledger::Past;
use pressroom::content::settings::{Settings, zone_of};
use pressroom::content::{Kind as FileKind, Parsed, fields};
use pressroom::press::report;
use pressroom::source::file::Files;
use pressroom::source::yaml;

use crate::support::{Folder, NOW};

/// What is put into a text, again and again: what opens and is never closed, what looks like a name, a
/// number, a quotation, an address.
const PIECES: &[&str] = &[
    "\"",
    "“",
    "‘",
    "'",
    "> ",
    "> \"",
    "(",
    "[",
    "![",
    "](",
    "**",
    "`",
    "<b>",
    "<!--",
    "&amp;",
    "::: quote tobias-wren\n",
    ":::\n",
    "# ",
    "- ",
    "| a ",
    "|-",
    "[^1]",
    "\\",
    "\u{a0}",
    "\u{301}",
    "\u{202e}",
    "é",
    "𝔸",
    ". ",
    ", ",
    " and ",
    "Mrs ",
    "Cllr ",
    "A. ",
    "Doreen Pike ",
    "Doreen Pike, ",
    "said ",
    "said: \"",
    "her daughter Mia, 9, ",
    "aged ",
    "14 Quay Row, ",
    "HM2 7TT ",
    "07700 ",
    "0",
    "1-",
    "case ref ",
    "lied ",
    "told lies ",
    "the council ",
    "Ltd ",
    "x",
    "X",
    "word ",
    "Word ",
    "@",
    "a@b.",
    "https://a.example/",
    "ENDS\n\n",
    "## Notes to editors\n\n",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "    ",
];

/// How a text is spoiled.
#[derive(Clone, Debug)]
enum Spoil {
    /// It ends here.
    Cut(usize),
    /// A byte is another one.
    Flip(usize, u8),
    /// A piece stands in it, so many times in a row.
    Pile(usize, usize, usize),
    /// A part of it is there again, so many times.
    Again(usize, usize, usize),
    /// Its lines are one.
    Join,
}

fn spoil() -> impl Strategy<Value = Spoil> {
    let at = any::<usize>();
    prop_oneof![
        at.prop_map(Spoil::Cut),
        (at, any::<u8>()).prop_map(|(at, byte)| Spoil::Flip(at, byte)),
        (at, 0..PIECES.len(), 1..300usize).prop_map(|(at, piece, times)| Spoil::Pile(at, piece, times)),
        (at, 1..400usize, 1..12usize).prop_map(|(at, length, times)| Spoil::Again(at, length, times)),
        Just(Spoil::Join),
    ]
}

/// A text, spoiled; what is no longer UTF-8 is read as an editor would show it.
fn spoiled(text: &str, spoils: &[Spoil]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for spoil in spoils {
        let length = bytes.len().max(1);
        match spoil {
            Spoil::Cut(at) => bytes.truncate(at % length),
            Spoil::Flip(at, byte) => {
                if let Some(old) = bytes.get_mut(at % length) {
                    *old = *byte;
                }
            }
            Spoil::Pile(at, piece, times) => {
                let at = (at % length).min(bytes.len());
                bytes.splice(at..at, PIECES[*piece].repeat(*times).into_bytes());
            }
            Spoil::Again(at, part, times) => {
                let at = (at % length).min(bytes.len());
                let part = bytes[at..(at + part).min(bytes.len())].repeat(*times);
                bytes.splice(at..at, part);
            }
            Spoil::Join => bytes
                .iter_mut()
                .filter(|byte| **byte == b'\n')
                .for_each(|byte| *byte = b' '),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The site of the examples, with one text to be read in it.
struct Desk {
    folder: Folder,
    others: BTreeMap<SourcePath, Parsed>,
}

impl Desk {
    const TEXT: &str = "content/releases/2026/example.md";

    fn new() -> Self {
        let folder = Folder::on_disk("tests/sites/rules");
        let (_, zone) = settings(&folder);
        let texts = folder
            .0
            .keys()
            .filter(|path| path.ends_with(".md") && *path != Self::TEXT);
        let others = texts.map(|path| {
            let text = folder.text(path);
            let source = SourcePath::new(path);
            let kind = FileKind::of(&source).unwrap();
            let parsed = parse(&source, Digest::of(&text), &text, kind, &zone, "en").value;
            (source, parsed)
        });
        let others = others.collect();
        Self { folder, others }
    }

    /// What the rules find in a text that stands below the front matter of the example.
    fn check(&self, body: &str) {
        let example = self.folder.text(Self::TEXT);
        let (front, _) = example.split_once("\n---\n").unwrap();
        let text = format!("{front}\n---\n{body}");
        let (settings, zone) = settings(&self.folder);
        let source = SourcePath::new(Self::TEXT);
        let parsed = parse(&source, Digest::of(&text), &text, FileKind::Release, &zone, "en").value;
        let all = self.others.values().cloned().chain([parsed]).collect();
        let assembly = assemble(
            settings,
            Files::default(),
            all,
            &Past::unknown(),
            Horizon::public(NOW.parse().unwrap()),
        )
        .value;
        let ground = Ground::new(&assembly, Levels::default());
        let release = ground.releases().next().expect("the example is a release");
        let found = check_item(&Item::new(&ground, &release.entry, Kind::Release(release), &text));
        found.iter().for_each(|told| assert_place(told, &text));
    }
}

fn settings(folder: &Folder) -> (Settings, pressroom::base::date::Zone) {
    let site = SourcePath::new("content/site.yaml");
    let map = yaml::read(&site, &folder.text("content/site.yaml"), 0).value.unwrap();
    let zone = zone_of(&map);
    let (settings, _) = fields::read(&site, &map, &zone, "en", Settings::read);
    (settings, zone)
}

/// A place lies within its text, on the edges of characters.
fn assert_place(told: &Diagnostic, text: &str) {
    let places = told.place.iter().chain(told.labels.iter().map(|(place, _)| place));
    for place in places {
        if let Place::Text(span) = place {
            let words = text.get(span.start as usize..span.end as usize);
            assert!(words.is_some_and(|words| !words.is_empty()), "{told:?}");
        }
    }
}

/// Texts with much in them for rules to read.
fn texts() -> Vec<String> {
    let samples = ["tests/sites/rules", "tests/sites/corpus"].map(Folder::on_disk);
    let mut texts: Vec<String> = samples
        .iter()
        .flat_map(|folder| folder.0.keys().map(move |path| (folder, path)))
        .filter(|(_, path)| path.contains("/releases/"))
        .filter_map(|(folder, path)| Some(folder.text(path).split_once("\n---\n")?.1.to_owned()))
        .collect();
    texts.push(
        "Tansy Holloway, of 14 Quay Row, HM2 7TT, has waited 9 months (case ref HM-104233). Ms Holloway, who has lung disease, can be reached on 07700 900123 or at tansy.holloway@mailhost.example.\n\nHer daughter Mia, 9, a pupil at Saltings Primary School, was born on 3 May 2017.\n\nCllr Rufus Brandt lied, and Fenline Buses Ltd paid him backhanders. “It is ‘corrupt’,” said Beryl Ashcombe, 71, a tenant in Castle Fen. He covered it up.\n\n![Borough crest](hbc-crest.png)\n\n> The Alliance-run council has decided.\n"
            .to_owned(),
    );
    texts
}

#[test]
fn spoiled_texts_are_read_to_the_end() {
    let desk = Desk::new();
    let texts = texts();
    let asked = Config::default();
    let config = Config {
        rng_seed: match asked.rng_seed {
            RngSeed::Random => RngSeed::Fixed(0x5901_1ed5),
            fixed => fixed,
        },
        failure_persistence: None,
        ..asked
    };
    let case = (0..texts.len(), prop::collection::vec(spoil(), 1..5));
    TestRunner::new(config)
        .run(&case, |(text, spoils)| {
            desk.check(&spoiled(&texts[text], &spoils));
            Ok(())
        })
        .unwrap();
}

#[test]
fn piles_of_anything_are_read_to_the_end() {
    let desk = Desk::new();
    for piece in PIECES {
        desk.check(&piece.repeat(400));
        desk.check(&format!(
            "Cllr Tobias Wren said: {}",
            format!("{piece}Word word. ").repeat(60)
        ));
    }
}

/// Long texts of one line, or of one thing over and over.
const LONG: &[(&str, &str)] = &[
    ("pictures on one line", "![](x.jpg) "),
    ("links on one line", "[here](nowhere.md) "),
    (
        "sentences on one line",
        "At 7.00 PM yesterday Mrs Trask of 14 Quay Row lied. ",
    ),
    (
        "quotations on one line",
        "\"We have had enough of it all now,\" said Jo. ",
    ),
    ("children on one line", "Mia, 9, a pupil, and her son Leo "),
    ("one word", "word"),
    ("placeholders", "[insert x] TBC XXX "),
    ("entities and tags", "&amp;<b>"),
    ("emphasis", "**a "),
    ("rows of a table", "|x|7.00 PM|\n"),
    ("items of a list", "- 12 per cent of £1.2m\n"),
    ("paragraphs", "Cllr Tobias Wren said: \"It is 12 per cent.\"\n\n"),
];

#[test]
fn four_times_as_much_takes_about_four_times_as_long() {
    let desk = Desk::new();
    let read = |text: &str| {
        let begun = Instant::now();
        desk.check(text);
        begun.elapsed()
    };
    for (name, piece) in LONG {
        let times = 20_000 / piece.len();
        let (once, more) = (read(&piece.repeat(times)), read(&piece.repeat(4 * times)));
        assert!(
            more < 9 * once + Duration::from_secs(1),
            "{name}: {once:?}, then {more:?}"
        );
    }
}

#[test]
fn much_that_is_found_on_one_line_is_placed_in_time() {
    let (path, piece) = (SourcePath::new("content/a.md"), "ŵ![](x.jpg) ");
    let text = piece.repeat(400_000);
    let at = |number: usize| number * 50 * piece.len() + 2;
    let found: Vec<Diagnostic> = (0..8_000)
        .map(|number| {
            let place = Place::text(&path, at(number)..at(number) + 10);
            Diagnostic::new(&code::DEAD_LINK, format!("{number}"))
                .at(place.clone())
                .label(place, "here")
        })
        .collect();
    let begun = Instant::now();
    let entries = report::json(&found, &|_| Some(text.clone()));
    let told = report::text(&found, &|_| Some(text.clone()), report::Colour::Plain);
    assert_eq!(entries[7_999].column, Some(7_999 * 50 * (piece.len() - 1) + 2));
    assert!(told.len() < 40_000_000, "{}", told.len());
    assert!(begun.elapsed() < Duration::from_secs(40), "{:?}", begun.elapsed());
}
