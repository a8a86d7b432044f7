//! Leaks on purpose, one for each way in which a file can hold words.

use proptest::prelude::*;

use super::archive::tests::zip;
use super::*;
use crate::base::FieldPath;

mod slow;

const WORDS: &str = "Council tenants in Harrowmere wait sixty-one days for the council’s damp repairs";

fn secret() -> Secret {
    let source = SourcePath::new("content/releases/2026/damp.md");
    let mut passage = Running::of_field(&source, FieldPath::new("summary"), WORDS);
    passage.known.push(0..0);
    let name = |kind, text: &str| Name {
        kind,
        text: text.to_owned(),
        place: Place::File(source.clone()),
    };
    Secret {
        passages: vec![passage],
        names: vec![
            name(NameKind::Id, "CAG-2026-043"),
            name(NameKind::Address, "news/2026/damp-review"),
            name(NameKind::Words, "Damp takes too long"),
        ],
        files: Vec::new(),
    }
}

/// What is seen in a file: `run`, or the name.
fn seen(path: &str, bytes: &[u8]) -> Vec<String> {
    let secrets = [secret()];
    let scanner = Scanner::new(&secrets, |_| true);
    let mut seen: Vec<String> = scanner
        .scan(&OutputPath::new(path), bytes)
        .into_iter()
        .map(|sighting| match sighting.mark {
            Mark::Name(number) => secrets[0].names[number as usize].text.clone(),
            Mark::Run(..) => "run".to_owned(),
            Mark::File(number) => secrets[0].files[number as usize].0.to_string(),
        })
        .collect();
    seen.dedup();
    seen
}

fn check(path: &str, text: &str, expected: &[&str]) {
    assert_eq!(seen(path, text.as_bytes()), expected, "{path}: {text}");
}

#[test]
fn eight_words_are_seen_and_seven_are_not() {
    check(
        "a.txt",
        "x council tenants in harrowmere wait sixty one days y",
        &["run"],
    );
    check("a.txt", "x council tenants in harrowmere wait sixty one nights y", &[]);
    check("a.txt", "tenants in council harrowmere wait sixty one days for", &[]);
}

#[test]
fn markup_between_and_within_words_is_ignored() {
    for html in [
        "<p>COUNCIL tenants <em>in Harrow</em>mere<br>wait <a href=\"/x/\">sixty&#8209;one</a> days</p>",
        "<p>Council tenants</p>\n<p>in Harrowmere</p><ul><li>wait<li>sixty-one<li>days</ul>",
        "<td>Council tenants in<!-- and --> Harrow&shy;mere wait sixty\u{2013}one days",
        "<p title='Council tenants in Harrowmere wait sixty-one days'>x",
        "<img alt=\"a > b: Council tenants in Harrowmere wait sixty&#x2d;one days\">",
        "<meta name=description content=\"Council&nbsp;tenants in Harrowmere wait sixty-one days\">",
        "<!-- Council tenants in Harrowmere wait sixty-one days -->",
        "Council tenants in Harrowmere<![CDATA[&nbsp;wait sixty-one days]]>",
        "<script type=application/ld+json>{\"a\":\"\\u0043ouncil tenants in Harrowmere\\nwait sixty-one days\"}</script>",
        "<a href=\"mailto:?body=Council%20tenants%20in%20Harrowmere%20wait%20sixty-one%20days\">x</a>",
        "<p>council\u{ad} tena\u{200b}nts in harrowmere wait sixty&ndash;one days",
        "<p>wait sixty-one days for the council&#39s damp",
    ] {
        check("a.html", html, &["run"]);
    }
    check(
        "a.html",
        "<p>Council tenants in <i>x</i> Harrowmere wait sixty-one days</p>",
        &[],
    );
    check(
        "a.html",
        "<a title=\"Council tenants in\" rel=\"Harrowmere wait sixty-one days\">",
        &[],
    );
}

#[test]
fn texts_within_texts_are_read() {
    let html = "&lt;p>Council &lt;b>tenants&lt;/b> in Harrowmere wait sixty&amp;ndash;one days&lt;/p>";
    check(
        "feed.xml",
        &format!("<content type=\"html\">{html}</content>"),
        &["run"],
    );
    let data = "<![CDATA[<p>Council <b>tenants</b> in Harrowmere wait sixty&ndash;one days</p>]]>";
    check("feed.xml", &format!("<description>{data}</description>"), &["run"]);
    let json = r#"{"content_html":"<p>Council <b>tenants<\/b> in Harrow\u00admere\u0020wait sixty&ndash;one days"}"#;
    check("index.json", json, &["run"]);
    let ics = "DESCRIPTION:Council tenants in Harro\r\n wmere\\, wait\\nsixty\r\n -one days";
    check("events.ics", ics, &["run"]);
    check(
        "a.js",
        r"let a = 'Council tenants in\x20Harrowmere wait sixty\u2011one days'",
        &["run"],
    );
    let photo = [&[0xff, 0xd8, 0, 1][..], WORDS.as_bytes(), &[0, 0xff]].concat();
    assert_eq!(seen("a.jpg", &photo), ["run"]);
}

