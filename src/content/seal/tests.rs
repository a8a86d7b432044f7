//! Seals that must never change, and what changes one.

use proptest::prelude::*;

use super::*;
use crate::base::Horizon;
use crate::base::code::INVISIBLE_HABIT;
use crate::base::date::Zone;
use crate::content::Kind;
use crate::content::assemble::{assemble, parse};
use crate::content::ledger::Past;
use crate::content::settings::Settings;
use crate::content::{fields, release::Release};
use crate::source::file::File;
use crate::source::yaml::Map;

const RELEASE: &str = "---
title: Group asks council to keep bus 42
summary: Councillors have tabled a motion for £38,000 over 12 months.
issued: 2026-11-20T10:30
topics: [transport]
quotes:
  - {by: tobias-wren, role: councillor for Saltings}
images:
  - {file: bus.jpg, alt: \"A bus at the stop\", caption: The last bus}
corrections:
  - {on: 2026-11-21, kind: update, now: The figure is now 1140., by: odile-marsh}
embargo: {until: 2026-11-24T00:01}
attachments: [{file: report.pdf, title: Report}]
approved: {by: odile-marsh, seal: \"v1:0\"}
---
The bus stops at 7pm - the council says.

\"It can't end,\" said Cllr Tobias Wren. See ![the stop](stop.jpg).
";

fn read(text: &str) -> (Release, Digest, Files) {
    let source = SourcePath::new("content/releases/2026/bus.md");
    let zone = Zone::named("Europe/London").unwrap();
    let outcome = parse(&source, Digest::of_bytes(b""), text, Kind::Release, &zone, "en");
    let errors: Vec<_> = outcome
        .diagnostics
        .iter()
        .filter(|found| *found.code != INVISIBLE_HABIT)
        .collect();
    assert!(errors.iter().all(|found| !found.is_error()), "{errors:?} in {text}");
    let body = outcome.value.body().expect("it carries a seal");
    let files = ["bus.jpg", "report.pdf", "stop.jpg"].map(|name| {
        let file = File {
            digest: Digest::of_bytes(name.as_bytes()),
            length: 1,
            size: None,
        };
        (source.beside(name).unwrap(), file)
    });
    let (settings, _) = fields::read(&source, &Map::default(), &zone, "en", Settings::read);
    let now = Horizon::public("2026-11-25T00:00:00Z".parse().unwrap());
    let files = Files::from(files);
    let mut assembly = assemble(settings, files.clone(), vec![outcome.value], &Past::unknown(), now).value;
    let held = assembly.held.pop().expect("its seal is broken");
    let release = held.release().expect("it is a release").clone();
    (release, body, files)
}

fn seal_of(text: &str) -> String {
    let (release, body, files) = read(text);
    Sealable::of_release(&release.entry, &release.facts, body).seal(&files)
}

#[test]
fn known_seals_stay_what_they_are() {
    assert_eq!(seal_of(RELEASE), "v1:0982fc10594eca42");
    let least = "---\ntitle: A\nsummary: B\nissued: 2026-11-20\ntopics: [c]\napproved: {by: d, seal: x}\n---\n";
    let with_words = format!("{least}Words.");
    assert_eq!(
        [seal_of(least), seal_of(&with_words)],
        ["v1:296cb4f828053e91", "v1:408160998ed1bf5e"]
    );
}

#[test]
fn every_part_that_is_approved_is_under_the_seal() {
    let whole = seal_of(RELEASE);
    for (from, to) in [
        ("keep bus 42", "keep bus 43"),
        ("£38,000", "£39,000"),
        ("by: tobias-wren", "by: tobias-wrenn"),
        ("role: councillor", "role: Councillor"),
        ("at the stop", "at a stop"),
        ("The last bus", "The first bus"),
        ("file: bus.jpg", "file: stop.jpg"),
        ("kind: update", "kind: minor"),
        ("2026-11-21", "2026-11-22"),
        ("now 1140", "now 1141"),
        ("T00:01", "T00:02"),
        ("file: report.pdf", "file: bus.jpg"),
        ("stops at", "stop at"),
        ("(stop.jpg)", "(bus.jpg)"),
        ("can't", "cant"),
    ] {
        assert!(RELEASE.contains(from));
        assert_ne!(seal_of(&RELEASE.replacen(from, to, 1)), whole, "{from} -> {to}");
    }
}

#[test]
fn facts_beside_the_words_are_not() {
    let whole = seal_of(RELEASE);
    for (from, to) in [
        ("topics: [transport]", "topics: [transport, budget]\nx_note: y"),
        ("2026-11-20T10:30", "2026-11-20T10:45"),
        (
            "embargo: {until: 2026-11-24T00:01}",
            "embargo: {until: 2026-11-24T00:01:00Z, reason: x}",
        ),
        ("by: odile-marsh, seal", "by: marcus-ledwell, seal"),
        (
            "title: Group asks council to keep bus 42",
            "title: >\n  Group asks council\n  to keep bus 42",
        ),
    ] {
        assert!(RELEASE.contains(from));
        assert_eq!(seal_of(&RELEASE.replacen(from, to, 1)), whole, "{from} -> {to}");
    }
}

/// A way to write the same words.
fn typography() -> impl Strategy<Value = fn(&str) -> String> {
    let ways: Vec<fn(&str) -> String> = vec![
        |text| text.replace('\n', "\r\n"),
        |text| format!("\u{feff}{text}"),
        |text| text.replace("can't", "can’t"),
        |text| text.replace("\"It", "“It").replace("end,\"", "end,”"),
        |text| text.replace("7pm - the", "7pm – the"),
        |text| text.replace("7pm - the", "7pm — the"),
        |text| text.replace("7pm - the", "7pm -- the"),
        |text| text.replace("bus 42", "bus\u{a0}42"),
        |text| text.replace("Cllr Tobias", "Cllr\u{202f}Tobias"),
        |text| text.replace("stops at 7pm", "stops\nat 7pm"),
        |text| text.replace("Cllr Tobias", "Cllr\n   Tobias"),
        |text| format!("{text}\n\n"),
        |text| text.replace("council says", "coun\u{ad}cil says"),
        |text| text.replace("The bus", "The  bus"),
    ];
    prop::sample::select(ways)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..Default::default() })]

    #[test]
    fn typography_never_breaks_a_seal(ways in prop::collection::vec(typography(), 1..8)) {
        let rewritten = ways.iter().fold(RELEASE.to_owned(), |text, way| way(&text));
        // Two marks at the head of a file are no file of ours.
        let rewritten = format!("\u{feff}{}", rewritten.trim_start_matches('\u{feff}')).replace("\r\r", "\r");
        prop_assert_eq!(seal_of(&rewritten), seal_of(RELEASE), "{}", rewritten);
    }

    #[test]
    fn one_letter_or_digit_always_does(at in 0..10_000_usize, put in "[a-z0-9]") {
        let body = RELEASE.find("The bus stops").unwrap();
        let places: Vec<usize> = RELEASE
            .char_indices()
            .filter(|(at, c)| body <= *at && c.is_ascii_alphanumeric())
            .map(|(at, _)| at)
            .collect();
        let at = places[at % places.len()];
        prop_assume!(RELEASE[at..=at] != put);
        let mut changed = RELEASE.to_owned();
        changed.replace_range(at..=at, &put);
        prop_assert_ne!(seal_of(&changed), seal_of(RELEASE));
        let mut longer = RELEASE.to_owned();
        longer.insert_str(at, &put);
        prop_assert_ne!(seal_of(&longer), seal_of(RELEASE));
    }
}
