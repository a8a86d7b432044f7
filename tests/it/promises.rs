//! The promises of a build, as properties of invented sites.

mod held;
mod invented;

use std::cell::Cell;
use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

use invented::{Desk, Edit, SLOTS, edit, file_of, release, releases};
use pressroom::base::{Diagnostic, OutputPath, Place, SourcePath};
use pressroom::output::Fate;
use pressroom::pipeline::{Haste, Order};
use pressroom::press::report::locate;

use crate::support::{Folder, NOW, Public, differences, order};

/// So many cases, the same ones in every run unless the environment of the test asks for others.
fn cases(share: u32) -> Config {
    let asked = Config::default();
    let rng_seed = match asked.rng_seed {
        RngSeed::Random => RngSeed::Fixed(0x0071_de57),
        fixed => fixed,
    };
    Config {
        cases: (asked.cases * share).div_ceil(256),
        rng_seed,
        failure_persistence: None,
        ..asked
    }
}

/// Every place of every finding lies in a file that is there, on the edges of characters.
fn assert_places(diagnostics: &[Diagnostic], folder: &Folder) {
    for diagnostic in diagnostics {
        let places = diagnostic
            .place
            .iter()
            .chain(diagnostic.labels.iter().map(|(place, _)| place));
        for place in places {
            assert_place(place, folder, diagnostic);
        }
    }
}

fn assert_place(place: &Place, folder: &Folder, diagnostic: &Diagnostic) {
    let bytes = folder.0.get(place.path().as_str());
    let Some(bytes) = bytes else {
        panic!("{diagnostic:?} speaks of a file that is not there");
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        assert!(
            matches!(place, Place::File(_)),
            "{diagnostic:?} stands in what is no text"
        );
        return;
    };
    if let Place::Text(span) = place {
        let meant = text.get(span.start as usize..span.end as usize);
        assert!(meant.is_some(), "{diagnostic:?} cuts a character in {text:?}");
    }
    if let Some(at) = locate(place, text) {
        let (begin, end) = ((at.line, at.column), (at.end_line, at.end_column));
        let lines = text.split('\n').count() + text.matches('\r').count();
        assert!(
            (1, 1) <= begin && begin <= end && at.end_line <= lines,
            "{diagnostic:?} at {at:?}"
        );
    }
}

/// Builds whatever the folder holds: the findings stand where they say, and can be printed.
fn assert_survives(folder: &Folder) {
    let mut public = Public::default();
    let built = public.build(folder, &order(NOW));
    assert_places(&built.diagnostics, folder);
    assert!(!folder.report(&built.diagnostics).is_empty());
    let published = built.report.edition.is_some();
    assert!(
        published || built.diagnostics.iter().any(Diagnostic::is_error),
        "stopped without a word"
    );
}

/// A build that makes the front page and two other files, and leaves out what else there is to make.
fn in_haste(at: &str) -> Order {
    Order {
        haste: Some(Haste {
            files: BTreeSet::from([OutputPath::new("index.html")]),
            others: 2,
            ..Haste::default()
        }),
        ..order(at)
    }
}

