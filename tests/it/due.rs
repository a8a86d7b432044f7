//! What is due: the website changes at these instants, at no others, and by what is told.

use std::collections::{BTreeMap, BTreeSet};

use pressroom::base::OutputPath;
use pressroom::content::due::Effect;

use crate::support::{Folder, NOW, Public, order};

/// The files in which two outputs differ.
fn changed(one: &BTreeMap<OutputPath, Vec<u8>>, other: &BTreeMap<OutputPath, Vec<u8>>) -> BTreeSet<String> {
    let paths = one.keys().chain(other.keys());
    paths
        .filter(|path| one.get(*path) != other.get(*path))
        .map(ToString::to_string)
        .collect()
}

/// Builds at the instant before each that is due, and at it, up to `most` of them.
fn follow(folder: &Folder, from: &str, most: usize) -> Vec<(String, BTreeSet<String>)> {
    let mut due: Vec<_> = folder.due(from);
    due.retain(|due| due.effect == Effect::Website);
    let mut instants: Vec<_> = due.iter().map(|due| due.at).collect();
    instants.dedup();
    let mut public = Public::of(folder, &order(from));
    let mut told = Vec::new();
    for at in instants.into_iter().take(most) {
        let before = public.files.clone();
        let just_before = at - jiff::Span::new().seconds(1);
        assert!(
            public
                .build(folder, &order(&just_before.to_string()))
                .report
                .edition
                .is_some()
        );
        assert_eq!(changed(&before, &public.files), BTreeSet::new(), "before {at}");
        let built = public.build(folder, &order(&at.to_string()));
        assert!(built.report.edition.is_some(), "{}", folder.report(&built.diagnostics));
        let changed = changed(&before, &public.files);
        assert!(!changed.is_empty(), "nothing changes at {at}");
        told.push((at.to_string(), changed));
    }
    told
}

#[test]
fn the_demo_changes_when_it_is_due_and_only_then() {
    let told = follow(&Folder::on_disk(""), NOW, 16);
    let lifted = told.iter().find(|(at, _)| at == "2026-11-30T00:01:00Z");
    let (_, changed) = lifted.expect("the embargo is due");
    for path in [
        "news/2026/damp-repairs-review/index.html",
        "feed.xml",
        "news-sitemap.xml",
    ] {
        assert!(changed.contains(path), "{path}: {changed:?}");
    }
    assert!(told.len() > 8, "{told:?}");
}

