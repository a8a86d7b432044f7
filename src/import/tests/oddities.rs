//! What real archives hold beside good posts: broken files, links, drafts, and targets that are not empty.

use std::fs;

use super::{archive, horizon, import_files, imported};
use crate::import::{Form, ImportError, Loss, import};

#[test]
fn what_cannot_be_taken_is_refused_by_name() {
    let made = import_files(
        Form::Jekyll,
        &[
            ("_posts/2019-01-01-ok.md", b"---\ntitle: Ok\n---\nText."),
            ("_posts/2019-01-02-empty.md", b""),
            (
                "_posts/2019-01-03-draft.md",
                b"---\ntitle: D\npublished: false\n---\nText.",
            ),
            (
                "_posts/2019-01-04-draft.md",
                b"---\ntitle: D\ndraft: \"yes\"\n---\nText.",
            ),
            ("_posts/2019-01-05-binary.md", b"PK\0\0"),
            ("_posts/2019-01-06-broken.md", b"---\ntitle: [a\n  b: {\n---\nText."),
            ("_posts/2019-01-07-open.md", b"---\ntitle: a\nText."),
            (
                "_posts/2019-02-30-impossible.md",
                b"---\ntitle: a\ndate: 2019-02-30\n---\nText.",
            ),
            ("_posts/2019-01-08-old.textile", b"h1. Bus"),
            ("_posts/2099-01-01-future.md", b"---\ntitle: F\n---\nText."),
            ("_posts/undated.md", b"---\ntitle: U\n---\nText."),
            ("_drafts/d.md", b"---\ntitle: U\n---\nText."),
        ],
    );
    assert_eq!(made.releases(), ["2019/ok.md"]);
    assert_eq!((made.account.posts(), made.account.refused.len()), (12, 11));
    let reasons: Vec<_> = made
        .refusals()
        .iter()
        .map(|(_, reason)| reason.split(':').next().unwrap())
        .collect();
    assert_eq!(
        reasons,
        [
            "a draft",
            "empty",
            "a draft",
            "a draft",
            "not text",
            "the front matter cannot be read",
            "the front matter never ends",
            "not markdown or HTML",
            "no usable date",
            "dated in the future",
            "no date",
        ]
    );
}

#[test]
fn oddities_of_files_are_mended_and_counted() {
    let made = import_files(
        Form::Jekyll,
        &[
            ("_posts/2019-01-01-a.md", b"\xEF\xBB\xBF---\r\ntitle: A\r\ntags: a, b\r\n---\r\nText.\r\n\tTab\r\n::: quote\r\n"),
            ("_posts/2019-01-02-b.md", b"---\ntitle: \x93B\x94 \xA342\ndate: 2019-02-30\n---\nText."),
            ("_posts/2019-01-03-a.md", b"---\ntitle: A: again\ntitle: Twice\ndate: 1546473600\ntags: {ward: [Saltings], x: {name: Buses}}\n---\nText."),
            ("_posts/2019-01-04-c.md", b"\n\n---\ntags:\n\t- a\ndate: 2019-01-04 8:32:24 GMT\n---\n"),
        ],
    );
    assert_eq!(made.releases(), ["2019/a-2.md", "2019/a.md", "2019/b.md"]);
    assert_eq!(made.body("2019/a.md"), "Text.\n\tTab\n\\::: quote\n");
    assert_eq!(made.texts("2019/a.md", "topics"), ["a", "b"]);
    assert_eq!(made.text("2019/b.md", "title"), "“B” £42");
    assert_eq!(made.text("2019/b.md", "issued"), "2019-01-02T00:00:00+00:00");
    assert_eq!(made.texts("2019/a-2.md", "topics"), ["saltings", "buses"]);
    assert_eq!(
        made.refusals(),
        [("_posts/2019-01-04-c.md", "empty: it has neither a title nor text")]
    );
    let losses = &made.account.losses;
    for (loss, times) in [
        (Loss::Mark, 1),
        (Loss::LineEnds, 1),
        (Loss::NotUtf8, 1),
        (Loss::DirectiveEscaped, 1),
        (Loss::SlugChanged, 1),
        (Loss::DateFromName, 2),
    ] {
        assert_eq!(losses.count(loss), times, "{loss:?}");
    }
}

#[test]
fn symbolic_links_are_named_and_not_followed() {
    let from = archive(&[("_posts/2019-01-01-a.md", b"---\ntitle: A\n---\nText.")]);
    let secret = archive(&[("secret.md", b"# Secret")]);
    std::os::unix::fs::symlink(
        secret.path().join("secret.md"),
        from.path().join("_posts/2019-01-02-b.md"),
    )
    .unwrap();
    let made = imported(Form::Jekyll, from.path());
    assert_eq!(
        made.refusals(),
        [("_posts/2019-01-02-b.md", "a symbolic link: not followed")]
    );
}

#[test]
fn the_same_archive_gives_the_same_bytes() {
    let from = archive(&[
        (
            "_posts/2019-01-01-a.md",
            b"---\ntitle: A\ntags: [B, b]\nx: 1\n---\nText.",
        ),
        ("_posts/2019-01-01-a.html", b"---\ntitle: A\n---\n<p>Text.</p>"),
    ]);
    assert_eq!(
        imported(Form::Jekyll, from.path()).files,
        imported(Form::Jekyll, from.path()).files
    );
}

#[test]
fn nothing_is_written_over() {
    let from = archive(&[("a.md", b"# A")]);
    let to = archive(&[("mine.md", b"# Mine")]);
    let fault = import(Form::Folder, from.path(), to.path(), horizon()).unwrap_err();
    assert!(matches!(fault, ImportError::NotEmpty(_)));
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(
        import(Form::Folder, empty.path(), empty.path(), horizon()),
        Err(ImportError::NoPosts(_))
    ));
    assert!(matches!(
        import(Form::Folder, &empty.path().join("none"), empty.path(), horizon()),
        Err(ImportError::NoArchive(_))
    ));
}

#[test]
fn a_site_may_be_made_inside_its_archive() {
    let from = archive(&[("2019-01-01-a.md", b"# A\n\nText.")]);
    let to = from.path().join("new");
    fs::create_dir(&to).unwrap();
    let account = import(Form::Folder, from.path(), &to, horizon()).unwrap();
    assert_eq!((account.releases, account.refused.len()), (1, 0));
    assert!(to.join("content/releases/2019/a.md").is_file());
}