#[test]
fn incremental_equals_clean() {
    let (published, stopped, behind) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let days = (releases(), prop::collection::vec(edit(), 1..10));
    let outcome = TestRunner::new(cases(24)).run(&days, |(releases, edits)| {
        let mut desk = Desk::of(&releases);
        let (mut public, mut last) = (Public::default(), Public::default());
        for edit in std::iter::once(&Edit::Mend).chain(&edits) {
            desk.take(edit);
            // Whatever somebody looked at meanwhile has been shown ahead of the rest.
            let hurried = public.build(&desk.folder, &in_haste(desk.at));
            if hurried.report.edition.is_some() {
                behind.set(behind.get() + usize::from(hurried.report.is_behind));
                last = public.clone();
            }
            let built = public.build(&desk.folder, &order(desk.at));
            prop_assert!(!built.report.is_behind);
            let mut clean = Public::default();
            let afresh = clean.build(&desk.folder, &order(desk.at));
            assert_places(&built.diagnostics, &desk.folder);
            prop_assert_eq!(&built.diagnostics, &afresh.diagnostics, "findings after {:?}", edit);
            prop_assert_eq!(built.report.edition.is_some(), afresh.report.edition.is_some());
            if built.report.edition.is_none() {
                stopped.set(stopped.get() + 1);
                prop_assert!(public == last, "a build that is stopped leaves the old site");
                continue;
            }
            published.set(published.get() + 1);
            prop_assert_eq!(differences(&public, &clean), Vec::<String>::new(), "after {:?}", edit);
            last = public.clone();
        }
        Ok(())
    });
    outcome.unwrap_or_else(|fault| panic!("{fault}"));
    let (published, stopped) = (published.get(), stopped.get());
    assert!(behind.get() > published / 4, "{} left something out", behind.get());
    assert!(
        published > stopped && stopped > 0,
        "{published} published, {stopped} stopped"
    );
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn building_twice_changes_nothing(releases in releases()) {
        let desk = Desk::of(&releases);
        let mut public = Public::default();
        let first = public.build(&desk.folder, &order(desk.at));
        let once = public.clone();
        let second = public.build(&desk.folder, &order(desk.at));
        prop_assert_eq!(first.diagnostics, second.diagnostics);
        if let Some(edition) = second.report.edition {
            let made: Vec<_> = edition.files.iter().filter(|(_, fate)| **fate != Fate::Kept).collect();
            prop_assert_eq!(made, vec![]);
            prop_assert_eq!(edition.removed, vec![]);
        }
        prop_assert!(public == once);
    }

    #[test]
    fn the_number_of_threads_does_not_matter(releases in releases()) {
        let desk = Desk::of(&releases);
        let on = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| {
                let mut public = Public::default();
                let built = public.build(&desk.folder, &order(desk.at));
                (public, built.diagnostics)
            })
        };
        let (one, four) = (on(1), on(4));
        prop_assert_eq!(one.1, four.1);
        prop_assert_eq!(differences(&one.0, &four.0), Vec::<String>::new());
    }

    #[test]
    fn the_names_of_files_do_not_matter(releases in releases(), names in Just((0..SLOTS).collect::<Vec<_>>()).prop_shuffle()) {
        let releases: Vec<_> = releases.into_iter().map(invented::Release::alone).collect();
        let desk = Desk::of(&releases);
        let named = |name: &dyn Fn(usize) -> String| {
            let mut folder = desk.folder.clone();
            for slot in 0..releases.len() {
                let text = folder.text(&file_of(slot));
                folder.0.remove(&file_of(slot));
                let slug = format!("---\nslug: {}\n", invented::slug_of(slot));
                folder.put(&name(slot), text.replacen("---\n", &slug, 1));
            }
            Public::of(&folder, &order(desk.at)).files
        };
        let one = named(&|slot| format!("content/releases/2026/file-{slot}.md"));
        let other = named(&|slot| format!("content/releases/2026/file-{}.md", names[slot]));
        let changed: Vec<_> = one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path)).collect();
        prop_assert_eq!(changed, Vec::<&pressroom::base::OutputPath>::new());
    }
}

/// How many answers a build adds to the memory of the one before, after a change of one file of the demo.
fn learned(file: &str, change: impl Fn(&str) -> String) -> usize {
    let mut folder = Folder::on_disk("");
    let mut public = Public::of(&folder, &order(NOW));
    let before = public.memory.count();
    let text = change(&folder.text(file));
    folder.put(file, text);
    let built = public.build(&folder, &order(NOW));
    assert!(built.report.edition.is_some(), "{}", folder.report(&built.diagnostics));
    let clean = Public::of(&folder, &order(NOW));
    assert_eq!(differences(&public, &clean), Vec::<String>::new());
    public.memory.count() - before
}

#[test]
fn a_change_is_thought_about_where_it_can_be_seen() {
    // How the text was read, what the rules found in it (and how much), and what its page is made from.
    const OF_ONE: usize = 4;
    let topic = "content/topics/transport.md";
    let more = |text: &str| format!("{text}\nBuses run until eleven.\n");
    assert!((1..OF_ONE).contains(&learned(topic, more)), "the text of a topic");
    let renamed = |text: &str| text.replacen("name: Transport", "name: Transport and roads", 1);
    // It stands on the pages of the releases that name it, and is asked for by the rules of no other text.
    let all = Public::of(&Folder::on_disk(""), &order(NOW)).memory.count();
    let some = learned(topic, renamed);
    assert!(
        (OF_ONE..all / 4).contains(&some),
        "the name of a topic: {some} of {all}"
    );
}