#[test]
fn every_sort_of_instant_is_found() {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    let text = |more: &str| {
        format!(
            "---\ntitle: Later\nsummary: It is later.\nissued: 2026-11-01T10:30\ntopics: [roads]\napproved: {{by: ada-finch}}\n{more}---\nText of it.\n"
        )
    };
    let mut put = |name: &str, text: String| folder.put(&format!("content/{name}.md"), text);
    put("releases/2026/embargoed", text("embargo: {until: 2026-11-25T00:01}\n"));
    put(
        "releases/2026/scheduled",
        text("").replace("2026-11-01T10:30", "2026-11-26T07:00"),
    );
    put(
        "releases/2026/taken-down",
        text("withdrawn: {on: 2026-11-27T09:00, reason: superseded, by: ada-finch}\n"),
    );
    put(
        "releases/2026/corrected",
        text("corrections:\n  - {on: 2026-11-28T09:00, kind: correction, was: Two, now: Three, by: ada-finch}\n"),
    );
    put(
        "releases/2026/named",
        text(
            "people:\n  - {name: Jo Bell, consent: {scope: [name], given: 2026-10-01, record: C-1, expires: 2026-11-29}}\nwaivers:\n  - {rule: headline-form, reason: A name, by: ada-finch, on: 2026-11-01, expires: 2026-11-28}\n",
        ),
    );
    put(
        "events/stall",
        "---\ntitle: Stall\ntype: street-stall\nstart: 2026-12-01T10:00\nend: 2026-12-01T12:00\n---\n".into(),
    );
    put(
        "council/motion",
        "---\ntitle: Motion\ntype: motion\nmeeting: Full Council\ndate: 2026-12-02\nproposer: ada-finch\n---\n".into(),
    );
    put("people/ada-finch", "---\nname: Ada Finch\nrole: councillor\nterms:\n  - {from: 2023-05-09, to: 2026-12-03}\noffices:\n  - {title: Leader, kind: group, from: 2026-12-05}\n---\n".into());
    let told: Vec<String> = folder
        .due(NOW)
        .into_iter()
        .map(|due| format!("{} {} {}", due.at, due.source.stem(), due.what))
        .collect();
    assert_eq!(
        told,
        [
            "2026-11-25T00:01:00Z embargoed becomes public: its embargo lifts",
            "2026-11-26T07:00:00Z scheduled becomes public: it is issued",
            "2026-11-27T00:01:00Z embargoed is two days old and leaves news-sitemap.xml",
            "2026-11-27T09:00:00Z taken-down is withdrawn",
            "2026-11-28T07:00:00Z scheduled is two days old and leaves news-sitemap.xml",
            "2026-11-28T09:00:00Z corrected is corrected",
            "2026-11-29T00:00:00Z named the waiver of headline-form has ended",
            "2026-11-30T00:00:00Z named the consent of Jo Bell has ended",
            "2026-12-01T12:00:00Z stall is over",
            "2026-12-03T00:00:00Z motion the meeting is over",
            "2026-12-04T00:00:00Z ada-finch time on the council has ended",
            "2026-12-05T00:00:00Z ada-finch time as Leader begins",
        ]
    );
    let followed = follow(&folder, NOW, 20);
    assert_eq!(followed.len(), 10);
}

/// A site on which something of every sort is due, each by a file of its own.
fn busy() -> Folder {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    let release = |name: &str, issued: &str, more: &str| {
        format!(
            "---\ntitle: {name} things\nsummary: It is {name}.\nissued: {issued}\ntopics: [roads]\napproved: {{by: ada-finch}}\n{more}---\nText of {name}.\n"
        )
    };
    let old = "2026-11-01T10:30";
    for (name, text) in [
        ("releases/2026/held", release("held", old, "embargo: {until: 2026-11-25T00:01}\n")),
        ("releases/2026/planned", release("planned", "2026-11-26T07:00", "")),
        (
            "releases/2026/gone",
            release("gone", old, "withdrawn: {on: 2026-11-27T09:00, reason: superseded, by: ada-finch}\n"),
        ),
        (
            "releases/2026/mended",
            release("mended", old, "corrections:\n  - {on: 2026-11-28T09:00, was: Two, now: Three, by: ada-finch}\n"),
        ),
        (
            "newsletters/spring",
            "---\ntitle: Spring\nissued: 2026-11-28T10:00\napproved: {by: ada-finch}\n---\nText.\n".to_owned(),
        ),
        (
            "events/stall",
            "---\ntitle: Stall\ntype: street-stall\nstart: 2026-12-01T10:00\nend: 2026-12-01T12:00\n---\n".to_owned(),
        ),
        (
            "council/motion",
            "---\ntitle: Motion\ntype: motion\nmeeting: Full Council\ndate: 2026-12-02\nproposer: ada-finch\n---\n".to_owned(),
        ),
        (
            "people/bo-reed",
            "---\nname: Bo Reed\nrole: councillor\nterms:\n  - {from: 2023-05-09, to: 2026-12-03}\noffices:\n  - {title: Whip, kind: group, from: 2026-12-02}\n---\n".to_owned(),
        ),
    ] {
        folder.put(&format!("content/{name}.md"), text);
    }
    folder
}

