//! What a check mended, told line by line.

use serde_json::{Value, json};

use crate::press::mend::{Change, Mended};

/// What was mended, and which texts were left alone, for people.
pub fn told(mended: &Mended) -> String {
    let mut told: String = mended.changes.iter().map(line).collect();
    if !mended.changes.is_empty() {
        let count = mended.changes.len();
        let places = if count == 1 { "place" } else { "places" };
        told.push_str(&format!("Mended {count} {places}. Look at them before you publish.\n"));
    }
    for path in &mended.approved {
        told.push_str(&format!(
            "{path} is approved, so its words were left as they are: change them by hand, and have the text approved again.\n"
        ));
    }
    told
}

/// The changes, for programs.
pub fn json(mended: &Mended) -> Vec<Value> {
    let entry = |change: &Change| {
        json!({
            "rule": change.rule,
            "file": change.path.as_str(),
            "line": change.line,
            "was": change.was,
            "now": change.now,
        })
    };
    mended.changes.iter().map(entry).collect()
}

fn line(change: &Change) -> String {
    let Change {
        path,
        line,
        was,
        now,
        rule,
    } = change;
    format!(
        "mended {path}:{line}: “{}” is “{}” now ({rule})\n",
        shown(was),
        shown(now)
    )
}

/// Marks that nobody sees, and how they are shown.
const MARKS: [(char, &str); 5] = [
    ('\t', "⇥"),
    ('\u{a0}', "⍽"),
    ('\r', "␍"),
    ('\n', "␊"),
    ('\u{feff}', "byte order mark"),
];

/// Words as they are shown.
fn shown(words: &str) -> String {
    let named = |words: String, (mark, name): &(char, &str)| words.replace(*mark, name);
    MARKS.iter().fold(words.to_owned(), named)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::base::SourcePath;

    #[test]
    fn each_change_is_a_line_and_approved_texts_are_named() {
        let path = SourcePath::new("content/releases/2026/bus.md");
        let mended = Mended {
            changes: vec![Change {
                path: path.clone(),
                line: 9,
                was: "\t7.00 PM".to_owned(),
                now: "7pm".to_owned(),
                rule: "style-figures",
            }],
            approved: BTreeSet::from([SourcePath::new("content/releases/2026/damp.md")]),
            ..Mended::default()
        };
        let expected = "mended content/releases/2026/bus.md:9: “⇥7.00 PM” is “7pm” now (style-figures)\n\
            Mended 1 place. Look at them before you publish.\n\
            content/releases/2026/damp.md is approved, so its words were left as they are: \
            change them by hand, and have the text approved again.\n";
        assert_eq!(told(&mended), expected);
        assert_eq!(told(&Mended::default()), "");
        assert_eq!(json(&mended)[0]["now"], "7pm");
    }
}
