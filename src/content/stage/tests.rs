//! The states of an item, case by case.

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn approved() -> Facts {
    Facts {
        approved: Fact::Known(Approved {
            by: "odile-marsh".into(),
            on: None,
            seal: None,
        }),
        issued: Fact::Known(at("2026-11-20T10:00:00Z")),
        ..Facts::default()
    }
}

fn embargo(until: &str) -> Fact<Embargo> {
    Fact::Known(Embargo {
        until: at(until),
        audience: String::new(),
        reason: String::new(),
    })
}

fn check(facts: &Facts, now: &str, expected: Stage) {
    let demand = Demand {
        approval: Approval::Named,
        archive_before: None,
    };
    assert_eq!(stage(facts, None, demand, Words::NotAsked, at(now)), expected);
}

#[test]
fn state_follows_from_facts_and_clock() {
    let plain = approved();
    check(
        &plain,
        "2026-11-20T09:59:59Z",
        Stage::Scheduled(at("2026-11-20T10:00:00Z")),
    );
    check(
        &plain,
        "2026-11-20T10:00:00Z",
        Stage::Published(at("2026-11-20T10:00:00Z")),
    );

    let held = Facts {
        embargo: embargo("2026-11-30T00:01:00Z"),
        ..approved()
    };
    check(
        &held,
        "2026-11-19T00:00:00Z",
        Stage::Embargoed(at("2026-11-30T00:01:00Z")),
    );
    check(
        &held,
        "2026-11-30T00:00:59Z",
        Stage::Embargoed(at("2026-11-30T00:01:00Z")),
    );
    check(
        &held,
        "2026-11-30T00:01:00Z",
        Stage::Published(at("2026-11-30T00:01:00Z")),
    );

    let early = Facts {
        embargo: embargo("2026-11-01T00:01:00Z"),
        ..approved()
    };
    check(
        &early,
        "2026-11-10T00:00:00Z",
        Stage::Scheduled(at("2026-11-20T10:00:00Z")),
    );

    let unapproved = Facts {
        approved: Fact::Absent,
        ..approved()
    };
    check(
        &unapproved,
        "2026-12-01T00:00:00Z",
        Stage::Draft("nobody has approved it"),
    );

    let undated = Facts {
        issued: Fact::Absent,
        ..approved()
    };
    check(
        &undated,
        "2026-12-01T00:00:00Z",
        Stage::Draft("it has no time of issue"),
    );
}

#[test]
fn what_cannot_be_read_holds_the_item() {
    let facts = Facts {
        embargo: Fact::Unreadable,
        ..approved()
    };
    check(&facts, "2027-01-01T00:00:00Z", Stage::Unreadable("embargo"));
}

#[test]
fn a_withdrawal_counts_from_its_instant() {
    let withdrawal = Withdrawal {
        on: at("2026-11-25T09:00:00Z"),
        reason: WithdrawalReason::Privacy,
        by: "odile-marsh".into(),
        note: String::new(),
        erase: false,
    };
    let facts = Facts {
        withdrawn: Fact::Known(withdrawal),
        ..approved()
    };
    check(
        &facts,
        "2026-11-25T08:59:59Z",
        Stage::Published(at("2026-11-20T10:00:00Z")),
    );
    let withdrawn = Stage::Withdrawn(at("2026-11-20T10:00:00Z"), at("2026-11-25T09:00:00Z"));
    check(&facts, "2026-11-25T09:00:00Z", withdrawn);
}

#[test]
fn an_archive_needs_no_approval_but_its_embargo_holds() {
    let demand = Demand {
        approval: Approval::Named,
        archive_before: Some(at("2027-01-01T00:00:00Z")),
    };
    let old = Facts {
        approved: Fact::Absent,
        ..approved()
    };
    assert!(stage(&old, None, demand, Words::NotAsked, at("2027-06-01T00:00:00Z")).is_public());
    let held = Facts {
        embargo: embargo("2027-07-01T00:00:00Z"),
        ..old
    };
    assert!(!stage(&held, None, demand, Words::NotAsked, at("2027-06-01T00:00:00Z")).is_public());
}

