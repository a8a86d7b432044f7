//! The old address joins those that lead to the new one, and never leads in a circle.

use super::*;

fn record(address: &str, moved: &[&str]) -> Record {
    Record {
        id: "CAG-2026-001".into(),
        address: address.into(),
        published: Timestamp::UNIX_EPOCH,
        seal: String::new(),
        feed_id: String::new(),
        moved: moved.iter().map(|moved| (*moved).to_owned()).collect(),
        salt: String::new(),
        parts: Vec::new(),
    }
}

#[test]
fn addresses_that_were_lead_to_the_one_that_is() {
    let check = |old: &Record, new: &str, expected: &[&str]| {
        let moved: Vec<&str> = old.moved.iter().map(String::as_str).collect();
        let found = with_old_address(record(new, &moved), Some(old)).moved;
        assert_eq!(found, expected);
        found
    };
    check(&record("/news/2026/a/", &[]), "/news/2026/a/", &[]);
    check(&record("/news/2026/a/", &[]), "/news/2026/b/", &["/news/2026/a/"]);
    check(
        &record("/news/2026/b/", &["/news/2026/a/"]),
        "/news/2026/c/",
        &["/news/2026/a/", "/news/2026/b/"],
    );
    check(
        &record("/news/2026/b/", &["/news/2026/a/"]),
        "/news/2026/a/",
        &["/news/2026/b/"],
    );
    assert_eq!(
        with_old_address(record("/news/2026/b/", &[]), None).moved,
        Vec::<String>::new()
    );
}
