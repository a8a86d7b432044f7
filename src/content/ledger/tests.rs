//! A record is written, read, and refused where it is damaged.

use super::*;

fn record() -> Record {
    Record {
        id: "CAG-2026-041".into(),
        address: "/news/2026/bus-42/".into(),
        published: "2026-11-20T10:30:00Z".parse().unwrap(),
        seal: "v1:0123456789abcdef".into(),
        feed_id: "tag:harrowmere.example,2023:CAG-2026-041".into(),
        moved: vec!["/news/2026/old/".into()],
        salt: "00112233445566778899aabbccddeeff".into(),
        parts: (0..40).map(|number| format!("{number:06}")).collect(),
    }
}

fn read(name: &str, text: &str) -> Result<Record, Vec<&'static str>> {
    let outcome = Record::read(&SourcePath::new(&format!("content/ledger/{name}")), text);
    outcome
        .value
        .ok_or_else(|| outcome.diagnostics.iter().map(|found| found.code.id).collect())
}

#[test]
fn a_record_is_read_as_it_was_written() {
    for parts in [0, 1, 14, 15, 40] {
        let mut record = record();
        record.parts.truncate(parts);
        assert_eq!(read("CAG-2026-041.yaml", &record.text()), Ok(record.clone()));
        assert_eq!(
            read("CAG-2026-041.yaml", &record.text().replace('\n', "\r\n")),
            Ok(record)
        );
    }
    assert_eq!((record().slug(), record().year()), ("bus-42", Some(2026)));
}

#[test]
fn what_is_damaged_is_never_taken_for_a_record() {
    let text = record().text();
    let unreadable = |text: &str| {
        let codes = read("CAG-2026-041.yaml", text).unwrap_err();
        assert_eq!(codes[0], "build/ledger-unreadable", "{text}");
    };
    unreadable("");
    unreadable(&text[..40]);
    unreadable(&text.replace("seal", "seel"));
    unreadable(&text.replace("/news/2026/bus-42/", "/elsewhere/"));
    unreadable(&text.replace("2026-11-20T10:30:00Z", "yesterday"));
    assert_eq!(read("CAG-2026-041 (1).yaml", &text), Err(vec!["build/ledger-name"]));
    let torn = format!("<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> theirs\n");
    assert_eq!(read("CAG-2026-041.yaml", &torn), Err(vec!["build/merge-markers"]));
}