/// A text stands in feeds of three formats and in its record, and is read once for all: whatever hides in it must be
/// seen in each of them alone, and again where the first to hold it has been read.
#[test]
fn words_hidden_in_the_html_of_an_entry_are_seen_in_every_format() {
    let filler =
        "<p>Nothing of this is held, and there is enough of it to be remembered once it has been read.</p>".repeat(4);
    let hidden = [
        "<p>Council <b>ten</b>ants in Harrow&shy;mere wait sixty&#45;one days</p>",
        "<p title=\"Council tenants in Harrowmere wait sixty-one days\">x</p>",
        "<!-- Council tenants in Harrowmere wait sixty-one days -->",
        "<script>let a = 'Council tenants in\\x20Harrowmere wait sixty-one days'</script>",
        "<p>Council tenants in Harrowmere\n<span>wait sixty-one days</span></p>",
        "<p>&lt;p>Council tenants &lt;i>in&lt;/i> Harrowmere wait sixty-one days&lt;/p></p>",
        "<a href=\"/?q=Council%20tenants%20in%20Harrowmere%20wait%20sixty-one%20days\">x</a>",
    ];
    for html in hidden {
        let html = format!("<p>Party communication.</p>\n{filler}{html}\n<p>Promoted by somebody.</p>");
        let xml = html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let json = serde_json::to_string(&html).unwrap();
        let files = [
            (
                "feed.xml",
                format!("<item><content:encoded>{xml}</content:encoded></item>"),
            ),
            (
                "atom.xml",
                format!("<entry><content type=\"html\">{xml}</content></entry>"),
            ),
            (
                "feed.json",
                format!("{{\"items\":[{{\"id\":\"tag:a\",\"content_html\":{json}}}]}}"),
            ),
            (
                "index.json",
                format!("{{\"content_html\":{json},\"content_text\":\"x\"}}"),
            ),
        ];
        let secrets = [secret()];
        let together = Scanner::new(&secrets, |_| true);
        for (path, text) in files {
            check(path, &text, &["run"]);
            let seen = together.scan(&OutputPath::new(path), text.as_bytes());
            assert!(!seen.is_empty(), "{path}: {text}");
        }
    }
}

#[test]
fn whoever_hides_words_is_seen() {
    let base64 = "Q291bmNpbCB0ZW5hbnRzIGluIEhhcnJvd21lcmUgd2FpdCBzaXh0eS1vbmUgZGF5cw==";
    for (path, text) in [
        (
            "a.svg",
            "<svg><title>Council tenants in Harrowmere</title><desc>wait sixty-one days</desc></svg>".to_owned(),
        ),
        (
            "a.html",
            "<p>&#67;ouncil t&#x65;nants in Harr&shy;ow&ZeroWidthSpace;mere wait six&#8203;ty one days".to_owned(),
        ),
        (
            "a.html",
            "<p>Counc\u{202e}il ten\u{fe0f}ants in Harrow\u{2060}mere wait sixty one d\u{34f}ays".to_owned(),
        ),
        (
            "a.html",
            "<p>C<b></b>ou<!-- x -->nc<i>il</i> tenants in Harrow<wbr>mere wait sixty one da<span class=x>ys</span>"
                .to_owned(),
        ),
        (
            "a.html",
            "<a href='mailto:a@b.example?subject=Council%20tenants+in%20Harrowmere%20wait%20sixty%2Done+days'>x"
                .to_owned(),
        ),
        (
            "a.html",
            "<iframe srcdoc=\"&lt;p>Council &lt;b>ten&lt;/b>ants in Harrowmere wait sixty-one days\">".to_owned(),
        ),
        ("a.html", format!("<img src=\"data:text/plain;base64,{base64}\">")),
        (
            "a.css",
            format!("a {{ background: url(data:image/svg+xml;base64,{base64}) }}"),
        ),
        (
            "a.css",
            "a::after { content: \"\\43 ouncil tenants in Harr\\6fwmere wait sixty\\2d one days\" }".to_owned(),
        ),
        (
            "a.html",
            "<style>a::after { content: '\\000043ouncil tenants in Harrowmere wait sixty one days' }</style>"
                .to_owned(),
        ),
        (
            "a.js",
            "x = 'Council\\u{20}tenants in Harrowm\\u{65}re wait sixty one days'".to_owned(),
        ),
        (
            "a.html",
            "<script>x = {\"a\": \"<p>Council <b>ten<\\/b>ants in Harrowmere wait sixty-one days\"}</script>"
                .to_owned(),
        ),
        (
            "a.json",
            "{\"a\": [\"COUNCIL\", \"TENANTS\", \"IN\", \"HARROWMERE\", \"WAIT\", \"SIXTY\", \"ONE\", \"DAYS\"]}"
                .to_owned(),
        ),
        (
            "a.txt",
            "“Council – tenants” in ‘Harrowmere’ wait sixty—one days".to_owned(),
        ),
        (
            "a.txt",
            "Ｃｏｕｎｃｉｌ tenants in Harrowm\u{435}re wait sixty one days".to_owned(),
        ),
        (
            "a.vcf",
            "NOTE:Council tenants in Harrow\r\n mere wait sixty-one days".to_owned(),
        ),
        (
            "a.rtf",
            "{\\rtf1 Council tenants in Harrowmere wait sixty-one days}".to_owned(),
        ),
        (
            "a.html",
            "<noscript>Council tenants in Harrowmere wait</noscript><template>sixty-one days</template>".to_owned(),
        ),
    ] {
        check(path, &text, &["run"]);
    }
}

