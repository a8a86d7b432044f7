//! Leaks on purpose, one for each way in which a file can hold words.

use proptest::prelude::*;

use super::*;
use crate::base::FieldPath;

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

/// The same reading, plain and slow: every text as a string, every word as a string, every run compared.
mod slow {
    use proptest::prelude::*;

    use super::{WORDS, secret};
    use crate::proof::leak::references::decoded;

    const INLINE: [&str; 5] = ["a", "b", "em", "i", "span"];

    /// Words of the secret in their order, and everything that may stand between and around them.
    pub fn piece() -> impl Strategy<Value = String> {
        let words: Vec<&str> = WORDS.split(' ').collect();
        let run = (0..words.len(), 1..6usize).prop_map(move |(from, count)| {
            let to = (from + count).min(words.len());
            words[from..to].join(" ")
        });
        let names = prop::sample::select(vec![
            "CAG-2026-043",
            "cag 2026 043",
            "/news/2026/damp-review/",
            "news/2026/damp-review-2",
            "-news/2026/damp-review",
            "news 2026 damp review",
            "Damp takes too long",
            "damp-takes-",
            "too long",
            "&#45;",
            "news/2026&#47;damp-review",
        ]);
        let whole = Just(WORDS.to_owned());
        let between = prop::sample::select(vec![
            " ",
            " ",
            " ",
            "\n",
            "-",
            "'",
            "\u{ad}",
            "\u{200b}",
            "&nbsp;",
            "&amp;",
            "&lt;",
            "&gt;",
            "&#38;",
            "&ndash",
            "ndash;",
            "p>",
            "/p>",
            "<b>",
            "</b>",
            "<p>",
            "</p>",
            "<br/>",
            "<i x=\"",
            "\">",
            "<a title='",
            "'>",
            "<p title = \"",
            "<",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<script>",
            "</script>",
            "<style>",
            "</style>",
            "<!",
            "%20",
            "%",
            "%3Cb%3E",
            "é",
            "\0",
            "x",
            "=",
            "&",
            ";",
        ]);
        prop_oneof![
            4 => run,
            1 => whole,
            2 => names.prop_map(str::to_owned),
            8 => between.prop_map(str::to_owned),
        ]
    }

    /// What is seen in a file: `run`, or the name.
    pub fn seen(path: &str, text: &str) -> Vec<String> {
        let mut texts = vec![path.to_owned()];
        if path.ends_with(".html") {
            markup(text, 3, &mut texts);
        } else {
            texts.push(text.to_owned());
            markup(text, 2, &mut texts);
            let plain = percent(text);
            texts.push(plain.clone());
            if plain != text {
                markup(&plain, 2, &mut texts);
            }
        }
        let spoken: Vec<_> = texts.iter().flat_map(|text| text.split('\0')).map(words).collect();
        let secret = secret();
        let holds = |name: &[Spoken]| {
            let same = |run: &[Spoken]| run.iter().zip(name).all(|(one, other)| one.word == other.word);
            spoken.iter().any(|text| text.windows(name.len()).any(same))
        };
        let holds_address = |name: &[Spoken]| {
            spoken.iter().any(|text| {
                (0..text.len().saturating_sub(name.len() - 1)).any(|at| {
                    let run = &text[at..at + name.len()];
                    let inner = run.iter().zip(name).skip(1).all(|(one, other)| one.gap == other.gap);
                    let words = run.iter().zip(name).all(|(one, other)| one.word == other.word);
                    let before = run[0].gap == "-" && at > 0;
                    let after = text.get(at + name.len()).is_some_and(|word| word.gap == "-");
                    words && inner && !before && !after
                })
            })
        };
        let mut found = Vec::new();
        for name in &secret.names {
            let spelled = words(&name.text);
            let is_there = match name.kind {
                super::NameKind::Address => holds_address(&spelled),
                super::NameKind::Id | super::NameKind::Words => holds(&spelled),
            };
            found.extend(is_there.then(|| name.text.clone()));
        }
        let passage = words(&secret.passages[0].text);
        if passage.windows(super::RUN).any(holds) {
            found.push("run".to_owned());
        }
        found
    }

