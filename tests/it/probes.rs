//! Many wordings of one fault, and what only looks like it: each stands in a release that is clean without it.
//!
//! A table beside the site of a corpus holds them, below a line `= rule`: `-` a fault that is found, `~` one that is not found
//! yet, `+` what no rule may speak of, and `!` what one still does. In brackets stands where it goes; without them it
//! is a paragraph before the end. `\n` breaks a line.

use std::collections::BTreeMap;

use pressroom::base::{Diagnostic, Severity};
use pressroom::pipeline::rulebook;
use pressroom::press::report::locate;
use serde_yaml::{Mapping, Value};

use crate::support::{Folder, NOW, Public, order};

/// The tables, each beside the site that its probes are put into.
const TABLES: [(&str, &str); 25] = [
    ("tests/sites/corpus-7", "probes.txt"),
    ("tests/sites/corpus-8", "probes.txt"),
    ("tests/sites/corpus-8", "second.txt"),
    ("tests/sites/corpus-9", "probes.txt"),
    ("tests/sites/corpus-9", "second.txt"),
    ("tests/sites/corpus-9", "third.txt"),
    ("tests/sites/corpus-9", "fourth.txt"),
    ("tests/sites/corpus-9", "fifth.txt"),
    ("tests/sites/corpus-9", "sixth.txt"),
    ("tests/sites/corpus-9", "seventh.txt"),
    ("tests/sites/corpus-9", "eighth.txt"),
    ("tests/sites/corpus-9", "ninth.txt"),
    ("tests/sites/corpus-9", "tenth.txt"),
    ("tests/sites/corpus-9", "eleventh.txt"),
    ("tests/sites/corpus-9", "twelfth.txt"),
    ("tests/sites/corpus-9", "thirteenth.txt"),
    ("tests/sites/corpus-9", "fourteenth.txt"),
    ("tests/sites/corpus-9", "fifteenth.txt"),
    ("tests/sites/corpus-9", "sixteenth.txt"),
    ("tests/sites/corpus-9", "seventeenth.txt"),
    ("tests/sites/corpus-9", "eighteenth.txt"),
    ("tests/sites/corpus-9", "officers.txt"),
    ("tests/sites/corpus-9", "residents.txt"),
    ("tests/sites/corpus-9", "law.txt"),
    ("tests/sites/corpus-9", "council.txt"),
];

/// The release that probes are put into.
const CASE: &str = "content/releases/2026/case.md";

/// What a probe is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Fault,
    Missed,
    Innocent,
    FalseAlarm,
}

struct Probe {
    rule: String,
    sort: Sort,
    /// Where it goes; empty for a paragraph before the end.
    place: String,
    text: String,
}

/// The probes of a table, by the name of the file that each becomes.
fn probes(corpus: &str, table: &str) -> BTreeMap<String, Probe> {
    let table = std::fs::read_to_string(crate::support::package().join(corpus).join(table)).unwrap();
    let mut rule = String::new();
    let mut probes = BTreeMap::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
        let sort = match mark {
            "=" => {
                rule = rest.to_owned();
                continue;
            }
            "-" => Sort::Fault,
            "~" => Sort::Missed,
            "+" => Sort::Innocent,
            "!" => Sort::FalseAlarm,
            _ => panic!("{line}"),
        };
        let bracket = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let known = bracket.filter(|(place, text)| is_place(place) && !text.starts_with('('));
        let (place, text) = known.unwrap_or(("", rest));
        let probe = Probe {
            rule: rule.clone(),
            sort,
            place: place.to_owned(),
            text: text.trim_start().replace("\\n", "\n"),
        };
        probes.insert(format!("content/releases/2026/probe-{:03}.md", probes.len()), probe);
    }
    probes
}

/// Whether brackets say where a probe goes: what is left to be filled in stands in brackets as well.
fn is_place(words: &str) -> bool {
    [
        "title",
        "summary",
        "sheriff",
        "lead",
        "first",
        "end",
        "noends",
        "planning",
        "application",
        "chair",
        "by-election",
        "resident",
    ]
    .contains(&words)
}