/// At each instant the website changes by what is due then, and by nothing else: without that, it stays as it is.
#[test]
fn nothing_changes_but_what_is_due() {
    let folder = busy();
    let due = folder.due(NOW);
    let instants: BTreeSet<_> = due
        .iter()
        .filter(|due| due.effect == Effect::Website)
        .map(|due| due.at)
        .collect();
    assert!(instants.len() > 8, "{due:?}");
    for at in instants {
        let before = (at - jiff::Span::new().seconds(1)).to_string();
        let at = at.to_string();
        let made = |folder: &Folder, at: &str| Public::of(folder, &order(at)).files;
        assert_ne!(
            changed(&made(&folder, &before), &made(&folder, &at)),
            BTreeSet::new(),
            "{at}"
        );
        let mut without = folder.clone();
        for due in due.iter().filter(|due| due.at.to_string() == at) {
            assert!(without.0.remove(due.source.as_str()).is_some(), "{due:?}");
        }
        assert_eq!(
            changed(&made(&without, &before), &made(&without, &at)),
            BTreeSet::new(),
            "{at}"
        );
    }
}

/// What ends on a desk changes no byte of the website, and is told from then on.
#[test]
fn what_ends_for_the_office_alone_changes_nothing_and_is_told() {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    folder.put(
        "content/releases/2026/named.md",
        "---\ntitle: Resident thanks crew\nsummary: She thanks them.\nissued: 2026-11-01T10:30\ntopics: [roads]\napproved: {by: ada-finch}\npeople:\n  - {name: Jo Bell, consent: {scope: [name], given: 2026-10-01, record: C-1, expires: 2026-11-29}}\nwaivers:\n  - {rule: dateline-missing, reason: It is online only, by: ada-finch, on: 2026-11-01, expires: 2026-11-28}\n---\nJo Bell thanked them.\n",
    );
    let settings = folder.text("content/site.yaml");
    let election =
        "elections:\n  - {kind: by-election, poll: 2026-12-10, notice_published: 2026-12-01, wards: [all]}\n";
    folder.put("content/site.yaml", format!("{settings}{election}"));
    let due: Vec<_> = folder
        .due(NOW)
        .into_iter()
        .filter(|due| due.effect == Effect::Desk)
        .collect();
    let told: Vec<String> = due.iter().map(|due| format!("{} {}", due.at, due.what)).collect();
    assert_eq!(
        told,
        [
            "2026-11-29T00:00:00Z the waiver of dateline-missing has ended",
            "2026-11-30T00:00:00Z the consent of Jo Bell has ended",
            "2026-12-01T00:00:00Z the election period begins",
            "2026-12-11T00:00:00Z the election period has ended",
        ]
    );
    for due in due {
        let at = |instant: jiff::Timestamp| {
            let mut public = Public::default();
            let built = public.build(&folder, &order(&instant.to_string()));
            assert!(built.report.edition.is_some(), "{}", folder.report(&built.diagnostics));
            (public.files, folder.report(&built.diagnostics))
        };
        let (before, after) = (at(due.at - jiff::Span::new().seconds(1)), at(due.at));
        assert_eq!(changed(&before.0, &after.0), BTreeSet::new(), "{}", due.what);
        if !due.what.contains("election") {
            assert_ne!(before.1, after.1, "nobody is told that {}", due.what);
        }
    }
}

