//! Approving touches nothing but what it must, however odd the front matter.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

use pressroom::base::rule::{Hold, Rule};
use pressroom::base::{Diagnostic, SourcePath};
use pressroom::content::approval::{Asked, Change, Numbering};
use pressroom::pipeline::rulebook;
use pressroom::press::approve::{Approvals, approve};
use pressroom::press::{Places, read::Folder};
use pressroom::source::front_matter;
use pressroom::source::yaml::{self, Map, Value};

use crate::support::{order, package};

pub const RELEASE: &str = "content/releases/2026/odd.md";

/// A front matter that somebody might write, in pieces: each is a line or a few.
fn odd() -> impl Strategy<Value = String> {
    let title = prop::sample::select(vec![
        "title: Bus 42 stops at seven\n",
        "title: \"Bus 42: stops at seven\"   # the news\n",
        "'title': 'It''s the bus'\n",
        "title: >-\n  Bus 42 stops\n  at seven\n",
        "title: |\n  Bus 42 stops at seven\n\n",
        "Title : Bus 42 stops\n",
        "title: “Bus 42 stops”\n",
    ]);
    let approved = prop::sample::select(vec![
        "",
        "approved: {by: ada-finch}\n",
        "approved: { by: 'ada-finch' , on: 2026-11-19 }   # said yes\n",
        "approved:\n  by: ada-finch   # the leader\n",
        "approved:\n      by: ada-finch\n      seal: \"v1:0\"\n      on: 2026-11-19T10:00\n",
        "approved:\n",
        "approved: ~\n",
        "approved: null # nobody yet\n",
        "\"approved\": {by: \"ada-finch\"}\n",
        "approved: {\n  by: ada-finch,   # who\n  on: 2026-11-19\n  }\n",
        "# approved: {by: ada-finch}\n",
    ]);
    let more = prop::sample::subsequence(
        vec![
            "# a remark of its own\n",
            "\n",
            "wards: [all]\n",
            "x_note: &note {a: [1, 2], b: \"c # d\"}\nx_too: *note\n",
            "x_long: |+\n  kept\n\n",
            "x_seal: 'v1:0'\n",
            "place: Mill Lane\n",
            "quotes:\n- by: ada-finch\n  role: \"leader\"   # since May\n",
            "corrections: []\n",
        ],
        0..6,
    );
    let id = prop::sample::select(vec!["", "", "id: X-2026-009\n", "id:\n", "slug: odd-bus\n"]);
    let end = prop::sample::select(vec![
        "---\nBody – text.\n",
        "---\n\nBody\n\n---\n\nMore",
        "---",
        "---\n",
        "...\nBody\n",
    ]);
    let breaks = prop::sample::select(vec!["\n", "\n", "\r\n"]);
    let mark = prop::sample::select(vec!["", "", "\u{feff}"]);
    let rest = Just("summary: It stops.\nissued: 2026-11-20T10:00\ntopics: [roads]\n".to_owned());
    (title, approved, more, id, end, breaks, mark, rest, any::<u64>()).prop_map(
        |(title, approved, more, id, end, breaks, mark, rest, turn)| {
            let mut pieces: Vec<String> = [title, approved, id].map(str::to_owned).into();
            pieces.push(rest);
            // An anchor stands before its alias, so the pieces are turned and never shuffled.
            pieces.push(more.concat());
            let turn = (turn % pieces.len() as u64) as usize;
            pieces.rotate_left(turn);
            let text = format!("---\n{}{end}", pieces.concat());
            format!("{mark}{}", text.replace('\n', breaks))
        },
    )
}