    struct Spoken {
        gap: String,
        word: String,
    }

    fn words(text: &str) -> Vec<Spoken> {
        let mut found = Vec::new();
        let (mut word, mut gap) = (String::new(), String::new());
        let is_unseen = |letter: char| "\u{ad}\u{200b}".contains(letter);
        for letter in text.chars().filter(|letter| !is_unseen(*letter)).chain([' ']) {
            match letter {
                '\'' | '’' if !word.is_empty() => {}
                'é' => word.push('e'),
                _ if letter.is_alphanumeric() => word.push(letter.to_ascii_lowercase()),
                _ if word.is_empty() => gap.push(letter),
                _ => {
                    let (gap, word) = (
                        std::mem::replace(&mut gap, letter.to_string()),
                        std::mem::take(&mut word),
                    );
                    found.push(Spoken { gap, word });
                }
            }
        }
        found
    }

    fn percent(text: &str) -> String {
        percent_encoding::percent_decode_str(text)
            .decode_utf8_lossy()
            .into_owned()
    }

    /// Every text of some markup, each after the others.
    fn markup(text: &str, deep: u8, texts: &mut Vec<String>) {
        // References are read where a piece of text ends, so those that stand open wait apart.
        let (mut shown, mut open, mut inner) = (String::new(), String::new(), Vec::new());
        let mut hide = |text: &str, inner: &mut Vec<String>| {
            texts.push(decoded(text).into_owned());
            inner.push(decoded(text).into_owned());
            let plain = percent(&decoded(text));
            if plain != decoded(text) {
                texts.push(plain.clone());
                inner.push(plain);
            }
        };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let next = rest[first.len_utf8()..].chars().next().unwrap_or(' ');
            if first != '<' || !(next.is_ascii_alphabetic() || "/!?".contains(next)) {
                open.push(first);
                rest = &rest[first.len_utf8()..];
            } else if let Some(comment) = rest.strip_prefix("<!--") {
                let (comment, after) = comment.split_once("-->").unwrap_or((comment, ""));
                shown.push_str(&decoded(&std::mem::take(&mut open)));
                hide(comment, &mut inner);
                rest = after;
            } else if let Some(data) = rest.strip_prefix("<![CDATA[") {
                let (data, after) = data.split_once("]]>").unwrap_or((data, ""));
                shown.push_str(&decoded(&std::mem::take(&mut open)));
                shown.push_str(data);
                inner.push(data.to_owned());
                rest = after;
            } else {
                shown.push_str(&decoded(&std::mem::take(&mut open)));
                let (mut end, mut quote, mut last) = (0, None, ' ');
                for (at, letter) in rest.char_indices() {
                    end = at + letter.len_utf8();
                    match (quote, letter) {
                        (None, '>') => break,
                        (None, '"' | '\'') if last == '=' => quote = Some(letter),
                        (Some(open), _) if open == letter => quote = None,
                        _ => {}
                    }
                    if !letter.is_ascii_whitespace() {
                        last = letter;
                    }
                }
                let tag = rest[1..end].strip_suffix('>').unwrap_or(&rest[1..end]);
                hide(tag, &mut inner);
                let is_end = tag.starts_with('/');
                let name: String = tag
                    .chars()
                    .skip(is_end.into())
                    .take_while(char::is_ascii_alphanumeric)
                    .collect();
                if !INLINE.contains(&name.as_str()) {
                    shown.push('\n');
                }
                rest = &rest[end..];
                if !is_end && ["script", "style"].contains(&name.as_str()) {
                    let script = &rest[..rest.find(&format!("</{name}")).unwrap_or(rest.len())];
                    hide(script, &mut inner);
                    rest = &rest[script.len()..];
                }
            }
        }
        shown.push_str(&decoded(&open));
        texts.push(shown.clone());
        inner.push(shown);
        if deep > 0 {
            for text in inner.iter().filter(|text| text.contains(['<', '&'])) {
                markup(text, deep - 1, texts);
            }
        }
    }
}
