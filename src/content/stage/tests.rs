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