/// The release with a probe in it. `number` tells it from the others.
fn release(case: &str, probe: &Probe, number: usize, fronts: &Value) -> String {
    let (front, body) = case.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap();
    let mut front: Mapping = serde_yaml::from_str(front).unwrap();
    let id = front["id"].as_str().unwrap();
    let id = format!("{}{}", &id[..id.len() - 3], 100 + number);
    front.insert("id".into(), id.into());
    let letters: String = [number / 26, number % 26]
        .map(|n| char::from(b'a' + n as u8))
        .iter()
        .collect();
    let title = match probe.place.as_str() {
        "title" => probe.text.clone(),
        _ => format!("{} (p{letters})", front["title"].as_str().unwrap()),
    };
    front.insert("title".into(), title.into());
    if probe.place == "summary" {
        front.insert("summary".into(), probe.text.clone().into());
    }
    if let Some(more) = fronts.get(probe.place.as_str()).and_then(Value::as_mapping) {
        front.extend(more.clone());
    }
    let text = &probe.text;
    let (lead, rest) = body.split_once("\n\n").unwrap();
    let body = match probe.place.as_str() {
        "title" | "summary" => body.to_owned(),
        "lead" => format!("{text}\n\n{rest}"),
        "first" => format!("{text}\n\n{lead}\n\n{rest}"),
        "end" => format!("{body}\n{text}\n"),
        "noends" => body.replace("ENDS\n\n", ""),
        _ => body.replace("ENDS\n", &format!("{text}\n\nENDS\n")),
    };
    format!("---\n{}---\n{body}", serde_yaml::to_string(&front).unwrap())
}

/// A finding, and its line.
type Told = (Diagnostic, Option<usize>);

/// What is found of warnings and errors in each file.
fn found(folder: &Folder) -> BTreeMap<String, Vec<Told>> {
    let built = Public::default().build(folder, &order(NOW));
    let mut found: BTreeMap<String, Vec<Told>> = BTreeMap::new();
    for told in built.diagnostics {
        let Some(file) = told.path().map(|path| path.as_str().to_owned()) else {
            continue;
        };
        if told.severity >= Severity::Warning {
            let place = told.place.as_ref();
            let line = place.and_then(|place| Some(locate(place, &folder.text(&file))?.line));
            found.entry(file).or_default().push((told, line));
        }
    }
    found
}

/// The site of a corpus with a release for each probe.
fn site(corpus: &str, probes: &BTreeMap<String, Probe>) -> Folder {
    let cases = std::fs::read_to_string(crate::support::package().join(corpus).join("cases.yaml")).unwrap();
    let cases: Value = serde_yaml::from_str(&cases).unwrap();
    let mut folder = Folder::on_disk(corpus);
    let case = folder.text(CASE);
    for (number, (file, probe)) in probes.iter().enumerate() {
        folder.put(file, release(&case, probe, number, &cases["fronts"]));
    }
    folder
}

/// Whether a finding is of the probe's rule, and on its lines where it has lines of its own.
fn is_met(probe: &Probe, (told, line): &Told, release: &str) -> bool {
    if told.code.id != probe.rule {
        return false;
    }
    let own = release.find(&probe.text).filter(|_| {
        !probe.text.is_empty() && !["title", "summary", "chair", "sheriff"].contains(&probe.place.as_str())
    });
    let (Some(own), Some(line)) = (own, line) else {
        return true;
    };
    let first = release[..own].lines().count();
    (first + 1..=first + probe.text.lines().count()).contains(line)
}

/// What of a corpus is not as its table says.
fn broken((corpus, table): (&str, &str)) -> Vec<String> {
    let probes = probes(corpus, table);
    let folder = site(corpus, &probes);
    let found = found(&folder);
    let mut tally: BTreeMap<(bool, Severity), (usize, usize)> = BTreeMap::new();
    let mut broken = Vec::new();
    for (file, probe) in &probes {
        let told = found.get(file).map_or(&[][..], Vec::as_slice);
        let is_fault = matches!(probe.sort, Sort::Fault | Sort::Missed);
        let is_met = told.iter().any(|told| is_met(probe, told, &folder.text(file)));
        let is_right = if is_fault { is_met } else { told.is_empty() };
        let severity = rulebook::rule(&probe.rule).expect("a rule").code.severity;
        let count = tally.entry((is_fault, severity)).or_default();
        *count = (count.0 + usize::from(is_right), count.1 + 1);
        if is_right != matches!(probe.sort, Sort::Fault | Sort::Innocent) {
            broken.push(row(probe, told));
        }
    }
    for ((is_fault, severity), (right, all)) in tally {
        let what = if is_fault {
            "faults are found"
        } else {
            "innocents are let be"
        };
        println!("{corpus}/{table}: {right} of {all} {what} ({severity:?})");
    }
    broken
}

fn row(probe: &Probe, told: &[Told]) -> String {
    let told = told
        .iter()
        .map(|(told, line)| format!("\n    {} at {line:?}: {}", told.code.id, told.message));
    let told: String = told.collect();
    format!("{:?} {} [{}] {}{told}", probe.sort, probe.rule, probe.place, probe.text)
}

#[test]
fn each_wording_is_heard_and_no_look_alike() {
    let broken: Vec<String> = TABLES.into_iter().flat_map(broken).collect();
    assert!(
        broken.is_empty(),
        "{}\n{} are not as they should be",
        broken.join("\n"),
        broken.len()
    );
}
