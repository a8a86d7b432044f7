//! Whole sites by writers who knew what the rules are for and not how they are told: one fault a release, or none.
//!
//! `expected.yaml` beside such a site names each release with the rule of its fault and the line. A rule that is still
//! missed stands there with `missed`, and what is said wrongly with `wrong`; `elsewhere` is a line at which the fault is told
//! as well.

use std::collections::BTreeMap;

use pressroom::base::Severity;
use pressroom::press::report::locate;
use serde::Deserialize;

use crate::support::{Folder, NOW, Public, order};

/// The sites: a district of the north, tidy and oblique; a harbour town that writes as it talks; a market town, a city, a
/// county, a borough of a metropolis and a coast, each by another hand; then a mill town and a burgh where nothing is amiss,
/// a town on a canal, a county of fens, and two hilly districts where half is clean; then a chalk valley and a town of mills
/// where seven in eight are, a county on a border, and a borough with five independents; then a seaside town, a valley,
/// mills under a pass, a port and a suburb, an outer district, a county of fens, islands and a country of slate, where half is
/// clean.
const SITES: [&str; 26] = [
    "tests/sites/corpus-10",
    "tests/sites/corpus-11",
    "tests/sites/corpus-12",
    "tests/sites/corpus-13",
    "tests/sites/corpus-14",
    "tests/sites/corpus-15",
    "tests/sites/corpus-16",
    "tests/sites/corpus-17",
    "tests/sites/corpus-18",
    "tests/sites/corpus-19",
    "tests/sites/corpus-20",
    "tests/sites/corpus-21",
    "tests/sites/corpus-22",
    "tests/sites/corpus-23",
    "tests/sites/corpus-24",
    "tests/sites/corpus-25",
    "tests/sites/corpus-26",
    "tests/sites/corpus-27",
    "tests/sites/corpus-28",
    "tests/sites/corpus-29",
    "tests/sites/corpus-30",
    "tests/sites/corpus-31",
    "tests/sites/corpus-32",
    "tests/sites/corpus-33",
    "tests/sites/corpus-34",
    "tests/sites/corpus-35",
];

/// A release of such a site.
#[derive(Deserialize)]
struct Expected {
    file: String,
    rule: Option<String>,
    line: Option<usize>,
    /// Another line at which the fault may be told: that of the field where it is mended.
    elsewhere: Option<usize>,
    /// Why the fault is not told yet.
    missed: Option<String>,
    /// Other rules that speak of the release, rightly or not.
    #[serde(default)]
    others: Vec<String>,
}

/// What is told of a release: a rule, the first and the last line, and the message.
type Told = (String, usize, usize, String);

/// The warnings and errors in each release.
fn told(folder: &Folder) -> BTreeMap<String, Vec<Told>> {
    let built = Public::default().build(folder, &order(NOW));
    let mut told: BTreeMap<String, Vec<Told>> = BTreeMap::new();
    for found in built
        .diagnostics
        .iter()
        .filter(|found| found.severity >= Severity::Warning)
    {
        let Some(file) = found.path().map(|path| path.as_str().to_owned()) else {
            continue;
        };
        let spot = found
            .place
            .as_ref()
            .and_then(|place| locate(place, &folder.text(&file)));
        let (first, last) = spot.map_or((0, 0), |spot| (spot.line, spot.end_line));
        let row = (found.code.id.to_owned(), first, last, found.message.clone());
        told.entry(file).or_default().push(row);
    }
    told
}

/// What of a release is not as it should be.
fn broken(expected: &Expected, told: &[Told]) -> Option<String> {
    let lines = [expected.line, expected.elsewhere];
    let is_meant = |(rule, first, last, _): &&Told| {
        let is_there = lines.iter().flatten().any(|line| (*first..=*last).contains(line));
        expected.rule.as_ref() == Some(rule) && is_there
    };
    let is_found = told.iter().any(|told| is_meant(&told));
    let is_right = expected.rule.is_none() || is_found != expected.missed.is_some();
    let stray = told
        .iter()
        .find(|told| !is_meant(told) && expected.rule.as_ref() != Some(&told.0) && !expected.others.contains(&told.0));
    match (is_right, stray) {
        (true, None) => None,
        (false, _) => Some(format!("{}: {:?} {told:?}", expected.file, expected.rule)),
        (true, Some(stray)) => Some(format!("{}: {stray:?}", expected.file)),
    }
}

#[test]
fn each_fault_of_a_whole_site_is_told_and_nothing_else() {
    let mut rows = Vec::new();
    for site in SITES {
        let folder = Folder::on_disk(site);
        let list = std::fs::read_to_string(crate::support::package().join(site).join("expected.yaml")).unwrap();
        let list: Vec<Expected> = serde_yaml::from_str(&list).unwrap();
        let told = told(&folder);
        let missed = list.iter().filter(|expected| expected.missed.is_some()).count();
        println!("{site}: {missed} of {} are missed", list.len());
        let of = |file: &str| {
            told.get(&format!("content/releases/2026/{file}"))
                .map_or(&[][..], Vec::as_slice)
        };
        rows.extend(list.iter().filter_map(|expected| broken(expected, of(&expected.file))));
    }
    assert!(rows.is_empty(), "{}", rows.join("\n"));
}
