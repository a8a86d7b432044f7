//! What git leaves in a file where it could not put two versions together.

use std::ops::Range;

/// The first line that opens, parts or closes two versions, in bytes of the text. A row of equals signs
/// alone is a heading in markdown; it counts only after a line that opens.
pub fn first_mark(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let marks = ["<<<<<<<", "|||||||", ">>>>>>>"];
        if marks.iter().any(|mark| is_mark(words, mark)) {
            return Some(at..at + words.len());
        }
        at += line.len();
    }
    None
}

/// The two versions of a text that git could not put together: ours, and theirs. None where it holds no
/// such marks, or they do not match.
pub fn versions(text: &str) -> Option<(String, String)> {
    let (mut ours, mut theirs) = (String::new(), String::new());
    let mut side = Side::Both;
    let mut parted = false;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        side = match (is_mark(words, "<<<<<<<"), words == "=======", is_mark(words, ">>>>>>>")) {
            (true, ..) if side == Side::Both => Side::Ours,
            (_, true, _) if matches!(side, Side::Ours | Side::Base) => Side::Theirs,
            (.., true) if side == Side::Theirs => {
                parted = true;
                Side::Both
            }
            _ if side == Side::Ours && is_mark(words, "|||||||") => Side::Base,
            _ => {
                if matches!(side, Side::Both | Side::Ours) {
                    ours.push_str(line);
                }
                if matches!(side, Side::Both | Side::Theirs) {
                    theirs.push_str(line);
                }
                continue;
            }
        };
    }
    (parted && side == Side::Both).then_some((ours, theirs))
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Both,
    Ours,
    Base,
    Theirs,
}

fn is_mark(line: &str, mark: &str) -> bool {
    line.strip_prefix(mark)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TORN: &str = "a: 1\n<<<<<<< HEAD\nb: 2\n||||||| base\nb: 0\n=======\nb: 3\n>>>>>>> other\nc: 4\n";

    #[test]
    fn the_first_mark_is_found() {
        assert_eq!(first_mark(TORN).map(|at| &TORN[at]), Some("<<<<<<< HEAD"));
        for whole in ["Heading\n=======\n", "> > > quoted\n", "<<<<<<<<< arrows\n", ""] {
            assert_eq!(first_mark(whole), None, "{whole:?}");
        }
    }

    #[test]
    fn both_versions_are_had_back() {
        assert_eq!(
            versions(TORN),
            Some(("a: 1\nb: 2\nc: 4\n".into(), "a: 1\nb: 3\nc: 4\n".into()))
        );
        for torn in ["a: 1\n", "<<<<<<< x\na\n", "<<<<<<< x\na\n=======\nb\n", ">>>>>>> x\n"] {
            assert_eq!(versions(torn), None, "{torn:?}");
        }
    }
}