#[test]
fn words_in_files_that_are_no_texts_are_seen() {
    let png = |chunk: &[u8]| {
        [
            &b"\x89PNG\r\n\x1a\n\0\0\0\x3btEXtDescription\0"[..],
            chunk,
            &b"\x12\xf0\0"[..],
        ]
        .concat()
    };
    assert_eq!(seen("a.png", &png(WORDS.as_bytes())), ["run"]);
    let xmp = "<x:xmpmeta><dc:description>Council tenants in Harrow&#109;ere wait sixty-one days</dc:description>";
    assert_eq!(seen("a.jpg", &[b"\xff\xd8\xff\xe1", xmp.as_bytes()].concat()), ["run"]);
    for wide in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes: Vec<u8> = WORDS.encode_utf16().flat_map(wide).collect();
        assert_eq!(seen("a.jpg", &[b"\xff\xd8\xff\xe1", &bytes[..]].concat()), ["run"]);
        assert_eq!(seen("a.txt", &[b"\xff\xfe", &bytes[..]].concat()), ["run"]);
        assert_eq!(seen("a.txt", &bytes), ["run"]);
    }
    // A file of an older office: one byte a letter, marks beyond ASCII among the words.
    let old = [
        &b"\xd0\xcf\x11\xe0\x01\x93Council tenants in Harrowmere \x97 wait "[..],
        b"sixty-one days\x94\x01",
    ]
    .concat();
    assert_eq!(seen("a.doc", &old), ["run"]);
    let pdf = b"%PDF-1.4\n1 0 obj << /Title (Damp takes too long) >>\n\xe2\xe3";
    assert_eq!(seen("a.pdf", pdf), ["Damp takes too long"]);
    let document = "<w:p><w:r><w:t>Coun</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>cil tenants in</w:t></w:r></w:p><w:p><w:r><w:t>Harrowmere wait sixty-one days</w:t></w:r></w:p>";
    let docx = zip(&[
        ("[Content_Types].xml", b"<x/>"),
        ("word/document.xml", document.as_bytes()),
    ]);
    assert_eq!(seen("a.docx", &docx), ["run"]);
    assert_eq!(seen("a.zip", &zip(&[("b.docx", &docx[..])])), ["run"]);
    assert_eq!(
        seen("a.zip", &zip(&[("damp-takes-too-long.jpg", b"")])),
        ["Damp takes too long"]
    );
}

/// What nobody who reads would take for the words, and what no program can read without taking pictures
/// apart, is not looked for: an author who goes so far hides them on purpose.
#[test]
fn words_that_are_not_there_are_not_seen() {
    for text in [
        "C o u n c i l tenants in Harrowmere wait sixty-one days",
        "x = 'Coun' + 'cil tenants in Harrowmere wait sixty-one days'.replace('one', 'two')",
        "syad eno-ytxis tiaw eremworraH ni stnanet licnuoC",
        "Pbhapvy granagf va Uneebjzrer jnvg fvkgl-bar qnlf",
    ] {
        check("a.txt", text, &[]);
    }
}

