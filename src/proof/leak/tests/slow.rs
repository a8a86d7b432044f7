//! The same reading, plain and slow: every text as a string, every word as a string, every run compared.

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
