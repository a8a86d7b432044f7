//! Releases of groups that no rule was written for: what is planted is found on its line, and what is
//! clean stays clean. Rules that are not there yet are passed over.

use pressroom::base::{Diagnostic, Severity};
use pressroom::pipeline::rulebook;
use pressroom::press::report::locate;
use serde_yaml::{Mapping, Value};

use crate::support::{Folder, NOW, Public, order};

/// The groups: a district of the north, a county borough with Welsh names, residents on the council of a London
/// borough, a fishing coast, a county of flat
/// farmland, a mill town, a dale, a cathedral city,
/// and a suburb.
const CORPORA: [&str; 9] = [
    "tests/sites/corpus",
    "tests/sites/corpus-2",
    "tests/sites/corpus-3",
    "tests/sites/corpus-4",
    "tests/sites/corpus-5",
    "tests/sites/corpus-6",
    "tests/sites/corpus-7",
    "tests/sites/corpus-8",
    "tests/sites/corpus-9",
];
const CASE: &str = "content/releases/2026/case.md";

/// What a rule must say of a case.
struct Expected {
    rule: String,
    /// Words on the line of the finding; none where any line will do.
    at: Option<String>,
    /// Why it is not found yet.
    missed: Option<String>,
}

/// A finding, as the table shows it.
struct Found {
    rule: String,
    line: Option<usize>,
    severity: Severity,
    message: String,
}

fn cases(corpus: &str, list: &str) -> Vec<Mapping> {
    let path = crate::support::package().join(corpus).join("cases.yaml");
    let cases: Value = serde_yaml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let clean = cases["clean"].as_sequence().unwrap();
    let list = cases[list].as_sequence().unwrap();
    list.iter()
        .map(|case| whole(case.as_mapping().unwrap(), clean))
        .collect()
}

/// A case that stands on a clean one, with all that the clean one says and the words that are others.
fn whole(case: &Mapping, clean: &[Value]) -> Mapping {
    let Some(base) = text_of(case, "of") else {
        return case.clone();
    };
    let base = clean.iter().find(|case| case["name"] == base.as_str());
    let mut all = base.expect("the clean case is there").as_mapping().unwrap().clone();
    let mut text = text_of(&all, "text").unwrap();
    for change in case.get("change").and_then(Value::as_sequence).into_iter().flatten() {
        let (old, new) = (change["old"].as_str().unwrap(), change["new"].as_str().unwrap());
        assert!(text.contains(old), "no {old:?} in\n{text}");
        text = text.replacen(old, new, 1);
    }
    for (key, value) in case {
        match (all.get_mut(key), value) {
            (Some(Value::Mapping(of_base)), Value::Mapping(more)) => of_base.extend(more.clone()),
            _ => drop(all.insert(key.clone(), value.clone())),
        }
    }
    all.insert("text".into(), text.into());
    all
}