/// Every way in which the facts, the seal and the policy can stand to each other.
fn every_case() -> Vec<(Facts, Option<Timestamp>, Demand, Words)> {
    let approvals = [Fact::Absent, approved().approved, Fact::Unreadable];
    let issues = [Fact::Absent, Fact::Known(at("2026-11-20T10:00:00Z")), Fact::Unreadable];
    let embargoes = [
        Fact::Absent,
        embargo("2026-11-10T00:01:00Z"),
        embargo("2026-11-30T00:01:00Z"),
        Fact::Unreadable,
    ];
    let withdrawal = Fact::Known(Withdrawal {
        on: at("2026-12-02T09:00:00Z"),
        reason: WithdrawalReason::Legal,
        by: String::new(),
        note: String::new(),
        erase: false,
    });
    let spike = Fact::Known(Spike {
        on: None,
        by: String::new(),
        reason: String::new(),
    });
    let corrections = [None, Some(at("2026-12-01T09:00:00Z"))];
    let words = [
        Words::NotAsked,
        Words::Approved,
        Words::Unsealed,
        Words::Changed,
        Words::Edited,
    ];
    let archives = [None, Some(at("2026-11-21T00:00:00Z")), Some(at("2026-11-01T00:00:00Z"))];
    let mut cases = Vec::new();
    for approved in &approvals {
        for issued in &issues {
            for embargo in &embargoes {
                for withdrawn in [&Fact::Absent, &withdrawal] {
                    for spiked in [&Fact::Absent, &spike] {
                        let facts = Facts {
                            approved: approved.clone(),
                            issued: issued.clone(),
                            embargo: embargo.clone(),
                            withdrawn: withdrawn.clone(),
                            spiked: spiked.clone(),
                        };
                        for approval in [Approval::Sealed, Approval::Named, Approval::Off] {
                            for archive_before in archives {
                                let demand = Demand {
                                    approval,
                                    archive_before,
                                };
                                for corrected in corrections {
                                    cases.extend(words.map(|words| (facts.clone(), corrected, demand, words)));
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    cases
}

/// Instants before, at and after each that a fact names.
fn instants() -> Vec<Timestamp> {
    let named = [
        "2026-11-10T00:01:00Z",
        "2026-11-20T10:00:00Z",
        "2026-11-30T00:01:00Z",
        "2026-12-01T09:00:00Z",
        "2026-12-02T09:00:00Z",
    ];
    let around = |text: &str| {
        let second = jiff::SignedDuration::from_secs(1);
        [at(text) - second, at(text), at(text) + second]
    };
    named.into_iter().flat_map(around).collect()
}

#[test]
fn the_table_of_all_facts_and_instants() {
    let cases = every_case();
    assert_eq!(cases.len(), 3 * 3 * 4 * 2 * 2 * 3 * 3 * 2 * 5);
    for (facts, corrected, demand, words) in cases {
        let mut was_public = false;
        for now in instants() {
            let found = stage(&facts, corrected, demand, words, now);
            let case = format!("{facts:?} {corrected:?} {demand:?} {words:?} at {now}: {found:?}");
            if facts.unreadable().is_some() {
                assert!(matches!(found, Stage::Unreadable(_)), "{case}");
                continue;
            }
            let is_approved = facts.approved.known().is_some();
            let issued = facts.issued.known().copied();
            let archived = issued.is_some_and(|issued| demand.archive_before.is_some_and(|before| issued < before));
            let is_free = demand.approval == Approval::Off || archived;
            let may_come_out = is_free || (is_approved && !matches!(words, Words::Unsealed | Words::Changed));
            let from = issued.map(|issued| {
                facts
                    .embargo
                    .known()
                    .map_or(issued, |embargo| embargo.until.max(issued))
            });
            let is_due = from.is_some_and(|from| from <= now);
            let is_spiked = facts.spiked.known().is_some();
            assert_eq!(found.is_public(), is_due && may_come_out && !is_spiked, "{case}");
            assert_eq!(found == Stage::Spiked, is_spiked, "{case}");
            assert!(!was_public || found.is_public(), "what was public stays: {case}");
            was_public = found.is_public();
            let withdrawn = facts.withdrawn.known().is_some_and(|withdrawal| withdrawal.on <= now);
            assert_eq!(found.is_withdrawn(), found.is_public() && withdrawn, "{case}");
            let told = corrected.is_some_and(|corrected| corrected <= now);
            assert_eq!(
                matches!(found, Stage::Corrected(..)),
                found.is_public() && told && !withdrawn,
                "{case}"
            );
            let waits = !is_spiked && may_come_out && from.is_some() && !is_due;
            assert_eq!(found.due(), from.filter(|_| waits), "{case}");
            let is_embargoed = waits && facts.embargo.known().is_some_and(|embargo| now < embargo.until);
            assert_eq!(matches!(found, Stage::Embargoed(_)), is_embargoed, "{case}");
        }
    }
}