#[test]
fn what_a_new_name_or_file_beside_a_text_changes_is_found_out_again() {
    let lane = "content/releases/2026/lane.md";
    let mut folder = Folder::on_disk("tests/sites/minimal");
    folder.put(
        lane,
        "---\ntitle: Lane to reopen\nsummary: The lane opens again.\nissued: 2026-11-20T10:30\ntopics: [roads]\nplace: Sallowby\napproved: {by: ada-finch}\n---\nTansy Holloway of Sallowby said the lane had been shut for a year.\n\nSee [the plan](plan.pdf).\n\nENDS\n",
    );
    let topic = |name: &str| {
        (
            "content/topics/roads.md",
            format!("---\nname: {name}\n---\nWhat we say.\n"),
        )
    };
    let plan = |length: usize| ("content/releases/2026/plan.pdf", "x".repeat(length));
    let dateline = |place: &str| {
        let text = format!(
            "---\ntitle: Weir to close\nsummary: The weir closes.\nissued: 2026-11-20T10:30\ntopics: [roads]\nplace: {place}\napproved: {{by: ada-finch}}\n---\nThe weir closes.\n\nENDS\n"
        );
        ("content/releases/2026/weir.md", text)
    };
    let edits = [
        plan(1_000),
        plan(9_000),
        topic("Tansy Holloway"),
        topic("Roads"),
        dateline("Tansy Holloway"),
        dateline("Sallowby"),
        plan(1_000),
    ];
    let mut public = Public::default();
    let told: Vec<Vec<Diagnostic>> = edits
        .into_iter()
        .map(|(file, text)| {
            folder.put(file, text);
            let built = public.build(&folder, &order(NOW));
            let afresh = Public::default().build(&folder, &order(NOW));
            assert_eq!(built.diagnostics, afresh.diagnostics, "after a change of {file}");
            let of_lane = built.diagnostics.into_iter();
            of_lane
                .filter(|found| found.path().is_some_and(|path| path.as_str() == lane))
                .collect()
        })
        .collect();
    let [small, large, in_topic, again, in_dateline, no_more, small_again] = told.try_into().unwrap();
    assert_ne!(small, large, "the size of the file is told");
    assert_ne!(large, in_topic, "a name is no person's where a topic has it");
    assert_ne!(large, in_dateline, "nor where a dateline has it");
    assert_eq!([&again, &no_more], [&large; 2]);
    assert_eq!(small_again, small);
}

/// Text that leads a reader of files astray: signs of YAML, of markdown, of templates, and odd characters.
fn odd_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("---\n".to_owned()),
        Just("\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("\u{feff}".to_owned()),
        Just("\u{a0}".to_owned()),
        Just("ŵ–“”🚲".to_owned()),
        Just(": ".to_owned()),
        Just("- ".to_owned()),
        Just("\"".to_owned()),
        Just("'".to_owned()),
        Just("{".to_owned()),
        Just("]".to_owned()),
        Just("&a ".to_owned()),
        Just("*a ".to_owned()),
        Just("!!binary ".to_owned()),
        Just("<<: ".to_owned()),
        Just("| \n".to_owned()),
        Just("\t".to_owned()),
        Just("\0".to_owned()),
        Just("::: quote ada-finch\n".to_owned()),
        Just("::: figure ŵ.jpg\n".to_owned()),
        Just(":::\n".to_owned()),
        Just("[x](../../../..//)".to_owned()),
        Just("[^a]: ".to_owned()),
        Just("<div".to_owned()),
        Just("-->".to_owned()),
        Just("```".to_owned()),
        Just("title: ".to_owned()),
        Just("issued: 2026-13-45T99:99\n".to_owned()),
        Just("9999999999999999999999".to_owned()),
        "\\PC{0,12}",
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// Sound text with something odd in the middle of it, or cut short.
fn spoilt(text: String) -> impl Strategy<Value = Vec<u8>> {
    let bytes = text.into_bytes();
    let length = bytes.len();
    (0..=length, 0..=length, odd_text(), any::<u8>()).prop_map(move |(from, to, odd, kind)| {
        let (from, to) = (from.min(to), from.max(to));
        let to = if kind % 4 == 0 {
            to
        } else {
            from.max(to.min(from + usize::from(kind) % 8))
        };
        [&bytes[..from], odd.as_bytes(), &bytes[to..]].concat()
    })
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn any_bytes_in_a_text_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200), odd in odd_text()) {
        let mut folder = Folder::on_disk("tests/sites/minimal");
        folder.put("content/releases/2026/bytes.md", bytes);
        folder.put("content/pages/odd.md", format!("---\ntitle: Odd\n---\n{odd}"));
        folder.put("content/topics/odd.md", odd);
        assert_survives(&folder);
    }

    #[test]
    fn any_spoilt_text_is_survived(
        release in release().prop_flat_map(|release| spoilt(release.text(0))),
        event in spoilt(std::fs::read_to_string("content/events/northgate-surgery.md").unwrap()),
        person in spoilt(std::fs::read_to_string("content/people/halima-orford.md").unwrap()),
    ) {
        let mut folder = Folder::on_disk("tests/sites/minimal");
        folder.put("content/releases/2026/spoilt.md", release);
        folder.put("content/events/spoilt.md", event);
        folder.put("content/people/spoilt.md", person);
        assert_survives(&folder);
    }

    #[test]
    fn any_spoilt_site_file_is_survived(site in spoilt(std::fs::read_to_string("content/site.yaml").unwrap())) {
        let mut folder = Folder::on_disk("tests/sites/minimal");
        folder.put("content/site.yaml", site);
        assert_survives(&folder);
    }
}