#[test]
fn names_are_seen_wherever_they_stand() {
    check("a.html", "<p class=\"cag_2026_043\">", &["CAG-2026-043"]);
    check("a.html", "<p>CAG-2026-0431 and CAG-2026-04</p>", &[]);
    check(
        "_redirects",
        "/old/ /news/2026/damp-review/ 301",
        &["news/2026/damp-review"],
    );
    check(
        "sitemap.xml",
        "<loc>https://a.example/news/2026/damp-review</loc>",
        &["news/2026/damp-review"],
    );
    check(
        "a.html",
        "<a href=\"/news/2026/damp-review-two/\">News 2026 Damp Review</a>",
        &[],
    );
    check("news/2026/damp-review/index.html", "", &["news/2026/damp-review"]);
    check(
        "a.html",
        "<h2>Damp <i>takes</i> too&nbsp;long</h2>",
        &["Damp takes too long"],
    );
    check("img/damp-takes-too-long.jpg", "", &["Damp takes too long"]);
    check("a.html", "<h2>Damp takes far too long</h2>", &[]);
}

#[test]
fn what_is_known_and_what_is_pardoned_is_not_seen() {
    let mut secrets = [secret()];
    secrets[0].passages[0].known.push(0..WORDS.len());
    let scanner = Scanner::new(&secrets, |_| true);
    assert_eq!(scanner.scan(&OutputPath::new("a.txt"), WORDS.as_bytes()), []);
    let secrets = [secret()];
    let all = format!("{WORDS} CAG-2026-043 damp takes too long");
    let scanner = Scanner::new(&secrets, |_| true);
    let everything = scanner.scan(&OutputPath::new("a.txt"), all.as_bytes());
    let before = scanner.digest(0);
    let scanner = scanner.pardoning(everything);
    let left = scanner.scan(&OutputPath::new("a.txt"), all.as_bytes());
    assert_eq!(left.len(), 1, "an id is never pardoned");
    assert_eq!(scanner.told(left[0]).0, "CAG-2026-043");
    assert_ne!(before, scanner.digest(0));
    assert!(Scanner::new(&secrets, |_| false).is_idle());
}

#[test]
fn a_sighting_is_told_in_the_words_of_its_author() {
    let secrets = [secret()];
    let scanner = Scanner::new(&secrets, |_| true);
    let seen = scanner.scan(&OutputPath::new("a.txt"), WORDS.as_bytes());
    let (words, place) = scanner.told(seen[0]);
    assert_eq!(words, "Council tenants in Harrowmere wait sixty-one days");
    assert!(matches!(place, Place::Field(..)));
}

#[test]
fn a_text_that_begins_beyond_ascii_is_told_from_the_tag_behind_it() {
    check("a.html", "\u{ad}CAG-2026-043<a title=''p>Council", &[]);
    check(
        "a.html",
        "<p>\u{201c}Council tenants in Harrow<b>mere</b> wait sixty-<i>one</i> days",
        &["run"],
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..60), text in "(<|&|#|x|;|a|\\\\u00e|>|'|\"|=|!--|<!\\[CDATA\\[|\\]\\]>|%4|é|</script|<script|\r\n ){0,30}") {
        for path in ["a.html", "a.json", "a.ics", "a.css", "a.jpg"] {
            seen(path, &bytes);
            seen(path, text.as_bytes());
        }
    }

    #[test]
    fn words_are_seen_however_they_are_marked_up(gaps in proptest::collection::vec(0..8usize, 13)) {
        let gap = [" ", "\n", "</p><p>", " <b>", "</b> ", "&nbsp;", "<br>", " <a href='x>y'>"];
        let mut html = String::new();
        for (word, gap_of) in WORDS.split_whitespace().zip(&gaps) {
            html.push_str(word);
            html.push_str(gap[*gap_of]);
        }
        prop_assert_eq!(seen("a.html", html.as_bytes()), ["run"]);
    }

    #[test]
    fn what_is_seen_is_what_a_slow_reading_sees(pieces in proptest::collection::vec(slow::piece(), 0..40)) {
        let text = pieces.concat();
        for path in ["a.html", "a.txt"] {
            let expected = slow::seen(path, &text);
            prop_assert_eq!(seen(path, text.as_bytes()), expected, "{}", path);
        }
    }
}
