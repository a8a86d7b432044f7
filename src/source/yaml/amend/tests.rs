//! What goes into a block, what comes out, and that nothing else changes.

use super::*;

const APPROVED: [(&str, &str); 3] = [
    ("by", "odile-marsh"),
    ("on", "2026-11-19T16:05:00+00:00"),
    ("seal", "v1:0123456789abcdef"),
];

fn check(block: &str, expected: Option<&str>) {
    assert_eq!(set_in(block, "approved", &APPROVED).as_deref(), expected, "{block:?}");
}

#[test]
fn an_approval_is_added_at_the_end() {
    let line = "approved: {by: odile-marsh, on: 2026-11-19T16:05:00+00:00, seal: v1:0123456789abcdef}";
    check("title: Bus\n# said\n", Some(&format!("title: Bus\n{line}\n# said\n")));
    check("title: Bus # 42\r\n", Some(&format!("title: Bus # 42\r\n{line}\r\n")));
    check("a: |\n  text\n\n", Some(&format!("a: |\n  text\n{line}\n\n")));
    check("a: |+\n  text\n\n", Some(&format!("a: |+\n  text\n\n{line}\n")));
    check("  a: 1\n  b: 2\n", Some(&format!("  a: 1\n  b: 2\n  {line}\n")));
    check("{a: 1, b: 2}\n", Some(&format!("{{a: 1, b: 2, {line}}}\n")));
    check("{a: 1, b: 2,}\n", Some(&format!("{{{line}, a: 1, b: 2,}}\n")));
    check("approved:\ntitle: x\n", Some(&format!("{line}\ntitle: x\n")));
    check("approved: ~ # who?\n", Some(&format!("{line} # who?\n")));
    check("approved: # who?\nb: 1\n", Some(&format!("{line} # who?\nb: 1\n")));
}

#[test]
fn an_approval_that_is_there_is_filled_in() {
    let rest = "on: 2026-11-19T16:05:00+00:00, seal: v1:0123456789abcdef";
    check(
        "approved: {by: odile-marsh} # said yes\nb: 1\n",
        Some(&format!("approved: {{by: odile-marsh, {rest}}} # said yes\nb: 1\n")),
    );
    check(
        "approved: { by: 'odile-marsh' , }\n",
        Some(&format!("approved: {{ by: 'odile-marsh', {rest} , }}\n")),
    );
    check(
        "approved: {by: desmond, on: 2025-01-01, seal: \"v1:0\"}\n",
        Some(&format!("approved: {{by: odile-marsh, {rest}}}\n")),
    );
    check(
        "\"approved\":\n    by: desmond # the chair\n    seal: v1:0\n\nb: 1\n",
        Some(
            "\"approved\":\n    by: odile-marsh # the chair\n    seal: v1:0123456789abcdef\n    on: 2026-11-19T16:05:00+00:00\n\nb: 1\n",
        ),
    );
    check(
        "x_by: &who {by: odile-marsh}\napproved: *who\n",
        Some(&format!(
            "x_by: &who {{by: odile-marsh}}\napproved: {{by: odile-marsh, {rest}}}\n"
        )),
    );
}

/// Editors break long texts so, and old archives are full of them.
#[test]
fn a_text_in_quotes_that_goes_on_at_the_start_of_a_line_is_in_nobodys_way() {
    let rest = "on: 2026-11-19T16:05:00+00:00, seal: v1:0123456789abcdef";
    check(
        "title: \"Bus 42: stops\nat 'seven'\"\napproved: {by: odile-marsh}\n",
        Some(&format!(
            "title: \"Bus 42: stops\nat 'seven'\"\napproved: {{by: odile-marsh, {rest}}}\n"
        )),
    );
    check(
        "approved:\r\n  by: ada\r\nx_note: 'It''s\r\n\r\nlate: \"so\"'\r\n",
        Some(
            "approved:\r\n  by: odile-marsh\r\n  on: 2026-11-19T16:05:00+00:00\r\n  seal: v1:0123456789abcdef\r\nx_note: 'It''s\r\n\r\nlate: \"so\"'\r\n",
        ),
    );
}

#[test]
fn what_would_change_more_is_not_done() {
    check("approved: &who {by: desmond}\nx_too: *who\n", None);
    check("approved: {by: x\n", None);
}

#[test]
fn a_number_comes_first() {
    let check = |block: &str, expected: &str| assert_eq!(set(block, "id", "CAG-2026-001").as_deref(), Some(expected));
    check("# about\ntitle: x\n", "# about\nid: CAG-2026-001\ntitle: x\n");
    check("{title: x}\n", "{id: CAG-2026-001, title: x}\n");
    check("id:\ntitle: x\n", "id: CAG-2026-001\ntitle: x\n");
    check("title: x\nId: \"CAG-2026-044\"\n", "title: x\nId: CAG-2026-001\n");
    assert_eq!(
        set("title: x\n", "slug", "1e5").as_deref(),
        Some("slug: \"1e5\"\ntitle: x\n")
    );
}

#[test]
fn a_correction_is_added_to_those_there_are() {
    let check = |block: &str, expected: &str| {
        let item = [("kind", "minor"), ("now", "The \"bus\" runs.")];
        assert_eq!(
            append(block, "corrections", &item).as_deref(),
            Some(expected),
            "{block:?}"
        );
    };
    let item = "{kind: minor, now: \"The \\\"bus\\\" runs.\"}";
    check("a: 1\n", &format!("a: 1\ncorrections:\n  - {item}\n"));
    check(
        "corrections:\n  - {kind: update} # first\nb: 1\n",
        &format!("corrections:\n  - {{kind: update}} # first\n  - {item}\nb: 1\n"),
    );
    check(
        "corrections:\n- kind: update\n  now: >\n    Long\n    words\n\nb: 1\n",
        &format!("corrections:\n- kind: update\n  now: >\n    Long\n    words\n- {item}\n\nb: 1\n"),
    );
    check("corrections: []\n", &format!("corrections: [{item}]\n"));
    check(
        "corrections: [{kind: update}]\n",
        &format!("corrections: [{{kind: update}}, {item}]\n"),
    );
    check("{a: 1}\n", &format!("{{a: 1, corrections: [{item}]}}\n"));
}