pub fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    let from = package().join("tests/sites/minimal");
    for entry in walkdir::WalkDir::new(&from).into_iter().filter_map(Result::ok) {
        let to = site.path().join(entry.path().strip_prefix(&from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).unwrap();
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
    let settings = site.path().join("content/site.yaml");
    let text = fs::read_to_string(&settings)
        .unwrap()
        .replace("approval: named", "approval: sealed");
    fs::write(settings, text + &without_rules()).unwrap();
    site
}

/// What odd texts say is not asked about here, only what approving them changes.
fn without_rules() -> String {
    let is_of_texts = |rule: &&Rule| rule.hold == Hold::Usual && rule.code.id != "silent-edit";
    let off = rulebook::rules()
        .into_iter()
        .filter(is_of_texts)
        .map(|rule| format!("  {}: off\n", rule.code.id));
    std::iter::once("rules:\n".to_owned()).chain(off).collect()
}

pub fn approved(site: &Path) -> Result<Approvals, Vec<Diagnostic>> {
    let places = Places {
        site: site.to_path_buf(),
        output: site.join("public"),
    };
    let asked = Asked {
        by: "ada-finch".to_owned(),
        change: Change::Unsaid,
        numbering: Numbering::Kept,
    };
    let outcome = approve(
        &places,
        &[SourcePath::new(RELEASE)],
        &asked,
        &order("2026-11-18T09:00:00Z"),
    );
    match outcome.diagnostics.iter().any(Diagnostic::is_error) {
        true => Err(outcome.diagnostics),
        false => Ok(outcome.value),
    }
}

/// The lines of the one that are not in the other, each where it stands.
fn lines_gone<'a>(from: &'a str, to: &str) -> Vec<&'a str> {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split_inclusive('\n').collect(), to.split_inclusive('\n').collect());
    let mut longest = vec![vec![0_usize; to.len() + 1]; from.len() + 1];
    for (i, one) in from.iter().enumerate().rev() {
        for (j, other) in to.iter().enumerate().rev() {
            longest[i][j] = match one == other {
                true => longest[i + 1][j + 1] + 1,
                false => longest[i + 1][j].max(longest[i][j + 1]),
            };
        }
    }
    let (mut i, mut j, mut gone) = (0, 0, Vec::new());
    while i < from.len() {
        if j < to.len() && from[i] == to[j] {
            (i, j) = (i + 1, j + 1);
        } else if j < to.len() && longest[i][j + 1] >= longest[i + 1][j] {
            j += 1;
        } else {
            gone.push(from[i]);
            i += 1;
        }
    }
    gone
}

fn facts(text: &str) -> Map {
    let path = SourcePath::new(RELEASE);
    let block = front_matter::split(&path, text)
        .value
        .yaml
        .expect("it has front matter");
    let mut map = yaml::read(&path, &text[block], 0).value.expect("it can be read");
    map.0.retain(|(key, value)| {
        let minted = ["id", "slug"].contains(&key.as_str());
        key != "approved" && !(minted && *value == Value::Null)
    });
    map
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let site = site();
    fs::write(site.path().join(RELEASE), text).unwrap();
    let told = approved(site.path());
    prop_assert!(told.is_ok(), "{:?}\n{}", told.err(), text);
    let after = fs::read_to_string(site.path().join(RELEASE)).unwrap();
    for line in lines_gone(text, &after) {
        let of_approval = ["approved", "by:", "on:", "seal:", "id:", "}"]
            .iter()
            .any(|key| line.contains(key));
        prop_assert!(of_approval, "{line:?} is gone from\n{text}\nto\n{after}");
    }
    for line in lines_gone(&after, text) {
        let of_approval = ["approved", "by:", "on:", "seal:", "id:", "slug:"]
            .iter()
            .any(|key| line.contains(key));
        prop_assert!(of_approval, "{line:?} is new in\n{after}");
    }
    let (mut old, mut new) = (facts(text), facts(&after));
    for map in [&mut old, &mut new] {
        map.0.retain(|(key, _)| !["id", "slug"].contains(&key.as_str()));
    }
    prop_assert_eq!(&old, &new, "{}", after);
    prop_assert_eq!(text.contains("\r\n"), after.contains("\r\n"));
    prop_assert_eq!(
        after.replace("\r\n", "").contains('\n'),
        text.replace("\r\n", "").contains('\n')
    );
    let remarks = |text: &str| text.matches('#').count();
    prop_assert_eq!(remarks(text), remarks(&after));
    // Approved as it is, it is not touched again.
    prop_assert!(approved(site.path()).is_ok());
    prop_assert_eq!(fs::read_to_string(site.path().join(RELEASE)).unwrap(), after);
    let faults = Folder::new(site.path()).sources().diagnostics;
    prop_assert!(!faults.iter().any(Diagnostic::is_error));
    Ok(())
}

#[test]
fn only_the_lines_that_must_change_do() {
    let config = Config {
        cases: 200,
        rng_seed: RngSeed::Fixed(0x5ea1),
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new(config).run(&odd(), |text| check(&text)).unwrap();
}

#[test]
fn a_block_in_braces_is_approved_too() {
    check("---\n{title: Bus, summary: It stops., issued: 2026-11-20T10:00, topics: [roads]} # all\n---\nBody\n")
        .unwrap();
}
