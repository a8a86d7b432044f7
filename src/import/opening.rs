//! A summary made from a text: its first sentences of running text, as plain words.

use super::entities::entities;
use super::plain::{head, joined, tag_at, without_marks, without_tags};

/// Words before whose full stop a sentence does not end.
const SHORTENED: [&str; 24] = [
    "mr", "mrs", "ms", "dr", "cllr", "st", "no", "prof", "rev", "hon", "sir", "vs", "etc", "e.g", "i.e", "u.s", "p.m",
    "a.m", "inc", "jan", "feb", "mgr", "ing", "č",
];

/// Elements whose words are no part of the text, headings among them.
const SILENT: [&str; 12] = [
    "script", "style", "h1", "h2", "h3", "h4", "h5", "h6", "head", "figure", "table", "pre",
];

/// The first sentences of a text that fit into so many characters; empty where it has no words.
pub(super) fn opening(body: &str, longest: usize) -> String {
    let body = head(body, 65_536);
    let body = without_silent(&without_between(body, "<!--", "-->"));
    let body = without_between(&without_between(&body, "{%", "%}"), "{{", "}}");
    let text = entities(&without_tags(&body)).into_owned();
    let words: Vec<String> = paragraphs(&text)
        .into_iter()
        .map(|text| joined(&without_marks(&text)))
        .collect();
    let has_words = |text: &&String| text.chars().any(char::is_alphabetic);
    let running = words.iter().find(|text| has_words(text) && !is_furniture(text));
    let opening = running.or_else(|| words.iter().find(has_words));
    opening.map_or(String::new(), |text| sentences(text, longest))
}

/// Lines that stand above the news itself: what the sheet is, whom to ring, whom it greets.
fn is_furniture(text: &str) -> bool {
    const OPENINGS: [&str; 12] = [
        "for immediate release",
        "for release",
        "press release",
        "media release",
        "news release",
        "embargo",
        "contact",
        "media contact",
        "media advisory",
        "dear ",
        "tisková zpráva",
        "kontakt",
    ];
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_short = text.split_whitespace().count() < 6 && !text.ends_with(['.', '!', '?', '…', '”', '"']);
    is_short || OPENINGS.iter().any(|opening| text.starts_with(opening))
}

fn without_silent(text: &str) -> String {
    let mut text = text.to_owned();
    for tag in SILENT {
        let (open, close) = (format!("<{tag}"), format!("</{tag}"));
        let mut kept = String::new();
        let mut rest = text.as_str();
        while let Some(begin) = tag_at(rest, &open) {
            let Some(end) = tag_at(&rest[begin..], &close) else {
                break;
            };
            kept.push_str(&rest[..begin]);
            kept.push_str("\n\n");
            rest = &rest[begin + end..];
            rest = rest.find('>').map_or("", |at| &rest[at + 1..]);
        }
        kept.push_str(rest);
        text = kept;
    }
    text
}

fn without_between(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(begin) = rest.find(open) {
        let Some(end) = rest[begin..].find(close) else { break };
        kept.push_str(&rest[..begin]);
        rest = &rest[begin + end + close.len()..];
    }
    kept.push_str(rest);
    kept
}

/// The running text of markdown: neither headings, code, tables, pictures alone nor rules.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    let mut in_code = false;
    for line in text.lines() {
        let plain = line.trim().trim_start_matches(['>', ' ']);
        if plain.starts_with("```") || plain.starts_with("~~~") {
            in_code = !in_code;
            continue;
        }
        let underlines = plain.len() > 1 && plain.bytes().all(|c| b"=-*_ ".contains(&c));
        if underlines && plain.starts_with(['=', '-']) {
            // What stood above such a line was a heading.
            paragraphs.pop();
        }
        let is_set_apart = plain.is_empty()
            || underlines
            || plain.starts_with(['#', '|'])
            || plain.starts_with("{:")
            || plain.starts_with(":::")
            || (plain.starts_with('[') && plain.contains("]:"));
        if in_code || is_set_apart {
            paragraphs.push(String::new());
            continue;
        }
        let item = ["- ", "* ", "+ "]
            .iter()
            .find_map(|mark| plain.strip_prefix(mark))
            .unwrap_or(plain);
        match paragraphs.last_mut() {
            Some(last) => {
                last.push_str(item);
                last.push(' ');
            }
            None => paragraphs.push(format!("{item} ")),
        }
    }
    paragraphs
}

/// As many whole sentences as fit, at least one, which is cut between words where it is too long.
fn sentences(text: &str, longest: usize) -> String {
    let mut best = None;
    for end in ends_of_sentences(text) {
        if text[..end].chars().count() > longest {
            break;
        }
        best = Some(end);
    }
    match best {
        Some(end) => text[..end].to_owned(),
        None if text.chars().count() <= longest => text.to_owned(),
        None => {
            let cut: String = text.chars().take(longest - 1).collect();
            let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
            format!("{}…", cut.trim_end_matches([',', ';', ':', ' ', '–', '-']))
        }
    }
}

fn ends_of_sentences(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…')) {
        let after = &text[at + c.len_utf8()..];
        let rest = after.trim_start_matches(['"', '\'', '”', '’', ')', '“']);
        let word = text[..at].rsplit([' ', '(']).next().unwrap_or_default().to_lowercase();
        let is_short = c == '.' && (SHORTENED.contains(&word.as_str()) || (word.chars().count() == 1 && word != "i"));
        let next = rest.trim_start().chars().next();
        let goes_on = next
            .is_some_and(|next| next.is_lowercase() || (c == '.' && next.is_numeric() && word.parse::<u32>().is_ok()));
        if (rest.is_empty() || rest.starts_with(' ')) && !is_short && !goes_on {
            ends.push(text.len() - rest.len());
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, expected: &str) {
        assert_eq!(opening(body, 160), expected, "{body}");
    }

    #[test]
    fn a_summary_is_the_first_sentences_of_the_running_text() {
        check(
            "# Bus 42\n\nCllr. Wren spoke. Then *all* [voted](x).\n\nMore.",
            "Cllr. Wren spoke. Then all voted.",
        );
        check("![a](b.jpg)\n\n> “Keep it,” she said.", "“Keep it,” she said.");
        check("<h2>Bus</h2><p>First.</p><p>Second.</p>", "First.");
        check("{% include x.html %}\n{{< img \"a\" >}}\nText here[^1].", "Text here.");
        check("```\ncode\n```\n\n| a | b |\n\n[x]: http://a.example\n\nYes.", "Yes.");
        check("Bus 42\n======\n\nText.", "Text.");
        check(
            "<p>FOR IMMEDIATE RELEASE: March 1<br>Contact: press@cag.example</p><p>Bus 42 stays.</p>",
            "Bus 42 stays.",
        );
        check("Dear member,", "Dear member,");
        check("", "");
        check("***", "");
        check("<script>alert(1)</script>", "");
    }

    #[test]
    fn a_long_sentence_is_cut_between_words() {
        let made = opening(&"příliš žluťoučký ".repeat(30), 160);
        assert!(made.chars().count() <= 160 && made.ends_with("…"), "{made}");
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(text in "[<>&#;\\[\\]()!*_`{}%. \\n\"a-cé🚌-]{0,60}") {
            proptest::prop_assert!(opening(&text, 20).chars().count() <= 20);
        }
    }
}
