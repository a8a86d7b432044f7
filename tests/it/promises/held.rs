//! Five hundred invented sites, at any instant: what is held leaves not one byte of itself, of whatever kind it is.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::cases;
use super::invented::{self, Desk, Edit, SLOTS, State, quiet_edit, release};
use crate::support::{Public, differences, order};

/// An item that is held at every instant: its file.
#[derive(Clone, Debug)]
struct Held {
    file: String,
    text: String,
}

/// Who is told of nothing: a release in one of the ways to be held, or anything else that is a draft.
fn held() -> impl Strategy<Value = Held> {
    let states = prop::sample::select(vec![
        State::Unapproved,
        State::Embargoed,
        State::Spiked,
        State::Approved,
    ]);
    let release = (release(), states, any::<bool>()).prop_map(|(release, state, richly)| {
        let text = release.held(state).text(SLOTS - 1);
        // Neither the instant of the embargo nor that of its issue comes.
        let text = text
            .replace("2026-12-02T00:01", "2031-01-01T00:01")
            .replace("2027-01-15T09:00", "2031-01-15T09:00");
        let more = "attachments:\n  - {file: plan.pdf, title: The plan}\nrelated: [RSG-2026-000]\nx_note: nobody\n";
        let text = match richly {
            true => text
                .replacen("topics: [", "topics: [wells, ", 1)
                .replacen("wards: [", "wards: [northside, ", 1)
                .replacen("summary:", &format!("{more}summary:"), 1),
            false => text,
        };
        Held {
            file: invented::file_of(SLOTS - 1),
            text,
        }
    });
    let others = prop::sample::select(vec![
        (
            "newsletters/spring",
            "issued: 2031-03-01T09:00\napproved: {by: ada-finch}\nnumber: 9\nwards: [northside]\nitems: [RSG-2026-001]\n",
        ),
        ("newsletters/spring", "issued: 2026-03-01T09:00\nwards: [quayside]\n"),
        ("pages/help/plan", "draft: true\nsummary: What is planned.\n"),
        (
            "events/meeting",
            "draft: true\ntype: meeting\nstart: 2026-12-05T10:00\nwards: [northside]\npeople: [ada-finch]\n",
        ),
        (
            "events/weekly",
            "draft: true\ntype: surgery\nstart: 2026-11-05T10:00\nrepeat: FREQ=WEEKLY;COUNT=20\n",
        ),
        (
            "council/motion",
            "draft: true\ntype: motion\nmeeting: Full Council\ndate: 2026-11-12\nproposer: ada-finch\ntopics: [wells]\n",
        ),
    ]);
    let others = (others, 0..3usize).prop_map(|((name, fields), body)| Held {
        file: format!("content/{name}.md"),
        text: format!(
            "---\ntitle: A plan that nobody knows yet\n{fields}---\n{}\n",
            [
                "The wells will be closed in spring.",
                "![A well](well.jpg)\n\nIt is old.",
                "See [the plan](plan.pdf)."
            ][body]
        ),
    });
    prop_oneof![3 => release, 2 => others]
}

/// Topics, wards and files that only what is held may name lie there in either case.
fn surroundings(desk: &mut Desk) {
    for (file, text) in [
        ("topics/wells.md", "---\nname: Wells\n---\nWater.\n"),
        ("wards/northside.md", "---\nname: Northside\n---\nUp the hill.\n"),
    ] {
        desk.folder.put(&format!("content/{file}"), text);
    }
    let folder = |file: &str| file.rsplit_once('/').unwrap().0.to_owned();
    let release = invented::file_of(SLOTS - 1);
    for beside in [
        release.as_str(),
        "content/newsletters/a",
        "content/pages/help/a",
        "content/events/a",
        "content/council/a",
    ] {
        desk.folder
            .put(&format!("{}/plan.pdf", folder(beside)), "%PDF-1.4 a plan");
        desk.folder
            .put(&format!("{}/well.jpg", folder(beside)), b"\xff\xd8 a well".to_vec());
    }
}

#[test]
fn what_is_held_leaves_the_bytes_of_what_is_deleted() {
    let sites = (
        prop::collection::vec(release(), 0..SLOTS - 1),
        prop::collection::vec(held(), 1..=2),
        // On the last of the instants an embargo of another release may have ended before its issue: an error of its own.
        0..3usize,
        prop::collection::vec(quiet_edit(), 0..3),
        0..8usize,
    );
    let outcome = TestRunner::new(cases(500)).run(&sites, |(others, held, instant, edits, turn)| {
        let others: Vec<_> = others.into_iter().map(invented::Release::alone).collect();
        let mut desk = Desk::of(&others);
        surroundings(&mut desk);
        desk.take(&Edit::Clock(instant));
        edits.iter().for_each(|edit| desk.take(edit));
        let order = order(desk.at);
        let without = Public::of(&desk.folder, &order);
        for held in &held {
            desk.folder.put(&held.file, held.text.clone());
        }
        // Over what stands nothing is written, so that not even the time of a file tells of it.
        let mut over = without.clone();
        let built = over.build(&desk.folder, &order);
        let told = desk.folder.report(&built.diagnostics);
        prop_assert!(built.report.edition.is_some(), "{}\n{:?}", told, held);
        prop_assert_eq!(
            built.report.edition.map(|edition| edition.written()),
            Some(0),
            "{:?}",
            held
        );
        prop_assert_eq!(differences(&over, &without), Vec::<String>::new(), "{:?}", held);
        // That such a build gives what a clean one gives is a promise of its own; it is asked again now and then.
        if turn == 0 {
            let with = Public::of(&desk.folder, &order);
            prop_assert_eq!(differences(&with, &without), Vec::<String>::new(), "{:?}", held);
        }
        Ok(())
    });
    outcome.unwrap_or_else(|fault| panic!("{fault}"));
}