fn text_of(map: &Mapping, key: &str) -> Option<String> {
    map.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// The folder of a case.
fn folder_of(corpus: &str, case: &Mapping) -> Folder {
    let mut folder = Folder::on_disk(corpus);
    let file = folder.text(CASE);
    let (front, body) = file.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap();
    let mut front: Value = serde_yaml::from_str(front).unwrap();
    for (key, value) in case.get("front").and_then(Value::as_mapping).into_iter().flatten() {
        let fields = front.as_mapping_mut().unwrap();
        match value {
            Value::Null => fields.remove(key),
            value => fields.insert(key.clone(), value.clone()),
        };
    }
    let body = text_of(case, "text").unwrap_or_else(|| body.to_owned());
    let front = serde_yaml::to_string(&front).unwrap();
    folder.put(CASE, format!("---\n{front}---\n{body}"));
    for (path, bytes) in case.get("files").and_then(Value::as_mapping).into_iter().flatten() {
        folder.put(path.as_str().unwrap(), bytes.as_str().unwrap());
    }
    folder
}

/// What is found in the release of a case.
fn found(case: &Mapping, folder: &Folder) -> Vec<Found> {
    let at = text_of(case, "at").unwrap_or_else(|| NOW.to_owned());
    let built = Public::default().build(folder, &order(&at));
    let text = folder.text(CASE);
    let of_case = |told: &&Diagnostic| told.path().is_some_and(|path| path.as_str() == CASE);
    let told = built.diagnostics.iter().filter(of_case);
    told.map(|told| Found {
        rule: told.code.id.to_owned(),
        line: told.place.as_ref().and_then(|place| Some(locate(place, &text)?.line)),
        severity: told.severity,
        message: told.message.clone(),
    })
    .collect()
}

fn expected(case: &Mapping) -> Vec<Expected> {
    let list = case
        .get("expect")
        .and_then(Value::as_sequence)
        .expect("what is expected");
    let as_expected = |value: &Value| {
        let map = value.as_mapping().unwrap();
        Expected {
            rule: text_of(map, "rule").unwrap(),
            at: text_of(map, "at"),
            missed: text_of(map, "missed"),
        }
    };
    list.iter().map(as_expected).collect()
}

/// Whether a finding is the one that is expected.
fn is_meant(found: &Found, expected: &Expected, text: &str) -> bool {
    if found.rule != expected.rule {
        return false;
    }
    let Some(words) = &expected.at else {
        return true;
    };
    let line = text.lines().position(|line| line.contains(words.as_str()));
    let line = line.unwrap_or_else(|| panic!("no line holds {words:?} in\n{text}"));
    found.line == Some(line + 1)
}

fn row(found: &Found) -> String {
    let line = found.line.map_or("-".to_owned(), |line| line.to_string());
    format!("{:?} {} line {line}: {}", found.severity, found.rule, found.message)
}

/// Holds every planted fault of a corpus to be found, and tells how many are; gives those that are missed.
fn planted(corpus: &str) -> Vec<String> {
    let (mut rows, mut broken) = (Vec::new(), Vec::new());
    let (mut met, mut asked, mut absent) = (0, 0, 0);
    for case in cases(corpus, "planted") {
        let name = text_of(&case, "name").unwrap();
        let folder = folder_of(corpus, &case);
        let text = folder.text(CASE);
        let found = found(&case, &folder);
        for expected in expected(&case) {
            if rulebook::rule(&expected.rule).is_none() {
                absent += 1;
                continue;
            }
            asked += 1;
            let is_met = found.iter().any(|found| is_meant(found, &expected, &text));
            met += usize::from(is_met);
            let others: Vec<String> = found.iter().map(row).collect();
            match (is_met, &expected.missed) {
                (true, None) => {}
                (true, Some(_)) => rows.push(format!("{name}: {} is found now; take `missed` away", expected.rule)),
                (false, Some(reason)) => rows.push(format!("{name}: {} is missed ({reason})", expected.rule)),
                (false, None) => broken.push(format!(
                    "{name}: {} is missed; found:\n    {}",
                    expected.rule,
                    others.join("\n    ")
                )),
            }
        }
    }
    println!(
        "{corpus}: {met} of {asked} planted faults are found; {absent} wait for their rule.\n{}",
        rows.join("\n")
    );
    broken
}

/// What is found in the clean releases of a corpus, and should not be.
fn alarms(corpus: &str) -> Vec<String> {
    let mut broken = Vec::new();
    for case in cases(corpus, "clean") {
        let name = text_of(&case, "name").unwrap();
        let folder = folder_of(corpus, &case);
        let found = found(&case, &folder);
        let known = |rule: &str| case.get("wrong").is_some_and(|wrong| wrong.get(rule).is_some());
        let (known, found): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|found| known(&found.rule));
        known
            .iter()
            .for_each(|found| println!("{name}: known to be wrong: {}", row(found)));
        let wrong = found.iter().filter(|found| found.severity >= Severity::Warning);
        broken.extend(wrong.map(|found| format!("{name}: {}", row(found))));
        let advice = found.iter().filter(|found| found.severity < Severity::Warning);
        advice.for_each(|found| println!("{name}: {}", row(found)));
    }
    broken
}

#[test]
fn what_is_planted_is_found() {
    let missed: Vec<String> = CORPORA.into_iter().flat_map(planted).collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn what_is_clean_stays_clean() {
    let alarms: Vec<String> = CORPORA.into_iter().flat_map(alarms).collect();
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}