#[test]
fn every_finding_of_the_faulty_site_stands_where_it_says() {
    let folder = Folder::on_disk("tests/sites/faulty");
    let built = Public::default().build(&folder, &order(NOW));
    assert_places(&built.diagnostics, &folder);
    let placed = built
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.path().is_some());
    assert!(
        placed
            .map(Diagnostic::path)
            .collect::<std::collections::BTreeSet<Option<&SourcePath>>>()
            .len()
            > 20
    );
}

#[test]
fn the_demo_without_what_it_holds_has_the_same_bytes() {
    let mut folder = Folder::on_disk("");
    let mut with = Public::default();
    let held = with.build(&folder, &order(NOW)).report.account.held;
    assert!(held.len() >= 4, "{held:?}");
    for item in &held {
        assert!(folder.0.remove(item.source.as_str()).is_some());
    }
    let without = Public::of(&folder, &order(NOW));
    assert_eq!(differences(&with, &without), Vec::<String>::new());
}

#[test]
fn a_held_item_of_any_kind_leaves_the_bytes_of_one_deleted() {
    let held = [
        (
            "pages/secret.md",
            "title: Secret\ndraft: true\naliases: [/old-secret/]\nnav: {section: about, order: 1}",
        ),
        (
            "events/secret.md",
            "title: Secret\ntype: surgery\nstart: 2026-12-05T10:00\ndraft: true\npeople: [ada-finch]",
        ),
        (
            "council/secret.md",
            "title: Secret\ntype: motion\nmeeting: Full Council\ndate: 2026-11-12\ndraft: true\nproposer: ada-finch\ntopics: [roads]",
        ),
        (
            "newsletters/secret.md",
            "title: Secret\nissued: 2026-12-12T10:00\napproved: {by: ada-finch}\naliases: [/old-secret/]",
        ),
        ("newsletters/secret.md", "title: Secret\nissued: 2026-11-12T10:00"),
        (
            "releases/2026/secret/index.md",
            "title: Secret\nsummary: It is one.\nissued: 2026-11-12T10:00\ntopics: [roads]\nattachments:\n  - {file: secret.pdf, title: Secret}",
        ),
    ];
    let without = Public::of(&Folder::on_disk("tests/sites/minimal"), &order(NOW));
    for (file, fields) in held {
        let mut folder = Folder::on_disk("tests/sites/minimal");
        folder.put(
            &format!("content/{file}"),
            format!("---\n{fields}\n---\nNobody may know it.\n"),
        );
        folder.put("content/releases/2026/secret/secret.pdf", "%PDF-1.4");
        let mut with = Public::default();
        let built = with.build(&folder, &order(NOW));
        assert_eq!(built.report.account.held.len(), 1, "{file}: {:?}", built.diagnostics);
        assert_eq!(differences(&with, &without), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn the_demo_as_time_goes_by_is_what_a_clean_build_makes() {
    let folder = Folder::on_disk("");
    let mut public = Public::default();
    // The embargo lifts at a minute past midnight; the minute before is the last of silence.
    for at in [
        NOW,
        "2026-11-25T09:00:00Z",
        "2026-11-30T00:00:59Z",
        "2026-11-30T00:01:00Z",
        "2027-06-01T00:00:00Z",
    ] {
        let built = public.build(&folder, &order(at));
        assert!(
            built.report.edition.is_some(),
            "{at}\n{}",
            folder.report(&built.diagnostics)
        );
        assert_eq!(
            differences(&public, &Public::of(&folder, &order(at))),
            Vec::<String>::new(),
            "{at}"
        );
        let is_told = public.list().contains("damp-repairs-review");
        assert_eq!(is_told, at >= "2026-11-30T00:01:00Z", "{at}");
    }
}