/// What runs out once something is public is told, and stops nothing: the rest of the website goes on.
#[test]
fn what_runs_out_warns_and_stops_nothing() {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    let release = |more: &str, body: &str| {
        format!(
            "---\ntitle: Bus 42 is back\nsummary: Bus 42 is back.\nplace: Sallowby\nissued: 2026-11-01T10:30\ntopics: [roads]\napproved: {{by: ada-finch, on: 2026-10-31}}\n{more}---\n{body}\n"
        )
    };
    let lapsing = "waivers:\n  - {rule: councillor-not-current, reason: She is called so still, by: bo-reed, expires: 2026-11-27}\n";
    for (name, text) in [
        (
            "people/bo-reed",
            "---\nname: Bo Reed\nrole: councillor\nterms: [{from: 2023-05-09, to: 2026-11-28}]\n---\nCllr Bo Reed sits for the quay.\n".to_owned(),
        ),
        (
            "people/cy-moor",
            "---\nname: Cy Moor\nrole: councillor\nterms: [{from: 2019-05-07, to: 2023-05-08}]\n---\nSat for the hill.\n".to_owned(),
        ),
        (
            "pages/team",
            "---\ntitle: Team\nsummary: Who we are.\n---\nCllr Bo Reed chairs the group.\n".to_owned(),
        ),
        ("topics/ferry", "---\nname: Ferry\n---\nAsk Cllr Bo Reed about it.\n".to_owned()),
        ("releases/2026/lapsing", release(lapsing, "Cllr Cy Moor took the first bus.")),
    ] {
        folder.put(&format!("content/{name}.md"), text);
    }
    let mut public = Public::of(&folder, &order(NOW));
    for at in ["2026-11-27T12:00:00Z", "2026-11-28T12:00:00Z", "2026-11-29T12:00:00Z"] {
        let built = public.build(&folder, &order(at));
        assert!(
            built.report.edition.is_some(),
            "{at}\n{}",
            folder.report(&built.diagnostics)
        );
    }
    let built = public.build(&folder, &order("2026-11-30T12:00:00Z"));
    let told = folder.report(&built.diagnostics);
    for said in [
        "warning[councillor-not-current]: Bo Reed has been no councillor since 28 November 2026",
        "warning[councillor-not-current]: Cy Moor has been no councillor since 8 May 2023",
        "content/pages/team.md",
        "content/people/bo-reed.md",
        "content/topics/ferry.md",
        "warning[schema/waiver-lapsed]: the waiver of councillor-not-current ran out on 27 November 2026",
    ] {
        assert!(told.contains(said), "{said}\n{told}");
    }
    // What had run out before it was issued covers nothing.
    let late = folder
        .text("content/releases/2026/lapsing.md")
        .replace("2026-11-27", "2026-10-31");
    folder.put("content/releases/2026/lapsing.md", late);
    let built = public.build(&folder, &order("2026-11-30T12:00:00Z"));
    assert!(built.report.edition.is_none(), "{}", folder.report(&built.diagnostics));
}

/// Somebody of another group has no page, and is shown with an office of theirs all the same.
#[test]
fn the_office_of_whoever_is_shown_is_due() {
    let mut folder = Folder::on_disk("tests/sites/minimal");
    let other = |name: &str| {
        format!(
            "---\nname: {name}\nrole: other-councillor\noffices: [{{title: Leader of the Harbour Group, to: 2026-11-30}}]\nwards: [{{ward: quayside, to: 2026-12-10}}]\nterms: [{{from: 2019-05-07, to: 2026-12-20}}]\n---\nSits opposite.\n"
        )
    };
    for (name, text) in [
        (
            "wards/quayside",
            "---\nname: Quayside\n---\nThe streets by the river.\n".to_owned(),
        ),
        ("people/bo-reed", other("Bo Reed")),
        ("people/cy-moor", other("Cy Moor")),
        (
            "pages/talks",
            "---\ntitle: Talks\nsummary: What was said.\n---\n::: quote bo-reed\nWe shall see.\n:::\n".to_owned(),
        ),
    ] {
        folder.put(&format!("content/{name}.md"), text);
    }
    let due: Vec<String> = folder
        .due(NOW)
        .into_iter()
        .filter(|due| due.source.as_str().contains("people"))
        .map(|due| format!("{} {} {}", due.at, due.source.stem(), due.what))
        .collect();
    assert_eq!(
        due,
        ["2026-12-01T00:00:00Z bo-reed time as Leader of the Harbour Group has ended"]
    );
    follow(&folder, NOW, 20);
}
